import { describe, expect, it } from 'vitest';
import { countList, ratioReport } from '../../src/report/ratio';
import { worstItems } from '../../src/report/worst-items';
import { candidate, HOSPITAL, mapping, NONE, review, row, STATION } from './mappings';

describe('the worst open items of a province', () => {
  const hospital = mapping([
    row('1', NONE, undefined, { localName: 'Siêu âm tại giường', quantity: 10, amount: 3e6 }),
    row('2', review(candidate('02.1', 'Đo lưu huyết', 0.5)), undefined, { localName: 'Đo lưu huyết não', amount: 4e6 }),
    row('3', NONE, undefined, { localName: 'Không ghi số lượng' }),
  ]);
  const station = mapping(
    [
      row('a', NONE, undefined, { localName: 'SIÊU ÂM  tại giường', quantity: 5, amount: 2e6 }),
      row('b', NONE, undefined, { localName: 'Siêu âm tại giường', quantity: 1 }),
    ],
    { facility: STATION },
  );
  const lists = [hospital, station].map((one) => countList(one));

  it('sums one name over facilities, whatever its case and spaces, heaviest first', () => {
    const [first, second, third] = worstItems(ratioReport(lists), 10);
    expect(first).toMatchObject({
      localName: 'Siêu âm tại giường',
      facilities: 2,
      quantity: 16,
      amount: 5e6,
      state: 'none',
    });
    expect(second).toMatchObject({ localName: 'Đo lưu huyết não', facilities: 1, nearest: { code: '02.1' } });
    expect(third).not.toHaveProperty('amount');
    expect(worstItems(ratioReport(lists), 1)).toHaveLength(1);
  });

  it('makes names in a legacy font legible, and sums them with the others', () => {
    const tcvn3 = mapping([row('1', NONE, undefined, { localName: 'Siªu ©m t¹i gi\u00adêng', amount: 9e6 })], {
      facility: { code: '99009', name: 'Trạm Y tế xã Cũ' },
    });
    const [first] = worstItems(ratioReport([...lists, countList(tcvn3)]), 1);
    expect(first).toMatchObject({ facilities: 3, amount: 14e6 });
    expect(first?.localName.normalize('NFC')).toBe('Siêu âm tại giường');
  });

  it('keeps kinds apart', () => {
    const drug = mapping([row('1', NONE, undefined, { localName: 'Siêu âm tại giường', amount: 1 })], {
      kind: 'drugs',
      facility: HOSPITAL,
    });
    const items = worstItems(ratioReport([...lists, countList(drug)]), 10);
    expect(items.filter(({ localName }) => localName === 'Siêu âm tại giường')).toHaveLength(2);
  });
});
