import { basename, extname } from 'node:path';
import type { Place } from '../../errors';
import type { Grid } from '../../list/grid';
import { READ_FAULTS, REMEDIES } from '../../messages/read-faults';
import type { ReadLimits } from './apart/read-apart';
import { workbookGrids, zippedGrids } from './apart/workbooks';
import { loadBytes } from './bytes';
import { delimitedGrid } from './delimited';
import { decodeText } from './encoding';
import { unknownFormat, unreadable } from './faults';
import { containerOf, textFormat } from './format';
import { htmlGrids } from './html-table';

/** Limits that protect the memory, and the name of bytes without a path. */
export interface ReadGridsOptions extends ReadLimits {
  readonly fileName?: string;
  /** @default 134217728 (128 MB) */
  readonly maxBytes?: number;
  /** @default 536870912 (512 MB) */
  readonly maxUnpackedBytes?: number;
}

/** The sheets of a workbook or text file, as they stand; `bytes` for a checksum. */
export interface ReadGrids {
  readonly grids: readonly Grid[];
  readonly file?: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads all sheets of a `.xlsx`, `.xls`, `.ods`, `.csv`, `.tsv` or web page saved as `.xls`, told by content.
 * @throws {DmdcError} `file-not-found`, `file-unreadable`, `file-too-large`, `format-unknown`.
 */
export function readGrids(source: string | Uint8Array, options: ReadGridsOptions = {}): ReadGrids {
  const file = options.fileName ?? (typeof source === 'string' ? basename(source) : undefined);
  const place: Place = file === undefined ? {} : { file };
  const bytes = loadBytes(source, place, options.maxBytes ?? 128 * 1_048_576);
  const done = (grids: readonly Grid[]): ReadGrids => ({ grids, bytes, ...(file !== undefined && { file }) });
  const container = containerOf(bytes, place);
  if (container === 'zip')
    return done(zippedGrids(bytes, options.maxUnpackedBytes ?? 512 * 1_048_576, place, options).grids);
  if (container === 'ole') return done(workbookGrids(bytes, place, options));
  const { text } = decodeText(bytes);
  switch (textFormat(text, place)) {
    case 'xml':
      return done(workbookGrids(text, place, options));
    case 'html':
      return done(htmlGrids(text, place));
    case 'delimited': {
      if (text.slice(0, 4096).includes('\0')) throw unreadable(place, READ_FAULTS.neitherTextNorWorkbook);
      return done([delimitedGrid(text, file === undefined ? '' : basename(file, extname(file)), place).grid]);
    }
    default:
      throw unknownFormat(place, READ_FAULTS.json, REMEDIES.source);
  }
}
