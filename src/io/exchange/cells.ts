/** Texts that a spreadsheet would run as a formula, and those that our guard already marked. */
const GUARDED = /^'*[=+\-@\t\r]/u;

/** Makes a text inert for programs that open tables as spreadsheets: an apostrophe before what they would run. */
export function guard(text: string): string {
  return GUARDED.test(text) ? `'${text}` : text;
}

/** The text that {@link guard} was given. */
export function unguard(text: string): string {
  return text.startsWith("'") && GUARDED.test(text) ? text.slice(1) : text;
}
