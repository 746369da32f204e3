import { DmdcError } from '../errors';
import { CATALOG_FAULTS } from '../messages/editions/catalog-faults';

/** Vietnam keeps UTC+7 the year round; a decision comes into force by its calendar. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** Today's date in Vietnam, `yyyy-mm-dd`, wherever the machine stands. */
export function today(): string {
  return calendarDate(new Date());
}

function calendarDate(date: Date): string {
  return new Date(date.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}

/**
 * The day that a value names, as `yyyy-mm-dd`: a text `yyyy-mm-dd` or `dd/mm/yyyy`, or a `Date` (its day in Vietnam).
 * @throws {DmdcError} `bad-date` for other spellings and for days that no calendar has, such as 2026-02-30.
 */
export function asDate(value: string | Date): string {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw badDate('Invalid Date');
    return calendarDate(value);
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value.trim());
  const vietnamese = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value.trim());
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : vietnamese
      ? [vietnamese[3], vietnamese[2], vietnamese[1]]
      : [];
  if (year === undefined || month === undefined || day === undefined) throw badDate(value);
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDate(text)) throw badDate(value);
  return text;
}

/** Whether a text is `yyyy-mm-dd` and a day that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function badDate(value: string): DmdcError {
  return new DmdcError('bad-date', CATALOG_FAULTS.badDate(value), { value });
}

/** The day before a day, both `yyyy-mm-dd`. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The day after a day, both `yyyy-mm-dd`; the last day of the year 9999 has none and stays. */
export function dayAfter(day: string): string {
  if (day >= '9999-12-31') return day;
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
