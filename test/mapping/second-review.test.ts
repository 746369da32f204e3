import { describe, expect, it } from 'vitest';
import { applyDecisions, type DecisionInput } from '../../src/mapping/apply';
import { type Decision, type MappedRow, rowStatus } from '../../src/mapping/mapping';
import { revisionOf } from '../../src/mapping/revision';
import {
  agreementWithin,
  cohensKappa,
  compareDecisions,
  decideUnseen,
  isUnseenBy,
  reconcile,
  verdictOf,
} from '../../src/mapping/second-review';
import type { Wish } from '../../src/mapping/wish';
import { ambiguous, candidate, mapping, NONE, row } from '../report/mappings';
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
    const written = { at: '2026-11-05T00:00:00.000Z', by: 'Sở Y tế', action: 'reconcile' };
    const batch = '2026-11-05T00:00:00.000Z Sở Y tế reconcile';
    expect(after.rows[0]!.history).toMatchObject([{ ...written, batch }]);
    expect(after.rows[1]!.history).toMatchObject([{ ...written, batch }]);
    const named = reconcile(first, second, { by: 'Sở Y tế', at: '2026-11-05T00:00:00.000Z', batch: 'lần 1' });
    expect(named.mapping.rows[0]!.history).toMatchObject([{ batch: 'lần 1' }]);
    expect([named.pairs.length, named.agreed]).toEqual([3, 2]);
    // Two of three alike, by chance one of three: (2/3 - 1/3) / (1 - 1/3).
    expect(named.kappa).toBeCloseTo(1 / 2, 10);
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

describe('a second person who has not seen the first decision', () => {
  const catalog = smallCatalog();
  const AT = '2026-11-06T00:00:00.000Z';
  const open = ambiguous(candidate('02.0085.1778', 'Điện tim thường', 0.5), candidate('02.0314.0001', 'Siêu âm', 0.4));
  const waiting = (decision: Decision = { ...code('02.0085.1778', ''), author: 'Hoa' } as Decision): MappedRow => ({
    ...row('A', open),
    draft: { decision, why: 'second-review' },
  });
  const list = (one: MappedRow) => ({ ...mapping([one, row('A', open)]), secondReview: true });
  const decide = (one: MappedRow, wish: Wish, by = 'Mai', more: Partial<DecisionInput> = {}) =>
    decideUnseen(
      list(one),
      one,
      { localCode: 'X', wish, revision: revisionOf(one, 'qd7603-2018'), ...more },
      { by, at: AT, catalog },
    );
  const confirm = (to: string): Wish => ({ status: 'confirmed', code: to });

  it('makes it count where both say the same, and puts both opinions side by side where they do not', () => {
    expect(decide(waiting(), confirm('02.0085.1778'))).toMatchObject({
      result: 'approved',
      before: 'review',
      row: { decision: { code: '02.0085.1778', author: 'Hoa', reviewer: 'Mai' }, item: { localCode: 'A' } },
    });
    expect(decide(waiting(), confirm('02.0314.0001'))).toMatchObject({
      result: 'draft',
      row: { draft: { why: 'reconcile', decision: { author: 'Hoa' }, other: { code: '02.0314.0001' } } },
    });
  });

  it('has to have seen the row as it is: else nothing is decided', () => {
    expect(decide(waiting(), confirm('02.0085.1778'), 'Mai', { revision: 'old' })).toMatchObject({ why: 'stale' });
    expect(decide(waiting(), confirm('02.0085.1778'), 'Mai', { revision: undefined })).toMatchObject({ why: 'stale' });
  });

  it('is refused for a code that the edition does not have, as anybody is', () => {
    expect(decide(waiting(), confirm('05.9999.0001'))).toMatchObject({ code: 'code-unknown' });
  });

  it('is nobody who decided first: their own decision is changed, not agreed with', () => {
    const own = decide(waiting(), confirm('02.0314.0001'), 'hoa ');
    expect(own).toMatchObject({ row: { draft: { why: 'second-review', decision: { code: '02.0314.0001' } } } });
    expect(own).toMatchObject({ input: { localCode: 'X' } });
    expect(decide(waiting(), confirm('02.0085.1778'), 'Mai', { by: 'Hoa' })).toBe('unchanged');
  });

  it('takes a waiting decision back as one who has seen it', () => {
    const back = decide(waiting(), { status: 'reopened' });
    expect(back).toMatchObject({ row: { item: { localCode: 'A' } } });
    expect((back as { row: MappedRow }).row.draft).toBeUndefined();
  });

  it('decides a row that waits for nobody as the first person', () => {
    const one = row('A', open);
    expect(decide(one, confirm('02.0085.1778'))).toMatchObject({
      row: { draft: { why: 'second-review', decision: { author: 'Mai' } } },
    });
    expect(isUnseenBy(one, 'Mai')).toBe(false);
    expect(isUnseenBy(waiting(), 'Mai')).toBe(true);
    expect(isUnseenBy(waiting(), 'HOA')).toBe(false);
    expect(isUnseenBy(waiting(code('02.0085.1778', 'Hoa')), 'hoa')).toBe(false);
    expect(isUnseenBy({ ...waiting(), draft: { decision: code('a', 'Hoa'), why: 'offered' } }, 'Mai')).toBe(false);
  });
});
