import type { ApplyResult, DecisionInput } from '../../mapping/apply';
import { rowStatus } from '../../mapping/mapping';
import { decisionTexts } from '../../messages/cli/decisions';
import { messagesOf } from '../../messages/messages';
import type { Console } from '../terminal/console';
import { placeText } from '../terminal/exit';

/** Lines of a kind that are shown before the rest is counted. */
const SHOWN = 50;

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
