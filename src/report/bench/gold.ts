/** The right answer of a row: for each thing that it names, the codes of which any one is right. Empty: there is no code. */
export type Gold = readonly (readonly string[])[];

const NO_CODE: ReadonlySet<string> = new Set(['-', '–', '—', '∅']);

/**
 * What a truth list writes for a row: one code; several of which any is right, ` | ` between them; one for each of several
 * things that the row names, ` + ` between them; `-` where there is no code. Signs without spaces around them belong to a code.
 */
export function readGold(text: string | null): Gold {
  if (text === null || NO_CODE.has(text.trim())) return [];
  return text
    .trim()
    .split(/\s+\+\s+/u)
    .map((thing) => thing.split(/\s*\|\s*/u).filter((code) => code !== ''))
    .filter((codes) => codes.length > 0);
}
