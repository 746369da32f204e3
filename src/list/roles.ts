import type { RowRole } from './facility-list';
import { headerKey } from './header-key';
import { arePeople, isSignature } from './signature';
import { parseAmount } from './values';

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
  /** Whether codes of this sheet are words as a rule (`Siêu âm bụng`). */
  readonly wordCodes: boolean;
  /** Whether each item of this sheet has its number in a column of their own. */
  readonly numbered: boolean;
  /** Whether rows of this sheet that hold more than a title fill four cells or more, as a rule. */
  readonly full: boolean;
}

const GROUP = '(?:nhom|khoan|muc|trang|phan(?!tich)|chuong|khoa|loai|chung|tien|gia(?:tri)?)';
const TOTAL = new RegExp(
  `^(?:tong|cong|tongcong|tongso|total|grandtotal|subtotal|sum|tongthanhtien)$|^(?:tongcong|tongso(?!i)|tong\\d|cong\\d|cong${GROUP}|tong${GROUP}|conglai|grandtotal)|^(?:tong|cong)(?:[ivx]{1,5}|[a-h])$`,
);
const ENUMERATOR = /^(?:[IVXLC]{1,6}|[A-HK-Z]|\d{1,2}(?:\.\d{1,2}){0,2})(?:\s*[.):]\s*|\s+[-–/]\s+)\p{L}{2}/u;
const ROMAN = /^(?:[IVXLC]{1,6}|[A-Z])(?:[.)]?\d{0,2})[.)]?$/;
const NOTE = /^(?:ghichu|luuy|notes?\d*$|ngaythangnam|(?:trang|page)(?:so)?\d{1,4}(?:of)?\d{0,4}$)/;
/** The number of a section with its word: `Chương IX`, `Nhóm 2`. */
const CHAPTER = /^(?:chuong|phan|muc|nhom|khoi)(?:[ivxlc]{1,6}|[a-h]|\d{1,2})$/;
/** The number of a chapter or of a part of one: `1.`, `1.2`, `1.2.`. */
const DOTTED = /^\d{1,2}(?:\.\d{1,2}){0,3}\.$|^\d{1,2}(?:\.\d{1,2}){1,3}$/;
/** A remark that a star in a header or cell points at: `* Đã gồm xét nghiệm`. */
const STARRED = /^\(?\*{1,3}\)?\s*\p{L}{2}/u;
/** A sum of money said in words, below a total. */
const IN_WORDS = /^(?:(?:tong)?(?:so)?tien)?(?:viet)?bangchu/;

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

/** What a row below the header can be once blank and hidden rows, repeated headers and rows of column numbers are known. */
export type BodyRole = Extract<RowRole, 'items' | 'section' | 'total' | 'footer' | 'unreadable'> | 'signature';

/** Tells items from sections, totals, notes, signatures (with which a table ends) and rows that hold neither code nor name. */
export function roleOf(row: RowView): BodyRole {
  if (isSigned(row)) return 'signature';
  if (isTotal(row)) return 'total';
  const first = row.filled[0]?.text.trim() ?? '';
  const lone = row.filled.length === 1;
  if (row.filled.length <= 2 && (row.code === '' || lone)) {
    const texts = [lone ? first : '', row.name, row.code === '' ? first : ''];
    const isNote = (text: string) =>
      IN_WORDS.test(headerKey(text)) || (text.length <= 80 && NOTE.test(headerKey(text)));
    if (texts.some(isNote) || (lone && row.full && STARRED.test(first))) return 'footer';
  }
  if (isSection(row, first, lone)) return 'section';
  return row.code === '' && row.name === '' ? 'unreadable' : 'items';
}

/** Whether the row can be nothing but an item: a name beside a code with a digit in it, an ordinal, or any number. */
export function isPlainItem(row: RowView): boolean {
  if (row.name === '' || isSignature(row.name)) return false;
  return isCode(row.code) || row.filled.some(({ text }) => text !== row.name && isNumeric(text));
}

/** Nothing but offices, dates, “(Ký tên)” and people: a number or a code makes it an item. */
function isSigned(row: RowView): boolean {
  const texts = row.filled.map(({ text }) => text);
  if (isNumeric(row.ordinal) || texts.some((text) => isNumeric(text))) return false;
  if (row.code !== '' && isCode(row.code) && row.name !== row.code) return false;
  return texts.some(isSignature) ? texts.every((text) => isSignature(text) || !/\d/.test(text)) : arePeople(texts);
}

/** “Cộng khoản”, “Tổng nhóm II” in whatever column, with nothing beside it but numbers. */
function isTotal(row: RowView): boolean {
  const words = row.filled.filter(({ text }) => !isNumeric(text));
  const label = words[0];
  const says = (text: string) => text.length <= 80 && TOTAL.test(headerKey(text));
  // No item is numbered “Tổng cộng”.
  if (row.ordinal !== '' && row.ordinal !== row.code && row.ordinal !== row.name && says(row.ordinal)) return true;
  if (words.length === 1 && label && says(label.text)) {
    // A code that reads like a total has a name beside it, and the name is no number.
    return !(label.text === row.code && isCode(label.text) && row.name !== '');
  }
  if (row.code === '') return says(row.name) || (label !== undefined && says(label.text));
  // Words where codes stand and figures beside them, which no row of a list has that says what it is: “Trừ hoàn trả”.
  const isSum = words.length === 1 && row.ordinal === '' && row.name === '' && row.filled.length > 1;
  return isSum && !row.wordCodes && !/\d/.test(row.code) && isWords(row.code) && /\s/.test(row.code.trim());
}

function isSection(row: RowView, first: string, lone: boolean): boolean {
  // In a list with one column of names every row has only one cell.
  if (row.width < 2) return false;
  const marked = (isMark(row.ordinal) && /[A-Z]/.test(row.ordinal)) || CHAPTER.test(headerKey(row.ordinal));
  if (marked && row.code === '' && row.name !== '') return true;
  if (isTitleAsCode(row, marked) || isTitleWithCode(row) || isTitleAsName(row)) return true;
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

/** A title in the column of codes: `A | Nội khoa`, `1 | Thăm dò chức năng`, with no name and, after a mere number, nothing else. */
function isTitleAsCode(row: RowView, marked: boolean): boolean {
  if (row.wordCodes || row.code === '' || row.ordinal === '' || isCode(row.code)) return false;
  if (row.name !== '' && row.name !== row.code && !isNumeric(row.name)) return false;
  const others = row.filled.filter(({ text }) => text !== row.ordinal && text !== row.code);
  return marked ? others.every(({ text }) => isNumeric(text)) : others.length === 0 && isWords(row.code);
}

/** A title with a number and nothing else, among items of more cells: `1.2. | | Nhóm quinolon`, `2 | | NHÓM TIM MẠCH`. */
function isTitleAsName(row: RowView): boolean {
  if (!row.full || row.filled.length !== 2 || row.code !== '' || row.ordinal === '' || row.name === '') return false;
  const shown = row.ordinal.trim();
  return DOTTED.test(shown) || (isNumeric(shown) && !row.capitals && isCapitals(row.name));
}

/** A block of diseases: `A00-A09`. */
const BLOCK = /^[A-Z]\d{2}\s*[-–]\s*[A-Z]\d{2}$/;

/** A title with a code of its own, among items that are numbered: `| TDCN | Thăm dò chức năng`, `| A00-A09 | Bệnh nhiễm trùng đường ruột`. */
function isTitleWithCode(row: RowView): boolean {
  if (!row.numbered || row.ordinal !== '' || row.filled.length !== 2 || row.name === '') return false;
  return row.code !== '' && (!/\d/.test(row.code) || BLOCK.test(row.code.trim()));
}

/** Whether a text has the look of a code: one piece with a digit in it. */
function isCode(text: string): boolean {
  return /^\S*\d\S*$/.test(text.trim());
}

/** Whether a text is made of words: two of two letters or more, or one with a letter that no code has. */
export function isWords(text: string): boolean {
  const shown = text.normalize('NFC').trim();
  return (shown.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 || /[^\p{ASCII}\P{L}]/u.test(shown);
}

/** Whether a text is a number, of money or of a row. */
function isNumeric(text: string): boolean {
  return /\d/.test(text) && parseAmount(text) !== undefined;
}

/** Whether a text is the number of a section: `I`, `II.`, `A`, `B1`. */
export function isMark(text: string): boolean {
  return ROMAN.test(text.trim());
}

/** Whether a text has letters and none of them is small. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
