import type { ItemPrice } from '../catalog/prices';
import type { ChapterUse } from './index/chapter-use';

/**
 * Evidence from a facility's whole list for each of its rows. A facility has one price for a price item, so rows whose
 * code is certain show which price stands for which item, and by what factor prices have moved since the edition.
 */
export interface ListContext {
  /** How often rows of this price (in đồng) were certain to be of each price item. */
  readonly itemsOfPrice: ReadonlyMap<number, PriceItems>;
  /** Median of ln(local price / price of the edition); undefined with too few rows. */
  readonly priceShift: number | undefined;
  /** Services: the price circular that the list's prices follow. */
  readonly regime?: PriceRegime;
  /** Services: how much the list uses each chapter. */
  readonly chapters?: ChapterUse;
  /** Diseases: how the list names them. */
  readonly depth?: Depth;
  /** Length, in letters, at which the list cuts its names, if it cuts them. */
  readonly cutAt?: number;
}

/** A price regime: which price items cost exactly a given price under it. */
export interface PriceRegime {
  readonly name: string;
  itemsOf(price: number): readonly ItemPrice[];
  /** Whether an item costs just this under some regime: rows of older lists keep their prices. */
  everCost(priceItem: string, price: number): boolean;
}

/** The price items that rows of one price were certain to be of. */
export interface PriceItems {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
  /** Price items seen at this price on rows of one name only, with that name: such rows are no evidence for each other. */
  readonly sole: ReadonlyMap<string, string>;
}

/** The context of a row by itself. */
export const NO_CONTEXT: ListContext = Object.freeze({ itemsOfPrice: new Map(), priceShift: undefined });

/** A row whose price item is certain from its name alone. */
export interface CertainPrice {
  readonly name: string;
  readonly unitPrice: number;
  readonly priceItem: string;
  readonly officialPrice: number | undefined;
}

const ENOUGH = 8;

/** Gathers the context of a list from its certain rows and from the price regime of the whole list. The order of rows changes nothing. */
export function listContext(certain: Iterable<CertainPrice>, regime?: PriceRegime): ListContext {
  const itemsOfPrice = new Map<number, { counts: Map<string, number>; total: number; sole: Map<string, string> }>();
  const shifts: number[] = [];
  for (const { name, unitPrice, priceItem, officialPrice } of certain) {
    let items = itemsOfPrice.get(unitPrice);
    if (!items) {
      items = { counts: new Map(), total: 0, sole: new Map() };
      itemsOfPrice.set(unitPrice, items);
    }
    if (!items.counts.has(priceItem)) items.sole.set(priceItem, name);
    else if (items.sole.get(priceItem) !== name) items.sole.delete(priceItem);
    items.counts.set(priceItem, (items.counts.get(priceItem) ?? 0) + 1);
    items.total++;
    if (officialPrice && unitPrice > 0) shifts.push(Math.log(unitPrice / officialPrice));
  }
  shifts.sort((a, b) => a - b);
  const priceShift = shifts.length >= ENOUGH ? shifts[shifts.length >> 1] : undefined;
  return { itemsOfPrice, priceShift, ...(regime && { regime }) };
}

/**
 * How a list of diseases names them: `told` where it says `không xác định` when it means so, `headings` where it is made of
 * categories (`Các rối loạn …`, `… khác`), `spoken` where people write as they speak; undefined: not known.
 */
export type Depth = 'told' | 'headings' | 'spoken' | undefined;

/** A list cuts its names where at least so many different names have the greatest length, and far fewer are a little shorter. */
const ENOUGH_CUT = 4;
const PILED_UP = 3;
const SHORTEST_FIELD = 20;
const BELOW = 20;

/** The length at which a list cuts its names: many names have the greatest length, spaces at the end aside. Undefined where it cuts none. */
export function cutAt(names: Iterable<string>): number | undefined {
  const lengths = Array.from(new Set(names), (name) => name.trimEnd().length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const between = (from: number, to: number): number =>
    lengths.filter((length) => length >= from && length <= to).length;
  const atEnd = between(longest - 1, longest);
  const usual = (between(longest - 1 - BELOW, longest - 2) * 2) / BELOW;
  return longest >= SHORTEST_FIELD && atEnd >= ENOUGH_CUT && atEnd > PILED_UP * usual ? longest : undefined;
}

const UNFINISHED = /[,(+/–-]\s*$|\([^()]*$/u;

/** Whether a name may be incomplete: its list cuts names at this length, or it ends with a sign that something follows. */
export function mayGoOn(name: string, { cutAt }: ListContext): boolean {
  return UNFINISHED.test(name) || (cutAt !== undefined && name.trimEnd().length >= cutAt - 1);
}

/** Lengths at which fields cut names as a rule, and how much shorter a cut name may be for the spaces at its end. */
const CUTS = [50, 100, 255];
const CUT_SLACK = 4;

/** Whether a text by itself is as long as names that a field has cut. */
export function isCutLength(length: number): boolean {
  return CUTS.some((cut) => length <= cut && length > cut - CUT_SLACK);
}
