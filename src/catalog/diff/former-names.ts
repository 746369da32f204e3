import type { Entry } from '../entry';
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
  readonly #vietnamese: Words;
  readonly #english: Words;

  /** @param kept - entries of the old edition whose codes still stand */
  constructor(kept: readonly Entry[]) {
    this.#vietnamese = new Words(kept, ({ name }) => worded(name).folds);
    this.#english = new Words(kept, ({ nameEn }) => englishWords(nameEn));
  }

  /** Codes with a like name, with how alike both names are. */
  find(gone: Entry): ReadonlyMap<string, FormerLikeness> {
    const name = this.#vietnamese.like(worded(gone.name).folds);
    const english = this.#english.like(englishWords(gone.nameEn));
    const found = new Map<string, FormerLikeness>();
    for (const code of new Set([...name.keys(), ...english.keys()])) {
      found.set(code, { name: name.get(code) ?? 0, english: english.get(code) ?? 0 });
    }
    return found;
  }
}

function englishWords(text: string | undefined): readonly string[] {
  return text?.toLowerCase().match(/[a-z]{2,}|\d+/g) ?? [];
}

/** Cosine over words weighted by how rare they are. */
class Words {
  readonly #entries: readonly Entry[];
  readonly #postings = new Map<string, number[]>();
  readonly #norms: Float64Array;

  constructor(entries: readonly Entry[], wordsOf: (entry: Entry) => readonly string[]) {
    this.#entries = entries;
    entries.forEach((entry, at) => {
      for (const word of wordsOf(entry)) {
        const list = this.#postings.get(word);
        if (!list) this.#postings.set(word, [at]);
        else if (list[list.length - 1] !== at) list.push(at);
      }
    });
    this.#norms = new Float64Array(entries.length);
    for (const list of this.#postings.values()) {
      const square = this.#weight(list) ** 2;
      for (const at of list) this.#norms[at] = (this.#norms[at] as number) + square;
    }
  }

  #weight(list: readonly number[] | undefined): number {
    return Math.log(1 + this.#entries.length / (list?.length ?? 1));
  }

  like(words: readonly string[]): Map<string, number> {
    const scores = new Map<number, number>();
    let own = 0;
    for (const word of new Set(words)) {
      const list = this.#postings.get(word);
      const square = this.#weight(list) ** 2;
      own += square;
      if (!list || list.length > COMMON) continue;
      for (const at of list) scores.set(at, (scores.get(at) ?? 0) + square);
    }
    const hits = [...scores].map(([at, dot]) => ({ at, score: dot / Math.sqrt(own * (this.#norms[at] as number)) }));
    hits.sort((a, b) => b.score - a.score || a.at - b.at);
    return new Map(hits.slice(0, HITS).map(({ at, score }) => [(this.#entries[at] as Entry).code, score]));
  }
}
