/**
 * Fits the calibration lines of the matcher and writes them to src/match/coefficients.json: `npm run calibrate -- services`.
 *
 * Rows with an answer are official names under made-up noise. Rows without one: names taken out of the list, one in ten
 * (diseases: whole categories), and for services the techniques of circular 23/2024 that the list has no code for. Isotonic regression (pool adjacent violators) of "the best name is right" on the raw
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
import { splitBrackets } from '../src/text/brackets';
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

/** Share of the rows that the national list has no code for: of a facility's list that is not copied from it, as many as one in four. */
const WITHOUT_CODE = 0.25;
/** One name in so many is taken out of the list: rows that ask for it have no code. */
const ONE_OUT_OF = 10;
/** Rows that a step of the line rests on at the least. */
const LEAST = 300;
const RAW = [
  [0, 0],
  [1, 1],
] as const;

const kind = process.argv[2] === 'icd10' ? 'icd10' : 'services';
const family = kind === 'icd10' ? 'diseases' : 'general';
const whole = openCatalog(kind, { edition: kind === 'icd10' ? 'tt06-2026' : 'qd7603-2018' });
function key(name: string): string {
  return wordsOf(name)
    .map((word) => word.fold)
    .join(' ');
}

/** What an entry is taken out by: a disease with its whole category, a service with all codes of its name. */
const groupOf = ({ code, name }: Entry): string =>
  kind === 'icd10' ? code.slice(0, 3) : key(splitBrackets(name).main);
const isOut = (entry: Entry): boolean => seedOf(groupOf(entry)) % ONE_OUT_OF === 0;
const out = whole.entries.filter(isOut);
const catalog: Catalog = {
  ...createCatalog(
    whole.edition,
    whole.entries.filter((entry) => !isOut(entry)),
  ),
  furtherNames: whole.furtherNames,
};
let seen: readonly Weighed[] = [];
const matcher = matcherWith(
  catalog,
  { top: 1 },
  { ...COEFFICIENTS[family], calibration: RAW, calibrationWhole: RAW },
  (weighed) => {
    seen = weighed;
  },
);
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
/** Names that were taken out, and for services the techniques that came after the list. */
function withoutCode(): Item[] {
  const nameOf = (name: string): string => key(splitBrackets(name).main);
  const names = new Set(catalog.entries.map(({ name }) => nameOf(name)));
  const techniques = new Set(whole.entries.map(({ technique }) => technique));
  const later =
    kind === 'icd10' ? [] : [...openReference('techniques-tt23-2024')].filter((one) => !techniques.has(one.code));
  return [...out, ...later]
    .filter(({ name }) => !names.has(nameOf(name)))
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
