import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dmdc, workFolder } from './helpers';

const folder = workFolder();
/** A new window title, a cleared screen, a line gone back over, and the same in one byte. */
const EVIL = '\u001b]0;x\u0007\u001b[2J\r\u0008\u009b1A';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal obeys.
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;

it('control characters in a list are shown on the terminal by every command, and never obeyed', () => {
  const lines = [
    'Mã nội bộ,Tên dịch vụ,Mã tương đương,Đơn giá',
    `DV1,Điện ${EVIL}tim thường,99.${EVIL}9,32800`,
    `"DV${EVIL}2",Siêu âm ổ bụng,,${EVIL}`,
    `"DV${EVIL}2",Siêu âm,,43900`,
  ];
  writeFileSync(join(folder, 'dv.csv'), `${lines.join('\n')}\n`);
  mkdirSync(join(folder, 'thang'));
  const facility = `Trạm ${EVIL}A`;
  const list = ['dv.csv', '--kind', 'services'];
  const month = ['--month', '2026-11'];
  const runs = [
    ['map', ...list, '--facility', facility, '--mapping', 'm.dmdc.ndjson'],
    ['validate', ...list],
    ['map', ...list, '--facility', facility],
    ['report', 'm.dmdc.ndjson', ...month],
    ['report', 'm.dmdc.ndjson', ...month, '-o', 'thang/11.json'],
    ['progress', 'thang'],
    ['proposals', 'm.dmdc.ndjson', '--min-facilities', '1'],
    ['report', `${EVIL}.ndjson`],
  ];
  let shown = 0;
  for (const args of runs) {
    const { out, err } = dmdc(args, folder);
    expect(`${out}${err}`, args.join(' ')).not.toMatch(OBEYED);
    if (/\u241b/u.test(out + err)) shown++;
  }
  // Some of them name what stands there.
  expect(shown).toBeGreaterThanOrEqual(3);
});

it.each([
  [['memory'], 'Lỗi: Thiếu tên lệnh.'],
  [['memory', 'x'], 'Lỗi: Không có lệnh “x”.'],
  [['explain'], 'Lỗi: Thiếu tham số <kind>.'],
  [['map', 'a.csv', '--kindd', 'x'], 'Lỗi: Không có tùy chọn “--kindd”. Có phải ý bạn là --kind?'],
  [['map', '-o'], 'Lỗi: Tùy chọn -o, --output <file> cần một giá trị.'],
  [['memory', 'build', 'a.ndjson'], 'Lỗi: Thiếu tùy chọn bắt buộc -o, --output <file>.'],
  [['demo', 'x'], 'Lỗi: Thừa tham số.'],
])('what is wrong with %j is said in the language of the run', (args, said) => {
  const { err, code } = dmdc(args, folder);
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(said) });
  expect(err).not.toMatch(/outputHelp|error:|\[options\]/);
});

it('help is written in the language of the run, usage too', () => {
  expect(dmdc(['memory', '--help'], folder).out).not.toMatch(/\[options\]|\[command\]/);
  expect(dmdc(['memory', '--help', '--lang', 'en'], folder).out).toContain('[options]');
});
