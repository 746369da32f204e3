import type { Cell } from './grid';

const DAY_MS = 86_400_000;
/** Day 0 of Excel's 1900 calendar. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/**
 * The number that a Vietnamese or English number text stands for: `73.300`, `73.300,50`, `73,300 đ`, `1.234.567`, `(500)`.
 * One separator followed by exactly three digits groups thousands, unless only zeros stand before it (`0,125`).
 * Nothing for a text that is no number.
 */
export function parseAmount(text: string): number | undefined {
  let body = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/(?:vnđ|vnd|đồng|đ|₫|dong)\.?(?:\/.*)?$|(?<=\d)\/\p{L}+$/iu, '')
    .replace(/^(?:vnđ|vnd|₫)/i, '');
  let sign = 1;
  if (/^\(.*\)$/.test(body)) {
    sign = -1;
    body = body.slice(1, -1);
  } else if (/^[-−+]/.test(body)) {
    if (body[0] !== '+') sign = -1;
    body = body.slice(1);
  }
  if (/^\d+(?:\.\d+)?e[+-]?\d+$/i.test(body)) return sign * Number(body);
  body = body.replace(/[.,]-?$/, '');
  if (!/^\d[\d.,]*$/.test(body)) return undefined;
  const plain = plainNumber(body);
  return plain === undefined ? undefined : sign * Number(plain);
}

function plainNumber(body: string): string | undefined {
  const dots = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (dots === 0 && commas === 0) return body;
  if (dots > 0 && commas > 0) {
    const decimal = body.lastIndexOf(',') > body.lastIndexOf('.') ? ',' : '.';
    const group = decimal === ',' ? '.' : ',';
    const at = body.lastIndexOf(decimal);
    const whole = body.slice(0, at);
    if (whole.includes(decimal) || !grouped(whole, group)) return undefined;
    return `${whole.replaceAll(group, '')}.${body.slice(at + 1)}`;
  }
  const separator = dots > 0 ? '.' : ',';
  if (dots + commas > 1) return grouped(body, separator) ? body.replaceAll(separator, '') : undefined;
  const [whole = '', rest = ''] = body.split(separator);
  if (rest.length === 3 && whole.length <= 3 && !/^0+$/.test(whole)) return whole + rest;
  return `${whole}.${rest}`;
}

function grouped(text: string, separator: string): boolean {
  const parts = text.split(separator);
  return parts.every((part, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part)) || parts.length === 1;
}

/** The number of a cell: the raw value where there is one, else what its text stands for. */
export function amountOf(cell: Cell): number | undefined {
  if (cell.type === 'number' && cell.number !== undefined)
    return Number.isFinite(cell.number) ? cell.number : undefined;
  if (cell.type === 'text') return parseAmount(cell.text);
  return undefined;
}

function day(year: number, month: number, date: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  if (year < 1900 || year > 9999 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/**
 * The day, as `yyyy-mm-dd`, that a text stands for: `20240131`, `202401310930`, `31/01/2024`, `31-1-24`, `2024-01-31`,
 * with or without a time. Day before month, as in Vietnam. Nothing for any other text or a day that does not exist.
 */
export function parseDay(text: string): string | undefined {
  const body = text.trim().replace(/^ngày\s+/i, '');
  const compact = /^(\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6})?$/.exec(body);
  if (compact) return day(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/.exec(body);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:\s.*)?$/.exec(body);
  if (!local) return undefined;
  const year = Number(local[3]);
  return day(local[3]!.length === 2 ? 2000 + year : year, Number(local[2]), Number(local[1]));
}

/** The day of an Excel serial (1900 system), as `yyyy-mm-dd`. */
export function serialDay(serial: number): string | undefined {
  if (!(serial >= 1 && serial < 2_958_466)) return undefined;
  const at = new Date(EXCEL_EPOCH + Math.floor(serial) * DAY_MS);
  return day(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

/** The day that a cell of a date column holds: a date, `yyyymmdd` as number or text, or a bare serial. */
export function dayOf(cell: Cell): string | undefined {
  if (cell.type === 'date' && cell.number !== undefined) return serialDay(cell.number);
  if (cell.type === 'number' && cell.number !== undefined) {
    const number = cell.number;
    if (number >= 19_000_101) return parseDay(String(number));
    // Bare serials between 1954 and 2119: other numbers in a date column are typing errors.
    return number >= 20_000 && number <= 80_000 ? serialDay(number) : undefined;
  }
  if (/^\d{5}$/.test(cell.text.trim())) return dayOf({ text: cell.text, type: 'number', number: Number(cell.text) });
  return cell.type === 'text' ? parseDay(cell.text) : undefined;
}

/** Millilitres: `250`, `250 ml`, `0,25 lít`, `350ml ± 10%`. */
export function volumeOf(cell: Cell): number | undefined {
  const direct = amountOf(cell);
  if (direct !== undefined) return direct;
  const found = /([\d.,]+)\s*(ml|mililit|millilit|cc|l|lít|lit)(?![\p{L}])/iu.exec(cell.text.normalize('NFC'));
  const amount = found ? parseAmount(found[1]!) : undefined;
  if (amount === undefined) return undefined;
  return /^l/i.test(found![2]!) ? amount * 1000 : amount;
}

/**
 * The text of a cell in a code or name column, exactly as a person sees it, but for three things:
 * NUL characters and white space at the end go; a number loses grouping and exponent that only its display added.
 */
export function shownText(cell: Cell): string {
  let text = cell.text;
  if (cell.type === 'number' && cell.number !== undefined) {
    const grouped = cell.format !== undefined && /[#0?],[#0?]/.test(cell.format);
    if (grouped || /\de[+-]?\d/i.test(text) || /^#+$/.test(text)) {
      if (Number.isSafeInteger(cell.number)) text = String(cell.number);
    }
  }
  if (text.includes('\0')) text = text.replaceAll('\0', '');
  return text.trimEnd();
}
