import { describe, expect, it } from 'vitest';
import { readSentTable } from '../../../src/io/claims/sent-table';
import type { Issue } from '../../../src/issue';
import { type TestCell, workbook } from '../../helpers/workbooks';

function read(source: string | Uint8Array, fileName = 'gui.csv') {
  const issues: Issue[] = [];
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const rows = readSentTable(bytes, { fileName, see: (issue) => issues.push(issue) });
  return { rows, said: issues.map(({ code, row }) => `${code} ${row}`) };
}
const HEADER = ['TEN_CSKCB', 'SO_HO_SO', 'DUNG_NGAY', 'PHAN_HOI'];
const book = (...rows: (readonly TestCell[])[]) => workbook([{ name: 'Gửi', rows: [HEADER, ...rows] }]);

describe('a table of records that facilities sent', () => {
  it('is read where it names facilities and has no codes; lines of one are added up, however it is spelled', () => {
    const { rows, said } = read(
      'TEN_CSKCB,SO_HO_SO,DUNG_NGAY\nTrạm Y tế Mây,10,9\nTRẠM Y TẾ MÂY,5,\n,7,7\nTổng cộng,22,9\n',
    );
    expect(rows).toEqual([{ name: 'Trạm Y tế Mây', source: 'table', records: 15, onDay: null, answered: null }]);
    expect(said).toEqual([]);
  });

  it('takes numbers of a workbook as they are, and no part of a record, nothing negative and no text', () => {
    const { rows, said } = read(
      book(['A', 1200, 1100, 1], ['B', 10.5, 1, 1], ['C', -3, 0, 0], ['D', 'nhiều', 1, 1], ['E', '1.200', 1200.5, 3]),
      'gui.xlsx',
    );
    expect(rows.map(({ name, records, onDay }) => [name, records, onDay])).toEqual([
      ['A', 1200, 1100],
      ['E', 1200, null],
    ]);
    expect(said).toEqual(['sent-no-number 3', 'sent-no-number 4', 'sent-no-number 5']);
  });

  it('leaves a line out whose parts are more than the whole, whichever part it is', () => {
    const { rows, said } = read(book(['A', 10, 11, 0], ['B', 10, 0, 11], ['C', 10, 10, 10]), 'gui.xlsx');
    expect(rows.map(({ name }) => name)).toEqual(['C']);
    expect(said).toEqual(['sent-more-than-all 2', 'sent-more-than-all 3']);
  });

  it('keeps what is no facility code as it is written, and gives a number of Excel its zeros back', () => {
    const { rows } = read('Mã,Hồ sơ,Không có hạ tầng\n1999,5,x\nTRẠM-7,6,không\n');
    expect(rows).toEqual([
      { code: '01999', source: 'table', records: 5, onDay: null, answered: null, withoutIt: true },
      { code: 'TRẠM-7', source: 'table', records: 6, onDay: null, answered: null },
    ]);
  });

  it('passes over hidden sheets, and says what is missing where no sheet has a header near its top', () => {
    const own = workbook([
      { name: 'Cũ', rows: [HEADER, ['A', 1, 1, 1]], hidden: true },
      { name: 'Mới', rows: [HEADER, ['B', 2, 2, 2]] },
    ]);
    expect(read(own, 'gui.xlsx').rows.map(({ name }) => name)).toEqual(['B']);
    const deep = `${'x\n'.repeat(41)}MA_CSKCB,SO_HO_SO\n01001,5\n`;
    const fault = () => read(deep);
    expect(fault).toThrow(expect.objectContaining({ code: 'header-not-found' }));
    expect(() => readSentTable(new TextEncoder().encode('MA_CSKCB,DUNG_NGAY\n1,2\n'))).toThrow(
      expect.objectContaining({ code: 'header-not-found' }),
    );
  });
});
