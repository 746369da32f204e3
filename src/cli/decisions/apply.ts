import { KIND_LABELS } from '../../catalog/kinds';
import { applyWorkbook } from '../../jobs/apply-workbook';
import { decisionTexts } from '../../messages/cli/decisions';
import { questionTexts } from '../../messages/cli/questions';
import type { Console } from '../terminal/console';
import { tellPin } from '../terminal/edition-choice';
import { EXIT } from '../terminal/exit';
import { appliedText, issueLines, tellLeftovers } from '../terminal/issues';
import { person } from '../terminal/options';

/** Options of `dmdc apply`, as commander gives them. */
export interface ApplyCommandOptions {
  readonly mapping?: readonly string[];
  readonly by?: string;
  readonly secondReview?: boolean;
  readonly dryRun?: boolean;
}

/** `dmdc apply`: decisions of a review workbook into mapping files; exit code 1 when some were refused or conflict. */
export function apply(book: string, { mapping = [], ...options }: ApplyCommandOptions, io: Console): number {
  let isClean = true;
  for (const { reviewed, done, answered } of applyWorkbook(book, mapping, { ...options, by: person(options.by) })) {
    const { issues } = reviewed;
    for (const line of issueLines(issues, io, { least: 'warning', painted: false })) io.tell(line);
    if (issues.some(({ severity, code }) => severity === 'error' && !code.startsWith('declared-'))) isClean = false;
    if (answered) {
      const texts = questionTexts(io.lang);
      const { count, settled, reopened, file } = answered;
      io.print(texts.answers(file, io.number(count)));
      io.print(texts.settled(io.number(settled.length), io.number(reopened.length)));
    }
    if (!done) {
      const { facility, kind } = reviewed;
      if (!answered) io.print(decisionTexts(io.lang).nothingDecided(facility.name, KIND_LABELS[kind][io.lang]));
      continue;
    }
    tellPin(done.mapping.edition, done.catalog, io);
    io.print(appliedText(done.file, done.result, io));
    if (tellLeftovers(done.result, io)) isClean = false;
  }
  return isClean ? EXIT.done : EXIT.findings;
}
