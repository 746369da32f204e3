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
    const options = { truth: [path], kind: 'icd10', edition: ['tt06-2026'] };
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

  it('says of several editions side by side which right codes one lacks', async () => {
    const older = openCatalog('icd10', { edition: 'qd4469-2020', catalogsDir: null });
    const added = icd10.entries.find(({ code }) => !older.has(code));
    const path = file(
      'hai-ban.csv',
      `local_code,local_name,gold_code\nB1,${JSON.stringify(added?.name)},${added?.code}\nB2,${JSON.stringify(first?.name)},${first?.code}\n`,
    );
    const options = { truth: [path], kind: 'icd10', edition: ['qd4469-2020', 'tt06-2026'] };
    const { out } = await run(options, 'en');
    expect(out).toMatch(/dmdc, qd4469-2020 +TF-IDF, qd4469-2020 +dmdc, tt06-2026 +TF-IDF, tt06-2026/);
    expect(out).toContain('1 rows do not count: edition qd4469-2020');
    const { lists, total } = JSON.parse((await run({ ...options, json: true })).out);
    const unknown = lists.map((one: { edition: string; matcher: string; unknownGold: number }) => [
      one.edition,
      one.matcher,
      one.unknownGold,
    ]);
    expect(unknown).toEqual([
      ['qd4469-2020', 'dmdc', 1],
      ['qd4469-2020', 'tfidf', 1],
      ['tt06-2026', 'dmdc', 0],
      ['tt06-2026', 'tfidf', 0],
    ]);
    expect(total).toEqual([]);
    await expect(run({ ...options, edition: ['qd7603-2018'] })).rejects.toThrow('qd7603-2018');
  });

  it('shows the classes that a list names, rows without a code, and acceptable codes', async () => {
    const path = file(
      'lop.csv',
      `local_code,local_name,gold_code,gold_class\nB1,${JSON.stringify(first?.name)},Z99.999 | ${first?.code},marks | của tôi\nB2,Phiếu gửi xe,-,no code\n`,
    );
    const options = { truth: [path], kind: 'icd10', edition: ['tt06-2026'] };
    const { out } = await run(options);
    expect(out).toMatch(/dấu thêm vào tên +1 +100,0/);
    expect(out).toMatch(/của tôi +1 +100,0/);
    expect(out).toContain('1 dòng không có mã tương đương; trong đó tự động nhận nhầm 0 dòng');
  });

  it('without a list measures the test set of the package, of one kind where one is named', async () => {
    const { lists, format } = JSON.parse((await run({ kind: 'blood', json: true })).out);
    expect(format).toBe('dmdc-bench');
    expect(lists.map(({ file: name, matcher }: { file: string; matcher: string }) => [name, matcher])).toEqual([
      ['bench-set', 'dmdc'],
      ['bench-set', 'tfidf'],
    ]);
    expect(lists[0].codeR1.share).toBeGreaterThan(0.8);
    expect(lists[0].classes['no code'].absentAuto.of).toBeGreaterThan(0);
  });

  it('scores the example of another matcher beside', async () => {
    const against = [`"${process.execPath}" examples/matcher.mjs`];
    const { lists } = JSON.parse((await run({ kind: 'blood', json: true, against })).out);
    expect(lists[2].matcher).toBe(against[0]);
    expect(lists[2].codeR1).toMatchObject({ of: lists[0].codeR1.of });
    expect(lists[2].codeR1.share).toBeGreaterThan(0.5);
    const { out } = await run({ kind: 'blood', against }, 'en');
    expect(out).toContain(`${against[0]} R@1`);
  });
});
