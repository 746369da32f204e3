/**
 * Fits the weights of the matcher and writes them to src/match/coefficients.json: `npm run fit -- services` or `npm run fit -- icd10`.
 *
 * Services: official names under made-up noise. Diseases: the names of one edition looked up in the next, whose own
 * wording differs in most rows; the further names that would give the answer away are left out of the index.
 * A conditional logit over the shortlist with "none of these" among the answers; rows whose answer was taken out of the
 * list teach it when to say none. No facility's list is used.
 */
import type { Catalog } from '../src/catalog/catalog';
import { openCatalog } from '../src/io/catalogs/open';
import { indexCatalog } from '../src/match/catalog-index';
import { OFFICIAL } from '../src/match/index/name-data';
import type { NameIndex } from '../src/match/index/name-index';
import { PROFILES } from '../src/match/profiles';
import { QueryReader } from '../src/match/query';
import { Aligner, FEATURE_COUNT, FEATURES } from '../src/match/rank/align';
import { Retriever, SHORTLIST } from '../src/match/rank/retrieve';
import { wordsOf } from '../src/text/words';
import { keep } from './keep';
import { abbreviated, bare, cut, joined, type Noise, reordered, typos, wordDropped } from './noise';
import { seeded } from './random';

interface Example {
  /** Features of each candidate, one after the other. */
  readonly features: Float64Array;
  /** 1 where the candidate carries the right name. */
  readonly right: Uint8Array;
  readonly weight: number;
}

interface Row {
  readonly text: string;
  readonly entry: number;
  readonly weight: number;
}

const MIX: readonly (readonly [Noise, number])[] = [
  [(name) => name, 1],
  [bare, 0.6],
  [typos(1), 1],
  [typos(2), 1],
  [(name) => typos(2)(bare(name)), 0.7],
  [cut(50), 0.6],
  [(name) => cut(50)(bare(name)), 0.3],
  [abbreviated, 0.6],
  [(name) => bare(abbreviated(name)), 0.4],
  [reordered, 0.4],
  [joined, 0.4],
  [wordDropped, 0.5],
];

function serviceRows(catalog: Catalog, size: number): Row[] {
  const random = seeded(11);
  const rows: Row[] = [];
  for (let i = 0; i < size; i++) {
    const entry = Math.floor(random() * catalog.size);
    const name = PROFILES.services.names(catalog.entries[entry] as Catalog['entries'][number])[0]?.text ?? '';
    const [noise, weight] = MIX[i % MIX.length] as (typeof MIX)[number];
    rows.push({ text: noise(name), entry, weight });
  }
  return rows;
}

function diseaseRows(catalog: Catalog, size: number): Row[] {
  const random = seeded(13);
  const number = new Map(catalog.entries.map((entry, at) => [entry.code, at]));
  const before = openCatalog('icd10', { edition: 'qd4469-2020' }).entries.filter(({ code }) => number.has(code));
  const rows: Row[] = [];
  for (let i = 0; i < size; i++) {
    const old = before[Math.floor(random() * before.length)] as Catalog['entries'][number];
    const [noise] = i % 3 === 0 ? (MIX[(i / 3) % MIX.length] as (typeof MIX)[number]) : [(name: string) => name];
    rows.push({ text: noise(old.name), entry: number.get(old.code) as number, weight: 1 });
  }
  return rows;
}

function examples(index: NameIndex, rows: readonly Row[]): Example[] {
  const reader = new QueryReader(index);
  const retriever = new Retriever(index);
  const aligner = new Aligner(index);
  const random = seeded(17);
  const namesOf = new Map<number, number[]>();
  const { start, entries, sources } = index.owners;
  const ownersOf = (name: number): number[] =>
    Array.from(
      { length: (start[name + 1] as number) - (start[name] as number) },
      (_, i) => (start[name] as number) + i,
    );
  for (let name = 0; name < index.size; name++) {
    for (const owner of ownersOf(name)) {
      const entry = entries[owner] as number;
      namesOf.set(entry, [...(namesOf.get(entry) ?? []), name]);
    }
  }
  return rows.flatMap(({ text, entry, weight }) => {
    const words = wordsOf(text);
    if (words.length === 0) return [];
    const query = reader.read(words, text.length);
    aligner.begin(query);
    const shortlist = new Set(retriever.retrieve(query, SHORTLIST));
    if (query.identical >= 0) shortlist.add(query.identical);
    const gold = new Set(namesOf.get(entry));
    // Another code of the same official name is the same name.
    for (const name of namesOf.get(entry) ?? []) {
      for (const owner of ownersOf(name)) {
        if (sources[owner] === OFFICIAL)
          for (const further of namesOf.get(entries[owner] as number) ?? []) gold.add(further);
      }
    }
    const withhold = random() < 0.15;
    const names = [...shortlist].filter((name) => !withhold || !gold.has(name));
    const features = new Float64Array(names.length * FEATURE_COUNT);
    const right = new Uint8Array(names.length);
    names.forEach((name, at) => {
      aligner.measure(name, features.subarray(at * FEATURE_COUNT, (at + 1) * FEATURE_COUNT) as Float64Array);
      right[at] = gold.has(name) ? 1 : 0;
    });
    if (!withhold && !right.includes(1)) return [];
    return [{ features, right, weight }];
  });
}

/** Loss and its gradient; the last parameter is the log-odds of "none of these". */
function step(
  data: readonly Example[],
  parameters: Float64Array,
  gradient: Float64Array,
): { loss: number; first: number } {
  gradient.fill(0);
  let loss = 0;
  let first = 0;
  let counted = 0;
  let total = 0;
  const odds = new Float64Array(512);
  const none = parameters[FEATURE_COUNT] as number;
  for (const { features, right, weight } of data) {
    const count = right.length;
    let top = none;
    for (let at = 0; at < count; at++) {
      let sum = 0;
      for (let i = 0; i < FEATURE_COUNT; i++)
        sum += (parameters[i] as number) * (features[at * FEATURE_COUNT + i] as number);
      odds[at] = sum;
      if (sum > top) top = sum;
    }
    let all = Math.exp(none - top);
    let good = 0;
    let answered = false;
    let best = Number.NEGATIVE_INFINITY;
    let bestRight = false;
    for (let at = 0; at < count; at++) {
      if ((odds[at] as number) > best) {
        best = odds[at] as number;
        bestRight = right[at] === 1;
      }
      const value = Math.exp((odds[at] as number) - top);
      odds[at] = value;
      all += value;
      if (right[at]) {
        good += value;
        answered = true;
      }
    }
    if (answered) {
      counted++;
      if (bestRight) first++;
    } else good = Math.exp(none - top);
    loss -= weight * Math.log(good / all + 1e-12);
    total += weight;
    for (let at = 0; at < count; at++) {
      const target = answered && right[at] ? (odds[at] as number) / good : 0;
      const pull = weight * ((odds[at] as number) / all - target);
      if (Math.abs(pull) < 1e-7) continue;
      for (let i = 0; i < FEATURE_COUNT; i++) {
        gradient[i] = (gradient[i] as number) + pull * (features[at * FEATURE_COUNT + i] as number);
      }
    }
    const none0 = Math.exp(none - top);
    gradient[FEATURE_COUNT] = (gradient[FEATURE_COUNT] as number) + weight * (none0 / all - (answered ? 0 : 1));
  }
  for (let i = 0; i <= FEATURE_COUNT; i++) gradient[i] = (gradient[i] as number) / total;
  return { loss: loss / total, first: first / counted };
}

const PULL = 2e-4;

function train(data: readonly Example[], start: Float64Array, rounds: number): Float64Array {
  const parameters = Float64Array.from(start);
  const gradient = new Float64Array(parameters.length);
  const mean = new Float64Array(parameters.length);
  const square = new Float64Array(parameters.length);
  for (let round = 1; round <= rounds; round++) {
    const { loss, first } = step(data, parameters, gradient);
    const rate = 0.25 * (1 - round / (rounds + 1)) + 0.01;
    for (let i = 0; i < parameters.length; i++) {
      const g = (gradient[i] as number) + PULL * (parameters[i] as number);
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * g;
      square[i] = 0.99 * (square[i] as number) + 0.01 * g * g;
      const m = (mean[i] as number) / (1 - 0.9 ** round);
      const v = (square[i] as number) / (1 - 0.99 ** round);
      parameters[i] = (parameters[i] as number) - (rate * m) / (Math.sqrt(v) + 1e-8);
    }
    if (round % 25 === 0)
      console.error(`round ${round}: loss ${loss.toFixed(4)}, first right ${(100 * first).toFixed(2)} %`);
  }
  return parameters;
}

const kind = process.argv[2] === 'icd10' ? 'icd10' : 'services';
const edition = kind === 'icd10' ? 'tt06-2026' : 'qd7603-2018';
const catalog = openCatalog(kind, { edition });
const index = indexCatalog(kind === 'icd10' ? { ...catalog, furtherNames: undefined } : catalog);
const rows = kind === 'icd10' ? diseaseRows(catalog, 9000) : serviceRows(catalog, 9000);
const all = examples(index, rows);
const held = all.filter((_, at) => at % 5 === 0);
const used = all.filter((_, at) => at % 5 !== 0);
const start = new Float64Array(FEATURE_COUNT + 1);
start.set([9, 9, 3, -3, -3, -5, -3, -2, -6, -1.5, -1.5, -4, -1.5, 3, 3, -1, -1, 0.5, 0.5, 1, 2, 2, 14]);
const parameters = train(used, start, Number(process.argv[3] ?? 150));
const check = step(held, parameters, new Float64Array(FEATURE_COUNT + 1));
console.error(`held out: loss ${check.loss.toFixed(4)}, first right ${(100 * check.first).toFixed(2)} %`);
FEATURES.forEach((feature, i) => {
  console.error(`${(parameters[i] as number).toFixed(2).padStart(8)}  ${feature}`);
});
const rounded = (value: number): number => Number(value.toFixed(3));
keep(kind === 'icd10' ? 'diseases' : 'general', {
  weights: [...parameters.slice(0, FEATURE_COUNT)].map(rounded),
  none: rounded(parameters[FEATURE_COUNT] as number),
});
