import { DmdcError, type Place } from '../../errors';
import type { Pair } from '../../messages/pair';
import { UNREAD } from '../../messages/read-faults';

/** A file that cannot be read, with the reason and remedy of `READ_FAULTS`. */
export function unreadable(place: Place, why: Pair, cause?: unknown): DmdcError {
  const options = cause === undefined ? undefined : { cause };
  return new DmdcError('file-unreadable', UNREAD.unreadable(quoted(place), why), place, options);
}

/** A file beyond a limit that protects the memory. */
export function tooLarge(place: Place, why: Pair): DmdcError {
  return new DmdcError('file-too-large', UNREAD.tooLarge(quoted(place), why), place);
}

/** A file of a sort that is no catalogue, with what helps for this sort. */
export function unknownFormat(place: Place, why: Pair, remedy: Pair): DmdcError {
  const formats = '.xlsx, .xls, .ods, .csv, .tsv, .json, .ndjson';
  return new DmdcError('format-unknown', UNREAD.unknownFormat(quoted(place), why, formats, remedy), place);
}

/** The name of a file between quotes with a space before it; empty where only bytes were given. */
export function quoted({ file }: Place): string {
  return file ? ` “${file}”` : '';
}

/** Bytes in the unit a person reads. */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_048_576).toLocaleString('en')} MB`;
}
