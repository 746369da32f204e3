import { isSyllable } from './syllable';

const CAPITAL = /(?<=[\p{L}\p{N})\]])\p{Lu}(?=\p{Ll})/gu;
const SPACE = 0x20;
const ACCENT = /[À-ỹ]/u;

/** Whether each character is or may be a capital, by its code; 0: not looked up yet. */
const capitals = new Uint8Array(0x1f00);
const SMALL = 1;
const LARGE = 2;

function caseOf(code: number): number {
  const letter = String.fromCharCode(code);
  const isHalf = code >= 0xd800 && code < 0xe000;
  const own = letter.toLowerCase() === letter && !isHalf ? SMALL : LARGE;
  capitals[code] = own;
  return own;
}

/** Whether a text has a capital inside a word: most names have none. */
function hasInnerCapital(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (before !== SPACE && (capitals[code] || caseOf(code)) === LARGE) return true;
    before = code;
  }
  return false;
}

/** Position at which the second of two texts begins where a space between them is missing (`… cẳng chânNắn, bó bột …`). */
export function glueOf(text: string): number | undefined {
  if (!hasInnerCapital(text)) return undefined;
  for (const { index } of text.matchAll(CAPITAL)) {
    const left = /\p{L}+$/u.exec(text.slice(0, index))?.[0] ?? '';
    const right = /^\p{L}+/u.exec(text.slice(index))?.[0] ?? '';
    if (isSyllable(right) && (left === '' || ACCENT.test(right) || isSyllable(left))) return index;
  }
  return undefined;
}
