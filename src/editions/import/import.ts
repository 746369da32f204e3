import type { Column } from '../../catalog/columns';
import type { Entry, RetiredEntry } from '../../catalog/entry';
import { isKind, type Kind } from '../../catalog/kinds';
import { formatRetired, formatTable } from '../../catalog/table';
import { DmdcError, type Place } from '../../errors';
import type { Issue } from '../../issue';
import type { Grid } from '../../list/grid';
import { EDITION_FAULTS } from '../../messages/editions/edition-faults';
import type { Pair } from '../../messages/pair';
import { checkEntries } from '../compile/check';
import type { Mend, MendCounts } from '../compile/clean';
import { type Correction, Corrections } from './corrections';
import { toEntries, toRetired } from './entries';
import { fault } from './faults';
import { joinFaults } from './joined';
import { type ListRow, readRows } from './rows';
import { type FoundSheet, findHeader, type NamedColumns, seenRows, sheetRows } from './sheet';
import { roleOfName, type SheetRole } from './spellings';

/** How an official workbook is to be read. */
export interface ImportOptions {
  /** Name of the file, for messages. */
  readonly file?: string;
  /** Column of the table → header as written, or the letter of the column: for sheets whose header is not recognised. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Names of the sheets, where they do not tell; several of one role are read as one list. */
  readonly sheets?: Readonly<Partial<Record<SheetRole, string | readonly string[]>>>;
  /** Codes that the decision says its list has. */
  readonly expect?: number;
  /** Column → what stands in every row where its cell is blank or the sheet has no such column. */
  readonly defaults?: Readonly<Partial<Record<Column, string>>>;
  /** The list that this one amends: the sheets then hold the codes that are added or changed, and those that go. */
  readonly amends?: { has(code: string): boolean };
  /** Slips of the list that the caller answers for; each refuses to be made where the fault is not found. */
  readonly corrections?: readonly Correction[];
}

/** What was made of a workbook. With an error among the issues nothing of it may be stored. */
export interface ImportedList {
  readonly kind: Kind | 'reference';
  readonly entries: readonly Entry[];
  readonly retired: readonly RetiredEntry[];
  readonly changed: readonly Entry[];
  /** Texts of the tables; side tables only where the workbook has the sheet. */
  readonly tables: { readonly full: string; readonly retired?: string; readonly changed?: string };
  /** Rows of the decision's list. */
  readonly rows: number;
  readonly mended: Readonly<Partial<Record<Mend, number>>>;
  /** How many slips of each sort were found in names and left as they are. */
  readonly findings: Readonly<Record<string, number>>;
  readonly issues: readonly Issue[];
  /** The corrections that were made at the caller's word. */
  readonly corrections: readonly Correction[];
  /** Which sheet was read as what, and the header found for each column. */
  readonly sheets: readonly {
    readonly name: string;
    readonly role: SheetRole;
    readonly headers: ReadonlyMap<string, string>;
  }[];
  /** Whether an error forbids to store it. */
  readonly refused: boolean;
}

/**
 * Makes the tables of an edition from the sheets of an official workbook: full list, changes and cancelled codes,
 * whatever the row of the header. Nothing is guessed: what cannot be read safely is an error among the issues.
 * Pure: the same sheets give the same tables, byte for byte.
 * @throws {DmdcError} `header-not-found`, `column-not-found`, `bad-option` when the sheets cannot be told apart.
 */
export function importSheets(
  grids: readonly Grid[],
  kind: Kind | 'reference',
  options: ImportOptions = {},
): ImportedList {
  const place: Place = options.file === undefined ? {} : { file: options.file };
  const issues: Issue[] = [];
  const counts: MendCounts = new Map();
  const found = assignSheets(grids, kind, options, place, issues);
  const corrections = new Corrections(options.corrections ?? [], options.file);
  const rowsOf = (sheet: FoundSheet): ListRow[] => {
    const hidden = (count: number) => fault('rows-hidden', { ...place, sheet: sheet.grid.name, value: String(count) });
    const given = sheet.role === 'full' ? { defaults: options.defaults, corrections } : {};
    return readRows(sheet, sheetRows(sheet, issues, hidden), kind, place, counts, issues, given);
  };
  const { full } = found;
  const sheetOf = new Map<ListRow, FoundSheet>();
  const at = (row: ListRow, column: string, value: string): Place => {
    const sheet = sheetOf.get(row) as FoundSheet;
    const header = sheet.headers.get(column as never) || column;
    return { ...place, sheet: sheet.grid.name, row: row.row, column: header, value };
  };
  // The sheets of one role are one list; those of an amendment may say more of a code each.
  const rowsOfAll = (sheets: readonly FoundSheet[]): ListRow[] => {
    const parts = sheets.map((sheet) => ({ sheet, rows: rowsOf(sheet) }));
    for (const { sheet, rows } of parts) for (const row of rows) sheetOf.set(row, sheet);
    if (!options.amends) {
      const coded = parts.map(({ sheet, rows }) => ({ sheet, codes: new Set(rows.map(({ code }) => code)) }));
      issues.push(...joinFaults(coded, place));
    }
    return parts.flatMap(({ rows }) => rows);
  };
  const fullRows = rowsOfAll(full);
  corrections.finish();
  const entries = toEntries(kind, fullRows, at, issues);
  const [first] = full;
  if (first && fullRows.length === 0) {
    throw new DmdcError('header-not-found', EDITION_FAULTS.noCodes(first.grid.name, firstError(issues)), {
      ...place,
      sheet: first.grid.name,
    });
  }
  const codes = new Set(entries.map((entry) => entry.code));
  if (options.expect !== undefined && options.expect !== codes.size) {
    issues.push(
      fault('count-differs', { ...place, sheet: first?.grid.name, value: String(codes.size) }, String(options.expect)),
    );
  }
  const retiredRows = rowsOfAll(found.retired);
  const retired = isKind(kind) ? toRetired(kind, retiredRows, at, issues) : [];
  checkSides(retired, retiredRows, codes, options.amends, at, issues);
  const changedRows = rowsOfAll(found.changed);
  const changed = changedRows.map((row) => ({ code: row.code, name: row.cells.get('name') as string }));
  for (const row of changedRows) {
    if (!codes.has(row.code)) issues.push(fault('changed-missing', at(row, 'code', row.code)));
  }
  // Errors of these sorts were found with their place in the workbook already.
  const slips = checkEntries(kind, entries, { file: options.file }).filter((issue) => issue.severity !== 'error');
  const lines = new Map(fullRows.map((row) => [row.code, row]));
  for (const slip of slips) {
    const row = lines.get(entries[(slip.row ?? 2) - 2]?.code ?? '');
    const sheet = row && sheetOf.get(row);
    const column = sheet?.headers.get(slip.column as never) || slip.column;
    issues.push({ ...slip, ...(sheet && { sheet: sheet.grid.name }), row: row?.row, ...(column && { column }) });
  }
  return {
    kind,
    entries,
    retired,
    changed,
    tables: {
      full: formatTable(kind, entries),
      ...(found.retired.length > 0 && { retired: formatRetired(retired) }),
      ...(found.changed.length > 0 && { changed: formatTable('changed', changed) }),
    },
    rows: fullRows.length,
    mended: sorted(counts),
    findings: sorted(countBy(slips.map(({ code }) => code))),
    issues,
    corrections: options.corrections ?? [],
    sheets: [...full, ...found.changed, ...found.retired].map((sheet) => ({
      name: sheet.grid.name,
      role: sheet.role,
      headers: sheet.headers,
    })),
    refused: issues.some(({ severity }) => severity === 'error'),
  };
}

function firstError(issues: readonly Issue[]): Pair {
  const error = issues.find(({ severity }) => severity === 'error');
  return error ? EDITION_FAULTS.firstError(error.row, error.message) : { vi: '', en: '' };
}

function checkSides(
  retired: readonly RetiredEntry[],
  rows: readonly ListRow[],
  codes: ReadonlySet<string>,
  amended: { has(code: string): boolean } | undefined,
  place: (row: ListRow, column: string, value: string) => Place,
  issues: Issue[],
): void {
  const lines = new Map(rows.map((row) => [row.code, row]));
  for (const { code, successors } of retired) {
    const row = lines.get(code) as ListRow;
    if (codes.has(code)) issues.push(fault('retired-still-there', place(row, 'code', code)));
    else if (amended && !amended.has(code)) issues.push(fault('retired-unknown', place(row, 'code', code)));
    for (const successor of successors) {
      if (!codes.has(successor) && !amended?.has(successor))
        issues.push(fault('successor-unknown', place(row, 'successors', successor)));
    }
  }
}

/** The sheets of each role; of an amendment `full` are those with added and changed codes, none where it only cancels. */
type Assigned = Readonly<Record<SheetRole, readonly FoundSheet[]>>;

/** Decides which sheet is what, by the caller's word, by name, and by the header. */
function assignSheets(
  grids: readonly Grid[],
  kind: Kind | 'reference',
  options: ImportOptions,
  place: Place,
  issues: Issue[],
): Assigned {
  const named: NamedColumns = new Map(Object.entries(options.columns ?? {}));
  const found: Record<SheetRole, FoundSheet[]> = { full: [], retired: [], changed: [] };
  const asked = options.sheets ?? {};
  for (const [role, name] of Object.entries(asked).flatMap(([role, names]) =>
    [names].flat().map((name) => [role, name] as [SheetRole, string]),
  )) {
    const grid =
      grids.find((one) => one.name === name) ??
      grids.find((one) => one.name.trim().toLowerCase() === name.trim().toLowerCase());
    if (!grid) throw noSheet(name, grids, place);
    const sheet = findHeader(grid, kind, role, role === 'full' ? named : new Map(), { ...place, sheet: grid.name });
    if (!sheet) throw noHeader([grid], place);
    found[role].push(sheet);
  }
  // An amendment has no full list: what it changes stands in full, like what it adds.
  const roleOf = (grid: Grid): SheetRole => {
    const role = roleOfName(grid.name) ?? 'full';
    return options.amends && role === 'changed' ? 'full' : role;
  };
  const taken = new Set(Object.values(found).flatMap((sheets) => sheets.map((sheet) => sheet.grid)));
  const candidates: FoundSheet[] = [];
  let missing: DmdcError | undefined;
  for (const grid of grids) {
    if (taken.has(grid) || grid.lastRow === 0) continue;
    const role = roleOf(grid);
    if (grid.hidden || asked[role] !== undefined || (!isKind(kind) && role !== 'full')) {
      issues.push(fault('sheet-ignored', { ...place, sheet: grid.name }));
      continue;
    }
    let sheet: FoundSheet | undefined;
    try {
      sheet = findHeader(grid, kind, role, role === 'full' ? named : new Map(), { ...place, sheet: grid.name });
    } catch (error) {
      // A column that the caller names has to be in the list itself, not in every sheet beside it.
      if (!(error instanceof DmdcError) || error.code !== 'column-not-found') throw error;
      missing ??= error;
    }
    if (sheet) candidates.push(sheet);
    else issues.push(fault(role === 'retired' ? 'retired-unread' : 'sheet-ignored', { ...place, sheet: grid.name }));
  }
  for (const role of ['full', 'retired', 'changed'] as const) {
    if (found[role].length > 0) continue;
    found[role] = candidates.filter((sheet) => sheet.role === role);
    const mayBeSeveral = options.amends && role === 'full';
    if (found[role].length > 1 && !mayBeSeveral) throw severalSheets(role, found[role], place);
  }
  if (found.full.length === 0 && !(options.amends && found.retired.length > 0)) throw missing ?? noHeader(grids, place);
  return found;
}

function noSheet(name: string, grids: readonly Grid[], place: Place): DmdcError {
  const list = grids.map((grid) => `“${grid.name}”`).join(', ');
  return new DmdcError('bad-option', EDITION_FAULTS.noSheet(name, list), { ...place, sheet: name });
}

function severalSheets(role: SheetRole, sheets: readonly FoundSheet[], place: Place): DmdcError {
  const list = sheets.map((sheet) => `“${sheet.grid.name}”`).join(', ');
  const option = { full: '--sheet', retired: '--retired-sheet', changed: '--changed-sheet' }[role];
  return new DmdcError('bad-option', EDITION_FAULTS.severalSheets(list, option), place);
}

function noHeader(grids: readonly Grid[], place: Place): DmdcError {
  const filled = grids.filter((grid) => grid.lastRow > 0 && !grid.hidden);
  const grid = filled[0] ?? grids[0];
  const seen = filled.length === 0 ? undefined : seenRows(filled[0] as Grid);
  return new DmdcError('header-not-found', EDITION_FAULTS.headerNotFound(seen), {
    ...place,
    ...(grid && { sheet: grid.name }),
  });
}

function countBy(codes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function sorted<K extends string>(counts: ReadonlyMap<K, number>): Record<K, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))) as Record<K, number>;
}
