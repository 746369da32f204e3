import type { Catalog } from '../catalog/catalog';
import type { Kind } from '../catalog/kinds';
import { findEdition, openCatalog } from '../io/catalogs/open';
import { readMappings } from '../io/record/read-mappings';
import { checkCodes } from '../mapping/check-codes';
import type { Mapping } from '../mapping/mapping';
import { MAPPING_FILE_EXTENSION, readMappingFile } from '../store/mapping-store';

/**
 * Reads mappings from a workbook, NDJSON or JSON of `dmdc map`, with every code that counts checked against the edition that the mapping rests on,
 * or from a mapping file, whose codes were checked when they were taken in.
 * An edition that is not at hand cannot be asked: its codes are believed as they stand.
 * @throws {DmdcError} as `readMappings`.
 */
export function readDecided(path: string): Mapping[] {
  if (path.endsWith(MAPPING_FILE_EXTENSION)) return [readMappingFile(path)];
  return readMappings(path, { resolveEdition: findEdition }).map((mapping) => {
    const catalog = catalogIfKnown(mapping.kind, mapping.edition.id);
    return catalog ? checkCodes(mapping, catalog) : mapping;
  });
}

function catalogIfKnown(kind: Kind, edition: string): Catalog | undefined {
  return findEdition(kind, edition) && openCatalog(kind, { edition });
}
