import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DashboardFormat } from '../../src/io/dashboard/dashboard-format';
import { ratioReport } from '../../src/report/ratio';
import { shareOf, shareText } from '../../src/report/share';
import { auto, mapping, NONE, row } from './mappings';

it.each([
  [0, 12, '0 %'],
  [12, 12, '100 %'],
  [1999, 2000, '99,9 %'],
  [579, 1000, '57,9 %'],
  [29, 100, '29 %'],
  [2, 3, '66,6 %'],
  [0, 0, '—'],
  [-5, 10, '—'],
  [3, -2, '—'],
  [100, 40, '—'],
])('%i of %i reads %s: never more than is so', (mapped, total, text) => {
  expect(shareText(mapped, total, 'vi')).toBe(text);
  expect(shareOf(mapped, total) ?? -1).toBeLessThanOrEqual(1);
});

describe('whatever was used and returned', () => {
  const figure = fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { nil: undefined });
  const used = fc.record({ code: fc.nat(6), decided: fc.boolean(), quantity: figure, amount: figure, price: figure });

  it('a share by use lies between 0 and 1, and no item is lost', () => {
    fc.assert(
      fc.property(fc.array(used, { maxLength: 12 }), (lines) => {
        const rows = lines.map(({ code, decided, quantity, amount, price }) =>
          row(`A${code}`, decided ? auto('1.1') : NONE, undefined, {
            ...(quantity !== undefined && { quantity }),
            ...(amount !== undefined && { amount }),
            ...(price !== undefined && { unitPrice: price }),
          }),
        );
        const { totals } = ratioReport([mapping(rows)]);
        for (const use of [totals.services?.use.quantity, totals.services?.use.amount]) {
          if (!use) continue;
          expect(use.mapped).toBeGreaterThanOrEqual(0);
          expect(use.mapped).toBeLessThanOrEqual(use.total);
          expect(use.items + use.returned).toBeLessThanOrEqual(totals.services!.total);
          const share = shareOf(use.mapped, use.total);
          expect(share === null ? use.total === 0 : share >= 0 && share <= 1).toBe(true);
        }
      }),
    );
  });

  it('rows of one item are added up first; an item of which more was returned is in neither sum and is told', () => {
    const rows = [
      row('A', auto('1.1'), undefined, { quantity: 150, amount: 75_000 }),
      row('A', auto('1.1'), undefined, { quantity: -50, amount: -25_000 }),
      row('B', NONE, undefined, { quantity: -60, amount: -30_000 }),
    ];
    const { totals, facilities } = ratioReport([mapping(rows)]);
    expect(totals.services?.use).toEqual({
      quantity: { items: 1, returned: 1, mapped: 100, total: 100 },
      amount: { items: 1, returned: 1, mapped: 50_000, total: 50_000 },
    });
    // Nobody is told of an open item that was used −60 times.
    expect(facilities[0]?.ratios.services?.open).toEqual([expect.not.objectContaining({ quantity: -60 })]);
  });
});

it('the dashboard gives no percentage of what is no part and whole', () => {
  const format = new DashboardFormat('vi');
  expect([format.percent({ mapped: 5, total: 2 }), format.percent({ mapped: -1, total: 2 })]).toEqual(['—', '—']);
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (mapped, total) => {
      const share = shareOf(mapped, total);
      expect(share === null || (share >= 0 && share <= 1)).toBe(true);
    }),
  );
});
