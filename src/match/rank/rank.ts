import type { Coefficients, Line } from './coefficients';
import { nameSource } from './name-sources';
import type { Weighed } from './weighed';

/** Log-odds below "none of these" at which a candidate is still plausible. */
const PLAUSIBLE_BELOW = 4;
/** Candidates without a conflict this far below the best are not shown where others contradict. */
const SHOWN_BELOW = 6;
/** The best of those that contradict has this share of the probability of the last that does not. */
const BELOW_CLEAN = 0.9;
/** Highest probability of a code found by a name that says less or that no decision gives: a bulk approval by score must not include it. */
export const IN_DOUBT = 0.95;

/** Highest probability shown of a row that waits for a person: it must not look certain. */
export const HELD_BACK = 0.985;

/**
 * Least factor on the probability of the best name where its signs speak against it. The result is below one half: a short
 * wording (`TSH`) still shows its code and waits, and a thing that the code set may lack does not look likely.
 */
const DOUBTED = 0.45;

/**
 * Puts candidates that contradict a deciding word below all that do not, and turns odds into probabilities with "none of these" among them.
 * Candidates without a conflict that are far less likely than one with it are not shown: nobody would look for the answer there.
 * @param trust - probability, 0…1, that the name of the best candidate is right, where it does not say the same as the row.
 */
export function rank(
  candidates: Weighed[],
  coefficients: Coefficients,
  trust: (best: Weighed, together: number) => number,
): Weighed[] {
  const { none, calibration, calibrationWhole } = coefficients;
  let clean = Number.NEGATIVE_INFINITY;
  let clash = Number.NEGATIVE_INFINITY;
  for (const { odds, conflict } of candidates) {
    if (conflict) clash = Math.max(clash, odds);
    else clean = Math.max(clean, odds);
  }
  const plausible = clean > none - PLAUSIBLE_BELOW;
  const least = clash === Number.NEGATIVE_INFINITY ? clash : Math.min(clash, clean) - SHOWN_BELOW;
  const shown = candidates.filter(({ odds, conflict }) => conflict || (odds >= least && (plausible || odds >= clash)));
  let top = none;
  for (const candidate of shown) {
    // A plausible candidate takes the probability of those that contradict; an implausible one leaves it to "none of these".
    if (candidate.conflict && plausible) candidate.odds = Math.min(candidate.odds, clean - 0.5);
    if (candidate.odds > top) top = candidate.odds;
  }
  let sum = Math.exp(none - top);
  for (const { odds } of shown) sum += Math.exp(odds - top);
  for (const candidate of shown) candidate.probability = Math.exp(candidate.odds - top) / sum;
  sortFew(shown, isAboveByOdds);
  const best = shown[0];
  if (best) {
    calibrate(shown, best.name, (together) =>
      best.whole
        ? onLine(calibrationWhole, together)
        : Math.max(DOUBTED * together, Math.min(HELD_BACK, onLine(calibration, trust(best, together)))),
    );
  }
  let cap = 1;
  for (const { conflict, probability } of shown) if (!conflict) cap = Math.min(cap, probability);
  cap *= BELOW_CLEAN;
  let highest = 0;
  for (const { conflict, probability } of shown) if (conflict) highest = Math.max(highest, probability);
  // All of them by one factor: among themselves they keep their order.
  if (highest > cap) for (const one of shown) if (one.conflict) one.probability *= cap / highest;
  // Codes of the best name were lifted together, perhaps past others: rank order is score order.
  sortFew(shown, isAbove);
  const first = shown[0];
  // What contradicts a deciding word does not look likely, even where nothing else is found.
  if (first?.conflict && first.probability > DOUBTED) {
    const down = DOUBTED / first.probability;
    for (const one of shown) one.probability *= down;
  }
  if (first && (first.loose || (nameSource(first.source).neverSure && !first.whole)))
    first.probability = Math.min(first.probability, IN_DOUBT);
  return shown;
}

function isAboveByOdds(a: Weighed, b: Weighed): boolean {
  if (a.conflict !== b.conflict) return b.conflict;
  return a.odds === b.odds ? a.entry < b.entry : a.odds > b.odds;
}

function isAbove(a: Weighed, b: Weighed): boolean {
  if (a.conflict !== b.conflict) return b.conflict;
  return a.probability === b.probability ? isAboveByOdds(a, b) : a.probability > b.probability;
}

/** Sorts a short list that is nearly in order where it stands. */
function sortFew<T>(list: T[], isAbove: (a: T, b: T) => boolean): void {
  for (let at = 1; at < list.length; at++) {
    const own = list[at] as T;
    let to = at;
    while (to > 0 && isAbove(own, list[to - 1] as T)) {
      list[to] = list[to - 1] as T;
      to--;
    }
    list[to] = own;
  }
}

/**
 * Calibrates how sure the name is: the codes that share the best name keep their shares among themselves, and together
 * get the probability that such a name has turned out to be right.
 */
function calibrate(candidates: readonly Weighed[], name: number, toWanted: (together: number) => number): void {
  let together = 0;
  for (const candidate of candidates) if (candidate.name === name) together += candidate.probability;
  if (together <= 0) return;
  const wanted = toWanted(together);
  const up = wanted / together;
  // Probability that the name loses goes to "none of these"; the order of all stays.
  const down = up <= 1 ? up : (1 - wanted) / (1 - together);
  for (const candidate of candidates) candidate.probability *= candidate.name === name ? up : down;
}

/** The value at `x`, 0…1, of a line from (0, 0) by way of the points to (1, 1). */
function onLine(points: Line, x: number): number {
  let x0 = 0;
  let y0 = 0;
  for (let at = 0; at < points.length; at++) {
    const point = points[at] as Line[number];
    if (x <= point[0]) return y0 + ((x - x0) / (point[0] - x0)) * (point[1] - y0);
    x0 = point[0];
    y0 = point[1];
  }
  return y0 + ((x - x0) / (1 - x0)) * (1 - y0);
}

/** Among codes with the same name, `among` favours some: the best of these keeps its log-odds, the others lose. */
export function chooseAmong(out: readonly Weighed[]): void {
  if (out.every(({ among }) => among === 0)) return;
  const best = new Map<number, number>();
  for (const { name, among } of out) best.set(name, Math.max(best.get(name) ?? among, among));
  for (const one of out) one.odds += one.among - (best.get(one.name) as number);
}
