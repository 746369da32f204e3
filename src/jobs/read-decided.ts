import type { Kind } from '../catalog/kinds';
import { type CatalogsOptions, findEdition, openCatalog } from '../io/catalogs/open';
import { readMappings } from '../io/mappings/read-mappings';
import { checkCodes } from '../mapping/check-codes';
import type { Mapping } from '../mapping/mapping';
import { MAPPING_FILE_EXTENSION, readMappingFile } from '../store/mapping-store';

/**
 * Reads mappings from a workbook, NDJSON or JSON of `dmdc map`, with every code that counts checked against the edition that the mapping rests on,
 * or from a mapping file, whose codes were checked when they were taken in.
 * Where the edition is not at hand, codes are taken unchecked.
 * @throws {DmdcError} as `readMappings`.
 */
export function readDecided(path: string, options: CatalogsOptions = {}): Mapping[] {
  if (path.endsWith(MAPPING_FILE_EXTENSION)) return [readMappingFile(path)];
  const find = (kind: Kind, edition: string) => findEdition(kind, edition, options);
  return readMappings(path, { resolveEdition: find }).map((mapping) => {
    const { kind, edition } = mapping;
    const catalog = find(kind, edition.id) && openCatalog(kind, { ...options, edition: edition.id });
    return catalog ? checkCodes(mapping, catalog) : mapping;
  });
}
