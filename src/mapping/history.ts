import { canonicalJson } from './hash';
import { type Change, type MappedRow, type Mapping, rowStatus, type Standing } from './mapping';

/** What stands decided on a row; nothing when neither decision nor draft does. */
export function standingOf({ decision, draft }: Standing): Standing | undefined {
  if (!decision && !draft) return undefined;
  return { ...(decision && { decision }), ...(draft && { draft }) };
}

/** Whether the same stands decided. */
export function sameStanding(a: Standing | undefined, b: Standing | undefined): boolean {
  return canonicalJson(a ?? {}) === canonicalJson(b ?? {});
}

/** The row with something else standing decided, and the change added to its history. */
export function changed(
  row: MappedRow,
  standing: Standing | undefined,
  change: Omit<Change, 'status' | 'was'>,
): MappedRow {
  const { decision: _decision, draft: _draft, ...rest } = row;
  const next = { ...rest, ...standing };
  const was = standingOf(row);
  const { at, by, action, ...more } = change;
  const entry: Change = { at, by, action, status: rowStatus(next), ...more, ...(was && { was }) };
  return { ...next, history: [...(row.history ?? []), entry] };
}

/** A command that changed rows, as the history of the rows tells it. */
export interface Batch {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly action: Change['action'];
  readonly rows: number;
  /** Whether a later undo took it back. */
  readonly undone: boolean;
}

/** The commands that changed a mapping, latest first. */
export function batchesOf(mapping: Mapping): Batch[] {
  const batches = new Map<string, { -readonly [K in keyof Batch]: Batch[K] }>();
  const undone = new Set<string>();
  for (const { history = [] } of mapping.rows) {
    for (const { batch, at, by, action, undoes } of history) {
      if (batch === undefined) continue;
      if (undoes !== undefined) undone.add(undoes);
      const known = batches.get(batch);
      if (known) known.rows++;
      else batches.set(batch, { id: batch, at, by, action, rows: 1, undone: false });
    }
  }
  // A migration that found nothing decided is in no row's history.
  for (const { batch, at, by } of mapping.previous ?? []) {
    if (!batches.has(batch)) batches.set(batch, { id: batch, at, by, action: 'migrate', rows: 0, undone: false });
  }
  const list = [...batches.values()];
  for (const batch of list) batch.undone = undone.has(batch.id);
  return list.sort((a, b) => (a.at === b.at ? compare(b.id, a.id) : compare(b.at, a.at)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
