/**
 * Fits how far the best name of a row can be trusted, and writes it to src/match/rank/coefficients.json:
 * `npm run calibrate -- services`, `-- drugs`, `-- icd10` or `-- supplies`; with `whole` behind it also the line of names that say the same.
 *
 * Rows with an answer: official names under made-up noise, and the same things in the wording of another edition or circular
 * (laboratory tests by their short names), with those further names left out of the index; supplies as tenders word them, half of the everyday names left out. Rows without one: names taken out of the
 * list, one in ten (diseases: whole categories), under the same noise, for services the techniques of circular 23/2024 that
 * the list has no code for, and among supplies those of other groups, goods for the office, drugs and services. Where nothing is left over, isotonic regression of "the best name is right" on its raw probability;
 * elsewhere small trees over the signs (`rank/trust.ts`), most of whose rows have no code, and isotonic regression on what
 * the trees say of families of codes that they were fitted without. No facility's list is used.
 */

import type { Catalog } from '../src/catalog/catalog';
import { createCatalog } from '../src/catalog/create';
import type { Entry } from '../src/catalog/entry';
import type { Kind } from '../src/catalog/kinds';
import { openCatalog, openReference } from '../src/io/catalogs/open';
import { matcherWith } from '../src/match/matcher';
import { COEFFICIENTS, type Family, type Line } from '../src/match/rank/coefficients';
import { HELD_BACK } from '../src/match/rank/rank';
import { chanceOf, type Trees } from '../src/match/rank/trees';
import type { Weighed } from '../src/match/rank/weighed';
import { splitBrackets } from '../src/text/brackets';
import { wordsOf } from '../src/text/words';
import { boost } from './boost';
import { keep } from './keep';
import { bare, NOISES, type Noise, shortTest, typos, wordDropped } from './noise';
import { seedOf } from './random';
import { sameThing } from './same-thing';
import { asTender, DOSES, NO_SUPPLIES, WITHOUT_GROUP } from './tender';
import { madeUpList } from './truth';

interface Point {
  x: number;
  readonly right: number;
  weight: number;
  /** Only where something is left over. */
  readonly signs: readonly number[];
  /** A number of the family of codes that the best name is of: such points are held out together. */
  readonly family: number;
}

/** A row: a name, and the code that is right, if there is one. */
interface Asked {
  readonly name: string;
  readonly gold: string | undefined;
  readonly weight: number;
  readonly unitPrice?: number;
}

/** Share of the rows that have no code: of all. */
const WITHOUT_CODE = 0.25;
/** One name in so many is taken out of the list: rows that ask for it have no code. */
const ONE_OUT_OF = 10;
/** Rows that a step of the line rests on at the least. */
const LEAST = 300;
/** Trees of a family, and the parts by which they are held out from the calibration. */
const TREES = 110;
const SPLITS = 5;
const RAW: Line = [];
const NO_TREES: Trees = { constant: 0, trees: [] };
const PLAIN: Noise = (name) => name;
/** What is put on names that are in other words already, and on those that were taken out. */
const LIGHT_NOISE: readonly Noise[] = [PLAIN, PLAIN, PLAIN, bare, typos(1), wordDropped];

function key(name: string): string {
  return wordsOf(splitBrackets(name).main)
    .map((word) => word.fold)
    .join(' ');
}

/** The words of a name in no order, without brackets: two names of one key are one name, whatever their codes. */
function sameName(name: string): string {
  return wordsOf(splitBrackets(name.replace(/\([^()]*\)/gu, ' ')).main)
    .map((word) => word.fold)
    .sort()
    .join('');
}

/** What is taken out, or held out, together: a name with all its codes, a disease with its category. */
function groupOf({ code, name }: Entry, kind: Kind): string {
  return kind === 'icd10' ? code.slice(0, 3) : key(name);
}

/** The code set with names taken out, a service with all codes of its name, and what was taken out. */
function parted(whole: Catalog, salt = ''): { catalog: Catalog; out: readonly Entry[] } {
  const isOut = (entry: Entry): boolean => seedOf(groupOf(entry, whole.kind) + salt) % ONE_OUT_OF === 0;
  const left = whole.entries.filter((entry) => !isOut(entry));
  const names = new Set(left.map(({ name }) => key(name)));
  const catalog: Catalog = { ...createCatalog(whole.edition, left), furtherNames: whole.furtherNames };
  const isThere = sameThing(catalog);
  const out = whole.entries.filter((entry) => isOut(entry) && !names.has(key(entry.name)) && !isThere(entry.name));
  return { catalog, out };
}

const points = { whole: [] as Point[], rest: [] as Point[], asIssued: [] as Point[] };

/**
 * Asks a code set, row by row, so that each row's candidates can be seen.
 * @param asIssued - the rows are official names, from which the line of names that say the same is fitted too.
 */
function ask(catalog: Catalog, family: Family, rows: readonly Asked[], asIssued = true): void {
  let seen: readonly Weighed[] = [];
  let signs: Float64Array = new Float64Array(0);
  const raw = { ...COEFFICIENTS[family], trust: NO_TREES, calibration: RAW, calibrationWhole: RAW };
  const matcher = matcherWith(catalog, { top: 1 }, raw, (weighed, ofBest) => {
    seen = weighed;
    signs = ofBest;
  });
  for (const { name, gold, weight, unitPrice } of rows) {
    matcher.match({ localCode: '1', localName: name, unitPrice });
    const best = seen[0];
    if (!best) continue;
    const same = seen.filter((one) => one.name === best.name);
    const x = same.reduce((sum, { probability }) => sum + probability, 0);
    const alike = sameName(name) === sameName(catalog.entries[best.entry]?.name ?? '');
    // A name that the code set has is not without a code, even where the other list gives it a number of its own.
    if (gold === undefined && alike) continue;
    const isGold = same.some(({ entry }) => catalog.entries[entry]?.code === gold);
    const right = gold !== undefined && (isGold || alike) ? 1 : 0;
    // A code that is right by another name than the best says nothing of that name.
    const entry = catalog.entries[best.entry] as Entry;
    const point = {
      x,
      right,
      weight: gold === undefined ? -weight : weight,
      signs: [...signs],
      family: seedOf(groupOf(entry, catalog.kind)),
    };
    if (asIssued) points.asIssued.push(point);
    if (!best.whole) points.rest.push(point);
    else if (asIssued) points.whole.push(point);
  }
}

/** Official names under every noise; half of them with their price. */
function noisy(catalog: Catalog, size: number, weight: number, seed = 23): Asked[] {
  const base = madeUpList(catalog, size, seed);
  return Object.values(NOISES).flatMap((noise, round) =>
    base.map(({ item, gold }, at) => ({
      name: noise(item.localName),
      gold,
      weight,
      unitPrice: (at + round) % 2 === 0 ? item.unitPrice : undefined,
    })),
  );
}

/** Names under a light noise each, some of them as they are. */
function asked(
  names: Iterable<{ readonly name: string; readonly price?: number }>,
  gold: string | undefined,
  weight: number,
): Asked[] {
  return [...names].flatMap(({ name, price }) =>
    LIGHT_NOISE.map((noise, at) => ({
      name: noise(name),
      gold,
      weight: weight / LIGHT_NOISE.length,
      unitPrice: price && at % 2 === 0 ? Math.round(price * 1.08) : undefined,
    })),
  );
}

/** How much short names of laboratory tests count. */
const SHORT_TESTS = 3;
/** How much rows in realistic other words count beside rows under made-up noise. */
const IN_OTHER_WORDS = 6;

/** Services and diseases are many: other ones are taken out so many times. */
const ROUNDS_OUT = 3;

function services(): void {
  const whole = openCatalog('services', { edition: 'qd7603-2018' });
  for (let round = 1; round < ROUNDS_OUT; round++) {
    const { catalog, out } = parted(whole, ` ${round}`);
    ask(catalog, 'general', [...noisy(catalog, 600, 1, 23 + round), ...asked(out, undefined, 6)]);
  }
  const { catalog, out } = parted(whole);
  const known = new Set(whole.entries.map(({ technique }) => technique));
  const techniques = [...openReference('techniques-tt23-2024')];
  const names = new Set(whole.entries.map(({ name }) => key(name)));
  const isThere = sameThing(whole);
  const later = techniques.filter(({ code, name }) => !known.has(code) && !names.has(key(name)) && !isThere(name));
  ask(catalog, 'general', [
    ...noisy(catalog, 1500, 1),
    ...asked(out, undefined, 6),
    ...later.map(({ name }) => ({ name, gold: undefined, weight: 0.3 })),
  ]);
  const short = (entries: readonly Entry[], isOut: boolean): Asked[] =>
    entries.flatMap(({ code, name }) =>
      shortTest(name) === name ? [] : [{ name: shortTest(name), gold: isOut ? undefined : code, weight: SHORT_TESTS }],
    );
  ask(catalog, 'general', [...short(catalog.entries, false), ...short(out, true)], false);
  const byTechnique = new Map<string, Entry[]>();
  for (const entry of whole.entries) {
    if (entry.technique) byTechnique.set(entry.technique, [...(byTechnique.get(entry.technique) ?? []), entry]);
  }
  ask(
    { ...catalog, furtherNames: undefined },
    'general',
    techniques.flatMap(({ code, name }) => {
      const entries = byTechnique.get(code) ?? [];
      const [gold] = entries.filter((entry) => catalog.has(entry.code));
      if (entries.length === 0 || names.has(key(name))) return [];
      return asked([{ name }], gold?.code, IN_OTHER_WORDS);
    }),
  );
}

/** Drugs are few, so that other ones are taken out again and again. */
function drugs(): void {
  const whole = openCatalog('drugs');
  for (let fold = 0; fold < FOLDS / 2; fold++) {
    const { catalog, out } = parted(whole, ` ${fold}`);
    const without = asked(whole.namesWithoutCode?.() ?? [], undefined, 1);
    ask(catalog, 'ingredients', [...noisy(catalog, 300, 1), ...asked(out, undefined, 6), ...without]);
  }
}

/** What diagnoses add to the name of a disease. */
const ADDED: readonly Noise[] = [
  (name) => `Theo dõi ${name}`,
  (name) => `${name} giai đoạn II`,
  (name) => `${name} đã điều trị`,
];

function diseases(): void {
  const whole = openCatalog('icd10', { edition: 'tt06-2026' });
  for (let round = 1; round < ROUNDS_OUT; round++) {
    const { catalog, out } = parted(whole, ` ${round}`);
    ask(catalog, 'diseases', [...noisy(catalog, 600, 1, 23 + round), ...asked(out, undefined, 6)]);
  }
  const { catalog, out } = parted(whole);
  const added = ADDED.flatMap((add) =>
    madeUpList(catalog, 500, 29).map(({ item, gold }) => ({ name: add(item.localName), gold, weight: 1 })),
  );
  const addedOut = ADDED.flatMap((add) => out.map(({ name }) => ({ name: add(name), gold: undefined, weight: 1 })));
  ask(catalog, 'diseases', [...noisy(catalog, 1500, 1), ...asked(out, undefined, 6)]);
  ask(catalog, 'diseases', [...added, ...addedOut], false);
  const everyday = whole.furtherNames?.().filter(({ source }) => source === 'everyday') ?? [];
  const before = openCatalog('icd10', { edition: 'qd4469-2020' }).entries.filter(({ code }) => whole.has(code));
  const own = { ...catalog, furtherNames: () => everyday };
  ask(
    own,
    'diseases',
    before
      .filter((_, at) => at % 3 === 0)
      .flatMap(({ code, name }) => asked([{ name }], catalog.has(code) ? code : undefined, IN_OTHER_WORDS)),
  );
}

/** Where names are few, others are taken out so many times; of supplies half of what hospitals write for the rest too. */
const FOLDS = 10;

/** So large a share of what hospitals ask for is worded as in the table. */
const KNOWN_WORDING = 0.5;
/** Hospitals declare another group for so many of the devices of a group: a needle for drawing up as one for injecting. */
const OTHERWISE = 0.05;
/** How much a group that was taken out counts, and in each round other supplies, goods for the office, drugs and services. */
const OUT = 6;
const WITHOUT_GROUP_IN_ALL = 60;
const NO_SUPPLIES_IN_ALL = 15;
const OTHER_KINDS_IN_ALL = 15;

function supplies(): void {
  const whole = openCatalog('supplies');
  const everyday = [...(whole.furtherNames?.() ?? [])];
  const others = [
    ...madeUpList(openCatalog('services', { edition: 'qd7603-2018' }), 150, 31).map(({ item }) => item.localName),
    ...madeUpList(openCatalog('drugs'), 150, 37).map(({ item }, at) => `${item.localName} ${DOSES[at % DOSES.length]}`),
  ];
  for (let fold = 0; fold < FOLDS; fold++) {
    const { catalog, out } = parted(whole, ` ${fold}`);
    const isKept = (name: string): boolean => seedOf(`${name} ${fold}`) % 2 === 0;
    const entries = catalog.entries.map((entry) => ({
      ...entry,
      aliases: (entry.aliases ?? []).filter(({ name }) => isKept(name)),
    }));
    const known = everyday.filter(({ code, name }) => catalog.has(code) && isKept(name));
    const left = { ...createCatalog(whole.edition, entries), furtherNames: () => known };
    const wordings = ({ code, aliases = [] }: Entry): string[] =>
      [...aliases, ...everyday.filter((one) => one.code === code)].map(({ name }) => name);
    const tender = asTender(fold);
    const rows = (names: readonly string[], gold: string | undefined, weight: number): Asked[] =>
      names.map((name) => ({ name: tender(name), gold, weight }));
    ask(left, 'groups', [
      ...noisy(left, 108, 0.2),
      // Hospitals have more rows of common groups than of rare ones.
      ...catalog.entries.flatMap((entry) => {
        const all = wordings(entry);
        const each = (IN_OTHER_WORDS * (1 + Math.log1p(entry.seen ?? 0))) / all.length;
        const heard = all.filter(isKept);
        const unheard = all.filter((name) => !isKept(name));
        return [
          ...rows(heard, entry.code, 2 * KNOWN_WORDING * each),
          ...rows(unheard, entry.code, 2 * (1 - KNOWN_WORDING) * each),
        ];
      }),
      ...out.flatMap((entry) => {
        const all = [entry.name, ...wordings(entry)];
        return rows(all, undefined, OUT / all.length);
      }),
      ...rows(WITHOUT_GROUP, undefined, WITHOUT_GROUP_IN_ALL / WITHOUT_GROUP.length),
      ...rows(NO_SUPPLIES, undefined, NO_SUPPLIES_IN_ALL / NO_SUPPLIES.length),
      ...others.map((name) => ({ name, gold: undefined, weight: OTHER_KINDS_IN_ALL / others.length })),
    ]);
  }
}

/** Makes rows of `list` without a code (their weights come in negative) count so that they are so large a share of `all`. */
function balance(list: readonly Point[], all: readonly Point[], share: number): void {
  const sum = (sign: number): number =>
    all.reduce((total, { weight }) => total + (weight * sign > 0 ? Math.abs(weight) : 0), 0);
  const factor = ((share / (1 - share)) * sum(1)) / sum(-1);
  for (const point of list) if (point.weight < 0) point.weight *= -factor;
}

/** Chances of points by trees that were fitted without their family of codes. */
function heldOut(list: readonly Point[]): Float64Array {
  const chances = new Float64Array(list.length);
  for (let fold = 0; fold < SPLITS; fold++) {
    const trees = boost(
      list.filter(({ family }) => family % SPLITS !== fold),
      TREES,
    );
    list.forEach(({ family, signs }, at) => {
      if (family % SPLITS === fold) chances[at] = chanceOf(Float64Array.from(signs), trees);
    });
  }
  return chances;
}

/** Isotonic regression, as points of a rising line; nothing is more certain than the last step. */
function isotonic(points: Point[], least = LEAST): Line {
  points.sort((a, b) => a.x - b.x);
  const blocks: { from: number; to: number; right: number; weight: number }[] = [];
  for (const { x, right, weight: w } of points) {
    blocks.push({ from: x, to: x, right: right * w, weight: w });
    for (;;) {
      const last = blocks[blocks.length - 1];
      const before = blocks[blocks.length - 2];
      if (!last || !before || (before.right / before.weight < last.right / last.weight && before.weight > least)) break;
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
  return blocks
    .map(({ from, to, right, weight: w }) => [digits((from + to) / 2), digits(right / w)] as const)
    .filter(([x], at, all) => x > 0 && x < 1 && x !== all[at - 1]?.[0]);
}

const digits = (share: number): number => Number(share.toFixed(4));

/** Family, rows, and the share without a code among the rows where something is left over: the more the names of the list are copied, the larger. */
const KINDS = {
  services: ['general', services, 0.88],
  drugs: ['ingredients', drugs, 0.75],
  icd10: ['diseases', diseases, 0.8],
  supplies: ['groups', supplies, 0.4],
} as const;
const [family, gather, withoutCodeLeft] = KINDS[(process.argv[2] ?? 'services') as keyof typeof KINDS];
gather();
balance(points.whole, points.asIssued, WITHOUT_CODE);
balance(points.rest, points.rest, withoutCodeLeft);
console.error('nothing left over');
// There are too few drugs and groups for it: they have that of services, which is fitted first; a group is only certain by its title.
const isMany = family === 'general' || family === 'diseases';
const calibrationWhole = isMany ? isotonic(points.whole) : COEFFICIENTS.general.calibrationWhole;
const chances = heldOut(points.rest);
const trust = boost(points.rest, TREES);
points.rest.forEach((point, at) => {
  point.x = chances[at] as number;
});
for (const least of [0.5, 0.9]) {
  const share = (of: number): string => {
    const rows = points.rest.filter(({ right }) => right === of);
    const sum = (some: readonly Point[]): number => some.reduce((total, { weight }) => total + weight, 0);
    return ((100 * sum(rows.filter(({ x }) => x >= least))) / sum(rows)).toFixed(2);
  };
  console.error(`held out, ${least} or more: ${share(1)} % of the right, ${share(0)} % of those without a code`);
}
console.error('something left over');
// The ranking shows nothing above HELD_BACK by this line: what lies behind the first point there is never read.
const rest = isotonic(points.rest, LEAST / 3);
const calibration = rest
  .filter((_, at) => (rest[at - 1]?.[1] ?? 0) < HELD_BACK)
  .map(([x, y]) => [x, family === 'groups' ? digits(y * (1 - OTHERWISE)) : y] as const);
keep(family, { trust, calibration, ...(process.argv[3] === 'whole' && { calibrationWhole }) });
