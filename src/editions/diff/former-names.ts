import type { Entry } from '../../catalog/entry';
import { best } from './best';
import { Postings } from './postings';
import { numberOf } from './word-numbers';
import { worded } from './wording';

/** How alike what two codes were called in the old edition is, by their Vietnamese and their English names, 0…1. */
export interface FormerLikeness {
  readonly name: number;
  readonly english: number;
}

const HITS = 8;
/** Words that most names have tell nothing and are not followed. */
const COMMON = 400;

/**
 * Finds codes that stood beside a code in the old edition under a name like its own, and still stand: one edition phrases
 * alike, and it may have English names that the new one lacks.
 */
export class FormerNames {
  readonly #kept: readonly Entry[];
  readonly #vietnamese: Words;
  #english: Words | undefined;

  /** @param kept - entries of the old edition whose codes still stand */
  constructor(kept: readonly Entry[]) {
    this.#kept = kept;
    this.#vietnamese = new Words(kept, ({ name }) => worded(name).numbers);
  }

  /** Codes with a like name, with how alike both names are. */
  find(gone: Entry): ReadonlyMap<string, FormerLikeness> {
    const name = this.#vietnamese.like(worded(gone.name).numbers);
    const english = this.#englishLike(gone);
    const found = new Map<string, FormerLikeness>();
    for (const code of new Set([...name.keys(), ...english.keys()])) {
      found.set(code, { name: name.get(code) ?? 0, english: english.get(code) ?? 0 });
    }
    return found;
  }

  /** Editions without English names need no index of them. */
  #englishLike({ nameEn }: Entry): ReadonlyMap<string, number> {
    if (!nameEn) return new Map();
    this.#english ??= new Words(this.#kept, (entry) => englishWords(entry.nameEn));
    return this.#english.like(englishWords(nameEn));
  }
}

const known = new Map<string, readonly number[]>();
const LIMIT = 40_000;

/** The words of an English name by their numbers. */
function englishWords(text: string | undefined): readonly number[] {
  if (!text) return [];
  const before = known.get(text);
  if (before) return before;
  if (known.size >= LIMIT) known.clear();
  const words = (text.toLowerCase().match(/[a-z]{2,}|\d+/g) ?? []).map(numberOf);
  known.set(text, words);
  return words;
}

/** Cosine over words weighted by how rare they are. */
class Words {
  readonly #entries: readonly Entry[];
  readonly #terms = new Map<number, number>();
  readonly #postings: Postings;
  readonly #norms: Float64Array;
  readonly #scores: Float64Array;

  constructor(entries: readonly Entry[], wordsOf: (entry: Entry) => readonly number[]) {
    this.#entries = entries;
    const counts: number[] = [];
    const last: number[] = [];
    const own: number[] = [];
    const starts = new Int32Array(entries.length + 1);
    entries.forEach((entry, at) => {
      for (const word of wordsOf(entry)) {
        let term = this.#terms.get(word);
        if (term === undefined) {
          term = counts.push(0) - 1;
          this.#terms.set(word, term);
        }
        if (last[term] === at) continue;
        last[term] = at;
        counts[term] = (counts[term] as number) + 1;
        own.push(term);
      }
      starts[at + 1] = own.length;
    });
    this.#postings = new Postings(Int32Array.from(own), starts, counts);
    this.#scores = new Float64Array(entries.length);
    this.#norms = new Float64Array(entries.length);
    for (let term = 0; term < counts.length; term++) {
      const square = this.#weight(term) ** 2;
      for (const at of this.#postings.of(term)) this.#norms[at] = (this.#norms[at] as number) + square;
    }
  }

  #weight(term: number | undefined): number {
    return Math.log(1 + this.#entries.length / (term === undefined ? 1 : this.#postings.count(term)));
  }

  like(words: readonly number[]): Map<string, number> {
    const touched: number[] = [];
    let own = 0;
    for (const word of new Set(words)) {
      const term = this.#terms.get(word);
      const square = this.#weight(term) ** 2;
      own += square;
      if (term === undefined || this.#postings.count(term) > COMMON) continue;
      for (const at of this.#postings.of(term)) {
        if (this.#scores[at] === 0) touched.push(at);
        this.#scores[at] = (this.#scores[at] as number) + square;
      }
    }
    const score = (at: number) => (this.#scores[at] as number) / Math.sqrt(own * (this.#norms[at] as number));
    const hits = new Map(
      best(touched, HITS, score).map((at) => [(this.#entries[at] as Entry).code, score(at)] as const),
    );
    for (const at of touched) this.#scores[at] = 0;
    return hits;
  }
}
