import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readMappingFile } from '../../src/store/mapping-store';
import { LONG_AGO, run } from './moments';
import { openPage, start } from './page';
import { list, MAP, MAPPING, reviewed } from './scenes';

/** What was tried so often, and what was wrong. */
export interface Tried {
  readonly rounds: number;
  readonly said: string;
  readonly faults: readonly string[];
}

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dmdc-people-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Local codes that a person flagged, of all the rows of the mapping file. */
function flagged(folder: string, by: string): Set<string> {
  const { rows } = readMappingFile(join(folder, MAPPING));
  const own = rows.filter(({ decision }) => decision?.status === 'flagged' && decision.reviewer === by);
  return new Set(own.map(({ item }) => item.localCode));
}

const LEFT = /\.tmp$|\.lock(?:\.[0-9a-f]{16})?$/u;
const left = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => LEFT.test(name));

/** Ends the server of the review page at its moments of writing while a person decides: what was said to be taken is there. */
export async function killPage(kills: number): Promise<Tried> {
  const files = { 'list.csv': list(12) };
  const base = folderOf(files);
  run(MAP, base);
  const codes = readMappingFile(join(base, MAPPING)).rows.map(({ item }) => item.localCode);
  const faults: string[] = [];
  let killed = 0;
  const count = join(base, 'moments.json');
  /** One sitting: six decisions, then the server stops. */
  const sit = async (folder: string, torture: Record<string, string>): Promise<Set<string>> => {
    const taken = new Set<string>();
    const page = await openPage(MAPPING, 'Lan', folder, torture);
    for (const code of codes.slice(0, 6)) {
      const answer = await page?.flag(code);
      if (answer === 'taken') taken.add(code);
      if (answer === 'gone' || answer === undefined) break;
    }
    await page?.stop();
    return taken;
  };
  const whole = folderOf({});
  cpSync(base, whole, { recursive: true });
  await sit(whole, { DMDC_TORTURE_COUNT: count });
  const { moments } = JSON.parse(readFileSync(count, 'utf8')) as { moments: number };
  rmSync(whole, { recursive: true });
  for (let round = 0; round < kills; round++) {
    // Spread over all moments, or through them again from the start.
    const at = kills < moments ? 1 + Math.floor((round * moments) / kills) : 1 + (round % moments);
    const folder = folderOf({});
    cpSync(base, folder, { recursive: true });
    const taken = await sit(folder, { DMDC_TORTURE_KILL: String(at) });
    if (taken.size < 6) killed++;
    // The next sitting puts into the mapping file what waited beside it.
    for (const name of left(folder)) utimesSync(join(folder, name), LONG_AGO, LONG_AGO);
    const again = await openPage(MAPPING, 'Hoa', folder);
    if ((await again?.flag(codes.at(-1) as string)) !== 'taken')
      faults.push(`page killed at ${at}: the next one takes nothing`);
    await again?.stop();
    const kept = flagged(folder, 'Lan');
    const lost = [...taken].filter((code) => !kept.has(code));
    if (lost.length > 0) faults.push(`page killed at ${at}: ${lost.join(', ')} was taken and is gone`);
    if (kept.size > taken.size + 1)
      faults.push(`page killed at ${at}: ${kept.size} rows are flagged, ${taken.size} were`);
    if (readMappingFile(join(folder, MAPPING)).rows.length !== codes.length)
      faults.push(`page killed at ${at}: rows are lost`);
    if (left(folder).length > 0) faults.push(`page killed at ${at}: ${left(folder).join(', ')} is left behind`);
    rmSync(folder, { recursive: true });
  }
  rmSync(base, { recursive: true });
  return { rounds: kills, said: `${moments} moments, ${killed} sittings cut off`, faults };
}

interface Writer {
  readonly name: string;
  readonly by: string;
  /** Local codes that are flagged by it, of the codes M0 … */
  readonly of: (at: number) => boolean;
  readonly act: (folder: string) => Promise<boolean>;
}

async function command(args: readonly string[], folder: string): Promise<boolean> {
  const child = start(args, folder);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  const text = Buffer.concat(said).toString('utf8');
  // 1: done, with rows that were refused, and they are named. 3 and 4: nothing was done.
  if (code === null || /\n\s+at /u.test(text)) throw new Error(`dmdc ${args.join(' ')}: ${text}`);
  return code === 0 || code === 1;
}

const flag = (by: string, name: string): readonly string[] => [
  ...['flag', '--mapping', MAPPING, '--by', by, '--where', `localName~${name}`],
];

/** NAMES of the list stand in turns of five: each writer has rows of its own. */
const WRITERS: readonly Writer[] = [
  { name: 'flag', by: 'Lan', of: (at) => at % 5 === 2, act: (folder) => command(flag('Lan', 'tiểu cầu'), folder) },
  { name: 'flag', by: 'Hoa', of: (at) => at % 5 === 3, act: (folder) => command(flag('Hoa', 'tủa lạnh'), folder) },
  { name: 'map', by: '', of: () => false, act: (folder) => command(['map', 'next.csv', ...MAP.slice(2)], folder) },
  {
    name: 'apply',
    by: 'Mai',
    of: (at) => at % 5 === 0,
    act: (folder) => command(['apply', 'review.xlsx', '--mapping', MAPPING, '--by', 'Mai'], folder),
  },
  {
    name: 'undo',
    by: '',
    of: () => false,
    act: (folder) => {
      const [, batch = ''] = /"batch":"([^"]*Tú)"/u.exec(readFileSync(join(folder, MAPPING), 'utf8')) ?? [];
      return command(['undo', '--mapping', MAPPING, '--by', 'Tú', '--batch', batch], folder);
    },
  },
  {
    name: 'page',
    by: 'Nga',
    of: (at) => at === 1 || at === 6,
    act: async (folder) => {
      const page = await openPage(MAPPING, 'Nga', folder);
      const answers = [await page?.flag('M1'), await page?.flag('M6')];
      await page?.stop();
      return answers.every((answer) => answer === 'taken');
    },
  },
];

/** Two people at the same mapping file at the same time, in all pairs: what one was told is done is there, the other notwithstanding. */
export async function twoWriters(rounds: number): Promise<Tried> {
  const ROWS = 20;
  const files = await reviewed({ 'list.csv': list(ROWS), 'next.csv': list(ROWS, 5) }, (at) => at % 5 === 0);
  const base = folderOf({ ...files, 'next.csv': list(ROWS, 5) });
  // What `undo` takes back: rows that are nobody else's.
  await command(['flag', '--mapping', MAPPING, '--by', 'Tú', '--where', 'localCode=M4'], base);
  const pairs = WRITERS.flatMap((one, at) => WRITERS.slice(at).map((other) => [one, other] as const));
  const faults: string[] = [];
  let late = 0;
  for (let round = 0; round < rounds; round++) {
    const [one, other] = pairs[round % pairs.length] as (typeof pairs)[number];
    const folder = folderOf({});
    cpSync(base, folder, { recursive: true });
    const done = await Promise.all([one.act(folder), wait((round * 37) % 160).then(() => other.act(folder))]);
    late += done.filter((is) => !is).length;
    const fault = (what: string): number => faults.push(`${one.name} beside ${other.name}, round ${round}: ${what}`);
    for (const [at, { by, of, name }] of [one, other].entries()) {
      if (by === '' || !done[at]) continue;
      const own = flagged(folder, by);
      for (let code = 0; code < ROWS; code++)
        if (of(code) && !own.has(`M${code}`)) fault(`${name} by ${by}: M${code} is lost`);
    }
    const { rows } = readMappingFile(join(folder, MAPPING));
    const mapped = [one, other].some(({ name }, at) => name === 'map' && done[at]);
    if (rows.length < ROWS + (mapped ? 5 : 0)) fault(`${rows.length} rows`);
    if (left(folder).length > 0) fault(`${left(folder).join(', ')} is left behind`);
    rmSync(folder, { recursive: true });
  }
  rmSync(base, { recursive: true });
  return { rounds, said: `${pairs.length} pairs, ${late} times somebody was told to try again`, faults };
}

/** Ctrl-C on a run over a folder: it ends with 130, leaves nothing half done, and the next run makes the same as one that nobody stopped. */
export async function ctrlC(rounds: number): Promise<Tried> {
  const base = folderOf({});
  mkdirSync(join(base, 'lists'));
  for (let at = 0; at < 8; at++) {
    mkdirSync(join(base, 'lists', `9900${at}`));
    writeFileSync(join(base, 'lists', `9900${at}`, 'mau.csv'), list(30 + at));
  }
  const args = ['map', 'lists', '--kind', 'blood', '--mapping', 'out', '--jobs', '2'];
  const rowsOf = (folder: string): string =>
    readdirSync(join(folder, 'out'))
      .filter((name) => name.endsWith('.dmdc.ndjson') && !name.startsWith('.'))
      .sort()
      .map((name) => readFileSync(join(folder, 'out', name), 'utf8').replace(/"created":"[^"]*"/u, ''))
      .join('');
  const whole = folderOf({});
  cpSync(base, whole, { recursive: true });
  const begun = performance.now();
  run(args, whole);
  const took = performance.now() - begun;
  const right = rowsOf(whole);
  rmSync(whole, { recursive: true });
  const faults: string[] = [];
  let stopped = 0;
  for (let round = 0; round < rounds; round++) {
    const folder = folderOf({});
    cpSync(base, folder, { recursive: true });
    const child = start(args, folder);
    child.stdout?.resume();
    child.stderr?.resume();
    const closed = once(child, 'close');
    await wait(took * (0.2 + (0.7 * round) / rounds));
    child.kill('SIGINT');
    const [code, signal] = (await closed) as [number | null, string | null];
    // On a busy machine it comes before the program listens: then nothing is begun.
    const early = signal === 'SIGINT' && !existsSync(join(folder, 'out'));
    if (code === 130 || early) stopped++;
    else if (code !== 0) faults.push(`Ctrl-C, round ${round}: ended with ${code}`);
    if (left(folder).length > 0) faults.push(`Ctrl-C, round ${round}: ${left(folder).join(', ')} is left behind`);
    const again = run(args, folder);
    if (again.code !== 0) faults.push(`Ctrl-C, round ${round}: the next run ended with ${again.code}`);
    if (rowsOf(folder) !== right) faults.push(`Ctrl-C, round ${round}: the next run makes something else`);
    rmSync(folder, { recursive: true });
  }
  rmSync(base, { recursive: true });
  return { rounds, said: `${stopped} stopped`, faults };
}
