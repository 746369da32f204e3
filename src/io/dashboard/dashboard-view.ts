import { KINDS, type Kind } from '../../catalog/kinds';
import type { Facility } from '../../mapping/mapping';
import { type DashboardTexts, dashboardTexts } from '../../messages/dashboard-texts';
import type { Lang } from '../../messages/pair';
import { missingItems } from '../../report/behind';
import { milestoneOn } from '../../report/milestones';
import type { Milestone, MonthlyReport } from '../../report/monthly';
import type { Progress, ProgressCurve, ProgressPoint, Slip } from '../../report/progress';
import type { Ratio } from '../../report/ratio';
import { type FacilityLevel, registerLookup } from '../../report/register';
import { facilityKey } from '../../text/same-text';
import { DashboardFormat, type Pair } from './dashboard-format';

/** What the claims files of one facility said. */
export type MonthlyClaims = NonNullable<MonthlyReport['claims']>[number];

/** One facility as the parts of the dashboard need it. */
export interface FacilityView {
  /** Place in the report, from 1: its address on the page is `#cs-…`. */
  readonly number: number;
  readonly facility: Facility;
  readonly level: FacilityLevel | undefined;
  readonly ratios: Readonly<Record<Kind, Ratio | null>>;
  readonly curves: Readonly<Record<Kind, ProgressCurve | null>> | undefined;
  readonly claims: MonthlyClaims | undefined;
}

/** What all parts of the dashboard are made from. */
export interface DashboardView {
  readonly report: MonthlyReport;
  /** Absent where there is one month only. */
  readonly progress: Progress | undefined;
  readonly lang: Lang;
  readonly texts: DashboardTexts;
  readonly format: DashboardFormat;
  readonly facilities: readonly FacilityView[];
  /** Falls in the month of the report. */
  readonly slips: readonly Slip[];
  /** Whether a facility fell in the month of the report. */
  slipped(facility: Facility): boolean;
}

/** Puts together what belongs to one facility: report, curves, register and claims name it by code, else by name. */
export function dashboardView(report: MonthlyReport, progress: Progress | undefined, lang: Lang): DashboardView {
  const entry = registerLookup(report.register ?? []);
  const curves = byFacility(progress?.facilities ?? [], ({ facility }) => facility);
  const claims = byFacility(report.claims ?? [], ({ facility }) => facility);
  const facilities = report.ratios.facilities.map(({ facility, ratios }, at): FacilityView => {
    const found = curves(facility);
    return {
      number: at + 1,
      facility,
      level: entry(facility)?.level ?? found?.level,
      ratios,
      curves: found?.kinds,
      claims: claims(facility),
    };
  });
  const slips = (progress?.slips ?? []).filter(({ month }) => month === report.month);
  const slipOf = byFacility(slips, ({ facility }) => facility);
  return {
    report,
    progress,
    lang,
    texts: dashboardTexts(lang),
    format: new DashboardFormat(lang),
    facilities,
    slips,
    slipped: (facility) => slipOf(facility) !== undefined,
  };
}

/** Finds what was said of a facility, by its code, else by its name. */
export function byFacility<T>(
  list: readonly T[],
  facilityOf: (one: T) => Facility,
): (facility: Facility) => T | undefined {
  const known = new Map<string, T>();
  for (const one of list) known.set(facilityKey(facilityOf(one)), one);
  return (facility) => known.get(facilityKey(facility));
}

/** The counted month before the report's, if any. */
export function pointBefore(curve: ProgressCurve | null | undefined, month: string): ProgressPoint | undefined {
  const earlier = curve?.months.filter((one): one is ProgressPoint => one.state === 'counted' && one.month < month);
  return earlier?.[earlier.length - 1];
}

/** How far a list is from the milestone that counts on the day of the report. */
export interface Due {
  readonly milestone: Milestone;
  /** Percentage points that are lacking; 0: reached. */
  readonly behind: number;
  /** Items that still need a code; 0: reached. */
  readonly items: number;
}

/** The milestone that counts for a list, and what is lacking; nothing where none is due or the list is empty. */
export function dueOf(
  report: MonthlyReport,
  kind: Kind,
  level: FacilityLevel | undefined,
  ratio: Pair | null,
): Due | undefined {
  if (!ratio || ratio.total === 0) return undefined;
  const milestone = milestoneOn(report.milestones ?? [], { kind, level, date: report.date });
  if (!milestone) return undefined;
  const items = missingItems(ratio, milestone.percent);
  return { milestone, items, behind: items === 0 ? 0 : milestone.percent - (ratio.mapped / ratio.total) * 100 };
}

/** Kinds in which a facility is behind the milestone of the day. */
export function lateKinds(report: MonthlyReport, { level, ratios }: FacilityView): Kind[] {
  return KINDS.filter((kind) => (dueOf(report, kind, level, ratios[kind])?.items ?? 0) > 0);
}
