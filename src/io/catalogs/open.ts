import type { EditionLists } from '../../catalog/amend';
import { cached } from '../../catalog/cache';
import type { Catalog, Coverage, Edition } from '../../catalog/catalog';
import { compose } from '../../catalog/compose';
import { createCheckedCatalog } from '../../catalog/create';
import { mergeRegistries } from '../../catalog/editions';
import type { Entry, RetiredEntry } from '../../catalog/entry';
import type { FurtherName } from '../../catalog/further-names';
import { asKind, KINDS, type Kind } from '../../catalog/kinds';
import { createProducts, type Products } from '../../catalog/products';
import type { EditionRecord, ReferenceRecord, Registry } from '../../catalog/registry';
import { type EditionChoice, type Resolution, resolveFrom } from '../../catalog/resolve';
import { parseRetired, parseTable } from '../../catalog/table';
import type { NameWithoutCode } from '../../catalog/without-code';
import { readWrittenCode } from '../../catalog/written-code';
import { DmdcError } from '../../errors';
import { entriesOf } from '../../match/declared';
import { CATALOG_FAULTS } from '../../messages/catalog-faults';
import { bundledCatalogsDir, fileStamp, readRegistry, readTableFile } from './files';
import { hasCatalogs, userCatalogsDir } from './store';
import { unlistedNames } from './unlisted';

/** Where code sets are looked for. */
export interface CatalogsOptions {
  /**
   * A folder with an `editions.json` of its own, searched before the bundled code sets; null = the bundled ones only.
   * @default the folder of `DMDC_CATALOGS`, or `dmdc/catalogs` in the user's data folder, if it holds code sets
   */
  readonly catalogsDir?: string | null;
}

/** Which edition to open, and where to look for it. */
export interface OpenCatalogOptions extends EditionChoice, CatalogsOptions {}

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

/** One edition's answer about a code. */
export interface CodeLookup {
  readonly edition: Edition;
  /** The code as an entry of the edition … */
  readonly entry?: Entry;
  /** … or as one that the edition lists as cancelled. */
  readonly retired?: RetiredEntry;
}

/**
 * Opens the code set of a kind: by edition id, by DMDC version, as of a day, or as of today when nothing is said.
 * Tables are checked against their checksum, kept in memory within a byte bound, and shared: the same choice gives
 * the same object, and every view of one edition shares its `entries` array.
 * @throws {DmdcError} as {@link resolveFrom}; `file-not-found`, `file-unreadable`, `bad-catalog`.
 */
export function openCatalog(kind: Kind, options: OpenCatalogOptions = {}): OpenedCatalog {
  const { registry, folderOf, stamp } = registries(options);
  const resolution = resolveFrom(registry, kind, options);
  const { catalog, key } = composed(resolution, folderOf);
  const viewKey = `${key}|${stamp}|${resolution.by}|${resolution.date ?? ''}|${options.dmdc ?? ''}`;
  return cached(
    viewKey,
    () =>
      Object.freeze({
        ...catalog,
        resolution: Object.freeze(resolution),
        furtherNames: () => relatedNames(catalog, { catalogsDir: options.catalogsDir }),
        namesWithoutCode: () => withoutCode(key, catalog, resolution, folderOf, { catalogsDir: options.catalogsDir }),
        ...(kind === 'drugs' && { products: () => openProducts({ catalogsDir: options.catalogsDir }) }),
        departmentName: (code: string) =>
          openReference('departments', { catalogsDir: options.catalogsDir }).get(code)?.name,
      }),
    () => 1024,
  );
}

interface Kept {
  readonly catalog: Catalog;
  readonly key: string;
}

/** The list of a resolution with its amendments on top. */
function composed(resolution: Resolution, folderOf: Registries['folderOf']): Kept {
  const base = kept(resolution.edition, folderOf);
  const amendments = resolution.amendments.filter((one) => one.applied !== 'none');
  if (amendments.length === 0) return base;
  const tables = amendments.map(({ edition }) => edition && kept(edition, folderOf));
  const key = [base.key, ...tables.map((table, i) => table?.key ?? amendments[i]?.retiredCodes.join(' '))].join('|');
  const make = () => {
    const lists = amendments.map(({ edition, retiredCodes }, i): EditionLists => {
      if (edition && tables[i])
        return { entries: tables[i].catalog.entries, retired: retiredOf(edition, folderOf(edition)) };
      return { entries: [], retired: retiredCodes.map((code) => ({ code, name: '', successors: [] })) };
    });
    const own = resolution.edition;
    return compose(base.catalog, retiredOf(own, folderOf(own)), amendments, lists);
  };
  return { key, catalog: cached(key, make, estimateBytes) };
}

function kept(edition: EditionRecord, folderOf: Registries['folderOf']): Kept {
  const dir = folderOf(edition);
  const key = `catalog|${fileStamp(dir, edition.table)}|${edition.sha256}|${edition.kind}/${edition.id}`;
  return { key, catalog: cached(key, () => loadEdition(dir, edition), estimateBytes) };
}

/** The facts of an edition by its id, composed ones too; nothing when there is none. */
export function findEdition(kind: Kind, id: string, options: CatalogsOptions = {}): Edition | undefined {
  try {
    const { edition, amendments } = resolveEdition(kind, { ...options, edition: id });
    return amendments.length === 0 ? edition : openCatalog(kind, { ...options, edition: id }).edition;
  } catch (error) {
    if (error instanceof DmdcError && error.code === 'unknown-edition') return undefined;
    throw error;
  }
}

/** How an edition would be chosen, without loading its table. Errors as {@link openCatalog}. */
export function resolveEdition(kind: Kind, options: OpenCatalogOptions = {}): Resolution {
  return resolveFrom(registries(options).registry, kind, options);
}

/** Every edition at hand, by kind in the order of letter 677, oldest first. */
export function listEditions(options: CatalogsOptions = {}): readonly EditionRecord[] {
  const { editions } = registries(options).registry;
  return [...editions].sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.validFrom < b.validFrom ? -1 : 1),
  );
}

/** The folder that holds the tables of an edition. */
export function editionFolder(edition: EditionRecord, options: CatalogsOptions = {}): string {
  return registries(options).folderOf(edition);
}

/** Everything known of editions, reference tables, DMDC versions and decisions, bundled or not. */
export function readEditions(options: CatalogsOptions = {}): Registry {
  return registries(options).registry;
}

/** A code in every edition that has it, oldest first, cancelled codes included; empty when none has it. */
export function lookupCode(kind: Kind, code: string, options: CatalogsOptions = {}): readonly CodeLookup[] {
  const read = readWrittenCode(asKind(kind), code);
  const codes = read.form === 'codes' ? read.codes : [code];
  const found: CodeLookup[] = [];
  for (const edition of listEditions(options)) {
    if (edition.kind !== kind) continue;
    const catalog = openCatalog(kind, { edition: edition.id, catalogsDir: options.catalogsDir });
    for (const written of codes) {
      const entries = entriesOf(catalog, written);
      const retired = catalog.retired(written);
      for (const entry of entries) found.push({ edition, entry });
      if (entries.length === 0 && retired) found.push({ edition, retired });
    }
  }
  return found;
}

/**
 * Opens a reference table: `routes`, `techniques-tt23-2024`, `drugs-tt20-2022`, `icd10-everyday`.
 * @throws {DmdcError} `unknown-edition`, listing the tables that exist.
 */
export function openReference(id: string, options: CatalogsOptions = {}): Reference {
  const { registry, folderOf } = registries(options);
  const record = registry.references.find((r) => r.id === id);
  if (!record) {
    const list = registry.references.map((r) => r.id).join(', ') || '—';
    throw new DmdcError('unknown-edition', CATALOG_FAULTS.unknownReference(id, list), { value: id });
  }
  const dir = folderOf(record);
  const key = `reference|${fileStamp(dir, record.table)}|${record.sha256}`;
  return cached(key, () => loadReference(dir, record), estimateBytes);
}

/** What official lists name and the catalog has no code for; cancelled codes of its own parts among them. */
function withoutCode(
  key: string,
  catalog: Catalog,
  { edition, amendments }: Resolution,
  folderOf: Registries['folderOf'],
  options: CatalogsOptions,
): readonly NameWithoutCode[] {
  const parts = [edition, ...amendments.flatMap((one) => one.edition ?? [])];
  const make = () =>
    unlistedNames(
      catalog,
      parts.flatMap((part) => retiredOf(part, folderOf(part))),
      (id) => openReference(id, options).entries,
    );
  return cached(`without-code|${key}`, make, (names) => 300 * names.length);
}

/** The table of products, kept as its text with an index of numbers and brands. */
function openProducts(options: CatalogsOptions): Products {
  const { registry, folderOf } = registries(options);
  const record = registry.references.find(({ id }) => id === 'drug-products');
  if (!record) return createProducts('');
  const dir = folderOf(record);
  const key = `products|${fileStamp(dir, record.table)}|${record.sha256}`;
  return cached(
    key,
    () => createProducts(readTableFile(dir, record.table, record.sha256)),
    (products) => 300 * products.size,
  );
}

/** Techniques of circular 23/2024 carry the keys of the services list. */
const TECHNIQUES = 'techniques-tt23-2024';

/** What doctors and patients call diseases, and no decision gives. */
const EVERYDAY = 'icd10-everyday';

/** What other editions of the kind, the techniques of circular 23/2024 and everyday language call the codes of a catalog. */
function relatedNames(catalog: Catalog, options: CatalogsOptions): FurtherName[] {
  const names: FurtherName[] = [];
  for (const edition of listEditions(options)) {
    if (edition.kind !== catalog.kind || edition.id === catalog.edition.id) continue;
    // What lists of a later time show is no name of a code before.
    if (edition.standsFor !== undefined && !catalog.edition.parts?.some(({ id }) => id === edition.id)) continue;
    const source = `edition:${edition.id}`;
    // A list and its amended form share nearly all names: only what differs is a further name.
    const isRelated = edition.amends !== undefined || catalog.edition.parts?.some(({ id }) => id === edition.id);
    for (const { code, name, nameEn } of openCatalog(catalog.kind, { ...options, edition: edition.id })) {
      const own = catalog.get(code);
      if (!own) continue;
      if (!isRelated || own.name !== name) names.push({ code, name, source });
      if (nameEn && (!isRelated || own.nameEn !== nameEn)) names.push({ code, name: nameEn, source });
    }
  }
  if (catalog.kind === 'services') {
    const techniques = openReference(TECHNIQUES, options);
    for (const { code, technique } of catalog) {
      const name = technique && techniques.get(technique)?.name;
      if (name) names.push({ code, name, source: TECHNIQUES });
    }
  }
  if (catalog.kind === 'icd10') names.push(...everydayNames(catalog, options));
  return names;
}

/** A bare everyday name of the member for what nobody specified (`.9`) may as well mean the category above it. */
function* everydayNames(catalog: Catalog, options: CatalogsOptions): Iterable<FurtherName> {
  for (const { code, name, aliases = [] } of openReference(EVERYDAY, options)) {
    const category = code.endsWith('.9') ? catalog.get(code.slice(0, 3)) : undefined;
    for (const text of [name, ...aliases.map((alias) => alias.name)]) {
      yield { code, name: text, source: 'everyday' };
      if (category) yield { code: category.code, name: text, source: 'everyday' };
    }
  }
}

interface Registries {
  readonly registry: Registry;
  readonly folderOf: (record: EditionRecord | ReferenceRecord) => string;
  /** Changes when one of the files does. */
  readonly stamp: string;
}

/** The user's folder; one that nobody named and that does not exist is no fault. */
function ownCatalogsDir({ catalogsDir }: CatalogsOptions): string | undefined {
  if (catalogsDir === null) return undefined;
  if (catalogsDir !== undefined) return catalogsDir;
  const dir = userCatalogsDir();
  return dir !== undefined && hasCatalogs(dir) ? dir : undefined;
}

function registries(options: CatalogsOptions): Registries {
  const own = ownCatalogsDir(options);
  const home = bundledCatalogsDir();
  if (own === undefined || own === home) {
    const stamp = fileStamp(home);
    return cached(
      `registry|${stamp}`,
      () => ({ registry: readRegistry(home), folderOf: () => home, stamp }),
      () => 65_536,
    );
  }
  const stamp = `${fileStamp(own)}|${fileStamp(home)}`;
  return cached(
    `registry|${stamp}`,
    () => {
      const first = readRegistry(own);
      const ofUser = new Set([...first.editions, ...first.references].map(recordKey));
      return {
        registry: mergeRegistries(first, readRegistry(home)),
        folderOf: (record: EditionRecord | ReferenceRecord) => (ofUser.has(recordKey(record)) ? own : home),
        stamp,
      };
    },
    () => 65_536,
  );
}

function recordKey(record: EditionRecord | ReferenceRecord): string {
  return 'kind' in record ? `${record.kind}/${record.id}` : record.id;
}

function loadEdition(dir: string, edition: EditionRecord): Catalog {
  const { kind, table, sha256, codes } = edition;
  const entries = parseTable(kind, readTableFile(dir, table, sha256), { file: table });
  checkCount(table, codes, entries.length);
  return createCheckedCatalog(edition, entries, retiredOf(edition, dir));
}

function retiredOf({ kind, retired: side }: EditionRecord, dir: string): readonly RetiredEntry[] {
  if (!side) return [];
  const retired = parseRetired(kind, readTableFile(dir, side.table, side.sha256), { file: side.table });
  checkCount(side.table, side.codes, retired.length);
  return retired;
}

function loadReference(dir: string, record: ReferenceRecord): Reference {
  const { id, title, coverage, table, sha256, codes } = record;
  const entries = Object.freeze(parseTable('reference', readTableFile(dir, table, sha256), { file: table }));
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
