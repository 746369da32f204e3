import { DmdcError } from '../errors';
import { CATALOG_FAULTS } from '../messages/editions/catalog-faults';
import { CodeSets } from './code-sets';
import { deepFreeze } from './freeze';
import type { Registry } from './registry';

let sources = 0;

/**
 * Code sets where there is no file system: from the text of files of the package's folder `catalogs`, by their path in it
 * (`editions.json`, `icd10/tt06-2026.tsv` …). What is opened answers as it does in Node, with the names of other editions
 * and everyday names. {@link CodeSets.tablesOf} tells which tables a kind needs.
 * @param files - a record of texts, or a function that gives the text of a path
 * @throws {DmdcError} `file-not-found` for a table that is asked for and was not handed in; `bad-catalog`.
 */
export function codeSetsFrom(
  files: Readonly<Record<string, string>> | ((path: string) => string | undefined),
): CodeSets {
  const given = (path: string): string | undefined => {
    if (typeof files === 'function') return files(path);
    return Object.hasOwn(files, path) ? files[path] : undefined;
  };
  const text = (path: string): string => {
    const found = given(path);
    if (found === undefined) throw new DmdcError('file-not-found', CATALOG_FAULTS.notHandedIn(path), { file: path });
    return found;
  };
  const said = JSON.parse(text('editions.json')) as Registry;
  const registry: Registry = deepFreeze({
    ...said,
    references: said.references ?? [],
    decisions: said.decisions ?? [],
    versions: said.versions ?? [],
  });
  const stamp = `given-${++sources}`;
  return new CodeSets({
    registry,
    stamp,
    read: (_record, table) => text(table),
    has: ({ table }) => given(table) !== undefined,
    keyOf: ({ table }) => `${stamp}|${table}`,
    sha256: () => '',
  });
}
