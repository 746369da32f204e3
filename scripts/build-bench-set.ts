/**
 * Makes the files of `bench-set/`, the test set of `dmdc bench`:
 *
 *     npx tsx scripts/build-bench-set.ts [--to bench-set]
 *
 * Rows made of official names by the rules in `bench-set/`, and rows written by hand (`bench-set/hand/*.tsv`). Each right code is
 * looked up in the edition it is said of; a hand-written row that names a code or name that is not there stops the run. The
 * same code sets always give the same files.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS, type Kind } from '../src/catalog/kinds';
import { BENCH_SET_EDITIONS } from '../src/io/bench/bench-set';
import { openCatalog, openReference } from '../src/io/catalogs/open';
import { drugRows } from './bench-set/drugs';
import { handRows } from './bench-set/hand';
import { drawn, Names } from './bench-set/names';
import { bloodRows, diseaseRows, medicineRows, supplyRows, yhctRows } from './bench-set/others';
import { COLUMNS, type SetRow } from './bench-set/row';
import { serviceRows } from './bench-set/services';

const HAND = join(import.meta.dirname, 'bench-set', 'hand');
/** Made-up facilities, each with habits of its own: which classes of made rows stand in its lists. */
const FACILITIES: Readonly<Record<string, readonly string[]>> = {
  'benh-vien-a': [
    'official name',
    'brackets',
    'price decides',
    'department decides',
    'signs and spaces',
    'case decides',
  ],
  'phong-kham-b': ['child mark', 'marks', 'typed twice', 'ICD-10 beside it'],
  'trung-tam-c': ['lost accents', 'cut'],
  'benh-vien-d': ['scanned', 'typos', 'combinations'],
  'benh-vien-e': ['abbreviations', 'spelling', 'several diseases', 'shortened'],
  'benh-vien-f': ['trade names', 'upper case', 'code in the name'],
};

const { values } = parseArgs({ options: { to: { type: 'string', default: 'bench-set' } } });
const names = Object.fromEntries(
  KINDS.map((kind) => [kind, new Names(openCatalog(kind, { edition: BENCH_SET_EDITIONS[kind], catalogsDir: null }))]),
) as Record<Kind, Names>;

const made: SetRow[] = [
  ...drugRows(names.drugs, openReference('drug-products', { catalogsDir: null })),
  ...medicineRows(names['traditional-medicines']),
  ...serviceRows(names.services),
  ...supplyRows(names.supplies),
  ...diseaseRows(names.icd10),
  ...yhctRows(names['yhct-diseases']),
  ...bloodRows(names.blood),
];
const hand = readdirSync(HAND)
  .filter((file) => file.endsWith('.tsv'))
  .sort()
  .flatMap((file) => handRows(readFileSync(join(HAND, file), 'utf8'), file, names));

const facilities = Object.keys(FACILITIES);
const lists = new Map<string, SetRow[]>(facilities.map((facility) => [facility, []]));
for (const row of made) {
  const own = facilities.filter((facility) => FACILITIES[facility]?.includes(row.class));
  if (own.length !== 1) throw new Error(`the class “${row.class}” belongs to ${own.length} facilities`);
  lists.get(own[0] as string)?.push(row);
}
for (const row of hand) {
  lists.get(facilities[Math.floor(drawn(row.name) * facilities.length)] as string)?.push(row);
}

for (const [facility, rows] of lists) {
  const seen = new Set<string>();
  // One wording once in a list: a repetition measures nothing.
  const once = rows.filter(({ kind, name, price, department, icd10 }) => {
    const key = [kind, name, price, department, icd10].join('\n');
    return !seen.has(key) && seen.add(key);
  });
  const sorted = once.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || drawn(a.name) - drawn(b.name));
  const letter = facility.at(-1)?.toUpperCase();
  const lines = sorted.map((row, at) => {
    const code = `${letter}${String(at + 1).padStart(4, '0')}`;
    return COLUMNS.map(([, value]) => value({ ...row, code }) ?? '').join('\t');
  });
  const text = [COLUMNS.map(([header]) => header).join('\t'), ...lines].map((line) => `${line}\n`).join('');
  writeFileSync(join(values.to, `${facility}.tsv`), text);
}
console.error(`${made.length} made and ${hand.length} hand-written rows`);
