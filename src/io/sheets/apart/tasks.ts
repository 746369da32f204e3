import type { Place } from '../../../errors';
import type { FacilityFormat } from '../../../list/facility-list';
import type { Grid } from '../../../list/grid';
import { workbookGrids, xlsxCopy, zippedGrids } from '../spreadsheet';

/** What the spreadsheet library is asked for. */
export type Task =
  | { readonly read: 'zipped'; readonly maxUnpackedBytes: number }
  /** `text`: the bytes are UTF-8, a workbook in Excel's XML of 2003. */
  | { readonly read: 'workbook'; readonly text: boolean }
  | { readonly read: 'copy' };

/** What comes of a task: sheets, or the bytes of a copy. */
export interface TaskResult {
  readonly grids?: readonly Grid[];
  readonly format?: FacilityFormat;
  readonly copy?: Uint8Array;
}

/** Does a task in this process. @throws {DmdcError} `file-unreadable`, `file-too-large`. */
export function doTask(task: Task, bytes: Uint8Array, place: Place): TaskResult {
  if (task.read === 'zipped') return zippedGrids(bytes, task.maxUnpackedBytes, place);
  if (task.read === 'copy') return { copy: xlsxCopy(bytes, place) };
  return { grids: workbookGrids(task.text ? new TextDecoder().decode(bytes) : bytes, place) };
}
