import type { Kind } from '../catalog/kinds';
import { bundledCatalogsDir } from '../io/catalogs/files';
import { type CatalogsOptions, editionFolder, readEditions, resolveEdition } from '../io/catalogs/open';
import { readEditionTables, readOrEmpty, storeEdition } from '../io/catalogs/store';

/**
 * Copies one edition with its side tables into a folder that others can use as their folder of code sets; a composed one
 * (`qd7603-2018+qd4905-2019`) with its amendments, each a table of its own. Checksums are compared.
 * @throws {DmdcError} `unknown-edition`; `bad-catalog` when a table differs from its checksum, or the folder has the edition already.
 */
export function exportEdition(
  kind: Kind,
  id: string,
  dir: string,
  options: CatalogsOptions & { readonly replace?: boolean } = {},
): void {
  const { edition, amendments } = resolveEdition(kind, { catalogsDir: options.catalogsDir, edition: id });
  const { decisions } = readEditions(options);
  // Codes that a decision cancels are named only in its record.
  const known = decisions.filter(({ decision }) =>
    amendments.some((one) => one.decision === decision && one.applied === 'retired'),
  );
  const parts = [edition, ...amendments.flatMap((one) => one.edition ?? [])];
  for (const part of parts) {
    const folder = editionFolder(part, options);
    // The record says what the decision abolishes: without it a day would resolve to other editions in the new folder.
    const own = folder === bundledCatalogsDir() ? [] : readOrEmpty(folder).decisions;
    const decisions = [...known, ...own.filter(({ decision }) => decision === part.decision)];
    const tables = readEditionTables(folder, part);
    storeEdition(dir, { edition: part, tables, decisions }, { replace: options.replace });
  }
}
