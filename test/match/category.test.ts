import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import type { Item } from '../../src/item';
import { Categories, depthOf } from '../../src/match/category';
import { createMatcher, type Matcher } from '../../src/match/matcher';
import type { Weighed } from '../../src/match/rank/weighed';
import type { MatchResult } from '../../src/match/result';

const items = (names: readonly string[]): Item[] => names.map((localName, at) => ({ localCode: `B${at}`, localName }));
const score = ({ candidates }: MatchResult, code: string): number =>
  candidates.find((candidate) => candidate.code === code)?.score ?? 0;

const UNSPECIFIED = [
  'Sâu răng',
  'Viêm phổi',
  'Đau ngực',
  'Sốt',
  'Ho ra máu',
  'Vàng da',
  'Suy thận',
  'Đau đầu',
  'Mất ngủ',
  'Béo phì',
];
const TOLD = [...UNSPECIFIED.map((name) => `${name}, không xác định`), 'Cúm'];
const HEADINGS = ['Các rối loạn lo âu khác', 'Các bệnh khớp do tinh thể', 'Viêm màng não khác'];
const SPOKEN = ['sâu răng', 'đau ngực', 'sốt', 'cúm', 'đau đầu'];

describe('how a list names diseases', () => {
  it.each([
    [TOLD, 'told'],
    [HEADINGS, 'headings'],
    [SPOKEN, 'spoken'],
    [['Sâu răng', 'Đau ngực', 'Cúm'], undefined],
    [['Khám sức khỏe'], undefined],
    // Three such rows may stand in any list.
    [TOLD.slice(0, 3), undefined],
    [[], undefined],
  ])('%j: %s', (names, depth) => expect(depthOf(names)).toBe(depth));

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...TOLD, ...HEADINGS, ...SPOKEN]), (names) => {
        expect(depthOf([...names].reverse())).toBe(depthOf(names));
      }),
    );
  });
});

/** A list of `size` rows of which `count` have the given name; the others tell nothing. */
const among = (count: number, name: string, size: number): string[] =>
  Array.from({ length: size }, (_, at) => (at < count ? name : 'Khám sức khỏe'));

describe('how many rows of a list show how it names diseases', () => {
  it.each([
    ['ten of 500 that say “unspecified” are two percent', among(10, 'Cúm, không xác định', 500), 'told'],
    ['ten of 501 are less', among(10, 'Cúm, không xác định', 501), undefined],
    ['nine are too few in any list', among(9, 'Cúm, không xác định', 9), undefined],
    ['eight headings of 100 are eight percent', among(8, 'Viêm màng não khác', 100), 'headings'],
    ['eight of 101 are less', among(8, 'Viêm màng não khác', 101), undefined],
    ['three headings alone are enough', among(3, 'Viêm màng não khác', 3), 'headings'],
    ['two are too few in any list', among(2, 'Viêm màng não khác', 2), undefined],
    ['60 of 100 that begin with a small letter are spoken', among(60, 'sốt', 100), 'spoken'],
    ['59 of 100 are less', among(59, 'sốt', 100), undefined],
    ['three spoken names alone are enough', among(3, 'sốt', 3), 'spoken'],
    ['two spoken names are too few', among(2, 'sốt', 2), undefined],
  ])('%s', (_, names, depth) => expect(depthOf(names)).toBe(depth));
});

describe('how category and member share the probability of one name', () => {
  const categories = new Categories({ size: 0, at: () => ({ code: '', name: '' }), numberOf: () => undefined });
  const weighed = (entry: number, probability: number, over: Partial<Weighed> = {}): Weighed =>
    ({ entry, probability, source: 'name', conflict: false, loose: false, ...over }) as Weighed;
  const pair = { category: 1, member: 2 };
  const shared = (depth: Parameters<Categories['share']>[2], first = weighed(1, 0.6), second = weighed(2, 0.2)) =>
    categories.share([first, second], pair, depth).map(({ entry, probability }) => [entry, +probability.toFixed(4)]);

  it.each([
    ['a list that tells means the category', 'told', [1, 0.56], [2, 0.24]],
    ['a list with headings means the category', 'headings', [1, 0.56], [2, 0.24]],
    ['a list in spoken words means the member', 'spoken', [2, 0.56], [1, 0.24]],
    ['where no list tells, the name that was found first is a little ahead', undefined, [1, 0.44], [2, 0.36]],
  ] as const)('%s', (_, depth, first, second) => expect(shared(depth)).toEqual([first, second]));

  it('never gives both together a higher probability than a name in doubt may have', () => {
    const sum = (over: Partial<Weighed>) =>
      shared(undefined, weighed(1, 0.8, over), weighed(2, 0.19)).reduce((all, [, own]) => all + (own as number), 0);
    expect(sum({})).toBeCloseTo(0.99, 3);
    expect(sum({ loose: true })).toBeCloseTo(0.95, 3);
  });

  it.each([
    ['the unspecified member', 'Cúm, không xác định', 0.8, 0],
    ['any other', 'Cúm do vi rút khác', 0.6, 0.2],
  ])('gives %s, where a row declares it, its share and puts it first', (_, name, own, left) => {
    const named = new Categories({ size: 0, at: () => ({ code: '', name }), numberOf: () => undefined });
    const [first, second] = named.memberFirst([weighed(1, 0.6), weighed(2, 0.2)], weighed(2, 0.2));
    expect([first?.entry, first?.probability, second?.entry]).toEqual([2, expect.closeTo(own, 3), 1]);
    expect(second?.probability).toBeCloseTo(left, 3);
  });
});

describe('a name that says no more than its category', () => {
  let matcher: Matcher;
  beforeAll(() => {
    matcher = createMatcher(openCatalog('icd10', { edition: 'tt06-2026', catalogsDir: null }));
  });
  const within = (list: readonly string[], localName: string): MatchResult =>
    matcher.matchAll(items([...list, localName])).at(-1) as MatchResult;

  it('is ambiguous between the category and its unspecified member, where the list does not show which is meant', () => {
    const result = matcher.match({ localCode: 'X', localName: 'Viêm họng cấp' });
    expect(result).toMatchObject({ status: 'ambiguous', among: ['J02', 'J02.9'] });
    expect(result.reasons).toContainEqual({
      code: 'category-or-member',
      params: { category: 'J02', member: 'J02.9' },
    });
  });

  it('is the category where the list says `không xác định` when it means so', () => {
    expect(within(TOLD, 'Viêm họng cấp')).toMatchObject({ status: 'auto', code: 'J02' });
    expect(within(TOLD, 'Viêm họng cấp, không xác định')).toMatchObject({ status: 'auto', code: 'J02.9' });
  });

  it('is the category first in a list of headings, the member first where people write as they speak, and never automatic', () => {
    expect(within(HEADINGS, 'Viêm họng cấp')).toMatchObject({ status: 'ambiguous', among: ['J02', 'J02.9'] });
    expect(within(SPOKEN, 'viêm họng cấp')).toMatchObject({ status: 'ambiguous', among: ['J02.9', 'J02'] });
  });

  it('shares one probability between the two', () => {
    const told = within(TOLD, 'Viêm kết mạc');
    const spoken = within(SPOKEN, 'viêm kết mạc');
    const both = (result: MatchResult): number => score(result, 'H10') + score(result, 'H10.9');
    expect(both(spoken)).toBeCloseTo(both(told), 2);
  });

  it('is not ambiguous where the row decides: a member in full, a category without members, a declared code', () => {
    expect(within(SPOKEN, 'sởi không biến chứng')).toMatchObject({ status: 'auto', code: 'B05.9' });
    expect(within(SPOKEN, 'uốn ván sơ sinh')).toMatchObject({ status: 'auto', code: 'A33' });
    const declared = matcher.match({ localCode: 'X', localName: 'Viêm họng cấp', declaredCode: 'J02' });
    expect(declared).toMatchObject({ status: 'auto', code: 'J02' });
  });

  it('gets a new answer in a list that names diseases in another way, though answers are kept', () => {
    const answers = new Map<string, MatchResult>();
    const keeping = createMatcher(matcher.catalog, { answers });
    const last = (list: readonly string[]): MatchResult =>
      keeping.matchAll(items([...list, 'Viêm họng cấp'])).at(-1) as MatchResult;
    expect(last(TOLD).status).toBe('auto');
    expect(last(HEADINGS)).toMatchObject({ status: 'ambiguous', among: ['J02', 'J02.9'] });
    expect(last(SPOKEN)).toMatchObject({ status: 'ambiguous', among: ['J02.9', 'J02'] });
    expect(last(TOLD).status).toBe('auto');
  });

  it('counts as one disease among several', () => {
    const result = matcher.match({ localCode: 'X', localName: 'Viêm họng cấp; Viêm kết mạc' });
    expect(result.reasons.map(({ code }) => code)).toContain('names-several');
    expect(result.candidates.slice(0, 2).map(({ code }) => code.slice(0, 3))).toEqual(['J02', 'H10']);
  });
});

describe('what diagnoses add to a name', () => {
  const matcher = createMatcher(openCatalog('icd10', { edition: 'tt06-2026', catalogsDir: null }));
  it.each([
    ['Loạn trương lực cơ (Dystonia)', 'G24'],
    ['Ung thư dạ dày giai đoạn IV', 'C16'],
    ['Ung thư phổi không tế bào nhỏ', 'C34'],
    ['TD: viêm phổi', 'J18'],
    ['- Gút', 'M10'],
  ])('%s is found without it and never certain', (localName, category) => {
    const result = matcher.match({ localCode: 'X', localName });
    expect(result.candidates[0]?.code.slice(0, 3)).toBe(category);
  });

  it('may be left out, but the row is never automatic then', () => {
    const result = matcher.match({ localCode: 'X', localName: 'Viêm phổi do hóa chất (độ 2)' });
    expect(result.status).not.toBe('auto');
  });
});
