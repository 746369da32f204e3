import type { Command } from 'commander';
import { KINDS } from '../../catalog/kinds';
import { claimsCliTexts } from '../../messages/cli/claims';
import { dashboardCliTexts } from '../../messages/cli/dashboard';
import { progressCliTexts } from '../../messages/cli/progress';
import { reportCliTexts } from '../../messages/cli/report';
import type { Console } from '../terminal/console';
import { collect } from '../terminal/options';

type Add = (name: string, description: string) => Command;
type Finish = (command: number | Promise<number>) => Promise<void>;

/** Adds the commands that count over facilities and months: report, progress, proposals, dashboard. */
export function addReportCommands(add: Add, finish: Finish, io: Console): void {
  addReport(add, finish, io);
  addProgress(add, finish, io);
  addDashboard(add, finish, io);
}

function addReport(add: Add, finish: Finish, io: Console): void {
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

function addProgress(add: Add, finish: Finish, io: Console): void {
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

function addDashboard(add: Add, finish: Finish, io: Console): void {
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

/** Adds check-xml, which stands last in the help. */
export function addClaimsCommands(add: Add, finish: Finish, io: Console): void {
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
