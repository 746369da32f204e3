import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import type { Catalog } from '../../catalog/catalog';
import { DmdcError } from '../../errors';
import type { MatchResult } from '../../match/result';
import { BENCH_FAULTS } from '../../messages/bench-texts';
import type { Pair } from '../../messages/pair';
import { type Asked, questionLines, readAnswers } from './answers';

const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 86_400;
/** Characters of standard error that an error repeats. */
const SAID = 2000;
/** No answer needs more: a matcher that prints without end is stopped. */
const MOST_A_LINE = 100_000;

/** How another matcher is run. */
export interface OtherMatcherOptions {
  /** Seconds after which it is stopped, 1–86400. @default 600 */
  readonly timeout?: number;
}

/**
 * The words of a command: parted by spaces; `"…"` and `'…'` hold words together, nothing else has a meaning. No shell takes
 * part, so that no sign of the command does more than it says.
 * @throws {DmdcError} `bad-option` for an empty command or a quote that does not close.
 */
export function commandWords(command: string): string[] {
  const words = [...command.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/gu)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/gu, (_, double?: string, single?: string) => double ?? single ?? ''),
  );
  if (/["']/u.test(command.replace(/"[^"]*"|'[^']*'/gu, ''))) {
    throw new DmdcError('bad-option', BENCH_FAULTS.openQuote(command));
  }
  if (words.length === 0) throw new DmdcError('bad-option', BENCH_FAULTS.emptyCommand);
  return words;
}

/**
 * Asks another program for codes: it reads one item a line on standard input and prints one answer a line
 * (docs/schema/bench-lines.schema.json).
 * @throws {DmdcError} `bad-option`; `matcher-failed` where it does not start, fails, takes too long, or breaks the contract.
 */
export async function askOtherMatcher(
  command: string,
  asked: readonly Asked[],
  catalog: Catalog,
  { timeout = DEFAULT_SECONDS }: OtherMatcherOptions = {},
): Promise<MatchResult[]> {
  if (!(timeout >= 1 && timeout <= MOST_SECONDS)) {
    throw new DmdcError('bad-option', BENCH_FAULTS.badTimeout(String(timeout)));
  }
  const [program = '', ...args] = commandWords(command);
  const text = await run({ command, program, args, timeout }, asked, catalog);
  return readAnswers(text, asked.length, catalog);
}

interface Run {
  readonly command: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly timeout: number;
}

function run({ command, program, args, timeout }: Run, asked: readonly Asked[], catalog: Catalog): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
    const printed: Buffer[] = [];
    let said = '';
    let bytes = 0;
    const timer = setTimeout(() => {
      const lines = Buffer.concat(printed).toString('utf8').split('\n').length - 1;
      stop(BENCH_FAULTS.timeout(command, String(timeout), String(lines), String(asked.length)));
    }, timeout * 1000);
    /** Ends the program; a child of its own that keeps the pipes open is not waited for. */
    const stop = (fault: Pair): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      for (const stream of child.stdio) stream?.destroy();
      reject(new DmdcError('matcher-failed', fault));
    };
    child.on('error', (error: NodeJS.ErrnoException) =>
      stop(BENCH_FAULTS.notStarted(program, error.code ?? error.message)),
    );
    child.stdout.on('data', (data: Buffer) => {
      printed.push(data);
      bytes += data.length;
      if (bytes > MOST_A_LINE * (asked.length + 1)) {
        stop(BENCH_FAULTS.lines(`> ${Math.floor(bytes / MOST_A_LINE)}`, String(asked.length)));
      }
    });
    child.stderr.setEncoding('utf8').on('data', (data: string) => {
      said = (said + data).slice(-SAID);
    });
    // A program that ends before it has read everything says so by its lines or its exit code.
    child.stdin.on('error', () => undefined);
    Readable.from(questionLines(asked, catalog)).pipe(child.stdin);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(printed).toString('utf8'));
      else stop(BENCH_FAULTS.failed(command, signal ?? String(code), said.trim()));
    });
  });
}
