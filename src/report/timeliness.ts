import { FACILITY_LEVELS, type FacilityLevel } from './register';

/** Percent of records to be sent on the day, by level. */
export const ON_DAY_TARGETS: Readonly<Record<FacilityLevel, number>> = Object.freeze({
  central: 95,
  province: 95,
  district: 100,
  commune: 100,
});

/** Percent of records to have the automatic answer, at every level. */
export const ANSWER_TARGET = 100;

/** How many records of a facility were sent on the day and answered. */
export interface SentRecords {
  readonly code?: string;
  readonly name?: string;
  readonly level?: FacilityLevel;
  /** District and commune level: no infrastructure for it, so the target does not hold. */
  readonly withoutIt?: boolean;
  /** `table`: somebody counted; `files`: by NGAYLAP of the claims files, which is the day a file was made, not the day it arrived. */
  readonly source: 'table' | 'files';
  readonly records: number;
  /** Null where it is not known. */
  readonly onDay: number | null;
  /** Records with the automatic answer; null where it is not known, as it never is from files. */
  readonly answered: number | null;
}

/** The same against the targets. */
export interface SentLine extends SentRecords {
  /** Percent; null where the level is not known or the target does not hold. */
  readonly onDayTarget: number | null;
  readonly onDayMet: boolean | null;
  readonly answeredMet: boolean | null;
}

/** The sums of one level. Shares are sums over sums, never averages of percentages. */
export interface SentLevel {
  /** Null: facilities whose level is not known. */
  readonly level: FacilityLevel | null;
  readonly facilities: number;
  /** Facilities left out because the target does not hold for them. */
  readonly exempt: number;
  /** Records of facilities of which `onDay` is known. */
  readonly onDayOf: number;
  readonly onDay: number;
  readonly onDayTarget: number | null;
  readonly onDayMet: boolean | null;
  readonly answeredOf: number;
  readonly answered: number;
  readonly answeredMet: boolean | null;
}

/** Who sends in time, by facility and by level. */
export interface Timeliness {
  readonly facilities: readonly SentLine[];
  readonly levels: readonly SentLevel[];
}

/**
 * Measures numbers of records against the targets: sent on the day ≥ 95 % at central and province level and 100 % at district and
 * commune level (unless there is no infrastructure), answered 100 %. Where a facility has both a counted line and one from files,
 * the levels take the counted one. Pure.
 */
export function timeliness(lines: readonly SentRecords[]): Timeliness {
  const facilities = lines.map(measured);
  const counted = new Set(lines.filter(({ source }) => source === 'table').map(keyOf));
  const used = facilities.filter((line) => line.source === 'table' || !counted.has(keyOf(line)));
  const levels = [...FACILITY_LEVELS, null].flatMap((level) => {
    const own = used.filter((line) => (line.level ?? null) === level);
    return own.length === 0 ? [] : [sumOf(level, own)];
  });
  return { facilities, levels };
}

function keyOf({ code, name }: SentRecords): string {
  return code ?? name ?? '';
}

function measured(line: SentRecords): SentLine {
  const onDayTarget = line.level === undefined || isExempt(line) ? null : ON_DAY_TARGETS[line.level];
  return {
    ...line,
    onDayTarget,
    onDayMet: isMet(line.onDay, line.records, onDayTarget),
    answeredMet: isMet(line.answered, line.records, isExempt(line) ? null : ANSWER_TARGET),
  };
}

function isExempt({ level, withoutIt }: SentRecords): boolean {
  return withoutIt === true && (level === 'district' || level === 'commune');
}

/** Whether a share reaches a target, in whole numbers. */
function isMet(part: number | null, whole: number, target: number | null): boolean | null {
  if (part === null || target === null || whole === 0) return null;
  return part * 100 >= target * whole;
}

function sumOf(level: FacilityLevel | null, lines: readonly SentLine[]): SentLevel {
  const measuredLines = lines.filter((line) => !isExempt(line));
  const sum = (of: readonly SentLine[], pick: (line: SentLine) => number) =>
    of.reduce((total, line) => total + pick(line), 0);
  const known = measuredLines.filter(({ onDay }) => onDay !== null);
  const heard = measuredLines.filter(({ answered }) => answered !== null);
  const onDayTarget = level === null ? null : ON_DAY_TARGETS[level];
  const onDay = sum(known, (line) => line.onDay ?? 0);
  const onDayOf = sum(known, (line) => line.records);
  const answered = sum(heard, (line) => line.answered ?? 0);
  const answeredOf = sum(heard, (line) => line.records);
  return {
    level,
    facilities: lines.length,
    exempt: lines.length - measuredLines.length,
    onDayOf,
    onDay,
    onDayTarget,
    onDayMet: isMet(onDay, onDayOf, onDayTarget),
    answeredOf,
    answered,
    answeredMet: isMet(answered, answeredOf, ANSWER_TARGET),
  };
}
