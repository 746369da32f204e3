import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ImportedList } from '../src/editions/import/import';
import { importList } from '../src/jobs/import-edition';
import type { Recipe } from './recipes';

/** Makes the tables of a recipe from the folder of sources; an amendment looks its list up in the folder of code sets. */
export function makeTables(recipe: Recipe, from: string, to: string): ImportedList {
  const { from: source, to: _, kind, prepare, retired, amends, sideFiles = {}, ...options } = recipe;
  const read = (path: string) => readFileSync(join(from, path), 'utf8');
  const sides = Object.entries(sideFiles).map(([role, file]) => [role, join(from, file)]);
  const scratch = mkdtempSync(join(tmpdir(), 'catalogs-'));
  try {
    if (retired) {
      const file = join(scratch, 'retired.tsv');
      writeFileSync(file, retired(read));
      sides.push(['retired', file]);
    }
    const base = amends && new Set(readFileSync(join(to, amends), 'utf8').match(/^[^\t\n]+/gm));
    const file = join(from, source);
    const bytes = prepare && new TextEncoder().encode(prepare(read(source), read));
    return importList(bytes ?? file, kind, {
      ...options,
      ...(base && { amends: base }),
      fileName: basename(file),
      sideFiles: Object.fromEntries(sides),
    }).list;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
