import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/catalog/kinds';
import { unzip } from '../../src/io/sheets/zip';
import { SERVICES, utf8, workbook, zip } from '../helpers/workbooks';
import { dmdc, dmdcProcess, ROOT, workFolder } from './helpers';

const folder = workFolder();
const run = (...args: string[]) => dmdc(args, folder);

describe('help', () => {
  it('is Vietnamese unless asked otherwise, and lists every command', () => {
    const vi = run('--help');
    expect(vi.code).toBe(0);
    expect(vi.out).toContain('Cách dùng:');
    const en = run('--help', '--lang', 'en');
    expect(en.out).toContain('Usage:');
    for (const command of ['demo', 'catalogs', 'lookup', 'search', 'map', 'report']) {
      expect(vi.out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
      const help = run(command, '--help');
      expect(help.code).toBe(0);
      expect(help.out).not.toMatch(/Options:|Usage:|Arguments:/);
      expect(run(command, '--help', '--lang', 'en').out).toContain('Usage: dmdc ');
    }
  });

  it('takes the language from the environment too', () => {
    expect(dmdc(['--help'], folder, { DMDC_LANG: 'en' }).out).toContain('Usage:');
  });

  it('prints the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(dmdcProcess(['--version'], folder)).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('a process of its own', () => {
  it.each([
    [['search', 'icd10', 'bệnh tả', '--edition', 'tt06-2026', '--top', '3']],
    [['lookup', 'icd10', 'Z99.99']],
    [['map']],
  ])('prints the same as one that has run other commands before: %j', (args) => {
    expect(dmdcProcess(args, folder)).toEqual(dmdc(args, folder));
  });

  it('ends after a workbook on whose number format the spreadsheet library has a remark, and keeps it to itself', () => {
    const format =
      '<number:number-style style:name="N9"><number:number number:min-integer-digits="1"/><style:map style:condition="value()&gt;0" style:apply-style-name="N8"/></number:number-style>';
    const parts = unzip(
      workbook([{ name: 'DVKT', rows: [['Mã DV', 'Tên dịch vụ', 'Giá'], ...SERVICES] }], 'ods'),
      () => true,
      1e7,
      {},
    );
    const remarked = parts.map(({ name, data }) => {
      const styled = new TextDecoder().decode(data).replace('<office:automatic-styles>', `$&${format}`);
      return { name, data: name === 'content.xml' ? utf8(styled) : data };
    });
    writeFileSync(join(folder, 'nhan-xet.ods'), zip(remarked));
    const { code, out, err } = dmdcProcess(['map', 'nhan-xet.ods', '--edition', 'qd7603-2018'], folder, {}, 150_000);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('nhan-xet.ods');
  });
});

describe('wrong use', () => {
  it.each([
    [['mapp', 'x.csv'], /Không có lệnh “mapp”.*map/],
    [['map'], /Thiếu tham số/],
    [['map', 'x.csv', '--bogus'], /--bogus/],
    [['map', 'x.csv', '--top'], /--top/],
    [['map', 'x.csv', '--kind', 'dich-vu'], /drugs.*services.*blood/s],
    [['map', 'x.csv', '--format', 'pdf'], /xlsx, csv, tsv, ndjson, json/],
    [['map', 'x.csv', '--format', 'xlsx'], /-o/],
    [['map', 'x.csv', '-o', 'out.doc'], /\.xlsx, \.csv/],
    [['map', 'x.csv', '-o', 'out.csv', '--format', 'json'], /--format json/],
    [['map', 'x.csv', '-o', 'x.csv'], /trùng/],
    [['map', 'x.csv', '--column', 'localCode'], /localCode="/],
    [['map', 'x.csv', '--top', 'many'], /“many”/],
    [['lookup', 'services'], /code/],
    [['lookup', 'dich-vu', '1'], /services/],
    [['catalogs', '--as-of', '2026-02-30'], /2026-02-30/],
    [['search', 'icd10', 'sot', '--edition', 'none'], /qd4469-2020, tt06-2026/],
    [['report', 'x.ndjson', '--month', '13/2026'], /13\/2026/],
    [['catalogs', '--lang', 'fr'], /vi.*en/],
  ])('%j ends with 2 and says what to write', (args, message) => {
    const { code, out, err } = dmdc(args, folder);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('catalogs', () => {
  it('says which list is in force, what of it is not bundled and which is nearest', () => {
    const vi = run('catalogs', '--as-of', '2026-11-21');
    expect(vi.code).toBe(0);
    for (const kind of KINDS) expect(vi.out).toContain(kind);
    const en = run('catalogs', '--as-of', '2026-11-21', '--lang', 'en');
    expect(en.out).toContain('the services list is QĐ 2010/QĐ-BYT, which is not bundled; nearest bundled is QĐ 7603');
    expect(en.out).toMatch(/icd10\s+tt06-2026\s.*in force/);
    expect(en.out).toMatch(/icd10\s+qd4469-2020\s.*no$/m);
  });

  it('answers for another day', () => {
    const { out } = run('catalogs', '--as-of', '01/01/2024', '--lang', 'en');
    expect(out).toMatch(/services\s+qd7603-2018\s.*in force/);
    expect(out).toMatch(/icd10\s+qd4469-2020\s.*in force/);
  });

  it('shows a list with a later decision on top as what is opened, with its own number of codes', () => {
    const { out } = run('catalogs', '--as-of', '2026-11-21');
    expect(out).toMatch(/^yhct-diseases +qd7603-2018 .* 4\.143 +đầy đủ +trong bản ghép/m);
    expect(out).toMatch(
      /^yhct-diseases +qd7603-2018\+qd1978-2026-retired .* 01\/07\/2026 .* 4\.138 +chưa đầy đủ +có hiệu lực/m,
    );
    expect(run('catalogs', '--as-of', '2026-06-30').out).toMatch(/^yhct-diseases +qd7603-2018 .* đầy đủ +có hiệu lực/m);
  });

  it('warns of a folder without code sets: a mistyped name must not pass for one that answers', () => {
    const { code, err } = run('--catalogs', 'no-such-folder', 'search', 'icd10', 'bệnh tả', '--top', '1');
    expect(code).toBe(0);
    expect(err).toContain('“no-such-folder” không có bộ mã nào');
  });

  it('gives the same as data', () => {
    const data = JSON.parse(run('catalogs', '--as-of', '2026-11-21', '--json').out) as {
      inForce: { kind: string; exact: boolean }[];
    };
    expect(data.inForce.find(({ kind }) => kind === 'services')?.exact).toBe(false);
    expect(data.inForce.find(({ kind }) => kind === 'icd10')?.exact).toBe(true);
  });
});

describe('edition', () => {
  it('takes kind and edition together or as two words, and replaces what is there only when told', () => {
    expect(run('edition', 'export', 'yhct-diseases/qd7603-2018', 'bo-ma').code).toBe(0);
    const again = run('edition', 'export', 'yhct-diseases', 'qd7603-2018', 'bo-ma');
    expect(again.code).toBe(3);
    expect(again.err).toContain('--replace');
    expect(run('edition', 'export', 'yhct-diseases', 'qd7603-2018', 'bo-ma', '--replace').code).toBe(0);
    expect(run('edition', 'verify', 'bo-ma').out).toContain('1 bảng khớp');
  });

  it('names the editions of a kind where none was given', () => {
    const { code, err } = run('edition', 'export', 'icd10', 'bo-ma');
    expect(code).toBe(2);
    expect(err).toContain('icd10/qd4469-2020, icd10/tt06-2026');
  });
});

describe('a mapping of an earlier edition', () => {
  const note = (name: string, edition?: string) =>
    run('map', 'yhct.csv', '--kind', 'yhct-diseases', '--mapping', name, ...(edition ? ['--edition', edition] : []));

  it('is told of as such, and not as if the later list stood behind it', () => {
    writeFileSync(join(folder, 'yhct.csv'), 'Mã nội bộ,Tên bệnh YHCT,Mã ICD-10\nB1,Hạ trĩ,I84.6\n');
    note('plain.dmdc.ndjson', 'qd7603-2018');
    const { err, out } = note('plain.dmdc.ndjson');
    expect(out).toMatch(/Bệnh YHCT +qd7603-2018 /);
    expect(err).not.toContain('Bảng đã bỏ');
    expect(err).toContain('dmdc migrate TỆP --to qd7603-2018+qd1978-2026-retired');
    // Mapping the list again, as without a mapping file, would leave its decisions out.
    expect(out).toMatch(/(dmdc|cli\.cjs) export plain\.dmdc\.ndjson -o ra-soat\.xlsx/);
    expect(out).toMatch(/(dmdc|cli\.cjs) report plain\.dmdc\.ndjson -o bao-cao-677\.xlsx/);
    expect(note('today.dmdc.ndjson').err).toContain('Bảng đã bỏ 5 mã');
  });
});

describe('lookup', () => {
  it('shows a code with what its edition says of it', () => {
    const { code, out } = run('lookup', 'services', '02.0085.1778');
    expect(code).toBe(0);
    expect(out).toContain('Điện tim thường');
    expect(out).toContain('QĐ 7603/QĐ-BYT');
    expect(out).toContain('32.000');
  });

  it('shows a code in every edition that has it, in any spelling', () => {
    const { out } = run('lookup', 'icd10', 'e119');
    expect(out).toContain('qd4469-2020');
    expect(out).toContain('tt06-2026');
  });

  it('names the successors of a cancelled code', () => {
    const { code, out } = run('lookup', 'services', '03.0080.0094');
    expect(code).toBe(0);
    expect(out).toContain('Đã hủy');
    expect(out).toMatch(/Thay bằng: 03\.0080\.0079 {2}\S/);
  });

  it('ends with 1 for an unknown code and suggests the nearest', () => {
    const { code, out, err } = run('lookup', 'services', '02.0085.1787');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('02.0085.1778');
  });

  it('says when the code belongs to another kind', () => {
    const { code, err } = run('lookup', 'services', 'E11.9');
    expect(code).toBe(1);
    expect(err).toContain('dmdc lookup icd10 E11.9');
  });
});

describe('search', () => {
  it('finds a disease typed without accents, the category first', () => {
    const { code, out } = run('search', 'icd10', 'dai thao duong tip 2', '--edition', 'tt06-2026');
    expect(code).toBe(0);
    expect(out.split('\n')[1]).toMatch(/E11 .*Bệnh đái tháo đường típ 2/);
  });

  it('takes words without quotes, and as many results as asked for', () => {
    const { out } = run('search', 'services', 'sieu', 'am', 'o', 'bung', '--edition', 'qd7603-2018', '--top', '3');
    expect(out.trimEnd().split('\n')).toHaveLength(4);
  });

  it('finds a code typed as such', () => {
    const { out } = run('search', 'icd10', 'A00.1', '--edition', 'tt06-2026');
    expect(out.split('\n')[1]).toContain('A00.1');
  });

  it('colours the matching letters on demand only', () => {
    const plain = run('search', 'icd10', 'benh ta', '--edition', 'tt06-2026').out;
    expect(plain).not.toContain('\u001b[');
    const coloured = dmdc(['search', 'icd10', 'benh ta', '--edition', 'tt06-2026'], folder, { FORCE_COLOR: '1' }).out;
    expect(coloured).toContain('\u001b[');
    const codes = '\u001b';
    expect(coloured.replace(new RegExp(`${codes}\\[[0-9;]*m`, 'g'), '')).toBe(plain);
    const refused = dmdc(['search', 'icd10', 'benh ta', '--edition', 'tt06-2026'], folder, {
      FORCE_COLOR: '1',
      NO_COLOR: '1',
    });
    expect(refused.out).toBe(plain);
  });

  it('ends with 1 when nothing is found', () => {
    expect(run('search', 'icd10', 'qqqqqq zzzzzz').code).toBe(1);
  });
});
