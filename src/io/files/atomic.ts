import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DmdcError } from '../../errors';

/**
 * Writes a file whole or not at all: into a temporary file in the same folder, which then takes the place of the target.
 * Whoever reads the target meanwhile sees the old file or the new one.
 * @throws {DmdcError} `file-not-writable`: the folder is missing, the target is a folder, it is open in another program, or writing is not allowed.
 */
export function writeFileAtomic(path: string, data: string | Uint8Array): void {
  const target = resolve(path);
  const folder = dirname(target);
  if (!existsSync(folder)) {
    throw notWritable(path, {
      vi: `Thư mục “${folder}” chưa có. Hãy tạo thư mục này hoặc chọn nơi khác để ghi.`,
      en: `The folder “${folder}” does not exist. Create it or choose another place to write.`,
    });
  }
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
    throw notWritable(path, {
      vi: `“${path}” là một thư mục. Hãy ghi rõ tên tệp.`,
      en: `“${path}” is a folder. Give the name of a file.`,
    });
  }
  const temporary = join(folder, `.dmdc-${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      // Without it a power cut may leave the new name on an empty file.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    try {
      unlinkSync(temporary);
    } catch {
      // It was never made, or has become the target already.
    }
    throw explain(path, error);
  }
}

function explain(path: string, error: unknown): DmdcError {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
      return notWritable(
        path,
        {
          vi: `Không ghi được “${path}”: tệp đang mở ở chương trình khác (ví dụ Excel) hoặc không có quyền ghi. Hãy đóng tệp rồi chạy lại, hoặc ghi ra tên khác.`,
          en: `Cannot write “${path}”: the file is open in another program (Excel, for example) or you may not write there. Close it and run again, or write under another name.`,
        },
        error,
      );
    case 'ENOSPC':
      return notWritable(
        path,
        {
          vi: `Không ghi được “${path}”: đĩa đã đầy. Hãy giải phóng chỗ trống rồi chạy lại.`,
          en: `Cannot write “${path}”: the disk is full. Free some space and run again.`,
        },
        error,
      );
    default:
      return notWritable(
        path,
        {
          vi: `Không ghi được “${path}” (${code ?? message}). Hãy kiểm tra đường dẫn rồi chạy lại.`,
          en: `Cannot write “${path}” (${code ?? message}). Check the path and run again.`,
        },
        error,
      );
  }
}

function notWritable(file: string, messages: { vi: string; en: string }, cause?: unknown): DmdcError {
  return new DmdcError('file-not-writable', messages, { file }, { cause });
}
