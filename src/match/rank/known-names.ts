import { FoundNames } from '../found';

/** Names kept for all looked up so far; then they are forgotten. Some 34 bytes each. */
const MOST = 0x10000;
const COUNT_BITS = 6;
const CLASS_BITS = 2;
const BITS = COUNT_BITS + CLASS_BITS;
const low = (bits: number): number => (1 << bits) - 1;

/**
 * What the look-up of a name to the letter has found, beside that name: the same for every row that gives it in a text of one
 * {@link lengthClass}. Lists of many facilities give the same official names again and again.
 */
export class KnownNames {
  readonly #kept = new FoundNames();
  /** For each name where its rows begin, the class of its text, and how many rows there are. */
  readonly #rows: Uint32Array;

  constructor(size: number) {
    this.#rows = new Uint32Array(size);
  }

  /** Adds what was found for a name in a text of this class, and tells whether anything is known. */
  restore(name: number, textClass: number, found: FoundNames): boolean {
    const rows = this.#rows[name] as number;
    const count = rows & low(COUNT_BITS);
    if (count === 0 || ((rows >>> COUNT_BITS) & low(CLASS_BITS)) !== textClass) return false;
    const from = rows >>> BITS;
    for (let place = from; place < from + count; place++) found.copy(this.#kept, place);
    return true;
  }

  /** Keeps what was found for a name: all that `found` holds. */
  keep(name: number, textClass: number, found: FoundNames): void {
    const { count } = found;
    if (count > low(COUNT_BITS)) return;
    if (this.#kept.count + count > MOST) {
      this.#kept.clear();
      this.#rows.fill(0);
    }
    this.#rows[name] = (this.#kept.count << BITS) | (textClass << COUNT_BITS) | count;
    for (let place = 0; place < count; place++) this.#kept.copy(found, place);
  }
}
