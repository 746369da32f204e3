import { isSyllable } from './syllable';

const CAPITAL = /(?<=[\p{L}\p{N})\]])\p{Lu}(?=\p{Ll})/gu;
const SPACE = 0x20;
const ACCENT = /[À-ỹ]/u;

/** Position at which the second of two texts begins where a space between them is missing (`… cẳng chânNắn, bó bột …`). */
export function glueOf(text: string): number | undefined {
  // Most names have no capital but those that begin a word.
  const lower = text.toLowerCase();
  let at = 1;
  while (at < text.length && (text.charCodeAt(at) === lower.charCodeAt(at) || text.charCodeAt(at - 1) === SPACE)) at++;
  if (at >= text.length && lower.length === text.length) return undefined;
  for (const { index } of text.matchAll(CAPITAL)) {
    const left = /\p{L}+$/u.exec(text.slice(0, index))?.[0] ?? '';
    const right = /^\p{L}+/u.exec(text.slice(index))?.[0] ?? '';
    if (isSyllable(right) && (left === '' || ACCENT.test(right) || isSyllable(left))) return index;
  }
  return undefined;
}
