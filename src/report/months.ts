import type { Issue } from '../issue';
import { REPORT_FAULTS } from '../messages/report-faults';
import type { MonthlyReport } from './monthly';

/** The reports by month; of two on one month the one made last is taken, and an issue says so. */
export function onePerMonth(reports: readonly MonthlyReport[], issues: Issue[]): Map<string, MonthlyReport> {
  const byMonth = new Map<string, MonthlyReport>();
  for (const report of reports) {
    const other = byMonth.get(report.month);
    if (other) issues.push(twice(report.month));
    if (!other || (report.made ?? '') >= (other.made ?? '')) byMonth.set(report.month, report);
  }
  return byMonth;
}

/** Every month from the first to the last, `yyyy-mm`. */
export function monthsBetween(some: readonly string[]): string[] {
  const numbers = some.map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1);
  if (numbers.length === 0) return [];
  const first = numbers.reduce((a, b) => Math.min(a, b));
  const last = numbers.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const number = first + at;
    return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
}

/** The issue for a month without a report. */
export function noReport(month: string): Issue {
  return {
    severity: 'warning',
    code: 'month-missing',
    value: month,
    message: REPORT_FAULTS.monthMissing(month),
  };
}

function twice(month: string): Issue {
  return {
    severity: 'warning',
    code: 'month-twice',
    value: month,
    message: REPORT_FAULTS.monthTwice(month),
  };
}
