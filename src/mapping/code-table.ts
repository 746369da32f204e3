import type { Catalog } from '../catalog/catalog';
import { normalizeCode } from '../catalog/code';
import { DmdcError } from '../errors';
import type { Issue } from '../issue';
import { columnIndex, type Grid, textOf } from '../list/grid';
import { MAPPING_FAULTS } from '../messages/mapping-faults';
import { foldWords } from '../text/fold';
import { exactKey } from '../text/same-text';
import type { ExchangeRow } from './exchange';
import type { Mapping } from './mapping';

/** Which column of a table holds what: a header as written, or a letter. Found by content where not given. */
export interface CodeTableColumns {
  readonly localCode?: string;
  readonly localName?: string;
  readonly code?: string;
}

/** What a table of codes says. */
export interface ReadCodeTable {
  readonly rows: readonly (ExchangeRow & { readonly place: { readonly sheet: string; readonly row: number } })[];
  /** Which column was read as what, by letter counted from 0. */
  readonly columns: {
    readonly localCode: number;
    readonly code: number;
    readonly localName?: number;
    readonly status?: number;
  };
  readonly issues: readonly Issue[];
}

/** Header rows stand this high at most. */
const HEADER_WITHIN = 30;
/** A column is taken for codes when at least this share of its cells are codes that are known. */
const LEAST_SHARE = 0.3;
const AX_CODE = new Set(['ma ax', 'ma nhom ax']);
const STATUS = new Set(['trang thai', 'trangthai', 'trang thai anh xa']);

/**
 * Reads an old mapping table: two columns (local code, national code) anywhere in it, with or without header, or the insurer's list with
 * `MA_AX` and status 0/1/2. Which column is which is told by what stands in it. Lines with status 0 or 1 are nobody's decision;
 * of lines that contradict each other none is believed.
 * @throws {DmdcError} `column-not-found` when no column holds local codes of the mapping, or none national codes.
 */
export function readCodeTable(
  grid: Grid,
  mapping: Mapping,
  catalog: Catalog,
  wanted: CodeTableColumns = {},
): ReadCodeTable {
  const header = findHeader(grid, wanted);
  const columns = chooseColumns(grid, mapping, catalog, header, wanted);
  const issues: Issue[] = [];
  const known = new Set(mapping.rows.map(({ item }) => exactKey(item.localCode)));
  const byItem = new Map<string, { code: string; entry: ReadCodeTable['rows'][number] }>();
  const contradicting = new Set<string>();
  for (const row of grid.rows) {
    if (row <= header.row) continue;
    const cells = grid.cells(row);
    const text = (column: number | undefined) => (column === undefined ? '' : exactKey(textOf(cells[column])));
    const localCode = text(columns.localCode);
    const code = text(columns.code);
    if (localCode === '' || code === '') continue;
    // The header of a table whose headers say nothing that is known.
    if (byItem.size === 0 && !normalizeCode(mapping.kind, code).wellFormed && !known.has(localCode)) continue;
    const status = /^[012]/.exec(text(columns.status))?.[0];
    if (status === '0' || status === '1') continue;
    const localName = text(columns.localName);
    const key = `${localCode}\u0000${localName}`;
    const before = byItem.get(key);
    if (before) {
      if (before.code !== code) {
        contradicting.add(key);
        issues.push(contradiction(grid.name, row, localCode, before.code, code));
      }
      continue;
    }
    const entry = {
      localCode,
      ...(localName !== '' && { localName }),
      status: 'confirmed',
      targets: [{ code, relationship: 'equivalent' }],
      place: { sheet: grid.name, row },
    } as const;
    byItem.set(key, { code, entry });
  }
  const rows = [...byItem].filter(([key]) => !contradicting.has(key)).map(([, { entry }]) => entry);
  return { rows, columns, issues };
}

interface Header {
  readonly row: number;
  readonly names: readonly string[];
}

function findHeader(grid: Grid, wanted: CodeTableColumns): Header {
  const asked = Object.values(wanted)
    .filter((name): name is string => name !== undefined)
    .map(foldWords);
  for (const row of grid.rows) {
    if (row > HEADER_WITHIN) break;
    const names = grid.cells(row).map((cell) => foldWords(textOf(cell)));
    const isAsked = asked.length > 0 && asked.every((name) => names.includes(name));
    if (isAsked || names.some((name) => AX_CODE.has(name))) return { row, names };
  }
  return { row: 0, names: [] };
}

function chooseColumns(
  grid: Grid,
  mapping: Mapping,
  catalog: Catalog,
  { row: headerRow, names }: Header,
  wanted: CodeTableColumns,
): ReadCodeTable['columns'] {
  const localCodes = new Set(mapping.rows.map(({ item }) => exactKey(item.localCode)));
  const localNames = new Set(mapping.rows.map(({ item }) => exactKey(item.localName)));
  const width = Math.max(0, ...grid.rows.map((row) => grid.cells(row).length));
  const shares = (isKnown: (text: string) => boolean): number[] => {
    const known = new Array<number>(width).fill(0);
    const filled = new Array<number>(width).fill(0);
    for (const row of grid.rows) {
      if (row <= headerRow) continue;
      grid.cells(row).forEach((cell, column) => {
        const text = exactKey(textOf(cell));
        if (text === '') return;
        filled[column] = (filled[column] ?? 0) + 1;
        if (isKnown(text)) known[column] = (known[column] ?? 0) + 1;
      });
    }
    return known.map((count, column) => (filled[column] ? count / filled[column] : 0));
  };
  const named = (name: string | undefined): number | undefined => {
    if (name === undefined) return undefined;
    const at = names.indexOf(foldWords(name));
    const letter = columnIndex(name);
    if (at < 0 && (letter < 0 || letter >= width)) throw notFound(name);
    return at >= 0 ? at : letter;
  };
  const best = (values: readonly number[], taken: readonly (number | undefined)[]): number | undefined => {
    let chosen: number | undefined;
    values.forEach((share, column) => {
      if (taken.includes(column) || share < LEAST_SHARE) return;
      if (chosen === undefined || share > (values[chosen] ?? 0)) chosen = column;
    });
    return chosen;
  };
  const ax = names.findIndex((name) => AX_CODE.has(name));
  let code = named(wanted.code) ?? (ax >= 0 ? ax : undefined);
  const localCode =
    named(wanted.localCode) ??
    best(
      shares((text) => localCodes.has(text)),
      [code],
    );
  if (localCode === undefined) throw notFound('localCode');
  code ??= best(
    shares((text) => catalog.has(text) || catalog.retired(text) !== undefined),
    [localCode],
  );
  if (code === undefined) throw notFound('code');
  const localName =
    named(wanted.localName) ??
    best(
      shares((text) => localNames.has(text)),
      [localCode, code],
    );
  const status = names.findIndex((name) => STATUS.has(name));
  return {
    localCode,
    code,
    ...(localName !== undefined && { localName }),
    ...(status >= 0 && ax >= 0 && { status }),
  };
}

function notFound(name: string): DmdcError {
  const { noLocalCodes, noNationalCodes, noColumn } = MAPPING_FAULTS;
  const text = name === 'localCode' ? noLocalCodes : name === 'code' ? noNationalCodes : noColumn;
  return new DmdcError('column-not-found', text(name), { column: name });
}

function contradiction(sheet: string, row: number, localCode: string, first: string, second: string): Issue {
  return {
    severity: 'error',
    code: 'table-contradicts',
    sheet,
    row,
    value: localCode,
    message: MAPPING_FAULTS.tableContradicts(localCode, first, second),
  };
}
