import { CommanderError } from 'commander';
import { DmdcError, type DmdcErrorCode, type Place } from '../../errors';
import type { Console } from './console';

/** Exit codes of the command line. They are documented and stay. */
export const EXIT = Object.freeze({ done: 0, notFound: 1, findings: 1, usage: 2, file: 3, internal: 4 });

/** Wrong use of the command line, with a message in the language of the run. */
export class UsageError extends Error {}

const USAGE: ReadonlySet<DmdcErrorCode> = new Set([
  'unknown-kind',
  'unknown-edition',
  'unknown-version',
  'no-edition-in-force',
  'bad-date',
  'bad-option',
  'list-refused',
  'several-facilities',
]);
/** Faults of use whose message stands for itself, as that of wrong options does. */
const WITH_HELP: ReadonlySet<DmdcErrorCode> = new Set(['list-refused', 'several-facilities']);

/** Prints what went wrong, without a stack unless DMDC_DEBUG=1, and says with which code to end. */
export function report(error: unknown, io: Console, command = 'dmdc'): number {
  const { texts } = io;
  if (process.env.DMDC_DEBUG === '1' && error instanceof Error) io.tell(error.stack ?? String(error));
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    io.tell(usageMessage(error, io));
    io.tell(texts.usage.seeHelp(command));
    return EXIT.usage;
  }
  if (error instanceof UsageError || (error instanceof DmdcError && WITH_HELP.has(error.code))) {
    io.tell(`${texts.error}: ${error instanceof DmdcError ? error.messages[io.lang] : error.message}`);
    io.tell(texts.usage.seeHelp(command));
    return EXIT.usage;
  }
  if (error instanceof DmdcError) {
    io.tell(`${texts.error}: ${errorText(error, io)}`);
    return USAGE.has(error.code) ? EXIT.usage : EXIT.file;
  }
  io.tell(texts.internal(error instanceof Error ? error.message : String(error)));
  return EXIT.internal;
}

/** An error of the library in one line: message and remedy, then the place, as far as the message does not name it. */
export function errorText(error: DmdcError, io: Console, file?: string): string {
  const message = error.messages[io.lang];
  const place = placeText(file === undefined ? error.place : { ...error.place, file }, io, message);
  return place ? `${message} (${place})` : message;
}

/** `tệp “a.xlsx”, trang “DVKT”, dòng 7`; what `message` holds already is left out. */
export function placeText(place: Place, { texts }: Console, message = ''): string {
  const parts: string[] = [];
  for (const key of ['file', 'sheet', 'row', 'column', 'value'] as const) {
    const value = place[key];
    if (value === undefined || value === '') continue;
    const text = typeof value === 'number' ? `${texts.place[key]} ${value}` : value;
    if (message.includes(text)) continue;
    parts.push(typeof value === 'number' ? text : `${texts.place[key]} “${value}”`);
  }
  return parts.join(', ');
}

/** Commander says what is wrong in English: its own sentences by its stable codes. */
function usageMessage(error: CommanderError, { texts, lang }: Console): string {
  const quoted = [...error.message.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');
  const name = quoted[0] ?? '';
  const suggestion = /Did you mean (?:one of )?(.+)\?/.exec(error.message)?.[1];
  const say = (text: string) => `${texts.error}: ${text}${suggestion ? ` ${texts.usage.didYouMean(suggestion)}` : ''}`;
  switch (error.code) {
    case 'commander.unknownOption':
      return say(texts.usage.unknownOption(name));
    case 'commander.unknownCommand':
      return say(texts.usage.unknownCommand(name));
    case 'commander.missingArgument':
      return say(texts.usage.missingArgument(name));
    // A command that has others under it was called by itself: its help is printed already.
    case 'commander.help':
      return say(texts.usage.missingCommand);
    case 'commander.missingMandatoryOptionValue':
      return say(texts.usage.missingOption(name));
    case 'commander.optionMissingArgument':
      return say(texts.usage.missingOptionValue(name));
    case 'commander.excessArguments':
      return say(texts.usage.excess);
    default:
      return lang === 'en' ? error.message : `${texts.error}: ${error.message.replace(/^error: /, '')}`;
  }
}
