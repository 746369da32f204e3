import type { Edition } from '../../catalog/catalog';
import { DmdcError } from '../../errors';
import type { Item } from '../../item';
import { editionRef } from '../../mapping/edition-ref';
import { changed } from '../../mapping/history';
import type { Confirmed, Decision, Draft, EditionRef, MappedRow, Mapping, Standing } from '../../mapping/mapping';
import type { Candidate, MatchResult } from '../../match/result';
import { EDITION_FAULTS } from '../../messages/editions/edition-faults';
import type { SaidReason } from '../../messages/reasons';
import type { Successor } from '../diff/succession';
import type { Fate, MigrationPlan, Named } from './plan';

/** When a mapping is migrated, and what else may be asked. */
export interface MigrateOptions {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The program or person, as it stands in the history. @default 'dmdc' */
  readonly by?: string;
  /** Asks the machine about rows that nobody decided, in the new edition. Without it their codes are carried as far as they stand. */
  readonly matchAll?: (items: readonly Item[]) => readonly MatchResult[];
}

/** What happened to a row. `kept`: a decision that names no code; `undecided`: nobody had decided. */
export type Outcome = Fate['kind'] | 'kept' | 'undecided';

/** What happened to one row. */
export interface RowMigration {
  readonly item: Item;
  readonly outcome: Outcome;
  /** What became of each of its codes; several for a bundle. */
  readonly fates: readonly Fate[];
  /** Who answered for the old decision. */
  readonly reviewer?: string;
}

/** A mapping in the new edition, and what happened to each row, in their order. */
export interface MigrationResult {
  readonly mapping: Mapping;
  readonly from: EditionRef;
  readonly to: EditionRef;
  readonly rows: readonly RowMigration[];
  readonly counts: Readonly<Record<Outcome, number>>;
}

/**
 * Brings a mapping to another edition. Decisions stand where the code and its meaning stand; where the meaning may have changed, or
 * the code is gone, the decision becomes a draft for a person to look at, with successors as candidates. The old decision with its
 * code, name, edition and reviewer stays in the history of every row. Nothing is confirmed by this.
 * @throws {DmdcError} `bad-option` when the mapping rests on another edition, `mapping-invalid` when it is pinned to another table.
 */
export function migrateMapping(mapping: Mapping, plan: MigrationPlan, options: MigrateOptions): MigrationResult {
  checkEdition(mapping, plan.from);
  const open = mapping.rows.filter((row) => !row.decision && !row.draft);
  const rematched = new Map<MappedRow, MatchResult>();
  if (options.matchAll && open.length > 0) {
    const results = options.matchAll(open.map(({ item }) => item));
    open.forEach((row, i) => {
      rematched.set(row, results[i] as MatchResult);
    });
  }
  const migrations: RowMigration[] = [];
  const rows = mapping.rows.map((row) => {
    const { next, migration } = migrateRow(row, mapping, plan, options, rematched.get(row));
    migrations.push(migration);
    return next;
  });
  const closed = mapping.closed?.map((row) => ({
    ...migrateRow(row, mapping, plan, options).next,
    closedOn: row.closedOn,
  }));
  const to = editionRef(plan.to.edition);
  const { at, by = 'dmdc' } = options;
  const previous = [
    ...(mapping.previous ?? []),
    { edition: editionRef(mapping.edition), at, by, batch: batchOf(options) },
  ];
  return {
    mapping: { ...mapping, edition: to, previous, rows, ...(closed && { closed }) },
    from: mapping.edition,
    to,
    rows: migrations,
    counts: countOutcomes(migrations),
  };
}

function batchOf({ at, by = 'dmdc' }: MigrateOptions): string {
  return `${at} ${by} migrate`;
}

/** What a migration would do to each row, without doing it. */
export function previewMigration(mapping: Mapping, plan: MigrationPlan): readonly RowMigration[] {
  checkEdition(mapping, plan.from);
  return mapping.rows.map((row) => migrationOf(row, plan));
}

/** How many rows have each outcome. */
export function countOutcomes(rows: readonly RowMigration[]): Record<Outcome, number> {
  const counts = { carried: 0, reworded: 0, replaced: 0, split: 0, lost: 0, kept: 0, undecided: 0 };
  for (const { outcome } of rows) counts[outcome]++;
  return counts;
}

function checkEdition({ edition }: Mapping, from: Edition): void {
  if (edition.kind !== from.kind || edition.id !== from.id) {
    throw new DmdcError(
      'bad-option',
      EDITION_FAULTS.restsOnOther(`${edition.kind}/${edition.id}`, `${from.kind}/${from.id}`),
    );
  }
  if (edition.sha256 === undefined || from.sha256 === '' || edition.sha256 === from.sha256) return;
  throw new DmdcError(
    'mapping-invalid',
    EDITION_FAULTS.otherTable(`${edition.kind}/${edition.id}`, edition.sha256.slice(0, 12), from.sha256.slice(0, 12)),
  );
}

/** The worst fate of the codes of a row decides: a bundle is only carried whole. */
const BY_WEIGHT: readonly Fate['kind'][] = ['lost', 'split', 'replaced', 'reworded', 'carried'];

function migrationOf(row: MappedRow, plan: MigrationPlan): RowMigration {
  const { item } = row;
  const decision = row.decision ?? row.draft?.decision;
  if (!decision) {
    const fates = row.match.status === 'auto' ? [fateOfMatch(row.match, plan)] : [];
    return { item, outcome: 'undecided', fates };
  }
  const reviewer = decision.reviewer === undefined ? {} : { reviewer: decision.reviewer };
  if (decision.status !== 'confirmed') return { item, outcome: 'kept', fates: [], ...reviewer };
  const fates = [decision, ...(decision.also ?? [])].map(({ code, name }) =>
    plan.fate(code, name ?? nameIn(row.match, code)),
  );
  const outcome = BY_WEIGHT.find((kind) => fates.some((fate) => fate.kind === kind)) ?? 'carried';
  return { item, outcome, fates, ...reviewer };
}

function nameIn(match: MatchResult, code: string): string | undefined {
  return match.candidates.find((candidate) => candidate.code === code)?.name;
}

function fateOfMatch(match: Extract<MatchResult, { status: 'auto' }>, plan: MigrationPlan): Fate {
  return plan.fate(match.code, nameIn(match, match.code));
}

function migrateRow(
  row: MappedRow,
  mapping: Mapping,
  plan: MigrationPlan,
  options: MigrateOptions,
  rematched?: MatchResult,
): { next: MappedRow; migration: RowMigration } {
  const migration = migrationOf(row, plan);
  const { outcome, fates } = migration;
  if (outcome === 'undecided') {
    const match = rematched ?? carryMatch(row.match, plan);
    return { next: match === row.match ? row : { ...row, match }, migration };
  }
  const match =
    outcome === 'replaced' || outcome === 'split' || outcome === 'lost'
      ? proposals(row.match, fates)
      : carryMatch(row.match, plan);
  const next = changed({ ...row, match }, standingAfter(row, outcome, fates, mapping.edition), {
    at: options.at,
    by: options.by ?? 'dmdc',
    action: 'migrate',
    batch: batchOf(options),
    edition: mapping.edition.id,
    ...(outcome !== 'kept' && { from: { outcome } }),
  });
  return { next, migration };
}

/** What stands after the migration; a code that is gone without one clear successor leaves nothing standing. */
function standingAfter(
  row: MappedRow,
  outcome: Outcome,
  fates: readonly Fate[],
  edition: EditionRef,
): Standing | undefined {
  const { decision, draft } = row;
  const own = decision ?? draft?.decision;
  if (own?.status !== 'confirmed') return { ...(decision && { decision }), ...(draft && { draft }) };
  if (outcome === 'carried') {
    const renewed = withTargets(own, fates);
    return decision
      ? { decision: renewed, ...(draft && { draft }) }
      : { draft: { ...(draft as Draft), decision: renewed } };
  }
  if (outcome === 'split' || outcome === 'lost') return undefined;
  const first = fates.find(({ kind }) => kind === outcome) as Fate;
  return {
    draft: {
      decision: withTargets(own, fates),
      why: 'migrated',
      from: { name: first.old.name, code: first.old.code, edition: edition.id },
    },
  };
}

/** The decision with its codes as the new edition has them: the same code with its new name, or the first successor. */
function withTargets(decision: Confirmed, fates: readonly Fate[]): Decision {
  const targets = fates.map((fate) => targetOf(fate));
  const [first, ...others] = targets as [Named, ...Named[]];
  const fate = fates[0] as Fate;
  const also = decision.also?.map((target, i) => ({ ...target, ...(others[i] as Named) }));
  if ('successors' in fate && fate.successors[0]) {
    // The person chose the old code: of the new one nobody has said anything yet.
    const {
      evidence: _evidence,
      probability: _probability,
      reviewer: _reviewer,
      author: _author,
      at: _at,
      ...facts
    } = decision;
    const successor = fate.successors[0];
    const isAbove = successor.reasons[0]?.code === 'parent' && facts.relationship !== 'related-to';
    return {
      ...facts,
      ...first,
      ...(isAbove && { relationship: 'source-is-narrower-than-target' }),
      ...(also && { also }),
      how: successor.reasons[0]?.code === 'declared' ? 'declared' : 'lexical',
      probability: successor.probability,
      evidence: reasonsOf(successor),
    };
  }
  return { ...decision, ...first, ...(also && { also }) };
}

function targetOf(fate: Fate): Named {
  if ('now' in fate) return fate.now;
  const first = fate.successors[0];
  return first ? { code: first.code, name: first.name } : fate.old;
}

/** The machine's word of a row in the new edition: successors of what is gone, best first. */
function proposals(match: MatchResult, fates: readonly Fate[]): MatchResult {
  const gone = fates.filter((fate) => 'successors' in fate);
  const candidates: Candidate[] = [];
  for (const fate of gone) {
    for (const successor of fate.successors) {
      if (candidates.some(({ code }) => code === successor.code)) continue;
      const { code, name, probability } = successor;
      candidates.push({ code, name, score: probability, reasons: reasonsOf(successor) });
    }
  }
  candidates.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  const reasons: SaidReason[] = gone.map(({ old }) => ({
    code: 'code-gone',
    params: { code: old.code, name: old.name },
  }));
  const base = { candidates, reasons, issues: match.issues, ...(match.routeCode && { routeCode: match.routeCode }) };
  if (candidates.length === 0) return { ...base, status: 'none' };
  if (gone.some(({ kind }) => kind === 'split')) {
    return { ...base, status: 'ambiguous', among: candidates.map(({ code }) => code), differBy: [] };
  }
  return { ...base, status: 'review' };
}

function reasonsOf({ reasons }: Successor): SaidReason[] {
  // Each ground has the values of its own text.
  return reasons.map(({ code, params }) => ({ code: `successor-${code}`, ...(params && { params }) }) as SaidReason);
}

/** The machine's word as far as its codes stand in the new edition. */
function carryMatch(match: MatchResult, plan: MigrationPlan): MatchResult {
  const candidates = match.candidates.flatMap((candidate) => {
    const entry = plan.to.get(candidate.code);
    return entry ? [{ ...candidate, code: entry.code, name: entry.name }] : [];
  });
  if (match.status === 'auto') {
    const fate = fateOfMatch(match, plan);
    if (fate.kind === 'carried') return { ...match, code: fate.now.code, candidates };
    if (fate.kind !== 'reworded') return proposals(match, [fate]);
    const { code: _code, ...rest } = match;
    return { ...rest, status: 'review', candidates };
  }
  if (match.status !== 'ambiguous') return { ...match, candidates };
  const among = match.among.filter((code) => plan.to.has(code));
  if (among.length > 1) return { ...match, candidates, among };
  const { among: _among, differBy: _differBy, ...rest } = match;
  return { ...rest, status: candidates.length > 0 ? 'review' : 'none', candidates };
}
