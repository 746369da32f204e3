import { describe, expect, it } from 'vitest';
import { describeReason, NAME_SOURCES, REASONS } from '../../src/messages/reasons';

describe('reasons in words', () => {
  it('show no hole in either language', () => {
    const params = new Proxy({}, { get: () => 7 });
    for (const lang of ['vi', 'en'] as const) {
      for (const code of Object.keys(REASONS)) {
        expect(describeReason({ code, params }, lang)).toMatch(/\p{L}/u);
        expect(describeReason({ code, params }, lang)).not.toContain('undefined');
      }
    }
  });

  it('write prices as each language does', () => {
    const reason = { code: 'price-near', params: { price: 3136900, official: 2867000 } };
    expect(describeReason(reason)).toBe('Giá 3.136.900 gần với giá DMDC 2.867.000');
    expect(describeReason(reason, 'en')).toBe('The price 3,136,900 is near the official 2,867,000');
  });

  it('name fields and sources in the language asked for', () => {
    const several = { code: 'several-codes', params: { count: 2, fields: 'unit, priceItem' } };
    expect(describeReason(several)).toBe('Còn 2 mã phù hợp, khác nhau ở: Đơn vị tính, Mục giá');
    expect(describeReason(several, 'en')).toBe('2 codes remain possible; they differ in: Unit, Price item');
    const further = (source: string) => ({ code: 'further-name', params: { name: 'x', source } });
    for (const [source, { vi, en }] of Object.entries(NAME_SOURCES)) {
      expect(describeReason(further(source))).toContain(`(${vi})`);
      expect(describeReason(further(source), 'en')).toContain(`(${en})`);
    }
    expect(describeReason(further('edition:qd1-2024'))).toContain('(bản qd1-2024)');
    expect(describeReason(further('edition:qd1-2024'), 'en')).toContain('(edition qd1-2024)');
  });

  it('leave out what they have no value for, instead of a hole', () => {
    const said = (code: string, params: Record<string, string | number> = {}) =>
      (['vi', 'en'] as const).map((lang) => describeReason({ code, params }, lang));
    expect(said('several-codes', { count: 2, fields: '' })).toEqual(['Còn 2 mã phù hợp', '2 codes remain possible']);
    expect(said('deciding-word', { written: 'trái', official: '' })).toEqual([
      'Khác nhau ở chi tiết quyết định: “trái” và “(không ghi)”',
      'They differ in a detail that decides: “trái” and “(nothing)”',
    ]);
    expect(said('deciding-word', { written: '', official: 'phải' })[1]).toContain('“(nothing)” and “phải”');
    for (const code of ['exam-apart', 'bed-apart']) {
      expect(said(code, { codes: '02.1896' })[1]).toContain('02.1896');
      expect(said(code, { codes: '' })[1]).toMatch(/The name does not say enough/);
    }
    const gone = (successors: string) => said('name-without-code', { name: 'X', code: '40.1', successors });
    expect(gone('')).toEqual([
      'X: mã 40.1 không còn hiệu lực, không có mã thay thế',
      'X: the code 40.1 is no longer in force and has no successor',
    ]);
    expect(gone('40.2')[1]).toContain('; 40.2 stands in its place');
    expect(said('price-near', { price: 1000 })[1]).toBe('The price 1,000 is near the official –');
    expect(describeReason({ code: 'price-near' }, 'en')).toBe('The price – is near the official –');
  });

  it('fall back to the code, whatever it is called', () => {
    expect(describeReason({ code: 'never-heard-of' })).toBe('never-heard-of');
    expect(describeReason({ code: 'constructor' })).toBe('constructor');
  });
});
