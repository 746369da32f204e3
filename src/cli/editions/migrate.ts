import { basename, extname } from 'node:path';
import type { OpenedCatalog } from '../../catalog/code-sets';
import { asKind, type Kind } from '../../catalog/kinds';
import { type MigrationResult, migrateMapping } from '../../editions/migrate/migrate';
import { type MigrationPlan, planMigration } from '../../editions/migrate/plan';
import { DmdcError } from '../../errors';
import { findEdition, openCatalog, resolveEdition } from '../../io/catalogs/open';
import { migrationCsv } from '../../io/editions/migration-csv';
import { type MigrationPart, migrationXlsx, OUTCOMES } from '../../io/editions/migration-xlsx';
import { writeFileAtomic } from '../../io/files/atomic';
import { readMappings } from '../../io/mappings/read-mappings';
import { readSuccessors } from '../../io/sheets/successors';
import type { Mapping } from '../../mapping/mapping';
import { createMatcher } from '../../match/matcher';
import { editionCliTexts } from '../../messages/cli/editions';
import { editionTexts } from '../../messages/editions/edition-texts';
import { MAPPING_FILE_EXTENSION, updateMappingFile, writeMappingFile } from '../../store/mapping-store';
import type { Console } from '../terminal/console';
import { EXIT, UsageError } from '../terminal/exit';
import { tableLines, terminalWidth } from '../terminal/table';

/** Options of `dmdc migrate`, as commander gives them. */
export interface MigrateCommandOptions {
  readonly to: string;
  readonly successors?: string;
  readonly by?: string;
  readonly report?: string;
  readonly dryRun?: boolean;
  readonly output?: string;
}

/** `dmdc migrate`: brings a mapping to another edition, and says what was carried, re-worded, replaced, split and lost. */
export async function migrate(file: string, options: MigrateCommandOptions, io: Console): Promise<number> {
  const texts = editionCliTexts(io.lang);
  checkReportName(options.report, io);
  const mappings = mappingsOf(file);
  const [first] = mappings;
  if (!first || mappings.length > 1) throw new UsageError(texts.oneMapping(file, mappings.length));
  const inPlace = options.output === undefined && !options.dryRun;
  if (inPlace && !file.endsWith(MAPPING_FILE_EXTENSION)) throw new UsageError(texts.needsOutput(file));
  const kind = asKind(first.kind);
  const target = resolveEdition(kind, { edition: options.to }).id;
  const to = `${kind}/${target}`;
  if (first.edition.id === target) {
    io.print(texts.same(file, to));
    return EXIT.done;
  }
  const at = new Date().toISOString();
  const { plan, catalog } = planOf(kind, first.edition, target, options.successors);
  const matcher = createMatcher(catalog);
  const run = (mapping: Mapping): MigrationResult =>
    migrateMapping(mapping, plan, {
      at,
      by: options.by,
      matchAll: (items) => matcher.matchAll(items),
    });
  // Read again under the lock: somebody may have decided meanwhile.
  const result = inPlace ? updateMappingFile(file, (mapping) => run(mapping ?? first)) : run(first);
  if (options.output !== undefined && !options.dryRun) writeMappingFile(options.output, result.mapping);
  io.print(options.dryRun ? texts.wouldMigrate(file, to) : texts.migrated(options.output ?? file, to));
  const part = { facility: first.facility, rows: result.rows, counts: result.counts };
  printCounts([part], io);
  if (options.report !== undefined) {
    await writeReport(options.report, `${basename(file)}: ${result.from.id} → ${result.to.id}`, [part], io);
  }
  return EXIT.done;
}

const FORMATS = ['.xlsx', '.json'] as const;

/** Reads mappings of any format that `dmdc` writes, with their editions completed. */
export function mappingsOf(file: string): Mapping[] {
  return readMappings(file, { resolveEdition: findEdition });
}

/** The way from one edition to another; of the old one the record is enough where its table is not at hand. */
export function planOf(
  kind: Kind,
  from: Mapping['edition'],
  to: string,
  successors: string | undefined,
): { readonly plan: MigrationPlan; readonly catalog: OpenedCatalog } {
  const catalog = openCatalog(kind, { edition: to });
  const declared = successors === undefined ? undefined : readSuccessors(successors, kind);
  return { plan: planMigration(oldEdition(kind, from), catalog, { declared }), catalog };
}

function oldEdition(kind: Kind, from: Mapping['edition']): OpenedCatalog | OpenedCatalog['edition'] {
  try {
    return openCatalog(kind, { edition: from.id });
  } catch (error) {
    if (!(error instanceof DmdcError) || error.code !== 'unknown-edition') throw error;
    return { ...from, sha256: '' } as OpenedCatalog['edition'];
  }
}

/** Refuses a report whose format is not known, before any work is done. */
export function checkReportName(file: string | undefined, io: Console, formats: readonly string[] = FORMATS): void {
  if (file === undefined || formats.includes(extname(file).toLowerCase())) return;
  throw new UsageError(editionCliTexts(io.lang).badOutput(file, formats.join(', ')));
}

/** Writes the report of a migration or of its impact. */
export async function writeReport(
  file: string,
  title: string,
  parts: readonly MigrationPart[],
  io: Console,
): Promise<void> {
  const format = extname(file).toLowerCase();
  const data =
    format === '.csv'
      ? migrationCsv(parts)
      : format === '.json'
        ? `${JSON.stringify({ schemaVersion: 1, title, facilities: parts.map(({ facility, counts, rows }) => ({ facility, counts, rows })) }, null, 1)}\n`
        : await migrationXlsx(parts, { lang: io.lang, title });
  writeFileAtomic(file, data);
  io.tell(editionCliTexts(io.lang).wrote(file));
}

/** Prints the numbers of each facility, and their sum. */
export function printCounts(parts: readonly MigrationPart[], io: Console): void {
  const texts = editionTexts(io.lang);
  const own = editionCliTexts(io.lang);
  const rows = parts.map(({ facility, counts }) => [
    facility.name,
    ...OUTCOMES.map((outcome) => io.number(counts[outcome])),
  ]);
  if (parts.length > 1) {
    rows.push([
      own.total,
      ...OUTCOMES.map((outcome) => io.number(parts.reduce((sum, { counts }) => sum + counts[outcome], 0))),
    ]);
  }
  const columns = [
    { header: own.facility, shrink: true },
    ...OUTCOMES.map((outcome) => ({ header: texts.outcomes[outcome], align: 'right' as const })),
  ];
  tableLines(columns, rows, terminalWidth()).forEach((line, i) => {
    io.print(i === 0 ? io.paint('bold', line) : line);
  });
}
