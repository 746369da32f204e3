/**
 * `dmdc/core`: the part of `dmdc` that needs no Node: matching, mapping and ratios over plain objects.
 * Code sets come from the caller: as the text of the files in the folder `catalogs` ({@link codeSetsFrom}), of one table
 * ({@link parseTable}), or as entries, made into a catalog by {@link createCatalog}.
 * `dmdc` re-exports all of it.
 */

// Code sets
export type { Catalog, Coverage, Edition } from './catalog/catalog';
export { type NormalizedCode, normalizeCode } from './catalog/code';
export type { CodeSets, OpenedCatalog, Reference } from './catalog/code-sets';
export { codeSetsFrom } from './catalog/code-sets-from';
export { createCatalog } from './catalog/create';
export type { Entry, RetiredEntry } from './catalog/entry';
export type { FurtherName } from './catalog/further-names';
export { asKind, isKind, KIND_LABELS, KINDS, type Kind } from './catalog/kinds';
export { parseRetired, parseTable, type TableOptions } from './catalog/table';
// Errors, issues, items
export { DmdcError, type DmdcErrorCode, type Place } from './errors';
export type { Issue, Severity } from './issue';
export type { Item } from './item';
// Decisions: who decided what, carried from list to list
export { type ApplyResult, applyDecisions, type DecisionInput, type RefusedDecision } from './mapping/apply';
export { type BulkAction, bulkDecide, parseCondition, type RowFilter, undo } from './mapping/bulk';
export { type CarryOverOptions, type CarryOverResult, carryOver } from './mapping/carry-over';
export { mapItems } from './mapping/map-items';
export {
  type Change,
  type Confirmed,
  type Decision,
  type Draft,
  decidedCode,
  type EditionRef,
  type Facility,
  type Flagged,
  type MappedRow,
  type Mapping,
  type NoEquivalent,
  type Provenance,
  RELATIONSHIPS,
  type Rejected,
  type Relationship,
  type RowStatus,
  rowStatus,
  type Target,
} from './mapping/mapping';
export { compareDecisions, type ReconcileResult, reconcile } from './mapping/second-review';
export { checkTypedCode } from './mapping/typed-code';
export { type ValidationReport, validateDeclared } from './mapping/validate';
export type { Wish } from './mapping/wish';
// Matching
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
export { searchCodes } from './match/search';
export type { Lang } from './messages/pair';
export { describeReason } from './messages/reasons';
// Ratios
export { type Form677, type Form677Options, form677 } from './report/form677';
export {
  type FacilityRatios,
  formatRatio,
  type Ratio,
  type RatioOptions,
  type RatioReport,
  type RatioTotal,
  ratioReport,
} from './report/ratio';
export type { RatioCounts, Waiting } from './report/ratio-counts';
// Vietnamese text
export { cleanText } from './text/clean';
export { fold, foldWords } from './text/fold';
export { repairLegacy } from './text/legacy';
