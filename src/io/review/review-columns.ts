import type { Kind } from '../../catalog/kinds';
import type { Item } from '../../item';
import type { Decision, Draft, MappedRow, Mapping } from '../../mapping/mapping';
import { type Messages, messagesOf } from '../../messages/messages';
import type { Lang } from '../../messages/pair';
import { describeReason } from '../../messages/reasons';
import type { ReviewColumn } from '../../messages/review-texts';
import type { Look, SheetCell } from '../sheets/workbook';
import type { EntryLookup } from '../tables/portal-columns';
import { PORTAL_COLUMNS, PORTAL_STATUSES, portalStatus, portalValues } from '../tables/portal-columns';
import { choiceText, differenceText, reviewOrder, shownStatus } from './review-choices';
import { type GROUP_COLORS, LOOKS, STATUS_LOOKS } from './review-looks';

/** One column of a sheet of the review workbook. */
export interface SheetColumnSpec {
  readonly id: ReviewColumn | 'context' | 'other' | 'portal';
  readonly group: keyof typeof GROUP_COLORS;
  readonly header: string;
  readonly width: number;
  readonly look: Look;
  readonly value: (row: MappedRow, index: number) => SheetCell;
}

/** What the columns need to know. */
export interface ColumnOptions {
  readonly lang: Lang;
  readonly lookup?: EntryLookup;
  /** Candidates shown side by side, the proposed one included. */
  readonly alternatives: number;
}

type ContextField = Exclude<keyof Item, 'localCode' | 'localName' | 'kind' | 'sheet' | 'row' | 'extra'>;

const MEDICINE: readonly ContextField[] = [
  'ingredient',
  'tradeName',
  'strength',
  'route',
  'dosageForm',
  'registrationNo',
  'unit',
];
const LAST: readonly ContextField[] = [
  'unitPrice',
  'quantity',
  'amount',
  'validFrom',
  'validTo',
  'declaredCode',
  'declaredName',
];

/** The facility's own columns that help to decide, by kind; those that a list does not have are left out. */
const CONTEXT: Readonly<Record<Kind, readonly ContextField[]>> = {
  drugs: [...MEDICINE, ...LAST],
  'traditional-medicines': [...MEDICINE, ...LAST],
  services: ['priceName', 'department', ...LAST],
  supplies: ['groupName', 'model', 'packaging', 'manufacturer', 'country', 'unit', ...LAST],
  icd10: ['nameEn', ...LAST],
  'yhct-diseases': ['modernName', 'icd10', ...LAST],
  blood: ['volumeMl', 'unit', ...LAST],
};

const CONTEXT_WIDTHS: Readonly<Partial<Record<ContextField, number>>> = {
  priceName: 26,
  department: 16,
  ingredient: 24,
  tradeName: 20,
  strength: 13,
  route: 11,
  dosageForm: 14,
  registrationNo: 17,
  groupName: 26,
  manufacturer: 16,
  packaging: 15,
  nameEn: 26,
  modernName: 28,
  declaredCode: 16,
  declaredName: 28,
};

/** Columns of the sheet of one mapping, in the order they are written. */
export function columnsOf(mapping: Mapping, options: ColumnOptions): SheetColumnSpec[] {
  const messages = messagesOf(options.lang);
  return [
    ...ownColumns(mapping, messages),
    ...personColumns(mapping, options, messages),
    ...proposalColumns(mapping, options, messages),
    ...otherColumns(mapping, options, messages),
    ...portalColumns(mapping, options, messages),
  ];
}

function ownColumns({ kind, rows }: Mapping, messages: Messages): SheetColumnSpec[] {
  const labels = messages.review.columns;
  const order = reviewOrder(rows);
  const own = 'own' as const;
  const columns: SheetColumnSpec[] = [
    { id: 'key', group: own, header: labels.key, width: 6, look: LOOKS.key, value: (_, index) => index + 1 },
    { id: 'order', group: own, header: labels.order, width: 7, look: LOOKS.key, value: (_, index) => order[index]! },
    {
      id: 'status',
      group: own,
      header: labels.status,
      width: 15,
      look: LOOKS.centered,
      value: (row) => ({ value: messages.statuses[shownStatus(row)], look: STATUS_LOOKS[shownStatus(row)] }),
    },
    {
      id: 'localCode',
      group: own,
      header: labels.localCode,
      width: 14,
      look: LOOKS.text,
      value: ({ item }) => item.localCode,
    },
    {
      id: 'localName',
      group: own,
      header: labels.localName,
      width: 40,
      look: LOOKS.text,
      value: ({ item }) => item.localName,
    },
  ];
  for (const field of CONTEXT[kind]) {
    if (!rows.some(({ item }) => item[field] !== undefined && item[field] !== '')) continue;
    columns.push({
      id: 'context',
      group: own,
      header: messages.fields[field]!,
      width: CONTEXT_WIDTHS[field] ?? 12,
      look:
        field === 'unitPrice' || field === 'amount'
          ? LOOKS.price
          : field === 'quantity' || field === 'volumeMl'
            ? LOOKS.number
            : LOOKS.text,
      value: ({ item }) => item[field] ?? null,
    });
  }
  return columns;
}

function personColumns({ kind }: Mapping, { lang, lookup }: ColumnOptions, messages: Messages): SheetColumnSpec[] {
  const { columns: labels, noEquivalent, outOfScope, flagged, rejected, relationships } = messages.review;
  const decisionText = ({ match, decision }: MappedRow): string | null => {
    if (!decision) return null;
    if (decision.status === 'no-equivalent') return noEquivalent;
    if (decision.status === 'out-of-scope') return outOfScope;
    if (decision.status === 'flagged') return flagged;
    if (decision.status === 'rejected') return rejected;
    const entry = lookup?.(kind, decision.code);
    const known = match.candidates.find((candidate) => candidate.code === decision.code) ?? entry;
    return known ? choiceText(known, entry, differBy(match), messages, lang) : decision.code;
  };
  const group = 'person' as const;
  return [
    { id: 'decision', group, header: labels.decision, width: 34, look: LOOKS.input, value: decisionText },
    {
      id: 'relationship',
      group,
      header: labels.relationship,
      width: 16,
      look: LOOKS.input,
      value: ({ decision }) =>
        decision?.status === 'confirmed' && decision.relationship ? relationships[decision.relationship] : null,
    },
    {
      id: 'reviewer',
      group,
      header: labels.reviewer,
      width: 14,
      look: LOOKS.input,
      value: ({ decision }) => decision?.reviewer ?? null,
    },
    {
      id: 'comment',
      group,
      header: labels.comment,
      width: 22,
      look: LOOKS.input,
      value: ({ decision }) => decision?.comment ?? null,
    },
  ];
}

/** What somebody decided and what it waits for. */
function draftText({ decision, other, why, from }: Draft, { review, statuses }: Messages): string {
  const say = (one: Decision) =>
    one.status === 'confirmed' ? [one.code, one.name].filter(Boolean).join(' ') : statuses[one.status];
  const who = (one: Decision) => one.author ?? one.reviewer ?? '';
  const former = from?.name === undefined ? '' : ` ← “${from.name}”`;
  const both = other ? `${say(decision)} (${who(decision)}) / ${say(other)}` : say(decision);
  return review.draft(review.drafts[why], both + former, who(other ?? decision));
}

/** Fields that tell the codes of a row apart; none unless it is ambiguous. */
export function differBy(match: MappedRow['match']): readonly string[] {
  return match.status === 'ambiguous' ? match.differBy : [];
}

/** Candidates in the order shown: an automatic code first, wherever it stands. */
function shownCandidates({ match }: MappedRow) {
  if (match.status !== 'auto' || match.candidates[0]?.code === match.code) return match.candidates;
  const chosen = match.candidates.filter((candidate) => candidate.code === match.code);
  return [...chosen, ...match.candidates.filter((candidate) => candidate.code !== match.code)];
}

/** A score as a whole percentage, never rounded up: 100 % means equal. */
function percent(score: number | undefined): number | null {
  return score === undefined ? null : Math.floor(score * 100 + 1e-9) / 100;
}

function proposalColumns(
  { kind, rows }: Mapping,
  { lang, lookup }: ColumnOptions,
  messages: Messages,
): SheetColumnSpec[] {
  const labels = messages.review.columns;
  const group = 'proposal' as const;
  const reasonsText = (row: MappedRow): string => {
    const reasons = [...row.match.reasons, ...(shownCandidates(row)[0]?.reasons ?? [])];
    return [...new Set(reasons.map((reason) => describeReason(reason, lang)))].join('; ');
  };
  const columns: SheetColumnSpec[] = [
    {
      id: 'code',
      group,
      header: labels.code,
      width: 16,
      look: LOOKS.code,
      value: (row) => shownCandidates(row)[0]?.code ?? null,
    },
    {
      id: 'name',
      group,
      header: labels.name,
      width: 38,
      look: LOOKS.text,
      value: (row) => shownCandidates(row)[0]?.name ?? null,
    },
    {
      id: 'score',
      group,
      header: labels.score,
      width: 7,
      look: LOOKS.percent,
      value: (row) => percent(shownCandidates(row)[0]?.score),
    },
    { id: 'reasons', group, header: labels.reasons, width: 46, look: LOOKS.text, value: reasonsText },
  ];
  if (rows.some(({ match }) => match.status === 'ambiguous')) {
    columns.push({
      id: 'differBy',
      group,
      header: labels.differBy,
      width: 52,
      look: LOOKS.text,
      value: (row) => differenceText(row, kind, lookup, messages, lang) || null,
    });
  }
  if (rows.some(({ match, draft }) => match.issues.length > 0 || draft)) {
    columns.push({
      id: 'notes',
      group,
      header: labels.notes,
      width: 30,
      look: LOOKS.text,
      value: ({ match, draft }) => {
        const notes = match.issues.map((issue) => issue.message[lang]);
        return [...(draft ? [draftText(draft, messages)] : []), ...notes].join('\n') || null;
      },
    });
  }
  return columns;
}

function otherColumns({ rows }: Mapping, { alternatives }: ColumnOptions, messages: Messages): SheetColumnSpec[] {
  const { otherCode, otherName, otherScore } = messages.review;
  const longest = rows.reduce((most, { match }) => Math.max(most, match.candidates.length), 0);
  const columns: SheetColumnSpec[] = [];
  const base = { id: 'other', group: 'others' } as const;
  for (let i = 1; i < Math.min(alternatives, longest); i++) {
    columns.push(
      {
        ...base,
        header: otherCode(i + 1),
        width: 15,
        look: LOOKS.text,
        value: (row) => shownCandidates(row)[i]?.code ?? null,
      },
      {
        ...base,
        header: otherName(i + 1),
        width: 30,
        look: LOOKS.text,
        value: (row) => shownCandidates(row)[i]?.name ?? null,
      },
      {
        ...base,
        header: otherScore(i + 1),
        width: 6,
        look: LOOKS.percent,
        value: (row) => percent(shownCandidates(row)[i]?.score),
      },
    );
  }
  return columns;
}

function portalColumns({ kind, rows }: Mapping, { lookup }: ColumnOptions, messages: Messages): SheetColumnSpec[] {
  const base = { group: 'portal' } as const;
  const values = rows.map((row) => portalValues(kind, row, lookup));
  const columns: SheetColumnSpec[] = PORTAL_COLUMNS[kind].map(({ header }, i) => ({
    ...base,
    id: 'portal' as const,
    header,
    width: i === 1 ? 34 : 15,
    look: header === 'GIA_AX' ? LOOKS.price : LOOKS.text,
    value: (_, index) => values[index]![i] ?? null,
  }));
  columns.push({
    ...base,
    id: 'portalStatus',
    header: messages.review.columns.portalStatus,
    width: 23,
    look: LOOKS.text,
    value: (row) => PORTAL_STATUSES[portalStatus(row)],
  });
  return columns;
}
