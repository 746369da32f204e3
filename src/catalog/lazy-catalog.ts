import type { Catalog, Edition } from './catalog';
import { normalizeCode } from './code';
import type { Entry, RetiredEntry } from './entry';
import { type EntrySource, setEntrySource, setSourceOfEntries } from './entry-source';
import { type Prepared, packed, type Section } from './prepared';
import { filled, rowReader, type TableLines } from './table';

/** A table of a code set, read when the first of its entries is asked for. */
export interface LazyTable {
  /** Name of the file, for messages. */
  readonly file: string;
  read(): TableLines;
}

/**
 * A code set whose entries are read one by one, when somebody asks for them; it answers as one that was read whole.
 * @param tables - the list itself, then those put on top of it, in their order.
 */
export function lazyCatalog(edition: Edition, tables: readonly LazyTable[], prepared: Prepared): Catalog {
  const { kind } = edition;
  const source = new LazyEntries(edition, tables, prepared);
  let retired: ReadonlyMap<string, RetiredEntry> | undefined;

  function find<T>(by: (code: string) => T | undefined, code: string): T | undefined {
    const exact = by(code);
    if (exact) return exact;
    const normal = normalizeCode(kind, code);
    return normal.wellFormed ? by(normal.code) : undefined;
  }
  const entryOf = (code: string): Entry | undefined => {
    const number = source.find(code);
    return number < 0 ? undefined : source.at(number);
  };
  const retiredOf = (code: string): RetiredEntry | undefined => {
    retired ??= new Map(prepared.json<RetiredEntry[]>('retired').map((one) => [one.code, Object.freeze(one)]));
    return retired.get(code);
  };
  const catalog: Catalog = Object.freeze({
    kind,
    edition,
    size: source.size,
    get entries() {
      return source.all();
    },
    get: (code: string) => find(entryOf, code),
    has: (code: string) => find(entryOf, code) !== undefined,
    retired: (code: string) => find(retiredOf, code),
    [Symbol.iterator]: () => source.all()[Symbol.iterator](),
  });
  setEntrySource(catalog, source);
  return catalog;
}

/** A catalog with more properties; entries that were not read stay so. */
export function withProperties<T extends object>(catalog: Catalog, properties: T): Catalog & T {
  const { entries, ...others } = Object.getOwnPropertyDescriptors(catalog);
  const view = Object.defineProperties({}, { ...others, entries }) as Catalog & T;
  return Object.assign(view, properties);
}

/** What {@link lazyCatalog} needs of a code set that was read whole, beside its tables. */
export function lazyParts(
  { entries, size }: Catalog,
  retired: readonly RetiredEntry[],
  tables: readonly (readonly Entry[])[],
): Record<string, Section> {
  const rows = new Int32Array(size * tables.length);
  tables.forEach((table, t) => {
    const lines = new Map(table.map(({ code }, at) => [code, at + 1]));
    entries.forEach(({ code }, number) => {
      rows[number * tables.length + t] = lines.get(code) ?? 0;
    });
  });
  const codes = Int32Array.from(entries, (_, number) => number);
  const codeOf = (number: number): string => (entries[number] as Entry).code;
  codes.sort((a, b) => (codeOf(a) < codeOf(b) ? -1 : 1));
  const others: Record<string, number> = {};
  const own = new Set(entries.map(({ code }) => code));
  entries.forEach(({ otherCodes = [] }, number) => {
    for (const code of otherCodes) if (!own.has(code)) others[code] ??= number;
  });
  return { rows: packed(rows), codes: packed(codes), otherCodes: { json: others }, retired: { json: retired } };
}

class LazyEntries implements EntrySource {
  readonly size: number;
  readonly #readers: ((row: number) => Entry)[] = [];
  readonly #lines: TableLines[] = [];
  readonly #rows: ReturnType<Prepared['small']>;
  readonly #order: ReturnType<Prepared['small']>;
  readonly #known: (Entry | undefined)[];
  readonly #numbers = new Map<Entry, number>();
  #others: Readonly<Record<string, number>> | undefined;
  #all: readonly Entry[] | undefined;

  constructor(
    readonly edition: Edition,
    readonly tables: readonly LazyTable[],
    readonly prepared: Prepared,
  ) {
    this.#rows = prepared.small('rows');
    this.#order = prepared.small('codes');
    this.size = this.#order.length;
    this.#known = new Array(this.size).fill(undefined);
  }

  at(number: number): Entry {
    const known = this.#known[number];
    if (known) return known;
    let entry: Entry | undefined;
    for (let table = 0; table < this.tables.length; table++) {
      const row = this.#row(number, table);
      if (row === 0) continue;
      const more = this.#reader(table)(row);
      entry = entry ? Object.freeze({ ...entry, ...filled(more) }) : more;
    }
    this.#known[number] = entry;
    this.#numbers.set(entry as Entry, number);
    return entry as Entry;
  }

  numberOf(entry: Entry): number | undefined {
    return this.#numbers.get(entry);
  }

  all(): readonly Entry[] {
    if (!this.#all) {
      this.#all = Object.freeze(Array.from({ length: this.size }, (_, number) => this.at(number)));
      setSourceOfEntries(this.#all, this);
    }
    return this.#all;
  }

  /** The number of a code as the table spells it, or -1. */
  find(code: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(this.#order[middle] as number, code) < 0) low = middle + 1;
      else high = middle;
    }
    if (low < this.size && this.#compare(this.#order[low] as number, code) === 0) return this.#order[low] as number;
    this.#others ??= this.prepared.json<Record<string, number>>('otherCodes');
    return Object.hasOwn(this.#others, code) ? (this.#others[code] as number) : -1;
  }

  #row(number: number, table: number): number {
    return this.#rows[number * this.tables.length + table] as number;
  }

  /** The code of an entry beside a text, as {@link TableLines.compareCode}. */
  #compare(number: number, code: string): number {
    for (let table = 0; ; table++) {
      const row = this.#row(number, table);
      if (row === 0) continue;
      this.#reader(table);
      return this.#lines[table]!.compareCode(row, code);
    }
  }

  #reader(table: number): (row: number) => Entry {
    let read = this.#readers[table];
    if (!read) {
      const { file, read: linesOf } = this.tables[table] as LazyTable;
      const lines = linesOf();
      read = rowReader(this.edition.kind, lines, { file });
      this.#readers[table] = read;
      this.#lines[table] = lines;
    }
    return read;
  }
}
