/** Colours as `styleText` writes them, and whatever else a terminal obeys: control characters, changes of direction. */
const OBEYED =
  /\p{Cc}\[(?:[0-24579]|2[234579]|3[0-79]|4[0-79]|9[0-7]|10[0-7])m|(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A line for the terminal in which control characters and changes of the writing direction that stand in data are shown as
 * signs (`␛`, `‹U+202E›`) and not obeyed. Line breaks, tabs and colours stay.
 */
export function shown(line: string): string {
  return line.replace(OBEYED, (found) =>
    found.length > 1 && found.startsWith('\u001b') ? found : sign(found.charCodeAt(0)) + found.slice(1),
  );
}

function sign(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
