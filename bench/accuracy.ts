import type { Catalog } from '../src/catalog/catalog';
import { createCatalog } from '../src/catalog/create';
import type { Kind } from '../src/catalog/kinds';
import { openCatalog, openReference } from '../src/io/catalogs/open';
import type { Item } from '../src/item';
import { createMatcher, type Matcher } from '../src/match/matcher';
import { wordsOf } from '../src/text/words';
import { benchCatalog, LIST_SEED, withOwnNames } from './lists';
import { type Estimate, estimate, type Measures, measure, type TruthRow } from './measure';
import { bare, cut, NOISES, type Noise, scanned, typos } from './noise';
import { seedOf } from './random';
import { goldOf, sameThing } from './same-thing';
import { type BenchOptions, progress, runSection } from './section';
import { listsOf, madeUpList, withNoise } from './truth';

/** The measures of one list; shares with their 95 % intervals. */
export type Accuracy = {
  readonly rows: number;
  readonly unknownGold: number;
  readonly review: number;
  readonly none: number;
} & { readonly [M in ShareName]?: Estimate };

export type ShareName = {
  [K in keyof Measures]: Measures[K] extends number ? never : K;
}[keyof Measures];

/** Rows that the list has no code for: every `auto` is wrong. */
export interface WithoutCode {
  readonly rows: number;
  readonly auto?: Estimate;
  /** First candidate with a probability of one half or more: wrong all the same. */
  readonly half?: Estimate;
  readonly ambiguous: number;
  readonly review: number;
  readonly none: number;
}

/** Everything that is measured on one list, by the noise put on it. */
export interface ListAccuracy {
  readonly kind: Kind;
  readonly edition: string;
  readonly variants: Readonly<Record<string, Accuracy>>;
}

/** What the section gives. */
export interface AccuracySection {
  readonly noise: Readonly<Record<string, ListAccuracy>>;
  readonly editions: Readonly<Record<string, ListAccuracy>>;
  readonly withoutCode: Readonly<Record<string, WithoutCode>>;
  readonly truth: Readonly<Record<string, ListAccuracy>>;
}

const NOISE_KINDS: readonly Kind[] = ['services', 'icd10', 'drugs', 'supplies', 'yhct-diseases'];
const AS_WRITTEN = 'as written';
/** What is put on services lists of real facilities, as the targets name it. */
const TRUTH_NOISES: Readonly<Record<string, Noise>> = {
  'accents lost': bare,
  'two typos': typos(2),
  'accents lost, two typos': (name) => typos(2)(bare(name)),
  'cut at 50': cut(50),
  scanned,
};

function accuracyOf(measures: Measures): Accuracy {
  const shares = Object.entries(measures).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : estimate(value),
  ]);
  return Object.fromEntries(shares) as Accuracy;
}

function rate(matcher: Matcher, truth: readonly TruthRow[]): Accuracy {
  return accuracyOf(measure(matcher.catalog, truth, matcher.matchAll(truth.map(({ item }) => item))));
}

function onNoise(kind: Kind, smoke: boolean): ListAccuracy {
  const catalog = benchCatalog(kind);
  const matcher = createMatcher(catalog);
  const base = madeUpList(catalog, smoke ? 60 : 2000, LIST_SEED);
  const noises = Object.entries(NOISES).filter((_, at) => !smoke || at % 3 === 0);
  const variants = noises.map(([name, noise]) => [name, rate(matcher, withNoise(base, noise))]);
  return { kind, edition: catalog.edition.id, variants: Object.fromEntries(variants) };
}

/** Names of the ICD-10 edition before, whose codes the one in force still has. */
function olderDiseases(smoke: boolean): ListAccuracy {
  const catalog = benchCatalog('icd10');
  const older = openCatalog('icd10', { edition: 'qd4469-2020', catalogsDir: null });
  const everyday = catalog.furtherNames?.().filter(({ source }) => source === 'everyday');
  const gold = goldOf(catalog, older.entries);
  const truth = older.entries
    .filter(({ code }, at) => catalog.has(code) && (!smoke || at % 100 === 0))
    .map(({ code, name }) => ({ item: { localCode: code, localName: name }, gold: gold(code, name) }));
  return {
    kind: 'icd10',
    edition: catalog.edition.id,
    variants: {
      'with names of other editions': rate(createMatcher(catalog), truth),
      'own and everyday names': rate(createMatcher(withOwnNames(catalog), { names: everyday }), truth),
    },
  };
}

/** Technique names of circular 23/2024 that stand for exactly one code of the services list. */
function techniques(smoke: boolean): ListAccuracy {
  const catalog = benchCatalog('services');
  const codes = new Map<string, string[]>();
  for (const { code, technique } of catalog) {
    if (technique) codes.set(technique, [...(codes.get(technique) ?? []), code]);
  }
  const techniques = [...openReference('techniques-tt23-2024', { catalogsDir: null })].flatMap(({ code, name }, at) => {
    const golds = codes.get(code) ?? [];
    return golds.length !== 1 || (smoke && at % 100 !== 0) ? [] : [{ code: golds[0] as string, name }];
  });
  const gold = goldOf(catalog, techniques);
  const truth = techniques.map(({ code, name }) => ({
    item: { localCode: code, localName: name },
    gold: gold(code, name),
  }));
  return {
    kind: 'services',
    edition: catalog.edition.id,
    variants: { 'own names only': rate(createMatcher(withOwnNames(catalog)), truth) },
  };
}

const key = (name: string): string =>
  wordsOf(name)
    .map((word) => word.fold)
    .join(' ');

type Named = { readonly code: string; readonly name: string };

/** Asks code sets for names that they have no code for. */
function without(asked: Iterable<readonly [matcher: Matcher, names: Iterable<Named>]>, smoke: boolean): WithoutCode {
  const counts = { auto: 0, half: 0, ambiguous: 0, review: 0, none: 0 };
  let rows = 0;
  for (const [matcher, names] of asked) {
    const items: Item[] = [...names]
      .filter((_, at) => !smoke || at % 50 === 0)
      .map(({ code, name }) => ({ localCode: code, localName: name }));
    rows += items.length;
    for (const { status, candidates } of matcher.matchAll(items)) {
      const [first] = candidates;
      counts[status]++;
      // An examination is answered by its own table, which the list is no part of.
      if (first && first.score >= 0.5 && matcher.catalog.has(first.code)) counts.half++;
    }
  }
  const { auto, half, ...others } = counts;
  return { rows, auto: estimate({ hits: auto, of: rows }), half: estimate({ hits: half, of: rows }), ...others };
}

/** Techniques that came after the services list. */
function newTechniques(smoke: boolean): WithoutCode {
  const catalog = benchCatalog('services');
  const names = new Set(catalog.entries.map(({ name }) => key(name)));
  const isThere = sameThing(catalog);
  const known = new Set(catalog.entries.map(({ technique }) => technique));
  const rows = openReference('techniques-tt23-2024', { catalogsDir: null }).entries.filter(
    ({ code, name }) => !known.has(code) && !names.has(key(name)) && !isThere(name),
  );
  return without([[createMatcher(catalog), rows]], smoke);
}

/** One name in so many is taken out of a code set, as many times, so that each is once. */
const ONE_OUT_OF = 10;
/** Further names that an official list gives. */
const BY_A_LIST = /^(?:edition:(?:qd|tt)|techniques-)/;

/** Hostile absence: names of codes that were taken out of the list, a disease with its whole category. */
function takenOut(kind: Kind, smoke: boolean): WithoutCode {
  const whole = benchCatalog(kind);
  const groupOf = ({ code, name }: Named): string => (kind === 'icd10' ? code.slice(0, 3) : key(name));
  const partOf = (entry: Named): number => seedOf(`${groupOf(entry)} bench`) % ONE_OUT_OF;
  const parts = Array.from({ length: smoke ? 1 : ONE_OUT_OF }, (_, part): [Matcher, Named[]] => {
    const left = whole.entries.filter((entry) => partOf(entry) !== part);
    const catalog: Catalog = { ...createCatalog(whole.edition, left), furtherNames: whole.furtherNames };
    const further = [...(whole.furtherNames?.() ?? [])].filter(
      ({ code, source }) => BY_A_LIST.test(source) && catalog.has(code),
    );
    const names = new Set([...left, ...further].map(({ name }) => key(name)));
    const isThere = sameThing(catalog);
    const out = whole.entries.filter((entry) => partOf(entry) === part && !names.has(key(entry.name)));
    return [createMatcher(catalog), out.filter(({ name }) => !isThere(name))];
  });
  return without(parts, smoke && whole.entries.length > 2000);
}

function onTruth({ truth, kind, edition, smoke }: BenchOptions): Record<string, ListAccuracy> {
  const out: Record<string, ListAccuracy> = {};
  for (const path of truth) {
    for (const list of listsOf(path, kind)) {
      progress(`accuracy: ${list.file}, ${list.kind}`);
      const catalog = benchCatalog(list.kind, edition ?? list.edition);
      const matcher = createMatcher(catalog);
      const known = list.items.filter(({ gold }) => gold !== undefined && gold !== null) as TruthRow[];
      const rows = smoke ? known.slice(0, 200) : known;
      const variants: Record<string, Accuracy> = { [AS_WRITTEN]: rate(matcher, rows) };
      if (list.kind === 'services') {
        for (const [name, noise] of Object.entries(TRUTH_NOISES))
          variants[name] = rate(matcher, withNoise(rows, noise));
      }
      const name = list.file.replace(/\.[^.]+$/, '');
      out[name in out ? `${name}, ${list.kind}` : name] = { kind: list.kind, edition: catalog.edition.id, variants };
    }
  }
  return out;
}

runSection((options): AccuracySection => {
  const { smoke } = options;
  const noise: Record<string, ListAccuracy> = {};
  for (const kind of NOISE_KINDS) {
    progress(`accuracy: made-up noise, ${kind}`);
    noise[kind] = onNoise(kind, smoke);
  }
  progress('accuracy: wording of other editions');
  const editions = {
    'ICD-10 names of QĐ 4469 → TT 06/2026': olderDiseases(smoke),
    'technique names of TT 23/2024 → services': techniques(smoke),
  };
  progress('accuracy: rows without a code');
  const withoutCode = {
    'techniques of TT 23/2024 that the services list lacks': newTechniques(smoke),
    'services taken out of the list': takenOut('services', smoke),
    'ICD-10 categories taken out of the list': takenOut('icd10', smoke),
    'drugs taken out of the list': takenOut('drugs', smoke),
    'supplies taken out of the list': takenOut('supplies', smoke),
  };
  return { noise, editions, withoutCode, truth: onTruth(options) };
});
