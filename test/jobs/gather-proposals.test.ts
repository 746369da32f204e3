import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gatherProposals } from '../../src/jobs/gather-proposals';
import type { Decision } from '../../src/mapping/mapping';
import { writeMappingFile } from '../../src/store/mapping-store';
import { auto, HOSPITAL, mapping, NONE, row, STATION } from '../report/mappings';

const root = mkdtempSync(join(tmpdir(), 'dmdc-proposals-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const stated: Decision = { status: 'no-equivalent', reason: 'Chưa có trong danh mục', reviewer: 'Lan' };
const broken = join(root, 'hong.dmdc.ndjson');
const [hospital, station] = ['bv', 'tyt'].map((name) => join(root, `${name}.dmdc.ndjson`)) as [string, string];

beforeAll(() => {
  writeMappingFile(
    hospital,
    mapping([
      row('A', NONE, stated, { localName: 'Xông hơi thảo dược' }),
      row('B', auto('02.0085.1778'), undefined, { localName: 'Điện tim thường' }),
    ]),
  );
  const rows = [row('C', NONE, undefined, { localName: 'XONG HOI THAO DUOC' })];
  writeMappingFile(station, mapping(rows, { facility: STATION }));
});

it('puts the items without a code of a folder of mapping files together, and no row that has one', () => {
  const steps: number[][] = [];
  const found = gatherProposals([root], { onProgress: (...step) => steps.push(step) });
  expect(found.proposals.map(({ name, basis }) => [name, basis])).toEqual([['Xông hơi thảo dược', 'no-equivalent']]);
  expect(found.facilities.map(({ code }) => code)).toEqual([HOSPITAL.code, STATION.code]);
  expect(steps).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

it('takes only what as many facilities have as were asked for', () => {
  expect(gatherProposals([root], { minFacilities: 2 }).proposals).toHaveLength(1);
  expect(gatherProposals([root], { minFacilities: 3 }).proposals).toEqual([]);
});

it('goes on after a file that cannot be read where somebody is told, and stops where nobody is', () => {
  writeFileSync(broken, '{"dmdc":');
  const unreadable: string[] = [];
  const found = gatherProposals([broken, hospital], { onUnreadable: (path) => unreadable.push(path) });
  expect([found.proposals.length, unreadable]).toEqual([1, [broken]]);
  expect(() => gatherProposals([broken, hospital])).toThrow(expect.objectContaining({ name: 'DmdcError' }));
});

it('stops between two files when it is told to, and refuses a folder without mappings', () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const onProgress = (done: number): void => {
    seen.push(done);
    stop.abort(new Error('stopped'));
  };
  expect(() => gatherProposals([hospital, station], { signal: stop.signal, onProgress })).toThrow('stopped');
  expect(seen).toEqual([1]);
  const empty = join(root, 'trong');
  mkdirSync(empty);
  expect(() => gatherProposals([empty])).toThrow(expect.objectContaining({ code: 'no-files' }));
});
