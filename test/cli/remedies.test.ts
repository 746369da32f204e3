import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, expect, it } from 'vitest';
import { claimsXml } from '../../examples/claims';
import { workbook } from '../helpers/workbooks';
import { followRemedies } from './follow-remedies';
import { dmdc, ROOT, workFolder } from './helpers';
import { BENCH, LOCKS } from './remedies/bench';
import { DECISIONS } from './remedies/decisions';
import { EDITIONS } from './remedies/editions';
import { ELSEWHERE } from './remedies/elsewhere';
import { LISTS } from './remedies/lists';
import { REPORTS } from './remedies/reports';

const HEADER = ['Mã DV', 'Tên dịch vụ'];
const ROWS = [
  ['S1', 'Điện tim thường'],
  ['S2', 'Đo chức năng hô hấp'],
];
const csv = (rows: readonly (readonly string[])[]) => `${rows.map((row) => row.join(',')).join('\n')}\n`;
const folder = workFolder();
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

/** Files that lists, decisions and code sets come in. */
beforeAll(() => {
  for (const name of [
    'trong',
    'bao-cao',
    'danh-muc',
    'bc',
    'bc2',
    'bc3',
    'bc4',
    'bc5',
    'noi-a',
    'noi-b',
    'noi-c',
    'noi-d',
    'tinh',
  ]) {
    mkdirSync(join(folder, name));
  }
  const list = csv([HEADER, ...ROWS]);
  for (const facility of ['a', 'b']) write(`tinh-${facility}.csv`, csv([HEADER, ['S1', 'Đặt catheter động mạch']]));
  write('khong-phai.json', '[1]');
  write('dv.csv', list);
  write(join('danh-muc', '01001.csv'), list);
  const named = csv([['Tên cơ sở: TYT Đồi Thông', ''], HEADER, ...ROWS]);
  write(join('noi-a', 'dv.csv'), named);
  write(join('noi-b', 'dv.csv'), named);
  write(
    'mau.csv',
    csv([
      ['Mã máu', 'Tên chế phẩm máu'],
      ['M1', 'Khối hồng cầu từ 250 ml máu toàn phần'],
    ]),
  );
  const blood = [
    ['QĐ 7603/QĐ-BYT ngày 25/12/2018', '', ''],
    ['PHỤ LỤC 09. DANH MỤC MÃ MÁU VÀ CHẾ PHẨM MÁU', '', ''],
    ['STT', 'Mã ', 'Tên chế phẩm máu'],
    ['1', '1.1', 'Máu toàn phần 30 ml'],
    ['2', '2.7', 'Khối hồng cầu từ 250 ml máu toàn phần'],
  ];
  const bloodAnd = (more: readonly string[], header = blood[2]!) =>
    workbook([
      { name: 'PL09 Máu', rows: blood },
      { name: 'PL09 Máu (2)', rows: [...blood.slice(0, 2), header, more] },
    ]);
  write('mau.xlsx', workbook([{ name: 'PL09 Máu', rows: blood }]));
  write('mau-trung.xlsx', bloodAnd(['3', '2.7', 'Khối hồng cầu khác']));
  write('mau-lech.xlsx', bloodAnd(['3', '2.9', 'Khối hồng cầu khác', '1'], [...blood[2]!, 'Thể tích']));
  const supplies = csv([
    ['Mã vật tư', 'Tên vật tư y tế'],
    ['1', 'Kim luồn tĩnh mạch'],
  ]);
  write('vt.csv', supplies);
  write(join('noi-c', 'vt.csv'), supplies);
  for (const name of ['a', 'b']) mkdirSync(join(folder, 'noi-d', name));
  write(join('noi-d', 'a', 'dv.csv'), named);
  write(join('noi-d', 'b', 'vt.csv'), `Tên cơ sở: TYT Đồi Thông,\n${supplies}`);
  write('noi-bo.csv', csv([['Mã nội bộ', 'Tên dịch vụ'], ...ROWS]));
  write(
    'dung.csv',
    csv([
      [...HEADER, 'gold_code'],
      [...ROWS[0]!, '02.0085.1778'],
      [...ROWS[1]!, '02.0024.1791'],
    ]),
  );
  write(
    'khong-ro.csv',
    csv([
      ['Mã', 'Tên'],
      ['X', 'Điện tim thường'],
    ]),
  );
  write(
    'la.csv',
    csv([
      ['Alpha', 'Beta', 'Gamma'],
      ['1', 'S1', 'Điện tim thường'],
    ]),
  );
  write(
    'bang.csv',
    csv([
      ['Mã nội bộ', 'Mã DMDC'],
      ['S1', '02.0085.1778'],
    ]),
  );
  write(
    'bang-la.csv',
    csv([
      ['Alpha', 'Beta'],
      ['S1', '02.0085.1778'],
    ]),
  );
  write(
    'bang-khong-ma.csv',
    csv([
      ['Mã nội bộ', 'Ghi chú'],
      ['S1', 'đã xem'],
    ]),
  );
  const table = [
    ['Mã tương đương', 'Tên dịch vụ kỹ thuật'],
    ['02.0085.1778', 'Điện tim thường'],
  ];
  write('bo-ma.csv', csv(table));
  write('bo-ma-khac.csv', csv([...table, ['02.0024.1791', 'Đo chức năng hô hấp']]));
  write(
    'bo-ma-la.csv',
    csv([
      ['Alpha', 'Beta', 'Gamma'],
      ['1', '02.0085.1778', 'Điện tim thường'],
    ]),
  );
  write(
    'bo-ma-hai.xlsx',
    workbook([
      { name: 'Một', rows: table },
      { name: 'Hai', rows: [table[0]!, ['02.0024.1791', 'Đo chức năng hô hấp']] },
    ]),
  );
  write(
    'hai-trang.xlsx',
    workbook([
      { name: 'DVKT', rows: [HEADER, ...ROWS] },
      { name: 'B', rows: [HEADER, ['S3', 'Thông tiểu']] },
    ]),
  );
  write(
    'benh.csv',
    csv([
      ['Mã bệnh', 'Tên bệnh'],
      ['B1', 'Bệnh tả'],
    ]),
  );
  write(
    'an.xlsx',
    workbook([
      { name: 'DV 2026', rows: [HEADER, ...ROWS], hidden: true },
      { name: 'Cũ', rows: [HEADER, ['S3', 'Thông tiểu']], hidden: true },
    ]),
  );
  write(
    'hai-loai.xlsx',
    workbook([
      { name: 'DVKT', rows: [HEADER, ...ROWS] },
      {
        name: 'VTYT',
        rows: [
          ['Mã vật tư', 'Tên vật tư y tế'],
          ['1', 'Kim luồn tĩnh mạch'],
        ],
      },
    ]),
  );
  write(
    'khong-ro-hai.xlsx',
    workbook([
      { name: 'DVKT', rows: [HEADER, ...ROWS] },
      {
        name: 'X',
        rows: [
          ['Mã', 'Tên'],
          ['X', 'Điện tim thường'],
        ],
      },
    ]),
  );
  write(
    'mot-trang-la.xlsx',
    workbook([
      { name: 'DVKT', rows: [HEADER, ...ROWS] },
      {
        name: 'Lạ',
        rows: [
          ['Alpha', 'Beta', 'Gamma'],
          ['1', 'S1', 'Điện tim thường'],
        ],
      },
    ]),
  );
  write(
    'so.xlsx',
    workbook([{ name: 'DVKT', rows: [[...HEADER, 'Mã tương đương'], ...ROWS.map((row) => [...row, ''])] }]),
  );
  write('so-la.xlsx', workbook([{ name: 'DVKT', rows: [[...HEADER, 'Ghi chú'], ...ROWS.map((row) => [...row, ''])] }]));
  write(
    'so-day.xlsx',
    workbook([{ name: 'DVKT', rows: [[...HEADER, 'Mã tương đương'], ...ROWS.map((row) => [...row, '01.0002.1778'])] }]),
  );
  write(
    'may.sssom.tsv',
    'subject_id\tsubject_label\tpredicate_id\tobject_id\tmapping_justification\nH:S1\tĐiện tim thường\tskos:exactMatch\tB:02.0085.1778\tsemapv:LexicalMatching\n',
  );
  write('kiem-tra.json', '{"format":"dmdc-claims-checks","version":1,"facilities":"x"}');
  write('la.json', '{}');
  write(join('bc5', 'la.json'), '{"format":"khác"}');
  write('hs.xml', claimsXml(1));
  write(
    'so-xep.xlsx',
    workbook([
      { name: 'DVKT', rows: [[...HEADER, 'Mã tương đương'], ...ROWS.toReversed().map((row) => [...row, ''])] },
    ]),
  );
  for (const args of [
    ['map', 'dv.csv', '--edition', 'qd7603-2018', '--mapping', 'm.dmdc.ndjson'],
    ['accept', '--mapping', 'm.dmdc.ndjson', '--status', 'auto', '--by', 'Lan'],
    ['map', 'so.xlsx', '--edition', 'qd7603-2018', '--mapping', 'so.dmdc.ndjson'],
    ['report', 'm.dmdc.ndjson', '--month', '2026-10', '-o', join('bao-cao', '10.json')],
  ]) {
    const run = dmdc(args, folder);
    if (run.code !== 0) throw new Error(run.err);
  }
});

const REMEDIES = [...LISTS, ...REPORTS, ...DECISIONS, ...EDITIONS];
followRemedies(REMEDIES, folder);

/** Names of all messages that tell a person to use an option or a command: file and nearest name. */
function toFollow(): string[] {
  const room = join(ROOT, 'src', 'messages');
  const found = new Set<string>();
  for (const name of readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.ts'))) {
    const source = ts.createSourceFile(name, readFileSync(join(room, name), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node, path: readonly string[]): void => {
      if (ts.isPropertyAssignment(node)) {
        const own = node.name.getText().replace(/'/g, '');
        if (own === 'help') return;
        if (own === 'vi' && OURS.test(node.initializer.getText())) {
          found.add(`${name.replace(/\.ts$/, '').replaceAll('\\', '/')} ${path.at(-1) ?? 'BRING_OFFICIAL'}`);
          return;
        }
        ts.forEachChild(node, (child) => visit(child, [...path, own]));
        return;
      }
      ts.forEachChild(node, (child) => visit(child, path));
    };
    visit(source, []);
  }
  return [...found].sort();
}
const OURS = /--[a-z][a-z-]+|\bdmdc [a-z]+/;

it('every message that names an option or a command has its remedy followed here, or a reason why not', () => {
  const known = new Set([...[...REMEDIES, ...BENCH, ...LOCKS].map(({ of }) => of), ...Object.keys(ELSEWHERE)]);
  const all = toFollow();
  expect(all.length).toBeGreaterThan(60);
  const remedy = 'give each of these a row in test/cli/remedies/, or a reason in elsewhere.ts there';
  expect(
    all.filter((name) => !known.has(name)),
    remedy,
  ).toEqual([]);
  // Rows of messages that are gone say nothing; remedies without an option need no row, and may have one.
  expect(Object.keys(ELSEWHERE).filter((name) => !all.includes(name))).toEqual([]);
});
