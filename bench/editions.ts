import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Catalog } from '../src/catalog/catalog';
import { createCatalog } from '../src/catalog/create';
import { diffEditions } from '../src/editions/diff/diff';
import { migrateMapping } from '../src/editions/migrate/migrate';
import { planMigration } from '../src/editions/migrate/plan';
import { openCatalog } from '../src/io/catalogs/open';
import type { Mapping } from '../src/mapping/mapping';

/** What was measured of editions. Times are milliseconds of one thread. */
export interface EditionFigures {
  /** Two editions of 15,844 codes with 64 % of the names re-worded, names taken apart for the first time. */
  readonly diffColdMs: number;
  /** The same once more, as a program that stays open has it. */
  readonly diffWarmMs: number;
  readonly diffCodes: number;
  /** A mapping of 20,000 confirmed rows from ICD-10 of 2020 to that of 2026, plan included. */
  readonly migrateMs: number;
  readonly migrateRows: number;
  /** Codes of 2020 that stand in 2026, and how many of them were carried under their own code. */
  readonly surviving: number;
  readonly carried: number;
  /** … those of them that go back to a person because their meaning may have changed. */
  readonly toReview: number;
  readonly vanished: number;
  readonly listed: number;
  /** Vanished codes with a right successor among the first three: the sample of 60, all 208, those where structure does not help. */
  readonly successors: Readonly<Record<'sample' | 'all' | 'hard', { readonly right: number; readonly of: number }>>;
}

/** Measures differences and migration on the ICD-10 editions of 2020 and 2026. */
export function benchEditions(): EditionFigures {
  const before = openCatalog('icd10', { edition: 'qd4469-2020', catalogsDir: null });
  const after = openCatalog('icd10', { edition: 'tt06-2026', catalogsDir: null });
  const full = padded(before, after);
  const diffColdMs = timed(() => diffEditions(full, after));
  const diffWarmMs = Math.min(...[1, 2, 3].map(() => timed(() => diffEditions(full, after))));
  const mapping = confirmed(before, 20_000);
  const migrateMs = timed(() =>
    migrateMapping(mapping, planMigration(before, after), { at: '2026-07-01T00:00:00.000Z' }),
  );

  const plan = planMigration(before, after);
  let surviving = 0;
  let carried = 0;
  let toReview = 0;
  let listed = 0;
  for (const { code } of before) {
    const fate = plan.fate(code);
    if (after.has(code)) {
      surviving++;
      if ('now' in fate && fate.now.code === code) carried++;
      if (fate.kind === 'reworded') toReview++;
    } else if ('successors' in fate) listed++;
  }
  const truth = readFileSync(new URL('../test/editions/migrate/vanished-icd10.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as [string, string, string, string]);
  const rightOf = (rows: typeof truth) => {
    const right = rows.filter(([code, , , text]) => {
      const fate = plan.fate(code);
      const accepted = text.split(' ');
      if (!('successors' in fate)) return false;
      if (fate.successors.length === 0) return accepted.includes('-');
      return fate.successors.slice(0, 3).some((one) => accepted.includes(one.code));
    });
    return { right: right.length, of: rows.length };
  };
  return {
    diffColdMs,
    diffWarmMs,
    diffCodes: full.size,
    migrateMs,
    migrateRows: mapping.rows.length,
    surviving,
    carried,
    toReview,
    vanished: before.size - surviving,
    listed,
    successors: {
      sample: rightOf(truth.filter(([, sample]) => sample === 'yes')),
      all: rightOf(truth),
      hard: rightOf(truth.filter(([, , how]) => how === 'meaning')),
    },
  };
}

/** The figures as lines to print. */
export function editionLines(figures: EditionFigures): string[] {
  const ms = (value: number) => `${Math.round(value)} ms`;
  const share = ({ right, of }: { right: number; of: number }) =>
    `${right}/${of} = ${((right / of) * 100).toFixed(1)} %`;
  const { successors } = figures;
  return [
    `diff of two editions of ${figures.diffCodes} codes: ${ms(figures.diffColdMs)} the first time, ${ms(figures.diffWarmMs)} again`,
    `migration of ${figures.migrateRows} confirmed rows: ${ms(figures.migrateMs)}`,
    `surviving codes carried as themselves: ${figures.carried}/${figures.surviving}, of them to review ${figures.toReview}`,
    `vanished codes listed: ${figures.listed}/${figures.vanished}`,
    `right successor among the first three: sample ${share(successors.sample)}, all ${share(successors.all)}, without help of structure ${share(successors.hard)}`,
  ];
}

/** The old edition filled up to the size of the new one with codes of the new one, so that both sides have as many. */
function padded(before: Catalog, after: Catalog): Catalog {
  const more = after.entries.filter(({ code }) => !before.has(code)).slice(0, after.size - before.size);
  return createCatalog(before.edition, [...before.entries, ...more]);
}

function confirmed(catalog: Catalog, count: number): Mapping {
  const { kind, id, title, decision, coverage } = catalog.edition;
  const rows = Array.from({ length: count }, (_, i) => {
    const { code, name } = catalog.entries[i % catalog.size] as { code: string; name: string };
    return {
      item: { localCode: `L${i}`, localName: name },
      match: {
        status: 'review' as const,
        candidates: [{ code, name, score: 0.9, reasons: [] }],
        reasons: [],
        issues: [],
      },
      decision: { status: 'confirmed' as const, code, name, relationship: 'equivalent' as const, reviewer: 'bench' },
    };
  });
  return { kind, facility: { name: 'bench' }, edition: { kind, id, title, decision, coverage }, rows, issues: [] };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const line of editionLines(benchEditions())) console.log(line);
}
