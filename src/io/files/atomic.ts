import { closeSync, existsSync, fsyncSync, openSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DmdcError } from '../../errors';
import { FILE_FAULTS } from '../../messages/file-faults';
import { clearTemporaryFiles, temporaryName } from './leftovers';

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
      throw notWritable(path, FILE_FAULTS.folderMissing(folder));
    }
    if (statSync(this.target, { throwIfNoEntry: false })?.isDirectory()) {
      throw notWritable(path, FILE_FAULTS.isFolder(path));
    }
    clearTemporaryFiles(folder);
    this.temporary = join(folder, temporaryName());
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

/** What stopped a file from being written, for a person. */
export function explain(path: string, error: unknown): DmdcError {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
      return notWritable(path, FILE_FAULTS.openElsewhere(path), error);
    case 'ENOSPC':
      return notWritable(path, FILE_FAULTS.diskFull(path), error);
    default:
      return notWritable(path, FILE_FAULTS.notWritable(path, code ?? message), error);
  }
}

function notWritable(file: string, messages: { vi: string; en: string }, cause?: unknown): DmdcError {
  return new DmdcError('file-not-writable', messages, { file }, { cause });
}
