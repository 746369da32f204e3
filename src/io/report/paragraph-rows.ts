/** Characters of one row at the most: Excel shows no row higher than a page, and a row does not break across pages. */
const MOST = 1000;

/** A paragraph in pieces that a row can show, cut between sentences, else between words. */
export function paragraphRows(paragraph: string): string[] {
  const rows: string[] = [];
  let rest = paragraph.trim();
  while (rest.length > MOST) {
    const part = rest.slice(0, MOST);
    const sentence = Math.max(part.lastIndexOf('. '), part.lastIndexOf('; ')) + 1;
    const word = part.lastIndexOf(' ');
    const cut = sentence > MOST / 2 ? sentence : word > MOST / 2 ? word : MOST;
    rows.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return [...rows, rest];
}
