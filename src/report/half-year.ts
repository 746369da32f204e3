import { KINDS, type Kind } from '../catalog/kinds';
import type { Facility } from '../mapping/mapping';
import { type Behind, type MilestoneState, milestoneStates } from './behind';
import { draftDifficulties, silentFacilities } from './difficulties';
import { type HalfYearTimeliness, halfYearTimeliness } from './half-year-timeliness';
import type { Milestone, MonthlyReport, UnreadableFile } from './monthly';
import { type PlanSet, planSets } from './plan-sets';
import type { Ratio, RatioTotal } from './ratio';
import type { EditionCounts } from './ratio-counts';
import { type FacilityLevel, registerLookup } from './register';
import { onAbolished } from './share';

/** The numbers of a kind at the beginning or the end of the half-year. */
export interface HalfYearPoint {
  readonly mapped: number;
  readonly total: number;
  /** Facilities with a list of this kind. */
  readonly lists: number;
  readonly onAbolished: number;
  readonly byEdition: readonly EditionCounts[];
}

/** Whether a ratio at the end rests on a table that is not the decision's whole list. */
export function endsOnThin({ kinds }: HalfYear): boolean {
  return kinds.some(({ end }) => end?.byEdition.some(({ edition }) => edition.coverage !== 'complete'));
}

/** One kind over the half-year; `null` where no facility had a list. */
export interface HalfYearKind {
  readonly kind: Kind;
  readonly begin: HalfYearPoint | null;
  readonly end: HalfYearPoint | null;
  /** Percentage points from begin to end; `null` where one of them has no ratio. */
  readonly points: number | null;
}

/** One facility and kind over the half-year. */
export interface HalfYearLine extends HalfYearKind {
  readonly facility: Facility;
  readonly level?: FacilityLevel;
}

/** The half-year summary for the Ministry as data. */
export interface HalfYear {
  readonly format: 'dmdc-half-year';
  readonly version: 2;
  /** `2026H1`. */
  readonly half: string;
  readonly province?: string;
  /** Months of the half-year with a report, `yyyy-mm`, and those without. */
  readonly months: readonly string[];
  readonly missing: readonly string[];
  /** The report taken for the beginning: of the month before the half-year where there is one, else the first of it. */
  readonly begin: { readonly month: string; readonly date: string };
  readonly end: { readonly month: string; readonly date: string };
  readonly facilities: number;
  /** Facilities that had sent nothing by the end. */
  readonly silent: readonly Facility[];
  readonly kinds: readonly HalfYearKind[];
  readonly lines: readonly HalfYearLine[];
  readonly milestones: readonly MilestoneState[];
  readonly timeliness: HalfYearTimeliness;
  readonly planSets: readonly PlanSet[];
  /** What the monthly reports say in their own words, oldest first, each paragraph once. */
  readonly difficulties: readonly { readonly month: string; readonly paragraphs: readonly string[] }[];
  /** Made from the data of the last month. */
  readonly draft: readonly string[];
  readonly unreadable: readonly UnreadableFile[];
}

/** The six months of a half-year `2026H1`, `yyyy-mm`; nothing where it is none. */
export function halfMonths(half: string): string[] | undefined {
  const [, year, number] = /^(\d{4})\s*-?\s*H([12])$/i.exec(half.trim()) ?? [];
  if (!year || !number) return undefined;
  const first = number === '1' ? 1 : 7;
  return Array.from({ length: 6 }, (_, i) => `${year}-${String(first + i).padStart(2, '0')}`);
}

/** The month before. */
function monthBefore(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

/**
 * Sums up the monthly reports of a half-year: every kind at its beginning and end, who is behind, who sends in time, what the plan of 2020 names,
 * what difficulties were met. `undefined` where no report falls into the half-year. A facility or list that was not sent is never a zero.
 * @param reports - in order of month; those outside the half-year and the month before it are ignored.
 * @param milestones - in place of those of the last report.
 */
export function halfYear(
  half: string,
  reports: readonly MonthlyReport[],
  options: { readonly milestones?: readonly Milestone[]; readonly province?: string } = {},
): HalfYear | undefined {
  const months = halfMonths(half);
  if (!months) return undefined;
  const own = reports.filter(({ month }) => months.includes(month));
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return undefined;
  const begin = reports.find(({ month }) => month === monthBefore(months[0] as string)) ?? first;
  const register = last.register ?? [];
  const milestones = options.milestones?.length ? options.milestones : (last.milestones ?? []);
  const province = options.province ?? last.province;
  return {
    format: 'dmdc-half-year',
    version: 2,
    half: `${months[0]?.slice(0, 4)}H${months[0]?.endsWith('-01') ? 1 : 2}`,
    ...(province !== undefined && { province }),
    months: own.map(({ month }) => month),
    missing: months.filter((month) => !own.some((report) => report.month === month)),
    begin: { month: begin.month, date: begin.date },
    end: { month: last.month, date: last.date },
    facilities: last.ratios.facilities.length,
    silent: silentFacilities(last.ratios),
    kinds: KINDS.map((kind) => change(kind, pointOf(begin.ratios.totals[kind]), pointOf(last.ratios.totals[kind]))),
    lines: lines(begin, last),
    milestones: milestoneStates(last.ratios, { milestones, register, date: last.date }),
    timeliness: halfYearTimeliness(own),
    planSets: planSets(last.ratios),
    difficulties: difficulties(own),
    draft: draftDifficulties(last.ratios, last.unreadable),
    unreadable: last.unreadable,
  };
}

/** Facilities behind any milestone whose day has come. */
export function facilitiesBehind(half: HalfYear): readonly Behind[] {
  return half.milestones.filter(({ due }) => due).flatMap(({ behind }) => behind);
}

function pointOf(ratio: RatioTotal | Ratio | null): HalfYearPoint | null {
  if (!ratio) return null;
  const { mapped, total, byEdition } = ratio;
  return {
    mapped,
    total,
    lists: 'facilities' in ratio ? ratio.facilities : 1,
    onAbolished: onAbolished(ratio),
    byEdition,
  };
}

function change(kind: Kind, begin: HalfYearPoint | null, end: HalfYearPoint | null): HalfYearKind {
  const share = (point: HalfYearPoint | null) => (point && point.total > 0 ? point.mapped / point.total : null);
  const [before, after] = [share(begin), share(end)];
  return { kind, begin, end, points: before === null || after === null ? null : (after - before) * 100 };
}

function lines(begin: MonthlyReport, end: MonthlyReport): HalfYearLine[] {
  const entry = registerLookup(end.register ?? []);
  const key = ({ code, name }: Facility) => code ?? name;
  const before = new Map(begin.ratios.facilities.map(({ facility, ratios }) => [key(facility), ratios]));
  const after = new Map(end.ratios.facilities.map(({ facility, ratios }) => [key(facility), ratios]));
  const gone = begin.ratios.facilities.filter(({ facility }) => !after.has(key(facility)));
  return [...end.ratios.facilities, ...gone].flatMap(({ facility }) => {
    const level = entry(facility)?.level;
    return KINDS.flatMap((kind): HalfYearLine[] => {
      const [was, is] = [before, after].map((all) => pointOf(all.get(key(facility))?.[kind] ?? null));
      if (!was && !is) return [];
      return [{ facility, ...(level && { level }), ...change(kind, was ?? null, is ?? null) }];
    });
  });
}

function difficulties(reports: readonly MonthlyReport[]): HalfYear['difficulties'] {
  const seen = new Set<string>();
  return reports.flatMap(({ month, difficulties: all = [] }) => {
    const paragraphs = all.filter((text) => !seen.has(text) && seen.add(text));
    return paragraphs.length > 0 ? [{ month, paragraphs }] : [];
  });
}
