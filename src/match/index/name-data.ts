import { isBareSyllable } from '../../text/syllable';
import type { Word } from '../../text/words';
import { slotsOf } from '../slots';
import { type Numbers, numbersBelow } from './numbers';
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
  readonly entries: Numbers;
  /** Number in `sourceNames`; {@link OFFICIAL} where the name is the official one. */
  readonly sources: Uint16Array;
  readonly sourceNames: readonly string[];
}

export const OFFICIAL = 0;

/** Properties of a folded word by itself, as bits. */
export const IS_NUMBER = 1;
/** No Vietnamese syllable. */
export const IS_FOREIGN = 2;
export const MAY_BE_INITIALS = 4;

/**
 * All names of a code set, their words replaced by numbers: the part of an index that is kept in a file. Whatever can
 * be worked out from it is left out. Names that read the same after normalisation are one name with several owners.
 */
export interface NameData {
  /** The words as written, and folded. */
  readonly texts: readonly string[];
  readonly folds: readonly string[];
  readonly foldOfText: Int32Array;
  /** Places of `textIds` whose word folds differently there (`α` and `alpha` are one word), and the fold there. */
  readonly oddPlaces: Int32Array;
  readonly oddFolds: Int32Array;
  /** Of each folded word: bits such as {@link IS_NUMBER}. */
  readonly foldTraits: Uint8Array;
  /** The words of name `n` stand in `textIds` from `ofStart[n]` to `ofStart[n + 1]`. */
  readonly ofStart: Int32Array;
  readonly textIds: Numbers;
  readonly slotLow: Uint32Array;
  readonly slotHigh: Uint32Array;
  readonly site: Uint32Array;
  readonly moreSite: Uint32Array;
  readonly owners: Owners;
}

/** Whether a folded word may be the initials of several words. */
export function mayBeInitials(fold: string): boolean {
  return fold.length >= 2 && fold.length <= 5 && /^[a-z]+$/.test(fold) && !isBareSyllable(fold);
}

/** Hash of accented words in their order. */
export function textsHash(textIds: Int32Array, count: number): number {
  let hash = count;
  for (let i = 0; i < count; i++) hash = Math.imul(hash ^ (textIds[i] as number), 0x9e3779b1);
  return hash;
}

/** Gathers names. Those without words are left out. */
export function gatherNames(inputs: Iterable<NameInput>): NameData {
  const folds = new Vocabulary();
  const texts = new Vocabulary();
  const foldOfText: number[] = [];
  const oddPlaces: number[] = [];
  const oddFolds: number[] = [];
  const numbers = new Map<readonly Word[], number>();
  const owners: NameInput[][] = [];
  const textLists: Int32Array[] = [];
  /** Names by {@link textsHash}: the last one, and for each name the one before of the same hash. */
  const lastOfHash = new Map<number, number>();
  const before: number[] = [];
  const lows: number[] = [];
  const highs: number[] = [];
  const sites: number[] = [];
  const moreSites: number[] = [];
  let total = 0;

  for (const input of inputs) {
    const { entry, words } = input;
    if (words.length === 0) continue;
    let name = numbers.get(words);
    if (name === undefined) {
      const textIds = Int32Array.from(words, ({ text }) => texts.add(text));
      const hash = textsHash(textIds, words.length);
      const last = lastOfHash.get(hash) ?? -1;
      name = last;
      while (name >= 0 && !equal(textLists[name] as Int32Array, textIds)) name = before[name] as number;
      if (name < 0) {
        name = owners.length;
        lastOfHash.set(hash, name);
        before.push(last);
        owners.push([]);
        textLists.push(textIds);
        words.forEach(({ fold }, at) => {
          const id = folds.add(fold);
          const text = textIds[at] as number;
          foldOfText[text] ??= id;
          if (foldOfText[text] === id) return;
          oddPlaces.push(total + at);
          oddFolds.push(id);
        });
        total += words.length;
        const slots = slotsOf(words);
        lows.push(slots.low);
        highs.push(slots.high);
        sites.push(slots.site);
        moreSites.push(slots.more);
      }
      numbers.set(words, name);
    }
    const list = owners[name] as NameInput[];
    if (!list.some((owner) => owner.entry === entry)) list.push(input);
  }

  const ofStart = new Int32Array(textLists.length + 1);
  const textIds = numbersBelow(texts.size, total);
  textLists.forEach((ids, name) => {
    textIds.set(ids, ofStart[name]);
    ofStart[name + 1] = (ofStart[name] as number) + ids.length;
  });
  return {
    texts: texts.words(),
    folds: folds.words(),
    foldOfText: Int32Array.from(foldOfText),
    oddPlaces: Int32Array.from(oddPlaces),
    oddFolds: Int32Array.from(oddFolds),
    foldTraits: Uint8Array.from(folds.words(), traitsOf),
    ofStart,
    textIds,
    slotLow: Uint32Array.from(lows),
    slotHigh: Uint32Array.from(highs),
    site: Uint32Array.from(sites),
    moreSite: Uint32Array.from(moreSites),
    owners: flatOwners(owners),
  };
}

function traitsOf(fold: string): number {
  return (
    (/^\d/.test(fold) ? IS_NUMBER : 0) |
    (isBareSyllable(fold) ? 0 : IS_FOREIGN) |
    (mayBeInitials(fold) ? MAY_BE_INITIALS : 0)
  );
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
