import type { Numbers } from './numbers';

/**
 * Numbers of pairs of words that stand beside each other in names. Pairs are numbered in order, by their first word and then by
 * their second, so that two arrays hold them: a table of their hashes takes ten times the memory.
 */
export class PairNumbers {
  /**
   * @param start - the pairs that begin with word `w` are numbered from `start[w]` to `start[w + 1]`
   * @param seconds - the second word of each pair
   */
  constructor(
    readonly start: Int32Array,
    readonly seconds: Numbers,
  ) {}

  get size(): number {
    return this.seconds.length;
  }

  /** The number of a pair, or -1. */
  id(first: number, second: number): number {
    const { start, seconds } = this;
    let low = start[first] as number;
    const end = start[first + 1] as number;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((seconds[middle] as number) < second) low = middle + 1;
      else high = middle;
    }
    return low < end && seconds[low] === second ? low : -1;
  }
}
