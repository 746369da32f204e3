import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/catalog/catalog';
import { createCatalog } from '../../../src/catalog/create';
import type { MatchResult } from '../../../src/match/result';
import { readGold } from '../../../src/report/bench/gold';
import { estimate } from '../../../src/report/bench/interval';
import { judgeOf, type TruthRow } from '../../../src/report/bench/judge';
import { measure } from '../../../src/report/bench/measure';
import { pool, totals } from '../../../src/report/bench/result';
import { tfidfFloor, tfidfIndex, wordAndGramTerms, wordTerms } from '../../../src/report/bench/tfidf';

const catalog = createCatalog({ kind: 'icd10', id: 'made-up' } as Edition, [
  { code: 'A00', name: 'Bệnh một' },
  { code: 'B00', name: 'Bệnh hai' },
  { code: 'C00', name: 'Bệnh ba' },
  { code: 'D00', name: 'Bệnh bốn' },
  { code: 'E00', name: 'Bệnh năm' },
  { code: 'F00', name: 'Bệnh sáu' },
]);

const row = (localName: string, gold: string | null, classes?: string[]): TruthRow => ({
  item: { localCode: 'X', localName },
  gold,
  classes,
});
const scored = (...codes: [string, number][]) =>
  codes.map(([code, score]) => ({ code, score, name: catalog.get(code)?.name ?? '', reasons: [] }));
const base = { reasons: [], issues: [] };
const review = (...codes: [string, number][]): MatchResult => ({
  ...base,
  status: 'review',
  candidates: scored(...codes),
});
const auto = (code: string, score = 1): MatchResult => ({
  ...base,
  status: 'auto',
  code,
  candidates: scored([code, score]),
});
const among = (...codes: string[]): MatchResult => ({
  ...base,
  status: 'ambiguous',
  among: codes,
  differBy: [],
  candidates: scored(...codes.map((code): [string, number] => [code, 0.5])),
});

describe('what a truth list writes', () => {
  it('reads one code, several of which any is right, one for each thing, and no code', () => {
    expect(readGold('A00')).toEqual([['A00']]);
    expect(readGold('A00 | B00')).toEqual([['A00', 'B00']]);
    expect(readGold('A00 | B00 + C00')).toEqual([['A00', 'B00'], ['C00']]);
    expect(readGold('-')).toEqual([]);
    expect(readGold(null)).toEqual([]);
    // Codes that somebody joined without spaces are one text, which no edition has.
    expect(readGold('40.1+40.2')).toEqual([['40.1+40.2']]);
  });
});

describe('measures, by hand', () => {
  const rows = [
    row('Bệnh một', 'A00'), // right, automatic
    row('Bệnh hai', 'B00'), // wrong, automatic
    row('bệnh thứ ba', 'C00'), // second
    row('bệnh thứ tư', 'D00'), // sixth
    row('một hoặc hai', 'A00 | B00'), // open, holds
    row('một, hai', 'A00 + B00'), // several, both first
    row('ba, bốn', 'C00 + D00'), // several, one of them missing
    row('không có', null), // shown as sure
    row('cũng không', null), // nothing said
    row('mã cũ', 'Z99'), // not in the edition
  ];
  const results: MatchResult[] = [
    auto('A00', 0.95),
    auto('A00', 0.85),
    review(['B00', 0.45], ['C00', 0.35]),
    review(['A00', 0.25], ['B00', 0.2], ['C00', 0.15], ['E00', 0.1], ['F00', 0.05], ['D00', 0.01]),
    among('B00', 'C00'),
    review(['B00', 0.9], ['A00', 0.9]),
    review(['C00', 0.9], ['E00', 0.1]),
    review(['F00', 0.75]),
    { ...base, status: 'none', candidates: [] },
    auto('F00'),
  ];
  const found = measure(catalog, rows, results);

  it('ranks: the first right, all things of a row in the first places', () => {
    expect(found).toMatchObject({ rows: 10, unknownGold: 1 });
    expect(found.codeR1).toEqual({ hits: 3, of: 7 });
    expect(found.r5).toEqual({ hits: 4, of: 7 });
    expect(found.r10).toEqual({ hits: 5, of: 7 });
    // Rows that name one thing; three of the five are written otherwise than the official name.
    expect(found.nameR1).toEqual({ hits: 2, of: 5 });
    expect(found.nameR1Hard).toEqual({ hits: 1, of: 3 });
    expect(found.codeR1Decidable).toEqual({ hits: 1, of: 4 });
  });

  it('decides: right, how much, on open rows, and never rightly where there is no code', () => {
    expect(found.autoPrecision).toEqual({ hits: 1, of: 2 });
    expect(found.autoRight).toEqual({ hits: 1, of: 2 });
    expect(found.autoCoverage).toEqual({ hits: 2, of: 7 });
    expect(found.autoOpen).toEqual({ hits: 0, of: 1 });
    expect(found.ambiguousHolds).toEqual({ hits: 1, of: 1 });
    expect(found.absentHalf).toEqual({ hits: 1, of: 2 });
    expect(found.absentAuto).toEqual({ hits: 0, of: 2 });
    expect(found).toMatchObject({ review: 4, none: 0 });
    const sure = measure(catalog, [row('không có', null), row('x', 'A00')], [auto('B00'), auto('A00')]);
    expect(sure.autoRight).toEqual({ hits: 1, of: 2 });
    expect(sure.autoPrecision).toEqual({ hits: 1, of: 1 });
    expect(sure.absentAuto).toEqual({ hits: 1, of: 1 });
  });

  it('tells codes that the edition lacks apart, and which of them were decided as another', () => {
    expect(found.lackingAuto).toEqual({ hits: 1, of: 1 });
    // One of two right codes is enough; a thing without one is lacking.
    const some = measure(catalog, [row('x', 'Z99 | A00'), row('y', 'A00 + Z99')], [auto('A00'), auto('A00')]);
    expect(some.unknownGold).toBe(1);
    expect(some.codeR1).toEqual({ hits: 1, of: 1 });
  });

  it('calibration: the mean distance of what is said from what is right, over ten bins', () => {
    // Bins: .95 right and .9, .9 of which one is right; .85 wrong; .75 wrong; .5 right; .45 wrong; .25 wrong.
    const last = Math.abs(0.95 + 0.9 + 0.9 - 2);
    const expected = (last + 0.85 + 0.75 + Math.abs(0.5 - 1) + 0.45 + 0.25) / 8;
    expect(found.calibrationError).toBeCloseTo(expected, 10);
    expect(
      measure(catalog, [row('x', 'A00')], [{ ...base, status: 'none', candidates: [] }]).calibrationError,
    ).toBeNaN();
  });

  it('an automatic answer to a row that names several things is wrong, whichever of them it says', () => {
    expect(measure(catalog, [row('một, hai', 'A00 + B00')], [auto('A00')]).autoPrecision).toEqual({ hits: 0, of: 1 });
  });

  it('by class, and of several lists together where each was measured once', () => {
    const judge = judgeOf(catalog);
    const judged = [
      { row: row('Bệnh một', 'A00', ['ngoặc', 'mất dấu']), judgement: judge(row('Bệnh một', 'A00'), auto('A00')) },
      { row: row('Bệnh hai', 'B00', ['ngoặc']), judgement: judge(row('Bệnh hai', 'B00'), review(['A00', 0.2])) },
    ];
    const { classes } = pool('dmdc', judged);
    expect([...classes].map(([name, { codeR1 }]) => [name, codeR1])).toEqual([
      ['ngoặc', { hits: 1, of: 2 }],
      ['mất dấu', { hits: 1, of: 1 }],
    ]);
    const result = { ...pool('dmdc', judged), judged, wrong: [], file: 'a', kind: 'icd10' as const, edition: 'e' };
    expect(totals([result, { ...result, file: 'b' }])[0]?.measures.codeR1).toEqual({ hits: 2, of: 4 });
    expect(totals([result, { ...result, edition: 'f' }])).toEqual([]);
  });

  it('intervals are those of Wilson', () => {
    // 8 of 10, as worked out by hand: centre (0.8 + 0.19208) / 1.38416.
    expect(estimate({ hits: 8, of: 10 })?.low).toBeCloseTo(0.4902, 4);
    expect(estimate({ hits: 8, of: 10 })?.high).toBeCloseTo(0.9433, 4);
  });
});

describe('plain TF-IDF', () => {
  it('scores by the cosine of words weighted by how few names have them', () => {
    const search = tfidfIndex(['a b', 'a c'], (text) => text.split(' '));
    // log(1 + 2/2) for a, log(1 + 2/1) for b and c.
    const [common, rare] = [Math.log(2) ** 2, Math.log(3) ** 2];
    expect(search('a b', 2)[0]?.score).toBeCloseTo(1, 6);
    expect(search('a b', 2)[1]?.score).toBeCloseTo(common / (common + rare), 6);
    expect(search('b', 2)).toEqual([{ at: 0, score: expect.closeTo(Math.sqrt(rare / (common + rare)), 6) }]);
    // A word that no name has makes the query less like any name.
    expect(search('b x', 2)[0]?.score).toBeLessThan(search('b', 2)[0]?.score as number);
    expect(search('x', 2)).toEqual([]);
  });

  it('keeps so many, ties in the order of the names, and forgets one query before the next', () => {
    const search = tfidfIndex(['a', 'a', 'a', 'b'], wordTerms);
    expect(search('a', 2).map(({ at }) => at)).toEqual([0, 1]);
    expect(search('b', 2).map(({ at }) => at)).toEqual([3]);
  });

  it('knows words, pairs and runs of three characters', () => {
    expect(wordTerms('a b c')).toEqual(['a', 'b', 'c', 'a b', 'b c']);
    expect(wordAndGramTerms('ab c')).toEqual(['ab', 'c', 'ab c', '# ab', '#ab ', '#b c', '# c ']);
  });

  it('ranks codes, decides nothing, and says none where no term is shared', () => {
    const [first, last] = tfidfFloor(catalog)([row('benh ba', 'C00'), row('§§', null)]);
    expect(first).toMatchObject({ status: 'review' });
    expect(first?.candidates[0]?.code).toBe('C00');
    expect(last).toMatchObject({ status: 'none', candidates: [] });
  });
});
