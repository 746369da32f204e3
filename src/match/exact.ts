import type { Catalog } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import { type EntrySource, entrySource } from '../catalog/entry-source';
import type { Kind } from '../catalog/kinds';
import type { Item } from '../item';
import { cleanText } from '../text/clean';
import { foldedLetter } from '../text/fold';
import { bareIngredientText } from '../text/ingredients';
import { canonicalTone } from '../text/tone';
import { wordsOf } from '../text/words';
import { HashTier } from './index/hash-tier';
import type { ItemFacts } from './profile';
import type { Weighed } from './rank/weighed';

const TOKEN = /[\p{L}\p{M}]+|\d+|[%±≤≥<>+]/gu;

/**
 * A name as people compare it by eye: its letters with their accents, its numbers and signs of quantity. Case counts in
 * single letters only (antigen `C` is not antigen `c`); punctuation and where a tone stands do not.
 */
export function letterKey(text: string): string {
  let key = '';
  for (const token of canonicalTone(cleanText(text)).match(TOKEN) ?? []) {
    const same = token.length === 1 ? token : token.toLowerCase();
    key = key === '' ? same : `${key} ${same}`;
  }
  return key;
}

/** The text of a row that is compared with official names. */
export function writtenName(item: Item, kind: Kind): string {
  return (kind === 'drugs' ? item.ingredient : undefined) ?? item.localName;
}

const known = new WeakMap<EntrySource, ExactNames>();

/** The official names of a code set by {@link letterKey}. */
export class ExactNames {
  #names: HashTier | undefined;

  /** Those of a catalogue, made once. */
  static of(catalog: Catalog): ExactNames {
    const source = entrySource(catalog);
    let made = known.get(source);
    if (made === undefined) {
      made = new ExactNames(source, catalog.kind);
      known.set(source, made);
    }
    return made;
  }

  constructor(
    readonly entries: EntrySource,
    readonly kind: Kind,
  ) {}

  /** Hashes of the official names by their {@link bareHash}, in the order of the entries. */
  static hashes(entries: EntrySource): Int32Array {
    return Int32Array.from({ length: entries.size }, (_, number) => bareHash(entries.at(number).name));
  }

  /** Numbers of the entries whose official name a row gives to the letter, or nothing. */
  find(facts: ItemFacts): readonly number[] | undefined {
    const { prepared } = this.entries;
    this.#names ??= new HashTier(prepared?.numbers('letters') ?? ExactNames.hashes(this.entries));
    const written = writtenName(facts.item, this.kind);
    let key: string | undefined;
    let numbers: number[] | undefined;
    for (let at = this.#names.first(bareHash(written)); at >= 0; at = this.#names.next(at)) {
      const { name } = this.entries.at(at);
      if (name !== written) {
        key ??= letterKey(written);
        if (letterKey(name) !== key) continue;
      }
      if (numbers === undefined) numbers = [at];
      else numbers.push(at);
    }
    return numbers;
  }
}

/** The letter or digit that each character counts as, by its code; 0: not looked up yet, {@link SKIPPED}: none. */
const bare = new Uint8Array(0x1f00);
const SKIPPED = 1;
const FIRST_BEYOND_ASCII = 0x80;
/** Before it stand raised digits and other signs, which are no part of a {@link letterKey}. */
const FIRST_LATIN_LETTER = 0xc0;
const LETTER_OR_DIGIT = /^[a-z\d]$/;

function bareOf(code: number): number {
  const letter = foldedLetter(code);
  const counts = (code < FIRST_BEYOND_ASCII || code >= FIRST_LATIN_LETTER) && LETTER_OR_DIGIT.test(letter);
  const own = counts ? letter.charCodeAt(0) : SKIPPED;
  bare[code] = own;
  return own;
}

/** Hash of a text's Latin letters and digits without accents or case: texts of one {@link letterKey} have one hash. Made without making texts. */
function bareHash(text: string, isClean = false): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const own = code < bare.length ? bare[code] || bareOf(code) : SKIPPED;
    if (own !== SKIPPED) hash = Math.imul(hash ^ own, 0x01000193);
    // Marks by themselves, signs and the like: composed and cleaned first.
    else if (code >= FIRST_BEYOND_ASCII && !isClean) return bareHash(cleanText(text), true);
  }
  return hash;
}

/** Log-odds for a name written like the row in punctuation and case too: it chooses among names with the same words. */
const AS_WRITTEN = 0.4;
/** Log-odds for a name written with the same letters. */
const SAME_LETTERS = 0.6;
/** Log-odds by which an exact name is put above all others, and above "none of these", where no other name reads like it. */
const CERTAIN = 9;
/** Log-odds of a drug's code under which the row's route was seen, above the code of the very name: a person decides. */
const ROUTE_FITS = 0.8;

/**
 * Lifts the official names that a row gives to the letter above all others.
 * @param cut - the row's name may have been cut off: a longer official name begins with it.
 */
export function preferExact(
  out: readonly Weighed[],
  numbers: readonly number[],
  facts: ItemFacts,
  catalog: Catalog,
  none: number,
  cut: boolean,
): void {
  const entries = entrySource(catalog);
  const written = cleanText(writtenName(facts.item, catalog.kind));
  const exact = out.filter(({ entry }) => numbers.includes(entry));
  const others = out.filter(({ entry }) => !numbers.includes(entry));
  const only = exact.length === 1 && numbers.length === 1 ? exact[0] : undefined;
  const fitting = only === undefined || catalog.kind !== 'drugs' ? [] : fitElsewhere(only, others, written, entries);
  if (only && !cut && !only.conflict && fitting.length === 0 && !readsLike(only, others, written, entries)) {
    const top = Math.max(none, ...others.map(({ odds, conflict }) => (conflict ? none : odds)));
    only.odds = Math.max(only.odds, top + CERTAIN);
    only.whole = !only.doubt;
    return;
  }
  const best = Math.max(...others.map(({ nameOdds }) => nameOdds), Number.NEGATIVE_INFINITY);
  // Formularies write one substance's codes alike: the very spelling of one, seen under another too, tells nothing.
  const shared = catalog.kind === 'drugs' && others.some(({ entry }) => isSpelling(entries.at(entry), written));
  for (const one of exact) {
    const short = Math.max(0, best - one.nameOdds);
    if (!shared) one.odds += SAME_LETTERS + (cleanText(entries.at(one.entry).name) === written ? AS_WRITTEN : 0);
    one.odds += short;
    one.nameOdds += short;
    if (fitting.length === 0) continue;
    one.whole = false;
    for (const other of fitting) other.odds = Math.max(other.odds, one.odds + ROUTE_FITS);
  }
}

function isSpelling({ aliases = [] }: Entry, written: string): boolean {
  const key = letterKey(written);
  return aliases.some(({ name }) => letterKey(name) === key);
}

/**
 * Codes of the same substance, salts and synonyms in brackets aside, under which the row's route was seen, where it was not
 * under the one whose name the row gives: drops for the eye called `Atropin` may be `Atropin (sulfat)`.
 */
function fitElsewhere(
  { fits }: Weighed,
  others: readonly Weighed[],
  written: string,
  entries: EntrySource,
): readonly Weighed[] {
  if (fits === true || !others.some((other) => other.fits)) return [];
  const bare = bareIngredientText(written);
  return others.filter(
    (other) => other.fits && !other.conflict && bareIngredientText(entries.at(other.entry).name) === bare,
  );
}

/** Whether the official name of another candidate is the same words, spelt or abbreviated otherwise. */
function readsLike(only: Weighed, others: readonly Weighed[], written: string, entries: EntrySource): boolean {
  const near = others.filter(({ nameOdds }) => nameOdds >= only.nameOdds - 1);
  if (near.length === 0) return false;
  const key = reading(written);
  return near.some(({ entry }) => reading(entries.at(entry).name) === key);
}

function reading(text: string): string {
  return wordsOf(text)
    .map((word) => word.text)
    .join(' ');
}
