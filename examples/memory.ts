/**
 * How much the confirmed names of other facilities help: each facility in turn is left out, its list mapped without and with their memory.
 * Made-up facilities of one province: they share ways of shortening names, and people err now and then. Seeds are fixed.
 * With the variable DMDC_SHARED, real lists of services (`eval/services-*.tsv` with the column gold_code) are measured too.
 * Run: npx tsx examples/memory.ts
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Entry } from '../src/catalog/entry';
import { openCatalog } from '../src/io/catalogs/open';
import type { Item } from '../src/item';
import type { Facility, Mapping } from '../src/mapping/mapping';
import { buildMemory, memoryNames } from '../src/mapping/memory';
import { createMatcher } from '../src/match/matcher';
import { abbreviated, chance, cut, withoutAccents } from './noise';

interface Row {
  readonly item: Item;
  readonly code: string;
}
interface House {
  readonly facility: Facility;
  readonly rows: readonly Row[];
}

const catalog = openCatalog('services', { edition: 'qd7603-2018' });
const plain = createMatcher(catalog);
const NONE = { status: 'none', candidates: [], reasons: [], issues: [] } as const;

/** What people at the facility confirmed: the truth, and now and then another code. */
function confirmed({ facility, rows }: House, errors: number, random: () => number): Mapping {
  return {
    kind: 'services',
    facility,
    edition: { ...catalog.edition },
    issues: [],
    rows: rows.map(({ item, code }) => {
      const wrong = random() < errors ? catalog.entries[Math.floor(random() * catalog.size)]?.code : undefined;
      return {
        item,
        match: NONE,
        decision: { status: 'confirmed', code: wrong ?? code, relationship: 'equivalent', reviewer: facility.name },
      };
    }),
  };
}

/** Ways in which a province shortens a name; the same in every facility that uses it. */
function shortened(name: string, way: number): string {
  const bare = name
    .replace(/\[[^\]]*\]|\([^)]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const words = bare.split(' ');
  switch (way) {
    case 0:
      return withoutAccents(abbreviated(bare));
    case 1:
      return words.length > 3
        ? `${words[0]} ${words
            .slice(1, -2)
            .map((word) => word[0])
            .join('')
            .toUpperCase()} ${words.slice(-2).join(' ')}`
        : bare;
    case 2:
      return cut(abbreviated(bare), 24);
    default:
      return [...words.slice(Math.ceil(words.length / 2)), words[0]].join(' ');
  }
}

function province(facilities: number, size: number): House[] {
  const random = chance(2026);
  // Names of one code only: what other codes of the name would be right is another question.
  const byName = new Map<string, Entry[]>();
  for (const entry of catalog) byName.set(entry.name, [...(byName.get(entry.name) ?? []), entry]);
  const pool = [...byName.values()]
    .flatMap((entries) => (entries.length === 1 ? entries : []))
    .filter(() => random() < 0.12);
  return Array.from({ length: facilities }, (_, number) => {
    const rows = [...pool]
      .map((entry) => ({ entry, key: random() }))
      .sort((a, b) => a.key - b.key)
      .slice(0, size)
      .map(({ entry }, i): Row => {
        const localName = random() < 0.5 ? entry.name : shortened(entry.name, Math.floor(random() * 4));
        return { item: { localCode: `C${i}`, localName }, code: entry.code };
      });
    return { facility: { code: `9900${number}`, name: `Cơ sở ${number}` }, rows };
  });
}

interface Figures {
  readonly rows: number;
  readonly first: number;
  readonly ten: number;
  readonly auto: number;
  readonly autoRight: number;
}

function measure(rows: readonly Row[], matcher: typeof plain): Figures {
  const results = matcher.matchAll(rows.map(({ item }) => item));
  const figures = { rows: rows.length, first: 0, ten: 0, auto: 0, autoRight: 0 };
  results.forEach((result, i) => {
    const { code } = rows[i] as Row;
    if (result.candidates[0]?.code === code) figures.first++;
    if (result.candidates.slice(0, 10).some((candidate) => candidate.code === code)) figures.ten++;
    if (result.status !== 'auto') return;
    figures.auto++;
    if (result.code === code) figures.autoRight++;
  });
  return figures;
}

function leaveOneOut(title: string, houses: readonly House[], errors: number, minimum: number): void {
  const random = chance(7);
  const said = houses.map((house) => confirmed(house, errors, random));
  const sum = (list: readonly Figures[]) =>
    list.reduce((a, b) => ({
      rows: a.rows + b.rows,
      first: a.first + b.first,
      ten: a.ten + b.ten,
      auto: a.auto + b.auto,
      autoRight: a.autoRight + b.autoRight,
    }));
  const without: Figures[] = [];
  const withMemory: Figures[] = [];
  let names = 0;
  let conflicts = 0;
  houses.forEach(({ facility, rows }, i) => {
    const memory = buildMemory(said.filter((_, other) => other !== i));
    const found = memoryNames(memory, catalog, { facility, minimum });
    names += found.names.length;
    conflicts += found.conflicts.length;
    without.push(measure(rows, plain));
    withMemory.push(measure(rows, createMatcher(catalog, { names: found.names })));
  });
  const percent = (part: number, whole: number) => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(2)} %`);
  const line = (label: string, { rows, first, ten, auto, autoRight }: Figures) =>
    console.log(
      `  ${label.padEnd(15)} R@1 ${percent(first, rows)}  R@10 ${percent(ten, rows)}  auto ${percent(auto, rows)}  auto right ${percent(autoRight, auto)}`,
    );
  console.log(
    `${title}: ${houses.length} facilities left out in turn, ${sum(without).rows} rows, names from ${minimum} voices; on average ${Math.round(names / houses.length)} names used, ${Math.round(conflicts / houses.length)} in conflict`,
  );
  line('without memory', sum(without));
  line('with memory', sum(withMemory));
}

const houses = province(8, 600);
leaveOneOut('made-up province, no errors', houses, 0, 2);
leaveOneOut('made-up province, 2 % of confirmations wrong', houses, 0.02, 2);
leaveOneOut('made-up province, 2 % wrong, one voice would do', houses, 0.02, 1);

const shared = process.env.DMDC_SHARED;
if (shared && existsSync(join(shared, 'eval'))) {
  const files = readdirSync(join(shared, 'eval')).filter((name) => /^services-.*\.tsv$/u.test(name));
  const real = files.map((name): House => {
    const text = readFileSync(join(shared, 'eval', name), 'utf8');
    const lines = parse(text, { delimiter: '\t', columns: true, quote: null }) as {
      local_code: string;
      local_name: string;
      unit_price?: string;
      gold_code: string;
    }[];
    const rows = lines
      .filter(({ gold_code }) => catalog.has(gold_code))
      .map(
        (line): Row => ({
          item: {
            localCode: line.local_code,
            localName: line.local_name,
            ...(line.unit_price && { unitPrice: Number(line.unit_price) }),
          },
          code: line.gold_code,
        }),
      );
    return { facility: { name }, rows };
  });
  // With two lists there is one voice only: what the rule of two voices keeps out is measured here.
  leaveOneOut('real lists', real, 0, 1);
}
