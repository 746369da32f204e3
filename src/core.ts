/**
 * The part of `dmdc` that needs no Node: matching, mapping and ratios over plain objects.
 * Code sets come from the caller: as text of a table ({@link parseTable}) or as entries, made into a catalogue by {@link createCatalog}.
 */
export type { Catalog, Coverage, Edition, EditionPart } from './catalog/catalog';
export { type NormalizedCode, normalizeCode } from './catalog/code';
export { createCatalog } from './catalog/create';
export type { Alias, Entry, IcdPartner, RetiredEntry } from './catalog/entry';
export type { FurtherName } from './catalog/further-names';
export { asKind, isKind, KIND_LABELS, KINDS, type Kind } from './catalog/kinds';
export { parseRetired, parseTable, type TableOptions } from './catalog/table';
// Editions: compare
export type { Attribute, AttributeChange } from './editions/diff/attributes';
export {
  type ChangedCode,
  type CodeName,
  type DiffOptions,
  diffEditions,
  type EditionDiff,
  type MergedCodes,
  type MovedCode,
  type RemovedCode,
  type RenamedCode,
  type SplitCode,
} from './editions/diff/diff';
export type { SuccessionBasis, Successor } from './editions/diff/succession';
export type { Evidence, WordingChange } from './editions/diff/wording';
// Editions: migrate
export {
  gatherImpact,
  type Impact,
  type ImpactGatherer,
  impactOf,
  type MappingImpact,
} from './editions/migrate/impact';
export {
  countOutcomes,
  type MigrateOptions,
  type MigrationResult,
  migrateMapping,
  type Outcome,
  previewMigration,
  type RowMigration,
} from './editions/migrate/migrate';
export { type Fate, type MigrationPlan, planMigration } from './editions/migrate/plan';
export { type MigrationUndo, type UndoMigrationOptions, undoMigration } from './editions/migrate/undo';
export { DmdcError, type DmdcErrorCode, type Place } from './errors';
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
export { type CodeTableColumns, type ReadCodeTable, readCodeTable } from './mapping/code-table';
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
  type Flagged,
  type MappedRow,
  type Mapping,
  type NoEquivalent,
  PROVENANCES,
  type Provenance,
  RELATIONSHIPS,
  type Rejected,
  type Relationship,
  type RowStatus,
  rowStatus,
  type Standing,
  type Target,
} from './mapping/mapping';
export { revisionOf } from './mapping/revision';
export {
  type Agreement,
  cohensKappa,
  compareDecisions,
  type DecidedTwice,
  type ReconcileResult,
  reconcile,
} from './mapping/second-review';
export { canMove, isMachineStatus, MACHINE_STATUSES, type Mover, PERSON_STATUSES } from './mapping/states';
export { type CodeRefusal, checkTypedCode, type TypedCode } from './mapping/typed-code';
export { type ValidationReport, validateDeclared } from './mapping/validate';
export type { AnswerStore } from './match/answers';
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
export { describeReason } from './messages/reasons';
export type { Lang } from './messages/types';
export { type ClusterOptions, clusterNames, type NameToCluster } from './report/clusters/name-clusters';
export type { ProposalItem, ProposalState } from './report/clusters/open-rows';
export { type Form677, type Form677Options, form677, type HeaderCell } from './report/form677';
export { milestoneOn, parseMilestone, parseMilestones } from './report/milestones';
export type { Milestone, MonthlyReport } from './report/monthly';
export { MOST_OPEN_ITEMS, type OpenItem } from './report/open-items';
export type { PartDimension, RatioPart } from './report/parts';
export {
  type AgainstMilestone,
  type FacilityProgress,
  lastPoint,
  type Progress,
  type ProgressChange,
  type ProgressCurve,
  type ProgressGap,
  type ProgressOptions,
  type ProgressPoint,
  type ProgressTotal,
  progressOf,
  type Slip,
} from './report/progress';
export {
  type CountedText,
  type NearCode,
  OPEN_STATUSES,
  type Proposal,
  type ProposalOptions,
  type Proposals,
  proposalsOf,
} from './report/proposals';
export {
  type CountedList,
  countList,
  type FacilityRatios,
  formatRatio,
  type Ratio,
  type RatioOptions,
  type RatioReport,
  type RatioTotal,
  ratioReport,
} from './report/ratio';
export type { Abolition, Duplicate, EditionCounts, RatioCounts, Waiting } from './report/ratio-counts';
export { SLIP_REASONS, type SlipReason, type SlipReasonCode } from './report/slip';
export type { Use, Uses } from './report/use';
export { type Bracketed, splitBrackets } from './text/brackets';
export { cleanText } from './text/clean';
export { fold, foldWords } from './text/fold';
export { decodeTcvn3, decodeVni, detectLegacy, repairLegacy } from './text/legacy';
export { canonicalTone } from './text/tone';
export { type Word, wordsOf } from './text/words';
