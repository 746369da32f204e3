import Fuse from 'fuse.js';
import type { Catalog } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import { entrySource } from '../catalog/entry-source';
import type { Kind } from '../catalog/kinds';
import { namedIn } from '../catalog/without-code';
import type { Item } from '../item';
import { fold } from '../text/fold';
import { finishedPhrases } from '../text/unfinished';
import { type Word, wordsOf } from '../text/words';
import { cachedIndex } from './catalog-index';
import { withoutCodeReason } from './elsewhere';
import type { NameIndex } from './index/name-index';
import type { Vocabulary } from './index/vocabulary';
import type { Matcher } from './matcher';
import type { Reason } from './result';

/** A run of characters, both ends included, counted in UTF-16 units. */
export type TextRange = readonly [from: number, to: number];

/** A code found for what somebody types. */
export interface FoundCode {
  readonly code: string;
  /** The official name, NFC. */
  readonly name: string;
  /** 0…1, 1 best; in falling order. A code that was typed has 1. */
  readonly score: number;
  /** Letters of `name` that match what was typed; in rising order, not overlapping. */
  readonly ranges: readonly TextRange[];
  readonly entry: Entry;
}

/** Number of codes where the caller gives no limit. */
const LIMIT = 10;
/** Highest score of a name found by its words: a typed code, or a name that the matcher is sure of, ranks above it. */
const BY_WORDS = 0.9;
/** Lowest factor on it, for a name with much beside the typed words. */
const LONG_NAME = 0.7;
/** Factor on it where the typed accents are not those of the name. */
const OTHER_ACCENTS = 0.7;
/** Names looked at for each code asked for: several names may belong to one code. */
const POOL = 20;
/** Factor on the score of an answer to a completed phrase. */
const FINISHED = 0.95;
/** Most completions of a phrase that are looked at. */
const MOST_FINISHED = 4;
/** Factor on the score of a name in which no two typed words follow one another. */
const OTHER_ORDER = 0.85;
/** The last word may be incomplete. */
const UNFINISHED = /[\p{L}\p{M}\p{N}]$/u;
/** Least share, by weight, of the typed words that a name must have. */
const LEAST_FOUND = 0.5;

/**
 * Codes for what somebody is typing, best first: by a code or its beginning (`E11`, `02.0085` and the technique key
 * `2.85`), by words of a name in any order, with or without accents, where the last word may be incomplete and typing
 * errors are corrected; and by the matcher's own candidates, such as those for a name in everyday use.
 * @param matcher - the code set, and how many candidates it may add.
 * @param limit - most codes, from 1. @default 10
 */
export function searchCodes(matcher: Matcher, typed: string, limit = LIMIT): FoundCode[] {
  const { catalog } = matcher;
  const best = new Map<Entry, number>();
  const add = (entry: Entry | undefined, score: number) => {
    if (entry !== undefined && score > (best.get(entry) ?? 0)) best.set(entry, score);
  };
  for (const entry of byCode(catalog, typed)) add(entry, 1);
  for (const [text, share] of readings(typed)) {
    const { candidates, reasons } = matcher.match(typedItem(catalog.kind, text));
    for (const { code, score } of candidates) add(catalog.get(code), score * share);
    // A known trade name is no misspelling of an ingredient.
    if (reasons.some(({ code }) => BY_PRODUCT.has(code))) continue;
    for (const { entry, score } of byWords(catalog, text, limit)) add(entry, score * share);
  }
  // Map and sort keep the order of codes of one score: a typed code before its continuations.
  const found = [...best].sort(([, one], [, other]) => other - one).slice(0, limit);
  const names = found.map(([{ name }]) => name.normalize('NFC'));
  const ranges = rangesOf(typed, names);
  return found.map(([entry, score], at) => ({
    code: entry.code,
    name: names[at] as string,
    score,
    ranges: ranges[at] as readonly TextRange[],
    entry,
  }));
}

/** Reasons that say by way of what product a name was read. */
const BY_PRODUCT: ReadonlySet<string> = new Set(['by-product', 'product-of-several']);

/** What is to say beside the codes: the product whose ingredients they are, or that official lists name the thing and have no code for it. */
export function searchReasons({ catalog, match }: Matcher, typed: string): Reason[] {
  const products = match(typedItem(catalog.kind, typed)).reasons.filter(({ code }) => BY_PRODUCT.has(code));
  if (products.length > 0) return products;
  return namedIn(typed, catalog.namesWithoutCode?.() ?? []).map((one) => withoutCodeReason(one, catalog.kind));
}

/** What is typed as an item: a name, and of a drug perhaps the ingredient. */
export function typedItem(kind: Kind, typed: string): Item {
  const item = { localCode: '', localName: typed, kind };
  return kind === 'drugs' || kind === 'traditional-medicines' ? { ...item, ingredient: typed } : item;
}

/** What is typed, and what it may become once its last phrase is whole, each with its share of the score. */
function readings(typed: string): [text: string, share: number][] {
  const finished = UNFINISHED.test(typed) ? finishedPhrases(typed).slice(0, MOST_FINISHED) : [];
  return [[typed, 1], ...finished.map((text): [string, number] => [text, FINISHED])];
}

/** A text that may be a code or its beginning: one word with a digit. */
const CODE_LIKE = /^[^\s]*\d[^\s]*$/;
/** Chapter and number of a technique, as `2.85`: the beginning of its codes, without zeros. */
const TECHNIQUE = /^(\d{1,2})\.(\d{1,4})$/;

/** The entry of a typed code, those of the technique key, then those whose code begins so. */
function byCode(catalog: Catalog, typed: string): Entry[] {
  const text = typed.trim();
  if (!CODE_LIKE.test(text)) return [];
  const [, chapter, number] = TECHNIQUE.exec(text) ?? [];
  const key = chapter && number && `${chapter.padStart(2, '0')}${number.padStart(4, '0')}`;
  const start = compact(text);
  const ofTechnique: Entry[] = [];
  const beginning: Entry[] = [];
  for (const entry of catalog) {
    const code = compact(entry.code);
    if (catalog.kind === 'services' && key && code.startsWith(key)) ofTechnique.push(entry);
    else if (code.startsWith(start)) beginning.push(entry);
  }
  const own = catalog.get(text);
  return [...(own ? [own] : []), ...ofTechnique, ...beginning];
}

function compact(code: string): string {
  return code.toUpperCase().replace(/[.\s-]+/g, '');
}

/** Entries by the words of their names: each typed word counts by how rare it is (IDF), the last one as a beginning too. */
function byWords(catalog: Catalog, typed: string, limit: number): { entry: Entry; score: number }[] {
  const index = cachedIndex(catalog);
  const words = wordsOf(typed);
  const open = UNFINISHED.test(typed) ? words.length - 1 : -1;
  const found = new Float32Array(index.size);
  let asked = 0;
  words.forEach(({ fold: word }, at) => {
    const credits = nearWords(index, word);
    if (at === open) for (const id of beginningWith(index.folds, word)) credits.set(id, 1);
    asked += addWord(index, credits, found);
  });
  const names: { name: number; score: number }[] = [];
  for (let name = 0; name < index.size; name++) {
    const share = (found[name] as number) / asked;
    if (!(share >= LEAST_FOUND)) continue;
    const said = Math.min(1, (found[name] as number) / (index.weight[name] as number));
    names.push({ name, score: BY_WORDS * share * share * (LONG_NAME + (1 - LONG_NAME) * said) });
  }
  names.sort((one, other) => other.score - one.score || one.name - other.name);
  const accented = words.filter(({ text }) => text !== fold(text)).map(({ text }) => text);
  return names.slice(0, limit * POOL).flatMap(({ name, score }) => {
    const ids = index.textIds.subarray(index.start[name], index.start[name + 1]);
    const texts = Array.from(ids, (id) => index.texts.word(id));
    const accents = accented.every((word) => texts.some((text) => text.startsWith(word))) ? 1 : OTHER_ACCENTS;
    const order = OTHER_ORDER + (1 - OTHER_ORDER) * inOrder(words, texts.map(fold));
    const { start, entries } = index.owners;
    return Array.from(entries.subarray(start[name], start[name + 1]), (entry) => ({
      entry: entrySource(catalog).at(entry),
      score: score * accents * order,
    }));
  });
}

/** The share, 0…1, of neighbouring typed words that are neighbours in a name, in that order. */
function inOrder(typed: readonly Word[], name: readonly string[]): number {
  if (typed.length < 2) return 1;
  let pairs = 0;
  for (let i = 0; i + 1 < typed.length; i++) {
    const [one, next] = [fold((typed[i] as Word).text), fold((typed[i + 1] as Word).text)];
    if (name.some((word, at) => word === one && name[at + 1]?.startsWith(next))) pairs++;
  }
  return pairs / (typed.length - 1);
}

/** Words of the index that a typed word stands for: itself, else those that it may be a misspelling of; each with its credit, 0…1. */
function nearWords({ folds, typos }: NameIndex, word: string): Map<number, number> {
  const own = folds.id(word);
  if (own >= 0) return new Map([[own, 1]]);
  return new Map(typos.near(word).map(({ id, credit }) => [id, credit]));
}

/** Counts a typed word for every name that has it; the weight of the word. */
function addWord({ words, size, unknownIdf }: NameIndex, credits: Map<number, number>, found: Float32Array): number {
  const credit = new Map<number, number>();
  for (const [id, share] of credits) {
    for (const name of words.flat.subarray(words.start[id], words.start[id + 1])) {
      credit.set(name, Math.max(share, credit.get(name) ?? 0));
    }
  }
  const weight = credit.size > 0 ? Math.log(1 + size / credit.size) : unknownIdf;
  for (const [name, share] of credit) found[name] = (found[name] as number) + weight * share;
  return weight;
}

const sortedWords = new WeakMap<Vocabulary, readonly number[]>();

/** Words of a vocabulary with that beginning. */
function beginningWith(vocabulary: Vocabulary, start: string): number[] {
  let sorted = sortedWords.get(vocabulary);
  if (sorted === undefined) {
    const words = vocabulary.words();
    sorted = [...words.keys()].sort((a, b) => ((words[a] as string) < (words[b] as string) ? -1 : 1));
    sortedWords.set(vocabulary, sorted);
  }
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (vocabulary.word(sorted[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  const out: number[] = [];
  for (let id = sorted[low]; id !== undefined && vocabulary.word(id).startsWith(start); id = sorted[++low])
    out.push(id);
  return out;
}

/**
 * Where in each of a few names the typed words stand, accents or not. Fuse.js looks for each word in the shortlist;
 * ranking is not its business.
 */
function rangesOf(typed: string, names: readonly string[]): TextRange[][] {
  const ranges = names.map((): TextRange[] => []);
  const fuse = new Fuse(
    names.map((name) => ({ text: foldLetters(name) })),
    { keys: ['text'], includeMatches: true, ignoreLocation: true, threshold: 0.2, findAllMatches: true },
  );
  for (const word of new Set(foldLetters(typed).split(/\s+/))) {
    if (word.length < 2) continue;
    for (const { refIndex, matches } of fuse.search(word)) {
      for (const { indices } of matches ?? []) {
        const name = names[refIndex] as string;
        // Shorter runs are single letters that happen to agree, and a typed word begins where a word begins.
        const told = indices.filter(([from, to]) => to - from + 1 >= word.length * 0.75 && beginsWord(name, from));
        ranges[refIndex]?.push(...told);
      }
    }
  }
  return ranges.map(joined);
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

/** Ranges in order, those that touch made one. */
function joined(ranges: TextRange[]): TextRange[] {
  const out: TextRange[] = [];
  for (const range of ranges.sort(([a], [b]) => a - b)) {
    const last = out.at(-1);
    if (last && range[0] <= last[1] + 1) out[out.length - 1] = [last[0], Math.max(last[1], range[1])];
    else out.push(range);
  }
  return out;
}

/** Folds letter by letter, so that places in the folded text are places in the text. */
function foldLetters(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const folded = fold(letter);
    return folded.length === letter.length ? folded : letter;
  }).join('');
}
