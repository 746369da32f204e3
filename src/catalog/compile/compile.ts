import type { Issue } from '../../issue';
import type { Entry, RetiredEntry } from '../entry';
import { isKind } from '../kinds';
import { formatRetired, formatTable } from '../table';
import { checkEntries } from './check';
import type { Mend, MendCounts } from './clean';
import { readFacts } from './facts';
import type { Recipe } from './recipes';

/** A table made of a source table, and what was found and mended on the way. */
export interface CompiledTable {
  /** The table's text. */
  readonly text: string;
  readonly codes: number;
  /** Rows of the source. */
  readonly rows: number;
  /** How often each mechanical mend was made. */
  readonly mended: Readonly<Partial<Record<Mend, number>>>;
  /** Slips that were found and left as they are. */
  readonly issues: readonly Issue[];
}

/** Compiles the text of a source table by its recipe. Pure: the same text gives the same table, byte for byte. */
export function compileTable(recipe: Recipe, source: string): CompiledTable {
  const counts: MendCounts = new Map();
  const rows = readFacts(source, recipe.columns, recipe.from, counts);
  const entries: Entry[] = recipe.convert(rows);
  const kind = isKind(recipe.kind) ? recipe.kind : recipe.kind === 'changed' ? 'services' : 'reference';
  return {
    text: formatTable(recipe.kind as Parameters<typeof formatTable>[0], entries),
    codes: entries.length,
    rows: rows.length,
    mended: toRecord(counts),
    issues: checkEntries(kind, entries, { file: recipe.to }),
  };
}

/** Compiles a list of cancelled codes. */
export function compileRetired(recipe: Recipe<RetiredEntry>, source: string): CompiledTable {
  const counts: MendCounts = new Map();
  const rows = readFacts(source, recipe.columns, recipe.from, counts);
  const entries = recipe.convert(rows);
  return {
    text: formatRetired(entries),
    codes: entries.length,
    rows: rows.length,
    mended: toRecord(counts),
    issues: checkEntries('services', entries, { file: recipe.to }),
  };
}

/** How many issues there are of each code, sorted by code. */
export function countIssues(issues: readonly Issue[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  return toRecord(counts);
}

function toRecord<K extends string>(counts: ReadonlyMap<K, number>): Record<K, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))) as Record<K, number>;
}
