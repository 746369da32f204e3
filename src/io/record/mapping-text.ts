import { DmdcError, type Place } from '../../errors';
import type { Mapping, RowStatus } from '../../mapping/mapping';

import { RECORD } from '../../messages/record-texts';
import { faultPath, faultText, type SchemaIssues } from '../../messages/schema-fault';
import { quoted } from '../sheets/faults';

import { fromHeader, fromLine, toHeader, toLines } from './file-lines';
import { headerSchema, lineSchema, MAPPING_FILE_FORMAT, MAPPING_FILE_VERSION, type MappingLine } from './file-schema';
import { type Check, shapeCheck } from './shape-check';

let check: Check | undefined;

function isPlainLine(value: unknown): value is MappingLine {
  check ??= shapeCheck(lineSchema);
  return check(value);
}

/** The text of a mapping file (`*.dmdc.ndjson`): a header line, then one line an item. The same mapping gives the same bytes. */
export function mappingFileText(mapping: Mapping): string {
  return [...mappingFilePieces(mapping)].join('');
}

/** The text of {@link mappingFileText} in pieces of a line each. */
export function* mappingFilePieces(mapping: Mapping): Generator<string> {
  yield `${JSON.stringify(toHeader(mapping))}\n`;
  for (const line of toLines(mapping)) yield `${line}\n`;
}

/** Whether a text begins as a mapping file does. */
export function isMappingFileText(text: string): boolean {
  const end = text.indexOf('\n');
  const first = parsed(end < 0 ? text : text.slice(0, end));
  return typeof first === 'object' && first !== null && 'format' in first && first.format === MAPPING_FILE_FORMAT;
}

/** Options of {@link parseMappingFile}. */
export interface ParseMappingOptions {
  /**
   * Keeps only rows with one of these statuses; the others are counted and not looked into, which takes a tenth of the time.
   * A mapping read so must not be written back.
   * @default every row
   */
  readonly statuses?: ReadonlySet<RowStatus>;
}

/**
 * The mapping that the text of a mapping file says.
 * @throws {DmdcError} `mapping-invalid`, naming the line: no mapping file, made by a later version, cut off, or changed so that it cannot be understood.
 */
export function parseMappingFile(text: string, place: Place = {}, { statuses }: ParseMappingOptions = {}): Mapping {
  const lines = text.replace(/^\ufeff/u, '').split('\n');
  const first = parsed(lines[0] ?? '');
  const version = typeof first === 'object' && first !== null && 'version' in first ? Number(first.version) : 0;
  if (version > MAPPING_FILE_VERSION) {
    throw new DmdcError('mapping-invalid', RECORD.mappingFileNewer(quoted(place), version), place);
  }
  const header = headerSchema.safeParse(first);
  if (!header.success) throw invalid({ ...place, row: 1 }, header.error);
  const rows = [];
  let passed = 0;
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] as string;
    if (line.trim() === '') continue;
    if (statuses && isOtherStatus(line, statuses)) {
      passed++;
      continue;
    }
    const value = parsed(line);
    let plain: MappingLine;
    if (isPlainLine(value)) plain = value;
    else {
      const result = lineSchema.safeParse(value);
      if (!result.success) throw invalid({ ...place, row: at + 1 }, result.error);
      plain = result.data;
    }
    if (statuses && !statuses.has(plain.status)) passed++;
    else rows.push(fromLine(plain, { ...place, row: at + 1 }));
  }
  const found = rows.length + passed;
  if (found !== header.data.rows) {
    throw new DmdcError('mapping-invalid', RECORD.linesMissing(quoted(place), found, header.data.rows), place);
  }
  return fromHeader(header.data, rows);
}

const STATUS = '"status":"';

/** Whether a whole line certainly has another status: it is read only where it stands as we write it, before the machine's match. */
function isOtherStatus(line: string, statuses: ReadonlySet<RowStatus>): boolean {
  const at = line.indexOf(STATUS);
  if (at < 0 || !line.trimEnd().endsWith('}') || line.lastIndexOf('"match":', at) >= 0) return false;
  const from = at + STATUS.length;
  return !statuses.has(line.slice(from, line.indexOf('"', from)) as RowStatus);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function invalid(place: Place, cause: SchemaIssues): DmdcError {
  const why = faultText(cause.issues.length > 0 ? cause : undefined);
  const path = faultPath(cause);
  return new DmdcError(
    'mapping-invalid',
    RECORD.wrongLine(quoted(place), place.row, why),
    { ...place, ...(path && { column: path }) },
    { cause },
  );
}
