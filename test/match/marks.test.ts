import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';
import type { MatchResult } from '../../src/match/result';

const catalog = openCatalog('services', { edition: 'qd7603-2018' });
const matcher = createMatcher(catalog);
const match = (localName: string): MatchResult => matcher.match({ localCode: '1', localName });

describe('a name with marks of its facility', () => {
  it.each([
    'Đo chức năng hô hấp (BHYT)',
    '3.1 Đo chức năng hô hấp',
    'Đo chức năng hô hấp (TT39)',
    'Đo chức năng hô hấp/lần',
    'Đo chức năng hô hấp [Chưa bao gồm thuốc giãn phế quản]',
    'Đo chức năng hô hấpĐo chức năng hô hấp',
  ])('“%s” is decided as it is without the marks, and reasons say what each mark was taken for', (name) => {
    const result = match(name);
    expect(result).toMatchObject({ status: 'auto', code: '02.0024.1791' });
    expect(result.reasons.some(({ code }) => code.startsWith('mark-'))).toBe(true);
  });

  it('for a child is decided for the paediatric one among the codes of the name', () => {
    expect(match('(TE) Chọc dịch tủy sống')).toMatchObject({ status: 'auto', code: '03.0148.0083' });
    expect(match('Chọc dịch tủy sống').status).toBe('ambiguous');
  });

  it('for a child is not taken for a paediatric code with another name', () => {
    expect(match('(TE) Đo chức năng hô hấp').candidates[0]?.code).toBe('02.0024.1791');
  });

  it('for a service on demand (`YC`) waits for a person', () => {
    expect(match('Đo chức năng hô hấp (YC)')).toMatchObject({ status: 'review' });
    expect(match('Đo chức năng hô hấp (YC)').candidates[0]?.code).toBe('02.0024.1791');
  });
});

describe('an official name with the name of its price item in round brackets', () => {
  const rows = catalog.entries.filter(
    ({ name, priceName }, at) => at % 97 === 0 && priceName && !name.includes('[') && !name.includes('('),
  );

  it.each(rows.map((entry) => [entry.name, entry] as const))('%s', (name, { code, priceName, priceItem }) => {
    for (const written of [`${name}(${priceName})`, `${name} (${priceName}`]) {
      const result = match(written);
      const first = catalog.get(result.candidates[0]?.code ?? '');
      expect([first?.name.toLowerCase(), first?.priceItem]).toEqual([name.toLowerCase(), priceItem]);
      if (result.status === 'auto') expect(result.code).toBe(code);
    }
  });

  it('is not decided where the bracket contradicts the price item', () => {
    const result = match('Trích rạch màng nhĩ (gây mê)');
    expect(result.status).not.toBe('auto');
  });
});
