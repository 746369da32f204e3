import { basename, extname } from 'node:path';
import { asKind, type Kind } from '../../catalog/kinds';
import { DmdcError, type Place } from '../../errors';
import type { Issue } from '../../issue';
import { ITEM_FIELDS, type ItemField } from '../../list/column-role';
import { facilityOf } from '../../list/facility';
import type { FacilityCatalog, FacilityFormat } from '../../list/facility-list';
import type { Grid } from '../../list/grid';
import { asItemField, type NamedColumns } from '../../list/plan';
import { remark } from '../../list/remarks';
import { readSheet, type SheetResult } from '../../list/sheet';
import { FILE_FAULTS } from '../../messages/file-faults';
import { READ_FAULTS } from '../../messages/read-faults';
import type { ReadLimits } from './apart/read-apart';
import { workbookGrids, zippedGrids } from './apart/workbooks';
import { loadBytes } from './bytes';
import { delimitedGrid } from './delimited';
import { decodeText } from './encoding';
import { unreadable } from './faults';
import { containerOf, textFormat } from './format';
import { htmlGrids } from './html-table';
import { jsonGrid, ndjsonGrid } from './json';
import { wideRows } from './wide-rows';

/** What the caller knows of a facility's file. */
export interface ReadFacilityCatalogOptions extends ReadLimits {
  /** Kind of every sheet; recognised sheet by sheet when absent. */
  readonly kind?: Kind;
  /** Field of the item (`localCode`, `local_code`) → header as written, or the letter of the column. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Read this sheet only. */
  readonly sheet?: string;
  /** Name of the file where only its bytes are given. */
  readonly fileName?: string;
  readonly facility?: { readonly code?: string; readonly name?: string };
  /** Read hidden sheets and rows too. @default false */
  readonly includeHidden?: boolean;
  /** Bytes that the file may have. @default 134217728 (128 MB) */
  readonly maxBytes?: number;
  /** Bytes that a zipped workbook may unpack to. @default 536870912 (512 MB) */
  readonly maxUnpackedBytes?: number;
}

const DEFAULTS = Object.freeze({ maxBytes: 128 * 1_048_576, maxUnpackedBytes: 512 * 1_048_576 });

interface Opened {
  readonly grids: readonly Grid[];
  readonly format: FacilityFormat;
  readonly issues: readonly Issue[];
  readonly kind?: Kind;
}

/**
 * Reads a facility's own catalogue from a path or from bytes: `.xlsx`, `.xls`, `.ods`, `.csv`, `.tsv`, `.json`, `.ndjson`,
 * and web pages saved as `.xls`. What the file is, is told by its content, not by its name.
 * Finds header rows, recognises columns and kinds, and accounts for every row; faults in the data come back as issues.
 * @throws {DmdcError} `file-not-found`, `file-unreadable`, `file-too-large`, `format-unknown` for files that cannot be read;
 *   `header-not-found`, `kind-not-recognised`, `column-not-found` when no sheet can be read without the caller's help;
 *   `bad-option`, `unknown-kind` for options that make no sense.
 */
export function readFacilityCatalog(
  source: string | Uint8Array | ArrayBuffer,
  options: ReadFacilityCatalogOptions = {},
): FacilityCatalog {
  const columns = namedColumns(options.columns);
  const asked = options.kind === undefined ? undefined : asKind(options.kind);
  const file = options.fileName ?? (typeof source === 'string' ? basename(source) : undefined);
  const place: Place = file === undefined ? {} : { file };
  const bytes = loadBytes(source, place, options.maxBytes ?? DEFAULTS.maxBytes);
  const opened = openBytes(bytes, file, place, options);
  const grids = chooseSheet(opened.grids, options.sheet, place);
  const includeHidden = options.includeHidden === true || options.sheet !== undefined;
  const kind = asked ?? opened.kind;
  const results = grids.map((grid) => readSheet(grid, { file, kind, columns, includeHidden }));
  refuseNothing(results, columns, place);
  const facility = facilityOf(results, options.facility);
  return {
    ...(file !== undefined && { file }),
    format: opened.format,
    ...(facility.facility && { facility: facility.facility }),
    items: results.flatMap((result) => result.items),
    issues: [
      ...opened.issues,
      ...facility.issues.map((issue) => ({ ...place, ...issue })),
      ...(isTextTable(opened.format) ? results.flatMap(({ sheet }, at) => wideRows(grids[at]!, sheet, place)) : []),
      ...results.flatMap((result) => result.issues),
    ],
    sheets: results.map((result) => result.sheet),
  };
}

function namedColumns(columns: Readonly<Record<string, string>> | undefined): NamedColumns {
  const named = new Map<ItemField, string>();
  for (const [name, header] of Object.entries(columns ?? {})) {
    const field = asItemField(name);
    if (!field || typeof header !== 'string' || header.trim() === '') {
      const list = ITEM_FIELDS.join(', ');
      throw new DmdcError('bad-option', FILE_FAULTS.badField(name, list), { value: name });
    }
    named.set(field, header);
  }
  return named;
}

function isTextTable(format: FacilityFormat): boolean {
  return format === 'csv' || format === 'tsv';
}

function openBytes(
  bytes: Uint8Array,
  file: string | undefined,
  place: Place,
  options: ReadFacilityCatalogOptions,
): Opened {
  const container = containerOf(bytes, place);
  const { maxUnpackedBytes = DEFAULTS.maxUnpackedBytes } = options;
  if (container === 'zip') return { ...zippedGrids(bytes, maxUnpackedBytes, place, options), issues: [] };
  if (container === 'ole') return { grids: workbookGrids(bytes, place, options), format: 'xls', issues: [] };
  return openText(bytes, file === undefined ? '' : basename(file, extname(file)), place, options);
}

function openText(bytes: Uint8Array, name: string, place: Place, limits: ReadLimits): Opened {
  const { text, encoding } = decodeText(bytes);
  const guessed = encoding.startsWith('utf') ? [] : [remark('encoding-guessed', place, { encoding })];
  const format = textFormat(text, place);
  switch (format) {
    case 'xml':
      return { grids: workbookGrids(text, place, limits), format, issues: guessed };
    case 'html':
      return { grids: htmlGrids(text, place), format, issues: guessed };
    case 'json':
    case 'ndjson': {
      const { grid, kind, issues } = format === 'json' ? jsonGrid(text, name, place) : ndjsonGrid(text, name, place);
      return { grids: [grid], format, kind, issues: [...guessed, ...issues] };
    }
    case 'delimited': {
      if (text.slice(0, 4096).includes('\0')) throw unreadable(place, READ_FAULTS.neitherTextNorWorkbook);
      const { grid, delimiter, issues } = delimitedGrid(text, name, place);
      return { grids: [grid], format: delimiter === '\t' ? 'tsv' : 'csv', issues: [...guessed, ...issues] };
    }
  }
}

function chooseSheet(grids: readonly Grid[], wanted: string | undefined, place: Place): readonly Grid[] {
  if (wanted === undefined) return grids;
  const exact = grids.filter((grid) => grid.name === wanted);
  const chosen =
    exact.length > 0 ? exact : grids.filter((grid) => grid.name.trim().toLowerCase() === wanted.trim().toLowerCase());
  if (chosen.length > 0) return chosen;
  const list = grids.map((grid) => `“${grid.name}”`).join(', ');
  throw new DmdcError('bad-option', FILE_FAULTS.noSheet(wanted, list), { ...place, sheet: wanted });
}

/** When no sheet could be read at all, says why and what the caller can do. */
function refuseNothing(results: readonly SheetResult[], columns: NamedColumns, place: Place): void {
  const read = results.filter((result) => result.outcome === 'read');
  for (const name of columns.values()) {
    if (read.length === 0 || !read.every((result) => result.missingColumns.includes(name))) continue;
    const seen = [...new Set(read.flatMap((result) => result.headers))].map((header) => `“${header}”`).join(', ');
    throw new DmdcError('column-not-found', FILE_FAULTS.noColumn(name, seen), { ...place, column: name });
  }
  if (read.length > 0) return;
  const unknown = results.find((result) => result.outcome === 'no-kind');
  if (unknown) {
    const seen = unknown.headers.map((header) => `“${header}”`).join(', ');
    throw new DmdcError('kind-not-recognised', FILE_FAULTS.kindNotRecognised(seen), {
      ...place,
      sheet: unknown.sheet.name,
    });
  }
  throw headerNotFound(results, place);
}

function headerNotFound(results: readonly SheetResult[], place: Place): DmdcError {
  const result = results.find(({ outcome }) => outcome === 'no-header') ?? results[0];
  const seen = (result?.seen ?? []).map((line) => `«${line}»`).join(' ');
  const hidden = results.length > 0 && results.every(({ outcome }) => outcome === 'hidden');
  if (hidden) {
    const names = results.map(({ sheet }) => sheet.name);
    return new DmdcError('header-not-found', FILE_FAULTS.allHidden(names.join(', '), names[0] ?? ''), place);
  }
  const where = result && result.sheet.name !== '' ? ` (${result.sheet.name})` : '';
  const what = seen === '' ? FILE_FAULTS.noContent : FILE_FAULTS.firstRows(seen);
  return new DmdcError('header-not-found', FILE_FAULTS.headerNotFound(where, what), {
    ...place,
    ...(result && { sheet: result.sheet.name }),
  });
}
