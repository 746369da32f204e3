import { describe, expect, it } from 'vitest';
import { packGrids, unpackGrids } from '../../../../src/io/sheets/apart/packed-grids';
import { withinTime } from '../../../../src/io/sheets/apart/time-limit';
import type { Cell, Grid } from '../../../../src/list/grid';

const NUMBER: Cell = { type: 'number', text: '001', number: 1, format: '000' };
const ROWS: Readonly<Record<number, readonly (Cell | undefined)[]>> = {
  2: [{ type: 'text', text: 'Khám' }, undefined, NUMBER],
  5: [],
  1000000: [
    { type: 'date', text: '01/02/2026', number: 46_054, format: undefined },
    { type: 'text', text: '' },
    { type: 'uncomputed', text: '=A1' },
    { type: 'error', text: '#N/A' },
    { type: 'boolean', text: 'TRUE' },
    { ...NUMBER, number: -0.5 },
  ],
};
const GRID: Grid = {
  name: 'DVKT',
  hidden: true,
  rows: [2, 5, 1_000_000],
  lastRow: 1_000_000,
  merges: [{ top: 1, bottom: 2, left: 0, right: 3 }],
  hiddenRows: new Set([5]),
  hiddenColumns: new Set([0, 7]),
  cells: (row) => ROWS[row] ?? [],
};

describe('sheets that go from one thread to another', () => {
  it('arrive with every cell, its number, its format and what is hidden', () => {
    const { cells, ...about } = unpackGrids(structuredClone(packGrids([GRID])))[0] as Grid;
    const { cells: _, ...before } = GRID;
    expect(about).toEqual(before);
    for (const row of [...GRID.rows, 1, 3]) expect(cells(row)).toEqual(GRID.cells(row));
  });

  it('hold a text that stands in many cells once', () => {
    const long = 'Xét nghiệm '.repeat(1000);
    const cells = Array.from({ length: 10_000 }, (): Cell => ({ type: 'text', text: long }));
    const packed = packGrids([{ ...GRID, rows: [1], cells: () => cells }]);
    expect(packed.texts).toEqual([long]);
  });
});

describe('work with a limit of time', () => {
  it('is ended when it does not end by itself, and what it muted is heard again', () => {
    const { log } = console;
    expect(
      withinTime(0.02, () => {
        for (;;);
      }),
    ).toBeUndefined();
    expect(console.log).toBe(log);
  });

  it('gives its result, or throws its own error', () => {
    expect(withinTime(10, () => 7)).toEqual({ done: 7 });
    const broken = () => {
      throw new RangeError('no');
    };
    expect(() => withinTime(10, broken)).toThrow(RangeError);
  });
});
