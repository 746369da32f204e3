import { describe, expect, it } from 'vitest';
import { chanceOf, INNER, NO_CUT } from '../../../src/match/rank/trees';
import { hasMore, SIGN_COUNT, SIGNS } from '../../../src/match/rank/trust';

type Sign = (typeof SIGNS)[number];

function signsOf(own: Partial<Record<Sign, number>>): Float64Array {
  const signs = new Float64Array(SIGN_COUNT);
  for (const [sign, value] of Object.entries(own)) signs[SIGNS.indexOf(sign as Sign)] = value;
  return signs;
}

describe('the trust in a name', () => {
  it('is one half where nothing speaks for or against it, and follows the trees and the constant', () => {
    expect(chanceOf(signsOf({}), { constant: 0, trees: [] })).toBe(0.5);
    expect(chanceOf(signsOf({}), { constant: Math.log(3), trees: [] })).toBeCloseTo(0.75);
    const inner = Array.from({ length: INNER }, (_, at) =>
      at === 0 ? [SIGNS.indexOf('odds'), 1] : [0, NO_CUT],
    ).flat();
    const leaves = Array.from({ length: INNER + 1 }, (_, at) => (at <= INNER / 2 ? -2 : 2));
    const trust = { constant: 0, trees: [[...inner, ...leaves]] };
    expect(chanceOf(signsOf({ odds: 1.5 }), trust)).toBeCloseTo(1 / (1 + Math.exp(-2)));
    expect(chanceOf(signsOf({ odds: 1 }), trust)).toBeCloseTo(1 / (1 + Math.exp(2)));
  });
});

describe('a row has more than its best name', () => {
  it('where a known word is left over, not where one is unknown or the name has one', () => {
    expect(hasMore(signsOf({ 'known word left over': 0.4 }))).toBe(true);
    expect(hasMore(signsOf({ 'unknown words left over': 1, 'last word of the name left over': 1 }))).toBe(false);
  });
});
