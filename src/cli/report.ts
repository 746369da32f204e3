import { extname } from 'node:path';
import { asDate } from '../catalog/date';
import { findEdition } from '../catalog/open';
import { DmdcError } from '../errors';
import { readMappings } from '../io/mapping-files';
import { writeFileAtomic } from '../io/write/atomic';
import type { Mapping } from '../mapping/mapping';
import { type Form677Options, form677 } from '../report/form677';
import { type RatioReport, ratioReport } from '../report/ratio';
import type { Console } from './console';
import { EXIT, errorText, UsageError } from './exit';
import { issueLines } from './issues';
import { refuseOverwriting } from './map';
import { mappingFiles } from './mapping-paths';
import { printRatios } from './ratio-table';

const FORMATS = ['.xlsx', '.csv', '.json'] as const;

/** Options of `dmdc report`, as commander gives them. */
export interface ReportCommandOptions {
  readonly facility?: string;
  readonly month?: string;
  readonly province?: string;
  readonly place?: string;
  readonly date?: string;
  readonly output?: string;
}

/** `dmdc report`: counts the ratios of mappings; prints them or writes the form of letter 677, CSV or JSON. */
export async function report(paths: readonly string[], options: ReportCommandOptions, io: Console): Promise<number> {
  const files = mappingFiles(paths, io);
  const { texts } = io;
  const format = options.output === undefined ? undefined : extname(options.output).toLowerCase();
  if (format !== undefined && !(FORMATS as readonly string[]).includes(format)) {
    throw new UsageError(texts.usage.badExtension(options.output ?? '', FORMATS.join(', ')));
  }
  refuseOverwriting(files, options.output, io);
  const month = monthOf(options.month, io);
  const date = options.date === undefined ? undefined : asDate(options.date);

  const mappings: Mapping[] = [];
  const failed: string[] = [];
  for (const file of files) {
    try {
      mappings.push(...readMappings(file, { resolveEdition: findEdition }));
    } catch (error) {
      if (!(error instanceof DmdcError)) throw error;
      failed.push(errorText(error, io, file));
      io.tell(`${texts.error}: ${failed.at(-1)}`);
    }
  }
  if (mappings.length === 0) {
    io.tell(texts.report.nothing);
    return EXIT.file;
  }
  const named = mappings.map((mapping) =>
    options.facility === undefined
      ? mapping
      : { ...mapping, facility: { ...mapping.facility, name: options.facility } },
  );
  const ratios = ratioReport(named, { date });
  for (const line of issueLines([...named.flatMap(({ issues }) => issues), ...ratios.issues], io, {
    least: 'warning',
    painted: false,
  }))
    io.tell(line);
  if (options.output === undefined || format === undefined) printRatios(ratios, io);
  else {
    const form = { month, province: options.province, place: options.place, date };
    writeFileAtomic(options.output, await render(format, ratios, form, io));
    io.tell(texts.report.wrote(options.output));
  }
  if (failed.length === 0) return EXIT.done;
  if (files.length > 1) {
    io.tell(texts.report.failed);
    for (const line of failed) io.tell(`  ${line}`);
  }
  return EXIT.file;
}

async function render(
  format: string,
  ratios: RatioReport,
  form: Form677Options,
  io: Console,
): Promise<string | Uint8Array> {
  switch (format) {
    case '.csv':
      return (await import('../io/write/report-csv')).reportCsv(ratios, { lang: io.lang });
    case '.json':
      return (await import('../io/write/report-json')).reportJson(ratios);
    default:
      return (await import('../io/write/form677-xlsx')).form677Xlsx(form677(ratios, form));
  }
}

/** `2026-11`, also when written `11/2026`. */
function monthOf(text: string | undefined, io: Console): string | undefined {
  if (text === undefined) return undefined;
  const [, year, month] = /^(\d{4})-(\d{1,2})$/.exec(text.trim()) ?? [];
  const [, monthFirst, yearLast] = /^(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  const number = Number(month ?? monthFirst);
  if (!(number >= 1 && number <= 12)) throw new UsageError(io.texts.usage.badMonth(text));
  return `${year ?? yearLast}-${String(number).padStart(2, '0')}`;
}
