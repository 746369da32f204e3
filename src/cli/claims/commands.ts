import type { Command } from 'commander';
import { claimsCliTexts } from '../../messages/cli/claims';
import type { Console } from '../terminal/console';
import { collect } from '../terminal/options';

/** Adds the command about claims files: check-xml. */
export function addClaimsCommands(
  add: (name: string, description: string) => Command,
  finish: (command: number | Promise<number>) => Promise<void>,
  io: Console,
): void {
  const { help } = claimsCliTexts(io.lang);

  add('check-xml', help.checkXml)
    .argument('<files...>', help.files)
    .option('--fields <list>', help.fields)
    .option('--optional <table.field>', help.optional, collect)
    .option('--date-by <day>', help.dateBy)
    .option('--timeliness <file>', help.sent)
    .option('--register <file>', help.register)
    .option('--hide-names', help.hideNames)
    .option('-o, --output <file>', help.output, collect)
    .action(async (files, options) => finish((await import('./check-xml')).checkXml(files, options, io)));
}
