import { describe, expect, it, vi } from 'vitest';
import type { Kind } from '../../src/catalog/kinds';
import { openCatalog } from '../../src/io/catalogs/open';
import type { Item } from '../../src/item';
import { createMatcher } from '../../src/match/matcher';

/** Rows that are worded as people word them: a word is left out or moved, accents are lost. */
function itemsOf(kind: Kind, count: number): Item[] {
  const { entries } = openCatalog(kind, { catalogsDir: null });
  return Array.from({ length: count }, (_, at) => {
    const entry = entries[(at * 7) % entries.length]!;
    const words = entry.name.split(' ');
    const localName = at % 3 === 0 ? entry.name : at % 3 === 1 ? words.slice(1).join(' ') : words.reverse().join(' ');
    return { localCode: `L${at}`, localName: `${localName} ${at % 11}`, kind, unitPrice: 10_000 + (at % 40) * 500 };
  });
}

async function gathered<T>(all: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const one of all) list.push(one);
  return list;
}

const services = createMatcher(openCatalog('services', { edition: 'qd7603-2018' }));
const diseases = createMatcher(openCatalog('icd10', { edition: 'tt06-2026' }));

describe('matching a list while other work goes on', () => {
  it('lets the event loop go round after a bounded number of rows, however long the list is', async () => {
    // A clock that goes on by a millisecond whenever it is read: what is done in a turn can be counted, on a busy machine as well.
    let [clock, read, rows] = [0, 0, 0];
    const most = { read: 0, rows: 0 };
    const now = vi.spyOn(performance, 'now').mockImplementation(() => {
      most.rows = Math.max(most.rows, rows);
      rows = 0;
      read++;
      return ++clock;
    });
    let turns = 0;
    const turn = () => {
      most.read = Math.max(most.read, read);
      read = 0;
      turns++;
      next = setImmediate(turn);
    };
    let next = setImmediate(turn);
    try {
      await services.matchAllAsync(itemsOf('services', 2000), { onProgress: () => rows++ });
    } finally {
      clearImmediate(next);
      now.mockRestore();
    }
    expect(most.rows).toBe(1);
    expect(most.read).toBeLessThanOrEqual(20);
    expect(turns).toBeGreaterThan(100);
  });

  it('answers as matchAll does, also when two lists are matched at a time', async () => {
    const [one, two] = [itemsOf('services', 300), itemsOf('icd10', 300)];
    const [a, b, c] = await Promise.all([
      services.matchAllAsync(one),
      services.matchAllAsync(one.slice(0, 100)),
      diseases.matchAllAsync(two),
    ]);
    expect(a).toEqual(services.matchAll(one));
    expect(b).toEqual(services.matchAll(one.slice(0, 100)));
    expect(c).toEqual(diseases.matchAll(two));
  });

  it('reports its progress, and stops when its signal is aborted, with the signal’s reason', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const matching = services.matchAllAsync(itemsOf('services', 2000), {
      signal: stop.signal,
      onProgress(done, total) {
        seen.push(done);
        expect(total).toBe(2000);
        if (done === 40) stop.abort(new Error('closed'));
      },
    });
    await expect(matching).rejects.toThrow('closed');
    expect(seen.length).toBeGreaterThanOrEqual(40);
    expect(seen.length).toBeLessThan(2000);
    await expect(services.matchAllAsync([], { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});

describe('matching a list that does not fit into memory', () => {
  const items = itemsOf('services', 250);

  async function* read(count = items.length) {
    for (const item of items.slice(0, count)) yield item;
  }

  it('gives each item with its answer, and those of matchAll while the list is no longer than a block', async () => {
    const expected = services.matchAll(items).map((match, at) => ({ item: items[at], match }));
    expect(await gathered(services.matchEach(read()))).toEqual(expected);
    expect(await gathered(services.matchEach(items))).toEqual(expected);
  });

  it('answers each block as a list of its own, and reads no further than the block that is asked for', async () => {
    let given = 0;
    function* counted() {
      for (const item of items) {
        given++;
        yield item;
      }
    }
    const each = services.matchEach(counted(), { block: 100 });
    await each.next();
    expect(given).toBe(100);
    const rest = await gathered(each);
    expect(rest).toHaveLength(249);
    expect(rest.slice(99, 199).map(({ match }) => match)).toEqual(services.matchAll(items.slice(100, 200)));
    expect(rest.slice(199).map(({ match }) => match)).toEqual(services.matchAll(items.slice(200)));
  });

  it('refuses a block size of 0, and stops when its signal is aborted', async () => {
    await expect(services.matchEach(items, { block: 0 }).next()).rejects.toMatchObject({ code: 'bad-option' });
    const stop = new AbortController();
    const each = services.matchEach(read(), { block: 50, signal: stop.signal });
    await each.next();
    stop.abort(new Error('enough'));
    await expect(gathered(each)).rejects.toThrow('enough');
  });
});
