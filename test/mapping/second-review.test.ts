import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/mapping/apply';
import { type Decision, rowStatus } from '../../src/mapping/mapping';
import { revisionOf } from '../../src/mapping/revision';
import { agreementWithin, cohensKappa, compareDecisions, reconcile, verdictOf } from '../../src/mapping/second-review';
import { mapping, NONE, row } from '../report/mappings';
import { smallCatalog } from './helpers/catalog';

const code = (one: string, reviewer: string) => ({ status: 'confirmed', code: one, reviewer }) as const;
const first = mapping([
  row('A', NONE, code('02.0085.1778', 'Hoa')),
  row('B', NONE, code('02.0314.0001', 'Hoa')),
  row('C', NONE, { status: 'no-equivalent', reviewer: 'Hoa' }),
  row('D', NONE, code('03.0042.0101', 'Hoa')),
  row('E', NONE),
]);
const second = mapping([
  row('E', NONE, code('02.0085.1778', 'Lan')),
  row('C', NONE, { status: 'no-equivalent', reviewer: 'Lan' }),
  row('B', NONE, code('02.0085.1778', 'Lan')),
  row('A', NONE, code('02.0085.1778', 'Lan')),
]);

describe('two people who did not see each other', () => {
  it('agree as far as kappa says: the worked example of Cohen, 20 yes-yes, 5, 10, 15 no-no, is 0.4', () => {
    const pairs = [
      ...Array.from({ length: 20 }, () => ['yes', 'yes'] as const),
      ...Array.from({ length: 5 }, () => ['yes', 'no'] as const),
      ...Array.from({ length: 10 }, () => ['no', 'yes'] as const),
      ...Array.from({ length: 15 }, () => ['no', 'no'] as const),
    ];
    expect(cohensKappa(pairs)).toBeCloseTo(0.4, 10);
    expect(cohensKappa([])).toBeUndefined();
    expect(cohensKappa([['a', 'a']])).toBe(1);
    expect(
      cohensKappa([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).toBe(-1);
  });

  it('are compared item by item, whatever the order of rows', () => {
    const { agreed, pairs, onlyFirst, onlySecond } = compareDecisions(first, second);
    expect([pairs.length, agreed, onlyFirst, onlySecond]).toEqual([3, 2, 1, 1]);
  });

  it('are brought together: agreement counts, difference waits with both decisions', () => {
    const {
      mapping: after,
      confirmed,
      conflicts,
    } = reconcile(first, second, { by: 'Sở Y tế', at: '2026-11-05T00:00:00.000Z' });
    expect([confirmed, conflicts.length]).toEqual([2, 1]);
    expect(after.rows[0]!.decision).toMatchObject({ author: 'Hoa', reviewer: 'Lan' });
    expect(rowStatus(after.rows[1]!)).toBe('review');
    expect(after.rows[1]!.draft).toMatchObject({ why: 'reconcile', other: { code: '02.0085.1778', reviewer: 'Lan' } });
    expect(after.rows[1]!.history!.at(-1)!.was!.decision).toMatchObject({ code: '02.0314.0001' });
    expect(after.rows[2]!.decision).toMatchObject({ status: 'no-equivalent', reviewer: 'Lan' });
    expect(after.rows[3]).toBe(first.rows[3]);
  });

  it('who differ again in the same way leave the row and its history as they are', () => {
    const options = { by: 'Sở Y tế', at: '2026-11-05T00:00:00.000Z' };
    const waiting = reconcile(first, second, options).mapping;
    const again = reconcile(waiting, second, { ...options, at: '2026-11-06T00:00:00.000Z' });
    expect(again.conflicts).toHaveLength(1);
    expect(again.mapping.rows[1]).toBe(waiting.rows[1]);
    const other = mapping([row('B', NONE, code('03.0042.0101', 'Lan'))]);
    const moved = reconcile(waiting, other, { ...options, at: '2026-11-06T00:00:00.000Z' }).mapping.rows[1];
    expect(moved?.draft?.other).toMatchObject({ code: '03.0042.0101' });
    expect(moved?.history).toHaveLength(2);
  });

  it('agree on several codes whatever their order, and not where one says more', () => {
    const several = (one: string, ...also: string[]): Decision => ({
      ...code(one, ''),
      also: also.map((other) => ({ code: other, relationship: 'equivalent' })),
    });
    expect(verdictOf(several('b', 'a'))).toBe('a+b');
    expect(verdictOf(several('a', 'b'))).toBe(verdictOf(several('b', 'a')));
    expect(verdictOf(code('a', ''))).not.toBe(verdictOf(several('a', 'b')));
    expect(verdictOf({ status: 'flagged' })).toBe('flagged');
  });

  it('are told apart on one list too: who agreed counts once, who differed as they first said', () => {
    const settled = reconcile(first, second, { by: 'Sở', at: '2026-11-05T00:00:00.000Z' }).mapping;
    expect(agreementWithin(settled)).toMatchObject({ pairs: 3, agreed: 2 });
    const revision = revisionOf(settled.rows[1]!, settled.edition.id);
    const settles = { localCode: 'B', revision, wish: { status: 'confirmed', code: '02.0085.1778' } } as const;
    const options = { by: 'Sở', at: '2026-11-06T00:00:00.000Z', catalog: smallCatalog() };
    const decided = applyDecisions(settled, [settles], options).mapping;
    expect(decided.rows[1]?.decision).toMatchObject({ code: '02.0085.1778' });
    expect(agreementWithin(decided)).toMatchObject({ pairs: 3, agreed: 2 });
    expect(agreementWithin(first)).toEqual({ pairs: 0, agreed: 0, kappa: undefined });
  });

  it('must be two', () => {
    const same = mapping([row('A', NONE, code('02.0085.1778', 'hoa '))]);
    expect(reconcile(first, same, { by: 'x', at: '2026-11-05T00:00:00.000Z' })).toMatchObject({
      confirmed: 0,
      samePerson: 1,
    });
  });
});
