import { rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { writeReviewed } from '../../../examples/review-edit';
import type { Deed } from './remedy';

/** The person with the workbook open types a decision into the row of a local code; '' empties the cell. */
export function typed(book: string, localCode: string, decision: string): Deed {
  return async (folder) => {
    await writeReviewed(join(folder, book), (row) => (row.localCode === localCode ? { decision } : {}));
  };
}

/** Another command that is alive writes the file, as far as its lock says. */
export function locked(file: string): Deed {
  return (folder) => {
    const owner = { pid: process.pid, host: hostname(), at: new Date().toISOString(), token: 'x' };
    writeFileSync(join(folder, `${file}.lock`), JSON.stringify(owner));
  };
}

/** The file that the message named first is deleted. */
export const deleted: Deed = (folder, [, file = '']) => rmSync(join(folder, file));
