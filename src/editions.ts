/** `dmdc/editions`: decisions imported, editions compared, mappings carried from one edition to the next, matchers measured. */
export type { EditionRecord, Registry } from './catalog/registry';
export { type Amendment, describeAmendment } from './catalog/resolve';
export { type TimelineFault, timelineFaults } from './catalog/timeline';
export { type DiffOptions, diffEditions, type EditionDiff } from './editions/diff/diff';
export type { SuccessionBasis, Successor } from './editions/diff/succession';
export type { WordingChange } from './editions/diff/wording';
export type { Correction } from './editions/import/corrections';
export type { ImportedList } from './editions/import/import';
export { gatherImpact, type Impact, type ImpactGatherer, impactOf } from './editions/migrate/impact';
export {
  countOutcomes,
  type MigrateOptions,
  type MigrationResult,
  migrateMapping,
  type Outcome,
  previewMigration,
} from './editions/migrate/migrate';
export { type MigrationPlan, planMigration } from './editions/migrate/plan';
export { type MigrationUndo, type UndoMigrationOptions, undoMigration } from './editions/migrate/undo';
export { readBenchSet } from './io/bench/bench-set';
export { kindWithCode, nearestCodes } from './io/catalogs/nearest-codes';
export { findEdition, readEditions } from './io/catalogs/open';
export { userCatalogsDir, verifyCatalogs } from './io/catalogs/store';
export { diffHtml } from './io/editions/diff-html';
export { diffJson } from './io/editions/diff-json';
export { diffXlsx } from './io/editions/diff-xlsx';
export { type MigrationPart, migrationXlsx } from './io/editions/migration-xlsx';
export { type KnownItem, type ReadTruthOptions, readTruthLists, type TruthList } from './io/mappings/truth';
export { readSuccessors } from './io/sheets/successors';
export { type BenchListsOptions, benchLists } from './jobs/bench-lists';
export { exportEdition } from './jobs/export-edition';
export { type ImportEditionOptions, type ImportedEdition, importEdition } from './jobs/import-edition';
export {
  type ImpactOnFilesOptions,
  impactOnFiles,
  type MigratedFile,
  type MigrateFileOptions,
  migrateFile,
} from './jobs/migrate-files';
export { type Estimate, estimate, type Share } from './report/bench/interval';
export type { BenchResult } from './report/bench/result';
export type { Measures } from './report/bench/tally';
