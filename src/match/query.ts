import { fold } from '../text/fold';
import { isSyllable } from '../text/syllable';
import { foreignKey, type Word } from '../text/words';
import { isLightWord, joinedKey, mayBeInitials, type NameIndex, pairKey } from './name-index';
import { slotsOf } from './slots';

/** A vocabulary word that a written word may stand for. */
interface QueryReading {
  readonly id: number;
  readonly credit: number;
  readonly at: number;
}

/** A written name, looked up in the dictionary of an index. */
export interface Query {
  readonly words: readonly Word[];
  /** Number of each word in the vocabulary, or -1. */
  readonly foldIds: Int32Array;
  readonly textIds: Int32Array;
  /** How much each word says. */
  readonly weights: Float32Array;
  readonly totalWeight: number;
  /** Every vocabulary word that some written word may stand for; exact ones have credit 1. */
  readonly readings: readonly QueryReading[];
  /** 1 where the word has no accents. */
  readonly bare: Uint8Array;
  /** 1 where the word is a Vietnamese syllable as written: a word of its own, no slip of the keyboard. */
  readonly syllable: Uint8Array;
  /** 1 where the word may be initials. */
  readonly initials: Uint8Array;
  /** Whether the whole text has lost its accents. */
  readonly allBare: boolean;
  readonly slotLow: number;
  readonly slotHigh: number;
  /** {@link joinedKey} of the words. */
  readonly joinedHash: number;
  /** 1 where the word only joins others; 1 where it is a number. */
  readonly light: Uint8Array;
  readonly number: Uint8Array;
  /** Whether the text has just the length at which fields cut names. */
  readonly cut: boolean;
  /** Letters in the text as written, which tells whether a field length may have cut it. */
  readonly length: number;
}

const BARE = /^[\u0020-\u007e≤≥]*$/;
/** Lengths at which fields cut names, and how much shorter a cut name may be for the spaces at its end. */
const CUTS = [50, 100, 255];
const CUT_SLACK = 4;
const LETTERS = /^[a-z]+$/;
const MIN_JOINED = 4;
const MAX_JOINED = 40;

/** Two words written as one (`khámbệnh`) where both halves are known and stand side by side somewhere. */
function split(word: Word, index: NameIndex): Word[] | undefined {
  const { text } = word;
  // The key of a foreign word has lost letters; the plain folded text has as many as the word itself.
  const bare = fold(text);
  if (bare.length < MIN_JOINED || bare.length > MAX_JOINED || text.length !== bare.length || !LETTERS.test(bare))
    return undefined;
  let best: Word[] | undefined;
  let bestCount = 0;
  for (let at = 2; at <= bare.length - 2; at++) {
    const left = foreignKey(bare.slice(0, at));
    const right = foreignKey(bare.slice(at));
    const leftId = index.folds.id(left);
    const rightId = leftId < 0 ? -1 : index.folds.id(right);
    if (rightId < 0) continue;
    const pair = index.pairIds.get(pairKey(leftId, rightId, index.folds.size));
    if (pair === undefined) continue;
    const count = (index.pairs.start[pair + 1] as number) - (index.pairs.start[pair] as number);
    if (count <= bestCount) continue;
    bestCount = count;
    best = [
      { text: text.slice(0, at), fold: left },
      { text: text.slice(at), fold: right },
    ];
  }
  return best;
}

/** Looks the words of a name up in an index. Misspelt words get the vocabulary words near them. */
export function makeQuery(written: readonly Word[], index: NameIndex, length: number): Query {
  const words: Word[] = [];
  for (const word of written) {
    const halves = index.folds.id(word.fold) < 0 ? split(word, index) : undefined;
    if (halves) words.push(...halves);
    else words.push(word);
  }
  const count = words.length;
  const foldIds = new Int32Array(count);
  const textIds = new Int32Array(count);
  const weights = new Float32Array(count);
  const bare = new Uint8Array(count);
  const syllable = new Uint8Array(count);
  const initials = new Uint8Array(count);
  const readings: QueryReading[] = [];
  let totalWeight = 0;
  let accents = 0;
  for (let at = 0; at < count; at++) {
    const word = words[at] as Word;
    const id = index.folds.id(word.fold);
    foldIds[at] = id;
    textIds[at] = index.texts.id(word.text);
    bare[at] = BARE.test(word.text) ? 1 : 0;
    if (bare[at] === 0) accents++;
    initials[at] = id >= 0 ? (index.isInitials[id] as number) : mayBeInitials(word.fold) ? 1 : 0;
    let weight: number;
    if (id < 0) syllable[at] = isSyllable(word.text) ? 1 : 0;
    if (id >= 0) {
      readings.push({ id, credit: 1, at });
      weight = index.idf[id] as number;
    } else {
      const near = index.typos.near(word.fold);
      weight = 0;
      for (const reading of near) {
        readings.push({ ...reading, at });
        weight = Math.max(weight, index.idf[reading.id] as number);
      }
      if (near.length === 0) weight = index.unknownIdf * 0.7;
    }
    weights[at] = weight;
    totalWeight += weight;
  }
  const slots = slotsOf(words);
  return {
    words,
    foldIds,
    textIds,
    weights,
    totalWeight,
    readings,
    bare,
    syllable,
    initials,
    allBare: accents === 0,
    slotLow: slots.low,
    slotHigh: slots.high,
    joinedHash: joinedKey(words),
    light: Uint8Array.from(words, ({ text }) => (isLightWord(text) ? 1 : 0)),
    number: Uint8Array.from(words, ({ fold: word }) => (/^\d/.test(word) ? 1 : 0)),
    cut: CUTS.some((cut) => length <= cut && length > cut - CUT_SLACK),
    length,
  };
}
