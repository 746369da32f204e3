import type { Command } from 'commander';
import { reportCliTexts } from '../../messages/cli/report';
import type { Console } from '../terminal/console';
import { collect } from '../terminal/options';

/** Adds `dmdc report`. */
export function addReportCommands(
  add: (name: string, description: string) => Command,
  finish: (command: number | Promise<number>) => Promise<void>,
  io: Console,
): void {
  const { help } = reportCliTexts(io.lang);
  add('report', help.report)
    .argument('<mappings...>', help.files)
    .option('--month <month>', help.month)
    .option('--province <name>', help.province)
    .option('--register <file>', help.register)
    .option('--milestone <day=percent>', help.milestone, collect)
    .option('--claims <file>', help.claims, collect)
    .option('--difficulty <text>', help.difficulty, collect)
    .option('--difficulties <file>', help.difficulties)
    .option('--weighted', help.weighted)
    .option('--by <part>', help.by)
    .option('--date <date>', help.date)
    .option('--signed <date>', help.signed)
    .option('--place <name>', help.place)
    .option('--facility <name>', help.facility)
    .option('--half <half>', help.half)
    .option('-o, --output <file>', help.output)
    .action(async (paths, options) => {
      if (options.half !== undefined) await finish((await import('./half-year')).reportHalf(paths, options, io));
      else await finish((await import('./report')).report(paths, options, io));
    });
}
