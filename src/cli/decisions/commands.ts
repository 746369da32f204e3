import type { Command } from 'commander';
import type { BulkAction } from '../../mapping/bulk';
import { decisionTexts } from '../../messages/cli/decisions';
import { provinceReviewTexts } from '../../messages/cli/province-review';
import { questionTexts } from '../../messages/cli/questions';
import { reviewCliTexts } from '../../messages/cli/review';
import type { Console } from '../terminal/console';
import { collect } from '../terminal/options';

type Add = (name: string, description: string) => Command;
type Finish = (command: number | Promise<number>) => Promise<void>;

/** The options of `dmdc map` that concern what was decided before. */
export function addStoreOptions(command: Command, io: Console): Command {
  const { help } = decisionTexts(io.lang);
  return command
    .option('--mapping <path>', help.mapStore)
    .option('--previous <path>', help.previous)
    .option('--memory <file>', help.memory)
    .option('--memory-scope <own|all>', help.memoryScope)
    .option('--remap', help.remap)
    .option('--second-review', help.secondReview);
}

/** The commands by which people decide, take back, check and exchange. */
export function addDecisionCommands(
  add: Add,
  edition: (command: Command) => Command,
  io: Console,
  finish: Finish,
): void {
  const { help } = decisionTexts(io.lang);
  const { help: page } = reviewCliTexts(io.lang);
  add('review', page.review)
    .argument('<mapping>', page.mapping)
    .option('--by <name>', page.by)
    .option('--readonly', page.readonly)
    .option('--for-all', page.forAll)
    .option('--host <address>', page.host)
    .option('--port <n>', page.port)
    .option('--no-open', page.noOpen)
    .action(async (path, options) => finish((await import('./review')).review(path, options, io)));

  const { help: ask } = questionTexts(io.lang);
  add('questions', ask.questions)
    .argument('<path>', ask.path)
    .option('--answer <n=value>', ask.answer, collect)
    .option('--rules', ask.rules)
    .option('--withdraw <n>', ask.withdraw, collect)
    .option('--top <n>', ask.top)
    .option('--by <name>', help.by)
    .option('--dry-run', help.dryRun)
    .option('--json', ask.json)
    .action(async (path, options) => finish((await import('./questions')).questions(path, options, io)));

  const { help: shared } = provinceReviewTexts(io.lang);
  add('province-review', shared.command)
    .argument('<folder>', shared.folder)
    .option('--kind <kind>', shared.kind)
    .option('--top <n>', shared.top)
    .option('--json', shared.json)
    .option('--decide <n=code>', shared.decide, collect)
    .option('--decisions <file>', shared.decisions)
    .option('--comment <text>', shared.comment)
    .option('--accept', shared.accept)
    .option('--facility <name>', shared.facility, collect)
    .option('--undo', shared.undo)
    .option('--by <name>', help.by)
    .option('--dry-run', help.dryRun)
    .action(async (folder, options) => finish((await import('./province-review')).provinceReview(folder, options, io)));

  add('apply', help.apply)
    .argument('<workbook>', help.applyFile)
    .requiredOption('--mapping <path>', help.mapping, collect)
    .option('--by <name>', help.by)
    .option('--second-review', help.secondReview)
    .option('--dry-run', help.dryRun)
    .action(async (book, options) => finish((await import('./apply')).apply(book, options, io)));

  const actions: readonly (readonly [BulkAction['action'], string])[] = [
    ['accept', help.accept],
    ['reject', help.reject],
    ['no-equivalent', help.noEquivalent],
    ['out-of-scope', help.outOfScope],
    ['flag', help.flag],
    ['reopen', help.reopen],
  ];
  for (const [action, description] of actions) {
    const command = add(action, description)
      .requiredOption('--mapping <path>', help.mapping, collect)
      .option('--status <list>', help.status)
      .option('--min <p>', help.min)
      .option('--max <p>', help.max)
      .option('--where <condition>', help.where, collect)
      .option('--drafts', help.drafts)
      .option('--comment <text>', help.comment)
      .option('--by <name>', help.by)
      .option('--dry-run', help.dryRun);
    if (action === 'no-equivalent' || action === 'out-of-scope') command.option('--reason <text>', help.reason);
    command.action(async (options) => finish((await import('./bulk')).bulk(action, options, io)));
  }

  add('undo', help.undo)
    .requiredOption('--mapping <path>', help.mapping, collect)
    .option('--batch <id>', help.batch)
    .option('--list', help.list)
    .option('--by <name>', help.by)
    .action(async (options) => finish((await import('./undo')).undo(options, io)));

  add('reconcile', help.reconcile)
    .argument('<first>', help.first)
    .argument('<second>', help.second)
    .option('-o, --output <file>', help.output)
    .option('--by <name>', help.by)
    .option('--dry-run', help.dryRun)
    .action(async (first, second, options) =>
      finish((await import('./together')).reconcile(first, second, options, io)),
    );

  add('memory', help.memoryCommand)
    .helpCommand(false)
    .command('build')
    .description(help.memoryBuild)
    .helpOption('-h, --help', io.texts.help.help)
    .argument('<mappings...>', help.files)
    .requiredOption('-o, --output <file>', help.output)
    .action(async (files, options) => finish((await import('./together')).buildMemoryFile(files, options, io)));

  edition(add('validate', help.validate).argument('<list>', help.list_).option('--kind <kind>', io.texts.help.mapKind))
    .option('--sheet <name>', io.texts.help.sheet)
    .option('--date <date>', help.date)
    .option('--json', help.json)
    .action(async (list, options) => finish((await import('./validate')).validate(list, options, io)));

  add('export', help.export)
    .argument('<mappings...>', help.files)
    .option('--to <format>', help.exportTo)
    .option('--only <confirmed>', help.only)
    .option('-o, --output <file>', help.output)
    .action(async (files, options) => finish((await import('./export')).exportMapping(files, options, io)));

  add('import-mapping', help.importMapping)
    .argument('<file>', help.importFile)
    .requiredOption('--mapping <file>', help.mappingOne)
    .option('--column <field=column>', help.column, collect)
    .option('--by <name>', help.by)
    .action(async (file, options) => finish((await import('./import-mapping')).importMapping(file, options, io)));

  add('fill', help.fill)
    .argument('<workbook>', help.fillFile)
    .requiredOption('--mapping <path>', help.mapping, collect)
    .requiredOption('-o, --output <file>', help.output)
    .option('--column <column>', help.fillColumn)
    .option('--overwrite', help.overwrite)
    .action(async (book, options) => finish((await import('./fill')).fill(book, options, io)));
}
