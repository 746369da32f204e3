import { DmdcError, type Place } from '../../errors';
import type { Issue } from '../../issue';
import type { Item } from '../../item';
import type { FacilityCatalog } from '../../list/facility-list';
import { columnIndex } from '../../list/grid';
import { headerKey } from '../../list/header-key';
import { decidedCode, type MappedRow, type Mapping } from '../../mapping/mapping';
import { FILE_FAULTS } from '../../messages/file-faults';
import { exactKey, nameKey } from '../../text/same-text';
import { xlsxCopy } from '../sheets/apart/workbooks';
import { readFacilityCatalog } from '../sheets/facility-list';
import { containerOf } from '../sheets/format';
import { xlsxSheets } from '../sheets/xlsx-parts';
import { unzip } from '../sheets/zip';
import { patchZip } from '../sheets/zip-patch';
import { type CellFill, fillSheetXml, sharedStrings } from './sheet-xml';

/** Options of {@link fillWorkbook}. */
export interface FillOptions {
  /** Replaces codes that stand there already. Cells with a formula are never touched. @default false */
  readonly overwrite?: boolean;
  /** Header or letter of the column that takes the national code, where the headers do not tell it. */
  readonly column?: string;
  /** Name of the file, for messages. */
  readonly fileName?: string;
  /** Bytes that the workbook may unpack to. @default 536870912 (512 MB) */
  readonly maxUnpackedBytes?: number;
}

/** A copy of a workbook with codes filled in. */
export interface FilledWorkbook {
  readonly bytes: Uint8Array;
  readonly filled: number;
  /** Cells that held the code already. */
  readonly same: number;
  /** Cells that were left alone, and rows without a place. */
  readonly issues: readonly Issue[];
}

const MAX_UNPACKED = 512 * 1_048_576;

/** Columns of the templates of circular 12/2026 and of the insurer's lists that take a national code, by what the mapping gives for them. */
const CODE_HEADERS: Readonly<Record<Mapping['kind'], readonly string[]>> = Object.freeze({
  drugs: ['MA_THUOC', 'MA_HOAT_CHAT', 'MA_AX'],
  'traditional-medicines': ['MA_THUOC', 'MA_HOAT_CHAT', 'MA_AX'],
  services: ['MA_DICH_VU', 'MA_TUONG_DUONG', 'MA_DVKT', 'MA_AX'],
  // The full code of an item is the portal's to issue: only the group is ours to give.
  supplies: ['NHOM_VAT_TU', 'MA_NHOM_VTYT', 'MA_NHOM_AX'],
  icd10: ['MA_BENH', 'MA_ICD10', 'MA_AX'],
  'yhct-diseases': ['MA_BENH_YHCT', 'MA_AX'],
  blood: ['MA_THUOC', 'MA_MAU', 'MA_AX'],
});
const ROUTE_HEADERS = ['MA_DUONG_DUNG', 'MA_DUONGDUNG_AX'];

/**
 * Fills decided codes into a copy of the facility's own workbook (`.xlsx`, `.xlsm`), by sheet and row of each item, and leaves everything else
 * in it as it was: the cells are changed in place, every other part of the file is copied byte for byte.
 * A workbook of the old binary format (`.xls`) becomes an `.xlsx` copy, without most of its looks.
 * @throws {DmdcError} `format-unknown` when it is no such workbook; `column-not-found` when no column can take the codes.
 */
export function fillWorkbook(
  given: Uint8Array,
  mappings: readonly Mapping[],
  options: FillOptions = {},
): FilledWorkbook {
  const { overwrite = false, maxUnpackedBytes = MAX_UNPACKED } = options;
  const place: Place = options.fileName === undefined ? {} : { file: options.fileName };
  const container = containerOf(given, place);
  if (container === 'text') throw notWorkbook(place);
  const source = container === 'ole' ? xlsxCopy(given, place) : given;
  const parts = new Map(
    unzip(
      source,
      (name) => /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/.*\.xml)$/.test(name),
      maxUnpackedBytes,
      place,
    ).map(({ name, data }) => [name, data]),
  );
  const paths = sheetPaths(parts);
  if (paths.size === 0) throw notWorkbook(place);
  const strings = sharedStrings(textOf(parts.get('xl/sharedStrings.xml')));
  const list = readFacilityCatalog(source, { fileName: options.fileName });
  const columns = codeColumns(list, mappings, options);
  if (columns.size === 0 && mappings.some(({ rows }) => rows.length > 0)) {
    throw new DmdcError('column-not-found', FILE_FAULTS.fillOtherList(named(place)), place);
  }
  const itemAt = new Map(list.items.map((item) => [`${item.sheet}\u0000${item.row}`, item]));
  const issues: Issue[] = [];
  const replaced = new Map<string, Uint8Array>();
  let filled = 0;
  let same = 0;
  for (const [sheet, path] of paths) {
    const fills: CellFill[] = [];
    const rowOf = new Map<CellFill, MappedRow>();
    for (const mapping of mappings) {
      const into = columns.get(`${mapping.kind}\u0000${sheet}`);
      if (!into) continue;
      for (const row of mapping.rows) {
        if (row.item.sheet !== sheet || row.item.row === undefined) continue;
        if (isOther(row.item, itemAt.get(`${sheet}\u0000${row.item.row}`))) {
          if (decidedCode(row) !== undefined) issues.push(otherRow(row.item, place));
          continue;
        }
        for (const [column, text] of valuesOf(row, into)) {
          const fill = { row: row.item.row, column, text };
          fills.push(fill);
          rowOf.set(fill, row);
        }
      }
    }
    const data = parts.get(path);
    if (fills.length === 0 || !data) continue;
    const edited = fillSheetXml(textOf(data), fills, { overwrite, shared: strings });
    edited.outcomes.forEach((outcome, i) => {
      const fill = fills[i] as CellFill;
      if (outcome === 'filled') filled++;
      else if (outcome === 'same') same++;
      else issues.push(leftAlone(outcome, fill, edited.found.get(fill), sheet, place));
    });
    if (edited.outcomes.includes('filled')) replaced.set(path, new TextEncoder().encode(edited.xml));
  }
  return { bytes: replaced.size > 0 ? patchZip(source, replaced) : source, filled, same, issues };
}

interface CodeColumns {
  readonly code: number;
  readonly route?: number;
}

function* valuesOf(row: MappedRow, { code, route }: CodeColumns): Generator<[number, string]> {
  const decided = decidedCode(row);
  if (decided !== undefined) {
    const also = row.decision?.status === 'confirmed' ? (row.decision.also ?? []) : [];
    yield [code, [decided, ...also.map((target) => target.code)].join('+')];
  }
  if (route !== undefined && row.match.routeCode !== undefined) yield [route, row.match.routeCode];
}

/** Where codes go, by kind and sheet: the columns that reading the workbook finds, or the one that the caller names. */
function codeColumns(
  { sheets }: FacilityCatalog,
  mappings: readonly Mapping[],
  options: FillOptions,
): Map<string, CodeColumns> {
  const columns = new Map<string, CodeColumns>();
  const wanted = new Set<string>();
  for (const { kind, rows } of mappings) {
    for (const name of new Set(rows.map(({ item }) => item.sheet))) {
      const sheet = sheets.find((one) => one.name === name);
      if (!sheet || name === undefined) continue;
      wanted.add(`${kind}\u0000${name}`);
      const at = (headers: readonly string[]) =>
        headers
          .map((header) => sheet.columns.find((column) => headerKey(column.header) === headerKey(header)))
          .find((column) => column !== undefined);
      const given = options.column;
      const named =
        given === undefined
          ? undefined
          : (sheet.columns.find((column) => headerKey(column.header) === headerKey(given)) ??
            (columnIndex(given) >= 0 ? { column: given } : undefined));
      const found = named ?? sheet.columns.find(({ field }) => field === 'declaredCode') ?? at(CODE_HEADERS[kind]);
      if (!found) continue;
      const route = at(ROUTE_HEADERS);
      columns.set(`${kind}\u0000${name}`, {
        code: columnIndex(found.column),
        ...(route && { route: columnIndex(route.column) }),
      });
    }
  }
  if (wanted.size > 0 && columns.size === 0) {
    const headers = sheets.flatMap((sheet) => sheet.columns.map(({ header }) => `“${header}”`)).join(', ');
    throw new DmdcError(
      'column-not-found',
      FILE_FAULTS.noCodeColumn(headers),
      options.fileName === undefined ? {} : { file: options.fileName },
    );
  }
  return columns;
}

/** Whether another item than the mapped one stands in a row: neither its local code nor its name is there. No code is no code in common. */
function isOther(mapped: Item, there: Item | undefined): boolean {
  if (!there || nameKey(mapped.localName) === nameKey(there.localName)) return false;
  const code = exactKey(mapped.localCode);
  return code === '' || code !== exactKey(there.localCode);
}

function otherRow({ localCode, localName, sheet, row }: Item, place: Place): Issue {
  const value = localCode || localName;
  const message = FILE_FAULTS.fillOtherRow(value);
  return { ...place, severity: 'warning', code: 'row-differs', sheet, row, value, message };
}

/** Name of each sheet → the part that holds it. */
function sheetPaths(parts: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const sheets = xlsxSheets(textOf(parts.get('xl/workbook.xml')), textOf(parts.get('xl/_rels/workbook.xml.rels')));
  const paths = new Map<string, string>();
  for (const { name, path } of sheets) if (path !== undefined && parts.has(path)) paths.set(name, path);
  return paths;
}

function textOf(data: Uint8Array | undefined): string {
  return data ? new TextDecoder().decode(data) : '';
}

function notWorkbook(place: Place): DmdcError {
  return new DmdcError('format-unknown', FILE_FAULTS.notFillable(named(place)), place);
}

function named({ file }: Place): string {
  return file === undefined ? '' : ` “${file}”`;
}

function leftAlone(outcome: string, fill: CellFill, found: string | undefined, sheet: string, place: Place): Issue {
  const formula = outcome === 'formula';
  return {
    ...place,
    severity: 'warning',
    code: formula ? 'cell-formula' : 'cell-occupied',
    sheet,
    row: fill.row,
    value: fill.text,
    message: FILE_FAULTS.cellLeftAlone(formula, fill.text, found),
  };
}
