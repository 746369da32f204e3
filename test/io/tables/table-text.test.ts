import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { asTyped, inert } from '../../../src/io/files/inert';
import { delimitedGrid } from '../../../src/io/sheets/delimited';
import { type TextForm, wholeTableText } from '../../../src/io/tables/table-text';

/** Pieces that make trouble in text tables, and ordinary words. */
const piece = fc.constantFrom(
  ...['\n', '\r', '\r\n', '\t', ',', ';', '|', '"', "'", '=', '+', '-', '@', '＝', ' ', '\u00a0', '\u200b', '\ufeff'],
  ...['Siêu âm', 'đ', '0', '01.0010', '=HYPERLINK("x")', 'sep=;'],
);
const cell = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
const rows = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
  .filter((table) => table.every((row) => row.some((text) => text !== '')));

const DELIMITERS = { csv: ',', tsv: '\t' } as const;
const otherParsers: Record<string, (text: string, form: TextForm) => string[][]> = {
  'csv-parse': (text, form) => parse(text, { bom: true, delimiter: DELIMITERS[form] }) as string[][],
  papaparse: (text, form) => Papa.parse<string[]>(text.trimEnd(), { delimiter: DELIMITERS[form] }).data,
};

describe.each(['csv', 'tsv'] as const)('a table as %s', (form) => {
  it.each(Object.keys(otherParsers))(
    'comes out of %s with the cells that went in, whatever stands in them',
    (parser) => {
      fc.assert(
        fc.property(rows, (table) => {
          // The last cell ends in a letter, since this parser is given the text without its last line end.
          const whole = table.map((row, at) => (at === table.length - 1 ? [...row.slice(0, -1), 'x'] : row));
          const read = otherParsers[parser]!(wholeTableText(whole, form), form);
          expect(read.map((row) => row.map(asTyped))).toEqual(whole);
        }),
        { numRuns: 300 },
      );
    },
  );

  it('comes out of our reader with the cells that went in', () => {
    const header = ['Mã dịch vụ', 'Tên dịch vụ', 'Đơn giá', 'Khoa', 'Ghi chú'];
    fc.assert(
      fc.property(rows, (table) => {
        const wide = [header, ...table.map((row) => header.map((_, at) => row[at] ?? ''))];
        const { grid, issues } = delimitedGrid(wholeTableText(wide, form), 'x', {});
        expect(issues).toEqual([]);
        expect(grid.rows.map((row) => header.map((_, at) => grid.cells(row)[at]?.text ?? ''))).toEqual(wide);
      }),
      { numRuns: 300 },
    );
  });

  it('has no cell that a spreadsheet would run', () => {
    const signs = ['=1+1', ' =1+1', '\n=1+1', '\u00a0@x', '+84 24', '-x', '\tx', '\rx', '＝1', "'=1", "''-"];
    const read = otherParsers['csv-parse']!(wholeTableText([signs], form), form)[0]!;
    expect(read).toEqual(signs.map((text) => `'${text}`));
    expect(read.map(asTyped)).toEqual(signs);
  });

  it('keeps numbers numbers, negative ones too', () => {
    expect(wholeTableText([[-5, 1.5, null, undefined, 'a-b', "d'Arc"]], form).trimEnd()).toBe(
      `${form === 'csv' ? '\ufeff' : ''}${['-5', '1.5', '', '', 'a-b', "d'Arc"].join(DELIMITERS[form])}`,
    );
  });
});

describe('the mark that makes a text inert', () => {
  it('is taken away to the letter, however many stand there', () => {
    fc.assert(fc.property(cell, (text) => asTyped(inert(text)) === text));
  });
});
