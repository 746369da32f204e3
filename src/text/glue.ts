import { isSyllable } from './syllable';

const CAPITAL = /(?<=[\p{L}\p{N})\]])\p{Lu}(?=\p{Ll})/gu;
const ACCENT = /[À-ỹ]/u;

/** Where the second of two texts begins that were typed one after the other without a space (`… cẳng chânNắn, bó bột …`). */
export function glueOf(text: string): number | undefined {
  for (const { index } of text.matchAll(CAPITAL)) {
    const left = /\p{L}+$/u.exec(text.slice(0, index))?.[0] ?? '';
    const right = /^\p{L}+/u.exec(text.slice(index))?.[0] ?? '';
    if (isSyllable(right) && (left === '' || ACCENT.test(right) || isSyllable(left))) return index;
  }
  return undefined;
}
