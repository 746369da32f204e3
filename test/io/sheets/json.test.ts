import { describe, expect, it } from 'vitest';
import { readFacilityCatalog } from '../../../src/io/sheets/facility-list';
import { SERVICES, type TestCell, utf8 } from '../../helpers/workbooks';

const HEADER = ['Mã nội bộ', 'Tên dịch vụ', 'Đơn giá'];
const TABLE: readonly (readonly TestCell[])[] = [HEADER, ...SERVICES];
const _EXPECTED = SERVICES.map(([localCode, localName, unitPrice]) => ({ localCode, localName, unitPrice }));

function _lines(delimiter: string): string {
  return TABLE.map((row) => row.join(delimiter)).join('\r\n');
}

describe('JSON', () => {
  it('takes fields under their own names, keeps the rest and reads back what was written', () => {
    const item = {
      localCode: '01',
      localName: 'Paracetamol 500',
      kind: 'drugs',
      strength: '500mg',
      unitPrice: 500,
      extra: { 'Ghi chú': 'x' },
    };
    const other = { localCode: '02', localName: 'Bơm tiêm', kind: 'supplies', note: { a: 1 }, unitPrice: null };
    const catalog = readFacilityCatalog(utf8(`${JSON.stringify(item)}\n\n${JSON.stringify(other)}\n`));
    expect(catalog.items).toMatchObject([
      { localCode: '01', kind: 'drugs', strength: '500mg', row: 1 },
      { localCode: '02', kind: 'supplies', row: 3 },
    ]);
    expect(catalog.items[0]!.extra?.get('Ghi chú')).toBe('x');
    expect(catalog.items[1]!.extra?.get('note')).toBe('{"a":1}');
  });

  it('reports lines that are no object and reads the others', () => {
    const catalog = readFacilityCatalog(
      utf8('{"localCode":"1","localName":"a"}\n[1]\n{"localCode":\n{"localCode":"2","localName":"b"}\n'),
      { kind: 'blood' },
    );
    expect(catalog.items.map(({ localCode }) => localCode)).toEqual(['1', '2']);
    expect(catalog.issues.map(({ code, row }) => [code, row])).toEqual([
      ['line-unreadable', 2],
      ['line-unreadable', 3],
    ]);
  });
});

describe('JSON that pandas wrote', () => {
  const columns = { 'Mã dịch vụ': { 0: '01', 1: '02', 10: '03' }, 'Tên dịch vụ': { 0: 'A', 1: 'B', 10: 'C' } };
  it.each([
    ['by column', columns],
    [
      'by row',
      {
        0: { 'Mã dịch vụ': '01', 'Tên dịch vụ': 'A' },
        1: { 'Mã dịch vụ': '02', 'Tên dịch vụ': 'B' },
        10: { 'Mã dịch vụ': '03', 'Tên dịch vụ': 'C' },
      },
    ],
    [
      'split',
      {
        columns: ['Mã dịch vụ', 'Tên dịch vụ'],
        index: [0, 1, 10],
        data: [
          ['01', 'A'],
          ['02', 'B'],
          ['03', 'C'],
        ],
      },
    ],
  ])('%s gives its rows', (_, frame) => {
    for (const text of [JSON.stringify(frame), JSON.stringify(frame, null, 2)]) {
      const { items } = readFacilityCatalog(utf8(text), { kind: 'services' });
      expect(items.map(({ localCode, localName }) => localCode + localName)).toEqual(['01A', '02B', '03C']);
    }
  });

  it('as bare rows has no headers, and is refused', () => {
    expect(() => readFacilityCatalog(utf8('[["01","A"],["02","B"]]'), { kind: 'services' })).toThrowError();
  });
});
