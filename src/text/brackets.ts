/** A name without its square-bracket parts, and those parts. */
export interface Bracketed {
  readonly main: string;
  /** Texts between `[` and `]`, in order, without the brackets. */
  readonly parts: readonly string[];
}

const SQUARE = /\[([^[\]]*)\]?/g;

/**
 * Sets square-bracket parts apart: in service names they name the price item (`[gây tê]`, `[số hóa 1 phim]`), not the technique.
 * A name that is nothing but a bracket keeps its text as `main`.
 */
export function splitBrackets(text: string): Bracketed {
  if (!text.includes('[')) return { main: text, parts: [] };
  const parts: string[] = [];
  const main = text
    .replace(SQUARE, (_, part: string) => {
      if (part.trim() !== '') parts.push(part.trim());
      return ' ';
    })
    .replace(/\s+/g, ' ')
    .trim();
  return main === '' ? { main: parts.join(' '), parts: [] } : { main, parts };
}
