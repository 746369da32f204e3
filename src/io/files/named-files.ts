import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DmdcError } from '../../errors';
import type { Pair } from '../../messages/pair';

/**
 * The files that paths name: files as they are, of folders all that are accepted by their name, in order of name, each once. `*` in a
 * file name is for shells that leave it as it is.
 * @throws {DmdcError} `no-files` for a folder without any; `none` says so, given all names in it.
 */
export function namedFiles(
  paths: readonly string[],
  isWanted: (name: string) => boolean,
  none: (folder: string, names: readonly string[]) => Pair,
): string[] {
  const files = paths.flatMap(starred).flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    const names = readdirSync(path);
    const inside = names.filter(isWanted).sort();
    if (inside.length === 0) throw new DmdcError('no-files', none(path, names), { file: path });
    return inside.map((name) => join(path, name));
  });
  return [...new Set(files)];
}

/** The files that a name with `*` stands for; other names as they are. */
function starred(path: string): string[] {
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
