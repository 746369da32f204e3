import { isBareSyllable } from '../text/syllable';
import type { Word } from '../text/words';
import { invert, type Postings } from './postings';
import { slotsOf } from './slots';
import { TypoTable } from './typos';
import { Vocabulary } from './vocabulary';

/** One name of one entry, as it goes into the index. */
export interface NameInput {
  /** Number of the entry in the catalogue. */
  readonly entry: number;
  readonly words: readonly Word[];
  /** `official`, or where the further name comes from. */
  readonly source: string;
}

/** Which entry carries a name, and from which source. */
export interface NameOwner {
  readonly entry: number;
  readonly source: string;
}

/**
 * All names of a code set, dictionary-coded in typed arrays. Names that read the same after normalisation are one name with several owners.
 * Arrays with `Start` hold offsets: the words of name `n` stand from `start[n]` to `start[n + 1]`.
 */
export interface NameIndex {
  readonly size: number;
  readonly folds: Vocabulary;
  readonly texts: Vocabulary;
  readonly start: Int32Array;
  readonly foldIds: Int32Array;
  readonly textIds: Int32Array;
  readonly owners: readonly (readonly NameOwner[])[];
  readonly slotLow: Uint32Array;
  readonly slotHigh: Uint32Array;
  /** Sum of word weights of each name. */
  readonly weight: Float32Array;
  /** Weight of each word: ln(1 + names / names with it). */
  readonly idf: Float32Array;
  /** Weight of a word that no name has. */
  readonly unknownIdf: number;
  readonly words: Postings;
  readonly pairs: Postings;
  readonly pairIds: ReadonlyMap<number, number>;
  readonly pairIdf: Float32Array;
  readonly norm: Float32Array;
  /** {@link joinedKey} of each name. */
  readonly joinedHash: Int32Array;
  /** Hash tiers, from strict to loose. The loose ones may hold names that share a hash by chance. */
  readonly identical: ReadonlyMap<string, number>;
  readonly sorted: ReadonlyMap<number, readonly number[]>;
  readonly joined: ReadonlyMap<number, readonly number[]>;
  readonly typos: TypoTable;
  /** Whether each word of `folds` begins with a digit. */
  readonly isNumber: Uint8Array;
  /** Whether each word of `texts` only joins others: left over it says nothing. */
  readonly isLight: Uint8Array;
  /** Whether each word of `folds` is no Vietnamese syllable: a foreign name, in which one letter may be another substance. */
  readonly isForeign: Uint8Array;
  /** Whether each word of `folds` may be initials: short letters that are no syllable. */
  readonly isInitials: Uint8Array;
}

/** The number under which two neighbouring words are kept. */
export function pairKey(a: number, b: number, vocabulary: number): number {
  return a * vocabulary + b;
}

export function identicalKey(words: readonly Word[]): string {
  let key = '';
  for (const word of words) key += `${word.text} `;
  return key;
}

/** Words that join others; with their accents, because `tai` is an ear and `tại` is a place. */
const LIGHT: ReadonlySet<string> = new Set('bằng của và các những cho tại ở theo với là bởi được'.split(' '));

/** Whether a word only joins others. */
export function isLightWord(text: string): boolean {
  return LIGHT.has(text);
}

function hashText(hash: number, text: string): number {
  let out = hash;
  for (let i = 0; i < text.length; i++) out = Math.imul(out ^ text.charCodeAt(i), 0x01000193);
  return out;
}

/** Hash of the folded words in any order. */
export function sortedKey(words: readonly Word[]): number {
  let key = 0;
  for (const word of words) key = (key + (hashText(0x811c9dc5, word.fold) | 1)) | 0;
  return key >> 1;
}

/** Hash of the folded letters without spaces. */
export function joinedKey(words: readonly Word[]): number {
  let key = 0x811c9dc5;
  for (const word of words) key = hashText(key, word.fold);
  return key >> 1;
}

/** Whether a folded word may be the initials of several words. */
export function mayBeInitials(fold: string): boolean {
  return fold.length >= 2 && fold.length <= 5 && /^[a-z]+$/.test(fold) && !isBareSyllable(fold);
}

function push(map: Map<number, number[]>, key: number, name: number): void {
  const list = map.get(key);
  if (list) list.push(name);
  else map.set(key, [name]);
}

/** Builds the index of all names. Names without words are left out. */
export function buildNameIndex(inputs: Iterable<NameInput>): NameIndex {
  const folds = new Vocabulary();
  const texts = new Vocabulary();
  const identical = new Map<string, number>();
  const numbers = new Map<readonly Word[], number>();
  const owners: NameOwner[][] = [];
  const foldLists: Int32Array[] = [];
  const textLists: Int32Array[] = [];
  const sorted = new Map<number, number[]>();
  const joined = new Map<number, number[]>();
  const hashes: number[] = [];
  const lows: number[] = [];
  const highs: number[] = [];

  for (const { entry, words, source } of inputs) {
    if (words.length === 0) continue;
    let key = '';
    let known = numbers.get(words);
    if (known === undefined) {
      key = identicalKey(words);
      known = identical.get(key);
    }
    if (known !== undefined) {
      const list = owners[known] as NameOwner[];
      if (!list.some((owner) => owner.entry === entry)) list.push({ entry, source });
      continue;
    }
    const name = owners.length;
    identical.set(key, name);
    numbers.set(words, name);
    owners.push([{ entry, source }]);
    foldLists.push(Int32Array.from(words, (word) => folds.add(word.fold)));
    textLists.push(Int32Array.from(words, (word) => texts.add(word.text)));
    push(sorted, sortedKey(words), name);
    const joinedWords = joinedKey(words);
    push(joined, joinedWords, name);
    hashes.push(joinedWords);
    const slots = slotsOf(words);
    lows.push(slots.low);
    highs.push(slots.high);
  }

  const size = owners.length;
  const pairIds = new Map<number, number>();
  const pairLists = foldLists.map((ids) => {
    const out = new Int32Array(Math.max(0, ids.length - 1));
    for (let i = 0; i + 1 < ids.length; i++) {
      const key = pairKey(ids[i] as number, ids[i + 1] as number, folds.size);
      let id = pairIds.get(key);
      if (id === undefined) {
        id = pairIds.size;
        pairIds.set(key, id);
      }
      out[i] = id;
    }
    return out;
  });
  const words = invert(foldLists, folds.size);
  const pairs = invert(pairLists, pairIds.size);
  const idf = idfOf(words, size);
  const pairIdf = idfOf(pairs, size);

  const start = new Int32Array(size + 1);
  for (let name = 0; name < size; name++)
    start[name + 1] = (start[name] as number) + (foldLists[name] as Int32Array).length;
  const foldIds = new Int32Array(start[size] as number);
  const textIds = new Int32Array(start[size] as number);
  const weight = new Float32Array(size);
  const norm = new Float32Array(size);
  for (let name = 0; name < size; name++) {
    foldIds.set(foldLists[name] as Int32Array, start[name] as number);
    textIds.set(textLists[name] as Int32Array, start[name] as number);
    let sum = 0;
    let squares = 0;
    for (const id of foldLists[name] as Int32Array) {
      const w = idf[id] as number;
      sum += w;
      squares += w * w;
    }
    for (const id of pairLists[name] as Int32Array) squares += (pairIdf[id] as number) ** 2 * 0.25;
    weight[name] = sum;
    norm[name] = Math.sqrt(squares);
  }
  return {
    size,
    folds,
    texts,
    start,
    foldIds,
    textIds,
    owners,
    slotLow: Uint32Array.from(lows),
    slotHigh: Uint32Array.from(highs),
    weight,
    idf,
    unknownIdf: Math.log(1 + size),
    words,
    pairs,
    pairIds,
    pairIdf,
    norm,
    joinedHash: Int32Array.from(hashes),
    identical,
    sorted,
    joined,
    typos: new TypoTable(folds.words()),
    isNumber: Uint8Array.from(folds.words(), (word) => (/^\d/.test(word) ? 1 : 0)),
    isLight: Uint8Array.from(texts.words(), (word) => (LIGHT.has(word) ? 1 : 0)),
    isForeign: Uint8Array.from(folds.words(), (word) => (isBareSyllable(word) ? 0 : 1)),
    isInitials: Uint8Array.from(folds.words(), (word) => (mayBeInitials(word) ? 1 : 0)),
  };
}

function idfOf(postings: Postings, names: number): Float32Array {
  const out = new Float32Array(postings.start.length - 1);
  for (let term = 0; term < out.length; term++) {
    const count = (postings.start[term + 1] as number) - (postings.start[term] as number);
    out[term] = Math.log(1 + names / Math.max(1, count));
  }
  return out;
}
