import { existsSync } from 'node:fs';
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { readMemory } from '../io/record/memory-file';
import type { Facility } from '../mapping/mapping';
import { nextTurn } from '../match/steps';
import { runTexts } from '../messages/cli/run';
import { knownFacilities } from './facility-identity';
import { KindMapper, type MapSettings } from './kind-mapper';
import { releaseLockOf } from './lock';
import { memoryRoom } from './memory-room';
import type { Granted, ListToOwn, Refusal } from './owners';
import { faultOf, type Group, type GroupHost, type GroupSettings, type Outcome, runGroup } from './run-group';

/** What a thread has to know. */
export interface WorkerSettings extends GroupSettings, Omit<MapSettings, 'memory'> {
  readonly register: readonly Facility[];
  /** Path of the file of confirmed names. */
  readonly memory?: string;
  /** Megabytes that one thread may take before it is ended. */
  readonly heapMb: number;
}

/** Rows that a thread was asked for in a group, and how many it had answered before. */
export interface AnswerCounts {
  readonly asked: number;
  readonly again: number;
}

/** A group as a thread gets it, with the message port for its reports. */
export interface GroupTask {
  readonly group: Group;
  readonly port: MessagePort;
}

/** What a thread is told while it maps a group. */
export type ToWorker = { readonly do: 'stop' } | { readonly do: 'answer'; readonly answer: Refusal | Granted };

/** What a thread says. */
export type FromWorker =
  | { readonly say: 'take'; readonly list: ListToOwn; readonly thread: number }
  | { readonly say: 'rows'; readonly rows: number }
  | { readonly say: 'done'; readonly outcome: Outcome }
  | { readonly say: 'free'; readonly counts: AnswerCounts };

/** Callbacks of a run, for all its groups. */
export interface PoolHost {
  readonly take: (list: ListToOwn) => Refusal | Granted;
  /** The mapping files that the list may have been writing when its thread ended. */
  readonly filesOf: (list: ListToOwn) => readonly string[];
  readonly rows: (count: number) => void;
  readonly done: (outcome: Outcome) => void;
  readonly counts: (counts: AnswerCounts) => void;
}

/** A thread that is told to stop does so within some milliseconds, unless it reads or writes a large file: then it is ended. */
const GRACE_MS = 5_000;
/** An error of the thread itself comes before that. */
const LEFT_MS = 200;

/** Maps groups in this thread: what is opened for one serves the next. */
export function workshop(settings: WorkerSettings): (group: Group, host: GroupHost) => Promise<AnswerCounts> {
  const { memory, register } = settings;
  const known = knownFacilities(register);
  const mapper = new KindMapper({ ...settings, memory: memory === undefined ? undefined : readMemory(memory) });
  return async (group, host) => {
    const { asked, again } = mapper.counts;
    await runGroup(group, settings, known, mapper, host);
    return { asked: mapper.counts.asked - asked, again: mapper.counts.again - again };
  };
}

/**
 * Maps all groups, `jobs` at a time, each in a thread whose memory is bounded; one job needs no thread. A thread that breaks down takes
 * only its own group with it. Once `signal` is aborted no more is begun, and what is being mapped is left as it was.
 */
export async function runPool(
  groups: readonly Group[],
  jobs: number,
  settings: WorkerSettings,
  host: PoolHost,
  signal: AbortSignal,
): Promise<void> {
  const queue = [...groups];
  if (jobs <= 1) {
    const run = workshop(settings);
    const own = { ...host, take: async (list: ListToOwn) => host.take(list), signal, mostBytes: memoryRoom() };
    for (const group of queue) {
      // Signals are heard between two groups.
      await nextTurn();
      if (signal.aborted) return;
      host.counts(await run(group, own));
    }
    return;
  }
  const threads = Math.min(jobs, groups.length);
  const pool = await startPool(threads, settings);
  try {
    await Promise.all(
      Array.from({ length: threads }, async () => {
        for (let group = queue.shift(); group && !signal.aborted; group = queue.shift()) {
          await runTask(group, pool.run, host, signal);
        }
      }),
    );
  } finally {
    await pool.end();
  }
}

/** Has a group mapped by a thread, and answers it meanwhile. */
async function runTask(group: Group, run: Pool['run'], host: PoolHost, signal: AbortSignal): Promise<void> {
  const { port1: ours, port2: port } = new MessageChannel();
  const tell = (message: ToWorker): void => ours.postMessage(message);
  const reported = new Set<string>();
  const taken: { readonly thread: number; readonly files: readonly string[] }[] = [];
  let finish: () => void;
  const heard = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const hear = (message: FromWorker): void => {
    switch (message.say) {
      case 'take':
        taken.push({ thread: message.thread, files: host.filesOf(message.list) });
        tell({ do: 'answer', answer: host.take(message.list) });
        break;
      case 'rows':
        host.rows(message.rows);
        break;
      case 'done':
        reported.add(message.outcome.input);
        host.done(message.outcome);
        break;
      default:
        host.counts(message.counts);
        finish();
    }
  };
  ours.on('message', hear);
  let timer: NodeJS.Timeout | undefined;
  const over = new AbortController();
  const stop = (): void => {
    tell({ do: 'stop' });
    timer = setTimeout(() => over.abort(), GRACE_MS);
  };
  signal.addEventListener('abort', stop);
  // A thread that only ends, without an error, rejects nothing: its end of the channel is gone.
  const left = (): void => {
    timer ??= setTimeout(() => over.abort(), LEFT_MS);
  };
  ours.once('close', left);
  try {
    await Promise.all([run({ group, port }, over.signal), heard]);
  } catch (error) {
    // What it said before it ended counts.
    for (let last = receiveMessageOnPort(ours); last; last = receiveMessageOnPort(ours)) hear(last.message);
    for (const { thread, files } of taken) for (const file of files) releaseLockOf(thread, file);
    if (signal.aborted) return;
    const message = over.signal.aborted ? 'exit' : error instanceof Error ? error.message : String(error);
    const fault = { ...faultOf(error), ...runTexts.pairs.crashed(message) };
    for (const { path, label, source, finished } of group.files) {
      if (finished || reported.has(path)) continue;
      host.done({ input: path, label, source, size: 0, mtimeMs: 0, rows: 0, fault });
    }
  } finally {
    signal.removeEventListener('abort', stop);
    clearTimeout(timer);
    ours.off('close', left);
    ours.close();
  }
}

/** Threads that wait for groups. */
interface Pool {
  readonly run: (task: GroupTask, signal: AbortSignal) => Promise<void>;
  readonly end: () => Promise<void>;
}

async function startPool(threads: number, settings: WorkerSettings): Promise<Pool> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    runtime: 'worker_threads',
    filename: workerFile(),
    minThreads: threads,
    maxThreads: threads,
    workerData: settings,
    // With a limit on its heap a thread collects garbage in time; without one its memory grows as far as the machine allows.
    resourceLimits: { maxOldGenerationSizeMb: settings.heapMb },
  });
  // A thread that fails to start has no task to reject: without this the run would wait for ever.
  const broken = new Promise<never>((_, reject) => {
    pool.on('error', reject);
  });
  broken.catch(() => undefined);
  return {
    run: async ({ group, port }, signal) => {
      await Promise.race([pool.run({ group, port }, { transferList: [port], signal }), broken]);
    },
    end: () => pool.destroy(),
  };
}

/** The built thread lies beside whatever is built; from source it is loaded as the tests and the developers load the rest. */
function workerFile(): string {
  const built = new URL('./run-worker.js', import.meta.url);
  if (existsSync(built)) return built.href;
  const [loader, source] = [import.meta.resolve('tsx/esm/api'), new URL('./run-worker.ts', import.meta.url).href];
  const code = `import { register } from ${JSON.stringify(loader)};
    register();
    const worker = await import(${JSON.stringify(source)});
    export default worker.default;`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
