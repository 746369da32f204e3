import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DmdcError } from '../../errors';
import type { Pair } from '../../messages/pair';
import { READ_FAULTS } from '../../messages/read-faults';
import { REPORT_FAULTS } from '../../messages/report-faults';
import { faultPath, faultText } from '../../messages/schema-fault';
import { MONTHLY_FORMAT, MONTHLY_VERSION, type MonthlyReport } from '../../report/monthly';
import { monthlySchema } from '../../report/monthly-schema';
import { loadBytes } from '../sheets/bytes';
import { unreadable } from '../sheets/faults';

/** Options of {@link readMonthlyReport}. */
export interface ReadMonthlyOptions {
  /**
   * Leaves out the open items, duplicates, parts and issues, which are nine tenths of a province's file:
   * for whoever reads many months and needs the counts alone.
   * @default false
   */
  readonly brief?: boolean;
}

const MAX_BYTES = 512 * 1_048_576;
/** What ratios without a month say they are. */
const OTHER_FORMAT = 'dmdc-ratios';

/** The text of a monthly report file: one facility a line, so that versions can be compared. */
export function monthlyReportText(report: MonthlyReport): string {
  const { ratios, ...rest } = report;
  const { facilities, ...others } = ratios;
  const lines = facilities.map((line) => JSON.stringify(line)).join(',\n');
  const head = JSON.stringify(rest);
  const tail = JSON.stringify(others);
  return `${head.slice(0, -1)},"ratios":{"facilities":[\n${lines}\n],${tail.slice(1)}}\n`;
}

/**
 * Reads a monthly report as `dmdc report --month … -o x.json` writes it.
 * @throws {DmdcError} `file-not-found`, `file-unreadable`, `file-too-large`; `report-invalid` when it is no monthly report,
 *   was made by a later version or was changed so that it cannot be understood, naming the field.
 */
export function readMonthlyReport(path: string, options: ReadMonthlyOptions = {}): MonthlyReport {
  return checked(load(path), options);
}

interface Loaded {
  readonly file: string;
  readonly value: unknown;
  readonly format: unknown;
}

function load(path: string): Loaded {
  const file = basename(path);
  const bytes = loadBytes(path, { file }, MAX_BYTES);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw unreadable({ file }, READ_FAULTS.reportCutOff, cause);
  }
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  return { file, value, format };
}

function checked({ file, value, format }: Loaded, options: ReadMonthlyOptions): MonthlyReport {
  if (format === OTHER_FORMAT) {
    throw invalid(file, REPORT_FAULTS.noMonth);
  }
  if (format !== MONTHLY_FORMAT) {
    throw invalid(file, REPORT_FAULTS.noMonthlyReport);
  }
  const { version } = value as { version?: unknown };
  if (typeof version === 'number' && version > MONTHLY_VERSION) {
    throw invalid(file, REPORT_FAULTS.reportNewer(version));
  }
  const current = version === 1 ? upgraded(value) : value;
  const result = monthlySchema.safeParse(options.brief ? brief(current) : current);
  if (result.success) return result.data;
  throw invalid(file, REPORT_FAULTS.reportWrong(faultText(result.error)), faultPath(result.error), result.error);
}

/** The monthly reports of a folder. */
export interface MonthlyReports {
  /** In order of month. */
  readonly reports: readonly MonthlyReport[];
  /** Name of the file that each month was read from. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that say that they are monthly reports and could not be taken, with the reason. */
  readonly failed: readonly { readonly file: string; readonly error: DmdcError }[];
}

/**
 * Reads the monthly reports (`*.json`) of a folder, in order of month. Other JSON files are passed over; one that is damaged never stops the others.
 * Of two reports on one month the one made last is taken, and the other is named in `failed`.
 * @throws {DmdcError} `file-not-found`, `file-unreadable` for the folder.
 */
export function readMonthlyReports(folder: string, options: ReadMonthlyOptions = {}): MonthlyReports {
  const failed: { file: string; error: DmdcError }[] = [];
  const found = new Map<string, { file: string; report: MonthlyReport }>();
  for (const name of jsonFiles(folder)) {
    let report: MonthlyReport;
    try {
      const loaded = load(join(folder, name));
      if (loaded.format !== MONTHLY_FORMAT && loaded.format !== OTHER_FORMAT) continue;
      report = checked(loaded, options);
    } catch (error) {
      if (!(error instanceof DmdcError)) throw error;
      failed.push({ file: name, error });
      continue;
    }
    const other = found.get(report.month);
    const isLater = !other || (report.made ?? '') >= (other.report.made ?? '');
    if (other)
      failed.push({ file: isLater ? other.file : name, error: twice(isLater ? other.file : name, report.month) });
    if (isLater) found.set(report.month, { file: name, report });
  }
  const reports = [...found.values()].map(({ report }) => report);
  const files = new Map([...found].map(([month, { file }]) => [month, file]));
  return { reports: reports.sort((a, b) => (a.month < b.month ? -1 : 1)), files, failed };
}

function jsonFiles(folder: string): string[] {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) {
    throw new DmdcError('file-not-found', REPORT_FAULTS.noFolder(folder), { file: folder });
  }
  if (!stat.isDirectory()) throw unreadable({ file: folder }, READ_FAULTS.noFolder);
  return readdirSync(folder)
    .filter((name) => name.toLowerCase().endsWith('.json'))
    .sort();
}

/** A file of version 1, which called its counts `n` and `N`, as one of today. */
function upgraded(value: unknown): unknown {
  const { claims, ...rest } = value as Record<string, unknown>;
  return {
    ...(renamed(rest, 'mapped') as object),
    ...(claims !== undefined && { claims: renamed(claims, 'count') }),
    version: 2,
  };
}

function renamed(value: unknown, n: 'mapped' | 'count'): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, n));
  if (typeof value !== 'object' || value === null) return value;
  const names: Readonly<Record<string, string>> = { n, N: 'total' };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [names[key] ?? key, renamed(one, n)]));
}

/** Empties what a reader of counts does not need, before it is checked. */
function brief(value: unknown): unknown {
  const facilities = (value as { ratios?: { facilities?: unknown } }).ratios?.facilities;
  if (!Array.isArray(facilities)) return value;
  for (const line of facilities) {
    for (const ratio of Object.values((line as { ratios?: object } | null)?.ratios ?? {})) {
      if (typeof ratio !== 'object' || ratio === null) continue;
      Object.assign(ratio, { open: [], duplicates: [], parts: [] });
    }
  }
  const { ratios } = value as { ratios: { issues: unknown } };
  ratios.issues = [];
  return value;
}

function twice(file: string, month: string): DmdcError {
  return new DmdcError('report-invalid', REPORT_FAULTS.monthReplaced(file, month), { file, value: month });
}

function invalid(file: string, why: Pair, column?: string, cause?: unknown): DmdcError {
  return new DmdcError(
    'report-invalid',
    REPORT_FAULTS.inFile(file, why),
    { file, ...(column !== undefined && { column }) },
    cause === undefined ? undefined : { cause },
  );
}
