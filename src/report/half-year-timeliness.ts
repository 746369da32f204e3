import type { Facility } from '../mapping/mapping';
import type { MonthlyReport, RecordShare } from './monthly';
import { FACILITY_LEVELS, type FacilityLevel, registerLookup } from './register';
import { ANSWER_TARGET, ON_DAY_TARGETS } from './timeliness';

/** Records sent on the day and answered, against the targets of the plan of 2020. */
export interface TimelinessSum {
  /** `null`: facilities whose level is not known; no target for the day holds for them. */
  readonly level: FacilityLevel | null;
  readonly onDay: RecordShare | null;
  /** Percent. */
  readonly onDayTarget: number | null;
  readonly onDayMet: boolean | null;
  readonly answered: RecordShare | null;
  readonly answeredTarget: number;
  readonly answeredMet: boolean | null;
}

/** One facility over the half-year. */
export interface FacilityTimeliness extends TimelinessSum {
  readonly facility: Facility;
}

/** Which facilities send records in time, over the months for which it is known. */
export interface HalfYearTimeliness {
  /** Months whose reports say anything of it. */
  readonly months: readonly string[];
  readonly levels: readonly (TimelinessSum & { readonly facilities: number })[];
  /** Facilities of district and commune level left out, in some month at least, because they have no infrastructure to send by. */
  readonly exempt: readonly Facility[];
  /** Facilities below a target, worst first. */
  readonly below: readonly FacilityTimeliness[];
}

interface Sum {
  readonly facility: Facility;
  readonly level: FacilityLevel | null;
  onDay?: RecordShare;
  answered?: RecordShare;
}

/** Adds up what the monthly reports say of records sent and answered. Sums over sums, never averages of percentages. */
export function halfYearTimeliness(reports: readonly MonthlyReport[]): HalfYearTimeliness {
  const sums = new Map<string, Sum>();
  const months = new Set<string>();
  const exempted = new Map<string, Facility>();
  for (const { month, claims = [], register = [] } of reports) {
    const entry = registerLookup(register);
    for (const { facility, onDay, answered, exempt } of claims) {
      if (!onDay && !answered) continue;
      months.add(month);
      const known = entry(facility);
      const key = facility.code ?? known?.code ?? facility.name;
      if (exempt && (known?.level === 'district' || known?.level === 'commune')) {
        exempted.set(key, plain(known));
        continue;
      }
      const sum: Sum = sums.get(key) ?? { facility: known ?? facility, level: known?.level ?? null };
      sums.set(key, sum);
      if (onDay) sum.onDay = added(sum.onDay, onDay);
      if (answered) sum.answered = added(sum.answered, answered);
    }
  }
  const all = [...sums.values()];
  const levels = [...FACILITY_LEVELS, null].flatMap((level) => {
    const own = all.filter((sum) => sum.level === level);
    if (own.length === 0) return [];
    const total = own.reduce<Pick<Sum, 'onDay' | 'answered'>>(
      (so, { onDay, answered }) => ({
        onDay: onDay ? added(so.onDay, onDay) : so.onDay,
        answered: answered ? added(so.answered, answered) : so.answered,
      }),
      {},
    );
    return [{ ...measured(level, total), facilities: own.length }];
  });
  const below = all
    .map((sum) => ({ facility: plain(sum.facility), ...measured(sum.level, sum) }))
    .filter(({ onDayMet, answeredMet }) => onDayMet === false || answeredMet === false)
    .sort((a, b) => lack(b) - lack(a));
  return { months: [...months].sort(), levels, exempt: [...exempted.values()], below };
}

function plain({ code, name }: Facility): Facility {
  return { ...(code && { code }), name };
}

/** Percentage points missing to the target: the larger of the two shortfalls. */
function lack({ onDay, onDayTarget, answered, answeredTarget }: TimelinessSum): number {
  const of = (share: RecordShare | null, target: number | null) =>
    share && share.total > 0 && target !== null ? target - (share.count / share.total) * 100 : 0;
  return Math.max(of(onDay, onDayTarget), of(answered, answeredTarget));
}

function added(sum: RecordShare | undefined, { count, total }: RecordShare): RecordShare {
  return { count: (sum?.count ?? 0) + count, total: (sum?.total ?? 0) + total };
}

function measured(level: FacilityLevel | null, { onDay, answered }: Pick<Sum, 'onDay' | 'answered'>): TimelinessSum {
  const onDayTarget = level === null ? null : ON_DAY_TARGETS[level];
  return {
    level,
    onDay: onDay ?? null,
    onDayTarget,
    onDayMet: met(onDay, onDayTarget),
    answered: answered ?? null,
    answeredTarget: ANSWER_TARGET,
    answeredMet: met(answered, ANSWER_TARGET),
  };
}

/** Whether a share reaches a target, in whole numbers. */
function met(share: RecordShare | undefined, target: number | null): boolean | null {
  if (!share || share.total === 0 || target === null) return null;
  return share.count * 100 >= target * share.total;
}
