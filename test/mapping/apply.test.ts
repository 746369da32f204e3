import { describe, expect, it } from 'vitest';
import { applyDecisions, type DecisionInput } from '../../src/mapping/apply';
import { itemIds } from '../../src/mapping/identity';
import { decidedCode, type Mapping, rowStatus } from '../../src/mapping/mapping';
import { revisionOf } from '../../src/mapping/revision';
import { canMove, MACHINE_STATUSES, PERSON_STATUSES } from '../../src/mapping/states';
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
