import { DmdcError } from '../errors';
import { CATALOG_FAULTS } from '../messages/editions/catalog-faults';
import type { Pair } from '../messages/pair';
import { normalizeCode } from './code';
import { COLUMNS, type Column, LIST_SEPARATOR, type TableKind } from './columns';
import type { Alias, Entry, IcdPartner, RetiredEntry } from './entry';
import { isKind, type Kind } from './kinds';

/** What a table's text is read as. */
export interface TableOptions {
  /** Name of the file, for messages. */
  readonly file?: string;
}

/**
 * Reads the text of a table: UTF-8, LF, tabs between cells, header first, one row a code, no quoting.
 * Entries come back frozen, in the order of the rows.
 * @throws {DmdcError} `bad-catalog` with file, row, column and value: unknown or missing columns, a row with another
 * number of cells, no code or name, a code that is not canonical or stands twice, a number that is none.
 */
export function parseTable(kind: Exclude<TableKind, 'retired'>, text: string, options: TableOptions = {}): Entry[] {
  const entries: Entry[] = [];
  readRows(kind, isKind(kind) ? kind : undefined, text, options, (cells, columns, fault) => {
    entries.push(Object.freeze(toEntry(kind, cells, columns, fault)));
  });
  return entries;
}

/** The lines of a table, made text one by one: most are never asked for. */
export interface TableLines {
  at(line: number): string;
  /** The first cell, the code, which is ASCII, beside a text: below 0 where it comes first, 0 where it is the same. No text is made of it. */
  compareCode(line: number, text: string): number;
}

/** The lines of a table at hand as text. */
export function linesOf(text: string): TableLines {
  return linesAt(
    (from) => text.indexOf('\n', from),
    (at) => text.charCodeAt(at),
    (from, to) => text.slice(from, to),
    text.length,
  );
}

/**
 * The lines of a table at hand as bytes of UTF-8, which take half the room of its text.
 * @param decode - makes text of the bytes from a place to another
 */
export function linesOfBytes(bytes: Uint8Array, decode: (from: number, to: number) => string): TableLines {
  // A buffer of Node looks for a byte four times as slowly as an array does.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return linesAt(
    (from) => plain.indexOf(0x0a, from),
    (at) => plain[at] as number,
    decode,
    plain.length,
  );
}

const TAB = 0x09;

/**
 * Only where lines begin is kept, not the lines.
 * @param lineEnd - the next one from a place on, or -1
 * @param unit - the letter at a place
 */
function linesAt(
  lineEnd: (from: number) => number,
  unit: (at: number) => number,
  cut: (from: number, to: number) => string,
  length: number,
): TableLines {
  const found = [0];
  for (let at = lineEnd(0); at >= 0; at = lineEnd(at + 1)) found.push(at + 1);
  const count = found.push(length + 1) - 1;
  const starts = Uint32Array.from(found);
  return {
    at: (line) => (line < count ? cut(starts[line] as number, (starts[line + 1] as number) - 1) : ''),
    compareCode: (line, text) => {
      const start = starts[line] as number;
      for (let i = 0; i < text.length; i++) {
        const own = unit(start + i);
        if (own === TAB) return -1;
        const other = text.charCodeAt(i);
        if (own !== other) return own - other;
      }
      return unit(start + text.length) === TAB ? 0 : 1;
    },
  };
}

/** Reads single rows of a table that was read whole before; errors as {@link parseTable}. The header is line 0. */
export function rowReader(kind: Kind, lines: TableLines, options: TableOptions = {}): (row: number) => Entry {
  const faultIn =
    (row: number): Fault =>
    (column, value, message) =>
      new DmdcError('bad-catalog', CATALOG_FAULTS.inTable(options.file ?? 'TSV', row, column, message), {
        file: options.file,
        row,
        column,
        value,
      });
  const columns = readHeader(kind, lines.at(0), faultIn(1));
  return (row) => Object.freeze(toEntry(kind, lines.at(row).split('\t'), columns, faultIn(row + 1)));
}

/** What an entry says; a field that it leaves out says nothing. */
export function filled(entry: Entry): Partial<Entry> {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined && value !== ''));
}

/** Reads the side table of a kind's cancelled codes; shapes and errors as {@link parseTable}. */
export function parseRetired(kind: Kind, text: string, options: TableOptions = {}): RetiredEntry[] {
  const entries: RetiredEntry[] = [];
  readRows('retired', kind, text, options, (cells, columns) => {
    const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
    entries.push(
      Object.freeze({
        code: cell('code'),
        name: cell('name'),
        ...(cell('price_name') && { priceName: cell('price_name') }),
        successors: Object.freeze(cell('successors').split(' ').filter(Boolean)),
        ...(cell('note') && { note: cell('note') }),
      }),
    );
  });
  return entries;
}

/** Writes entries as a table, leaving out the columns that no entry fills. Reading it again gives the same entries. */
export function formatTable(kind: Exclude<TableKind, 'retired'>, entries: Iterable<Entry>): string {
  const rows = [...entries].map((entry) => toCells(entry));
  return joinRows(COLUMNS[kind], rows);
}

/** Writes the side table of cancelled codes. */
export function formatRetired(entries: Iterable<RetiredEntry>): string {
  const rows = [...entries].map(
    (entry): Cells => ({
      code: entry.code,
      name: entry.name,
      price_name: entry.priceName,
      successors: entry.successors.join(' '),
      note: entry.note,
    }),
  );
  return joinRows(COLUMNS.retired, rows);
}

type Cells = Partial<Record<Column, string>>;

function joinRows(allColumns: readonly Column[], rows: readonly Cells[]): string {
  const columns = allColumns.filter((c) => c === 'code' || c === 'name' || rows.some((cells) => cells[c]));
  const lines = rows.map((cells) => columns.map((c) => cells[c] ?? '').join('\t'));
  return `${[columns.join('\t'), ...lines].join('\n')}\n`;
}

type Fault = (column: Column | undefined, value: string, message: Pair) => DmdcError;

function readRows(
  kind: TableKind,
  /** Whose grammar the codes follow, if any. */
  codeKind: Kind | undefined,
  text: string,
  options: TableOptions,
  take: (cells: string[], columns: readonly Column[], fault: Fault) => void,
): void {
  let row = 1;
  const fault: Fault = (column, value, message) =>
    new DmdcError('bad-catalog', CATALOG_FAULTS.inTable(options.file ?? 'TSV', row, column, message), {
      file: options.file,
      row,
      column,
      value,
    });
  if (text.includes('\r')) {
    throw fault(undefined, '\\r', CATALOG_FAULTS.lineEnds);
  }
  const lines = text.split('\n');
  // The last line end closes the last row; without it the file may have been cut short.
  if (lines.pop() !== '') {
    row = lines.length + 1;
    throw fault(undefined, '', CATALOG_FAULTS.cutShort);
  }
  const columns = readHeader(kind, lines[0] ?? '', fault);
  const codeAt = columns.indexOf('code');
  const nameAt = columns.indexOf('name');
  const seen = new Map<string, number>();
  for (let i = 1; i < lines.length; i++) {
    row = i + 1;
    const cells = (lines[i] as string).split('\t');
    if (cells.length !== columns.length) {
      throw fault(undefined, lines[i] as string, CATALOG_FAULTS.cellCount(cells.length, columns.length));
    }
    const code = cells[codeAt] as string;
    checkCode(codeKind, code, fault);
    if (!cells[nameAt]) throw fault('name', '', CATALOG_FAULTS.noName(code));
    const before = seen.get(code);
    if (before !== undefined) {
      throw fault('code', code, CATALOG_FAULTS.codeTwice(code, before));
    }
    seen.set(code, row);
    take(cells, columns, fault);
  }
}

function readHeader(kind: TableKind, line: string, fault: Fault): readonly Column[] {
  const known = COLUMNS[kind];
  const columns = line.split('\t') as Column[];
  let last = -1;
  for (const column of columns) {
    const at = known.indexOf(column);
    if (at <= last) {
      throw fault(undefined, column, CATALOG_FAULTS.badColumn(column, known.join(', ')));
    }
    last = at;
  }
  for (const needed of ['code', 'name'] as const) {
    if (!columns.includes(needed)) {
      throw fault(undefined, line, CATALOG_FAULTS.columnMissing(needed));
    }
  }
  return columns;
}

function checkCode(kind: Kind | undefined, code: string, fault: Fault): void {
  if (code === '') throw fault('code', code, CATALOG_FAULTS.noCode);
  if (kind === undefined) return;
  const normal = normalizeCode(kind, code);
  if (normal.wellFormed && normal.code === code) return;
  throw fault('code', code, CATALOG_FAULTS.codeMalformed(code, kind, normal.wellFormed ? normal.code : undefined));
}

/** Entry being built: the fields of the contract, not yet read-only. */
type Draft = { -readonly [K in keyof Entry]: Entry[K] };

function toEntry(kind: TableKind, cells: string[], columns: readonly Column[], fault: Fault): Entry {
  const draft: Draft = { code: '', name: '' };
  let icd10 = '';
  let modernName = '';
  for (let i = 0; i < columns.length; i++) {
    const value = cells[i] as string;
    if (value === '') continue;
    const column = columns[i] as Column;
    switch (column) {
      case 'price':
        draft.price = wholeNumber(value, column, fault);
        break;
      case 'seen':
        draft.seen = wholeNumber(value, column, fault);
        break;
      case 'volume_ml':
        draft.volumeMl = wholeNumber(value, column, fault);
        break;
      case 'other_names':
        draft.aliases = aliases(draft.aliases, value, 'decision');
        break;
      case 'observed_names':
        draft.aliases = aliases(draft.aliases, value, 'observed');
        break;
      case 'routes':
        draft.routes = Object.freeze(value.split(LIST_SEPARATOR));
        break;
      case 'routes_seen':
        draft.routesSeen = Object.freeze(value.split(LIST_SEPARATOR).map((count) => wholeNumber(count, column, fault)));
        break;
      case 'other_codes':
        draft.otherCodes = Object.freeze(value.split(LIST_SEPARATOR));
        break;
      case 'prices':
        draft.prices = Object.freeze(value.split(LIST_SEPARATOR));
        break;
      case 'codes':
        draft.codes = Object.freeze(value.split(LIST_SEPARATOR));
        break;
      case 'icd10':
        icd10 = value;
        break;
      case 'modern_name':
        modernName = value;
        break;
      case 'successors':
        break;
      default:
        draft[TEXT_FIELDS[column]] = value;
    }
  }
  if (kind === 'icd10') draft.category = draft.code.slice(0, 3);
  if (modernName !== '') draft.partners = partners(icd10, modernName, fault);
  return draft;
}

/** Columns that hold one text, and the field of an entry that takes it. */
export const TEXT_FIELDS = {
  code: 'code',
  name: 'name',
  mark: 'mark',
  name_en: 'nameEn',
  technique: 'technique',
  specialty: 'specialty',
  level: 'level',
  procedure_class: 'procedureClass',
  price_item: 'priceItem',
  price_name: 'priceName',
  interop_code: 'interopCode',
  block: 'block',
  block_name: 'blockName',
  chapter: 'chapter',
  chapter_name: 'chapterName',
  checked: 'checked',
  group: 'group',
  ingredient: 'ingredient',
  strength: 'strength',
  route: 'route',
  note: 'note',
  same_as: 'sameAs',
} as const satisfies Partial<Record<Column, keyof Entry>>;

function wholeNumber(value: string, column: Column, fault: Fault): number {
  if (/^(?:0|[1-9]\d{0,11})$/.test(value)) return Number(value);
  throw fault(column, value, CATALOG_FAULTS.notWhole(value));
}

function aliases(before: readonly Alias[] | undefined, value: string, source: string): readonly Alias[] {
  const more = value.split(LIST_SEPARATOR).map((name) => Object.freeze({ name, source }));
  return Object.freeze(before ? [...before, ...more] : more);
}

function partners(icd10: string, modernName: string, fault: Fault): readonly IcdPartner[] {
  const names = modernName.split(LIST_SEPARATOR);
  const codes = icd10 === '' ? names.map(() => '') : icd10.split(LIST_SEPARATOR);
  if (codes.length !== names.length) {
    throw fault('icd10', icd10, CATALOG_FAULTS.partnersDiffer(codes.length, names.length));
  }
  return Object.freeze(
    codes.map((text, i): IcdPartner => {
      const { code, mark } = normalizeCode('icd10', text);
      const name = names[i] as string;
      return Object.freeze(mark ? { icd10: code, mark, name } : { icd10: code, name });
    }),
  );
}

function toCells(entry: Entry): Cells {
  const cells: Cells = {};
  for (const [column, field] of Object.entries(TEXT_FIELDS)) cells[column as Column] = entry[field];
  if (entry.price !== undefined) cells.price = String(entry.price);
  if (entry.seen !== undefined) cells.seen = String(entry.seen);
  if (entry.volumeMl !== undefined) cells.volume_ml = String(entry.volumeMl);
  cells.routes = entry.routes?.join(LIST_SEPARATOR);
  cells.routes_seen = entry.routesSeen?.join(LIST_SEPARATOR);
  cells.other_codes = entry.otherCodes?.join(LIST_SEPARATOR);
  cells.prices = entry.prices?.join(LIST_SEPARATOR);
  cells.codes = entry.codes?.join(LIST_SEPARATOR);
  cells.other_names = namesFrom(entry, 'decision');
  cells.observed_names = namesFrom(entry, 'observed');
  if (entry.partners) {
    cells.icd10 = entry.partners.map((p) => p.icd10 + (p.mark ?? '')).join(LIST_SEPARATOR);
    cells.modern_name = entry.partners.map((p) => p.name).join(LIST_SEPARATOR);
  }
  return cells;
}

function namesFrom(entry: Entry, source: string): string {
  return (entry.aliases ?? [])
    .filter((alias) => alias.source === source)
    .map((alias) => alias.name)
    .join(LIST_SEPARATOR);
}
