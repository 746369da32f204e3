import type { Issue } from '../issue';
import { EXCHANGE } from '../messages/exchange-texts';
import { alternativesOf, type ExchangeRow, type SkippedLine } from './exchange';

/** Values shown of the lines that one issue is about. */
const SHOWN = 5;

/** What is to be said of another tool's file beside what it decides: every line that is not taken in, one issue a reason, and what is only proposed. */
export function exchangeIssues(
  rows: readonly ExchangeRow[],
  skipped: readonly SkippedLine[],
  uncommented = 0,
): Issue[] {
  const issues: Issue[] = [];
  const say = (severity: Issue['severity'], code: string, message: Issue['message'], row?: number) =>
    issues.push({ severity, code, message, ...(row !== undefined && { row }) });
  for (const why of ['predicate', 'machine', 'no-code', 'no-source'] as const) {
    const lines = skipped.filter((one) => one.why === why);
    if (lines.length === 0) continue;
    const values = [...new Set(lines.flatMap(({ value }) => (value ? [value] : [])))].slice(0, SHOWN).join(', ');
    const numbers = lines.flatMap(({ line }) => (line === undefined ? [] : [line]));
    const places = numbers.slice(0, SHOWN).join(', ') + (numbers.length > SHOWN ? ' …' : '');
    say('warning', `skipped-${why}`, EXCHANGE.skipped[why](lines.length, values, places), numbers[0]);
  }
  const open = rows.flatMap((row) => {
    const codes = alternativesOf(row);
    return codes.length > 0 ? [`${row.localCode} (${codes.join(', ')})`] : [];
  });
  if (open.length > 0) {
    const shown = open.slice(0, SHOWN).join('; ') + (open.length > SHOWN ? '; …' : '');
    say('warning', 'several-codes', EXCHANGE.severalCodes(open.length, shown));
  }
  const proposals = rows.filter((row) => row.isProposal && alternativesOf(row).length === 0).length;
  if (proposals > 0) say('warning', 'proposals-only', EXCHANGE.proposals(proposals));
  const undecided = rows.filter(({ status }) => ['auto', 'ambiguous', 'review', 'none'].includes(status)).length;
  if (undecided > 0) say('info', 'rows-undecided', EXCHANGE.undecided(undecided));
  if (uncommented > 0) say('info', 'comment-missing', EXCHANGE.uncommented(uncommented));
  return issues;
}
