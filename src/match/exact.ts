import type { Catalog } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import type { Kind } from '../catalog/kinds';
import type { Item } from '../item';
import { cleanText } from '../text/clean';
import { canonicalTone } from '../text/tone';
import { wordsOf } from '../text/words';
import type { ItemFacts } from './profile';
import type { Weighed } from './rank/weighed';

const TOKEN = /[\p{L}\p{M}]+|\d+|[%±≤≥<>+]/gu;

/**
 * A name as people compare it by eye: its letters with their accents, its numbers and signs of quantity. Case counts in
 * single letters only (antigen `C` is not antigen `c`); punctuation and where a tone stands do not.
 */
export function letterKey(text: string): string {
  const tokens = canonicalTone(cleanText(text)).match(TOKEN) ?? [];
  return tokens.map((token) => (token.length === 1 ? token : token.toLowerCase())).join(' ');
}

/** The text of a row that is compared with official names. */
export function writtenName(item: Item, kind: Kind): string {
  return (kind === 'drugs' ? item.ingredient : undefined) ?? item.localName;
}

const known = new WeakMap<readonly Entry[], ExactNames>();

/** The official names of a code set by {@link letterKey}. */
export class ExactNames {
  #numbers: Map<string, number[]> | undefined;

  /** Those of a catalogue, made once. */
  static of({ entries, kind }: Catalog): ExactNames {
    let made = known.get(entries);
    if (made === undefined) {
      made = new ExactNames(entries, kind);
      known.set(entries, made);
    }
    return made;
  }

  constructor(
    readonly entries: readonly Entry[],
    readonly kind: Kind,
  ) {}

  /** Numbers of the entries whose official name a row gives to the letter, or nothing. */
  find(facts: ItemFacts): readonly number[] | undefined {
    if (this.#numbers === undefined) {
      this.#numbers = new Map();
      for (let number = 0; number < this.entries.length; number++) {
        const key = letterKey((this.entries[number] as Entry).name);
        const list = this.#numbers.get(key);
        if (list) list.push(number);
        else this.#numbers.set(key, [number]);
      }
    }
    return this.#numbers.get(letterKey(writtenName(facts.item, this.kind)));
  }
}

/** What it is worth, in log-odds, to be written like the row in punctuation and case too: it chooses among names of one reading. */
const AS_WRITTEN = 0.4;
/** What it is worth to be written with the same letters. */
const SAME_LETTERS = 0.6;
/** How far a name that no other one reads like stands above everything else, and above "none of these". */
const CERTAIN = 9;

/**
 * Lifts the official names that a row gives to the letter above all others.
 * @param cut - the row may have been cut where longer official names go on.
 */
export function preferExact(
  out: readonly Weighed[],
  numbers: readonly number[],
  facts: ItemFacts,
  { entries, kind }: Catalog,
  none: number,
  cut: boolean,
): void {
  const written = cleanText(writtenName(facts.item, kind));
  const exact = out.filter(({ entry }) => numbers.includes(entry));
  const others = out.filter(({ entry }) => !numbers.includes(entry));
  const only = exact.length === 1 && numbers.length === 1 ? exact[0] : undefined;
  if (only && !cut && !only.conflict && !readsLike(only, others, written, entries)) {
    const top = Math.max(none, ...others.map(({ odds, conflict }) => (conflict ? none : odds)));
    only.odds = Math.max(only.odds, top + CERTAIN);
    only.whole = !only.doubt;
    return;
  }
  const best = Math.max(...others.map(({ nameOdds }) => nameOdds), Number.NEGATIVE_INFINITY);
  for (const one of exact) {
    const short = Math.max(0, best - one.nameOdds);
    one.odds += short + SAME_LETTERS + (cleanText((entries[one.entry] as Entry).name) === written ? AS_WRITTEN : 0);
    one.nameOdds += short;
  }
}

/** Whether the official name of another candidate is the same words, spelt or abbreviated otherwise. */
function readsLike(only: Weighed, others: readonly Weighed[], written: string, entries: readonly Entry[]): boolean {
  const near = others.filter(({ nameOdds }) => nameOdds >= only.nameOdds - 1);
  if (near.length === 0) return false;
  const key = reading(written);
  return near.some(({ entry }) => reading((entries[entry] as Entry).name) === key);
}

function reading(text: string): string {
  return wordsOf(text)
    .map((word) => word.text)
    .join(' ');
}
