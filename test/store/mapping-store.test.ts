import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DmdcError } from '../../src/errors';
import { readMappings } from '../../src/io/mappings/read-mappings';
import { mappingFileText, parseMappingFile } from '../../src/io/record/mapping-text';
import { itemIds } from '../../src/mapping/identity';
import type { Mapping } from '../../src/mapping/mapping';
import { appendRows, readMappingFile, updateMappingFile, writeMappingFile } from '../../src/store/mapping-store';
import { mapping as anyMapping } from '../mapping/helpers/arbitrary';
import { auto, mapping, NONE, row } from '../report/mappings';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dmdc-store-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const one = mapping([
  row('A', auto('02.0085.1778')),
  row('B', NONE, { status: 'no-equivalent', reason: 'chưa có', reviewer: 'X' }),
]);

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof DmdcError ? error.code : String(error);
  }
  return 'nothing thrown';
}

describe('the text of a mapping file', () => {
  it('says the same mapping when read back, and the same bytes when written again', () => {
    fc.assert(
      fc.property(anyMapping, (mapped) => {
        const text = mappingFileText(mapped);
        const back = parseMappingFile(text);
        expect(back).toEqual(mapped);
        expect(mappingFileText(back)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps items that the list no longer has', () => {
    const closed = { ...row('Z', NONE, { status: 'flagged' }), closedOn: '2026-11-20' };
    const back = parseMappingFile(mappingFileText({ ...one, closed: [closed] }));
    expect(back.closed).toEqual([closed]);
    expect(back.rows).toHaveLength(2);
  });

  it('changes in one line when one decision changes', () => {
    const before = mappingFileText(one).split('\n');
    const changed: Mapping = { ...one, rows: [{ ...one.rows[0]!, decision: { status: 'flagged' } }, one.rows[1]!] };
    const after = mappingFileText(changed).split('\n');
    expect(after.filter((line, i) => line !== before[i])).toHaveLength(1);
  });

  it('begins each line with what people look for', () => {
    const line = mappingFileText(one).split('\n')[1]!;
    expect(line).toMatch(
      /^\{"id":"[0-9a-f]{14}","localCode":"A","localName":"Tên của A","status":"auto","targets":\[\{"code":"02\.0085\.1778"/,
    );
  });

  it('refuses what is cut off, damaged, foreign or from a later version, naming the line', () => {
    const text = mappingFileText(one);
    const lines = text.split('\n');
    expect(codeOf(() => parseMappingFile(lines.slice(0, 2).join('\n')))).toBe('mapping-invalid');
    expect(codeOf(() => parseMappingFile(text.slice(0, -30)))).toBe('mapping-invalid');
    expect(() => parseMappingFile(text.replace('"no-equivalent"', '"gone"'))).toThrow(/dòng 3/);
    expect(() => parseMappingFile(text.replace('"version":1', '"version":2'))).toThrow(/cập nhật dmdc/);
    expect(codeOf(() => parseMappingFile('{"kind":"services"}\n'))).toBe('mapping-invalid');
  });

  it('is read wherever mappings are read', () => {
    const path = join(dir, 'm.dmdc.ndjson');
    writeMappingFile(path, one);
    expect(readMappings(path)).toEqual([readMappingFile(path)]);
  });
});

describe('the file', () => {
  it('stays as it was when the change throws, and the lock is gone', () => {
    const path = join(dir, 'm.dmdc.ndjson');
    writeMappingFile(path, one);
    const before = readFileSync(path, 'utf8');
    expect(() =>
      updateMappingFile(path, () => {
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(dir)).toEqual(['m.dmdc.ndjson']);
  });

  it('is not written by two at once: a living writer is waited for, then named', () => {
    const path = join(dir, 'm.dmdc.ndjson');
    const lock = { pid: process.pid, host: hostname(), at: '2026-11-21T00:00:00Z', token: 'other' };
    writeFileSync(`${path}.lock`, JSON.stringify(lock));
    expect(codeOf(() => writeMappingFile(path, one, { waitMs: 60 }))).toBe('file-locked');
    expect(existsSync(path)).toBe(false);
    expect(existsSync(`${path}.lock`)).toBe(true);
  });

  it('is freed from the lock of a process that is gone, and from one cut off while it was made', () => {
    const path = join(dir, 'm.dmdc.ndjson');
    writeFileSync(`${path}.lock`, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), at: '', token: 'dead' }));
    writeMappingFile(path, one, { waitMs: 0 });
    writeFileSync(`${path}.lock`, '');
    const old = new Date(Date.now() - 60_000);
    utimesSync(`${path}.lock`, old, old);
    writeMappingFile(path, one, { waitMs: 0 });
    expect(readMappingFile(path).rows).toHaveLength(2);
    expect(readdirSync(dir)).toEqual(['m.dmdc.ndjson']);
  });

  it('keeps a lock of another machine', () => {
    const path = join(dir, 'm.dmdc.ndjson');
    writeFileSync(`${path}.lock`, JSON.stringify({ pid: 1, host: 'another-machine', at: '', token: 'there' }));
    expect(codeOf(() => writeMappingFile(path, one, { waitMs: 0 }))).toBe('file-locked');
  });

  it('says how to make one when there is none', () => {
    expect(codeOf(() => readMappingFile(join(dir, 'none.dmdc.ndjson')))).toBe('file-not-found');
    expect(() => readMappingFile(join(dir, 'none.dmdc.ndjson'))).toThrow(/dmdc map/);
  });
});

describe('identity of items', () => {
  it('does not depend on order, price, date or quantity, and is unique in a list', () => {
    fc.assert(
      fc.property(anyMapping, fc.infiniteStream(fc.nat()), (mapped, random) => {
        const items = mapped.rows.map(({ item }) => item);
        const ids = itemIds('services', items);
        expect(new Set(ids).size).toBe(ids.length);
        const order = items.map((_, i) => i).sort(() => ((random.next().value ?? 0) % 3) - 1);
        const shuffled = itemIds(
          'services',
          order.map((i) => items[i]!),
        );
        expect([...shuffled].sort()).toEqual([...ids].sort());
      }),
      { numRuns: 100 },
    );
    const item = { localCode: 'A', localName: 'Điện tim', unitPrice: 1 };
    const [id] = itemIds('services', [item]);
    expect(itemIds('services', [{ ...item, unitPrice: 2, validTo: '2026-01-01', quantity: 3 }])).toEqual([id]);
    expect(itemIds('services', [{ ...item, localName: 'Điện  tim '.normalize('NFD') }])).toEqual([id]);
    expect(itemIds('services', [{ ...item, department: 'Nhi' }])).not.toEqual([id]);
  });
});

describe('readMappingFile of some statuses', () => {
  const open = { statuses: new Set(['none', 'no-equivalent'] as const) };
  const rows = [
    row('A', NONE, undefined, { localName: 'Tên có "status":"auto" bên trong' }),
    row('B', auto('1.1')),
    row('C', auto('1.1'), { status: 'no-equivalent', reason: 'không có' }),
    row('D', NONE, { status: 'confirmed', code: '1.1' }),
  ];
  const text = mappingFileText(mapping(rows));

  it('keeps just those rows, whatever their names and matches hold', () => {
    const { rows: kept } = parseMappingFile(text, {}, open);
    expect(kept.map(({ item }) => item.localCode)).toEqual(['A', 'C']);
    expect(kept).toEqual(parseMappingFile(text).rows.filter(({ item }) => 'AC'.includes(item.localCode)));
  });

  it('looks into lines whose keys somebody put in another order', () => {
    const turned = text
      .split('\n')
      .map((line, at) => {
        if (at === 0 || line === '') return line;
        const { match, ...rest } = JSON.parse(line) as { match: object };
        return JSON.stringify({ match, ...rest });
      })
      .join('\n');
    expect(parseMappingFile(turned, {}, open).rows).toEqual(parseMappingFile(text, {}, open).rows);
  });

  it('still sees that a file was cut off', () => {
    const cut = text.split('\n').slice(0, -2).join('\n');
    expect(() => parseMappingFile(cut, {}, open)).toThrow(expect.objectContaining({ code: 'mapping-invalid' }));
  });
});

describe('rows that wait beside a mapping file', () => {
  const ids = itemIds(
    one.kind,
    one.rows.map(({ item }) => item),
  );
  const decided = (status: 'flagged' | 'rejected', times: number): Mapping['rows'][number] => ({
    ...one.rows[0]!,
    decision: { status, reviewer: 'Lan' },
    history: Array.from({ length: times }, (_, at) => ({
      at: `2026-11-29T08:00:0${at}.000Z`,
      by: 'Lan',
      action: 'decide' as const,
      status,
    })),
  });
  const statuses = (path: string) => readMappingFile(path).rows.map(({ decision }) => decision?.status);

  it('are in the mapping for whoever reads it, and in the file once it is written', () => {
    const path = join(dir, 'm.dmdc.ndjson');
    writeMappingFile(path, one);
    appendRows(path, [{ id: ids[0]!, row: decided('flagged', 1) }]);
    appendRows(path, [{ id: ids[0]!, row: decided('rejected', 2) }]);
    expect(statuses(path)).toEqual(['rejected', 'no-equivalent']);
    expect(readMappings(path)[0]?.rows[0]?.decision?.status).toBe('rejected');
    expect(readMappingFile(path, { statuses: new Set(['rejected']) }).rows).toHaveLength(1);
    updateMappingFile(path, (mapping) => ({ mapping: { ...mapping!, secondReview: true } }));
    expect(existsSync(`${path}.pending`)).toBe(false);
    expect(statuses(path)).toEqual(['rejected', 'no-equivalent']);
  });

  it('survive a line that was cut off while it was written', () => {
    const path = join(dir, 'm.dmdc.ndjson');
    writeMappingFile(path, one);
    appendRows(path, [{ id: ids[0]!, row: decided('flagged', 1) }]);
    const whole = readFileSync(`${path}.pending`, 'utf8');
    writeFileSync(`${path}.pending`, whole + whole.slice(0, 40));
    expect(statuses(path)).toEqual(['flagged', 'no-equivalent']);
    appendRows(path, [{ id: ids[0]!, row: decided('rejected', 2) }]);
    expect(statuses(path)).toEqual(['rejected', 'no-equivalent']);
  });

  it('never put back a row that was changed since in the file itself', () => {
    const path = join(dir, 'm.dmdc.ndjson');
    writeMappingFile(path, one);
    appendRows(path, [{ id: ids[0]!, row: decided('flagged', 1) }]);
    const left = readFileSync(`${path}.pending`, 'utf8');
    updateMappingFile(path, (mapping) => ({
      mapping: { ...mapping!, rows: [decided('rejected', 2), mapping!.rows[1]!] },
    }));
    // As a program leaves it that is killed between the two files.
    writeFileSync(`${path}.pending`, left);
    expect(statuses(path)).toEqual(['rejected', 'no-equivalent']);
  });
});
