import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { readFacilityCatalog } from '../../../src/io/sheets/facility-list';
import { xlsxCopy } from '../../../src/io/sheets/spreadsheet';
import { unzip } from '../../../src/io/sheets/zip';
import { encode, SERVICES, type TestCell, tcvn3, utf8, workbook, zip } from '../../helpers/workbooks';

const HEADER = ['Mã nội bộ', 'Tên dịch vụ', 'Đơn giá'];
const TABLE: readonly (readonly TestCell[])[] = [HEADER, ...SERVICES];
const EXPECTED = SERVICES.map(([localCode, localName, unitPrice]) => ({ localCode, localName, unitPrice }));

function lines(delimiter: string): string {
  return TABLE.map((row) => row.join(delimiter)).join('\r\n');
}

describe('one list in every format', () => {
  const html = `<html><head><meta charset="utf-8"><style>td {mso-number-format:"\\@"}</style></head><body>
    <table border=1><tr><td colspan=3><b>B&#7842;NG GI&Aacute;</b></td></tr>
    <tr>${HEADER.map((text) => `<th>${text.replace(' ', '<br>')}</th>`).join('')}</tr>
    ${SERVICES.map(([code, name, price]) => `<tr><td>${code}</td><td>  ${name}&nbsp;</td><td align="right">${price.toLocaleString('en')}</td></tr>`).join('\n')}
    </table></body></html>`;
  it.each([
    ['xlsx', workbook([{ name: 'DVKT', rows: TABLE }])],
    ['xls', workbook([{ name: 'DVKT', rows: TABLE }], 'biff8')],
    ['ods', workbook([{ name: 'DVKT', rows: TABLE }], 'ods')],
    ['xml', workbook([{ name: 'DVKT', rows: TABLE }], 'xlml')],
    ['html', utf8(html)],
    ['csv', utf8(lines(','))],
    ['csv', utf8(`\ufeff${lines(';')}`)],
    ['csv', utf8(`sep=|\r\n${lines('|')}`)],
    ['tsv', utf8(lines('\t'))],
    ['tsv', encode(lines('\t'), 'utf-16le', true)],
    ['tsv', encode(lines('\t'), 'utf-16be', true)],
    ['tsv', encode(lines('\t'), 'utf-16le')],
    ['csv', encode(lines(';'), 'windows-1258')],
    ['csv', new Uint8Array(Buffer.from(tcvn3(lines(';')), 'latin1'))],
    ['json', utf8(JSON.stringify(EXPECTED))],
    ['json', utf8(JSON.stringify({ kind: 'services', items: EXPECTED }, null, 2))],
    ['ndjson', utf8(EXPECTED.map((item) => JSON.stringify(item)).join('\n'))],
  ] as const)('%s', (format, bytes) => {
    const catalog = readFacilityCatalog(bytes, { kind: 'services' });
    expect(catalog.format).toBe(format);
    expect(
      catalog.items.map(({ localCode, localName, unitPrice }) => ({
        localCode,
        localName: localName.trim(),
        unitPrice,
      })),
    ).toEqual(EXPECTED);
    for (const { counts } of catalog.sheets) {
      const { rows, ...roles } = counts;
      expect(Object.values(roles).reduce((sum, count) => sum + count, 0)).toBe(rows);
    }
  });
});

describe('CSV and TSV', () => {
  const read = (text: string) => readFacilityCatalog(utf8(text), { kind: 'services' });

  it('keep commas, quotation marks and line breaks inside fields', () => {
    const { items } = read(
      'Mã nội bộ,Tên dịch vụ,Giá\nA,"Chụp, chiếu ""đặc biệt""\nhai dòng","73.300,50"\nB,Nẹp 2",5\n',
    );
    expect(items).toMatchObject([
      { localName: 'Chụp, chiếu "đặc biệt"\nhai dòng', unitPrice: 73_300.5, row: 2 },
      { localName: 'Nẹp 2"', unitPrice: 5, row: 3 },
    ]);
  });

  it('do not lose rows to a quotation mark that never closes', () => {
    const text = `Mã nội bộ\tTên dịch vụ\tGiá\n${Array.from({ length: 20 }, (_, i) => `A${i}\t${i === 3 ? '"Nẹp' : 'Vít'} ${i}\t${i}`).join('\n')}\n`;
    const catalog = read(text);
    expect(catalog.items).toHaveLength(20);
    expect(catalog.items[3]!.localName).toBe('"Nẹp 3');
    expect(catalog.issues.map(({ code }) => code)).toContain('quotes-ignored');
    const paired = read(text.replace('Vít 10', '"Vít 10'));
    expect(paired.items).toHaveLength(20);
  });

  it('tell the delimiter by the headers where names are full of commas', () => {
    const { items } = read(
      'Mã nội bộ;Tên dịch vụ;Giá\nA;Chụp sọ, mặt, cổ;1,5\nB;Nội soi dạ dày, tá tràng, sinh thiết;2,5\n',
    );
    expect(items).toMatchObject([{ localName: 'Chụp sọ, mặt, cổ', unitPrice: 1.5 }, { unitPrice: 2.5 }]);
  });

  it('of one column stay one column', () => {
    const { items, issues } = read('Tên dịch vụ\nChụp sọ, mặt\nSiêu âm; Doppler\n');
    expect(items.map(({ localCode, localName }) => [localCode, localName])).toEqual([
      ['2', 'Chụp sọ, mặt'],
      ['3', 'Siêu âm; Doppler'],
    ]);
    expect(issues.map(({ code }) => code)).toEqual(['local-code-from-row']);
  });

  it('with short, long and blank lines keep the numbers of their rows', () => {
    const { items, sheets } = read('\n\nMã nội bộ,Tên dịch vụ,Giá\nA,Siêu âm\n\nB,Điện tim,5,thừa\n');
    expect(items.map(({ row, extra }) => [row, extra?.get('D')])).toEqual([
      [4, undefined],
      [6, 'thừa'],
    ]);
    expect(sheets[0]!.counts).toMatchObject({ rows: 6, blank: 3 });
  });

  it('say which encoding was guessed', () => {
    const guessed = (bytes: Uint8Array) =>
      readFacilityCatalog(bytes)
        .issues.filter(({ code }) => code === 'encoding-guessed')
        .map(({ message }) => message.en);
    expect(guessed(encode(lines(','), 'windows-1258'))[0]).toContain('windows-1258');
    expect(guessed(new Uint8Array(Buffer.from(tcvn3(lines(',')), 'latin1')))[0]).toContain('tcvn3');
    expect(guessed(utf8(lines(',')))).toEqual([]);
  });
});

describe('legacy text in workbooks', () => {
  it('is kept as it is, while its headers are understood', () => {
    const rows = TABLE.map((row) => row.map((cell) => (typeof cell === 'string' ? tcvn3(cell) : cell)));
    const catalog = readFacilityCatalog(workbook([{ name: tcvn3('Dịch vụ'), rows }]));
    expect(catalog.sheets[0]).toMatchObject({ kind: 'services', counts: { items: 5 } });
    expect(catalog.items[1]!.localName).toBe(tcvn3('Siêu âm ổ bụng'));
  });
});

describe('web pages saved as .xls', () => {
  it('have merged cells, nested tables, entities and several tables', () => {
    const html = `<TABLE><TR><TH ROWSPAN="2">Mã nội bộ<TH ROWSPAN=2>Tên dịch vụ<TH COLSPAN=2>Giá</TR><TR><TH>BHYT<TH>Viện phí</TR>
      <TR><TD>001<TD>A &lt; B &amp; C &#x110;&ecirc;m<TD>1.000<TD>2.000</TR>
      <TR><TD>2-3<TD><table><tr><td>trong</td></tr></table><TD>3<TD>4</TR></TABLE>
      <script>document.write("<table><tr><td>x</td></tr></table>")</script>
      <table><tr><td>Người lập</td></tr></table>`;
    const catalog = readFacilityCatalog(utf8(html), { fileName: 'gia.xls' });
    expect(catalog.items).toMatchObject([
      { localCode: '001', localName: 'A < B & C Đêm', unitPrice: 1000 },
      { localCode: '2-3', localName: 'trong', unitPrice: 3 },
    ]);
    expect(catalog.sheets).toHaveLength(2);
  });

  it('are read as browsers read them: signs inside quoted attributes, named entities, no scripts', () => {
    const html = `<table><tr><td>Mã dịch vụ</td><td>Tên dịch vụ</td><td>Ghi chú</td></tr>
      <tr><td title="a > b < c" style='mso-x:">"'>01</td><td data-x="<br/>">Thở máy &le; 8 giờ &ndash; 5&micro;g &Agrave;</td><td>x < y</td></tr>
      <tr><td>02</td><td>A<style>td { color: red }</style>B &khong; C&nbsp;D</td><td>&amp;lt;</td></tr></table>`;
    const [one, two] = readFacilityCatalog(utf8(html), { kind: 'services' }).items;
    expect(one).toMatchObject({ localCode: '01', localName: 'Thở máy ≤ 8 giờ – 5µg À' });
    expect([...one!.extra!.values()]).toEqual(['x < y']);
    expect(two).toMatchObject({ localCode: '02', localName: 'AB &khong; C\u00a0D' });
    expect([...two!.extra!.values()]).toEqual(['&lt;']);
  });

  it('are read in time however they are built', () => {
    const hostile = `<table>${'<tr><td rowspan=16384 colspan=16384>x'.repeat(50)}${'<b'.repeat(50_000)}${'<!--<script>'.repeat(20_000)}`;
    expect(() => readFacilityCatalog(utf8(hostile))).toThrowError(/tiêu đề/);
  });
});

describe('tables of other programs', () => {
  const r = (names: readonly string[]) =>
    `"Mã dịch vụ" "Tên dịch vụ" "Đơn giá"\n${names.map((name, at) => `"${name}" "S${at}" "Điện tim" 1000`).join('\n')}\n`.replaceAll(
      '" ',
      '"\t',
    );

  it('with numbered rows, as R writes them, are read without a shift', () => {
    expect(readFacilityCatalog(utf8(r(['1', '2', '3'])), { kind: 'services' }).items).toMatchObject([
      { localCode: 'S0', localName: 'Điện tim', unitPrice: 1000 },
      { localCode: 'S1', localName: 'Điện tim', unitPrice: 1000 },
      { localCode: 'S2', localName: 'Điện tim', unitPrice: 1000 },
    ]);
  });

  it('are refused where it is not clear which column has no header', () => {
    expect(() => readFacilityCatalog(utf8(r(['a', 'b'])), { fileName: 'r.tsv' })).toThrowError(
      /dòng 1\) có 3 ô.*có 4 ô/,
    );
  });

  it('that end each row with a delimiter are read as they stand', () => {
    const text = 'Mã dịch vụ,Tên dịch vụ,Đơn giá\n01,Điện tim,5,\n02,Siêu âm,6,\n';
    expect(readFacilityCatalog(utf8(text), { kind: 'services' }).items).toMatchObject([
      { localCode: '01', localName: 'Điện tim', unitPrice: 5 },
      { localCode: '02', localName: 'Siêu âm', unitPrice: 6 },
    ]);
  });

  it('with line ends of two sorts and many blank lines keep the numbers of their rows', () => {
    const text = `Mã dịch vụ,Tên dịch vụ\r\n${'\n'.repeat(100_000)}1,A\r\n2,B\r3,C\n`;
    expect(
      readFacilityCatalog(utf8(text), { kind: 'services' }).items.map(({ row, localName }) => [row, localName]),
    ).toEqual([
      [100_002, 'A'],
      [100_003, 'B'],
      [100_004, 'C'],
    ]);
  });
});

describe('XML that is no workbook', () => {
  it.each([
    [
      '.fods',
      '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">',
      /\.fods/,
    ],
    ['a catalogue exchange', '<DSACH_DVKT><DVKT><MA>1</MA></DVKT></DSACH_DVKT>', /<DSACH_DVKT>.*trao đổi danh mục/],
  ])('%s is refused by name', (_, text, message) => {
    expect(() => readFacilityCatalog(utf8(text))).toThrowError(message);
  });
});

describe('what a file declares', () => {
  const book = (rows: string, cols = '') =>
    utf8(
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="DVKT"><Table>${cols}<Row><Cell><Data ss:Type="String">Mã dịch vụ</Data></Cell><Cell><Data ss:Type="String">Tên dịch vụ</Data></Cell></Row>${rows}</Table></Worksheet></Workbook>`,
    );
  const line =
    '<Row><Cell><Data ss:Type="String">01</Data></Cell><Cell><Data ss:Type="String">Điện tim</Data></Cell></Row>';

  it.each([
    ['a merge over the whole sheet', book(`${line}<Row><Cell ss:MergeAcross="16383" ss:MergeDown="1048575"/></Row>`)],
    ['a span of columns without end', book(line, '<Column ss:Hidden="1" ss:Span="400000000"/>')],
    ['a row far beyond the sheet', book(`${line}<Row ss:Index="4000000000"><Cell/></Row>`)],
  ])('%s is refused before any work', (_, bytes) => {
    expect(() => readFacilityCatalog(bytes)).toThrowError(expect.objectContaining({ code: 'file-too-large' }));
  });

  it('honest merges and spans are read', () => {
    const bytes = book(`${line}<Row><Cell ss:MergeAcross="1"/></Row>`, '<Column ss:Span="255"/>');
    expect(readFacilityCatalog(bytes).items).toHaveLength(1);
  });
});

describe('any sheet at all', () => {
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    {
      weight: 2,
      arbitrary: fc.constantFrom<TestCell>(
        'STT',
        'Mã nội bộ',
        'Tên dịch vụ',
        'Đơn giá',
        'Tổng cộng',
        'I',
        '(1)',
        'I. DỊCH TRUYỀN',
        'Ghi chú: x',
        ' ',
        '\u00a0',
      ),
    },
    { weight: 3, arbitrary: fc.string({ maxLength: 12 }) },
    { weight: 2, arbitrary: fc.integer() },
  );

  it('has every row accounted for once, and items in order of rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 25 }),
        fc.uniqueArray(fc.integer({ min: 2, max: 25 })),
        (rows, hiddenRows) => {
          const table = [['Mã nội bộ', 'Tên dịch vụ', 'Đơn giá'], ...rows];
          const { sheets, items } = readFacilityCatalog(workbook([{ name: 'S', rows: table, hiddenRows }]), {
            kind: 'services',
          });
          const { rows: total, ...roles } = sheets[0]!.counts;
          expect(Object.values(roles).reduce((sum, count) => sum + count, 0)).toBe(total);
          expect(Math.min(...Object.values(roles))).toBeGreaterThanOrEqual(0);
          const numbers = items.map((item) => item.row!);
          const skipped = sheets[0]!.skipped.map(({ row }) => row);
          expect(new Set([...numbers, ...skipped]).size + roles.blank).toBe(total);
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('read from CSV gives codes and names exactly as written, but for space at the end', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((value) => /^\p{L}.*\p{L}$/u.test(value));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 20 }), (pairs) => {
        const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
        const csv = `local_code,local_name,ghi\n${pairs.map(([code, name]) => `${quoted(`1${code}`)},${quoted(name)},x`).join('\n')}\n`;
        const { items } = readFacilityCatalog(utf8(csv), { kind: 'services' });
        expect(items.map(({ localCode, localName }) => [localCode, localName])).toEqual(
          pairs.map(([code, name]) => [`1${code}`, name]),
        );
      }),
    );
  });
});

describe('a workbook of which the end is missing inside', () => {
  const rows = [['Mã DV', 'Tên dịch vụ'], ...Array.from({ length: 40 }, (_, i) => [`S${i}`, `Dịch vụ ${i}`])];
  const cut = (bytes: Uint8Array, part: RegExp, keep: (data: Uint8Array) => Uint8Array) =>
    zip(
      unzip(bytes, () => true, 1e7, {}).map(({ name, data }) => ({ name, data: part.test(name) ? keep(data) : data })),
    );
  const half = (data: Uint8Array) => data.subarray(0, data.length >> 1);
  const xlsx = workbook([{ name: 'DVKT', rows }]);
  const ods = workbook([{ name: 'DVKT', rows }], 'ods');
  const xml = workbook([{ name: 'DVKT', rows }], 'xlml');

  it.each([
    ['a sheet', cut(xlsx, /sheet1\.xml$/, half)],
    ['the content of an .ods', cut(ods, /content\.xml$/, half)],
    ['XML of 2003', half(xml)],
  ])('is refused, not read up to there: %s', (_, bytes) => {
    expect(() => readFacilityCatalog(bytes)).toThrowError(
      expect.objectContaining({ code: 'file-unreadable', message: expect.stringContaining('bị cắt cụt, các dòng') }),
    );
  });

  it('is told from one that ends in blanks or a remark', () => {
    const more = (data: Uint8Array) => Buffer.concat([data, utf8('\n<!-- made elsewhere -->\n')]);
    for (const bytes of [cut(xlsx, /sheet1\.xml$/, more), cut(ods, /content\.xml$/, more)])
      expect(readFacilityCatalog(bytes).items).toHaveLength(40);
  });

  it('gives no copy either where it has no sheet at all', () => {
    const file = XLSX.CFB.utils.cfb_new();
    const globals = Buffer.from([9, 8, 16, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0]);
    XLSX.CFB.utils.cfb_add(file, '/Workbook', Buffer.concat([globals, Buffer.alloc(4096)]));
    const bytes = new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }) as Buffer);
    expect(() => xlsxCopy(bytes, { file: 'a.xls' })).toThrowError(expect.objectContaining({ code: 'file-unreadable' }));
  });
});
