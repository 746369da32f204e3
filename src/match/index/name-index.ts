import { isBareSyllable } from '../../text/syllable';
import type { Word } from '../../text/words';
import { slotsOf } from '../slots';
import { HashTier } from './hash-tier';
import { PairTable } from './pair-table';
import { invert, type Postings } from './postings';
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

/** Which entries carry each name, and from which source: those of name `n` stand from `start[n]` to `start[n + 1]`. */
export interface Owners {
  readonly start: Int32Array;
  readonly entries: Int32Array;
  /** Number in `sourceNames`; {@link OFFICIAL} where the name is the official one. */
  readonly sources: Uint16Array;
  readonly sourceNames: readonly string[];
}

export const OFFICIAL = 0;

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
  readonly owners: Owners;
  readonly slotLow: Uint32Array;
  readonly slotHigh: Uint32Array;
  /** Body sites of each name. */
  readonly site: Uint32Array;
  /** Sum of word weights of each name. */
  readonly weight: Float32Array;
  /** Weight of each word: ln(1 + names / names with it). */
  readonly idf: Float32Array;
  /** Weight of a word that no name has. */
  readonly unknownIdf: number;
  readonly words: Postings;
  readonly pairs: Postings;
  readonly pairIds: PairTable;
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
  /** Whether each word of `texts` only joins others: left over it says nothing. */
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

function hashText(hash: number, text: string): number {
  let out = hash;
  for (let i = 0; i < text.length; i++) out = Math.imul(out ^ text.charCodeAt(i), 0x01000193);
  return out;
}

/** Hash of one folded word; the sum over a name is the same in any order. */
export function foldHash(fold: string): number {
  return hashText(0x811c9dc5, fold) | 1;
}

/** Hash of the folded letters without spaces. */
export function joinedKey(words: readonly Word[]): number {
  let key = 0x811c9dc5;
  for (const word of words) key = hashText(key, word.fold);
  return key | 0;
}

/** Hash of accented words in their order. */
function textsHash(textIds: Int32Array, count: number): number {
  let hash = count;
  for (let i = 0; i < count; i++) hash = Math.imul(hash ^ (textIds[i] as number), 0x9e3779b1);
  return hash;
}

function startsWith(textIds: Int32Array, wanted: Int32Array, from: number, count: number): boolean {
  for (let i = 0; i < count; i++) if (textIds[from + i] !== wanted[i]) return false;
  return true;
}

/** Whether a folded word may be the initials of several words. */
export function mayBeInitials(fold: string): boolean {
  return fold.length >= 2 && fold.length <= 5 && /^[a-z]+$/.test(fold) && !isBareSyllable(fold);
}

/** What a word comes to in the index, looked up once however often it stands in names. */
interface IndexedWord {
  readonly fold: string;
  readonly textId: number;
  readonly hash: number;
  /** -1 until a name has the word. */
  foldId: number;
}

/** Builds the index of all names. Names without words are left out. */
export function buildNameIndex(inputs: Iterable<NameInput>): NameIndex {
  const folds = new Vocabulary();
  const texts = new Vocabulary();
  const indexed = new Map<Word, IndexedWord>();
  const numbers = new Map<readonly Word[], number>();
  const owners: NameInput[][] = [];
  const foldLists: Int32Array[] = [];
  const textLists: Int32Array[] = [];
  /** Names by {@link textsHash}: the last one, and for each name the one before of the same hash. */
  const lastOfHash = new Map<number, number>();
  const before: number[] = [];
  const textHashes: number[] = [];
  const sortedHashes: number[] = [];
  const joinedHashes: number[] = [];
  const lows: number[] = [];
  const highs: number[] = [];
  const sites: number[] = [];

  for (const input of inputs) {
    const { entry, words } = input;
    if (words.length === 0) continue;
    let name = numbers.get(words);
    if (name === undefined) {
      const own = words.map((word) => {
        let found = indexed.get(word);
        if (found === undefined) {
          found = { fold: word.fold, textId: texts.add(word.text), hash: foldHash(word.fold), foldId: -1 };
          indexed.set(word, found);
        }
        return found;
      });
      const textIds = Int32Array.from(own, ({ textId }) => textId);
      const hash = textsHash(textIds, words.length);
      const last = lastOfHash.get(hash) ?? -1;
      name = last;
      while (name >= 0 && !equal(textLists[name] as Int32Array, textIds)) name = before[name] as number;
      if (name < 0) {
        name = owners.length;
        lastOfHash.set(hash, name);
        before.push(last);
        owners.push([]);
        for (const word of own) if (word.foldId < 0) word.foldId = folds.add(word.fold);
        foldLists.push(Int32Array.from(own, ({ foldId }) => foldId));
        textLists.push(textIds);
        textHashes.push(hash);
        sortedHashes.push(own.reduce((sum, word) => (sum + word.hash) | 0, 0));
        joinedHashes.push(joinedKey(words));
        const slots = slotsOf(words);
        lows.push(slots.low);
        highs.push(slots.high);
        sites.push(slots.site);
      }
      numbers.set(words, name);
    }
    const list = owners[name] as NameInput[];
    if (!list.some((owner) => owner.entry === entry)) list.push(input);
  }

  const size = owners.length;
  const pairIds = new PairTable(folds.size);
  const pairLists = foldLists.map((ids) => {
    const out = new Int32Array(Math.max(0, ids.length - 1));
    for (let i = 0; i + 1 < ids.length; i++) out[i] = pairIds.add(ids[i] as number, ids[i + 1] as number);
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
  const byTexts = new HashTier(Int32Array.from(textHashes));
  const isInitials = Uint8Array.from(folds.words(), (word) => (mayBeInitials(word) ? 1 : 0));
  const joinedHash = Int32Array.from(joinedHashes);
  return {
    size,
    folds,
    texts,
    start,
    foldIds,
    textIds,
    owners: flatOwners(owners),
    slotLow: Uint32Array.from(lows),
    slotHigh: Uint32Array.from(highs),
    site: Uint32Array.from(sites),
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
    sorted: new HashTier(Int32Array.from(sortedHashes)),
    joined: new HashTier(joinedHash),
    isOfficial: Uint8Array.from(owners, (list) => (list.some(({ source }) => source === 'official') ? 1 : 0)),
    typos: new TypoTable(folds.words()),
    isNumber: Uint8Array.from(folds.words(), (word) => (/^\d/.test(word) ? 1 : 0)),
    isLight: Uint8Array.from(texts.words(), (word) => (LIGHT.has(word) ? 1 : 0)),
    isForeign: Uint8Array.from(folds.words(), (word) => (isBareSyllable(word) ? 0 : 1)),
    isInitials,
    hasInitials: Uint8Array.from(foldLists, (ids) => (ids.some((id) => isInitials[id] === 1) ? 1 : 0)),
  };
}

function equal(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function flatOwners(lists: readonly (readonly NameInput[])[]): Owners {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, name) => {
    start[name + 1] = (start[name] as number) + list.length;
  });
  const entries = new Int32Array(start[lists.length] as number);
  const sources = new Uint16Array(entries.length);
  const sourceNames = ['official'];
  let at = 0;
  for (const list of lists) {
    for (const { entry, source } of list) {
      let number = sourceNames.indexOf(source);
      if (number < 0) number = sourceNames.push(source) - 1;
      entries[at] = entry;
      sources[at++] = number;
    }
  }
  return { start, entries, sources, sourceNames };
}

function idfOf(postings: Postings, names: number): Float32Array {
  const out = new Float32Array(postings.start.length - 1);
  for (let term = 0; term < out.length; term++) {
    const count = (postings.start[term + 1] as number) - (postings.start[term] as number);
    out[term] = Math.log(1 + names / Math.max(1, count));
  }
  return out;
}
