import type { SingleBar } from 'cli-progress';
import type { Console } from './console';

/** Work that takes longer than this shows how far it is. */
const PATIENCE_MS = 2000;
/** Where standard error is no terminal: time between two lines. */
const LINE_EVERY_MS = 5000;

/** How far a piece of work is, shown on standard error once it has taken two seconds. */
export interface Progress {
  /** Called after each row: `done` of `total`. */
  readonly step: (done: number, total: number) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

/** A bar on a terminal, plain lines elsewhere; nothing for work that is soon done. `rows` says what is counted. */
export async function progress(
  label: string,
  io: Console,
  rows = (done: number, total: number) => io.texts.map.rows(io.number(done), io.number(total)),
): Promise<Progress> {
  // Each kind of a file counts anew.
  const started = Date.now();
  if (!process.stderr.isTTY) {
    let last = 0;
    return {
      step(done, total) {
        if (done === 1) last = Date.now() + PATIENCE_MS - LINE_EVERY_MS;
        if (done % 64 !== 0) return;
        const now = Date.now();
        if (now - last < LINE_EVERY_MS) return;
        last = now;
        io.tell(`${label}: ${rows(done, total)} (${Math.floor((done / total) * 100)} %)`);
      },
      end: () => undefined,
    };
  }
  const { SingleBar: Bar } = await import('cli-progress');
  let bar: SingleBar | undefined;
  return {
    step(done, total) {
      if (done % 64 !== 0 && done !== total) return;
      if (!bar) {
        if (Date.now() - started < PATIENCE_MS || done === total) return;
        bar = new Bar({
          format: `${label} [{bar}] {percentage} % {rows}`,
          stream: process.stderr,
          clearOnComplete: true,
          hideCursor: true,
        });
        bar.start(total, done, { rows: rows(done, total) });
      }
      bar.update(done, { rows: rows(done, total) });
    },
    end: () => bar?.stop(),
  };
}
