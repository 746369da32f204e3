import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bench } from '../../src/cli/map/bench';
import { processConsole } from '../../src/cli/terminal/console';
import { mapCatalog, mappingJson, openCatalog } from '../../src/index';
import { readTruthLists } from '../../src/io/mappings/truth';

const folder = mkdtempSync(join(tmpdir(), 'dmdc-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function run(
  options: Parameters<typeof bench>[0],
  lang: 'vi' | 'en' = 'vi',
): Promise<{ out: string; code: number }> {
  const lines: string[] = [];
  const io = { ...processConsole(lang), print: (line = '') => lines.push(line), tell: () => undefined };
  const code = await bench(options, io);
  return { out: lines.join('\n'), code };
}

const icd10 = openCatalog('icd10', { edition: 'tt06-2026', catalogsDir: null });
const [first, second] = icd10.entries.filter(({ code }) => code.includes('.'));

describe('readTruthLists', () => {
  it('takes the right code from a column of its own and hides the code that the row declares', () => {
    const path = file(
      'dich-vu.csv',
      'Mã nội bộ,Tên dịch vụ,Mã tương đương,Mã đúng\nA1,Siêu âm ổ bụng,02.0314.0001,18.0015.0001\nA2,Điện tim thường,,\n',
    );
    const [list] = readTruthLists(path, { kind: 'services' });
    expect(list?.items.map(({ gold }) => gold)).toEqual(['18.0015.0001', undefined]);
    expect(list?.items.every(({ item }) => item.declaredCode === undefined)).toBe(true);
  });

  it('takes confirmed codes of a mapping, knows "no equivalent", and leaves the undecided open', () => {
    const items = [first, second, first].map((entry, at) => ({ localCode: `B${at}`, localName: entry?.name ?? '' }));
    const [mapping] = mapCatalog(items, { kind: 'icd10', edition: 'tt06-2026' });
    const rows = (mapping?.rows ?? []).map((row, at) => {
      if (at === 0) return { ...row, decision: { status: 'confirmed' as const, code: first?.code ?? '' } };
      return at === 1 ? { ...row, decision: { status: 'no-equivalent' as const } } : row;
    });
    const path = file('da-duyet.json', mappingJson([{ ...mapping!, rows }]));
    const [list] = readTruthLists(path);
    expect(list?.edition).toBe('tt06-2026');
    expect(list?.items.map(({ gold }) => gold)).toEqual([first?.code, null, undefined]);
  });

  it('refuses a list that says nothing of right codes', () => {
    const path = file('khong-ro.csv', 'local_code,local_name\nA1,Điện tim thường\n');
    expect(() => readTruthLists(path, { kind: 'services' })).toThrow('gold_code');
  });
});

describe('dmdc bench', () => {
  it('measures a list, shows rows decided against the right code, and prints the same as data', async () => {
    const path = file(
      'benh.csv',
      `local_code,local_name,gold_code\nB1,${JSON.stringify(first?.name)},${first?.code}\nB2,${JSON.stringify(second?.name)},${first?.code}\n`,
    );
    const options = { truth: [path], kind: 'icd10', edition: 'tt06-2026' };
    const { out, code } = await run(options);
    expect(code).toBe(0);
    expect(out).toContain('2 dòng có mã đúng');
    expect(out).toContain('Mã đúng đứng đầu');
    const { lists } = JSON.parse((await run({ ...options, json: true })).out) as {
      lists: { codeR1: { hits: number; of: number }; wrong: { gold: string }[] }[];
    };
    expect(lists[0]?.codeR1).toMatchObject({ hits: 1, of: 2 });
    // An official name is certain, so the row whose right code is said to be another one must be shown.
    expect(lists[0]?.wrong).toHaveLength(1);
    expect(out).toContain('Tự động nhận khác mã đúng: 1 dòng');
  });

  it('asks for a list when none is named', async () => {
    await expect(run({})).rejects.toThrow('--truth');
    await expect(run({}, 'en')).rejects.toThrow('dmdc bench --truth FILE');
  });
});
