import { describe, expect, it } from 'vitest';
import { fillSheetXml } from '../../../src/io/exchange/sheet-xml';
import { hiddenOdsLines } from '../../../src/io/sheets/ods';
import { hiddenXlsxLines } from '../../../src/io/sheets/xlsx-hidden';
import { attributeOf, readXml } from '../../../src/io/sheets/xml-tags';
import type { ZipFile } from '../../../src/io/sheets/zip';

function part(name: string, text: string): ZipFile {
  return { name, crc: 0, data: new TextEncoder().encode(text) };
}

function xlsx(sheet: string): ZipFile[] {
  return [
    part('xl/workbook.xml', `<x:workbook xmlns:r="r"><x:sheets><x:sheet name='Đ' r:id='r7'/></x:sheets></x:workbook>`),
    part(
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="r7" Target="/xl/worksheets/S.xml"/></Relationships>',
    ),
    part('xl/worksheets/s.xml', sheet),
  ];
}

function ods(body: string): Uint8Array {
  return new TextEncoder().encode(
    `<o><style:style style:name="ta9" style:family='table'><style:table-properties table:display="false"/></style:style>${body}</o>`,
  );
}

describe('tags of an XML text', () => {
  it('are told with the places where they begin and end, whatever stands in their attributes', () => {
    const xml = `<a  t="x &gt; y"\n k='1'>&lt;b&gt;<!-- <b/> --><p:b/></a>`;
    const seen: string[] = [];
    readXml(xml, {
      open: ({ local, attributes, empty, start, end }) =>
        seen.push(`${local} ${attributeOf(attributes, 't')} ${empty} ${xml.slice(start, end)}`),
      text: (text) => seen.push(text),
      close: (name, start, end) => seen.push(`/${name} ${xml.slice(start, end)}`),
      aside: (text) => seen.push(`aside${text}`),
    });
    expect(seen).toEqual([
      `a x > y false <a  t="x &gt; y"\n k='1'>`,
      '<b>',
      'aside <b/> ',
      'b undefined true <p:b/>',
      '/p:b ',
      '/a </a>',
    ]);
  });
});

describe('hidden lines', () => {
  it('of a workbook are those that it hides, by either quote and with a prefix', () => {
    const sheet = `<x:worksheet><x:cols><x:col min='2' max='3' hidden='true'/></x:cols><x:sheetData><x:row><x:c t="str"><x:v>hidden="1"</x:v></x:c></x:row><x:row hidden="1"/><x:row r="9" hidden="0"/><x:row hidden = "1"/></x:sheetData></x:worksheet>`;
    const [lines] = hiddenXlsxLines(xlsx(sheet));
    expect([...lines!.rows]).toEqual([2, 10]);
    expect([...lines!.columns]).toEqual([1, 2]);
  });

  it('of a workbook are bounded by what a sheet can have, not by the span that it declares', () => {
    const spans = '<col min="1" max="999999999" hidden="1"/>'.repeat(2000);
    const [lines] = hiddenXlsxLines(xlsx(`<worksheet><cols>${spans}</cols></worksheet>`));
    expect(lines!.columns.size).toBe(16_384);
  });

  it('of an OpenDocument sheet are those that it hides, and the sheet itself by its style', () => {
    const [first, second] = hiddenOdsLines(
      ods(
        '<table:table table:style-name="ta9"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>' +
          '<table:table-row table:number-rows-repeated="3"/><table:table-row table:visibility="filter" table:number-rows-repeated="2"/></table:table><table:table/>',
      ),
      {},
    );
    expect(first).toEqual({ rows: new Set([4, 5]), columns: new Set([2]), sheet: true });
    expect(second).toEqual({ rows: new Set(), columns: new Set(), sheet: false });
  });

  it('of an OpenDocument sheet are bounded, and its repeated cells are counted before they are made', () => {
    const row = '<table:table-row table:visibility="collapse" table:number-rows-repeated="100000"/>';
    const [lines] = hiddenOdsLines(ods(`<table:table>${row.repeat(100)}</table:table>`), {});
    expect(lines!.rows.size).toBeLessThanOrEqual(1_048_576 + 100_000);
    const cells =
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string" table:number-columns-repeated="100"/></table:table-row>';
    const body = `<table:table>${cells}</table:table>`;
    expect(() => hiddenOdsLines(ods(body), {})).toThrow(expect.objectContaining({ code: 'file-too-large' }));
    for (const hiding of [`<!--${body}-->`, `<![CDATA[${body}]]>`, `<?pi ${body}?>`])
      expect(() => hiddenOdsLines(ods(hiding), {})).toThrow(expect.objectContaining({ code: 'file-unreadable' }));
  });
});

describe('filling cells', () => {
  const options = { overwrite: false, shared: [] };

  it('leaves alone what looks like a cell in a comment or a text', () => {
    const xml = `<sheetData><!-- <row r="1"><c r="A1"/></row> --><row r='1' spans="1:2" ><c r='A1' s='4' t="str"><v>&lt;f&gt;</v></c></row></sheetData>`;
    const fills = [0, 1].map((column) => ({ row: 1, column, text: 'z' }));
    const { outcomes, found, xml: after } = fillSheetXml(xml, fills, options);
    expect(outcomes).toEqual(['occupied', 'filled']);
    expect(found.get(fills[0]!)).toBe('<f>');
    expect(after).toBe(
      xml.replace('</c></row></sheetData>', '</c><c r="B1" t="inlineStr"><is><t>z</t></is></c></row></sheetData>'),
    );
  });

  it('twice with one code is filled once; with two codes the second is told what stands there', () => {
    const fills = ['a', 'a', 'b'].map((text) => ({ row: 1, column: 0, text }));
    const { outcomes, found, xml } = fillSheetXml('<sheetData><row r="1"/></sheetData>', fills, options);
    expect(outcomes).toEqual(['filled', 'same', 'occupied']);
    expect(found.get(fills[2]!)).toBe('a');
    expect(xml.match(/<t>/gu)).toHaveLength(1);
  });
});
