import type { Command } from 'commander';
import { dashboardCliTexts } from '../../messages/cli/dashboard';
import type { Console } from '../terminal/console';
import { collect } from '../terminal/options';

/** Adds `dmdc dashboard`. */
export function addDashboardCommand(
  add: (name: string, description: string) => Command,
  finish: (command: number | Promise<number>) => Promise<void>,
  io: Console,
): void {
  const { help } = dashboardCliTexts(io.lang);
  add('dashboard', help.dashboard)
    .argument('<reports...>', help.files)
    .option('--month <month>', help.month)
    .option('--province <name>', help.province)
    .option('--milestone <day=percent>', help.milestone, collect)
    .option('--register <file>', help.register)
    .option('--claims <file>', help.claims, collect)
    .option('--date <date>', help.date)
    .option('-o, --output <file>', help.output)
    .action(async (paths, options) => finish((await import('./dashboard')).dashboard(paths, options, io)));
}
