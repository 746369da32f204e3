import { KINDS, type Kind } from '../catalog/kinds';
import type { Facility } from '../mapping/mapping';
import { milestoneOn } from './milestones';
import type { Milestone } from './monthly';
import type { RatioReport } from './ratio';
import { type FacilityLevel, type RegisterEntry, registerLookup } from './register';

/** A facility that has not reached a milestone. */
export interface Behind {
  readonly facility: Facility;
  readonly level?: FacilityLevel;
  readonly kind: Kind;
  readonly mapped: number;
  readonly total: number;
  readonly milestone: Milestone;
  /** Whether the day of the milestone has come. */
  readonly due: boolean;
  /** Items that still need a code to reach it. */
  readonly missing: number;
}

/** How far the facilities are with one milestone. */
export interface MilestoneState {
  readonly milestone: Milestone;
  readonly due: boolean;
  /** Lists (facility and kind) that it is for … */
  readonly lists: number;
  /** … and those that reach it. */
  readonly reached: number;
  /** Facilities of the report that sent no list of any kind and so cannot reach it. */
  readonly nothingSent: number;
  readonly behind: readonly Behind[];
}

/** Items that still need a code before a share of `percent` (0…100) is reached; 0: reached, as an empty list is. */
export function missingItems(
  { mapped, total }: { readonly mapped: number; readonly total: number },
  percent: number,
): number {
  // Computed in whole numbers, exact for percentages with at most four decimals: in floating point 0.29 * 100 is not 29.
  return Math.max(0, Math.ceil((Math.round(percent * 10_000) * total) / 1_000_000) - mapped);
}

/**
 * How every facility compares with every milestone, by day of the milestone. On one day the milestone that names the kind goes before one that does not,
 * then one that names the level. Facilities without a list of the kind are not behind, since they may not need one; those that sent nothing are counted separately.
 */
export function milestoneStates(
  report: RatioReport,
  options: {
    readonly milestones: readonly Milestone[];
    readonly register?: readonly RegisterEntry[];
    readonly date: string;
  },
): MilestoneState[] {
  const { milestones, register = [], date } = options;
  const entry = registerLookup(register);
  const lines = report.facilities.map((line) => ({ ...line, level: entry(line.facility)?.level }));
  const isSilent = ({ ratios }: (typeof lines)[number]) => KINDS.every((kind) => ratios[kind] === null);
  return [...milestones].sort(byDay).map((milestone) => {
    const sameDay = milestones.filter((one) => one.date === milestone.date);
    const behind: Behind[] = [];
    let lists = 0;
    for (const { facility, ratios, level } of lines) {
      for (const kind of KINDS) {
        const ratio = ratios[kind];
        if (!ratio || ratio.total === 0 || milestoneOn(sameDay, { kind, level, date: milestone.date }) !== milestone)
          continue;
        lists++;
        const missing = missingItems(ratio, milestone.percent);
        if (missing === 0) continue;
        const { mapped, total } = ratio;
        behind.push({
          facility,
          ...(level && { level }),
          kind,
          mapped,
          total,
          milestone,
          due: milestone.date <= date,
          missing,
        });
      }
    }
    return {
      milestone,
      due: milestone.date <= date,
      lists,
      reached: lists - behind.length,
      nothingSent: lines.filter((line) => isSilent(line) && (!milestone.level || milestone.level === line.level))
        .length,
      behind,
    };
  });
}

function byDay(a: Milestone, b: Milestone): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return (a.kind ? KINDS.indexOf(a.kind) : -1) - (b.kind ? KINDS.indexOf(b.kind) : -1);
}
