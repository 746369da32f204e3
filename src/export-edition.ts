import type { Kind } from './catalog/kinds';
import { type CatalogsOptions, editionFolder, resolveEdition } from './catalog/open';
import { readEditionTables, storeEdition } from './io/catalog-store';

/**
 * Copies one edition with its side tables into a folder that others can use as their folder of code sets. Checksums are compared.
 * @throws {DmdcError} `unknown-edition`; `bad-catalog` when a table differs from its checksum, or the folder has the edition already.
 */
export function exportEdition(
  kind: Kind,
  id: string,
  dir: string,
  options: CatalogsOptions & { readonly replace?: boolean } = {},
): void {
  const { edition } = resolveEdition(kind, { catalogsDir: options.catalogsDir, edition: id });
  const tables = readEditionTables(editionFolder(edition, options), edition);
  storeEdition(dir, { edition, tables }, { replace: options.replace });
}
