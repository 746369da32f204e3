import { readFileSync, statSync } from 'node:fs';
import { DmdcError, type Place } from '../../errors';
import { FILE_FAULTS } from '../../messages/file-faults';
import { READ_FAULTS } from '../../messages/read-faults';
import { megabytes, tooLarge, unreadable } from './faults';

const MAX_BYTES = 128 * 1_048_576;

/**
 * The bytes of a file, or bytes already at hand.
 * @param maxBytes - what the file may have at the most. @default 134217728 (128 MB)
 * @throws {DmdcError} `file-not-found`, `file-unreadable`, `file-too-large`.
 */
export function loadBytes(
  source: string | Uint8Array | ArrayBuffer,
  place: Place = typeof source === 'string' ? { file: source } : {},
  maxBytes = MAX_BYTES,
): Uint8Array {
  const check = (size: number) => {
    if (size <= maxBytes) return;
    throw tooLarge(place, READ_FAULTS.overLimitSplit(megabytes(size), megabytes(maxBytes)));
  };
  if (typeof source !== 'string') {
    const bytes = source instanceof Uint8Array ? source : new Uint8Array(source);
    check(bytes.length);
    return bytes;
  }
  try {
    check(statSync(source).size);
    return readFileSync(source);
  } catch (cause) {
    if (cause instanceof DmdcError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') {
      throw new DmdcError('file-not-found', FILE_FAULTS.noFile(source), place, { cause });
    }
    if (code === 'EISDIR') throw unreadable(place, READ_FAULTS.isFolder, cause);
    if (code === 'EACCES' || code === 'EPERM') throw unreadable(place, READ_FAULTS.notPermitted, cause);
    throw unreadable(place, READ_FAULTS.systemError(code ?? ''), cause);
  }
}
