import type { Facility, Mapping } from '../../mapping/mapping';
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

/** Gathers the impact mapping by mapping, so that no more than one has to be in memory. */
export interface ImpactGatherer {
  /**
   * Counts one mapping and lets go of it.
   * @throws {DmdcError} `bad-option` when it rests on another edition, `mapping-invalid` when it is pinned to another table.
   */
  add(mapping: Mapping): MappingImpact;
  result(): Impact;
}

/** Counts how many items of which facilities a new edition touches. All mappings must rest on the plan's edition. */
export function impactOf(mappings: readonly Mapping[], plan: MigrationPlan): Impact {
  const gatherer = gatherImpact(plan);
  for (const mapping of mappings) gatherer.add(mapping);
  return gatherer.result();
}

/** As {@link impactOf}, for mappings that come one after the other. */
export function gatherImpact(plan: MigrationPlan): ImpactGatherer {
  const codes = new Map<
    string,
    { code: string; name: string; outcome: Outcome; rows: number; facilities: Set<number> }
  >();
  const impacts: MappingImpact[] = [];
  const add = (mapping: Mapping): MappingImpact => {
    const rows = previewMigration(mapping, plan);
    const at = impacts.length;
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
    const impact: MappingImpact = {
      facility: mapping.facility,
      total: rows.length,
      counts: countOutcomes(rows),
      toReview: rows.filter(({ outcome }) => TOUCHED.has(outcome)),
    };
    impacts.push(impact);
    return impact;
  };
  const result = (): Impact => ({
    mappings: impacts,
    counts: impacts.reduce((sum, { counts }) => {
      for (const outcome of Object.keys(sum) as Outcome[]) sum[outcome] += counts[outcome];
      return sum;
    }, countOutcomes([])),
    codes: [...codes.values()]
      .map(({ facilities, ...one }) => ({ ...one, facilities: facilities.size }))
      .sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1)),
  });
  return { add, result };
}
