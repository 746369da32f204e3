import type { TestCell } from './workbooks';

/** A list made for a test, and what a person would count in it. */
export interface MadeList {
  readonly rows: readonly (readonly TestCell[])[];
  /** Local codes of the rows that are items, in order. */
  readonly items: readonly string[];
  /** Names of the people who sign: they may stand nowhere in what is read. */
  readonly people: readonly string[];
}

/** Numbers from 0 to below 1 that are the same for one seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const NAMES = [
  'Điện tim thường',
  'Tổng phân tích nước tiểu',
  'Cộng hưởng từ khớp gối',
  'Siêu âm ổ bụng',
  'Ngày điều trị ban ngày',
  'Thụt tháo',
  'Giám sát huyết động',
  'Ký sinh trùng đường ruột soi tươi',
  'Nội soi thực quản',
  'Trưởng thành phổi: đo chỉ số',
];
const TITLES = ['Thăm dò chức năng', 'NỘI KHOA', 'Chương Hồi sức cấp cứu', 'Xét nghiệm huyết học', 'Răng hàm mặt'];
const NOTES = [
  '* Đã gồm chi phí thuốc tê',
  'Ghi chú: giá trên chưa gồm thuốc',
  'Lưu ý: áp dụng từ tháng 3',
  'Bằng chữ: Một triệu hai trăm đồng',
  'Trang 2',
];
const OFFICES = [
  'Người lập biểu',
  'KẾ TOÁN TRƯỞNG',
  'Trưởng khoa Dược',
  'GIÁM ĐỐC',
  'THỦ TRƯỞNG ĐƠN VỊ',
  'KT. GIÁM ĐỐC',
];
const PEOPLE = ['Nguyễn Văn Mẫu', 'Trần Thị Mẫu', 'BS. Lê Hoàng Thử', 'TS. Phạm Thị Ví Dụ', 'Võ Minh Giả Định'];

type Row = TestCell[];

/** A list of the columns ordinal, code, name, national code, price with sections, subtotals, notes and signatures among its items. */
export function makeList(seed: number): MadeList {
  const next = random(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
  const rows: Row[] = [];
  const items: string[] = [];
  const codeOf = pick([
    (n: number) => `S${n}`,
    (n: number) => String(1000 + n),
    (n: number) => `DV.${n}`,
    (n: number) => `XN-${n}`,
  ]);
  const marks = pick([
    ['A', 'B', 'C', 'D', 'E'],
    ['I', 'II', 'III', 'IV', 'V'],
    ['I.', 'II.', 'III.', 'IV.', 'V.'],
  ]);
  const title = (text: string, at: number): Row =>
    pick<Row>([
      [marks[at]!, text, '', '', ''],
      [marks[at]!, '', text, '', ''],
      ['', `${marks[at]!.replace('.', '')}. ${text}`, '', '', ''],
      [text, '', '', '', ''],
      [String(at + 1), text, '', '', ''],
      [`${at + 1}.`, '', text, '', ''],
      [`${at + 1}.1`, '', text, '', ''],
    ]);
  const total = (n: number): Row =>
    pick<Row>([
      ['', 'Cộng nhóm', '', '', n],
      ['', `Tổng nhóm ${pick(['I', 'II', 'III'])}`, '', '', n],
      ['', 'Cộng khoản', n, '', n],
      ['', '', 'Tổng cộng', '', n],
      ['Cộng:', '', '', '', n],
      ['', `Tổng số: ${n} khoản`, '', '', ''],
      ['Tổng cộng', `${n} dịch vụ`, '', '', 5000 * n],
      ['', pick(['Trừ hoàn trả', 'Giảm trừ khác']), '', '', -5000],
    ]);
  const note = (text: string): Row =>
    pick<Row>([
      [text, '', '', '', ''],
      ['', text, '', '', ''],
      ['', '', text, '', ''],
    ]);
  const sections = Math.floor(next() * 5);
  for (let section = 0; section <= sections; section++) {
    if (sections > 0) rows.push(title(pick(TITLES), section));
    const count = 1 + Math.floor(next() * 6);
    for (let i = 0; i < count; i++) {
      const code = codeOf(items.length + 1);
      items.push(code);
      rows.push([items.length, code, pick(NAMES), '', 10_000 + Math.floor(next() * 900) * 100]);
    }
    if (next() < 0.5) rows.push(total(count));
    if (next() < 0.2) rows.push(['STT', 'Mã nội bộ', 'Tên dịch vụ', 'Mã tương đương', 'Đơn giá']);
  }
  if (next() < 0.5) rows.push(total(items.length));
  while (next() < 0.4) rows.push(note(pick(NOTES)));
  const people = next() < 0.8 ? signatures(rows, pick, next) : [];
  return { rows: [['STT', 'Mã nội bộ', 'Tên dịch vụ', 'Mã tương đương', 'Đơn giá'], ...rows], items, people };
}

function signatures(rows: Row[], pick: <T>(of: readonly T[]) => T, next: () => number): string[] {
  const places = pick([[0, 2, 4], [1, 4], [1, 3], [2, 4], [1], [2]]);
  const across = (text: () => string): Row => {
    const row: Row = ['', '', '', '', ''];
    for (const place of places) row[place] = text();
    return row;
  };
  if (next() < 0.3) rows.push([]);
  if (next() < 0.5) rows.push(['', '', '', 'Lâm Khê, ngày 5 tháng 1 năm 2026', '']);
  // Names alone are known by their degrees, or as two side by side.
  const alone = next() < 0.15 && places.length > 1;
  if (!alone) rows.push(across(() => pick(OFFICES)));
  if (!alone && next() < 0.7) rows.push(across(() => pick(['(Ký, ghi rõ họ tên)', '(Ký tên, đóng dấu)', '(Ký tên)'])));
  if (next() < 0.5) rows.push([], []);
  const people = places.map(() => pick(PEOPLE));
  let at = 0;
  rows.push(across(() => people[at++] as string));
  return people;
}
