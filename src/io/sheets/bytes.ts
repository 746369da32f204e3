import { readFileSync, statSync } from 'node:fs';
import { DmdcError, type Place } from '../../errors';
import { FILE_FAULTS } from '../../messages/file-faults';
import { megabytes, tooLarge, unreadable } from './faults';

/**
 * The bytes of a file, or bytes already at hand.
 * @param maxBytes - what the file may have at the most.
 * @throws {DmdcError} `file-not-found`, `file-unreadable`, `file-too-large`.
 */
export function loadBytes(source: string | Uint8Array | ArrayBuffer, place: Place, maxBytes: number): Uint8Array {
  const check = (size: number) => {
    if (size <= maxBytes) return;
    throw tooLarge(
      place,
      `${megabytes(size)}, giới hạn là ${megabytes(maxBytes)}. Hãy tách thành nhiều tệp.`,
      `${megabytes(size)}, the limit is ${megabytes(maxBytes)}. Split it into several files.`,
    );
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
    if (code === 'EISDIR') throw unreadable(place, 'đây là một thư mục.', 'it is a folder.', cause);
    if (code === 'EACCES' || code === 'EPERM')
      throw unreadable(place, 'không có quyền đọc.', 'reading it is not permitted.', cause);
    throw unreadable(place, `lỗi hệ thống ${code ?? ''}.`, `system error ${code ?? ''}.`, cause);
  }
}
