import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readMappingFile, writeMappingFile } from '../../src/store/mapping-store';
import { workbook } from '../editions/import/official';
import { auto, edition, HOSPITAL, mapping, row, STATION } from '../report/mappings';
import { dmdc, workFolder } from './helpers';

const folder = workFolder();
const run = (...args: string[]) => dmdc(['--catalogs', 'bo-ma', ...args], folder);
const path = (...names: string[]) => join(folder, ...names);
const text = (...names: string[]) => readFileSync(path(...names), 'utf8');

const HEADER = ['Mã máu', 'Tên chế phẩm máu'];
const list = (name: string, ...rows: (readonly string[])[]) =>
  writeFileSync(path(name), [HEADER, ...rows].map((cells) => `${cells.join(',')}\n`).join(''));
const facts = (id: string, day: string) => [
  ...['--kind', 'blood', '--edition', id, '--decision', `QĐ ${id}/QĐ-BYT`, '--annex', 'PL9'],
  ...['--issued', '2025-12-01', '--valid-from', day],
];

const KEPT = ['1.1', 'Máu toàn phần 150 ml'] as const;
const REWORDED = ['1.2', 'Máu toàn phần 250 ml'] as const;
const GONE = ['2.1', 'Khối hồng cầu 150 ml'] as const;

/** Rows that people decided on the first edition. */
function decided(facility = HOSPITAL, codes: readonly (readonly [string, string])[] = [KEPT, REWORDED, GONE]) {
  const rows = codes.map(([code, name]) => {
    const decision = { status: 'confirmed', code, name, reviewer: 'Lan', at: '2026-01-05T00:00:00.000Z' } as const;
    return row(`M${code}`, auto(code, name), decision, { localName: name });
  });
  return mapping(rows, { kind: 'blood', facility, edition: edition('blood', 'complete', 'ban-1') });
}

beforeAll(() => {
  list('ban-1.csv', KEPT, REWORDED, GONE);
  list('ban-2.csv', KEPT, ['1.2', 'Máu toàn phần 350 ml'], ['3.1', 'Huyết tương tươi']);
  expect(run('import', 'ban-1.csv', ...facts('ban-1', '2026-01-01')).code).toBe(0);
  expect(run('import', 'ban-2.csv', ...facts('ban-2', '2026-07-01'), '--abolishes', 'blood/ban-1').code).toBe(0);
});

describe('import', () => {
  it('names what is missing where only a part of the four options is given', () => {
    const { code, err } = run('import', 'ban-1.csv', '--kind', 'blood', '--edition', 'x');
    expect(code).toBe(2);
    expect(err).toContain('Thiếu --decision, --valid-from.');
  });

  it('refuses a coverage that there is none of, and a number of codes that is none', () => {
    const coverage = run('import', 'ban-1.csv', ...facts('x', '2026-08-01'), '--coverage', 'half', '--lang', 'en');
    expect([coverage.code, coverage.err]).toEqual([2, expect.stringContaining('partial')]);
    expect(run('import', 'ban-1.csv', ...facts('x', '2026-08-01'), '--expect', 'ba').code).toBe(2);
    expect(existsSync(path('bo-ma', 'blood', 'x.tsv'))).toBe(false);
  });

  it('refuses a list with two names of one code, by row, and writes nothing', () => {
    list('trung.csv', KEPT, ['1.1', 'Khối tiểu cầu'], GONE);
    const { code, err } = run('import', 'trung.csv', ...facts('trung', '2026-08-01'));
    expect(code).toBe(3);
    expect(err).toMatch(/1\.1.*dòng 3/);
    expect(err).toMatch(/Từ chối nhập: \d+ lỗi/);
    expect(existsSync(path('bo-ma', 'blood', 'trung.tsv'))).toBe(false);
  });

  it('only checks with --dry-run, with nowhere to write too; else it says where it could not write', () => {
    const of = [...facts('thu', '2027-01-01'), '--coverage', 'partial', '--abolishes', 'blood/ban-2'];
    const tried = run('import', 'ban-1.csv', ...of, '--dry-run');
    expect(tried).toMatchObject({ code: 0, out: 'Ấn bản blood/thu: 3 mã, không có lỗi. Chưa ghi gì (--dry-run).\n' });
    const nowhere = ['import', 'ban-1.csv', ...facts('thu', '2027-01-01'), '--lang', 'en'];
    expect(dmdc([...nowhere, '--dry-run'], folder).code).toBe(0);
    expect(dmdc(nowhere, folder)).toMatchObject({ code: 2, err: expect.stringContaining('--catalogs DIR') });
    expect(existsSync(path('bo-ma', 'blood', 'thu.tsv'))).toBe(false);
  });

  it('says which edition still is in force beside the new one', () => {
    const { code, err } = run('import', 'ban-1.csv', ...facts('ban-3', '2026-09-01'), '--dry-run');
    expect(code).toBe(0);
    expect(err).toContain('blood/ban-2 vẫn còn hiệu lực từ ngày 01/09/2026 trở đi');
  });

  it('puts what a later decision adds, changes and cancels on top of a list, and counts each', () => {
    list('sua.csv', ['1.1', 'Máu toàn phần 150 ml, chiếu xạ'], ['4.1', 'Tủa lạnh']);
    writeFileSync(path('huy.csv'), 'Mã hủy,Tên chế phẩm máu\n1.2,Máu toàn phần 350 ml\n9.9,Không có\n');
    const { code, err } = run(
      ...['import', 'sua.csv', ...facts('sua-2', '2026-10-01'), '--amends', 'ban-2'],
      ...['--retired-file', 'huy.csv', '--dry-run', '--lang', 'en'],
    );
    expect(code).toBe(0);
    expect(err).toContain('(added or changed codes)');
    expect(err).toContain(
      'To blood/ban-2: 1 codes added, 1 changed, 1 retired; 1 cancelled codes are not in that list.',
    );
  });

  it('takes the sheets that are named for the list and for what is cancelled', () => {
    const sheets = [
      { name: 'Mới', rows: [HEADER, KEPT, GONE].map((cells) => [...cells]) },
      { name: 'Bỏ', rows: [['Mã hủy', 'Tên chế phẩm máu'], [...REWORDED]] },
      { name: 'Đổi', rows: [HEADER, KEPT].map((cells) => [...cells]) },
    ];
    writeFileSync(path('ba-trang.xlsx'), workbook(sheets));
    const { code, err } = run(
      ...['import', 'ba-trang.xlsx', ...facts('ba-trang', '2026-10-01'), '--dry-run'],
      ...['--sheet', 'Mới', '--retired-sheet', 'Bỏ', '--changed-sheet', 'Đổi'],
    );
    expect(code).toBe(0);
    expect(err).toContain('Trang “Mới” (danh mục đầy đủ)');
    expect(err).toContain('Trang “Bỏ” (mã hủy)');
    expect(err).toContain('Trang “Đổi” (mã thay đổi)');
  });

  it('of a workbook with nothing official says of each sheet what it is not, and ends with 3', () => {
    writeFileSync(path('khac.xlsx'), workbook([{ name: 'Lịch trực', rows: [['Ngày', 'Người trực']] }]));
    const { code, err } = run('import', 'khac.xlsx', '--dry-run', '--lang', 'en');
    expect(code).toBe(3);
    expect(err).toContain('Sheet “Lịch trực”: none of the seven code sets, left out');
    expect(err).toContain('No list can be imported. Nothing was written.');
    expect(dmdc(['import', 'khac.xlsx'], folder).code).toBe(2);
  });

  it('keeps the positions of a circular beside the codes, and asks first', () => {
    const rows = [
      ['Ban hành kèm theo Thông tư số 20/2022/TT-BYT ngày 31 tháng 12 năm 2022'],
      ['STT', 'Tên hoạt chất', 'Đường dùng, dạng dùng', 'Hạng bệnh viện', 'Ghi chú'],
      ...['Atropin sulfat', 'Bupivacain hydroclorid', 'Desfluran'].map((name, at) => [at + 1, name, 'Tiêm', '1', ' ']),
    ];
    writeFileSync(path('thong-tu.xlsx'), workbook([{ name: 'TT20', rows }]));
    const asked = run('import', 'thong-tu.xlsx');
    expect(asked.code).toBe(2);
    expect(asked.err).toContain('Chưa nhập gì. Thêm --yes để nhập mà không hỏi.');
    const { code, out, err } = run('import', 'thong-tu.xlsx', '--yes');
    expect(err).toContain('danh mục thuốc theo vị trí của TT 20/2022/TT-BYT (3 vị trí, không có mã)');
    expect([code, out]).toEqual([0, expect.stringMatching(/^Đã ghi 3 tên của TT 20\/2022\/TT-BYT vào .*bo-ma\.\n$/)]);
  });
});

describe('edition verify', () => {
  it('names a table that was changed and one that is gone, and ends with 3', () => {
    for (const id of ['ban-1', 'ban-2']) expect(run('edition', 'export', `blood/${id}`, 'chep').code).toBe(0);
    expect(run('edition', 'verify', 'chep')).toMatchObject({ code: 0, out: '2 bảng khớp mã kiểm tra.\n' });
    appendFileSync(path('chep', 'blood', 'ban-1.tsv'), '9.9\tLạ\n');
    const { code, out, err } = run('edition', 'verify', 'chep');
    expect([code, out]).toEqual([3, '1 bảng khớp mã kiểm tra.\n']);
    expect(err).toMatch(/blood\/ban-1\.tsv: khác mã kiểm tra \([0-9a-f]{64}\)/);
  });

  it('takes the folder of the environment where none is named, else the bundled tables', () => {
    const named = run('edition', 'verify').out;
    expect(named).toBe(dmdc(['edition', 'verify', 'bo-ma'], folder).out);
    expect(Number.parseInt(named, 10)).toBeLessThan(Number.parseInt(dmdc(['edition', 'verify'], folder).out, 10));
    expect(run('edition', 'check').code).toBe(2);
    expect(run('edition', 'export', 'blodo', 'x')).toMatchObject({
      code: 2,
      err: expect.not.stringContaining('ban-1'),
    });
  });
});

describe('migrate', () => {
  const file = 'mot.dmdc.ndjson';
  const migrate = (...args: string[]) => run('migrate', file, '--to', 'ban-2', ...args);

  it('writes a report of what was carried, re-worded and lost, in both formats', () => {
    writeMappingFile(path(file), decided());
    const before = text(file);
    const tried = migrate('--dry-run', '--report', 'chuyen.json', '--lang', 'en');
    expect(tried).toMatchObject({ code: 0, err: 'Wrote chuyen.json\n' });
    expect(tried.out).toContain(`${file} to blood/ban-2, nothing written:`);
    const report = JSON.parse(text('chuyen.json')) as { title: string };
    expect(report.title).toBe(`${file}: ban-1 → ban-2`);
    expect(text(file)).toBe(before);
    expect(migrate('-o', 'sang.dmdc.ndjson', '--report', 'chuyen.xlsx').code).toBe(0);
    expect(readFileSync(path('chuyen.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect([text(file) === before, readMappingFile(path('sang.dmdc.ndjson')).edition.id]).toEqual([true, 'ban-2']);
  });

  it('refuses a report that it cannot write before it touches the mapping', () => {
    const { code, err } = migrate('--report', 'chuyen.pdf');
    expect([code, err]).toEqual([2, expect.stringContaining('.xlsx, .json')]);
    expect(readMappingFile(path(file)).edition.id).toBe('ban-1');
  });

  it('says that there is nothing to do where the file rests on that edition', () => {
    const { code, out } = run('migrate', file, '--to', 'ban-1');
    expect([code, out]).toEqual([0, `${file} đã dựa trên blood/ban-1: không có gì để chuyển.\n`]);
  });

  it('is taken back by undo, unless somebody decided since', () => {
    const back = path('lui.dmdc.ndjson');
    writeMappingFile(back, decided());
    run('migrate', 'lui.dmdc.ndjson', '--to', 'ban-2');
    const batch = readMappingFile(back).previous?.[0]?.batch as string;
    expect(run('flag', '--mapping', back, '--where', 'localCode=M2.1', '--by', 'Mai').code).toBe(0);
    const late = run('undo', '--mapping', back, '--batch', batch);
    expect([late.code, late.err]).toEqual([1, expect.stringContaining('1 mục đã được quyết định sau khi chuyển')]);
    expect(readMappingFile(back).edition.id).toBe('ban-2');
    expect(run('undo', '--mapping', back, '--by', 'Mai').code).toBe(0);
    const done = run('undo', '--mapping', back, '--batch', batch, '--by', 'Mai');
    expect([done.code, done.out]).toEqual([0, expect.stringContaining('đã trở lại ấn bản ban-1')]);
    const { edition: now, rows } = readMappingFile(back);
    expect([now.id, rows.map(({ decision }) => decision?.status)]).toEqual(['ban-1', Array(3).fill('confirmed')]);
  });
});

describe('impact', () => {
  const impact = (...args: string[]) => run('impact', 'tinh', '--from', 'ban-1', '--to', 'ban-2', ...args);

  beforeAll(() => {
    mkdirSync(path('tinh'));
    writeMappingFile(path('tinh', 'bv.dmdc.ndjson'), decided());
    writeMappingFile(path('tinh', 'tram.dmdc.ndjson'), decided(STATION, [KEPT, GONE]));
  });

  it('counts the rows of each facility and of all, and names the codes that touch most of them', () => {
    const { code, out } = impact('--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain('3 items of 2 facilities have to be looked at.');
    expect(out).toMatch(/^2\.1 +Khối hồng cầu 150 ml .* 2 +2$/m);
    expect(out).toMatch(/^Total +2 /m);
  });

  it.each(['csv', 'json', 'xlsx'])('is written as .%s', (ending) => {
    expect(impact('-o', `anh-huong.${ending}`).code).toBe(0);
    const bytes = readFileSync(path(`anh-huong.${ending}`), 'utf8');
    if (ending === 'xlsx') expect(bytes.slice(0, 2)).toBe('PK');
    else for (const name of [HOSPITAL.name, STATION.name]) expect(bytes).toContain(name);
  });

  it('names files of another edition and files that cannot be read, counts the others, and ends with 3', () => {
    const other = mapping([], { kind: 'blood', edition: edition('blood', 'complete', 'ban-2') });
    writeMappingFile(path('tinh', 'moi.dmdc.ndjson'), other);
    expect(impact().err).toContain('moi.dmdc.ndjson dựa trên blood/ban-2, không phải ban-1: bỏ qua.');
    writeFileSync(path('tinh', 'hong.dmdc.ndjson'), 'x\n');
    const { code, out, err } = impact();
    expect([code, err]).toEqual([3, expect.stringContaining('hong.dmdc.ndjson')]);
    expect(out).toContain('3 mục của 2 cơ sở phải xem lại.');
    const none = run('impact', path('tinh', 'moi.dmdc.ndjson'), '--from', 'ban-1', '--to', 'ban-2');
    expect([none.code, none.out]).toEqual([3, '']);
  });

  it('says nothing of codes where no row is touched', () => {
    writeMappingFile(path('yen.dmdc.ndjson'), decided(HOSPITAL, [KEPT]));
    const { code, out } = run('impact', 'yen.dmdc.ndjson', '--from', 'ban-1', '--to', 'ban-2');
    expect(code).toBe(0);
    expect(out).toContain('0 mục của 0 cơ sở phải xem lại.');
    expect(out).not.toContain('Mã bị ảnh hưởng nhiều nhất');
  });
});
