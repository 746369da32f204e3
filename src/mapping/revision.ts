import { canonicalJson, fingerprint } from './hash';
import { codeAndName } from './identity';
import type { Change, ChangeAction, MappedRow } from './mapping';

const OF_PROGRAM: ReadonlySet<ChangeAction> = new Set(['added', 'remap', 'closed', 'returned']);

/** Whether a change touches what people decided. */
export function isDecisive({ action }: Change): boolean {
  return !OF_PROGRAM.has(action);
}

/**
 * The concurrency token of a row: how often it was decided, and a fingerprint of what stands decided, for which item, in which edition.
 * A decision made on a row carries the token that was seen; when the row has another one, somebody decided meanwhile.
 * What the machine says does not enter: running again does not make people's work stale.
 */
export function revisionOf(row: MappedRow, edition: string): string {
  const count = (row.history ?? []).reduce((sum, change) => sum + (isDecisive(change) ? 1 : 0), 0);
  const state = canonicalJson([edition, codeAndName(row.item), row.decision ?? null, row.draft ?? null]);
  return `${count}-${fingerprint(state).slice(0, 10)}`;
}
