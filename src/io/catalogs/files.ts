import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseRegistry } from '../../catalog/editions';
import { deepFreeze } from '../../catalog/freeze';
import type { Registry } from '../../catalog/registry';
import { DmdcError } from '../../errors';
import { CATALOG_FAULTS } from '../../messages/editions/catalog-faults';

const REGISTRY = 'editions.json';

/** No table of ours comes near this; a file that does is not one. */
const MAX_TABLE_BYTES = 100 * 1024 * 1024;

let bundled: string | undefined;

/**
 * The folder of the bundled code sets: the nearest `catalogs/editions.json` above this module, so that it is found
 * from the sources, from `dist` and from an installed package.
 * @throws {DmdcError} `file-not-found`.
 */
export function bundledCatalogsDir(): string {
  if (bundled !== undefined) return bundled;
  const start = dirname(fileURLToPath(import.meta.url));
  const { root } = parse(start);
  for (let dir = start; ; dir = dirname(dir)) {
    const candidate = join(dir, 'catalogs');
    if (existsSync(join(candidate, REGISTRY))) {
      bundled = candidate;
      return candidate;
    }
    if (dir === root) break;
  }
  throw new DmdcError('file-not-found', CATALOG_FAULTS.noCatalogs(start), { file: start });
}

/** Reads and checks the `editions.json` of a folder; that of the package has been checked by its tests. */
export function readRegistry(dir: string): Registry {
  const file = join(dir, REGISTRY);
  const text = read(file).toString('utf8');
  return dir === bundled ? deepFreeze(JSON.parse(text) as Registry) : parseRegistry(text, file);
}

/** A text that changes whenever the file does: path, number on the disk (another where the file was replaced), size and time of change; empty size and time when it is missing. */
export function fileStamp(dir: string, path: string = REGISTRY): string {
  const file = join(dir, path);
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${file}:${stat.ino}:${stat.size}:${stat.mtimeMs}` : `${file}::`;
}

/**
 * Reads a table and compares it with its checksum.
 * @throws {DmdcError} `file-not-found`, `file-unreadable`, `file-too-large`; `bad-catalog` when the checksum differs.
 */
export function readTableFile(dir: string, path: string, sha256: string): string {
  return readTableBytes(dir, path, sha256).toString('utf8');
}

/** The same as the bytes of the file. */
export function readTableBytes(dir: string, path: string, sha256: string): Buffer {
  const file = join(dir, path);
  const bytes = read(file);
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== sha256) {
    throw new DmdcError(
      'bad-catalog',
      CATALOG_FAULTS.otherContent(file, REGISTRY, sha256.slice(0, 12), actual.slice(0, 12)),
      { file, value: actual },
    );
  }
  return bytes;
}

function read(file: string): Buffer {
  try {
    const { size } = statSync(file);
    if (size > MAX_TABLE_BYTES) {
      throw new DmdcError('file-too-large', CATALOG_FAULTS.fileTooLarge(file, size), { file });
    }
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof DmdcError) throw cause;
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new DmdcError(
      missing ? 'file-not-found' : 'file-unreadable',
      missing ? CATALOG_FAULTS.fileMissing(file) : CATALOG_FAULTS.fileUnreadable(file),
      { file },
      { cause },
    );
  }
}

/** The folder of prepared files, beside the tables that they are made of. */
export const PREPARED = 'index';

/** Prepared files of a path, from each of some folders that has one; one that cannot be read is none. */
export function* preparedFiles(dirs: readonly string[], path: string): Generator<Uint8Array> {
  for (const dir of dirs) {
    try {
      yield readFileSync(join(dir, PREPARED, path));
    } catch {
      // It is worked out from the tables instead.
    }
  }
}
