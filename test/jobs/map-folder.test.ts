import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { type MapFolderOptions, mapFolder } from '../../src/jobs/map-folder';
import { knownFacilities } from '../../src/store/facility-identity';
import { KindMapper } from '../../src/store/kind-mapper';
import { readMappingFile } from '../../src/store/mapping-store';
import { runGroup } from '../../src/store/run-group';

const root = mkdtempSync(join(tmpdir(), 'dmdc-folder-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const lists = join(root, 'danh-muc');
mkdirSync(lists);
const AT = '2026-11-01T00:00:00.000Z';
const CODES = ['01001', '01002', '01003', '01004', '01005', '01006'];
const NAMES = [
  'Bơm tiêm 5 ml',
  'Kim luồn tĩnh mạch',
  'Găng tay y tế',
  'Bông gạc đắp vết thương',
  'Chỉ khâu phẫu thuật',
];
for (const code of CODES) {
  const rows = Array.from({ length: 40 }, (_, at) => `V${at},${NAMES[at % NAMES.length]} ${code} ${at}`);
  writeFileSync(join(lists, `${code}.csv`), ['Mã vật tư,Tên vật tư y tế', ...rows].join('\n'));
}
const mappings = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.dmdc.ndjson'));
const statuses = (folder: string) =>
  mappings(folder).map((name) => [name, readMappingFile(join(folder, name)).rows.map(({ match }) => match.status)]);
const run = (name: string, options: Partial<MapFolderOptions> = {}) =>
  mapFolder([lists], { mapping: join(root, name), jobs: 1, ...options });

describe('mapping a folder of lists', () => {
  it('maps every list, says what it came to, and leaves what is finished alone', async () => {
    const labels: string[] = [];
    let rows = 0;
    const result = await run('mot', {
      onStart: (plan) => expect(plan).toMatchObject({ groups: 6, skipped: 0, threads: 1 }),
      onRows: (count) => {
        rows += count;
      },
      onList: ({ label }) => labels.push(label),
    });
    expect(result).toMatchObject({ found: 6, files: 6, rows: 240, outputs: 6, faults: [], empty: [] });
    expect(result).not.toHaveProperty('stopped');
    expect(rows).toBe(240);
    expect(labels.sort()).toEqual(CODES.map((code) => `${code}.csv`));
    const again = await run('mot', {
      onStart: ({ skipped, files }) => expect([skipped, files.length]).toEqual([6, 0]),
    });
    expect(again).toMatchObject({ found: 6, files: 0, rows: 0 });
  });

  it('maps a facility anew when its rules have changed, and no other', async () => {
    await run('quy-uoc');
    const rules = join(root, 'quy-uoc', '01003.supplies.rules.json');
    const write = (...answers: string[]) => {
      const rule = (name: string) => ({ about: 'code', when: { name }, answer: ['N03.05.010'], by: 'Lan', at: AT });
      writeFileSync(rules, JSON.stringify({ format: 'dmdc-rules', version: 1, rules: answers.map(rule) }));
    };
    const mapped = async () => {
      const labels: string[] = [];
      await run('quy-uoc', { onList: ({ label }) => labels.push(label) });
      return labels;
    };
    write('Găng tay');
    expect(await mapped()).toEqual(['01003.csv']);
    expect(await mapped()).toEqual([]);
    write('Găng tay', 'Bông gạc');
    expect(await mapped()).toEqual(['01003.csv']);
    rmSync(rules);
    expect(await mapped()).toEqual(['01003.csv']);
    writeFileSync(rules, '{');
    expect((await run('quy-uoc')).faults.map(({ label }) => label)).toEqual(['01003.csv']);
  });

  it('says the same in threads', async () => {
    await run('luong', { jobs: 3 });
    expect(statuses(join(root, 'luong'))).toEqual(statuses(join(root, 'mot')));
  });

  it.each([
    ['before the first list', 0, 1],
    ['after the first list', 1, 1],
    ['after the third list', 3, 1],
    ['after the first list, in threads', 1, 2],
  ] as const)('stopped %s it leaves whole files and goes on where it stopped', async (name, lists, jobs) => {
    const folder = name.replaceAll(/\W+/g, '-');
    const stop = new AbortController();
    let done = 0;
    const stopped = await run(folder, {
      jobs,
      signal: stop.signal,
      onStart: () => lists === 0 && stop.abort(),
      onList: () => ++done === lists && stop.abort(),
    });
    expect(stopped.stopped).toBe('signal');
    expect(stopped.files).toBeGreaterThanOrEqual(lists);
    expect(stopped.files).toBeLessThan(6);
    expect(stopped.faults).toEqual([]);
    for (const [, found] of statuses(join(root, folder))) expect(found).toHaveLength(40);
    expect(readdirSync(join(root, folder)).filter((file) => /\.lock|\.tmp/.test(file))).toEqual([]);
    const rest = await run(folder);
    expect(rest.files).toBe(6 - stopped.files);
    expect(statuses(join(root, folder))).toEqual(statuses(join(root, 'mot')));
  });

  it('makes nothing where there is nothing to map', async () => {
    const empty = join(root, 'trong');
    mkdirSync(empty);
    expect(await mapFolder([empty], { mapping: join(root, 'khong') })).toMatchObject({ found: 0, files: 0 });
    expect(readdirSync(root)).not.toContain('khong');
  });

  it('refuses options that would meet every list alike, and a folder that another run maps into', async () => {
    await expect(run('sai', { jobs: 0 })).rejects.toMatchObject({ code: 'bad-option' });
    await expect(run('sai', { accept: 2 })).rejects.toMatchObject({ code: 'bad-option' });
    let second: Promise<unknown> | undefined;
    await run('hai', {
      onStart: () => {
        second = expect(run('hai')).rejects.toMatchObject({ code: 'file-locked' });
      },
    });
    await second;
  });
});

it('ends with a sentence when its journal cannot be written, and leaves no lock', async () => {
  for (const jobs of [1, 2]) {
    const folder = join(root, `nhat-ky-${jobs}`);
    // In the place of the journal stands what nobody can write into.
    mkdirSync(join(folder, '.dmdc-run.ndjson'), { recursive: true });
    await expect(run(`nhat-ky-${jobs}`, { jobs })).rejects.toMatchObject({ code: 'file-not-writable' });
    expect(readdirSync(folder)).toEqual(['.dmdc-run.ndjson']);
  }
});

it('refuses a list that does not fit into the memory, and maps the others', async () => {
  const large = join(root, 'dai.csv');
  writeFileSync(
    large,
    ['Mã vật tư,Tên vật tư y tế', ...Array.from({ length: 15_000 }, (_, at) => `L${at},Bơm tiêm loại ${at}`)].join(
      '\n',
    ),
  );
  const outcomes = new Map<string, string | undefined>();
  const files = [large, join(lists, '01001.csv')].map((path) => ({ path, label: path, stem: path, source: path }));
  const settings = { mapping: join(root, 'dai'), columns: {}, kind: 'supplies' } as const;
  for (const file of files) {
    await runGroup(
      { files: [file] },
      { ...settings, given: { code: file === files[0] ? '01008' : '01009' } },
      knownFacilities([]),
      new KindMapper({ choice: {} }),
      {
        take: async ({ kinds }) => ({ kinds, refused: [], moved: [] }),
        rows: () => undefined,
        done: ({ input, fault }) => outcomes.set(input, fault?.code),
        mostBytes: 300 * 2 ** 20,
      },
    );
  }
  expect([...outcomes]).toEqual([
    [large, 'file-too-large'],
    [files[1]!.path, undefined],
  ]);
});

describe('a thread that takes more memory than it may', () => {
  it('is reported for its list alone, and the others are mapped', async () => {
    const { runPool } = await import('../../src/store/run-pool');
    const large = join(root, 'lon.csv');
    const line = `${'Dây truyền dịch dùng một lần '.repeat(6)}`;
    writeFileSync(
      large,
      ['Mã vật tư,Tên vật tư y tế', ...Array.from({ length: 120_000 }, (_, at) => `L${at},${line}${at}`)].join('\n'),
    );
    const files = [large, ...CODES.slice(0, 2).map((code) => join(lists, `${code}.csv`))];
    const groups = files.map((path) => ({ files: [{ path, label: path, stem: path, source: path }] }));
    const mapping = join(root, 'tran');
    const faults: string[] = [];
    const mapped: string[] = [];
    await runPool(
      groups,
      2,
      { mapping, columns: {}, choice: {}, given: {}, register: [], heapMb: 128, kind: 'supplies' },
      {
        take: ({ kinds }) => ({ kinds, refused: [], moved: [] }),
        filesOf: () => [],
        rows: () => undefined,
        counts: () => undefined,
        done: ({ input, fault }) => (fault ? faults.push(`${input} ${fault.en}`) : mapped.push(input)),
      },
      new AbortController().signal,
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('lon.csv');
    expect(faults[0]).toContain('--jobs 1');
    expect(mapped.sort()).toEqual(files.slice(1).sort());
  });
});

describe('a list that clashes', () => {
  it('keeps none of the sound lists of its workbook from being mapped', async () => {
    const folder = join(root, 'dung-do');
    mkdirSync(folder);
    const services = 'Mã DV,Tên dịch vụ\nD1,Điện tim thường\n';
    writeFileSync(join(folder, '02001-a.csv'), services);
    const book = XLSX.utils.book_new();
    const sheet = (name: string, text: string) =>
      XLSX.utils.book_append_sheet(
        book,
        XLSX.utils.aoa_to_sheet(text.split('\n').map((line) => line.split(','))),
        name,
      );
    sheet('DVKT', services);
    sheet('Vật tư', 'Mã vật tư,Tên vật tư y tế\nV1,Bơm tiêm 5 ml\nV2,Găng tay y tế');
    sheet('Máu', 'Mã máu,Tên chế phẩm máu\nM1,Khối hồng cầu 350 ml');
    writeFileSync(join(folder, '02001-b.xlsx'), XLSX.write(book, { type: 'buffer' }) as Uint8Array);
    const out = join(root, 'dung-do-kq');
    const result = await mapFolder([folder], { mapping: out, jobs: 1 });
    expect(mappings(out).sort()).toEqual(['blood', 'services', 'supplies'].map((kind) => `02001.${kind}.dmdc.ndjson`));
    expect(result).toMatchObject({
      files: 2,
      rows: 4,
      faults: [{ label: '02001-b.xlsx', fault: { code: 'list-twice' } }],
    });
  });
});
