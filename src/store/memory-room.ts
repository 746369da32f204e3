import { getHeapStatistics } from 'node:v8';
import { DmdcError } from '../errors';
import { megabytes } from '../io/sheets/faults';
import type { Item } from '../item';
import { FILE_FAULTS } from '../messages/file-faults';

/** Bytes of memory for a row whose name no other row has: kept with its answer, and written into a workbook as well. */
const ROW_BYTES = Object.freeze({ kept: 11_000, workbook: 26_000 });
/** Memory that is no row's: the program, the code sets and their index. */
const BASE_BYTES = 150 * 1_048_576;

/** Bytes that this thread may use. */
export function memoryRoom(): number {
  return getHeapStatistics().heap_size_limit;
}

/**
 * Refuses a list whose answers, all kept at once, would not fit into the memory that this process may use: said beforehand, since a
 * process that runs out of it ends at once. Rows of one name share their answer and cost little.
 * @throws {DmdcError} `file-too-large`
 */
export function refuseBeyondMemory(
  file: string,
  items: readonly Item[],
  how: keyof typeof ROW_BYTES,
  mostBytes = memoryRoom(),
): void {
  const distinct = new Set(items.map(({ localName }) => localName)).size;
  const need = BASE_BYTES + (distinct + (items.length - distinct) / 10) * ROW_BYTES[how];
  if (need <= mostBytes) return;
  const texts = FILE_FAULTS.needsMemory(
    items.length,
    megabytes(need),
    megabytes(mostBytes),
    Math.ceil(need / 1_048_576),
  );
  throw new DmdcError('file-too-large', texts, { file });
}
