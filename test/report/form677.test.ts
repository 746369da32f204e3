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

  it('marks columns that rest on a partial edition and says which edition each rests on', () => {
    const form = form677(report);
    expect(form.header.find(({ text }) => text.startsWith('Vật tư'))?.text).toBe('Vật tư y tế (*)');
    expect(form.notes[0]).toMatch(/^\(\*\) Vật tư y tế: bảng mã/u);
    expect(form.notes.join('\n')).toContain('Dịch vụ kỹ thuật: QĐ 7603/QĐ-BYT (qd7603-2018, đầy đủ)');
    expect(form.notes.join('\n')).toContain('ngày 21/11/2026');
  });

  it('writes place and date as official letters do, and leaves room where they are not known', () => {
    expect(form677(report, { province: 'Nghệ An', date: '2026-02-05' }).place).toBe(
      'Nghệ An, ngày 05 tháng 02 năm 2026',
    );
    expect(form677(report, { place: 'Vinh', date: '2026-11-21' }).place).toBe('Vinh, ngày 21 tháng 11 năm 2026');
    expect(form677(report).place).toMatch(/ngày …+ tháng …+ năm …+$/u);
    expect(form677(report, { month: '2026-11' }).title[1]).toBe('Tháng 11 năm 2026');
  });

  it('refuses months and days that are none', () => {
    for (const options of [{ month: '2026-13' }, { month: '11/2026' }, { date: '2026-02-30' }]) {
      expect(() => form677(report, options)).toThrowError(expect.objectContaining({ code: 'bad-date' }));
    }
  });
});
