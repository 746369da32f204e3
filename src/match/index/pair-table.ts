/** Gives numbers to pairs of numbers: a hash table with open addressing in typed arrays. A map takes four times the memory and time. */
export class PairTable {
  #size = 0;
  #keys: Float64Array;
  #ids: Int32Array;
  /** Both numbers of a pair are below this. */
  readonly #below: number;

  /** @param expected - so many pairs have room from the start */
  constructor(below: number, expected = 500) {
    const slots = 2 ** Math.ceil(Math.log2(2 * expected + 2));
    this.#below = below;
    this.#keys = new Float64Array(slots).fill(-1);
    this.#ids = new Int32Array(slots);
  }

  get size(): number {
    return this.#size;
  }

  /** The number of a pair, or -1. */
  id(a: number, b: number): number {
    const slot = this.#slot(a, b);
    return this.#keys[slot] === -1 ? -1 : (this.#ids[slot] as number);
  }

  /** The number of a pair, given one if it has none yet. */
  add(a: number, b: number): number {
    let slot = this.#slot(a, b);
    if (this.#keys[slot] !== -1) return this.#ids[slot] as number;
    if (2 * (this.#size + 1) > this.#keys.length) {
      this.#grow();
      slot = this.#slot(a, b);
    }
    this.#keys[slot] = a * this.#below + b;
    this.#ids[slot] = this.#size;
    return this.#size++;
  }

  /** Where a pair stands, or the free place where it would. */
  #slot(a: number, b: number): number {
    const key = a * this.#below + b;
    const keys = this.#keys;
    const mask = keys.length - 1;
    const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const ids = this.#ids;
    this.#keys = new Float64Array(2 * keys.length).fill(-1);
    this.#ids = new Int32Array(2 * keys.length);
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as number;
      if (key === -1) continue;
      const a = Math.floor(key / this.#below);
      const slot = this.#slot(a, key - a * this.#below);
      this.#keys[slot] = key;
      this.#ids[slot] = ids[at] as number;
    }
  }
}
