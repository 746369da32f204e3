import type { Entry } from './entry';

/** One price that a price item has under a regime, in đồng. */
export interface ItemPrice {
  readonly priceItem: string;
  readonly name: string;
  readonly price: number;
}

/** Price items by what they cost under each regime (`TT 22/2023`, `2025` …). */
export interface PriceItems {
  readonly regimes: readonly string[];
  /** The items that cost just this much under a regime. */
  itemsOf(price: number, regime: string): readonly ItemPrice[];
  /** The prices of an item under a regime: several where it has variants. */
  pricesOf(priceItem: string, regime: string): readonly number[];
  /** Whether an item cost just this much under any regime. */
  everCost(priceItem: string, price: number): boolean;
  /**
   * The regime under which most of a list's prices stand, with the share that do; nothing where fewer than half do, or where a
   * single price more or less would tell another: no row's own price is a witness for it.
   */
  regimeOf(prices: readonly number[]): { readonly regime: string; readonly share: number } | undefined;
}

/** A list tells its regime when at least this share of its prices is some item's price under it. */
const TELLS = 0.5;
/** Fewer prices tell nothing. */
export const FEWEST_PRICES = 5;

/**
 * Indexes the reference table `price-items`. A price is evidence of an item and never decides alone. All prices stand in a few
 * arrays: as lists in maps they took forty times the memory.
 * @param entries - each of a code of its own
 */
export function createPriceItems(entries: readonly Entry[]): PriceItems {
  const codes = entries.map(({ code }) => code);
  const numbers = new Map(codes.map((code, item) => [code, item]));
  const names = entries.map(({ name }) => name);
  const regimes: string[] = [];
  /** The prices of item `n` stand from `start[n]` to `start[n + 1]`. */
  const start = new Int32Array(entries.length + 1);
  entries.forEach(({ prices = [] }, item) => {
    start[item + 1] = (start[item] as number) + prices.length;
  });
  const all = start[entries.length] as number;
  const itemAt = new Int32Array(all);
  const regimeAt = new Int32Array(all);
  const priceAt = new Float64Array(all);
  entries.forEach(({ prices = [] }, item) => {
    prices.forEach((text, i) => {
      const equals = text.lastIndexOf('=');
      const name = text.slice(0, equals);
      let regime = regimes.indexOf(name);
      if (regime < 0) regime = regimes.push(name) - 1;
      const at = (start[item] as number) + i;
      itemAt[at] = item;
      regimeAt[at] = regime;
      priceAt[at] = Number(text.slice(equals + 1));
    });
  });
  /** Places by a hash of price and regime, plus one: the first, and for each the next. */
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(all + 8)));
  const next = new Int32Array(all);
  const bucketOf = (price: number, regime: number): number => {
    const hash = Math.imul(price + regime, 0x9e3779b1);
    return (hash ^ (hash >>> 15)) & (heads.length - 1);
  };
  for (let at = all - 1; at >= 0; at--) {
    const bucket = bucketOf(priceAt[at] as number, regimeAt[at] as number);
    next[at] = heads[bucket] as number;
    heads[bucket] = at + 1;
  }
  /** The first place from one on, plus one, of a price under a regime; 0: none. */
  const placeOf = (from: number, price: number, regime: number): number => {
    let at = from;
    while (at > 0 && (priceAt[at - 1] !== price || regimeAt[at - 1] !== regime)) at = next[at - 1] as number;
    return at;
  };
  const isPrice = (price: number, regime: number): boolean =>
    placeOf(heads[bucketOf(price, regime)] as number, price, regime) > 0;
  return Object.freeze({
    regimes,
    itemsOf: (price: number, name: string) => {
      const regime = regimes.indexOf(name);
      const items: ItemPrice[] = [];
      let at = placeOf(heads[bucketOf(price, regime)] as number, price, regime);
      for (; at > 0; at = placeOf(next[at - 1] as number, price, regime)) {
        const item = itemAt[at - 1] as number;
        items.push({ priceItem: codes[item] as string, name: names[item] as string, price });
      }
      return items;
    },
    pricesOf: (priceItem: string, name: string) => {
      const item = numbers.get(priceItem);
      if (item === undefined) return [];
      const regime = regimes.indexOf(name);
      const own = priceAt.subarray(start[item], start[item + 1]);
      return [...own.filter((_, i) => regimeAt[(start[item] as number) + i] === regime)];
    },
    everCost: (priceItem: string, price: number) => {
      const item = numbers.get(priceItem);
      if (item === undefined) return false;
      for (let at = start[item] as number; at < (start[item + 1] as number); at++)
        if (priceAt[at] === price) return true;
      return false;
    },
    regimeOf: (prices: readonly number[]) => {
      const distinct = [...new Set(prices)].filter((price) => price > 0);
      if (distinct.length < FEWEST_PRICES) return undefined;
      const [best, second] = regimes
        .map((regime, number) => ({ regime, hits: distinct.filter((price) => isPrice(price, number)).length }))
        .sort((a, b) => b.hits - a.hits);
      if (!best || best.hits - 1 < TELLS * (distinct.length - 1) || best.hits - 1 <= (second?.hits ?? 0))
        return undefined;
      return { regime: best.regime, share: best.hits / distinct.length };
    },
  });
}
