import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { DmdcError, type Place } from '../../errors';
import type { Grid } from '../../list/grid';
import { FILE_FAULTS } from '../../messages/file-faults';
import { READ_FAULTS } from '../../messages/read-faults';
import { delimitedGrid } from '../sheets/delimited';
import { decodeText } from '../sheets/encoding';
import { megabytes, tooLarge, unreadable } from '../sheets/faults';
import { containerOf } from '../sheets/format';
import { workbookGrids, zippedGrids } from '../sheets/spreadsheet';

const MAX_BYTES = 128 * 1_048_576;
const MAX_UNPACKED = 512 * 1_048_576;

/** The bytes of a file that somebody sends us. */
export function loadFile(path: string): Uint8Array {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) {
    throw new DmdcError('file-not-found', FILE_FAULTS.fileNotFound(path), { file: path });
  }
  if (stat.size > MAX_BYTES) throw tooLarge({ file: path }, READ_FAULTS.size(megabytes(stat.size)));
  try {
    return readFileSync(path);
  } catch (cause) {
    throw unreadable({ file: path }, READ_FAULTS.cannotOpen, cause);
  }
}

/** The sheets of a table in any format that facilities use: `.xlsx`, `.xls`, `.ods`, `.csv`, `.tsv`; codes stay text. */
export function readGrids(source: string | Uint8Array): readonly Grid[] {
  const place: Place = typeof source === 'string' ? { file: basename(source) } : {};
  const bytes = typeof source === 'string' ? loadFile(source) : source;
  const container = containerOf(bytes, place);
  if (container === 'zip') return zippedGrids(bytes, MAX_UNPACKED, place).grids;
  if (container === 'ole') return workbookGrids(bytes, place);
  return [delimitedGrid(decodeText(bytes).text, place.file ?? '', place).grid];
}
