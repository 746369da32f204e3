import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/item';
import { countList, type RatioOptions, ratioReport } from '../../src/report/ratio';
import { auto, candidate, edition, HOSPITAL, mapping, NONE, review, row, STATION } from './mappings';

const confirmed = (code: string) => ({ status: 'confirmed', code }) as const;
const services = (lists: Parameters<typeof ratioReport>[0], options?: RatioOptions) =>
  ratioReport(lists, options).facilities[0]!.ratios.services!;

describe('weighted by use', () => {
  const list = mapping([
    row('A', auto('02.0085.1778'), undefined, { quantity: 900, unitPrice: 30_000 }),
    row('B', NONE, undefined, { quantity: 100, amount: 50_000_000 }),
    row('C', NONE),
  ]);

  it('weighs by quantity and by money, each with the items that have a figure', () => {
    expect(services([list]).use).toEqual({
      quantity: { items: 2, returned: 0, mapped: 900, total: 1000 },
      amount: { items: 2, returned: 0, mapped: 27_000_000, total: 77_000_000 },
    });
  });

  it('says nothing where the list says nothing, which is not 0', () => {
    expect(services([mapping([row('A', NONE)])]).use).toEqual({ quantity: null, amount: null });
  });

  it('sums the rows of one local code, and facilities in the total', () => {
    const twice = mapping([
      row('A', auto('02.0085.1778'), undefined, { localName: 'Điện tim', quantity: 3 }),
      row('A', auto('02.0085.1778'), undefined, { localName: 'Điện tim', quantity: 4 }),
    ]);
    const other = mapping([row('X', NONE, undefined, { quantity: 5 })], { facility: STATION });
    const total = ratioReport([twice, other]).totals.services!;
    expect(total.use.quantity).toEqual({ items: 2, returned: 0, mapped: 7, total: 12 });
  });

  it('names the open items that weigh most, and what is near them', () => {
    const open = services([
      mapping([
        row('light', review(candidate('02.0085.1778', 'Điện tim thường', 0.4)), undefined, { quantity: 1 }),
        row('heavy', NONE, undefined, { quantity: 10 }),
        row('done', auto('02.0085.1778'), undefined, { quantity: 99 }),
      ]),
    ]).open;
    expect(open.map(({ localCode }) => localCode)).toEqual(['heavy', 'light']);
    expect(open[1]).toMatchObject({ state: 'review', nearest: { code: '02.0085.1778', score: 0.4 } });
  });
});

describe('by part', () => {
  it('counts by chapter of the code, or of the nearest one, and by department', () => {
    const department = (name: string): Partial<Item> => ({ department: name });
    const { parts } = services([
      mapping([
        row('A', auto('18.0117.0028'), undefined, department('CĐHA')),
        row('B', review(candidate('18.0111.0013', 'Chụp', 0.3)), undefined, department('CĐHA')),
        row('C', NONE, confirmed('02.0085.1778'), department('Nội')),
        row('D', NONE),
      ]),
    ]);
    expect(parts).toEqual([
      { by: 'chapter', key: '02', mapped: 1, total: 1 },
      { by: 'chapter', key: '18', mapped: 1, total: 2 },
      { by: 'chapter', key: '', mapped: 0, total: 1 },
      { by: 'department', key: 'CĐHA', mapped: 1, total: 2 },
      { by: 'department', key: 'Nội', mapped: 1, total: 1 },
      { by: 'department', key: '', mapped: 0, total: 1 },
    ]);
  });

  it('a column of free text does not become a thousand parts', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => row(`A${i}`, NONE, undefined, { department: `Phòng ${i}` }));
    const { parts } = services([mapping(rows)]);
    expect(parts.length).toBeLessThanOrEqual(201);
    expect(parts.reduce((sum, { total }) => sum + total, 0)).toBe(1000);
  });
});

describe('on an abolished edition', () => {
  const old = edition('services');
  const next = edition('services', 'complete', 'qd2010-2025');
  const abolition: RatioOptions['abolition'] = ({ id }, date) =>
    id === old.id && (date ?? '9999') > '2025-07-31' ? { validTo: '2025-07-31', by: 'QĐ 2010/QĐ-BYT' } : undefined;

  it('says how many items still rest on it', () => {
    const lists = [
      mapping([row('A', auto('02.0085.1778')), row('B', NONE)], { edition: old }),
      mapping([row('C', auto('02.0085.1778'))], { edition: next, facility: STATION }),
    ];
    const { totals } = ratioReport(lists, { date: '2026-11-30', abolition });
    expect(totals.services?.byEdition).toEqual([
      { edition: next, mapped: 1, total: 1 },
      { edition: old, mapped: 1, total: 2, abolished: { validTo: '2025-07-31', by: 'QĐ 2010/QĐ-BYT' } },
    ]);
    expect(ratioReport(lists, { date: '2025-07-01', abolition }).totals.services?.byEdition[1]).not.toHaveProperty(
      'abolished',
    );
  });
});

describe('lists counted beforehand', () => {
  const dated = mapping([
    row('A', auto('02.0085.1778'), undefined, { validFrom: '2026-01-01', validTo: '2026-06-30' }),
    row('B', NONE, undefined, { validFrom: '2026-10-01' }),
    row('C', NONE),
  ]);
  const load = () => dated;
  const never = () => {
    throw new Error('not to be read');
  };

  it('are used on every day on which nothing changes, and on no other', () => {
    const counted = countList(dated, { date: '2026-08-15' });
    expect(counted.holds).toEqual({ from: '2026-07-01', to: '2026-09-30' });
    for (const date of ['2026-07-01', '2026-08-01', '2026-09-30']) {
      expect(services([{ ...counted, load: never }], { date })).toEqual(services([dated], { date }));
    }
    for (const date of ['2026-06-30', '2026-10-01', '2025-01-01']) {
      expect(services([{ ...counted, load }], { date })).toEqual(services([dated], { date }));
      expect(() => services([{ ...counted, load: never }], { date })).toThrow('not to be read');
    }
    expect(services([{ ...counted, load }])).toEqual(services([dated]));
    expect(services([{ ...countList(dated), load }], { date: '2026-08-15' })).toEqual(
      services([dated], { date: '2026-08-15' }),
    );
  });

  it('survive being written to a file', () => {
    const counted = countList(dated, { date: '2026-08-15' });
    const read = JSON.parse(JSON.stringify(counted));
    expect(ratioReport([read], { date: '2026-08-15' })).toEqual(ratioReport([dated], { date: '2026-08-15' }));
  });

  it('are read in full where the same facility sent a second list of the kind', () => {
    const first = mapping([row('A', auto('02.0085.1778'))]);
    const second = mapping([row('A', auto('02.0085.1778')), row('B', NONE)]);
    const lists = [first, second].map((list) => ({ ...countList(list), load: () => list }));
    expect(ratioReport(lists)).toEqual(ratioReport([first, second]));
    expect(ratioReport(lists).totals.services).toMatchObject({ mapped: 1, total: 2, duplicateRows: 1 });
  });

  it('of two facilities stay apart', () => {
    const lists = [mapping([row('A', NONE)]), mapping([row('A', NONE)], { facility: STATION })];
    expect(ratioReport(lists.map((list) => countList(list))).facilities.map(({ facility }) => facility)).toEqual([
      HOSPITAL,
      STATION,
    ]);
  });
});
