import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { itemIds } from '../../src/mapping/identity';
import type { MappedRow } from '../../src/mapping/mapping';
import { countList, ratioReport } from '../../src/report/ratio';
import { readCountedList, writeCounts } from '../../src/store/counts-store';
import { appendRows, updateMappingFile, writeMappingFile } from '../../src/store/mapping-store';
import { auto, mapping, NONE, row } from '../report/mappings';

const folder = mkdtempSync(join(tmpdir(), 'dmdc-counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const list = mapping([row('A', auto('02.0085.1778')), row('B', NONE), row('C', NONE)]);
const dated = mapping([
  row('A', auto('02.0085.1778'), undefined, { validFrom: '2026-01-01', validTo: '2026-06-30' }),
  row('B', NONE),
]);
const path = (name: string) => join(folder, `${name}.services.dmdc.ndjson`);
const sidecar = (name: string) => join(folder, '.dmdc-counts', `${name}.services.dmdc.ndjson.json`);
const nN = (name: string, date?: string) => {
  const { mapped, total } = readCountedList(path(name), { date }).counts;
  return [mapped, total];
};

describe('counts beside a mapping file', () => {
  it('say the same as the mapping, and are not counted twice', () => {
    const then = new Date('2026-11-01T00:00:00Z');
    writeMappingFile(path('same'), list);
    utimesSync(path('same'), then, then);
    writeCounts(path('same'), list);
    // Only what is kept can answer: the file itself can no longer be read, in size and time the same.
    writeFileSync(path('same'), 'x'.repeat(statSync(path('same')).size));
    utimesSync(path('same'), then, then);
    const counted = readCountedList(path('same'), { date: '2026-11-30' });
    expect(ratioReport([counted], { date: '2026-11-30' })).toEqual(ratioReport([list], { date: '2026-11-30' }));
    expect(nN('same')).toEqual([1, 3]);
  });

  it('are made when they are missing, and serve the next time', () => {
    writeMappingFile(path('missing'), list);
    expect(existsSync(sidecar('missing'))).toBe(false);
    expect(nN('missing', '2026-11-30')).toEqual([1, 3]);
    const made = readFileSync(sidecar('missing'), 'utf8');
    expect(nN('missing', '2026-12-31')).toEqual([1, 3]);
    expect(readFileSync(sidecar('missing'), 'utf8')).toBe(made);
  });

  it('are let go when the mapping changes, even within one tick of the clock', () => {
    const then = new Date('2026-11-01T00:00:00Z');
    writeMappingFile(path('changed'), list);
    utimesSync(path('changed'), then, then);
    writeCounts(path('changed'), list);
    const { size } = statSync(path('changed'));
    updateMappingFile(path('changed'), (before) => ({ mapping: { ...before!, rows: list.rows.slice(0, 2) } }));
    appendFileSync(path('changed'), ' '.repeat(size - statSync(path('changed')).size));
    utimesSync(path('changed'), then, then);
    expect(nN('changed')).toEqual([1, 2]);
  });

  it('are not those of before a decision, where a report read the file just while the decision was made', () => {
    writeMappingFile(path('waiting'), list);
    writeCounts(path('waiting'), list);
    const early = readFileSync(sidecar('waiting'));
    const decided: MappedRow = {
      ...list.rows[1]!,
      decision: { status: 'confirmed', code: '02.0085.1778' },
      history: [{ at: '2026-11-29T08:00:00.000Z', by: 'Lan', action: 'decide', status: 'confirmed' }],
    };
    const { kind, rows } = list;
    const [, id] = itemIds(
      kind,
      rows.map(({ item }) => item),
    );
    appendRows(path('waiting'), [{ id: id!, row: decided }]);
    // The report kept what it had counted after the counts had been dropped.
    writeFileSync(sidecar('waiting'), early);
    expect(nN('waiting')).toEqual([2, 3]);
    expect(nN('waiting')).toEqual([2, 3]);
  });

  it('hold for the days on which the same rows are in force, and are counted anew for others', () => {
    writeMappingFile(path('dated'), dated);
    writeCounts(path('dated'), dated, { date: '2026-03-01' });
    expect(nN('dated', '2026-03-31')).toEqual([1, 2]);
    expect(nN('dated', '2026-07-01')).toEqual([0, 1]);
    expect(nN('dated')).toEqual([1, 2]);
    expect(nN('dated', '2025-12-31')).toEqual([0, 1]);
  });

  it.each(['', 'null', '{"format":"dmdc-counts"', '[]', '{"format":"dmdc-counts","counted":7}'])(
    'are counted anew where “%s” stands in their place',
    (text) => {
      writeMappingFile(path('broken'), list);
      writeCounts(path('broken'), list);
      writeFileSync(sidecar('broken'), text);
      expect(nN('broken')).toEqual([1, 3]);
    },
  );

  it('load the mapping itself where it is needed', () => {
    writeMappingFile(path('load'), list);
    const counted = readCountedList(path('load'), { date: '2026-11-30' });
    expect(countList(counted.load!(), { date: '2026-11-30' }).counts).toEqual(counted.counts);
  });
});
