import { remove } from 'diacritics';
import { cleanText, isClean } from './clean';

/** The marks that Vietnamese uses, left alone by the diacritics table when they stand by themselves. */
const MARKS = /\p{M}+/gu;
const ASCII = /^[\x20-\x7e]*$/;

/** Characters folded one by one, by their codes; those that fold to no plain letters are `NO_LETTER`. */
const letters: string[] = [];
const NO_LETTER = '';

function letterOf(code: number): string {
  const letter = String.fromCharCode(code);
  const bare = code === 0x20 ? ' ' : folded(letter);
  const plain = ASCII.test(bare) ? bare : NO_LETTER;
  letters[code] = plain;
  return plain;
}

/** One character, given by its code, as {@link fold} writes it; empty where that depends on the text or is no plain letter. */
export function foldedLetter(code: number): string {
  return letters[code] ?? letterOf(code);
}

/**
 * Comparable form without accents or case: `Đặt nội khí quản` → `dat noi khi quan`.
 * Punctuation stays. The same for NFC and NFD input; idempotent.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return cleanText(text).toLowerCase();
  if (!isClean(text)) return folded(text);
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const letter = foldedLetter(text.charCodeAt(at));
    if (letter === NO_LETTER) return folded(text);
    out += letter;
  }
  return out;
}

function folded(text: string): string {
  // The diacritics table knows composed letters only: NFC first.
  const bare = remove(cleanText(text)).normalize('NFKD').replace(MARKS, '').toLowerCase();
  return ASCII.test(bare)
    ? cleanText(bare)
    : cleanText(remove(bare.normalize('NFKD').replace(MARKS, '')).toLowerCase());
}

/** Letters and digits of the folded text, words separated by single spaces. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
