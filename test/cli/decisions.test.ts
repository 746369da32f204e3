import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { writeReviewed } from '../../examples/review-edit';
import { rowStatus } from '../../src/mapping/mapping';
import { readMappingFile } from '../../src/store/mapping-store';
import { workbook } from '../helpers/workbooks';
import { dmdc, ndjson, workFolder } from './helpers';

const folder = workFolder();
const run = (...args: string[]) => dmdc(args, folder);
const path = (...names: string[]) => join(folder, ...names);
const EDITION = ['--edition', 'qd7603-2018'];
const HEADER = ['Mã dịch vụ', 'Tên dịch vụ', 'Giá BHYT'];
/** One that the machine is sure of, one that it leaves open, two that nothing stands for. */
const LIST = [
  ['DV1', 'Siêu âm ổ bụng', 43_900],
  ['DV2', 'Điện tim thường', 32_000],
  ['DV3', 'Soi chiếu kiểu Suối Mơ', 10_000],
  ['DV4', 'Suất ăn người bệnh', 20_000],
];
const csv = (rows: readonly (readonly unknown[])[]) => rows.map((row) => `${row.join(',')}\n`).join('');
writeFileSync(path('dv.csv'), csv([HEADER, ...LIST]));

/** A folder of its own, which does not exist before, with the mappings of the facilities. */
function mapped(store: string, ...facilities: string[]): string[] {
  for (const code of facilities) {
    const args = ['--facility-code', code, '--facility', `Bệnh viện ${code}`, ...EDITION];
    expect(run('map', 'dv.csv', '--mapping', store, ...args).code).toBe(0);
  }
  return facilities.map((code) => path(store, `${code}.services.dmdc.ndjson`));
}
const statuses = (file: string) => readMappingFile(file).rows.map(rowStatus);
const START = ['auto', 'ambiguous', 'none', 'none'];

describe('a folder of mappings', () => {
  const store = 'kho/moi';
  const files = mapped(store, '99001', '99002');
  const [first, second] = files as [string, string];
  const bytes = () => files.map((file) => readFileSync(file, 'utf8'));

  it('is made by map, one file a facility and kind, named after them', () => {
    expect(
      readdirSync(path(store))
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(['99001.services.dmdc.ndjson', '99002.services.dmdc.ndjson']);
    expect(files.map(statuses)).toEqual([START, START]);
  });

  it('takes decisions and gives them back: undo touches the files of the latest command only', () => {
    // Accepting over both files, …
    const fresh = bytes();
    expect(run('accept', '--mapping', store, '--status', 'auto', '--by', 'Lan', '--dry-run').code).toBe(0);
    expect(bytes()).toEqual(fresh);
    expect(run('accept', '--mapping', store, '--status', 'auto', '--by', 'Lan').code).toBe(0);
    expect(files.map((file) => statuses(file)[0])).toEqual(['confirmed', 'confirmed']);
    expect(readMappingFile(first).rows[0]!.decision).toMatchObject({ code: '02.0314.0001', reviewer: 'Lan' });
    const accepted = bytes();
    // … then a condition in one of them, …
    const none = ['--where', 'localName~SUAT AN', '--reason', 'ngoài BHYT', '--by', 'Hoa'];
    expect(run('no-equivalent', '--mapping', first, ...none).code).toBe(0);
    expect(readMappingFile(first).rows[3]!.decision).toMatchObject({ status: 'no-equivalent', reason: 'ngoài BHYT' });
    // … and two commands back.
    const undone = run('undo', '--mapping', store, '--by', 'Hoa');
    expect(undone.code).toBe(0);
    expect(undone.out).toContain('99001');
    expect(undone.out).not.toContain('99002');
    expect(statuses(first)).toEqual(['confirmed', ...START.slice(1)]);
    expect(bytes()[1]).toBe(accepted[1]);
    expect(run('undo', '--mapping', store, '--by', 'Lan').code).toBe(0);
    expect(files.map(statuses)).toEqual([START, START]);
    expect(readMappingFile(first).rows[0]!.history!.map(({ action, by }) => [action, by])).toEqual([
      ['decide', 'Lan'],
      ['undo', 'Lan'],
    ]);
    const nothing = run('undo', '--mapping', store);
    expect(nothing.code).toBe(1);
    expect(files.map(statuses)).toEqual([START, START]);
  });

  it('is flagged by condition in every file, other rows left alone', () => {
    expect(run('flag', '--mapping', store, '--where', 'localCode=DV3', '--comment', 'hỏi khoa').code).toBe(0);
    for (const file of files) expect(statuses(file)).toEqual(['auto', 'ambiguous', 'flagged', 'none']);
    expect(readMappingFile(second).rows[2]!.decision).toMatchObject({ comment: 'hỏi khoa' });
  });

  it('is not decided upon without any condition, nor by a condition that is none', () => {
    const before = bytes();
    for (const wrong of [[], ['--where', 'không phải điều kiện'], ['--status', 'xong']]) {
      expect(run('flag', '--mapping', store, ...wrong).code).toBe(2);
    }
    expect(bytes()).toEqual(before);
  });

  it('does not accept one of several codes unseen: the row is refused', () => {
    const { code, err } = run('accept', '--mapping', first, '--where', 'localCode=DV2');
    expect(code).toBe(1);
    expect(err).toContain('DV2');
    expect(statuses(first)[1]).toBe('ambiguous');
  });
});

describe('a review workbook', () => {
  it('brings what people typed; an unknown code is refused with row and reason, the rest counts', async () => {
    const [file] = mapped('ra-soat', '99001') as [string];
    const facility = ['--facility-code', '99001', '--facility', 'Bệnh viện 99001', ...EDITION];
    expect(run('map', 'dv.csv', '--mapping', 'ra-soat', ...facility, '-o', 'ra-soat.xlsx').code).toBe(0);
    const typed: Record<string, string> = { DV2: '02.0085.1778', DV3: '02.9999.0001' };
    await writeReviewed(path('ra-soat.xlsx'), ({ localCode }) =>
      typed[localCode] ? { decision: typed[localCode], reviewer: 'Lan' } : {},
    );
    const before = readFileSync(file, 'utf8');
    const dry = run('apply', 'ra-soat.xlsx', '--mapping', 'ra-soat', '--dry-run');
    expect(dry.code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(before);
    const { code, err } = run('apply', 'ra-soat.xlsx', '--mapping', 'ra-soat');
    expect(code).toBe(1);
    expect(err).toMatch(/DV3 .*dòng \d+.*02\.9999\.0001/);
    expect(err).not.toContain('DV2');
    expect(statuses(file)).toEqual(['auto', 'confirmed', 'none', 'none']);
    expect(readMappingFile(file).rows[1]!.decision).toMatchObject({ code: '02.0085.1778', reviewer: 'Lan' });
  });
});

describe('a command that changes nothing says so', () => {
  it('apply names the list of a workbook that holds no decision and has no mapping file', () => {
    mapped('lang-im', '99001');
    const other = ['--facility-code', '99002', '--facility', 'Bệnh viện 99002', ...EDITION];
    expect(run('map', 'dv.csv', ...other, '-o', 'co-so-khac.xlsx').code).toBe(0);
    const { code, out } = run('apply', 'co-so-khac.xlsx', '--mapping', 'lang-im', '--by', 'Lan');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Bệnh viện 99002 – Dịch vụ kỹ thuật: sổ rà soát chưa có quyết định nào.*không có gì thay đổi/m,
    );
  });
  it('map writes no workbook without a row to review, and ends with 3', () => {
    writeFileSync(path('rong.csv'), csv([HEADER]));
    const { code, err } = run('map', 'rong.csv', '-o', 'rong.xlsx');
    expect(code).toBe(3);
    expect(err).toContain('Không ghi rong.xlsx: không có dòng nào để rà soát.');
    expect(existsSync(path('rong.xlsx'))).toBe(false);
  });
});

describe('what facilities confirmed', () => {
  it('helps a third one once two of them said it, and never decides there', () => {
    const files = mapped('tinh', '99001', '99002');
    writeFileSync(
      path('cu.csv'),
      csv([
        ['local', 'code'],
        ['DV3', '02.0085.1778'],
        ['DV4', '99.9999.0000'],
      ]),
    );
    const third = ['--facility-code', '99003', '--facility', 'Bệnh viện 99003', ...EDITION, '--format', 'ndjson'];
    const proposed = () => {
      expect(run('memory', 'build', 'tinh', '-o', 'nho.json').code).toBe(0);
      const { code, out } = run('map', 'dv.csv', '--memory', 'nho.json', ...third);
      expect(code).toBe(0);
      return ndjson(out)[2] as { status: string; candidates: { code: string }[]; decision?: unknown };
    };
    const bring = (file: string, by: string) => run('import-mapping', 'cu.csv', '--mapping', file, '--by', by);
    const one = bring(files[0]!, 'Lan');
    expect(one.code).toBe(1);
    expect(one.err).toMatch(/DV4 .*dòng 3.*99\.9999\.0000/);
    const waiting = proposed();
    expect(waiting.status).toBe('none');
    expect(bring(files[1]!, 'Mai').code).toBe(1);
    const helped = proposed();
    expect(helped.candidates[0]!.code).toBe('02.0085.1778');
    expect(helped.status).not.toBe('none');
    expect(helped.decision).toBeUndefined();
  });
});

describe('validate', () => {
  const header = ['Mã dịch vụ BV', 'Mã tương đương', 'Tên dịch vụ'];

  it('ends with 1 when a declared code does not exist, naming the row, and with 0 when all do', () => {
    writeFileSync(path('dung.csv'), csv([header, ['A1', '02.0085.1778', 'Điện tim thường']]));
    writeFileSync(
      path('sai.csv'),
      csv([header, ['A1', '02.0085.1778', 'Điện tim thường'], ['A2', '02.9999.0001', 'Soi lạ']]),
    );
    expect(run('validate', 'dung.csv', ...EDITION).code).toBe(0);
    const wrong = run('validate', 'sai.csv', ...EDITION);
    expect(wrong.code).toBe(1);
    expect(wrong.out).toMatch(/lỗi: .*02\.9999\.0001.*dòng 3/);
    const data = JSON.parse(run('validate', 'sai.csv', ...EDITION, '--json').out) as {
      reports: { declared: number; counts: { error: number } }[];
    };
    expect(data.reports).toMatchObject([{ declared: 2, counts: { error: 1 } }]);
  });
});

describe('exchange', () => {
  it('goes out as ConceptMap and comes back into a fresh mapping; one file at a time', () => {
    const [file] = mapped('di', '99001') as [string];
    run('accept', '--mapping', file, '--status', 'auto', '--by', 'Lan');
    run('no-equivalent', '--mapping', file, '--where', 'localCode=DV4', '--reason', 'ngoài BHYT', '--by', 'Lan');
    expect(run('export', 'di', '-o', 'di.json').code).toBe(0);
    const map = JSON.parse(readFileSync(path('di.json'), 'utf8')) as { resourceType: string };
    expect(map.resourceType).toBe('ConceptMap');
    const [fresh] = mapped('ve', '99001') as [string];
    const back = run('import-mapping', 'di.json', '--mapping', fresh, '--by', 'người nhập');
    expect(back.code).toBe(0);
    expect(back.err).toMatch(/^ghi chú: 2 mục [^\n]+\n$/);
    const said = (one: string) =>
      readMappingFile(one).rows.map(({ decision }) => decision && { ...decision, evidence: undefined });
    expect(said(fresh)).toEqual(said(file));
    expect(statuses(fresh)).toEqual(['confirmed', 'ambiguous', 'none', 'no-equivalent']);
    mkdirSync(path('hai'));
    for (const name of ['a', 'b']) writeFileSync(path('hai', `${name}.dmdc.ndjson`), readFileSync(file));
    expect(run('export', 'hai', '--to', 'fhir-r5').code).toBe(2);
  });

  it('fills decided codes into a copy of the list, and never over the list itself', () => {
    const form = ['STT', 'MA_DICH_VU', 'TEN_DICH_VU', 'TEN_DVKT_GIA', 'DON_GIA', 'QUY_TRINH', 'QD_PD_GIA', 'MA_CSKCB'];
    const lines = LIST.map(([, name, price], i) => [i + 1, null, name, name, price, `QT${i}`, 'QĐ1', '99001']);
    const source = workbook([{ name: 'MAU_05', rows: [form, ...lines] }]);
    writeFileSync(path('mau-05.xlsx'), source);
    expect(run('map', 'mau-05.xlsx', '--mapping', 'mau', '--facility-code', '99001', ...EDITION).code).toBe(0);
    const { code, err } = run('fill', 'mau-05.xlsx', '--mapping', 'mau', '-o', 'mau-05-co-ma.xlsx');
    expect([code, err]).toEqual([0, '']);
    const filled = XLSX.read(readFileSync(path('mau-05-co-ma.xlsx'))).Sheets.MAU_05!;
    // Only what is decided: a code that is one of several stays out.
    expect([2, 3, 4, 5].map((row) => filled[`B${row}`]?.v)).toEqual(['02.0314.0001', undefined, undefined, undefined]);
    expect(run('fill', 'mau-05.xlsx', '--mapping', 'mau', '-o', 'mau-05.xlsx').code).toBe(2);
    expect(new Uint8Array(readFileSync(path('mau-05.xlsx')))).toEqual(source);
  });
});
