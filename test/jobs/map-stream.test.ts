import { describe, expect, it } from 'vitest';
import { mapCatalog } from '../../src/jobs/map-catalog';
import { type MappedBlock, mapStream } from '../../src/jobs/map-stream';

const OPTIONS = { kind: 'services', edition: 'qd7603-2018', catalogsDir: null } as const;
const NAMES = ['Siêu âm ổ bụng', 'Điện tim thường', 'Nội soi tai mũi họng', 'Châm cứu', 'Chụp Xquang ngực thẳng'];

function rowsOf(facility: string, count: number): { code: string; name: string; price: number; facility: string }[] {
  return Array.from({ length: count }, (_, at) => ({
    code: `${facility}-${at}`,
    name: NAMES[at % NAMES.length] as string,
    price: 30_000 + 1000 * (at % 7),
    facility,
  }));
}

function table(rows: ReturnType<typeof rowsOf>): string {
  const lines = rows.map(({ code, name, price, facility }) => [facility, code, name, price].join('\t'));
  return `MA_CSKCB\tMã dịch vụ\tTên dịch vụ\tĐơn giá\n${lines.join('\n')}\n`;
}

async function taken(input: AsyncIterable<string>, more: object = {}): Promise<MappedBlock[]> {
  const blocks: MappedBlock[] = [];
  for await (const block of mapStream(input, { ...OPTIONS, ...more })) blocks.push(block);
  return blocks;
}

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

describe('a stream of lists', () => {
  it('is answered facility by facility as each list by itself, with the rows of the stream', async () => {
    const lists = [rowsOf('01001', 12), rowsOf('01002', 9)];
    const blocks = await taken(inPieces(table(lists.flat()), 7));
    const rows = blocks.flatMap(({ mappings }) => mappings.flatMap((mapping) => mapping.rows));
    expect(rows.map(({ item }) => item.row)).toEqual(Array.from({ length: 21 }, (_, at) => at + 2));
    expect([...new Set(blocks.flatMap(({ mappings }) => mappings.map(({ facility }) => facility.code)))]).toEqual([
      '01001',
      '01002',
    ]);
    const alone = lists.flatMap((list) => {
      const items = list.map(({ code, name, price }) => ({ localCode: code, localName: name, unitPrice: price }));
      return mapCatalog(items, OPTIONS)[0]?.rows.map(({ match }) => match) ?? [];
    });
    expect(rows.map(({ match }) => match)).toEqual(alone);
  });

  it('gives out the first facility before the second has come', async () => {
    const events: string[] = [];
    const [header = '', ...lines] = table([...rowsOf('01001', 3), ...rowsOf('01002', 3)])
      .trimEnd()
      .split('\n');
    async function* slow(): AsyncGenerator<string> {
      yield `${header}\n`;
      for (const line of lines) {
        events.push(`in ${line.slice(0, 5)}`);
        yield `${line}\n`;
      }
    }
    for await (const { mappings } of mapStream(slow(), OPTIONS)) events.push(`out ${mappings[0]?.facility.code}`);
    expect(events).toEqual([
      'in 01001',
      'in 01001',
      'in 01001',
      'in 01002',
      'out 01001',
      'in 01002',
      'in 01002',
      'out 01002',
    ]);
  });

  it('reads NDJSON with blank lines between, and names the first line that is neither form', async () => {
    const line = (name: string) => `${JSON.stringify({ facilityCode: '01001', localCode: name, localName: name })}\n`;
    const blocks = await taken(inPieces(`\n${line('Châm cứu')}\n${line('Điện tim thường')}`, 5));
    expect(blocks.flatMap(({ items }) => items.map(({ row, localName }) => [row, localName]))).toEqual([
      [2, 'Châm cứu'],
      [4, 'Điện tim thường'],
    ]);
    await expect(taken(inPieces('Châm cứu\n', 5))).rejects.toThrow(/“Châm cứu”.*NDJSON/);
  });

  it('answers each row by itself where the list is not to speak', async () => {
    const rows = rowsOf('01001', 10);
    const [whole] = await taken(inPieces(table(rows), 50), { listContext: false });
    const last = rows.slice(9);
    const [alone] = await taken(inPieces(table(last), 50), { listContext: false });
    expect(alone?.mappings[0]?.rows[0]?.match).toEqual(whole?.mappings[0]?.rows[9]?.match);
  });

  it('stops where its signal says so', async () => {
    const stop = new AbortController();
    const blocks = mapStream(inPieces(table([...rowsOf('01001', 3), ...rowsOf('01002', 3)]), 9), {
      ...OPTIONS,
      signal: stop.signal,
    });
    expect((await blocks.next()).done).toBe(false);
    stop.abort(new Error('enough'));
    await expect(blocks.next()).rejects.toThrow('enough');
  });
});
