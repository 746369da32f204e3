// Runs the commands of dmdc in this process on mutated files: each ends with a result, findings or a typed error, never with a fault of the program.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimsXml } from '../examples/claims';
import { run } from '../src/cli/program';
import { EXIT } from '../src/cli/terminal/exit';
import { awkwardFiles } from '../test/helpers/awkward';
import { utf8, workbook, zip } from '../test/helpers/workbooks';
import { mutateFile, numbers } from './mutate-file';

/** What came of the runs. `faults`: command, file and seed of each that ended as none may. */
export interface CommandsFuzzed {
  readonly runs: number;
  readonly commands: number;
  readonly done: number;
  readonly refused: number;
  readonly faults: readonly string[];
}

const ROWS = [
  ['Mã DV', 'Tên dịch vụ', 'Mã tương đương', 'Đơn giá', 'Số lượng'],
  ['S1', 'Điện tim thường', '02.0085.1778', '32800', '10'],
  ['S2', 'Đo chức năng hô hấp', '', '124000', '-2'],
  ['S3', 'Thụt tháo phân', '', '82100', '5'],
];
const csv = (rows: readonly (readonly string[])[]) => utf8(`${rows.map((row) => row.join(',')).join('\n')}\n`);
const SSSOM =
  'subject_id\tsubject_label\tpredicate_id\tobject_id\tmapping_justification\tauthor_label\nH:S2\tĐo chức năng hô hấp\tskos:exactMatch\tB:02.0024.1791\tsemapv:ManualMappingCuration\tLan\n';
const EDITION = [
  ['QĐ 7603/QĐ-BYT ngày 25/12/2018', '', ''],
  ['PHỤ LỤC 09. DANH MỤC MÃ MÁU VÀ CHẾ PHẨM MÁU', '', ''],
  ['STT', 'Mã ', 'Tên chế phẩm máu'],
  ['1', '1.1', 'Máu toàn phần 30 ml'],
  ['2', '2.7', 'Khối hồng cầu từ 250 ml máu toàn phần'],
];

/** Files that commands read, as they should be. Those that commands write themselves are made by {@link prepare}. */
function inputs(): Record<string, Uint8Array> {
  return {
    'dv.csv': csv(ROWS),
    'dv.xlsx': workbook([{ name: 'DVKT', rows: ROWS }]),
    'dv.xls': workbook([{ name: 'DVKT', rows: ROWS }], 'biff8'),
    'dv.json': utf8(JSON.stringify(ROWS.slice(1).map(([localCode, localName]) => ({ localCode, localName })))),
    'web.xls': awkwardFiles(5).find(({ fileName }) => fileName === 'trang-web.xls')!.bytes,
    'dung.csv': csv([
      ['Mã DV', 'Tên dịch vụ', 'gold_code'],
      ['S1', 'Điện tim thường', '02.0085.1778'],
    ]),
    'an-ban.xlsx': workbook([{ name: 'PL09 Máu', rows: EDITION }]),
    'bang.csv': csv([
      ['Mã nội bộ', 'Mã tương đương'],
      ['S2', '02.0024.1791'],
    ]),
    'thay.csv': csv([
      ['Mã cũ', 'Mã mới'],
      ['02.0085.1778', '21.0014.1778'],
    ]),
    'co-so.csv': csv([
      ['Mã cơ sở', 'Tên cơ sở', 'Tuyến'],
      ['01001', 'Trạm y tế A', 'xã'],
    ]),
    'da-gui.csv': csv([
      ['MA_CSKCB', 'SO_HO_SO', 'DUNG_NGAY', 'PHAN_HOI'],
      ['01001', '10', '9', '8'],
    ]),
    'x.sssom.tsv': utf8(SSSOM),
    'hs.xml': utf8(claimsXml(2)),
    'hs.zip': zip([{ name: 'hs.xml', data: utf8(claimsXml(1)) }]),
  };
}

/** What commands make of those files, for other commands. */
const MADE: readonly string[] = [
  'map dv.csv --edition qd7603-2018 --mapping m.dmdc.ndjson',
  'accept --mapping m.dmdc.ndjson --status auto --by Lan',
  'map dv.csv --edition qd7603-2018 -o rs.xlsx',
  'map dv.csv --edition qd7603-2018 -o kq.json',
  'report m.dmdc.ndjson --month 2026-10 -o bao-cao/10.json',
  'export m.dmdc.ndjson -o cm.json',
  'check-xml hs.xml -o hs.json',
  'memory build m.dmdc.ndjson -o nho.json',
];

/** Commands, each with the file that is mutated for it. A word with a dot in it, or `bao-cao`, is a path in the folder. */
const CASES: readonly (readonly [file: string, line: string])[] = [
  ...['dv.csv', 'dv.xlsx', 'dv.xls', 'web.xls', 'dv.json'].map(
    (file) => [file, `map ${file} --kind services`] as const,
  ),
  ['m.dmdc.ndjson', 'map dv.csv --edition qd7603-2018 --mapping m.dmdc.ndjson'],
  ['m.dmdc.ndjson', 'map dv.csv --edition qd7603-2018 --previous m.dmdc.ndjson'],
  ['nho.json', 'map dv.csv --edition qd7603-2018 --memory nho.json'],
  ['dv.csv', 'validate dv.csv --kind services'],
  ['dung.csv', 'bench --truth dung.csv --kind services'],
  ['m.dmdc.ndjson', 'report m.dmdc.ndjson --weighted --by chapter'],
  ['kq.json', 'report kq.json -o out.xlsx'],
  ['rs.xlsx', 'report rs.xlsx -o out.csv'],
  ['co-so.csv', 'report m.dmdc.ndjson --register co-so.csv'],
  ['hs.json', 'report m.dmdc.ndjson --claims hs.json --month 2026-10'],
  ['bao-cao/10.json', 'progress bao-cao'],
  ['bao-cao/10.json', 'dashboard bao-cao/10.json -o out.html'],
  ['bao-cao/10.json', 'report bao-cao --half 2026H2'],
  ['m.dmdc.ndjson', 'proposals m.dmdc.ndjson -o out.csv'],
  ['m.dmdc.ndjson', 'questions m.dmdc.ndjson --dry-run'],
  ['rs.xlsx', 'apply rs.xlsx --mapping m.dmdc.ndjson --by Hoa'],
  ...['accept', 'reject', 'no-equivalent', 'out-of-scope', 'flag', 'reopen'].map(
    (action) => ['m.dmdc.ndjson', `${action} --mapping m.dmdc.ndjson --status review --by Lan`] as const,
  ),
  ['m.dmdc.ndjson', 'undo --mapping m.dmdc.ndjson --by Lan'],
  ['m.dmdc.ndjson', 'reconcile m.dmdc.ndjson m.dmdc.ndjson --dry-run'],
  ['m.dmdc.ndjson', 'memory build m.dmdc.ndjson -o out.json'],
  ...['fhir-r5', 'fhir-r4', 'sssom', 'csv', 'xlsx'].map(
    (to) => ['m.dmdc.ndjson', `export m.dmdc.ndjson --to ${to} -o out.${to}`] as const,
  ),
  ['x.sssom.tsv', 'import-mapping x.sssom.tsv --mapping m.dmdc.ndjson --by Hoa'],
  ['cm.json', 'import-mapping cm.json --mapping m.dmdc.ndjson --by Hoa'],
  ['bang.csv', 'import-mapping bang.csv --mapping m.dmdc.ndjson --by Hoa'],
  ['dv.xlsx', 'fill dv.xlsx --mapping m.dmdc.ndjson -o out.xlsx'],
  ['dv.xls', 'fill dv.xls --mapping m.dmdc.ndjson -o out.xlsx'],
  [
    'an-ban.xlsx',
    'import an-ban.xlsx --kind blood --edition qd7603-2018-thu --decision QĐ --valid-from 2018-12-25 --yes',
  ],
  ['thay.csv', 'migrate m.dmdc.ndjson --to qd7603-2018 --successors thay.csv --dry-run'],
  ['m.dmdc.ndjson', 'migrate m.dmdc.ndjson --to qd7603-2018 --dry-run'],
  ['m.dmdc.ndjson', 'impact m.dmdc.ndjson --from qd7603-2018 --to qd7603-2018'],
  ['hs.xml', 'check-xml hs.xml'],
  ['hs.zip', 'check-xml hs.zip -o out.json'],
  ['da-gui.csv', 'check-xml hs.xml --timeliness da-gui.csv'],
  ['co-so.csv', 'check-xml hs.xml --register co-so.csv'],
];

/** Runs `count` cases; the same seed gives the same ones. */
export async function fuzzCommands({ count, seed }: { count: number; seed: number }): Promise<CommandsFuzzed> {
  const home = mkdtempSync(join(tmpdir(), 'dmdc-fuzz-'));
  const [sound, folder] = [join(home, 'sound'), join(home, 'case')];
  const quiet = silence();
  const prototype = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
  const faults: string[] = [];
  let [done, refused] = [0, 0];
  const start = (line: string, at: string) => {
    const words = line.split(' ').map((word) => (/\.[a-z]|^bao-cao/.test(word) ? join(at, word) : word));
    return run([...words, '--lang', 'en', '--catalogs', join(at, 'ma')]);
  };
  try {
    for (const name of ['bao-cao', 'ma']) mkdirSync(join(sound, name), { recursive: true });
    for (const [name, bytes] of Object.entries(inputs())) writeFileSync(join(sound, name), bytes);
    for (const line of MADE) {
      const code = await start(line, sound);
      if (code > EXIT.findings) faults.push(`${line}: ends with ${code} on sound files. ${quiet.said()}`);
    }
    for (let at = 0; at < count; at++) {
      const own = seed * 1_000_003 + at;
      const [file, line] = CASES[at % CASES.length]!;
      rmSync(folder, { recursive: true, force: true });
      cpSync(sound, folder, { recursive: true });
      writeFileSync(join(folder, file), mutateFile(readFileSync(join(sound, file)), numbers(own)));
      const code = await start(line, folder).catch((error: unknown) => String(error));
      const said = quiet.said();
      if (typeof code === 'string' || code === EXIT.internal)
        faults.push(`${line}, ${file} of seed ${own}: ${code} ${said.slice(0, 300)}`);
      else if (code >= EXIT.usage) refused++;
      else done++;
    }
  } finally {
    quiet.end();
    rmSync(home, { recursive: true, force: true });
  }
  if (JSON.stringify(Object.getOwnPropertyNames(Object.prototype)) !== prototype)
    faults.push('Object.prototype was changed by a command');
  return { runs: count, commands: new Set(CASES.map(([, line]) => line.split(' ')[0])).size, done, refused, faults };
}

/** Keeps what commands print from the terminal; `said` gives what standard error was told since it was asked last. */
function silence(): { said(): string; end(): void } {
  const { stdout, stderr } = process;
  const kept = [stdout.write, stderr.write] as const;
  const most = stdout.getMaxListeners();
  // Each run listens for a closed pipe.
  for (const stream of [stdout, stderr]) stream.setMaxListeners(0);
  let told = '';
  stdout.write = (() => true) as typeof stdout.write;
  stderr.write = ((text: string) => {
    told += text;
    return true;
  }) as typeof stderr.write;
  return {
    said: () => {
      const text = told;
      told = '';
      return text;
    },
    end: () => {
      [stdout.write, stderr.write] = kept;
      for (const stream of [stdout, stderr]) stream.setMaxListeners(most);
    },
  };
}
