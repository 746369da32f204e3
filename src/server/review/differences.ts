import { distance } from 'fastest-levenshtein';
import { foldWords } from '../../text/fold';
import { wordsOf } from '../../text/words';
import type { Piece } from './contract';

/** Letters that two spellings of one word may differ in. */
const MOST_SLIPS = 2;
/** Shorter words are other words when a letter differs. */
const LEAST_LENGTH = 4;

/** A name in pieces, with what the other name does not have marked: words, or the letters in which a word differs from a near one. */
export function pieces(name: string, other: string | undefined): Piece[] {
  if (other === undefined) return [{ text: name }];
  const known = new Set([...foldWords(other).split(' '), ...wordsOf(other).map((word) => word.fold)]);
  const out: Piece[] = [];
  const add = (text: string, apart: boolean) => {
    const last = out.at(-1);
    if (text === '') return;
    if (last && (last.apart ?? false) === apart) out[out.length - 1] = { ...last, text: last.text + text };
    else out.push(apart ? { text, apart } : { text });
  };
  // Dots and commas stay in numbers: 0,5 is one word.
  for (const [token] of name.normalize('NFC').matchAll(/\p{L}[\p{L}\p{M}]*|\p{N}+(?:[.,]\p{N}+)*|[^\p{L}\p{N}]+/gu)) {
    const folded = foldWords(token);
    if (folded === '' || known.has(folded) || wordsOf(token).every((word) => known.has(word.fold))) {
      // A gap between two marked words belongs to neither.
      add(token, false);
      continue;
    }
    const near = folded.length >= LEAST_LENGTH && nearest(folded, known);
    if (!near || [...token].length !== folded.length) {
      add(token, true);
      continue;
    }
    const { from, to } = span(folded, near);
    const letters = [...token];
    add(letters.slice(0, from).join(''), false);
    add(letters.slice(from, to).join('') || token, true);
    add(letters.slice(to).join(''), false);
  }
  return out;
}

function nearest(word: string, known: ReadonlySet<string>): string | undefined {
  for (const other of known) {
    if (/\d/.test(other + word) || Math.abs(other.length - word.length) > MOST_SLIPS) continue;
    if (distance(word, other) <= MOST_SLIPS && other.length >= LEAST_LENGTH) return other;
  }
  return undefined;
}

/** The letters of a word that lie between what it shares with another at both ends. */
function span(word: string, other: string): { from: number; to: number } {
  let from = 0;
  while (from < word.length && word[from] === other[from]) from++;
  let end = 0;
  while (end < word.length - from && end < other.length - from && word.at(-1 - end) === other.at(-1 - end)) end++;
  // A letter too few is shown by the one beside it.
  const to = word.length - end;
  return from === to ? { from: Math.max(0, from - 1), to: Math.max(1, to) } : { from, to };
}
