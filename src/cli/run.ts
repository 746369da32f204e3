import { CommanderError } from 'commander';
import { takeCleared } from '../io/files/leftovers';
import type { Lang } from '../messages/pair';
import { buildProgram } from './program';
import { endOnClosedPipe, processConsole } from './terminal/console';
import { EXIT, report, UsageError } from './terminal/exit';

/** Runs the command that the arguments name, and gives the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  endOnClosedPipe();
  const io = processConsole(languageOf(args) ?? 'vi');
  let exit: number = EXIT.done;
  const program = buildProgram(io, (code) => {
    exit = code;
  });
  try {
    const wanted = wantedLanguage(args);
    if (wanted !== undefined && languageOf(args) === undefined) throw new UsageError(io.texts.usage.badLang(wanted));
    if (args.length === 0) {
      program.outputHelp();
      return EXIT.usage;
    }
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    const known = program.commands.find((command) => command.name() === args.find((arg) => !arg.startsWith('-')));
    if (error instanceof CommanderError && error.code === 'commander.unknownCommand') return report(error, io);
    return report(error, io, known ? `dmdc ${known.name()}` : 'dmdc');
  } finally {
    const cleared = takeCleared();
    if (cleared.length > 0) io.tell(io.texts.report.cleared(cleared.join(', ')));
  }
}

/** The language is needed before the options are parsed: the help is written in it. */
function wantedLanguage(args: readonly string[]): string | undefined {
  const joined = args.find((arg) => arg.startsWith('--lang='));
  if (joined) return joined.slice('--lang='.length);
  const at = args.indexOf('--lang');
  return at >= 0 ? args[at + 1] : undefined;
}

function languageOf(args: readonly string[]): Lang | undefined {
  const wanted = wantedLanguage(args) ?? (process.env.DMDC_LANG || 'vi');
  return wanted === 'vi' || wanted === 'en' ? wanted : undefined;
}
