import { describe, expect, test } from 'vitest';
import { TableCounter } from '../../src/claims/field-check';
import { type FieldListId, fieldsOf, listOf } from '../../src/claims/fields';
import { type ClaimTable, FORM_TABLES } from '../../src/claims/tables';

/** A record with every field of a list, all filled with something that fits. */
function full(list: FieldListId, table: ClaimTable): Map<string, string> {
  return new Map((fieldsOf(list, table) ?? []).map(({ name }) => [name, '1']));
}

function check(records: readonly Map<string, string>[], table: ClaimTable = 'XML2', optional: readonly string[] = []) {
  const counter = new TableCounter(table, '4750', new Set(optional));
  for (const record of records) counter.add(record);
  return counter.result();
}

describe('field lists', () => {
  test('have as many fields as the decisions', () => {
    const counts = (list: FieldListId) => FORM_TABLES.map((table) => fieldsOf(list, table)?.length);
    expect(counts('4750')).toEqual([66, 39, 47, 12, 9]);
    expect(counts('4210')).toEqual([40, 27, 29, 10, 6]);
    expect(counts('9324')).toEqual([39, 19, 17, 10, 6]);
    expect(fieldsOf('4750', 'XML0')).toHaveLength(26);
  });

  test('hold no notes of the source tables, no name twice, and no table beyond those that are known', () => {
    for (const list of ['4750', '4210', '9324'] as const) {
      for (const table of FORM_TABLES) {
        const names = (fieldsOf(list, table) ?? []).map(({ name }) => name);
        expect(names.filter((name) => !/^[A-Z][A-Z0-9_]+$/.test(name))).toEqual([]);
        expect(new Set(names).size).toBe(names.length);
      }
    }
    expect(fieldsOf('4750', 'XML7')).toBeUndefined();
  });

  test.each(['4750', '4210', '9324'] as const)('tell a summary record by %s from the others', (list) => {
    expect(listOf('XML1', full(list, 'XML1'))).toBe(list);
  });

  test('tell a record that lacks a third of its fields', () => {
    const record = full('4210', 'XML1');
    for (const name of [...record.keys()].filter((_, i) => i % 3 === 0)) record.delete(name);
    expect(listOf('XML1', record)).toBe('4210');
    expect(listOf('XML1', new Map([['X', '1']]))).toBeUndefined();
  });
});

describe('one table against its list', () => {
  test('is complete when every record has every field', () => {
    expect(check([full('4750', 'XML2'), full('4750', 'XML2')])).toMatchObject({
      records: 2,
      fields: 39,
      fieldsInFull: 39,
      complete: true,
      faults: [],
    });
  });

  test('is not complete without records', () => {
    expect(check([])).toMatchObject({ records: 0, complete: false });
  });

  test('is not complete when one record of many lacks one element', () => {
    const lacking = full('4750', 'XML2');
    lacking.delete('CACH_DUNG');
    const result = check([...Array.from({ length: 50 }, () => full('4750', 'XML2')), lacking]);
    expect(result.complete).toBe(false);
    expect(result.faults).toEqual([{ field: 'CACH_DUNG', absent: 1, empty: 0, tooLong: 0, wrongType: 0 }]);
  });

  test('counts a mandatory field that holds blanks only as empty, an optional one not', () => {
    const record = full('4750', 'XML2').set('TEN_THUOC', ' \n ').set('CACH_DUNG', '');
    expect(check([record])).toMatchObject({
      complete: false,
      faults: [{ field: 'TEN_THUOC', absent: 0, empty: 1 }],
      alwaysEmpty: ['CACH_DUNG'],
    });
  });

  test.each([
    ['4', false],
    ['07', true],
    ['17', true],
  ])('asks for TT_THAU by the group of the line: MA_NHOM %s', (group, complete) => {
    const record = full('4750', 'XML2').set('MA_NHOM', group).set('TT_THAU', '');
    expect(check([record]).complete).toBe(complete);
  });

  test('asks for NGAY_KQ of XML4 only where there is a value', () => {
    const without = full('4750', 'XML4').set('GIA_TRI', '').set('NGAY_KQ', '');
    const withValue = full('4750', 'XML4').set('NGAY_KQ', '');
    expect(check([without], 'XML4').complete).toBe(true);
    expect(check([withValue], 'XML4').complete).toBe(false);
  });

  test('does not ask for fields whose rule stands in a text not at hand', () => {
    expect(check([full('4750', 'XML2').set('SO_DANG_KY', '')]).complete).toBe(true);
  });

  test('lists values too long or of the wrong type, which take no x away', () => {
    const record = full('4750', 'XML2')
      .set('DUONG_DUNG', '1.015')
      .set('SO_LUONG', '1,5')
      .set('DON_GIA', '123456789012345.5');
    expect(check([record])).toMatchObject({
      complete: true,
      faults: [
        { field: 'DUONG_DUNG', tooLong: 1, wrongType: 0 },
        { field: 'SO_LUONG', tooLong: 0, wrongType: 1 },
        { field: 'DON_GIA', tooLong: 1, wrongType: 0 },
      ],
    });
  });

  test('measures Vietnamese text in letters, composed or not', () => {
    const unit = 'ế'.repeat(50);
    expect(check([full('4750', 'XML2').set('DON_VI_TINH', unit.normalize('NFD'))]).faults).toEqual([]);
    expect(check([full('4750', 'XML2').set('DON_VI_TINH', `${unit}ế`)]).faults).toHaveLength(1);
  });

  test('lets the caller excuse a field', () => {
    const record = full('4750', 'XML1').set('MAHUYEN_CU_TRU', '');
    expect(check([record], 'XML1').complete).toBe(false);
    expect(check([record], 'XML1', ['XML1.MAHUYEN_CU_TRU']).complete).toBe(true);
  });
});
