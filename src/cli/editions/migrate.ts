import { basename, extname } from 'node:path';
import { migrationCsv } from '../../io/editions/migration-csv';
import { migrationJson } from '../../io/editions/migration-json';
import { type MigrationPart, migrationXlsx, OUTCOMES } from '../../io/editions/migration-xlsx';
import { writeFileAtomic } from '../../io/files/atomic';
import { migrateFile } from '../../jobs/migrate-files';
import { editionCliTexts } from '../../messages/cli/editions';
import { editionTexts } from '../../messages/editions/edition-texts';
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
  const { facility, kind, to, result } = migrateFile(file, options);
  if (result === undefined) {
    io.print(texts.same(file, `${kind}/${to}`));
    return EXIT.done;
  }
  const said = options.dryRun ? texts.wouldMigrate : texts.migrated;
  io.print(said(options.dryRun ? file : (options.output ?? file), `${kind}/${to}`));
  const part = { facility, rows: result.rows, counts: result.counts };
  printCounts([part], io);
  if (options.report !== undefined) {
    await writeReport(options.report, `${basename(file)}: ${result.from.id} → ${result.to.id}`, [part], io);
  }
  return EXIT.done;
}

const FORMATS = ['.xlsx', '.json'] as const;

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
        ? migrationJson(title, parts)
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
