import { beforeAll, describe, expect, it } from 'vitest';
import type { Kind } from '../../src/catalog/kinds';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher, type Matcher } from '../../src/match/matcher';
import { searchCodes, searchReasons } from '../../src/match/search';

const EDITIONS = {
  icd10: 'tt06-2026',
  services: 'qd7603-2018',
  drugs: 'qd7603-2018',
  supplies: 'qd7603-2018',
} as const;
const matchers = new Map<Kind, Matcher>();

beforeAll(() => {
  for (const [kind, edition] of Object.entries(EDITIONS) as [keyof typeof EDITIONS, string][]) {
    matchers.set(kind, createMatcher(openCatalog(kind, { edition })));
  }
});

function find(kind: Kind, typed: string, limit = 10) {
  return searchCodes(matchers.get(kind) as Matcher, typed, limit);
}

const codes = (kind: Kind, typed: string, limit = 3) => find(kind, typed, limit).map(({ code }) => code);

describe('a code that is typed', () => {
  it.each<[Kind, string, string]>([
    ['icd10', 'A00.1', 'A00.1'],
    ['icd10', 'e119', 'E11.9'],
    ['icd10', 'e11.', 'E11'],
    ['services', '02.0085.1778', '02.0085.1778'],
    ['services', '02.0085', '02.0085.1778'],
    ['services', '2.85', '02.0085.1778'],
    ['services', '2.85.1778', '02.0085.1778'],
    ['drugs', '40.155', '40.155'],
    ['supplies', 'n03.02', 'N03.02.010'],
  ])('stands first in %s: %s', (kind, typed, code) => {
    expect(codes(kind, typed)[0]).toBe(code);
  });

  it('comes first, and the codes that begin with it follow', () => {
    expect(codes('icd10', 'E11', 4)).toEqual(['E11', 'E11.0', 'E11.1', 'E11.2']);
    expect(find('drugs', '40.1', 20).every(({ code }) => code.startsWith('40.1'))).toBe(true);
  });
});

describe('words that are typed', () => {
  it.each<[Kind, string, string]>([
    // With and without accents, in the wording of the decision or in another.
    ['icd10', 'đái tháo đường típ 2', 'E11'],
    ['icd10', 'dai thao duong tip 2', 'E11'],
    ['icd10', 'tieu duong type 2', 'E11'],
    ['icd10', 'cao huyết áp', 'I10'],
    ['icd10', 'nhồi máu cơ tim cấp', 'I21'],
    ['icd10', 'viem da day', 'K29'],
    ['icd10', 'gay xuong dui', 'S72'],
    ['icd10', 'soi than', 'N20.0'],
    ['icd10', 'ung thư phổi', 'C34.9'],
    ['services', 'dien tim', '02.0085.1778'],
    ['services', 'sieu am tim', '18.0049.0004'],
    ['services', 'nho rang sua', '03.1955.1029'],
    ['services', 'chọc hút dịch màng phổi', '03.0079.0077'],
    ['drugs', 'vitamin b12', '40.1056'],
    ['drugs', 'panadol', '40.48'],
    ['drugs', 'augmentin', '40.155'],
    // The last word is not complete.
    ['icd10', 'sot xuat huyet den', 'A97'],
    ['icd10', 'dau that ng', 'I20'],
    ['icd10', 'tang huyet ap vo c', 'I10'],
    ['icd10', 'nhoi mau co t', 'I21'],
    ['icd10', 'hen ph', 'J45'],
    ['services', 'sieu am o b', '02.0314.0001'],
    ['services', 'dien ch', '08.0005.0230'],
    ['drugs', 'paracetamo', '40.48'],
    ['drugs', 'metfo', '40.807'],
    ['drugs', 'amoxicilin + acid cla', '40.155'],
    ['supplies', 'kim luo', 'N03.02.070'],
    // A phrase that is read as a whole is begun.
    ['icd10', 'cao huyet', 'I10'],
    ['icd10', 'viêm phổi vi k', 'J15'],
    ['services', 'điện tâm đ', '02.0085.1778'],
    // A key slipped.
    ['icd10', 'dai thao duonng', 'E14'],
    ['icd10', 'viem ruot thuwa cap', 'K35'],
    ['drugs', 'paracetmol', '40.48'],
    ['drugs', 'amoxcilin', '40.154'],
  ])('find in %s among the first three: %s', (kind, typed, code) => {
    expect(codes(kind, typed)).toContain(code);
  });

  it('a trade name whose products differ in salts only is one drug, and no misspelling of an ingredient', () => {
    expect(codes('drugs', 'augmentin')).toEqual(['40.155']);
    expect(searchReasons(matchers.get('drugs') as Matcher, 'augmentin').map(({ code }) => code)).toEqual([
      'by-product',
    ]);
  });

  it('find in any order', () => {
    expect(codes('icd10', 'dui xuong gay')).toContain('S72');
  });

  it('with accents find names with the same accents first', () => {
    expect(find('icd10', 'đau', 5).every(({ name }) => /đau/i.test(name))).toBe(true);
  });

  it('that no name has find nothing', () => {
    expect(find('icd10', 'qqqqqq zzzzzz')).toEqual([]);
    expect(find('icd10', '  ')).toEqual([]);
  });
});

describe('what is found', () => {
  it('marks the letters that were typed, at the beginning of words, whatever their accents', () => {
    const [first] = find('icd10', 'dau that ng');
    expect(first?.ranges.map(([from, to]) => first.name.slice(from, to + 1))).toEqual(['đau', 'thắt', 'ng']);
  });

  it('has at most as many codes as asked for, best first, each code once', () => {
    const found = find('services', 'sieu am', 25);
    expect(found).toHaveLength(25);
    expect(new Set(found.map(({ code }) => code)).size).toBe(25);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
    for (const { score } of found) expect(score > 0 && score <= 1).toBe(true);
  });

  it('is the same for the same text every time', () => {
    expect(find('services', 'noi soi da day')).toEqual(find('services', 'noi soi da day'));
  });
});
