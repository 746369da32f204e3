import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_STATES } from '../../src/claims/code-state';
import { FacilityCounter } from '../../src/claims/facility-count';
import { share } from '../../src/io/claims/checks-view';

const line = fc.record({
  code: fc.constantFrom('40.1', '40.2', '40.3', 'Paracetamol'),
  state: fc.constantFrom(...CODE_STATES),
  amount: fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { nil: undefined }),
});

function tallyOf(lines: readonly { code: string; state: (typeof CODE_STATES)[number]; amount?: number }[]) {
  const counter = new FacilityCounter('99001', new Set());
  for (const { code, state, amount } of lines) {
    counter.addCode({ group: 'drugs', field: 'MA_THUOC', code, ...(amount !== undefined && { amount }) }, { state });
  }
  return counter.result().codes[0];
}

describe('amounts of claims lines, returned goods among them', () => {
  it('give shares between 0 and 1 whatever the lines say', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 15 }), (lines) => {
        const tally = tallyOf(lines)!;
        expect(tally.lines).toBe(lines.length);
        for (const state of CODE_STATES) {
          expect(tally.states[state].amount).toBeGreaterThanOrEqual(0);
          const part = share(tally.states[state].amount, tally.amount);
          expect(part === null ? tally.amount === 0 : part >= 0 && part <= 1).toBe(true);
        }
      }),
    );
  });

  it('are added up by code first; a code of which more was returned is in no amount and is counted', () => {
    const tally = tallyOf([
      { code: '40.1', state: 'valid', amount: 80_000 },
      { code: '40.1', state: 'valid', amount: -30_000 },
      { code: 'X', state: 'unknown', amount: -30_500 },
    ])!;
    expect(tally.amount).toBe(50_000);
    expect(tally.states.valid.amount).toBe(50_000);
    expect(tally.returnedItems).toBe(1);
  });
});
