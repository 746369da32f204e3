import type { ItemPrice } from '../catalog/prices';

/**
 * What a facility's whole list tells of a single row. A facility has one price for a price item, so rows whose
 * code is certain show which price stands for which item, and by what factor prices have moved since the edition.
 */
export interface ListContext {
  /** How often rows of this price (in đồng) were certain to be of each price item. */
  readonly itemsOfPrice: ReadonlyMap<number, PriceItems>;
  /** Middle of ln(local price / price of the edition), or undefined with too few rows to tell. */
  readonly priceShift: number | undefined;
  /** Services: the price circular that the list's prices stand under. */
  readonly regime?: PriceRegime;
  /** Diseases: how the list names them. */
  readonly depth?: Depth;
}

/** A price regime, and the price items that cost just so much under it. */
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
  /** Price items that rows of one name alone show, with that name: such rows are no witness for one another. */
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

/** Gathers the context of a list from its certain rows, and the regime that all its prices tell. The order of rows changes nothing. */
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
 * categories (`Các rối loạn …`, `… khác`), `spoken` where people write as they speak; undefined: it does not tell.
 */
export type Depth = 'told' | 'headings' | 'spoken' | undefined;
