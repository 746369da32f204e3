/** Zero-width, bidi, soft hyphen, variation selectors, BOM and control characters that carry no text. */
// biome-ignore-start lint/suspicious: characters that cannot be seen are what is removed here
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\ufffe\uffff]/g;
// biome-ignore-end lint/suspicious: as above
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const LETTER = 1;
const SPACE = 2;
/** A digit, a dot, an equals sign, or a capital I: what words are not parted at by blanks alone, or may be misread. */
export const TELLING = 4;
/** Composed letters and plain signs, by their first and last codes. `Ð` and `ð` are not among them. */
const CLEAN: readonly (readonly [first: string, last: string])[] = [
  ['!', '~'],
  ['À', 'Ï'],
  ['Ñ', 'ï'],
  ['ñ', 'ȳ'],
  ['Ạ', 'ỹ'],
  ['–', '–'],
  ['≤', '≥'],
];
/** What each character is, by its code; others are none of these. */
const signs = new Uint8Array(0x2270);
for (const [first, last] of CLEAN) signs.fill(LETTER, first.charCodeAt(0), last.charCodeAt(0) + 1);
for (const sign of '0123456789.=I') signs[sign.charCodeAt(0)] = TELLING;
signs[0x20] = SPACE;

/** The kinds of signs that a clean text ({@link isClean}) is made of, as bits such as {@link TELLING}; 0: it is not clean. */
export function cleanSigns(text: string): number {
  let before = SPACE;
  let all = 0;
  for (let at = 0; at < text.length; at++) {
    const own = signs[text.charCodeAt(at)];
    if (!own || (own === SPACE && before === SPACE)) return 0;
    before = own;
    all |= own;
  }
  return before === SPACE ? 0 : all;
}

/** Whether a text is made of composed letters and plain signs with single spaces: {@link cleanText} leaves it as it is. */
export function isClean(text: string): boolean {
  return cleanSigns(text) !== 0;
}

/**
 * Text as a person sees it: NFC, no invisible characters, single plain spaces, `Ð` (eth) as `Đ`.
 * Does not change case, accents or wording. Idempotent.
 */
export function cleanText(text: string): string {
  if (isClean(text)) return text;
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
