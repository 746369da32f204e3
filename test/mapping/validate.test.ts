import { expect, it } from 'vitest';
import { createCatalog } from '../../src/catalog/create';
import type { Item } from '../../src/item';
import { validateDeclared } from '../../src/mapping/validate';
import { createMatcher } from '../../src/match/matcher';
import { NONE } from '../report/mappings';
import { smallCatalog } from './helpers/catalog';

const catalog = smallCatalog();
const item = (row: number, declaredCode: string | undefined, localName: string, over: Partial<Item> = {}): Item => ({
  localCode: `DV${row}`,
  localName,
  row,
  declaredCode,
  ...over,
});
const LIST = [
  item(2, '02.0085.1778', 'Điện tim thường'),
  item(3, '02.0099.0001', 'Điện tim thường'),
  item(4, '09.9999.0001', 'Điện tim thường'),
  item(5, '02.0314.0001', 'Điện tim thường'),
  item(6, '02.0085.1778_GT', 'Điện tim thường'),
  item(7, '02.0085.1778_QQ', 'Điện tim thường'),
  item(8, 'U50.011', 'Điện tim thường'),
  item(9, 'điện tim', 'Điện tim thường'),
  item(10, '02.0085.1778', 'Điện tim thường'),
  item(11, undefined, 'Siêu âm ổ bụng'),
  item(12, '99', 'Điện tim thường', { validTo: '2019-12-31' }),
];

function check(date?: string) {
  const matches = createMatcher(catalog).matchAll(LIST);
  return validateDeclared(LIST, matches, catalog, { date });
}

it('finds every fault of declared codes, by severity and in the order of the list', () => {
  const report = check();
  expect(report.issues.map(({ severity, code, row }) => [severity, code, row])).toEqual([
    ['error', 'declared-retired', 3],
    ['error', 'declared-unknown', 4],
    ['error', 'declared-suffix-illegal', 7],
    ['error', 'declared-wrong-kind', 8],
    ['error', 'declared-malformed', 9],
    ['error', 'declared-malformed', 12],
    ['warning', 'declared-name-contradicts', 5],
    ['warning', 'duplicate-business-key', 10],
    ['info', 'declared-suffix', 6],
  ]);
  expect(report).toMatchObject({ items: 11, declared: 10, valid: 2, counts: { error: 6, warning: 2, info: 1 } });
});

it('goes by a date: rows no longer in force are left out, an abolished edition is said', () => {
  const report = check('2026-01-01');
  expect(report).toMatchObject({ items: 10, declared: 9 });
  expect(report.issues.filter(({ severity }) => severity === 'warning')[0]).toMatchObject({
    code: 'edition-not-in-force',
  });
  expect(check('2020-01-01').issues.some(({ code }) => code === 'edition-not-in-force')).toBe(false);
});

it('counts a row from its first to its last day in force', () => {
  const on = (date: string) =>
    validateDeclared(
      [item(2, '02.0085.1778', 'Điện tim', { validFrom: '2020-02-01', validTo: '2020-03-31' })],
      [],
      catalog,
      {
        date,
      },
    ).items;
  expect(['2020-01-31', '2020-02-01', '2020-03-31', '2020-04-01'].map(on)).toEqual([0, 1, 1, 0]);
});

it('says on which days an edition is not in force, once for the list', () => {
  const on = (date: string, edition = catalog.edition) =>
    validateDeclared(LIST, [], createCatalog(edition, catalog), { date }).issues.filter(
      ({ code }) => code === 'edition-not-in-force',
    );
  expect([on('2019-01-01'), on('2025-07-31')]).toEqual([[], []]);
  expect(on('2025-08-01')).toMatchObject([{ severity: 'warning', value: '2025-08-01' }]);
  expect(on('2018-12-31')[0]?.message.en).toContain('in force 2019-01-01 – 2025-07-31 and not on 2018-12-31');
  const still = { ...catalog.edition, validTo: null };
  expect(on('2025-08-01', still)).toEqual([]);
  expect(on('2018-12-31', still)[0]?.message.en).toContain('in force 2019-01-01 and not on 2018-12-31');
  expect(validateDeclared([], [], catalog, { date: '2020-01-01' }).issues).toEqual([]);
});

it('needs no answers of the matcher for codes that are wrong by their shape, and says where they stand', () => {
  const { issues } = validateDeclared(LIST, [], catalog);
  expect(issues.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
    ['declared-suffix-illegal', 7, 'declaredCode', '02.0085.1778_QQ'],
    ['declared-wrong-kind', 8, 'declaredCode', 'U50.011'],
    ['duplicate-business-key', 10, 'declaredCode', '02.0085.1778'],
    ['declared-suffix', 6, 'declaredCode', '02.0085.1778_GT'],
  ]);
  expect(issues[2]?.message.en).toContain('(declaredCode, localName, priceName, validFrom) as row 2:');
});

it('puts its own finding in place of “malformed” and “unknown”, keeps what else was found of the code, and nothing else', () => {
  const found = (declaredCode: string, ...codes: string[]) => {
    const issues = codes.map((code) => ({ severity: 'warning' as const, code, message: { vi: '', en: '' } }));
    const list = [item(2, declaredCode, 'Điện tim')];
    return validateDeclared(list, [{ ...NONE, issues }], catalog).issues.map(({ code }) => code);
  };
  const said = ['declared-malformed', 'declared-unknown', 'declared-name-contradicts', 'price-unlikely'];
  expect(found('02.0085.1778_QQ', ...said)).toEqual(['declared-suffix-illegal', 'declared-name-contradicts']);
  expect(found('U50.011', ...said)).toEqual(['declared-wrong-kind', 'declared-name-contradicts']);
  expect(found('02.0085.1778', ...said)).toEqual(said.slice(0, 3));
  // The suffix is not what is wrong with a code that is unknown without it, too.
  expect(found('09.9999.0001_QQ', 'declared-malformed')).toEqual(['declared-malformed']);
  expect(found('09.9999.0001', 'declared-unknown')).toEqual(['declared-unknown']);
});

it('reads one code out of the words round it, and finds no wrong suffix where a cell has several codes', () => {
  const found = (declaredCode: string) => validateDeclared([item(2, declaredCode, 'Điện tim')], [], catalog);
  expect(found('Mã 02.0085.1778 (QĐ)')).toMatchObject({ declared: 1, valid: 1, issues: [] });
  expect(found(' U50.011 ').issues).toMatchObject([{ code: 'declared-wrong-kind', value: 'U50.011' }]);
  expect(found('02.0085.1778; 02.0314.0001')).toMatchObject({ declared: 1, valid: 1, issues: [] });
  const list = [item(2, '02.0085.1778; 09.9999.0001', 'Điện tim thường')];
  const { issues } = validateDeclared(list, createMatcher(catalog).matchAll(list), catalog);
  expect(issues).toMatchObject([{ code: 'declared-unknown' }]);
  expect(issues[0]?.message.en).toContain('Code 09.9999.0001 is not');
});

it('takes rows for one only where each field of the key is the same; an empty cell is the same as none', () => {
  const twice = (one: Partial<Item>, other: Partial<Item>) => {
    const list = [one, other].map((more, at) => item(at, '02.0085.1778', 'X quang', more));
    return validateDeclared(list, [], catalog).issues.length;
  };
  expect(twice({ priceName: '' }, {})).toBe(1);
  expect(twice({ localName: 'X quang', priceName: 'ngực' }, { localName: 'X quangngực', priceName: '' })).toBe(0);
});
