import type { SingleBar } from 'cli-progress';
import { runTexts } from '../../messages/cli/run';
import type { Console } from './console';

/** Work that takes longer than this shows how far it is; a run over many files may say so somewhat later where no bar moves. */
const PATIENCE_MS = 2000;
const FIRST_LINE_MS = 3000;
/** Time between two lines where standard error is no terminal: of one list, of a run over many. */
const LINE_EVERY_MS = 5000;
const RUN_LINE_EVERY_MS = 10_000;
const BAR_EVERY_MS = 200;
/** Rows between two looks at the clock. */
const ROWS_A_LOOK = 64;
/** A workbook of so many bytes holds as many rows as a text file so many times as large. */
const PACKED = 5;

/** How far a piece of work is, shown on standard error once it has taken two seconds. */
export interface Bar {
  /** Called after each row: `done` of `total`. */
  readonly step: (done: number, total: number) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

/** How far a run over many files is. */
export interface RunBar {
  /** Says what each file weighs beside the others. */
  readonly start: (weights: ReadonlyMap<string, number>) => void;
  readonly rows: (count: number) => void;
  /** A file is finished, one way or the other. */
  readonly file: (path: string) => void;
  readonly end: () => void;
}

/** What is shown: a bar on a terminal, a line of text now and then elsewhere. */
interface Meter {
  /** Begins to count anew; shows nothing before the time is over. */
  readonly wait: (milliseconds: number) => void;
  readonly show: (done: number, total: number, text: () => string) => void;
  readonly end: () => void;
}

/** The one place that draws bars. */
async function meter(format: string, everyMs: number, line: (text: string, share: number) => void): Promise<Meter> {
  const Drawn = process.stderr.isTTY ? (await import('cli-progress')).SingleBar : undefined;
  let next = 0;
  let bar: SingleBar | undefined;
  return {
    wait: (milliseconds) => {
      next = Date.now() + milliseconds;
    },
    show(done, total, text) {
      const now = Date.now();
      if (now < next || (!bar && done === total)) return;
      next = now + (Drawn ? BAR_EVERY_MS : everyMs);
      if (!Drawn) {
        line(text(), done / total);
        return;
      }
      if (!bar) {
        bar = new Drawn({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
        bar.start(total, done, { text: text() });
      }
      bar.setTotal(total);
      bar.update(done, { text: text() });
    },
    end: () => bar?.stop(),
  };
}

/** A bar on a terminal, plain lines elsewhere; nothing for work that is soon done. `rows` says what is counted. */
export async function progressBar(
  label: string,
  io: Console,
  rows = (done: number, total: number) => io.texts.map.rows(io.number(done), io.number(total)),
): Promise<Bar> {
  const { wait, show, end } = await meter(`${label} [{bar}] {percentage} % {text}`, LINE_EVERY_MS, (text, share) =>
    io.tell(`${label}: ${text} (${Math.floor(share * 100)} %)`),
  );
  wait(PATIENCE_MS);
  return {
    step(done, total) {
      // Each kind of a file counts anew.
      if (done === 1 && !process.stderr.isTTY) wait(PATIENCE_MS);
      if (done % ROWS_A_LOOK === 0) show(done, total, () => rows(done, total));
    },
    end,
  };
}

/** What a file weighs beside others, for the time that is left. */
export function weightOf(path: string, bytes: number): number {
  return /\.(?:xlsx|xlsm|ods)$/i.test(path) ? bytes * PACKED : bytes;
}

/** How far a run over many files is: files, rows, rows a second, and the time that is left by the weight of what is done. */
export async function runBar(io: Console): Promise<RunBar> {
  const texts = runTexts(io.lang);
  const { wait, show, end } = await meter('[{bar}] {text}', RUN_LINE_EVERY_MS, (text) => io.tell(text));
  let weights: ReadonlyMap<string, number> = new Map();
  let started = Date.now();
  let total = 1;
  let files = 0;
  let rows = 0;
  let weight = 0;
  const text = (): string => {
    const seconds = Math.max(0.001, (Date.now() - started) / 1000);
    const share = weight / total;
    const left = share > 0 ? timeText(seconds / share - seconds, io) : '…';
    const done = [io.number(files), io.number(weights.size), io.number(rows)] as const;
    return texts.progress(...done, io.number(Math.round(rows / seconds)), left);
  };
  return {
    start(given) {
      weights = given;
      started = Date.now();
      total = Math.max(
        1,
        [...weights.values()].reduce((sum, one) => sum + one, 0),
      );
      wait(process.stderr.isTTY ? 0 : FIRST_LINE_MS);
    },
    rows(count) {
      rows += count;
      show(weight, total, text);
    },
    file(path) {
      files++;
      weight += weights.get(path) ?? 0;
      show(weight, total, text);
    },
    end,
  };
}

/** `3 phút 20 giây`. */
export function timeText(seconds: number, io: Console): string {
  const whole = Math.round(seconds);
  return runTexts(io.lang).minutes(Math.floor(whole / 60), whole % 60);
}
