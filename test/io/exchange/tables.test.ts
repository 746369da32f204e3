import { describe, expect, it } from 'vitest';
import { readGrids } from '../../../src/io/sheets/grids';
import { mappingCsv } from '../../../src/io/tables/mapping-csv';
import { mappingTsv } from '../../../src/io/tables/mapping-tsv';
import { applyDecisions } from '../../../src/mapping/apply';
import { type CodeTableColumns, readCodeTable } from '../../../src/mapping/code-table';
import { exchangeDecisions } from '../../../src/mapping/exchange';
import { decidedCode } from '../../../src/mapping/mapping';
import { utf8, workbook } from '../../helpers/workbooks';
import { smallCatalog } from '../../mapping/helpers/catalog';
import { auto, mapping, NONE, row } from '../../report/mappings';

const catalog = smallCatalog();
const LIST = mapping([row('0012', NONE), row('A', auto('02.0085.1778')), row('B', NONE), row('C', NONE)]);

function read(bytes: Uint8Array, columns: CodeTableColumns = {}) {
  const [grid] = readGrids(bytes).grids;
  const table = readCodeTable(grid!, LIST, catalog, columns);
  const result = applyDecisions(LIST, exchangeDecisions(table.rows), {
    by: 'Lan',
    at: '2026-11-02T01:00:00.000Z',
    catalog,
  });
  return { ...table, ...result, codes: result.mapping.rows.map(decidedCode) };
}

describe('an old table of two columns', () => {
  it('is understood without header, in either order, leading zeros kept', () => {
    const there = ['0012', '02.0085.1778', 'B', '03.0042.0101'];
    const wanted = ['02.0085.1778', '02.0085.1778', '03.0042.0101', undefined];
    expect(read(utf8(`${there[0]},${there[1]}\n${there[2]},${there[3]}\n`)).codes).toEqual(wanted);
    expect(read(utf8(`${there[1]};${there[0]}\n${there[3]};${there[2]}\n`)).codes).toEqual(wanted);
  });

  it('is understood under any header and beside other columns, in a workbook too', () => {
    const bytes = workbook([
      {
        name: 'Bảng cũ',
        rows: [
          ['BẢNG ÁNH XẠ 2019'],
          ['STT', 'Mã BV', 'Tên', 'Mã BYT'],
          [1, '0012', 'Tên của 0012', '02.0085.1778'],
          [2, 'B', 'Tên của B', '03.0042.0101'],
          [3, 'C', 'Tên của C', null],
        ],
      },
    ]);
    expect(read(bytes)).toMatchObject({
      columns: { localCode: 1, localName: 2, code: 3 },
      codes: ['02.0085.1778', '02.0085.1778', '03.0042.0101', undefined],
    });
  });

  it('is checked: unknown, cancelled and unknown rows are refused with their place', () => {
    const { refused } = read(utf8('0012,02.0085.1778\nB,02.0099.0001\nC,28.9999.0001\nZ,02.0085.1778\n'));
    expect(refused.map(({ code, input }) => [code, input.place?.row])).toEqual([
      ['code-retired', 2],
      ['code-unknown', 3],
      ['row-unknown', 4],
    ]);
  });

  it('that contradicts itself is not believed', () => {
    const { issues, codes } = read(utf8('B,02.0085.1778\nB,03.0042.0101\nC,03.0042.0101\nC,03.0042.0101\n'));
    expect(issues).toMatchObject([{ code: 'table-contradicts', row: 2, value: 'B' }]);
    expect(codes.slice(2)).toEqual([undefined, '03.0042.0101']);
  });

  it('asks for the columns where nothing tells them', () => {
    expect(() => read(utf8('x,y\nz,w\n'))).toThrow(/mã nội bộ/);
    expect(() => read(utf8('0012,y\nB,w\n'))).toThrow(/mã DMDC/);
    expect(() => read(utf8('0012,y\nB,w\n'), { code: 'Không có' })).toThrow(/Không có/);
    expect(read(utf8('cu,moi\n0012,02.0085.1778\n'), { localCode: 'cu', code: 'MOI' }).applied).toHaveLength(1);
  });
});

describe('the insurer’s columns', () => {
  const decided = mapping([
    row('0012', NONE, { status: 'confirmed', code: '02.0314.0001', reviewer: 'Hoa' }),
    row('A', auto('02.0085.1778')),
    row('B', NONE, { status: 'no-equivalent' }),
    row('C', NONE),
  ]);

  it.each(['csv', 'tsv'] as const)(
    'come back from our own %s: status 2 is people’s word, 0 and 1 are not',
    (format) => {
      const bytes = utf8(format === 'csv' ? mappingCsv([decided]) : mappingTsv([decided]));
      const { rows, codes } = read(bytes);
      expect(rows.map(({ localCode, targets }) => [localCode, targets[0]!.code])).toEqual([['0012', '02.0314.0001']]);
      expect(codes).toEqual(['02.0314.0001', '02.0085.1778', undefined, undefined]);
    },
  );

  it('cannot say that there is no equivalent, who decided, nor how a code stands to the item', () => {
    const { mapping: after } = read(utf8(mappingCsv([decided])));
    expect(after.rows[2]!.decision).toBeUndefined();
    expect(after.rows[0]!.decision).toMatchObject({ reviewer: 'Lan', relationship: 'equivalent' });
  });
});
