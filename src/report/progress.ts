import type { Coverage } from '../catalog/catalog';
import { KINDS, type Kind } from '../catalog/kinds';
import type { Issue } from '../issue';
import type { Facility } from '../mapping/mapping';
import { missingItems } from './behind';
import { groupByFacility } from './facilities';
import { milestoneOn } from './milestones';
import type { Milestone, MonthlyReport } from './monthly';
import { monthsBetween, noReport, onePerMonth } from './months';
import type { FacilityRatios, Ratio, RatioTotal } from './ratio';
import { type FacilityLevel, registerLookup } from './register';
import { onAbolished } from './share';
import type { SlipReason } from './slip';
import { slipReasons } from './slip';

/** How a point compares with the milestone that counts on its day. */
export interface AgainstMilestone {
  /** Day of the milestone, `yyyy-mm-dd`. */
  readonly date: string;
  /** What it asks for, 0…100. */
  readonly percent: number;
  /** Percentage points that are lacking; 0: reached. */
  readonly behind: number;
  /** Items that still need a code to reach it; 0: reached. */
  readonly items: number;
}

/** How a point differs from the last counted month before it. */
export interface ProgressChange {
  /** That month, `yyyy-mm`: not always the month before, for there may be a gap. */
  readonly since: string;
  readonly mapped: number;
  readonly total: number;
  /** Percentage points; `null` where one of the lists is empty. */
  readonly points: number | null;
}

/** A month with a count. */
export interface ProgressPoint {
  readonly state: 'counted';
  /** `yyyy-mm`. */
  readonly month: string;
  readonly mapped: number;
  readonly total: number;
  /** `mapped / total`, 0…1; `null` where the list is empty. */
  readonly share: number | null;
  readonly coverage: Coverage;
  /** Ids of the editions that the count rests on. */
  readonly editions: readonly string[];
  /** Items on editions that were no longer in force. */
  readonly onAbolished: number;
  readonly change?: ProgressChange;
  readonly milestone?: AgainstMilestone;
}

/**
 * A month without a count: a gap and never a zero. `no-report`: the province made no report; `nothing-sent`: the facility has no list of any kind;
 * `no-list`: it has lists, but none of this kind.
 */
export interface ProgressGap {
  readonly state: 'gap';
  /** `yyyy-mm`. */
  readonly month: string;
  readonly why: 'no-report' | 'nothing-sent' | 'no-list';
}

/** A fall of a ratio since the last month with a count. */
export interface Slip {
  readonly facility: Facility;
  readonly kind: Kind;
  /** The month in which it fell … */
  readonly month: string;
  /** … and the last counted month before. */
  readonly since: string;
  readonly before: { readonly mapped: number; readonly total: number; readonly share: number | null };
  /** `null`: there is no list this month. */
  readonly after: { readonly mapped: number; readonly total: number; readonly share: number | null } | null;
  /** Percentage points, below 0; `null`: there is no list this month. */
  readonly points: number | null;
  /** By their part in the fall, largest first. */
  readonly reasons: readonly SlipReason[];
}

/** One kind over the months, oldest first, one element for every month. */
export interface ProgressCurve {
  readonly kind: Kind;
  readonly months: readonly (ProgressPoint | ProgressGap)[];
}

/** One kind of the whole province. */
export interface ProgressTotal extends ProgressCurve {
  /** Facilities with a list of this kind, by month; 0 where there is no report. */
  readonly lists: readonly number[];
}

/** One facility over the months. A kind of which there never was a list is `null`. */
export interface FacilityProgress {
  readonly facility: Facility;
  readonly level?: FacilityLevel;
  readonly kinds: Readonly<Record<Kind, ProgressCurve | null>>;
}

/** Ratios over time. */
export interface Progress {
  readonly province?: string;
  /** Every month from the first report to the last, `yyyy-mm`, also those without a report. */
  readonly months: readonly string[];
  readonly facilities: readonly FacilityProgress[];
  readonly totals: Readonly<Record<Kind, ProgressTotal | null>>;
  /** Every fall of a facility's ratio, newest month first, then by the items that lost their code. */
  readonly slips: readonly Slip[];
  /** The milestones that the points are held against. */
  readonly milestones: readonly Milestone[];
  /** Months without a report, two reports of one month. */
  readonly issues: readonly Issue[];
}

/** Options of {@link progressOf}. */
export interface ProgressOptions {
  /** @default those of the last report that has any */
  readonly milestones?: readonly Milestone[];
}

/**
 * Ratios over time: the curve of every facility and kind, each point against the milestone of its day and the counted month before it, and who slipped back, and why.
 * Facilities stand in the order of the last register, then of first appearance. Of two reports on one month the one made last is taken.
 */
export function progressOf(reports: readonly MonthlyReport[], options: ProgressOptions = {}): Progress {
  const issues: Issue[] = [];
  const byMonth = onePerMonth(reports, issues);
  const months = monthsBetween([...byMonth.keys()]);
  for (const month of months) if (!byMonth.has(month)) issues.push(noReport(month));
  const inOrder = months.flatMap((month) => byMonth.get(month) ?? []);
  const last = inOrder.at(-1);
  const milestones = options.milestones ?? inOrder.findLast((report) => report.milestones?.length)?.milestones ?? [];
  const register = inOrder.findLast((report) => report.register?.length)?.register ?? [];

  const entryOf = registerLookup(register);
  const lines = inOrder.flatMap(({ month, ratios }) =>
    ratios.facilities.map((line) => ({ facility: line.facility, month, line })),
  );
  const slips: Slip[] = [];
  const facilities = groupByFacility(lines, register).map(({ facility: { code, name }, lists }): FacilityProgress => {
    const facility: Facility = code === undefined ? { name } : { code, name };
    const level = entryOf(facility)?.level;
    const own = new Map<string, FacilityRatios[]>();
    for (const { month, line } of lists) own.set(month, [...(own.get(month) ?? []), line]);
    const kinds = {} as Record<Kind, ProgressCurve | null>;
    for (const kind of KINDS) {
      const counts = months.map((month) =>
        own
          .get(month)
          ?.map(({ ratios }) => ratios[kind])
          .find((ratio) => ratio),
      );
      if (counts.every((ratio) => !ratio)) {
        kinds[kind] = null;
        continue;
      }
      const sent = months.map(
        (month) => own.get(month)?.some(({ ratios }) => KINDS.some((one) => ratios[one])) ?? false,
      );
      const why = (at: number) =>
        !byMonth.has(months[at] as string) ? 'no-report' : sent[at] ? 'no-list' : 'nothing-sent';
      const points = pointsOf(counts, { kind, level, months, byMonth, milestones, why });
      kinds[kind] = { kind, months: points };
      slips.push(...slipsOf(facility, kind, points, counts));
    }
    return { facility, ...(level && { level }), kinds };
  });
  const depth = ({ points, before, after }: Slip) =>
    after && points !== null ? (-points * after.total) / 100 : before.mapped;
  slips.sort((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : depth(b) - depth(a)));

  const totals = {} as Record<Kind, ProgressTotal | null>;
  for (const kind of KINDS) {
    const counts = months.map((month) => byMonth.get(month)?.ratios.totals[kind] ?? undefined);
    if (counts.every((total) => !total)) {
      totals[kind] = null;
      continue;
    }
    const why = (at: number) => (byMonth.has(months[at] as string) ? 'nothing-sent' : 'no-report');
    const points = pointsOf(counts, { kind, months, byMonth, milestones, why });
    totals[kind] = { kind, months: points, lists: counts.map((total) => total?.facilities ?? 0) };
  }
  const province = last?.province;
  return { ...(province !== undefined && { province }), months, facilities, totals, slips, milestones, issues };
}

/** The last counted point of a curve, with its place. */
export function lastPoint(curve: ProgressCurve | null): ProgressPoint | undefined {
  return curve?.months.findLast((month): month is ProgressPoint => month.state === 'counted');
}

/** Whether one of the last ratios rests on a table that is not the decision's whole list. */
export function restsOnThin({ totals }: Progress): boolean {
  return KINDS.some((kind) => (lastPoint(totals[kind])?.coverage ?? 'complete') !== 'complete');
}

interface CurveFacts {
  readonly kind: Kind;
  readonly level?: FacilityLevel;
  readonly months: readonly string[];
  readonly byMonth: ReadonlyMap<string, MonthlyReport>;
  readonly milestones: readonly Milestone[];
  readonly why: (at: number) => ProgressGap['why'];
}

function pointsOf(
  counts: readonly (Ratio | RatioTotal | null | undefined)[],
  facts: CurveFacts,
): (ProgressPoint | ProgressGap)[] {
  const { kind, level, months, byMonth, milestones, why } = facts;
  let before: ProgressPoint | undefined;
  return counts.map((ratio, at) => {
    const month = months[at] as string;
    if (!ratio) return { state: 'gap', month, why: why(at) };
    const { mapped, total, coverage, editions, byEdition } = ratio;
    const share = shareOf(mapped, total);
    const date = byMonth.get(month)?.date ?? month;
    const milestone = milestoneOn(milestones, { kind, level, date });
    const point: ProgressPoint = {
      state: 'counted',
      month,
      mapped,
      total,
      share,
      coverage,
      editions: editions.map(({ id }) => id),
      onAbolished: onAbolished({ byEdition }),
      ...(before && { change: changeOf(before, { mapped, total, share }) }),
      ...(milestone && share !== null && { milestone: against(milestone, mapped, total) }),
    };
    before = point;
    return point;
  });
}

function shareOf(mapped: number, total: number): number | null {
  return total > 0 && mapped <= total ? mapped / total : null;
}

function changeOf(
  before: ProgressPoint,
  { mapped, total, share }: Pick<ProgressPoint, 'mapped' | 'total' | 'share'>,
): ProgressChange {
  const points = share === null || before.share === null ? null : 100 * (share - before.share);
  return { since: before.month, mapped: mapped - before.mapped, total: total - before.total, points };
}

function against({ date, percent }: Milestone, mapped: number, total: number): AgainstMilestone {
  const items = missingItems({ mapped, total }, percent);
  return { date, percent, behind: items === 0 ? 0 : percent - (100 * mapped) / total, items };
}

function slipsOf(
  facility: Facility,
  kind: Kind,
  points: readonly (ProgressPoint | ProgressGap)[],
  counts: readonly (Ratio | null | undefined)[],
): Slip[] {
  const slips: Slip[] = [];
  let before: { point: ProgressPoint; ratio: Ratio } | undefined;
  let missing = false;
  points.forEach((point, at) => {
    const { month } = point;
    if (point.state === 'gap') {
      // Reported once, in the first month without the list; a month without any report shows nothing.
      if (point.why === 'no-report' || missing || !before) return;
      missing = true;
      const { mapped, total, share, month: since } = before.point;
      const reasons: SlipReason[] = [{ code: 'list-missing', items: mapped, most: mapped, points: null }];
      slips.push({
        facility,
        kind,
        month,
        since,
        before: { mapped, total, share },
        after: null,
        points: null,
        reasons,
      });
      return;
    }
    const ratio = counts[at] as Ratio;
    if (before) {
      const { mapped, total, share } = before.point;
      const emptied = point.total === 0 && mapped > 0;
      if (emptied || point.mapped * total < mapped * point.total) {
        slips.push({
          facility,
          kind,
          month,
          since: before.point.month,
          before: { mapped, total, share },
          after: { mapped: point.mapped, total: point.total, share: point.share },
          points: point.change?.points ?? null,
          reasons: slipReasons(before.ratio, ratio),
        });
      }
    }
    before = { point, ratio };
    missing = false;
  });
  return slips;
}
