import { LIGHT, NUMBER } from '../dictionary';
import { AGREES, CONFLICT, type FoundNames } from '../found';
import type { NameIndex } from '../index/name-index';
import type { Profile } from '../profile';
import type { Query } from '../query';
import { type Aligner, FEATURE_COUNT, FEATURES } from './align';
import type { Weighed } from './weighed';

/**
 * Inputs of the logistic regression that tells whether the best name is right or the code set has no right one; they
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
] as const;

export const SIGN_COUNT = SIGNS.length;

const MOST_ODDS = 8;
const NEAR = 2;
const MOST_NEAR = 5;
const MOST_WORDS = 4;

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
  return clamp(count, 0, MOST_NEAR);
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
  const { written, official: credits } = aligner;
  const scale = index.unknownIdf;
  let known = 0;
  let knownCount = 0;
  let unknown = 0;
  let firstWritten = -1;
  for (let at = 0; at < query.count; at++) {
    const traits = query.traits[at] as number;
    if ((traits & LIGHT) !== 0) continue;
    if (firstWritten < 0) firstWritten = at;
    if ((written[at] as number) > 0 || (traits & NUMBER) !== 0) continue;
    if ((query.foldIds[at] as number) < 0) unknown++;
    else {
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
  for (let at = 0; at < count; at++) {
    if (index.isLight[index.textIds[from + at] as number] === 1) continue;
    if (firstOfficial < 0) firstOfficial = at;
    if ((credits[at] as number) > 0) continue;
    const weight = index.idf[index.foldIds[from + at] as number] as number;
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
}

const LEFT_OVER = {
  written: SIGNS.indexOf('known word left over'),
  unknown: SIGNS.indexOf('unknown words left over'),
  inner: SIGNS.indexOf('inner word of the name left over'),
  last: SIGNS.indexOf('last word of the name left over'),
};

/**
 * Whether a word left over makes the row another thing than its best name, as the kind's names are spoken. What a name says more
 * than the row tells nothing where the row may be misspelt there.
 */
export function saysOtherThing(
  signs: Float64Array,
  { allBare, words, foldIds }: Query,
  leftOver: Profile['leftOver'],
): boolean {
  const has = (sign: number): boolean => (signs[sign] as number) > 0;
  if (leftOver === undefined) return false;
  if (has(LEFT_OVER.written)) return true;
  // One letter is no slip of another.
  if (words.some(({ fold }, at) => fold.length === 1 && (foldIds[at] as number) < 0)) return true;
  if (leftOver !== 'either' || allBare || has(LEFT_OVER.unknown)) return false;
  return has(LEFT_OVER.inner) || has(LEFT_OVER.last);
}

/** Probability, 0…1, that the best name is right, by its signs: logistic regression. The last weight is the constant. */
export function trustOf(signs: Float64Array, weights: readonly number[]): number {
  let sum = weights[SIGN_COUNT] as number;
  for (let i = 0; i < SIGN_COUNT; i++) sum += (weights[i] as number) * (signs[i] as number);
  return 1 / (1 + Math.exp(-sum));
}
