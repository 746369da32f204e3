/** How often each mechanical mend was made, by its name. */
export type MendCounts = Map<Mend, number>;

/** The mends that `cleanCell` may make; none changes what the cell says. */
export type Mend = 'nfc' | 'invisible' | 'spaces' | 'd-stroke' | 'symbol-font' | 'leading-question-mark';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const SPACES = /[\s\u00a0]+/g;

/** Letters of the Symbol font that word processors keep as private-use characters, and a look-alike from APL. */
const SYMBOL_FONT: Readonly<Record<string, string>> = {
  '\uf061': 'α',
  '\uf062': 'β',
  '\uf067': 'γ',
  '\uf06d': 'µ',
  '\uf0a3': '≤',
  '\uf0b3': '≥',
  '\uf0b1': '±',
  '\u237a': 'α',
};
const SYMBOL_FONT_CHARS = new RegExp(`[${Object.keys(SYMBOL_FONT).join('')}]`, 'g');

/**
 * Mends what is plainly mechanical in a cell of a decision's table (composition, invisible characters, runs of spaces,
 * `Ð` for `Đ`, Symbol-font letters, a `?` left before the first word by a lost character) and counts each cell mended.
 * Anything else stays as it is, to be reported and not repaired.
 */
export function cleanCell(text: string, counts: MendCounts): string {
  let now = mend(text, text.normalize('NFC'), 'nfc', counts);
  now = mend(now, now.replace(INVISIBLE, ''), 'invisible', counts);
  now = mend(now, now.replace(SPACES, ' ').trim(), 'spaces', counts);
  now = mend(now, now.replaceAll('Ð', 'Đ'), 'd-stroke', counts);
  now = mend(
    now,
    now.replace(SYMBOL_FONT_CHARS, (c) => SYMBOL_FONT[c] as string),
    'symbol-font',
    counts,
  );
  return mend(now, now.replace(/^\?(?=\p{Lu})/u, ''), 'leading-question-mark', counts);
}

function mend(before: string, after: string, name: Mend, counts: MendCounts): string {
  if (before !== after) counts.set(name, (counts.get(name) ?? 0) + 1);
  return after;
}
