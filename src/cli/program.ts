import { Argument, Command, CommanderError, Help, Option } from 'commander';
import { version } from '../../package.json';
import { KINDS } from '../catalog/kinds';
import { takeCleared } from '../io/files/leftovers';
import { benchTexts } from '../messages/cli/bench';
import { runTexts } from '../messages/cli/run';
import { serveCliTexts } from '../messages/cli/serve';
import type { Lang } from '../messages/pair';
import { addDecisionCommands, addStoreOptions } from './decisions/commands';
import { addEditionCommands } from './editions/commands';
import { addClaimsCommands, addReportCommands } from './report/commands';
import { type Console, endOnClosedPipe, processConsole } from './terminal/console';
import { EXIT, report, UsageError } from './terminal/exit';
import { collect } from './terminal/options';

/** What a thread of `dmdc map FOLDER` does. */
export const worker = () => import('../store/run-worker');

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

/**
 * The commands and their options. Each command loads its code when it runs, so that none waits for the others.
 * @param done - receives the exit code of the command that ran.
 */
function buildProgram(io: Console, done: (exit: number) => void): Command {
  const { help } = io.texts;
  const { help: run } = runTexts(io.lang);
  const kinds = KINDS.join(', ');
  const headings = new Map([
    ['Usage:', help.usage],
    ['Arguments:', help.arguments],
    ['Options:', help.options],
    ['Commands:', help.commands],
    ['Global Options:', help.globalOptions],
  ]);

  const usual = new Help();
  const inWords = (text: string) => text.replace('[options]', help.someOptions).replace('[command]', help.aCommand);
  const helpLooks = {
    styleTitle: (title: string) => headings.get(title) ?? title,
    commandUsage: (command: Command) => inWords(usual.commandUsage(command)),
    subcommandTerm: (command: Command) => inWords(usual.subcommandTerm(command)),
    showGlobalOptions: true,
  };

  const program = new Command('dmdc')
    .description(help.program)
    .usage(help.usageProgram)
    .option('--lang <vi|en>', help.lang)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .exitOverride()
    .configureHelp(helpLooks)
    // Faults are reported in one place, in the language of the run.
    .configureOutput({ outputError: () => undefined })
    .addHelpText('after', help.after);

  const add = (name: string, description: string): Command =>
    program.command(name).description(description).helpOption('-h, --help', help.help).configureHelp(helpLooks);
  const kind = () => new Argument('<kind>', help.kinds(kinds));
  const edition = (command: Command): Command =>
    command
      .option('--edition <id>', help.edition)
      .option('--dmdc <version>', help.dmdc)
      .option('--as-of <date>', help.asOf);

  add('demo', help.demo)
    .option('-o, --output <dir>', help.demoOut)
    .action(async (options) => finish((await import('./map/demo')).demo(options, io)));

  add('catalogs', help.catalogs)
    .option('--as-of <date>', help.asOf)
    .option('--json', help.json)
    .action(async (options) => finish((await import('./codes/catalogs')).catalogs(options, io)));

  add('lookup', help.lookup)
    .addArgument(kind())
    .argument('<code>', help.lookupCode)
    .option('--json', help.json)
    .action(async (name, code, options) => finish((await import('./codes/lookup')).lookup(name, code, options, io)));

  edition(add('search', help.search).addArgument(kind()).argument('<text...>', help.searchText))
    .option('--top <n>', help.top(10))
    .option('--json', help.json)
    .action(async (name, words, options) => finish((await import('./codes/search')).search(name, words, options, io)));

  edition(add('explain', help.explain).addArgument(kind()).argument('<text...>', help.searchText))
    .option('--price <n>', help.explainPrice)
    .option('--department <name>', help.explainDepartment)
    .option('--ingredient <name>', help.explainIngredient)
    .option('--route <name>', help.explainRoute)
    .option('--icd10 <code>', help.explainIcd10)
    .option('--modern-name <name>', help.explainModernName)
    .option('--declared <code>', help.explainDeclared)
    .option('--top <n>', help.top(5))
    .action(async (name, words, options) =>
      finish((await import('./codes/explain')).explain(name, words, options, io)),
    );

  addStoreOptions(
    edition(add('map', help.map).argument('<files...>', help.mapFiles).option('--kind <kind>', help.mapKind)),
    io,
  )
    .option('--jobs <n>', run.jobs)
    .option('--again', run.again)
    .option('--register <file>', run.register)
    .option('--same-name', run.sameName)
    .option('--no-list-context', run.noListContext)
    .option('--column <field=header>', help.column, collect)
    .option('--sheet <name>', help.sheet)
    .option('--top <n>', help.top(10))
    .option('--accept <p>', help.accept)
    .option('--facility <name>', help.facility)
    .option('--facility-code <code>', help.facilityCode)
    .addOption(new Option('--format <format>', help.format))
    .option('-o, --output <file>', help.output)
    .action(async (files, options) => finish((await import('./map/map')).map(files, options, io)));

  const served = serveCliTexts(io.lang).help;
  add('serve', served.serve)
    .option('--port <n>', served.port)
    .option('--dmdc <version>', help.dmdc)
    .option('--as-of <date>', help.asOf)
    .option('--mapping <path>', served.mapping, collect)
    .action(async (options) => finish((await import('./map/serve')).serve(options, io)));

  const bench = benchTexts(io.lang).help;
  add('bench', bench.bench)
    .option('--truth <file>', bench.truth, collect)
    .option('--edition <id>', bench.edition, collect)
    .option('--dmdc <version>', help.dmdc)
    .option('--as-of <date>', help.asOf)
    .option('--kind <kind>', help.mapKind)
    .option('--column <field=header>', help.column, collect)
    .option('--accept <p>', help.accept)
    .option('--against <command>', bench.against, collect)
    .option('--timeout <seconds>', bench.timeout)
    .option('--wrong <n>', bench.wrong)
    .option('--json', help.json)
    .action(async (options) => finish((await import('./map/bench')).bench(options, io)));

  addReportCommands(add, finish, io);
  addDecisionCommands(add, edition, io, finish);
  addEditionCommands(program, add, finish, io);
  addClaimsCommands(add, finish, io);

  async function finish(command: number | Promise<number>): Promise<void> {
    done(await command);
  }
  return program;
}
