import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTable } from '../../../src/io/sheets/delimited';

/** The rows of the parser, blank ones left out. */
function parsed(text: string, delimiter: string): [number, string[]][] {
  const rows: [number, string[]][] = [];
  parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (record: string[], { empty_lines, records }) => {
      if (record.some((cell) => cell !== '')) rows.push([records + empty_lines, record]);
      return null;
    },
  });
  return rows;
}

describe('a table without quotation marks', () => {
  it('is read as the parser reads it: mixed line ends, blank lines and a mark of byte order', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'Ệ', ' ', '\t', ';', '\r', '\n', '\r\n', '\ufeff'),
      maxLength: 24,
    });
    fc.assert(
      fc.property(text, fc.constantFrom('\t', ';', '\u001f'), (table, delimiter) => {
        expect([...plainTable(table, delimiter)]).toEqual(parsed(table, delimiter));
      }),
      { numRuns: 3000 },
    );
  });

  it('has the text of cells that we made inert as it was typed', () => {
    expect(plainTable("a\t'=1", '\t').get(1)).toEqual(['a', '=1']);
  });
});
