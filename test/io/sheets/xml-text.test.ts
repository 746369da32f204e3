import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { zippedGrids } from '../../../src/io/sheets/spreadsheet';
import { writeWorkbook } from '../../../src/io/sheets/workbook';
import { unzip } from '../../../src/io/sheets/zip';

const AWKWARD = ['_x0041_', '_X0041_', '_x005F_x0041_', 'a\nb', ' a', 'a ', 'a\u2028b', 'a\u0085b', '&lt;<![CDATA['];
const FORBIDDEN = ['a\u0001b', 'a\ufffeb', 'a\uffffb', 'a\ud800b', 'a\udc00b', `${'x'.repeat(32_765)}😀😀`];

async function written(texts: readonly string[]) {
  const rows = texts.map((text) => [text, { pieces: [{ text }] }]);
  return writeWorkbook({ title: texts[1] ?? '', sheets: [{ name: texts[1] ?? 'a', columns: [{}, {}], rows }] });
}

describe('texts of a workbook', () => {
  it('come back as typed', async () => {
    const [grid] = zippedGrids(await written(AWKWARD), 1e9, {}).grids;
    AWKWARD.forEach((text, at) => {
      expect(grid!.cells(at + 1).map((cell) => cell?.text)).toEqual([text, text]);
    });
  });

  it('are XML whatever stands in them: what XML cannot hold is shown as unreadable', async () => {
    const bytes = await written(FORBIDDEN);
    for (const part of unzip(bytes, (name) => name.endsWith('.xml'), 1e9, {})) {
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw new Error(`${part.name}: ${error.message}`);
      });
      parser.write(new TextDecoder().decode(part.data)).close();
    }
    const [grid] = zippedGrids(bytes, 1e9, {}).grids;
    expect(FORBIDDEN.slice(0, 5).map((_, at) => grid!.cells(at + 1)[0]?.text)).toEqual(Array(5).fill('a\ufffdb'));
  });
});
