import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Kind } from '../../src/catalog/kinds';
import type { Item } from '../../src/item';
import { mapInto } from '../../src/jobs/map-into';
import { bulkDecide } from '../../src/mapping/bulk';
import { rowStatus } from '../../src/mapping/mapping';
import { holdLock } from '../../src/store/lock';
import { readMappingFile, updateMappingFile } from '../../src/store/mapping-store';

const root = mkdtempSync(join(tmpdir(), 'dmdc-into-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;
const newFolder = () => {
  const folder = join(root, String(++folders));
  mkdirSync(folder);
  return folder;
};
const items = (kind: Kind, names: readonly string[]): Item[] =>
  names.map((localName, at) => ({ kind, localCode: `${kind}-${at}`, localName }));
const NOVEMBER = items('supplies', ['Bơm tiêm 5 ml', 'Kim luồn tĩnh mạch', 'Găng tay y tế', 'Bông gạc đắp vết thương']);
const DECEMBER = [...NOVEMBER.slice(0, 3), ...items('supplies', ['a', 'b', 'c', 'd', 'Chỉ khâu phẫu thuật']).slice(4)];
const facility = { name: 'TYT Tân Lập' };
const rest = (folder: string) => readdirSync(folder).filter((name) => /\.lock|\.tmp/.test(name));

describe('mapping a list into a mapping file', () => {
  const november = async (path: string) => {
    await mapInto(path, { items: NOVEMBER }, { facility });
    updateMappingFile(path, (mapping) =>
      bulkDecide(
        mapping!,
        { where: [{ field: 'localCode', operator: '=', value: 'supplies-1' }] },
        { action: 'flag' },
        { by: 'Lan', at: '2026-11-30T00:00:00.000Z' },
      ),
    );
  };

  it('maps this month onto what was decided, and says what became of it', async () => {
    const path = join(newFolder(), 'vat-tu.dmdc.ndjson');
    await november(path);
    const told: string[] = [];
    const steps: number[] = [];
    const [mapped] = await mapInto(
      path,
      { items: DECEMBER },
      {
        onMapped: ({ mapping }) => told.push(`${mapping.kind} ${readMappingFile(path).rows.length}`),
        onProgress: (done, total) => steps.push(done / total),
      },
    );
    expect(mapped?.carried).toMatchObject({ kept: 3, decisionsKept: 1 });
    expect(mapped?.carried?.added).toHaveLength(1);
    expect(mapped?.carried?.closed).toHaveLength(1);
    expect(mapped).toMatchObject({ path, before: { facility } });
    expect(readMappingFile(path).rows.map(rowStatus)[1]).toBe('flagged');
    expect(told).toEqual(['supplies 4']);
    expect(steps.at(-1)).toBe(1);
  });

  it.each([0, 1, 3])('leaves the old file, whole and free, when it is stopped after %i rows', async (rows) => {
    const folder = newFolder();
    const path = join(folder, 'vat-tu.dmdc.ndjson');
    await november(path);
    const before = readFileSync(path);
    const stop = new AbortController();
    if (rows === 0) stop.abort(new Error('closed'));
    const mapping = mapInto(
      path,
      { items: DECEMBER },
      {
        remap: true,
        signal: stop.signal,
        onProgress: (done) => done === rows && stop.abort(new Error('closed')),
      },
    );
    // Rows are matched in turns of some milliseconds: a signal that comes within the last one may come too late.
    await mapping.catch((error: Error) => expect(error.message).toBe('closed'));
    if (rows === 0) expect(readFileSync(path)).toEqual(before);
    expect(readMappingFile(path).rows).toHaveLength(4);
    expect(rest(folder)).toEqual([]);
    const [again] = await mapInto(path, { items: DECEMBER });
    expect(again?.mapping.rows.map(({ item }) => item.localName)).toEqual(DECEMBER.map(({ localName }) => localName));
  });

  it('keeps the kinds that were finished when it is stopped between two', async () => {
    const folder = newFolder();
    const path = join(folder, 'anh-xa');
    const source = join(folder, '01234.csv');
    writeFileSync(source, 'x');
    const stop = new AbortController();
    const both = [...NOVEMBER, ...items('blood', ['Khối hồng cầu'])];
    const options = { facility: { name: 'BV', code: '01234' }, source };
    const stopped = mapInto(
      path,
      { items: both },
      { ...options, signal: stop.signal, onMapped: () => stop.abort(new Error('closed')) },
    );
    await expect(stopped).rejects.toThrow('closed');
    const files = () => readdirSync(path).filter((name) => name.endsWith('.dmdc.ndjson'));
    expect(files()).toHaveLength(1);
    await mapInto(path, { items: both }, options);
    expect(files()).toHaveLength(2);
    expect(rest(path)).toEqual([]);
  });

  it('waits for another writer while everything else goes on, and gives up when it is told to', async () => {
    const path = join(newFolder(), 'vat-tu.dmdc.ndjson');
    const { release } = holdLock(path);
    const waiting = mapInto(path, { items: NOVEMBER }, { facility });
    await expect(mapInto(path, { items: NOVEMBER }, { signal: AbortSignal.timeout(60) })).rejects.toThrow();
    expect(existsSync(path)).toBe(false);
    release();
    await waiting;
    expect(readMappingFile(path).rows).toHaveLength(4);
  });

  it('refuses a folder that holds another list of that name, and one where it is not said which file the list is', async () => {
    const folder = newFolder();
    const [a, b] = ['a', 'b'].map((name) => {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'tyt.csv'), 'x');
      return join(folder, name, 'tyt.csv');
    });
    const target = join(folder, 'anh-xa');
    await mapInto(target, { items: NOVEMBER }, { source: a });
    const refused = mapInto(target, { items: DECEMBER }, { source: b });
    await expect(refused).rejects.toMatchObject({ code: 'list-refused', place: { file: b } });
    await expect(mapInto(target, { items: DECEMBER })).rejects.toMatchObject({ code: 'bad-option' });
    expect(readMappingFile(join(target, 'tyt.supplies.dmdc.ndjson')).rows[3]?.item.localName).toBe(
      'Bông gạc đắp vết thương',
    );
  });
});
