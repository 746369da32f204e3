import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/catalog/entry';
import { Query } from '../../../src/match/query';
import { decide } from '../../../src/match/rank/decide';
import type { Weighed } from '../../../src/match/rank/weighed';
import { weighed } from './helpers/weighed';

const ACCEPT = 0.99;
const entryOf = ({ entry }: Weighed): Entry => ({ code: `40.${entry}`, name: `tên ${entry}` });
const decided = (candidates: readonly Weighed[], differences: readonly (keyof Entry)[] = ['code']) =>
  decide(candidates, ACCEPT, entryOf, differences);
const among = (verdict: ReturnType<typeof decide>): number[] | string =>
  verdict.status === 'ambiguous' ? verdict.among.map(({ entry }) => entry) : verdict.status;

/** Candidates of the given probabilities, each with a name of its own that leaves a word over. */
const apart = (probabilities: readonly number[]): Weighed[] =>
  probabilities.map((probability, at) => weighed(at, { probability, odds: Math.log(probability / (1 - probability)) }));
const times = (count: number, probability: number) => new Array<number>(count).fill(probability);

describe('codes of different names that remain possible', () => {
  it('are named, ten at most, where they hold 97 % between them', () => {
    expect(among(decided(apart([...times(10, 0.0985), 0.007, 0.006])))).toHaveLength(10);
    expect(among(decided(apart([0.5, 0.47])))).toEqual([0, 1]);
  });

  it('are left to a person where ten of them hold less', () => {
    expect(among(decided(apart(times(12, 0.083))))).toBe('review');
    expect(among(decided(apart([0.5, 0.469])))).toBe('review');
  });

  it('are no more than needed, and none that is fifty times less likely than the best', () => {
    expect(among(decided(apart([0.6, 0.397, 0.1])))).toEqual([0, 1]);
    expect(among(decided(apart([0.96, 0.0192])))).toEqual([0, 1]);
    expect(among(decided(apart([0.96, 0.0191])))).toBe('review');
  });

  it('are none that contradict the row', () => {
    const [best, other] = apart([0.5, 0.48]);
    expect(among(decided([best!, { ...other!, conflict: true }]))).toBe('review');
  });

  it('differ by the fields in which they differ, lists compared by what is in them', () => {
    const entries: Entry[] = [
      { code: 'A', name: 'x', specialty: 'Mắt', aliases: [{ name: 'a', source: 's' }] },
      { code: 'B', name: 'x', aliases: [{ name: 'a', source: 's' }] },
    ] as unknown as Entry[];
    const verdict = decide(apart([0.5, 0.49]), ACCEPT, ({ entry }) => entries[entry]!, [
      'code',
      'name',
      'specialty',
      'aliases',
      'priceItem',
    ]);
    expect(verdict).toMatchObject({ differBy: ['code', 'specialty'] });
    const lists = [
      { ...entries[0], aliases: [{ name: 'b', source: 's' }] },
      { ...entries[1], aliases: undefined },
    ] as unknown as Entry[];
    const same = { ...entries[1]!, aliases: [{ name: 'a', source: 's' }] } as unknown as Entry;
    expect(decide(apart([0.5, 0.49]), ACCEPT, ({ entry }) => [entries[0]!, same][entry]!, ['aliases'])).toMatchObject({
      differBy: [],
    });
    for (const [one, two] of [
      [entries[0]!, lists[0]!],
      [entries[0]!, lists[1]!],
      [lists[1]!, entries[0]!],
    ] as const)
      expect(decide(apart([0.5, 0.49]), ACCEPT, ({ entry }) => [one, two][entry]!, ['aliases'])).toMatchObject({
        differBy: ['aliases'],
      });
  });
});

describe('codes of one name', () => {
  const shared = (count: number, own: Partial<Weighed> = {}): Weighed[] =>
    Array.from({ length: count }, (_, at) => weighed(at, { name: 7, probability: 0.99 / count, ...own }));

  it('are named together, however many there are, up to sixty', () => {
    expect(among(decided(shared(40)))).toHaveLength(40);
    expect(among(decided(shared(64)))).toBe('review');
    expect(among(decided(shared(61, { probability: 0.99 / 60 })))).toHaveLength(60);
  });

  it('are named where the name is trusted little, if none is far likelier and no other code is possible', () => {
    const query = new Query();
    query.identical = 7;
    const alike = (...probabilities: number[]) =>
      probabilities.map((probability, at) => weighed(at, { name: 7, query, probability }));
    expect(among(decided(alike(0.2, 0.15, 0.1)))).toEqual([0, 1, 2]);
    expect(among(decided(alike(0.2, 0.099)))).toBe('review');
    expect(among(decided([...alike(0.2, 0.15), weighed(9, { probability: 0.01 })]))).toEqual([0, 1]);
    expect(among(decided([...alike(0.2, 0.15), weighed(9, { probability: 0.02 })]))).toBe('review');
    expect(among(decided(alike(...times(10, 0.03))))).toHaveLength(10);
    expect(among(decided(alike(...times(11, 0.03))))).toBe('review');
    expect(among(decided(alike(0.2, 0.2).map((one) => ({ ...one, loose: true }))))).toBe('review');
    expect(among(decided(alike(0.2, 0.2).map((one) => ({ ...one, name: 8 }))))).toBe('review');
    expect(among(decided(alike(0.2, 0.2).map((one, at) => ({ ...one, conflict: at === 1 }))))).toBe('review');
  });
});

describe('a row whose name says the same as one code', () => {
  const best = (own: Partial<Weighed> = {}) => weighed(0, { whole: true, probability: 0.995, odds: 6, ...own });

  it('is decided', () => expect(decided([best()])).toEqual({ status: 'auto' }));

  it('is decided at the very threshold, beside other names and other codes that contradict', () => {
    expect(decided([best({ probability: 0.99 }), weighed(1, { odds: 5 })])).toEqual({ status: 'auto' });
    expect(decided([best(), weighed(1, { name: 0, conflict: true, priced: -9, odds: -3 })])).toEqual({
      status: 'auto',
    });
  });

  it.each([
    ['below the threshold', { probability: 0.989 }],
    ['with a word left over', { whole: false }],
    ['with a contradiction', { conflict: true }],
  ] as const)('waits for a person %s, and does not look certain', (_, own) => {
    const first = best(own);
    expect(decided([first])).toEqual({ status: 'review' });
    expect(first.probability).toBe(0.985);
  });

  it('is not decided where the price alone rules another code out: both are named and share what is certain', () => {
    const first = best();
    const rival = weighed(1, { odds: 2, priced: -4, probability: 0.002 });
    expect(among(decided([first, rival]))).toEqual([0, 1]);
    expect(first.probability).toBeCloseTo(0.95);
    expect(rival.probability).toBeCloseTo(0.047);
    expect(among(decided([best(), weighed(1, { odds: 2, priced: 0 })]))).toBe('auto');
    expect(among(decided([best(), weighed(1, { odds: -3, priced: -4 })]))).toBe('auto');
    // 0.99 is a distance of 4.595 in log-odds.
    expect(among(decided([best(), weighed(1, { odds: 0.41, priced: -1 })]))).toEqual([0, 1]);
    expect(among(decided([best(), weighed(1, { odds: 0.4, priced: -1 })]))).toBe('auto');
    expect(among(decided([best({ priced: 1 }), weighed(1, { odds: 0.41 })]))).toEqual([0, 1]);
  });

  it('is not decided by how common its code is among those of one name', () => {
    expect(among(decided([best({ common: 3 }), weighed(1, { name: 0, odds: 1 })]))).toEqual([0, 1]);
    expect(among(decided([best({ common: 3 }), weighed(1, { odds: 1 })]))).toBe('auto');
    expect(among(decided([best({ common: 3 }), weighed(1, { name: 0, odds: 1, common: 3 })]))).toBe('auto');
    expect(among(decided([best({ common: 1 }), weighed(1, { name: 0, odds: 0.41 })]))).toEqual([0, 1]);
    expect(among(decided([best({ common: 1 }), weighed(1, { name: 0, odds: 0.4 })]))).toBe('auto');
    expect(among(decided([best(), weighed(1, { name: 0, odds: 0.4, common: -1 })]))).toBe('auto');
    expect(among(decided([best(), weighed(1, { name: 0, odds: 0.41, common: -1 })]))).toEqual([0, 1]);
  });

  it('is not decided where another code of the name fits the department and it does not', () => {
    expect(among(decided([best({ fits: false }), weighed(1, { name: 0, fits: true })]))).toEqual([0, 1]);
    expect(among(decided([best({ fits: false }), weighed(1, { fits: true })]))).toBe('auto');
    expect(among(decided([best({ fits: false }), weighed(1, { name: 0 })]))).toBe('auto');
    expect(among(decided([best(), weighed(1, { name: 0, fits: true })]))).toBe('auto');
  });

  it('is not decided where another code of the name costs just what the row does, even one that contradicts', () => {
    const costs = (entry: Entry) => entry.code === '40.1';
    const verdict = (candidates: readonly Weighed[]) => decide(candidates, ACCEPT, entryOf, ['code'], costs);
    const first = best();
    const rivals = [weighed(1, { name: 0, conflict: true, probability: 0.001 })];
    expect(among(verdict([first, ...rivals]))).toEqual([0, 1]);
    // What contradicts gets nothing of what the best one loses.
    expect(first.probability).toBeCloseTo(0.95);
    expect(rivals[0]!.probability).toBe(0.001);
    expect(among(verdict([best(), weighed(1)]))).toBe('auto');
    expect(among(verdict([best(), weighed(2, { name: 0 })]))).toBe('auto');
    expect(among(verdict([{ ...best(), entry: 1 }, weighed(1, { name: 0 })]))).toBe('auto');
  });

  it('shares what it loses among all its rivals, sixty codes at most', () => {
    const first = best();
    const rivals = Array.from({ length: 80 }, (_, at) => weighed(at + 1, { odds: 3, priced: -1 }));
    expect(among(decided([first, ...rivals]))).toHaveLength(60);
    expect(rivals[0]!.probability).toBeCloseTo(0.045 / 59);
    expect(rivals[79]!.probability).toBe(0);
  });
});

describe('a row that nothing is like', () => {
  it('has no code where the best name is less likely than one in a hundred, all its codes together', () => {
    expect(decided([])).toEqual({ status: 'none' });
    expect(decided(apart([0.0099]))).toEqual({ status: 'none' });
    expect(decided(apart([0.01]))).toEqual({ status: 'review' });
    expect(decided([0, 1].map((at) => weighed(at, { name: 7, probability: 0.006 })))).toEqual({ status: 'review' });
    expect(decided([0, 1].map((at) => weighed(at, { probability: 0.006 })))).toEqual({ status: 'none' });
  });
});
