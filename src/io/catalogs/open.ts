import { createHash } from 'node:crypto';
import { cached } from '../../catalog/cache';
import type { Edition } from '../../catalog/catalog';
import { CodeSets, type OpenedCatalog, type Reference } from '../../catalog/code-sets';
import { mergeRegistries } from '../../catalog/editions';
import type { Entry, RetiredEntry } from '../../catalog/entry';
import { asKind, type Kind } from '../../catalog/kinds';
import type { EditionRecord, ReferenceRecord, Registry } from '../../catalog/registry';
import type { EditionChoice, Resolution } from '../../catalog/resolve';
import { linesOfBytes } from '../../catalog/table';
import { readWrittenCode } from '../../catalog/written-code';
import { DmdcError } from '../../errors';
import { entriesOf } from '../../match/declared';
import { bundledCatalogsDir, fileStamp, preparedFiles, readRegistry, readTableBytes, readTableFile } from './files';
import { hasCatalogs, userCatalogsDir } from './store';

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
 * @throws {DmdcError} as {@link CodeSets.open}; `file-not-found`, `file-unreadable`, `bad-catalog`.
 */
export function openCatalog(kind: Kind, options: OpenCatalogOptions = {}): OpenedCatalog {
  return found(options).sets.open(kind, options);
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
  return found(options).sets.resolve(kind, options);
}

/** Every edition at hand, by kind in the order of letter 677, oldest first. */
export function listEditions(options: CatalogsOptions = {}): readonly EditionRecord[] {
  return found(options).sets.list();
}

/** The folder that holds the tables of an edition. */
export function editionFolder(edition: EditionRecord, options: CatalogsOptions = {}): string {
  return found(options).folderOf(edition);
}

/** Everything known of editions, reference tables, DMDC versions and decisions, bundled or not. */
export function readEditions(options: CatalogsOptions = {}): Registry {
  return found(options).sets.registry;
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
 * Opens a reference table: `routes`, `techniques-tt23-2024`, `drugs-tt20-2022`, `icd10-everyday`, `supplies-everyday`.
 * @throws {DmdcError} `unknown-edition`, listing the tables that exist.
 */
export function openReference(id: string, options: CatalogsOptions = {}): Reference {
  return found(options).sets.reference(id);
}

/** Code sets that are read from their tables, whatever was prepared of them. */
export function unpreparedSets(options: CatalogsOptions = {}): CodeSets {
  return found(options).sets.fromTables();
}

interface Found {
  readonly sets: CodeSets;
  readonly folderOf: (record: EditionRecord | ReferenceRecord) => string;
}

/** The user's folder; one that nobody named and that does not exist is no fault. */
function ownCatalogsDir({ catalogsDir }: CatalogsOptions): string | undefined {
  if (catalogsDir === null) return undefined;
  if (catalogsDir !== undefined) return catalogsDir;
  const dir = userCatalogsDir();
  return dir !== undefined && hasCatalogs(dir) ? dir : undefined;
}

/** The code sets of the bundled folder, with the user's before them. */
function found(options: CatalogsOptions): Found {
  const own = ownCatalogsDir(options);
  const home = bundledCatalogsDir();
  if (own === undefined || own === home) {
    const stamp = fileStamp(home);
    return cached(
      `registry|${stamp}`,
      () => codeSetsOf(readRegistry(home), () => home, stamp, [home]),
      () => 65_536,
    );
  }
  const stamp = `${fileStamp(own)}|${fileStamp(home)}`;
  return cached(
    `registry|${stamp}`,
    () => {
      const first = readRegistry(own);
      const ofUser = new Set([...first.editions, ...first.references].map(recordKey));
      const folderOf = (record: EditionRecord | ReferenceRecord) => (ofUser.has(recordKey(record)) ? own : home);
      return codeSetsOf(mergeRegistries(first, readRegistry(home)), folderOf, stamp, [own, home]);
    },
    () => 65_536,
  );
}

function codeSetsOf(registry: Registry, folderOf: Found['folderOf'], stamp: string, folders: readonly string[]): Found {
  const sets = new CodeSets({
    registry,
    stamp,
    read: (record, table, sha256) => readTableFile(folderOf(record), table, sha256),
    lines: (record, table, sha256) => {
      const bytes = readTableBytes(folderOf(record), table, sha256);
      return linesOfBytes(bytes, (from, to) => bytes.toString('utf8', from, to));
    },
    has: () => true,
    keyOf: (record) => fileStamp(folderOf(record), record.table),
    prepared: (path) => preparedFiles(folders, path),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  });
  return { sets, folderOf };
}

function recordKey(record: EditionRecord | ReferenceRecord): string {
  return 'kind' in record ? `${record.kind}/${record.id}` : record.id;
}
