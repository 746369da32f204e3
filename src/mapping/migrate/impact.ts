import type { Facility, Mapping } from '../mapping';
import { countOutcomes, type Outcome, previewMigration, type RowMigration } from './migrate';
import type { MigrationPlan } from './plan';

/** What a new edition does to one mapping. */
export interface MappingImpact {
  readonly facility: Facility;
  readonly total: number;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Decided rows that a person has to look at: meaning changed, or code gone. */
  readonly toReview: readonly RowMigration[];
}

/** What a new edition does to the mappings of many facilities, before anyone migrates. */
export interface Impact {
  readonly mappings: readonly MappingImpact[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Old codes that touch the most rows, most first, with the number of facilities that use them. */
  readonly codes: readonly {
    readonly code: string;
    readonly name: string;
    readonly outcome: Outcome;
    readonly rows: number;
    readonly facilities: number;
  }[];
}

const TOUCHED: ReadonlySet<Outcome> = new Set(['reworded', 'replaced', 'split', 'lost']);

/** Counts how many items of which facilities a new edition touches. All mappings must rest on the plan's edition. */
export function impactOf(mappings: readonly Mapping[], plan: MigrationPlan): Impact {
  const codes = new Map<
    string,
    { code: string; name: string; outcome: Outcome; rows: number; facilities: Set<number> }
  >();
  const all: RowMigration[] = [];
  const impacts = mappings.map((mapping, at): MappingImpact => {
    const rows = previewMigration(mapping, plan);
    all.push(...rows);
    for (const { outcome, fates } of rows) {
      if (outcome === 'undecided') continue;
      for (const fate of fates) {
        if (fate.kind === 'carried') continue;
        const { code, name } = fate.old;
        const known = codes.get(code) ?? { code, name, outcome: fate.kind, rows: 0, facilities: new Set() };
        known.rows++;
        known.facilities.add(at);
        codes.set(code, known);
      }
    }
    return {
      facility: mapping.facility,
      total: rows.length,
      counts: countOutcomes(rows),
      toReview: rows.filter(({ outcome }) => TOUCHED.has(outcome)),
    };
  });
  return {
    mappings: impacts,
    counts: countOutcomes(all),
    codes: [...codes.values()]
      .map(({ facilities, ...one }) => ({ ...one, facilities: facilities.size }))
      .sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1)),
  };
}
