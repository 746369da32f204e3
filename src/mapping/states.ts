/** The statuses that the machine gives. */
export const MACHINE_STATUSES = ['auto', 'ambiguous', 'review', 'none'] as const;
/** The statuses that people give. */
export const PERSON_STATUSES = ['confirmed', 'no-equivalent', 'out-of-scope', 'rejected', 'flagged'] as const;
/** Every status a row can have. */
export const ROW_STATUSES = [...MACHINE_STATUSES, ...PERSON_STATUSES] as const;
/** Every status a row can have: the machine's and the person's. */
export type RowStatus = (typeof ROW_STATUSES)[number];

/**
 * Who moves a row: `run` maps a list; `person` decides on a row that they saw; `bulk` decides on many rows at once;
 * `reopen` gives a row back to the machine, which undo and a person's own wish may do.
 */
export type Mover = 'run' | 'person' | 'bulk' | 'reopen';

const MACHINE: ReadonlySet<RowStatus> = new Set(MACHINE_STATUSES);
/** Statuses that a bulk command leaves alone: a person decided that row by itself. */
const SETTLED: ReadonlySet<RowStatus> = new Set(['confirmed', 'no-equivalent', 'out-of-scope']);

/** Whether a status is the machine's. */
export function isMachineStatus(status: RowStatus): boolean {
  return MACHINE.has(status);
}

/**
 * Whether a row may go from one status to another.
 * A run never leaves or enters what people decided; a bulk command leaves settled rows alone and confirms nothing that has no single candidate.
 */
export function canMove(from: RowStatus, to: RowStatus, mover: Mover): boolean {
  switch (mover) {
    case 'run':
      return isMachineStatus(from) && isMachineStatus(to);
    case 'reopen':
      return !isMachineStatus(from) && isMachineStatus(to);
    case 'person':
      return !isMachineStatus(to);
    case 'bulk':
      if (isMachineStatus(to) || SETTLED.has(from)) return false;
      // A bulk command takes no code of an ambiguous row, because it would choose among several, and none of a row without candidates.
      return to !== 'confirmed' || from === 'auto' || from === 'review';
  }
}
