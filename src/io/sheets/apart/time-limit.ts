import { Script } from 'node:vm';

const WORK = Symbol.for('dmdc.work');
const script = new Script(`globalThis[Symbol.for('dmdc.work')]()`);

/**
 * Has an outside library do work that may never end, and ends it after so many seconds. What the library prints is not
 * for the person: it neither names the file nor says what to do.
 * @returns nothing when the time was over.
 */
export function withinTime<T>(seconds: number, work: () => T): { readonly done: T } | undefined {
  const global = globalThis as { [WORK]?: () => T };
  const { error, warn, log } = console;
  const nothing = () => {};
  Object.assign(console, { error: nothing, warn: nothing, log: nothing });
  global[WORK] = work;
  try {
    return { done: script.runInThisContext({ timeout: Math.ceil(seconds * 1000) }) as T };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw cause;
  } finally {
    // Here and not inside the work: what ends by the clock does not run its own `finally`.
    delete global[WORK];
    Object.assign(console, { error, warn, log });
  }
}
