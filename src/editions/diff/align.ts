/** A stretch in which two word lists differ: what stood there and what stands there now; one of them may be empty. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Names are short; of longer lists only the differing middle is compared as one stretch. */
const MAX_CELLS = 250_000;

/** Used again for each comparison: most take less than a thousand cells. */
let cells = new Uint16Array(4096);

/** The stretches in which two lists differ, by their longest common subsequence; equal beginnings and ends cost nothing. */
export function hunksOf<T extends string | number>(before: readonly T[], after: readonly T[]): Hunk[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let endA = before.length;
  let endB = after.length;
  while (endA > start && endB > start && before[endA - 1] === after[endB - 1]) {
    endA--;
    endB--;
  }
  const rows = endA - start;
  const columns = endB - start;
  if (rows === 0 && columns === 0) return [];
  if (rows === 0 || columns === 0 || rows * columns > MAX_CELLS) {
    return [{ from: start, to: endA, newFrom: start, newTo: endB }];
  }
  // length[i][j]: longest common subsequence of what follows i and j.
  const width = columns + 1;
  const size = (rows + 1) * width;
  if (cells.length < size) cells = new Uint16Array(size);
  const length = cells.fill(0, 0, size);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      length[i * width + j] =
        before[start + i] === after[start + j]
          ? (length[(i + 1) * width + j + 1] as number) + 1
          : Math.max(length[(i + 1) * width + j] as number, length[i * width + j + 1] as number);
    }
  }
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  let fromA = 0;
  let fromB = 0;
  const close = () => {
    if (i > fromA || j > fromB) {
      hunks.push({ from: start + fromA, to: start + i, newFrom: start + fromB, newTo: start + j });
    }
  };
  while (i < rows && j < columns) {
    if (before[start + i] === after[start + j]) {
      close();
      i++;
      j++;
      fromA = i;
      fromB = j;
    } else if ((length[(i + 1) * width + j] as number) >= (length[i * width + j + 1] as number)) i++;
    else j++;
  }
  i = rows;
  j = columns;
  close();
  return hunks;
}

/** A piece of a text; `changed` where the other wording has something else. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

/** Two wordings cut into pieces, the words that differ marked. Joining the texts of the pieces gives the wordings back. */
export function markChanges(before: string, after: string): { readonly before: Piece[]; readonly after: Piece[] } {
  const a = tokens(before);
  const b = tokens(after);
  const hunks = joined(hunksOf(a.map(comparable), b.map(comparable)), a);
  return {
    before: pieces(
      a,
      hunks.map(({ from, to }) => [from, to] as const),
    ),
    after: pieces(
      b,
      hunks.map(({ newFrom, newTo }) => [newFrom, newTo] as const),
    ),
  };
}

/** Stretches with nothing but a space between them read as one. */
function joined(hunks: readonly Hunk[], words: readonly string[]): Hunk[] {
  const out: Hunk[] = [];
  for (const hunk of hunks) {
    const last = out.at(-1);
    const between = last && words.slice(last.to, hunk.from);
    if (last && between?.length === 1 && between[0] === ' ') {
      out[out.length - 1] = { ...last, to: hunk.to, newTo: hunk.newTo };
    } else out.push(hunk);
  }
  return out;
}

/** Words, spaces and signs, each a token, so that a bracket beside a word does not mark the word. */
function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function comparable(token: string): string {
  return /^\s+$/.test(token) ? ' ' : token;
}

function pieces(words: readonly string[], changed: readonly (readonly [number, number])[]): Piece[] {
  const out: Piece[] = [];
  const add = (from: number, to: number, isChanged: boolean) => {
    if (to > from) out.push({ text: words.slice(from, to).join(''), changed: isChanged });
  };
  let at = 0;
  for (const [from, to] of changed) {
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, words.length, false);
  return out;
}
