import { distance } from 'fastest-levenshtein';
import { LIGHT, NUMBER, SYLLABLE } from '../dictionary';
import { AGREES, CONFLICT, type FoundNames } from '../found';
import type { NameIndex } from '../index/name-index';
import { type Aligner, FEATURE_COUNT, FEATURES } from './align';
import { nameSource } from './name-sources';
import type { Trees } from './trees';
import type { Weighed } from './weighed';

/**
 * What tells whether the best name is right or the code set has no right one, weighed by small trees ({@link Trees}); they
 * follow the {@link FEATURES} of the alignment. A known word left over has a meaning; words missing at the end of a name
 * matter less than words missing inside; a near sibling shows that the code set tells such things apart. The order is
 * that of the coefficients.
 */
export const SIGNS = [
  ...FEATURES,
  /** Log-odds of the name among all candidates and "none of these", at most 8 either way. */
  'odds',
  /** Distance in log-odds to the best other name, at most 8. */
  'distance to the next name',
  /** Other names within 2 of the best in log-odds, at most 5. */
  'near names',
  /** Other names that lack just the same words of the row, at most 5: the code set tells such things apart by such a word. */
  'names that lack the same words',
  /** Weight of the heaviest known word of the row that the name lacks, in units of the rarest possible. */
  'known word left over',
  /** Known words of the row that the name lacks, at most 4. */
  'known words left over',
  'unknown words left over',
  /** Weight of the heaviest word that the name has before its last matched one and the row has not. */
  'inner word of the name left over',
  'last word of the name left over',
  /** The smaller of the weights left over on the two sides. */
  'word in the place of another',
  'first word of the row left over',
  'first word of the name left over',
  'found by a further name',
  /** Share of the official name of that code that the row lacks. */
  'official name lacks',
  'official name disagrees',
  /** What speaks for the code beside its name, in log-odds, −3…5. */
  'evidence',
  /** One divided by the number of words of the row. */
  'short',
  'accents lost',
  'may be cut',
  'something left out',
  /** Weight of the heaviest word of the row left over, by how unlike it is to the word of the name left over that is most like it; 0 where the name has none. */
  'unlike word in the place of another',
  /** Weight of the heaviest word of both that the row writes with other accents, those of another word of the names. */
  'accents of another word',
  /** Words of the row that no name has and that are no misspelling, at most 4, left over or not. */
  'words that no name has',
  /** Vietnamese syllables of the row left over that no name has: other words, no slips. */
  'unknown syllables left over',
  /** The heaviest word of the row left over, where the name has none left: a thing is narrowed. */
  'narrowed by the row',
  /** The heaviest word of the name left over, where the row has none left. */
  'narrowed by the name',
  /** The name is an official one and has words of its own that the row, which may not be misspelt, lacks. */
  'says less',
  /** What kind of name it was found by: 0 the official one … 6 a single word of it ({@link nameSource}). */
  'kind of further name',
] as const;

export const SIGN_COUNT = SIGNS.length;

const KNOWN_LEFT = SIGNS.indexOf('known word left over');
const MOST_ODDS = 8;
const NEAR = 2;
const MOST_NEAR = 5;
const MOST_WORDS = 4;
/** Words left over on either side that are compared letter by letter; names have fewer. */
const MOST_COMPARED = 16;

/** Whether a row has a known word that its best name lacks: where each word names a thing of its own, it is another thing. */
export function hasMore(signs: Float64Array): boolean {
  return (signs[KNOWN_LEFT] as number) > 0;
}

/** What the finder knows of the names it has found for a row. */
export interface Seen {
  readonly index: NameIndex;
  readonly found: FoundNames;
  readonly aligner: Aligner;
  /** Place in `found` of the official name of the best candidate's code, or -1. */
  readonly official: number;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Names other than the best that lack the same words of the row, as far as the first 32 words tell. */
function lackSame({ found: place, wording }: Weighed, found: FoundNames): number {
  const left = found.leftWritten[place] as number;
  if (left === 0) return 0;
  let count = -1;
  for (let at = 0; at < found.count; at++)
    if (found.leftWritten[at] === left && found.wordings[at] === wording) count++;
  for (let at = 0; at < found.passed; at++)
    if (found.passedLeft[at] === left && found.passedWordings[at] === wording) count++;
  return clamp(count, 0, MOST_NEAR);
}

/** How unlike two folded words are, 0…1: one begins like the other's initial letters, or letters are to be changed. */
function unlikeness(a: string, b: string): number {
  if (a.startsWith(b) || b.startsWith(a)) return 0;
  return distance(a, b) / Math.max(a.length, b.length);
}

/** Measures {@link SIGNS} of the best candidate into `out`. `together`: probability, 0…1, of all codes of its name. */
export function readSigns(
  best: Weighed,
  candidates: readonly Weighed[],
  together: number,
  { index, found, aligner, official }: Seen,
  out: Float64Array,
): void {
  const { query, name } = best;
  aligner.begin(query);
  aligner.measure(name, out.subarray(0, FEATURE_COUNT) as Float64Array);
  const { written, official: credits, otherAccents } = aligner;
  const scale = index.unknownIdf;
  let known = 0;
  let knownCount = 0;
  let unknown = 0;
  let firstWritten = -1;
  let syllables = 0;
  let heaviest = 0;
  const left: number[] = [];
  for (let at = 0; at < query.count; at++) {
    const traits = query.traits[at] as number;
    if ((traits & LIGHT) !== 0) continue;
    if (firstWritten < 0) firstWritten = at;
    if ((written[at] as number) > 0 || (traits & NUMBER) !== 0) continue;
    if (left.length < MOST_COMPARED) left.push(at);
    heaviest = Math.max(heaviest, query.weights[at] as number);
    if ((query.foldIds[at] as number) < 0) {
      unknown++;
      if ((traits & SYLLABLE) !== 0) syllables++;
    } else {
      knownCount++;
      known = Math.max(known, query.weights[at] as number);
    }
  }
  const from = index.start[name] as number;
  const count = (index.start[name + 1] as number) - from;
  let last = count - 1;
  while (last >= 0 && (credits[last] as number) === 0) last--;
  let inner = 0;
  let tail = 0;
  let firstOfficial = -1;
  const missing: string[] = [];
  for (let at = 0; at < count; at++) {
    if (index.isLight[index.textIds[from + at] as number] === 1) continue;
    if (firstOfficial < 0) firstOfficial = at;
    if ((credits[at] as number) > 0) continue;
    const weight = index.idf[index.foldIds[from + at] as number] as number;
    if (missing.length < MOST_COMPARED) missing.push(index.folds.word(index.foldIds[from + at] as number));
    if (at < last) inner = Math.max(inner, weight);
    else tail = Math.max(tail, weight);
  }
  let next = Number.NEGATIVE_INFINITY;
  const near = new Set<number>();
  for (const { name: other, odds } of candidates) {
    if (other === name) continue;
    next = Math.max(next, odds);
    if (odds > best.odds - NEAR) near.add(other);
  }
  const further = best.source !== 'official';
  const traits = official < 0 ? AGREES : (found.traits[official] as number);
  const lacks = official < 0 ? 0 : 1 - (found.coverageOfficial[official] as number);
  const share = clamp(together, 1e-9, 1 - 1e-9);
  let at = FEATURE_COUNT;
  const put = (value: number): void => {
    out[at++] = value;
  };
  put(clamp(Math.log(share / (1 - share)), -MOST_ODDS, MOST_ODDS));
  put(clamp(best.odds - next, 0, MOST_ODDS));
  put(Math.min(near.size, MOST_NEAR));
  put(lackSame(best, found));
  put(known / scale);
  put(Math.min(knownCount, MOST_WORDS));
  put(Math.min(unknown, MOST_WORDS));
  put(inner / scale);
  put(tail / scale);
  put(Math.min(known, Math.max(inner, tail)) / scale);
  put(firstWritten >= 0 && written[firstWritten] === 0 ? 1 : 0);
  put(firstOfficial >= 0 && credits[firstOfficial] === 0 ? 1 : 0);
  put(further ? 1 : 0);
  put(further ? lacks : 0);
  put(further && ((traits & AGREES) === 0 || (traits & CONFLICT) !== 0) ? 1 : 0);
  put(clamp(best.odds - best.nameOdds, -3, 5));
  put(1 / Math.max(1, query.count));
  put(query.allBare ? 1 : 0);
  put(query.cut ? 1 : 0);
  put(best.loose ? 1 : 0);
  let replaced = 0;
  if (missing.length > 0) {
    for (const at of left) {
      const own = query.fold(at);
      const least = missing.reduce((least, word) => Math.min(least, unlikeness(own, word)), 1);
      replaced = Math.max(replaced, least * (query.weights[at] as number));
    }
  }
  put(replaced / scale);
  put(otherAccents / scale);
  put(Math.min(query.strange, MOST_WORDS));
  put(Math.min(syllables, MOST_WORDS));
  put(missing.length === 0 ? heaviest / scale : 0);
  put(left.length === 0 ? Math.max(inner, tail) / scale : 0);
  put(!further && !query.allBare && unknown === 0 && missing.length > 0 ? 1 : 0);
  put(further ? nameSource(best.source).kind : 0);
}
