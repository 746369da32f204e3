import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { readMemory } from '../io/record/memory-file';
import type { Facility } from '../mapping/mapping';
import { runTexts } from '../messages/cli/run';
import { knownFacilities } from './facility-identity';
import { KindMapper, type MapSettings } from './kind-mapper';
import type { Claim, Granted, Refusal } from './owners';
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

/** What a thread is told. */
export type ToWorker =
  | { readonly do: 'map'; readonly group: Group }
  | { readonly do: 'answer'; readonly answer: Refusal | Granted };

/** What a thread says. */
export type FromWorker =
  | { readonly say: 'claim'; readonly claim: Claim }
  | { readonly say: 'rows'; readonly rows: number }
  | { readonly say: 'done'; readonly outcome: Outcome }
  | { readonly say: 'free'; readonly counts: AnswerCounts };

/** Whom the groups of a run talk to. */
export interface PoolHost {
  readonly claim: (claim: Claim) => Refusal | Granted;
  readonly rows: (count: number) => void;
  readonly done: (outcome: Outcome) => void;
  readonly counts: (counts: AnswerCounts) => void;
  readonly isStopped: () => boolean;
}

/** Maps groups in this thread: what is opened for one serves the next. */
export function workshop(settings: WorkerSettings, host: GroupHost): (group: Group) => Promise<AnswerCounts> {
  const { memory, register } = settings;
  const known = knownFacilities(register);
  const mapper = new KindMapper({ ...settings, memory: memory === undefined ? undefined : readMemory(memory) });
  return async (group) => {
    const { asked, again } = mapper.counts;
    await runGroup(group, settings, known, mapper, host);
    return { asked: mapper.counts.asked - asked, again: mapper.counts.again - again };
  };
}

/** Maps all groups, `jobs` at a time. */
export async function runPool(
  groups: readonly Group[],
  jobs: number,
  settings: WorkerSettings,
  host: PoolHost,
): Promise<void> {
  if (jobs <= 1) {
    const run = workshop(settings, { ...host, claim: (claim) => Promise.resolve(host.claim(claim)) });
    for (const group of groups) {
      // Signals are heard between two groups.
      await new Promise((resolve) => setImmediate(resolve));
      if (host.isStopped()) return;
      host.counts(await run(group));
    }
    return;
  }
  const queue = [...groups];
  await Promise.all(Array.from({ length: Math.min(jobs, groups.length) }, () => runThread(queue, settings, host)));
}

/** One thread after the other, as long as there is work: one that breaks down takes only its own group with it. */
async function runThread(queue: Group[], settings: WorkerSettings, host: PoolHost): Promise<void> {
  while (queue.length > 0 && !host.isStopped()) await oneThread(queue, settings, host);
}

function oneThread(queue: Group[], settings: WorkerSettings, host: PoolHost): Promise<void> {
  return new Promise((resolve) => {
    const worker = startWorker(settings);
    let current: Group | undefined;
    let reported = new Set<string>();
    const watch = setInterval(() => {
      if (host.isStopped()) void worker.terminate();
    }, 50);
    const next = (): void => {
      current = host.isStopped() ? undefined : queue.shift();
      reported = new Set();
      if (current) worker.postMessage({ do: 'map', group: current } satisfies ToWorker);
      else void worker.terminate();
    };
    worker.on('message', (message: FromWorker) => {
      switch (message.say) {
        case 'claim':
          worker.postMessage({ do: 'answer', answer: host.claim(message.claim) } satisfies ToWorker);
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
          next();
      }
    });
    worker.on('error', (error) => {
      for (const { path, label, source, finished } of current?.files ?? []) {
        if (finished || reported.has(path)) continue;
        const fault = { ...faultOf(error), ...runTexts.pairs.crashed(error.message) };
        host.done({ input: path, label, source, size: 0, mtimeMs: 0, rows: 0, fault });
      }
    });
    worker.on('exit', () => {
      clearInterval(watch);
      resolve();
    });
    next();
  });
}

/** The built thread lies beside the built commands; from source it is loaded as the tests and the developers load the rest. */
function startWorker(settings: WorkerSettings): Worker {
  // With a bound the thread clears up as it goes: without one it takes what the machine has.
  const options = { workerData: settings, resourceLimits: { maxOldGenerationSizeMb: settings.heapMb } };
  const built = new URL('./run-worker.js', import.meta.url);
  if (existsSync(built)) return new Worker(built, options);
  const source = JSON.stringify(new URL('./run-worker.ts', import.meta.url).href);
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const start = `import(${loader}).then(({ register }) => { register(); return import(${source}); })`;
  return new Worker(start, { ...options, eval: true });
}
