import { describe, expect, it } from 'vitest';
import { Query } from '../../../src/match/query';
import { SIGN_COUNT, SIGNS, saysOtherThing, trustOf } from '../../../src/match/rank/trust';

type Sign = (typeof SIGNS)[number];

function signsOf(own: Partial<Record<Sign, number>>): Float64Array {
  const signs = new Float64Array(SIGN_COUNT);
  for (const [sign, value] of Object.entries(own)) signs[SIGNS.indexOf(sign as Sign)] = value;
  return signs;
}

describe('the trust in a name', () => {
  it('is one half where nothing speaks for or against it, and follows the weights and the constant', () => {
    const weights = new Array<number>(SIGN_COUNT + 1).fill(0);
    expect(trustOf(signsOf({}), weights)).toBe(0.5);
    weights[SIGNS.indexOf('odds')] = 2;
    weights[SIGNS.indexOf('something left out')] = -1;
    expect(trustOf(signsOf({ odds: 1.5, 'something left out': 1 }), weights)).toBeCloseTo(1 / (1 + Math.exp(-2)));
    weights[SIGN_COUNT] = Math.log(3);
    expect(trustOf(signsOf({}), weights)).toBeCloseTo(0.75);
  });
});

describe('a word left over makes the row another thing', () => {
  const row = (own: { allBare?: boolean; word?: string; id?: number } = {}): Query => {
    const query = new Query();
    query.allBare = own.allBare ?? false;
    query.words.push({ text: own.word ?? 'gan', fold: own.word ?? 'gan' });
    query.foldIds[0] = own.id ?? -1;
    return query;
  };
  it.each([
    ['known, in the row', { 'known word left over': 1 }, {}, 'written', true],
    [
      'known, in the row, of a kind where words left over say nothing',
      { 'known word left over': 1 },
      {},
      undefined,
      false,
    ],
    ['inside the name', { 'inner word of the name left over': 1 }, {}, 'either', true],
    ['at the end of the name', { 'last word of the name left over': 1 }, {}, 'either', true],
    ['in the name, where only the row counts', { 'inner word of the name left over': 1 }, {}, 'written', false],
    [
      'in the name, of a row without accents',
      { 'inner word of the name left over': 1 },
      { allBare: true },
      'either',
      false,
    ],
    [
      'in the name, of a row that may be misspelt there',
      { 'inner word of the name left over': 1, 'unknown words left over': 1 },
      {},
      'either',
      false,
    ],
    ['nowhere', {}, {}, 'either', false],
    ['a letter that no name has', {}, { word: 'x' }, 'written', true],
    ['a letter that names have', {}, { word: 'x', id: 0 }, 'written', false],
    ['two letters that no name has', {}, { word: 'xy' }, 'written', false],
  ] as const)('%s', (_, signs, own, leftOver, other) => {
    expect(saysOtherThing(signsOf(signs), row(own), leftOver)).toBe(other);
  });
});
