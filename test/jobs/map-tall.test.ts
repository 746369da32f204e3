import { describe, expect, it } from 'vitest';
import { createMatcher, openCatalog, ratioReport } from '../../src';
import type { Kind } from '../../src/catalog/kinds';
import type { Item } from '../../src/item';
import { mapCatalog } from '../../src/jobs/map-catalog';
import { mapTall, type TallBlock } from '../../src/jobs/map-tall';
import type { MappedRow, Mapping } from '../../src/mapping/mapping';
import { refuseBeyondMemory } from '../../src/store/memory-room';

const NAMES: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  blood: ['Khối hồng cầu 350 ml', 'Huyết tương tươi đông lạnh', 'Khám nội'],
  supplies: ['Bơm tiêm 5 ml', 'Chỉ khâu không tiêu', 'Băng cuộn'],
};

/** Items of two kinds, mixed. */
function itemsOf(count: number): Item[] {
  return Array.from({ length: count }, (_, at) => {
    const kind: Kind = at % 3 === 0 ? 'supplies' : 'blood';
    const names = NAMES[kind] ?? [];
    return { localCode: `M${at}`, localName: names[at % names.length] ?? '', kind, row: at + 2, unitPrice: 1000 + at };
  });
}

describe('mapping a list of any length', () => {
  const items = itemsOf(250);
  const whole = mapCatalog(items);
  const rowsOf = (mappings: readonly Mapping[]) =>
    new Map(mappings.flatMap(({ rows }) => rows).map((row) => [row.item, row]));
  async function blocksOf(byKind: boolean) {
    const blocks: TallBlock[] = [];
    const mappings = await mapTall({ items }, { byKind }, (block) => {
      blocks.push(block);
    });
    return { blocks, mappings };
  }

  it('hands out the answers of the whole list, in its order', async () => {
    const { blocks } = await blocksOf(false);
    expect(blocks.flatMap((block) => block.items)).toEqual(items);
    expect(rowsOf(blocks.flatMap((block) => block.mappings))).toEqual(rowsOf(whole));
  });

  it('hands them out by kind where a table is written, and knows the kinds from the first row on', async () => {
    const { blocks } = await blocksOf(true);
    const rows = blocks.flatMap(({ mappings }) => mappings.flatMap((mapping): readonly MappedRow[] => mapping.rows));
    expect(rows).toEqual(whole.flatMap((mapping) => mapping.rows));
    expect(blocks[0]?.kinds).toEqual(['supplies', 'blood']);
    expect(blocks[0]?.lookup('blood', '2.7')?.code).toBe(openCatalog('blood').get('2.7')?.code);
  });

  it('keeps of each row what ratios count', async () => {
    const { mappings } = await blocksOf(false);
    expect(ratioReport(mappings)).toEqual(ratioReport(whole));
    expect(mappings.flatMap(({ rows }) => rows.map(({ match }) => match.status))).toEqual(
      whole.flatMap(({ rows }) => rows.map(({ match }) => match.status)),
    );
  });

  it('counts progress over all kinds, row by row', async () => {
    const seen: number[] = [];
    await mapTall({ items }, { onProgress: (done) => seen.push(done) }, () => undefined);
    expect(seen).toEqual(items.map((_, at) => at + 1));
  });

  it('refuses a row without a kind before any row is handed out', async () => {
    const { kind: _, ...nameless } = items[9] as Item;
    let given = 0;
    const mapping = mapTall({ items: [...items.slice(0, 9), nameless] }, {}, () => {
      given++;
    });
    await expect(mapping).rejects.toMatchObject({ code: 'kind-not-recognised' });
    expect(given).toBe(0);
  });
});

it('answers a list whose rows are read twice, to spare memory, as one whose rows are kept', async () => {
  const items = itemsOf(30_002).filter(({ kind }) => kind === 'blood');
  expect(items.length).toBeGreaterThan(20_000);
  const matcher = createMatcher(openCatalog('blood'));
  const expected = matcher.matchAll(items);
  let at = 0;
  for await (const { match } of matcher.matchEach(items, { block: items.length })) {
    if (at % 997 === 0) expect(match).toEqual(expected[at]);
    at++;
  }
  expect(at).toBe(items.length);
});

describe('a list that would not fit into the memory', () => {
  const GIGABYTE = 2 ** 30;
  const list = (rows: number, names: number): Item[] =>
    Array.from({ length: rows }, (_, at) => ({ localCode: `${at}`, localName: `tên ${at % names}` }));

  it('is refused beforehand, with what it takes and what helps', () => {
    const refused = () => refuseBeyondMemory('a.csv', list(100_000, 100_000), 'workbook', GIGABYTE);
    expect(refused).toThrow(expect.objectContaining({ code: 'file-too-large' }));
    // What Node calls a limit of 2 GB is some more than that.
    expect(() => refuseBeyondMemory('a.csv', list(100_000, 100_000), 'workbook', 2.3 * GIGABYTE)).toThrow();
    expect(refused).toThrow(/100000 dòng.*--max-old-space-size=\d{4,}/u);
  });

  it('is taken where names repeat, where less is kept, or where there is more memory', () => {
    expect(() => refuseBeyondMemory('a.csv', list(100_000, 2_000), 'workbook', GIGABYTE)).not.toThrow();
    expect(() => refuseBeyondMemory('a.csv', list(100_000, 100_000), 'kept', 2 * GIGABYTE)).not.toThrow();
    expect(() => refuseBeyondMemory('a.csv', list(100_000, 100_000), 'workbook', 16 * GIGABYTE)).not.toThrow();
  });
});
