import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/catalog/entry';
import { Query } from '../../../src/match/query';
import { decide } from '../../../src/match/rank/decide';
import type { Weighed } from '../../../src/match/rank/weighed';

/** Candidates of the given probabilities, each with a name of its own that leaves a word over. */
function weighed(probabilities: readonly number[]): Weighed[] {
  return probabilities.map((probability, at) => ({
    entry: at,
    name: at,
    source: 'official',
    found: at,
    wording: 0,
    query: new Query(),
    nameOdds: 0,
    among: 0,
    common: 0,
    odds: Math.log(probability / (1 - probability)),
    probability,
    conflict: false,
    doubt: false,
    priced: 0,
    fits: undefined,
    whole: false,
    loose: false,
    declared: false,
  }));
}

const entryOf = ({ entry }: Weighed): Entry => ({ code: `40.${entry}`, name: `tên ${entry}` });
const verdict = (...probabilities: readonly number[]) => decide(weighed(probabilities), 0.99, entryOf, ['code']);
const times = (count: number, probability: number) => new Array<number>(count).fill(probability);

describe('codes of different names that remain possible', () => {
  it('are named, ten at most, where they hold 97 % between them', () => {
    const { status, among } = verdict(...times(10, 0.0985), 0.007, 0.006) as Extract<
      ReturnType<typeof verdict>,
      { status: 'ambiguous' }
    >;
    expect(status).toBe('ambiguous');
    expect(among).toHaveLength(10);
  });

  it('are left to a person where ten of them hold less', () => {
    expect(verdict(...times(12, 0.083)).status).toBe('review');
  });
});
