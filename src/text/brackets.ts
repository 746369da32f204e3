import { glueOf } from './glue';

/** A name without its square-bracket parts, and those parts. */
export interface Bracketed {
  readonly main: string;
  /** Texts between `[` and `]`, in order, without the brackets. */
  readonly parts: readonly string[];
}

/** A specimen in round brackets at the end says what one in square brackets says. */
const SPECIMEN =
  /\(\s*(máu|niệu|nước tiểu|dịch(?: não tủy| não tuỷ| chọc dò)?|thủy dịch|thuỷ dịch|phân|huyết thanh|huyết tương)\s*\)\s*$/iu;

const SQUARE = /\[([^[\]]*)\]?/g;

/**
 * Sets square-bracket parts apart: in service names they name the price item (`[gây tê]`, `[số hóa 1 phim]`), not the technique.
 * A specimen in round brackets at the end counts as one. A name that is nothing but a bracket keeps its text as `main`.
 */
export function splitBrackets(text: string): Bracketed {
  if (!text.includes('[') && !text.includes('(')) return { main: text, parts: [] };
  const parts: string[] = [];
  const specimen = SPECIMEN.exec(text);
  const rest = specimen ? text.slice(0, specimen.index) : text;
  if (specimen) parts.push(specimen[1] as string);
  const main = rest
    .replace(SQUARE, (_, part: string) => {
      if (part.trim() !== '') parts.push(part.trim());
      return ' ';
    })
    .replace(/\s+/g, ' ')
    .trim();
  // `Triglycerid (máu) [Máu]`: the specimen said twice.
  const again = parts.length > 0 ? SPECIMEN.exec(main) : null;
  if (again && again.index > 0 && parts.some((part) => part.toLowerCase() === again[1]?.toLowerCase()))
    return { main: main.slice(0, again.index).trim(), parts };
  return main === '' ? { main: parts.join(' '), parts: [] } : { main, parts };
}

/** A name before a bracket, and what stands in it and behind it. */
export interface Headed {
  readonly head: string;
  readonly tail: string;
}

const MOST_HEADS = 3;
/** Two words or more. */
const WORDS = /\p{L}[^(]*\s[^(]*\p{L}/u;
const SHORTEST_HEAD = 6;
/** `PTH (hormon tuyến cận giáp)`: an abbreviation may be shorter. */
const SHORT_HEAD = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{Ll}\d.-]{2,}(?: [\d.,-]+)?$/u;

/**
 * The ways to read a text as `name(something about it)`: one for each round bracket that opens outside another one, and one
 * where two texts are glued. The bracket may be cut off and hold others. Words behind it belong to the name: then it is no such
 * bracket. Empty where there is none.
 */
export function headsOf(text: string): Headed[] {
  const starts: number[] = [];
  let depth = 0;
  for (let at = text.indexOf('('); at >= 0 && at < text.length; at++) {
    if (text[at] === '(' && depth++ === 0) starts.push(at);
    if (text[at] !== ')') continue;
    depth = Math.max(0, depth - 1);
    if (depth === 0 && WORDS.test(text.slice(at, text.indexOf('(', at) + 1 || undefined))) starts.length = 0;
  }
  const glue = glueOf(text);
  if (glue !== undefined) starts.push(glue);
  const heads: Headed[] = [];
  for (const start of starts) {
    const head = text.slice(0, start).replace(/[\s,;:–-]+$/u, '');
    const tail = text.slice(start).replace(/^[(\s]+|[)\s]+$/gu, '');
    if ((head.length >= SHORTEST_HEAD || SHORT_HEAD.test(head)) && /\p{L}/u.test(tail) && heads.length < MOST_HEADS)
      heads.push({ head, tail });
  }
  return heads;
}
