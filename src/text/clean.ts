/** Zero-width, bidi, soft hyphen, variation selectors, BOM and control characters that carry no text. */
// biome-ignore-start lint/suspicious: characters that cannot be seen are what is removed here
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\ufffe\uffff]/g;
// biome-ignore-end lint/suspicious: as above
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
/** Composed letters and plain signs with single spaces: nothing to do. `Ð` and `ð` are not among them. */
const CLEAN = /^[!-~À-ÏÑ-ïñ-ȳẠ-ỹ≤≥–]+(?: [!-~À-ÏÑ-ïñ-ȳẠ-ỹ≤≥–]+)*$/;

/** Whether {@link cleanText} leaves a text as it is, as far as its characters tell at once. */
export function isClean(text: string): boolean {
  return CLEAN.test(text);
}

/**
 * Text as a person sees it: NFC, no invisible characters, single plain spaces, `Ð` (eth) as `Đ`.
 * Does not change case, accents or wording. Idempotent.
 */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/[ðɖ]/g, 'đ')
    .replace(SPACES, ' ')
    .trim();
}

/** Eight blanks in a row and more: no name has them for a reason. */
const LONG_RUN = /\s{8}/;

/**
 * Long runs of blanks and of line breaks as one each, other texts as they are. Patterns that look for blanks beside a sign
 * walk a run again from each of its blanks.
 */
export function shortBlanks(text: string): string {
  if (!LONG_RUN.test(text)) return text;
  return text.replace(/[^\S\r\n]+/g, ' ').replace(/(?: ?[\r\n])+ ?/g, '\n');
}
