import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listContext } from '../../src/match/context';

const row = (unitPrice: number, priceItem: string, officialPrice?: number) => ({
  name: `name of ${priceItem}`,
  unitPrice,
  priceItem,
  officialPrice,
});

describe('listContext', () => {
  it('knows the prices of the certain rows and no others', () => {
    const { itemsOfPrice } = listContext([row(100, '0001'), row(100, '0001'), row(100, '0002'), row(70, '0003')]);
    expect([...itemsOfPrice.keys()].sort((a, b) => a - b)).toEqual([70, 100]);
  });

  it('gives the factor of price changes once enough rows show it, and a few wrong prices do not change it', () => {
    const rows = Array.from({ length: 9 }, (_, at) => row(110 * (at + 1), '0001', 100 * (at + 1)));
    expect(listContext(rows.slice(0, 3)).priceShift).toBeUndefined();
    expect(listContext([...rows, row(1, '0002', 900_000)]).priceShift).toBeCloseTo(Math.log(1.1));
    expect(listContext([]).priceShift).toBeUndefined();
  });

  it('is the same whatever the order of the rows', () => {
    const arbitrary = fc.record({
      name: fc.constantFrom('a', 'b'),
      unitPrice: fc.integer({ min: 1, max: 5 }).map((n) => n * 1000),
      priceItem: fc.constantFrom('0001', '0002'),
      officialPrice: fc.option(fc.integer({ min: 1, max: 9000 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 30 }), (rows) => {
        expect(listContext([...rows].reverse())).toEqual(listContext(rows));
      }),
    );
  });
});
