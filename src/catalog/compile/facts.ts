import { DmdcError } from '../../errors';
import { cleanCell, type MendCounts } from './clean';

/** One row of a source table: cell by header. */
export type FactRow = ReadonlyMap<string, string>;

/**
 * Reads a source table of tab-separated facts (header first) and cleans each cell; `counts` gathers the mends.
 * @throws {DmdcError} `column-not-found` or `bad-catalog`.
 */
export function readFacts(text: string, columns: readonly string[], file: string, counts: MendCounts): FactRow[] {
  const lines = text.replace(/\r\n/g, '\n').split('\n');
  while (lines.at(-1) === '') lines.pop();
  const header = (lines[0] ?? '').split('\t');
  for (const column of columns) {
    if (header.includes(column)) continue;
    throw new DmdcError(
      'column-not-found',
      {
        vi: `${file}: không có cột “${column}”. Các cột đọc được: ${header.join(', ')}.`,
        en: `${file}: there is no column “${column}”. Columns read: ${header.join(', ')}.`,
      },
      { file, row: 1, column },
    );
  }
  return lines.slice(1).map((line, i) => {
    const cells = line.split('\t');
    if (cells.length !== header.length) {
      throw new DmdcError(
        'bad-catalog',
        {
          vi: `${file}, dòng ${i + 2}: có ${cells.length} ô, tiêu đề có ${header.length} cột.`,
          en: `${file}, row ${i + 2}: ${cells.length} cells, the header has ${header.length} columns.`,
        },
        { file, row: i + 2, value: line },
      );
    }
    return new Map(header.map((name, at) => [name, cleanCell(cells[at] as string, counts)]));
  });
}
