import type { Command } from 'commander';
import { KINDS } from '../../catalog/kinds';
import { progressCliTexts } from '../../messages/cli/progress';
import type { Console } from '../terminal/console';
import { collect } from '../terminal/options';

/** Adds the commands that look over months and over facilities: progress, proposals. */
export function addProgressCommands(
  add: (name: string, description: string) => Command,
  finish: (command: number | Promise<number>) => Promise<void>,
  io: Console,
): void {
  const { help } = progressCliTexts(io.lang);

  add('progress', help.progress)
    .argument('<folder>', help.folder)
    .option('--milestone <day=percent>', help.milestone, collect)
    .option('-o, --output <file>', help.progressOutput)
    .action(async (folder, options) => finish((await import('./progress')).ratioProgress(folder, options, io)));

  add('proposals', help.proposals)
    .argument('<mappings...>', help.mappings)
    .option('--min-facilities <n>', help.minFacilities, '1')
    .option('--kind <kind>', help.kind(KINDS.join(', ')), collect)
    .option('--include <which>', help.include)
    .option('--max-score <p>', help.maxScore)
    .option('--date <date>', help.date)
    .option('-o, --output <file>', help.proposalsOutput)
    .action(async (paths, options) => finish((await import('./proposals')).proposals(paths, options, io)));
}
