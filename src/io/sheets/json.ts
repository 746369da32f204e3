import { isKind, type Kind } from '../../catalog/kinds';
import type { Place } from '../../errors';
import type { Issue } from '../../issue';
import type { Cell, Grid } from '../../list/grid';
import { remark } from '../../list/remarks';
import { READ_FAULTS } from '../../messages/read-faults';
import { jsonFault } from '../../messages/schema-fault';
import { isTooDeep, MOST_NESTED } from '../files/nesting';
import { dataFrameRecords } from './data-frame';
import { unreadable } from './faults';

/** Items under their own names, the row each stands in, and what the file says of their kind. */
export interface JsonGrid {
  readonly grid: Grid;
  readonly kind?: Kind;
  readonly issues: readonly Issue[];
}

/** More different keys than any list has columns. */
const MAX_KEYS = 2000;

/** A value of JSON as a cell; nothing where it says nothing. */
export function jsonCell(value: unknown): Cell | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'number') return { type: 'number', text: String(value), number: value };
  if (typeof value === 'boolean') return { type: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  return { type: 'text', text: typeof value === 'string' ? value : JSON.stringify(value) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordGrid(
  name: string,
  records: ReadonlyMap<number, Record<string, unknown>>,
  lastRow: number,
  place: Place,
): Grid {
  // A Map, since keys come from the file: `__proto__` is a key like any other.
  const columns = new Map<string, number>();
  const rows = [...records].map(([row, record]) => {
    const cells: (Cell | undefined)[] = [];
    if (isTooDeep(record)) {
      throw unreadable({ ...place, row }, READ_FAULTS.nested(row, MOST_NESTED));
    }
    for (const [key, value] of Object.entries(record)) {
      // `extra` is where columns without a field went when the items were written.
      if (key === 'extra' && isRecord(value)) for (const [k, v] of Object.entries(value)) put(k, v);
      else put(key, value);
    }
    function put(key: string, value: unknown): void {
      let column = columns.get(key);
      if (column === undefined) {
        column = columns.size;
        columns.set(key, column);
      }
      cells[column] = jsonCell(value);
    }
    if (columns.size > MAX_KEYS) throw unreadable(place, READ_FAULTS.tooManyKeys(MAX_KEYS));
    return [row, cells] as const;
  });
  const byRow = new Map(rows);
  return {
    name,
    nameIsFile: true,
    hidden: false,
    headers: [...columns.keys()],
    rows: rows.map(([row]) => row),
    lastRow,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    cells: (row) => Array.from(byRow.get(row) ?? []),
  };
}

/** A JSON file: an array of objects, or an object with `items` and perhaps `kind`. Rows count the objects from 1. */
export function jsonGrid(text: string, name: string, place: Place): JsonGrid {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw unreadable(place, READ_FAULTS.badJson(jsonFault(text, cause)), cause);
  }
  const list = Array.isArray(value) ? value : ((isRecord(value) ? value.items : undefined) ?? dataFrameRecords(value));
  if (!Array.isArray(list)) {
    throw unreadable(place, READ_FAULTS.noArray);
  }
  const records = new Map<number, Record<string, unknown>>();
  const issues: Issue[] = [];
  list.forEach((entry, index) => {
    if (isRecord(entry)) records.set(index + 1, entry);
    else issues.push(remark('line-unreadable', { ...place, row: index + 1 }));
  });
  const kind = isRecord(value) && isKind(value.kind) ? value.kind : undefined;
  return { grid: recordGrid(name, records, list.length, place), kind, issues };
}

/** A file with one JSON object a line; rows are lines. Lines that are no object are reported and left out. */
export function ndjsonGrid(text: string, name: string, place: Place): JsonGrid {
  const records = new Map<number, Record<string, unknown>>();
  const issues: Issue[] = [];
  let last = 0;
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() === '') return;
      last = index + 1;
      try {
        const value: unknown = JSON.parse(line);
        if (isRecord(value)) records.set(index + 1, value);
        else issues.push(remark('line-unreadable', { ...place, row: index + 1 }));
      } catch {
        issues.push(remark('line-unreadable', { ...place, row: index + 1 }));
      }
    });
  if (records.size === 0) {
    throw unreadable(place, READ_FAULTS.noObject);
  }
  return { grid: recordGrid(name, records, last, place), issues };
}
