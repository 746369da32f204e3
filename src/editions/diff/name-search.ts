import type { Entry } from '../../catalog/entry';
import { PairTable } from '../../match/index/pair-table';
import { best } from './best';
import { Postings } from './postings';
import { foldOf, MAX_WORDS, wordCount } from './word-numbers';
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
const NONE = -1;

/**
 * Finds the names of an edition that resemble a name: by inverted index over words and pairs, never by scanning.
 * Names looked for are numbers of words.
 */
export class NameSearch {
  readonly #entries: readonly Entry[];
  readonly #names: readonly (readonly number[])[];
  /** The term of each word by its number, and of each pair of neighbours by its place in the table: counted together. */
  readonly #wordTerms: Int32Array;
  readonly #pairs = new PairTable(MAX_WORDS);
  readonly #pairTerms: number[] = [];
  /** Words in the order of their terms. */
  readonly #words: number[] = [];
  /** Terms of each name, one after the other, and where they begin. */
  readonly #own: Int32Array;
  readonly #starts: Int32Array;
  readonly #postings: Postings;
  readonly #norms: Float64Array;
  readonly #scores: Float64Array;
  readonly #weights: Float64Array;
  readonly #unknown: number;
  readonly #places = new Map<Entry, number>();
  #named: Map<number, number[]> | undefined;
  #stems: Map<string, number[]> | undefined;
  /** Credit of each term of the name looked for, 0 for all others. */
  readonly #wanted: Float64Array;
  #asked: readonly number[] | undefined;
  #terms: number[] = [];
  #norm = 1;

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.#unknown = Math.log(1 + entries.length);
    this.#names = entries.map((entry) => worded(entry.name).numbers);
    this.#wordTerms = new Int32Array(wordCount()).fill(NONE);
    this.#starts = new Int32Array(entries.length + 1);
    let most = 0;
    for (const name of this.#names) most += 2 * name.length;
    this.#own = new Int32Array(most);
    const counts: number[] = [];
    const isPair: boolean[] = [];
    const last: number[] = [];
    let end = 0;
    /** Notes that a name has a term, once. */
    const add = (term: number, at: number) => {
      if (last[term] === at) return;
      last[term] = at;
      counts[term] = (counts[term] as number) + 1;
      this.#own[end++] = term;
    };
    const newTerm = (pair: boolean) => {
      isPair.push(pair);
      last.push(NONE);
      return counts.push(0) - 1;
    };
    for (let at = 0; at < entries.length; at++) {
      this.#places.set(entries[at] as Entry, at);
      let before = NONE;
      for (const number of this.#names[at] as readonly number[]) {
        let word = this.#wordTerms[number] as number;
        if (word === NONE) {
          word = newTerm(false);
          this.#wordTerms[number] = word;
          this.#words.push(number);
        }
        add(word, at);
        if (before !== NONE) {
          const pair = this.#pairs.add(before, number);
          if (pair === this.#pairTerms.length) this.#pairTerms.push(newTerm(true));
          add(this.#pairTerms[pair] as number, at);
        }
        before = number;
      }
      this.#starts[at + 1] = end;
    }
    this.#postings = new Postings(this.#own, this.#starts, counts);
    this.#weights = Float64Array.from(
      counts,
      (names, term) => Math.log(1 + entries.length / names) * (isPair[term] ? PAIR : 1),
    );
    this.#wanted = new Float64Array(counts.length);
    this.#scores = new Float64Array(entries.length);
    this.#norms = new Float64Array(entries.length);
    for (let at = 0; at < entries.length; at++) {
      let squares = 0;
      for (let i = this.#starts[at] as number; i < (this.#starts[at + 1] as number); i++) {
        squares += (this.#weights[this.#own[i] as number] as number) ** 2;
      }
      this.#norms[at] = Math.sqrt(squares) || 1;
    }
  }

  #termOf(word: number): number {
    return word < this.#wordTerms.length ? (this.#wordTerms[word] as number) : NONE;
  }

  /** How much a word tells: its rarity among the names. */
  weight = (word: number): number => {
    const term = this.#termOf(word);
    return term === NONE ? this.#unknown : (this.#weights[term] as number);
  };

  /** The names that resemble the given words most, best first; ties by place in the list. */
  find(words: readonly number[], limit: number): NameHit[] {
    this.#ask(words);
    const rareFirst = [...this.#terms].sort((a, b) => this.#postings.count(a) - this.#postings.count(b));
    const touched: number[] = [];
    let spent = 0;
    for (const term of rareFirst) {
      const names = this.#postings.of(term);
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
    for (const at of touched) this.#scores[at] = 0;
    const exact = new Map(shortlist.map((at) => [at, this.#score(at)]));
    return best(shortlist, limit, (at) => exact.get(at) as number).map((at) => ({
      entry: this.#entries[at] as Entry,
      score: exact.get(at) as number,
    }));
  }

  /** The first code whose name has exactly the given words. */
  named(words: readonly number[]): Entry | undefined {
    this.#named ??= placesByHash(this.#names);
    const at = this.#named.get(hashOf(words))?.find((place) => areSame(this.#names[place] as readonly number[], words));
    return at === undefined ? undefined : this.#entries[at];
  }

  /** How alike the given words and one name are, 0…1. */
  likeness(words: readonly number[], entry: Entry): number {
    const at = this.#places.get(entry);
    if (at === undefined) return 0;
    this.#ask(words);
    return this.#score(at);
  }

  /** Makes ready for scores of a name; for the same one as before there is nothing to do. */
  #ask(words: readonly number[]): void {
    if (this.#asked === words) return;
    for (const term of this.#terms) this.#wanted[term] = 0;
    this.#asked = words;
    this.#terms = [];
    const strange: number[] = [];
    let squares = 0;
    let before = NONE;
    for (const number of words) {
      const word = this.#termOf(number);
      if (word !== NONE) {
        if (this.#want(word, 1)) squares += (this.#weights[word] as number) ** 2;
      } else if (!strange.includes(number)) {
        strange.push(number);
        squares += this.#unknown ** 2;
        for (const near of this.#like(foldOf(number))) this.#want(near, NEAR);
      }
      if (before !== NONE) {
        const pair = this.#pairs.id(before, number);
        const term = pair === NONE ? NONE : (this.#pairTerms[pair] as number);
        if (term === NONE) squares += (this.#unknown * PAIR) ** 2;
        else if (this.#want(term, 1)) squares += (this.#weights[term] as number) ** 2;
      }
      before = number;
    }
    this.#norm = Math.sqrt(squares) || 1;
  }

  #want(term: number, credit: number): boolean {
    if (this.#wanted[term] !== 0) return false;
    this.#wanted[term] = credit;
    this.#terms.push(term);
    return true;
  }

  /** Terms of long words that begin like one. */
  #like(fold: string): readonly number[] {
    if (fold.length < STEM) return [];
    if (this.#stems === undefined) {
      this.#stems = new Map();
      for (const number of this.#words) {
        const word = foldOf(number);
        if (word.length < STEM) continue;
        const stem = word.slice(0, STEM);
        const term = this.#wordTerms[number] as number;
        const list = this.#stems.get(stem);
        if (list) list.push(term);
        else this.#stems.set(stem, [term]);
      }
    }
    return this.#stems.get(fold.slice(0, STEM)) ?? [];
  }

  #score(at: number): number {
    let dot = 0;
    for (let i = this.#starts[at] as number; i < (this.#starts[at + 1] as number); i++) {
      const term = this.#own[i] as number;
      const credit = this.#wanted[term] as number;
      if (credit > 0) dot += (this.#weights[term] as number) ** 2 * credit;
    }
    return Math.min(1, dot / (this.#norm * (this.#norms[at] as number)));
  }
}

function placesByHash(names: readonly (readonly number[])[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  names.forEach((name, at) => {
    const hash = hashOf(name);
    const list = places.get(hash);
    if (list) list.push(at);
    else places.set(hash, [at]);
  });
  return places;
}

function hashOf(words: readonly number[]): number {
  let hash = words.length;
  for (const word of words) hash = (Math.imul(hash, 0x01000193) ^ word) & 0x3fffffff;
  return hash;
}

/** Whether two names have the same words in the same order. */
export function areSame(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
