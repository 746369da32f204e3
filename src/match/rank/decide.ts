import type { Entry } from '../../catalog/entry';
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
const PLAUSIBLE = 0.03;
/** A code of another name is no alternative when it is less likely than the best by more than this factor. */
const BESIDE = 0.02;

/**
 * Decides a row. `auto` only when one code alone reaches the threshold, nothing of weight is left over and nothing contradicts it;
 * `ambiguous` when a few codes share what is certain; otherwise `review`, or `none` when nothing is plausible.
 */
export function decide(
  candidates: readonly Weighed[],
  accept: number,
  entryOf: (candidate: Weighed) => Entry,
  differences: readonly (keyof Entry)[],
): Verdict {
  const best = candidates[0];
  if (!best || ofName(candidates, best.name) < PLAUSIBLE) return { status: 'none' };
  if (best.whole && !best.conflict && best.probability >= accept) return { status: 'auto' };
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
    const entries = among.map(entryOf);
    const differBy = differences.filter((field) => differs(entries, field));
    return { status: 'ambiguous', among, differBy };
  }
  return { status: 'review' };
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
