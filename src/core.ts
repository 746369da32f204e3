/**
 * The part of `dmdc` that needs no Node: matching, mapping and ratios over plain objects.
 * Code sets come from the caller: as text of a table ({@link parseTable}) or as entries, made into a catalogue by {@link createCatalog}.
 */
export type { Catalog, Coverage, Edition } from './catalog/catalog';
export { type NormalizedCode, normalizeCode } from './catalog/code';
export { createCatalog } from './catalog/create';
export type { Alias, Entry, IcdPartner, RetiredEntry } from './catalog/entry';
export type { FurtherName } from './catalog/further-names';
export { asKind, isKind, KIND_LABELS, KINDS, type Kind } from './catalog/kinds';
export { parseRetired, parseTable, type TableOptions } from './catalog/table';
export { DmdcError, type DmdcErrorCode, type Place } from './errors';
// Exchange with other tools
export { type ConceptMapOptions, fromConceptMap, type ReadConceptMap, toConceptMap } from './io/exchange/concept-map';
export {
  type ConceptMapR4,
  type ConceptMapR5,
  conceptMapR4Schema,
  conceptMapR5Schema,
} from './io/exchange/fhir-schema';
export { mappingFileText, parseMappingFile } from './io/mapping-text';
export type { Issue, Severity } from './issue';
export type { Item } from './item';
// Decisions: who decided what, carried from list to list
export {
  type AppliedDecision,
  type ApplyOptions,
  type ApplyResult,
  applyDecisions,
  type Conflict,
  type DecisionInput,
  type RefusedDecision,
  type Wish,
} from './mapping/apply';
export {
  type BulkAction,
  bulkDecide,
  type FieldCondition,
  matchesFilter,
  parseCondition,
  type RowFilter,
  type UndoResult,
  undo,
} from './mapping/bulk';
export {
  type CarryOverOptions,
  type CarryOverResult,
  carryOver,
  type NewList,
  type RenamedItem,
} from './mapping/carry-over';
export { type ExchangeRow, exchangeDecisions, exchangeRows } from './mapping/exchange';
export { type Batch, batchesOf } from './mapping/history';
export { itemIds } from './mapping/identity';
export { mapItems } from './mapping/map-items';
export {
  type Change,
  type ChangeAction,
  type ClosedRow,
  type Confirmed,
  type Decision,
  type Draft,
  decidedCode,
  type EditionRef,
  type Facility,
  type MappedRow,
  type Mapping,
  type Provenance,
  type Relationship,
  type RowStatus,
  rowStatus,
} from './mapping/mapping';
export {
  buildMemory,
  type Memory,
  type MemoryName,
  type MemoryNames,
  type MemoryScope,
  type MemoryVote,
  memoryNames,
} from './mapping/memory';
export { revisionOf } from './mapping/revision';
export {
  type Agreement,
  cohensKappa,
  compareDecisions,
  type DecidedTwice,
  type ReconcileResult,
  reconcile,
} from './mapping/second-review';
export { canMove, isMachineStatus, type Mover } from './mapping/states';
export { type CodeRefusal, checkTypedCode, type TypedCode } from './mapping/typed-code';
export { type ValidationReport, validateDeclared } from './mapping/validate';
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
export { type Bracketed, splitBrackets } from './text/brackets';
export { cleanText } from './text/clean';
export { fold, foldWords } from './text/fold';
export { decodeTcvn3, decodeVni, detectLegacy, repairLegacy } from './text/legacy';
export { canonicalTone } from './text/tone';
export { type Word, wordsOf } from './text/words';
