import type { Entry } from '../entry';
import { worded } from './wording';

/** A name that resembles the one looked for. */
export interface NameHit {
  readonly entry: Entry;
  /** Cosine over weighted words and word pairs, 0…1. */
  readonly score: number;
}

const PAIR = 0.6;
/** Foreign words count as near when they begin alike for so long. */
const STEM = 7;
const NEAR = 0.6;
/** Postings looked at for one name, rare terms first; what is common is only counted for those found by then. */
const BUDGET = 600;

/** Pairs of words are kept under one number; no list of names has as many words. */
const WORDS = 2 ** 21;

/** Finds the names of an edition that resemble a name: by inverted index over words and pairs, never by scanning. */
export class NameSearch {
  readonly #entries: readonly Entry[];
  /** Numbers of words and of pairs of neighbours: terms, counted together. */
  readonly #words = new Map<string, number>();
  readonly #pairs = new Map<number, number>();
  /** Names that have each term. */
  readonly #postings: number[][] = [];
  readonly #stems = new Map<string, number[]>();
  /** Terms of each name. */
  readonly #own: number[][];
  readonly #norms: Float64Array;
  readonly #scores: Float64Array;
  /** Credit of each term of the name looked for, 0 for all others. */
  readonly #wanted: Float64Array;
  readonly #weights: Float64Array;
  readonly #unknown: number;
  readonly #places = new Map<Entry, number>();
  readonly #named = new Map<string, Entry>();

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.#unknown = Math.log(1 + entries.length);
    this.#norms = new Float64Array(entries.length);
    this.#scores = new Float64Array(entries.length);
    const isPair: boolean[] = [];
    this.#own = entries.map((entry, at) => {
      const { folds } = worded(entry.name);
      this.#places.set(entry, at);
      const name = folds.join(' ');
      if (!this.#named.has(name)) this.#named.set(name, entry);
      const own: number[] = [];
      let before = -1;
      for (const fold of folds) {
        let word = this.#words.get(fold);
        if (word === undefined) {
          word = this.#postings.push([]) - 1;
          this.#words.set(fold, word);
        }
        this.#add(word, at, own);
        if (before >= 0) {
          const key = before * WORDS + word;
          let pair = this.#pairs.get(key);
          if (pair === undefined) {
            pair = this.#postings.push([]) - 1;
            this.#pairs.set(key, pair);
            isPair[pair] = true;
          }
          this.#add(pair, at, own);
        }
        before = word;
      }
      return own;
    });
    this.#weights = Float64Array.from(
      this.#postings,
      (names, term) => Math.log(1 + entries.length / names.length) * (isPair[term] ? PAIR : 1),
    );
    this.#wanted = new Float64Array(this.#postings.length);
    for (const [word, term] of this.#words) {
      if (word.length < STEM) continue;
      const stem = word.slice(0, STEM);
      const list = this.#stems.get(stem);
      if (list) list.push(term);
      else this.#stems.set(stem, [term]);
    }
    this.#own.forEach((terms, at) => {
      let squares = 0;
      for (const term of terms) squares += (this.#weights[term] as number) ** 2;
      this.#norms[at] = Math.sqrt(squares) || 1;
    });
  }

  /** Notes that a name has a term, once. */
  #add(term: number, at: number, own: number[]): void {
    const names = this.#postings[term] as number[];
    if (names[names.length - 1] === at) return;
    names.push(at);
    own.push(term);
  }

  /** How much a word tells: its rarity among the names. */
  weight = (word: string): number => {
    const term = this.#words.get(word);
    return term === undefined ? this.#unknown : (this.#weights[term] as number);
  };

  /** The names that resemble the given words most, best first; ties by place in the list. */
  find(folds: readonly string[], limit: number): NameHit[] {
    const { terms, norm, clear } = this.#begin(folds);
    const length = (term: number) => (this.#postings[term] as number[]).length;
    terms.sort((a, b) => length(a) - length(b));
    const touched: number[] = [];
    let spent = 0;
    for (const term of terms) {
      const names = this.#postings[term] as number[];
      if (spent > 0 && spent + names.length > BUDGET) break;
      spent += names.length;
      const value = (this.#weights[term] as number) ** 2 * (this.#wanted[term] as number);
      for (const at of names) {
        if (this.#scores[at] === 0) touched.push(at);
        this.#scores[at] = (this.#scores[at] as number) + value;
      }
    }
    // First by what was looked at, then by all that the names have.
    const shortlist = best(touched, limit * 4, (at) => (this.#scores[at] as number) / (this.#norms[at] as number));
    const exact = new Map(shortlist.map((at) => [at, this.#score(at, norm)]));
    for (const at of touched) this.#scores[at] = 0;
    clear();
    return best(shortlist, limit, (at) => exact.get(at) as number).map((at) => ({
      entry: this.#entries[at] as Entry,
      score: exact.get(at) as number,
    }));
  }

  /** The first code whose name has exactly the given words. */
  named(folds: readonly string[]): Entry | undefined {
    return this.#named.get(folds.join(' '));
  }

  /** How alike the given words and one name are, 0…1. */
  likeness(folds: readonly string[], entry: Entry): number {
    const at = this.#places.get(entry);
    if (at === undefined) return 0;
    const { norm, clear } = this.#begin(folds);
    const score = this.#score(at, norm);
    clear();
    return score;
  }

  #begin(folds: readonly string[]): { terms: number[]; norm: number; clear: () => void } {
    const terms: number[] = [];
    const strange = new Set<string>();
    let squares = 0;
    const want = (term: number, credit: number) => {
      if (this.#wanted[term] !== 0) return false;
      this.#wanted[term] = credit;
      terms.push(term);
      return true;
    };
    let before: number | undefined;
    folds.forEach((fold, at) => {
      const word = this.#words.get(fold);
      if (word !== undefined) {
        if (want(word, 1)) squares += (this.#weights[word] as number) ** 2;
      } else if (!strange.has(fold)) {
        strange.add(fold);
        squares += this.#unknown ** 2;
        if (fold.length >= STEM) for (const near of this.#stems.get(fold.slice(0, STEM)) ?? []) want(near, NEAR);
      }
      if (at > 0) {
        const pair = before === undefined || word === undefined ? undefined : this.#pairs.get(before * WORDS + word);
        if (pair === undefined) squares += (this.#unknown * PAIR) ** 2;
        else if (want(pair, 1)) squares += (this.#weights[pair] as number) ** 2;
      }
      before = word;
    });
    const clear = () => {
      for (const term of terms) this.#wanted[term] = 0;
    };
    return { terms, norm: Math.sqrt(squares) || 1, clear };
  }

  #score(at: number, norm: number): number {
    let dot = 0;
    for (const id of this.#own[at] as number[]) {
      const credit = this.#wanted[id] as number;
      if (credit > 0) dot += (this.#weights[id] as number) ** 2 * credit;
    }
    return Math.min(1, dot / (norm * (this.#norms[at] as number)));
  }
}

/** The numbers of highest value, best first, ties by number. */
function best(numbers: readonly number[], limit: number, value: (number: number) => number): number[] {
  const kept: { at: number; score: number }[] = [];
  for (const at of numbers) {
    const score = value(at);
    const last = kept.at(-1);
    if (last && kept.length === limit && (score < last.score || (score === last.score && at > last.at))) continue;
    let place = kept.length;
    while (place > 0) {
      const other = kept[place - 1] as { at: number; score: number };
      if (other.score > score || (other.score === score && other.at < at)) break;
      place--;
    }
    kept.splice(place, 0, { at, score });
    if (kept.length > limit) kept.pop();
  }
  return kept.map(({ at }) => at);
}
