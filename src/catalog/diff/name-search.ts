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
const BUDGET = 1200;

interface Term {
  readonly id: number;
  readonly names: number[];
  weight: number;
}

/** Finds the names of an edition that resemble a name: by inverted index over words and pairs, never by scanning. */
export class NameSearch {
  readonly #entries: readonly Entry[];
  readonly #terms = new Map<string, Term>();
  readonly #stems = new Map<string, Term[]>();
  /** Terms of each name. */
  readonly #own: Int32Array[];
  readonly #norms: Float64Array;
  readonly #scores: Float64Array;
  /** Credit of each term of the name looked for, 0 for all others. */
  readonly #wanted: Float64Array;
  readonly #weights: Float64Array;
  readonly #places = new Map<Entry, number>();
  readonly #named = new Map<string, Entry>();

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.#norms = new Float64Array(entries.length);
    this.#scores = new Float64Array(entries.length);
    this.#own = entries.map((entry, at) => {
      this.#places.set(entry, at);
      const name = worded(entry.name).folds.join(' ');
      if (!this.#named.has(name)) this.#named.set(name, entry);
      return Int32Array.from(termsOf(worded(entry.name).folds), (text) => {
        let term = this.#terms.get(text);
        if (!term) {
          term = { id: this.#terms.size, names: [], weight: 0 };
          this.#terms.set(text, term);
        }
        term.names.push(at);
        return term.id;
      });
    });
    this.#weights = new Float64Array(this.#terms.size);
    this.#wanted = new Float64Array(this.#terms.size);
    for (const [text, term] of this.#terms) {
      const isPair = text.includes(' ');
      term.weight = Math.log(1 + entries.length / term.names.length) * (isPair ? PAIR : 1);
      this.#weights[term.id] = term.weight;
      if (isPair || text.length < STEM) continue;
      const stem = text.slice(0, STEM);
      const list = this.#stems.get(stem);
      if (list) list.push(term);
      else this.#stems.set(stem, [term]);
    }
    this.#own.forEach((ids, at) => {
      let squares = 0;
      for (const id of ids) squares += (this.#weights[id] as number) ** 2;
      this.#norms[at] = Math.sqrt(squares) || 1;
    });
  }

  /** How much a word tells: its rarity among the names. */
  weight = (word: string): number => this.#terms.get(word)?.weight ?? Math.log(1 + this.#entries.length);

  /** The names that resemble the given words most, best first; ties by place in the list. */
  find(folds: readonly string[], limit: number): NameHit[] {
    const { terms, norm, clear } = this.#begin(folds);
    terms.sort((a, b) => a.names.length - b.names.length);
    const touched: number[] = [];
    let spent = 0;
    for (const { names, weight, id } of terms) {
      if (spent > 0 && spent + names.length > BUDGET) break;
      spent += names.length;
      const value = weight ** 2 * (this.#wanted[id] as number);
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

  #begin(folds: readonly string[]): { terms: Term[]; norm: number; clear: () => void } {
    const terms: Term[] = [];
    let squares = 0;
    const want = (term: Term, credit: number) => {
      if (this.#wanted[term.id] !== 0) return;
      this.#wanted[term.id] = credit;
      terms.push(term);
    };
    for (const text of termsOf(folds)) {
      const term = this.#terms.get(text);
      const isPair = text.includes(' ');
      squares += (term?.weight ?? Math.log(1 + this.#entries.length) * (isPair ? PAIR : 1)) ** 2;
      if (term) want(term, 1);
      else if (!isPair && text.length >= STEM)
        for (const near of this.#stems.get(text.slice(0, STEM)) ?? []) want(near, NEAR);
    }
    const clear = () => {
      for (const { id } of terms) this.#wanted[id] = 0;
    };
    return { terms, norm: Math.sqrt(squares) || 1, clear };
  }

  #score(at: number, norm: number): number {
    let dot = 0;
    for (const id of this.#own[at] as Int32Array) {
      const credit = this.#wanted[id] as number;
      if (credit > 0) dot += (this.#weights[id] as number) ** 2 * credit;
    }
    return Math.min(1, dot / (norm * (this.#norms[at] as number)));
  }
}

/** Words and pairs of neighbours, each once. */
function termsOf(folds: readonly string[]): Set<string> {
  const terms = new Set<string>(folds);
  for (let i = 0; i + 1 < folds.length; i++) terms.add(`${folds[i]} ${folds[i + 1]}`);
  return terms;
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
