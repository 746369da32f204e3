/** Which of many lists have a term, by one array for all terms: as many small arrays take several times the memory. */
export class Postings {
  readonly #starts: Int32Array;
  readonly #places: Int32Array;

  /**
   * @param terms - the terms of all lists one after the other, each term once a list
   * @param starts - where each list begins, and at last where the terms end
   * @param counts - how many lists have each term
   */
  constructor(terms: Int32Array, starts: Int32Array, counts: readonly number[]) {
    this.#starts = new Int32Array(counts.length + 1);
    const next = new Int32Array(counts.length);
    let sum = 0;
    for (let term = 0; term < counts.length; term++) {
      next[term] = sum;
      sum += counts[term] as number;
      this.#starts[term + 1] = sum;
    }
    this.#places = new Int32Array(sum);
    for (let list = 0; list + 1 < starts.length; list++) {
      for (let i = starts[list] as number; i < (starts[list + 1] as number); i++) {
        const term = terms[i] as number;
        const at = next[term] as number;
        this.#places[at] = list;
        next[term] = at + 1;
      }
    }
  }

  /** How many lists have a term. */
  count(term: number): number {
    return (this.#starts[term + 1] as number) - (this.#starts[term] as number);
  }

  /** The lists that have a term, in order. */
  of(term: number): Int32Array {
    return this.#places.subarray(this.#starts[term], this.#starts[term + 1]);
  }
}
