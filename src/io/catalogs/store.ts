import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseRegistry } from '../../catalog/editions';
import type { EditionRecord, ReferenceRecord, Registry } from '../../catalog/registry';
import { DmdcError } from '../../errors';
import { CATALOG_FAULTS } from '../../messages/editions/catalog-faults';
import { writeFileAtomic } from '../files/atomic';
import { makeFolder } from '../files/make-folder';
import { readRegistry, readTableFile } from './files';

const REGISTRY = 'editions.json';

/** What decides where a person's own code sets are: for programs, the environment of the process. */
export interface UserFolderOptions {
  /** @default process.env */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** @default process.platform */
  readonly platform?: string;
  /** @default the home folder of the user */
  readonly home?: string;
}

/**
 * The folder of the user's own code sets: `DMDC_CATALOGS`, or `dmdc/catalogs` under the user's data folder.
 * Nothing when `DMDC_CATALOGS` is set and empty: then only the bundled code sets count.
 */
export function userCatalogsDir(options: UserFolderOptions = {}): string | undefined {
  const env = options.env ?? process.env;
  const asked = env.DMDC_CATALOGS;
  if (asked !== undefined) return asked.trim() === '' ? undefined : asked;
  return join(dataDir(env, options.platform ?? process.platform, options.home ?? homedir()), 'dmdc', 'catalogs');
}

function dataDir(env: Readonly<Record<string, string | undefined>>, platform: string, home: string): string {
  if (platform === 'win32') return env.LOCALAPPDATA || join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env.XDG_DATA_HOME || join(home, '.local', 'share');
}

/** Whether a folder holds code sets. */
export function hasCatalogs(dir: string): boolean {
  return existsSync(join(dir, REGISTRY));
}

/** The tables of an edition: paths relative to the folder, and their texts. */
export type TableTexts = ReadonlyMap<string, string>;

const EMPTY: Registry = { schemaVersion: 1, editions: [], references: [], versions: [], decisions: [] };

/** The registry of a folder, or an empty one where there is none yet. */
export function readOrEmpty(dir: string): Registry {
  return hasCatalogs(dir) ? readRegistry(dir) : EMPTY;
}

/** What is put into a folder of code sets. */
export interface StoredEdition {
  readonly edition: EditionRecord;
  readonly tables: TableTexts;
  /** Decisions to be recorded beside it; they replace those of the same id. */
  readonly decisions?: Registry['decisions'];
  /** Last days in force of editions of the same folder that the new one abolishes, by `kind/id`. */
  readonly closed?: ReadonlyMap<string, { readonly validTo: string; readonly abolishedBy: string }>;
}

/**
 * Puts an edition into a folder of code sets, made when it is missing. The registry is written last, each file whole:
 * whoever opens the folder meanwhile finds the old state or the new one.
 * @throws {DmdcError} `bad-catalog` when the folder's registry is damaged, or has the edition already and `replace` is not set; `file-not-writable`.
 */
export function storeEdition(dir: string, stored: StoredEdition, options: { readonly replace?: boolean } = {}): void {
  const before = readOrEmpty(dir);
  const { kind, id } = stored.edition;
  const same = (e: { kind: string; id: string }) => e.kind === kind && e.id === id;
  if (before.editions.some(same) && !options.replace) {
    throw new DmdcError('bad-catalog', CATALOG_FAULTS.editionExists(dir, kind, id), {
      file: dir,
      value: `${kind}/${id}`,
    });
  }
  const closed = (e: EditionRecord): EditionRecord => ({ ...e, ...stored.closed?.get(`${e.kind}/${e.id}`) });
  const ids = new Set((stored.decisions ?? []).map((d) => d.id));
  const after: Registry = {
    ...before,
    editions: [...before.editions.filter((e) => !same(e)).map(closed), stored.edition],
    decisions: [...before.decisions.filter((d) => !ids.has(d.id)), ...(stored.decisions ?? [])],
  };
  writeRegistry(dir, after, stored.tables);
}

/**
 * Puts a reference table into a folder of code sets, as {@link storeEdition} an edition.
 * @throws {DmdcError} as {@link storeEdition}.
 */
export function storeReference(
  dir: string,
  record: ReferenceRecord,
  table: string,
  options: { readonly replace?: boolean } = {},
): void {
  const before = readOrEmpty(dir);
  const { id } = record;
  const others = before.references.filter((one) => one.id !== id);
  if (others.length < before.references.length && !options.replace) {
    throw new DmdcError('bad-catalog', CATALOG_FAULTS.editionExists(dir, 'reference', id), { file: dir, value: id });
  }
  writeRegistry(dir, { ...before, references: [...others, record] }, new Map([[record.table, table]]));
}

function writeRegistry(dir: string, after: Registry, tables: TableTexts): void {
  const text = `${JSON.stringify(after, null, 2)}\n`;
  // A record that could not be read again must not be written.
  parseRegistry(text, join(dir, REGISTRY));
  for (const [path, table] of tables) {
    const file = join(dir, path);
    makeFolder(dirname(file));
    writeFileAtomic(file, table);
  }
  makeFolder(dir);
  writeFileAtomic(join(dir, REGISTRY), text);
}

/** Reads the tables of an edition from a folder, each compared with its checksum. Errors as {@link readTableFile}. */
export function readEditionTables(dir: string, edition: EditionRecord): TableTexts {
  const texts = new Map<string, string>();
  for (const part of [edition, edition.retired, edition.changed]) {
    if (part) texts.set(part.table, readTableFile(dir, part.table, part.sha256));
  }
  return texts;
}

/** One table of a folder, compared with its checksum. */
export interface VerifiedTable {
  readonly table: string;
  readonly expected: string;
  /** Checksum of the file as it is; absent when it is missing or cannot be read. */
  readonly actual?: string;
  readonly sound: boolean;
}

/** Compares every table of a folder with its checksum. */
export function verifyCatalogs(dir: string): VerifiedTable[] {
  const { editions, references } = readRegistry(dir);
  const parts = [...editions.flatMap((e) => [e, e.retired, e.changed]), ...references];
  return parts.flatMap((part) => {
    if (!part) return [];
    let actual: string | undefined;
    try {
      actual = sha256(readFileSync(join(dir, part.table)));
    } catch {
      // Missing or not readable: said by its absence.
    }
    return [{ table: part.table, expected: part.sha256, ...(actual && { actual }), sound: actual === part.sha256 }];
  });
}

/** The checksum of a table, as in `editions.json`. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
