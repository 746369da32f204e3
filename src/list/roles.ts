import type { RowRole } from './facility-list';
import { headerKey } from './header-key';

/** What the classification of a row below the header has to know of it. */
export interface RowView {
  /** Texts of the filled cells, in column order. */
  readonly filled: readonly { readonly column: number; readonly text: string }[];
  readonly code: string;
  readonly name: string;
  readonly ordinal: string;
  /** How many columns the widest merge of the row covers; 1 without one. */
  readonly mergedAcross: number;
  /** How many columns of the sheet were read as fields. */
  readonly width: number;
  /** Whether names of this sheet are in capitals as a rule. */
  readonly capitals: boolean;
  /** Whether codes of this sheet look like the numbers of sections (`A`, `B`, `C1`). */
  readonly markCodes: boolean;
}

const TOTAL =
  /^(?:tong|cong|tongcong|tongso|congkhoan|total|grandtotal|subtotal|sum)$|^(?:tongcong|congkhoan|cong\d|tongso\d|tong\d|congnhom|congtrang|congmuc|conglai|tongsokhoan|tongsomathang|tongsodichvu|tongsotien|tongtien|tonggiatri|grandtotal)/;
const ENUMERATOR = /^(?:[IVXLC]{1,6}|[A-HK-Z]|\d{1,2}(?:\.\d{1,2}){0,2})(?:\s*[.):]\s*|\s+[-–/]\s+)\p{L}{2}/u;
const ROMAN = /^(?:[IVXLC]{1,6}|[A-Z])(?:[.)]?\d{0,2})[.)]?$/;
const FOOTER =
  /^(?:nguoilap|giamdoc|thutruong|truongkhoa|truongphong|ketoantruong|ngay\d*thang|ngaythangnam|hanoingay|kyten|kyghiro|ghichu|luuy|noinhan|phogiamdoc|xacnhancua|daidien(?:cua|donvi|benhvien)|nguoikiemtra|notes?\d*$)/;

/** Whether cells are a row of column numbers, such as `(1) (2) (3)`, `1 2 3` or `A B 1 2 3=1x2`. */
export function isNumbering(texts: readonly string[]): boolean {
  const cells = texts.map((text) => text.replace(/[()[\]\s]/g, '')).filter((text) => text !== '');
  if (cells.length < 3 || !cells.every((cell) => /^(?:\d{1,2}|[A-Za-z])(?:[=:].*)?$/.test(cell))) return false;
  const numbers = cells.filter((cell) => /^\d/.test(cell)).map((cell) => Number.parseInt(cell, 10));
  const letters = cells.length - numbers.length;
  // Hidden columns leave gaps in the numbers.
  const rising = numbers.every((number, i) => i === 0 || number > numbers[i - 1]!);
  return rising && numbers.length >= 2 && (numbers[0]! <= 2 || letters > 0);
}

/**
 * What a row below the header is. Blank and hidden rows, repeated headers and numbering rows are known before;
 * this tells items from sections, totals, footers and rows that hold neither code nor name.
 */
export function roleOf(row: RowView): Extract<RowRole, 'items' | 'section' | 'total' | 'footer' | 'unreadable'> {
  const first = row.filled[0]?.text.trim() ?? '';
  const lone = row.filled.length === 1;
  const label = row.code === '' || lone ? first : '';
  const key = label.length <= 80 ? headerKey(label) : '';
  const nameKey = row.code === '' && row.name.length <= 80 ? headerKey(row.name) : '';
  if (TOTAL.test(key) || TOTAL.test(nameKey)) return 'total';
  const few = row.filled.length <= 2;
  if (
    few &&
    (FOOTER.test(key) || FOOTER.test(nameKey) || row.filled.every(({ text }) => FOOTER.test(headerKey(text))))
  ) {
    if (row.code === '' || lone) return 'footer';
  }
  if (isSection(row, first, lone)) return 'section';
  return row.code === '' && row.name === '' ? 'unreadable' : 'items';
}

function isSection(row: RowView, first: string, lone: boolean): boolean {
  // A list with one column of names has nothing but lone cells.
  if (row.width < 2) return false;
  const marked = isMark(row.ordinal) && /[A-Z]/.test(row.ordinal);
  if (marked && row.code === '' && row.name !== '') return true;
  if (!lone) {
    const [mark, text] = row.filled;
    if (row.filled.length !== 2 || row.width < 3 || row.markCodes) return false;
    return row.code === mark!.text && isMark(row.code) && text!.text === row.name;
  }
  const merged = row.mergedAcross >= Math.max(2, Math.min(3, row.width));
  const sentence = /\s/.test(first) || !/\d/.test(first);
  if (merged && sentence) return true;
  if (ENUMERATOR.test(first) && /\p{L}{2}/u.test(first)) return true;
  // A lone word without accents in the code column is a code whose name is missing.
  if (row.code === first && /^[\x21-\x7e]+$/.test(first)) return false;
  if (row.name === '') return sentence && first.length > 3;
  return !row.capitals && first.length > 3 && isCapitals(first);
}

/** Whether a text is the number of a section: `I`, `II.`, `A`, `B1`. */
export function isMark(text: string): boolean {
  return ROMAN.test(text.trim());
}

/** Whether a text has letters and none of them is small. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
