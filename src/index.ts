/** `dmdc` for Node: all of `dmdc/core`, and the files that lists, code sets, mappings and reports travel in. */
export * from './core';
// Code sets on disk
export {
  type CatalogsOptions,
  type CodeLookup,
  listEditions,
  lookupCode,
  type OpenCatalogOptions,
  openCatalog,
  openReference,
  resolveEdition,
} from './io/catalogs/open';
// Exchange with other tools
export { type ConceptMapOptions, fromConceptMap, toConceptMap } from './io/exchange/concept-map';
export type { ConceptMapR4, ConceptMapR5 } from './io/exchange/concept-map-types';
export { type FilledWorkbook, type FillOptions, fillWorkbook } from './io/exchange/fill-workbook';
export { readExchange } from './io/exchange/read-exchange';
export { fromSssom, toSssom } from './io/exchange/sssom';
// Files
export { writeFileAtomic } from './io/files/atomic';
export { readMappings } from './io/mappings/read-mappings';
export { mappingFileJsonSchema } from './io/record/file-schema';
export { fromMapRow, toMapRow } from './io/record/map-row';
export { mappingFileText, parseMappingFile } from './io/record/mapping-text';
export { memoryText, readMemory } from './io/record/memory-file';
export type { MapRow } from './io/record/row';
export { mapRowJsonSchema } from './io/record/row-schema';
export { form677Xlsx } from './io/report/form677-xlsx';
export { type ReviewDecisions, readReviewDecisions } from './io/review/read-decisions';
export { type ReviewOptions, reviewWorkbook } from './io/review/review-xlsx';
export { type ReadFacilityCatalogOptions, readFacilityCatalog } from './io/sheets/facility-list';
export { type MappingTableOptions, mappingCsv } from './io/tables/mapping-csv';
export { mappingJson } from './io/tables/mapping-json';
export { mappingNdjson } from './io/tables/mapping-ndjson';
export { mappingTsv } from './io/tables/mapping-tsv';
// Whole tasks
export { type CatalogToMap, type MapCatalogOptions, mapCatalog } from './jobs/map-catalog';
export type { FacilityCatalog, ReadSheet, RowRole, SkippedRow } from './list/facility-list';
export { buildMemory, type Memory, memoryNames } from './mapping/memory';
export { readMappingFile, updateMappingFile, writeMappingFile } from './store/mapping-store';
