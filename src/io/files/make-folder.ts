import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DmdcError } from '../../errors';
import { FILE_FAULTS } from '../../messages/file-faults';

/**
 * Makes a folder with those above it where they are missing; one that is there already is left as it is.
 *
 * Step by step, since Node's recursive `mkdir` never ends on file systems that say "no such folder" of a folder whose
 * parent exists, such as `/proc`.
 * @throws {DmdcError} `file-not-writable`: it may not be made there, or a file stands in the way.
 */
export function makeFolder(dir: string): void {
  const missing: string[] = [];
  for (let at = resolve(dir); !existsSync(at); at = dirname(at)) {
    missing.push(at);
    if (dirname(at) === at) break;
  }
  try {
    for (const one of missing.reverse()) makeOne(one);
  } catch (cause) {
    throw new DmdcError('file-not-writable', FILE_FAULTS.folderNotMade(dir), { file: dir }, { cause });
  }
}

function makeOne(dir: string): void {
  try {
    mkdirSync(dir);
  } catch (error) {
    // Another process may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
