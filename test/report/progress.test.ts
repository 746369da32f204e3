import { describe, expect, it } from 'vitest';
import { makeMonths, STORIES } from '../../examples/make-months';
import { KINDS, type Kind } from '../../src/catalog/kinds';
import { parseMilestone } from '../../src/report/milestones';
import type { MonthlyReport } from '../../src/report/monthly';
import { lastPoint, type ProgressPoint, progressOf } from '../../src/report/progress';

const reports = makeMonths({ facilities: 16, months: 6, seed: 7 });
const progress = progressOf(reports);
const slipsAt = (place: number, kind?: Kind) => {
  const { code } = progress.facilities[place]?.facility ?? {};
  return progress.slips.filter((slip) => slip.facility.code === code && (!kind || slip.kind === kind));
};
const reasonsOf = (place: number, kind: Kind) =>
  slipsAt(place, kind).map(({ month, reasons }) => [
    month,
    ...reasons.map(({ code, items, most }) => `${code} ${items}/${most}`),
  ]);
const curve = (place: number, kind: Kind) => progress.facilities[place]?.kinds[kind]?.months;

describe('progressOf', () => {
  it('has one element for every month, oldest first, whatever the order of the reports', () => {
    expect(progress.months).toEqual(['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']);
    expect(progressOf([...reports].reverse())).toEqual(progress);
  });

  it('finds exactly the facilities that slipped back, each for its own reason', () => {
    expect(reasonsOf(STORIES.newItems.facility, 'services')).toEqual([['2026-09', 'new-items 150/150']]);
    expect(reasonsOf(STORIES.newEdition.facility, 'icd10')).toEqual([['2026-10', 'new-edition 900/900']]);
    expect(reasonsOf(STORIES.rejected.facility, 'supplies')).toEqual([['2026-08', 'rejected 60/60']]);
    expect(reasonsOf(STORIES.listMissing.facility, 'drugs')[0]?.[0]).toBe('2026-10');
    expect(new Set(progress.slips.map(({ facility }) => facility.code)).size).toBe(6);
  });

  it('does not guess where the counts allow two courses of events', () => {
    expect(reasonsOf(STORIES.mixed.facility, 'drugs')).toEqual([
      ['2026-11', 'new-items 40/40', 'reopened 10/25', 'rejected 0/15', 'cannot-tell 15/15'],
    ]);
  });

  it('shows a month in which a facility sent nothing as a gap, and the next change from the last counted month', () => {
    const months = curve(STORIES.silent.facility, 'services');
    expect(months?.[3]).toEqual({ state: 'gap', month: '2026-09', why: 'nothing-sent' });
    expect(months?.[4]).toMatchObject({ change: { since: '2026-08' } });
    const slips = slipsAt(STORIES.silent.facility);
    expect(slips.every(({ month, after }) => month === '2026-09' && after === null)).toBe(true);
    expect(slips.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual(slips.map(() => ['list-missing']));
  });

  it('tells a missing list from a facility that sent nothing', () => {
    expect(curve(STORIES.listMissing.facility, 'drugs')?.[4]).toMatchObject({ state: 'gap', why: 'no-list' });
    expect(curve(STORIES.listMissing.facility, 'services')?.[4]?.state).toBe('counted');
  });

  it('keeps a facility that never sent anything, without curves', () => {
    const { facility, kinds } = progress.facilities[STORIES.absent.facility] ?? {};
    expect(facility?.code).toBe('96008');
    expect(KINDS.every((kind) => kinds?.[kind] === null)).toBe(true);
  });

  it('leaves a month without any report empty, says so, and blames nobody for it', () => {
    const gappy = progressOf(reports.filter(({ month }) => month !== '2026-08'));
    expect(gappy.months).toContain('2026-08');
    expect(gappy.facilities[0]?.kinds.services?.months[2]).toEqual({
      state: 'gap',
      month: '2026-08',
      why: 'no-report',
    });
    expect(gappy.totals.services?.months[2]).toMatchObject({ state: 'gap', why: 'no-report' });
    expect(gappy.issues).toMatchObject([{ code: 'month-missing', value: '2026-08' }]);
    expect(gappy.slips.some(({ month }) => month === '2026-08')).toBe(false);
  });

  it('takes of two reports on one month the one made last, and says so', () => {
    const [first] = reports as [MonthlyReport];
    const later = { ...first, made: '2026-12-24T00:00:00.000Z', ratios: (reports[5] as MonthlyReport).ratios };
    for (const order of [
      [first, later],
      [later, first],
    ]) {
      const { totals, issues } = progressOf(order);
      expect(lastPoint(totals.services)?.mapped).toBe((reports[5] as MonthlyReport).ratios.totals.services?.mapped);
      expect(issues).toMatchObject([{ code: 'month-twice', value: '2026-06' }]);
    }
  });

  it('holds each month against the milestone that counts on the day of its report', () => {
    const milestones = ['2026-08-31=60', '2026-11-30=99', 'district:2026-11-30=50'].map(parseMilestone);
    const { facilities } = progressOf(reports, { milestones });
    const [june, , august, , , november] = (facilities[0]?.kinds.services?.months ?? []) as ProgressPoint[];
    expect(june?.milestone).toBeUndefined();
    expect(august?.milestone).toMatchObject({ date: '2026-08-31', percent: 60, behind: 0, items: 0 });
    const { mapped = 0, total = 0, milestone } = november ?? {};
    expect(milestone).toMatchObject({ percent: 99, items: Math.ceil(total * 0.99) - mapped });
    expect(milestone?.behind).toBeCloseTo(99 - (100 * mapped) / total, 9);
    expect(lastPoint(facilities[3]?.kinds.services ?? null)?.milestone?.percent).toBe(50);
  });

  it('keeps one curve for a facility that got a code only later', () => {
    const [one, two] = reports as [MonthlyReport, MonthlyReport];
    const nameless: MonthlyReport = {
      ...one,
      register: undefined,
      ratios: {
        ...one.ratios,
        facilities: one.ratios.facilities.map((line) => ({
          ...line,
          facility: { name: line.facility.name.toUpperCase() },
        })),
      },
    };
    const { facilities } = progressOf([nameless, two]);
    expect(facilities).toHaveLength(16);
    expect(facilities[0]?.kinds.services?.months.map(({ state }) => state)).toEqual(['counted', 'counted']);
  });

  it('adds up the province by sums, with the number of lists behind each', () => {
    const total = progress.totals.services;
    const last = reports.at(-1)?.ratios.totals.services;
    expect(lastPoint(total)).toMatchObject({ mapped: last?.mapped, total: last?.total });
    expect(total?.lists[3]).toBe((total?.lists[2] ?? 0) - 1);
  });

  it('has nothing to say of no reports', () => {
    expect(progressOf([])).toMatchObject({ months: [], facilities: [], slips: [], issues: [] });
  });
});
