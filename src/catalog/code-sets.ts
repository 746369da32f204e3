import { DmdcError } from '../errors';
import { CATALOG_FAULTS } from '../messages/editions/catalog-faults';
import type { EditionLists } from './amend';
import { besideOf, circularsOf } from './beside';
import { cached } from './cache';
import type { Catalog, Coverage, Edition, OwnTables } from './catalog';
import { CODE_VERSION } from './code-version';
import { compose } from './compose';
import { createCheckedCatalog } from './create';
import type { Entry, RetiredEntry } from './entry';
import { entrySource, setEntrySource } from './entry-source';
import { deepFreeze } from './freeze';
import type { FurtherName } from './further-names';
import { KINDS, type Kind } from './kinds';
import { type LazyTable, lazyCatalog, lazyParts, withProperties } from './lazy-catalog';
import { openPrepared, type Prepared, type Section } from './prepared';
import { createPriceItems, type PriceItems } from './prices';
import { createProducts, type Products } from './products';
import type { EditionRecord, ReferenceRecord, Registry } from './registry';
import { type Amendment, type EditionChoice, type Resolution, resolveFrom } from './resolve';
import { linesOf, parseRetired, parseTable, type TableLines } from './table';
import { unlistedNames } from './unlisted';
import type { NameWithoutCode } from './without-code';

/** A catalog that says how its edition was chosen. */
export interface OpenedCatalog extends Catalog {
  readonly resolution: Resolution;
}

/** A reference table: not one of the seven code sets, but needed beside them. */
export interface Reference extends Iterable<Entry> {
  readonly id: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly coverage: Coverage;
  readonly size: number;
  readonly entries: readonly Entry[];
  /** The entry of a code, spelled as in the table. */
  get(code: string): Entry | undefined;
}

/** Where the tables of a registry come from. */
export interface TableSource {
  readonly registry: Registry;
  /** Changes when one of the tables does. */
  readonly stamp: string;
  /** The text of a table of a record. */
  read(record: EditionRecord | ReferenceRecord, table: string, sha256: string): string;
  /** The same line by line, where that costs less. */
  lines?(record: EditionRecord, table: string, sha256: string): TableLines;
  /** Whether the table of a record is at hand: those that answers can do without may be left out. */
  has(record: ReferenceRecord): boolean;
  /** Tells this state of a record's table from any other. */
  keyOf(record: EditionRecord | ReferenceRecord): string;
  /** Prepared files of a path such as `services/qd7603-2018.bin`, the user's own first; one that is stale is passed over. */
  prepared?(path: string): Iterable<Uint8Array>;
  /** The checksum of a text, 64 hexadecimal digits; '' where nobody asks for it. */
  sha256(text: string): string;
}

interface Kept {
  readonly catalog: Catalog;
  readonly key: string;
}

/** Path of the prepared file of a code set. */
export function preparedPath(kind: Kind, id: string): string {
  return `${kind}/${id}.bin`;
}

/** Techniques of circular 23/2024 carry the keys of the services list. */
const TECHNIQUES = 'techniques-tt23-2024';

/** What people call things, and no decision gives. */
const EVERYDAY: Readonly<Partial<Record<Kind, string>>> = {
  icd10: 'icd10-everyday',
  supplies: 'supplies-everyday',
  services: 'services-everyday',
};

/**
 * The code sets of one source of tables: editions by choice, with amendments on top, further names and reference tables.
 * Tables are kept in memory within a byte bound, and shared.
 */
export class CodeSets {
  readonly registry: Registry;
  readonly #source: TableSource;
  readonly #stamps = new Map<string, string>();

  constructor(source: TableSource) {
    this.registry = source.registry;
    this.#source = source;
  }

  /** The same, read from tables whatever was prepared of them. */
  fromTables(): CodeSets {
    return new CodeSets({ ...this.#source, stamp: `${this.#source.stamp}|tables`, prepared: undefined });
  }

  /** How an edition would be chosen, without loading its table. */
  resolve(kind: Kind, choice: EditionChoice = {}): Resolution {
    return resolveFrom(this.registry, kind, choice);
  }

  /** Every edition, by kind in the order of letter 677, oldest first. */
  list(): readonly EditionRecord[] {
    return [...this.registry.editions].sort(
      (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.validFrom < b.validFrom ? -1 : 1),
    );
  }

  /**
   * Opens the code set of a kind: by edition id, by DMDC version, as of a day, or as of today when nothing is said.
   * The same choice gives the same object, and every view of one edition shares its `entries` array.
   * @throws {DmdcError} as {@link resolveFrom}; `bad-catalog`; what the source throws.
   */
  open(kind: Kind, choice: EditionChoice = {}): OpenedCatalog {
    const resolution = this.resolve(kind, choice);
    const { catalog, key } = this.#composed(resolution);
    const viewKey = `${key}|${this.#source.stamp}|${resolution.by}|${resolution.date ?? ''}|${choice.dmdc ?? ''}`;
    return cached(
      viewKey,
      () => {
        // Asked for with every row: looked up once.
        let prices: PriceItems | undefined;
        let without: readonly NameWithoutCode[] | undefined;
        const priceItems = (): PriceItems => {
          prices ??= this.#priceItems();
          return prices;
        };
        const view = withProperties(catalog, {
          resolution: Object.freeze(resolution),
          furtherNames: () => this.#relatedNames(catalog),
          namesWithoutCode: () => {
            without ??= this.#withoutCode(key, catalog, resolution);
            return without;
          },
          ...(kind === 'drugs' && { products: () => this.#products() }),
          ...(kind === 'services' && { priceItems, ownTables: () => this.#ownTables() }),
          departmentName: (code: string) => this.#atHand('departments')?.get(code)?.name,
        });
        setEntrySource(view, entrySource(catalog));
        return Object.freeze(view);
      },
      () => 1024,
    );
  }

  /**
   * Opens a reference table: `routes`, `techniques-tt23-2024`, `icd10-everyday` …
   * @throws {DmdcError} `unknown-edition`, listing the tables that exist.
   */
  reference(id: string): Reference {
    const record = this.registry.references.find((one) => one.id === id);
    if (!record) {
      const list = this.registry.references.map((one) => one.id).join(', ') || '—';
      throw new DmdcError('unknown-edition', CATALOG_FAULTS.unknownReference(id, list), { value: id });
    }
    const key = `reference|${this.#source.keyOf(record)}|${record.sha256}`;
    return cached(key, () => this.#loadReference(record), estimateBytes);
  }

  /** Paths of the tables that answers for a kind need; drug products (trade names, registration numbers) come on top where wanted. */
  tablesOf(kind: Kind): readonly string[] {
    const editions = this.registry.editions.filter((edition) => edition.kind === kind);
    return [
      ...editions.flatMap(({ table, retired }) => [table, ...(retired ? [retired.table] : [])]),
      ...besideOf(kind, this.registry).map(({ table }) => table),
    ];
  }

  /**
   * Tells of which tables and by which code a prepared file of a code set was made; empty where none may be used.
   * It changes with everything that its entries and names come from: the list, what is put on top, the names of other editions and of reference tables.
   */
  stampOf({ kind, edition, amendments }: Resolution): string {
    if (CODE_VERSION === '') return '';
    // A decision that changes nothing of the list stands among its amendments only where a day was asked for.
    const changes = putOnTop(amendments);
    const key = `${kind}/${edition.id}+${changes.map(({ id, applied }) => `${id}:${applied}`).join('+')}`;
    let stamp = this.#stamps.get(key);
    if (stamp === undefined) {
      const related = this.list()
        .filter((one) => one.kind === kind)
        .map(({ id, sha256, retired, standsFor, amends }) => [id, sha256, retired?.sha256, standsFor, amends]);
      const beside = besideOf(kind, this.registry).map(({ id, sha256 }) => [id, sha256]);
      stamp = JSON.stringify([CODE_VERSION, edition, changes, related, beside]);
      this.#stamps.set(key, stamp);
    }
    return stamp;
  }

  /** What a prepared file needs of the tables of a code set. */
  partsOf(kind: Kind, choice: EditionChoice): Record<string, Section> {
    const resolution = this.resolve(kind, choice);
    const { catalog } = this.#composed(resolution);
    const cancelled = new Set([
      ...tablesIn(resolution).flatMap((part) => this.#retiredOf(part).map(({ code }) => code)),
      ...putOnTop(resolution.amendments).flatMap(({ retiredCodes }) => retiredCodes),
    ]);
    return {
      ...lazyParts(
        catalog,
        [...cancelled].flatMap((code) => catalog.retired(code) ?? []),
        tablesIn(resolution).map((table) => this.#kept(table).catalog.entries),
      ),
      edition: { json: catalog.edition },
      withoutCode: { json: this.open(kind, choice).namesWithoutCode?.() ?? [] },
    };
  }

  /** The code set as it was prepared; nothing where it was not, or by other tables or other code. */
  #asPrepared(resolution: Resolution): Kept | undefined {
    const { kind } = resolution;
    const stamp = this.#source.prepared ? this.stampOf(resolution) : '';
    if (stamp === '') return undefined;
    const tables = tablesIn(resolution)
      .map((part) => `${this.#source.keyOf(part)}|${part.sha256}`)
      .join('|');
    const key = `prepared|${this.#source.stamp}|${kind}/${resolution.id}|${tables}`;
    const { catalog } = cached(
      key,
      () => {
        for (const bytes of this.#source.prepared?.(preparedPath(kind, resolution.id)) ?? []) {
          const prepared = openPrepared(bytes, stamp);
          if (prepared) return { catalog: this.#lazily(resolution, prepared) };
        }
        return { catalog: undefined };
      },
      (made) => 400 * (made.catalog?.size ?? 0),
    );
    return catalog && { key, catalog };
  }

  #lazily(resolution: Resolution, prepared: Prepared): Catalog {
    const { edition } = resolution;
    const said = prepared.json<Edition>('edition');
    return lazyCatalog(said.id === edition.id ? edition : deepFreeze(said), this.lazyTables(resolution), prepared);
  }

  /** The tables of a resolution, read when asked. */
  lazyTables(resolution: Resolution): LazyTable[] {
    return tablesIn(resolution).map((part): LazyTable => {
      const { table: file, sha256 } = part;
      const { lines, read } = this.#source;
      return { file, read: () => lines?.(part, file, sha256) ?? linesOf(read(part, file, sha256)) };
    });
  }

  /** The list of a resolution with its amendments on top. */
  #composed(resolution: Resolution): Kept {
    const ready = this.#asPrepared(resolution);
    if (ready) return ready;
    const base = this.#kept(resolution.edition);
    const amendments = putOnTop(resolution.amendments);
    if (amendments.length === 0) return base;
    const tables = amendments.map(({ edition }) => edition && this.#kept(edition));
    const key = [base.key, ...tables.map((table, i) => table?.key ?? amendments[i]?.retiredCodes.join(' '))].join('|');
    const make = () => {
      const lists = amendments.map(({ edition, retiredCodes }, i): EditionLists => {
        if (edition && tables[i]) return { entries: tables[i].catalog.entries, retired: this.#retiredOf(edition) };
        return { entries: [], retired: retiredCodes.map((code) => ({ code, name: '', successors: [] })) };
      });
      return compose(base.catalog, this.#retiredOf(resolution.edition), amendments, lists, this.#source.sha256);
    };
    return { key, catalog: cached(key, make, estimateBytes) };
  }

  #kept(edition: EditionRecord): Kept {
    const key = `catalog|${this.#source.keyOf(edition)}|${edition.sha256}|${edition.kind}/${edition.id}`;
    return { key, catalog: cached(key, () => this.#loadEdition(edition), estimateBytes) };
  }

  #loadEdition(edition: EditionRecord): Catalog {
    const { kind, table, sha256, codes } = edition;
    const entries = parseTable(kind, this.#source.read(edition, table, sha256), { file: table });
    checkCount(table, codes, entries.length);
    return createCheckedCatalog(edition, entries, this.#retiredOf(edition));
  }

  #retiredOf(edition: EditionRecord): readonly RetiredEntry[] {
    const { kind, retired: side } = edition;
    if (!side) return [];
    const retired = parseRetired(kind, this.#source.read(edition, side.table, side.sha256), { file: side.table });
    checkCount(side.table, side.codes, retired.length);
    return retired;
  }

  #loadReference(record: ReferenceRecord): Reference {
    const { id, title, coverage, table, sha256, codes } = record;
    const entries = Object.freeze(parseTable('reference', this.#source.read(record, table, sha256), { file: table }));
    checkCount(table, codes, entries.length);
    const byCode = new Map(entries.map((entry) => [entry.code, entry]));
    return Object.freeze({
      id,
      title,
      coverage,
      size: entries.length,
      entries,
      get: (code: string) => byCode.get(code),
      [Symbol.iterator]: () => entries[Symbol.iterator](),
    });
  }

  /** What official lists name and the catalog has no code for; cancelled codes of its own parts among them. */
  #withoutCode(key: string, catalog: Catalog, resolution: Resolution): readonly NameWithoutCode[] {
    const ready = entrySource(catalog).prepared;
    const make = (): readonly NameWithoutCode[] =>
      ready?.json<NameWithoutCode[]>('withoutCode') ??
      unlistedNames(
        catalog,
        tablesIn(resolution).flatMap((part) => this.#retiredOf(part)),
        (id) => this.reference(id).entries,
        circularsOf(catalog.kind, this.registry),
      );
    return cached(`without-code|${key}|${this.#source.stamp}`, make, (names) => 300 * names.length);
  }

  #ownTables(): OwnTables {
    const entriesOf = (id: string) => this.reference(id).entries;
    return { exam: entriesOf('examinations'), bed: entriesOf('beds'), department: entriesOf('departments') };
  }

  /** A reference table that answers can do without. */
  #atHand(id: string): Reference | undefined {
    const record = this.registry.references.find((one) => one.id === id);
    return record && this.#source.has(record) ? this.reference(id) : undefined;
  }

  /** The table of price items, kept as its index; empty where it is not at hand. */
  #priceItems(): PriceItems {
    const record = this.registry.references.find(({ id }) => id === 'price-items');
    if (!record || !this.#source.has(record)) return createPriceItems([]);
    const key = `prices|${this.#source.keyOf(record)}|${record.sha256}`;
    return cached(
      key,
      () => createPriceItems(this.#loadReference(record).entries),
      () => 200 * record.codes,
    );
  }

  /** The table of products, kept as its text with an index of numbers and brands; empty where it is not at hand. */
  #products(): Products {
    const record = this.registry.references.find(({ id }) => id === 'drug-products');
    if (!record || !this.#source.has(record)) return createProducts('');
    const key = `products|${this.#source.keyOf(record)}|${record.sha256}`;
    return cached(
      key,
      () => createProducts(this.#source.read(record, record.table, record.sha256)),
      (products) => 120 * products.size,
    );
  }

  /** What other editions of the kind, the techniques of circular 23/2024 and everyday language call the codes of a catalog. */
  #relatedNames(catalog: Catalog): FurtherName[] {
    const names: FurtherName[] = [];
    for (const edition of this.list()) {
      if (edition.kind !== catalog.kind || edition.id === catalog.edition.id) continue;
      // What lists of a later time show is no name of a code before.
      if (edition.standsFor !== undefined && !catalog.edition.parts?.some(({ id }) => id === edition.id)) continue;
      const source = `edition:${edition.id}`;
      // A list and its amended form share nearly all names: only what differs is a further name.
      const isRelated = edition.amends !== undefined || catalog.edition.parts?.some(({ id }) => id === edition.id);
      for (const { code, name, nameEn } of this.open(catalog.kind, { edition: edition.id })) {
        const own = catalog.get(code);
        if (!own) continue;
        if (!isRelated || own.name !== name) names.push({ code, name, source });
        if (nameEn && (!isRelated || own.nameEn !== nameEn)) names.push({ code, name: nameEn, source });
      }
    }
    if (catalog.kind === 'services') {
      const techniques = this.reference(TECHNIQUES);
      for (const { code, technique } of catalog) {
        const name = technique && techniques.get(technique)?.name;
        if (name) names.push({ code, name, source: TECHNIQUES });
      }
    }
    names.push(...this.#everydayNames(catalog));
    return names;
  }

  /** A bare everyday name of the member for what nobody specified (`.9`) may as well mean the category above it. */
  *#everydayNames(catalog: Catalog): Iterable<FurtherName> {
    const table = EVERYDAY[catalog.kind];
    if (table === undefined) return;
    for (const { code, name, aliases = [] } of this.reference(table)) {
      const category = catalog.kind === 'icd10' && code.endsWith('.9') ? catalog.get(code.slice(0, 3)) : undefined;
      for (const text of [name, ...aliases.map((alias) => alias.name)]) {
        yield { code, name: text, source: 'everyday' };
        if (category) yield { code: category.code, name: text, source: 'everyday' };
      }
    }
  }
}

/** The list itself, then the tables put on top of it. */
function tablesIn({ edition, amendments }: Resolution): readonly EditionRecord[] {
  return [edition, ...putOnTop(amendments).flatMap((one) => one.edition ?? [])];
}

function putOnTop(amendments: readonly Amendment[]): readonly Amendment[] {
  return amendments.filter((one) => one.applied !== 'none');
}

function checkCount(file: string, expected: number, actual: number): void {
  if (expected === actual) return;
  throw new DmdcError('bad-catalog', CATALOG_FAULTS.codeCountDiffers(file, expected, actual), {
    file,
    value: String(actual),
  });
}

/** Strings take two bytes a character where accented, and each entry its object and index slots. */
function estimateBytes(list: { readonly entries: readonly Entry[] }): number {
  let bytes = 0;
  for (const entry of list.entries) {
    bytes += 400 + 2 * (entry.name.length + (entry.priceName?.length ?? 0) + (entry.nameEn?.length ?? 0));
  }
  return bytes;
}
