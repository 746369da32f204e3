import { describe, expect, it } from 'vitest';
import { FORM_COLUMNS, FORM_HEADER_ROWS, form677 } from '../../src/report/form677';
import { ratioReport } from '../../src/report/ratio';
import { auto, edition, HOSPITAL, mapping, NONE, row, STATION } from './mappings';

const report = ratioReport(
  [
    mapping([row('A', auto('1.1')), row('B', NONE), row('C', auto('1.2')), row('D', NONE)]),
    mapping([row('V1', NONE)], { kind: 'supplies', edition: edition('supplies', 'partial') }),
    mapping([row('A', auto('1.1'))], { facility: STATION }),
  ],
  { date: '2026-11-21' },
);

describe('the form of letter 677', () => {
  it('has one row a facility and a total, seven columns mapped/total in the order of the letter', () => {
    const form = form677(report);
    expect(form.rows).toEqual([
      ['1', HOSPITAL.name, '', '', '', '', '', '—', '—', '2/4', '0/1', '—', '—', '—'],
      ['2', STATION.name, '', '', '', '', '', '—', '—', '1/1', '—', '—', '—', '—'],
    ]);
    expect(form.total.slice(7)).toEqual(['—', '—', '3/5', '0/1', '—', '—', '—']);
  });

  it('marks an x only for tables extracted in full, found by code or name', () => {
    const extraction = new Map([
      ['99001', [true, false, true]],
      [STATION.name, [true, true, true, true, true]],
    ]);
    const form = form677(report, { extraction });
    expect(form.rows.map((line) => line.slice(2, 7))).toEqual([
      ['x', '', 'x', '', ''],
      ['x', 'x', 'x', 'x', 'x'],
    ]);
    expect(form.total.slice(2, 7)).toEqual(['2', '1', '2', '1', '1']);
  });

  it('covers every place of the three header rows exactly once', () => {
    const covered = new Map<string, number>();
    for (const { row: top, column, rows, columns } of form677(report).header) {
      for (let r = top; r < top + rows; r++) {
        for (let c = column; c < column + columns; c++) covered.set(`${r},${c}`, (covered.get(`${r},${c}`) ?? 0) + 1);
      }
    }
    expect(covered.size).toBe(FORM_HEADER_ROWS * FORM_COLUMNS);
    expect([...covered.values()].every((count) => count === 1)).toBe(true);
  });

  it('has the words of the letter, and nothing of ours among them', () => {
    const form = form677(report, { province: 'Lâm Khê', month: '2027-03' });
    expect(form.title[1]).toBe(
      'Mẫu báo cáo định kỳ hàng tháng tiến độ thực hiện Kế hoạch triển khai ứng dụng CNTT năm 2027 của Sở Y tế',
    );
    expect(form.title[2]).toBe('(Ban hành kèm theo Công văn số 677/BYT-BH ngày 01/02/2016)');
    expect(form.partA).toBe('A. Báo cáo kết quả trích xuất dữ liệu KCB và đồng bộ Bộ mã danh mục dùng chung');
    expect(form.header.map(({ text }) => text)).toEqual([
      'TT',
      'Tên cơ sở KCB',
      'Kết quả trích xuất dữ liệu KCB theo Công văn số 9324/BYT-BH ngày 30/11/2015',
      'Kết quả đồng bộ Bộ mã danh mục dùng chung ban hành theo Quyết định số 5084/QĐ-BYT ngày 30/11/2015 với danh mục hiện tại cơ sở KCB đang thực hiện',
      'Mục I',
      'Mục II',
      ...['Bảng 1', 'Bảng 2', 'Bảng 3', 'Bảng 4', 'Bảng 5'],
      'Danh mục thuốc tân dược',
      'Danh mục thuốc chế phẩm YHCT và vị thuốc YHCT',
      'Danh mục dịch vụ kỹ thuật',
      'Danh mục vật tư y tế',
      'Danh mục bệnh theo ICD 10',
      'Danh mục bệnh YHCT',
      'Danh mục đơn vị máu toàn phần và chế phẩm máu',
    ]);
    expect(form.notes.map((line) => line.slice(0, 32))).toEqual([
      'Ghi chú:',
      '- Mục I: Chỉ đánh dấu "x" khi đã',
      '- Mục II: Ghi số lượng đã đồng b',
    ]);
    expect(form.partB.title).toBe('B. Những khó khăn, vướng mắc phát sinh trong quá trình triển khai thực hiện:');
    expect(form.signatures).toEqual([
      { title: 'Phụ trách CNTT của Sở Y tế', hint: '(Ký tên)' },
      { title: 'Lãnh đạo Sở Y tế', hint: '(Ký tên, đóng dấu)' },
    ]);
  });

  it('is signed by the facility where it is a facility’s own copy', () => {
    const one = ratioReport([mapping([row('A', auto('1.1'))])]);
    expect(form677(one).signatures.map(({ title }) => title)).toEqual(['Phụ trách CNTT của cơ sở KCB', 'Giám đốc']);
    expect(form677(one, { province: 'Lâm Khê' }).signatures[1]?.title).toBe('Lãnh đạo Sở Y tế');
    expect(form677(report).signatures[1]?.title).toBe('Lãnh đạo Sở Y tế');
  });

  it('says below the form which edition answers in each column, how whole it is and that it has ended', () => {
    const ended = ratioReport(
      [
        mapping([row('A', auto('1.1')), row('B', NONE)]),
        mapping([row('V1', NONE)], { kind: 'supplies', edition: edition('supplies', 'partial') }),
      ],
      {
        date: '2026-11-21',
        abolition: ({ kind }) => (kind === 'services' ? { validTo: '2025-06-18', by: 'QĐ 2010/QĐ-BYT' } : undefined),
      },
    );
    const { lines } = form677(ended).added;
    expect(lines.slice(0, 2)).toEqual([
      'Danh mục dịch vụ kỹ thuật: QĐ 7603/QĐ-BYT (qd7603-2018); bảng mã đầy đủ; ĐÃ HẾT HIỆU LỰC sau ngày 18/06/2025 theo QĐ 2010/QĐ-BYT; 1/2 mục.',
      expect.stringMatching(/^Danh mục vật tư y tế: .*; bảng mã CHƯA ĐẦY ĐỦ so với quyết định.*; 0\/1 mục\.$/u),
    ]);
    expect(lines.at(-1)).toContain('ngày 21/11/2026');
  });

  it('writes place and date as official letters do, and leaves room where they are not known', () => {
    expect(form677(report, { province: 'Nghệ An', date: '2026-02-05' }).place).toBe('Ngày 05 tháng 02 năm 2026');
    expect(form677(report, { place: 'Vinh', date: '2026-11-21' }).place).toBe('Vinh, ngày 21 tháng 11 năm 2026');
    expect(form677(report).place).toMatch(/^Ngày …+ tháng …+ năm …+$/u);
    expect(form677(report, { month: '2026-11' }).title[3]).toBe('Tháng 11 năm 2026');
  });

  it('refuses months and days that are none', () => {
    for (const options of [{ month: '2026-13' }, { month: '11/2026' }, { date: '2026-02-30' }]) {
      expect(() => form677(report, options)).toThrowError(expect.objectContaining({ code: 'bad-date' }));
    }
  });
});
