import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Decision, MappedRow } from '../../src/mapping/mapping';
import { readMappingFile, writeMappingFile } from '../../src/store/mapping-store';
import { ambiguous, candidate, HOSPITAL, mapping, NONE, row, STATION } from '../report/mappings';
import { dmdc, workFolder } from './helpers';

const folder = workFolder();
const run = (...args: string[]) => dmdc(args, folder);
const path = (...names: string[]) => join(folder, ...names);
const ECG = '02.0085.1778';
const OTHER = '21.0014.1778';
const AT = '2026-11-02T01:00:00.000Z';

const confirmed = (code: string, reviewer?: string): Decision => ({
  ...{ status: 'confirmed', code, name: 'Điện tim thường', at: AT },
  ...(reviewer && { reviewer }),
});
const open = ambiguous(candidate(ECG, 'Điện tim thường', 0.5), candidate(OTHER, 'Điện tim gắng sức', 0.4));
const decided = (code: string, decision?: Decision): MappedRow =>
  row(code, open, decision, { localName: `Điện tim ${code}` });
const file = (name: string, rows: readonly MappedRow[], facility = HOSPITAL): string => {
  writeMappingFile(path(name), mapping(rows, { facility }));
  return name;
};

describe('reconcile', () => {
  const first = [
    decided('A', confirmed(ECG, 'Lan')),
    decided('B', confirmed(ECG, 'Lan')),
    decided('C', confirmed(ECG, 'Lan')),
    decided('D', confirmed(ECG, 'Lan')),
    decided('E'),
    { ...decided('G'), draft: { decision: confirmed(ECG), why: 'second-review' as const } },
  ];
  const second = [
    decided('A', confirmed(ECG, 'Mai')),
    decided('B', confirmed(OTHER, 'Mai')),
    decided('C', confirmed(ECG, 'Lan')),
    decided('D'),
    decided('E', { status: 'flagged', reviewer: 'Mai', at: AT }),
    decided('G', { ...confirmed(OTHER, 'Hoa'), author: 'Mai' } as Decision),
  ];

  it('brings two people’s files together: alike counts, apart waits with both, one person twice counts once', () => {
    const [one, two] = [file('mot.dmdc.ndjson', first), file('hai.dmdc.ndjson', second)];
    const before = readFileSync(path(one), 'utf8');
    const tried = run('reconcile', one, two, '--dry-run', '--lang', 'en');
    expect(tried.code).toBe(1);
    expect(tried.out).toMatch(
      /^4 rows decided by both, 2 alike, kappa .*; 1 rows only by the first, 1 only by the second/,
    );
    expect(tried.out).toContain(`B – Điện tim B: ${ECG} (Lan) / ${OTHER} (Mai)`);
    expect(tried.out).toContain(`G – Điện tim G: ${ECG} (?) / ${OTHER} (Mai)`);
    expect(tried.err).toContain('1 rows were decided by one person in both files');
    expect(readFileSync(path(one), 'utf8')).toBe(before);

    expect(run('reconcile', one, two, '-o', 'chung.dmdc.ndjson', '--by', 'Hoa').code).toBe(1);
    expect(readFileSync(path(one), 'utf8')).toBe(before);
    const [a, b, c] = readMappingFile(path('chung.dmdc.ndjson')).rows;
    expect(a?.decision).toMatchObject({ code: ECG, author: 'Lan', reviewer: 'Mai' });
    expect(b).toMatchObject({ draft: { why: 'reconcile', decision: { code: ECG }, other: { code: OTHER } } });
    expect(c?.decision).toMatchObject({ reviewer: 'Lan' });
  });

  it('ends with 0 where nobody differs, writes into the first file, and has no kappa of nothing', () => {
    const one = file('mot.dmdc.ndjson', [decided('A', confirmed(ECG, 'Lan'))]);
    const same = run('reconcile', one, file('hai.dmdc.ndjson', [decided('A', confirmed(ECG, 'Mai'))]));
    expect([same.code, same.out]).toEqual([0, expect.stringContaining('kappa 1.000')]);
    expect(readMappingFile(path(one)).rows[0]?.decision).toMatchObject({ author: 'Lan', reviewer: 'Mai' });
    const nothing = run('reconcile', file('ba.dmdc.ndjson', [decided('A')]), file('tu.dmdc.ndjson', [decided('A')]));
    expect([nothing.code, nothing.out]).toEqual([0, expect.stringContaining('kappa —')]);
  });

  it('prints fifty rows that differ and counts the others', () => {
    const of = (code: string, by: string) =>
      Array.from({ length: 52 }, (_, at) => decided(`X${at}`, confirmed(code, by)));
    const { out } = run(
      'reconcile',
      file('mot.dmdc.ndjson', of(ECG, 'Lan')),
      file('hai.dmdc.ndjson', of(OTHER, 'Mai')),
    );
    expect(out.match(/ \(Lan\) \/ /g)).toHaveLength(50);
    expect(out).toContain('… và 2 dòng nữa.');
  });
});

describe('memory build', () => {
  it('names what two facilities confirmed differently, twenty of them, and counts the others', () => {
    mkdirSync(path('tinh'));
    const names = Array.from({ length: 22 }, (_, at) => `Dịch vụ lạ ${at}`);
    const said = (code: string) =>
      names.map((localName, at) => row(`N${at}`, NONE, confirmed(code, 'Lan'), { localName }));
    file('tinh/a.dmdc.ndjson', [...said(ECG), decided('A', confirmed(ECG, 'Lan'))]);
    file('tinh/b.dmdc.ndjson', said(OTHER), STATION);
    const { code, out } = run('memory', 'build', 'tinh', '-o', 'nho.json');
    expect(code).toBe(0);
    expect(out).toContain('Đã ghi nho.json: 23 tên, 22 tên có ý kiến khác nhau (không dùng).');
    expect(out.match(new RegExp(`^ {2}Dịch vụ lạ \\d+: ${ECG} \\(1\\) / ${OTHER} \\(1\\)$`, 'gm'))).toHaveLength(20);
    expect(out).toContain('… và 2 dòng nữa.');
  });
});

describe('undo', () => {
  it('lists commands with those that were taken back, goes back to one by its name, and keeps what was decided since', () => {
    const one = file('lui.dmdc.ndjson', [decided('A'), decided('B')]);
    const where = (code: string) => ['--mapping', one, '--where', `localCode=${code}`, '--by', 'Lan'];
    expect(run('undo', '--mapping', one, '--list').code).toBe(1);
    expect(run('no-equivalent', '--mapping', one, '--where', 'localName~điện tim', '--by', 'Lan').code).toBe(0);
    const batch = /^(.*?) {2}/.exec(run('undo', '--mapping', one, '--list').out)?.[1] as string;
    expect(run('reopen', ...where('A')).code).toBe(0);
    const kept = run('undo', '--mapping', one, '--batch', batch, '--by', 'Lan');
    expect([kept.code, kept.out]).toEqual([0, expect.stringContaining('1 dòng trở về như trước')]);
    expect(kept.err).toContain('1 dòng đã được quyết định lại sau đó nên giữ nguyên.');
    const listed = run('undo', '--mapping', one, '--list', '--lang', 'en');
    expect(listed.code).toBe(0);
    expect(listed.out.split('\n').find((line) => line.startsWith(batch))).toMatch(/2 rows {2}undone$/);
    const none = run('undo', '--mapping', one, '--batch', 'không có', '--lang', 'en');
    expect([none.code, none.err]).toEqual([1, `${one}: there is nothing left to undo.\n`]);
  });
});

describe('decisions that meet others', () => {
  it('say what stands there, who decided it, and what was wanted', () => {
    const one = file('gap.dmdc.ndjson', [
      decided('A', confirmed(ECG, 'Lan')),
      decided('B', { status: 'no-equivalent', at: AT }),
      { ...decided('C'), draft: { decision: { ...confirmed(ECG), author: 'Mai' } as Decision, why: 'second-review' } },
    ]);
    writeFileSync(path('cu.csv'), `local,code\nA,${OTHER}\nB,${OTHER}\nC,${OTHER}\n`);
    const { code, err } = run('import-mapping', 'cu.csv', '--mapping', one, '--by', 'Hoa', '--lang', 'en');
    expect(code).toBe(1);
    expect(err).toContain(`A (sheet “cu”, row 2): is Confirmed ${ECG} (Lan); the workbook says ${OTHER}`);
    expect(err).toContain(`B (sheet “cu”, row 3): is No equivalent; the workbook says ${OTHER}`);
    expect(err).toContain(`C (sheet “cu”, row 4): is To review ${ECG} (Mai); the workbook says ${OTHER}`);
  });

  it('of many rows refused for one reason are one line with examples', () => {
    const one = file(
      'sai.dmdc.ndjson',
      ['A', 'B', 'C', 'D', 'E'].map((code) => decided(code)),
    );
    const rows = ['A', 'B', 'C', 'D', 'E'].map((code) => `${code},99.9999.9999\n`).join('');
    writeFileSync(path('la.csv'), `local,code\n${rows}`);
    const { code, err } = run('import-mapping', 'la.csv', '--mapping', one, '--column', 'code=code', '--lang', 'en');
    expect(code).toBe(1);
    expect(err).toContain('5 rows were refused:');
    expect(err).toMatch(/5 rows: .*99\.9999\.9999.*\(A \(.*row 2\); B \(.*row 3\); C \(.*row 4\); …\)/);
  });

  it('columns that the table may not have are refused by name, and so is a mapping file that is not there', () => {
    writeFileSync(path('cot.csv'), `x,y\nA,${ECG}\n`);
    const bad = run('import-mapping', 'cot.csv', '--mapping', 'gap.dmdc.ndjson', '--column', 'price=y');
    expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('price=y')]);
    const gone = run('import-mapping', 'cot.csv', '--mapping', 'khong-co.dmdc.ndjson', '--column', 'localCode=x');
    expect([gone.code, gone.err]).toEqual([3, expect.stringContaining('khong-co.dmdc.ndjson')]);
    expect(existsSync(path('khong-co.dmdc.ndjson'))).toBe(false);
    const fresh = file('moi.dmdc.ndjson', [decided('A')]);
    const columns = ['--column', 'localCode=x', '--column', 'code=y'];
    expect(run('import-mapping', 'cot.csv', '--mapping', fresh, ...columns).code).toBe(0);
    expect(readMappingFile(path(fresh)).rows[0]?.decision).toMatchObject({ code: ECG });
  });
});

describe('export', () => {
  const one = () => file('ra.dmdc.ndjson', [decided('A', confirmed(ECG, 'Lan')), decided('B')]);

  it.each([
    ['ra.sssom.tsv', /^#.*\n/],
    ['ra.csv', /^(?!#)/],
    ['ra.json', /^\{/],
  ])('goes by the ending of %s', (name, begins) => {
    expect(run('export', one(), '-o', name).code).toBe(0);
    const text = readFileSync(path(name), 'utf8');
    expect(text).toMatch(begins);
    if (name.includes('sssom')) expect(text).toContain('subject_id');
  });

  it('holds only what people decided where that is asked for, in R4 too', () => {
    const all = JSON.parse(run('export', one(), '--to', 'fhir-r4', '--only', 'confirmed').out) as {
      group: { element: { code: string; target: { equivalence: string }[] }[] }[];
    };
    expect(all.group[0]?.element.map(({ code }) => code)).toEqual(['A']);
    expect(all.group[0]?.element[0]?.target[0]?.equivalence).toBe('equivalent');
    expect(run('export', one(), '--to', 'ndjson').out.trimEnd().split('\n')).toHaveLength(2);
  });

  it.each([
    [['-o', 'ra.dmdc.ndjson'], /trùng với tệp đưa vào/],
    [['-o', 'ra.doc'], /“ra\.doc”/],
    [['--to', 'pdf'], /“pdf”/],
    [[], /--to/],
    [['--to', 'xlsx'], /-o/],
    [['--to', 'csv', '--only', 'all'], /confirmed/],
  ])('%j is refused with what to write', (args, message) => {
    const { code, err } = run('export', one(), ...args);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });
});
