/**
 * Widths of signs in Times New Roman, in widths of its digit: that is what a column's width counts.
 * A little is added to each, since programs that show a sheet round up.
 */
const NARROW = /[ijltfrI.,;:'’!|()[\]/\-·]/u;
const WIDE = /[mwMWƠƯ%—…]/u;

function signWidth(sign: string): number {
  if (NARROW.test(sign)) return 0.68;
  if (WIDE.test(sign)) return 1.6;
  return /\p{Lu}/u.test(sign) ? 1.42 : 0.97;
}

const SPACE = 0.52;
/** Widths of the signs met so far: lists hold millions of signs, and few that differ. */
const known = new Map<string, number>();

function wordWidth(word: string): number {
  let sum = 0;
  for (const sign of word) {
    let width = known.get(sign);
    if (width === undefined) {
      width = /\p{M}/u.test(sign) ? 0 : signWidth(sign);
      known.set(sign, width);
    }
    sum += width;
  }
  return sum;
}

/** The width of a text on one line, in the digits that a column's width counts. */
export function textWidth(text: string): number {
  const words = text.split(' ');
  return words.reduce((sum, word) => sum + wordWidth(word), (words.length - 1) * SPACE);
}

/** Lines that a wrapped text takes in a column of so many digits: words stay whole. Rows do not always grow by themselves. */
export function wrappedLines(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + linesOf(line, width), 0);
}

function linesOf(line: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(' ')) {
    const needed = wordWidth(word);
    if (used > 0 && used + SPACE + needed > width) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? SPACE : 0) + needed;
    // A word that is longer than the line is broken.
    while (used > width) {
      lines++;
      used -= width;
    }
  }
  return lines;
}
