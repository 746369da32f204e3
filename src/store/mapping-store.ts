import { closeSync, fsyncSync, openSync, readFileSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { DmdcError } from '../errors';
import { explain, writeFileAtomic } from '../io/files/atomic';
import { mappingFilePieces, type ParseMappingOptions, parseMappingFile } from '../io/record/mapping-text';
import { pendingPath, pendingText, readPending, withPending } from '../io/record/pending';
import { megabytes, tooLarge, unreadable } from '../io/sheets/faults';
import { type MappedRow, type Mapping, rowStatus } from '../mapping/mapping';
import { MAPPING_FAULTS } from '../messages/mapping-faults';
import { READ_FAULTS } from '../messages/read-faults';
import { dropCounts } from './counts-path';
import { type LockOptions, withLock, withLockAsync } from './lock';

/** How the files of mappings are named: one a facility and kind. */
export const MAPPING_FILE_EXTENSION = '.dmdc.ndjson';

const MAX_BYTES = 512 * 1_048_576;

/**
 * Reads a mapping file (`*.dmdc.ndjson`). Reading needs no lock: a file is whole at every moment.
 * @throws {DmdcError} `file-not-found`, `file-unreadable`, `file-too-large`, `mapping-invalid` with the line.
 */
export function readMappingFile(path: string, options: ParseMappingOptions = {}): Mapping {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) {
    throw new DmdcError('file-not-found', MAPPING_FAULTS.mappingNotFound(path), { file: path });
  }
  if (stat.size > MAX_BYTES) {
    throw tooLarge({ file: path }, READ_FAULTS.size(megabytes(stat.size)));
  }
  // First: what is put into the file meanwhile is in one of the two.
  const pending = readPending(path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw unreadable({ file: path }, READ_FAULTS.cannotOpen, cause);
  }
  const place = { file: basename(path) };
  if (pending === undefined) return parseMappingFile(text, place, options);
  const mapping = withPending(parseMappingFile(text, place), pending);
  const { statuses } = options;
  return statuses ? { ...mapping, rows: mapping.rows.filter((row) => statuses.has(rowStatus(row))) } : mapping;
}

/** The states of a mapping file on disk and of the rows that wait for it: another text means that somebody wrote it. */
export function mappingStamps(path: string): { readonly file: string; readonly pending: string } {
  const stamp = (name: string) => {
    const stat = statSync(name, { throwIfNoEntry: false });
    return stat ? `${stat.size}/${stat.mtimeMs}` : '';
  };
  return { file: stamp(path), pending: stamp(pendingPath(path)) };
}

/**
 * Keeps changed rows of a mapping file without writing it anew: they are on disk when this returns, and whoever reads the file from then
 * on finds them in it. {@link updateMappingFile} puts them into the file. To be called under the lock of the file.
 * @throws {DmdcError} `file-not-writable`; nothing was kept then.
 */
export function appendRows(path: string, rows: readonly { readonly id: string; readonly row: MappedRow }[]): void {
  dropCounts(path);
  const target = pendingPath(path);
  try {
    const file = openSync(target, 'a');
    try {
      writeSync(file, pendingText(rows));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    throw explain(target, cause);
  }
}

/**
 * Writes a mapping file whole or not at all, alone: another writer is waited for, an interrupted write leaves the old file.
 * To change a file that exists use {@link updateMappingFile}, which reads and writes under one lock.
 * @throws {DmdcError} `file-locked`, `file-not-writable`.
 */
export function writeMappingFile(path: string, mapping: Mapping, options: LockOptions = {}): void {
  withLock(path, () => replaceMappingFile(path, mapping), options);
}

/** Settings of {@link updateMappingFile}. */
export interface UpdateOptions extends LockOptions {
  /** Called with the mapping as it now stands in the file, before another process may write it. */
  readonly after?: (mapping: Mapping) => void;
}

/**
 * Reads a mapping file, changes it and writes it back, all under one lock, so that no change of another process is lost.
 * `change` gets nothing when there is no file yet; when it hands back the mapping it got, nothing is written.
 * @throws {DmdcError} as {@link readMappingFile} and {@link writeMappingFile}; whatever `change` throws, the file left as it was.
 */
export function updateMappingFile<T extends { readonly mapping: Mapping }>(
  path: string,
  change: (mapping: Mapping | undefined) => T,
  options: UpdateOptions = {},
): T {
  return withLock(
    path,
    () => {
      const before = statSync(path, { throwIfNoEntry: false }) ? readMappingFile(path) : undefined;
      const result = change(before);
      if (result.mapping !== before) replaceMappingFile(path, result.mapping);
      options.after?.(result.mapping);
      return result;
    },
    options,
  );
}

/**
 * {@link updateMappingFile} for a change that takes its time. Once `signal` is aborted nothing is written any more: the file is the
 * old one or the new one, whole.
 * @throws also the reason of `signal`.
 */
export function updateMappingFileAsync<T extends { readonly mapping: Mapping }>(
  path: string,
  change: (mapping: Mapping | undefined) => Promise<T>,
  options: UpdateOptions & { readonly signal?: AbortSignal } = {},
): Promise<T> {
  const work = async (): Promise<T> => {
    const before = statSync(path, { throwIfNoEntry: false }) ? readMappingFile(path) : undefined;
    const result = await change(before);
    options.signal?.throwIfAborted();
    if (result.mapping !== before) replaceMappingFile(path, result.mapping);
    options.after?.(result.mapping);
    return result;
  };
  return withLockAsync(path, work, options);
}

/** Writes a mapping file under a lock that is held, waiting rows with it. */
export function replaceMappingFile(path: string, mapping: Mapping): void {
  // First: whoever reads counts beside the new file must not find those of the old one.
  dropCounts(path);
  writeFileAtomic(path, mappingFilePieces(mapping));
  try {
    unlinkSync(pendingPath(path));
  } catch {
    // Most files have none.
  }
}
