import type { Catalog } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import { entrySource } from '../catalog/entry-source';
import { FEWEST_PRICES } from '../catalog/prices';
import type { Item } from '../item';
import { type Word, wordsOf } from '../text/words';
import type { CertainPrice, PriceRegime } from './context';
import { ChapterUse } from './index/chapter-use';
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
export function* byName(facts: readonly ItemFacts[]): Generator<void, Iterable<SameName>> {
  const groups = new Map<string, SameName>();
  for (const [at, { texts }] of facts.entries()) {
    const text = texts[0] ?? '';
    const group = groups.get(text);
    if (group) group.rows.push(at);
    else groups.set(text, { words: wordsOf(text), rows: [at] });
    yield;
  }
  return groups.values();
}

/** What rows of a list of services tell of its prices and of the chapters that it uses, gathered row by row; rows of other kinds tell nothing. */
export class ListEvidence {
  /** The rows whose name is an official one and whose codes all share one price item. */
  readonly certain: CertainPrice[] = [];
  readonly chapters: ChapterUse;
  readonly #prices = new Set<number>();
  /** The price item of each name by its readings, and what it costs officially; nothing where it is not certain. */
  readonly #ofName = new Map<string, Pick<CertainPrice, 'priceItem' | 'officialPrice'> | undefined>();

  constructor(
    private readonly names: NameIndex,
    private readonly reader: QueryReader,
    private readonly catalog: Catalog,
  ) {
    this.chapters = new ChapterUse(names, catalog);
  }

  add(facts: ItemFacts): void {
    if (this.catalog.kind !== 'services') return;
    const { unitPrice } = facts.item;
    if (unitPrice !== undefined) this.#prices.add(unitPrice);
    // By all readings that may give the name, so that the order of rows changes nothing.
    const readings = facts.texts.slice(0, facts.equal ?? 1).join('\0');
    if (!this.#ofName.has(readings)) {
      const name = nameOf(facts, this.names.isOfficial, this.reader);
      if (name >= 0) this.chapters.add(name);
      this.#ofName.set(readings, name < 0 ? undefined : this.#priceItemOf(name));
    }
    const of = unitPrice ? this.#ofName.get(readings) : undefined;
    if (of && unitPrice) this.certain.push({ name: facts.texts[0] ?? '', unitPrice, ...of });
  }

  /** The price regime that the prices of the list follow, where one can be recognised. */
  get regime(): PriceRegime | undefined {
    if (this.#prices.size < FEWEST_PRICES) return undefined;
    const items = this.catalog.priceItems?.();
    const name = items?.regimeOf([...this.#prices])?.regime;
    if (!items || name === undefined) return undefined;
    return {
      name,
      itemsOf: (price) => items.itemsOf(price, name),
      everCost: items.everCost,
    };
  }

  #priceItemOf(name: number): Pick<CertainPrice, 'priceItem' | 'officialPrice'> | undefined {
    const { owners } = this.names;
    const source = entrySource(this.catalog);
    const entries = owners.entries.subarray(owners.start[name] as number, owners.start[name + 1] as number);
    const { priceItem, price } = source.at(entries[0] as number);
    if (!priceItem || entries.some((entry) => source.at(entry).priceItem !== priceItem)) return undefined;
    return { priceItem, officialPrice: price };
  }
}

/** Whether a code's price item costs exactly what the row does under any regime, also where the list's is unknown. */
export function costsJust(item: Item, { kind, priceItems }: Catalog): ((entry: Entry) => boolean) | undefined {
  if (kind !== 'services' || !priceItems) return undefined;
  const { unitPrice } = item;
  if (!unitPrice) return undefined;
  return ({ priceItem }) => priceItem !== undefined && priceItems().everCost(priceItem, unitPrice);
}

/** The official name that a row gives to the letter by the first of its readings that does, or -1. */
function nameOf({ texts, equal = 1 }: ItemFacts, isOfficial: NameIndex['isOfficial'], reader: QueryReader): number {
  for (let reading = 0; reading < equal; reading++) {
    const name = reader.identical(wordsOf(texts[reading] ?? ''));
    if (name >= 0 && (reading === 0 || isOfficial[name] === 1)) return name;
  }
  return -1;
}
