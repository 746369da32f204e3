import { describe, expect, it } from 'vitest';
import { type ApplyOptions, applyDecisions, type DecisionInput, says } from '../../src/mapping/apply';
import { type Decision, type MappedRow, type Mapping, rowStatus } from '../../src/mapping/mapping';
import { revisionOf } from '../../src/mapping/revision';
import type { Wish } from '../../src/mapping/wish';
import { candidate, mapping, NONE, review, row } from '../report/mappings';
import { smallCatalog } from './helpers/catalog';

const ECG = candidate('02.0085.1778', 'Điện tim thường', 0.9, 'name-folded');
const SCAN = candidate('02.0314.0001', 'Siêu âm ổ bụng', 0.7, 'name-near');
const list = mapping([row('A', NONE), row('B', review(ECG, SCAN))]);
const T1 = '2026-11-02T01:00:00.000Z';
const T2 = '2026-11-03T01:00:00.000Z';
const hoa = { by: 'Hoa', at: T1, catalog: smallCatalog() };
const rev = (mapped: Mapping, at: number) => revisionOf(mapped.rows[at]!, mapped.edition.id);

/** What becomes of one wish for the row B (or another) of a mapping. */
const wished = (before: Mapping, wish: Wish, over: Partial<DecisionInput> = {}, options: Partial<ApplyOptions> = {}) =>
  applyDecisions(before, [{ localCode: 'B', wish, ...over }], { ...hoa, ...options });
const rowB = (over: Partial<MappedRow>): Mapping => mapping([{ ...row('B', review(ECG, SCAN)), ...over }]);
const CONFIRMED = { status: 'confirmed', code: '02.0085.1778' } as const;

describe('the row of a decision', () => {
  const twice = mapping([
    row('A', NONE, undefined, { localName: 'Chụp' }),
    row('A', NONE, undefined, { localName: 'Soi' }),
    row('A', NONE, undefined, { localName: 'Soi', department: 'Nhi' }),
  ]);
  const of = (over: Partial<DecisionInput>) => applyDecisions(twice, [{ wish: { status: 'flagged' }, ...over }], hoa);

  it('is found by local code and name, whatever the spaces, where its identity is not known', () => {
    const { mapping: after } = of({ id: 'không có', localCode: ' A', localName: 'Chụp ' });
    expect(after.rows.map(rowStatus)).toEqual(['flagged', 'none', 'none']);
  });

  it('is named as the input names it where it is not found', () => {
    const said = (over: Partial<DecisionInput>) => of(over).refused.map(({ code, message }) => [code, message.en]);
    expect(said({ localCode: 'A', localName: 'Mổ' })).toEqual([['row-unknown', expect.stringContaining('A – Mổ')]]);
    expect(said({ localCode: 'A', localName: 'Soi' })).toEqual([
      ['row-not-unique', expect.stringContaining('A – Soi')],
    ]);
    expect(said({ localCode: 'Z' })).toEqual([['row-unknown', expect.not.stringContaining('–')]]);
    expect(said({ id: 'x-1' })).toEqual([['row-unknown', expect.stringContaining('x-1')]]);
    expect(said({ localName: 'Soi' })).toEqual([['row-unknown', expect.stringContaining('Soi')]]);
    expect(said({})).toHaveLength(1);
  });
});

describe('a row given back to the machine', () => {
  it('loses its decision or its draft, with the change in its history', () => {
    const decided = rowB({ decision: CONFIRMED });
    const { mapping: after, applied } = wished(decided, { status: 'reopened' }, { revision: rev(decided, 0) });
    expect(applied).toMatchObject([{ before: 'confirmed', result: 'reopened' }]);
    expect([after.rows[0]!.decision, after.rows[0]!.draft]).toEqual([undefined, undefined]);
    expect(after.rows[0]!.history).toMatchObject([
      { action: 'reopen', status: 'review', was: { decision: CONFIRMED } },
    ]);
    const drafted = rowB({ draft: { decision: CONFIRMED, why: 'imported' } });
    const undrafted = wished(drafted, { status: 'reopened' }, { revision: rev(drafted, 0) }, { action: 'reconcile' });
    expect(undrafted.mapping.rows[0]!.draft).toBeUndefined();
    expect(undrafted.mapping.rows[0]!.history).toMatchObject([{ action: 'reconcile' }]);
  });

  it('stays as it is where nothing was decided, or where somebody decided meanwhile', () => {
    expect(wished(list, { status: 'reopened' })).toMatchObject({ unchanged: 1, applied: [], conflicts: [] });
    const decided = rowB({ decision: CONFIRMED });
    expect(wished(decided, { status: 'reopened' }).conflicts).toMatchObject([{ why: 'no-token' }]);
    const { conflicts, mapping: after } = wished(decided, { status: 'reopened' }, { revision: rev(list, 1) });
    expect(conflicts).toMatchObject([{ why: 'stale' }]);
    expect(after).toBe(decided);
  });
});

describe('a proposal of another tool', () => {
  it('waits as a draft, named by where it is from, and is no news the second time', () => {
    const imported = wished(list, CONFIRMED, { isProposal: true, facts: { author: 'Máy', how: 'declared' } });
    expect(imported.applied).toMatchObject([{ before: 'review', result: 'draft' }]);
    expect(imported.mapping.rows[1]).toMatchObject({
      draft: { why: 'imported', decision: { code: '02.0085.1778', author: 'Máy', how: 'declared' } },
      history: [{ action: 'import', status: 'review', by: 'Hoa' }],
    });
    const offer = wished(list, CONFIRMED, { isProposal: true }, { action: 'offer' });
    expect(offer.mapping.rows[1]).toMatchObject({ draft: { why: 'offered' }, history: [{ action: 'offer' }] });
    expect(wished(imported.mapping, CONFIRMED, { isProposal: true })).toMatchObject({ unchanged: 1, applied: [] });
    const agreed = wished(imported.mapping, CONFIRMED);
    expect(agreed.mapping.rows[1]).toMatchObject({ decision: { reviewer: 'Hoa' } });
    expect(agreed.mapping.rows[1]!.draft).toBeUndefined();
  });
});

describe('a remark', () => {
  const decided = rowB({ decision: { ...CONFIRMED, reviewer: 'Lan', comment: 'cũ' } });

  it('on what stands is a change of its own; none, an empty one or the same one is nothing', () => {
    const noted = wished(decided, CONFIRMED, { comment: 'mới', revision: rev(decided, 0) });
    expect(noted.applied).toMatchObject([{ result: 'decided', before: 'confirmed' }]);
    expect(noted.mapping.rows[0]!.history).toEqual([
      expect.objectContaining({ at: T1, by: 'Hoa', action: 'decide', batch: `${T1} Hoa`, status: 'confirmed' }),
    ]);
    for (const comment of ['cũ', '', undefined]) expect(wished(decided, CONFIRMED, { comment }).unchanged).toBe(1);
  });

  it('made from an older state is a conflict', () => {
    const stale = wished(decided, CONFIRMED, { comment: 'mới', revision: rev(list, 1) });
    expect(stale.conflicts).toMatchObject([{ why: 'stale', input: { comment: 'mới' } }]);
    expect(stale.mapping).toBe(decided);
  });
});

describe('each wish', () => {
  it.each<[Wish, Decision]>([
    [
      { status: 'no-equivalent', reason: 'suất ăn' },
      { status: 'no-equivalent', reason: 'suất ăn' },
    ],
    [{ status: 'out-of-scope' }, { status: 'out-of-scope' }],
    [
      { status: 'rejected', codes: ['02.0085.1778'] },
      { status: 'rejected', codes: ['02.0085.1778'] },
    ],
    [{ status: 'rejected', codes: [] }, { status: 'rejected' }],
    [{ status: 'flagged' }, { status: 'flagged' }],
  ])('%j is written with its words and who said it, and nothing else', (wish, decision) => {
    const { mapping: after } = wished(list, wish, { comment: 'xem' });
    expect(after.rows[1]!.decision).toStrictEqual({ ...decision, comment: 'xem', reviewer: 'Hoa', at: T1 });
    expect(wished(list, wish, {}, { by: '' }).mapping.rows[1]!.decision).toStrictEqual({ ...decision, at: T1 });
  });

  it('for several codes keeps how they stand to the item and to each other', () => {
    const also = [{ code: '02.0314.0001', relationship: 'related-to' as const }];
    const wish: Wish = { ...CONFIRMED, relationship: 'source-is-broader-than-target', also, join: 'depends-on' };
    expect(wished(list, wish).mapping.rows[1]!.decision).toMatchObject({
      ...{ relationship: 'source-is-broader-than-target', join: 'depends-on' },
      also: [{ code: '02.0314.0001', name: 'Siêu âm ổ bụng', relationship: 'related-to' }],
    });
  });

  it('for a code that was not proposed is refused where no code set is at hand', () => {
    const { refused } = wished(list, { status: 'confirmed', code: '03.0042.0101' }, {}, { catalog: undefined });
    expect(refused).toMatchObject([{ code: 'code-unknown' }]);
    expect(refused[0]!.message.en).toContain('03.0042.0101');
  });

  it('of a bulk command needs no token, and is refused by name where it may not touch the row', () => {
    const flagged = rowB({ decision: { status: 'flagged' } });
    expect(wished(flagged, { status: 'rejected' }, {}, { mover: 'bulk' }).applied).toHaveLength(1);
    const { refused } = wished(rowB({ decision: CONFIRMED }), { status: 'rejected' }, {}, { mover: 'bulk' });
    expect(refused).toMatchObject([{ code: 'not-allowed' }]);
    expect(refused[0]!.message.en).toContain('from “confirmed” to “rejected”');
  });
});

describe('where two people are needed', () => {
  const strict: Mapping = { ...list, secondReview: true };
  const lan = { by: 'Lan', at: T2 };

  it('a doubt counts at once, a code and “none” do not', () => {
    for (const status of ['rejected', 'flagged'] as const) {
      expect(wished(strict, { status }).applied).toMatchObject([{ result: 'decided', row: { decision: { status } } }]);
    }
    for (const wish of [CONFIRMED, { status: 'no-equivalent' }, { status: 'out-of-scope' }] as const) {
      const { applied } = wished(strict, wish);
      expect(applied).toMatchObject([
        { result: 'draft', row: { draft: { why: 'second-review', decision: { author: 'Hoa', at: T1 } } } },
      ]);
      expect(applied[0]!.row.decision).toBeUndefined();
    }
    expect(wished(list, CONFIRMED, {}, { secondReview: true }).applied[0]!.result).toBe('draft');
    expect(wished(strict, CONFIRMED, {}, { secondReview: false }).applied[0]!.result).toBe('decided');
  });

  it('the second keeps the words of the first unless they say others', () => {
    const first = wished(strict, CONFIRMED, { comment: 'xem máy' }).mapping;
    const second = (comment?: string) => wished(first, CONFIRMED, { comment }, lan);
    expect(second().applied[0]!.result).toBe('approved');
    expect(second().mapping.rows[1]!.history!.at(-1)).toMatchObject({ action: 'approve', by: 'Lan' });
    expect(second().mapping.rows[1]!.decision).toMatchObject({ author: 'Hoa', reviewer: 'Lan', comment: 'xem máy' });
    expect(second('đúng').mapping.rows[1]!.decision).toMatchObject({ comment: 'đúng' });
    const without = wished(wished(strict, CONFIRMED).mapping, CONFIRMED, {}, lan).mapping.rows[1]!.decision;
    expect(Object.keys(without ?? {})).not.toContain('comment');
  });

  it('two names on one decision are enough, one name twice is not; a draft of nobody is no first person', () => {
    const by = (author: string) => wished(strict, CONFIRMED, { facts: { author } }, lan).applied[0]!.result;
    expect([by('Hoa'), by('LAN ')]).toEqual(['decided', 'draft']);
    const nobody = { ...rowB({ draft: { decision: CONFIRMED, why: 'imported' } }), secondReview: true };
    expect(wished(nobody, CONFIRMED, {}, lan).applied[0]!.result).toBe('draft');
    const own = {
      ...rowB({ draft: { decision: { ...CONFIRMED, author: 'Lan' }, why: 'imported' } }),
      secondReview: true,
    };
    expect(wished(own, CONFIRMED, {}, lan).applied[0]!.result).toBe('draft');
  });
});

describe('two decisions say the same', () => {
  const also = (code: string, over: object = {}): Decision => ({
    ...CONFIRMED,
    also: [{ code, relationship: 'equivalent' }],
    ...over,
  });
  it.each<[boolean, Decision | undefined, Decision]>([
    [false, undefined, CONFIRMED],
    [true, CONFIRMED, { ...CONFIRMED, relationship: 'equivalent', reviewer: 'Lan', also: [], join: 'depends-on' }],
    [false, CONFIRMED, { ...CONFIRMED, relationship: 'related-to' }],
    [false, CONFIRMED, { ...CONFIRMED, code: '02.0314.0001' }],
    [false, CONFIRMED, also('02.0314.0001')],
    [false, also('03.0042.0101'), also('02.0314.0001')],
    [true, also('02.0314.0001'), also('02.0314.0001', { join: 'all-of' })],
    [false, also('02.0314.0001'), also('02.0314.0001', { join: 'depends-on' })],
    [false, { status: 'no-equivalent' }, CONFIRMED],
    [false, { status: 'flagged' }, { status: 'rejected' }],
    [false, { status: 'out-of-scope' }, { status: 'no-equivalent' }],
    [true, { status: 'no-equivalent', reason: 'x' }, { status: 'no-equivalent' }],
    [true, { status: 'no-equivalent', reason: 'x' }, { status: 'no-equivalent', reason: 'x', comment: 'y' }],
    [false, { status: 'no-equivalent', reason: 'x' }, { status: 'no-equivalent', reason: 'y' }],
    [false, { status: 'out-of-scope', reason: 'x' }, { status: 'out-of-scope', reason: 'y' }],
    [true, { status: 'out-of-scope', reason: 'x' }, { status: 'out-of-scope' }],
    [true, { status: 'flagged', comment: 'x' }, { status: 'flagged' }],
    [true, { status: 'flagged', comment: 'x' }, { status: 'flagged', comment: 'x' }],
    [false, { status: 'flagged', comment: 'x' }, { status: 'flagged', comment: 'y' }],
  ])('%s: %j, then %j', (same, before, now) => {
    expect(says(before, now)).toBe(same);
  });
});
