import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { MAPPING_FILE_EXTENSION } from './mapping-store';

/** One file that a facility sent. */
export interface ListFile {
  readonly path: string;
  /** As a person knows it: folder of the facility and name of the file. */
  readonly label: string;
  /** Name without extension. */
  readonly stem: string;
  /** The facility's own folder, where it has one. */
  readonly folder?: string;
  /** What a group is made of: the facility's folder, else the file itself. */
  readonly source: string;
}

/** The files of a folder of lists. */
export interface FoundLists {
  readonly files: readonly ListFile[];
  /** Folders that were not looked into, because they lie deeper than `FOLDER/<facility>/`. */
  readonly tooDeep: readonly string[];
}

/** Files that operating systems put into folders. */
const JUNK = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/**
 * Finds the lists that were sent: of a folder the files in it, and those in the folders in it, one a facility; files as they are given.
 * Hidden and temporary files, mapping files and those of `except` are passed over. Several files of one name that lie in different
 * folders belong to what those folders are called. A folder that is itself named after a facility (`isFacility`) is that facility's own.
 */
export function listFiles(
  paths: readonly string[],
  except: readonly string[] = [],
  isFacility: (folder: string) => boolean = () => false,
): FoundLists {
  const passed = new Set(except.map((path) => resolve(path)));
  const files = new Map<string, ListFile>();
  const tooDeep: string[] = [];
  const add = (path: string, folder?: string): void => {
    const full = resolve(path);
    if (passed.has(full) || files.has(full)) return;
    const name = basename(path);
    files.set(full, {
      path,
      label: folder === undefined ? name : `${folder}/${name}`,
      stem: basename(name, extname(name)),
      ...(folder !== undefined && { folder }),
      source: folder === undefined ? full : dirname(full),
    });
  };
  const given: string[] = [];
  for (const path of paths) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      given.push(path);
      continue;
    }
    const own = isFacility(basename(resolve(path))) ? basename(resolve(path)) : undefined;
    for (const entry of entriesOf(path)) {
      const inside = join(path, entry.name);
      if (passed.has(resolve(inside))) continue;
      if (!isFolder(entry, inside)) add(inside, own);
      else if (own !== undefined) tooDeep.push(inside);
      else {
        for (const deeper of entriesOf(inside)) {
          const file = join(inside, deeper.name);
          if (!isFolder(deeper, file)) add(file, entry.name);
          else if (!passed.has(resolve(file))) tooDeep.push(file);
        }
      }
    }
  }
  const stems = new Map<string, number>();
  const stemOf = (path: string) => basename(path, extname(path)).toLowerCase();
  for (const path of given) stems.set(stemOf(path), (stems.get(stemOf(path)) ?? 0) + 1);
  for (const path of given) {
    const isRepeated = (stems.get(stemOf(path)) as number) > 1;
    add(path, isRepeated ? basename(dirname(resolve(path))) : undefined);
  }
  return { files: [...files.values()], tooDeep };
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !JUNK.test(name) && !name.endsWith(MAPPING_FILE_EXTENSION) && !name.endsWith('.lock'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isFolder(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
