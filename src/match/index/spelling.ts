import { distance } from 'fastest-levenshtein';
import { isBareSyllable } from '../../text/syllable';

/** A word of this length or longer may have one typing error and still be recognised. */
const LONG = 7;

/** A phonetic key of a folded foreign word. It ignores z/s, c/k/q, ph/f, th/t, y/i, doubled letters, `h` after a consonant, Latin and French endings. */
function skeleton(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/([bcdglmnprstvz])h/g, '$1')
    .replace(/[kq]/g, 'c')
    .replace(/z/g, 's')
    .replace(/w/g, 'v')
    .replace(/ae|oe/g, 'e')
    .replace(/ou/g, 'u')
    .replace(/y/g, 'i')
    .replace(/x/g, 'cs')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.{5})(?:i?um|us|e|a|o)$/, '');
}

/** Whether two words of one length differ by two neighbouring letters changing places. */
export function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** Whether two words are one in two spellings. */
export function isSpelling(a: string, b: string): boolean {
  return skeleton(a) === skeleton(b);
}

/**
 * Whether a written word that no name has is a misspelling of a vocabulary word and not another word. Vietnamese syllables
 * are few and short, so a near one is meant. For foreign words only spelling variants count, and one typing error in a long
 * word: Ganciclovir is not Aciclovir, although most letters agree.
 */
export function isSameWord(written: string, known: string): boolean {
  if (isBareSyllable(known) || isSpelling(written, known)) return true;
  if (Math.max(written.length, known.length) < LONG) return false;
  return distance(written, known) <= 1 || isSwap(written, known);
}
