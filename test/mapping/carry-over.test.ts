import { describe, expect, it } from 'vitest';
import { DmdcError } from '../../src/errors';
import type { Item } from '../../src/item';
import { carryOver, carryOverAsync } from '../../src/mapping/carry-over';
import { decidedCode, type Mapping, rowStatus } from '../../src/mapping/mapping';
import type { MatchResult } from '../../src/match/result';
import { auto, candidate, edition, mapping, NONE, review, row } from '../report/mappings';

const AT = '2026-12-01T00:00:00.000Z';
const lan = { reviewer: 'Lan', at: '2026-11-02T01:00:00.000Z' };
const before = mapping([
  row(
    'A',
    review(candidate('02.0085.1778', 'Điện tim thường', 0.9)),
    { status: 'confirmed', code: '02.0085.1778', ...lan },
    { localName: 'Điện tim', unitPrice: 30_000 },
  ),
  row('B', NONE, { status: 'no-equivalent', ...lan }, { localName: 'Khám lái xe' }),
  row('C', auto('02.0314.0001'), undefined, { localName: 'Siêu âm bụng' }),
  row('D', NONE, { status: 'confirmed', code: '03.0042.0101', ...lan }, { localName: 'Đo nhịp thở' }),
]);
const item = (localCode: string, localName: string, over: Partial<Item> = {}): Item => ({
  localCode,
  localName,
  ...over,
});

function run(previous: Mapping, items: readonly Item[], answer: MatchResult = NONE, remap = false) {
  const asked: string[] = [];
  const matchAll = (some: readonly Item[]) => {
    asked.push(...some.map((one) => one.localCode));
    return some.map(() => answer);
  };
  const result = carryOver(previous, { items }, matchAll, { at: AT, remap });
  return { ...result, asked };
}

describe('a later list', () => {
  it('keeps decisions by code and name in any order and at any price, and maps only what is new', () => {
    const {
      mapping: after,
      asked,
      kept,
      decisionsKept,
      added,
    } = run(before, [
      item('D', 'Đo nhịp thở', { row: 2 }),
      item('N', 'Chụp X-quang', { row: 3 }),
      item('A', 'Điện  tim', { row: 4, unitPrice: 35_000 }),
      item('C', 'Siêu âm bụng'),
      item('B', 'Khám lái xe'),
    ]);
    expect(asked).toEqual(['N']);
    expect([kept, decisionsKept, added.length]).toEqual([4, 3, 1]);
    expect(after.rows.map(rowStatus)).toEqual(['confirmed', 'none', 'confirmed', 'auto', 'no-equivalent']);
    expect(after.rows[2]!.decision).toEqual(before.rows[0]!.decision);
    expect(after.rows[2]!.item).toMatchObject({ unitPrice: 35_000, row: 4 });
    expect(after.rows[1]!.history).toMatchObject([{ action: 'added', at: AT }]);
  });

  it('does not let a decision stand for another name under the old code', () => {
    const { mapping: after, renamed, asked } = run(before, [item('D', 'Đo điện não')], auto('04.0001.0077'));
    expect(asked).toEqual(['D']);
    expect(renamed).toMatchObject([{ formerName: 'Đo nhịp thở', respelled: false }]);
    const [only] = after.rows;
    expect(rowStatus(only!)).toBe('review');
    expect(decidedCode(only!)).toBeUndefined();
    expect(only!.draft).toMatchObject({ why: 'renamed', from: { name: 'Đo nhịp thở', code: '03.0042.0101' } });
    expect(only!.history!.at(-1)!.was!.decision).toMatchObject({ code: '03.0042.0101', reviewer: 'Lan' });
  });

  it('lets it stand where only the spelling changed', () => {
    const { mapping: after, renamed } = run(before, [item('D', 'ĐO NHỊP THỞ.')]);
    expect(renamed).toMatchObject([{ respelled: true }]);
    expect(decidedCode(after.rows[0]!)).toBe('03.0042.0101');
  });

  it('closes what is gone with a date, and gives it back its decision when it returns', () => {
    const gone = run(before, [item('A', 'Điện tim')]);
    expect(gone.closed.map(({ item: one, closedOn }) => [one.localCode, closedOn])).toEqual([
      ['B', '2026-12-01'],
      ['C', '2026-12-01'],
      ['D', '2026-12-01'],
    ]);
    const back = run(gone.mapping, [item('A', 'Điện tim'), item('D', 'Đo nhịp thở')]);
    expect([back.returned.length, back.kept]).toEqual([1, 1]);
    expect(decidedCode(back.mapping.rows[1]!)).toBe('03.0042.0101');
    expect(back.mapping.rows[1]!.history!.map(({ action }) => action)).toEqual(['closed', 'returned']);
    expect(back.mapping.closed!.map(({ item: one }) => one.localCode)).toEqual(['B', 'C']);
  });

  it('holds a decision for both rows when a change of price closes one and opens another', () => {
    const items = [
      item('A', 'Điện tim', { validTo: '2026-11-30' }),
      item('A', 'Điện tim', { validFrom: '2026-12-01', unitPrice: 1 }),
    ];
    expect(run(before, items).mapping.rows.map(decidedCode)).toEqual(['02.0085.1778', '02.0085.1778']);
  });

  it('asks the machine again only for rows that nobody decided', () => {
    const items = before.rows.map(({ item: one }) => one);
    const { asked, remapped, mapping: after } = run(before, items, NONE, true);
    expect(asked).toEqual(['C']);
    expect(remapped).toHaveLength(1);
    expect(after.rows[2]!.history).toMatchObject([
      { action: 'remap', from: { status: 'auto', code: '02.0314.0001' }, status: 'none' },
    ]);
  });

  it('keeps what the machine says again as it was: neither told as other, nor in the history', () => {
    const items = before.rows.map(({ item: one }) => one);
    const same = run(before, items, { ...auto('02.0314.0001'), reasons: [{ code: 'new-reason' }] }, true);
    expect(same.remapped).toEqual([]);
    expect(same.mapping.rows[2]?.history).toBeUndefined();
    expect(same.mapping.rows[2]?.match.reasons).toEqual([{ code: 'new-reason' }]);
    const open = mapping([row('E', NONE, undefined, { localName: 'Thuê xe' })]);
    const found = run(open, [item('E', 'Thuê xe')], review(candidate('02.0085.1778', 'Điện tim', 0.4)), true);
    expect(found.remapped).toHaveLength(1);
    // Another code of the same status is something else.
    const other = run(before, items, auto('02.0085.1778'), true);
    expect(other.remapped.map(({ item: one }) => one.localCode)).toEqual(['C']);
    expect(other.mapping.rows[2]?.history).toMatchObject([{ from: { status: 'auto', code: '02.0314.0001' } }]);
  });

  it('takes a row that nobody decided over under its new name, with the new answer and no draft', () => {
    const { mapping: after, renamed } = run(before, [item('C', 'Siêu âm tim')], auto('02.0085.1778'));
    expect(renamed).toMatchObject([{ formerName: 'Siêu âm bụng', respelled: false }]);
    expect(after.rows[0]?.draft).toBeUndefined();
    expect(after.rows[0]?.history).toMatchObject([{ action: 'renamed', from: { name: 'Siêu âm bụng' } }]);
    expect(decidedCode(after.rows[0]!)).toBe('02.0085.1778');
  });

  it('keeps a decision without a code as a draft without one, and a draft as a draft', () => {
    const { mapping: after } = run(before, [item('B', 'Khám tuyển dụng')]);
    expect(after.rows[0]?.draft).toEqual({
      decision: before.rows[1]?.decision,
      why: 'renamed',
      from: { name: 'Khám lái xe' },
    });
    const decision = { status: 'confirmed', code: '03.0042.0101' } as const;
    const drafted = mapping([
      { ...row('X', NONE, undefined, { localName: 'Tên cũ' }), draft: { decision, why: 'offered' } },
    ]);
    expect(run(drafted, [item('X', 'Tên mới')]).mapping.rows[0]?.draft).toMatchObject({ why: 'renamed', decision });
  });

  it('goes by a code alone only where it stands once in each list, and never by none', () => {
    const changed = (previous: Mapping, ...items: Item[]) => {
      const { renamed, added } = run(previous, items);
      return [renamed.length, added.length];
    };
    const twice = mapping([
      row('A', NONE, undefined, { localName: 'Một' }),
      row('A', NONE, undefined, { localName: 'Hai' }),
    ]);
    expect(changed(twice, item('A', 'Ba'))).toEqual([0, 1]);
    expect(changed(before, item('A', 'Ba'), item('A', 'Bốn'))).toEqual([0, 2]);
    expect(changed(before, item('A', 'Ba'))).toEqual([1, 0]);
    const nameless = mapping([row('', NONE, undefined, { localName: 'Một' })]);
    expect(changed(nameless, item('', 'Ba'))).toEqual([0, 1]);
    // A row that is found by its name is no longer free for its code.
    expect(changed(before, item('A', 'Điện tim'), item('A', 'Ba'))).toEqual([0, 1]);
  });

  it('tells rows of one code and name apart by what stands beside them', () => {
    const of = (department: string, code: string) =>
      row('A', NONE, { status: 'confirmed', code, ...lan }, { localName: 'Khám', department, unitPrice: 1 });
    const two = mapping([of('Khoa Nội', '02.0085.1778'), of('Khoa Nhi', '03.0042.0101')]);
    const { mapping: after } = run(two, [
      item('A', 'Khám', { department: 'Khoa Nhi', unitPrice: 2 }),
      item('A', 'Khám', { department: 'Khoa Nội', unitPrice: 1 }),
    ]);
    expect(after.rows.map(decidedCode)).toEqual(['03.0042.0101', '02.0085.1778']);
  });

  it('has its own remarks, nothing closed where nothing is gone, and asks nobody where nothing is new', () => {
    const issues = [{ severity: 'info', code: 'x', message: { vi: 'a', en: 'b' } }] as const;
    const items = before.rows.map(({ item: one }) => one);
    const never = () => {
      throw new Error('asked');
    };
    const { mapping: after, kept } = carryOver({ ...before, issues: [...issues] }, { items }, never, { at: AT });
    expect([after.issues, after.closed, kept]).toEqual([[], undefined, 4]);
    expect('closed' in after).toBe(false);
    expect(carryOver(before, { items, issues }, never, { at: AT }).mapping.issues).toEqual(issues);
  });

  it('names its day and its program in what it writes down', () => {
    const { mapping: after, closed } = carryOver(before, { items: [item('N', 'Mới')] }, () => [NONE], {
      ...{ at: AT, date: '2026-11-15', tool: 'dmdc 9' },
    });
    expect(after.rows[0]?.history).toMatchObject([{ action: 'added', by: 'dmdc 9' }]);
    expect(new Set(closed.map(({ closedOn }) => closedOn))).toEqual(new Set(['2026-11-15']));
    expect(run(before, [item('N', 'Mới')]).mapping.rows[0]?.history).toMatchObject([{ by: 'dmdc' }]);
  });

  it('is taken over by answers that come later as by those at hand', async () => {
    const items = [item('A', 'Điện tim'), item('N', 'Mới')];
    const later = await carryOverAsync(before, { items }, async (some) => some.map(() => NONE), { at: AT });
    const { asked: _, ...now } = run(before, items);
    expect(later).toEqual(now);
    const none = await carryOverAsync(before, { items: [items[0]!] }, () => Promise.reject(new Error('asked')), {
      at: AT,
    });
    expect(none.kept).toBe(1);
  });

  it('is taken onto its own edition, of its own kind alone', () => {
    const of = (kind: 'services' | 'drugs') => () =>
      carryOver(before, { items: [] }, () => [], { at: AT, edition: edition(kind) });
    expect(of('services')).not.toThrow();
    expect(of('drugs')).toThrow(expect.objectContaining({ code: 'bad-option' }));
  });

  it('is refused onto another edition', () => {
    const options = { at: AT, edition: edition('services', 'complete', 'qd2010-2025') };
    expect(() => carryOver(before, { items: [] }, () => [], options)).toThrow(DmdcError);
  });
});
