import { Tokenizer } from 'htmlparser2';
import type { Place } from '../../errors';
import type { Grid, Merge } from '../../list/grid';
import { READ_FAULTS } from '../../messages/read-faults';
import { tooLarge, unreadable } from './faults';
import { textGrid } from './text-grid';

/** No list is wider; a cell that claims to span more is lying. */
const MAX_SPAN = 1024;
/** An honest list stays far below. */
const MAX_CELLS = 10_000_000;
/** Elements whose text is no part of the page. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'title']);

interface Table {
  readonly rows: string[][];
  readonly merges: Merge[];
  /** Per column, the last row (from 1) that a cell above covers. */
  readonly covered: Map<number, number>;
}

/** Attributes of a cell. */
interface Spans {
  colspan: number;
  rowspan: number;
}

/** Builds the tables of a page cell by cell; a table inside a cell is read as text of that cell. */
class TableReader {
  readonly tables: Table[] = [];
  private depth = 0;
  private table: Table | undefined;
  private text = '';
  private cells = 0;
  private cell: Spans | undefined;

  constructor(private readonly place: Place) {}

  open(tag: string, spans: Spans): void {
    if (tag === 'table') {
      if (this.depth++ === 0) {
        this.table = { rows: [], merges: [], covered: new Map() };
        this.tables.push(this.table);
      }
    } else if (tag === 'br' || tag === 'p' || tag === 'div') {
      if (this.text !== '') this.text += '\n';
    } else if (this.depth === 1 && tag === 'tr') this.openRow();
    else if (this.depth === 1 && (tag === 'td' || tag === 'th')) {
      this.closeCell();
      if (this.table!.rows.length === 0) this.openRow();
      this.cell = spans;
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

  end(): void {
    this.closeCell();
  }

  private openRow(): void {
    this.closeCell();
    this.table!.rows.push([]);
  }

  private closeCell(): void {
    if (this.cell === undefined || !this.table) return;
    const { rows, merges, covered } = this.table;
    const row = rows.at(-1)!;
    const top = rows.length;
    const { colspan, rowspan } = this.cell;
    this.cell = undefined;
    let column = row.length;
    while ((covered.get(column) ?? 0) >= top) row[column++] = '';
    const right = column + colspan - 1;
    this.cells += right + 1 - row.length + (rowspan > 1 ? colspan : 0);
    if (this.cells > MAX_CELLS) {
      throw tooLarge(this.place, READ_FAULTS.tableTooLarge);
    }
    // White space in the source is one space; only <br> breaks a line.
    row[column] = this.text.replace(/[ \t\r\f]+/g, ' ').trim();
    for (let i = column + 1; i <= right; i++) row[i] = '';
    const bottom = top + rowspan - 1;
    if (rowspan > 1) for (let i = column; i <= right; i++) covered.set(i, bottom);
    if (right > column || rowspan > 1) merges.push({ top, bottom, left: column, right });
  }
}

function span(value: string): number {
  return Math.min(MAX_SPAN, Math.max(1, Number.parseInt(value, 10) || 1));
}

/**
 * The tables of a web page, which many hospital systems save under the name `.xls`.
 * All cells are text exactly as written; `colspan` and `rowspan` become merged areas. Tokens are those of the HTML standard,
 * so that signs in quoted attributes and named entities are read as browsers read them.
 */
export function htmlGrids(html: string, place: Place): Grid[] {
  const reader = new TableReader(place);
  let tag = '';
  let attribute = '';
  let value = '';
  let spans: Spans = { colspan: 1, rowspan: 1 };
  let unseen = '';
  const name = (start: number, end: number) => html.slice(start, end).toLowerCase();
  const opened = () => {
    if (UNSEEN.has(tag)) unseen = tag;
    else reader.open(tag, spans);
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = name(start, end);
        spans = { colspan: 1, rowspan: 1 };
      },
      onattribname: (start, end) => {
        attribute = name(start, end);
        value = '';
      },
      onattribdata: (start, end) => {
        if (attribute in spans) value += html.slice(start, Math.min(end, start + 20));
      },
      onattribentity: () => {},
      onattribend: () => {
        if (attribute === 'colspan' || attribute === 'rowspan') spans[attribute] = span(value);
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => {
        const closed = name(start, end);
        if (unseen === closed) unseen = '';
        else reader.close(closed);
      },
      ontext: (start, end) => {
        if (unseen === '') reader.add(html.slice(start, end).replace(/[ \t\r\n\f]+/g, ' '));
      },
      ontextentity: (point) => {
        if (unseen === '') reader.add(String.fromCodePoint(point));
      },
      oncomment: () => {},
      oncdata: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => reader.end(),
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  const tables = reader.tables.filter((table) => table.rows.length > 0);
  if (tables.length === 0) {
    throw unreadable(place, READ_FAULTS.noTable);
  }
  return tables.map((table, index) => {
    const rows = new Map(
      table.rows.flatMap((row, at) => (row.some((text) => text !== '') ? [[at + 1, row] as const] : [])),
    );
    return textGrid(`Bảng ${index + 1}`, false, rows, table.merges);
  });
}
