import { distance } from 'fastest-levenshtein';
import { isSameWord, isSpelling, isSwap } from './spelling';

/** A word of the vocabulary that a written word may stand for. */
export interface Reading {
  readonly id: number;
  /** How good a match it is, 0…1. */
  readonly credit: number;
  /** Most letters agree, but the difference is more than a spelling variant: as likely another word. */
  readonly far: boolean;
}

/** Credit of a spelling variant: above that of any typing error. A reading with less is doubtful. */
export const SPELLING_CREDIT = 0.97;

const NONE: readonly Reading[] = Object.freeze([]);
const MIN_LENGTH = 3;
/** Longer words are not looked up: a long text without spaces has too many delete neighbours. */
const MAX_LENGTH = 40;
/** Words of this length or longer are looked up by character 3-grams, with edits up to this share of their length. */
const GRAM_LENGTH = 6;
const GRAM_EDITS = 0.4;
const CACHE_LIMIT = 20_000;

function mayBeMisspelt(word: string): boolean {
  return word.length >= MIN_LENGTH && word.length <= MAX_LENGTH && !/^\d/.test(word);
}

function deletions(word: string): string[] {
  const out = [word];
  for (let i = 0; i < word.length; i++) out.push(word.slice(0, i) + word.slice(i + 1));
  return out;
}

/**
 * Finds the vocabulary words near a misspelt one by delete neighbourhoods (SymSpell), checked by edit distance: one
 * edit up to five letters, two from six on. A word that has no such neighbour is looked up by its character 3-grams.
 */
export class TypoTable {
  readonly #words: readonly string[];
  readonly #cache = new Map<string, readonly Reading[]>();
  #neighbours: Map<string, number[]> | undefined;
  #grams: Map<string, number[]> | undefined;

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  #table(): Map<string, number[]> {
    if (this.#neighbours) return this.#neighbours;
    const table = new Map<string, number[]>();
    this.#words.forEach((word, id) => {
      if (!mayBeMisspelt(word)) return;
      for (const key of deletions(word)) {
        const list = table.get(key);
        if (list) list.push(id);
        else table.set(key, [id]);
      }
    });
    this.#neighbours = table;
    return table;
  }

  /** Words near `word`, itself left out, best first, at most eight. */
  near(word: string): readonly Reading[] {
    if (!mayBeMisspelt(word)) return NONE;
    const known = this.#cache.get(word);
    if (known) return known;
    const found = this.#find(word);
    if (this.#cache.size >= CACHE_LIMIT) this.#cache.clear();
    this.#cache.set(word, found);
    return found;
  }

  /** Long words that share character 3-grams: foreign names spelt as they sound. */
  #byGrams(word: string): readonly Reading[] {
    if (word.length < GRAM_LENGTH) return NONE;
    if (!this.#grams) {
      const table = new Map<string, number[]>();
      this.#words.forEach((other, id) => {
        if (other.length < GRAM_LENGTH || !mayBeMisspelt(other)) return;
        for (const gram of grams(other)) {
          const list = table.get(gram);
          if (list) list.push(id);
          else table.set(gram, [id]);
        }
      });
      this.#grams = table;
    }
    const shared = new Map<number, number>();
    for (const gram of grams(word)) {
      for (const id of this.#grams.get(gram) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    const found: Reading[] = [];
    for (const [id, count] of shared) {
      const other = this.#words[id] as string;
      const length = Math.max(word.length, other.length);
      if (count < 2) continue;
      const edits = distance(word, other);
      if (edits <= length * GRAM_EDITS)
        found.push({ id, credit: 1 - edits / length - 0.05, far: !isSameWord(word, other) });
    }
    return found.sort((a, b) => b.credit - a.credit || a.id - b.id).slice(0, 5);
  }

  #find(word: string): readonly Reading[] {
    const table = this.#table();
    const limit = word.length >= 6 ? 2 : 1;
    const seen = new Set<number>();
    const found: Reading[] = [];
    for (const key of deletions(word)) {
      for (const id of table.get(key) ?? []) {
        if (seen.has(id)) continue;
        seen.add(id);
        const other = this.#words[id] as string;
        if (other === word) continue;
        if (isSpelling(word, other)) {
          found.push({ id, credit: SPELLING_CREDIT, far: false });
          continue;
        }
        const edits = distance(word, other);
        if (edits > limit && !(edits === 2 && isSwap(word, other))) continue;
        const length = Math.max(word.length, other.length);
        const steps = edits === 2 && isSwap(word, other) ? 1 : edits;
        // A letter that text recognition (OCR) confuses with another is the likelier error.
        const likely = edits === 1 && isLookAlike(word, other) ? LOOK_ALIKE : 0;
        found.push({ id, credit: 1 - steps / (length + 1) - 0.05 + likely, far: !isSameWord(word, other) });
      }
    }
    if (found.length === 0) return this.#byGrams(word);
    return found.sort((a, b) => b.credit - a.credit || a.id - b.id).slice(0, 8);
  }
}

/** The character 3-grams of a word, its ends included. */
function grams(word: string): Set<string> {
  const padded = `^${word}$`;
  const out = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) out.add(padded.slice(i, i + 3));
  return out;
}

/** Pairs of letters that text recognition (OCR) confuses. */
const SHAPES: ReadonlySet<string> = new Set(['bh', 'hb', 'nu', 'un', 'ce', 'ec', 'il', 'li', 'uv', 'vu']);
const LOOK_ALIKE = 0.03;

/** Whether two words of one length, one letter apart, differ in letters that text recognition (OCR) confuses. */
function isLookAlike(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return SHAPES.has(`${a[i]}${b[i]}`);
}
