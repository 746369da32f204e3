/**
 * Makes the tables of `catalogs/` from a folder of source tables:
 *
 *     npx tsx scripts/build-catalogs.ts --from DIR [--to catalogs]
 *
 * Each goes through the importer that `dmdc import` uses, by the options in `recipes.ts`. The texts of `editions.json`
 * are written by hand; this fills in its numbers and checksums. The same sources always give the same files. What the
 * importer finds is printed to standard error.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeTables } from './make-table';
import { RECIPES, type Recipe } from './recipes';

const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string', default: 'catalogs' } } });
if (!values.from) {
  console.error('Usage: npx tsx scripts/build-catalogs.ts --from DIR [--to catalogs]');
  process.exit(2);
}
const { from, to } = values;

/** What the script fills in, in an edition, a reference table or a side table. */
interface Numbers {
  table?: string;
  codes?: number;
  rows?: number;
  sha256?: string;
  mended?: object;
  findings?: object;
  retired?: Numbers;
  changed?: Numbers;
}

const registryFile = join(to, 'editions.json');
const registry = JSON.parse(readFileSync(registryFile, 'utf8')) as { editions: Numbers[]; references: Numbers[] };
const records = new Map([...registry.editions, ...registry.references].map((record) => [record.table, record]));

let faults = 0;
for (const recipe of RECIPES) make(recipe);
const made = new Set(RECIPES.map(({ to: path }) => path));
// Tables of our own writing are edited where they stand: only their numbers are taken again.
for (const record of registry.references) {
  if (record.table === undefined || made.has(record.table)) continue;
  const text = readFileSync(join(to, record.table), 'utf8');
  write(record, text, text.trimEnd().split('\n').length - 1);
}
writeFileSync(registryFile, `${JSON.stringify(registry, null, 2)}\n`);
process.exitCode = faults > 0 ? 1 : 0;

function make(recipe: Recipe): void {
  const { to: path } = recipe;
  const list = makeTables(recipe, from as string, to as string);
  for (const { severity, code, row, message } of list.issues) {
    console.error(`${path}:${row ?? ''}: ${severity} ${code}: ${message.en}`);
  }
  const record = records.get(path);
  if (list.refused || !record) {
    faults++;
    console.error(list.refused ? `${path}: refused` : `${path}: no record in editions.json`);
    return;
  }
  write(record, list.tables.full, list.entries.length);
  if (list.rows !== list.entries.length) record.rows = list.rows;
  record.mended = list.mended;
  record.findings = list.findings;
  for (const side of ['retired', 'changed'] as const) {
    const text = list.tables[side];
    if (text !== undefined) write(record[side] ?? {}, text, list[side].length);
  }
}

function write(record: Numbers, text: string, codes: number): void {
  const path = join(to as string, record.table ?? '');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  record.codes = codes;
  record.sha256 = createHash('sha256').update(text).digest('hex');
  console.log(`${record.table}: ${codes} codes`);
}
