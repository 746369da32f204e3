import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invert, wordsAndPairs } from '../../../src/match/index/postings';

/** Where each list begins when all stand in one row. */
function starts(lists: readonly (readonly number[])[]): Int32Array {
  let at = 0;
  return Int32Array.from([0, ...lists.map((list) => (at += list.length))]);
}

describe('invert', () => {
  it('lists the names of each term once, rising', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(9), { maxLength: 8 }), { maxLength: 20 }), (lists) => {
        const { start, flat } = invert(starts(lists), Int32Array.from(lists.flat()), 10);
        for (let term = 0; term < 10; term++) {
          const wanted = lists.flatMap((terms, name) => (terms.includes(term) ? [name] : []));
          expect([...flat.subarray(start[term], start[term + 1])]).toEqual(wanted);
        }
        expect(start[10]).toBe(flat.length);
      }),
    );
  });
});

describe('wordsAndPairs', () => {
  it('lists the names of each word and of each pair of neighbours once, rising, and none across two names', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(4), { maxLength: 8 }), { maxLength: 20 }), (lists) => {
        const ids = Int32Array.from(lists.flat());
        const { words, pairIds, pairs, pairAt } = wordsAndPairs(starts(lists), ids, 5);
        const { start, flat } = invert(starts(lists), ids, 5);
        expect([[...words.start], [...words.flat]]).toEqual([[...start], [...flat]]);
        for (let a = 0; a < 5; a++) {
          for (let b = 0; b < 5; b++) {
            const has = (list: readonly number[]) => list.some((word, at) => word === a && list[at + 1] === b);
            const wanted = lists.flatMap((list, name) => (has(list) ? [name] : []));
            const id = pairIds.id(a, b);
            expect(id < 0 ? [] : [...pairs.flat.subarray(pairs.start[id], pairs.start[id + 1])]).toEqual(wanted);
          }
        }
        const written = lists.flatMap((list) =>
          list.map((word, at) => (at + 1 < list.length ? pairIds.id(word, list[at + 1] as number) : -1)),
        );
        expect([...pairAt]).toEqual(written);
      }),
    );
  });
});
