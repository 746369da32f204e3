import { runTexts } from '../../messages/cli/run';
import type { Console } from './console';

/** Where standard error is no terminal: time between two lines, and before the first. */
const LINE_EVERY_MS = 10_000;
const FIRST_LINE_MS = 3_000;
const BAR_EVERY_MS = 200;
/** A workbook of so many bytes holds as many rows as a text file so many times as large. */
const PACKED = 5;

/** How far a run over many files is. */
export interface RunProgress {
  readonly rows: (count: number) => void;
  /** A file is finished, one way or the other. */
  readonly file: (path: string) => void;
  readonly end: () => void;
}

/** What a file weighs beside others, for the time that is left. */
export function weightOf(path: string, bytes: number): number {
  return /\.(?:xlsx|xlsm|ods)$/i.test(path) ? bytes * PACKED : bytes;
}

/** One line that is written over on a terminal, a line every ten seconds elsewhere. */
export function runProgress(weights: ReadonlyMap<string, number>, io: Console): RunProgress {
  const texts = runTexts(io.lang);
  const started = Date.now();
  const isTerminal = process.stderr.isTTY === true;
  const total = Math.max(
    1,
    [...weights.values()].reduce((sum, weight) => sum + weight, 0),
  );
  let files = 0;
  let rows = 0;
  let weight = 0;
  let last = started - LINE_EVERY_MS + FIRST_LINE_MS;
  const line = (): string => {
    const seconds = Math.max(0.001, (Date.now() - started) / 1000);
    const share = weight / total;
    const left = share > 0 ? timeText(seconds / share - seconds, io) : '…';
    const done = [io.number(files), io.number(weights.size), io.number(rows)] as const;
    return texts.progress(...done, io.number(Math.round(rows / seconds)), left);
  };
  const show = (): void => {
    const now = Date.now();
    if (now - last < (isTerminal ? BAR_EVERY_MS : LINE_EVERY_MS)) return;
    last = now;
    if (!isTerminal) {
      io.tell(line());
      return;
    }
    const filled = Math.round((20 * weight) / total);
    process.stderr.write(`\r\u001b[K[${'█'.repeat(filled)}${'░'.repeat(20 - filled)}] ${line()}`);
  };
  return {
    rows(count) {
      rows += count;
      show();
    },
    file(path) {
      files++;
      weight += weights.get(path) ?? 0;
      show();
    },
    end() {
      if (isTerminal) process.stderr.write('\r\u001b[K');
    },
  };
}

/** `3 phút 20 giây`. */
export function timeText(seconds: number, io: Console): string {
  const whole = Math.round(seconds);
  return runTexts(io.lang).minutes(Math.floor(whole / 60), whole % 60);
}
