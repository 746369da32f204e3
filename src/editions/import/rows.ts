import { normalizeCode } from '../../catalog/code';
import { type Column, LIST_SEPARATOR } from '../../catalog/columns';
import type { Kind } from '../../catalog/kinds';
import type { Place } from '../../errors';
import type { Issue } from '../../issue';
import type { Cell } from '../../list/grid';
import { headerKey } from '../../list/header-key';
import { detectLegacy } from '../../text/legacy';
import { cleanCell, type MendCounts } from '../compile/clean';
import type { Corrections } from './corrections';
import { type FaultCode, fault } from './faults';
import type { FoundSheet, SheetRow } from './sheet';

/** One row of a list, cleaned: the code canonical, marks set apart. */
export interface ListRow {
  readonly row: number;
  readonly code: string;
  readonly mark?: string;
  readonly cells: ReadonlyMap<Column, string>;
  /** Columns whose cell holds a number and not text. */
  readonly numeric: ReadonlySet<Column>;
  /** The heading that the row stands under, where headings take rows of their own. */
  readonly section?: string;
}

/** What the caller says of the rows besides what stands in them. */
export interface GivenRows {
  readonly defaults?: Readonly<Partial<Record<Column, string>>>;
  readonly corrections?: Corrections;
}

/** Reads the rows of a sheet; whatever is wrong goes to `issues`. Rows with an unusable code or name are left out. */
export function readRows(
  sheet: FoundSheet,
  rows: readonly SheetRow[],
  kind: Kind | 'reference',
  place: Place,
  counts: MendCounts,
  issues: Issue[],
  { defaults = {}, corrections }: GivenRows = {},
): ListRow[] {
  const list: ListRow[] = [];
  const isNameList = sheet.columns.get('name') === sheet.columns.get('observed_names');
  const last = lastCoded(rows, kind);
  let section: string | undefined;
  let order: number | undefined;
  for (const source of rows) {
    const { row } = source;
    const at = (column: string, value: string): Place => ({
      ...place,
      sheet: sheet.grid.name,
      row,
      column: sheet.headers.get(column as Column) || column,
      value,
    });
    const add = (code: FaultCode, column: string, value: string, other?: string) =>
      issues.push(fault(code, at(column, value), other));
    const isSection = isHeading(source, kind, sheet.columns.size);
    if (row > last || isSection) {
      if (isSection && row < last) section = cleanCell(source.first, counts);
      continue;
    }
    const cells = new Map<Column, string>();
    const numeric = new Set<Column>();
    let sound = true;
    for (const [column, cell] of source.cells) {
      const problem = cellFault(column, cell);
      if (problem) {
        add(problem, column, cell.text);
        sound = false;
        continue;
      }
      if (column === 'order') continue;
      if (detectLegacy(cell.text)) {
        add('legacy-font', column, cell.text);
        sound = false;
        continue;
      }
      const text = cleanCell(cell.text, counts);
      if (text === '') continue;
      cells.set(column, text);
      if (cell.type === 'number') numeric.add(column);
    }
    order = checkOrder(source.cells.get('order'), order, (value, before) =>
      add('numbering-gap', 'order', value, before),
    );
    for (const [column, text] of Object.entries(defaults) as [Column, string][]) {
      if (!cells.has(column)) cells.set(column, text);
    }
    corrections?.apply(cells);
    // One cell with all the names of a code: the first is the name.
    if (isNameList) cells.set('name', (cells.get('name') ?? '').split(LIST_SEPARATOR.trim(), 1)[0]?.trim() ?? '');
    const written = cells.get('code') ?? '';
    if (sheet.role === 'retired' && !sheet.columns.has('name') && written !== '') cells.set('name', written);
    const name = cells.get('name') ?? '';
    if (written === '') {
      if (sound) add('code-missing', 'code', name || source.first);
      continue;
    }
    const code = checkedCode(kind, written, add);
    if (name === '' && sound) add('name-missing', 'name', written);
    if (!code || name === '' || !sound) continue;
    list.push({ row, ...code, cells, numeric, ...(section !== undefined && { section }) });
  }
  return list;
}

function checkedCode(
  kind: Kind | 'reference',
  written: string,
  add: (code: FaultCode, column: string, value: string, other?: string) => void,
): { code: string; mark?: string } | undefined {
  if (kind === 'reference') {
    if (isCode(kind, written)) return { code: written };
    add('code-malformed', 'code', written, kind);
    return undefined;
  }
  const { code, mark, suffix, wellFormed } = normalizeCode(kind, written);
  if (!wellFormed) {
    add('code-malformed', 'code', written, kind);
    return undefined;
  }
  if (suffix !== undefined) {
    add('code-with-suffix', 'code', written, suffix);
    return undefined;
  }
  return mark ? { code, mark } : { code };
}

function cellFault(column: string, cell: Cell): FaultCode | undefined {
  if (cell.type === 'error') return 'cell-error';
  if (cell.type === 'uncomputed') return 'cell-formula';
  if (cell.text.includes('\ufffd')) return 'character-lost';
  if (column !== 'code' && column !== 'successors') return undefined;
  if (cell.type === 'date') return 'code-date';
  return cell.type === 'number' ? 'code-number' : undefined;
}

/** The running number of a row; tells a jump. Lists may begin anew with each chapter. */
function checkOrder(
  cell: Cell | undefined,
  before: number | undefined,
  gap: (value: string, before: string) => void,
): number | undefined {
  const value = cell && /^\d{1,6}$/.test(cell.text.trim()) ? Number(cell.text) : undefined;
  if (value === undefined) return before;
  if (before !== undefined && value > before + 1) gap(String(value), String(before));
  return value;
}

/** The last row with a code: what follows are totals, notes and signatures. */
function lastCoded(rows: readonly SheetRow[], kind: Kind | 'reference'): number {
  for (let i = rows.length - 1; i >= 0; i--) {
    const { row, cells, filled } = rows[i] as SheetRow;
    const text = cells.get('code')?.text.trim() ?? '';
    if (text === '') continue;
    if (cells.has('name') || (filled > 1 && isCode(kind, text))) return row;
  }
  return 0;
}

function isCode(kind: Kind | 'reference', text: string): boolean {
  return kind === 'reference' ? /^\S*\d\S*$/.test(text) : normalizeCode(kind, text).wellFormed;
}

const HEADING = /^(?:chuong|phan|nhom|muc|tong|cong|[ivxlc]+\s*[.)\-–:]|[a-z]\s*[.)]|\d{1,2}\s*[.)]\s)/iu;

/** Whether a row heads those below it, or sums up: one text alone, and no code. */
function isHeading(source: SheetRow, kind: Kind | 'reference', columns: number): boolean {
  const { cells, filled, first } = source;
  const code = cells.get('code')?.text.trim() ?? '';
  if (headerKey(first).startsWith('tongcong') || headerKey(first) === 'tong') return true;
  if (filled > 2) return false;
  const words = [...cells].filter(([column]) => column !== 'order');
  if (words.length > 1) return false;
  if (code !== '') return filled === 1 && !isCode(kind, code) && /\s/.test(code);
  // In a table of few columns a row with a name alone may just as well have lost its code.
  if (columns <= 3) return HEADING.test(first.normalize('NFD').replace(/\p{M}/gu, ''));
  return filled === 1 || HEADING.test(first.normalize('NFD').replace(/\p{M}/gu, ''));
}
