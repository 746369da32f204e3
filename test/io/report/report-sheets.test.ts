import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { form677Sheet } from '../../../src/io/report/form677-xlsx';
import { halfYearXlsx } from '../../../src/io/report/half-year-sheets';
import { reportSheets, reportXlsx } from '../../../src/io/report/report-sheets';
import { sheetHtml } from '../../../src/io/report/sheet-html';
import { unzip } from '../../../src/io/sheets/zip';
import { milestoneStates } from '../../../src/report/behind';
import { form677 } from '../../../src/report/form677';
import { halfYear } from '../../../src/report/half-year';
import { ratioReport } from '../../../src/report/ratio';
import { auto, edition, HOSPITAL, mapping, NONE, row, STATION } from '../../report/mappings';

const evil = { code: '99009', name: '=HYPERLINK("http://x")<script>' };
const register = [{ ...HOSPITAL, level: 'district' as const }, STATION, evil];
const ratios = ratioReport(
  [
    mapping([
      ...Array.from({ length: 1999 }, (_, i) => row(`A${i}`, auto('18.0001.0001'))),
      row('B', NONE, undefined, { localName: '@SUM(1)', quantity: 7, amount: 70 }),
    ]),
    mapping([], { kind: 'supplies', edition: edition('supplies', 'partial') }),
    mapping([row('A', NONE)], { facility: evil }),
  ],
  {
    date: '2026-11-30',
    facilities: register,
    abolition: () => ({ validTo: '2025-06-18', by: 'QĐ 2010/QĐ-BYT' }),
  },
);
const milestones = milestoneStates(ratios, {
  milestones: [{ date: '2026-10-31', percent: 100 }],
  register,
  date: '2026-11-30',
});
const unreadable = [{ file: '=x.xls', at: 'map', reason: { vi: 'bị hỏng', en: 'damaged' } }] as const;
const form = form677(ratios, {
  difficulties: [`${'Câu khá dài về khó khăn. '.repeat(120)}`],
  draft: ['=1+1'],
  milestones,
});

const read = async (bytes: Promise<Uint8Array>) => {
  const book = XLSX.read(await bytes, { type: 'buffer' });
  return new Map(
    book.SheetNames.map((name) => [
      name,
      XLSX.utils.sheet_to_json<(string | number | null)[]>(book.Sheets[name]!, { header: 1, defval: null }),
    ]),
  );
};
const written = () => reportXlsx(form, { ratios, register, unreadable, milestones });

describe('the workbook of a report', () => {
  it('begins with the form and holds only what there is something of', async () => {
    expect([...(await read(written())).keys()]).toEqual([
      'Mẫu 677',
      'Theo mốc',
      'Số liệu',
      'Theo sử dụng',
      'Theo phần',
      'Bản DMDC',
      'Mục chưa có mã',
      'Tệp và cơ sở',
    ]);
    const plain = ratioReport([mapping([row('A', auto('1.1'))])]);
    expect(reportSheets({ ratios: plain }).map(({ name }) => name)).toEqual(['Số liệu', 'Bản DMDC']);
  });

  it('keeps not sent, empty and zero apart, and rounds no share up to 100 %', async () => {
    const rows = (await read(written())).get('Số liệu')!;
    const of = (name: string, kind: string) => rows.find((line) => line[1] === name && line[3] === kind)!;
    expect(of(HOSPITAL.name, 'Dịch vụ kỹ thuật').slice(2, 8)).toEqual([
      'Tuyến huyện',
      'Dịch vụ kỹ thuật',
      '1999/2000',
      1999,
      2000,
      0.999,
    ]);
    expect(of(HOSPITAL.name, 'Vật tư y tế').slice(4, 8)).toEqual(['0/0', 0, 0, null]);
    expect(of(HOSPITAL.name, 'Thuốc tân dược').slice(4, 8)).toEqual(['—', null, null, null]);
    expect(of(evil.name, 'Dịch vụ kỹ thuật').slice(4, 8)).toEqual(['0/1', 0, 1, 0]);
    expect(of('Tổng', 'Dịch vụ kỹ thuật')[4]).toBe('1999/2001');
  });

  it('lists who is behind, what rests on abolished editions, and what is not in the ratios', async () => {
    const book = await read(written());
    expect(book.get('Theo mốc')!.slice(3)).toEqual([
      ['99001', HOSPITAL.name, 'Tuyến huyện', 'Dịch vụ kỹ thuật', '1999/2000', 0.999, 1, '31/10/2026', 1, 'Chậm'],
      ['99009', evil.name, null, 'Dịch vụ kỹ thuật', '0/1', 0, 1, '31/10/2026', 1, 'Chậm'],
    ]);
    const ended = book.get('Bản DMDC')!.find((line) => line[1] === HOSPITAL.name)!;
    expect(ended.slice(6)).toEqual([1999, 2000, '18/06/2025', 'QĐ 2010/QĐ-BYT']);
    expect(book.get('Tệp và cơ sở')!.slice(3)).toEqual([
      ['Tệp không ánh xạ được', null, '=x.xls', 'bị hỏng'],
      ['Cơ sở chưa có danh mục nào', '99002', STATION.name, null],
    ]);
  });

  it('writes no formula anywhere', async () => {
    const parts = unzip(await written(), (name) => /sheet\d+\.xml$/u.test(name), 1e8, {});
    expect(parts).toHaveLength(8);
    for (const { data } of parts) expect(new TextDecoder().decode(data)).not.toMatch(/<f[ >]/u);
  });

  it('breaks a long part B into rows that a page can show, losing no word', async () => {
    const { rows, rowHeights } = form677Sheet(form);
    const cells = rows.map(([cell]) => (typeof cell === 'object' && cell && 'value' in cell ? String(cell.value) : ''));
    const long = cells.filter((text) => text.startsWith('Câu khá dài'));
    expect(long.length).toBeGreaterThan(1);
    expect(long.join(' ').match(/Câu khá dài/gu)).toHaveLength(120);
    expect(Math.max(...rowHeights!.values())).toBeLessThan(409);
  });
});

describe('the same as a page for the browser', () => {
  const html = sheetHtml('Tiêu đề <1>', [form677Sheet(form), ...reportSheets({ ratios, register, milestones })]);

  it('escapes every text and runs no script', () => {
    expect(html).not.toContain('<script');
    expect(html).toContain('=HYPERLINK(&quot;http://x&quot;)&lt;script&gt;');
    expect(html).toContain("default-src 'none'");
  });

  it('repeats the header of three levels and covers fourteen columns in each of its rows', () => {
    const head = /<thead>([\s\S]*?)<\/thead>/u.exec(html)?.[1] ?? '';
    let cells = 0;
    for (const [, attributes = ''] of head.matchAll(/<td([^>]*)>/gu)) {
      const span = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1);
      cells += span('rowspan') * span('colspan');
    }
    expect(cells).toBe(3 * 14);
  });
});

describe('the half-year as a workbook', () => {
  const monthly = (month: string) =>
    ({ format: 'dmdc-report', version: 2, month, date: `${month}-28`, register, ratios, unreadable: [] }) as const;

  it('is a document to sign, with every part of the summary, then the facilities', async () => {
    const claims = [{ facility: HOSPITAL, onDay: { count: 9, total: 10 }, answered: { count: 10, total: 10 } }];
    const summary = halfYear('2026H2', [
      monthly('2026-07'),
      {
        ...monthly('2026-11'),
        province: 'Lâm Khê',
        claims,
        difficulties: ['Thiếu người.'],
        milestones: [{ date: '2026-11-01', percent: 100 }],
      },
    ])!;
    const book = await read(halfYearXlsx(summary));
    expect([...book.keys()]).toEqual(['Báo cáo 6 tháng', 'Theo mốc', 'Gửi dữ liệu', 'Theo cơ sở']);
    const cells = book
      .get('Báo cáo 6 tháng')!
      .flat()
      .filter((cell) => cell !== null);
    const headings = cells.filter((cell) => /^[IV]+\. /u.test(String(cell)));
    expect(headings.map((text) => String(text).split('.')[0])).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI']);
    for (const text of ['LÂM KHÊ', '1999/2001', '– (Tháng 11/2026) Thiếu người.', 'GIÁM ĐỐC SỞ Y TẾ']) {
      expect(cells).toContain(text);
    }
    expect(cells.join('\n')).toContain('Trong kỳ không có báo cáo các tháng: 08/2026, 09/2026, 10/2026, 12/2026.');
    expect(book.get('Gửi dữ liệu')![3]).toEqual([
      '99001',
      HOSPITAL.name,
      'Tuyến huyện',
      '9/10',
      0.9,
      1,
      'Chưa',
      '10/10',
      1,
      'Đạt',
    ]);
  });
});
