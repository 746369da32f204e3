import { type Issue, SEVERITIES } from '../../issue';
import { rowList } from '../../list/remarks';
import type { AppliedDecision, ApplyResult, DecisionInput } from '../../mapping/apply';
import { type Mapping, rowStatus } from '../../mapping/mapping';
import { decisionTexts } from '../../messages/cli/decisions';
import { editionCliTexts } from '../../messages/cli/editions';
import { messagesOf } from '../../messages/messages';
import { readingTexts } from '../../messages/reading-texts';
import type { Console } from './console';
import { placeText } from './exit';

/** Issues of one sort in one sheet, of which the first is shown and the others counted. */
interface Group {
  readonly first: Issue;
  readonly rows: number[];
  count: number;
}

export const COLOURS = { error: 'red', warning: 'yellow', info: 'dim' } as const;

/** Lines that tell the issues of a file and its rows, worst first, those of one sort together. */
export function issueLines(
  issues: Iterable<Issue>,
  io: Console,
  { least = 'info', painted = true }: { readonly least?: Issue['severity']; readonly painted?: boolean } = {},
): string[] {
  const groups = new Map<string, Group>();
  for (const issue of issues) {
    if (SEVERITIES.indexOf(issue.severity) > SEVERITIES.indexOf(least)) continue;
    const key = `${issue.severity}|${issue.code}|${issue.sheet ?? ''}`;
    const group = groups.get(key);
    if (!group) groups.set(key, { first: issue, rows: [], count: 1 });
    else {
      group.count++;
      if (issue.row !== undefined) group.rows.push(issue.row);
    }
  }
  return [...groups.values()]
    .sort((a, b) => SEVERITIES.indexOf(a.first.severity) - SEVERITIES.indexOf(b.first.severity))
    .map(({ first, rows, count }) => {
      const word = io.texts.severities[first.severity];
      const label = painted ? io.paint(COLOURS[first.severity], word) : word;
      const { file: _, ...place } = first;
      const message = first.message[io.lang];
      const where = placeText(place, io, message);
      const others =
        count > 1 ? `, ${readingTexts(io.lang).andOthers(count - 1, rowList([...rows].sort((a, b) => a - b)))}` : '';
      return `${label}: ${message}${where || others ? ` (${[where, others.slice(2)].filter(Boolean).join(', ')})` : ''}`;
    });
}

/** Issues of the file, then those of its rows, with their sheet and row. */
export function* allIssues(fileIssues: readonly Issue[], mappings: readonly Mapping[]): Generator<Issue> {
  yield* fileIssues;
  for (const { rows } of mappings) {
    for (const { item, match } of rows) {
      for (const issue of match.issues) yield { sheet: item.sheet, row: item.row, ...issue };
    }
  }
}

/** Lines of a kind that are shown before the rest is counted. */
const SHOWN = 50;

/** One line on what became of decisions: those that count, proposals of another tool, those that wait for a second person. */
export function appliedText(file: string, { applied, unchanged }: ApplyResult, io: Console): string {
  const count = (wanted: AppliedDecision['result'], isProposal = false) =>
    io.number(applied.filter((one) => one.result === wanted && (one.input.isProposal ?? false) === isProposal).length);
  const proposals = applied.some(({ result, input }) => result === 'draft' && input.isProposal);
  return decisionTexts(io.lang).applied(
    file,
    count('decided'),
    count('draft'),
    count('approved'),
    io.number(unchanged),
    proposals ? count('draft', true) : undefined,
  );
}

/** Tells which decisions were refused and which conflict; true when there were any. */
export function tellLeftovers(
  { refused, conflicts }: Pick<ApplyResult, 'refused' | 'conflicts'>,
  io: Console,
): boolean {
  const texts = decisionTexts(io.lang);
  const statuses = messagesOf(io.lang).statuses;
  if (refused.length > 0) {
    io.tell(texts.refusedTitle(io.number(refused.length)));
    tellSome([...byReason(refused, io).values()], (group) => refusalLine(group, io), io);
  }
  if (conflicts.length > 0) {
    io.tell(texts.conflictsTitle(io.number(conflicts.length)));
    tellSome(
      conflicts,
      ({ input, row }) => {
        const { decision, draft } = row;
        const stands = decision ?? draft?.decision;
        const code = stands?.status === 'confirmed' ? ` ${stands.code}` : '';
        const who = stands?.reviewer ?? stands?.author;
        const present = `${statuses[rowStatus(row)]}${code}${who ? ` (${who})` : ''}`;
        const wanted =
          input.wish.status === 'confirmed'
            ? input.wish.code
            : input.wish.status === 'reopened'
              ? 'reopen'
              : statuses[input.wish.status];
        return `${label(input, io)}${texts.conflict(present, wanted)}`;
      },
      io,
    );
  }
  return refused.length > 0 || conflicts.length > 0;
}

/** Refusals by what is said of them. */
function byReason(refused: ApplyResult['refused'], io: Console): Map<string, ApplyResult['refused'][number][]> {
  const groups = new Map<string, ApplyResult['refused'][number][]>();
  for (const one of refused) {
    const text = one.message[io.lang];
    groups.set(text, [...(groups.get(text) ?? []), one]);
  }
  return groups;
}

/** Items named as examples of one reason. */
const EXAMPLES = 3;

function refusalLine(group: ApplyResult['refused'], io: Console): string {
  const [first] = group as readonly [ApplyResult['refused'][number], ...ApplyResult['refused']];
  const message = first.message[io.lang];
  if (group.length === 1) return `${label(first.input, io)}${message}`;
  const named = group.slice(0, EXAMPLES).map(({ input }) => label(input, io).replace(/: $/u, ''));
  const examples = named.join('; ') + (group.length > EXAMPLES ? '; …' : '');
  return decisionTexts(io.lang).refusedGroup(io.number(group.length), message, examples);
}

function tellSome<T>(list: readonly T[], line: (one: T) => string, io: Console): void {
  for (const one of list.slice(0, SHOWN)) io.tell(`  ${line(one)}`);
  if (list.length > SHOWN) io.tell(`  ${decisionTexts(io.lang).more(io.number(list.length - SHOWN))}`);
}

function label({ localCode, localName, place }: DecisionInput, io: Console): string {
  const where = place ? placeText(place, io) : '';
  return `${[localCode, localName].filter(Boolean).join(' – ')}${where ? ` (${where})` : ''}: `;
}

/** Faults of one sort that are printed one by one. */
const SHOWN_FAULTS = 20;

/** Errors before warnings, the first of each sort with their places, the others as a number. */
export function faultLines(issues: readonly Issue[], io: Console): string[] {
  const lines: string[] = [];
  for (const severity of SEVERITIES) {
    const groups = new Map<string, Issue[]>();
    for (const issue of issues) {
      if (issue.severity === severity) groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue]);
    }
    for (const [code, group] of groups) {
      const shown = severity === 'error' ? SHOWN_FAULTS : 3;
      for (const { message, ...place } of group.slice(0, shown)) {
        const text = message[io.lang];
        const where = placeText(place, io, text);
        lines.push(`${io.texts.severities[severity]} [${code}]: ${text}${where ? ` (${where})` : ''}`);
      }
      if (group.length > shown) lines.push(`  ${editionCliTexts(io.lang).moreIssues(io.number(group.length - shown))}`);
    }
  }
  return lines;
}
