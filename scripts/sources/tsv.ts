/** One row of a source table, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** Reads another source table, by its path relative to the folder of sources. */
export type ReadSource = (path: string) => string;

/** The rows of a tab-separated text with a header. */
export function rowsOf(text: string): Row[] {
  const [header = '', ...lines] = text.replace(/\r/g, '').trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at]?.trim() ?? '']));
  });
}

/** Rows as a tab-separated text; the columns are those of the first row. */
export function textOf(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.join('\t')}\n`)
    .join('');
}

/** The values of a cell that are separated by bars. */
export function listOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map((value) => value.trim())
    .filter(Boolean);
}

/** Several values as one cell, each once. */
export function joined(values: Iterable<string>): string {
  return [...new Set(values)].join(' | ');
}
