import { parse } from 'csv-parse/sync';
import type { Place } from '../../errors';
import type { Issue } from '../../issue';
import type { Grid } from '../../list/grid';
import { headerKeys } from '../../list/header-key';
import { meanings } from '../../list/meanings';
import { remark } from '../../list/remarks';

import { READ_FAULTS } from '../../messages/read-faults';

import { asTyped } from '../files/inert';

import { unreadable } from './faults';
import { nameRowNames } from './row-names';
import { textGrid } from './text-grid';

/** Tab before comma: a file with tabs in every line is tab-separated whatever else it holds. */
const DELIMITERS = ['\t', ';', ',', '|'] as const;
/** Stands in no text: a file of one column is read with it. */
const NONE = '\u001f';
const SAMPLE = 200_000;
/** The line by which Excel is told the delimiter. */
const DECLARED = /^\ufeff?sep=(.)\r?\n/i;

/** The line ends that stand in files, mixed ones too: a list that two programs wrote. */
const LINE_ENDS = ['\r\n', '\n', '\r'];

/** Rows with anything in them, by row number from 1: a file of millions of blank lines costs as much as its text. */
type Table = Map<number, string[]>;

/**
 * @param quotes - `strict`: a quotation mark opens a cell and closes it, or the parser throws; `loose`: one inside a cell is
 *   a plain character; `none`: all are.
 */
function parseWith(text: string, delimiter: string, quotes: 'strict' | 'loose' | 'none'): Table {
  const table: Table = new Map();
  const traces = Error.stackTraceLimit;
  // The parser makes an error object for each row of another width than the first, to be thrown away.
  Error.stackTraceLimit = 0;
  try {
    parse(text, {
      delimiter,
      record_delimiter: LINE_ENDS,
      quote: quotes === 'none' ? false : '"',
      bom: true,
      relax_quotes: quotes === 'loose',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], { empty_lines, records }) => {
        if (record.some((cell) => cell !== ''))
          table.set(records + empty_lines, record.some((cell) => cell.startsWith("'")) ? record.map(asTyped) : record);
        return null;
      },
    });
    return table;
  } finally {
    Error.stackTraceLimit = traces;
  }
}

/** How many lines have the commonest number of fields (two or more), and that number. */
function regularity(table: Iterable<string[]>): { share: number; fields: number } {
  const counts = new Map<number, number>();
  let filled = 0;
  for (const record of table) {
    if (record.length <= 1 && (record[0] ?? '') === '') continue;
    filled++;
    counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  }
  const [fields = 1, lines = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { share: filled === 0 ? 0 : lines / filled, fields };
}

function mostKnown(table: Iterable<string[]>): number {
  let most = 0;
  for (const record of table) {
    // No more headers than cells.
    if (record.length > 500 || record.length <= most) continue;
    const known = new Set(
      record.map((text) => (text.length > 100 ? undefined : meanings(headerKeys([text]))[0]?.rank)),
    );
    known.delete(undefined);
    most = Math.max(most, known.size);
  }
  return most;
}

/** The delimiter under which most headers are known; where none tells, the one that makes the lines most alike. */
export function detectDelimiter(text: string): string {
  const declared = DECLARED.exec(text);
  if (declared) return declared[1]!;
  const sample = text
    .slice(0, SAMPLE)
    .split(/\r\n|\n|\r/)
    .slice(0, 80);
  let best: { delimiter: string; known: number; regular: number } = { delimiter: NONE, known: 0, regular: 0 };
  for (const delimiter of DELIMITERS) {
    if (!sample.some((line) => line.includes(delimiter))) continue;
    // Line by line: an unclosed quotation mark must not swallow the sample.
    const table = sample.map((line) => splitLine(line, delimiter));
    const { share, fields } = regularity(table);
    const known = mostKnown(table);
    const regular = fields > 1 ? share : 0;
    if (known > best.known || (known === best.known && regular > best.regular)) best = { delimiter, known, regular };
  }
  return best.known >= 2 || best.regular >= 0.6 ? best.delimiter : NONE;
}

/** What makes a line more than its cells with delimiters between. */
const SPECIAL = /["'\ufeff]/;

function splitLine(line: string, delimiter: string): string[] {
  if (!SPECIAL.test(line)) return line.split(delimiter);
  try {
    return parseWith(line, delimiter, 'loose').get(1) ?? [''];
  } catch {
    return line.split(delimiter);
  }
}

/** Whether a field has swallowed further lines: a quotation mark that never closes does that. */
function swallowed(table: Table, delimiter: string): boolean {
  const { fields } = regularity(table.values());
  if (fields < 2) return false;
  for (const record of table.values()) {
    for (const cell of record) {
      if (!cell.includes('\n')) continue;
      const [, ...lines] = cell.split('\n');
      if (lines.some((line) => line.split(delimiter).length >= fields)) return true;
    }
  }
  return false;
}

/** Rows by the rules of RFC 4180; nothing where quotation marks stand otherwise, or where rows that differ in width hold what looks like further rows. */
function byTheRules(text: string, delimiter: string): Table | undefined {
  try {
    const table = parseWith(text, delimiter, 'strict');
    if (!text.includes('"') || regularity(table.values()).share === 1 || !swallowed(table, delimiter)) return table;
  } catch {
    // Not by the rules.
  }
  return undefined;
}

function withPlainQuotes(text: string, delimiter: string): Table | undefined {
  try {
    const table = parseWith(text, delimiter, 'loose');
    if (!swallowed(table, delimiter)) return table;
  } catch {
    // A quotation mark that never closes.
  }
  return undefined;
}

/**
 * The grid of a CSV or TSV text: delimiter found from the text, quotation marks understood, and taken as plain characters
 * where they do not close. The mark by which we make texts inert is taken away.
 */
export function delimitedGrid(
  text: string,
  name: string,
  place: Place,
): { grid: Grid; delimiter: string; issues: Issue[] } {
  const delimiter = detectDelimiter(text);
  const issues: Issue[] = [];
  let table = byTheRules(text, delimiter) ?? withPlainQuotes(text, delimiter);
  if (!table) {
    issues.push(remark('quotes-ignored', place));
    try {
      table = parseWith(text, delimiter, 'none');
    } catch (cause) {
      throw unreadable(place, READ_FAULTS.noColumns, cause);
    }
  }
  // The line “sep=;” is for Excel; the numbers of the rows below stay those of the file.
  if (DECLARED.test(text)) table.delete(1);
  nameRowNames(table, mostKnown, place);
  return { grid: textGrid(name, true, table), delimiter, issues };
}
