import { describe, expect, it } from 'vitest';
import { isNumbering, type RowView, roleOf } from '../../src/list/roles';

/** A row of a list with the columns ordinal, code, name, price. */
function row(cells: readonly string[], more: Partial<RowView> = {}): RowView {
  const filled = cells.map((text, column) => ({ column, text })).filter(({ text }) => text !== '');
  const [ordinal = '', code = '', name = ''] = cells;
  return {
    filled,
    ordinal,
    code,
    name,
    mergedAcross: 1,
    width: 4,
    capitals: false,
    markCodes: false,
    wordCodes: false,
    numbered: false,
    full: false,
    ...more,
  };
}

describe('rows that are items, however odd', () => {
  it.each([
    [['1', 'DV1', 'Tổng phân tích tế bào máu', '49700']],
    [['', '', 'Tổng phân tích nước tiểu', '']],
    [['', '', 'Cộng hưởng từ sọ não', '']],
    [['', '', 'A.T Olanzapine ODT 5 mg', '']],
    [['', '', 'V.A: nạo bằng dao Hummer', '500']],
    [['', '', '5-Fluorouracil 500mg', '']],
    [['', '', 'Ngày giường hồi sức tích cực', '']],
    [['', 'C', 'Vitamin C', '500']],
    [['I', 'DV1', 'Siêu âm', '']],
    [['', 'DV9', '', '']],
  ])('%j', (cells) => expect(roleOf(row(cells))).toBe('items'));
});

describe('rows that are no items', () => {
  it.each([
    ['section', ['I. DỊCH TRUYỀN', '', '', '']],
    ['section', ['II', '', 'Thuốc kháng sinh', '']],
    ['section', ['A', '', 'VẬT TƯ TIÊU HAO', '125000']],
    ['section', ['', 'IV', 'Xét nghiệm', '']],
    ['section', ['', '', 'THUỐC TIM MẠCH', '']],
    ['section', ['', '', '1.2) Siêu âm', '']],
    ['total', ['Tổng cộng', '', '', '125000']],
    ['total', ['', '', 'Cộng khoản: 25', '']],
    ['total', ['', '', 'TỔNG SỐ 125 khoản', '']],
    ['signature', ['', '', 'Ngày 30 tháng 11 năm 2026', '']],
    ['signature', ['NGƯỜI LẬP BIỂU', '', 'GIÁM ĐỐC', '']],
    ['footer', ['Ghi chú: giá chưa gồm VAT', '', '', '']],
    ['unreadable', ['7', '', '', '500']],
  ] as const)('%s %j', (role, cells) => expect(roleOf(row(cells))).toBe(role));

  it('depend on what the list is like', () => {
    const loud = row(['', '', 'SIÊU ÂM Ổ BỤNG', '']);
    expect(roleOf(loud)).toBe('section');
    expect(roleOf({ ...loud, capitals: true })).toBe('items');
    const marked = row(['', 'B1', 'Nẹp vít', '']);
    expect(roleOf(marked)).toBe('section');
    expect(roleOf({ ...marked, markCodes: true })).toBe('items');
    expect(roleOf(row(['', '', 'Nhóm thuốc gây nghiện', ''], { mergedAcross: 4 }))).toBe('section');
  });
});

it('knows rows of column numbers', () => {
  expect(isNumbering(['(1)', '(2)', '(3)'])).toBe(true);
  expect(isNumbering(['1', '2', '3', '4=2x3'])).toBe(true);
  expect(isNumbering(['A', 'B', '1', '2'])).toBe(true);
  expect(isNumbering(['[1]', '', '[2]', '[5]'])).toBe(true);
  expect(isNumbering(['1', 'DV1', 'Siêu âm'])).toBe(false);
  expect(isNumbering(['7', '8', '9'])).toBe(false);
  expect(isNumbering(['1', '2'])).toBe(false);
});
