// Checked by `npm run typecheck`, never run: `dmdc/province` and `dmdc/editions` as their documents show them.

import {
  type EditionDiff,
  gatherImpact,
  impactOnFiles,
  type MigrationPlan,
  migrateFile,
  migrateMapping,
  nearestCodes,
  planMigration,
} from '../../src/editions';
import { type Catalog, type Kind, type Mapping, openCatalog } from '../../src/index';
import {
  type checkClaims,
  clusterNames,
  gatherProposals,
  lastPoint,
  type MonthlyReport,
  milestoneStates,
  monthlyReport,
  type Proposals,
  parseMilestone,
  progressOf,
  proposalsOf,
} from '../../src/province';

/** A province's month, and what follows from it. */
export async function month(folder: string, before: readonly MonthlyReport[]): Promise<number> {
  const stop = new AbortController();
  const { report, ratios } = await monthlyReport([folder], { month: '2026-11', signal: stop.signal });
  const milestones = [parseMilestone('2026-12-31=80')];
  milestoneStates(ratios, { milestones, date: '2026-11-30' });
  // @ts-expect-error A milestone is not its text.
  milestoneStates(ratios, { milestones: ['2026-12-31=80'], date: '2026-11-30' });
  const [first] = progressOf([...before, report]).facilities;
  // @ts-expect-error A facility need not be there.
  first.kinds;
  const curve = first?.kinds.services;
  return (curve && lastPoint(curve)?.mapped) ?? 0;
}

/** What has no code, over facilities. */
export function proposals(mappings: readonly Mapping[], folder: string): Proposals {
  // @ts-expect-error Paths go to `gatherProposals`.
  proposalsOf([folder]);
  // @ts-expect-error There are seven kinds, and this is none of them.
  gatherProposals([folder], { kinds: ['thuoc'] });
  clusterNames([{ text: 'Điện tim', weight: 2 }]);
  return mappings.length > 0 ? proposalsOf(mappings, { minFacilities: 2 }) : gatherProposals([folder]);
}

/** A mapping from one edition to the next. */
export function migrated(mapping: Mapping, before: Catalog, after: Catalog): Mapping {
  const plan: MigrationPlan = planMigration(before, after);
  gatherImpact(plan).add(mapping);
  // @ts-expect-error A mapping is carried by a plan, not by an edition.
  migrateMapping(mapping, after, { at: '2026-11-21T08:00:00Z' });
  // @ts-expect-error When it was done goes into the history.
  migrateMapping(mapping, plan, {});
  return migrateMapping(mapping, plan, { at: '2026-11-21T08:00:00Z' }).mapping;
}

/** The same on files. */
export function onFiles(file: string): number {
  const byKind: ReadonlyMap<Kind, { readonly codes: readonly { readonly rows: number }[] }> = impactOnFiles([file], {
    from: 'qd4469-2020',
    to: 'tt06-2026',
  });
  const { result } = migrateFile(file, { to: 'tt06-2026', by: 'Lan' });
  // @ts-expect-error Without a migration there is nothing to count.
  result.counts;
  // @ts-expect-error To where has to be said.
  migrateFile(file, {});
  return byKind.get('icd10')?.codes.length ?? nearestCodes('icd10', 'A00.12').length;
}

/** What a comparison says may not be changed. */
export function readOnly(diff: EditionDiff): void {
  // @ts-expect-error Results are not for changing.
  diff.kind = 'icd10';
}

export const CLAIMS: Parameters<typeof checkClaims>[0] extends readonly string[] | string ? true : never = true;
// @ts-expect-error An edition is opened by name.
openCatalog('icd10', 'tt06-2026');
