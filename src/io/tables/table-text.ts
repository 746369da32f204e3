import { stringify } from 'csv-stringify/sync';
import { inert } from '../files/inert';

/** What stands in a cell of a text table; nothing is an empty cell. */
export type TextCell = string | number | null | undefined;

/** The two text tables that we write: `csv` for Excel (byte-order mark, CRLF), `tsv` for other programs (no mark, LF). */
export type TextForm = 'csv' | 'tsv';

/** Rows that are put into text at once. */
const ROWS_AT_ONCE = 500;

const FORMS = {
  csv: { delimiter: ',', record_delimiter: '\r\n' },
  tsv: { delimiter: '\t', record_delimiter: '\n' },
} as const;

/**
 * The only writer of CSV and TSV: rows, header first, as pieces of text, so that no table is ever one string.
 * Every cell with a line break, a quotation mark or the delimiter is quoted (RFC 4180); texts that a spreadsheet would run
 * as formulas are made inert by `'`, and our reader takes the mark away again.
 * @param atStart - false where rows go on with a table whose beginning was written before.
 */
export function* tableText(rows: Iterable<readonly TextCell[]>, form: TextForm, atStart = true): Generator<string> {
  const options = {
    ...FORMS[form],
    // The library quotes for its own line end only. A mark U+FEFF at the start would be taken for the file's own.
    quoted_match: /[\r\n]|^\ufeff/u,
    cast: { string: inert },
  };
  let waiting: (readonly TextCell[])[] = [];
  let first = atStart;
  const take = () => {
    const text = stringify(waiting, { ...options, bom: first && form === 'csv' });
    waiting = [];
    first = false;
    return text;
  };
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length === ROWS_AT_ONCE) yield take();
  }
  if (waiting.length > 0) yield take();
}

/** The table of {@link tableText} as one text, for tables of a known small size. */
export function wholeTableText(rows: Iterable<readonly TextCell[]>, form: TextForm): string {
  return [...tableText(rows, form)].join('');
}
