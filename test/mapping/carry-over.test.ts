import { describe, expect, it } from 'vitest';
import { DmdcError } from '../../src/errors';
import type { Item } from '../../src/item';
import { carryOver } from '../../src/mapping/carry-over';
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
    expect(back.returned).toHaveLength(1);
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

  it('is refused onto another edition', () => {
    const options = { at: AT, edition: edition('services', 'complete', 'qd2010-2025') };
    expect(() => carryOver(before, { items: [] }, () => [], options)).toThrow(DmdcError);
  });
});
