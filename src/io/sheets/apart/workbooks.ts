import type { Place } from '../../../errors';
import type { FacilityFormat } from '../../../list/facility-list';
import type { Grid } from '../../../list/grid';
import { listZip } from '../zip';
import { type ReadLimits, readApart } from './read-apart';

/** Unpacked bytes up to which an `.xlsx` is read in this process: its XML is checked before, and cannot grow far. */
const SMALL = 8 * 1_048_576;
/** Parts of workbooks whose content declares more than stands in it: OpenDocument, and the binary one. */
const DECLARING = /^content\.xml$|\.bin$/i;

/** The sheets of a zipped workbook: `.xlsx`, `.xlsm`, `.xlsb`, `.ods`. @throws {DmdcError} `file-unreadable`, `file-too-large`. */
export function zippedGrids(
  bytes: Uint8Array,
  maxUnpackedBytes: number,
  place: Place,
  limits?: ReadLimits,
): { grids: readonly Grid[]; format: FacilityFormat } {
  const files = listZip(bytes, place);
  const unpacked = files.reduce((sum, { size }) => sum + size, 0);
  const inProcess = unpacked <= SMALL && !files.some(({ name }) => DECLARING.test(name));
  const own = inProcess ? { ...limits, inProcess } : limits;
  const { grids = [], format = 'xlsx' } = readApart({ read: 'zipped', maxUnpackedBytes }, bytes, place, own);
  return { grids, format };
}

/** The sheets of a binary workbook (`.xls`) or of one in Excel's XML of 2003. @throws as {@link zippedGrids}. */
export function workbookGrids(source: Uint8Array | string, place: Place, limits?: ReadLimits): readonly Grid[] {
  const text = typeof source === 'string';
  const bytes = text ? new TextEncoder().encode(source) : source;
  return readApart({ read: 'workbook', text }, bytes, place, limits).grids ?? [];
}

/** A workbook of the binary format as `.xlsx`: values, formulas and number formats; most of its looks are lost. @throws as {@link zippedGrids}. */
export function xlsxCopy(bytes: Uint8Array, place: Place): Uint8Array {
  return readApart({ read: 'copy' }, bytes, place).copy ?? new Uint8Array();
}
