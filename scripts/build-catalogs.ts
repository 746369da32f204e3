/**
 * Compiles the tables of `catalogs/` from the source tables of facts:
 *
 *     npx tsx scripts/build-catalogs.ts --from DIR [--to catalogs]
 *
 * The texts of `editions.json` are written by hand; this fills in its numbers and checksums.
 * The same sources always give the same files. Every slip found is printed to standard error.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CompiledTable, compileRetired, compileTable, countIssues } from '../src/catalog/compile/compile';
import { RECIPES, RETIRED_RECIPES } from '../src/catalog/compile/recipes';

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
  compiled?: object;
  mended?: object;
  findings?: object;
}

const registryFile = join(to, 'editions.json');
const registry = JSON.parse(readFileSync(registryFile, 'utf8')) as {
  editions: (Numbers & { retired?: Numbers; changed?: Numbers })[];
  references: Numbers[];
};
const records = new Map<string, Numbers>();
for (const record of registry.editions) {
  for (const part of [record, record.retired, record.changed]) if (part?.table) records.set(part.table, part);
}
for (const record of registry.references) if (record.table) records.set(record.table, record);

let unrecorded = 0;
for (const recipe of RECIPES) finish(recipe.to, compileTable(recipe, read(recipe.from)));
for (const recipe of RETIRED_RECIPES) finish(recipe.to, compileRetired(recipe, read(recipe.from)));
writeFileSync(registryFile, `${JSON.stringify(registry, null, 2)}\n`);
process.exitCode = unrecorded > 0 ? 1 : 0;

function read(path: string): string {
  return readFileSync(join(from as string, path), 'utf8');
}

function finish(path: string, table: CompiledTable): void {
  mkdirSync(dirname(join(to, path)), { recursive: true });
  writeFileSync(join(to, path), table.text);
  for (const { severity, code, row, message } of table.issues) {
    console.error(`${path}:${row}: ${severity} ${code}: ${message.en}`);
  }
  console.log(`${path}: ${table.codes} codes of ${table.rows} rows`);
  const record = records.get(path);
  if (!record) {
    unrecorded++;
    console.error(`${path}: no record in editions.json`);
    return;
  }
  record.codes = table.codes;
  if (table.rows !== table.codes) record.rows = table.rows;
  record.sha256 = createHash('sha256').update(table.text).digest('hex');
  // A side table has no account of its own.
  if (!record.compiled) return;
  record.mended = table.mended;
  record.findings = countIssues(table.issues);
}
