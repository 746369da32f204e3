import { parse } from 'csv-parse/sync';
import type { Place } from '../../errors';
import type { Issue } from '../../issue';
import type { Grid } from '../../list/grid';
import { headerKeys } from '../../list/header-key';
import { meanings } from '../../list/meanings';
import { remark } from '../../list/remarks';
import { unreadable } from './faults';
import { textGrid } from './text-grid';

/** Tab before comma: a file with tabs in every line is tab-separated whatever else it holds. */
const DELIMITERS = ['\t', ';', ',', '|'] as const;
/** Stands in no text: a file of one column is read with it. */
const NONE = '\u001f';
const SAMPLE = 200_000;

type Table = string[][];

function parseWith(text: string, delimiter: string, quote: '"' | false, to?: number): Table {
  return parse(text, {
    delimiter,
    quote,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    ...(to !== undefined && { to }),
  }) as unknown as Table;
}

/** How many lines have the commonest number of fields (two or more), and that number. */
function regularity(table: Table): { share: number; fields: number } {
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

function mostKnown(table: Table): number {
  let most = 0;
  for (const record of table) {
    if (record.length > 500) continue;
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
  const declared = /^\ufeff?sep=(.)\r?\n/i.exec(text);
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

function splitLine(line: string, delimiter: string): string[] {
  try {
    return parseWith(line, delimiter, '"')[0] ?? [''];
  } catch {
    return line.split(delimiter);
  }
}

/** Whether a field has swallowed further lines: a quotation mark that never closes does that. */
function swallowed(table: Table, delimiter: string, fields: number): boolean {
  if (fields < 2) return false;
  return table.some((record) =>
    record.some(
      (text) =>
        text.includes('\n') &&
        text
          .split('\n')
          .slice(1)
          .some((line) => line.split(delimiter).length >= fields),
    ),
  );
}

/**
 * The grid of a CSV or TSV text: delimiter found from the text, quotation marks understood,
 * and taken as plain characters where they do not close.
 */
export function delimitedGrid(
  text: string,
  name: string,
  place: Place,
): { grid: Grid; delimiter: string; issues: Issue[] } {
  const delimiter = detectDelimiter(text);
  const declared = /^\ufeff?sep=.\r?\n/i.test(text);
  const issues: Issue[] = [];
  let table: Table | undefined;
  try {
    table = parseWith(text, delimiter, '"');
    if (text.includes('"') && swallowed(table, delimiter, regularity(table).fields)) table = undefined;
  } catch {
    table = undefined;
  }
  if (!table) {
    issues.push(remark('quotes-ignored', place));
    try {
      table = parseWith(text, delimiter, false);
    } catch (cause) {
      throw unreadable(
        place,
        'không tách được các cột của tệp văn bản.',
        'the columns of the text file could not be told apart.',
        cause,
      );
    }
  }
  // The line “sep=;” is for Excel; it stays a blank row so that row numbers are those of the file.
  if (declared && table[0]) table[0] = [];
  return { grid: textGrid(name, true, table), delimiter, issues };
}
