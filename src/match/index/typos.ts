import { distance } from 'fastest-levenshtein';
import { HashTier } from './hash-tier';
import { type Numbers, numbersBelow } from './numbers';
import { invert, type Postings } from './postings';
import { isSameWord, isSpelling, isSwap } from './spelling';
import { Vocabulary } from './vocabulary';

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
const CACHE_LIMIT = 5000;

function mayBeMisspelt(word: string): boolean {
  return word.length >= MIN_LENGTH && word.length <= MAX_LENGTH && !/^\d/.test(word);
}

/** Hash of a word without the letter at `left`; of the whole word where that is -1. */
function hashWithout(word: string, left: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) if (i !== left) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** Whether a text is a word, or a word without one of its letters. */
function isFrom(text: string, word: string): boolean {
  if (text.length === word.length) return text === word;
  if (text.length !== word.length - 1) return false;
  let i = 0;
  while (i < text.length && text[i] === word[i]) i++;
  return text.slice(i) === word.slice(i + 1);
}

/** Words of a vocabulary by the hashes of their delete neighbourhoods, in arrays: the neighbours themselves would take ten times the memory. */
interface Neighbours {
  readonly tier: HashTier;
  /** The word of each hash. */
  readonly ids: Numbers;
}

function neighboursOf(words: readonly string[]): Neighbours {
  let count = 0;
  for (const word of words) if (mayBeMisspelt(word)) count += word.length + 1;
  const hashes = new Int32Array(count);
  const ids = numbersBelow(words.length, count);
  let at = 0;
  words.forEach((word, id) => {
    if (!mayBeMisspelt(word)) return;
    for (let left = -1; left < word.length; left++) {
      hashes[at] = hashWithout(word, left);
      ids[at++] = id;
    }
  });
  return { tier: new HashTier(hashes), ids };
}

/**
 * Finds the vocabulary words near a misspelt one by delete neighbourhoods (SymSpell), checked by edit distance: one
 * edit up to five letters, two from six on. A word that has no such neighbour is looked up by its character 3-grams.
 */
export class TypoTable {
  readonly #words: readonly string[];
  readonly #cache = new Map<string, readonly Reading[]>();
  #neighbours: Neighbours | undefined;
  #grams: ByGram | undefined;

  constructor(words: readonly string[]) {
    this.#words = words;
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
    this.#grams ??= wordsByGram(this.#words);
    const shared = new Map<number, number>();
    const { start, flat } = this.#grams.words;
    for (const gram of grams(word)) {
      const term = this.#grams.grams.id(gram);
      if (term < 0) continue;
      for (let at = start[term] as number; at < (start[term + 1] as number); at++) {
        const id = flat[at] as number;
        shared.set(id, (shared.get(id) ?? 0) + 1);
      }
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
    this.#neighbours ??= neighboursOf(this.#words);
    const { tier, ids } = this.#neighbours;
    const limit = word.length >= 6 ? 2 : 1;
    const seen = new Set<number>();
    const found: Reading[] = [];
    for (let left = -1; left < word.length; left++) {
      const key = left < 0 ? word : word.slice(0, left) + word.slice(left + 1);
      for (let at = tier.first(hashWithout(word, left)); at >= 0; at = tier.next(at)) {
        const id = ids[at] as number;
        const other = this.#words[id] as string;
        if (seen.has(id) || !isFrom(key, other)) continue;
        seen.add(id);
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

/** The long words of a vocabulary by the 3-grams that they have. */
interface ByGram {
  readonly grams: Vocabulary;
  readonly words: Postings;
}

function wordsByGram(words: readonly string[]): ByGram {
  const all = new Vocabulary();
  const start = new Int32Array(words.length + 1);
  const gramIds: number[] = [];
  words.forEach((word, id) => {
    if (word.length >= GRAM_LENGTH && mayBeMisspelt(word)) for (const gram of grams(word)) gramIds.push(all.add(gram));
    start[id + 1] = gramIds.length;
  });
  return { grams: all, words: invert(start, Int32Array.from(gramIds), all.size) };
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
