import type { Catalog } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import { entrySource } from '../catalog/entry-source';
import type { Item } from '../item';
import { type Word, wordsOf } from '../text/words';
import type { CertainPrice, PriceRegime } from './context';
import type { NameIndex } from './index/name-index';
import type { ItemFacts } from './profile';
import type { QueryReader } from './query';

/** The rows of a list that say one name, by bracket, price or department apart. */
export interface SameName {
  readonly words: readonly Word[];
  /** Their places in the list, rising. */
  readonly rows: number[];
}

/** Puts the rows of one name together, so that what depends on the name alone is worked out once; one step a row. */
export function* byName(facts: readonly ItemFacts[]): Generator<void, SameName[]> {
  const groups = new Map<string, SameName>();
  for (const [at, { texts }] of facts.entries()) {
    const text = texts[0] ?? '';
    const group = groups.get(text);
    if (group) group.rows.push(at);
    else groups.set(text, { words: wordsOf(text), rows: [at] });
    yield;
  }
  return [...groups.values()];
}

/** The rows whose name is an official one and whose codes all share one price item; one step a name. */
export function* certainPrices(
  facts: readonly ItemFacts[],
  groups: readonly SameName[],
  { owners, isOfficial }: NameIndex,
  reader: QueryReader,
  catalog: Catalog,
): Generator<void, CertainPrice[]> {
  const certain: CertainPrice[] = [];
  const source = entrySource(catalog);
  for (const { words, rows } of groups) {
    yield;
    const name = nameOf(facts[rows[0] as number], words, isOfficial, reader);
    if (name < 0) continue;
    const entries = owners.entries.subarray(owners.start[name] as number, owners.start[name + 1] as number);
    const { priceItem, price } = source.at(entries[0] as number);
    if (!priceItem || entries.some((entry) => source.at(entry).priceItem !== priceItem)) continue;
    for (const row of rows) {
      const unitPrice = facts[row]?.item.unitPrice;
      if (unitPrice) certain.push({ name: facts[row]?.texts[0] ?? '', unitPrice, priceItem, officialPrice: price });
    }
  }
  return certain;
}

/** The price regime that the prices of a list follow, where one can be recognised. */
export function regimeOf(facts: readonly ItemFacts[], catalog: Catalog): PriceRegime | undefined {
  const prices = new Set(facts.flatMap(({ item }) => item.unitPrice ?? []));
  if (prices.size === 0) return undefined;
  const items = catalog.priceItems?.();
  const name = items?.regimeOf([...prices])?.regime;
  if (!items || name === undefined) return undefined;
  return {
    name,
    itemsOf: (price) => items.itemsOf(price, name),
    everCost: items.everCost,
  };
}

/** Whether a code's price item costs exactly what the row does under any regime, also where the list's is unknown. */
export function costsJust(item: Item, { kind, priceItems }: Catalog): ((entry: Entry) => boolean) | undefined {
  if (kind !== 'services' || !priceItems) return undefined;
  const { unitPrice } = item;
  if (!unitPrice) return undefined;
  const { everCost } = priceItems();
  return ({ priceItem }) => priceItem !== undefined && everCost(priceItem, unitPrice);
}

/** The official name that a row gives to the letter by the first of its readings that does, or -1. */
function nameOf(
  facts: ItemFacts | undefined,
  words: readonly Word[],
  isOfficial: NameIndex['isOfficial'],
  reader: QueryReader,
): number {
  const { texts = [], equal = 1 } = facts ?? {};
  for (let reading = 0; reading < equal; reading++) {
    const name = reader.identical(reading === 0 ? words : wordsOf(texts[reading] as string));
    if (name >= 0 && (reading === 0 || isOfficial[name] === 1)) return name;
  }
  return -1;
}
