/** `dmdc/province`: reports over many facilities and months, and claims files checked. */

// Claims files
export { type ClaimsChecks, extractionMarks, monthlyClaims } from './claims/checks';
export { FIELD_LISTS, type FieldListId, type FieldRule, fieldsOf as claimFields } from './claims/fields';
export { CLAIM_TABLES, type ClaimTable } from './claims/tables';
export { claimsChecksCsv } from './io/claims/checks-csv';
export { claimsChecksJson, claimsChecksJsonSchema, readClaimsChecks } from './io/claims/checks-json';
export { claimsChecksXlsx } from './io/claims/checks-xlsx';
export { type ReadSentTableOptions, readSentTable } from './io/claims/sent-table';
// Documents
export { type DashboardOptions, dashboardHtml } from './io/dashboard/dashboard-html';
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
export { type ReadRegisterOptions, readRegister } from './io/sheets/register';
// Questions that settle many rows, and a facility's rules
export { type AskOptions, askQuestions, changeRules, type RuleChanges } from './jobs/ask-questions';
export { type CheckClaimsOptions, checkClaims } from './jobs/check-claims';
// Whole tasks
export { type GatherProposalsOptions, gatherProposals } from './jobs/gather-proposals';
export { type FolderResult, type MapFolderOptions, mapFolder } from './jobs/map-folder';
export { type MapIntoOptions, type MappedKind, mapInto } from './jobs/map-into';
export { type MonthlyReportOptions, type MonthlyResult, monthlyReport } from './jobs/monthly-report';
// One name, many facilities
export {
  acceptNames,
  type NameOffer,
  offerNames,
  type ProvinceRun,
  type ProvinceRunOptions,
  provinceNames,
  undoProvince,
} from './jobs/province-review';
export { applyRules } from './mapping/apply-rules';
export { type Question, type QuestionOptions, questionsOf } from './mapping/questions';
export type { FacilityRule } from './mapping/rules';
// Figures
export { type Behind, type MilestoneState, milestoneStates } from './report/behind';
export { type ClusterOptions, clusterNames } from './report/clusters/name-clusters';
export { draftDifficulties } from './report/difficulties';
export { type HalfYear, halfYear } from './report/half-year';
export { milestoneOn, parseMilestone, parseMilestones } from './report/milestones';
export type { Milestone, MonthlyClaims, MonthlyReport } from './report/monthly';
export { monthlyReportJsonSchema } from './report/monthly-schema';
export { lastPoint, type Progress, type ProgressOptions, progressOf, type Slip } from './report/progress';
export { type Proposal, type ProposalOptions, type Proposals, proposalsOf } from './report/proposals';
export { type CountedList, countList } from './report/ratio';
export type { FacilityLevel, RegisterEntry } from './report/register';
export { type Timeliness, timeliness } from './report/timeliness';
// Folders of mapping files
export { readCountedList, writeCounts } from './store/counts-store';
export { readRunFaults } from './store/run-journal';
