import type { NameIndex } from './index/name-index';
import type { Sense } from './profile';
import type { Query } from './query';

const MISSPELT = 0.4;

/** Compares what names say beyond the thing itself ({@link Sense}); the sense of a name of the index is worked out once. */
export class Senses {
  readonly #sense: Sense;
  readonly #index: NameIndex;
  readonly #ofNames: Int32Array;
  /** The sense of each wording of the row. */
  readonly #written: number[] = [];
  /** Factor on the log-odds of each sense: less where a misspelt word may be the one that gives it. */
  readonly #trust: number[] = [];

  constructor(sense: Sense, index: NameIndex) {
    this.#sense = sense;
    this.#index = index;
    this.#ofNames = new Int32Array(index.size).fill(-1);
  }

  /** Sets one wording of the row that the next calls of {@link odds} are about. */
  begin(wording: number, query: Query): void {
    this.#written[wording] = this.#sense.of(readAs(query, this.#index));
    this.#trust[wording] = query.foldIds.subarray(0, query.count).includes(-1) ? MISSPELT : 1;
  }

  /** Log-odds that a wording of the row means a name of the index. */
  odds(wording: number, name: number): number {
    return (this.#trust[wording] as number) * this.#sense.compare(this.#written[wording] as number, this.#of(name));
  }

  /** Whether a name of the index has a narrowing sense ({@link Sense.narrowing}) that the wording of the row has not. */
  narrows(wording: number, name: number): boolean {
    return (this.#of(name) & ~(this.#written[wording] as number) & (this.#sense.narrowing ?? 0)) !== 0;
  }

  #of(name: number): number {
    let known = this.#ofNames[name] as number;
    if (known < 0) {
      const { start, foldIds, folds } = this.#index;
      const words = Array.from(foldIds.subarray(start[name], start[name + 1]), (id) => folds.word(id));
      known = this.#sense.of(words.join(' '));
      this.#ofNames[name] = known;
    }
    return known;
  }
}

/** The folded words of a query; a misspelt one as the word nearest to it. */
function readAs({ words, foldIds, readingCount, readingAts, readingIds }: Query, { folds }: NameIndex): string {
  const read = words.map(({ fold }) => fold);
  for (let reading = readingCount - 1; reading >= 0; reading--) {
    const at = readingAts[reading] as number;
    if ((foldIds[at] as number) < 0) read[at] = folds.word(readingIds[reading] as number);
  }
  return read.join(' ');
}
