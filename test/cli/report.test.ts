import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { KIND_LABELS, KINDS } from '../../src/catalog/kinds';
import { mappingFileText } from '../../src/io/record/mapping-text';
import type { Facility, MappedRow } from '../../src/mapping/mapping';
import { BRING_OFFICIAL } from '../../src/messages/coverage';
import { FORM_677 } from '../../src/messages/form-677';
import { auto, mapping, NONE, row } from '../report/mappings';
import { dmdc, ndjson, uniqueServices, workFolder } from './helpers';

const folder = workFolder();
const sheets = (path: string) => {
  const book = XLSX.read(readFileSync(join(folder, path)));
  return new Map(
    book.SheetNames.map((name) => [
      name,
      XLSX.utils.sheet_to_json<string[]>(book.Sheets[name]!, { header: 1, raw: false, defval: '', blankrows: true }),
    ]),
  );
};
/** The cells of the form. */
const texts = (path: string) => sheets(path).get('Mẫu 677')!.flat();

describe('report', () => {
  beforeAll(() => {
    const rows = uniqueServices(10).map(({ name }, i) => `DV${i}\t${name}`);
    writeFileSync(join(folder, 'dv.tsv'), ['Mã dịch vụ\tTên dịch vụ', ...rows, 'DV99\tThuê xe'].join('\n'));
    for (const output of ['dv.ndjson', 'dv.json', 'dv.xlsx']) {
      const args = ['map', 'dv.tsv', '--edition', 'qd7603-2018', '--facility', 'Bệnh viện A', '-o', output];
      expect(dmdc(args, folder).code).toBe(0);
    }
  });

  it('counts the same from every form of the mapping', () => {
    const outs = ['dv.ndjson', 'dv.json', 'dv.xlsx'].map((name) => dmdc(['report', name], folder));
    for (const { code, out } of outs) {
      expect(code).toBe(0);
      expect(out).toMatch(/Dịch vụ kỹ thuật\s+qd7603-2018\s+\d+\/11/);
      expect(out).toBe(outs[0]!.out);
    }
  });

  it('fills the form of letter 677 with place, month and facility', () => {
    const args = ['report', 'dv.xlsx', '--month', '11/2026', '--place', 'Lâm Khê', '--facility', 'Bệnh viện B'];
    expect(dmdc([...args, '-o', 'form.xlsx'], folder).code).toBe(0);
    const cells = texts('form.xlsx');
    expect(cells).toContain('Bệnh viện B');
    expect(cells).toContain('Tháng 11 năm 2026');
    expect(cells.some((cell) => String(cell).startsWith('Lâm Khê, ngày …'))).toBe(true);
    expect(cells.filter((cell) => /^\d+\/11$/.test(String(cell)))).toHaveLength(2);
    // No list of the other six kinds was sent: that is not 0/0.
    expect(cells.filter((cell) => cell === '—')).toHaveLength(12);
    for (const kind of KINDS) expect(cells).toContain(FORM_677.kinds[kind]);
  });

  it('that goes to a file tells how to bring the official list where one of its tables is not complete', () => {
    writeFileSync(join(folder, 'vt.csv'), 'Mã vật tư,Tên vật tư y tế\nV1,Kim luồn tĩnh mạch\n');
    expect(dmdc(['map', 'vt.csv', '--kind', 'supplies', '-o', 'vt.ndjson'], folder).code).toBe(0);
    const told = (...names: string[]) => dmdc(['report', ...names, '-o', 'thin.xlsx'], folder).err;
    expect(told('dv.ndjson', 'vt.ndjson')).toContain(BRING_OFFICIAL.vi);
    expect(told('dv.ndjson')).not.toContain(BRING_OFFICIAL.vi);
  });

  it('adds up facilities, as csv and json too', () => {
    writeFileSync(
      join(folder, 'b.ndjson'),
      readFileSync(join(folder, 'dv.ndjson'), 'utf8').replaceAll('"Bệnh viện A"', '"Bệnh viện B"'),
    );
    const { out } = dmdc(['report', 'dv.ndjson', 'b.ndjson'], folder);
    expect(out).toContain('Bệnh viện B');
    expect(out).toMatch(/Tổng\s+Dịch vụ kỹ thuật\s+qd7603-2018\s+\d+\/22/);
    expect(dmdc(['report', 'dv.ndjson', 'b.ndjson', '-o', 'r.json'], folder).code).toBe(0);
    const data = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')) as {
      totals: { services: { total: number } };
    };
    expect(data.totals.services.total).toBe(22);
    expect(dmdc(['report', 'dv.ndjson', '-o', 'r.csv'], folder).code).toBe(0);
    expect(readFileSync(join(folder, 'r.csv'), 'utf8')).toContain('Bệnh viện A');
  });

  it('leaves out what it cannot read, says so and ends with 3', () => {
    const { code, out, err } = dmdc(['report', 'dv.ndjson', 'dv.tsv', 'khong-co.xlsx'], folder);
    expect(code).toBe(3);
    expect(out).toMatch(/\d+\/11/);
    expect(err).toContain('dv.tsv');
    expect(err).toContain('khong-co.xlsx');
  });
});

describe('the report of a province', () => {
  const put = (name: string, rows: readonly MappedRow[], facility: Facility) =>
    writeFileSync(join(folder, name), mappingFileText(mapping(rows, { facility })));
  const mapped = auto('02.0085.1778');
  beforeAll(() => {
    const hospital = { code: '38001', name: 'Bệnh viện Mây' };
    put(
      'p1.dmdc.ndjson',
      [
        row('A', mapped, undefined, { quantity: 90, unitPrice: 1000, department: 'Nội' }),
        row('B', NONE, undefined, { quantity: 10, unitPrice: 1000, department: 'Ngoại' }),
        row('C', NONE, undefined, { validTo: '2026-10-15' }),
      ],
      hospital,
    );
    put('p2.dmdc.ndjson', [row('A', mapped)], { code: '38003', name: 'Trạm y tế Gió' });
    writeFileSync(
      join(folder, 'reg.csv'),
      'Mã CSKCB,Tên cơ sở,Tuyến\n38001,Bệnh viện đa khoa Mây,Tỉnh\n38002,Trạm y tế Im,xã\n38002,Trạm y tế Im,xã\n',
    );
    writeFileSync(join(folder, 'hong.dmdc.ndjson'), '{"format":"dmdc-mapping-file"');
  });
  const province = ['report', 'p1.dmdc.ndjson', 'p2.dmdc.ndjson', '--register', 'reg.csv', '--province', 'Lâm Khê'];

  it('has a row for every facility of the register, and those outside it after them', () => {
    const { code, err } = dmdc([...province, '--month', '2026-10', '-o', 'p.xlsx'], folder);
    expect(code).toBe(0);
    expect(err).toMatch(/38002.*dòng 3/);
    expect(err).toContain('Không có trong danh sách cơ sở, xếp cuối bảng: Trạm y tế Gió');
    const rows = sheets('p.xlsx')
      .get('Mẫu 677')!
      .filter(([number]) => /^\d+$/.test(String(number)));
    expect(rows.map(([, name, , , , , , , , services]) => [name, services])).toEqual([
      ['Bệnh viện đa khoa Mây', '1/2'],
      ['Trạm y tế Im', '—'],
      ['Trạm y tế Gió', '1/1'],
    ]);
    expect(sheets('p.xlsx').get('Tệp và cơ sở')!.flat()).toContain('Cơ sở chưa có danh mục nào');
  });

  it('counts the rows in force on the last day of the month, or on the day that is given', () => {
    const ratio = (...args: string[]) =>
      /Bệnh viện Mây\s.*\s(\d+\/\d+)\s/.exec(
        dmdc(['report', 'p1.dmdc.ndjson', 'p2.dmdc.ndjson', ...args], folder).out,
      )?.[1];
    expect(ratio('--month', '2026-10')).toBe('1/2');
    expect(ratio('--month', '10/2026', '--date', '15/10/2026')).toBe('1/3');
    expect(ratio('--month', '2026-09')).toBe('1/3');
  });

  it('leaves the day of signing open unless it is given', () => {
    const place = (...args: string[]) => {
      dmdc([...province, '--month', '2026-10', ...args, '-o', 's.xlsx'], folder);
      return texts('s.xlsx').find((cell) => /^Ngày (?:\d|…)/u.test(cell));
    };
    expect(place('--date', '2026-10-31')).toBe('Ngày …… tháng …… năm ………');
    expect(place('--signed', '05/11/2026')).toBe('Ngày 05 tháng 11 năm 2026');
  });

  it('puts the words of the province before the draft, which is marked', () => {
    writeFileSync(join(folder, 'kk.txt'), '\ufeffThiếu người.\r\n\r\nThiếu máy.\r\n');
    const args = [
      '--difficulty',
      'Đường truyền chậm.',
      '--difficulties',
      'kk.txt',
      '--month',
      '2026-10',
      '-o',
      'k.xlsx',
    ];
    expect(dmdc([...province, ...args], folder).code).toBe(0);
    const cells = texts('k.xlsx').filter((cell) => cell !== '');
    const at = ['Đường truyền chậm.', 'Thiếu người.', 'Thiếu máy.'].map((text) => cells.indexOf(text));
    const draft = cells.findIndex((cell) => cell.startsWith('Dự thảo do phần mềm lập'));
    expect([...at, draft]).toEqual([at[0], at[0]! + 1, at[0]! + 2, at[0]! + 3]);
    expect(cells.join('\n')).toContain('cần chuyển sang bản hiện hành: Bệnh viện đa khoa Mây (2), Trạm y tế Gió (1).');
  });

  it('says who is behind a milestone and how many items are missing', () => {
    const milestones = ['--milestone', '2026-10-31=80', '--milestone', 'services:2027-03-31=100'];
    const { out } = dmdc([...province, '--month', '2026-10', ...milestones], folder);
    expect(out).toMatch(
      /Mốc 31\/10\/2026: 80 % – đạt 1\/2 danh mục \(Chậm\)\n {2}Bệnh viện đa khoa Mây: .* 1\/2 \(50 %\), thiếu 1 mục/,
    );
    expect(out).toContain('Mốc 31/03/2027 (Dịch vụ kỹ thuật): 100 % – đạt 1/2 danh mục (Chưa đến hạn)');
    expect(dmdc([...province, '--month', '2026-10', ...milestones, '-o', 'm.xlsx'], folder).code).toBe(0);
    expect(
      sheets('m.xlsx')
        .get('Theo mốc')!
        .filter(([code]) => code === '38001'),
    ).toHaveLength(2);
    expect(texts('m.xlsx').join('\n')).toContain(
      'Mốc 31/10/2026: 80 % – đạt 1/2 danh mục, 1 cơ sở chậm, 1 cơ sở chưa có danh mục',
    );
  });

  it('weighs by use and takes apart by department', () => {
    const { out } = dmdc([...province, '--month', '2026-10', '--weighted', '--by', 'department'], folder);
    expect(out).toMatch(/Bệnh viện đa khoa Mây .* 1\/2 .* 90 %\s+90 %/);
    expect(out).toMatch(
      /Dịch vụ kỹ thuật: theo mức sử dụng: số lượng 90 %, số tiền 90 % \(2 mục có số\)\nDịch vụ kỹ thuật: 3 mục còn trên bản đã hết hiệu lực/,
    );
    expect(out).toMatch(/Bệnh viện đa khoa Mây\s+Dịch vụ kỹ thuật\s+Ngoại\s+0\/1\s+0 %/);
    dmdc([...province, '--month', '2026-10', '--by', 'department', '-o', 'd.csv'], folder);
    expect(readFileSync(join(folder, 'd.csv'), 'utf8')).toMatch(
      /38001,Bệnh viện đa khoa Mây,services,.*department,Nội,.1\/1,1,1/,
    );
  });

  it('names files that cannot be read in the form and in the monthly report, and ends with 3', () => {
    const args = ['report', 'p1.dmdc.ndjson', 'hong.dmdc.ndjson', '--month', '2026-10'];
    const run = dmdc([...args, '--register', 'reg.csv', '--milestone', '2026-12-31=80', '-o', 'u.json'], folder);
    expect(run.code).toBe(3);
    expect(run.err).toContain('hong.dmdc.ndjson');
    const month = JSON.parse(readFileSync(join(folder, 'u.json'), 'utf8'));
    expect(month).toMatchObject({
      format: 'dmdc-report',
      month: '2026-10',
      date: '2026-10-31',
      register: [
        { code: '38001', level: 'province' },
        { code: '38002', level: 'commune' },
      ],
      unreadable: [{ file: 'hong.dmdc.ndjson', at: 'report' }],
      milestones: [{ date: '2026-12-31', percent: 80 }],
    });
    expect(month.ratios.facilities[0].ratios.services).toMatchObject({ mapped: 1, total: 2, notInForce: 1 });
    expect(dmdc([...args, '-o', 'u.xlsx'], folder).code).toBe(3);
    expect(texts('u.xlsx').join('\n')).toMatch(
      /1 tệp không đọc được hoặc không ánh xạ được, chưa tính vào tỷ lệ: .*hong\.dmdc\.ndjson/,
    );
  });

  it('takes Mục I from the claims that were checked; who is not in them gets empty cells', () => {
    const table = (number: number) => ({
      table: `XML${number}`,
      list: '4750',
      records: 2,
      fields: 9,
      fieldsInFull: 9,
      complete: true,
      faults: [],
      alwaysEmpty: [],
    });
    const facility = {
      code: '38001',
      encounters: 2,
      marks: [true, false, true, false, false],
      tables: [table(1), table(2), table(3)],
      unchecked: [],
      unreadable: [],
      brokenFiles: 0,
      codes: [],
      problems: [],
      sent: { withDates: 0, onDay: 0 },
    };
    const checks = {
      format: 'dmdc-claims-checks',
      version: 1,
      dateBy: 'line',
      fieldList: null,
      optional: [],
      files: [],
      facilities: [facility],
      editions: [],
      timeliness: { facilities: [], levels: [] },
    };
    writeFileSync(join(folder, 'claims.json'), JSON.stringify(checks));
    const run = dmdc([...province, '--month', '2026-10', '--claims', 'claims.json', '-o', 'c.xlsx'], folder);
    expect([run.code, run.err.includes('claims.json')]).toEqual([0, false]);
    const used = { kind: 'icd10', edition: null, decision: null, coverage: null, note: { vi: '', en: '' } };
    const july = { ...checks, editions: [{ ...used, from: '2026-06', to: '2026-07' }] };
    for (const [dateBy, warned] of [
      ['line', true],
      ['2026-07-01', false],
    ] as const) {
      writeFileSync(join(folder, 'july.json'), JSON.stringify({ ...july, dateBy }));
      const { err } = dmdc([...province, '--month', '2026-10', '--claims', 'july.json', '-o', 'j.csv'], folder);
      expect(err.includes('“july.json” gồm dữ liệu giám định từ 06/2026 đến 07/2026')).toBe(warned);
    }
    const rows = sheets('c.xlsx').get('Mẫu 677')!;
    expect(rows.find(([, name]) => name === 'Bệnh viện đa khoa Mây')!.slice(2, 7)).toEqual(['x', '', 'x', '', '']);
    expect(rows.find(([, name]) => name === 'Trạm y tế Gió')!.slice(2, 7)).toEqual(['', '', '', '', '']);
    expect(rows.find(([, name]) => name === 'Tổng')!.slice(2, 7)).toEqual(['1', '0', '1', '0', '0']);
  });

  it('warns once where a table is not the one that mappings were made with', () => {
    const sha256 = 'f'.repeat(64);
    for (const name of ['q1', 'q2']) {
      const text = readFileSync(join(folder, 'p1.dmdc.ndjson'), 'utf8');
      const [header = '', ...rows] = text.split('\n');
      const { edition, ...others } = JSON.parse(header);
      const pinned = { ...others, edition: { ...edition, sha256 } };
      writeFileSync(join(folder, `${name}.dmdc.ndjson`), [JSON.stringify(pinned), ...rows].join('\n'));
    }
    const { code, err } = dmdc(['report', 'q1.dmdc.ndjson', 'q2.dmdc.ndjson', '-o', 'q.csv'], folder);
    expect([code, err.split('ffffffffffff…').length]).toEqual([0, 2]);
  });

  it('points to what reads monthly reports where a folder holds nothing else', () => {
    mkdirSync(join(folder, 'months'), { recursive: true });
    writeFileSync(join(folder, 'months', '2026-10.json'), '{}');
    const { code, err } = dmdc(['report', 'months'], folder);
    expect([code, err.includes('dmdc progress')]).toEqual([3, true]);
  });

  it.each([
    ['report', 'trong'],
    ['report', 'trong', '--half', '2026H1'],
    ['progress', 'trong'],
    ['dashboard', 'trong'],
    ['proposals', 'trong'],
    ['check-xml', 'trong'],
    ['impact', 'trong', '--from', 'qd7603-2018', '--to', 'qd7603-2018'],
    ['map', 'trong', '--mapping', 'trong-ra'],
    ['accept', '--mapping', 'trong', '--min', '0.9'],
    ['undo', '--mapping', 'trong'],
    ['export', 'trong', '--to', 'csv'],
    ['memory', 'build', 'trong', '-o', 'nho.json'],
  ])('ends with 3 where a folder is empty: %s', (...args) => {
    mkdirSync(join(folder, 'trong'), { recursive: true });
    const { code, out, err } = dmdc(args, folder);
    expect([code, out]).toEqual([3, '']);
    expect(err).not.toBe('');
    expect(err).not.toContain('--help');
  });

  it.each([
    [['--milestone', '95'], 'Không hiểu mốc'],
    [['--by', 'khoa'], 'chapter, department'],
    [['--facility', 'Bệnh viện X'], 'đúng một cơ sở'],
    [['-o', 'x.docx'], '.pdf'],
    [['--half', '2026'], '2026H1'],
    [['--half', '2026H1'], 'một thư mục'],
  ])('refuses %j with 2 and says how to write it', (args, part) => {
    const { code, err } = dmdc(['report', 'p1.dmdc.ndjson', 'p2.dmdc.ndjson', ...args], folder);
    expect(code).toBe(2);
    expect(err).toContain(part);
  });

  it('proposes no option that it does not have when the ending of -o is unknown', () => {
    for (const command of ['report', 'dashboard', 'proposals', 'progress']) {
      const { code, err } = dmdc([command, '.', '-o', 'x.doc'], folder);
      expect(code).toBe(2);
      expect(err).toContain('x.doc');
      expect(err).not.toContain('--format');
    }
  });

  it('sums up a half-year from monthly reports and names the months that are missing', () => {
    mkdirSync(join(folder, 'thang'), { recursive: true });
    for (const month of ['2026-08', '2026-10']) {
      dmdc([...province, '--month', month, '-o', `thang/${month}.json`], folder);
    }
    const { code, out, err } = dmdc(['report', 'thang', '--half', '2026H2', '--milestone', '2026-10-01=80'], folder);
    expect(code).toBe(0);
    expect(err).toContain('07/2026, 09/2026, 11/2026, 12/2026');
    expect(out).toMatch(/08\/2026.*10\/2026/);
    expect(out).toMatch(/Dịch vụ kỹ thuật\s+2\/4\s+50 %\s+2\/3\s+66,6 %\s+\+16,7/);
    expect(out).toContain('3 cơ sở, 1 chưa có danh mục nào.');
    for (const name of ['h.xlsx', 'h.json', 'h.csv']) {
      expect(dmdc(['report', 'thang', '--half', '2026H2', '-o', name], folder).code).toBe(0);
    }
    const cells = sheets('h.xlsx').get('Báo cáo 6 tháng')!.flat();
    expect(cells).toContain('Kết quả ánh xạ, chuẩn hóa bộ mã danh mục dùng chung 6 tháng cuối năm 2026');
    expect(cells).toContain('2/4');
    expect(JSON.parse(readFileSync(join(folder, 'h.json'), 'utf8')).format).toBe('dmdc-half-year');
    const none = dmdc(['report', 'thang', '--half', '2025H2'], folder);
    expect(none.code).toBe(3);
    expect(none.err).toContain('--month 2025-07');
    expect(dmdc(['report', 'thang', '--half', '2026H2', '--by', 'group'], folder).code).toBe(2);
  });
});

describe('demo', () => {
  it('maps all seven kinds and writes workbook, form and lines', () => {
    const { code, out } = dmdc(['demo'], folder);
    expect(code).toBe(0);
    for (const kind of KINDS) expect(out).toMatch(new RegExp(`^${KIND_LABELS[kind].vi}.*\\d+/\\d+`, 'm'));
    const files = ['danh-muc-vi-du.xlsx', 'ra-soat.xlsx', 'bao-cao-677.xlsx', 'anh-xa.ndjson'];
    for (const name of files) {
      expect(out).toContain(join('dmdc-demo', name));
      expect(statSync(join(folder, 'dmdc-demo', name)).size).toBeGreaterThan(3000);
    }
    const lines = ndjson(readFileSync(join(folder, 'dmdc-demo', 'anh-xa.ndjson'), 'utf8'));
    expect(new Set(lines.map((line) => line.kind))).toEqual(new Set(KINDS));
    // A kind of which nothing is automatic says why.
    expect(out).toMatch(/^Vật tư y tế: bệnh viện ghi tên hàng, bộ mã ghi tên nhóm/m);
    // A provisional table never decides by itself.
    expect(lines.filter((line) => line.kind === 'blood' && line.status === 'auto')).toEqual([]);
  });

  it('can be taken further by its own commands, in English too', () => {
    expect(dmdc(['demo', '--lang', 'en', '-o', 'other'], folder).out).toContain('Automatic');
    const again = dmdc(['report', 'other/ra-soat.xlsx', '--lang', 'en'], folder);
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/Technical services.*\s\d+\/81/);
  });
});
