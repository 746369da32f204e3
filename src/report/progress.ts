import type { Coverage } from '../catalog/catalog';
import type { Kind } from '../catalog/kinds';
import type { Issue } from '../issue';
import type { Facility } from '../mapping/mapping';

/**
 * Why a ratio fell.
 * `new-items`: the list grew faster than the codes; `items-gone`: items with a code left the list; `out-of-force`: … because their validity ended;
 * `new-edition`: the edition changed, and items have to be looked at anew (their code may not be valid any more); `reopened`: the edition is the same,
 * but codes that stood are open again; `rejected`, `flagged`, `no-equivalent`: people said so of items that had a code; `contradicting`: rows of one
 * local code contradict each other; `list-missing`: there is no list this month; `cannot-tell`: the counts allow several of the others.
 */
export const SLIP_REASONS = [
  'list-missing',
  'new-edition',
  'new-items',
  'rejected',
  'reopened',
  'flagged',
  'no-equivalent',
  'contradicting',
  'out-of-force',
  'items-gone',
  'cannot-tell',
] as const;

/** One of {@link SLIP_REASONS}. */
export type SlipReasonCode = (typeof SLIP_REASONS)[number];

/** One reason and its part in the fall. */
export interface SlipReason {
  readonly code: SlipReasonCode;
  /** Items that this reason certainly concerns … */
  readonly items: number;
  /** … and at most; more than `items` where the counts do not say which of several reasons it was. */
  readonly most: number;
  /** What the certain items did to the ratio, in percentage points (below 0: down). Over all reasons they add up to the change. `null`: no ratio to compare. */
  readonly points: number | null;
}

/** Where a point stands to the milestone that counts on its day. */
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
  readonly n: number;
  readonly N: number;
  /** Percentage points; `null` where one of the lists is empty. */
  readonly points: number | null;
}

/** A month with a count. */
export interface ProgressPoint {
  readonly state: 'counted';
  /** `yyyy-mm`. */
  readonly month: string;
  readonly n: number;
  readonly N: number;
  /** `n/N`, 0…1; `null` where the list is empty. */
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

/** A count that fell behind the last one before it. */
export interface Slip {
  readonly facility: Facility;
  readonly kind: Kind;
  /** The month in which it fell … */
  readonly month: string;
  /** … and the last counted month before. */
  readonly since: string;
  readonly before: { readonly n: number; readonly N: number; readonly share: number | null };
  /** `null`: there is no list this month. */
  readonly after: { readonly n: number; readonly N: number; readonly share: number | null } | null;
  /** Percentage points, below 0; `null`: there is no list this month. */
  readonly points: number | null;
  /** By what they weigh, heaviest first. */
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
  readonly level?: 'central' | 'province' | 'district' | 'commune';
  readonly kinds: Readonly<Record<Kind, ProgressCurve | null>>;
}

/** Ratios over time. */
export interface Progress {
  readonly province?: string;
  /** Every month from the first report to the last, `yyyy-mm`, also those without a report. */
  readonly months: readonly string[];
  readonly facilities: readonly FacilityProgress[];
  readonly totals: Readonly<Record<Kind, ProgressTotal | null>>;
  /** Every fall of a facility's ratio, newest month first, then the deepest. */
  readonly slips: readonly Slip[];
  /** Months without a report, two reports of one month. */
  readonly issues: readonly Issue[];
}
