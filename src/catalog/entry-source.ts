import type { Catalog } from './catalog';
import type { Entry } from './entry';
import type { Prepared } from './prepared';

/** The entries of a catalog by number: read from its table when one is asked for, where it was prepared. */
export interface EntrySource {
  readonly size: number;
  at(number: number): Entry;
  /** The number of one of its own entries, or undefined. */
  numberOf(entry: Entry): number | undefined;
  /** What was worked out of the entries beforehand. */
  readonly prepared?: Prepared;
}

const ofCatalog = new WeakMap<Catalog, EntrySource>();
const ofEntries = new WeakMap<readonly Entry[], EntrySource>();

/** Every view of one edition has one source: what is kept of an edition goes by it. */
export function entrySource(catalog: Catalog): EntrySource {
  const own = ofCatalog.get(catalog);
  if (own) return own;
  const { entries } = catalog;
  let source = ofEntries.get(entries);
  if (!source) {
    source = plainSource(entries);
    ofEntries.set(entries, source);
  }
  return source;
}

/** Says where a catalog has its entries from. */
export function setEntrySource(catalog: Catalog, source: EntrySource): void {
  ofCatalog.set(catalog, source);
}

/** The same for the array of its entries, which copies of a catalog share. */
export function setSourceOfEntries(entries: readonly Entry[], source: EntrySource): void {
  ofEntries.set(entries, source);
}

function plainSource(entries: readonly Entry[]): EntrySource {
  let numbers: Map<Entry, number> | undefined;
  return {
    size: entries.length,
    at: (number) => entries[number] as Entry,
    numberOf: (entry) => {
      numbers ??= new Map(entries.map((one, number) => [one, number]));
      return numbers.get(entry);
    },
  };
}
