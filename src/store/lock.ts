import { randomBytes } from 'node:crypto';
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { DmdcError } from '../errors';
import { clearFolder, isAlive, noteCleared } from '../io/files/leftovers';
import { MAPPING_FAULTS } from '../messages/mapping-faults';

/** Settings of {@link withLock}. */
export interface LockOptions {
  /** How long to wait for another writer, in milliseconds. @default 10000 */
  readonly waitMs?: number;
}

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly token: string;
  /** Thread of the process, 0 the first one. */
  readonly thread?: number;
}

const WAIT_MS = 10_000;
const POLL_MS = 25;
/** No command holds a lock that long: whoever left it is gone, or its number was given to another process. */
const STALE_MS = 3_600_000;
/** A lock without readable content was cut off while it was made. */
const CUT_OFF_MS = 5_000;

/**
 * Runs `work` while no other process writes the file: a lock file `<path>.lock` beside it names the writer.
 * A lock whose process is gone is taken over.
 * @throws {DmdcError} `file-locked` when another writer keeps it; `file-not-writable` when no lock can be made there.
 */
export function withLock<T>(path: string, work: () => T, options: LockOptions = {}): T {
  const { release } = holdLock(path, options);
  try {
    return work();
  } finally {
    release();
  }
}

/**
 * {@link withLock} for work that takes its time: the event loop goes on while it waits and while it works.
 * @throws also the reason of `signal`, if it is aborted while another writer is waited for.
 */
export async function withLockAsync<T>(
  path: string,
  work: () => Promise<T>,
  { waitMs = WAIT_MS, signal }: LockOptions & { readonly signal?: AbortSignal } = {},
): Promise<T> {
  const lock = `${path}.lock`;
  clearLocks(dirname(resolve(path)));
  const owner = newOwner();
  const deadline = Date.now() + waitMs;
  for (let text = attempt(path, lock, owner); text !== undefined; text = attempt(path, lock, owner)) {
    if (Date.now() >= deadline) throw locked(path, parse(text));
    await wait(POLL_MS, undefined, { signal }).catch(() => signal?.throwIfAborted());
  }
  try {
    return await work();
  } finally {
    held(lock, owner).release();
  }
}

/** A lock that is held. */
export interface HeldLock {
  readonly release: () => void;
  /** Says that whoever holds it is alive: to be called now and then by work of more than half an hour. */
  readonly touch: () => void;
}

/** Takes the lock of {@link withLock} for work that does not end with one call. */
export function holdLock(path: string, { waitMs = WAIT_MS }: LockOptions = {}): HeldLock {
  const lock = `${path}.lock`;
  clearLocks(dirname(resolve(path)));
  const owner = newOwner();
  const deadline = Date.now() + waitMs;
  for (let text = attempt(path, lock, owner); text !== undefined; text = attempt(path, lock, owner)) {
    if (Date.now() >= deadline) throw locked(path, parse(text));
    sleep(POLL_MS);
  }
  return held(lock, owner);
}

/** Takes away the lock that a thread of this process left on a file when it ended: its process lives on, so nobody else could. */
export function releaseLockOf(thread: number, path: string): void {
  const lock = `${path}.lock`;
  const owner = readOwner(lock);
  if (owner?.pid === process.pid && owner.host === hostname() && owner.thread === thread) remove(lock);
}

function newOwner(): Owner {
  const token = randomBytes(8).toString('hex');
  return { pid: process.pid, host: hostname(), at: new Date().toISOString(), token, thread: threadId };
}

function held(lock: string, { token }: Owner): HeldLock {
  const isOurs = () => readOwner(lock)?.token === token;
  return {
    release: () => {
      if (isOurs()) remove(lock);
    },
    touch: () => {
      const now = new Date();
      if (isOurs()) utimesSync(lock, now, now);
    },
  };
}

/** Takes the lock if nobody else holds it: nothing then, else what the other one wrote into it. */
function attempt(path: string, lock: string, owner: Owner): string | undefined {
  for (;;) {
    if (create(path, lock, owner)) return undefined;
    const text = readText(lock);
    if (text === undefined) continue;
    if (!isStale(lock, text)) return text;
    if (takeAway(lock, text)) noteCleared(lock);
  }
}

/** How the content of a lock begins. */
const BEGINS = '{"pid":';

/** Whether a text is what a power cut or a full disk leaves of the content of a lock: nothing, or its beginning. */
const isCutOff = (text: string): boolean => BEGINS.startsWith(text.slice(0, BEGINS.length));

/** A lock, and the file that one is made of. */
const LOCK_NAME = /\.lock(\.[0-9a-f]{16})?$/u;

/** Takes away the locks that ended processes left on other files of a folder; lock files of other programs stay. */
function clearLocks(folder: string): void {
  clearFolder(folder, 'lock', (name) => {
    const [found, token] = LOCK_NAME.exec(name) ?? [];
    if (found === undefined) return false;
    const path = join(folder, name);
    const text = readText(path);
    const isOurs =
      text !== undefined &&
      (parse(text) !== undefined || (isCutOff(text) && (token !== undefined || name.includes('.dmdc.'))));
    if (!isOurs || !isStale(path, text)) return false;
    if (token === undefined) return takeAway(path, text);
    remove(path);
    return true;
  });
}

/** Makes the lock with its content at once: whoever finds it can read who holds it. */
function create(path: string, lock: string, owner: Owner): boolean {
  const own = `${lock}.${owner.token}`;
  try {
    try {
      writeFileSync(own, JSON.stringify(owner), { flag: 'wx' });
    } catch (error) {
      // A full disk leaves it empty.
      remove(own);
      throw error;
    }
    try {
      linkSync(own, lock);
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') return false;
      // Some network and USB drives have no hard links.
      return createPlain(lock, owner);
    } finally {
      remove(own);
    }
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new DmdcError(
      'file-not-writable',
      MAPPING_FAULTS.lockNotWritable(path, code ?? message),
      { file: path },
      { cause },
    );
  }
}

function createPlain(lock: string, owner: Owner): boolean {
  try {
    const file = openSync(lock, 'wx');
    try {
      writeFileSync(file, JSON.stringify(owner));
    } catch (error) {
      remove(lock);
      throw error;
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(lock: string, text: string): boolean {
  const stat = statSync(lock, { throwIfNoEntry: false });
  if (!stat) return false;
  const age = Date.now() - stat.mtimeMs;
  const owner = parse(text);
  if (!owner) return age > CUT_OFF_MS;
  if (age > STALE_MS) return true;
  return owner.host === hostname() && !isAlive(owner.pid);
}

/** Two processes may find the same stale lock: the one whose rename brings out another content has taken a living one, and gives it back. */
function takeAway(lock: string, text: string): boolean {
  const aside = `${lock}.${randomBytes(8).toString('hex')}`;
  try {
    renameSync(lock, aside);
  } catch {
    return false;
  }
  const isSame = readText(aside) === text;
  if (!isSame) {
    try {
      linkSync(aside, lock);
    } catch {
      // A third process holds the lock already.
    }
  }
  remove(aside);
  return isSame;
}

function parse(text: string): Owner | undefined {
  try {
    const value = JSON.parse(text) as Partial<Owner>;
    return typeof value.pid === 'number' && typeof value.token === 'string' ? (value as Owner) : undefined;
  } catch {
    return undefined;
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function readOwner(lock: string): Owner | undefined {
  const text = readText(lock);
  return text === undefined ? undefined : parse(text);
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Gone already.
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function locked(path: string, owner: Owner | undefined): DmdcError {
  const who = owner ? `${owner.host}, ${owner.pid}, ${owner.at}` : '?';
  return new DmdcError('file-locked', MAPPING_FAULTS.locked(path, who), { file: path });
}
