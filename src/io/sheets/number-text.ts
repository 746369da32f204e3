import { format as formatted, isDateFormat } from 'numfmt';

/** What a number format says, worked out once per format: workbooks have few formats and many cells. */
interface Meaning {
  readonly isDate: boolean;
  /** A format that keeps all digits of a code; nothing for `General`, text and exponents, which do not. */
  readonly pattern?: string;
}

const known = new Map<string, Meaning>();

function meaningOf(format: string): Meaning {
  let meaning = known.get(format);
  if (!meaning) {
    meaning = worked(format);
    // Formats come from files: one with a format a cell must not fill the memory.
    if (known.size >= 1000) known.clear();
    known.set(format, meaning);
  }
  return meaning;
}

function worked(format: string): Meaning {
  try {
    const isDate = isDateFormat(format);
    const plain = /^(?:General|@|)$/i.test(format.trim()) || (!isDate && /E[+-]/i.test(format));
    formatted(format, 1);
    return plain ? { isDate } : { isDate, pattern: format };
  } catch {
    // Excel itself would call the workbook damaged; the number is there all the same.
    return { isDate: false };
  }
}

/** Whether numbers behind a format are days. */
export function isDayFormat(format: string): boolean {
  return meaningOf(format).isDate;
}

/** The text that a person sees for a number behind a format; all digits of it where the format would cut them. */
export function numberText(number: number, format: string | undefined): string {
  const { pattern } = format === undefined ? {} : meaningOf(format);
  if (pattern === undefined) return plainText(number);
  try {
    return formatted(pattern, number);
  } catch {
    return plainText(number);
  }
}

/** As in a cell without a format, where 0.1 + 0.2 is 0.3, but with all digits of whole numbers. */
function plainText(number: number): string {
  return Number.isInteger(number) ? String(number) : String(Number(number.toPrecision(15)));
}
