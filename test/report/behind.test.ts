import { describe, expect, it } from 'vitest';
import { milestoneStates, missingItems } from '../../src/report/behind';
import { ratioReport } from '../../src/report/ratio';
import type { RegisterEntry } from '../../src/report/register';
import { auto, HOSPITAL, mapping, NONE, row, STATION } from './mappings';

const list = (mapped: number, total: number, over: Parameters<typeof mapping>[1] = {}) =>
  mapping(
    Array.from({ length: total }, (_, i) => row(`A${i}`, i < mapped ? auto('1.1') : NONE)),
    over,
  );

describe('items missing to a milestone', () => {
  it.each([
    [7, 10, 80, 1],
    [8, 10, 80, 0],
    [0, 0, 100, 0],
    [199, 300, 66.5, 1],
    // 0.29 * 100 is 28.999…: no item may be lost or asked for by it.
    [28, 100, 29, 1],
    [29, 100, 29, 0],
    [2, 3, 66.6667, 1],
  ])('%i of %i to %f %%: %i', (mapped, total, percent, missing) => {
    expect(missingItems({ mapped, total }, percent)).toBe(missing);
  });
});

describe('who is behind', () => {
  const silent = { code: '99003', name: 'Trạm y tế xã Im Lặng', level: 'commune' } as const;
  const register: RegisterEntry[] = [{ ...HOSPITAL, level: 'district' }, { ...STATION, level: 'commune' }, silent];
  const report = ratioReport(
    [
      list(7, 10),
      list(0, 0, { kind: 'drugs' }),
      list(9, 10, { facility: STATION }),
      list(1, 2, { facility: STATION, kind: 'drugs' }),
    ],
    { facilities: register },
  );

  it('lists facility, kind, share and what is missing; what is not sent is not behind', () => {
    const milestones = [{ date: '2026-10-31', percent: 80 }];
    const [state] = milestoneStates(report, { milestones, register, date: '2026-11-30' });
    expect(state).toMatchObject({ due: true, lists: 3, reached: 1, nothingSent: 1 });
    expect(
      state?.behind.map(({ facility, kind, mapped, total, missing }) => [facility.name, kind, mapped, total, missing]),
    ).toEqual([
      [HOSPITAL.name, 'services', 7, 10, 1],
      [STATION.name, 'drugs', 1, 2, 1],
    ]);
  });

  it('lets a milestone for a kind or level go before the general one of the same day, and knows which are still to come', () => {
    const milestones = [
      { date: '2026-12-31', percent: 60 },
      { kind: 'services', date: '2026-12-31', percent: 95 },
      { level: 'commune', date: '2026-12-31', percent: 50 },
    ] as const;
    const states = milestoneStates(report, { milestones, register, date: '2026-11-30' });
    expect(states.map(({ milestone, due, lists, behind }) => [milestone.percent, due, lists, behind.length])).toEqual([
      [60, false, 0, 0],
      [50, false, 1, 0],
      [95, false, 2, 2],
    ]);
  });
});
