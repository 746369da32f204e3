import { describe, expect, it } from 'vitest';
import type { Coefficients } from '../../../src/match/rank/coefficients';
import { chooseAmong, rank } from '../../../src/match/rank/rank';
import type { Weighed } from '../../../src/match/rank/weighed';
import { weighed } from './helpers/weighed';

/** Lines that change nothing, so that probabilities can be worked out by hand; "none of these" has log-odds 0. */
const PLAIN = { none: 0, calibration: [], calibrationWhole: [] } as unknown as Coefficients;
const ranked = (candidates: Weighed[], coefficients = PLAIN, trust = (_: Weighed, together: number) => together) =>
  rank(candidates, coefficients, trust);
const entries = (list: readonly Weighed[]) => list.map(({ entry }) => entry);
const shares = (list: readonly Weighed[]) => list.map(({ probability }) => Number(probability.toFixed(4)));

describe('candidates in order', () => {
  it('have probabilities by their odds, with "none of these" among them', () => {
    const out = ranked([weighed(0), weighed(1, { odds: Math.log(2) })]);
    expect(entries(out)).toEqual([1, 0]);
    expect(shares(out)).toEqual([0.5, 0.25]);
    expect(shares(ranked([weighed(0, { odds: 800 }), weighed(1, { odds: 800, entry: 2 })]))).toEqual([0.5, 0.5]);
  });

  it('stand in the order of the code set where nothing else tells', () => {
    expect(entries(ranked([weighed(3), weighed(1), weighed(2)]))).toEqual([1, 2, 3]);
  });

  it('are none where there are none', () => expect(ranked([])).toEqual([]));
});

describe('candidates that contradict the row', () => {
  it('stand below all that do not, and below nine tenths of the least likely of these', () => {
    const out = ranked([
      weighed(0, { odds: 3, conflict: true }),
      weighed(1, { odds: 2, conflict: true }),
      weighed(2, { odds: 1 }),
      weighed(3, { odds: 0 }),
    ]);
    expect(entries(out)).toEqual([2, 3, 0, 1]);
    expect(out[2]!.probability).toBeCloseTo(0.9 * out[1]!.probability);
    expect(out[3]!.probability).toBeCloseTo(out[2]!.probability);
  });

  it('keep their order among themselves', () => {
    const out = ranked([
      weighed(0, { odds: 3, conflict: true }),
      weighed(1, { odds: 1, conflict: true }),
      weighed(2, { odds: 2 }),
      weighed(3, { odds: -3 }),
    ]);
    expect(entries(out)).toEqual([2, 3, 0, 1]);
    expect(out[3]!.probability / out[2]!.probability).toBeCloseTo(Math.exp(1 - 1.5));
  });

  it('do not look likely where nothing else is found', () => {
    const out = ranked([weighed(0, { odds: 5, conflict: true }), weighed(1, { odds: 4, conflict: true })]);
    expect(out[0]!.probability).toBeCloseTo(0.45);
    expect(out[1]!.probability).toBeCloseTo(0.45 * Math.exp(-1));
    expect(shares(ranked([weighed(0, { odds: -1, conflict: true })]))).toEqual([0.2689]);
  });

  it('hide what is far less likely than they are, and what is not plausible at all', () => {
    const beside = (odds: number, clash = 3) =>
      entries(ranked([weighed(0, { odds: clash, conflict: true }), weighed(1, { odds: 4 }), weighed(2, { odds })]));
    expect(beside(-3)).toEqual([1, 2, 0]);
    expect(beside(-3.1)).toEqual([1, 0]);
    // The lower of the two sides counts.
    expect(beside(-1.9, 9)).toEqual([1, 2, 0]);
    expect(beside(-2.1, 9)).toEqual([1, 0]);
    // Without a contradiction all are shown.
    expect(entries(ranked([weighed(1, { odds: 4 }), weighed(2, { odds: -30 })]))).toEqual([1, 2]);
    const lone = (odds: number) => entries(ranked([weighed(0, { odds: -3.5, conflict: true }), weighed(1, { odds })]));
    expect(lone(-3.9)).toEqual([1, 0]);
    expect(lone(-4)).toEqual([0]);
    expect(entries(ranked([weighed(0, { odds: -5, conflict: true }), weighed(1, { odds: -5 })]))).toEqual([1, 0]);
  });
});

describe('how sure the best name is', () => {
  const line: Coefficients = {
    ...PLAIN,
    calibrationWhole: [
      [0.25, 0.1],
      [0.75, 0.5],
    ],
    calibration: [[0.5, 0.3]],
  };
  /** What a name with this probability before calibration gets. */
  const whole = (before: number) =>
    ranked([weighed(0, { whole: true, odds: Math.log(before / (1 - before)) })], line)[0]!.probability;
  const partly = (before: number, trusted: number) =>
    ranked([weighed(0, { odds: Math.log(before / (1 - before)) })], line, () => trusted)[0]!.probability;

  it('follows the fitted line where the name says the same as the row', () => {
    expect(whole(0.125)).toBeCloseTo(0.05);
    expect(whole(0.25)).toBeCloseTo(0.1);
    expect(whole(0.5)).toBeCloseTo(0.3);
    expect(whole(0.8)).toBeCloseTo(0.6);
  });

  it('else follows the trust in its signs, never above what a person must still see, nor far below its odds', () => {
    expect(partly(0.5, 0.5)).toBeCloseTo(0.3);
    expect(partly(0.5, 0.75)).toBeCloseTo(0.65);
    expect(partly(0.5, 1)).toBe(0.985);
    expect(partly(0.5, 0)).toBeCloseTo(0.225);
  });

  it('is shared by the codes of the name; what the name loses or wins, the others lose or win by one factor', () => {
    const codes = () => [
      weighed(0, { name: 7, odds: Math.log(2) }),
      weighed(1, { name: 7, odds: 0 }),
      weighed(2, { odds: 0 }),
    ];
    // Before: 0.4, 0.2, 0.2 and as much for "none of these".
    expect(shares(ranked(codes(), PLAIN, () => 0.9))).toEqual([0.6, 0.3, 0.05]);
    expect(shares(ranked(codes(), PLAIN, () => 0.3))).toEqual([0.2, 0.1, 0.1]);
    expect(
      ranked(codes(), PLAIN, (best, together) => (best.entry === 0 ? together / 2 : 0))[0]!.probability,
    ).toBeCloseTo(0.2);
  });

  it('may lift its codes past others', () => {
    const out = ranked(
      [weighed(0, { name: 7, odds: 1 }), weighed(1, { odds: 0.9 }), weighed(2, { name: 7, odds: 0.8 })],
      PLAIN,
      () => 0.9,
    );
    expect(entries(out)).toEqual([0, 2, 1]);
  });

  it('stays below what a bulk approval takes where the name says less than the code', () => {
    const sure = { whole: true, odds: 9 };
    expect(ranked([weighed(0, { ...sure, loose: true })])[0]!.probability).toBe(0.95);
    expect(ranked([weighed(0, { odds: 9, source: 'half' })])[0]!.probability).toBe(0.95);
    // An everyday name is whole only where the row declares its code too.
    expect(ranked([weighed(0, { ...sure, source: 'everyday' })])[0]!.probability).toBeGreaterThan(0.999);
    expect(ranked([weighed(0, sure)])[0]!.probability).toBeGreaterThan(0.999);
    expect(ranked([weighed(0, { odds: 1, loose: true })])[0]!.probability).toBeCloseTo(0.7311);
  });
});

describe('what chooses among the codes of one name', () => {
  it('leaves the best of them as it is and lowers the others', () => {
    const out = [
      weighed(0, { name: 7, odds: 3, among: 1 }),
      weighed(1, { name: 7, odds: 3, among: 2 }),
      weighed(2, { name: 7, odds: 3 }),
      weighed(3, { odds: 3, among: -5 }),
    ];
    chooseAmong(out);
    expect(out.map(({ odds }) => odds)).toEqual([2, 3, 1, 3]);
  });

  it('changes nothing where nothing is favoured', () => {
    const out = [weighed(0, { name: 7, odds: 3 }), weighed(1, { name: 7, odds: 2 })];
    chooseAmong(out);
    expect(out.map(({ odds }) => odds)).toEqual([3, 2]);
  });
});
