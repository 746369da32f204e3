/**
 * A made-up province from folder to report, as its health department runs it: generate, map, kill, resume, report.
 * Run: npm run bench:province [-- --facilities 300 --items 3000 --jobs 2]. The full size takes 14 GB under the temporary folder, deleted afterwards.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeProvince } from '../examples/make-province';
import { machine } from './machine';

const { values } = parseArgs({
  options: {
    facilities: { type: 'string', default: '300' },
    items: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});

const CLI = process.env.DMDC_CLI || fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
/** Says at the end of a process what it took; threads count with it. */
const USAGE = `data:text/javascript,import{isMainThread}from'node:worker_threads';import{writeSync}from'node:fs';if(isMainThread)process.on('exit',()=>writeSync(2,'\\nUSAGE '+JSON.stringify(process.resourceUsage())+'\\n'))`;

interface Ran {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
  readonly err: string;
}

async function run(args: readonly string[], killWhen?: () => boolean): Promise<Ran> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', USAGE, CLI, ...args, '--lang', 'en'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString();
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (killWhen && child.exitCode === null && child.signalCode === null) {
    if (killWhen()) child.kill('SIGKILL');
    await wait(100);
  }
  const code = await ended;
  // A run that lists files it could not read ends with 3.
  if (!killWhen && code !== 0 && code !== 3) throw new Error(err);
  const seconds = (performance.now() - start) / 1000;
  const usage = JSON.parse(/USAGE (\{.*\})/.exec(err)?.[1] ?? '{}') as Partial<NodeJS.ResourceUsage>;
  const cpu = ((usage.userCPUTime ?? 0) + (usage.systemCPUTime ?? 0)) / 1e6;
  return { seconds, cpu, megabytes: (usage.maxRSS ?? 0) / 1024, err };
}

function gigabytes(folder: string): number {
  let bytes = 0;
  for (const name of readdirSync(folder, { recursive: true })) bytes += statSync(join(folder, String(name))).size;
  return bytes / 1e9;
}

/** Lists that a journal says are finished. */
const lines = (path: string) =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => /"(?:outputs|fault)"/.test(line) && !line.includes('"begun":true')).length
    : 0;
const shown = (value: number, digits = 0) => value.toFixed(digits);

const folder = mkdtempSync(join(tmpdir(), 'dmdc-province-'));
try {
  const start = performance.now();
  const options = { facilities: Number(values.facilities), items: Number(values.items), seed: Number(values.seed) };
  const made = await writeProvince(folder, { ...options, full: true });
  const table: (readonly string[])[] = [['step', 'seconds', 'processor s', 'rows/s', 'peak MB', '']];
  const row = (step: string, ran: Partial<Ran>, rows: number, remark: string) => {
    const { seconds = 0, cpu = 0, megabytes = 0 } = ran;
    const speed = rows > 0 ? shown(rows / seconds) : '';
    table.push([step, shown(seconds, 1), cpu ? shown(cpu, 1) : '', speed, megabytes ? shown(megabytes) : '', remark]);
    console.error((table.at(-1) as readonly string[]).join('  '));
  };
  const size = `${made.files} files, ${made.rows} rows, ${shown(gigabytes(folder), 2)} GB`;
  row('generate', { seconds: (performance.now() - start) / 1000 }, made.rows, size);

  const out = join(folder, 'anh-xa');
  const register = join(folder, 'danh-sach-co-so.csv');
  const map = ['map', join(folder, 'danh-muc'), '--mapping', out, '--register', register];
  if (values.jobs) map.push('--jobs', values.jobs);
  const journal = join(out, '.dmdc-run.ndjson');
  const third = Math.ceil(made.files / 3);
  const killed = await run(map, () => lines(journal) >= third);
  const finished = lines(journal);
  row('map, killed (SIGKILL)', killed, 0, `${finished} files finished`);
  const resumed = await run(map);
  const again = /([\d,]+) rows \((\d+) %\)/.exec(resumed.err)?.[2] ?? '0';
  const rows = Number((/files, ([\d,]+) rows mapped/.exec(resumed.err)?.[1] ?? '0').replaceAll(',', ''));
  row('map, resumed', resumed, rows, `${lines(journal) - finished} files, ${again} % of rows answered as before`);
  row('map again, nothing to do', await run(map), 0, `${shown(gigabytes(out), 2)} GB of mapping files`);
  const report = ['report', out, '--register', register, '--month', '2026-11', '-o', join(folder, 'bao-cao.xlsx')];
  row('report', await run(report), 0, 'counts kept beside the mapping files');
  if (!existsSync(report.at(-1) as string)) throw new Error('no report was written');
  const counts = join(out, '.dmdc-counts');
  const [one] = readdirSync(counts) as [string];
  rmSync(join(counts, one));
  row('report, one mapping changed', await run(report), 0, '');
  const { cpu, cores, memoryGb, node } = machine();
  console.log(`${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}`);
  for (const line of table) console.log(`| ${line.join(' | ')} |`);
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}
