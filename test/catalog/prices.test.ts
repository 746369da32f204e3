import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPriceItems } from '../../src/catalog/prices';
import { openCatalog } from '../../src/io/catalogs/open';

describe('price items', () => {
  const items = createPriceItems([
    { code: '0001', name: 'Mục một', prices: ['TT 1=100', 'TT 2=110', 'TT 2=90'] },
    { code: '0002', name: 'Mục hai', prices: ['TT 1=100', 'TT 2=210'] },
    { code: '0003', name: 'Mục ba', prices: ['TT 1=300', 'TT 2=310'] },
    { code: '0004', name: 'Mục bốn', prices: ['TT 1=400', 'TT 2=410'] },
    { code: '0005', name: 'Mục năm', prices: ['TT 1=500', 'TT 2=510'] },
  ]);

  it('are named by a price under its regime, all of them where several cost the same', () => {
    expect(items.itemsOf(100, 'TT 1').map(({ priceItem }) => priceItem)).toEqual(['0001', '0002']);
    expect(items.itemsOf(110, 'TT 1')).toEqual([]);
    expect(items.pricesOf('0001', 'TT 2')).toEqual([110, 90]);
  });

  it('say under which regime a list stands, or nothing', () => {
    expect(items.regimeOf([90, 210, 310, 410, 999])).toEqual({ regime: 'TT 2', share: 0.8 });
    expect(items.regimeOf([1, 2, 3, 4, 5])).toBeUndefined();
    expect(items.regimeOf([90, 210])).toBeUndefined();
  });

  it('answer as the table is read, whatever stands in it', () => {
    const regimes = ['TT 1', 'TT 2', 'TT 3'];
    const texts = fc.array(fc.tuple(fc.constantFrom(...regimes), fc.nat(6)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 12 }), (table) => {
        const entries = table.map((prices, at) => ({
          code: String(at),
          name: `Mục ${at}`,
          prices: prices.map(([regime, price]) => `${regime}=${price}`),
        }));
        const index = createPriceItems(entries);
        for (const regime of [...regimes, 'TT 4']) {
          for (let price = 0; price < 8; price++) {
            const wanted = entries.flatMap(({ code, name, prices }) =>
              prices.filter((text) => text === `${regime}=${price}`).map(() => ({ priceItem: code, name, price })),
            );
            expect(index.itemsOf(price, regime)).toEqual(wanted);
          }
          table.forEach((prices, at) => {
            const own = prices.filter(([name]) => name === regime).map(([, price]) => price);
            expect(index.pricesOf(String(at), regime)).toEqual(own);
          });
        }
        table.forEach((prices, at) => {
          const ever = new Set(prices.map(([, price]) => price));
          for (let price = 0; price < 8; price++) expect(index.everCost(String(at), price)).toBe(ever.has(price));
        });
        expect(index.pricesOf('-', 'TT 1')).toEqual([]);
        expect(index.everCost('-', 1)).toBe(false);
      }),
    );
  });

  it('of the bundled table name 434.000 under circular 22/2023 and 455.500 in 2025', () => {
    const bundled = openCatalog('services', { catalogsDir: null }).priceItems?.();
    expect(bundled?.itemsOf(434_000, 'TT 22/2023').map(({ priceItem }) => priceItem)).toContain('1014');
    expect(bundled?.itemsOf(455_500, '2025').map(({ priceItem }) => priceItem)).toContain('1014');
  });
});
