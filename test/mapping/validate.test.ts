import { expect, it } from 'vitest';
import type { Item } from '../../src/item';
import { validateDeclared } from '../../src/mapping/validate';
import { createMatcher } from '../../src/match/matcher';
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
