import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '..', '..');
/** The built command line; another build where `DMDC_CLI` names one. */
export const CLI = process.env.DMDC_CLI || join(ROOT, 'dist', 'cli.cjs');

/** What a run of the command line gave. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a user does: another process, its own folder. Where the process is not the point, {@link dmdc} is faster. One that does not end is ended after `mostMs`: its code is `null`. `input` comes on standard input. */
export function dmdcProcess(
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
  mostMs = 0,
  input?: string,
): Run {
  if (!existsSync(CLI)) throw new Error('dist/cli.cjs is missing: run `npm run build` first.');
  const { NO_COLOR: _, FORCE_COLOR: __, DMDC_LANG: ___, ...rest } = process.env;
  const run = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: 'utf8',
    input,
    env: { ...rest, ...env },
    maxBuffer: 512 * 1024 * 1024,
    timeout: mostMs,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** Runs the built command line in a process that is kept for the next run, so that code sets are read and indexed once. */
export function dmdc(args: readonly string[], cwd: string, env: Record<string, string> = {}): Run {
  // There are no named pipes in the file system of Windows.
  return process.platform === 'win32' ? dmdcProcess(args, cwd, env) : hosted(args, cwd, env);
}

let pipes: { readonly requests: number; readonly responses: number } | undefined;

function hosted(args: readonly string[], cwd: string, env: Record<string, string>): Run {
  pipes ??= startHost();
  writeFileSync(pipes.requests, `${JSON.stringify({ args, cwd, env })}\n`);
  const parts: Buffer[] = [];
  const chunk = Buffer.alloc(1 << 20);
  for (;;) {
    const size = readSync(pipes.responses, chunk);
    if (size === 0) {
      pipes = undefined;
      throw new Error(`dmdc ${args.join(' ')} ended its process.`);
    }
    parts.push(Buffer.from(chunk.subarray(0, size)));
    if (chunk[size - 1] === 10) return JSON.parse(Buffer.concat(parts).toString('utf8')) as Run;
  }
}

function startHost(): NonNullable<typeof pipes> {
  if (!existsSync(CLI)) throw new Error('dist/cli.cjs is missing: run `npm run build` first.');
  const folder = mkdtempSync(join(tmpdir(), 'dmdc-host-'));
  const [requests, responses] = [join(folder, 'requests'), join(folder, 'responses')];
  spawnSync('mkfifo', [requests, responses]);
  const host = join(import.meta.dirname, 'host.mjs');
  spawn(process.execPath, [host, CLI, requests, responses], { stdio: ['ignore', 'ignore', 'inherit'] }).unref();
  // Each end waits for the other one; the host ends when this end closes.
  const opened = { requests: openSync(requests, 'w'), responses: openSync(responses, 'r') };
  rmSync(folder, { recursive: true });
  return opened;
}

/** A folder that is gone after the tests of the file. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dmdc-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Lines of NDJSON as objects; throws on anything that is no JSON. */
export function ndjson(text: string): Record<string, unknown>[] {
  expectNewline(text);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function expectNewline(text: string): void {
  if (text !== '' && !text.endsWith('\n')) throw new Error('the last line has no end');
}

/** Code, name and price of official services whose name belongs to one code only, in the order of the list. */
export function uniqueServices(count: number): { code: string; name: string; price: string }[] {
  const lines = readFileSync(join(ROOT, 'catalogs', 'services', 'qd7603-2018.tsv'), 'utf8')
    .split('\n')
    .slice(1, -1);
  const rows = lines.map((line) => line.split('\t'));
  const owners = new Map<string, number>();
  for (const row of rows) owners.set(row[1]!, (owners.get(row[1]!) ?? 0) + 1);
  return rows
    .filter((row) => owners.get(row[1]!) === 1)
    .slice(0, count)
    .map((row) => ({ code: row[0]!, name: row[1]!, price: row[8]! }));
}
