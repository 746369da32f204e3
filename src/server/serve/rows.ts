import { isKind, KINDS, type Kind } from '../../catalog/kinds';
import { jsonCell } from '../../io/sheets/json';
import type { KindItem } from '../../jobs/open-matchers';
import { ITEM_FIELDS, type ItemField } from '../../list/column-role';
import type { Cell } from '../../list/grid';
import { namedRow } from '../../list/named-row';
import type { Pair } from '../../messages/pair';
import { RECORD } from '../../messages/record-texts';
import { jsonFault } from '../../messages/schema-fault';
import { FIELD_FAULTS, SERVICE_FAULTS } from '../../messages/server/service-texts';
import { fieldFaults } from './field-faults';
import { type FieldFault, Problem, quoted } from './problem';
import { MOST_ROWS, rowSchema } from './schemas';

/** A text of UTF-8, or a problem that says so. */
export function utf8(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(400, 'not-utf8', SERVICE_FAULTS.notUtf8);
  }
}

/** The values of a body by the row that each stands in: places of an array, from 1, or lines. */
function valuesOf(text: string): Map<number, unknown> {
  const parsed = parse(text);
  if ('value' in parsed) {
    const list = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
    return new Map(list.map((value, at) => [at + 1, value]));
  }
  const lines = text.split(/\r?\n/);
  if (text.trimStart().startsWith('[') || lines.length === 1) throw notJson(jsonFault(text, parsed.cause));
  const rows = new Map<number, unknown>();
  lines.forEach((line, at) => {
    if (line.trim() === '') return;
    const row = parse(line);
    if (!('value' in row)) {
      const place = { row: at + 1, field: '', value: quoted(line) };
      throw notJson(RECORD.noJsonAt(at + 1), [{ ...place, message: RECORD.noJson, remedy: FIELD_FAULTS.rowRemedy }]);
    }
    rows.set(at + 1, row.value);
  });
  return rows;
}

function parse(text: string): { readonly value: unknown } | { readonly cause: unknown } {
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    return { cause };
  }
}

function notJson(why: Pair, faults: readonly FieldFault[] = []): Problem {
  return new Problem(400, 'not-json', SERVICE_FAULTS.notJson(why), faults);
}

/**
 * The items of a body: a JSON array of rows, one row, or a row a line.
 * @throws {Problem} naming each row and field that is wrong; none is left out in silence.
 */
export function itemsOf(text: string, usual: Kind | undefined): KindItem[] {
  const values = valuesOf(text.replace(/^\ufeff/, ''));
  if (values.size === 0) throw new Problem(422, 'no-rows', SERVICE_FAULTS.noRows);
  if (values.size > MOST_ROWS) {
    throw new Problem(413, 'too-many-rows', SERVICE_FAULTS.tooManyRows(values.size, MOST_ROWS));
  }
  const faults: FieldFault[] = [];
  const items: KindItem[] = [];
  for (const [row, value] of values) {
    const read = itemOf(value, row, usual);
    if (Array.isArray(read)) faults.push(...read);
    else items.push(read);
  }
  const [first] = faults;
  if (!first) return items;
  const wrong = new Set(faults.map(({ row }) => row)).size;
  throw new Problem(422, 'rows-invalid', SERVICE_FAULTS.rowsWrong(wrong, first.row ?? 1), faults);
}

/** Values that cannot be read as what their field is. */
const UNREAD = {
  'bad-number': { message: FIELD_FAULTS.notANumber, remedy: FIELD_FAULTS.numberRemedy },
  'bad-date': { message: FIELD_FAULTS.notADay, remedy: FIELD_FAULTS.dayRemedy },
} as const;

function itemOf(value: unknown, row: number, usual: Kind | undefined): KindItem | FieldFault[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ row, field: '', value: quoted(value), message: FIELD_FAULTS.notARow, remedy: FIELD_FAULTS.rowRemedy }];
  }
  const read = rowSchema.safeParse(value);
  if (!read.success) {
    const unknown = {
      message: FIELD_FAULTS.unknownField,
      remedy: FIELD_FAULTS.unknownFieldRemedy(ITEM_FIELDS.join(', ')),
    };
    return fieldFaults(read.error, value, unknown).map((fault) => ({ row, ...fault }));
  }
  const kind = read.data.kind ?? usual;
  if (!isKind(kind)) {
    return [
      { row, field: 'kind', message: FIELD_FAULTS.kindMissing, remedy: FIELD_FAULTS.kindRemedy(KINDS.join(', ')) },
    ];
  }
  const given = read.data as Readonly<Record<string, unknown>>;
  const cells = cellsOf(ITEM_FIELDS.map((field) => [field, given[field]] as const));
  const extra = cellsOf(Object.entries(read.data.extra ?? {}));
  const { item, issues } = namedRow(cells as Map<ItemField, Cell>, extra, { kind, row });
  const faults = issues.flatMap(({ code, column = '', value: text }) => {
    const said = UNREAD[code as keyof typeof UNREAD];
    return said ? [{ row, field: column, value: quoted(text), ...said }] : [];
  });
  return faults.length > 0 ? faults : { ...item, kind };
}

function cellsOf(values: readonly (readonly [string, unknown])[]): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [name, value] of values) {
    const cell = jsonCell(value);
    if (cell) cells.set(name, cell);
  }
  return cells;
}
