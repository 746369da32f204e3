import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, statSync, unlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** This computer in the name of a temporary file: only here can it be told whether the process is gone. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const TEMPORARY = /^\.dmdc-(\d+)-(?:([0-9a-f]{8})-)?[0-9a-f]{8}\.tmp$/u;
/** No write takes as long. */
const OLD_MS = 600_000;

/** When each folder was looked through last. */
const looked = new Map<string, number>();
const cleared: string[] = [];

/** A name for a temporary file that nobody else takes. */
export function temporaryName(): string {
  return `.dmdc-${process.pid}-${HOST}-${randomBytes(4).toString('hex')}.tmp`;
}

/** Whether a process of this computer is still there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/**
 * Looks through a folder for what killed processes left in it, once and then every ten minutes at most.
 * @param what - the sort of file looked for, so that each sort has a turn of its own
 * @param clear - takes a file away if it is left over, and says whether it did
 */
export function clearFolder(folder: string, what: string, clear: (name: string) => boolean): void {
  const key = `${what}\u0000${folder}`;
  const now = Date.now();
  if (now - (looked.get(key) ?? 0) < OLD_MS) return;
  looked.set(key, now);
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    // The folder may be written to and not listed, or is not there.
    return;
  }
  for (const name of names) if (clear(name)) cleared.push(join(folder, name));
}

/** Removes the temporary files of processes that are gone from a folder. */
export function clearTemporaryFiles(folder: string): void {
  clearFolder(folder, 'temporary', (name) => {
    const [, pid, host] = TEMPORARY.exec(name) ?? [];
    if (pid === undefined) return false;
    const path = join(folder, name);
    try {
      const isGone = host === HOST && !isAlive(Number(pid));
      if (!isGone && Date.now() - statSync(path).mtimeMs < OLD_MS) return false;
      unlinkSync(path);
      return true;
    } catch {
      // Another process was faster.
      return false;
    }
  });
}

/** Remembers that a file was cleared. */
export function noteCleared(path: string): void {
  cleared.push(path);
}

/** What was cleared since the last call, for the person who runs the program. */
export function takeCleared(): string[] {
  return cleared.splice(0);
}
