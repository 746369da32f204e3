import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { workFolder } from './helpers';

const CLI = resolve(import.meta.dirname, '../../dist/cli.cjs');
const version = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
const hasParallel = version.status === 0 && version.stdout.includes('GNU parallel');
if (!hasParallel) console.log('GNU parallel is not installed: runs over several provinces are not tested');

const PROVINCES = ['an', 'binh', 'chau', 'dong', 'giang'];
const NAMES = ['Siêu âm ổ bụng', 'Điện tim thường', 'Nội soi tai mũi họng', 'Châm cứu'];

it.skipIf(!hasParallel)(
  'provinces go through GNU parallel, and what was killed goes on: nothing lost, nothing twice',
  async () => {
    const folder = workFolder();
    for (const [at, province] of PROVINCES.entries()) {
      mkdirSync(join(folder, 'in', province), { recursive: true });
      for (let facility = 0; facility < 2; facility++) {
        const code = `${10 + at}00${facility}`;
        const rows = NAMES.map((name, row) => `${code}\t${code}-${row}\t${name}\t${40_000 + 1000 * row}`);
        writeFileSync(
          join(folder, 'in', province, `${code}.tsv`),
          `MA_CSKCB\tMã dịch vụ\tTên dịch vụ\tĐơn giá\n${rows.join('\n')}\n`,
        );
      }
    }
    const command = `${process.execPath} ${CLI} map in/{} --kind services --mapping out/{} --jobs 1`;
    const args = ['--jobs', '1', '--joblog', 'jobs.log', '--resume-failed', command, ':::', ...PROVINCES];
    const env = { ...process.env, DMDC_CATALOGS: '' };
    for (const province of PROVINCES) mkdirSync(join(folder, 'out', province), { recursive: true });
    const done = (): string[] =>
      existsSync(join(folder, 'jobs.log'))
        ? readFileSync(join(folder, 'jobs.log'), 'utf8').trimEnd().split('\n').slice(1)
        : [];
    const first = spawn('parallel', args, { cwd: folder, env, stdio: 'ignore', detached: true });
    while (done().length < 2) await wait(20);
    process.kill(-(first.pid as number), 'SIGKILL');
    await once(first, 'exit');
    expect(done().length).toBeLessThan(PROVINCES.length);
    expect(spawnSync('parallel', args, { cwd: folder, env }).status).toBe(0);
    for (const [at, province] of PROVINCES.entries()) {
      const files = readdirSync(join(folder, 'out', province)).filter((name) => name.endsWith('.dmdc.ndjson'));
      const codes = files.flatMap((name) => {
        const [, ...lines] = readFileSync(join(folder, 'out', province, name), 'utf8')
          .trimEnd()
          .split('\n');
        return lines.map((line) => JSON.parse(line).localCode as string);
      });
      const wanted = [0, 1].flatMap((facility) => NAMES.map((_, row) => `${10 + at}00${facility}-${row}`));
      expect(codes.sort()).toEqual(wanted.sort());
    }
  },
);
