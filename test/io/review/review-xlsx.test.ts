import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { hasLibreOffice } from '../../../examples/review-edit';
import type { Entry } from '../../../src/catalog/entry';
import { readMappings } from '../../../src/io/mappings/read-mappings';
import { fitting, LOOKS } from '../../../src/io/review/review-looks';
import { reviewWorkbook } from '../../../src/io/review/review-xlsx';
import { unzip } from '../../../src/io/sheets/zip';
import type { Mapping } from '../../../src/mapping/mapping';
import { ambiguous, auto, candidate, edition, mapping, NONE, review, row, STATION } from '../../report/mappings';

const folder = mkdtempSync(join(tmpdir(), 'dmdc-review-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lookup = (_kind: string, code: string): Entry => ({
  code,
  name: 'Điện tim thường',
  price: 32800,
  priceItem: code.slice(8),
  specialty: code.startsWith('02') ? 'II. NỘI KHOA' : 'III. NHI KHOA',
});

const LIST: Mapping = mapping(
  [
    row('DV01', auto('02.0085.1778'), undefined, { localName: 'Điện tim', unitPrice: 32800, row: 8, sheet: 'DVKT' }),
    row('DV02', ambiguous(candidate('02.0085.1778', 'Điện tim thường'), candidate('03.0044.1778', 'Điện tim thường'))),
    row('=1+1', review(candidate('01.0010.0001', 'Tên “lạ”, có dấu phẩy', 0.996)), undefined, {
      localName: '#N/A',
      extra: new Map([['__proto__', '@SUM(A1)']]),
    }),
    row('DV04', NONE, undefined, { localName: ' Hai  khoảng   trắng ' }),
    row('2-3', review(candidate('1.9', 'Khám')), {
      status: 'confirmed',
      code: '1.10',
      reviewer: 'Ds. Lan',
      comment: 'đã hỏi',
    }),
    row('', NONE, { status: 'no-equivalent', comment: 'tự chế' }),
    row('DV07', review(candidate('1.1', 'A')), { status: 'rejected' }),
    row('DV08', review(candidate('1.1', 'A')), { status: 'flagged', reviewer: 'An' }),
  ],
  { issues: [{ severity: 'warning', code: 'rows-skipped', message: { vi: 'Bỏ 2 dòng', en: '2 rows left out' } }] },
);

async function written(mappings: readonly Mapping[] = [LIST], lang: 'vi' | 'en' = 'vi') {
  const bytes = await reviewWorkbook(mappings, { lookup, lang });
  return { bytes, book: XLSX.read(bytes, { type: 'buffer', cellStyles: true }) };
}

type Table = (string | number | null)[][];

function tableOf(book: XLSX.WorkBook, sheet = 'Dịch vụ kỹ thuật'): { table: Table; header: number } {
  const table = XLSX.utils.sheet_to_json<Table[number]>(book.Sheets[sheet]!, { header: 1, defval: null });
  return { table, header: table.findIndex((line) => line.includes('STT') || line.includes('No.')) };
}

/** The line of an item, by its place in the list from 1: lines stand in the order of review. */
function rowOf(table: Table, header: number, key: number): Table[number] {
  return table.slice(header + 1).find((line) => line[table[header]!.indexOf('STT')] === key)!;
}

/** Changes the sheet as a person would and gives back the bytes of the file, saved by another program. */
function edited(book: XLSX.WorkBook, change: (table: Table, header: number) => Table, sheet = 'Dịch vụ kỹ thuật') {
  const { table, header } = tableOf(book, sheet);
  book.Sheets[sheet] = XLSX.utils.aoa_to_sheet(change(table, header));
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

/** The last line of a sheet's table in its XML. */
function lastRow(xml: string): string {
  return xml.slice(xml.lastIndexOf('<row '));
}

function decide(table: Table, header: number, localCode: string, text: string | number, column = 'Quyết định') {
  const [code, target] = ['Mã nội bộ', column].map((label) => table[header]!.indexOf(label));
  table.find((line) => line[code!] === localCode)![target!] = text;
  return table;
}

describe('the review workbook', () => {
  it('comes back as it was written: decisions, candidates, context, faults', async () => {
    const { bytes } = await written();
    expect(readMappings(bytes)).toEqual([LIST]);
  });

  it('comes back in English and for several facilities with one kind', async () => {
    const mappings = [
      LIST,
      mapping(LIST.rows, { facility: STATION }),
      mapping([], { kind: 'blood', edition: edition('blood', 'provisional') }),
    ];
    const { bytes } = await written(mappings, 'en');
    expect(readMappings(bytes)).toEqual(mappings);
  });

  it('writes texts as texts: no error, no date, and formulas in columns of their own only', async () => {
    const { book } = await written();
    const cells = Object.values(book.Sheets['Dịch vụ kỹ thuật']!).filter(
      (cell) => typeof cell === 'object' && 't' in cell,
    );
    const formulas = Object.entries(book.Sheets['Dịch vụ kỹ thuật']!).filter(([, cell]) => cell.f !== undefined);
    expect(new Set(formulas.map(([at]) => at.replace(/\d+/u, '')))).toEqual(new Set(['A', 'B', 'J']));
    const text = (value: string) => cells.find((cell) => cell.v === value);
    expect(text('=1+1')?.t).toBe('s');
    expect(text('#N/A')?.t).toBe('s');
    expect(text('2-3')?.t).toBe('s');
    expect(text('1.9')?.t).toBe('s');
  });

  it('offers the candidates of a row in a drop-down that follows its key, and lets other codes through', async () => {
    const { bytes, book } = await written();
    const { header } = tableOf(book);
    const [xml] = unzip(bytes, (name) => name === 'xl/worksheets/sheet2.xml', 1e8, {});
    const sheet = new TextDecoder().decode(xml!.data);
    const validation = /<dataValidation [^>]*>.*?<\/dataValidation>/u.exec(sheet)?.[0] ?? '';
    expect(validation).toContain(
      `OFFSET('_dmdc_1'!$E$1,$A${header + 2},0,1,INDEX('_dmdc_1'!$B$1:$B$9,$A${header + 2}+1))`,
    );
    expect(validation).not.toContain('showErrorMessage');
    const choices = XLSX.utils.sheet_to_json<string[]>(book.Sheets._dmdc_1!, { header: 1 })[2]!;
    expect(choices.slice(4)).toEqual([
      '02.0085.1778 — Điện tim thường (1778; II. NỘI KHOA; giá 32.800)',
      '03.0044.1778 — Điện tim thường (1778; III. NHI KHOA; giá 32.800)',
      'Không có mã tương đương',
      'Ngoài phạm vi',
      'Cần xem lại',
      'Bác các đề xuất',
    ]);
    expect(choices[1]).toBe(6);
  });

  it('keeps header and names in view, filters below the header and leaves columns free to move', async () => {
    const { bytes, book } = await written();
    const { table, header } = tableOf(book);
    const sheet = book.Sheets['Dịch vụ kỹ thuật']!;
    expect(sheet['!autofilter']?.ref).toMatch(new RegExp(`^A${header + 1}:[A-Z]+${table.length}$`, 'u'));
    expect(sheet['!merges'] ?? []).toEqual([]);
    const [xml] = unzip(bytes, (name) => name === 'xl/worksheets/sheet2.xml', 1e8, {});
    expect(new TextDecoder().decode(xml!.data)).toContain(`<pane xSplit="4" ySplit="${header + 1}"`);
    expect(book.Workbook!.Sheets!.map(({ name, Hidden }) => [name, Hidden])).toEqual([
      ['Tổng hợp', 0],
      ['Dịch vụ kỹ thuật', 0],
      ['_dmdc', 1],
      ['_dmdc_1', 1],
    ]);
  });

  it('shows name, proposal and decision side by side within 1,300 pixels, twelve columns at first sight, the rest folded', async () => {
    const { bytes, book } = await written();
    const { table, header } = tableOf(book);
    const [xml] = unzip(bytes, (name) => name === 'xl/worksheets/sheet2.xml', 1e8, {});
    const text = new TextDecoder().decode(xml!.data);
    expect(text).toContain('outlineLevelCol="2"');
    const columns = [...text.matchAll(/<col ([^>]*)\/>/gu)].map(([, attributes = '']) => ({
      width: Number(/ ?width="([\d.]+)"/u.exec(attributes)?.[1]),
      isHidden: / hidden="(?:1|true)"/u.test(attributes),
    }));
    const shown = columns.flatMap(({ isHidden }, at) => (isHidden ? [] : [table[header]![at]]));
    expect(shown).toEqual([
      ...['STT', 'Trạng thái', 'Mã nội bộ', 'Tên nội bộ', 'Chi tiết', 'Mã đề xuất', 'Tên đề xuất', '%'],
      ...['Quyết định', 'Vì sao chờ / kiểm tra', 'Ghi chú', 'Người rà soát'],
    ]);
    const upTo = (label: string) =>
      columns.slice(0, table[header]!.indexOf(label) + 1).reduce((sum, { width }) => sum + width * 7 + 5, 0);
    expect(upTo('Quyết định')).toBeLessThan(1_150);
    expect(upTo('Vì sao chờ / kiểm tra')).toBeLessThanOrEqual(1_300);
    const heights = [...text.matchAll(/<row [^>]* ht="([\d.]+)"/gu)]
      .slice(header + 1)
      .map(([, height]) => Number(height));
    expect(heights).toHaveLength(LIST.rows.length);
    expect(Math.max(...heights)).toBeLessThan(48);
  });

  it('makes rows as high as their details and reasons need, on paper too', async () => {
    const details = { ingredient: 'Metronidazol', strength: '500mg/100ml', route: 'Tiêm truyền tĩnh mạch' };
    const drugs = mapping([row('T1', NONE, undefined, details)], { kind: 'drugs', edition: edition('drugs') });
    const { bytes, book } = await written([drugs]);
    const [xml] = unzip(bytes, (name) => name === 'xl/worksheets/sheet2.xml', 1e8, {});
    const { table, header } = tableOf(book, 'Thuốc tân dược');
    expect(table[header + 1]).toContain('Metronidazol · 500mg/100ml · Tiêm truyền tĩnh mạch');
    const [, height] = /<row [^>]* ht="([\d.]+)"/u.exec(lastRow(new TextDecoder().decode(xml!.data)))!;
    expect(Number(height)).toBeGreaterThan(3 * 14);
    const [why] = table[header + 1]!.slice(table[header]!.indexOf('Vì sao chờ / kiểm tra'));
    expect(why).toBe('Không có tên DMDC nào đủ gần: tìm bằng tên đầy đủ, hoặc đánh dấu không có mã');
  });

  it('makes a title smaller that would be longer than the page is wide', async () => {
    const looksOf = async (name: string) => {
      const { bytes } = await written([mapping(LIST.rows, { facility: { name } })]);
      const [xml] = unzip(bytes, (part) => part === 'xl/styles.xml', 1e8, {});
      return new TextDecoder().decode(xml!.data).match(/<sz val="\d+"/gu)!;
    };
    const long = 'Bệnh viện đa khoa khu vực liên huyện miền núi và hải đảo Suối Mơ – Đồi Thông';
    expect(await looksOf('Trạm A')).toEqual(await looksOf('Trạm B'));
    expect((await looksOf(`${long}, cơ sở 2 (${long})`)).length).toBe((await looksOf('Trạm A')).length + 1);
    const title = fitting(LOOKS.title, 'Á'.repeat(150), 206);
    expect(title).toMatchObject({ font: { bold: true, size: 10 }, alignment: LOOKS.title.alignment });
    expect(fitting(LOOKS.title, 'Á'.repeat(50), 206)).toBe(LOOKS.title);
  });

  it('does not say of a row that waits that one code fits, where something keeps that code from being taken', async () => {
    const one = review(candidate('1.1', 'Máu toàn phần 30 ml'));
    const reasons = [{ code: 'one-code' }, { code: 'edition-provisional', params: { edition: 'qd7603-2018' } }];
    const blood = mapping([row('M1', { ...one, reasons })], {
      kind: 'blood',
      edition: edition('blood', 'provisional'),
    });
    const { book } = await written([blood]);
    const { table, header } = tableOf(book, 'Máu và chế phẩm máu');
    expect(table[header + 1]![table[header]!.indexOf('Vì sao chờ / kiểm tra')]).toBe(
      'Bảng mã qd7603-2018 là tạm thời nên không ánh xạ tự động',
    );
  });

  it('says in few words why a row waits, in the words of the code set, and all reasons in a note', async () => {
    const { book } = await written();
    const { table, header } = tableOf(book);
    const why = table[header]!.indexOf('Vì sao chờ / kiểm tra');
    expect(rowOf(table, header, 2)[why]).toBe('Khác nhau ở chuyên khoa: Nội khoa / Nhi khoa');
    const line = table.indexOf(rowOf(table, header, 2));
    const cell = book.Sheets['Dịch vụ kỹ thuật']![XLSX.utils.encode_cell({ r: line, c: why })] as XLSX.CellObject;
    expect(cell.c?.[0]?.t).toContain('03.0044.1778 → III. NHI KHOA');
  });

  it('repeats the header on paper under a name that Excel accepts', async () => {
    const { bytes } = await written();
    const [xml] = unzip(bytes, (name) => name === 'xl/workbook.xml', 1e8, {});
    expect(new TextDecoder().decode(xml!.data)).toContain("'Dịch vụ kỹ thuật'!$3:$3");
  });

  it("fills the insurer's columns for decided rows only", async () => {
    const { book } = await written();
    const { table, header } = tableOf(book);
    const columns = ['MA_AX', 'TEN_AX', 'GIA_AX', 'Trạng thái ánh xạ'].map((label) => table[header]!.indexOf(label));
    const line = (at: number) => columns.map((column) => rowOf(table, header, at)[column]);
    expect(line(1)).toEqual(['02.0085.1778', 'Điện tim thường', 32800, '1 Đã ánh xạ tự động']);
    expect(line(2)).toEqual([null, null, null, '0 Chưa ánh xạ']);
    expect(line(5)).toEqual(['1.10', 'Điện tim thường', 32800, '2 Đã ánh xạ chủ động']);
    expect(line(6)).toEqual([null, null, null, '0 Chưa ánh xạ']);
  });

  it('never shows 100 % for names that are not equal', async () => {
    const { book } = await written();
    const { table, header } = tableOf(book);
    const percent = table[header]!.indexOf('%');
    expect(rowOf(table, header, 3)[percent]).toBe(0.99);
  });

  it('puts first what a person must decide, and keeps the place of each item in the list', async () => {
    const { book } = await written();
    const { table, header } = tableOf(book);
    const column = (label: string) => table.slice(header + 1).map((line) => line[table[header]!.indexOf(label)]);
    expect(column('Thứ tự xem')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(column('STT')).toEqual([8, 2, 3, 4, 7, 1, 5, 6]);
  });

  it('rounds the ratio on the summary down, as on the terminal and in the report: 100 % means that nothing is left', async () => {
    const rows = [row('DV01', auto('02.0085.1778')), row('DV02', auto('02.0085.1778')), row('DV03', NONE)];
    const { book } = await written([mapping(rows)]);
    const cells = Object.values<XLSX.CellObject>(book.Sheets['Tổng hợp']!);
    const ratio = cells.findIndex((cell) => cell.v === '2/3');
    expect(cells[ratio + 1]).toMatchObject({ v: 0.666, w: '66.6%', f: 'IF(E4=0,"",INT(1000*(F4+G4)/E4)/1000)' });
  });

  it('says on the summary when the table of codes is partial', async () => {
    const { book } = await written([mapping([], { kind: 'drugs', edition: edition('drugs', 'partial') })]);
    expect(XLSX.utils.sheet_to_csv(book.Sheets['Tổng hợp']!)).toContain('chưa đầy đủ');
    expect(XLSX.utils.sheet_to_csv(book.Sheets['Thuốc tân dược']!)).toContain('chưa đầy đủ');
  });

  it('says on the summary and on the sheet that the edition which answers has ended', async () => {
    const abolition = () => ({ validTo: '2025-06-18', by: 'QĐ 2010/QĐ-BYT' });
    const book = XLSX.read(await reviewWorkbook([LIST], { abolition }));
    for (const name of ['Tổng hợp', 'Dịch vụ kỹ thuật']) {
      const text = XLSX.utils.sheet_to_csv(book.Sheets[name]!);
      expect(text).toContain('ĐÃ HẾT HIỆU LỰC sau ngày 18/06/2025 theo QĐ 2010/QĐ-BYT');
    }
  });

  it('gives every sheet a name that Excel accepts', async () => {
    const name = 'Bệnh viện [A]: Nhi/Sản * tỉnh có tên rất dài';
    const { book } = await written([
      LIST,
      mapping([], { facility: { name } }),
      mapping([], { facility: { name: `${name} 2` } }),
    ]);
    expect(new Set(book.SheetNames.map((sheet) => sheet.toLowerCase())).size).toBe(book.SheetNames.length);
    for (const sheet of book.SheetNames) expect(sheet).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
  });
});

describe('a workbook that people worked in', () => {
  it('is read after sorting, moving columns, adding columns and lines above', async () => {
    const { book } = await written();
    const bytes = edited(book, (table, header) => {
      decide(table, header, 'DV02', '03.0044.1778 — Điện tim thường (giá 32.800)');
      decide(table, header, 'DV02', 'Bs. Hà', 'Người rà soát');
      const body = table.slice(header + 1).reverse();
      const moved = [table[header]!, ...body].map((line) => ['', ...line.slice(4), 'thêm', ...line.slice(0, 4)]);
      return [['Ghi thêm ở trên'], [], ...moved];
    });
    const [read] = readMappings(bytes);
    expect(read!.issues.filter(({ code }) => code !== 'rows-skipped')).toEqual([]);
    expect(read!.rows.map(({ item }) => item.localCode)).toEqual(LIST.rows.map(({ item }) => item.localCode));
    expect(read!.rows[1]!.decision).toEqual({ status: 'confirmed', code: '03.0044.1778', reviewer: 'Bs. Hà' });
    expect(read!.rows[4]!.decision).toEqual(LIST.rows[4]!.decision);
  });

  it.each([
    ['a typed code', '01.0010.0002', { status: 'confirmed', code: '01.0010.0002' }],
    ['a typed code and a remark', '1.0010.2, xem QĐ', { status: 'confirmed', code: '01.0010.0002' }],
    ['no equivalent in other case', ' không có mã tương đương ', { status: 'no-equivalent' }],
    ['flagged', 'Cần xem lại', { status: 'flagged' }],
    ['a choice of an English workbook', 'No equivalent code', { status: 'no-equivalent' }],
  ])('takes %s', async (_what, text, decision) => {
    const { book } = await written();
    const [read] = readMappings(edited(book, (table, header) => decide(table, header, 'DV04', text)));
    expect(read!.rows[3]!.decision).toEqual(decision);
  });

  it.each([
    ['a sentence', '3 mã đều sai', 'decision-unreadable'],
    ['a number that has lost its zeros', 1.1, 'decision-number'],
  ])('leaves %s undecided and says so', async (_what, text, code) => {
    const { book } = await written();
    const [read] = readMappings(edited(book, (table, header) => decide(table, header, 'DV04', text)));
    expect(read!.rows[3]!.decision).toBeUndefined();
    expect(read!.issues.map((issue) => issue.code)).toContain(code);
  });

  it('takes a code joined by plus signs whole', async () => {
    const drugs = mapping([row('T1', NONE)], { kind: 'drugs', edition: edition('drugs') });
    const { book } = await written([drugs]);
    const change = (table: Table, header: number) => decide(table, header, 'T1', '40.67 + 40.48 hai hoạt chất');
    const [read] = readMappings(edited(book, change, 'Thuốc tân dược'));
    expect(read!.rows[0]!.decision).toEqual({ status: 'confirmed', code: '40.67+40.48' });
  });

  it('withdraws a decision whose cell was emptied', async () => {
    const { book } = await written();
    const [read] = readMappings(edited(book, (table, header) => decide(table, header, '2-3', '')));
    expect(read!.rows[4]!.decision).toBeUndefined();
  });

  it('keeps the item of a deleted row and reports it', async () => {
    const { book } = await written();
    const [read] = readMappings(
      edited(book, (table, header) => table.filter((line) => line !== rowOf(table, header, 5))),
    );
    expect(read!.rows).toHaveLength(LIST.rows.length);
    expect(read!.rows[4]).toEqual(LIST.rows[4]);
    expect(read!.issues.find(({ code }) => code === 'row-deleted')?.value).toBe('2-3');
  });

  it('believes neither of two rows of one item that contradict each other', async () => {
    const { book } = await written();
    const [read] = readMappings(
      edited(book, (table, header) => {
        const copy = [...table[header + 4]!];
        decide(table, header, 'DV04', '01.0010.0002');
        return [...table, copy];
      }),
    );
    expect(read!.rows[3]!.decision).toBeUndefined();
    expect(read!.issues.map(({ code }) => code)).toContain('decisions-contradict');
  });

  it('refuses decisions of rows whose columns were sorted apart', async () => {
    const { book } = await written();
    const [read] = readMappings(
      edited(book, (table, header) => {
        decide(table, header, 'DV04', '01.0010.0002');
        const keys = table.slice(header + 1).map((line) => line[0]!);
        keys.reverse().forEach((key, i) => {
          table[header + 1 + i]![0] = key;
        });
        return table;
      }),
    );
    expect(read!.rows.map(({ decision }) => decision)).toEqual(LIST.rows.map(({ decision }) => decision));
    expect(read!.issues.map(({ code }) => code)).toContain('row-mismatch');
  });

  it('finds a renamed sheet, and says so when it is gone', async () => {
    const { book } = await written();
    const index = book.SheetNames.indexOf('Dịch vụ kỹ thuật');
    const sheet = book.Sheets['Dịch vụ kỹ thuật']!;
    book.SheetNames[index] = 'đã xem';
    book.Sheets['đã xem'] = sheet;
    book.Workbook!.Sheets![index]!.name = 'đã xem';
    const renamed = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    expect(readMappings(renamed)).toEqual([LIST]);
    book.SheetNames.splice(index, 1);
    book.Workbook!.Sheets!.splice(index, 1);
    const [read] = readMappings(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    expect(read!.rows).toEqual(LIST.rows);
    expect(read!.issues.map(({ code }) => code)).toContain('sheet-missing');
  });

  it('is refused with a remedy when the hidden sheets are gone', async () => {
    const { book } = await written();
    for (const name of ['_dmdc', '_dmdc_1']) {
      const index = book.SheetNames.indexOf(name);
      book.SheetNames.splice(index, 1);
      book.Workbook!.Sheets!.splice(index, 1);
    }
    const bytes = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    expect(() => readMappings(bytes)).toThrowError(expect.objectContaining({ code: 'mapping-invalid' }));
  });
});

const libreOffice = hasLibreOffice();
if (!libreOffice) console.warn('LibreOffice (soffice) is not installed: saving through it is not tested.');

describe('through LibreOffice', () => {
  it.skipIf(!libreOffice).each(['xlsx', 'ods'])('saved as .%s the workbook comes back', async (ending) => {
    const { bytes } = await written();
    const source = join(folder, `in-${ending}.xlsx`);
    const out = join(folder, `out-${ending}`);
    writeFileSync(source, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', ending, '--outdir', out, source], {
      stdio: 'ignore',
    });
    const saved = readFileSync(join(out, `in-${ending}.${ending}`));
    expect(readMappings(saved)).toEqual([LIST]);
    if (ending === 'xlsx') {
      const [xml] = unzip(saved, (name) => name === 'xl/worksheets/sheet2.xml', 1e8, {});
      expect(new TextDecoder().decode(xml!.data)).toMatch(/<formula1>OFFSET\(_dmdc_1!\$E\$1,\$A4/u);
    }
  });
});
