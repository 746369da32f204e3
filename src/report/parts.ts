import { chapterOf } from '../catalog/chapter';
import type { Kind } from '../catalog/kinds';
import type { MappedRow } from '../mapping/mapping';
import { exactKey } from '../text/same-text';

/** The dimensions by which the items of a list can be counted in parts. */
export const PART_DIMENSIONS = ['chapter', 'department', 'group'] as const;

/** `chapter`: of the national code; `department` and `group`: as the facility's own list says. */
export type PartDimension = (typeof PART_DIMENSIONS)[number];

/** The numbers of one part of a list. */
export interface RatioPart {
  readonly by: PartDimension;
  /** Chapter (see `chapterOf`), department or group as written; empty: not known; `…`: all parts beyond the first {@link MOST_PARTS}. */
  readonly key: string;
  readonly mapped: number;
  readonly total: number;
}

/** Most parts kept of one list and dimension: a column of free text would give a part a row. */
export const MOST_PARTS = 200;
const REST = '…';

/** Counts items by part. */
export class PartCounter {
  readonly #parts = new Map<PartDimension, Map<string, { mapped: number; total: number }>>();
  readonly #kind: Kind;

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  /** Counts one item, which may stand on several rows: the first row decides its parts. */
  add({ item, match }: MappedRow, code: string | undefined): void {
    // An open item is counted in the chapter of its declared code, else of its first candidate: that is where a person has to look.
    const near = code ?? item.declaredCode ?? match.candidates[0]?.code;
    const decided = code !== undefined;
    this.#count('chapter', near === undefined ? '' : (chapterOf(this.#kind, near) ?? ''), decided);
    this.#count('department', plain(item.department), decided);
    this.#count('group', plain(item.groupName), decided);
  }

  /** The parts, of each dimension in order of key; a dimension that no item says anything of is left out. */
  parts(): RatioPart[] {
    return sorted(this.#parts);
  }

  #count(by: PartDimension, key: string, decided: boolean): void {
    count(this.#parts, by, key, decided ? 1 : 0, 1);
  }
}

/** The sum of parts over lists. */
export function sumParts(all: readonly (readonly RatioPart[])[]): RatioPart[] {
  const sums = new Map<PartDimension, Map<string, { mapped: number; total: number }>>();
  for (const parts of all) for (const { by, key, mapped, total } of parts) count(sums, by, key, mapped, total);
  return sorted(sums);
}

function count(
  sums: Map<PartDimension, Map<string, { mapped: number; total: number }>>,
  by: PartDimension,
  key: string,
  mapped: number,
  total: number,
): void {
  const parts = sums.get(by) ?? new Map<string, { mapped: number; total: number }>();
  sums.set(by, parts);
  const place = parts.has(key) || parts.size < MOST_PARTS ? key : REST;
  const part = parts.get(place);
  if (part) {
    part.mapped += mapped;
    part.total += total;
  } else parts.set(place, { mapped, total });
}

function sorted(sums: ReadonlyMap<PartDimension, ReadonlyMap<string, { mapped: number; total: number }>>): RatioPart[] {
  return PART_DIMENSIONS.flatMap((by) => {
    const parts = [...(sums.get(by) ?? [])];
    if (parts.every(([key]) => key === '')) return [];
    // Roman chapters in the order of their numbers, everything else as text; what is not known comes last.
    const order = (key: string) => (key === '' || key === REST ? 1 : 0);
    parts.sort(([a], [b]) => order(a) - order(b) || rank(by, a) - rank(by, b) || (a < b ? -1 : a > b ? 1 : 0));
    return parts.map(([key, { mapped, total }]) => ({ by, key, mapped, total }));
  });
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function rank(by: PartDimension, key: string): number {
  if (by !== 'chapter' || !/^[IVX]+$/.test(key)) return 0;
  let sum = 0;
  for (let at = 0; at < key.length; at++) {
    const value = ROMAN[key[at] as string] as number;
    sum += value < (ROMAN[key[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

function plain(text: string | undefined): string {
  return exactKey(text).slice(0, 100);
}
