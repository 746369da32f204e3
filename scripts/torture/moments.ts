import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'dist', 'cli.cjs');
const HOOK = join(import.meta.dirname, 'hook.cjs');

/** A lock or a temporary file this old is nobody's who is just making it. */
export const LONG_AGO = new Date(Date.now() - 60_000);

/** Temporary files and locks: a killed run may leave them, the next one takes them away. */
const LEFTOVER = /(?:^|\/)\.dmdc-\d+-.*\.tmp$|\.lock(?:\.[0-9a-f]{16})?$/u;
/** Grows by a line at a time and is read without its last, cut off line. */
const JOURNAL = /(?:^|\/)\.dmdc-run\.ndjson$/u;
/** What differs between two runs of the same command: the time, and hashes over it. */
const CHANGING =
  /\d{4}-\d\d-\d\dT[\d:.]+Z|"(?:revision|sha256|contentHash)":"[^"]*"|"mtimeMs":[\d.]+|"stamps":\{[^}]*\}/gu;
/** What only makes a report quicker: dropped before its mapping file is written, made again after it or by the next report. */
const COUNTS = /(?:^|\/)\.dmdc-counts\/.+\.json$/u;

/** Files of a folder by name, as text; locks and temporary files among them. */
type State = ReadonlyMap<string, string>;

/** A command and the files that it finds. */
export interface Scene {
  readonly name: string;
  readonly args: readonly string[];
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Commands that are run before, in the same folder. */
  readonly before?: readonly (readonly string[])[];
  /** What a person runs next where the command finds its work done: it clears what was left, and changes nothing else. */
  readonly again?: readonly string[];
}

/** How a run ended. */
interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly said: string;
}

/** What torture found. */
export interface Verdict {
  readonly runs: number;
  /** Runs after which the files were as before, as after, and in between (no single file ever is). */
  readonly old: number;
  readonly new: number;
  readonly between: number;
  /** Runs that left a lock or a temporary file, which the next one cleared. */
  readonly cleared: number;
  readonly faults: readonly string[];
}

/** Runs the built command in a folder, with the hook where `torture` says something. */
export function run(args: readonly string[], folder: string, torture: Record<string, string> = {}): Ended {
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1700000000', DMDC_LANG: 'en', DMDC_CATALOGS: join(folder, 'own') };
  const isTortured = Object.keys(torture).length > 0;
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [...(isTortured ? ['--require', HOOK] : []), CLI, ...args],
    { cwd: folder, encoding: 'utf8', env: { ...env, ...(isTortured && { DMDC_TORTURE_FOLDER: folder }), ...torture } },
  );
  return { code: status, signal, said: `${stdout}${stderr}` };
}

function stateOf(folder: string): State {
  const state = new Map<string, string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const full = join(folder, path);
    if (!statSync(full).isFile()) continue;
    const text = readFileSync(full, 'latin1').replaceAll(CHANGING, '*').replaceAll(folder, '');
    state.set(relative(folder, full), COUNTS.test(path) ? inOrder(text) : text);
  }
  return state;
}

/** Counts of a mapping that was read name the same fields in another order than those of one that was just made. */
const inOrder = (json: string): string =>
  json
    .match(/"(?:[^"\\]|\\.)*"|[^\s",:{}[\]]+/gu)
    ?.sort()
    .join(' ') ?? '';

const settled = (state: State): State => new Map([...state].filter(([name]) => !LEFTOVER.test(name)));
const leftovers = (state: State): string[] => [...state.keys()].filter((name) => LEFTOVER.test(name));
const isSame = (a: State, b: State): boolean =>
  a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);

/** A scene that was set once and is set again for every run. */
export class Stage {
  readonly #folder = mkdtempSync(join(tmpdir(), 'dmdc-torture-'));
  readonly #base = join(this.#folder, 'base');
  readonly #work = join(this.#folder, 'work');
  readonly #before: State;
  readonly #after: State;
  readonly #code: number | null;
  /** Moments of writing and bytes of the command. */
  readonly moments: number;
  readonly bytes: number;

  constructor(readonly scene: Scene) {
    mkdirSync(this.#base);
    for (const [name, content] of Object.entries(scene.files)) writeFileSync(join(this.#base, name), content);
    for (const args of scene.before ?? []) {
      const { code, said } = run(args, this.#base);
      if (code !== 0) throw new Error(`${scene.name}: dmdc ${args.join(' ')}: ${said}`);
    }
    this.#before = stateOf(this.#base);
    this.#set();
    const count = join(this.#folder, 'count.json');
    const { code, said } = run(scene.args, this.#work, { DMDC_TORTURE_COUNT: count });
    if (code !== 0 && code !== 1) throw new Error(`${scene.name}: ${said}`);
    this.#code = code;
    this.#after = stateOf(this.#work);
    const counted = JSON.parse(readFileSync(count, 'utf8')) as { moments: number; bytes: number };
    this.moments = counted.moments;
    this.bytes = counted.bytes;
    if (this.moments === 0) throw new Error(`${scene.name} writes nothing`);
  }

  #set(): void {
    rmSync(this.#work, { recursive: true, force: true });
    cpSync(this.#base, this.#work, { recursive: true, preserveTimestamps: true });
  }

  /** Ends the command at each of these moments, and runs it again. */
  kill(moments: Iterable<number>): Verdict {
    return this.#judge(
      moments,
      (moment) => ({ DMDC_TORTURE_KILL: String(moment) }),
      ({ signal }) => signal === 'SIGKILL',
    );
  }

  /** Lets the disk be full after so many bytes, and runs the command again with room enough. */
  fill(sizes: Iterable<number>): Verdict {
    // Files that only make the next start faster may be missing: the command then succeeds.
    const isSaid = ({ code, said }: Ended) => code === 0 || code === 1 || (code === 3 && !/\n\s+at /u.test(said));
    return this.#judge(sizes, (bytes) => ({ DMDC_TORTURE_FULL: String(bytes) }), isSaid);
  }

  #judge(
    points: Iterable<number>,
    torture: (at: number) => Record<string, string>,
    isExpected: (end: Ended) => boolean,
  ): Verdict {
    const counts = { runs: 0, old: 0, new: 0, between: 0, cleared: 0 };
    const faults: string[] = [];
    for (const at of points) {
      counts.runs++;
      this.#set();
      const end = run(this.scene.args, this.#work, torture(at));
      const said = (what: string) => faults.push(`${this.scene.name} at ${at}: ${what}`);
      if (!isExpected(end)) said(`ended with ${end.signal ?? end.code}: ${end.said.trim().split('\n').at(-1)}`);
      const left = stateOf(this.#work);
      const files = settled(left);
      for (const [name, text] of files) {
        const [before, after] = [this.#before.get(name), this.#after.get(name)];
        const isWhole = text === before || text === after || (JOURNAL.test(name) && (after ?? '').startsWith(text));
        if (!isWhole) said(`${name} is neither the old nor the new file`);
      }
      for (const name of this.#before.keys())
        if (!files.has(name) && this.#after.has(name) && !COUNTS.test(name)) said(`${name} is gone`);
      counts[isSame(files, this.#before) ? 'old' : isSame(files, settled(this.#after)) ? 'new' : 'between']++;
      // A lock that is still empty may be somebody's who is just making it: a run some seconds later clears it.
      for (const name of leftovers(left)) utimesSync(join(this.#work, name), LONG_AGO, LONG_AGO);
      let again = run(this.scene.args, this.#work);
      let now = stateOf(this.#work);
      const isDone = again.code !== this.#code || leftovers(now).length > 0;
      if (this.scene.again && isDone && !isSame(files, this.#before)) {
        const { code, said } = run(this.scene.again, this.#work);
        again = { ...again, code: code === 1 ? this.#code : code, said: `${again.said}${said}` };
        now = stateOf(this.#work);
      }
      if (again.code !== this.#code)
        said(`the next run ended with ${again.code}: ${again.said.trim().split('\n').at(-1)}`);
      const remain = leftovers(now);
      if (remain.length > 0) said(`the next run left ${remain.join(', ')}`);
      for (const [name, text] of settled(this.#after))
        if (now.get(name) !== text && !JOURNAL.test(name) && !(COUNTS.test(name) && !now.has(name)))
          said(`after the next run ${name} is not what it is without interruption`);
      if (leftovers(left).length > 0) {
        counts.cleared++;
        if (!/cleared|left behind|interrupted/iu.test(again.said)) said('the next run did not say what it cleared');
      }
    }
    return { ...counts, faults };
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** So many of the points 1 to `last`, evenly spread. */
export function spread(last: number, count: number): number[] {
  const some = Math.min(last, count);
  return Array.from({ length: some }, (_, at) => 1 + Math.floor((at * last) / some));
}
