/**
 * Compiles the field lists of claims files into `src/claims/field-facts.ts`.
 * The list of QĐ 4750/QĐ-BYT comes from two tables (fields; what the portal asks for), the lists of letter 9324/BYT-BH and
 * QĐ 4210/QĐ-BYT, of which no table is at hand, stand below as names.
 *
 *     npx tsx scripts/build-claims-fields.ts --from DIR
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';

const TARGET = 'src/claims/field-facts.ts';

const SHEETS: ReadonlyMap<string, string> = new Map([
  ['Bang Check-in', 'XML0'],
  ['Bang 1_Tong hop', 'XML1'],
  ['Bang 2_Thuoc', 'XML2'],
  ['Bang 3_DVKT, VTYT', 'XML3'],
  ['Bang 4_Dich vu CLS', 'XML4'],
  ['Bang 5_Dien bien lam sang', 'XML5'],
]);

/** As public exporters write the tables; some names of XML4 and XML5 rest on one of them alone. */
const EARLIER: Readonly<Record<'9324' | '4210', Readonly<Record<string, string>>>> = {
  '9324': {
    XML1: 'MA_LK STT MA_BN HO_TEN NGAY_SINH GIOI_TINH DIA_CHI MA_THE MA_DKBD GT_THE_TU GT_THE_DEN TEN_BENH MA_BENH MA_BENHKHAC MA_LYDO_VVIEN MA_NOI_CHUYEN MA_TAI_NAN NGAY_VAO NGAY_RA SO_NGAY_DTRI KET_QUA_DTRI TINH_TRANG_RV NGAY_TTOAN MUC_HUONG T_THUOC T_VTYT T_TONGCHI T_BNTT T_BHTT T_NGUONKHAC T_NGOAIDS NAM_QT THANG_QT MA_LOAI_KCB MA_KHOA MA_CSKCB MA_KHUVUC MA_PTTT_QT CAN_NANG',
    XML2: 'MA_LK STT MA_THUOC MA_NHOM TEN_THUOC DON_VI_TINH HAM_LUONG DUONG_DUNG LIEU_DUNG SO_DANG_KY SO_LUONG DON_GIA TYLE_TT THANH_TIEN MA_KHOA MA_BAC_SI MA_BENH NGAY_YL MA_PTTT',
    XML3: 'MA_LK STT MA_DICH_VU MA_VAT_TU MA_NHOM TEN_DICH_VU DON_VI_TINH SO_LUONG DON_GIA TYLE_TT THANH_TIEN MA_KHOA MA_BAC_SI MA_BENH NGAY_YL NGAY_KQ MA_PTTT',
    XML4: 'MA_LK STT MA_DICH_VU MA_CHI_SO TEN_CHI_SO GIA_TRI MA_MAY MO_TA KET_LUAN NGAY_KQ',
    XML5: 'MA_LK STT DIEN_BIEN HOI_CHAN PHAU_THUAT NGAY_YL',
  },
  '4210': {
    XML1: 'MA_LK STT MA_BN HO_TEN NGAY_SINH GIOI_TINH DIA_CHI MA_THE MA_DKBD GT_THE_TU GT_THE_DEN MIEN_CUNG_CT TEN_BENH MA_BENH MA_BENHKHAC MA_LYDO_VVIEN MA_NOI_CHUYEN MA_TAI_NAN NGAY_VAO NGAY_RA SO_NGAY_DTRI KET_QUA_DTRI TINH_TRANG_RV NGAY_TTOAN T_THUOC T_VTYT T_TONGCHI T_BNTT T_BNCCT T_BHTT T_NGUONKHAC T_NGOAIDS NAM_QT THANG_QT MA_LOAI_KCB MA_KHOA MA_CSKCB MA_KHUVUC MA_PTTT_QT CAN_NANG',
    XML2: 'MA_LK STT MA_THUOC MA_NHOM TEN_THUOC DON_VI_TINH HAM_LUONG DUONG_DUNG LIEU_DUNG SO_DANG_KY TT_THAU PHAM_VI SO_LUONG DON_GIA TYLE_TT THANH_TIEN MUC_HUONG T_NGUONKHAC T_BNTT T_BHTT T_BNCCT T_NGOAIDS MA_KHOA MA_BAC_SI MA_BENH NGAY_YL MA_PTTT',
    XML3: 'MA_LK STT MA_DICH_VU MA_VAT_TU MA_NHOM GOI_VTYT TEN_VAT_TU TEN_DICH_VU DON_VI_TINH PHAM_VI SO_LUONG DON_GIA TT_THAU TYLE_TT THANH_TIEN T_TRANTT MUC_HUONG T_NGUONKHAC T_BNTT T_BHTT T_BNCCT T_NGOAIDS MA_KHOA MA_GIUONG MA_BAC_SI MA_BENH NGAY_YL NGAY_KQ MA_PTTT',
    XML4: 'MA_LK STT MA_DICH_VU MA_CHI_SO TEN_CHI_SO GIA_TRI MA_MAY MO_TA KET_LUAN NGAY_KQ',
    XML5: 'MA_LK STT DIEN_BIEN HOI_CHAN PHAU_THUAT NGAY_YL',
  },
};

/** Marked mandatory “as in 4210” by the portal's table, but there it was asked of small children only. */
const NOT_THEN = new Set(['XML1.CAN_NANG']);

interface Row {
  readonly bang: string;
  readonly chi_tieu: string;
  readonly kieu: string;
  readonly kich_thuoc: string;
  readonly bat_buoc?: string;
  readonly valid?: string;
}

/** The rows that are fields: notes stand between them, some over several lines. */
function fieldRows(file: string): Row[] {
  const rows = parse(readFileSync(file, 'utf8'), { columns: true, bom: true, trim: true }) as Row[];
  return rows.filter(({ chi_tieu, kieu }) => /^[A-Z][A-Z0-9_]*$/.test(chi_tieu) && kieu !== '');
}

/** What the portal's table says of emptiness, in a form a program reads; `unknown` where it points to a text not at hand. */
function required(text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (plain === '') return 'no';
  if (/^x$/i.test(plain)) return 'yes';
  const groups = /MA_NHOM ?= ?([\d, ]+)$/.exec(plain);
  if (groups) return `group ${groups[1]!.replace(/ /g, '')}`;
  const except = /trừ mã nhóm ([\d, ]+)$/.exec(plain);
  if (except) return `group-not ${except[1]!.replace(/ /g, '')}`;
  const filled = /([A-Z_]+) not null/.exec(plain) ?? /khi trường ([A-Z_]+) có dữ liệu/.exec(plain);
  if (filled) return `filled ${filled[1]}`;
  const empty = /khi ([A-Z_]+) và ([A-Z_]+) = null/.exec(plain);
  if (empty) return `empty ${empty[1]},${empty[2]}`;
  if (/4210/.test(plain)) return 'unknown';
  throw new Error(`not understood: ${plain}`);
}

/** The wider of two sizes: only what both tables call too long is too long. */
function size(one: string | undefined, other: string | undefined): string {
  const sizes = [one, other].filter((text) => text !== undefined && text !== '');
  return sizes.includes('n') || sizes.length === 0 ? '' : String(Math.max(...sizes.map(Number)));
}

const { from } = parseArgs({ options: { from: { type: 'string' } } }).values;
if (!from) throw new Error('--from DIR: the folder of xml-4750-fields.csv and xml-4750-mandatory.csv');
const fields = fieldRows(join(from, 'xml-4750-fields.csv'));
const asked = fieldRows(join(from, 'xml-4750-mandatory.csv'));

const lines: string[][] = [];
const asIn4210 = new Set<string>();
for (const [sheet, table] of SHEETS) {
  const own = fields.filter(({ bang }) => bang === sheet);
  const portal = new Map(asked.filter(({ bang }) => bang === sheet).map((row) => [row.chi_tieu, row]));
  const names = [...new Set([...own.map((row) => row.chi_tieu), ...portal.keys()])];
  for (const name of names) {
    const first = own.find((row) => row.chi_tieu === name);
    const second = portal.get(name);
    const types = [first?.kieu, second?.kieu].filter((type) => type !== undefined);
    const type = types.every((one) => one === 'Số') ? 'number' : 'text';
    const need = second ? required(second.bat_buoc ?? '') : 'unknown';
    if (need === 'yes' && /4210/.test(second?.valid ?? '')) asIn4210.add(`${table}.${name}`);
    lines.push(['4750', table, name, type, size(first?.kich_thuoc, second?.kich_thuoc), need]);
  }
}
for (const [list, tables] of Object.entries(EARLIER)) {
  for (const [table, names] of Object.entries(tables)) {
    for (const name of names.split(' ')) {
      const key = `${table}.${name}`;
      lines.push([list, table, name, 'text', '', asIn4210.has(key) && !NOT_THEN.has(key) ? 'inferred' : 'no']);
    }
  }
}

const table = lines.map((cells) => cells.join('\t')).join('\n');
writeFileSync(
  TARGET,
  `/**
 * Field lists of claims files, one line a field: list, table, field, type, size (empty = no limit), whether it must be filled.
 * \`4750\`: QĐ 4750/QĐ-BYT, which amends QĐ 130/QĐ-BYT, as amended by QĐ 3176/QĐ-BYT: the field table, and the portal's table of
 * what must be filled. Where the two differ in size or type, the wider holds.
 * \`9324\` and \`4210\`: names only, no sizes, no types, as public exporters write them (some names of XML4 and XML5 by one alone).
 * Must be filled: \`yes\`, \`no\`, \`group 1,2\` (if MA_NHOM is one of them), \`group-not 7,17\` (unless), \`filled F\` (if field F is),
 * \`empty F,G\` (if both are empty), \`unknown\` (the table points to a text that is not at hand), \`inferred\` (the portal's table calls
 * the field mandatory “as in 4210”).
 * Made by scripts/build-claims-fields.ts.
 */
export const FIELD_FACTS = \`${table}\`;
`,
);
console.log(lines.length);
