// `npx tsx bench/tall.ts [ROWS]`: what `dmdc map FILE` takes for one tall list of services: megabytes at the most and seconds, for
// each format that it writes, under a heap of 2 GB as small machines have it. Needs `npm run build` and GNU time.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCatalog } from '../src/io/catalogs/open';
import { seeded } from './random';

const rows = Number(process.argv[2] ?? 300_000);
const formats = process.argv.slice(3);
const folder = mkdtempSync(join(tmpdir(), 'dmdc-tall-'));
const list = join(folder, 'list.csv');

/** Rows with an official name, half of them with a letter lost, so that few names repeat. */
function makeList(): void {
  const { entries } = openCatalog('services', { edition: 'qd7603-2018', catalogsDir: null });
  const draw = seeded(5);
  const file = openSync(list, 'w');
  let text = 'Mã dịch vụ,Tên dịch vụ,Đơn giá\n';
  for (let at = 0; at < rows; at++) {
    const { name, price = 1_000 } = entries[Math.floor(draw() * entries.length)]!;
    const lost = draw() < 0.5 ? Math.floor(draw() * name.length) : name.length;
    text += `D${at},"${(name.slice(0, lost) + name.slice(lost + 1)).replaceAll('"', '')}",${price}\n`;
    if (text.length < 1_000_000) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}

try {
  makeList();
  for (const format of formats.length > 0 ? formats : ['ndjson', 'csv', 'xlsx']) {
    const output = join(folder, `out.${format}`);
    const args = [
      '-f',
      '%e %M',
      process.execPath,
      '--max-old-space-size=2048',
      'dist/cli.cjs',
      'map',
      list,
      '-o',
      output,
    ];
    const { status, stderr } = spawnSync('/usr/bin/time', args, { encoding: 'utf8' });
    const lines = stderr.trim().split('\n');
    const [seconds = 0, most = 0] = (lines.at(-1) ?? '').split(' ').map(Number);
    const written = statSync(output, { throwIfNoEntry: false })?.size;
    console.log(
      `${rows} rows to ${format}: ${Math.round(most / 1024)} MB at the most, ${Math.round(seconds)} s, exit ${status}, ${written === undefined ? 'nothing' : `${Math.round(written / 1_048_576)} MB`} written`,
    );
    if (status !== 0) console.log(lines.slice(-6).join('\n'));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
