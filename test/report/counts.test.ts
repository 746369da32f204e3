import { describe, expect, it } from 'vitest';
import type { MappedRow } from '../../src/mapping/mapping';
import type { MatchResult } from '../../src/match/result';
import { countList, formatRatio, ratioReport, restsOnThinTable } from '../../src/report/ratio';
import { ambiguous, auto, candidate, edition, HOSPITAL, mapping, NONE, review, row, STATION } from './mappings';

const services = (rows: readonly MappedRow[], options: Parameters<typeof ratioReport>[1] = {}) =>
  ratioReport([mapping(rows)], options).facilities[0]!.ratios.services!;

const open = {
  ambiguous: ambiguous(candidate('1.1', 'C'), candidate('1.2', 'C')),
  review: review(candidate('1.3', 'D')),
  none: NONE,
} as const;
const apart = (type: string): MatchResult => ({ ...NONE, reasons: [{ code: `${type}-apart` }] });
const wrongCode = (severity: 'warning' | 'info'): MatchResult => ({
  ...NONE,
  issues: [{ severity, code: 'declared-unknown', message: { vi: 'mã lạ', en: 'unknown code' } }],
});

/** One item for each thing that is counted. */
const everything = [
  row('automatic', auto('1.1')),
  row('confirmed', NONE, { status: 'confirmed', code: '1.2' }),
  row('ambiguous', open.ambiguous),
  row('review', open.review),
  row('none', NONE),
  row('flagged', NONE, { status: 'flagged' }),
  row('rejected', NONE, { status: 'rejected' }),
  row('against', auto('1.1')),
  row('against', auto('1.2')),
  row('no-equivalent', NONE, { status: 'no-equivalent' }),
  row('outside', NONE, { status: 'out-of-scope' }),
  row('exam', apart('exam')),
  row('bed', apart('bed')),
  row('over', auto('1.1'), undefined, { validTo: '2026-01-31' }),
  row('wrong', wrongCode('warning')),
];
const COUNTED = {
  mapped: 2,
  total: 10,
  automatic: 1,
  confirmed: 1,
  waiting: 7,
  waitingBy: { ambiguous: 1, review: 1, none: 2, flagged: 1, rejected: 1, contradicting: 1 },
  noEquivalent: 1,
  outOfScope: 3,
  apart: { exam: 1, bed: 1 },
  notInForce: 1,
  duplicateRows: 1,
  declaredInvalid: 1,
};
const twice = (count: unknown): unknown =>
  typeof count === 'number'
    ? 2 * count
    : Object.fromEntries(Object.entries(count as object).map(([key, value]) => [key, twice(value)]));

describe('the total of a province', () => {
  const date = '2026-06-30';

  it('sums every number of its facilities', () => {
    const report = ratioReport([mapping(everything), mapping(everything, { facility: STATION })], { date });
    expect(report.facilities[0]!.ratios.services).toMatchObject(COUNTED);
    expect(report.totals.services).toMatchObject(twice(COUNTED) as object);
  });

  it('is the same from lists counted beforehand, alone or two of one facility that cannot be read again', () => {
    const counted = countList(mapping(everything), { date });
    expect(ratioReport([counted], { date })).toEqual(ratioReport([mapping(everything)], { date }));
    const { services: two } = ratioReport([counted, counted], { date }).facilities[0]!.ratios;
    expect(two).toMatchObject(twice(COUNTED) as object);
    const { duplicates, open: heaviest, outside, parts, byEdition } = counted;
    expect(two!.duplicates).toEqual([...duplicates, ...duplicates]);
    expect([two!.open.length, two!.outside.length]).toEqual([2 * heaviest.length, 2 * outside.length]);
    expect(two!.byEdition).toMatchObject([{ mapped: 2 * byEdition[0]!.mapped, total: 2 * byEdition[0]!.total }]);
    expect(two!.parts.map(({ mapped, total }) => [mapped, total])).toEqual(
      parts.map(({ mapped, total }) => [2 * mapped, 2 * total]),
    );
    expect(ratioReport([counted, counted], { date }).issues).toHaveLength(2);
  });

  it('reads the list again where the count does not hold on the day, and where one facility sent two lists', () => {
    const counted = { ...countList(mapping(everything), { date }), load: () => mapping(everything) };
    expect(ratioReport([counted], { date: '2026-01-15' }).totals.services).toMatchObject({ notInForce: 0, total: 11 });
    expect(ratioReport([counted, mapping(everything)], { date }).totals.services).toMatchObject({
      total: COUNTED.total,
      outOfScope: COUNTED.outOfScope,
    });
  });

  it('names editions in their order, with what rests on each, and the weakest coverage among them', () => {
    const of = (id: string, coverage: 'complete' | 'partial' | 'provisional', facility = HOSPITAL) =>
      mapping([row(id, auto('1.1'))], { facility, edition: edition('services', coverage, id) });
    const lists = [of('b', 'complete'), of('a', 'provisional', STATION), of('c', 'partial', { name: 'Trạm xã Lá' })];
    const { services: total } = ratioReport(lists).totals;
    expect(total!.byEdition.map(({ edition: { id }, total: items }) => [id, items])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]);
    expect(total!.coverage).toBe('provisional');
    const own = ratioReport([of('b', 'complete'), of('a', 'partial')]).facilities[0]!.ratios.services!;
    expect([own.byEdition.map(({ edition: { id } }) => id), own.coverage]).toEqual([['a', 'b'], 'partial']);
    expect(ratioReport([mapping([])]).totals.services!.byEdition).toMatchObject([{ mapped: 0, total: 0 }]);
  });

  it('says whether some of it rests on a table that is not complete', () => {
    const list = (coverage: 'complete' | 'partial') =>
      ratioReport([mapping([], { kind: 'drugs', edition: edition('drugs', coverage) }), mapping([])]);
    expect(restsOnThinTable(list('partial'))).toBe(true);
    expect(restsOnThinTable(list('complete'))).toBe(false);
    expect(restsOnThinTable(ratioReport([]))).toBe(false);
  });
});

describe('several rows of one local code', () => {
  const named = (match: MatchResult, localName: string, decision?: MappedRow['decision']): MappedRow =>
    row('A', match, decision, { localName });

  it.each([
    ['ambiguous', ['none', 'review', 'ambiguous']],
    ['review', ['none', 'review']],
    ['none', ['none', 'none']],
  ] as const)('wait as %s where %s are open', (state, matches) => {
    const rows = matches.map((match, at) => named(open[match], `Tên ${at}`));
    expect(services(rows).waitingBy[state]).toBe(1);
    expect(services(rows.toReversed()).waitingBy[state]).toBe(1);
  });

  it.each(['ambiguous', 'review', 'none'] as const)(
    'are decided where one of %s has the name of a decided one',
    (state) => {
      expect(services([named(open[state], 'Điện tim'), named(auto('1.1'), 'điện  tim')])).toMatchObject({
        automatic: 1,
      });
      expect(services([named(open[state], 'Điện não'), named(auto('1.1'), 'Điện tim')]).waitingBy[state]).toBe(1);
    },
  );

  it.each(['flagged', 'rejected'] as const)(
    'wait as %s, unless a person decided another of them: then they contradict',
    (status) => {
      const doubtful = named(NONE, 'Điện tim', { status });
      expect(services([doubtful, named(auto('1.1'), 'Điện tim')]).waitingBy[status]).toBe(1);
      for (const decision of [
        { status: 'confirmed', code: '1.1' },
        { status: 'no-equivalent' },
        { status: 'out-of-scope' },
      ] as const) {
        expect(services([doubtful, named(NONE, 'Điện tim', decision)]).waitingBy.contradicting).toBe(1);
      }
    },
  );

  it('are automatic where no person confirmed one, and lost codes count once when one row says so', () => {
    expect(services([named(auto('1.1'), 'x'), named(auto('1.1'), 'x')])).toMatchObject({ automatic: 1, confirmed: 0 });
    expect(services([named(wrongCode('warning'), 'x'), named(NONE, 'x')]).declaredInvalid).toBe(1);
    expect(services([named(wrongCode('info'), 'x')]).declaredInvalid).toBe(0);
  });

  it('are listed by code, with the rows that are known, and told of only where they contradict', () => {
    const twins = (code: string, ...matches: MatchResult[]) =>
      matches.map((match, at) => row(code, match, undefined, at === 0 ? { row: 7 } : {}));
    const report = ratioReport([
      mapping([...twins('C', NONE, NONE), ...twins('B', auto('1.2'), auto('1.1')), ...twins('A', NONE, auto('1.1'))]),
    ]);
    expect(report.totals.services).toMatchObject({ total: 3, duplicateRows: 3 });
    expect(report.facilities[0]!.ratios.services!.duplicates).toEqual([
      { localCode: 'A', rows: 2, places: [7], codes: ['1.1'], contradicting: false },
      { localCode: 'B', rows: 2, places: [7], codes: ['1.1', '1.2'], contradicting: true },
      { localCode: 'C', rows: 2, places: [7], codes: [], contradicting: false },
    ]);
    expect(report.issues).toMatchObject([{ severity: 'warning', code: 'duplicate-contradicts', row: 7, value: 'B' }]);
    expect(report.issues[0]!.message.en).toContain('1.1, 1.2');
  });

  it('are shown by a row that is still open, whatever their order', () => {
    const rows = [named(auto('1.1'), 'An'), named(NONE, 'Lan'), named(open.review, 'Hoa')];
    for (const order of [rows, rows.toReversed()])
      expect(services(order).open).toMatchObject([{ localCode: 'A', localName: 'Hoa' }]);
  });
});

describe('the days of a row', () => {
  const counted = (days: { validFrom?: string; validTo?: string }) =>
    ratioReport([mapping([row('A', NONE, undefined, days)])], { date: '2026-06-30' });

  it.each([
    [{ validFrom: '2026-06-30' }, 1],
    [{ validFrom: '2026-07-01' }, 0],
    [{ validTo: '2026-06-30' }, 1],
    [{ validTo: '2026-06-29' }, 0],
    [{ validFrom: '2026-01-01', validTo: '2026-12-31' }, 1],
    [{ validFrom: 'từ tháng 7', validTo: '2026-12-31' }, 1],
    [{ validFrom: '9999', validTo: '0000' }, 1],
  ])('%j: %i counted', (days, total) => {
    expect(formatRatio(counted(days).totals.services)).toBe(`0/${total}`);
  });

  it('that cannot be read are told of with a warning', () => {
    expect(counted({ validFrom: 'từ tháng 7' }).issues).toMatchObject([{ severity: 'warning', value: 'từ tháng 7' }]);
  });
});
