import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { type MadeProvince, writeProvince } from '../../examples/make-province';
import { readMappingFile } from '../../src/store/mapping-store';
import { readRunFaults } from '../../src/store/run-journal';
import { CLI, dmdc, workFolder } from './helpers';

const folder = workFolder();
const path = (...parts: string[]) => join(folder, ...parts);
// The kinds with short lists: what is tested is the run.
const KINDS = ['drugs', 'supplies', 'blood'] as const;
const REGISTER = ['--register', 'tinh/danh-sach-co-so.csv'];
const map = (...args: string[]) => dmdc(['map', ...args, '--lang', 'en'], folder);
const mappingFiles = (out: string) =>
  readdirSync(path(out)).filter((name) => name.endsWith('.ndjson') && name[0] !== '.');
const journal = (out: string) =>
  readFileSync(path(out, '.dmdc-run.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(
      (line, at, all) =>
        (at === all.length - 1 && !line.endsWith('}') ? { label: '', begun: true } : JSON.parse(line)) as {
          label: string;
          begun?: boolean;
        },
    )
    .filter(({ begun }) => !begun);
const list = (name: string, rows: readonly string[]) => {
  mkdirSync(path(name, '..'), { recursive: true });
  writeFileSync(path(name), ['Mã vật tư,Tên vật tư y tế', ...rows].join('\n'));
};

describe('a province', () => {
  let made: MadeProvince;
  let first: ReturnType<typeof map>;
  beforeAll(async () => {
    made = await writeProvince(path('tinh'), { facilities: 6, items: 12, seed: 3, full: true, kinds: KINDS });
    first = map('tinh/danh-muc', '--mapping', 'anh-xa', '--jobs', '2', ...REGISTER);
  });

  it('is mapped facility by facility; what cannot be read is listed with its reason and stops nothing', () => {
    expect(first.code).toBe(3);
    const expected = made.facilities.flatMap(({ code }) => KINDS.map((kind) => `${code}.${kind}.dmdc.ndjson`));
    expect(mappingFiles('anh-xa').sort()).toEqual(expected.sort());
    for (const { code, name } of made.facilities) {
      const { facility, rows } = readMappingFile(path('anh-xa', `${code}.supplies.dmdc.ndjson`));
      expect(facility).toEqual({ code, name });
      expect(rows).toHaveLength(12);
    }
    for (const name of made.broken) expect(first.err).toContain(name);
    expect(readRunFaults(path('anh-xa')).map(({ file }) => file)).toEqual([...made.broken].sort());
    expect(new Set(readRunFaults(path('anh-xa')).map(({ reason }) => reason.vi)).size).toBe(4);
    expect(first.err).not.toMatch(/\n\s+at /);
  });

  it('names files that hold no item, and keeps what was mapped of them before', () => {
    list('trong/99101/vat-tu.csv', ['VT1,Bơm tiêm 5 ml']);
    map('trong', '--mapping', 'co-roi', '--jobs', '1');
    const before = readFileSync(path('co-roi', '99101.supplies.dmdc.ndjson'), 'utf8');
    list('trong/99101/vat-tu.csv', []);
    const { code, err } = map('trong', '--mapping', 'co-roi', '--jobs', '1');
    expect(code).toBe(0);
    expect(err).toMatch(/1 files have headers and no items[^\n]*\n {2}99101.vat-tu\.csv\n/);
    expect(readFileSync(path('co-roi', '99101.supplies.dmdc.ndjson'), 'utf8')).toBe(before);
  });

  it('comes out the same without threads', () => {
    map('tinh/danh-muc', '--mapping', 'mot-luong', '--jobs', '1', ...REGISTER);
    const text = (out: string, name: string) => readFileSync(path(out, name), 'utf8').replace(/"created":"[^"]*"/, '');
    for (const name of mappingFiles('anh-xa')) expect(text('mot-luong', name)).toBe(text('anh-xa', name));
  });

  it('keeps few candidates of automatic rows and all of the others', () => {
    const most = (kind: string, isAuto: boolean) => {
      const { rows } = readMappingFile(path('anh-xa', `99001.${kind}.dmdc.ndjson`));
      const matches = rows.map(({ match }) => match).filter(({ status }) => (status === 'auto') === isAuto);
      return Math.max(...matches.map(({ candidates }) => candidates.length));
    };
    expect(most('drugs', true)).toBeLessThanOrEqual(3);
    expect(most('supplies', false)).toBeGreaterThan(3);
  });

  it('is not mapped again, but for what changed, what is missing and what could not be read', () => {
    const name = '99001.supplies.dmdc.ndjson';
    const reviewed = dmdc(
      ['accept', '--mapping', `anh-xa/${name}`, '--status', 'review', '--min', '0', '--by', 'Lan'],
      folder,
    );
    // Rows whose name has a word that the code set does not know are refused, and told.
    expect([0, 1]).toContain(reviewed.code);
    const states = () =>
      new Map(mappingFiles('anh-xa').map((file) => [file, readFileSync(path('anh-xa', file), 'utf8')]));
    const before = states();
    const gone = '99003.blood.dmdc.ndjson';
    rmSync(path('anh-xa', gone));
    // One more item in one list.
    const changed = path(
      'tinh/danh-muc/99001',
      readdirSync(path('tinh/danh-muc/99001')).find((file) => file.startsWith('4-'))!,
    );
    const lines = readFileSync(changed, 'utf8').trimEnd().split('\n');
    writeFileSync(changed, [...lines, (lines[1] as string).replace('VT0001', 'VT9999')].join('\n'));
    const { code, err } = map('tinh/danh-muc', '--mapping', 'anh-xa', '--jobs', '1', ...REGISTER);
    expect(code).toBe(3);
    expect(err).toContain('2 files,');
    const after = states();
    for (const [file, text] of before) if (file !== name && file !== gone) expect(after.get(file)).toBe(text);
    expect(after.has(gone)).toBe(true);
    const { rows } = readMappingFile(path('anh-xa', name));
    expect(rows).toHaveLength(13);
    expect(rows.filter(({ decision }) => decision?.reviewer === 'Lan').length).toBeGreaterThan(0);
  });

  it('is mapped wholly anew with --again, and every decision stays', () => {
    const decided = () =>
      readMappingFile(path('anh-xa', '99001.supplies.dmdc.ndjson')).rows.map(({ decision }) => decision);
    const before = decided();
    const { err } = map('tinh/danh-muc', '--mapping', 'anh-xa', '--jobs', '2', '--again', ...REGISTER);
    expect(err).toContain(`${made.files - 4} files,`);
    expect(decided()).toEqual(before);
  });

  it('says what is wrong with its options before it begins', () => {
    expect(map('tinh/danh-muc').code).toBe(2);
    expect(map('tinh/danh-muc', '--mapping', 'x.dmdc.ndjson').code).toBe(2);
    expect(map('tinh/danh-muc', '--mapping', 'x', '-o', 'x.xlsx').code).toBe(2);
    expect(map('tinh/danh-muc', '--mapping', 'x', '--jobs', '0').code).toBe(2);
    expect(map('tinh/danh-muc', '--mapping', 'x', '--top', '0').code).toBe(2);
    expect(map('tinh/danh-muc', '--mapping', 'x', '--register', 'khong-co.csv').code).toBe(3);
    expect(existsSync(path('x'))).toBe(false);
  });
});

describe('files of one name', () => {
  it('stay with their facilities', () => {
    for (const commune of ['xa-a', 'xa-b', 'xa-c']) list(`xa/${commune}/danh-muc.csv`, [`1,Kim luồn ${commune}`]);
    expect(map('xa', '--mapping', 'xa-kq', '--jobs', '1').code).toBe(0);
    const names = (out: string) =>
      mappingFiles(out).map((name) => readMappingFile(path(out, name)).rows[0]?.item.localName);
    expect(names('xa-kq')).toEqual(['Kim luồn xa-a', 'Kim luồn xa-b', 'Kim luồn xa-c']);
    // As a shell hands them over.
    const files = ['xa-a', 'xa-b', 'xa-c'].map((commune) => `xa/${commune}/danh-muc.csv`);
    expect(map(...files, '--mapping', 'xa-kq2').code).toBe(0);
    expect(names('xa-kq2')).toEqual(['Kim luồn xa-a', 'Kim luồn xa-b', 'Kim luồn xa-c']);
  });

  it('of another place are refused, one by one as in a folder, and the first facility is left as it was', () => {
    list('h1/danh-muc.csv', ['1,Kim luồn']);
    list('h2/danh-muc.csv', ['2,Bơm tiêm']);
    expect(map('h1/danh-muc.csv', '--mapping', 'h-kq', '--format', 'csv').code).toBe(0);
    const [file] = mappingFiles('h-kq') as [string];
    const before = readFileSync(path('h-kq', file), 'utf8');
    const { code, err } = map('h2/danh-muc.csv', '--mapping', 'h-kq', '--format', 'csv');
    expect(code).toBe(2);
    expect(err).toContain('--same-name');
    expect(map('h2', '--mapping', 'h-kq', '--jobs', '1').code).toBe(3);
    expect(readFileSync(path('h-kq', file), 'utf8')).toBe(before);
    expect(map('h2', '--mapping', 'h-kq', '--jobs', '1', '--same-name').code).toBe(0);
    expect(readMappingFile(path('h-kq', file)).closed).toHaveLength(1);
  });
});

describe('two lists of one facility and kind', () => {
  it('are never mapped one over the other', () => {
    list('hai/01234 cu.csv', ['1,Kim luồn']);
    list('hai/01234 moi.csv', ['2,Bơm tiêm']);
    const { code, err } = map('hai', '--mapping', 'hai-kq', '--jobs', '1');
    expect(code).toBe(3);
    expect(err).toContain('01234 cu.csv');
    const row = () => readMappingFile(path('hai-kq', '01234.supplies.dmdc.ndjson')).rows[0]?.item.localName;
    expect(row()).toBe('Kim luồn');
    const files = ['hai/01234 cu.csv', 'hai/01234 moi.csv', '--facility-code', '01234', '--format', 'csv'];
    expect(map(...files, '--mapping', 'hai-kq').code).toBe(2);
    expect(row()).toBe('Kim luồn');
  });
});

describe('a run that is broken off', () => {
  const many = Array.from({ length: 24 }, (_, at) => `co-so-${String(at).padStart(2, '0')}`);
  beforeAll(() => {
    const rows = Array.from({ length: 250 }, (_, at) => `V${at},Bơm tiêm nhựa ${at} ml loại ${at % 7}`);
    for (const name of many) list(`dai/${name}.csv`, rows);
  });

  async function breakOff(
    out: string,
    signal: NodeJS.Signals,
    jobs: string,
  ): Promise<{ code: number | null; err: string }> {
    const args = [CLI, 'map', 'dai', '--mapping', out, '--jobs', jobs, '--lang', 'en'];
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString();
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    while ((!existsSync(path(out, '.dmdc-run.ndjson')) || journal(out).length === 0) && child.exitCode === null)
      await wait(5);
    child.kill(signal);
    return { code: await ended, err };
  }

  it.each([
    ['SIGKILL', '2'],
    ['SIGINT', '2'],
    ['SIGINT', '1'],
  ] as const)('by %s with %s threads goes on where it stopped', async (signal, jobs) => {
    const out = `dai-${signal}-${jobs}`;
    const { code, err } = await breakOff(out, signal, jobs);
    if (signal === 'SIGINT') {
      expect(code).toBe(130);
      expect(err).toContain('Run the same command');
    }
    const done = journal(out).map(({ label }) => label);
    expect(done.length).toBeGreaterThan(0);
    expect(done.length).toBeLessThan(many.length);
    const times = new Map(
      done.map((label) => [label, statSync(path(out, `${label.slice(0, -4)}.supplies.dmdc.ndjson`)).mtimeMs]),
    );
    expect(map('dai', '--mapping', out, '--jobs', '2').code).toBe(0);
    expect(
      journal(out)
        .map(({ label }) => label)
        .sort(),
    ).toEqual(many.map((name) => `${name}.csv`));
    expect(mappingFiles(out)).toHaveLength(many.length);
    for (const name of mappingFiles(out)) expect(readMappingFile(path(out, name)).rows).toHaveLength(250);
    for (const [label, time] of times) {
      expect(statSync(path(out, `${label.slice(0, -4)}.supplies.dmdc.ndjson`)).mtimeMs).toBe(time);
    }
  });
});

describe('another edition', () => {
  it('is refused list by list where decisions rest on the one before', () => {
    const write = (name: string) => {
      mkdirSync(path('benh'), { recursive: true });
      writeFileSync(path('benh', name), 'Mã nội bộ,Tên bệnh\nB1,Bệnh tả\n');
    };
    write('01111.csv');
    const old = ['--edition', 'qd4469-2020', '--kind', 'icd10'];
    expect(map('benh', '--mapping', 'benh-kq', '--jobs', '1', ...old).code).toBe(0);
    write('02222.csv');
    const { code, err } = map(
      'benh',
      '--mapping',
      'benh-kq',
      '--jobs',
      '1',
      '--edition',
      'tt06-2026',
      '--kind',
      'icd10',
    );
    expect(code).toBe(3);
    expect(err).toContain('dmdc migrate');
    const edition = (facility: string) => readMappingFile(path('benh-kq', `${facility}.icd10.dmdc.ndjson`)).edition.id;
    expect([edition('01111'), edition('02222')]).toEqual(['qd4469-2020', 'tt06-2026']);
  });
});
