/**
 * Writes the lists of a made-up province, as they arrive at a provincial department of health: a register, a folder of lists, and the faults of real life.
 * Facilities, codes, prices and use are invented; names of items are official ones with noise put on them here.
 * Run: npx tsx examples/make-province.ts -o FOLDER [--facilities 300] [--items 3000] [--seed 1] [--full]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as XLSX from 'xlsx';
import { KIND_LABELS, KINDS, type Kind } from '../src/catalog/kinds';
import { writeWorkbook } from '../src/io/sheets/workbook';
import type { FacilityLevel } from '../src/report/register';
import { chance, withoutAccents } from './noise';
import { HEADERS, type ListRow, listRows, type Writer } from './province-lists';

/** What to make. */
export interface ProvinceOptions {
  readonly facilities: number;
  /** Items of a list of the greatest hospital. */
  readonly items: number;
  readonly seed: number;
  /** Every facility has all seven lists with so many items: for measuring. @default each as its level has */
  readonly full?: boolean;
  /** Only these lists. @default all seven */
  readonly kinds?: readonly Kind[];
}

/** How a facility sends its lists. */
export const LAYOUTS = ['code-folder', 'code-and-name', 'code-inside', 'name-folder', 'workbook', 'same-name'] as const;

/** One made-up facility. */
export interface MadeFacility extends Writer {
  readonly code: string;
  readonly name: string;
  readonly level: FacilityLevel;
  readonly layout: (typeof LAYOUTS)[number];
  /** Items by kind; a kind that is missing was not sent. */
  readonly sizes: ReadonlyMap<Kind, number>;
}

/** What was written. */
export interface MadeProvince {
  readonly facilities: readonly MadeFacility[];
  readonly files: number;
  readonly rows: number;
  /** Files that cannot be read, by name in the folder of lists. */
  readonly broken: readonly string[];
  /** Names in the register of facilities that sent nothing. */
  readonly silent: readonly string[];
}

const FIRST = 'Lâm,Vân,Thạch,Phú,Kim,Tân,Đông,Bình,Hòa,Mỹ,Xuân,Quang,Ngọc,Thanh,Yên,Long,Sơn,Hải,Minh,Trung'.split(',');
const SECOND = 'Khê,Sơn,Thủy,Giang,Lộc,Trạch,Điền,Hưng,Phong,Lâm,Thịnh,Hà,Tiến,Đức,Vượng,Ninh,Châu,Lĩnh,Xá,Động'.split(
  ',',
);
const LEVEL_NAMES = {
  central: 'Tuyến trung ương',
  province: 'Tuyến tỉnh',
  district: 'Tuyến huyện',
  commune: 'Tuyến xã',
};
const PRICES = { central: 1.18, province: 1.14, district: 1.14, commune: 1.08 };

/** Share of the greatest list by level and kind: a commune's station has neither blood nor most of the others. */
const SHARES: Readonly<Record<FacilityLevel, Readonly<Partial<Record<Kind, number>>>>> = {
  central: Object.fromEntries(KINDS.map((kind) => [kind, 1])),
  province: { ...Object.fromEntries(KINDS.map((kind) => [kind, 1])), 'traditional-medicines': 0.1, blood: 0.01 },
  district: {
    services: 0.7,
    drugs: 0.25,
    'traditional-medicines': 0.08,
    supplies: 0.2,
    icd10: 0.8,
    'yhct-diseases': 0.1,
    blood: 0.005,
  },
  commune: { services: 0.06, drugs: 0.05, icd10: 0.15, 'traditional-medicines': 0.02 },
};

/** The facilities of the province, in the order of the register. */
export function provincePlan({
  facilities,
  items,
  seed,
  full = false,
  kinds = KINDS,
}: ProvinceOptions): MadeFacility[] {
  const random = chance(seed);
  return Array.from({ length: facilities }, (_, number) => {
    const place = `${FIRST[number % FIRST.length]} ${SECOND[Math.floor(number / FIRST.length + number) % SECOND.length]}${number >= 400 ? ` ${number}` : ''}`;
    const level: FacilityLevel =
      number < 2 ? 'province' : number < Math.ceil(facilities * 0.12) + 2 ? 'district' : 'commune';
    const name =
      level === 'province'
        ? number === 0
          ? 'Bệnh viện Đa khoa tỉnh Thạch Giang'
          : 'Bệnh viện Y dược cổ truyền tỉnh Thạch Giang'
        : level === 'district'
          ? `Trung tâm Y tế huyện ${place}`
          : `Trạm Y tế xã ${place}`;
    const sizes = new Map<Kind, number>();
    for (const kind of kinds) {
      const share = full ? 1 : (SHARES[level][kind] ?? 0);
      const size = full ? items : Math.round(items * share * (0.7 + 0.3 * random()));
      if (size > 0) sizes.set(kind, size);
    }
    return {
      number,
      code: String(99_001 + number),
      name,
      level,
      supplier: Math.floor(random() * 4),
      priceFactor: PRICES[level],
      // Workbooks are few where the lists are long: what is measured is the mapping.
      layout:
        full && number % 20 !== 4
          ? (LAYOUTS[[0, 1, 2, 3][number % 4] as number] as 'code-folder')
          : (LAYOUTS[number % LAYOUTS.length] as 'workbook'),
      sizes,
    };
  });
}

const FILE_NAMES: Readonly<Record<Kind, string>> = {
  drugs: '1-thuoc-tan-duoc',
  'traditional-medicines': '2-thuoc-yhct',
  services: '3-dvkt',
  supplies: '4-vat-tu',
  icd10: '5-benh-icd10',
  'yhct-diseases': '6-benh-yhct',
  blood: '7-mau',
};

/** The name as part of a path: without accents, as such folders are named. */
function plain(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
}

/** One list as delimited text; with `facilityCode` every row says whose it is. */
export function listText(kind: Kind, facility: MadeFacility, delimiter: string, facilityCode?: string): string {
  const header = HEADERS[kind][facility.supplier] as readonly string[];
  const lines = [
    [...header, ...(facilityCode ? ['MA_CSKCB'] : [])].map((cell) => quoted(cell, delimiter)).join(delimiter),
  ];
  for (const row of listRows(kind, facility.sizes.get(kind) ?? 0, facility)) {
    let line = '';
    for (const cell of row) line += `${line === '' ? '' : delimiter}${quoted(cell, delimiter)}`;
    lines.push(facilityCode ? `${line}${delimiter}${facilityCode}` : line);
  }
  return `${lines.join('\n')}\n`;
}

function quoted(cell: string | number, delimiter: string): string {
  if (typeof cell === 'number') return String(cell);
  return cell.includes(delimiter) || cell.includes('"') || cell.includes('\n')
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}

/** All lists of a facility as one workbook: titles above the header, which so never stands in row 1. */
async function bookOf(facility: MadeFacility): Promise<Uint8Array> {
  const sheets = [...facility.sizes].map(([kind, items]) => ({
    name: FILE_NAMES[kind].slice(2),
    columns: [],
    rows: [
      [facility.name.toLocaleUpperCase('vi')],
      [`DANH MỤC ${KIND_LABELS[kind].vi.toLocaleUpperCase('vi')}`],
      ['Áp dụng từ ngày 01/07/2026'],
      [],
      [...(HEADERS[kind][facility.supplier] as readonly string[])],
      ...Array.from(listRows(kind, items, facility), (row): ListRow => row).map((row) => [...row]),
    ],
  }));
  return writeWorkbook({ title: facility.name, modified: new Date('2026-11-01T00:00:00Z'), sheets });
}

/** The files of one facility: path in the folder of lists, and content. */
async function* filesOf(
  facility: MadeFacility,
): AsyncGenerator<{ path: string; data: string | Uint8Array; rows: number }> {
  const { code, name, layout, sizes } = facility;
  let total = 0;
  for (const size of sizes.values()) total += size;
  if (layout === 'workbook') {
    yield { path: `${code} - ${plain(name)}.xlsx`, data: await bookOf(facility), rows: total };
    return;
  }
  // Three hundred folders with a file of the same name in each.
  if (layout === 'same-name') {
    yield { path: join(plain(name), 'danh-muc.xlsx'), data: await bookOf(facility), rows: total };
    return;
  }
  const folder = {
    'code-folder': code,
    'code-and-name': `${code} - ${name}`,
    'code-inside': `co-so-${facility.number + 1}`,
    'name-folder': plain(name),
  }[layout];
  for (const [kind, size] of sizes) {
    const tab = (facility.number + size) % 3 === 0;
    const data = listText(kind, facility, tab ? '\t' : ',', layout === 'code-inside' ? code : undefined);
    yield { path: join(folder, `${FILE_NAMES[kind]}.${tab ? 'tsv' : 'csv'}`), data, rows: size };
  }
}

/** Files that arrive and cannot be read: cut off on the way, locked with a password, empty, a letter instead of a list. */
async function brokenFiles(code: (at: number) => string): Promise<Map<string, Uint8Array>> {
  const whole = await writeWorkbook({
    title: 'x',
    sheets: [
      {
        name: 'DVKT',
        columns: [],
        rows: [
          ['Mã dịch vụ', 'Tên dịch vụ'],
          ['A', 'Điện tim thường'],
        ],
      },
    ],
  });
  const box = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(box, '/EncryptionInfo', new Uint8Array(64));
  XLSX.CFB.utils.cfb_add(box, '/EncryptedPackage', new Uint8Array(4096));
  const letter = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(letter, '/word/document.xml', new TextEncoder().encode('<w:document/>'));
  return new Map<string, Uint8Array>([
    [`${code(0)}.xlsx`, whole.subarray(0, Math.floor(whole.length * 0.6))],
    [`${code(1)}.xlsx`, bytes(box, 'cfb')],
    [`${code(2)}.csv`, new Uint8Array()],
    [`${code(3)}.xlsx`, bytes(letter, 'zip')],
  ]);
}

function bytes(container: ReturnType<typeof XLSX.CFB.utils.cfb_new>, fileType: 'cfb' | 'zip'): Uint8Array {
  return new Uint8Array(XLSX.CFB.write(container, { type: 'buffer', fileType }) as Buffer);
}

/**
 * Writes the province: `danh-sach-co-so.csv` (the register) and `danh-muc/` (the lists). Beside the facilities asked for, four send files
 * that cannot be read and two send nothing.
 */
export async function writeProvince(folder: string, options: ProvinceOptions): Promise<MadeProvince> {
  const facilities = provincePlan(options);
  const lists = join(folder, 'danh-muc');
  mkdirSync(lists, { recursive: true });
  let files = 0;
  let rows = 0;
  const write = (path: string, data: string | Uint8Array): void => {
    mkdirSync(dirname(join(lists, path)), { recursive: true });
    writeFileSync(join(lists, path), data);
    files++;
  };
  for (const facility of facilities) {
    for await (const file of filesOf(facility)) {
      write(file.path, file.data);
      rows += file.rows;
    }
  }
  const code = (at: number) => String(99_001 + facilities.length + at);
  const broken = await brokenFiles(code);
  for (const [path, data] of broken) write(path, data);
  const others = Array.from({ length: 6 }, (_, at) => `Phòng khám Đa khoa khu vực số ${at + 1}`);
  const register = [
    ['Mã CSKCB', 'Tên cơ sở', 'Tuyến'],
    ...facilities.map((one) => [one.code, one.name, LEVEL_NAMES[one.level]]),
    ...others.map((name, at) => [code(at), name, LEVEL_NAMES.commune]),
  ];
  writeFileSync(join(folder, 'danh-sach-co-so.csv'), register.map((line) => `${line.join(',')}\n`).join(''));
  return { facilities, files, rows, broken: [...broken.keys()], silent: others.slice(4) };
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      output: { type: 'string', short: 'o' },
      facilities: { type: 'string', default: '300' },
      items: { type: 'string', default: '3000' },
      seed: { type: 'string', default: '1' },
      full: { type: 'boolean', default: false },
    },
  });
  if (!values.output) throw new Error('-o FOLDER is required');
  const { facilities, items, seed } = values;
  const made = await writeProvince(values.output, {
    facilities: Number(facilities),
    items: Number(items),
    seed: Number(seed),
    full: values.full,
  });
  console.log(`${made.facilities.length} facilities, ${made.files} files, ${made.rows} rows in ${values.output}`);
}
