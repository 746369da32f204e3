import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/catalog/catalog';
import { createCatalog } from '../../../src/catalog/create';
import { benchContractJsonSchema } from '../../../src/io/bench/answer-schema';
import { askOtherMatcher, commandWords } from '../../../src/io/bench/other-matcher';
import { benchResultsJsonSchema } from '../../../src/io/bench/results-json';

const folder = mkdtempSync(join(tmpdir(), 'dmdc-matcher-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const catalog = createCatalog({ kind: 'icd10', id: 'made-up' } as Edition, [
  { code: 'A00', name: 'Bệnh tả' },
  { code: 'B00', name: 'Bệnh khác' },
]);
const asked = ['Bệnh tả', 'Bệnh “lạ”\nhai dòng'].map((localName, at) => ({
  item: { localCode: `X${at}`, localName, unitPrice: 10 },
  list: 'danh-muc.csv',
}));

let count = 0;
/** A matcher of so many lines, run by Node. */
function ask(script: string) {
  const file = join(folder, `so khớp ${count++}.cjs`);
  writeFileSync(file, script);
  return askOtherMatcher(`"${process.execPath}" "${file}"`, asked, catalog);
}
const printing = (...lines: string[]) =>
  `process.stdin.resume().on('end', () => { ${lines.map((line) => `console.log(${JSON.stringify(line)});`).join(' ')} });`;
const right = '{"id":1,"candidates":[]}';

describe('a command of --against', () => {
  it('is parted into words as written, by no shell', () => {
    expect(commandWords(`python3 'my matcher.py' --top "1 0" a"b c"d $HOME ; rm *`)).toEqual([
      'python3',
      'my matcher.py',
      '--top',
      '1 0',
      'ab cd',
      '$HOME',
      ';',
      'rm',
      '*',
    ]);
    expect(() => commandWords('python3 "matcher.py')).toThrow('"matcher.py');
    expect(() => commandWords('  ')).toThrow('--against');
  });

  it('reads items with their fields and gives answers of every status', async () => {
    const [first, second] = await ask(`
      const rl = require('node:readline').createInterface({ input: process.stdin });
      rl.on('line', (line) => {
        const { id, kind, edition, list, localName, item } = JSON.parse(line);
        if (kind !== 'icd10' || edition !== 'made-up' || list !== 'danh-muc.csv' || item.unitPrice !== 10) process.exit(9);
        const candidates = [{ code: 'A00', score: 0.9, more: 1 }, { code: 'B00', score: 0.1 }];
        console.log(JSON.stringify(localName === 'Bệnh tả'
          ? { id, status: 'auto', code: 'A00', candidates }
          : { id, status: 'ambiguous', among: ['A00', 'B00'], candidates }));
      });`);
    expect(first).toMatchObject({ status: 'auto', code: 'A00' });
    expect(first?.candidates[0]).toMatchObject({ name: 'Bệnh tả', score: 0.9 });
    expect(second).toMatchObject({ status: 'ambiguous', among: ['A00', 'B00'] });
  });

  it('without a status a row is for review, or has none', async () => {
    const results = await ask(
      printing('{"id":1,"candidates":[{"code":"B00","score":0.2}]}', '{"id":2,"candidates":[]}'),
    );
    expect(results.map(({ status }) => status)).toEqual(['review', 'none']);
  });

  it.each([
    ['too few lines', [right], '1 lines for 2 items'],
    ['too many lines', [right, '{"id":2,"candidates":[]}', '{"id":3,"candidates":[]}'], '3 lines for 2 items'],
    ['answers in another order', ['{"id":2,"candidates":[]}', right], '"id": 1 but has 2'],
    ['no JSON', [right, 'Loading model…'], 'Line 2 of --against'],
    ['no candidates', [right, '{"id":2}'], 'candidates'],
    ['a score that is no probability', ['{"id":1,"candidates":[{"code":"A00","score":12}]}', right], 'score'],
    ['a code of another edition', ['{"id":1,"candidates":[{"code":"Z99","score":1}]}', right], '“Z99”'],
    ['an automatic row without code', ['{"id":1,"status":"auto","candidates":[]}', right], 'no "code"'],
    [
      'an ambiguous row with one code',
      ['{"id":1,"status":"ambiguous","among":["A00"],"candidates":[]}', right],
      'among',
    ],
    [
      'candidates out of order',
      ['{"id":1,"candidates":[{"code":"A00","score":0.1},{"code":"B00","score":0.2}]}', right],
      'falling order',
    ],
  ])('says what is wrong: %s', async (_, lines, said) => {
    await expect(ask(printing(...lines))).rejects.toMatchObject({
      code: 'matcher-failed',
      messages: { en: expect.stringContaining(said) },
    });
  });

  it('repeats what a failing program wrote to standard error', async () => {
    await expect(ask(`console.error('model not found'); process.exit(3);`)).rejects.toMatchObject({
      code: 'matcher-failed',
      messages: { en: expect.stringMatching(/\(3\)[\s\S]*model not found/) },
    });
  });

  it('stops a program that hangs', async () => {
    const file = join(folder, 'hangs.sh');
    // A shell has answered long before its second is over, on a busy machine too.
    writeFileSync(file, `echo '${right}'; exec sleep 60`);
    await expect(askOtherMatcher(`sh "${file}"`, asked, catalog, { timeout: 1 })).rejects.toMatchObject({
      messages: { en: expect.stringContaining('1 of 2 rows answered') },
    });
  });

  it('names a program that does not start, and a timeout that is none', async () => {
    await expect(askOtherMatcher('khong-co-chuong-trinh-nay', asked, catalog)).rejects.toMatchObject({
      messages: { en: expect.stringContaining('“khong-co-chuong-trinh-nay”') },
    });
    await expect(askOtherMatcher('node', asked, catalog, { timeout: 0 })).rejects.toMatchObject({ code: 'bad-option' });
  });
});

it('the committed JSON Schemas are those that lines and results are made by (after a change: vitest -u)', async () => {
  const text = (schema: object) => `${JSON.stringify(schema, null, 2)}\n`;
  await expect(text(benchContractJsonSchema())).toMatchFileSnapshot('../../../docs/schema/bench-lines.schema.json');
  await expect(text(benchResultsJsonSchema())).toMatchFileSnapshot('../../../docs/schema/bench-results.schema.json');
});
