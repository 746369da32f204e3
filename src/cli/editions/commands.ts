import { Argument, type Command } from 'commander';
import { KINDS } from '../../catalog/kinds';
import { editionCliTexts } from '../../messages/cli/editions';
import type { Console } from '../terminal/console';
import { collect } from '../terminal/options';

/** Commands that make the folder, or say themselves that it is missing. */
const OWN_FOLDER: ReadonlySet<string> = new Set(['import', 'edition']);

/** Adds the commands about editions: import, diff, migrate, impact, edition. */
export function addEditionCommands(
  program: Command,
  add: (name: string, description: string) => Command,
  finish: (command: number | Promise<number>) => Promise<void>,
  io: Console,
): void {
  const { help, noCatalogs } = editionCliTexts(io.lang);

  program.option('--catalogs <dir>', help.catalogs).hook('preAction', async (_, command) => {
    const { catalogs } = command.optsWithGlobals<{ catalogs?: string }>();
    // Every command finds its code sets through this one place.
    if (catalogs !== undefined) process.env.DMDC_CATALOGS = catalogs;
    // A folder whose name was mistyped must not pass for one whose editions answer.
    if (catalogs === undefined || catalogs.trim() === '' || OWN_FOLDER.has(command.name())) return;
    const { hasCatalogs } = await import('../../io/catalogs/store');
    if (!hasCatalogs(catalogs)) io.tell(`${io.texts.severities.warning}: ${noCatalogs(catalogs)}`);
  });

  add('import', help.import)
    .argument('<file>', help.importFile)
    .option('--kind <kind>', help.kind(KINDS.join(', ')))
    .option('--edition <id>', help.id)
    .option('--decision <text>', help.decision)
    .option('--valid-from <date>', help.validFrom)
    .option('--yes', help.yes)
    .option('--annex <text>', help.annex)
    .option('--issued <date>', help.issued)
    .option('--valid-to <date>', help.validTo)
    .option('--abolishes <edition>', help.abolishes, collect)
    .option('--amends <edition>', help.amends)
    .option('--column <column=header>', help.column, collect)
    .option('--sheet <name>', help.sheet)
    .option('--retired-sheet <name>', help.retiredSheet)
    .option('--changed-sheet <name>', help.changedSheet)
    .option('--retired-file <file>', help.retiredFile)
    .option('--changed-file <file>', help.changedFile)
    .option('--expect <n>', help.expect)
    .option('--coverage <level>', help.coverage)
    .option('--replace', help.replace)
    .option('--dry-run', help.dryRun)
    .action(async (file, options) => finish(await (await import('./import')).importCommand(file, options, io)));

  add('diff', help.diff)
    .addArgument(new Argument('<kind>', help.kind(KINDS.join(', '))))
    .argument('<from>', help.from)
    .argument('<to>', help.to)
    .option('--successors <file>', help.successors)
    .option('-o, --output <file>', help.diffOutput, collect)
    .action(async (kind, from, to, options) => finish((await import('./diff')).diff(kind, from, to, options, io)));

  add('migrate', help.migrate)
    .argument('<mapping>', help.migrateFile)
    .requiredOption('--to <edition>', help.to)
    .option('--successors <file>', help.successors)
    .option('--by <name>', help.by)
    .option('--report <file>', help.reportFile)
    .option('--dry-run', help.dryRun)
    .option('-o, --output <file>', help.migrateOutput)
    .action(async (file, options) => finish((await import('./migrate')).migrate(file, options, io)));

  add('impact', help.impact)
    .argument('<mappings...>', help.impactFiles)
    .requiredOption('--from <edition>', help.from)
    .requiredOption('--to <edition>', help.to)
    .option('--successors <file>', help.successors)
    .option('-o, --output <file>', help.impactOutput)
    .action(async (files, options) => finish((await import('./migrate')).impact(files, options, io)));

  add('edition', help.edition)
    .argument('<action...>', help.editionAction)
    .option('--replace', help.replace)
    .action(async (words, options) => finish((await import('./edition')).edition(words, options, io)));
}
