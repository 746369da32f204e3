import { remove } from 'diacritics';
import { cleanText } from './clean';

/** The marks that Vietnamese uses, left alone by the diacritics table when they stand by themselves. */
const MARKS = /\p{M}+/gu;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * Comparable form without accents or case: `Đặt nội khí quản` → `dat noi khi quan`.
 * Punctuation stays. The same for NFC and NFD input; idempotent.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return cleanText(text).toLowerCase();
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
