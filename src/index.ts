/** `dmdc` for Node: code sets, facility catalogues, matching, mappings, ratios and the files they travel in. */

// Code sets
export type { Catalog, Coverage, Edition, EditionPart } from './catalog/catalog';
export { type NormalizedCode, normalizeCode } from './catalog/code';
export { createCatalog } from './catalog/create';
// Editions: import, compare, migrate
export type { Attribute, AttributeChange } from './catalog/diff/attributes';
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
} from './catalog/diff/diff';
export type { SuccessionBasis, Successor } from './catalog/diff/succession';
export type { Evidence, WordingChange } from './catalog/diff/wording';
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
export type { Correction } from './catalog/import/corrections';
export type { ImportedList } from './catalog/import/import';
export { asKind, isKind, KIND_LABELS, KINDS, type Kind } from './catalog/kinds';
export {
  type CatalogsOptions,
  type CodeLookup,
  findEdition,
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
export {
  type Amendment,
  describeAmendment,
  type EditionChoice,
  type ListInForce,
  type Resolution,
} from './catalog/resolve';
export { parseRetired, parseTable, type TableOptions } from './catalog/table';
export { type TimelineFault, timelineFaults } from './catalog/timeline';
// Claims files
export { type CheckClaimsOptions, checkClaims } from './check-claims';
// Errors, issues, items
export { DmdcError, type DmdcErrorCode, type Place } from './errors';
export { exportEdition } from './export-edition';
export {
  type AmendmentEffect,
  type ImportEditionOptions,
  type ImportedEdition,
  type ImportListOptions,
  importEdition,
} from './import-edition';
export { userCatalogsDir, type VerifiedTable, verifyCatalogs } from './io/catalog-store';
export { claimsChecksCsv } from './io/claims/checks-csv';
export { claimsChecksJson, claimsChecksJsonSchema, readClaimsChecks } from './io/claims/checks-json';
export { claimsChecksXlsx } from './io/claims/checks-xlsx';
export { type ReadSentTableOptions, readSentTable } from './io/claims/sent-table';
export { readCountedList, writeCounts } from './io/counts-store';
// Exchange with other tools
export { type ConceptMapOptions, fromConceptMap, type ReadConceptMap, toConceptMap } from './io/exchange/concept-map';
export {
  type ConceptMapR4,
  type ConceptMapR5,
  conceptMapR4Schema,
  conceptMapR5Schema,
} from './io/exchange/fhir-schema';
export { type FilledWorkbook, type FillOptions, fillWorkbook } from './io/exchange/fill-workbook';
export { fromSssom, type ReadSssom, toSssom } from './io/exchange/sssom';
export { type LockOptions, withLock } from './io/lock';
// Files
export { type ReadMappingsOptions, readMappings } from './io/mapping-files';
export { MAPPING_FILE_EXTENSION, readMappingFile, updateMappingFile, writeMappingFile } from './io/mapping-store';
export { mappingFileText, type ParseMappingOptions, parseMappingFile } from './io/mapping-text';
export { memoryText, readMemory } from './io/memory-file';
export {
  type MonthlyReports,
  monthlyReportText,
  type ReadMonthlyOptions,
  readMonthlyReport,
  readMonthlyReports,
} from './io/monthly-file';
export { type ReadFacilityCatalogOptions, readFacilityCatalog } from './io/read/facility-catalog';
export { type ReadRegisterOptions, readRegister } from './io/read/register';
export { readSuccessors } from './io/read/successors';
export { type ReviewDecisions, readReviewDecisions } from './io/review-decisions';
export { readRunFaults } from './io/run-journal';
export { writeFileAtomic } from './io/write/atomic';
export { type DashboardOptions, dashboardHtml } from './io/write/dashboard-html';
export { diffHtml } from './io/write/diff-html';
export { diffJson } from './io/write/diff-json';
export { diffXlsx } from './io/write/diff-xlsx';
export { form677Xlsx } from './io/write/form677-xlsx';
export { halfYearCsv } from './io/write/half-year-csv';
export { halfYearXlsx } from './io/write/half-year-sheets';
export { type MappingTableOptions, mappingCsv } from './io/write/mapping-csv';
export { mappingJson } from './io/write/mapping-json';
export { type MappingTextOptions, mappingLines, mappingNdjson } from './io/write/mapping-ndjson';
export { mappingTsv } from './io/write/mapping-tsv';
export { type MigrationPart, migrationXlsx } from './io/write/migration-xlsx';
export type { EntryLookup } from './io/write/portal-columns';
export { progressCsv } from './io/write/progress-csv';
export { progressXlsx } from './io/write/progress-xlsx';
export { proposalsCsv } from './io/write/proposals-csv';
export { proposalsXlsx } from './io/write/proposals-xlsx';
export { partsCsv, reportCsv } from './io/write/report-csv';
export { reportJson } from './io/write/report-json';
export { type ReportSheetsInput, reportXlsx } from './io/write/report-sheets';
export { type ReviewOptions, reviewWorkbook } from './io/write/review-xlsx';
export type { Issue, Severity } from './issue';
export type { Item } from './item';
// Matching and mapping
export { type CatalogToMap, type MapCatalogOptions, mapCatalog } from './map-catalog';
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
export { mappingFileJsonSchema } from './mapping/file-schema';
export { type Batch, batchesOf } from './mapping/history';
export { itemIds } from './mapping/identity';
export { mapItems } from './mapping/map-items';
export { fromMapRow, toMapRow } from './mapping/map-row';
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
export {
  buildMemory,
  type Memory,
  type MemoryName,
  type MemoryNames,
  type MemoryScope,
  type MemoryVote,
  memoryNames,
} from './mapping/memory';
export { gatherImpact, type Impact, type ImpactGatherer, impactOf, type MappingImpact } from './mapping/migrate/impact';
export {
  countOutcomes,
  type MigrateOptions,
  type MigrationResult,
  migrateMapping,
  type Outcome,
  previewMigration,
  type RowMigration,
} from './mapping/migrate/migrate';
export { type Fate, type MigrationPlan, planMigration } from './mapping/migrate/plan';
export { type MigrationUndo, type UndoMigrationOptions, undoMigration } from './mapping/migrate/undo';
export { revisionOf } from './mapping/revision';
export { type MapRow, mapRowJsonSchema, mapRowSchema } from './mapping/row-schema';
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
export type { Lang } from './messages/messages';
export { describeReason } from './messages/reasons';
// Ratios
export { type Behind, type MilestoneState, milestoneStates } from './report/behind';
export {
  type ClaimsChecks,
  type ClaimsFileCheck,
  extractionMarks,
  type FacilityCheck,
  monthlyClaims,
  type UsedEdition,
} from './report/claims/checks';
export type { DateBy } from './report/claims/claims-count';
export type { ClaimsFault, ClaimsFaultCode } from './report/claims/claims-fault';
export {
  CODE_GROUPS,
  CODE_STATES,
  type CodeGroup,
  type CodeState,
  type UnverifiedReason,
} from './report/claims/code-state';
export type {
  CodeProblem,
  CodeTally,
  FacilityClaims,
  LinesAndAmount,
  SentByFiles,
} from './report/claims/facility-count';
export type { FieldFault, TableCheck } from './report/claims/field-check';
export {
  FIELD_LISTS,
  type FieldListId,
  type FieldRule,
  fieldsOf as claimFields,
  type Requirement,
} from './report/claims/fields';
export { CLAIM_TABLES, type ClaimTable } from './report/claims/tables';
export {
  type SentLevel,
  type SentLine,
  type SentRecords,
  type Timeliness,
  timeliness,
} from './report/claims/timeliness';
export { type ClusterOptions, clusterNames, type NameToCluster } from './report/clusters/name-clusters';
export { draftDifficulties } from './report/difficulties';
export { type Form677, type Form677Options, form677, type HeaderCell } from './report/form677';
export { type HalfYear, type HalfYearKind, type HalfYearLine, type HalfYearPoint, halfYear } from './report/half-year';
export { milestoneOn, parseMilestone, parseMilestones } from './report/milestones';
export type { Milestone, MonthlyClaims, MonthlyReport, RecordShare, UnreadableFile } from './report/monthly';
export { monthlyReportJsonSchema } from './report/monthly-schema';
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
  SLIP_REASONS,
  type Slip,
  type SlipReason,
  type SlipReasonCode,
} from './report/progress';
export {
  type CountedText,
  type NearCode,
  OPEN_STATUSES,
  type Proposal,
  type ProposalItem,
  type ProposalOptions,
  type ProposalState,
  type Proposals,
  proposalsOf,
} from './report/proposals';
export {
  type Abolition,
  type CountedList,
  countList,
  type Duplicate,
  type EditionCounts,
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
export type { FacilityLevel, FacilityTier, RegisterEntry } from './report/register';
export type { Use, Uses } from './report/use';
// Vietnamese text
export { type Bracketed, splitBrackets } from './text/brackets';
export { cleanText } from './text/clean';
export { fold, foldWords } from './text/fold';
export { decodeTcvn3, decodeVni, detectLegacy, repairLegacy } from './text/legacy';
export { canonicalTone } from './text/tone';
export { type Word, wordsOf } from './text/words';
