import { type ClaimsChecks, monthlyClaims } from '../../claims/checks';
import { findEdition } from '../../io/catalogs/open';
import { readClaimsChecks } from '../../io/claims/checks-json';
import { readRegister } from '../../io/sheets/register';
import type { Issue } from '../../issue';
import type { Facility } from '../../mapping/mapping';
import { reportCliTexts } from '../../messages/cli/report';
import { type MilestoneState, milestoneStates } from '../../report/behind';
import { groupByFacility } from '../../report/facilities';
import {
  MONTHLY_FORMAT,
  MONTHLY_VERSION,
  type MonthlyClaims,
  type MonthlyReport,
  type UnreadableFile,
} from '../../report/monthly';
import type { CountedList, RatioReport } from '../../report/ratio';
import { ratioReport } from '../../report/ratio';
import { type RegisterEntry, registerLookup } from '../../report/register';
import type { Console } from '../terminal/console';
import { tellPin } from '../terminal/edition-choice';
import { errorText, UsageError } from '../terminal/exit';
import { issueLines } from '../terminal/issues';
import { refuseOverwriting } from '../terminal/options';
import { mappingFiles } from '../terminal/paths';
import { abolitionKnown, type CountedFiles, countFiles } from './input';
import { countingDay, difficultiesOf, milestonesOf, monthOf, type ReportCommandOptions } from './options';

/** What goes into a report, whatever it is written as. */
export interface ReportData {
  readonly ratios: RatioReport;
  readonly month: string | undefined;
  readonly date: string;
  readonly province: string | undefined;
  readonly register: readonly RegisterEntry[] | undefined;
  readonly claims: readonly MonthlyClaims[] | undefined;
  readonly unreadable: readonly UnreadableFile[];
  readonly milestones: readonly MilestoneState[];
  readonly difficulties: readonly string[];
  readonly unregistered: readonly Facility[];
}

/**
 * Counts the lists of files as the options say, and tells the person what could not be read.
 * @returns nothing where there is nothing to report on.
 */
export async function collectReport(
  paths: readonly string[],
  options: ReportCommandOptions,
  io: Console,
): Promise<ReportData | undefined> {
  const month = monthOf(options.month, io);
  const date = countingDay(month, options.date, io);
  const milestones = milestonesOf(options.milestone);
  const difficulties = difficultiesOf(options);
  const files = mappingFiles(paths, io);
  refuseOverwriting(
    [...files, ...(options.claims ?? []), ...(options.register ? [options.register] : [])],
    options.output,
    io,
  );
  const issues: Issue[] = [];
  const register =
    options.register === undefined ? undefined : readRegister(options.register, { see: (issue) => issues.push(issue) });
  const checks = options.claims === undefined ? undefined : readClaimsChecks(options.claims);
  const claims = checks && monthlyClaims(checks);
  for (const [at, check] of (checks ?? []).entries()) tellOtherMonth(options.claims?.[at] ?? '', check, month, io);

  const counted = await countFiles(files, paths, date, io);
  tellUnreadable(counted, files, io);
  if (counted.lists.length === 0 && !register) {
    io.tell(io.texts.report.nothing);
    return undefined;
  }
  tellPins(counted.lists, io);
  const lists = named(counted.lists, options.facility, io);
  const facilities = [...(register ?? []), ...onlyInClaims(claims, register, lists)];
  const ratios = ratioReport(lists, { date, facilities, abolition: abolitionKnown() });
  const entry = registerLookup(register ?? []);
  const unregistered = register
    ? ratios.facilities.map(({ facility }) => facility).filter((facility) => !entry(facility))
    : [];
  issues.push(...counted.issues, ...ratios.issues);
  for (const line of issueLines(issues, io, { least: 'warning', painted: false })) io.tell(line);
  if (unregistered.length > 0) {
    io.tell(reportCliTexts(io.lang).unregistered(unregistered.map(({ name }) => name).join(', ')));
  }
  return {
    ratios,
    month,
    date,
    province: options.province,
    register,
    claims,
    unreadable: counted.unreadable.map(({ file, at, reason }) => ({ file, at, reason })),
    milestones: milestoneStates(ratios, { milestones, register, date }),
    difficulties,
    unregistered,
  };
}

/** Warns once of each table that is not the one that mappings were made with. */
function tellPins(lists: readonly CountedList[], io: Console): void {
  const seen = new Set<string>();
  for (const { kind, edition } of lists) {
    const key = `${kind}/${edition.id}/${edition.sha256}`;
    if (!edition.sha256 || seen.has(key)) continue;
    seen.add(key);
    const here = findEdition(kind, edition.id);
    if (here) tellPin(edition, { kind, edition: here }, io);
  }
}

/** Last month's claims under this month's heading are easily taken by mistake, and nobody would see it on the form. */
function tellOtherMonth(
  file: string,
  { dateBy, editions }: ClaimsChecks,
  month: string | undefined,
  io: Console,
): void {
  // One day for all lines says nothing about when they were written.
  if (/^\d/.test(dateBy)) return;
  const months = editions.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (month === undefined || first === undefined || last === undefined || (first <= month && month <= last)) return;
  io.tell(reportCliTexts(io.lang).claimsOfOther(file, io.date(first), io.date(last), io.date(month)));
}

/** One name for all lists would put the lists of facilities without codes together: only for a report of one facility. */
function named(lists: readonly CountedList[], name: string | undefined, io: Console): readonly CountedList[] {
  if (name === undefined) return lists;
  const groups = groupByFacility(lists).length;
  if (groups > 1) throw new UsageError(reportCliTexts(io.lang).facilityOfMany(groups));
  return lists.map((list) => ({ ...list, facility: { ...list.facility, name } }));
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

function tellUnreadable({ unreadable }: CountedFiles, files: readonly string[], io: Console): void {
  const texts = reportCliTexts(io.lang);
  const lines = (at: UnreadableFile['at']) =>
    unreadable
      .filter((one) => one.at === at)
      .map(({ path, reason, error }) => (error ? errorText(error, io, path) : `${path}: ${reason[io.lang]}`));
  const [own, ofRun] = [lines('report'), lines('map')];
  if (own.length > 0 && files.length === 1) io.tell(`${io.texts.error}: ${own[0]}`);
  else if (own.length > 0) {
    io.tell(texts.unreadable);
    for (const line of own) io.tell(`  ${line}`);
  }
  if (ofRun.length > 0) {
    io.tell(texts.runFaults);
    for (const line of ofRun) io.tell(`  ${line}`);
  }
}

/** The report of a month as it is kept and passed on. */
export function monthlyOf(data: ReportData, month: string): MonthlyReport {
  const { ratios, date, province, register, claims, unreadable, milestones, difficulties } = data;
  return {
    format: MONTHLY_FORMAT,
    version: MONTHLY_VERSION,
    ...(province !== undefined && { province }),
    month,
    date,
    made: new Date().toISOString(),
    ...(register && { register }),
    ratios,
    ...(claims && { claims }),
    unreadable,
    ...(milestones.length > 0 && { milestones: milestones.map(({ milestone }) => milestone) }),
    ...(difficulties.length > 0 && { difficulties }),
  };
}
