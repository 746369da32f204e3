import { appendFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/store/list-files';
import { type RunEntry, RunJournal, readRunFaults } from '../../src/store/run-journal';

const root = mkdtempSync(join(tmpdir(), 'dmdc-journal-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function place(name: string): { out: string; list: string } {
  const out = join(root, name, 'out');
  mkdirSync(out, { recursive: true });
  const list = join(root, name, 'danh-muc.csv');
  writeFileSync(list, 'x');
  return { out, list };
}

function entry(list: string, more: Partial<RunEntry> = {}): RunEntry {
  const { size, mtimeMs } = statSync(list);
  return { input: list, label: 'danh-muc.csv', size, mtimeMs, settings: 's', at: '2026-11-21T00:00:00Z', ...more };
}

describe('the journal of a folder', () => {
  it('knows a list as done while it, the settings and all its mapping files are as they were', () => {
    const { out, list } = place('done');
    const output = { file: '01234.services.dmdc.ndjson', kind: 'services', rows: 1 } as const;
    new RunJournal(out).add(entry(list, { facility: { name: 'A' }, outputs: [output] }));
    const isDone = (settings = 's') => new RunJournal(out).isDone(list, statSync(list), settings);
    expect(isDone()).toBe(false);
    writeFileSync(join(out, output.file), '');
    expect(isDone()).toBe(true);
    expect(isDone('other edition')).toBe(false);
    writeFileSync(list, 'longer');
    expect(isDone()).toBe(false);
  });

  it('knows whose mapping files are of a list that was begun, but not as done', () => {
    const { out, list } = place('begun');
    const output = { file: '01234.services.dmdc.ndjson', kind: 'services', rows: 0 } as const;
    writeFileSync(join(out, output.file), '');
    new RunJournal(out).add(entry(list, { facility: { name: 'A' }, outputs: [output], begun: true }));
    const journal = new RunJournal(out);
    expect(journal.isDone(list, statSync(list), 's')).toBe(false);
    expect(journal.history()[0]).toMatchObject({ input: list, outputs: [output] });
  });

  it('passes over a line that was cut off, and goes on after it', () => {
    const { out, list } = place('torn');
    new RunJournal(out).add(entry(list, { fault: { code: 'x', vi: 'hỏng', en: 'broken' } }));
    appendFileSync(join(out, '.dmdc-run.ndjson'), '{"input":"../khac.csv","la');
    const second = join(root, 'torn', 'hai.csv');
    writeFileSync(second, 'y');
    new RunJournal(out).add(entry(second, { label: 'hai.csv', fault: { code: 'x', vi: 'hỏng', en: 'broken' } }));
    expect(readRunFaults(out).map(({ file }) => file)).toEqual(['danh-muc.csv', 'hai.csv']);
  });

  it('drops a fault once the list was mapped, or is no longer there', () => {
    const { out, list } = place('mended');
    const fault = { code: 'file-unreadable', vi: 'hỏng', en: 'broken' };
    const other = join(root, 'mended', 'khac.csv');
    writeFileSync(other, 'y');
    const journal = new RunJournal(out);
    journal.add(entry(list, { fault }));
    journal.add(entry(other, { label: 'khac.csv', fault }));
    expect(readRunFaults(out)).toEqual([
      { file: 'danh-muc.csv', at: 'map', reason: { vi: 'hỏng', en: 'broken' } },
      { file: 'khac.csv', at: 'map', reason: { vi: 'hỏng', en: 'broken' } },
    ]);
    journal.add(entry(list, { facility: { name: 'A' }, outputs: [] }));
    rmSync(other);
    new RunJournal(out).forgetGone('2026-11-22T00:00:00Z');
    expect(readRunFaults(out)).toEqual([]);
  });

  it('has nothing to say of a folder that is none', () => {
    expect(readRunFaults(join(root, 'nowhere'))).toEqual([]);
  });
});

describe('the lists of a folder', () => {
  it('are the files in it and in the folders of facilities, without what systems and we ourselves leave there', () => {
    const folder = join(root, 'lists');
    const write = (...path: string[]) => {
      mkdirSync(join(folder, ...path.slice(0, -1)), { recursive: true });
      writeFileSync(join(folder, ...path), 'x');
    };
    write('01234.xlsx');
    write('~$01234.xlsx');
    write('.DS_Store');
    write('Thumbs.db');
    write('danh-sach-co-so.csv');
    write('bv-a', 'danh-muc.csv');
    write('bv-a', '~$danh-muc.csv');
    write('bv-a', 'cu', 'danh-muc.csv');
    write('anh-xa', '01234.services.dmdc.ndjson');
    write('01234.services.dmdc.ndjson');
    const { files, tooDeep } = listFiles([folder], [join(folder, 'danh-sach-co-so.csv'), join(folder, 'anh-xa')]);
    expect(files.map(({ label }) => label)).toEqual(['01234.xlsx', 'bv-a/danh-muc.csv']);
    expect(files.map(({ folder: own }) => own)).toEqual([undefined, 'bv-a']);
    expect(tooDeep).toEqual([join(folder, 'bv-a', 'cu')]);
  });

  it('of a folder named after a facility are all its own', () => {
    const folder = join(root, '01234 - Lâm Khê');
    mkdirSync(join(folder, 'cu'), { recursive: true });
    for (const name of ['thuoc.csv', 'dvkt.csv', 'cu/dvkt.csv']) writeFileSync(join(folder, name), 'x');
    const { files, tooDeep } = listFiles([folder], [], (name) => name.startsWith('01234'));
    expect(files.map(({ label, source }) => [label, source])).toEqual([
      ['01234 - Lâm Khê/dvkt.csv', folder],
      ['01234 - Lâm Khê/thuoc.csv', folder],
    ]);
    expect(tooDeep).toEqual([join(folder, 'cu')]);
  });

  it('given one by one under one name are told apart by their folders', () => {
    const { files } = listFiles(['a/danh-muc.xlsx', 'b/danh-muc.csv', 'c/khac.csv']);
    expect(files.map(({ label }) => label)).toEqual(['a/danh-muc.xlsx', 'b/danh-muc.csv', 'khac.csv']);
  });
});
