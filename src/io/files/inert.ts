/**
 * Texts that a spreadsheet would run as a formula, blanks before the sign or not, and those that {@link inert} marked
 * already. The full-width signs are taken for the plain ones by some programs.
 */
const LIVE = /^'*(?:[\s\u200b\u2060]*[=+\-@＝＋－＠]|[^\S\t\r]*[\t\r])/u;

/**
 * A text that programs for tables show and do not run: an apostrophe before what they would take for a formula
 * (OWASP, CSV injection).
 */
export function inert(text: string): string {
  return LIVE.test(text) ? `'${text}` : text;
}

/** The text that {@link inert} was given. */
export function asTyped(text: string): string {
  return text.startsWith("'") && LIVE.test(text) ? text.slice(1) : text;
}
