import { fold } from '../text/fold';
import { isBareSyllable, isSyllable } from '../text/syllable';
import { foreignKey, type Word } from '../text/words';
import { mayBeInitials } from './index/name-data';
import { foldHash, isLightWord, type NameIndex } from './index/name-index';
import { isSpelling } from './index/spelling';
import type { Reading } from './index/typos';
import { mayDecide } from './slots';

/** Properties of a written word by itself, without the words beside it; bits of {@link KnownWord.traits}. */
export const BARE = 1;
/** Written as a Vietnamese syllable that no name has: another word, not a typing error. */
export const SYLLABLE = 2;
export const INITIALS = 4;
/** A function word such as `và`: it only joins other words. */
export const LIGHT = 8;
export const NUMBER = 16;
/** So short that a word one letter away is as likely another word as a misspelling. */
export const SHORT = 32;
/** A foreign word that no name has, and no other spelling of a word that one has: it means something of its own. */
export const STRANGE = 64;
/** A deciding word may begin with it, or with the word that it is a misspelling of. */
export const DECIDING = 128;

const SHORTEST_SURE = 3;

/** A written word, looked up in the vocabulary of an index. */
export interface KnownWord {
  readonly word: Word;
  /** Numbers in the vocabulary, or -1. */
  readonly foldId: number;
  readonly textId: number;
  /** Weight of the word: its IDF, or the highest IDF of the words that it may be; less for a word near none. */
  readonly weight: number;
  readonly traits: number;
  /** Words of the vocabulary that it may be a misspelling of, where it is not in the vocabulary itself. */
  readonly near: readonly Reading[];
  /** Two words written as one (`khámbệnh`). */
  readonly halves: readonly [KnownWord, KnownWord] | undefined;
  readonly hash: number;
}

/** A word without any accent. */
export const NO_ACCENT = /^[\u0020-\u007e≤≥]*$/;
const LETTERS = /^[a-z]+$/;
const MIN_JOINED = 4;
const MAX_JOINED = 40;
const UNKNOWN = 0.7;
const CACHE_LIMIT = 10_000;
const MOST_NEAR = 8;
const SHORT_FOREIGN = 4;
/** A match by the foreign key, which drops letters, counts this much less than a match by the letters as written. */
const BY_KEY = 0.02;
/** What text recognition (OCR) reads in place of `m` and of `ư`. */
const SCANNED: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['ur', 'u'],
  ['ir', 'u'],
];
const UNSCANNED = 0.9;
const NOWHERE: ReadonlySet<string> = new Set();
/** Shorter words may be initials or parts of words. */
const SHORTEST_STRANGE = 5;

function isStrange({ fold, text }: Word, near: readonly Reading[]): boolean {
  return (
    fold.length >= SHORTEST_STRANGE &&
    LETTERS.test(fold) &&
    !isBareSyllable(fold) &&
    !isSyllable(text) &&
    near.every(({ far }) => far)
  );
}
const NONE: readonly Reading[] = Object.freeze([]);

/**
 * Looks single words up in an index and keeps the answers: lists repeat the same few thousand words. Everything that
 * depends on one word alone is worked out here.
 */
export class Dictionary {
  readonly #index: NameIndex;
  /** By identity: equal words are one object as a rule, and to compare references is cheaper than to compare letters. */
  readonly #known = new Map<Word, KnownWord>();

  constructor(
    index: NameIndex,
    /** Folded words of things that the code set may lack: none of them is a misspelt word of it. */
    readonly elsewhere: ReadonlySet<string> = NOWHERE,
  ) {
    this.#index = index;
  }

  lookUp(word: Word): KnownWord {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    if (this.#known.size >= CACHE_LIMIT) this.#known.clear();
    const foldId = this.#index.folds.id(word.fold);
    const halves = foldId < 0 ? this.#split(word) : undefined;
    const made = this.#make(word, foldId, halves && [this.#make(...halves[0]), this.#make(...halves[1])]);
    this.#known.set(word, made);
    return made;
  }

  #make(word: Word, foldId: number, halves?: readonly [KnownWord, KnownWord]): KnownWord {
    const { texts, idf, isInitials, unknownIdf } = this.#index;
    const { text } = word;
    const near = foldId < 0 && halves === undefined ? this.#meant(word) : NONE;
    let weight = foldId < 0 ? 0 : (idf[foldId] as number);
    for (const { id } of near) weight = Math.max(weight, idf[id] as number);
    if (foldId < 0 && near.length === 0) weight = unknownIdf * UNKNOWN;
    let traits = 0;
    if (NO_ACCENT.test(text)) traits |= BARE;
    if (foldId < 0 && isSyllable(text)) traits |= SYLLABLE;
    if (foldId < 0 ? mayBeInitials(word.fold) : isInitials[foldId] === 1) traits |= INITIALS;
    if (isLightWord(text)) traits |= LIGHT;
    if (/^\d/.test(word.fold)) traits |= NUMBER;
    if (word.fold.length <= SHORTEST_SURE) traits |= SHORT;
    if (foldId < 0 && halves === undefined && isStrange(word, near)) traits |= STRANGE;
    if (mayDecide(word.fold) || (near[0] !== undefined && mayDecide(this.#index.folds.word(near[0].id))))
      traits |= DECIDING;
    return { word, foldId, textId: texts.id(text), weight, traits, near, halves, hash: foldHash(word.fold) };
  }

  /** The vocabulary words that an unknown word may stand for; of a word that other lists know only its other spellings. */
  #meant(word: Word): readonly Reading[] {
    const near = this.#near(word).filter(({ id }) => !this.#isOther(word.fold, id));
    if (!this.elsewhere.has(word.fold)) return near;
    return near.filter(({ id }) => isSpelling(word.fold, this.#index.folds.word(id)));
  }

  /** Short foreign words that differ by a letter are different things (`KRAS`, `NRAS`), unless it is one way of spelling. */
  #isOther(written: string, id: number): boolean {
    const { folds, isForeign } = this.#index;
    const word = folds.word(id);
    return (
      isForeign[id] === 1 &&
      written.length <= SHORT_FOREIGN &&
      word.length <= SHORT_FOREIGN &&
      LETTERS.test(written) &&
      !isSpelling(written, word)
    );
  }

  /** A typing error may make a syllable look foreign (`khôug`): words near its foreign key, and near its letters as written. */
  #near(word: Word): readonly Reading[] {
    const { folds, typos } = this.#index;
    const byKey = typos.near(word.fold);
    const plain = fold(word.text);
    for (const [seen, meant] of SCANNED) {
      const unscanned = plain.includes(seen) ? folds.id(plain.replaceAll(seen, meant)) : -1;
      if (unscanned >= 0) return [{ id: unscanned, credit: UNSCANNED, far: false }];
    }
    if (plain === word.fold) return byKey;
    const best = new Map<number, Reading>();
    for (const reading of byKey) best.set(reading.id, { ...reading, credit: reading.credit - BY_KEY });
    for (const reading of typos.near(plain)) {
      if (reading.credit > (best.get(reading.id)?.credit ?? 0)) best.set(reading.id, reading);
    }
    return [...best.values()].sort((a, b) => b.credit - a.credit || a.id - b.id).slice(0, MOST_NEAR);
  }

  /** Two words written as one where both halves are known and stand side by side somewhere. */
  #split({ text }: Word): readonly [readonly [Word, number], readonly [Word, number]] | undefined {
    const { folds, pairIds, pairs } = this.#index;
    // The key of a foreign word has lost letters; the plain folded text has as many as the word itself.
    const bare = fold(text);
    if (bare.length < MIN_JOINED || bare.length > MAX_JOINED || text.length !== bare.length || !LETTERS.test(bare))
      return undefined;
    let best: readonly [readonly [Word, number], readonly [Word, number]] | undefined;
    let bestCount = 0;
    for (let at = 2; at <= bare.length - 2; at++) {
      const left = foreignKey(bare.slice(0, at));
      const right = foreignKey(bare.slice(at));
      const leftId = folds.id(left);
      const rightId = leftId < 0 ? -1 : folds.id(right);
      if (rightId < 0) continue;
      const pair = pairIds.id(leftId, rightId);
      if (pair < 0) continue;
      const count = (pairs.start[pair + 1] as number) - (pairs.start[pair] as number);
      if (count <= bestCount) continue;
      bestCount = count;
      best = [
        [{ text: text.slice(0, at), fold: left }, leftId],
        [{ text: text.slice(at), fold: right }, rightId],
      ];
    }
    return best;
  }
}
