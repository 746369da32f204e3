import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SlipReason } from '../../src/report/slip';
import { type CountsOfMonth, slipReasons } from '../../src/report/slip';

interface Month {
  readonly mapped: number;
  readonly review?: number;
  readonly none?: number;
  readonly rejected?: number;
  readonly noEquivalent?: number;
  readonly notInForce?: number;
  readonly edition?: string;
}

function month({
  mapped,
  review = 0,
  none = 0,
  rejected = 0,
  noEquivalent = 0,
  notInForce = 0,
  edition = 'a',
}: Month): CountsOfMonth {
  const total = mapped + review + none + rejected + noEquivalent;
  const ref = { kind: 'drugs', id: edition, title: { vi: '', en: '' }, decision: '', coverage: 'complete' } as const;
  return {
    mapped,
    total,
    noEquivalent,
    notInForce,
    waitingBy: { ambiguous: 0, review, none, flagged: 0, rejected, contradicting: 0 },
    byEdition: [{ edition: ref, mapped, total }],
  };
}

const short = (reasons: readonly SlipReason[]) =>
  reasons.map(({ code, items, most }) => (items === most ? `${code} ${items}` : `${code} ${items}–${most}`));
const sum = (reasons: readonly SlipReason[]) => reasons.reduce((total, { points }) => total + (points ?? 0), 0);

describe('slipReasons', () => {
  it('blames new items where codes did not keep up with them', () => {
    const reasons = slipReasons(month({ mapped: 80, none: 20 }), month({ mapped: 85, none: 35 }));
    expect(short(reasons)).toEqual(['new-items 20']);
    expect(sum(reasons)).toBeCloseTo((100 * 85) / 120 - 80, 9);
  });

  it('tells rejected codes from new items when nothing else rose', () => {
    const reasons = slipReasons(month({ mapped: 90, none: 10 }), month({ mapped: 85, none: 10, rejected: 25 }));
    expect(short(reasons)).toEqual(['new-items 20', 'rejected 5']);
  });

  it('calls items that are open again a matter of the new edition only where the edition changed', () => {
    const before = month({ mapped: 90, review: 10 });
    expect(short(slipReasons(before, month({ mapped: 70, review: 30 })))).toEqual(['reopened 20']);
    expect(short(slipReasons(before, month({ mapped: 70, review: 30, edition: 'b' })))).toEqual(['new-edition 20']);
  });

  it('does not claim to know which of two counts the lost items went to', () => {
    const reasons = slipReasons(month({ mapped: 90, none: 10 }), month({ mapped: 80, none: 30, rejected: 8 }));
    expect(short(reasons)).toEqual(['new-items 18', 'reopened 2–10', 'rejected 0–8', 'cannot-tell 8']);
    expect(sum(reasons)).toBeCloseTo((100 * 80) / 118 - 90, 9);
  });

  it('sees that items with a code went out of force', () => {
    const reasons = slipReasons(month({ mapped: 50, none: 50 }), month({ mapped: 30, none: 50, notInForce: 20 }));
    expect(short(reasons)).toEqual(['out-of-force 20']);
    expect(sum(reasons)).toBeCloseTo((100 * 30) / 80 - 50, 9);
  });

  it('splits items gone from the list into those that ended and those that nobody knows of', () => {
    const reasons = slipReasons(month({ mapped: 50, none: 50 }), month({ mapped: 30, none: 50, notInForce: 5 }));
    expect(short(reasons)).toEqual(['items-gone 15', 'out-of-force 5']);
  });

  it('says of an emptied list where the items went, without points', () => {
    const reasons = slipReasons(month({ mapped: 50 }), month({ mapped: 0 }));
    expect(reasons).toEqual([{ code: 'items-gone', items: 50, most: 50, points: null }]);
  });

  const counts = fc.record({
    mapped: fc.nat(200),
    review: fc.nat(50),
    none: fc.nat(50),
    rejected: fc.nat(50),
    noEquivalent: fc.nat(50),
    notInForce: fc.nat(30),
    edition: fc.constantFrom('a', 'b'),
  });

  it('adds up to the change of the ratio, whatever happened', () => {
    fc.assert(
      fc.property(counts, counts, (one, two) => {
        const [before, after] = [month(one), month(two)];
        fc.pre(before.total > 0 && after.total > 0 && after.mapped * before.total < before.mapped * after.total);
        const reasons = slipReasons(before, after);
        expect(sum(reasons)).toBeCloseTo(100 * (after.mapped / after.total - before.mapped / before.total), 7);
        for (const { items, most } of reasons) expect(items).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('holds the truth between its least and its most, whatever happened to the items', () => {
    const start = { mapped: 100, none: 45, rejected: 45, noEquivalent: 45 };
    const places = ['none', 'rejected', 'noEquivalent', 'gone'] as const;
    const lostItems = fc.array(fc.constantFrom(...places), { minLength: 1, maxLength: 60 });
    const arrivals = fc.array(fc.constantFrom('none', 'rejected', 'noEquivalent'), { maxLength: 60 });
    fc.assert(
      fc.property(lostItems, arrivals, (lost, arrived) => {
        const went = { none: 0, rejected: 0, noEquivalent: 0, gone: 0 };
        for (const place of lost) went[place]++;
        const end = { ...start, mapped: start.mapped - lost.length };
        for (const place of [...lost, ...arrived]) if (place !== 'gone') end[place]++;
        // Where new items came, those that left cannot be seen in N: the counts then say less, and may not say more.
        fc.pre(went.gone === 0 || arrived.length === 0);
        const reasons = new Map(slipReasons(month(start), month(end)).map((reason) => [reason.code, reason]));
        const truth = {
          reopened: went.none,
          rejected: went.rejected,
          'no-equivalent': went.noEquivalent,
          'items-gone': went.gone,
        };
        for (const [code, count] of Object.entries(truth)) {
          const reason = reasons.get(code as SlipReason['code']);
          expect(count).toBeGreaterThanOrEqual(reason?.items ?? 0);
          expect(count).toBeLessThanOrEqual(reason?.most ?? 0);
        }
      }),
    );
  });
});
