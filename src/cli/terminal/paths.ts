import { readdirSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Catalog } from '../../catalog/catalog';
import { openCatalog } from '../../io/catalogs/open';
import type { Mapping } from '../../mapping/mapping';
import { decisionTexts } from '../../messages/cli/decisions';
import { MAPPING_FILE_EXTENSION } from '../../store/mapping-store';
import type { Console } from './console';
import { tellPin } from './edition-choice';
import { UsageError } from './exit';

/** The mapping files that paths name: files as they are, of folders all `*.dmdc.ndjson`, in order of name. `*` in a file name is for shells that leave it as it is. */
export function mappingFiles(paths: readonly string[], io: Console): string[] {
  const files = paths.flatMap(starred).flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    const names = readdirSync(path);
    const inside = names.filter((name) => name.endsWith(MAPPING_FILE_EXTENSION)).sort();
    if (inside.length === 0) {
      const hasReports = names.some((name) => name.endsWith('.json'));
      throw new UsageError(decisionTexts(io.lang).noFiles(path, hasReports));
    }
    return inside.map((name) => join(path, name));
  });
  return [...new Set(files)];
}

/** The files that a name with `*` stands for; other names as they are. */
export function starred(path: string): string[] {
  const name = basename(path);
  if (!name.includes('*') || statSync(path, { throwIfNoEntry: false })) return [path];
  const folder = dirname(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const pattern = new RegExp(
    `^${name
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    'i',
  );
  const found = readdirSync(folder)
    .filter((file) => pattern.test(file))
    .sort();
  return found.length > 0 ? found.map((file) => join(folder, file)) : [path];
}

/** The code set that a mapping rests on; says so where its table is not the one that the mapping was made with. */
export function catalogOf({ kind, edition }: Pick<Mapping, 'kind' | 'edition'>, io: Console): Catalog {
  const catalog = openCatalog(kind, { edition: edition.id });
  tellPin(edition, catalog, io);
  return catalog;
}

/** Who decides: as said, else as the environment or the login says. */
export function person(by: string | undefined): string {
  if (by?.trim()) return by.trim();
  if (process.env.DMDC_USER?.trim()) return process.env.DMDC_USER.trim();
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
