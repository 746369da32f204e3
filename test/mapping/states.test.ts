import { describe, expect, it } from 'vitest';
import { canMove, isMachineStatus, MACHINE_STATUSES, PERSON_STATUSES, ROW_STATUSES } from '../../src/mapping/states';

describe('the status of a row', () => {
  it('is the machine’s or a person’s', () => {
    expect(ROW_STATUSES.filter(isMachineStatus)).toEqual([...MACHINE_STATUSES]);
    expect(ROW_STATUSES).toHaveLength(9);
  });

  it('moves between the machine’s by a run, from a person’s to the machine’s only when it is given back', () => {
    const all = (mover: 'run' | 'reopen' | 'person') =>
      ROW_STATUSES.flatMap((from) =>
        ROW_STATUSES.filter((to) => canMove(from, to, mover)).map((to) => `${from} ${to}`),
      );
    const pairs = (from: readonly string[], to: readonly string[]) => from.flatMap((a) => to.map((b) => `${a} ${b}`));
    expect(all('run')).toEqual(pairs(MACHINE_STATUSES, MACHINE_STATUSES));
    expect(all('reopen')).toEqual(pairs(PERSON_STATUSES, MACHINE_STATUSES));
    expect(all('person')).toEqual(pairs(ROW_STATUSES, PERSON_STATUSES));
  });

  it('moves in bulk only from what is not settled, and to a code only where there is one', () => {
    const from = (to: (typeof ROW_STATUSES)[number]) => ROW_STATUSES.filter((one) => canMove(one, to, 'bulk'));
    expect(from('confirmed')).toEqual(['auto', 'review']);
    const open = [...MACHINE_STATUSES, 'rejected', 'flagged'];
    for (const to of PERSON_STATUSES.filter((one) => one !== 'confirmed')) expect(from(to)).toEqual(open);
    for (const to of MACHINE_STATUSES) expect(from(to)).toEqual([]);
  });
});
