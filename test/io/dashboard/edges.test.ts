import { describe, expect, it } from 'vitest';
import { dashboardHtml } from '../../../src/io/dashboard/dashboard-html';
import { onDayTarget } from '../../../src/io/dashboard/dashboard-tables';
import { nextMilestone } from '../../../src/io/dashboard/dashboard-totals';
import type { Item } from '../../../src/item';
import type { Facility } from '../../../src/mapping/mapping';
import type { MonthlyReport } from '../../../src/report/monthly';
import { progressOf } from '../../../src/report/progress';
import { ratioReport } from '../../../src/report/ratio';
import { auto, HOSPITAL, mapping, NONE, row } from '../../report/mappings';

const CODE_ONLY: Facility = { code: '99077', name: '' };

function month(
  name: string,
  lists: readonly (readonly [Facility, number, number])[],
  more: Partial<MonthlyReport> = {},
  item: Partial<Item> = {},
): MonthlyReport {
  const mappings = lists.map(([facility, mapped, total]) =>
    mapping(
      Array.from({ length: total }, (_, at) =>
        row(`A${at}`, at < mapped ? auto('02.0085.1778') : NONE, undefined, item),
      ),
      { facility },
    ),
  );
  const ratios = ratioReport(mappings, { date: `${name}-28` });
  return { format: 'dmdc-report', version: 2, month: name, date: `${name}-28`, ratios, unreadable: [], ...more };
}
const textOf = (report: MonthlyReport, earlier: readonly MonthlyReport[] = []) => {
  const progress = earlier.length > 0 ? progressOf([...earlier, report]) : undefined;
  return dashboardHtml({ report, progress, lang: 'en' })
    .replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
};

describe('a month on the dashboard', () => {
  it('shows a facility without a name by its code, and one that lost its list as missing', () => {
    const before = month('2026-05', [
      [CODE_ONLY, 2, 2],
      [HOSPITAL, 2, 2],
    ]);
    const text = textOf(month('2026-06', [[CODE_ONLY, 1, 2]]), [before]);
    expect(text).toContain('99077');
    expect(text).toContain(HOSPITAL.name);
    expect(text).toMatch(/−50|-50/);
  });

  it('says which milestone comes next, and that nobody is behind where all have reached it', () => {
    const milestones = [
      { date: '2026-06-01', percent: 50 },
      { date: '2026-12-31', percent: 100 },
    ];
    const text = textOf(month('2026-06', [[HOSPITAL, 1, 1]], { milestones }));
    expect(text).toContain('31/12/2026'.split('/').reverse().join('-'));
    expect(textOf(month('2026-06', [[HOSPITAL, 0, 1]], { milestones }))).not.toBe(text);
  });

  it('gives shares by amount alone where a list has no quantities, and by both where it has both', () => {
    const by = (item: Partial<Item>) => textOf(month('2026-06', [[HOSPITAL, 1, 2]], {}, item));
    expect(by({ amount: 10 })).toMatch(/amount/);
    expect(by({})).not.toMatch(/50(?:\.0)? % by (?:use|quantity|amount)/);
    expect(by({ quantity: 1, amount: 10 })).not.toBe(by({ amount: 10 }));
  });

  it('has a dash, and no 0 %, where a list has no item', () => {
    expect(textOf(month('2026-06', [[HOSPITAL, 0, 0]]))).toContain('Services 0/0 — 0 0 0');
  });
});

describe('the milestone that comes next', () => {
  const at = (date: string, kind?: 'services' | 'drugs', level?: 'district') => ({
    ...{ date, percent: 90 },
    ...(kind && { kind }),
    ...(level && { level }),
  });
  const next = (...all: Parameters<typeof nextMilestone>[0]) => nextMilestone(all, 'services', '2026-06-30');

  it('is the first after the day, whatever the order, for all levels and for this kind', () => {
    expect(next(at('2026-12-31'), at('2026-09-30'), at('2026-06-30'))?.date).toBe('2026-09-30');
    expect(next(at('2026-09-30'), at('2026-12-31'))?.date).toBe('2026-09-30');
    expect(next(at('2026-09-30', undefined, 'district'), at('2026-10-31', 'drugs'))).toBeUndefined();
  });

  it('of one day is the one of its kind before the one for all kinds', () => {
    expect(next(at('2026-09-30', 'services'), at('2026-09-30'))?.kind).toBe('services');
    expect(next(at('2026-09-30'), at('2026-09-30', 'services'))?.kind).toBe('services');
  });
});

it('records are to be sent on the day: 95 % from central and province level, all from below, none asked of the unknown', () => {
  expect(
    [undefined, 'central', 'province', 'district', 'commune'].map((level) => onDayTarget(level as 'central')),
  ).toEqual([undefined, ...[95, 95, 100, 100]]);
});
