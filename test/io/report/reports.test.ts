import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { form677Xlsx } from '../../../src/io/report/form677-xlsx';
import { reportCsv } from '../../../src/io/report/report-csv';
import { reportJson } from '../../../src/io/report/report-json';
import { unzip } from '../../../src/io/sheets/zip';
import { BRING_OFFICIAL } from '../../../src/messages/coverage';
import { form677 } from '../../../src/report/form677';
import { ratioReport } from '../../../src/report/ratio';
import { auto, edition, mapping, NONE, row, STATION } from '../../report/mappings';

const report = ratioReport([
  mapping([
    ...Array.from({ length: 3 }, (_, i) => row(`A${i}`, auto('1.1'))),
    ...Array.from({ length: 9 }, (_, i) => row(`B${i}`, NONE)),
  ]),
  mapping([], { kind: 'supplies', facility: { name: '=HYPERLINK("x")' }, edition: edition('supplies', 'partial') }),
]);

describe('the form of letter 677 as a workbook', () => {
  const render = async (facilities = 1) => {
    const many = Array.from({ length: facilities - 1 }, (_, i) => ({ ...STATION, code: `98${i}`, name: `Trạm ${i}` }));
    const bytes = await form677Xlsx(form677(ratioReport([mapping([row('A', auto('1.1'))])], { facilities: many })));
    return { bytes, sheet: XLSX.read(bytes, { type: 'buffer' }).Sheets['Mẫu 677']! };
  };

  it('writes 3/12 as text, not as a date, and no formula', async () => {
    const bytes = await form677Xlsx(form677(report, { difficulties: ['=1+1'] }));
    const sheet = XLSX.read(bytes, { type: 'buffer', cellNF: true }).Sheets['Mẫu 677']!;
    const cells = Object.values(sheet).filter(
      (cell): cell is XLSX.CellObject => typeof cell === 'object' && 't' in cell,
    );
    const ratios = cells.filter((cell) => cell.v === '3/12');
    expect(ratios.map(({ t, z }) => [t, z])).toEqual([
      ['s', '@'],
      ['s', '@'],
    ]);
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
    expect(cells.find(({ v }) => v === '=HYPERLINK("x")')?.t).toBe('s');
  });

  it('merges the header in three levels', async () => {
    const { sheet } = await render();
    const merged = (sheet['!merges'] ?? []).map((range) => XLSX.utils.encode_range(range));
    const table = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, blankrows: true });
    const top = table.findIndex((line) => line[0] === 'TT') + 1;
    for (const range of [`A${top}:A${top + 2}`, `B${top}:B${top + 2}`, `C${top}:G${top}`, `H${top}:N${top}`]) {
      expect(merged).toContain(range);
    }
    expect(table[top + 1]!.slice(2, 9)).toEqual([
      'Bảng 1',
      'Bảng 2',
      'Bảng 3',
      'Bảng 4',
      'Bảng 5',
      'Danh mục thuốc tân dược',
      'Danh mục thuốc chế phẩm YHCT và vị thuốc YHCT',
    ]);
  });

  it('prints on landscape A4, one page wide, with the header on every page', async () => {
    const { bytes } = await render(40);
    const parts = unzip(bytes, (name) => /sheet1\.xml$|workbook\.xml$/u.test(name), 1e8, {});
    const xml = parts.map(({ data }) => new TextDecoder().decode(data)).join('\n');
    expect(xml).toMatch(
      /<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/u,
    );
    expect(xml).toMatch(/_xlnm\.Print_Titles"[^>]*>'Mẫu 677'!\$\d+:\$\d+</u);
    expect(xml).toContain('state="frozen"');
  });

  it('ends with total, notes, part B, date, two signatures and, below them, what the letter does not ask for', async () => {
    const { sheet } = await render();
    const lines = XLSX.utils.sheet_to_csv(sheet);
    const order = ['\nTổng', 'Ghi chú:', 'B. Những khó khăn', 'Ngày ', 'Phụ trách CNTT', 'Ghi thêm của'].map((text) =>
      lines.indexOf(text.trim()),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(Math.min(...order)).toBeGreaterThan(0);
    expect(lines).toContain('Giám đốc');
  });
});

describe('the report as CSV and JSON', () => {
  it('has seven lines a facility, the totals last, and no formula', () => {
    const lines = parse(reportCsv(report), { bom: true, columns: true }) as Record<string, string>[];
    expect(lines).toHaveLength(7 * 3);
    expect(lines[2]).toMatchObject({ kind: 'services', mapped: '3', total: '12', waiting: '9', coverage: 'đầy đủ' });
    expect(lines[0]).toMatchObject({ kind: 'drugs', ratio: '—', mapped: '' });
    expect(lines[7]!.facility).toBe('\'=HYPERLINK("x")');
    expect(lines.at(-5)).toMatchObject({ facility: 'Tổng', kind: 'services', mapped: '3', total: '12' });
    // Excel reads a bare 3/12 as the third of December.
    expect(lines[2]!.ratio).toBe('\u00A03/12');
  });

  it('is the numbers themselves as JSON', () => {
    const { format, version, note, ...numbers } = JSON.parse(reportJson(report));
    expect([format, version]).toEqual(['dmdc-ratios', 2]);
    expect(note).toEqual(BRING_OFFICIAL);
    expect(numbers).toEqual(JSON.parse(JSON.stringify(report)));
  });
});
