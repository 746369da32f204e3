import { existsSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { styleText } from 'node:util';
import { type FileContent, writeFileAtomic } from '../../io/files/atomic';
import { cliTexts, type Texts } from '../../messages/cli/common';
import { dayText } from '../../messages/day';
import { type Lang, numberText } from '../../messages/pair';
import { shown } from '../../text/shown';

/** Looks of printed words; colours are left out where the stream is no terminal or NO_COLOR is set. */
export type Style = Parameters<typeof styleText>[0];

/** Where a command prints: results on standard output, everything else on standard error. */
export interface Console {
  readonly lang: Lang;
  readonly texts: Texts;
  /** One line of the result. */
  print(line?: string): void;
  /** One line for the person, never part of the result. */
  tell(line?: string): void;
  /** A word in colour, for standard output. */
  paint(style: Style, text: string): string;
  /** Text of the result as it is; waits until a slow reader has taken it. */
  write(text: string): Promise<void>;
  /** Numbers as people of the language write them. */
  number(value: number): string;
  /** A day `yyyy-mm-dd` as people of the language write it; other texts stay. */
  date(value: string): string;
}

/** Puts a result into a file, whole or not at all, or piece by piece on standard output. */
export async function save(path: string | undefined, data: FileContent, io: Console): Promise<void> {
  if (path !== undefined) writeFileAtomic(path, data);
  else if (typeof data === 'string') await io.write(data);
  else if (data instanceof Uint8Array) throw new Error('bytes are not for the terminal');
  else for (const piece of data) await io.write(piece as string);
}

/** The console of this process. */
export function processConsole(lang: Lang): Console {
  return {
    lang,
    texts: cliTexts(lang),
    print: (line = '') => {
      process.stdout.write(`${shown(line)}\n`);
    },
    tell: (line = '') => {
      process.stderr.write(`${shown(line)}\n`);
    },
    paint: (style, text) => (colours(process.stdout) ? styleText(style, text, { validateStream: false }) : text),
    write: (text) =>
      new Promise((resolve) => {
        if (process.stdout.write(text)) resolve();
        else process.stdout.once('drain', resolve);
      }),
    number: (value) => numberText(value, lang),
    date: (value) => dayText(value, lang),
  };
}

function colours(stream: NodeJS.WriteStream): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR && process.env.FORCE_COLOR !== '0') return true;
  return stream.isTTY === true && process.env.TERM !== 'dumb';
}

/** Ends quietly when whoever reads our output stops reading, as `head` does. */
export function endOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
}

/**
 * How the command is called where one stands: `npx dmdc` in a project that has it and in a clone that is built, by its name where it is
 * installed for all, by its file where neither finds it.
 * @param isLinked - whether `npx` finds the command of a clone.
 */
export function commandName(
  script = process.argv[1] ?? '',
  folder = process.cwd(),
  isLinked = (root: string) => existsSync(join(root, 'node_modules', '.bin', 'dmdc')),
): string {
  const isHere = (root: string) =>
    !/^\.\.(?:[\\/]|$)/.test(relative(root, folder)) && !isAbsolute(relative(root, folder));
  const project = /^(.*)[\\/]node_modules[\\/]/.exec(script)?.[1];
  if (project !== undefined) return isHere(project) || /[\\/]_npx[\\/]/.test(script) ? 'npx dmdc' : 'dmdc';
  const clone = /^(.*)[\\/]dist[\\/]cli\.cjs$/.exec(script)?.[1];
  if (clone === undefined) return 'dmdc';
  if (isHere(clone) && isLinked(clone)) return 'npx dmdc';
  const path = relative(folder, script);
  return `node ${/\s/.test(path) ? `"${path}"` : path}`;
}
