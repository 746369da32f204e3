import { deflateRawSync } from 'node:zlib';
import * as iconv from 'iconv-lite';
import * as XLSX from 'xlsx';

/** A cell as the tests write it: a value, or a whole cell object of the spreadsheet library. */
export type TestCell = string | number | boolean | null | undefined | XLSX.CellObject;

/** A sheet as the tests write it. Rows of `hiddenRows` are counted from 1, columns from 0. */
export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  /** Areas such as `A1:C1`. */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Declared range, where it is to be a lie. */
  readonly ref?: string;
}

/** A workbook in the given format. Only small `.xls` files: writing them is very slow. */
export function workbook(
  sheets: readonly TestSheet[],
  bookType: 'xlsx' | 'xlsb' | 'biff8' | 'ods' | 'xlml' = 'xlsx',
): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const sheet of sheets) XLSX.utils.book_append_sheet(book, toSheet(sheet), sheet.name);
  book.Workbook = { Sheets: sheets.map((sheet) => ({ name: sheet.name, Hidden: sheet.hidden ? 1 : 0 })) };
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType, compression: true, cellStyles: true }));
}

function toSheet(spec: TestSheet): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  let width = 1;
  spec.rows.forEach((cells, r) => {
    width = Math.max(width, cells.length);
    cells.forEach((cell, c) => {
      if (cell === null || cell === undefined) return;
      const address = XLSX.utils.encode_cell({ r, c });
      if (typeof cell === 'object') sheet[address] = cell;
      else if (typeof cell === 'number') sheet[address] = { t: 'n', v: cell };
      else if (typeof cell === 'boolean') sheet[address] = { t: 'b', v: cell };
      else sheet[address] = { t: 's', v: cell };
    });
  });
  sheet['!ref'] =
    spec.ref ??
    XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, spec.rows.length - 1), c: width - 1 } });
  if (spec.merges) sheet['!merges'] = spec.merges.map((area) => XLSX.utils.decode_range(area));
  if (spec.hiddenRows) {
    sheet['!rows'] = [];
    for (const row of spec.hiddenRows) sheet['!rows'][row - 1] = { hidden: true };
  }
  if (spec.hiddenColumns) {
    sheet['!cols'] = [];
    for (const column of spec.hiddenColumns) sheet['!cols'][column] = { hidden: true };
  }
  return sheet;
}

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Bytes of a text in a legacy encoding. Windows-1258 has tone marks apart from their vowels. */
export function encode(text: string, encoding: 'windows-1258' | 'utf-16le' | 'utf-16be', mark = false): Uint8Array {
  if (encoding !== 'windows-1258') return new Uint8Array(iconv.encode(text, encoding, { addBOM: mark }));
  const apart = [...text].map((char) => {
    const parts = char.normalize('NFD');
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
    return parts.replace(tone, '').normalize('NFC') + tone;
  });
  return new Uint8Array(iconv.encode(apart.join(''), 'windows-1258'));
}

const TCVN3 = new Map(
  [...'ĂÂÊÔƠƯĐăâêôơưđ']
    .map((char, i) => [char, String.fromCharCode(0xa1 + i)] as const)
    .concat(
      [
        ...'à\xb5ả\xb6ã\xb7á\xb8ạ\xb9ằ\xbbẳ\xbcẵ\xbdắ\xbeặ\xc6ầ\xc7ẩ\xc8ẫ\xc9ấ\xcaậ\xcbè\xccẻ\xceẽ\xcfé\xd0ẹ\xd1ề\xd2ể\xd3ễ\xd4ế\xd5ệ\xd6ì\xd7ỉ\xd8ĩ\xdcí\xddị\xdeò\xdfỏ\xe1õ\xe2ó\xe3ọ\xe4ồ\xe5ổ\xe6ỗ\xe7ố\xe8ộ\xe9ờ\xeaở\xebỡ\xecớ\xedợ\xeeù\xefủ\xf1ũ\xf2ú\xf3ụ\xf4ừ\xf5ử\xf6ữ\xf7ứ\xf8ự\xf9ỳ\xfaỷ\xfbỹ\xfcý\xfdỵ\xfe'.matchAll(
          /(.)(.)/gsu,
        ),
      ].map(([, char, byte]) => [char!, byte!] as const),
    ),
);

/** A text as it shows when typed in a TCVN3 (ABC) font: Latin-1 letters in place of Vietnamese ones. */
export function tcvn3(text: string): string {
  return [...text.normalize('NFC')].map((char) => TCVN3.get(char) ?? char).join('');
}

/** A zip archive of the given parts; `declared` lies about the size a part unpacks to. */
export function zip(
  parts: readonly { readonly name: string; readonly data: Uint8Array; readonly declared?: number }[],
): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, declared } of parts) {
    const label = Buffer.from(name);
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared ?? data.length, 18);
    common.writeUInt16LE(label.length, 22);
    chunks.push(Buffer.from([0x50, 0x4b, 3, 4]), common, label, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail, label);
    offset += 30 + label.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, central, end]));
}

/** A minimal `.xlsx` whose one sheet holds the given XML of rows: for shapes that no library would write. */
export function rawXlsx(sheetData: string, extra = ''): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const pack = 'http://schemas.openxmlformats.org/package/2006';
  const part = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zip(
    (
      [
        [
          '[Content_Types].xml',
          `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${part}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${part}.worksheet+xml"/></Types>`,
        ],
        [
          '_rels/.rels',
          `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        ],
        [
          'xl/workbook.xml',
          `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="DVKT" sheetId="1" r:id="r1"/></sheets></workbook>`,
        ],
        [
          'xl/_rels/workbook.xml.rels',
          `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        ],
        [
          'xl/worksheets/sheet1.xml',
          `<worksheet xmlns="${main}">${extra}<sheetData>${sheetData}</sheetData></worksheet>`,
        ],
      ] as const
    ).map(([name, xml]) => ({ name, data: utf8(head + xml) })),
  );
}

/** A row of inline texts for {@link rawXlsx}. */
export function rawRow(row: number, texts: readonly string[]): string {
  const cells = texts.map(
    (text, c) => `<c r="${XLSX.utils.encode_cell({ r: row - 1, c })}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${row}">${cells.join('')}</row>`;
}

/** Made-up services of a district hospital: local code, name, price. */
export const SERVICES: readonly (readonly [string, string, number])[] = [
  ['DV001', 'Khám nội tổng quát', 33_200],
  ['DV002', 'Siêu âm ổ bụng', 49_300],
  ['DV003', 'Chụp X-quang ngực thẳng', 73_300],
  ['DV004', 'Điện tim thường', 35_400],
  ['DV005', 'Tổng phân tích tế bào máu ngoại vi', 49_700],
];
