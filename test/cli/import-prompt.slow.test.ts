import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbook } from '../editions/import/official';

const CLI = resolve(import.meta.dirname, '../../dist/cli.cjs');
/** `script` of util-linux gives a command a terminal of its own. */
const hasTerminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') === true;

describe.skipIf(!hasTerminal)('dmdc import on a terminal', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'dmdc-prompt-'));
    const rows = (codes: string[]) => codes.map((code, at) => [at + 1, code, `Chất giả định ${at}`]);
    const title = ['Kèm theo Quyết định số 7603/QĐ-BYT ngày 25 tháng 12 năm 2018'];
    const header = ['STT', 'MA_HOAT_CHAT', 'HOAT_CHAT'];
    const list = { name: 'PL05', rows: [title, header, ...rows(['40.1', '40.2', '40.48'])] };
    const older = { name: 'PL05 cũ', rows: [title, header, ...rows(['40.1'])], hidden: true };
    writeFileSync(join(dir, 'QD 7603.xlsx'), workbook([list, older]));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  function answered(answer: string): { status: number | null; output: string; stored: boolean } {
    const own = join(dir, `own-${answer}`);
    const env = { ...process.env, DMDC_CATALOGS: own, LANG: 'vi_VN.UTF-8' };
    const command = `'${process.execPath}' '${CLI}' import '${join(dir, 'QD 7603.xlsx')}'`;
    const { status, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      env,
      input: `${answer}\n`,
      encoding: 'utf8',
    });
    return { status, output: stdout, stored: existsSync(join(own, 'editions.json')) };
  }

  it('asks once, says what is hidden, and imports on yes', () => {
    const { status, output, stored } = answered('c');
    expect(output.match(/\[c\/K\]/g)).toHaveLength(1);
    expect(output).toContain('Trang “PL05 cũ” đang ẩn nên không đọc');
    expect({ status, stored }).toEqual({ status: 0, stored: true });
  });

  it.each(['k', ''])('writes nothing on “%s”', (answer) => {
    const { status, output, stored } = answered(answer);
    expect(output).toContain('Chưa nhập gì');
    expect({ status, stored }).toEqual({ status: 2, stored: false });
  });
});
