import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importList } from '../../../src/jobs/import-edition';
import { workbook } from './official';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('what the caller says besides the list', () => {
  it('fills blank cells, and makes the corrections that are named', () => {
    const { list } = importList(bytes('Mã\tTên máu\n2.1\tMáu\n2.7\tKhối hồng cầu\n'), 'blood', {
      fileName: 'mau.tsv',
      defaults: { checked: 'inferred' },
      corrections: [{ code: '2.7', column: 'checked', from: 'inferred', to: 'seen in use' }],
    });
    expect(list.tables.full).toBe('code\tname\tchecked\n2.1\tMáu\tinferred\n2.7\tKhối hồng cầu\tseen in use\n');
    expect(list.corrections).toHaveLength(1);
  });

  it('will not correct a fault that the list does not have', () => {
    const run = () =>
      importList(bytes('Mã bệnh\tTên bệnh\nA00\tBệnh tả\n'), 'icd10', {
        fileName: 'icd.tsv',
        corrections: [{ code: 'A00', column: 'name', from: 'Bệnh ta', to: 'Bệnh tả' }],
      });
    expect(run).toThrowError(/A00.*“Bệnh ta”/);
  });

  it('takes the first of a cell of names as the name', () => {
    const { list } = importList(bytes('code\tnames\n40.1\tAtropin | Atropine | Atropin\n40.2\tB\n'), 'drugs', {
      fileName: 'thuoc.tsv',
      columns: { name: 'names', observed_names: 'names' },
    });
    expect(list.tables.full).toBe('code\tname\tobserved_names\n40.1\tAtropin\tAtropine\n40.2\tB\t\n');
  });

  it('reads changes and cancelled codes from files of their own, and names the file where something is wrong', () => {
    const dir = mkdtempSync(join(tmpdir(), 'dmdc-side-'));
    const rows = [
      ['Mã tương đương', 'Tên dịch vụ', 'Mã thay thế'],
      ['01.0001.0001', 'Cũ', '01.0009.0098'],
      ['01.0002.0001', 'Cũ 2', 'xem phụ lục'],
    ];
    writeFileSync(join(dir, 'huy.xlsx'), workbook([{ name: 'Sheet1', rows }]));
    const full = [
      ['Mã tương đương', 'Tên dịch vụ'],
      ['01.0009.0098', 'Đặt catheter'],
    ];
    const { list } = importList(workbook([{ name: 'Sheet1', rows: full }]), 'services', {
      fileName: 'a.xlsx',
      sideFiles: { retired: join(dir, 'huy.xlsx') },
    });
    expect(list.entries.map(({ code }) => code)).toEqual(['01.0009.0098']);
    expect(list.retired[0]).toMatchObject({ code: '01.0001.0001', successors: ['01.0009.0098'] });
    expect(list.issues[0]).toMatchObject({ code: 'successor-malformed', sheet: 'huy.xlsx › Sheet1', row: 3 });
  });
});
