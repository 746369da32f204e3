/** A column of a printed table. */
export interface TextColumn {
  readonly header: string;
  readonly align?: 'left' | 'right';
  /** Whether its texts may be cut to fit the terminal. */
  readonly shrink?: boolean;
}

const GAP = '  ';

/** Characters that a text takes on a terminal: marks that sit on other letters and colours take none. */
export function textWidth(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
  const plain = text.replace(/\u001b\[[0-9;]*m/g, '').replace(/[\p{M}\u200b-\u200f]/gu, '');
  return [...plain].length;
}

/** The lines of a table, header first. `width` bounds the lines by cutting columns that may shrink; no bound when absent. */
export function tableLines(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width?: number,
): string[] {
  const widths = columns.map(({ header }, i) =>
    Math.max(textWidth(header), ...rows.map((row) => textWidth(row[i] ?? ''))),
  );
  if (width !== undefined) {
    const over = () => widths.reduce((sum, one) => sum + one + GAP.length, -GAP.length) - width;
    columns.forEach(({ shrink }, i) => {
      if (shrink) widths[i] = Math.max(12, widths[i]! - Math.max(0, over()));
    });
  }
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => {
        const text = cut(cell, widths[i]!);
        const space = ' '.repeat(Math.max(0, widths[i]! - textWidth(text)));
        return columns[i]!.align === 'right' ? space + text : text + space;
      })
      .join(GAP)
      .trimEnd();
  return [line(columns.map(({ header }) => header)), ...rows.map(line)];
}

function cut(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  return `${[...text].slice(0, width - 1).join('')}…`;
}

/** Width of the terminal; nothing where the output goes to a file or another program. */
export function terminalWidth(): number | undefined {
  return process.stdout.isTTY ? process.stdout.columns : undefined;
}
