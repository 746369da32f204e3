import type { Entry } from '../../catalog/entry';
import { HELD_BACK, IN_DOUBT } from './rank';
import type { Weighed } from './weighed';

/** What follows from the weighed candidates, before the declared code is looked at. */
export type Verdict =
  | { readonly status: 'auto' }
  | { readonly status: 'ambiguous'; readonly among: readonly Weighed[]; readonly differBy: readonly (keyof Entry)[] }
  | { readonly status: 'review' }
  | { readonly status: 'none' };

/** The names that remain possible must hold this share of the probability between them. */
const TOGETHER = 0.97;
const MOST_AMONG = 10;
/** Codes of one and the same name may be so many; traditional medicine has names with dozens of codes. */
const MOST_OF_NAME = 60;
const PLAUSIBLE = 0.01;
/** A code of another name is no alternative when it is less likely than the best by more than this factor. */
const BESIDE = 0.02;
/** Codes of the row's very name are alike when the last is at least this much as likely as the best. */
const ALIKE = 0.5;

/**
 * Decides a row. `auto` only when one code alone reaches the threshold, nothing of weight is left over and nothing contradicts it;
 * `ambiguous` when a few codes share what is certain; otherwise `review`, or `none` when nothing is plausible.
 */
export function decide(
  candidates: readonly Weighed[],
  accept: number,
  entryOf: (candidate: Weighed) => Entry,
  differences: readonly (keyof Entry)[],
  costs?: (entry: Entry) => boolean,
): Verdict {
  const differencesOf = (among: readonly Weighed[]): (keyof Entry)[] => {
    const entries = among.map(entryOf);
    return differences.filter((field) => differs(entries, field));
  };
  const best = candidates[0];
  if (!best || ofName(candidates, best.name) < PLAUSIBLE) return { status: 'none' };
  if (best.whole && !best.conflict && best.probability >= accept) {
    const isPriced = costs && ((candidate: Weighed) => costs(entryOf(candidate)));
    const rivals = rivalsOf(best, candidates, accept, isPriced);
    if (rivals.length === 0) return { status: 'auto' };
    const among = [best, ...rivals].slice(0, MOST_OF_NAME);
    shareWith(best, among.slice(1));
    return { status: 'ambiguous', among, differBy: differencesOf(among) };
  }
  const among: Weighed[] = [];
  let sum = 0;
  for (const candidate of candidates) {
    // The codes of one name stay together: none of them is left out because there are many.
    const ofBest = candidate.name === best.name;
    if (among.length >= (ofBest ? MOST_OF_NAME : MOST_AMONG)) continue;
    if (candidate.conflict || candidate.probability < (ofBest ? 0.0002 : best.probability * BESIDE)) continue;
    if (sum >= 0.997) break;
    among.push(candidate);
    sum += candidate.probability;
  }
  if (among.length > 1 && sum >= TOGETHER) {
    return { status: 'ambiguous', among, differBy: differencesOf(among) };
  }
  const alike = best.query.identical === best.name && !best.loose ? sharersOf(best, candidates) : [];
  if (alike.length > 1) return { status: 'ambiguous', among: alike, differBy: differencesOf(alike) };
  best.probability = Math.min(best.probability, HELD_BACK);
  return { status: 'review' };
}

/**
 * The codes that share the very name of the row, where none of them is far likelier than another and no other code is plausible:
 * however little the name is trusted, which of them is meant is the question.
 */
function sharersOf(best: Weighed, candidates: readonly Weighed[]): Weighed[] {
  let all = 0;
  let sum = 0;
  const alike: Weighed[] = [];
  for (const candidate of candidates) {
    all += candidate.probability;
    if (candidate.name !== best.name || candidate.conflict || candidate.probability < best.probability * ALIKE)
      continue;
    alike.push(candidate);
    sum += candidate.probability;
  }
  return alike.length <= MOST_AMONG && sum >= TOGETHER * all ? alike : [];
}

/**
 * Codes that keep the best one from being decided: those that only the price rules out, or only how common each is; those of the same name that cost
 * exactly what the row does, while the best does not; and those of the same name that fit the row’s department or route,
 * while the best is of another one.
 */
function rivalsOf(
  best: Weighed,
  candidates: readonly Weighed[],
  accept: number,
  isPriced: ((candidate: Weighed) => boolean) | undefined,
): Weighed[] {
  const elsewhere = isPriced && !isPriced(best) ? isPriced : undefined;
  const enough = Math.log(accept / (1 - accept));
  return candidates.filter((other) => {
    if (other === best) return false;
    // The price is exactly that of a code whose bracket contradicts: one of the two is an error.
    if (other.name === best.name && elsewhere?.(other)) return true;
    if (other.conflict) return false;
    if (best.fits === false && other.fits && other.name === best.name) return true;
    const ordered = other.name === best.name && other.common !== best.common;
    if (ordered && best.odds - best.common - (other.odds - other.common) < enough) return true;
    return other.priced !== best.priced && best.odds - best.priced - (other.odds - other.priced) < enough;
  });
}

/** A code that rivals keep from being decided does not look certain either: they share what it has beyond {@link IN_DOUBT}. */
function shareWith(best: Weighed, rivals: readonly Weighed[]): void {
  const spare = best.probability - IN_DOUBT;
  best.probability -= spare;
  // Those that contradict stay below all that do not.
  const open = rivals.filter(({ conflict }) => !conflict);
  for (const rival of open) rival.probability += spare / open.length;
}

function differs([first, ...others]: readonly Entry[], field: keyof Entry): boolean {
  const value = first?.[field] ?? '';
  // Most fields are texts; the others are small lists.
  const text = typeof value === 'string' ? undefined : JSON.stringify(value);
  return others.some((entry) => {
    const other = entry[field] ?? '';
    return text === undefined || typeof other === 'string' ? other !== value : JSON.stringify(other) !== text;
  });
}

/** Probability of a name: that of all its codes together. A name with fifty codes is no less plausible than one with a single code. */
function ofName(candidates: readonly Weighed[], name: number): number {
  let sum = 0;
  for (const candidate of candidates) if (candidate.name === name) sum += candidate.probability;
  return sum;
}
