import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Facility } from '../../src/mapping/mapping';
import { writeMappingFile } from '../../src/store/mapping-store';
import { Owners } from '../../src/store/owners';
import { RunJournal } from '../../src/store/run-journal';
import { mapping, NONE, row } from '../report/mappings';

const root = mkdtempSync(join(tmpdir(), 'dmdc-owners-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
const newFolder = () => mkdtempSync(join(root, `${folders++}-`));
const path = (name: string) => join(root, 'lists', ...name.split('/'));
const sent = (input: string, facility: Facility, kinds = ['services'] as const) => {
  const parts = input.split('/');
  return { input: path(input), source: path(parts.slice(0, -1).join('/')), label: input, facility, kinds };
};
const owners = (inputs: string[], { folder = newFolder(), sameName = false } = {}) =>
  new Owners(folder, new RunJournal(folder), inputs.map(path), sameName);
const code = (result: object) => ('code' in result ? result.code : 'granted');

/** A folder into which a list was mapped in an earlier run. */
function mappedBefore(input: string, facility: Facility): string {
  const folder = newFolder();
  const file = `${facility.code ?? 'tyt-tan-lap'}.services.dmdc.ndjson`;
  const place = { input: path(input), source: path(input.split('/').slice(0, -1).join('/')), label: input };
  const state = { size: 1, mtimeMs: 1, settings: '', at: '2026-11-01T00:00:00Z' };
  new RunJournal(folder).add({ ...place, ...state, facility, outputs: [{ file, kind: 'services', rows: 1 }] });
  return folder;
}

describe('one facility, one mapping file', () => {
  it('keeps two communes of one name apart, whatever their folders hold', () => {
    const run = owners(['a/tyt/dv.csv', 'b/tyt/thuoc.csv']);
    expect(code(run.take(sent('a/tyt/dv.csv', { name: 'TYT Tân Lập' })))).toBe('granted');
    const other = { ...sent('b/tyt/thuoc.csv', { name: 'TYT Tân Lập' }), kinds: ['drugs'] as const };
    expect(code(run.take(other))).toBe('same-name-here');
  });

  it('keeps names apart that are the same only as part of a file name', () => {
    const run = owners(['a/x.csv', 'b/x.csv', 'c/x.csv']);
    expect(code(run.take(sent('a/x.csv', { name: 'TYT Tân Lập' })))).toBe('granted');
    expect(code(run.take(sent('b/x.csv', { name: 'TYT Tấn Lấp' })))).toBe('name-taken');
    expect(code(run.take(sent('c/x.csv', { code: 'tyt-tan-lap', name: 'khác' })))).toBe('name-taken');
    const long = (end: string) => ({
      name: `Phòng khám đa khoa khu vực trung tâm cụm xã miền núi phía tây huyện ${end}`,
    });
    const others = owners(['a/x.csv', 'b/x.csv']);
    expect(code(others.take(sent('a/x.csv', long('Lâm Khê'))))).toBe('granted');
    expect(code(others.take(sent('b/x.csv', long('Vân Sơn'))))).toBe('granted');
  });

  it('refuses of a workbook only the list that clashes with another file', () => {
    const bv = { code: '01234', name: 'BV' };
    const run = owners(['bv/dv.csv', 'bv/bon.xlsx']);
    run.take(sent('bv/dv.csv', bv));
    const kinds = ['drugs', 'services', 'supplies', 'blood'] as const;
    const answer = run.take({ ...sent('bv/bon.xlsx', bv), kinds });
    expect(answer).toMatchObject({ kinds: ['drugs', 'supplies', 'blood'], refused: [{ code: 'list-twice' }] });
    expect('refused' in answer && answer.refused[0]?.en).toMatch(/Technical services.*bv\/dv\.csv.*one file/);
  });

  it('asks whether two files of one command and one name are of one facility, and believes who names it', () => {
    const run = owners(['a/dv.csv', 'b/thuoc.csv']);
    const drugs = { ...sent('b/thuoc.csv', { name: 'BV Lâm Khê' }), kinds: ['drugs'] as const };
    run.take(sent('a/dv.csv', { name: 'BV Lâm Khê' }));
    expect(run.take(drugs)).toMatchObject({
      code: 'same-name-here',
      en: expect.stringContaining('--facility "BV Lâm Khê"'),
    });
    expect(code(run.take({ ...drugs, isGiven: true }))).toBe('granted');
  });

  it('never replaces one list by another of the same facility and kind', () => {
    const bv = { code: '01234', name: 'BV' };
    const run = owners(['bv/dv.csv', 'bv/dv-moi.csv', 'bv/thuoc.csv']);
    expect(code(run.take(sent('bv/dv.csv', bv)))).toBe('granted');
    expect(code(run.take(sent('bv/dv-moi.csv', bv)))).toBe('list-twice');
    expect(code(run.take({ ...sent('bv/thuoc.csv', bv), kinds: ['drugs'] }))).toBe('granted');
  });

  it('takes the next list of a facility with a code, wherever it lies', () => {
    const bv = { code: '01234', name: 'BV' };
    const folder = mappedBefore('thang-11/bv/dv.csv', bv);
    expect(code(owners(['thang-12/01234/dv.csv'], { folder }).take(sent('thang-12/01234/dv.csv', bv)))).toBe('granted');
    // … but not while the earlier one is among the lists of the same run.
    const both = owners(['thang-11/bv/dv.csv', 'thang-12/01234/dv.csv'], { folder });
    expect(code(both.take(sent('thang-12/01234/dv.csv', bv)))).toBe('list-twice');
  });

  it('takes the next list of a facility without a code from the same folder, from another only when told', () => {
    const tyt = { name: 'tyt tan lap' };
    const folder = mappedBefore('huyen-a/tyt/dv-11.csv', tyt);
    expect(code(owners(['huyen-a/tyt/dv-12.csv'], { folder }).take(sent('huyen-a/tyt/dv-12.csv', tyt)))).toBe(
      'granted',
    );
    const elsewhere = sent('huyen-b/tyt/dv.csv', tyt);
    expect(code(owners(['huyen-b/tyt/dv.csv'], { folder }).take(elsewhere))).toBe('same-name');
    expect(code(owners(['huyen-b/tyt/dv.csv'], { folder, sameName: true }).take(elsewhere))).toBe('granted');
  });

  it('looks into mapping files that no run has made', () => {
    const folder = newFolder();
    const list = mapping([row('A', NONE)], { facility: { code: '01234', name: 'BV' } });
    writeMappingFile(join(folder, '01234.services.dmdc.ndjson'), list);
    writeMappingFile(join(folder, 'tyt.services.dmdc.ndjson'), { ...list, facility: { name: 'TYT' } });
    const run = owners(['a/dv.csv', 'b/dv.csv'], { folder });
    expect(code(run.take(sent('a/dv.csv', { code: '01234', name: 'BV' })))).toBe('granted');
    expect(code(run.take(sent('b/dv.csv', { name: 'TYT' })))).toBe('same-name');
    writeFileSync(join(folder, '05678.services.dmdc.ndjson'), 'no mapping file');
    expect(code(run.take(sent('c/dv.csv', { code: '05678', name: 'BV' })))).toBe('granted');
  });

  it('says which file goes on under a new name once the code is known', () => {
    const folder = mappedBefore('huyen-a/tyt/dv.csv', { name: 'tyt tan lap' });
    const run = owners(['huyen-a/tyt/dv.csv'], { folder });
    expect(run.take(sent('huyen-a/tyt/dv.csv', { code: '01235', name: 'tyt tan lap' }))).toMatchObject({
      moved: [{ from: 'tyt-tan-lap.services.dmdc.ndjson', to: '01235.services.dmdc.ndjson' }],
    });
  });
});
