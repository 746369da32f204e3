import type { Place } from '../../errors';
import type { Grid, Merge } from '../../list/grid';
import { tooLarge, unreadable } from './faults';
import { textGrid } from './text-grid';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const TOKENS = /<(\/?)([a-z][a-z0-9:]*)\b([^<>]*)>|[^<]+|</gi;
/** No list is wider; a cell that claims to span more is lying. */
const MAX_SPAN = 1024;
/** An honest list stays far below. */
const MAX_CELLS = 10_000_000;

interface Table {
  readonly rows: string[][];
  readonly merges: Merge[];
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? LETTERS.get(name) ?? whole;
    const point = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

/** Named letters that Vietnamese text can hold: `&agrave;` and its like. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['grave', '\u0300', 'aeiou'],
      ['acute', '\u0301', 'aeiouy'],
      ['circ', '\u0302', 'aeo'],
      ['tilde', '\u0303', 'ao'],
    ] as const
  ).flatMap(([suffix, mark, letters]) =>
    [...letters, ...letters.toUpperCase()].map(
      (letter) => [letter + suffix, (letter + mark).normalize('NFC')] as const,
    ),
  ),
);

function span(attributes: string, name: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,6})`, 'i').exec(attributes);
  return Math.min(MAX_SPAN, Math.max(1, found ? Number(found[1]) : 1));
}

/** The page without the parts from `open` to `close`; one search forward, however often the part is left open. */
function without(html: string, open: RegExp, close: string): string {
  const lower = html.toLowerCase();
  let out = '';
  let at = 0;
  open.lastIndex = 0;
  for (let found = open.exec(lower); found; found = open.exec(lower)) {
    out += html.slice(at, found.index);
    const end = lower.indexOf(close, found.index);
    at = end < 0 ? html.length : end + close.length;
    open.lastIndex = at;
    if (end < 0) break;
  }
  return out + html.slice(at);
}

/** Builds the tables of a page cell by cell; a table inside a cell is read as text of that cell. */
class TableReader {
  readonly tables: Table[] = [];
  private depth = 0;
  private table: Table | undefined;
  /** Per column, how many further rows a cell above still covers. */
  private covered: number[] = [];
  private text = '';
  private cells = 0;
  private cell: string | undefined;

  constructor(private readonly place: Place) {}

  open(tag: string, attributes: string): void {
    if (tag === 'table') {
      if (this.depth++ === 0) {
        this.table = { rows: [], merges: [] };
        this.tables.push(this.table);
        this.covered = [];
      }
    } else if (tag === 'br' || tag === 'p' || tag === 'div') {
      if (this.text !== '') this.text += '\n';
    } else if (this.depth === 1 && tag === 'tr') this.openRow();
    else if (this.depth === 1 && (tag === 'td' || tag === 'th')) {
      this.closeCell();
      if (this.table!.rows.length === 0) this.openRow();
      this.cell = attributes;
      this.text = '';
    }
  }

  close(tag: string): void {
    if (tag === 'table') {
      if (this.depth === 1) this.closeCell();
      this.depth = Math.max(0, this.depth - 1);
    } else if (this.depth === 1 && (tag === 'td' || tag === 'th' || tag === 'tr')) this.closeCell();
  }

  add(text: string): void {
    if (this.cell !== undefined) this.text += text;
  }

  private openRow(): void {
    this.closeCell();
    this.table!.rows.push([]);
    this.covered = this.covered.map((left) => Math.max(0, left - 1));
  }

  private closeCell(): void {
    if (this.cell === undefined || !this.table) return;
    const row = this.table.rows.at(-1)!;
    let column = row.length;
    while ((this.covered[column] ?? 0) > 0) row[column++] = '';
    const right = column + span(this.cell, 'colspan') - 1;
    this.cells += right + 1 - row.length;
    if (this.cells > MAX_CELLS)
      throw tooLarge(this.place, 'bảng có hàng chục triệu ô.', 'its table has tens of millions of cells.');
    const down = span(this.cell, 'rowspan');
    // White space in the source is one space; only <br> breaks a line.
    row[column] = decodeEntities(this.text.replace(/[ \t\r\f]+/g, ' ')).trim();
    for (let i = column + 1; i <= right; i++) row[i] = '';
    if (down > 1) for (let i = column; i <= right; i++) this.covered[i] = down;
    const top = this.table.rows.length;
    if (right > column || down > 1) this.table.merges.push({ top, bottom: top + down - 1, left: column, right });
    this.cell = undefined;
  }
}

/**
 * The tables of a web page, which many hospital systems save under the name `.xls`.
 * All cells are text exactly as written; `colspan` and `rowspan` become merged areas.
 */
export function htmlGrids(html: string, place: Place): Grid[] {
  const reader = new TableReader(place);
  let page = without(html, /<!--/g, '-->');
  for (const part of ['script', 'style', 'title']) page = without(page, new RegExp(`<${part}\\b`, 'g'), `</${part}>`);
  for (const [token, close, tag] of page.matchAll(TOKENS)) {
    if (tag === undefined) {
      if (!token.startsWith('<')) reader.add(token.replace(/\s+/g, ' '));
    } else if (close) reader.close(tag.toLowerCase());
    else reader.open(tag.toLowerCase(), token);
  }
  const tables = reader.tables.filter((table) => table.rows.length > 0);
  if (tables.length === 0) {
    throw unreadable(place, 'đây là một trang web không có bảng nào.', 'it is a web page without any table.');
  }
  return tables.map((table, index) => textGrid(`Bảng ${index + 1}`, false, table.rows, table.merges));
}
