import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readMappingFile } from '../src/store/mapping-store';
import { writeReviewed } from './review-edit';

/** What killing commands gave. */
export interface KillCounts {
  readonly times: number;
  /** The file was as before the command. */
  readonly old: number;
  /** The file was as after the command. */
  readonly new: number;
  /** Further runs that had ended before they could be killed; they do not count. */
  readonly finished: number;
  /** The file was neither: there must be none. */
  readonly broken: number;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The built command line where `DMDC_CLI` names it: it starts faster than from source. */
const CLI = process.env.DMDC_CLI ? [process.env.DMDC_CLI] : ['--import', 'tsx', join(ROOT, 'src/cli/main.ts')];

/**
 * Runs `dmdc apply` and `dmdc map` over and over and kills them at a random moment: whatever the moment,
 * the mapping file has to be the old one or the new one, whole, and the next command has to get past the lock.
 */
export async function killCommands(times: number, tell: (line: string) => void = () => undefined): Promise<KillCounts> {
  const folder = mkdtempSync(join(tmpdir(), 'dmdc-kill-'));
  try {
    const list = join(folder, 'list.csv');
    const rows = Array.from(
      { length: 400 },
      (_, i) => `DV${i},${i % 2 ? 'Điện tim thường' : 'Siêu âm ổ bụng tại giường'} ${i}`,
    );
    writeFileSync(list, ['Mã dịch vụ,Tên dịch vụ', ...rows].join('\n'));
    const longer = join(folder, 'longer.csv');
    writeFileSync(longer, ['Mã dịch vụ,Tên dịch vụ', ...rows, 'MOI,Chụp X-quang ngực thẳng'].join('\n'));
    const mapping = join(folder, 'm.dmdc.ndjson');
    const book = join(folder, 'review.xlsx');
    const common = ['--kind', 'services', '--edition', 'qd7603-2018', '--mapping', mapping];
    const made = spawnSync(process.execPath, [...CLI, 'map', list, ...common, '-o', book], { cwd: ROOT });
    if (made.status !== 0) throw new Error(String(made.stderr));
    await writeReviewed(book, (row) => (Number(row.key) % 3 === 0 ? { decision: 'Cần xem lại', reviewer: 'Lan' } : {}));
    const before = join(folder, 'before');
    copyFileSync(mapping, before);
    const commands = [
      ['apply', book, '--mapping', mapping],
      ['map', longer, ...common],
    ];
    const counts = { times, old: 0, new: 0, finished: 0, broken: 0 };
    const durations = commands.map((args) => {
      const start = performance.now();
      spawnSync(process.execPath, [...CLI, ...args], { cwd: ROOT });
      const took = performance.now() - start;
      copyFileSync(before, mapping);
      return took;
    });
    for (let i = 0; counts.old + counts.new + counts.broken < times; i++) {
      const which = i % 2;
      // Starting up and reading write nothing: the last part of a run is where it matters.
      const moment = (0.6 + 0.4 * Math.random()) * (durations[which] as number);
      if (await runAndKill(commands[which] as string[], moment)) {
        counts.finished++;
        durations[which] = (durations[which] as number) * 0.97;
        copyFileSync(before, mapping);
        continue;
      }
      durations[which] = (durations[which] as number) * 1.01;
      const state = stateOf(mapping, before, which);
      counts[state]++;
      if (state === 'broken') tell(`broken after ${Math.round(moment)} ms: ${commands[which]?.[0]}`);
      copyFileSync(before, mapping);
      const done = counts.old + counts.new + counts.broken;
      if (done % 20 === 0) tell(`${done}/${times}: ${counts.old} old, ${counts.new} new, ${counts.broken} broken`);
    }
    // Whatever lock the last one left, the next command gets past it.
    const last = spawnSync(process.execPath, [...CLI, 'undo', '--list', '--mapping', mapping], { cwd: ROOT });
    const write = spawnSync(process.execPath, [...CLI, ...(commands[0] as string[])], { cwd: ROOT });
    if (last.status === 3 || write.status === 3) throw new Error(String(last.stderr) + String(write.stderr));
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runAndKill(args: readonly string[], moment: number): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [...CLI, ...args], { cwd: ROOT, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), moment);
    child.once('exit', (_code, signal) => {
      clearTimeout(timer);
      done(signal === null);
    });
  });
}

function stateOf(mapping: string, before: string, which: number): 'old' | 'new' | 'broken' {
  const text = readFileSync(mapping, 'utf8');
  if (text === readFileSync(before, 'utf8')) return 'old';
  try {
    const { rows } = readMappingFile(mapping);
    const flagged = rows.filter(({ decision }) => decision?.status === 'flagged').length;
    return (which === 0 ? flagged === 133 && rows.length === 400 : rows.length === 401) ? 'new' : 'broken';
  } catch {
    return 'broken';
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const counts = await killCommands(Number(process.argv[2] ?? 200), (line) => console.log(line));
  console.log(counts);
  process.exitCode = counts.broken > 0 ? 1 : 0;
}
