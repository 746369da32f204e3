import type { Kind } from '../catalog/kinds';
import { ITEM_FIELDS, type ItemField } from './column-role';
import type { Cell } from './grid';
import type { Header } from './header';
import type { Plan } from './plan';
import { type RowResult, rowItem } from './row-item';

const HEADER: Header = {
  rows: [],
  columns: ITEM_FIELDS.map((header, index) => ({ index, header, keys: [], meanings: [] })),
};
const COLUMNS = new Map(ITEM_FIELDS.map((field, column) => [field, column] as const));
const FIELDS = ITEM_FIELDS.map((field, column) => ({ field, column }));

/** The item that cells under the names of its fields stand for, read as a row of a file is read. Issues name the field as column. */
export function namedRow(
  cells: ReadonlyMap<ItemField, Cell>,
  extra: ReadonlyMap<string, Cell>,
  { kind, row }: { readonly kind: Kind; readonly row: number },
): RowResult {
  const names = [...extra.keys()];
  const plan: Plan = {
    kind,
    assignment: { columns: COLUMNS, localCodeFrom: 'column', fromMapped: [], spare: new Map(), doubted: [] },
    fields: FIELDS,
    extra: new Map(names.map((name, at) => [FIELDS.length + at, name])),
  };
  const filled = [...ITEM_FIELDS.map((field) => cells.get(field)), ...names.map((name) => extra.get(name))];
  return rowItem(filled, HEADER, plan, { row }, '');
}
