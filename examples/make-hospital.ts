/**
 * Writes the workbook of a made-up district hospital: seven lists, one sheet each, with the faults that real lists have.
 * Names are official ones out of `catalogs/`, with noise put on them here; codes, prices, trade names and the hospital are invented.
 * Run: npm run example
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../src/catalog/entry';
import { openCatalog } from '../src/io/catalogs/open';
import { type Look, type SheetCell, type SheetSpec, writeWorkbook } from '../src/io/sheets/workbook';
import { DRUGS, ICD10, SERVICES, SUPPLIES, TRADITIONAL, YHCT } from './hospital-lists';
import { chance, noisy, tcvn3, withoutAccents } from './noise';

const HOSPITAL = 'BỆNH VIỆN ĐA KHOA HUYỆN LÂM KHÊ';
const EDITION = 'qd7603-2018';
const OUTPUT = join(import.meta.dirname, 'benh-vien-da-khoa-huyen-lam-khe.xlsx');

const LINE = { style: 'thin' } as const;
const HEADER: Look = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  border: { top: LINE, bottom: LINE, left: LINE, right: LINE },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const TITLE: Look = { font: { bold: true, size: 13 } };
const SECTION: Look = { font: { bold: true } };

type Row = readonly (string | number | null)[];

/** A sheet with titles above its header, as hospitals print them. */
function sheet(
  name: string,
  title: string,
  header: readonly Row[],
  rows: readonly (Row | { readonly section: string })[],
  widths: readonly number[],
  merges: SheetSpec['merges'] = [],
): SheetSpec {
  const top: SheetCell[][] = [
    [{ value: HOSPITAL, look: TITLE }],
    [{ value: title, look: TITLE }],
    ['Áp dụng từ ngày 01/07/2026'],
    [],
  ];
  const body = rows.map((row): SheetCell[] => ('section' in row ? [{ value: row.section, look: SECTION }] : [...row]));
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [...top, ...header.map((row) => row.map((value) => ({ value, look: HEADER }))), ...body],
    merges: merges.map(({ top: from, left, bottom, right }) => ({ top: from + 4, left, bottom: bottom + 4, right })),
    grid: true,
  };
}

function find(entries: Iterable<Entry>, code: string): Entry {
  for (const entry of entries) if (entry.code === code) return entry;
  throw new Error(`Not in the code set: ${code}`);
}

/** Prices have moved since 2018: all by nearly the same ratio, rounded to hundreds. */
function priceNow(price: number | undefined): number | null {
  return price === undefined ? null : Math.round((price * 1.14) / 100) * 100;
}

function services(): SheetSpec {
  const random = chance(7603);
  const catalog = openCatalog('services', { edition: EDITION });
  const rows: (Row | { section: string })[] = [];
  let number = 0;
  for (const { section, codes } of SERVICES) {
    rows.push({ section });
    for (const code of codes) {
      const entry = find(catalog, code);
      number++;
      const declared = number % 3 === 0 ? entry.code : number % 17 === 0 ? '03.0080.0094' : null;
      const bracket = entry.priceName && number % 9 === 1 ? ` [${entry.priceName.toLocaleLowerCase('vi')}]` : '';
      rows.push([
        number,
        `DV${String(number).padStart(4, '0')}`,
        declared,
        noisy(entry.name, number, random) + bracket,
        'Lần',
        number % 11 === 0 ? null : priceNow(entry.price),
        number % 5 === 0 ? null : section.replace(/^[IVX]+\. /, ''),
      ]);
    }
  }
  // The same service a second time under its code, and one that no list has.
  const again = rows.find((row): row is Row => !('section' in row) && row[1] === 'DV0012')!;
  rows.push([++number, ...again.slice(1)]);
  rows.push([++number, `DV${String(number).padStart(4, '0')}`, null, 'Thuê xe cấp cứu ngoài giờ', 'Km', 15000, null]);
  rows.push([null, null, null, `Tổng cộng: ${number} dịch vụ`, null, null, null]);
  rows.push([], [null, null, null, 'Người lập biểu', null, null, 'Giám đốc']);
  return sheet(
    'DVKT',
    'DANH MỤC DỊCH VỤ KỸ THUẬT ĐƯỢC PHÊ DUYỆT',
    [['STT', 'Mã dịch vụ', 'Mã tương đương', 'Tên dịch vụ kỹ thuật', 'ĐVT', 'Giá BHYT', 'Khoa thực hiện']],
    rows,
    [6, 11, 16, 70, 7, 12, 28],
  );
}

function drugs(): SheetSpec {
  const random = chance(40);
  const catalog = openCatalog('drugs', { edition: EDITION });
  const rows: Row[] = DRUGS.map(([code, strength, route, form, unit, written], i) => {
    const name = written ?? find(catalog, code).name;
    const number = i + 1;
    // Trade names are made up, most lists of small hospitals have the ingredient for a name.
    const trade =
      number % 2 === 0
        ? `${withoutAccents(name).split(/[ +,]/)[0]!.slice(0, 6)}-LK ${strength}`
        : `${name} ${strength}`;
    return [
      number,
      // A code of digits only, kept as a number by the spreadsheet.
      100200 + number,
      trade,
      noisy(name, number, random),
      strength,
      route,
      form,
      unit,
      `VD-${String(700 + number).padStart(5, '0')}-26`,
      number % 4 === 0 ? code : null,
      500 + ((number * 3719) % 90) * 100,
    ];
  });
  return sheet(
    'Thuoc tan duoc',
    'DANH MỤC THUỐC TÂN DƯỢC TRÚNG THẦU',
    [
      ['STT', 'Mã thuốc BV', 'Thông tin thuốc', null, null, null, null, null, null, 'Mã hoạt chất', 'Đơn giá'],
      [
        null,
        null,
        'Tên thương mại',
        'Tên hoạt chất',
        'Nồng độ,\nhàm lượng',
        'Đường dùng',
        'Dạng bào chế',
        'ĐVT',
        'Số đăng ký',
        null,
        null,
      ],
    ],
    rows,
    [6, 11, 30, 38, 16, 16, 18, 8, 14, 13, 10],
    [
      { top: 0, left: 2, bottom: 0, right: 8 },
      ...[0, 1, 9, 10].map((column) => ({ top: 0, left: column, bottom: 1, right: column })),
    ],
  );
}

function traditional(): SheetSpec {
  const rows: (Row | { section: string })[] = [{ section: 'I. CHẾ PHẨM Y HỌC CỔ TRUYỀN' }];
  const catalog = openCatalog('traditional-medicines', { edition: EDITION });
  let number = 0;
  for (const [code, form, unit] of TRADITIONAL.products) {
    const { name } = find(catalog, code);
    number++;
    const written = number === 3 ? name.toLocaleUpperCase('vi') : number === 5 ? tcvn3(name) : name;
    rows.push([number, `YH${String(number).padStart(3, '0')}`, written, 'Uống', form, unit, 1500 * number]);
  }
  rows.push({ section: 'II. VỊ THUỐC Y HỌC CỔ TRUYỀN' });
  for (const herb of TRADITIONAL.herbs) {
    number++;
    rows.push([number, `YH${String(number).padStart(3, '0')}`, herb, 'Uống', 'Thuốc thang', 'Gam', 100 + 35 * number]);
  }
  return sheet(
    'Thuoc YHCT',
    'DANH MỤC CHẾ PHẨM YHCT VÀ VỊ THUỐC YHCT',
    [['STT', 'Mã nội bộ', 'Tên thuốc YHCT', 'Đường dùng', 'Dạng bào chế', 'Đơn vị tính', 'Đơn giá']],
    rows,
    [6, 11, 60, 12, 16, 12, 10],
  );
}

function supplies(): SheetSpec {
  const rows = SUPPLIES.map(([name, packaging, unit, group], i): Row => {
    const number = i + 1;
    return [
      number,
      `VT.${String(number).padStart(3, '0')}`,
      number % 10 === 4 ? withoutAccents(name) : number % 10 === 7 ? name.toLocaleUpperCase('vi') : name,
      packaging,
      unit,
      2500 + ((number * 7919) % 400) * 250,
      number % 4 === 0 ? (group ?? null) : null,
    ];
  });
  return sheet(
    'Vat tu y te',
    'DANH MỤC VẬT TƯ Y TẾ',
    [['STT', 'Mã vật tư', 'Tên vật tư y tế', 'Quy cách', 'ĐVT', 'Đơn giá (VNĐ)', 'Mã nhóm VTYT']],
    rows,
    [6, 11, 60, 22, 8, 14, 16],
  );
}

function icd10(): SheetSpec {
  const random = chance(10);
  const now = openCatalog('icd10', { edition: 'tt06-2026' });
  const before = openCatalog('icd10', { edition: 'qd4469-2020' });
  const rows = ICD10.map(([code, own], i): Row => {
    const number = i + 1;
    // Half of the names are still those of the list before.
    const name = own ?? (number % 2 === 0 ? before.get(code)?.name : undefined) ?? find(now, code).name;
    const declared = number % 6 === 0 ? code.replace('.', '') : number % 7 === 0 ? '' : code;
    return [number, `B${String(number).padStart(3, '0')}`, declared, own ?? noisy(name, number, random)];
  });
  return sheet(
    'Benh ICD-10',
    'DANH MỤC BỆNH THEO ICD-10 SỬ DỤNG TẠI BỆNH VIỆN',
    [['STT', 'Mã nội bộ', 'Mã ICD-10', 'Tên bệnh']],
    rows,
    [6, 11, 12, 90],
  );
}

function yhct(): SheetSpec {
  const random = chance(54);
  const catalog = openCatalog('yhct-diseases', { edition: EDITION });
  const rows = YHCT.map((code, i): Row => {
    const number = i + 1;
    const entry = find(catalog, code);
    const partner = entry.partners?.[0];
    const modern = noisy(partner?.name ?? '', number, random);
    return [
      number,
      `YB${String(number).padStart(3, '0')}`,
      number % 12 === 3 ? withoutAccents(entry.name) : entry.name,
      number % 5 === 0 ? null : (partner?.icd10 ?? null),
      number % 7 === 0 ? null : modern,
    ];
  });
  return sheet(
    'Benh YHCT',
    'DANH MỤC BỆNH Y HỌC CỔ TRUYỀN',
    [['STT', 'Mã nội bộ', 'Tên bệnh YHCT', 'Mã ICD 10', 'Tên bệnh theo YHHĐ']],
    rows,
    [6, 11, 28, 12, 70],
  );
}

function blood(): SheetSpec {
  const random = chance(9);
  const catalog = openCatalog('blood', { edition: EDITION });
  const rows: Row[] = catalog.entries
    .filter((_, i) => i % 3 !== 2)
    .map(({ name, volumeMl }, i) => [
      i + 1,
      `MAU${String(i + 1).padStart(2, '0')}`,
      noisy(name, i + 1, random),
      volumeMl ?? null,
      'Đơn vị',
      150000 + i * 21000,
    ]);
  return sheet(
    'Mau',
    'DANH MỤC MÁU TOÀN PHẦN VÀ CHẾ PHẨM MÁU',
    [['STT', 'Mã nội bộ', 'Tên chế phẩm máu', 'Thể tích (ml)', 'ĐVT', 'Giá']],
    rows,
    [6, 11, 80, 12, 10, 12],
  );
}

const bytes = await writeWorkbook({
  title: 'Danh mục của Bệnh viện đa khoa huyện Lâm Khê (ví dụ tự đặt)',
  // The same file every time it is made.
  modified: new Date('2026-11-01T00:00:00Z'),
  sheets: [drugs(), traditional(), services(), supplies(), icd10(), yhct(), blood()],
});
writeFileSync(OUTPUT, bytes);
