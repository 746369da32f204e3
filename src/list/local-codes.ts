import type { Sample } from './grid';
import { headerKey } from './header-key';

/** Why a column of codes is not taken for the facility's local codes: a value stands on different items, or it is nearly blank. */
export interface Doubt {
  readonly column: number;
  readonly why: 'repeats' | 'blank';
  /** Rows whose code stands on other things too (`repeats`), or rows without a code (`blank`), and rows looked at. */
  readonly rows: number;
  readonly of: number;
}

/** Of the rows with a code, the share whose code stands on different things before the column is no key. */
const REPEATS = 0.5;
/** Share of named rows that must have a code. */
const FILLED = 0.1;

/**
 * Whether a column behaves like the key of a list: most codes stand on one name, or on one national code.
 * A class of procedures (`T1`, `T2`) or a group stands on many. Rows alike in name and national code may share a code.
 */
export function doubtCode(
  column: number,
  name: number | undefined,
  declared: number | undefined,
  sample: Sample,
): Doubt | undefined {
  if (name === undefined) return undefined;
  const rows = sample.rows().filter((cells) => (cells[name] ?? '') !== '');
  const coded = rows.filter((cells) => (cells[column] ?? '') !== '');
  if (rows.length > 0 && coded.length < rows.length * FILLED) {
    return { column, why: 'blank', rows: rows.length - coded.length, of: rows.length };
  }
  const things = new Map<string, { rows: number; names: Set<string>; declared: Set<string> }>();
  for (const cells of coded) {
    const code = cells[column]!.trim();
    const thing = things.get(code) ?? { rows: 0, names: new Set(), declared: new Set() };
    thing.rows++;
    thing.names.add(headerKey(cells[name]!));
    if (declared !== undefined && (cells[declared] ?? '') !== '') thing.declared.add(cells[declared]!.trim());
    things.set(code, thing);
  }
  const repeating = [...things.values()].filter(
    ({ names, declared: codes }) => names.size > 1 && (declared === undefined || codes.size !== 1),
  );
  const repeated = repeating.reduce((sum, thing) => sum + thing.rows, 0);
  return repeated > coded.length * REPEATS ? { column, why: 'repeats', rows: repeated, of: coded.length } : undefined;
}
