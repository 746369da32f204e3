/** `dmdc` for Node: code sets, facility catalogues, matching, mappings, ratios and the files they travel in. */

// Code sets
export type { Catalog, Coverage, Edition, EditionPart } from './catalog/catalog';
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
  type Amendment,
  describeAmendment,
  type EditionChoice,
  type ListInForce,
  type Resolution,
} from './catalog/resolve';
export { parseRetired, parseTable, type TableOptions } from './catalog/table';
export { type TimelineFault, timelineFaults } from './catalog/timeline';
export {
  type ClaimsChecks,
  type ClaimsFileCheck,
  extractionMarks,
  type FacilityCheck,
  monthlyClaims,
  type UsedEdition,
} from './claims/checks';
export type { DateBy } from './claims/claims-count';
export type { ClaimsFault, ClaimsFaultCode } from './claims/claims-fault';
export {
  CODE_GROUPS,
  CODE_STATES,
  type CodeGroup,
  type CodeState,
  type UnverifiedReason,
} from './claims/code-state';
export type {
  CodeProblem,
  CodeTally,
  FacilityClaims,
  LinesAndAmount,
  SentByFiles,
} from './claims/facility-count';
export type { FieldFault, TableCheck } from './claims/field-check';
export {
  FIELD_LISTS,
  type FieldListId,
  type FieldRule,
  fieldsOf as claimFields,
  type Requirement,
} from './claims/fields';
export { CLAIM_TABLES, type ClaimTable } from './claims/tables';
// Editions: import, compare, migrate
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
export type { Correction } from './editions/import/corrections';
export type { ImportedList } from './editions/import/import';
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
// Errors, issues, items
export { DmdcError, type DmdcErrorCode, type Place } from './errors';
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
} from './io/catalogs/open';
export { userCatalogsDir, type VerifiedTable, verifyCatalogs } from './io/catalogs/store';
export { claimsChecksCsv } from './io/claims/checks-csv';
export { claimsChecksJson, claimsChecksJsonSchema, readClaimsChecks } from './io/claims/checks-json';
export { claimsChecksXlsx } from './io/claims/checks-xlsx';
export { type ReadSentTableOptions, readSentTable } from './io/claims/sent-table';
export { type DashboardOptions, dashboardHtml } from './io/dashboard/dashboard-html';
export { diffHtml } from './io/editions/diff-html';
export { diffJson } from './io/editions/diff-json';
export { diffXlsx } from './io/editions/diff-xlsx';
export { type MigrationPart, migrationXlsx } from './io/editions/migration-xlsx';
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
export { writeFileAtomic } from './io/files/atomic';
export { mappingFileJsonSchema } from './io/record/file-schema';
export { fromMapRow, toMapRow } from './io/record/map-row';
export { mappingFileText, type ParseMappingOptions, parseMappingFile } from './io/record/mapping-text';
export { memoryText, readMemory } from './io/record/memory-file';
// Files
export { type ReadMappingsOptions, readMappings } from './io/record/read-mappings';
export { type MapRow, mapRowJsonSchema, mapRowSchema } from './io/record/row-schema';
export { form677Xlsx } from './io/report/form677-xlsx';
export { halfYearCsv } from './io/report/half-year-csv';
export { halfYearXlsx } from './io/report/half-year-sheets';
export {
  type MonthlyReports,
  monthlyReportText,
  type ReadMonthlyOptions,
  readMonthlyReport,
  readMonthlyReports,
} from './io/report/monthly-file';
export { progressCsv } from './io/report/progress-csv';
export { progressXlsx } from './io/report/progress-xlsx';
export { proposalsCsv } from './io/report/proposals-csv';
export { proposalsXlsx } from './io/report/proposals-xlsx';
export { partsCsv, reportCsv } from './io/report/report-csv';
export { reportJson } from './io/report/report-json';
export { type ReportSheetsInput, reportXlsx } from './io/report/report-sheets';
export { type ReviewDecisions, readReviewDecisions } from './io/review/read-decisions';
export { type ReviewOptions, reviewWorkbook } from './io/review/review-xlsx';
export { type ReadFacilityCatalogOptions, readFacilityCatalog } from './io/sheets/facility-list';
export { type ReadRegisterOptions, readRegister } from './io/sheets/register';
export { readSuccessors } from './io/sheets/successors';
export { type MappingTableOptions, mappingCsv } from './io/tables/mapping-csv';
export { mappingJson } from './io/tables/mapping-json';
export { type MappingTextOptions, mappingLines, mappingNdjson } from './io/tables/mapping-ndjson';
export { mappingTsv } from './io/tables/mapping-tsv';
export type { EntryLookup } from './io/tables/portal-columns';
export type { Issue, Severity } from './issue';
export type { Item } from './item';
// Claims files
export { type CheckClaimsOptions, checkClaims } from './jobs/check-claims';
export { exportEdition } from './jobs/export-edition';
export {
  type AmendmentEffect,
  type ImportEditionOptions,
  type ImportedEdition,
  type ImportListOptions,
  importEdition,
} from './jobs/import-edition';
// Matching and mapping
export { type CatalogToMap, type MapCatalogOptions, mapCatalog } from './jobs/map-catalog';
export type {
  FacilityCatalog,
  FacilityFormat,
  KindSource,
  ReadColumn,
  ReadSheet,
  RowCounts,
  RowRole,
  SkippedRow,
} from './list/facility-list';
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
// Ratios
export { type Behind, type MilestoneState, milestoneStates } from './report/behind';
export { type ClusterOptions, clusterNames, type NameToCluster } from './report/clusters/name-clusters';
export type { ProposalItem, ProposalState } from './report/clusters/open-rows';
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
export type { FacilityLevel, FacilityTier, RegisterEntry } from './report/register';
export { SLIP_REASONS, type SlipReason, type SlipReasonCode } from './report/slip';
export {
  type SentLevel,
  type SentLine,
  type SentRecords,
  type Timeliness,
  timeliness,
} from './report/timeliness';
export type { Use, Uses } from './report/use';
export { readCountedList, writeCounts } from './store/counts-store';
export { type LockOptions, withLock } from './store/lock';
export { MAPPING_FILE_EXTENSION, readMappingFile, updateMappingFile, writeMappingFile } from './store/mapping-store';
export { readRunFaults } from './store/run-journal';
// Vietnamese text
export { type Bracketed, splitBrackets } from './text/brackets';
export { cleanText } from './text/clean';
export { fold, foldWords } from './text/fold';
export { decodeTcvn3, decodeVni, detectLegacy, repairLegacy } from './text/legacy';
export { canonicalTone } from './text/tone';
export { type Word, wordsOf } from './text/words';
