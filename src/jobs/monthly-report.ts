import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Edition } from '../catalog/catalog';
import { asDate, today } from '../catalog/date';
import type { Kind } from '../catalog/kinds';
import { type ClaimsChecks, monthlyClaims } from '../claims/checks';
import { DmdcError } from '../errors';
import { type CatalogsOptions, findEdition } from '../io/catalogs/open';
import { readClaimsChecks } from '../io/claims/checks-json';
import { readRegister } from '../io/sheets/register';
import type { Issue } from '../issue';
import { isFacilityName } from '../list/facility';
import type { EditionRef, Facility, Mapping } from '../mapping/mapping';
import { nextTurn } from '../match/steps';
import { cliTexts } from '../messages/cli/common';
import { reportCliTexts } from '../messages/cli/report';
import { dayText } from '../messages/day';
import { type MilestoneState, milestoneStates } from '../report/behind';
import { groupByFacility } from '../report/facilities';
import {
  type Milestone,
  MONTHLY_FORMAT,
  MONTHLY_VERSION,
  type MonthlyClaims,
  type MonthlyReport,
  type UnreadableFile,
} from '../report/monthly';
import { type CountedList, countList, type RatioReport, ratioReport } from '../report/ratio';
import { type RegisterEntry, registerLookup } from '../report/register';
import { readCountedList } from '../store/counts-store';
import { MAPPING_FILE_EXTENSION } from '../store/mapping-store';
import { mappingFiles } from '../store/paths';
import { readRunFaults } from '../store/run-journal';
import { abolitionKnown } from './abolition';
import { readDecided } from './read-decided';

/** What {@link monthlyReport} counts, and what goes beside the numbers. */
export interface MonthlyReportOptions extends CatalogsOptions {
  /** `yyyy-mm`. @default that of the day of counting */
  readonly month?: string;
  /** Only rows in force on this day count. @default the last day of the month where it is over, else today */
  readonly date?: string | Date;
  readonly province?: string;
  /** Name of the one facility that the report is of. @default as its lists say */
  readonly facility?: string;
  /** Path of the register of facilities: whoever stands in it and has no list sent nothing. */
  readonly register?: string;
  /** Paths of checks of claims files. */
  readonly claims?: readonly string[];
  readonly milestones?: readonly Milestone[];
  /** Paragraphs of part B. */
  readonly difficulties?: readonly string[];
  readonly signal?: AbortSignal;
  /** Told after each file: `done` of `total`. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** The report of a month, and how it was made, as far as a person should know it. */
export interface MonthlyResult {
  /** The report as it is kept and passed on. */
  readonly report: MonthlyReport;
  readonly ratios: RatioReport;
  readonly month: string | undefined;
  /** The day of counting, `yyyy-mm-dd`. */
  readonly date: string;
  /** The month has not begun. */
  readonly isFuture: boolean;
  readonly province: string | undefined;
  readonly register: readonly RegisterEntry[] | undefined;
  readonly claims: readonly MonthlyClaims[] | undefined;
  readonly milestones: readonly MilestoneState[];
  readonly difficulties: readonly string[];
  /** The files that were counted; none of them may be overwritten by the report. */
  readonly files: readonly string[];
  /** The lists in them. */
  readonly lists: readonly CountedList[];
  readonly unreadable: readonly (UnreadableFile & { readonly path: string; readonly error?: DmdcError })[];
  /** Facilities that the register does not have. */
  readonly unregistered: readonly Facility[];
  /** Of several facilities those that nothing but the names of their files tells apart: perhaps they are one. */
  readonly namedByFile: readonly Facility[];
  /** Checks of claims that hold nothing of the month, with the first and the last month that they hold. */
  readonly otherMonths: readonly { readonly file: string; readonly first: string; readonly last: string }[];
  /** Editions that the lists pin by checksum and that are at hand: the table here may be another one. */
  readonly editions: readonly { readonly kind: Kind; readonly pinned: EditionRef; readonly here: Edition }[];
  /** Faults of the register, of the files and of the counts. */
  readonly issues: readonly Issue[];
}

/**
 * Counts mapping files, review workbooks and other mappings (of folders all mapping files) into the report of a month: ratios of
 * every facility, checks of claims, milestones, and what could not be read. A file that cannot be read stops no other. Nothing is
 * written but counts beside mapping files; `form677`, `reportXlsx`, `monthlyReportText` and `dashboardHtml` make documents of it.
 * @throws {DmdcError} `no-files`, `bad-date`, `several-facilities` for a name given to more than one; faults of register and claims.
 * The reason of `signal` once it is aborted.
 */
export async function monthlyReport(
  paths: readonly string[],
  options: MonthlyReportOptions = {},
): Promise<MonthlyResult> {
  const { month, province, milestones = [], difficulties = [], catalogsDir } = options;
  const date = countingDay(month, options.date);
  const files = mappingFiles(paths);
  const issues: Issue[] = [];
  const see = (issue: Issue) => issues.push(issue);
  const register = options.register === undefined ? undefined : readRegister(options.register, { see });
  const checks = options.claims === undefined ? undefined : readClaimsChecks(options.claims);
  const claims = checks && monthlyClaims(checks);
  const counted = await countFiles(files, paths, date, options);
  const lists = named(counted.lists, options.facility);
  const facilities = [...(register ?? []), ...onlyInClaims(claims, register, lists)];
  const ratios = ratioReport(lists, { date, facilities, abolition: abolitionKnown({ catalogsDir }) });
  const entry = registerLookup(register ?? []);
  const states = milestoneStates(ratios, { milestones, register, date });
  const report: MonthlyReport = {
    format: MONTHLY_FORMAT,
    version: MONTHLY_VERSION,
    ...(province !== undefined && { province }),
    month: month ?? date.slice(0, 7),
    date,
    made: new Date().toISOString(),
    ...(register && { register }),
    ratios,
    ...(claims && { claims }),
    unreadable: counted.unreadable.map(({ file, at, reason }) => ({ file, at, reason })),
    ...(states.length > 0 && { milestones: states.map(({ milestone }) => milestone) }),
    ...(difficulties.length > 0 && { difficulties }),
  };
  return {
    ...{ report, ratios, month, date, province, register, claims, milestones: states, difficulties, files, lists },
    isFuture: month !== undefined && options.date === undefined && month > today().slice(0, 7),
    unreadable: counted.unreadable,
    unregistered: register
      ? ratios.facilities.map(({ facility }) => facility).filter((facility) => !entry(facility))
      : [],
    namedByFile: groupByFacility(lists).length > 1 ? lists.map(({ facility }) => facility).filter(isNamedByFile) : [],
    otherMonths: (checks ?? []).flatMap((check, at) => otherMonth(options.claims?.[at] ?? '', check, month)),
    editions: editionsHere(lists, { catalogsDir }),
    issues: [...issues, ...counted.issues, ...ratios.issues],
  };
}

/** The first code sets are of 2018. */
const EARLIEST_MONTH = '2018-01';

/** The day of counting: nobody knows yet what will be in force at the end of a month that is not over. */
function countingDay(month: string | undefined, date: string | Date | undefined): string {
  const now = today();
  if (month !== undefined) checkMonth(month, now);
  if (date !== undefined) return asDate(date);
  if (month === undefined) return now;
  const [year, number] = month.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return [last, now].sort()[0] as string;
}

function checkMonth(month: string, now: string): void {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new DmdcError('bad-date', cliTexts.pairs.usage.badMonth(month));
  const latest = `${Number(now.slice(0, 4)) + 1}${now.slice(4, 7)}`;
  if (month >= EARLIEST_MONTH && month <= latest) return;
  const [said, end] = [month, latest].map((one) => dayText(one, 'vi')) as [string, string];
  throw new DmdcError('bad-date', reportCliTexts.pairs.monthOutOfReach(said, end));
}

/** Lists counted, and the files that could not be. */
interface CountedFiles {
  readonly lists: readonly CountedList[];
  readonly issues: readonly Issue[];
  readonly unreadable: MonthlyResult['unreadable'];
}

/**
 * Counts the lists of files, one after the other, so that only the counts stay in memory.
 * @param folders - folders in which a run over many lists may have written down those that could not be mapped.
 */
async function countFiles(
  files: readonly string[],
  folders: readonly string[],
  date: string,
  { signal, onProgress, catalogsDir }: MonthlyReportOptions,
): Promise<CountedFiles> {
  const lists: CountedList[] = [];
  const issues: Issue[] = [];
  const unreadable: CountedFiles['unreadable'][number][] = [];
  for (const [done, path] of files.entries()) {
    await nextTurn();
    signal?.throwIfAborted();
    try {
      if (path.endsWith(MAPPING_FILE_EXTENSION)) lists.push(readCountedList(path, { date }));
      else {
        const read = (): Mapping[] => readDecided(path, { catalogsDir });
        for (const [at, mapping] of read().entries()) {
          issues.push(...mapping.issues);
          lists.push({ ...countList(mapping, { date }), load: () => read()[at] as Mapping });
        }
      }
    } catch (error) {
      if (!(error instanceof DmdcError)) throw error;
      const { vi, en } = error.messages;
      unreadable.push({ file: basename(path), at: 'report', reason: { vi, en }, error, path });
    }
    onProgress?.(done + 1, files.length);
  }
  for (const folder of folders) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue;
    unreadable.push(...readRunFaults(folder).map((fault) => ({ ...fault, path: fault.file })));
  }
  return { lists, issues, unreadable };
}

/** Each edition whose table the lists pin, once, with the table at hand. */
function editionsHere(lists: readonly CountedList[], options: CatalogsOptions): MonthlyResult['editions'] {
  const found = new Map<string, MonthlyResult['editions'][number]>();
  for (const { kind, edition: pinned } of lists) {
    const key = `${kind}/${pinned.id}/${pinned.sha256}`;
    if (!pinned.sha256 || found.has(key)) continue;
    const here = findEdition(kind, pinned.id, options);
    if (here) found.set(key, { kind, pinned, here });
  }
  return [...found.values()];
}

/** The check of claims, if it holds no line of the month: nobody could see that mistake on the form. */
function otherMonth(
  file: string,
  { dateBy, editions }: ClaimsChecks,
  month: string | undefined,
): MonthlyResult['otherMonths'] {
  // With one day for all lines the check does not know the lines' own days.
  if (/^\d/.test(dateBy)) return [];
  const months = editions.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (month === undefined || first === undefined || last === undefined || (first <= month && month <= last)) return [];
  return [{ file, first, last }];
}

/** One name for all lists would put the lists of facilities without codes together: only for a report of one facility. */
function named(lists: readonly CountedList[], name: string | undefined): readonly CountedList[] {
  if (name === undefined) return lists;
  const groups = groupByFacility(lists).length;
  const isOne = lists.every(({ facility }) => isNamedByFile(facility));
  if (groups > 1 && !isOne) throw new DmdcError('several-facilities', reportCliTexts.pairs.facilityOfMany(groups));
  return lists.map((list) => ({ ...list, facility: { ...list.facility, name } }));
}

/** Whether nothing names the facility: no code, and a name that does not read like a facility, so it is that of the file. */
function isNamedByFile({ code, name }: Facility): boolean {
  return code === undefined && !isFacilityName(name);
}

/** Facilities whose claims were checked but which have no list and no place in the register: they have a row too. */
function onlyInClaims(
  claims: readonly MonthlyClaims[] | undefined,
  register: readonly Facility[] | undefined,
  lists: readonly CountedList[],
): Facility[] {
  const known = [...(register ?? []), ...lists.map(({ facility }) => facility)];
  const codes = new Set(known.map(({ code }) => code));
  const names = new Set(known.map(({ name }) => name));
  return (claims ?? [])
    .map(({ facility }) => facility)
    .filter(({ code, name }) => (code ? !codes.has(code) : !names.has(name)));
}
