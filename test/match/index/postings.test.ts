import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invert } from '../../../src/match/index/postings';

describe('invert', () => {
  it('lists the names of each term once, rising', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(9), { maxLength: 8 }), { maxLength: 20 }), (lists) => {
        const { start, flat } = invert(
          lists.map((terms) => Int32Array.from(terms)),
          10,
        );
        for (let term = 0; term < 10; term++) {
          const wanted = lists.flatMap((terms, name) => (terms.includes(term) ? [name] : []));
          expect([...flat.subarray(start[term], start[term + 1])]).toEqual(wanted);
        }
        expect(start[10]).toBe(flat.length);
      }),
    );
  });
});
