import { describe, expect, it } from 'vitest';
import { isNameless } from '../../../src/catalog/entry';
import { timelineFaults } from '../../../src/catalog/timeline';
import { openCatalog, openReference, readEditions } from '../../../src/io/catalogs/open';
import { createMatcher } from '../../../src/match/matcher';

const bundled = { catalogsDir: null } as const;

describe('services after the day on which QĐ 7603 PL01 was abolished', () => {
  const before = openCatalog('services', { ...bundled, asOf: '2025-06-18' });
  const after = openCatalog('services', { ...bundled, asOf: '2025-06-19' });

  it('are what lists in use show, named so, and partial', () => {
    expect(before.edition).toMatchObject({ id: 'qd7603-2018', coverage: 'complete' });
    expect(after.edition).toMatchObject({ id: 'qd7603-2018+observed-2025', coverage: 'partial', validTo: null });
    expect(after.resolution.exact).toBe(false);
    expect(after.resolution.inForce?.decision).toBe('QĐ 2010/QĐ-BYT');
    expect(after.resolution.note.vi).toContain('QĐ 2010/QĐ-BYT, không có kèm');
  });

  it('have the new codes, not those that are gone, and say what stands in their place', () => {
    expect(before.has('12.0155.0488')).toBe(false);
    expect(after.get('12.0155.0488')).toMatchObject({ priceItem: '0488', specialty: 'XII. UNG BƯỚU' });
    expect(after.has('12.0155.0915')).toBe(false);
    const item = { localCode: '1', localName: 'Vét hạch cổ bảo tồn', declaredCode: '12.0155.0915' };
    const { status, issues } = createMatcher(after).match(item);
    expect(status).not.toBe('auto');
    expect(issues[0]?.message.vi).toContain('không còn trong hai bảng giá công khai năm 2025');
    expect(issues[0]?.message.vi).toContain('mã thay thế: 12.0155.0488');
    const marked = { localCode: '2', localName: 'A', declaredCode: '08.0105.2046' };
    expect(createMatcher(after).match(marked).issues[0]?.message.vi).toContain('được đánh dấu không còn hiệu lực');
    expect(
      createMatcher(before)
        .match(marked)
        .issues.map(({ code }) => code),
    ).not.toContain('declared-retired');
  });

  it('keep what the name of QĐ 7603 says in brackets, and find both names', () => {
    expect(after.get('23.0144.1559')?.name).toBe(before.get('23.0144.1559')?.name);
    expect(after.get('18.0114.0029')?.name).toBe('Chụp X-quang xương cẳng chân thẳng nghiêng');
  });

  it('name the specimen wherever QĐ 7603 does: a test of blood is none of puncture fluid', () => {
    const specimen = /[([](?:niệu|dịch[^)\]]*|th[uủ][yỷ] dịch)[)\]]$/iu;
    const lost = before.entries.filter(
      ({ code, name }) =>
        code.startsWith('23.') && specimen.test(name) && !specimen.test(after.get(code)?.name ?? name),
    );
    expect(lost.map(({ code }) => code)).toEqual([]);
    expect(after.get('23.0216.1494')?.name).toBe('Định lượng Creatinin [dịch]');
    const { status } = createMatcher(after).match({ localCode: '1', localName: 'Định lượng Creatinin' });
    expect(status).not.toBe('auto');
  });

  it('have no unit in the middle of an abbreviation', () => {
    expect(after.entries.filter(({ name }) => /cm[A-Z]/.test(name))).toEqual([]);
  });

  it('are no second list in the timeline', () => {
    expect(timelineFaults(readEditions(bundled), 'services')).toEqual([]);
  });
});

describe('traditional medicines', () => {
  const catalog = openCatalog('traditional-medicines', bundled);

  it('are found by the code HD of the same number', () => {
    expect(catalog.get('HD.46')?.code).toBe('05C.46');
    expect(catalog.get('HD.9999')).toBeUndefined();
  });

  it('propose no code whose name is not known, and take it where a row declares it', () => {
    const nameless = catalog.entries.find(isNameless)!;
    const matcher = createMatcher(catalog);
    const found = matcher.match({ localCode: '', localName: nameless.name });
    expect(found.candidates.map(({ code }) => code)).not.toContain(nameless.code);
    const { issues } = matcher.match({ localCode: '', localName: 'Siro ho', declaredCode: nameless.code });
    expect(issues.map(({ code }) => code)).not.toContain('declared-unknown');
  });

  it('know herbs by name that have no code', () => {
    const names = catalog.namesWithoutCode?.() ?? [];
    expect(names.find(({ name }) => name === 'Đinh hương')).toMatchObject({
      list: 'TT 43/2017/TT-BYT',
      position: '101',
    });
  });
});

describe('tables beside the code sets', () => {
  it('hold examinations, beds and departments', () => {
    expect(openReference('examinations', bundled).get('02.03')?.name).toBe('Khám Nội tổng hợp');
    expect(openReference('beds', bundled).get('37.15H1.1902')?.name).toContain('Hồi sức tích cực');
    expect(openCatalog('services', bundled).departmentName?.('K03')).toBe('Khoa Nội tổng hợp');
  });
});
