import { unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Folder beside mapping files where what was counted of them is kept. */
const COUNTS_FOLDER = '.dmdc-counts';

/** Where the counts of a mapping file are kept: `<folder>/.dmdc-counts/<name>.json`. */
export function countsPath(mappingPath: string): string {
  return join(dirname(mappingPath), COUNTS_FOLDER, `${basename(mappingPath)}.json`);
}

/** Deletes the counts of a mapping file that is about to change. */
export function dropCounts(mappingPath: string): void {
  try {
    unlinkSync(countsPath(mappingPath));
  } catch {
    // Most files have none.
  }
}
