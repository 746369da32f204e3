/** What XML 1.0 has no place for, escaped or not: control characters, U+FFFE, U+FFFF, halves of a surrogate pair. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\ufffe\uffff\p{Cs}]/gu;

/** A text with the sign for an unreadable character, U+FFFD, where XML cannot hold what stands there. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}
