import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { digits, ENVIRONMENT, median, progress } from './section';

/** The commit that speed is held against. */
const COMMIT = '82d234a';
const ROOT = resolve(import.meta.dirname, '..');
/** Worktree, installed packages and build of the commit, and files of a run: made once, kept. */
const FOLDER = join(tmpdir(), 'dmdc-bench');

/** A build to measure: the folder of a package with its `dist`. */
export interface Build {
  readonly name: 'today' | typeof COMMIT;
  readonly folder: string;
}

/** How a bench that sets two builds side by side is run. */
export interface AgainstOptions {
  /** How often each piece of work is done by each build, in turns. */
  readonly rounds: number;
  /** Only pieces of work whose name has this text. */
  readonly only: string | undefined;
}

export function againstOptions(): AgainstOptions {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '7' }, only: { type: 'string' } },
  });
  return { rounds: Math.max(1, Number(values.rounds) || 7), only: values.only };
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}`);
}

/** The file of the command of a package. */
export function commandOf(folder: string): string {
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: { dmdc: string } };
  return join(folder, bin.dmdc);
}

/** Today's build and that of the commit, made where it is missing. Today's is that of `npm run build`, which must have run. */
export function builds(): readonly [today: Build, before: Build] {
  const folder = join(FOLDER, COMMIT);
  if (!existsSync(join(folder, 'dist'))) {
    progress(`building ${COMMIT} in ${folder}`);
    mkdirSync(FOLDER, { recursive: true });
    rmSync(folder, { recursive: true, force: true });
    run('git', ['worktree', 'prune'], ROOT);
    run('git', ['worktree', 'add', '--quiet', '--detach', folder, COMMIT], ROOT);
    run('npm', ['ci', '--silent', '--no-audit', '--no-fund'], folder);
    run('npm', ['run', '--silent', 'build'], folder);
  }
  if (!existsSync(commandOf(ROOT))) throw new Error('no build of today: npm run build');
  return [
    { name: 'today', folder: ROOT },
    { name: COMMIT, folder },
  ];
}

/** A file of a run, written whole. */
export function benchFile(name: string, content: string): string {
  const file = join(FOLDER, name);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** Tells at the end of a process what it has used: processor time of user and system, milliseconds, and the most memory it held, megabytes. */
const METER = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeFileSync(process.env.DMDC_METER, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, megabytes: maxRSS / 1024 }));
});`;

export interface Used {
  /** Processor time of user and system, milliseconds. */
  readonly cpu: number;
  /** The most memory it held. */
  readonly megabytes: number;
}

/** What a whole Node process uses; what it prints is thrown away. */
export async function processUse(args: readonly string[]): Promise<Used> {
  const meter = benchFile('meter.cjs', METER);
  const out = join(FOLDER, 'meter.json');
  rmSync(out, { force: true });
  const child = spawn(process.execPath, ['--require', meter, ...args], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...ENVIRONMENT, DMDC_METER: out },
  });
  const errors: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${args.join(' ')} failed:\n${Buffer.concat(errors).toString('utf8')}`);
  return JSON.parse(readFileSync(out, 'utf8')) as Used;
}

/** A number that a build gives for a piece of work. */
export type Measure = (build: Build) => Promise<number>;

/** One line of a result. */
export interface Compared {
  readonly today: number;
  readonly before: number;
  readonly ratio: number;
}

/** Does a piece of work with both builds in turns; medians, and the ratio of today's to that of the commit. */
export async function compare(rounds: number, measure: Measure): Promise<Compared> {
  const [today, before] = builds();
  const numbers: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    // Whoever comes second finds files in memory and the processor warm: they take turns at it.
    for (const side of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      numbers[side].push(await measure(side === 0 ? today : before));
    }
  }
  const [a, b] = [median(numbers[0]), median(numbers[1])];
  return { today: digits(a, 3), before: digits(b, 3), ratio: digits(a / b, 2) };
}

/** Prints lines as a table for Markdown. */
export function table(head: readonly string[], lines: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
