import { describe, expect, it } from 'vitest';
import { type ApplyOptions, applyDecisions, type DecisionInput, says } from '../../src/mapping/apply';
import { itemIds } from '../../src/mapping/identity';
import { type Decision, decidedCode, type MappedRow, type Mapping, rowStatus } from '../../src/mapping/mapping';
import { revisionOf } from '../../src/mapping/revision';
import { canMove, MACHINE_STATUSES, PERSON_STATUSES } from '../../src/mapping/states';
import type { Wish } from '../../src/mapping/wish';
import { ratioReport } from '../../src/report/ratio';
import { ambiguous, auto, candidate, mapping, NONE, review, row } from '../report/mappings';
import { smallCatalog } from './helpers/catalog';

const ECG = candidate('02.0085.1778', 'Điện tim thường', 0.9, 'name-folded');
const SCAN = candidate('02.0314.0001', 'Siêu âm ổ bụng', 0.7, 'name-near');
const list = mapping([
  row('A', auto('02.0085.1778')),
  row('B', review(ECG, SCAN)),
  row('C', ambiguous(ECG, SCAN)),
  row('D', NONE),
]);
const T1 = '2026-11-02T01:00:00.000Z';
const T2 = '2026-11-03T01:00:00.000Z';
const catalog = smallCatalog();
const hoa = { by: 'Hoa', at: T1, catalog };

function confirm(localCode: string, code: string, over: Partial<DecisionInput> = {}): DecisionInput {
  return { localCode, wish: { status: 'confirmed', code }, ...over };
}
const rev = (mapped: Mapping, at: number) => revisionOf(mapped.rows[at]!, mapped.edition.id);

describe('a decision', () => {
  it('says code, name, relationship, how it came about, what the machine thought, who and when', () => {
    const { mapping: after, applied } = applyDecisions(
      list,
      [confirm('B', '02.0314.0001', { comment: 'xem máy' })],
      hoa,
    );
    expect(applied).toMatchObject([{ before: 'review', result: 'decided' }]);
    expect(after.rows[1]!.decision).toEqual({
      status: 'confirmed',
      code: '02.0314.0001',
      name: 'Siêu âm ổ bụng',
      relationship: 'equivalent',
      comment: 'xem máy',
      how: 'lexical',
      probability: 0.7,
      evidence: [{ code: 'name-near' }],
      reviewer: 'Hoa',
      at: T1,
    });
    expect(after.rows[1]!.history).toEqual([
      { at: T1, by: 'Hoa', action: 'decide', status: 'confirmed', batch: `${T1} Hoa` },
    ]);
    expect(list.rows[1]!.decision).toBeUndefined();
  });

  it('takes a typed code only if the edition has it, and says why not', () => {
    const { refused, applied } = applyDecisions(
      list,
      [
        confirm('D', '3.42.101'),
        confirm('A', '09.9999.0001'),
        confirm('B', '02.0099.0001'),
        confirm('C', 'U50.011'),
        confirm('C', 'điện tim'),
        confirm('Z', '02.0085.1778'),
      ],
      hoa,
    );
    expect(applied.map((one) => one.row.decision)).toMatchObject([{ code: '03.0042.0101', how: 'manual' }]);
    expect(refused.map(({ code }) => code)).toEqual([
      'code-unknown',
      'code-retired',
      'code-wrong-kind',
      'code-malformed',
      'row-unknown',
    ]);
    expect(refused[1]!.message.vi).toContain('02.0085.1778');
    expect(refused[2]!.message.vi).toContain('Bệnh YHCT');
  });

  it('says in a partial list that an unknown code may be right', () => {
    const options = { ...hoa, catalog: smallCatalog('services', 'partial') };
    expect(applyDecisions(list, [confirm('D', '09.9999.0001')], options).refused[0]!.message.vi).toContain(
      'chưa đầy đủ',
    );
  });

  it('holds the parts of a combination of drugs as one bundle', () => {
    const drugs = mapping([row('P', NONE)], { kind: 'drugs' });
    const options = { ...hoa, catalog: smallCatalog('drugs') };
    const { mapping: after } = applyDecisions(drugs, [confirm('P', '40.48+40.28')], options);
    expect(after.rows[0]!.decision).toMatchObject({
      code: '40.48',
      also: [{ code: '40.28', name: 'Codein', relationship: 'equivalent' }],
      join: 'all-of',
    });
  });

  it('is not guessed where several rows share the local code', () => {
    const twice = mapping([
      row('A', NONE, undefined, { department: 'Nhi' }),
      row('A', NONE, undefined, { department: 'Nội' }),
    ]);
    expect(applyDecisions(twice, [confirm('A', '02.0085.1778')], hoa).refused).toMatchObject([
      { code: 'row-not-unique' },
    ]);
    const [, second] = itemIds(
      'services',
      twice.rows.map(({ item }) => item),
    );
    const { mapping: after } = applyDecisions(twice, [confirm('A', '02.0085.1778', { id: second })], hoa);
    expect(after.rows.map(rowStatus)).toEqual(['none', 'confirmed']);
  });
});

describe('a decision made from an older state', () => {
  const first = applyDecisions(list, [confirm('B', '02.0085.1778', { revision: rev(list, 1) })], hoa).mapping;
  const lan = { by: 'Lan', at: T2, catalog };

  it('is a conflict and overwrites nothing', () => {
    const late = applyDecisions(first, [confirm('B', '02.0314.0001', { revision: rev(list, 1) })], lan);
    expect(late.conflicts).toMatchObject([{ why: 'stale' }]);
    expect(late.mapping).toBe(first);
    expect(applyDecisions(first, [confirm('B', '02.0314.0001')], lan).conflicts).toMatchObject([{ why: 'no-token' }]);
  });

  it('is none where it says what stands already', () => {
    const same = applyDecisions(first, [confirm('B', '02.0085.1778', { revision: rev(list, 1) })], lan);
    expect(same).toMatchObject({ unchanged: 1, conflicts: [], applied: [] });
  });

  it('goes through where the new state was seen, and leaves the old one in the history', () => {
    const { mapping: after } = applyDecisions(first, [confirm('B', '02.0314.0001', { revision: rev(first, 1) })], lan);
    expect(decidedCode(after.rows[1]!)).toBe('02.0314.0001');
    expect(after.rows[1]!.history![1]!.was!.decision).toMatchObject({ code: '02.0085.1778', reviewer: 'Hoa' });
  });

  it('is not made stale by a run of the machine', () => {
    const again: Mapping = { ...list, rows: list.rows.map((one) => ({ ...one, match: NONE })) };
    expect(again.rows.map((one) => revisionOf(one, 'qd7603-2018'))).toEqual(list.rows.map((_, i) => rev(list, i)));
  });

  it('meets the first of two inputs for one row', () => {
    const seen = rev(list, 1);
    const both = [confirm('B', '02.0085.1778', { revision: seen }), confirm('B', '02.0314.0001', { revision: seen })];
    const result = applyDecisions(list, both, hoa);
    expect(result.applied).toHaveLength(1);
    expect(result.conflicts).toHaveLength(1);
  });

  it('may be a remark on what stands, which keeps who decided', () => {
    const noted = applyDecisions(
      first,
      [confirm('B', '02.0085.1778', { revision: rev(first, 1), comment: 'đã hỏi khoa' })],
      lan,
    );
    expect(noted.mapping.rows[1]!.decision).toMatchObject({ comment: 'đã hỏi khoa', reviewer: 'Hoa', at: T1 });
  });
});

describe('a second person', () => {
  const strict: Mapping = { ...list, secondReview: true };
  const one = applyDecisions(strict, [confirm('B', '02.0085.1778')], hoa);

  it('is needed before a code counts', () => {
    expect(one.applied[0]!.result).toBe('draft');
    expect(rowStatus(one.mapping.rows[1]!)).toBe('review');
    expect(decidedCode(one.mapping.rows[1]!)).toBeUndefined();
    expect(ratioReport([one.mapping]).facilities[0]!.ratios.services).toMatchObject({ confirmed: 0, automatic: 1 });
  });

  it('cannot be the first one again, however the name is written', () => {
    const again = applyDecisions(one.mapping, [confirm('B', '02.0085.1778')], { by: ' HOA ', at: T2, catalog });
    expect(again).toMatchObject({ unchanged: 1, applied: [] });
  });

  it('agrees: author and reviewer are both written down', () => {
    const { applied, mapping: after } = applyDecisions(one.mapping, [confirm('B', '02.0085.1778')], {
      by: 'Lan',
      at: T2,
      catalog,
    });
    expect(applied[0]!.result).toBe('approved');
    expect(after.rows[1]!.decision).toMatchObject({ author: 'Hoa', reviewer: 'Lan', at: T2 });
    expect(after.rows[1]!.draft).toBeUndefined();
  });

  it('differs: with the state seen it becomes the new draft, without it is a conflict', () => {
    const lan = { by: 'Lan', at: T2, catalog };
    expect(applyDecisions(one.mapping, [confirm('B', '02.0314.0001')], lan).conflicts).toHaveLength(1);
    const other = applyDecisions(one.mapping, [confirm('B', '02.0314.0001', { revision: rev(one.mapping, 1) })], lan);
    expect(other.mapping.rows[1]!.draft!.decision).toMatchObject({ code: '02.0314.0001', author: 'Lan' });
    expect(rowStatus(other.mapping.rows[1]!)).toBe('review');
  });

  it('must say who it is', () => {
    expect(applyDecisions(strict, [confirm('B', '02.0085.1778')], { by: ' ', at: T1 }).refused).toMatchObject([
      { code: 'nobody' },
    ]);
    // Both things that the message names: --by, and the column of the reviewer.
    expect(applyDecisions(strict, [confirm('B', '02.0085.1778')], { by: 'Lan', at: T1 }).refused).toEqual([]);
    const named = confirm('B', '02.0085.1778', { by: 'Lan' });
    expect(applyDecisions(strict, [named], { by: ' ', at: T1 }).refused).toEqual([]);
  });

  it('takes a draft that contradicts an automatic code out of the count', () => {
    const drafted = applyDecisions(strict, [confirm('A', '02.0314.0001')], hoa).mapping;
    expect(decidedCode(drafted.rows[0]!)).toBeUndefined();
    expect(ratioReport([drafted]).facilities[0]!.ratios.services).toMatchObject({ mapped: 0, waiting: 4 });
  });
});

describe('states', () => {
  it('a run never leaves or enters what people decided; bulk commands leave settled rows alone', () => {
    for (const machine of MACHINE_STATUSES) {
      for (const person of PERSON_STATUSES) {
        expect(canMove(person, machine, 'run')).toBe(false);
        expect(canMove(machine, person, 'run')).toBe(false);
        expect(canMove(person, machine, 'bulk')).toBe(false);
        expect(canMove(machine, person, 'person')).toBe(true);
      }
    }
    expect(canMove('confirmed', 'rejected', 'bulk')).toBe(false);
    expect(canMove('ambiguous', 'confirmed', 'bulk')).toBe(false);
    expect(canMove('none', 'confirmed', 'bulk')).toBe(false);
    expect(canMove('none', 'no-equivalent', 'bulk')).toBe(true);
  });
});

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
