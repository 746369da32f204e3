import { basename } from 'node:path';
import type { Kind } from '../../catalog/kinds';
import { DmdcError, type Place } from '../../errors';
import type { Issue } from '../../issue';
import type { EditionRef, Facility, MappedRow, Mapping } from '../../mapping/mapping';
import { RECORD } from '../../messages/record-texts';
import { faultPath, faultText, type SchemaIssues } from '../../messages/schema-fault';
import { fromMapRow } from '../record/map-row';
import { isMappingFileText, parseMappingFile } from '../record/mapping-text';
import { readPending, withPending } from '../record/pending';
import type { MapRow } from '../record/row';
import { fromIssue } from '../record/row-parts';
import { mappingFileSchema, mapRowSchema } from '../record/row-schema';
import { isReviewWorkbook, readReviewWorkbook } from '../review/read-workbook';
import { zippedGrids } from '../sheets/apart/workbooks';
import { loadBytes } from '../sheets/bytes';
import { quoted } from '../sheets/faults';
import { containerOf } from '../sheets/format';

/** Options of {@link readMappings}. */
export interface ReadMappingsOptions {
  /** Name of the file where only its bytes are given. */
  readonly fileName?: string;
  /**
   * Completes the edition that a line of NDJSON names by its id alone. Without it title and decision are the id,
   * and an edition whose coverage is not written counts as partial: a ratio must not look surer than it is.
   */
  readonly resolveEdition?: (kind: Kind, id: string) => EditionRef | undefined;
  /** Bytes that the file may have. @default 536870912 (512 MB) */
  readonly maxBytes?: number;
  /** Bytes that a workbook may unpack to. @default 1073741824 (1 GB) */
  readonly maxUnpackedBytes?: number;
}

const MAX_BYTES = 512 * 1_048_576;
const MAX_UNPACKED = 1024 * 1_048_576;

/**
 * Reads mappings back from what `dmdc map` wrote: the review workbook with people's decisions (.xlsx, also saved as .ods), NDJSON or JSON; or from a mapping file (`*.dmdc.ndjson`).
 * What the file is, is told by its content. Decisions that cannot be used come back as issues of their mapping.
 * @throws {DmdcError} `file-not-found`, `file-unreadable`, `file-too-large`, `format-unknown`; `mapping-invalid` with the line or sheet
 *   when the content is not what `dmdc map` writes.
 */
export function readMappings(source: string | Uint8Array, options: ReadMappingsOptions = {}): Mapping[] {
  const file = options.fileName ?? (typeof source === 'string' ? basename(source) : undefined);
  const place: Place = file === undefined ? {} : { file };
  // First: what is put into the file meanwhile is in one of the two.
  const pending = typeof source === 'string' ? readPending(source) : undefined;
  const bytes = loadBytes(source, typeof source === 'string' ? { file: source } : place, options.maxBytes ?? MAX_BYTES);
  const container = containerOf(bytes, place);
  if (container === 'zip') {
    const { grids } = zippedGrids(bytes, options.maxUnpackedBytes ?? MAX_UNPACKED, place);
    if (!isReviewWorkbook(grids)) throw notOurs(place);
    return readReviewWorkbook(grids, place);
  }
  if (container !== 'text') throw notOurs(place);
  const text = new TextDecoder().decode(bytes).trim();
  if (isMappingFileText(text)) {
    const mapping = parseMappingFile(text, place);
    return [pending === undefined ? mapping : withPending(mapping, pending)];
  }
  return text.startsWith('{') ? readJson(text, place, options) : notText(place);
}

function readJson(text: string, place: Place, options: ReadMappingsOptions): Mapping[] {
  const whole = tryParse(text);
  const isDocument = typeof whole === 'object' && whole !== null && 'mappings' in whole;
  return isDocument ? fromDocument(whole, place) : fromLines(text, place, options);
}

function fromDocument(value: object, place: Place): Mapping[] {
  const result = mappingFileSchema.safeParse(value);
  if (!result.success) throw invalid(place, result.error);
  return result.data.mappings.map(({ kind, facility, edition, issues, rows }) => ({
    kind,
    facility,
    edition,
    rows: rows.map((row, at) => fromMapRow(row, { ...place, row: at + 1 })),
    issues: issues.map(fromIssue),
  }));
}

/** Lines of one facility, kind and edition make a mapping; mappings stand in the order of their first line. */
function fromLines(text: string, place: Place, options: ReadMappingsOptions): Mapping[] {
  const groups = new Map<string, { first: MapRow; rows: MappedRow[]; issues: Issue[] }>();
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    if (line.trim() === '') continue;
    const at = { ...place, row: number };
    const value = tryParse(line);
    if (value === undefined) throw invalid(at);
    const result = mapRowSchema.safeParse(value);
    if (!result.success) throw invalid(at, result.error);
    const row: MapRow = result.data;
    const key = JSON.stringify([row.kind, row.facilityCode ?? '', row.facility, row.edition ?? '']);
    const group = groups.get(key) ?? { first: row, rows: [], issues: [] };
    group.rows.push(fromMapRow(row, at));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ first, rows, issues }) => ({
    kind: first.kind,
    facility: facilityOf(first),
    edition: editionOf(first, options),
    rows,
    issues,
  }));
}

function facilityOf({ facility, facilityCode }: MapRow): Facility {
  return facilityCode === undefined ? { name: facility } : { code: facilityCode, name: facility };
}

function editionOf(
  { kind, edition, coverage, editionSha256 }: MapRow,
  { resolveEdition }: ReadMappingsOptions,
): EditionRef {
  const id = edition ?? '?';
  const known = resolveEdition?.(kind, id);
  // Only the file itself can say on which table its rows rest, not the table that is at hand today.
  const pin = editionSha256 === undefined ? {} : { sha256: editionSha256 };
  if (known) {
    const { title, decision } = known;
    return { kind, id, title, decision, coverage: coverage ?? known.coverage, ...pin };
  }
  return { kind, id, title: { vi: id, en: id }, decision: id, coverage: coverage ?? 'partial', ...pin };
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function notText(place: Place): never {
  throw notOurs(place);
}

function notOurs(place: Place): DmdcError {
  return new DmdcError('mapping-invalid', RECORD.noMapping(quoted(place)), place);
}

function invalid(place: Place, cause?: SchemaIssues): DmdcError {
  const where = place.row === undefined ? '' : ` ${place.row}`;
  const path = cause ? faultPath(cause) : '';
  return new DmdcError(
    'mapping-invalid',
    RECORD.wrongResult(quoted(place), where, faultText(cause)),
    { ...place, ...(path && { column: path }) },
    { cause },
  );
}
