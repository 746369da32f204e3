/** `dmdc` for Node: code sets, facility catalogues, matching, mappings, ratios and the files they travel in. */

// Code sets
export type { Catalog, Coverage, Edition } from './catalog/catalog';
export { type NormalizedCode, normalizeCode } from './catalog/code';
export { createCatalog } from './catalog/create';
export type {
  Certainty,
  DecisionRecord,
  EditionRecord,
  ReferenceRecord,
  Registry,
  VersionRecord,
} from './catalog/editions';
export type { Alias, Entry, IcdPartner, RetiredEntry } from './catalog/entry';
export type { FurtherName } from './catalog/further-names';
export { asKind, isKind, KIND_LABELS, KINDS, type Kind } from './catalog/kinds';
export {
  type CatalogsOptions,
  type CodeLookup,
  listEditions,
  lookupCode,
  type OpenCatalogOptions,
  type OpenedCatalog,
  openCatalog,
  openReference,
  type Reference,
  readEditions,
  resolveEdition,
} from './catalog/open';
export type { Amendment, EditionChoice, ListInForce, Resolution } from './catalog/resolve';
export { parseRetired, parseTable, type TableOptions } from './catalog/table';

// Errors, issues, items
export { DmdcError, type DmdcErrorCode, type Place } from './errors';
// Files
export { type ReadMappingsOptions, readMappings } from './io/mapping-files';
export { type ReadFacilityCatalogOptions, readFacilityCatalog } from './io/read/facility-catalog';
export { writeFileAtomic } from './io/write/atomic';
export { form677Xlsx } from './io/write/form677-xlsx';
export { type MappingTableOptions, mappingCsv } from './io/write/mapping-csv';
export { mappingJson } from './io/write/mapping-json';
export { type MappingTextOptions, mappingLines, mappingNdjson } from './io/write/mapping-ndjson';
export { mappingTsv } from './io/write/mapping-tsv';
export type { EntryLookup } from './io/write/portal-columns';
export { reportCsv } from './io/write/report-csv';
export { reportJson } from './io/write/report-json';
export { type ReviewOptions, reviewXlsx } from './io/write/review-xlsx';
export type { Issue, Severity } from './issue';
export type { Item } from './item';
// Matching and mapping
export { type CatalogToMap, type MapCatalogOptions, mapCatalog } from './map-catalog';
export type {
  FacilityCatalog,
  FacilityFormat,
  KindSource,
  ReadColumn,
  ReadSheet,
  RowCounts,
  RowRole,
  SkippedRow,
} from './mapping/facility-catalog';
export { mapItems } from './mapping/map-items';
export { fromMapRow, toMapRow } from './mapping/map-row';
export {
  type Decision,
  decidedCode,
  type EditionRef,
  type Facility,
  type MappedRow,
  type Mapping,
  type RowStatus,
  rowStatus,
} from './mapping/mapping';
export { type MapRow, mapRowJsonSchema, mapRowSchema } from './mapping/row-schema';
export { createMatcher, type Matcher, type MatcherOptions } from './match/matcher';
export type {
  AmbiguousMatch,
  AutoMatch,
  Candidate,
  MatchResult,
  MatchStatus,
  NoMatch,
  Reason,
  ReviewMatch,
} from './match/result';
export type { Lang } from './messages/messages';
export { describeReason } from './messages/reasons';

// Ratios
export { type Form677, type Form677Options, form677, type HeaderCell } from './report/form677';
export {
  type Duplicate,
  type FacilityRatios,
  formatRatio,
  type Ratio,
  type RatioCounts,
  type RatioOptions,
  type RatioReport,
  type RatioTotal,
  ratioReport,
  type Waiting,
} from './report/ratio';

// Vietnamese text
export { type Bracketed, splitBrackets } from './text/brackets';
export { cleanText } from './text/clean';
export { fold, foldWords } from './text/fold';
export { decodeTcvn3, decodeVni, detectLegacy, repairLegacy } from './text/legacy';
export { canonicalTone } from './text/tone';
export { type Word, wordsOf } from './text/words';
