import type { Word } from '../../text/words';
import { HashTier } from './hash-tier';
import {
  gatherNames,
  IS_FOREIGN,
  IS_NUMBER,
  MAY_BE_INITIALS,
  type NameData,
  type NameInput,
  OFFICIAL,
  type Owners,
  textsHash,
} from './name-data';
import { type Numbers, numbersBelow } from './numbers';
import type { PairNumbers } from './pair-numbers';
import { type Postings, wordsAndPairs } from './postings';
import { TypoTable } from './typos';
import { Vocabulary } from './vocabulary';

/**
 * All names of a code set, dictionary-coded in typed arrays. Names that read the same after normalisation are one name with several owners.
 * Arrays with `Start` hold offsets: the words of name `n` stand from `start[n]` to `start[n + 1]`.
 */
export interface NameIndex {
  readonly size: number;
  readonly folds: Vocabulary;
  readonly texts: Vocabulary;
  readonly start: Int32Array;
  readonly foldIds: Numbers;
  readonly textIds: Numbers;
  /** The fold of each word of `texts`. */
  readonly foldOfText: Int32Array;
  /** Folds of words that fold otherwise elsewhere: {@link NameData.oddFolds}. */
  readonly oddFolds: Int32Array;
  readonly owners: Owners;
  readonly slotLow: Uint32Array;
  readonly slotHigh: Uint32Array;
  /** Body sites of each name. */
  readonly site: Uint32Array;
  readonly moreSite: Uint32Array;
  /** Sum of word weights of each name. */
  readonly weight: Float32Array;
  /** Weight of each word, its IDF: ln(1 + names / names with it). */
  readonly idf: Float32Array;
  /** IDF of a word that no name has. */
  readonly unknownIdf: number;
  readonly words: Postings;
  readonly pairs: Postings;
  readonly pairIds: PairNumbers;
  readonly pairIdf: Float32Array;
  readonly norm: Float32Array;
  /** {@link joinedKey} of each name. */
  readonly joinedHash: Int32Array;
  /** The name of just these accented words in this order, or -1. */
  identical(textIds: Int32Array, count: number): number;
  readonly sorted: HashTier;
  readonly joined: HashTier;
  /** 1 where a name is the official one of some entry. */
  readonly isOfficial: Uint8Array;
  readonly typos: TypoTable;
  /** Whether each word of `folds` begins with a digit. */
  readonly isNumber: Uint8Array;
  /** Whether each word of `texts` only joins others: it does not matter when it is left over. */
  readonly isLight: Uint8Array;
  /** Whether each word of `folds` is no Vietnamese syllable: a foreign name, in which one letter may be another substance. */
  readonly isForeign: Uint8Array;
  /** Whether each word of `folds` may be initials: short letters that are no syllable. */
  readonly isInitials: Uint8Array;
  /** Whether a name has a word that may be initials. */
  readonly hasInitials: Uint8Array;
}

/** Words that join others; with their accents, because `tai` is an ear and `tại` is a place. */
const LIGHT: ReadonlySet<string> = new Set('bằng của và các những cho tại ở theo với là bởi được'.split(' '));

/** Whether a word only joins others. */
export function isLightWord(text: string): boolean {
  return LIGHT.has(text);
}

/** Continues a hash with the letters of a text. */
export function hashText(hash: number, text: string): number {
  let out = hash;
  for (let i = 0; i < text.length; i++) out = Math.imul(out ^ text.charCodeAt(i), 0x01000193);
  return out;
}

/** Hash of one folded word; the sum over a name is the same in any order. */
export function foldHash(fold: string): number {
  return hashText(0x811c9dc5, fold) | 1;
}

/** Hash of the letters of a folded word; {@link joinKeys} combines those of several words. */
function letterHash(fold: string): number {
  let key = 0;
  for (let i = 0; i < fold.length; i++) key = (Math.imul(key, BASE) + fold.charCodeAt(i)) | 0;
  return key;
}

const BASE = 0x01000193;

/** The hash of some letters followed by a further word, from the hashes of both and the word's number of letters. */
function joinKeys(key: number, word: number, letters: number): number {
  return (Math.imul(key, power(letters)) + word) | 0;
}

let powers = Int32Array.of(1);

function power(exponent: number): number {
  if (exponent >= powers.length) {
    const more = new Int32Array(2 * exponent + 2);
    more[0] = 1;
    for (let i = 1; i < more.length; i++) more[i] = Math.imul(more[i - 1] as number, BASE);
    powers = more;
  }
  return powers[exponent] as number;
}

/** Hash of the folded letters without spaces. */
export function joinedKey(words: readonly Word[]): number {
  let key = 0;
  for (const { fold } of words) key = joinKeys(key, letterHash(fold), fold.length);
  return key;
}

function startsWith(textIds: Numbers, wanted: Int32Array, from: number, count: number): boolean {
  for (let i = 0; i < count; i++) if (textIds[from + i] !== wanted[i]) return false;
  return true;
}

/** Builds the index of all names. Names without words are left out. */
export function buildNameIndex(inputs: Iterable<NameInput>): NameIndex {
  return indexOf(gatherNames(inputs));
}

/** Works out from numbered names all that retrieval and alignment need: sums and counting sorts, without reading text. */
export function indexOf(data: NameData): NameIndex {
  const { foldOfText, textIds, foldTraits, ofStart, owners } = data;
  const folds = Vocabulary.of(data.folds);
  const texts = Vocabulary.of(data.texts);
  const start = ofStart;
  const size = start.length - 1;
  const foldIds = numbersBelow(folds.size, textIds.length);
  for (let at = 0; at < textIds.length; at++) foldIds[at] = foldOfText[textIds[at] as number] as number;
  data.oddPlaces.forEach((place, i) => {
    foldIds[place] = data.oddFolds[i] as number;
  });
  const { words, pairIds, pairs, pairAt } = wordsAndPairs(start, foldIds, folds.size);
  const idf = idfOf(words, size);
  const pairIdf = idfOf(pairs, size);
  const isInitials = traitOf(foldTraits, MAY_BE_INITIALS);
  const wordHash = Int32Array.from(data.folds, foldHash);
  const wordKey = Int32Array.from(data.folds, letterHash);
  const wordPower = Int32Array.from(data.folds, ({ length }) => power(length));
  const weight = new Float32Array(size);
  const norm = new Float32Array(size);
  const textHashes = new Int32Array(size);
  const sortedHashes = new Int32Array(size);
  const joinedHash = new Int32Array(size);
  const hasInitials = new Uint8Array(size);
  const isOfficial = new Uint8Array(size);
  for (let name = 0; name < size; name++) {
    const from = start[name] as number;
    const to = start[name + 1] as number;
    let sum = 0;
    let squares = 0;
    let hash = to - from;
    let sorted = 0;
    let joined = 0;
    for (let at = from; at < to; at++) {
      const id = foldIds[at] as number;
      const w = idf[id] as number;
      sum += w;
      squares += w * w;
      hash = Math.imul(hash ^ (textIds[at] as number), 0x9e3779b1);
      sorted = (sorted + (wordHash[id] as number)) | 0;
      // As `joinKeys` does it.
      joined = (Math.imul(joined, wordPower[id] as number) + (wordKey[id] as number)) | 0;
      if (isInitials[id] === 1) hasInitials[name] = 1;
    }
    for (let at = from; at + 1 < to; at++) squares += (pairIdf[pairAt[at] as number] as number) ** 2 * 0.25;
    weight[name] = sum;
    norm[name] = Math.sqrt(squares);
    textHashes[name] = hash;
    sortedHashes[name] = sorted;
    joinedHash[name] = joined;
    for (let at = owners.start[name] as number; at < (owners.start[name + 1] as number); at++) {
      if (owners.sources[at] === OFFICIAL) isOfficial[name] = 1;
    }
  }
  const byTexts = new HashTier(textHashes);
  return {
    size,
    folds,
    texts,
    start,
    foldIds,
    textIds,
    foldOfText,
    oddFolds: data.oddFolds,
    owners,
    slotLow: data.slotLow,
    slotHigh: data.slotHigh,
    site: data.site,
    moreSite: data.moreSite,
    weight,
    idf,
    unknownIdf: Math.log(1 + size),
    words,
    pairs,
    pairIds,
    pairIdf,
    norm,
    joinedHash,
    identical(wanted, count) {
      let name = byTexts.first(textsHash(wanted, count));
      while (name >= 0) {
        const from = start[name] as number;
        if ((start[name + 1] as number) - from === count && startsWith(textIds, wanted, from, count)) return name;
        name = byTexts.next(name);
      }
      return -1;
    },
    sorted: new HashTier(sortedHashes),
    joined: new HashTier(joinedHash),
    isOfficial,
    typos: new TypoTable(data.folds),
    isNumber: traitOf(foldTraits, IS_NUMBER),
    isLight: Uint8Array.from(data.texts, (word) => (LIGHT.has(word) ? 1 : 0)),
    isForeign: traitOf(foldTraits, IS_FOREIGN),
    isInitials,
    hasInitials,
  };
}

function traitOf(traits: Uint8Array, bit: number): Uint8Array {
  return traits.map((bits) => ((bits & bit) === 0 ? 0 : 1));
}

function idfOf(postings: Postings, names: number): Float32Array {
  const out = new Float32Array(postings.start.length - 1);
  for (let term = 0; term < out.length; term++) {
    const count = (postings.start[term + 1] as number) - (postings.start[term] as number);
    out[term] = Math.log(1 + names / Math.max(1, count));
  }
  return out;
}
