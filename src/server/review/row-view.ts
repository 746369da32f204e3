import type { Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import { formatNumber } from '../../io/review/review-choices';
import { type Decision, type Draft, type MappedRow, type Mapping, rowStatus } from '../../mapping/mapping';
import { revisionOf } from '../../mapping/revision';
import { isUnseenBy } from '../../mapping/second-review';
import { wishOf } from '../../mapping/wish';
import type { Candidate, Reason } from '../../match/result';
import { FIELDS } from '../../messages/fields';
import { messagesOf } from '../../messages/messages';
import type { Lang } from '../../messages/pair';
import { describeReason } from '../../messages/reasons';
import { reviewPageTexts } from '../../messages/server/review-page';
import { type Compared, FACTS, officialText, ownText } from './compared';
import type { CandidateView, Opinion, RowView, Value } from './contract';
import { CONTRADICTIONS, SEEN_IN_NAMES } from './contradictions';
import { pieces } from './differences';
import { SHOWN_CANDIDATES, stateFor } from './queue';

/** What a row's view needs to know beside the row. */
export interface ViewContext {
  readonly mapping: Mapping;
  readonly catalog: Catalog | undefined;
  readonly columns: readonly Compared[];
  readonly lang: Lang;
  /** Who looks. */
  readonly by: string;
}

/** Everything of a row that helps a person to decide; what somebody else decided unseen is left out. */
export function rowView(row: MappedRow, id: string, elsewhere: RowView['elsewhere'], context: ViewContext): RowView {
  const { mapping, catalog, columns, lang, by } = context;
  const { item, match, decision, draft, history = [] } = row;
  const isUnseen = isUnseenBy(row, by);
  const shown = shownCandidates(row, isUnseen);
  const entries = shown.map(({ code }) => catalog?.get(code));
  const [first] = shown;
  return {
    id,
    revision: revisionOf(row, mapping.edition.id),
    state: stateFor(row, by),
    code: item.localCode,
    name: pieces(
      item.localName,
      first && match.status !== 'none' ? nameAndPrice(first.name, entries[0]?.priceName) : undefined,
    ),
    facts: FACTS.flatMap((field) => {
      const value = item[field];
      if (value === undefined || value === '') return [];
      return [{ label: FIELDS[field][lang], text: typeof value === 'number' ? formatNumber(value, lang) : value }];
    }),
    values: columns.map((column) => ({ text: ownText(column, item, lang) })),
    why: [
      ...match.reasons.map((reason) => describeReason(reason, lang)),
      ...match.issues.map((issue) => issue.message[lang]),
      ...twins(match, entries, context).map((codes) => reviewPageTexts(lang).twins(codes.join(', '))),
    ],
    candidates: shown.map((candidate, at) => candidateView(candidate, entries[at], entries, row, context)),
    ...(decision && { decision: opinionOf(decision, lang) }),
    ...(draft && !isUnseen && { draft: draftView(draft, lang) }),
    elsewhere,
    history: isUnseen
      ? []
      : history.map(({ at, by: who, action, status }) => ({
          at,
          by: who,
          text: `${reviewPageTexts(lang).actions[action]} → ${messagesOf(lang).statuses[status]}`,
        })),
  };
}

/** Codes that remain possible and that the table tells apart by nothing but their numbers: a person looks for a difference that is not there. */
function twins(
  match: MappedRow['match'],
  entries: readonly (Entry | undefined)[],
  { columns, lang }: ViewContext,
): string[][] {
  if (match.status !== 'ambiguous') return [];
  const alike = new Map<string, string[]>();
  for (const entry of entries) {
    if (!entry || !match.among.includes(entry.code)) continue;
    const key = [entry.name, ...columns.map((column) => officialText(column, entry, lang))].join('\n');
    alike.set(key, [...(alike.get(key) ?? []), entry.code]);
  }
  return [...alike.values()].filter((codes) => codes.length > 1);
}

/** Of this part of the first's probability a code is still shown, and whatever it is where the row says that it remains possible. */
const FAR = 1 / 50;

/**
 * The candidates, with a code first that the machine or an open draft gives. Codes that are far less likely than the first are left out:
 * each is one more to read, and the search finds them.
 */
function shownCandidates({ match, draft, decision }: MappedRow, isUnseen: boolean): Candidate[] {
  const { candidates } = match;
  const said = [decision, isUnseen ? undefined : draft?.decision, isUnseen ? undefined : draft?.other];
  const codes = said.flatMap((one) => (one?.status === 'confirmed' ? [{ code: one.code, name: one.name ?? '' }] : []));
  if (match.status === 'auto') codes.push({ code: match.code, name: '' });
  const ahead = [...new Map(codes.map((one) => [one.code, one])).values()].map(
    ({ code, name }): Candidate =>
      candidates.find((one) => one.code === code) ?? { code, name, score: Number.NaN, reasons: [] },
  );
  const least = FAR * (candidates[0]?.score ?? 0);
  const possible = match.status === 'ambiguous' ? match.among : [];
  const isNear = ({ code, score }: Candidate) => score >= least || possible.includes(code);
  const others = candidates.filter((one) => isNear(one) && !ahead.some(({ code }) => code === one.code));
  return [...ahead, ...others].slice(0, SHOWN_CANDIDATES);
}

function candidateView(
  { code, name, score, reasons }: Candidate,
  entry: Entry | undefined,
  entries: readonly (Entry | undefined)[],
  { item, match }: MappedRow,
  { columns, lang }: ViewContext,
): CandidateView {
  // What tells the codes apart that remain possible; the others differ in more than a value.
  const among = match.status === 'ambiguous' ? match.among : [];
  const isPossible = among.includes(code);
  const possible = entries.filter((other) => other && among.includes(other.code));
  const said = (list: readonly Reason[]) => [...new Set(list.map((reason) => describeReason(reason, lang)))];
  return {
    code,
    name: pieces(entry?.name ?? name, nameAndPrice(item.localName, item.priceName)),
    percent: Number.isNaN(score) ? null : Math.floor(score * 100 + 1e-9),
    values: columns.map((column): Value => {
      const text = officialText(column, entry, lang);
      const own = ownText(column, item, lang);
      if (text !== '' && text === own) return { text, look: 'agrees' };
      const tells = isPossible && possible.some((other) => officialText(column, other, lang) !== text);
      return tells && text !== '' ? { text, look: 'apart' } : { text };
    }),
    against: said(reasons.filter((reason) => CONTRADICTIONS.has(reason.code))),
    notes: said(reasons.filter((reason) => !CONTRADICTIONS.has(reason.code) && !SEEN_IN_NAMES.has(reason.code))),
  };
}

/** Facilities write the price item behind the name: neither tells the two apart. */
function nameAndPrice(name: string, priceName: string | undefined): string {
  return priceName === undefined ? name : `${name} ${priceName}`;
}

function draftView(draft: Draft, lang: Lang): NonNullable<RowView['draft']> {
  const opinions = [draft.decision, draft.other].flatMap((one) => (one ? [opinionOf(one, lang)] : []));
  const from = draft.from?.name === undefined ? '' : ` (← “${draft.from.name}”)`;
  return { why: `${messagesOf(lang).review.drafts[draft.why]}${from}`, opinions };
}

/** A decision in words. */
export function opinionOf(decision: Decision, lang: Lang): Opinion {
  const { author, reviewer, at = '', comment = '' } = decision;
  const who = [...new Set([author, reviewer].filter((one) => one !== undefined && one !== ''))].join(', ');
  return { by: who, at, text: decisionText(decision, lang), comment, wish: wishOf(decision) };
}

/** What was decided, in a few words. */
export function decisionText(decision: Decision, lang: Lang): string {
  if (decision.status !== 'confirmed') {
    const reason = 'reason' in decision && decision.reason ? ` (${decision.reason})` : '';
    return `${messagesOf(lang).statuses[decision.status]}${reason}`;
  }
  const { code, name = '', also = [] } = decision;
  return [`${code} ${name}`.trim(), ...also.map((one) => `${one.code} ${one.name ?? ''}`.trim())].join(' + ');
}

/** Whether a row is open for a group's decision: nobody decided it. */
export function isOpen(row: MappedRow): boolean {
  return !row.decision && !row.draft && rowStatus(row) !== 'auto';
}
