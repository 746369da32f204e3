import { extname } from 'node:path';
import { asKind, KIND_LABELS } from '../../catalog/kinds';
import { type FileContent, writeFileAtomic } from '../../io/files/atomic';
import { jsonLine } from '../../io/files/json-pieces';
import { type ProposalView, proposalViews } from '../../io/report/proposal-view';
import { tableText } from '../../io/tables/table-text';
import { gatherProposals } from '../../jobs/gather-proposals';
import { progressCliTexts } from '../../messages/cli/progress';
import { proposalTexts } from '../../messages/proposal-texts';
import type { Proposal, Proposals } from '../../report/proposals';
import { mappingFiles } from '../../store/paths';
import type { Console } from '../terminal/console';
import { EXIT, errorText, UsageError } from '../terminal/exit';
import { refuseOverwriting } from '../terminal/options';
import { progressBar } from '../terminal/progress-bar';
import { tableLines, terminalWidth } from '../terminal/table';

const FORMATS = ['.xlsx', '.csv', '.json'] as const;
/** Proposals of each basis that are printed. */
const SHOWN = 15;

/** Options of `dmdc proposals`, as commander gives them. */
export interface ProposalsCommandOptions {
  readonly minFacilities: string;
  readonly kind?: readonly string[];
  readonly include?: string;
  readonly maxScore?: string;
  readonly date?: string;
  readonly output?: string;
}

/** `dmdc proposals`: items without a national code over facilities, put together; prints them or writes a workbook, CSV or JSON. */
export async function proposals(
  paths: readonly string[],
  options: ProposalsCommandOptions,
  io: Console,
): Promise<number> {
  const texts = progressCliTexts(io.lang);
  const { output } = options;
  const format = output === undefined ? undefined : extname(output).toLowerCase();
  if (format !== undefined && !(FORMATS as readonly string[]).includes(format)) {
    throw new UsageError(io.texts.usage.badEnding(output ?? '', FORMATS.join(', ')));
  }
  const { include } = options;
  if (include !== undefined && include !== 'open' && include !== 'no-equivalent' && include !== 'to-check') {
    throw new UsageError(texts.badInclude(include));
  }
  const maxScore = options.maxScore === undefined ? undefined : Number(options.maxScore.replace(',', '.'));
  if (maxScore !== undefined && !(maxScore >= 0 && maxScore <= 1)) {
    throw new UsageError(texts.badScore(options.maxScore ?? ''));
  }
  const minFacilities = Number(options.minFacilities);
  if (!Number.isInteger(minFacilities) || minFacilities < 1)
    throw new UsageError(texts.badCount(options.minFacilities));
  const kinds = options.kind?.map(asKind);
  const files = mappingFiles(paths);
  refuseOverwriting(files, output, io);

  const failed: string[] = [];
  const bar = await progressBar(texts.reading, io, (done, total) => texts.files(io.number(done), io.number(total)));
  const found = gatherProposals(files, {
    minFacilities,
    ...(kinds && { kinds }),
    ...(include && { include }),
    ...(maxScore !== undefined && { maxScore }),
    ...(options.date !== undefined && { date: options.date }),
    onProgress: bar.step,
    onUnreadable: (file, error) => failed.push(errorText(error, io, file)),
  });
  bar.end();
  if (failed.length > 0) {
    io.tell(texts.notRead);
    for (const line of failed) io.tell(`  ${line}`);
  }
  if (failed.length === files.length) return EXIT.file;
  if (output === undefined || format === undefined) print(found, io);
  else {
    writeFileAtomic(output, await render(format, found, io));
    const { openRows, lists, facilities } = found;
    const counts = [found.proposals.length, openRows, lists, facilities.length].map((count) => io.number(count));
    io.tell(texts.found(...(counts as [string, string, string, string])));
    io.tell(io.texts.report.wrote(output));
  }
  return failed.length === 0 ? EXIT.done : EXIT.file;
}

async function render(format: string, found: Proposals, io: Console): Promise<FileContent> {
  const { lang } = io;
  if (format === '.json') return jsonLine({ format: 'dmdc-proposals', version: 1, ...found });
  if (format === '.csv')
    return tableText((await import('../../io/report/proposals-csv')).proposalsTable(found, lang), 'csv');
  return (await import('../../io/report/proposals-xlsx')).proposalsXlsx(found, { lang });
}

function print(found: Proposals, io: Console): void {
  const texts = progressCliTexts(io.lang);
  if (found.proposals.length === 0) {
    io.print(texts.none);
    return;
  }
  const views = proposalViews(found, io.lang);
  const part = (basis: Proposal['basis'], title: string) => {
    const own = views.filter(({ proposal }) => proposal.basis === basis);
    if (own.length === 0) return;
    io.print(io.paint('bold', title));
    for (const line of tableOf(own.slice(0, SHOWN), io)) io.print(line);
    if (own.length > SHOWN) io.print(texts.more(io.number(own.length - SHOWN)));
    io.print();
  };
  part('no-equivalent', texts.stated);
  part('open', texts.open);
  part('to-check', texts.toCheck);
  const { openRows, lists, facilities } = found;
  const counts = [views.length, openRows, lists, facilities.length].map((count) => io.number(count));
  io.print(texts.found(...(counts as [string, string, string, string])));
}

function tableOf(views: readonly ProposalView[], io: Console): string[] {
  const { columns: c } = proposalTexts(io.lang);
  const number = (header: string) => ({ header, align: 'right' }) as const;
  const amount = (value: number | null) => (value === null ? '—' : io.number(value));
  return tableLines(
    [
      number(c.number),
      { header: c.kind, shrink: true },
      { header: c.name, shrink: true },
      number(c.facilities),
      number(c.rows),
      number(c.quantity),
      number(c.amount),
      { header: c.nearest, shrink: true },
    ],
    views.map(({ number: at, proposal, nearest }) => [
      String(at),
      KIND_LABELS[proposal.kind][io.lang],
      proposal.name,
      io.number(proposal.facilities.length),
      io.number(proposal.items.length),
      amount(proposal.quantity),
      amount(proposal.amount),
      nearest.split('\n')[0] ?? '',
    ]),
    terminalWidth(),
  );
}
