import { describe, expect, it, vi } from 'vitest';
import { readFacilityCatalog } from '../../../src/io/sheets/facility-list';
import { numberText } from '../../../src/io/sheets/number-text';
import { type TestCell, utf8, workbook, zip } from '../../helpers/workbooks';

const n = (v: number, z: string): TestCell => ({ t: 'n', v, z }) as TestCell;

describe('the text of a number', () => {
  it.each([
    ['00.0000', 1.001, '01.0010'],
    ['00.0000.0000', 1.001, '01.0010.0000'],
    ['#,##0.##', 1234.5, '1,234.5'],
    ['#,##0.##', 12, '12.'],
    ['0,000', 1234, '1,234'],
    ['#,###.##', 1234.25, '1,234.25'],
    ['[$-42A]0', 5, '5'],
    ['000000', 1234, '001234'],
    ['General', 893114045723, '893114045723'],
    ['@', 893114045723, '893114045723'],
    ['0.00E+00', 893114045723, '893114045723'],
    ['General', 0.1 + 0.2, '0.3'],
    ['dd/mm/yyyy', 45000, '15/03/2023'],
    ['bogus[', 40.2, '40.2'],
    [undefined, 40.2, '40.2'],
  ])('behind %s: %d is “%s”', (format, value, text) => {
    expect(numberText(value, format)).toBe(text);
  });

  it('never ends the run, in whatever column it stands', () => {
    const rows: TestCell[][] = [
      ['Mã dịch vụ', 'Tên dịch vụ', 'Đơn giá', 'Ghi chú'],
      [n(1.001, '00.0000'), 'Điện tim', n(32800, '#,##0.##'), n(7, '0,000')],
      [n(5, '[$-42A]0'), 'Siêu âm', n(100, '#,###.##'), n(7, 'bogus[')],
    ];
    for (const type of ['xlsx', 'biff8', 'ods'] as const) {
      const { items } = readFacilityCatalog(workbook([{ name: 'DVKT', rows }], type), { kind: 'services' });
      expect(items.map(({ localName, unitPrice }) => [localName, unitPrice])).toEqual([
        ['Điện tim', 32800],
        ['Siêu âm', 100],
      ]);
      if (type !== 'ods') expect(items.map(({ localCode }) => localCode)).toEqual(['01.0010', '5']);
    }
  });

  it('of more than 15 digits in a code column is an issue: the last digits are gone', () => {
    const rows: TestCell[][] = [
      ['Mã dịch vụ', 'Tên dịch vụ'],
      [n(1234567890123456 * 10, '0'), 'Điện tim'],
      [n(893114045723, '0'), 'Siêu âm'],
    ];
    const { issues } = readFacilityCatalog(workbook([{ name: 'DVKT', rows }]));
    expect(issues.filter(({ code }) => code === 'code-lost-digits')).toMatchObject([{ row: 2, column: 'Mã dịch vụ' }]);
  });
});

it('prints nothing of what the library says to itself', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:number="n"><office:automatic-styles><number:number-style style:name="N1"><number:number number:decimal-places="0"/><style:map style:condition="value()&gt;0" style:apply-style-name="N2"/></number:number-style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="DVKT"><table:table-row><table:table-cell office:value-type="string"><text:p>Mã dịch vụ</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Tên dịch vụ</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type="string"><text:p>01</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Điện tim</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
  try {
    expect(
      readFacilityCatalog(
        zip([
          { name: 'META-INF/manifest.xml', data: utf8('<manifest/>') },
          { name: 'styles.xml', data: utf8('<office:document-styles/>') },
          { name: 'mimetype', data: utf8('application/vnd.oasis.opendocument.spreadsheet') },
          { name: 'content.xml', data: utf8(content) },
        ]),
      ).items,
    ).toHaveLength(1);
    expect(said).not.toHaveBeenCalled();
  } finally {
    said.mockRestore();
  }
});

describe('rows of a text table that are wider than its header', () => {
  it('are issues with their row number; empty cells at the end are none', () => {
    const text = 'Mã dịch vụ;Tên dịch vụ;Đơn giá\n01;Điện tim;5\n02;Ống thông; nhựa;6\n03;Siêu âm;7;;\n';
    const { issues } = readFacilityCatalog(utf8(text), { fileName: 'a.csv' });
    const wide = issues.filter(({ code }) => code === 'row-too-wide');
    expect(wide).toMatchObject([{ row: 3, file: 'a.csv' }]);
    expect(wide[0]!.message.en).toContain('The row has 4 cells, the header has 3');
  });
});
