import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/item';
import type { Decision, MappedRow } from '../../src/mapping/mapping';
import type { MatchResult } from '../../src/match/result';
import { proposalsOf } from '../../src/report/proposals';
import { auto, candidate, edition, HOSPITAL, mapping, NONE, review, row, STATION } from './mappings';

const none: Decision = { status: 'no-equivalent', reason: 'Chưa có trong danh mục', reviewer: 'Nguyễn Thị Lan' };
const named = (localName: string, match: MatchResult, decision?: Decision, item: Partial<Item> = {}): MappedRow =>
  row(`M${localName.length}`, match, decision, { localName, ...item });
const near = review({
  ...candidate('18.0001.0001', 'Xông hơi', 0.3),
  reasons: [
    { code: 'name-near', params: { percent: 60 } },
    { code: 'written-only', params: { words: 'thảo dược' } },
  ],
});
const at = (facility: typeof HOSPITAL, ...rows: MappedRow[]) => mapping(rows, { facility });

describe('proposalsOf', () => {
  it('puts one thing of several facilities together under the name that most use', () => {
    const { proposals } = proposalsOf([
      at(HOSPITAL, named('Xông hơi thảo dược', NONE, none, { quantity: 10, amount: 500_000, unitPrice: 50_000 })),
      at(STATION, named('XONG HOI THAO DUOC', near, undefined, { quantity: 5, unitPrice: 40_000 })),
      at({ code: '99003', name: 'Trạm y tế xã Suối Đá' }, named('Xông hơi thảo dược', NONE)),
    ]);
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({
      kind: 'services',
      basis: 'no-equivalent',
      name: 'Xông hơi thảo dược',
      names: [
        { text: 'Xông hơi thảo dược', facilities: 2, rows: 2 },
        { text: 'XONG HOI THAO DUOC', facilities: 1, rows: 1 },
      ],
      stated: 1,
      quantity: 15,
      amount: 700_000,
      prices: { least: 40_000, most: 50_000 },
      said: [{ text: 'Chưa có trong danh mục', facilities: 1, rows: 1 }],
    });
  });

  it('says which codes are near and what speaks against them, not what speaks for them', () => {
    const [proposal] = proposalsOf([at(HOSPITAL, named('Xông hơi thảo dược', near))]).proposals;
    expect(proposal?.nearest).toEqual([
      {
        code: '18.0001.0001',
        name: 'Xông hơi',
        score: 0.3,
        rows: 1,
        against: [{ code: 'written-only', params: { words: 'thảo dược' } }],
      },
    ]);
  });

  it('takes only rows that people left without a code and undecided rows without a near candidate', () => {
    const sure = review(candidate('1', 'Điện tim', 0.9));
    const rows = [
      named('Đã có mã', auto('1')),
      named('Gần chắc', sure),
      named('Gần chắc, bị bác hết', sure, { status: 'rejected' }),
      named('Gần chắc, bác một mã', sure, { status: 'rejected', codes: ['1'] }),
      named('Đánh dấu xem lại', NONE, { status: 'flagged' }),
      named('Người đã chọn mã', NONE, { status: 'confirmed', code: '1' }),
      named('Không có mã', NONE, none),
      named('Không tìm thấy', NONE),
      named('Hơi giống', near),
    ];
    const namesOf = (include?: 'open' | 'no-equivalent') =>
      proposalsOf([at(HOSPITAL, ...rows)], { include })
        .proposals.map(({ name }) => name)
        .sort();
    expect(namesOf()).toEqual(['Gần chắc, bị bác hết', 'Hơi giống', 'Không có mã', 'Không tìm thấy']);
    expect(namesOf('no-equivalent')).toEqual(['Không có mã']);
    expect(namesOf('open')).toEqual(['Gần chắc, bị bác hết', 'Hơi giống', 'Không tìm thấy']);
  });

  it('keeps what people state before what only the machine did not find', () => {
    const { proposals } = proposalsOf([
      at(HOSPITAL, named('Chỉ máy không thấy', NONE), named('Người nói không có', NONE, none)),
      at(STATION, named('Chỉ máy không thấy', NONE)),
    ]);
    expect(proposals.map(({ name, basis }) => [name, basis])).toEqual([
      ['Người nói không có', 'no-equivalent'],
      ['Chỉ máy không thấy', 'open'],
    ]);
  });

  it('never tells who decided', () => {
    const told = { ...none, comment: 'Hỏi lại Vụ', author: 'Trần Văn Bình' };
    expect(JSON.stringify(proposalsOf([at(HOSPITAL, named('Xông hơi', NONE, told))]))).not.toMatch(/Lan|Bình/);
  });

  it('goes by the ingredient of drugs, which is what their national code stands for', () => {
    const drug = (localName: string, ingredient: string) => named(localName, NONE, undefined, { ingredient });
    const rows = [drug('Abapro 500', 'Abamexol'), drug('Bexomax', 'ABAMEXOL'), drug('Abamexil', 'Abamexin')];
    const { proposals } = proposalsOf([mapping(rows, { kind: 'drugs' })], { officialNames: () => ['Abamexol'] });
    expect(proposals.map(({ items }) => items.length)).toEqual([2, 1]);
  });

  it('leaves out rows that are not in force, other kinds, and what too few facilities have', () => {
    const old = named('Đã hết hạn', NONE, undefined, { validTo: '2026-01-31' });
    const lists = [
      at(HOSPITAL, old, named('Xông hơi', NONE), named('Riêng một nơi', NONE)),
      at(STATION, named('Xông hơi', NONE)),
      mapping([named('Cao dán', NONE)], { kind: 'supplies' }),
    ];
    const { proposals, openRows } = proposalsOf(lists, { date: '2026-11-21', kinds: ['services'], minFacilities: 2 });
    expect(proposals.map(({ name }) => name)).toEqual(['Xông hơi']);
    expect(openRows).toBe(3);
  });

  it('counts a facility once, however many rows and lists it has', () => {
    const { proposals, facilities } = proposalsOf([
      at(HOSPITAL, named('Xông hơi', NONE), named('Xông hơi', NONE)),
      at({ ...HOSPITAL }, named('xông hơi', NONE)),
    ]);
    expect(facilities).toHaveLength(1);
    expect(proposals[0]?.facilities).toEqual([0]);
    expect(proposals[0]?.items).toHaveLength(3);
  });

  it('gives the same proposals whatever the order of lists and rows', () => {
    const other = review({ ...candidate('18.0001.0001', 'Xông hơi', 0.3), reasons: [{ code: 'numbers-differ' }] });
    const rows = [
      named('Xông hơi thảo dược', near, undefined, { declaredCode: '99.1' }),
      named('Xông hơi thảo dược', other, undefined, { declaredCode: '99.2' }),
      named('Tư vấn từ xa', NONE, none),
    ];
    const say = (list: ReturnType<typeof at>[]) => {
      const { proposals, facilities } = proposalsOf(list);
      return proposals.map((one) => ({
        ...one,
        facilities: one.facilities.map((place) => facilities[place]?.code),
        items: one.items.map((item) => ({ ...item, facility: facilities[item.facility]?.code })),
      }));
    };
    const one = [at(HOSPITAL, ...rows), at(STATION, ...rows.slice(1))];
    const two = [at(STATION, ...rows.slice(1).reverse()), at(HOSPITAL, ...[...rows].reverse())];
    expect(say(two)).toEqual(say(one));
  });

  it('keeps apart what only lists on a partial table have: the decision may well have its code', () => {
    const partial = {
      ...at(STATION, named('Xông hơi thảo dược', NONE, none)),
      edition: edition('services', 'partial'),
    };
    const basis = (...lists: Parameters<typeof proposalsOf>[0][]) =>
      proposalsOf(lists.flatMap((one) => [...one])).proposals.map((one) => one.basis);
    expect(basis([partial])).toEqual(['to-check']);
    const whole = at(HOSPITAL, named('Kéo giãn cột sống bằng máy', NONE, none));
    const names = proposalsOf([partial, whole], { include: 'to-check' }).proposals.map(({ name }) => name);
    expect(names).toEqual(['Xông hơi thảo dược']);
    expect(basis([partial, at(HOSPITAL, named('Xông hơi thảo dược', NONE))])).toEqual(['no-equivalent']);
  });
});
