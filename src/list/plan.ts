import type { Kind } from '../catalog/kinds';
import { type Assignment, assignColumns } from './assign';
import { type ColumnRole, ITEM_FIELDS, type ItemField } from './column-role';
import type { ReadColumn } from './facility-list';
import { columnIndex, columnLetter, type Grid, isBlank, type Sample } from './grid';
import type { Header, HeaderColumn } from './header';
import { headerKey, headerKeys } from './header-key';
import { shownText } from './values';

/** How many rows are looked at where the values decide what it is. */
const SAMPLE = 2000;
/** Roles that are fields of an item; the others go to `extra`. */
const FIELDS: ReadonlySet<string> = new Set(ITEM_FIELDS);

/** Which cells of a row go where, for one kind. */
export interface Plan {
  readonly kind: Kind;
  readonly assignment: Assignment;
  readonly fields: readonly { readonly field: ItemField; readonly column: number }[];
  /** Columns that fill no field, with the key under which their cells go to `extra`. */
  readonly extra: ReadonlyMap<number, string>;
}

/** Columns that the caller named: field of the item → header as written, or the letter of the column. */
export type NamedColumns = ReadonlyMap<ItemField, string>;

/** Reads values below the header once and keeps them, since several questions ask for them. */
export function sampler(grid: Grid, header: Header): Sample {
  let rows: string[][] | undefined;
  const columns = new Map<number, string[]>();
  const sampled = () => {
    rows ??= readSample(grid, header);
    return rows;
  };
  const column = (index: number): readonly string[] => {
    let values = columns.get(index);
    if (!values) {
      values = sampled().flatMap((cells) => (cells[index] ? [cells[index]] : []));
      columns.set(index, values);
    }
    return values;
  };
  return Object.assign(column, { rows: sampled });
}

function readSample(grid: Grid, header: Header): string[][] {
  const below = Math.max(0, ...header.rows);
  const rows = grid.rows.filter((row) => row > below);
  // Every n-th row of a long list, not its beginning: lists are sorted, and codes may start late.
  const step = Math.max(1, Math.ceil(rows.length / SAMPLE));
  return rows
    .filter((_, i) => i % step === 0)
    .map((row) =>
      Array.from(grid.cells(row), (cell, column) => {
        if (cell === undefined || isBlank(cell.text)) return '';
        const text = shownText(cell);
        return text === header.columns[column]?.header ? '' : text;
      }),
    );
}

/** The column that a header or letter of the caller means, or -1. Exact spelling goes before folded, folded before a letter. */
export function findColumn(columns: readonly HeaderColumn[], wanted: string): number {
  const exact = columns.find((column) => column.header === wanted.trim());
  if (exact) return exact.index;
  const keys = new Set(headerKeys([wanted]));
  const folded = columns.find((column) => column.keys.some((key) => keys.has(key)));
  if (folded) return folded.index;
  const index = columnIndex(wanted.trim());
  return index >= 0 && index < 1024 ? index : -1;
}

/** What each column is read as, for one kind. */
export function makePlan(header: Header, kind: Kind, sample: Sample, fixed: ReadonlyMap<ColumnRole, number>): Plan {
  const assignment = assignColumns(header, kind, sample, fixed);
  const fields: { field: ItemField; column: number }[] = [];
  const used = new Set<number>();
  for (const [role, column] of assignment.columns) {
    if (!FIELDS.has(role)) continue;
    fields.push({ field: role as ItemField, column });
    used.add(column);
  }
  const extra = new Map<number, string>();
  const labels = new Set<string>();
  for (const { index, header: written } of header.columns) {
    if (used.has(index)) continue;
    const base = written === '' ? columnLetter(index) : written;
    let label = base;
    for (let n = 2; labels.has(label); n++) label = `${base} (${n})`;
    labels.add(label);
    extra.set(index, label);
  }
  return { kind, assignment, fields, extra };
}

/** The columns of a sheet for the report: everything with a header or with values. */
export function describeColumns(grid: Grid, header: Header, plan: Plan, sample: Sample): ReadColumn[] {
  const fieldOf = new Map(plan.fields.map(({ field, column }) => [column, field] as const));
  return header.columns
    .filter(({ index, header: written }) => written !== '' || sample(index).length > 0)
    .map(({ index, header: written }) => ({
      header: written,
      column: columnLetter(index),
      ...(fieldOf.has(index) && { field: fieldOf.get(index)! }),
      ...(grid.hiddenColumns.has(index) && { hidden: true }),
    }));
}

/** The field that a text names: `localCode` and `local_code` alike; nothing for any other text. */
export function asItemField(text: string): ItemField | undefined {
  const key = headerKey(text);
  return ITEM_FIELDS.find((field) => headerKey(field) === key);
}

/** What the caller says about a sheet. */
export interface SheetOptions {
  readonly file?: string;
  readonly kind?: Kind;
  readonly columns: NamedColumns;
  readonly includeHidden: boolean;
}
