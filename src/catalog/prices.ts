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

function listOf<K, V>(map: Map<K, V[]>, key: K): V[] {
  let list = map.get(key);
  if (!list) {
    list = [];
    map.set(key, list);
  }
  return list;
}

/** Indexes the reference table `price-items`. A price is evidence of an item and never decides alone. */
export function createPriceItems(entries: readonly Entry[]): PriceItems {
  const byRegime = new Map<string, Map<number, ItemPrice[]>>();
  const byItem = new Map<string, number[]>();
  const ever = new Map<string, number[]>();
  for (const { code, name, prices = [] } of entries) {
    for (const text of prices) {
      const at = text.lastIndexOf('=');
      const regime = text.slice(0, at);
      const price = Number(text.slice(at + 1));
      const items = byRegime.get(regime) ?? new Map<number, ItemPrice[]>();
      byRegime.set(regime, items);
      listOf(items, price).push({ priceItem: code, name, price });
      listOf(byItem, `${code} ${regime}`).push(price);
      listOf(ever, code).push(price);
    }
  }
  return Object.freeze({
    regimes: [...byRegime.keys()],
    itemsOf: (price: number, regime: string) => byRegime.get(regime)?.get(price) ?? [],
    pricesOf: (priceItem: string, regime: string) => byItem.get(`${priceItem} ${regime}`) ?? [],
    everCost: (priceItem: string, price: number) => ever.get(priceItem)?.includes(price) ?? false,
    regimeOf: (prices: readonly number[]) => {
      const distinct = [...new Set(prices)].filter((price) => price > 0);
      if (distinct.length < FEWEST_PRICES) return undefined;
      const [best, next] = [...byRegime]
        .map(([regime, items]) => ({ regime, hits: distinct.filter((price) => items.has(price)).length }))
        .sort((a, b) => b.hits - a.hits);
      if (!best || best.hits - 1 < TELLS * (distinct.length - 1) || best.hits - 1 <= (next?.hits ?? 0))
        return undefined;
      return { regime: best.regime, share: best.hits / distinct.length };
    },
  });
}
