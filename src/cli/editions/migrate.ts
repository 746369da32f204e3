import { basename, extname } from 'node:path';
import { migrationCsv } from '../../io/editions/migration-csv';
import { migrationJson } from '../../io/editions/migration-json';
import { type MigrationPart, migrationXlsx, OUTCOMES } from '../../io/editions/migration-xlsx';
import { writeFileAtomic } from '../../io/files/atomic';
import { impactOnFiles, migrateFile } from '../../jobs/migrate-files';
import { editionCliTexts } from '../../messages/cli/editions';
import { editionTexts } from '../../messages/editions/edition-texts';
import { mappingFiles } from '../../store/paths';
import type { Console } from '../terminal/console';
import { EXIT, errorText, UsageError } from '../terminal/exit';
import { progressBar } from '../terminal/progress-bar';
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
/** Codes that `dmdc impact` prints of a kind, those of most rows first. */
const SHOWN_CODES = 10;

/** Refuses a report whose format is not known, before any work is done. */
function checkReportName(file: string | undefined, io: Console, formats: readonly string[] = FORMATS): void {
  if (file === undefined || formats.includes(extname(file).toLowerCase())) return;
  throw new UsageError(editionCliTexts(io.lang).badOutput(file, formats.join(', ')));
}

/** Writes the report of a migration or of its impact. */
async function writeReport(file: string, title: string, parts: readonly MigrationPart[], io: Console): Promise<void> {
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
function printCounts(parts: readonly MigrationPart[], io: Console): void {
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

/** Options of `dmdc impact`, as commander gives them. */
export interface ImpactCommandOptions {
  readonly from: string;
  readonly to: string;
  readonly successors?: string;
  readonly output?: string;
}

/** `dmdc impact`: counts what a new edition does to the mappings of facilities, and changes nothing. */
export async function impact(paths: readonly string[], options: ImpactCommandOptions, io: Console): Promise<number> {
  const files = mappingFiles(paths);
  const texts = editionCliTexts(io.lang);
  checkReportName(options.output, io, ['.xlsx', '.csv', '.json']);
  const bar = await progressBar(texts.reading, io, (done, total) => `${io.number(done)}/${io.number(total)}`);
  let failed = false;
  const byKind = impactOnFiles(files, {
    ...options,
    onProgress: bar.step,
    onOther: (file, { kind, edition }) => io.tell(texts.wrongEdition(file, `${kind}/${edition.id}`, options.from)),
    onUnreadable: (file, error) => {
      failed = true;
      io.tell(`${io.texts.error}: ${errorText(error, io, file)}`);
    },
  });
  bar.end();
  for (const [kind, result] of byKind) {
    const parts = result.mappings.map(({ facility, counts, toReview }) => ({ facility, counts, rows: toReview }));
    const title = `${kind}: ${options.from} → ${options.to}`;
    io.print(io.paint('bold', title));
    printCounts(parts, io);
    const touched = result.mappings.filter(({ toReview }) => toReview.length > 0);
    io.print();
    io.print(
      texts.touched(
        io.number(touched.reduce((sum, { toReview }) => sum + toReview.length, 0)),
        io.number(touched.length),
      ),
    );
    if (result.codes.length > 0) {
      const { columns, outcomes } = editionTexts(io.lang);
      io.print();
      io.print(io.paint('bold', texts.topCodes));
      const rows = result.codes
        .slice(0, SHOWN_CODES)
        .map(({ code, name, outcome, rows: count, facilities }) => [
          code,
          name,
          outcomes[outcome],
          io.number(count),
          io.number(facilities),
        ]);
      const lines = tableLines(
        [
          { header: columns.oldCode },
          { header: columns.oldName, shrink: true },
          { header: columns.outcome },
          { header: texts.rows, align: 'right' },
          { header: texts.facilities, align: 'right' },
        ],
        rows,
        terminalWidth(),
      );
      for (const line of lines) io.print(line);
    }
    const file = byKind.size > 1 ? options.output?.replace(/(\.[^.]+)$/, `.${kind}$1`) : options.output;
    if (file !== undefined) await writeReport(file, title, parts, io);
  }
  return failed || byKind.size === 0 ? EXIT.file : EXIT.done;
}
