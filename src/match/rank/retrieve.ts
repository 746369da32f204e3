import type { NameIndex } from '../index/name-index';
import { type Numbers, numbersBelow } from '../index/numbers';
import type { Postings } from '../index/postings';
import type { Query } from '../query';

/** Names kept for alignment. */
export const SHORTLIST = 60;
/** Postings read for the shortlist: a share of all names, within bounds; after that, common terms are skipped and left to the alignment. */
const BUDGET_SHARE = 0.2;
const LEAST_BUDGET = 2400;
const MOST_BUDGET = 7200;
/** The same for the short list of a name that was found to the letter. */
const SHORT_BUDGET = 50;
const PAIR_WEIGHT = 0.5;
/** Terms kept in order by insertion sort, which is fastest for the few terms of an ordinary name. */
const MOST_INSERTED = 256;

/**
 * First stage, retrieval: TF-IDF over words and word pairs (Vietnamese words are often pairs of syllables), rare terms
 * first, with a milder length norm than cosine and early stopping: it never goes through all names.
 * One retriever serves one caller at a time: its arrays are used again.
 */
export class Retriever {
  readonly #index: NameIndex;
  /** For each name its score and, next to it because both are read together, the factor for its length. */
  readonly #scores: Float32Array;
  readonly #touched: Numbers;
  readonly #heapNames = new Int32Array(SHORTLIST);
  readonly #heapScores = new Float32Array(SHORTLIST);
  /** The words and pairs of one name, those with the shortest lists first: weight, and where its list stands. */
  readonly #terms = new Terms();
  /** Round in which each vocabulary word last became a term: a word counts once. */
  readonly #round: Int32Array;
  #rounds = 0;
  readonly #budget: number;

  constructor(index: NameIndex) {
    this.#index = index;
    this.#budget = Math.max(LEAST_BUDGET, Math.min(MOST_BUDGET, index.size * BUDGET_SHARE));
    this.#scores = new Float32Array(2 * index.size);
    this.#touched = numbersBelow(index.size, index.size + 1);
    this.#round = new Int32Array(index.folds.size);
    // Milder than cosine (exponent 1), so that a cut or short name still finds a long official one.
    index.norm.forEach((norm, name) => {
      this.#scores[2 * name + 1] = 1 / norm ** 0.7;
    });
  }

  /** The shortlist of at most `limit` names (up to {@link SHORTLIST}), in no order. The array is valid until the next call. */
  retrieve(query: Query, limit: number): Int32Array {
    const { words, pairs, idf, pairIdf, pairIds } = this.#index;
    const terms = this.#terms;
    const { foldIds, readingIds, readingCredits, readingCount, count } = query;
    const round = ++this.#rounds;
    let total = 0;
    terms.count = 0;
    for (let i = 0; i < readingCount; i++) {
      const id = readingIds[i] as number;
      if (this.#round[id] === round) continue;
      this.#round[id] = round;
      const weight = (idf[id] as number) ** 2 * (readingCredits[i] as number);
      total += weight;
      terms.add(weight, words, id);
    }
    for (let at = 0; at + 1 < count; at++) {
      const a = foldIds[at] as number;
      const b = foldIds[at + 1] as number;
      const pair = a < 0 || b < 0 ? -1 : pairIds.id(a, b);
      if (pair < 0) continue;
      const weight = ((pairIdf[pair] as number) * PAIR_WEIGHT) ** 2;
      total += weight;
      terms.add(weight, pairs, pair);
    }
    if (terms.count > MOST_INSERTED) terms.sort();
    return this.#select(this.#accumulate(total, limit < SHORTLIST ? limit * SHORT_BUDGET : this.#budget), limit);
  }

  #accumulate(total: number, budget: number): number {
    const { weights, froms, tos, flats, count: termCount } = this.#terms;
    const scores = this.#scores;
    const touched = this.#touched;
    let count = 0;
    let spent = 0;
    let done = 0;
    for (let term = 0; term < termCount; term++) {
      const weight = weights[term] as number;
      const from = froms[term] as number;
      const to = tos[term] as number;
      if (spent + (to - from) > budget && done > total * 0.5) break;
      const flat = flats[term] as Numbers;
      for (let i = from; i < to; i++) {
        const name = flat[i] as number;
        const before = scores[2 * name] as number;
        // About every second name is new: no branch here, since the processor would often predict it wrongly.
        touched[count] = name;
        count += Number(before === 0);
        scores[2 * name] = before + weight;
      }
      spent += to - from;
      done += weight;
    }
    return count;
  }

  /** Bounded heap over the touched names; clears the scores on the way. */
  #select(count: number, limit: number): Int32Array {
    const scores = this.#scores;
    const touched = this.#touched;
    const names = this.#heapNames;
    const heap = this.#heapScores;
    let size = 0;
    for (let i = 0; i < count; i++) {
      const name = touched[i] as number;
      const score = (scores[2 * name] as number) * (scores[2 * name + 1] as number);
      scores[2 * name] = 0;
      if (size < limit) {
        let at = size++;
        while (at > 0) {
          const parent = (at - 1) >> 1;
          if ((heap[parent] as number) <= score) break;
          heap[at] = heap[parent] as number;
          names[at] = names[parent] as number;
          at = parent;
        }
        heap[at] = score;
        names[at] = name;
      } else if (score > (heap[0] as number)) {
        let at = 0;
        for (;;) {
          let child = 2 * at + 1;
          if (child >= size) break;
          if (child + 1 < size && (heap[child + 1] as number) < (heap[child] as number)) child++;
          if ((heap[child] as number) >= score) break;
          heap[at] = heap[child] as number;
          names[at] = names[child] as number;
          at = child;
        }
        heap[at] = score;
        names[at] = name;
      }
    }
    return names.subarray(0, size);
  }
}

/** Inverted lists to add up, kept in order of length as they come. */
class Terms {
  count = 0;
  readonly weights: number[] = [];
  readonly froms: number[] = [];
  readonly tos: number[] = [];
  readonly flats: Numbers[] = [];

  add(weight: number, { start, flat }: Postings, term: number): void {
    const from = start[term] as number;
    const to = start[term + 1] as number;
    const { weights, froms, tos, flats } = this;
    let at = this.count++;
    // A name of a whole page has thousands of terms: they are sorted once, when all are here.
    while (at < MOST_INSERTED && at > 0 && (tos[at - 1] as number) - (froms[at - 1] as number) > to - from) {
      weights[at] = weights[at - 1] as number;
      froms[at] = froms[at - 1] as number;
      tos[at] = tos[at - 1] as number;
      flats[at] = flats[at - 1] as Numbers;
      at--;
    }
    weights[at] = weight;
    froms[at] = from;
    tos[at] = to;
    flats[at] = flat;
  }

  /** Puts all in order at once; those of one length stay in the order in which they came. */
  sort(): void {
    const { weights, froms, tos, flats, count } = this;
    const length = (at: number) => (tos[at] as number) - (froms[at] as number);
    const order = Array.from({ length: count }, (_, at) => at).sort((a, b) => length(a) - length(b));
    const by = <T>(list: readonly T[]) => order.map((at) => list[at] as T);
    for (const [list, sorted] of [
      [weights, by(weights)],
      [froms, by(froms)],
      [tos, by(tos)],
    ] as const)
      for (let at = 0; at < count; at++) list[at] = sorted[at] as number;
    by(flats).forEach((flat, at) => {
      flats[at] = flat;
    });
  }
}
