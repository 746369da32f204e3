import { describe, expect, it } from 'vitest';
import { STRANGE } from '../../../src/match/dictionary';
import { Query } from '../../../src/match/query';
import { takesForAnother, unlike } from '../../../src/match/rank/unlike';

describe('words that mean something else', () => {
  it.each([
    // How names are spoken, strange words, words left over in the row and in the name: log-odds taken off.
    ['with-brands', 2, 1, 1, 0],
    [undefined, 0, 1, 1, 0],
    [undefined, 1, 1, 0, 3],
    [undefined, 1, 1, 1, 7],
    [undefined, 1, 0, 0, 7],
    ['as-a-set', 0, 0, 0, 0],
    ['as-a-set', 0, 1, 0, 4],
    ['as-a-set', 0, 0, 1, 4],
    ['as-a-set', 0, 2, 2, 8],
    ['as-a-set', 1, 1, 0, 7],
  ] as const)('%s, %i strange, %i and %i left over: %i', (spoken, strange, written, official, penalty) => {
    expect(unlike(spoken, strange, written, official)).toBe(penalty);
  });
});

/** A row whose words have these weights; those below 0 are foreign words that no name has. */
function rowOf(weights: readonly number[]): Query {
  const query = new Query();
  query.count = weights.length;
  weights.forEach((weight, at) => {
    query.weights[at] = Math.abs(weight);
    query.traits[at] = weight < 0 ? STRANGE : 0;
    query.totalWeight += Math.abs(weight);
    if (weight < 0) query.strange++;
  });
  return query;
}

describe('a foreign word that no name has', () => {
  it.each([
    ['tells more than all others and is matched by one with its letters', [2, -5], 0b00, true],
    ['the same, as the first word', [-5, 2], 0b10, true],
    ['is left over', [2, -5], 0b10, false],
    ['tells less than the others', [6, -5], 0b00, false],
    ['tells half', [5, -5], 0b00, false],
    ['is one of two', [2, -1, -5], 0b010, true],
    ['is none', [2, 5], 0b00, false],
    ['is the thirty-second word', [...new Array(31).fill(0), -5], 0, true],
    ['is behind the thirty-second word', [...new Array(32).fill(0), -5], 0, false],
  ] as const)('%s', (_, weights, left, taken) => {
    expect(takesForAnother(rowOf(weights), left)).toBe(taken);
  });
});
