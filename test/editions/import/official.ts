import { readFileSync } from 'node:fs';
import * as XLSX from 'xlsx';
import type { TableKind } from '../../../src/catalog/columns';
import type { Entry } from '../../../src/catalog/entry';
import { parseRetired, parseTable } from '../../../src/catalog/table';

/** One sheet as the Ministry would lay it out. */
export interface OfficialSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

/** The bytes of a workbook. Texts stay texts, numbers numbers. */
export function workbook(sheets: readonly OfficialSheet[], bookType: XLSX.BookType = 'xlsx'): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const { name, rows, merges } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(rows as (string | number | null)[][]);
    if (merges) sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: sheets.map(({ name, hidden }) => ({ name, Hidden: hidden ? 1 : 0 })) };
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);
}

/** The text of a table of the repository. */
export function tableText(path: string): string {
  return readFileSync(new URL(`../../../catalogs/${path}`, import.meta.url), 'utf8');
}

function entriesOf(kind: Exclude<TableKind, 'retired'>, path: string): Entry[] {
  return parseTable(kind, tableText(path));
}

/** Blank cells as the Ministry's workbooks have them: a single space. */
const blank = (text: string | undefined): string => text ?? ' ';

/** Services: three sheets, title in row 1, header in row 2, line breaks and trailing spaces in it, chapters merged downwards. */
export function servicesWorkbook(): OfficialSheet[] {
  const entries = entriesOf('services', 'services/qd7603-2018.tsv');
  const rows: (string | number | null)[][] = [
    ['PHỤ LỤC 01. DANH MỤC MÃ DỊCH VỤ KỸ THUẬT'],
    [
      'STT',
      'Mã tương\nđương ',
      'Mã kỹ thuật ',
      'TÊN DỊCH VỤ\n KỸ THUẬT',
      'Chuyên khoa',
      'Phân tuyến ',
      'Phân loại\nPTTT',
      'Mã giá',
      'Tên giá\n(theo Thông tư)',
      'Giá\r\n(đồng) ',
      'Mã liên thông ',
    ],
  ];
  const merges = ['A1:K1'];
  let start = 0;
  entries.forEach((entry, i) => {
    const same = i > 0 && entries[i - 1]?.specialty === entry.specialty;
    if (!same) {
      if (i - start > 1) merges.push(`E${start + 3}:E${i + 2}`);
      start = i;
    }
    rows.push([
      i + 1,
      i % 3 === 0 ? ` ${entry.code}` : `${entry.code} `,
      entry.technique ?? ' ',
      i % 5 === 0 ? `${entry.name.replace(' ', '\u00a0')}\n` : entry.name,
      same ? null : blank(entry.specialty),
      blank(entry.level),
      blank(entry.procedureClass),
      i % 2 === 0 ? (entry.priceItem ?? ' ') : entry.priceItem ? Number(entry.priceItem) : ' ',
      blank(entry.priceName),
      entry.price === undefined ? ' ' : i % 2 === 0 ? entry.price : entry.price.toLocaleString('de-DE'),
      blank(entry.interopCode),
    ]);
  });
  if (entries.length - start > 1) merges.push(`E${start + 3}:E${entries.length + 2}`);
  const retired = parseRetired('services', tableText('services/qd7603-2018.retired.tsv'));
  const changed = entriesOf('changed', 'services/qd7603-2018.changed.tsv');
  return [
    { name: 'Danh mục đầy đủ', rows, merges },
    {
      name: 'Danh mục thay đổi',
      rows: [
        ['DANH MỤC THAY ĐỔI'],
        ['STT', 'Mã tương đương\n', 'Tên DVKT '],
        ...changed.map((e, i) => [i + 1, e.code, e.name]),
      ],
    },
    {
      name: 'Mã hủy',
      rows: [
        ['CÁC MÃ HỦY'],
        ['STT ', 'Mã tương đương', 'Tên dịch vụ\nkỹ thuật', 'Tên giá ', 'Mã thay thế\n'],
        ...retired.map((e, i) => [i + 1, e.code, e.name, blank(e.priceName), e.successors.join('; ') || ' ']),
      ],
    },
  ];
}

/** ICD-10 of 2020: header in row 3, marks in the code cell, a category that stands twice where its wording differs, chapters merged. */
export function icd4469Workbook(): OfficialSheet[] {
  const entries = entriesOf('icd10', 'icd10/qd4469-2020.tsv');
  const rows: (string | number | null)[][] = [
    ['BỘ Y TẾ'],
    ['BẢNG PHÂN LOẠI THỐNG KÊ QUỐC TẾ VỀ BỆNH TẬT ICD-10'],
    [
      'STT',
      'MÃ CHƯƠNG',
      'TÊN CHƯƠNG ',
      'MÃ NHÓM\nCHÍNH',
      'TÊN NHÓM CHÍNH',
      'MÃ LOẠI',
      'MÃ BỆNH\n',
      'MÃ BỆNH KHÔNG DẤU',
      'DISEASE NAME',
      'TÊN BỆNH ',
    ],
  ];
  const push = (entry: Entry, code: string, name: string, nameEn: string | undefined) =>
    rows.push([
      rows.length - 2,
      blank(entry.chapter),
      blank(entry.chapterName),
      blank(entry.block),
      blank(entry.blockName),
      entry.category ?? ' ',
      code,
      entry.code.replace('.', ''),
      blank(nameEn),
      name,
    ]);
  for (const entry of entries) {
    for (const alias of entry.aliases ?? []) push(entry, entry.code, alias.name, entry.nameEn);
    push(entry, `${entry.code}${entry.mark ?? ''}`, entry.name, entry.nameEn);
  }
  return [{ name: 'ICD10', rows, merges: ['A1:C1', 'A2:J2'] }];
}

/** ICD-10 of 2026: header of two rows with merged cells, columns numbered below it. */
export function icd2026Workbook(): OfficialSheet[] {
  const entries = entriesOf('icd10', 'icd10/tt06-2026.tsv');
  return [
    {
      name: 'Phụ lục',
      rows: [
        ['DANH MỤC MÃ BỆNH'],
        ['STT', 'Bệnh', null, 'Đối chiếu'],
        [null, 'Mã bệnh ', 'Tên bệnh\ntiếng Việt', null],
        ['(1)', '(2)', '(3)', '(4)'],
        ...entries.map((e, i) => [String(i + 1), `${e.code} ${e.mark ?? ''}`, e.name, blank(e.checked)]),
      ],
      merges: ['A1:D1', 'A2:A3', 'B2:C2', 'D2:D3'],
    },
  ];
}

/** Traditional-medicine diseases: one row a partner, code and name merged downwards where there are several. */
export function yhctWorkbook(): OfficialSheet[] {
  const entries = entriesOf('yhct-diseases', 'yhct-diseases/qd7603-2018.tsv');
  const rows: (string | null)[][] = [
    ['PHỤ LỤC 07.1'],
    ['STT', 'Mã bệnh\nYHCT', 'Tên bệnh YHCT ', 'Mã ICD-10', 'Tên bệnh theo ICD-10'],
  ];
  const merges: string[] = [];
  for (const entry of entries) {
    const partners = entry.partners ?? [];
    const first = rows.length + 1;
    const aliases = entry.aliases ?? [];
    const isMerged = aliases.length === 0 && partners.length > 1;
    partners.forEach((partner, i) => {
      const name = i > 0 && aliases[i - 1] ? aliases[i - 1]!.name : entry.name;
      const carried = isMerged && i > 0;
      rows.push([
        ' ',
        carried ? null : entry.code,
        carried ? null : name,
        `${partner.icd10}${partner.mark ?? ''}` || ' ',
        partner.name,
      ]);
    });
    if (partners.length === 0) rows.push([' ', entry.code, entry.name, ' ', ' ']);
    if (isMerged) merges.push(`B${first}:B${first + partners.length - 1}`, `C${first}:C${first + partners.length - 1}`);
  }
  return [{ name: 'PL7.1', rows, merges }];
}

/** Lists of code, name and spellings: drugs, traditional medicines, supplies. */
export function plainWorkbook(
  kind: 'drugs' | 'traditional-medicines' | 'supplies',
  codeHeader: string,
  nameHeader: string,
): OfficialSheet[] {
  const entries = entriesOf(kind, `${kind}/qd7603-2018.tsv`);
  const rows: (string | number)[][] = [
    [
      codeHeader,
      nameHeader,
      'Cách viết khác ',
      'seen',
      'Nhóm\nthuốc',
      'Mã đường dùng ',
      'routes_seen',
      'Mã HD',
      'Đối chiếu',
    ],
  ];
  for (const entry of entries) {
    const { aliases, seen = ' ', group, routes, routesSeen, otherCodes, checked } = entry;
    const spellings = blank(aliases?.map((a) => a.name).join(' | '));
    const lists = [routes, routesSeen, otherCodes].map((list) => blank(list?.join(' | ')));
    const facts = [blank(group), ...lists, blank(checked)];
    rows.push([`${entry.code}\n`, entry.name, spellings, seen, ...facts]);
  }
  return [{ name: 'Phụ lục', rows }];
}

/** Blood: code header `Mã ` with its trailing space. */
export function bloodWorkbook(): OfficialSheet[] {
  const entries = entriesOf('blood', 'blood/qd7603-2018.tsv');
  return [
    {
      name: 'PL9',
      rows: [
        ['DANH MỤC MÁU'],
        ['STT', 'Mã ', 'Tên máu và chế phẩm máu', 'Thể tích\n(ml)', 'Đối chiếu'],
        ...entries.map((e, i) => [i + 1, e.code, e.name, e.volumeMl ?? ' ', blank(e.checked)]),
      ],
    },
  ];
}

/** Reference tables of code, name and spellings: the drug routes, the positions of circular 20/2022. */
export function referenceWorkbook(
  table: 'routes' | 'drugs-tt20-2022',
  codeHeader: string,
  nameHeader: string,
): OfficialSheet[] {
  const entries = entriesOf('reference', `reference/${table}.tsv`);
  return [
    {
      name: 'Phụ lục',
      rows: [
        ['DANH MỤC'],
        ['STT', codeHeader, nameHeader, 'Cách viết khác\n', 'Đường dùng', 'Ghi chú ', 'codes', 'same_as'],
        ...entries.map((e, i) => [
          i + 1,
          ` ${e.code}`,
          e.name,
          ...[e.aliases?.map((a) => a.name).join(' | '), e.route, e.note, e.codes?.join(' | '), e.sameAs].map(blank),
        ]),
      ],
      merges: ['A1:D1'],
    },
  ];
}

/** Techniques: chapters as rows of their own. */
export function techniquesWorkbook(): OfficialSheet[] {
  const entries = entriesOf('reference', 'reference/techniques-tt23-2024.tsv');
  const rows: (string | null)[][] = [['DANH MỤC KỸ THUẬT'], ['Mã', 'Tên', 'Ghi chú']];
  let specialty: string | undefined;
  for (const entry of entries) {
    if (entry.specialty !== specialty) {
      specialty = entry.specialty;
      rows.push([blank(specialty), null, null]);
    }
    rows.push([entry.code, entry.name, ' ']);
  }
  return [{ name: 'Danh mục kỹ thuật', rows }];
}
