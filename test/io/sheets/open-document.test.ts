import { describe, expect, it } from 'vitest';
import { readFacilityCatalog } from '../../../src/io/sheets/facility-list';
import { utf8, zip } from '../../helpers/workbooks';

const HEADER = ['Mã nội bộ', 'Tên dịch vụ', 'Đơn giá'];

describe('OpenDocument', () => {
  const ods = (rows: string, styles = '') =>
    zip([
      { name: 'META-INF/manifest.xml', data: utf8('<manifest/>') },
      { name: 'styles.xml', data: utf8('<office:document-styles/>') },
      { name: 'mimetype', data: utf8('application/vnd.oasis.opendocument.spreadsheet') },
      {
        name: 'content.xml',
        data: utf8(
          `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">${styles}<office:body><office:spreadsheet><table:table table:name="DVKT">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
        ),
      },
    ]);
  const row = (texts: readonly string[], attributes = '') =>
    `<table:table-row ${attributes}>${texts.map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`;

  it('tells hidden and filtered rows', () => {
    const bytes = ods(
      row(HEADER) +
        row(['1', 'a', '1']) +
        row(['2', 'b', '2'], 'table:visibility="collapse"') +
        row(['3', 'c', '3'], 'table:visibility="filter"') +
        row(['4', 'd', '4']) +
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    );
    const catalog = readFacilityCatalog(bytes);
    expect(catalog.items.map(({ localCode }) => localCode)).toEqual(['1', '4']);
    expect(catalog.sheets[0]!.counts).toMatchObject({ rows: 5, hidden: 2 });
  });

  it('counts a blank row that is one empty tag: what stands below keeps its number, and the right row is hidden', () => {
    const bytes = ods(
      row(HEADER) +
        '<table:table-row/><table:table-row table:style-name="ro1" table:number-rows-repeated="2"/>' +
        row(['1', 'a', '1'], 'table:visibility="collapse"') +
        row(['2', 'b', '2']) +
        row(['3', 'c', '3']),
    );
    const { items } = readFacilityCatalog(bytes);
    expect(items.map(({ localCode, row: at }) => [localCode, at])).toEqual([
      ['2', 6],
      ['3', 7],
    ]);
  });

  it('tells hidden sheets and columns', () => {
    const styles =
      '<office:automatic-styles><style:style style:name="ta9" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>';
    const column =
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>';
    const list = row(HEADER) + row(['1', 'a', '1']);
    const catalog = readFacilityCatalog(
      ods(`${column}${list}</table:table><table:table table:name="Cũ" table:style-name="ta9">${list}`, styles),
    );
    expect(catalog.sheets.map(({ name, hidden, read }) => [name, hidden, read])).toEqual([
      ['DVKT', false, true],
      ['Cũ', true, false],
    ]);
    expect(catalog.sheets[0]!.columns.map(({ hidden }) => hidden)).toEqual([undefined, undefined, true]);
  });

  it('is refused when repetition would fill the memory', () => {
    const bytes = ods(
      row(HEADER) +
        row(['x'], 'table:number-rows-repeated="1000000"').replaceAll(
          '<table:table-cell ',
          '<table:table-cell table:number-columns-repeated="1000" ',
        ),
    );
    expect(() => readFacilityCatalog(bytes)).toThrowError(expect.objectContaining({ code: 'file-too-large' }));
  });
});
