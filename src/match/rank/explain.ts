import type { SaidReason } from '../../messages/reasons';
import type { Word } from '../../text/words';
import { CONFLICT, type FoundNames, NUMBERS_DIFFER, SAME, SAME_FOLDED } from '../found';
import type { NameIndex } from '../index/name-index';
import type { Said } from '../profile';
import { slotConflicts } from '../slots';
import { type Aligner, FEATURE_COUNT } from './align';
import type { Weighed } from './weighed';

const IDENTICAL: SaidReason = Object.freeze({ code: 'name-identical' });
const FOLDED: SaidReason = Object.freeze({ code: 'name-folded' });
const JOINED: SaidReason = Object.freeze({ code: 'name-joined' });

const scratch = new Float64Array(FEATURE_COUNT);

/** Reasons of one candidate after the other, in one list that is used again; what is taken has no room to grow, since answers are kept for as long as their list is. */
export class ReasonList implements Said {
  readonly #all: SaidReason[] = [];
  #count = 0;

  push(reason: SaidReason): void {
    this.#all[this.#count++] = reason;
  }

  /** The reasons since the last time. */
  take(): SaidReason[] {
    const taken = this.#all.slice(0, this.#count);
    this.#count = 0;
    return taken;
  }
}
const BITS = 32;

/** Says of the candidates of one row after the other what their names tell. Codes of one name get the same reasons. */
export class Explainer {
  readonly #places: number[] = [];
  readonly #reasons: SaidReason[][] = [];
  #count = 0;

  constructor(
    readonly index: NameIndex,
    readonly found: FoundNames,
    readonly aligner: Aligner,
  ) {}

  /** Begins with another row. */
  begin(): void {
    this.#count = 0;
  }

  /** The reasons of one candidate as far as its name tells: how it stands to the written one, what is left over on either side, what contradicts. */
  explain(candidate: Weighed, reasons: Said): void {
    const { name, source, found: place } = candidate;
    if (source !== 'official')
      reasons.push({ code: 'further-name', params: { source, name: nameText(this.index, name) } });
    let at = 0;
    while (at < this.#count && this.#places[at] !== place) at++;
    if (at === this.#count) {
      this.#count++;
      this.#places[at] = place;
      this.#reasons[at] = [];
      byName(candidate, this.index, this.found, this.aligner, this.#reasons[at] as SaidReason[]);
    }
    for (const reason of this.#reasons[at] as SaidReason[]) reasons.push(reason);
    if (candidate.loose) reasons.push({ code: 'part-left-out' });
    if (candidate.declared) reasons.push({ code: 'declared-agrees' });
  }
}

/** How a name stands to the written one, what is left over on either side, what contradicts. */
function byName(
  candidate: Weighed,
  index: NameIndex,
  found: FoundNames,
  aligner: Aligner,
  reasons: SaidReason[],
): void {
  const { query, name } = candidate;
  const traits = found.traits[candidate.found] as number;
  if ((traits & SAME) !== 0) reasons.push(IDENTICAL);
  else if ((traits & SAME_FOLDED) !== 0) reasons.push(FOLDED);
  else if (query.joinedHash === index.joinedHash[name]) reasons.push(JOINED);
  else {
    const written = found.coverageWritten[candidate.found] as number;
    const official = found.coverageOfficial[candidate.found] as number;
    if (written === 1 && official === 1) reasons.push({ code: 'name-sorted' });
    else {
      reasons.push({ code: 'name-near', params: { percent: Math.round((written + official) * 50) } });
      leftOver(candidate, index, found, aligner, reasons);
      if ((traits & NUMBERS_DIFFER) !== 0) reasons.push({ code: 'numbers-differ' });
    }
  }
  if ((traits & CONFLICT) !== 0) {
    const written = { low: query.slotLow, high: query.slotHigh, site: query.site, more: query.moreSite };
    const official = {
      low: index.slotLow[name] as number,
      high: index.slotHigh[name] as number,
      site: index.site[name] as number,
      more: index.moreSite[name] as number,
    };
    for (const clash of slotConflicts(written, official)) {
      reasons.push({ code: 'deciding-word', params: { written: clash.left, official: clash.right } });
    }
  }
}

/** Names the words that are left over on either side. */
function leftOver(
  { query, name, found: place }: Weighed,
  index: NameIndex,
  found: FoundNames,
  aligner: Aligner,
  reasons: Said,
): void {
  const start = index.start[name] as number;
  const count = (index.start[name + 1] as number) - start;
  const long = Math.max(count, query.count) > BITS;
  const wordOf = (at: number): string => (query.words[at] as Word).text;
  const textOf = (at: number): string => index.texts.word(index.textIds[start + at] as number);
  if (long) {
    // More words than the 32 bits of the first alignment: it is aligned once more.
    aligner.begin(query);
    aligner.measure(name, scratch);
  }
  const writtenOnly = long
    ? leftWords(query.count, aligner.written, wordOf)
    : wordsAt(found.leftWritten[place] as number, wordOf);
  const officialOnly = long
    ? leftWords(count, aligner.official, textOf)
    : wordsAt(found.leftOfficial[place] as number, textOf);
  if (writtenOnly !== '') reasons.push({ code: 'written-only', params: { words: writtenOnly } });
  if (officialOnly !== '') reasons.push({ code: 'official-only', params: { words: officialOnly } });
}

/** The words, with blanks between, at the places whose bits are set. */
function wordsAt(bits: number, wordOf: (at: number) => string): string {
  if (bits === 0) return '';
  let words = wordOf(lowest(bits));
  for (let left = bits & (bits - 1); left !== 0; left &= left - 1) words += ` ${wordOf(lowest(left))}`;
  return words;
}

function lowest(bits: number): number {
  return BITS - 1 - Math.clz32(bits & -bits);
}

/** The words, with blanks between, that have no credit. */
function leftWords(count: number, credits: Float32Array, wordOf: (at: number) => string): string {
  const words: string[] = [];
  for (let at = 0; at < count; at++) if (credits[at] === 0) words.push(wordOf(at));
  return words.join(' ');
}

function nameText(index: NameIndex, name: number): string {
  const words: string[] = [];
  for (let at = index.start[name] as number; at < (index.start[name + 1] as number); at++) {
    words.push(index.texts.word(index.textIds[at] as number));
  }
  return words.join(' ');
}
