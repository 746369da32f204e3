import { DmdcError, type Place } from '../../errors';

/** A file that cannot be read, with the reason and remedy in both languages. */
export function unreadable(place: Place, vi: string, en: string, cause?: unknown): DmdcError {
  const name = place.file ? ` “${place.file}”` : '';
  return new DmdcError(
    'file-unreadable',
    { vi: `Không đọc được tệp${name}: ${vi}`, en: `The file${name} could not be read: ${en}` },
    place,
    cause === undefined ? undefined : { cause },
  );
}

/** A file beyond a limit that protects the memory. */
export function tooLarge(place: Place, vi: string, en: string): DmdcError {
  const name = place.file ? ` “${place.file}”` : '';
  return new DmdcError(
    'file-too-large',
    { vi: `Tệp${name} quá lớn: ${vi}`, en: `The file${name} is too large: ${en}` },
    place,
  );
}

/** A file of a sort that is no catalogue. */
export function unknownFormat(place: Place, vi: string, en: string): DmdcError {
  const name = place.file ? ` “${place.file}”` : '';
  const list = '.xlsx, .xls, .ods, .csv, .tsv, .json, .ndjson';
  return new DmdcError(
    'format-unknown',
    {
      vi: `Tệp${name} ${vi}. Đọc được các dạng: ${list}. Hãy mở tệp bằng Excel và lưu thành .xlsx.`,
      en: `The file${name} ${en}. These can be read: ${list}. Open the file in Excel and save it as .xlsx.`,
    },
    place,
  );
}

/** Bytes in the unit a person reads. */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_048_576).toLocaleString('en')} MB`;
}
