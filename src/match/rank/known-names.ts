import { FoundNames } from '../found';

/** Names kept for all looked up so far; then they are forgotten. Some 34 bytes each. */
const MOST = 0x10000;
const COUNT_BITS = 8;

/**
 * What the look-up of a name to the letter has found, beside that name: the same for every row that gives it. Lists of many
 * facilities give the same official names again and again.
 */
export class KnownNames {
  readonly #kept = new FoundNames();
  /** For each name where its rows begin, and how many there are. */
  readonly #rows: Uint32Array;

  constructor(size: number) {
    this.#rows = new Uint32Array(size);
  }

  /** Adds what was found for a name, and tells whether anything is known. */
  restore(name: number, found: FoundNames): boolean {
    const rows = this.#rows[name] as number;
    if (rows === 0) return false;
    const from = rows >>> COUNT_BITS;
    const to = from + (rows & ((1 << COUNT_BITS) - 1));
    for (let place = from; place < to; place++) found.copy(this.#kept, place);
    return true;
  }

  /** Keeps what was found for a name: all that `found` holds. */
  keep(name: number, found: FoundNames): void {
    const { count } = found;
    if (count >= 1 << COUNT_BITS) return;
    if (this.#kept.count + count > MOST) {
      this.#kept.clear();
      this.#rows.fill(0);
    }
    this.#rows[name] = (this.#kept.count << COUNT_BITS) | count;
    for (let place = 0; place < count; place++) this.#kept.copy(found, place);
  }
}
