/**
 * What a facility's whole list tells of a single row. A facility has one price for a price item, so rows whose
 * code is certain show which price stands for which item, and by what factor prices have moved since the edition.
 */
export interface ListContext {
  /** How often rows of this price (in đồng) were certain to be of each price item. */
  readonly itemsOfPrice: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** Middle of ln(local price / price of the edition), or undefined with too few rows to tell. */
  readonly priceShift: number | undefined;
}

/** The context of a row by itself. */
export const NO_CONTEXT: ListContext = Object.freeze({ itemsOfPrice: new Map(), priceShift: undefined });

/** A row whose price item is certain from its name alone. */
export interface CertainPrice {
  readonly unitPrice: number;
  readonly priceItem: string;
  readonly officialPrice: number | undefined;
}

const ENOUGH = 8;

/** Gathers the context of a list from its certain rows. The order of rows changes nothing. */
export function listContext(certain: Iterable<CertainPrice>): ListContext {
  const itemsOfPrice = new Map<number, Map<string, number>>();
  const shifts: number[] = [];
  for (const { unitPrice, priceItem, officialPrice } of certain) {
    let items = itemsOfPrice.get(unitPrice);
    if (!items) {
      items = new Map();
      itemsOfPrice.set(unitPrice, items);
    }
    items.set(priceItem, (items.get(priceItem) ?? 0) + 1);
    if (officialPrice && unitPrice > 0) shifts.push(Math.log(unitPrice / officialPrice));
  }
  shifts.sort((a, b) => a - b);
  return { itemsOfPrice, priceShift: shifts.length >= ENOUGH ? shifts[shifts.length >> 1] : undefined };
}
