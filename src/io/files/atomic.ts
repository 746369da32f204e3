import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DmdcError } from '../../errors';

/** What goes into a file: at once, or piece by piece where the whole would be no one text. */
export type FileContent = string | Uint8Array | Iterable<string | Uint8Array>;

/**
 * Writes a file whole or not at all: into a temporary file in the same folder, which then takes the place of the target.
 * Whoever reads the target meanwhile sees the old file or the new one.
 * @throws {DmdcError} `file-not-writable`: the folder is missing, the target is a folder, it is open in another program, or writing is not allowed.
 */
export function writeFileAtomic(path: string, data: FileContent): void {
  const file = new AtomicFile(path);
  try {
    if (typeof data === 'string' || data instanceof Uint8Array) file.write(data);
    else for (const piece of data) file.write(piece);
    file.commit();
  } finally {
    file.close();
  }
}

/** Characters that are written at once. */
const PIECE = 131_072;

/** A file that is written piece by piece and stands under its name once {@link AtomicFile.commit} is called. */
export class AtomicFile {
  private readonly target: string;
  private readonly temporary: string;
  private handle: number | undefined;
  /** Short texts that wait to be written together. */
  private waiting = '';

  /** @throws {DmdcError} `file-not-writable`, as all its methods. */
  constructor(private readonly path: string) {
    this.target = resolve(path);
    const folder = dirname(this.target);
    if (!existsSync(folder)) {
      throw notWritable(path, {
        vi: `Thư mục “${folder}” chưa có. Hãy tạo thư mục này hoặc chọn nơi khác để ghi.`,
        en: `The folder “${folder}” does not exist. Create it or choose another place to write.`,
      });
    }
    if (statSync(this.target, { throwIfNoEntry: false })?.isDirectory()) {
      throw notWritable(path, {
        vi: `“${path}” là một thư mục. Hãy ghi rõ tên tệp.`,
        en: `“${path}” is a folder. Give the name of a file.`,
      });
    }
    this.temporary = join(folder, `.dmdc-${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
    this.handle = this.trying(() => openSync(this.temporary, 'wx'));
  }

  write(data: string | Uint8Array): void {
    if (typeof data === 'string' && data.length < PIECE) {
      this.waiting += data;
      if (this.waiting.length >= PIECE) this.flush();
      return;
    }
    this.flush();
    this.put(typeof data === 'string' ? Buffer.from(data, 'utf8') : data);
  }

  private flush(): void {
    const text = this.waiting;
    this.waiting = '';
    if (text !== '') this.put(Buffer.from(text, 'utf8'));
  }

  private put(bytes: Uint8Array): void {
    this.trying(() => {
      for (let written = 0; written < bytes.length; ) written += writeSync(this.open(), bytes, written);
    });
  }

  /** Puts the file in the place of the target. */
  commit(): void {
    this.flush();
    this.trying(() => {
      // Without it a power cut may leave the new name on an empty file.
      fsyncSync(this.open());
      closeSync(this.open());
      this.handle = undefined;
      renameSync(this.temporary, this.target);
    });
  }

  /** Takes back what was not committed; the target is as it was. */
  close(): void {
    if (this.handle === undefined) return;
    closeSync(this.handle);
    this.handle = undefined;
    this.remove();
  }

  private open(): number {
    if (this.handle === undefined) throw new Error('the file is closed');
    return this.handle;
  }

  private remove(): void {
    try {
      unlinkSync(this.temporary);
    } catch {
      // It was never made, or has become the target already.
    }
  }

  private trying<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (this.handle === undefined) this.remove();
      else this.close();
      throw explain(this.path, error);
    }
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
