import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { reviewCliTexts } from '../../messages/cli/review';
import type { Console } from './console';
import { UsageError } from './exit';

/** The values of an option that can be given several times, as commander gathers them. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** A number that an option gives; the library checks its range. */
export function numberOption(name: string, value: string | undefined, io: Console): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value.replace(',', '.'));
  if (value.trim() === '' || Number.isNaN(number)) throw new UsageError(io.texts.usage.badNumber(name, value));
  return number;
}

/** A port that an option names; nothing where it does not. */
export function portOption(port: string | undefined, io: Console): number | undefined {
  if (port === undefined) return undefined;
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new UsageError(reviewCliTexts(io.lang).badPort(port));
  }
  return Number(port);
}

/** Waits until somebody presses Ctrl-C or the system asks the program to end. A second time ends it at once. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

/**
 * Fields and headers that `--column` names.
 * @param wrong - what to say of one that is not of this form.
 */
export function columnsOf(
  given: readonly string[] = [],
  io: Console,
  wrong: (text: string) => string = io.texts.usage.badColumn,
): Record<string, string> {
  const columns: Record<string, string> = Object.create(null);
  for (const text of given) {
    const at = text.indexOf('=');
    const field = text.slice(0, at).trim();
    const header = text.slice(at + 1).trim();
    if (at < 1 || field === '' || header === '') throw new UsageError(wrong(text));
    columns[field] = header;
  }
  return columns;
}

/** Nobody means to replace the list that is read by the result. */
export function refuseOverwriting(files: readonly string[], output: string | undefined, io: Console): void {
  if (output === undefined) return;
  const target = resolve(output);
  const same = files.find((file) => resolve(file) === target);
  if (same !== undefined) throw new UsageError(io.texts.usage.outputIsInput(output));
}

/** Who decides: as said, else as the environment or the login says. */
export function person(by: string | undefined): string {
  if (by?.trim()) return by.trim();
  if (process.env.DMDC_USER?.trim()) return process.env.DMDC_USER.trim();
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
