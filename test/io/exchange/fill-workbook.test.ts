import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { fillWorkbook } from '../../../src/io/exchange/fill-workbook';
import { fillSheetXml, sharedStrings } from '../../../src/io/exchange/sheet-xml';
import { readFacilityCatalog } from '../../../src/io/sheets/facility-list';
import { writeWorkbook } from '../../../src/io/sheets/workbook';
import { unzip } from '../../../src/io/sheets/zip';
import { patchZip } from '../../../src/io/sheets/zip-patch';
import type { MappedRow, Mapping } from '../../../src/mapping/mapping';
import { workbook } from '../../helpers/workbooks';
import { mapping, NONE } from '../../report/mappings';

const HEADERS = [
  'STT',
  'MA_DICH_VU',
  'TEN_DICH_VU',
  'TEN_DVKT_GIA',
  'DON_GIA',
  'QUY_TRINH',
  'QD_PD_GIA',
  'MA_CSKCB',
  'GIA_THANH_TOAN',
];
const LINES = [
  [1, null, 'Điện tim thường', 'Điện tim thường', 32_800, 'QT1', 'QĐ1', '99001', 32_800],
  [2, '', 'Siêu âm ổ bụng', 'Siêu âm', 43_900, 'QT2', 'QĐ1', '99001', 43_900],
  [3, '99.0000.0001', 'Đo nhịp thở', 'Đo', 10_000, 'QT3', 'QĐ1', '99001', 10_000],
];
const CODES = ['02.0085.1778', '02.0314.0001', '03.0042.0101'];

function mappingOf(bytes: Uint8Array): Mapping {
  const { items } = readFacilityCatalog(bytes, { kind: 'services' });
  return mapping(
    items.map((item, i): MappedRow => ({ item, match: NONE, decision: { status: 'confirmed', code: CODES[i]! } })),
  );
}

function parts(bytes: Uint8Array): Map<string, string> {
  const files = unzip(bytes, () => true, 1e8, {});
  return new Map(files.map(({ name, data }) => [name, Buffer.from(data).toString('latin1')]));
}

async function styled(): Promise<Uint8Array> {
  return writeWorkbook({
    title: 'Mẫu 05/DM',
    sheets: [
      {
        name: 'MAU_05',
        columns: HEADERS.map(() => ({ width: 17, look: { font: { color: { rgb: 'FF0000' } } } })),
        rows: [HEADERS, ...LINES],
        freeze: { rows: 1, columns: 2 },
      },
      { name: 'Ghi chú', columns: [], rows: [['giữ nguyên & “y hệt” <này>']] },
    ],
  });
}

describe('filling codes into the facility’s own workbook', () => {
  it('puts them where they belong and changes no other cell, part or look', async () => {
    const source = await styled();
    const { bytes, filled, issues } = fillWorkbook(source, [mappingOf(source)]);
    expect(filled).toBe(2);
    expect(issues).toMatchObject([{ code: 'cell-occupied', row: 4, value: '03.0042.0101' }]);
    const before = parts(source);
    const after = parts(bytes);
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...after].filter(([name, data]) => data !== before.get(name)).map(([name]) => name);
    expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
    const cellsOf = (xml: string) =>
      [...xml.matchAll(/<c r="(\w+)"[^>]*?(?:\/>|>.*?<\/c>)/gu)].map(([cell, at]) => [at, cell] as const);
    const was = new Map(cellsOf(before.get('xl/worksheets/sheet1.xml')!));
    const differs = cellsOf(after.get('xl/worksheets/sheet1.xml')!).filter(([at, cell]) => was.get(at) !== cell);
    expect(differs.map(([at]) => at)).toEqual(['B2', 'B3']);
    const sheet = XLSX.read(bytes, { cellStyles: true }).Sheets.MAU_05!;
    expect([sheet.B2.v, sheet.B3.v, sheet.B4.v]).toEqual(['02.0085.1778', '02.0314.0001', '99.0000.0001']);
    const style = (xml: string) => /<c r="B3"[^>]*\bs="(\d+)"/u.exec(xml)?.[1];
    expect(style(after.get('xl/worksheets/sheet1.xml')!)).toBe(style(before.get('xl/worksheets/sheet1.xml')!));
  });

  it('replaces a code only when told to, and never a formula', () => {
    const source = workbook([
      {
        name: 'DV',
        rows: [HEADERS, ...LINES.slice(0, 2), [3, { t: 's', v: 'x', f: 'A1&"x"' }, ...LINES[2]!.slice(2)]],
      },
    ]);
    const filled = fillWorkbook(source, [mappingOf(source)], { overwrite: true });
    expect(filled.issues.map(({ code }) => code)).toEqual(['cell-formula']);
    const plain = workbook([{ name: 'DV', rows: [HEADERS, ...LINES] }]);
    const replaced = fillWorkbook(plain, [mappingOf(plain)], { overwrite: true });
    expect(replaced).toMatchObject({ filled: 3, issues: [] });
    expect(XLSX.read(replaced.bytes).Sheets.DV!.B4.v).toBe('03.0042.0101');
  });

  it('done twice changes nothing more', async () => {
    const source = await styled();
    const first = fillWorkbook(source, [mappingOf(source)]);
    const again = fillWorkbook(first.bytes, [mappingOf(source)]);
    expect(again).toMatchObject({ filled: 0, same: 2 });
    expect(again.bytes).toBe(first.bytes);
  });

  it('refuses what is no such workbook, and asks for the column where none is known', () => {
    const source = workbook([{ name: 'DV', rows: [HEADERS, ...LINES] }]);
    expect(() =>
      fillWorkbook(workbook([{ name: 'DV', rows: [HEADERS, ...LINES] }], 'ods'), [mappingOf(source)]),
    ).toThrow(/\.xlsx/);
    const csv = new TextEncoder().encode('MA_DICH_VU,TEN_DICH_VU\n,Điện tim\n');
    expect(() => fillWorkbook(csv, [mappingOf(source)], { fileName: 'a.csv' })).toThrow(/“a\.csv” là dạng khác/);
  });

  it('refuses a workbook that is another list', () => {
    const source = workbook([{ name: 'DV', rows: [HEADERS, ...LINES] }]);
    const other = workbook([
      {
        name: 'Thuốc',
        rows: [
          ['Mã thuốc', 'Tên thuốc', 'Hoạt chất'],
          ['T1', 'A', 'Paracetamol'],
        ],
      },
    ]);
    expect(() => fillWorkbook(other, [mappingOf(source)], { fileName: 'thuoc.xlsx' })).toThrow(/thuoc\.xlsx/);
  });

  it('leaves rows alone that hold another item since the list was sorted, and names them', () => {
    const mine = mappingOf(workbook([{ name: 'DV', rows: [HEADERS, ...LINES] }]));
    const sorted = workbook([{ name: 'DV', rows: [HEADERS, LINES[1]!, LINES[0]!, LINES[2]!] }]);
    const filled = fillWorkbook(sorted, [mine], { overwrite: true });
    expect(filled).toMatchObject({ filled: 1 });
    expect(filled.issues.map(({ code, row }) => [code, row])).toEqual([
      ['row-differs', 2],
      ['row-differs', 3],
    ]);
    const { DV } = XLSX.read(filled.bytes).Sheets;
    expect([DV!.B2?.v || '', DV!.B3?.v || '', DV!.B4.v]).toEqual(['', '', '03.0042.0101']);
  });

  it('makes an .xlsx copy of an .xls, codes and values kept', () => {
    const source = workbook([{ name: 'MAU_05', rows: [HEADERS, ...LINES] }], 'biff8');
    const { bytes, filled } = fillWorkbook(source, [mappingOf(source)], { overwrite: true });
    expect(filled).toBe(3);
    const { format, items } = readFacilityCatalog(bytes);
    expect(format).toBe('xlsx');
    expect(items.map(({ declaredCode }) => declaredCode)).toEqual(CODES);
    expect(items.map(({ unitPrice }) => unitPrice)).toEqual([32_800, 43_900, 10_000]);
  });
});

/** A facility's form as it stands on disk: a coloured heading, a second sheet of remarks. */
function form(name: string, headers: readonly string[], lines: readonly (readonly (string | number | null)[])[]) {
  return writeWorkbook({
    title: name,
    sheets: [
      {
        name,
        columns: headers.map(() => ({ width: 15, look: { font: { color: { rgb: '0000FF' } } } })),
        rows: [headers, ...lines],
        freeze: { rows: 1, columns: 2 },
      },
      { name: 'Ghi chú', columns: [], rows: [['giữ nguyên & “y hệt” <này>']] },
    ],
  });
}

/** What differs between two workbooks: the parts, and within the first sheet the cells, with what they now say. */
function differences(source: Uint8Array, bytes: Uint8Array) {
  const [before, after] = [parts(source), parts(bytes)];
  expect([...after.keys()]).toEqual([...before.keys()]);
  const sheet = 'xl/worksheets/sheet1.xml';
  const split = (xml: string) => {
    const cells = new Map<string, string>();
    const rest = xml.replaceAll(/<c r="(\w+)"[^>]*?(?:\/>|>.*?<\/c>)/gu, (cell, at: string) => {
      cells.set(at, cell);
      return `[${at}]`;
    });
    return { cells, rest };
  };
  const [was, is] = [split(before.get(sheet)!), split(after.get(sheet)!)];
  expect(is.rest).toBe(was.rest);
  const read = XLSX.read(bytes);
  const shown = read.Sheets[read.SheetNames[0]!]!;
  return {
    parts: [...after].filter(([name, data]) => data !== before.get(name)).map(([name]) => name),
    cells: Object.fromEntries(
      [...is.cells].filter(([at, cell]) => was.cells.get(at) !== cell).map(([at]) => [at, shown[at].v]),
    ),
  };
}

/** Mappings of a form, one a kind, with the code that people gave each row of it. */
function decidedForm(source: Uint8Array, codeOfRow: Readonly<Record<number, string>>, routeCode?: string): Mapping[] {
  const { items } = readFacilityCatalog(source);
  const kinds = [...new Set(items.map(({ kind }) => kind!))];
  return kinds.map((kind) =>
    mapping(
      items
        .filter((item) => item.kind === kind)
        .map((item): MappedRow => {
          const match = routeCode !== undefined && kind === 'drugs' ? { ...NONE, routeCode } : NONE;
          const code = codeOfRow[item.row!];
          return code === undefined ? { item, match } : { item, match, decision: { status: 'confirmed', code } };
        }),
      { kind },
    ),
  );
}

describe('the other forms of circular 12/2026', () => {
  const FORM_03 =
    'STT MA_THUOC TEN_HOAT_CHAT TEN_THUOC DON_VI_TINH HAM_LUONG DUONG_DUNG MA_DUONG_DUNG SO_DANG_KY SO_LUONG DON_GIA DON_GIA_BH MA_CSKCB LOAI_THUOC TU_NGAY'.split(
      ' ',
    );
  const drug = (n: number, code: string | null, route: string | null, ingredient: string, type: number) =>
    // biome-ignore format: one line as on the form
    [n, code, ingredient, `Thuốc ${n}`, 'Ống', '1mg/1ml', 'Tiêm', route, `VD-0000${n}-26`, 10, 500, 500, '99001', type, '20260101'];

  it('03: drugs and blood of one sheet get their codes, drugs the route too', async () => {
    const source = await form('MAU_03', FORM_03, [
      drug(1, null, null, 'Atropin sulfat', 1),
      drug(2, '40.999', '2.10', 'Bupivacain hydroclorid', 1),
      drug(3, null, null, 'Máu toàn phần 250 ml', 9),
      drug(4, null, null, 'Hoạt chất chưa ai quyết', 1),
    ]);
    const mappings = decidedForm(source, { 2: '40.1', 3: '40.2', 4: '1.5' }, '2.15');
    expect(mappings.map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ['drugs', 3],
      ['blood', 1],
    ]);
    const { bytes, filled, issues } = fillWorkbook(source, mappings);
    expect(differences(source, bytes)).toEqual({
      parts: ['xl/worksheets/sheet1.xml'],
      cells: { B2: '40.1', H2: '2.15', B4: '1.5', H5: '2.15' },
    });
    expect(filled).toBe(4);
    expect(issues).toMatchObject([
      { code: 'cell-occupied', row: 3, value: '40.2' },
      { code: 'cell-occupied', row: 3, value: '2.15' },
    ]);
  });

  it('04: supplies get their group; the code of the item is left to the portal that issues it', async () => {
    const headers =
      'STT MA_VAT_TU NHOM_VAT_TU TEN_VAT_TU MA_HIEU SO_LUU_HANH TINHNANG_KT QUY_CACH HANG_SX NUOC_SX DON_VI_TINH DON_GIA DON_GIA_BH TYLE_TT_BH SO_LUONG TT_THAU MA_CSKCB LOAI_THAU TU_NGAY'.split(
        ' ',
      );
    const supply = (n: number, code: string | null, group: string | null, name: string) =>
      // biome-ignore format: one line as on the form
      [n, code, group, name, `M${n}`, 'LH1', 'vô trùng', 'Hộp', 'Hãng A', 'VN', 'Cái', 1000, 1000, 100, 10, 'G1', '99001', 1, '20260101'];
    const source = await form('MAU_04', headers, [
      supply(1, null, null, 'Băng cuộn 10 cm'),
      supply(2, 'VT-SAP', null, 'Sáp cầm máu'),
      supply(3, 'VT-KIM', 'N03.02.010', 'Kim tiêm'),
    ]);
    const mappings = decidedForm(source, { 2: 'N02.01.050', 3: 'N02.04.050', 4: 'N03.02.070' });
    expect(mappings.map(({ kind }) => kind)).toEqual(['supplies']);
    const { bytes, issues } = fillWorkbook(source, mappings);
    expect(differences(source, bytes)).toEqual({
      parts: ['xl/worksheets/sheet1.xml'],
      cells: { C2: 'N02.01.050', C3: 'N02.04.050' },
    });
    expect(issues).toMatchObject([{ code: 'cell-occupied', row: 4, value: 'N03.02.070' }]);
    const replaced = fillWorkbook(source, mappings, { overwrite: true });
    expect(differences(source, replaced.bytes).cells).toMatchObject({ C4: 'N03.02.070' });
    expect(replaced.issues).toEqual([]);
  });
});

describe('cells in the XML of a sheet', () => {
  const options = { overwrite: false, shared: ['', 'có'] };

  it('are made where the row has none, in the order of columns, whatever prefix the writer used', () => {
    const xml =
      '<x:sheetData><x:row r="2" spans="1:3"><x:c r="A2" s="1"><x:v>1</x:v></x:c><x:c r="D2" t="s"><x:v>1</x:v></x:c></x:row><x:row r="3"/></x:sheetData>';
    const { xml: after, outcomes } = fillSheetXml(
      xml,
      [
        { row: 2, column: 1, text: 'a&b' },
        { row: 3, column: 0, text: ' x' },
      ],
      options,
    );
    expect(outcomes).toEqual(['filled', 'filled']);
    expect(after).toBe(
      '<x:sheetData><x:row r="2" spans="1:3"><x:c r="A2" s="1"><x:v>1</x:v></x:c><x:c r="B2" t="inlineStr"><x:is><x:t>a&amp;b</x:t></x:is></x:c><x:c r="D2" t="s"><x:v>1</x:v></x:c></x:row>' +
        '<x:row r="3"><x:c r="A3" t="inlineStr"><x:is><x:t xml:space="preserve"> x</x:t></x:is></x:c></x:row></x:sheetData>',
    );
  });

  it('that look empty are empty: a shared string without text, spaces', () => {
    const xml =
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t> </t></is></c></row></sheetData>';
    const fills = [0, 1, 2].map((column) => ({ row: 1, column, text: 'z' }));
    expect(fillSheetXml(xml, fills, options).outcomes).toEqual(['filled', 'occupied', 'filled']);
  });

  it('of shared strings are read whole: rich text joined, readings left out, entities understood', () => {
    const xml =
      '<sst><si><t>a&#x111;&lt;</t></si><si><r><t>b</t></r><r><t>c</t></r><rPh><t>no</t></rPh></si><si/></sst>';
    expect(sharedStrings(xml)).toEqual(['ađ<', 'bc', '']);
  });
});

it('a zip whose sizes stand after the data is still whole when one part is replaced', () => {
  const source = workbook([{ name: 'DV', rows: [HEADERS, ...LINES] }]);
  const same = patchZip(source, new Map());
  expect(parts(same)).toEqual(parts(source));
  const other = patchZip(source, new Map([['xl/workbook.xml', new TextEncoder().encode('<x/>')]]));
  expect(parts(other).get('xl/workbook.xml')).toBe('<x/>');
  expect(parts(other).get('xl/worksheets/sheet1.xml')).toBe(parts(source).get('xl/worksheets/sheet1.xml'));
});
