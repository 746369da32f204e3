import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { applyDecisions } from '../../src/mapping/apply';
import { checkCodes } from '../../src/mapping/check-codes';
import type { MappedRow, Mapping } from '../../src/mapping/mapping';
import { validateDeclared } from '../../src/mapping/validate';
import { createMatcher } from '../../src/match/matcher';
import { serviceTypeOf } from '../../src/match/service-type';
import { countItems } from '../../src/report/count';
import { ask, catalogOf } from './helpers/catalog';

it.each(['Khám Nhi', 'Khám Nội tổng hợp', 'Công khám chuyên khoa Mắt', 'Khám bệnh', 'Khám YHCT theo yêu cầu'])(
  '%s is an examination',
  (name) => expect(serviceTypeOf(name)).toBe('exam'),
);
it.each(['Giường Nội khoa loại 2', 'Ngày giường hồi sức tích cực', 'Giường bệnh ban ngày'])('%s is a bed', (name) =>
  expect(serviceTypeOf(name)).toBe('bed'),
);
it.each([
  'Khám mắt và điều trị có gây mê',
  'Điện tim tại giường',
  'Siêu âm tim cấp cứu tại giường',
  'Nội soi',
  'Khám sàng lọc võng mạc',
])('%s is a technique', (name) => expect(serviceTypeOf(name)).toBeUndefined());
describe('an examination or a bed against its own table', () => {
  const catalog = openCatalog('services', { edition: 'qd7603-2018' });
  const matcher = createMatcher(catalog);
  const codes = (localName: string, more: object = {}) =>
    matcher.match({ localCode: 'x', localName, ...more }).candidates.map(({ code }) => code);

  it.each([
    ['Khám Nội tổng hợp', {}, ['02.03']],
    ['Công khám TMH theo yêu cầu', {}, ['15.28', '15.1899']],
    ['Khám Nhi', {}, ['03.18', '03.1899']],
    ['Khám bệnh', { department: 'Khoa Mắt' }, ['14.30', '14.1899']],
    ['Khám bệnh', {}, []],
    ['Giường Nội khoa loại 2 Hạng II', {}, ['37.15H2.1917']],
    ['Giường Ngoại khoa loại I', { department: 'Khoa Tai mũi họng' }, ['K28.NG1']],
    ['Giường Ngoại khoa loại 1 - Khoa Mắt', { department: 'Khoa Nhi' }, ['K30.NG1']],
    ['Ngày giường hồi sức tích cực', { department: 'K48' }, ['K48.HSTC']],
    ['Giường', {}, []],
  ])('%s %j has the codes that its words allow: %j', (name, more, expected) => {
    expect(codes(name, more)).toEqual(expected);
  });

  it('a bed of no class and no department stays open between the classes of hospitals', () => {
    const found = codes('Giường Nội khoa loại 3');
    expect(found.length).toBeGreaterThan(3);
    expect(found.every((code) => code.startsWith('37.15H'))).toBe(true);
  });

  it('the declared code comes first where the name agrees; for another name’s code or an unknown one an issue says so', () => {
    const declared = (declaredCode: string) => matcher.match({ localCode: 'x', localName: 'Khám Nhi', declaredCode });
    expect(declared('03.1899')).toMatchObject({ candidates: [{ code: '03.1899', score: 0.9 }, {}], issues: [] });
    expect(declared('14.30').issues).toMatchObject([{ code: 'declared-name-contradicts' }]);
    expect(declared('03.77').issues).toMatchObject([{ code: 'declared-not-in-own-table', severity: 'info' }]);
  });

  it('codes of examinations and beds are valid where they are declared', () => {
    const items = [
      { localCode: '1', localName: 'Khám Nội tổng hợp', declaredCode: '02.03' },
      { localCode: '2', localName: 'Giường Ngoại khoa loại 1 - Khoa Mắt', declaredCode: 'K30.NG1' },
      { localCode: '3', localName: 'Khám bệnh', department: 'Khoa Mắt', declaredCode: '03.18' },
    ];
    const report = validateDeclared(items, matcher.matchAll(items), catalog);
    expect(report).toMatchObject({ declared: 3, valid: 2, issues: [{ code: 'declared-name-contradicts' }] });
  });

  const rowOf = (localName: string): MappedRow => {
    const item = { localCode: localName, localName };
    return { item, match: matcher.match(item) };
  };
  const mapping: Mapping = {
    kind: 'services',
    facility: { name: 'Bệnh viện A' },
    edition: catalog.edition,
    rows: [rowOf('Khám Nhi'), rowOf('Giường Nội khoa loại 2'), rowOf('Thông tiểu')],
    issues: [],
  };
  const decide = (localCode: string, code: string) =>
    applyDecisions(mapping, [{ localCode, wish: { status: 'confirmed', code } }], {
      by: 'Lan',
      at: '2026-11-01T08:00:00Z',
      catalog,
    });

  it('a person may choose a code of its own table, counted separately; such a code is refused for a technical service', () => {
    const { mapping: decided } = decide('Giường Nội khoa loại 2', 'K03.NO2');
    const { counts, outside } = countItems('services', [decided], undefined, decided.facility);
    expect(counts).toMatchObject({ total: 1, outOfScope: 2, apart: { exam: 1, bed: 1 } });
    expect(outside.map(({ apart, codes: own }) => [apart, own])).toEqual([
      ['bed', ['K03.NO2']],
      ['exam', ['03.18', '03.1899']],
    ]);
    expect(checkCodes(decided, catalog).issues).toEqual([]);
    expect(decide('Thông tiểu', 'K03.NO2').refused).toMatchObject([{ code: 'code-unknown' }]);
  });

  it('a row to which a person gives a technique code counts as a technique', () => {
    const { mapping: decided } = decide('Khám Nhi', '02.0085.1778');
    expect(countItems('services', [decided], undefined, decided.facility).counts).toMatchObject({
      mapped: 2,
      total: 2,
      outOfScope: 1,
    });
  });
});
it('gives an examination or a bed no technique code and says why, unless a technique has exactly that name', () => {
  const table = catalogOf('services', [
    { code: '08.0005.0230', name: 'Điện châm' },
    { code: '03.0001.0001', name: 'Khám Nhi khoa theo dõi' },
    { code: '14.0001.0001', name: 'Khám mắt' },
  ]);
  expect(ask(table, { localName: 'Khám Nhi' })).toMatchObject({
    status: 'none',
    candidates: [],
    reasons: [{ code: 'exam-apart' }],
  });
  expect(ask(table, { localName: 'Giường Nội khoa loại 2' })).toMatchObject({
    status: 'none',
    reasons: [{ code: 'bed-apart' }],
  });
  expect(ask(table, { localName: 'Khám mắt' })).toMatchObject({ status: 'auto', code: '14.0001.0001' });
});
