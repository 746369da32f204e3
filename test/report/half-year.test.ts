import { describe, expect, it } from 'vitest';
import { halfMonths, halfYear } from '../../src/report/half-year';
import type { MonthlyReport } from '../../src/report/monthly';
import { ratioReport } from '../../src/report/ratio';
import { auto, HOSPITAL, mapping, NONE, row, STATION } from './mappings';

const register = [
  { ...HOSPITAL, level: 'province' },
  { ...STATION, level: 'commune' },
] as const;

function monthly(month: string, mapped: number, total: number, over: Partial<MonthlyReport> = {}): MonthlyReport {
  const rows = Array.from({ length: total }, (_, i) => row(`A${i}`, i < mapped ? auto('18.0001.0001') : NONE));
  const date = `${month}-28`;
  return {
    format: 'dmdc-report',
    version: 2,
    month,
    date,
    register,
    ratios: ratioReport([mapping(rows)], { date, facilities: register }),
    unreadable: [],
    ...over,
  };
}

describe('a half-year', () => {
  it.each([
    ['2026H1', '2026-01', '2026-06'],
    ['2026h2', '2026-07', '2026-12'],
    ['2026-H1', '2026-01', '2026-06'],
  ])('%s runs from %s to %s', (half, from, to) => {
    const months = halfMonths(half);
    expect([months?.length, months?.[0], months?.at(-1)]).toEqual([6, from, to]);
  });

  it.each(['2026', '2026H3', '6/2026', ''])('“%s” is none', (half) => expect(halfMonths(half)).toBeUndefined());

  it('compares its end with the month before it, else with its first month, and names missing months', () => {
    const reports = [monthly('2025-12', 2, 10), monthly('2026-02', 4, 10), monthly('2026-05', 9, 12)];
    const summary = halfYear('2026H1', reports)!;
    expect([summary.begin.month, summary.end.month]).toEqual(['2025-12', '2026-05']);
    expect(summary.missing).toEqual(['2026-01', '2026-03', '2026-04', '2026-06']);
    const services = summary.kinds.find(({ kind }) => kind === 'services')!;
    expect(services).toMatchObject({ begin: { mapped: 2, total: 10 }, end: { mapped: 9, total: 12, lists: 1 } });
    expect(services.points).toBeCloseTo(55);
    expect(halfYear('2026H1', reports.slice(1))?.begin.month).toBe('2026-02');
    expect(halfYear('2026H2', reports)).toBeUndefined();
  });

  it('keeps what was not sent apart from zero', () => {
    const summary = halfYear('2026H1', [monthly('2026-01', 0, 0), monthly('2026-06', 1, 4)])!;
    expect(summary.kinds.find(({ kind }) => kind === 'drugs')).toMatchObject({ begin: null, end: null, points: null });
    expect(summary.kinds.find(({ kind }) => kind === 'services')).toMatchObject({ begin: { total: 0 }, points: null });
    expect(summary.silent).toMatchObject([STATION]);
    expect(summary.lines.map(({ facility }) => facility.name)).toEqual([HOSPITAL.name]);
  });

  it('measures records against the targets of each level by sums over the months', () => {
    const hospital = { facility: HOSPITAL, onDay: { count: 95, total: 100 }, answered: { count: 100, total: 100 } };
    const station = { facility: { code: STATION.code, name: STATION.code! }, onDay: { count: 99, total: 100 } };
    const { timeliness } = halfYear('2026H1', [
      monthly('2026-01', 1, 2, { claims: [hospital, station] }),
      monthly('2026-02', 1, 2),
      monthly('2026-03', 1, 2, { claims: [{ ...hospital, answered: { count: 99, total: 100 } }, station] }),
    ])!;
    expect(timeliness.months).toEqual(['2026-01', '2026-03']);
    expect(timeliness.levels).toMatchObject([
      { level: 'province', onDay: { count: 190, total: 200 }, onDayTarget: 95, onDayMet: true, answeredMet: false },
      {
        level: 'commune',
        onDay: { count: 198, total: 200 },
        onDayTarget: 100,
        onDayMet: false,
        answered: null,
        answeredMet: null,
      },
    ]);
    expect(timeliness.below.map(({ facility }) => facility.name)).toEqual([STATION.name, HOSPITAL.name]);
  });

  it('asks nothing of a station without infrastructure, but of a hospital all the same', () => {
    const share = { onDay: { count: 1, total: 100 }, exempt: true };
    const claims = [
      { facility: HOSPITAL, ...share },
      { facility: STATION, ...share },
    ];
    const { timeliness } = halfYear('2026H1', [monthly('2026-01', 1, 2, { claims })])!;
    expect(timeliness.levels.map(({ level }) => level)).toEqual(['province']);
    expect(timeliness.exempt).toMatchObject([{ name: STATION.name }]);
    expect(timeliness.below).toHaveLength(1);
  });

  it('takes the milestones of the last report unless others are given, and every difficulty once', () => {
    const summary = halfYear('2026H1', [
      monthly('2026-01', 1, 2, { difficulties: ['Thiếu người.'] }),
      monthly('2026-06', 1, 2, {
        difficulties: ['Thiếu người.', 'Thiếu máy.'],
        milestones: [{ date: '2026-06-01', percent: 80 }],
      }),
    ])!;
    expect(summary.milestones[0]).toMatchObject({ lists: 1, reached: 0 });
    expect(summary.difficulties).toEqual([
      { month: '2026-01', paragraphs: ['Thiếu người.'] },
      { month: '2026-06', paragraphs: ['Thiếu máy.'] },
    ]);
    const other = halfYear('2026H1', [monthly('2026-06', 1, 2)], { milestones: [{ date: '2026-06-30', percent: 50 }] });
    expect(other?.milestones[0]).toMatchObject({ reached: 1, due: false });
  });

  it('finds the code sets of the plan in the chapters of the lists, and says where nothing tells the chapter', () => {
    const { planSets } = halfYear('2026H1', [monthly('2026-06', 1, 2)])!;
    const set = (vi: string) => planSets.find(({ name }) => name.vi.startsWith(vi))!;
    expect(set('Chẩn đoán hình ảnh')).toMatchObject({ chapters: ['18', '20'], ratio: { mapped: 1, total: 1 } });
    expect(set('Xét nghiệm')).toMatchObject({ ratio: { mapped: 0, total: 0 } });
    expect(set('Vật tư')).toMatchObject({ ratio: null, editions: [] });
    expect(set('Mã cơ sở')).toMatchObject({ kind: null, ratio: null });
    const bare = monthly('2026-06', 0, 2);
    expect(halfYear('2026H1', [bare])?.planSets.find(({ name }) => name.vi.startsWith('Xét nghiệm'))).toMatchObject({
      ratio: null,
      editions: [{ id: 'qd7603-2018' }],
    });
  });
});
