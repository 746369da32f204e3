/** What XML 1.0 has no place for, escaped or not: control characters, U+FFFE, U+FFFF, halves of a surrogate pair. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\ufffe\uffff\p{Cs}]/gu;

/** Nearly every text has none of these, and is asked once: a pair of surrogates is looked at by the pattern above. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const SUSPECT = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/;

/** A text with the sign for an unreadable character, U+FFFD, where XML cannot hold what stands there. */
export function xmlText(text: string): string {
  return SUSPECT.test(text) ? text.replace(FORBIDDEN, '\ufffd') : text;
}
