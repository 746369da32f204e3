/** Stable codes of the errors that `dmdc` throws: misuse and unreadable files. Faults in data come back as {@link Issue}s. */
export type DmdcErrorCode =
  | 'unknown-kind'
  | 'unknown-edition'
  | 'unknown-version'
  | 'no-edition-in-force'
  | 'bad-date'
  | 'bad-option'
  | 'bad-catalog'
  | 'file-not-found'
  | 'file-unreadable'
  | 'file-too-large'
  | 'file-not-writable'
  | 'file-locked'
  | 'format-unknown'
  | 'header-not-found'
  | 'column-not-found'
  | 'kind-not-recognised'
  | 'list-refused'
  | 'several-facilities'
  | 'no-files'
  | 'mapping-invalid'
  | 'report-invalid'
  | 'matcher-failed'
  | 'pdf-unavailable';

/** Where an error or issue was found. Rows and columns are as a person counts them in the file: row 1 is the first line. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  /** The header of the column as written in the file, or its letter. */
  readonly column?: string;
  readonly value?: string;
}

/**
 * The one error class of the library.
 * `message` is Vietnamese unless `lang` says otherwise when it is made; it names the place and the remedy.
 */
export class DmdcError extends Error {
  readonly code: DmdcErrorCode;
  readonly place: Place;
  /** The same message in both languages. */
  readonly messages: { readonly vi: string; readonly en: string };

  constructor(code: DmdcErrorCode, messages: { vi: string; en: string }, place: Place = {}, options?: ErrorOptions) {
    super(messages.vi, options);
    this.name = 'DmdcError';
    this.code = code;
    this.place = place;
    this.messages = messages;
  }
}
