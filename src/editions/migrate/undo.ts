import type { Item } from '../../item';
import { changed, sameStanding, standingOf } from '../../mapping/history';
import type { MappedRow, Mapping, PreviousEdition } from '../../mapping/mapping';
import { isDecisive } from '../../mapping/revision';
import type { MatchResult } from '../../match/result';

/** What became of taking a migration back. */
export interface MigrationUndo {
  readonly mapping: Mapping;
  /** The migration that was taken back; absent: there was none, or rows were decided since. */
  readonly undone?: PreviousEdition;
  /** Rows whose old decision stands again. */
  readonly restored: number;
  /** Rows decided since in the new edition: while there are any, nothing is taken back. */
  readonly decidedSince: readonly MappedRow[];
}

/** Who takes a migration back, and what the machine says of the rows in the old edition. */
export interface UndoMigrationOptions {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly by: string;
  /** Asks the machine in the old edition: what it said then is not kept. */
  readonly matchAll: (items: readonly Item[]) => readonly MatchResult[];
}

/**
 * Takes the last migration of a mapping back: every old decision stands again, on the old edition, and the history keeps
 * both ways. Nothing is done while a row is decided otherwise since: a decision on a code of the new edition has no place
 * in the old one.
 */
export function undoMigration(mapping: Mapping, options: UndoMigrationOptions): MigrationUndo {
  const last = mapping.previous?.at(-1);
  if (!last) return { mapping, restored: 0, decidedSince: [] };
  const decidedSince = mapping.rows.filter((row) => isDecidedSince(row, last));
  if (decidedSince.length > 0) return { mapping, restored: 0, decidedSince };
  const { at, by } = options;
  let restored = 0;
  const takeBack = <T extends MappedRow>(row: T): T => {
    const change = row.history?.find(({ batch }) => batch === last.batch);
    if (!change) return row;
    restored++;
    const undone = { at, by, action: 'undo', undoes: last.batch, batch: `${at} ${by} undo` } as const;
    return changed(row, change.was, undone) as T;
  };
  const matches = options.matchAll(mapping.rows.map(({ item }) => item));
  const rows = mapping.rows.map((row, at) => takeBack({ ...row, match: matches[at] as MatchResult }));
  const { previous: _previous, ...facts } = mapping;
  const previous = mapping.previous?.slice(0, -1) ?? [];
  return {
    mapping: {
      ...facts,
      edition: last.edition,
      rows,
      ...(mapping.closed && { closed: mapping.closed.map(takeBack) }),
      ...(previous.length > 0 && { previous }),
    },
    undone: last,
    restored,
    decidedSince,
  };
}

function isDecidedSince(row: MappedRow, { at, batch }: PreviousEdition): boolean {
  const history = row.history ?? [];
  const place = history.findIndex((change) => change.batch === batch);
  if (place < 0) {
    return standingOf(row) !== undefined && history.some((change) => change.at > at && isDecisive(change));
  }
  const next = history.slice(place + 1).find(isDecisive);
  return next !== undefined && !sameStanding(next.was, standingOf(row));
}
