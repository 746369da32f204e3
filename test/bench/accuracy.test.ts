import { describe, expect, it } from 'vitest';
import { estimate, isHard, measure, percent } from '../../bench/measure';
import type { Edition } from '../../src/catalog/catalog';
import { createCatalog } from '../../src/catalog/create';
import type { MatchResult } from '../../src/match/result';
import { isSameWording } from '../../src/text/same-text';

const catalog = createCatalog({ kind: 'services', id: 'made-up' } as Edition, [
  { code: '01.0001.0001', name: 'Siêu âm ổ bụng', priceItem: '0001' },
  { code: '02.0002.0001', name: 'Siêu âm ổ bụng', priceItem: '0001' },
  { code: '03.0003.0002', name: 'Điện tim thường [gắng sức]', priceItem: '0002' },
]);
const row = (localName: string, gold: string) => ({ item: { localCode: 'A', localName }, gold });
const candidates = (...codes: string[]) =>
  codes.map((code) => ({ code, name: catalog.get(code)?.name ?? '', score: 0.9, reasons: [] }));
const base = { reasons: [], issues: [] };

describe('measure', () => {
  it('counts a namesake as right by name and wrong by code, and leaves it out of the decidable rows', () => {
    const results: MatchResult[] = [
      {
        ...base,
        status: 'ambiguous',
        among: ['01.0001.0001', '02.0002.0001'],
        differBy: [],
        candidates: candidates('01.0001.0001'),
      },
    ];
    const found = measure(catalog, [row('Siêu âm ổ bụng', '02.0002.0001')], results);
    expect(found.nameR1).toEqual({ hits: 1, of: 1 });
    expect(found.codeR1).toEqual({ hits: 0, of: 1 });
    expect(found.codeR1Decidable.of).toBe(0);
    expect(found.ambiguousHolds).toEqual({ hits: 1, of: 1 });
  });

  it('reports a wrong automatic code and leaves codes that the edition lacks out of every share', () => {
    const wrong: string[] = [];
    const auto = (code: string): MatchResult => ({ ...base, status: 'auto', code, candidates: candidates(code) });
    const found = measure(
      catalog,
      [row('dien tim', '03.0003.0002'), row('Đo thính lực', '99.9999.9999')],
      [auto('01.0001.0001'), auto('01.0001.0001')],
      ({ what, row: { item } }) => wrong.push(`${what}: ${item.localName}`),
    );
    expect(found.unknownGold).toBe(1);
    expect(found.autoPrecision).toEqual({ hits: 0, of: 1 });
    expect(found.autoCoverageHard).toEqual({ hits: 1, of: 1 });
    expect(wrong).toContain('auto: dien tim');
  });

  it('calls a row hard only where more than accents, case and bracket differ', () => {
    expect(isHard('DIEN TIM THUONG', 'Điện tim thường [gắng sức]')).toBe(false);
    expect(isHard('Điện tim thừơng', 'Điện tim thường')).toBe(false);
    expect(isHard('Điện tâm đồ', 'Điện tim thường')).toBe(true);
    expect(isSameWording('Chụp X-quang ngực thẳng', 'chụp Xquang ngực thẳng [số hóa 1 phim]')).toBe(true);
    expect(isSameWording('Chụp X-quang ngực thẳng', 'Chụp X-quang ngực nghiêng')).toBe(false);
  });
});

describe('estimate', () => {
  it('never promises more than the rows carry', () => {
    // Wilson intervals as in the tables of textbooks.
    expect(percent({ hits: 10, of: 10 })).toBe('100.0 (72.2–100.0)');
    expect(percent({ hits: 0, of: 20 })).toBe('0.0 (0.0–16.1)');
    expect(percent({ hits: 81, of: 263 })).toBe('30.8 (25.5–36.6)');
    expect(estimate({ hits: 0, of: 0 })).toBeUndefined();
    expect(percent({ hits: 0, of: 0 })).toBe('—');
  });
});
