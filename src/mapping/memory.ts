import { z } from 'zod';
import type { Catalog } from '../catalog/catalog';
import type { FurtherName } from '../catalog/further-names';
import { KINDS, type Kind } from '../catalog/kinds';
import { departmentOf } from '../item';
import { lazily } from '../lazily';
import { exactKey, nameKey } from '../text/same-text';
import type { Facility, Mapping } from './mapping';

/** What a memory file says it is. */
export const MEMORY_FORMAT = 'dmdc-memory';

const schemas = lazily(() => {
  const vote = z.object({
    facility: z.string().describe('Code of the facility, else its name'),
    reviewer: z.string().optional(),
    department: z.string().optional().describe('Department, else group of the list or heading, where the rows stand'),
    count: z.number().int().positive().describe('Rows that said so'),
    last: z.string().optional().describe('Day of the latest, yyyy-mm-dd'),
  });
  const meaning = z.object({ code: z.string(), votes: z.array(vote) });
  const name = z.object({
    kind: z.enum(KINDS),
    name: z.string().describe('As facilities write it'),
    meanings: z.array(meaning).describe('Codes that people confirmed for the name, most facilities first'),
  });
  const memorySchema = z.object({
    format: z.literal(MEMORY_FORMAT),
    version: z.literal(1),
    names: z.array(name),
  });
  return { memorySchema };
});

/** The file of `dmdc memory build`. */
export const memorySchema = lazily(() => schemas.memorySchema);

/** What one facility and reviewer confirmed for a name. */
export interface MemoryVote {
  /** Code of the facility, else its name. */
  readonly facility: string;
  readonly reviewer?: string;
  /** Department, else group of the list or heading, where the rows stand: one name may mean two services in two of them. */
  readonly department?: string;
  /** Rows that said so. */
  readonly count: number;
  /** Day of the latest, `yyyy-mm-dd`. */
  readonly last?: string;
}
/** A local name and the codes that people confirmed for it. */
export type MemoryName = {
  readonly kind: Kind;
  readonly name: string;
  readonly meanings: readonly { readonly code: string; readonly votes: readonly MemoryVote[] }[];
};
/** What people confirmed, across facilities. */
export interface Memory {
  readonly format: typeof MEMORY_FORMAT;
  readonly version: 1;
  readonly names: readonly MemoryName[];
}

/** A facility as memory writes it down: its code, else its name. */
export function voterOf({ code, name: label }: Facility): string {
  return exactKey(code || label);
}

/**
 * Collects what people confirmed: each local name with its codes, who said so and how often.
 * Only decisions that say `equivalent` to one code count; what the machine decided alone does not.
 */
export function buildMemory(mappings: readonly Mapping[]): Memory {
  const names = new Map<string, { kind: Kind; name: string; codes: Map<string, Map<string, Vote>> }>();
  for (const { kind, facility, rows } of mappings) {
    for (const { item, decision } of rows) {
      if (decision?.status !== 'confirmed' || decision.also?.length) continue;
      if ((decision.relationship ?? 'equivalent') !== 'equivalent') continue;
      if (exactKey(item.localName) === '') continue;
      const key = `${kind}\u0000${nameKey(item.localName)}`;
      const known = names.get(key) ?? { kind, name: exactKey(item.localName), codes: new Map() };
      names.set(key, known);
      const votes = known.codes.get(decision.code) ?? new Map<string, Vote>();
      known.codes.set(decision.code, votes);
      const reviewer = decision.reviewer && exactKey(decision.reviewer);
      const department = exactKey(departmentOf(item));
      const voter = `${voterOf(facility)}\u0000${nameKey(reviewer)}\u0000${nameKey(department)}`;
      const last = decision.at?.slice(0, 10);
      const before = votes.get(voter);
      if (!before)
        votes.set(voter, {
          facility: voterOf(facility),
          ...(reviewer && { reviewer }),
          ...(department && { department }),
          count: 1,
          ...(last && { last }),
        });
      else {
        before.count++;
        if (last && (before.last ?? '') < last) before.last = last;
      }
    }
  }
  const list = [...names.values()].map(({ kind, name: label, codes }) => ({
    kind,
    name: label,
    meanings: [...codes]
      .map(([code, votes]) => ({ code, votes: [...votes.values()].sort((a, b) => compare(a.facility, b.facility)) }))
      .sort((a, b) => independent(b.votes) - independent(a.votes) || compare(a.code, b.code)),
  }));
  list.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(a.name, b.name));
  return { format: MEMORY_FORMAT, version: 1, names: list };
}

type Vote = { -readonly [K in keyof MemoryVote]: MemoryVote[K] };

/** How many independent sources votes come from: the number of facilities or of reviewers, whichever is larger. */
export function independent(votes: readonly MemoryVote[]): number {
  const facilities = new Set(votes.map(({ facility }) => facility));
  const reviewers = new Set(votes.flatMap(({ reviewer }) => (reviewer ? [nameKey(reviewer)] : [])));
  return Math.max(facilities.size, reviewers.size);
}

/**
 * Whether several codes of one name contradict each other: not where each was confirmed in departments of its own,
 * as the same name in surgery and in paediatrics.
 */
export function contradicts(meanings: MemoryName['meanings']): boolean {
  const codeOf = new Map<string, string>();
  return (
    meanings.length > 1 &&
    meanings.some(({ code, votes }) =>
      votes.some(({ department }) => {
        const key = nameKey(department);
        const other = codeOf.get(key) ?? code;
        codeOf.set(key, code);
        return key === '' || other !== code;
      }),
    )
  );
}

/** Whose memory counts, and how much of it. */
export interface MemoryScope {
  /** The facility that is mapped: its own confirmed names count at once. */
  readonly facility?: Facility;
  /** Independent facilities or reviewers that a name of others needs. @default 2 */
  readonly minimum?: number;
  /** `own`: only this facility's names; `all`: others' too. @default 'all' */
  readonly scope?: 'own' | 'all';
  /** Only names confirmed by these facilities (codes or names) are used. @default every facility */
  readonly facilities?: readonly string[];
}

/** The names that memory gives for a catalogue, and those that it does not. */
export interface MemoryNames {
  readonly names: readonly FurtherName[];
  /** Names for which people confirmed different codes: shown, never used. */
  readonly conflicts: readonly MemoryName[];
  /** Names that one more independent facility or reviewer has to confirm. */
  readonly waiting: readonly MemoryName[];
  /** Names that are the official name of another code, or whose code the edition does not have: not used. */
  readonly refused: readonly MemoryName[];
}

/**
 * The further names that memory gives to a matcher: of the facility itself at once, of others only from two independent facilities or reviewers.
 * A name with several codes is a conflict and is not used, unless the facility itself has always said the same; codes that were each
 * confirmed in departments of their own are no conflict: the name is given to all of them with their departments, and the row's department or a person decides.
 */
export function memoryNames(memory: Memory, catalog: Catalog, options: MemoryScope = {}): MemoryNames {
  const { facility, minimum = 2, scope = 'all', facilities } = options;
  const own = facility && voterOf(facility);
  const heard = facilities && new Set(facilities.map(exactKey));
  const official = new Map<string, Set<string>>();
  for (const { code, name: label } of catalog) {
    const key = nameKey(label);
    official.set(key, (official.get(key) ?? new Set()).add(code));
  }
  const names: FurtherName[] = [];
  const conflicts: MemoryName[] = [];
  const waiting: MemoryName[] = [];
  const refused: MemoryName[] = [];
  for (const entry of memory.names) {
    if (entry.kind !== catalog.kind) continue;
    const meanings = entry.meanings
      .map(({ code, votes }) => ({
        code,
        votes: votes.filter((one) => one.facility === own || (scope === 'all' && (!heard || heard.has(one.facility)))),
      }))
      .filter(({ votes }) => votes.length > 0);
    const ofOwn = meanings.filter(({ votes }) => votes.some((one) => one.facility === own));
    const isConflict = contradicts(meanings);
    if (isConflict) conflicts.push({ ...entry, meanings });
    // Where codes contradict each other, only a single code confirmed by the facility itself counts.
    const chosen = !isConflict ? meanings : ofOwn.length === 1 ? ofOwn : [];
    const isHeard = (meaning: (typeof meanings)[number]) =>
      ofOwn.includes(meaning) || independent(meaning.votes) >= minimum;
    // With only one of several codes, that code would be taken in the departments of the others too.
    const areHeard = chosen.every(isHeard);
    const carriers = official.get(nameKey(entry.name));
    for (const meaning of chosen) {
      if (!catalog.has(meaning.code) || (carriers && !carriers.has(meaning.code))) {
        refused.push({ ...entry, meanings: [meaning] });
        continue;
      }
      const source = ofOwn.includes(meaning) ? 'memory:own' : 'memory';
      if (!areHeard) waiting.push({ ...entry, meanings: [meaning] });
      else {
        const said = meaning.votes.flatMap(({ department = [] }) => department);
        const departments = chosen.length > 1 ? { departments: [...new Set(said)] } : {};
        names.push({ code: meaning.code, name: entry.name, source, ...departments });
      }
    }
  }
  return { names, conflicts, waiting, refused };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
