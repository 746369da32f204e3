/**
 * Fits the calibration line of the matcher and prints it: `npm run calibrate -- services`.
 *
 * Rows with an answer are official names under made-up noise; rows without one are techniques of circular 23/2024 that
 * the services list has no code for. Isotonic regression (pool adjacent violators) of "the best name is right" on the raw
 * probability of that name.
 */

import { openCatalog, openReference } from '../src/catalog/open';
import type { Item } from '../src/item';
import type { Weighed } from '../src/match/candidates';
import { COEFFICIENTS } from '../src/match/coefficients';
import { matcherWith } from '../src/match/matcher';
import { wordsOf } from '../src/text/words';
import { NOISES } from './noise';
import { madeUpList, withNoise } from './truth';

interface Point {
  x: number;
  right: number;
  weight: number;
}

/** Share of a facility's rows that the national list may have no code for. */
const WITHOUT_CODE = 0.08;
/** Rows that a step of the line rests on at the least. */
const LEAST = 300;
const RAW = [
  [0, 0],
  [1, 1],
] as const;

const catalog = openCatalog('services', { edition: 'qd7603-2018' });
let seen: readonly Weighed[] = [];
const matcher = matcherWith(
  catalog,
  { top: 1 },
  { ...COEFFICIENTS, calibration: RAW, calibrationWhole: RAW },
  (weighed) => {
    seen = weighed;
  },
);
const key = (name: string): string =>
  wordsOf(name)
    .map((word) => word.fold)
    .join(' ');
const points = { whole: [] as Point[], rest: [] as Point[] };
let rows = 0;

function look(items: readonly Item[], golds: readonly string[] | undefined, weight: number): void {
  // One list a call, row by row, so that each row's candidates can be seen; prices speak row by row too.
  items.forEach((item, at) => {
    matcher.match(item);
    const best = seen[0];
    if (!best) return;
    const same = seen.filter(({ name }) => name === best.name);
    const x = same.reduce((sum, { probability }) => sum + probability, 0);
    const gold = golds?.[at];
    const right = same.some(({ entry }) => catalog.entries[entry]?.code === gold) ? 1 : 0;
    points[best.whole ? 'whole' : 'rest'].push({ x, right, weight });
    if (golds) rows++;
  });
}

const base = madeUpList(catalog, 2000, 23);
for (const noise of Object.values(NOISES)) {
  const truth = withNoise(base, noise);
  look(
    truth.map(({ item }) => item),
    truth.map(({ gold }) => gold),
    1,
  );
}
const names = new Set(catalog.entries.map(({ name }) => key(name)));
const techniques = new Set(catalog.entries.map(({ technique }) => technique));
const without = [...openReference('techniques-tt23-2024')].filter(
  ({ code, name }) => !techniques.has(code) && !names.has(key(name)),
);
look(
  without.map(({ code, name }) => ({ localCode: code, localName: name })),
  undefined,
  (rows * WITHOUT_CODE) / (1 - WITHOUT_CODE) / without.length,
);

/** Isotonic regression, as points of a rising line. */
function isotonic(points: Point[]): number[][] {
  points.sort((a, b) => a.x - b.x);
  const blocks: { from: number; to: number; right: number; weight: number }[] = [];
  for (const { x, right, weight: w } of points) {
    blocks.push({ from: x, to: x, right: right * w, weight: w });
    for (;;) {
      const last = blocks[blocks.length - 1];
      const before = blocks[blocks.length - 2];
      if (!last || !before || (before.right / before.weight < last.right / last.weight && before.weight > LEAST)) break;
      const { from } = before;
      blocks.splice(-2, 2, {
        from,
        to: last.to,
        right: before.right + last.right,
        weight: before.weight + last.weight,
      });
    }
  }
  for (const { from, to, right, weight: w } of blocks) {
    console.error(`${from.toFixed(4)}–${to.toFixed(4)}  ${(right / w).toFixed(4)}  (${w.toFixed(0)} rows)`);
  }
  const line = [[0, 0], ...blocks.map(({ from, to, right, weight: w }) => [(from + to) / 2, right / w]), [1, 1]];
  return line.map((pair) => pair.map((value) => Number((value as number).toFixed(4))));
}

const result: Record<string, number[][]> = {};
for (const [name, list] of Object.entries(points)) {
  console.error(name);
  result[name] = isotonic(list);
}
console.log(JSON.stringify(result));
