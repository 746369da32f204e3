/**
 * Fits the calibration lines of the matcher and writes them to src/match/coefficients.json: `npm run calibrate -- services`.
 *
 * Rows with an answer are official names under made-up noise. Rows without one: for services, techniques of circular
 * 23/2024 that the list has no code for; for diseases, names of categories taken out of the list. Isotonic regression (pool adjacent violators) of "the best name is right" on the raw
 * probability of that name.
 */

import type { Catalog } from '../src/catalog/catalog';
import { createCatalog } from '../src/catalog/create';
import type { Entry } from '../src/catalog/entry';
import { openCatalog, openReference } from '../src/io/catalogs/open';
import type { Item } from '../src/item';
import { matcherWith } from '../src/match/matcher';
import { COEFFICIENTS, type Line } from '../src/match/rank/coefficients';
import type { Weighed } from '../src/match/rank/weighed';
import { wordsOf } from '../src/text/words';
import { keep } from './keep';
import { NOISES } from './noise';
import { seedOf } from './random';
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

const kind = process.argv[2] === 'icd10' ? 'icd10' : 'services';
const family = kind === 'icd10' ? 'diseases' : 'general';
const whole = openCatalog(kind, { edition: kind === 'icd10' ? 'tt06-2026' : 'qd7603-2018' });
/** Diseases: one category in twelve is taken out of the list, and its names are rows that have no code. */
const isOut = ({ code }: Entry): boolean => kind === 'icd10' && seedOf(code.slice(0, 3)) % 12 === 0;
const out = whole.entries.filter(isOut);
const catalog: Catalog =
  kind === 'icd10'
    ? {
        ...createCatalog(
          whole.edition,
          whole.entries.filter((entry) => !isOut(entry)),
        ),
        furtherNames: whole.furtherNames,
      }
    : whole;
let seen: readonly Weighed[] = [];
const matcher = matcherWith(
  catalog,
  { top: 1 },
  { ...COEFFICIENTS[family], calibration: RAW, calibrationWhole: RAW },
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
function withoutCode(): Item[] {
  const names = new Set(catalog.entries.map(({ name }) => key(name)));
  if (kind === 'icd10') {
    return out
      .filter(({ name }) => !names.has(key(name)))
      .map(({ code, name }) => ({ localCode: code, localName: name }));
  }
  const techniques = new Set(catalog.entries.map(({ technique }) => technique));
  return [...openReference('techniques-tt23-2024')]
    .filter(({ code, name }) => !techniques.has(code) && !names.has(key(name)))
    .map(({ code, name }) => ({ localCode: code, localName: name }));
}

const without = withoutCode();
look(without, undefined, (rows * WITHOUT_CODE) / (1 - WITHOUT_CODE) / without.length);

/** Isotonic regression, as points of a rising line. */
function isotonic(points: Point[]): Line {
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
  return line.map(([x, y]) => [Number((x as number).toFixed(4)), Number((y as number).toFixed(4))] as const);
}

console.error('nothing left over');
const calibrationWhole = isotonic(points.whole);
console.error('something left over');
keep(family, { calibration: isotonic(points.rest), calibrationWhole });
