import { existsSync } from 'node:fs';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { DmdcError, type DmdcErrorCode, type Place } from '../../../errors';
import type { FacilityFormat } from '../../../list/facility-list';
import { READ_FAULTS } from '../../../messages/read-faults';
import { unreadable } from '../faults';
import { type PackedGrids, unpackGrids } from './packed-grids';
import { doTask, type Task, type TaskResult } from './tasks';
import { withinTime } from './time-limit';

/** What reading one workbook may take, and where it is done. */
export interface ReadLimits {
  /** Seconds, from 0.001. @default 120 */
  readonly maxSeconds?: number;
  /** Megabytes by which the process may grow while the workbook is read in a thread of its own. @default 2048 */
  readonly maxMemoryMb?: number;
  /** Reads workbooks in the caller's thread: a damaged one may then fill its memory. @default false */
  readonly inProcess?: boolean;
}

/** What the reading thread is asked. */
export interface Question {
  readonly task: Task;
  readonly bytes: Uint8Array;
  readonly place: Place;
  readonly port: MessagePort;
  /** Is 1 once the answer is at the port. */
  readonly bell: Int32Array;
}

/** What it answers. */
export type Answer =
  | { readonly is: 'done'; readonly packed?: PackedGrids; readonly format?: FacilityFormat; readonly copy?: Uint8Array }
  | { readonly is: 'broken'; readonly why: string }
  | {
      readonly is: 'refused';
      readonly code: DmdcErrorCode;
      readonly messages: { readonly vi: string; readonly en: string };
      readonly place: Place;
      readonly why: string;
    };

const SECONDS = 120;
const MEMORY_MB = 2048;
/** How often the memory is looked at. */
const LOOK_MS = 20;
/** A thread that has read a larger file is ended: it would keep the memory. */
const LARGE = 4 * 1_048_576;
/**
 * The heap limit of the thread, which must not be met: an array that outgrows it ends the whole process.
 * The memory of the process is looked at instead, which counts buffers too.
 */
const HEAP_MB = 65_536;

/** A thread that has not begun by then cannot be loaded: files are read without it. */
const START_MS = 15_000;

let reader: Worker | undefined;
let isMissing = false;

/**
 * Does a task of the spreadsheet library in a thread of its own, with a limit of time and of memory, while this one sleeps.
 * Where there is no such thread (a bundle without `reader.js`) the task is done here, with the limit of time.
 * @throws {DmdcError} `file-unreadable`, `file-too-large`.
 */
export function readApart(task: Task, bytes: Uint8Array, place: Place, limits: ReadLimits = {}): TaskResult {
  const { maxSeconds = SECONDS, maxMemoryMb = MEMORY_MB, inProcess = false } = limits;
  if (inProcess || !startReader()) {
    const result = withinTime(maxSeconds, () => doTask(task, bytes, place));
    if (result) return result.done;
    throw unreadable(place, READ_FAULTS.tooLong(maxSeconds));
  }
  const answer = ask({ task, bytes, place }, maxSeconds, maxMemoryMb);
  switch (answer.is) {
    case 'done':
      return { ...answer, ...(answer.packed && { grids: unpackGrids(answer.packed) }) };
    case 'broken':
      throw unreadable(place, READ_FAULTS.workbookDamaged, new Error(answer.why));
    case 'refused':
      throw new DmdcError(answer.code, answer.messages, answer.place, { cause: new Error(answer.why) });
  }
}

function ask(about: Omit<Question, 'port' | 'bell'>, maxSeconds: number, maxMemoryMb: number): Answer {
  const { bytes, place } = about;
  const { port1: ours, port2: port } = new MessageChannel();
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const most = process.memoryUsage.rss() + bytes.length + maxMemoryMb * 1_048_576;
  const end = performance.now() + maxSeconds * 1000;
  try {
    reader?.postMessage({ ...about, port, bell }, [port]);
    while (Atomics.wait(bell, 0, 0, Math.min(LOOK_MS, maxSeconds * 1000)) === 'timed-out') {
      if (performance.now() > end) throw unreadable(place, READ_FAULTS.tooLong(maxSeconds));
      if (process.memoryUsage.rss() > most) throw unreadable(place, READ_FAULTS.tooMuchMemory(maxMemoryMb));
    }
    return receiveMessageOnPort(ours)?.message as Answer;
  } finally {
    ours.close();
    if (bell[0] === 0 || bytes.length > LARGE) endReader();
  }
}

/** Whether there is a thread to ask: the one that is there, or a new one. */
function startReader(): boolean {
  if (reader || isMissing) return !isMissing;
  const path = new URL('./reader.js', import.meta.url);
  isMissing = !existsSync(path);
  if (isMissing) return false;
  const begun = new Int32Array(new SharedArrayBuffer(4));
  const limits = { maxOldGenerationSizeMb: HEAP_MB };
  reader = new Worker(path, { workerData: begun, resourceLimits: limits, stdout: true, stderr: true });
  // What it says of its end comes when this thread is awake again: the limits answer for the file.
  reader.on('error', () => undefined);
  reader.unref();
  isMissing = Atomics.wait(begun, 0, 0, START_MS) === 'timed-out';
  if (isMissing) endReader();
  return !isMissing;
}

function endReader(): void {
  void reader?.terminate();
  reader = undefined;
}
