import Fuse from 'fuse.js';
import { fold } from '../../text/fold';

/** A run of characters, both ends included. */
type Range = readonly [number, number];

/**
 * Marks in each of a few names the letters that answer to what was typed, accents or not.
 * Fuse.js looks for each typed word in the shortlist; ranking is not its business.
 */
export function highlighter(
  typed: string,
  names: readonly string[],
  mark: (part: string) => string,
): (name: string, index: number) => string {
  const ranges = names.map((): Range[] => []);
  const fuse = new Fuse(
    names.map((name) => ({ text: foldLetters(name) })),
    { keys: ['text'], includeMatches: true, ignoreLocation: true, threshold: 0.2, findAllMatches: true },
  );
  for (const word of new Set(foldLetters(typed).split(/\s+/))) {
    if (word.length < 2) continue;
    for (const { refIndex, matches } of fuse.search(word)) {
      for (const match of matches ?? []) {
        // Shorter runs are single letters that happen to agree.
        const long = match.indices.filter(([from, to]) => to - from + 1 >= word.length * 0.75);
        ranges[refIndex]!.push(...long);
      }
    }
  }
  return (name, index) => paint(name.normalize('NFC'), ranges[index] ?? [], mark);
}

/** Folds letter by letter, so that places in the folded text are places in the text. */
function foldLetters(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const folded = fold(letter);
    return folded.length === letter.length ? folded : letter;
  }).join('');
}

function paint(text: string, ranges: readonly Range[], mark: (part: string) => string): string {
  const marked = new Uint8Array(text.length);
  for (const [from, to] of ranges) marked.fill(1, from, to + 1);
  let out = '';
  for (let at = 0; at < text.length; ) {
    let end = at + 1;
    while (end < text.length && marked[end] === marked[at]) end++;
    const part = text.slice(at, end);
    out += marked[at] ? mark(part) : part;
    at = end;
  }
  return out;
}
