import { expect, it } from 'vitest';
import type { Cell, Grid, Merge } from '../../src/list/grid';
import { findHeader } from '../../src/list/header';

/** So often each edge of an area is looked at, at most; rows searched for the header are fifty. */
const READS = 100;

const text = (value: string): Cell => ({ type: 'text', text: value });

function grid(merges: readonly Merge[], header: number): Grid {
  const rows = Array.from({ length: header + 1 }, (_, i) => i + 1);
  return {
    name: 'S',
    hidden: false,
    rows,
    lastRow: header + 1,
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    cells: (row) => {
      if (row === header - 1) return [text('Dịch vụ'), undefined, text('Giá')];
      return row === header ? [text('Mã nội bộ'), text('Tên dịch vụ'), text('Đơn giá')] : [text(`dòng ${row}`)];
    },
  };
}

it('a header below a row of groups is found whole, wherever it stands', () => {
  for (const at of [3, 50, 64, 65]) {
    const header = findHeader(grid([{ top: at - 1, bottom: at - 1, left: 0, right: 1 }], at), new Set(), at - 2);
    expect(header?.columns.map((column) => column.header)).toContain('Dịch vụ Tên dịch vụ');
  }
});

it('a sheet of 100,000 merged areas is gone through, not searched again for every row', () => {
  const below = Array.from({ length: 100_000 }, (_, i) => ({ top: i + 100, bottom: i + 100, left: 0, right: 1 }));
  const whole = Array.from({ length: 100_000 }, () => ({ top: 1, bottom: 1_048_576, left: 0, right: 16_383 }));
  for (const areas of [below, whole]) {
    let read = 0;
    const merges = areas.map(
      (area) =>
        new Proxy(area, {
          get(target, name) {
            read++;
            return Reflect.get(target, name);
          },
        }),
    );
    findHeader(grid(merges, 55), new Set());
    expect(read / areas.length).toBeLessThan(READS);
  }
});
