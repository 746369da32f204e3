import type { Kind } from '../catalog/kinds';
import type { Issue } from '../issue';
import type { Item } from '../item';
import { readBody, type Sheetwise } from './body';
import type { ColumnRole } from './column-role';
import { namesFacilityCode } from './facility';
import {
  type KindSource,
  type ReadSheet,
  ROW_ROLES,
  type RowCounts,
  type RowRole,
  type SkippedRow,
} from './facility-list';
import { columnIndex, columnLetter, type Grid, isBlank, textOf } from './grid';
import { findHeader, type Header, headerByLetters } from './header';
import { headerKeys } from './header-key';
import { recogniseKind } from './kind';
import type { SheetOptions } from './plan';
import { describeColumns, findColumn, makePlan, type NamedColumns, type Plan, sampler } from './plan';
import { remark, rowList } from './remarks';
import { hasKindSections, withKindColumn } from './row-kind';

/** What reading one sheet gives. `seen` is the text of its first rows, for error messages. */
export interface SheetResult {
  readonly sheet: ReadSheet;
  readonly items: readonly Item[];
  readonly issues: readonly Issue[];
  readonly outcome: 'read' | 'hidden' | 'empty' | 'no-header' | 'no-kind';
  readonly titles: readonly string[];
  readonly facilityCodes: ReadonlySet<string>;
  readonly missingColumns: readonly string[];
  readonly headers: readonly string[];
  readonly seen: readonly string[];
}

/** Counts with every role present and `rows` their sum. */
function countsOf(parts: Partial<Record<RowRole, number>>): RowCounts {
  const counts = Object.fromEntries(ROW_ROLES.map((role) => [role, parts[role] ?? 0])) as Record<RowRole, number>;
  return { rows: ROW_ROLES.reduce((sum, role) => sum + counts[role], 0), ...counts };
}

/** Reads one sheet: finds its header and kind, tells its rows apart and makes items of them. */
export function readSheet(grid: Grid, options: SheetOptions): SheetResult {
  const place = {
    ...(options.file !== undefined && { file: options.file }),
    ...(!grid.nameIsFile && { sheet: grid.name }),
  };
  const seen = firstTexts(grid);
  if (grid.hidden && !options.includeHidden) return notRead(grid, 'hidden', [remark('sheet-hidden', place)], seen);
  if (seen.length === 0) return notRead(grid, 'empty', [remark('sheet-empty', place)], seen);

  const { letters, wanted } = namesOf(grid, options.columns);
  const found = findHeader(grid, wanted) ?? (letters.length > 0 ? headerByLetters(grid, letters) : undefined);
  if (!found) {
    // A cover has no list, but may say whose list the others are.
    const titles = titleTexts(grid, COVER).filter(namesFacilityCode);
    return { ...notRead(grid, 'no-header', [remark('sheet-not-a-catalogue', place)], seen), titles };
  }
  const sample = sampler(grid, found);
  const header = withKindColumn(found, sample);
  const headers = header.columns.map((column) => column.header).filter((text) => text !== '');

  const { fixed, missing } = fixColumns(header, options.columns);
  const titles = titleTexts(grid, header.rows[0] ?? 0);
  const kindColumn = header.columns.find((column) => column.meanings[0]?.role === 'kind')?.index;
  const kind = kindOf(grid, header, options, titles, sample);
  const bySection = kindColumn === undefined && hasKindSections(grid, header);
  if (!kind && kindColumn === undefined && !bySection) {
    const issues = [remark('kind-not-recognised', { ...place, row: header.rows[0] })];
    return { ...notRead(grid, 'no-kind', issues, seen), headers, titles };
  }

  const job: Sheetwise = { grid, place, options, fixed, kind: kind?.kind, kindColumn, bySection };
  const body = readBody(job, header, sample);
  const plan = body.plans[0] ?? makePlan(header, kind?.kind ?? 'services', sample, fixed);
  const issues = [
    ...missing.map(([field, value]) => remark('column-not-in-sheet', { ...place, value }, { field })),
    ...planRemarks(plan, header, place),
    ...hiddenColumnRemark(grid, header, place),
    ...skippedRemarks(body.skipped, place),
    ...body.issues,
    ...(body.items.length === 0 ? [remark('no-items', place), ...doubtHeader(grid, header, place)] : []),
  ];
  return {
    sheet: {
      name: grid.name,
      hidden: grid.hidden,
      read: true,
      ...(kind ? { kind: kind.kind, kindHow: kind.how } : { kindHow: 'rows' as const }),
      headerRows: body.headerRows,
      columns: describeColumns(grid, header, plan, sample),
      counts: countsOf(body.counts),
      skipped: body.skipped,
    },
    items: body.items,
    issues,
    outcome: 'read',
    titles,
    facilityCodes: body.facilityCodes,
    missingColumns: missing.map(([, value]) => value),
    headers,
    seen,
  };
}

/** A header without items below rows that are as wide as a table: the header is likely one of those. */
function doubtHeader(grid: Grid, header: Header, place: object): Issue[] {
  const top = header.rows[0] ?? 0;
  const wide = (row: number) => grid.cells(row).filter((cell) => !isBlank(textOf(cell))).length >= 3;
  return grid.rows.some((row) => row < top && wide(row)) ? [remark('header-doubtful', { ...place, row: top })] : [];
}

function notRead(grid: Grid, outcome: SheetResult['outcome'], issues: Issue[], seen: string[]): SheetResult {
  const sheet: ReadSheet = {
    name: grid.name,
    hidden: grid.hidden,
    read: false,
    headerRows: [],
    columns: [],
    counts: countsOf({ notRead: grid.lastRow }),
    skipped: [],
  };
  return {
    sheet,
    items: [],
    issues,
    outcome,
    titles: [],
    facilityCodes: new Set(),
    missingColumns: [],
    headers: [],
    seen,
  };
}

/** Texts of the first filled rows, each row in one line. */
function firstTexts(grid: Grid): string[] {
  const lines: string[] = [];
  for (const row of grid.rows) {
    const texts = grid
      .cells(row)
      .map(textOf)
      .filter((text) => !isBlank(text));
    if (texts.length > 0) lines.push(texts.join(' | ').replace(/\s+/g, ' ').slice(0, 120));
    if (lines.length >= 3) break;
  }
  return lines;
}

/** Columns that the caller names by letter, and the keys of the headers that the caller names by their text. */
function namesOf(grid: Grid, columns: NamedColumns): { letters: readonly number[]; wanted: ReadonlySet<string> } {
  const width = Math.max(0, ...grid.rows.slice(0, 100).map((row) => grid.cells(row).length));
  const names = [...columns.values()];
  const letters = names.map((name) => columnIndex(name.trim())).filter((index) => index >= 0 && index < width);
  const texts = names.filter((name) => !letters.includes(columnIndex(name.trim())));
  return { letters, wanted: new Set(texts.flatMap((text) => headerKeys([text]))) };
}

function fixColumns(header: Header, columns: NamedColumns) {
  const fixed = new Map<ColumnRole, number>();
  const missing: [string, string][] = [];
  for (const [field, name] of columns) {
    const index = findColumn(header.columns, name);
    if (index < 0) missing.push([field, name]);
    else fixed.set(field, index);
  }
  return { fixed, missing };
}

const LONGEST_VALUE = 100;
/** Rows of a cover that are looked at. */
const COVER = 30;

/** Filled cells above a row, merged ones once. */
function titleTexts(grid: Grid, top: number): string[] {
  const texts: string[] = [];
  for (const row of grid.rows) {
    if (row >= top || texts.length >= 100) break;
    const own = grid
      .cells(row)
      .map(textOf)
      .filter((text) => !isBlank(text));
    const [label = '', value = ''] = own;
    for (const text of own) texts.push(text.trim());
    // A label and its value side by side: `Mã CSKCB | 01234`.
    if (own.length === 2 && value.length < LONGEST_VALUE)
      texts.push(`${label.trim().replace(/\s*:$/, '')}: ${value.trim()}`);
  }
  return texts;
}

function kindOf(
  grid: Grid,
  header: Header,
  options: SheetOptions,
  titles: readonly string[],
  sample: (column: number) => readonly string[],
): { kind: Kind; how: KindSource } | undefined {
  if (options.kind) return { kind: options.kind, how: 'option' };
  const codes = header.columns
    .filter((column) =>
      column.meanings.some(({ role }) => role === 'code' || role === 'declaredCode' || role === 'mappedCode'),
    )
    .flatMap((column) => sample(column.index));
  return recogniseKind({
    headers: header.columns,
    titles,
    codes,
    ...(grid.nameIsFile ? { fileName: grid.name } : { sheetName: grid.name, fileName: options.file }),
  });
}

function planRemarks(plan: Plan, header: Header, place: object): Issue[] {
  const { localCodeFrom, fromMapped, columns, doubted } = plan.assignment;
  const nameOf = (role: ColumnRole) => header.columns[columns.get(role) ?? -1]?.header;
  const remarks: Issue[] = doubted.map(({ column, why, rows, of }) =>
    remark(`code-column-${why}`, { ...place, column: header.columns[column]?.header }, { n: rows, of }),
  );
  if (localCodeFrom === 'declared')
    remarks.push(remark('local-code-from-declared', { ...place, column: nameOf('declaredCode') }));
  if (localCodeFrom === 'ordinal')
    remarks.push(remark('local-code-from-ordinal', { ...place, column: nameOf('ordinal') }));
  if (localCodeFrom === 'row') remarks.push(remark('local-code-from-row', place));
  if (fromMapped.length > 0) remarks.push(remark('declared-from-mapped', { ...place, column: nameOf('declaredCode') }));
  return remarks;
}

function hiddenColumnRemark(grid: Grid, header: Header, place: object): Issue[] {
  const hidden = header.columns.filter((column) => grid.hiddenColumns.has(column.index) && column.header !== '');
  if (hidden.length === 0) return [];
  const columns = hidden.map((column) => `${columnLetter(column.index)} “${column.header}”`).join(', ');
  return [remark('columns-hidden', place, { columns })];
}

function skippedRemarks(skipped: readonly SkippedRow[], place: object): Issue[] {
  const codes = {
    hidden: 'rows-hidden',
    section: 'rows-section',
    total: 'rows-total',
    footer: 'rows-footer',
    repeatedHeader: 'rows-repeatedHeader',
  } as const;
  return (Object.keys(codes) as (keyof typeof codes)[]).flatMap((role) => {
    const rows = skipped.filter((row) => row.role === role).map((row) => row.row);
    return rows.length > 0
      ? [remark(codes[role], { ...place, row: rows[0] }, { n: rows.length, rows: rowList(rows) })]
      : [];
  });
}
