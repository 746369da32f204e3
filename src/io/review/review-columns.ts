import type { MappedRow, Mapping } from '../../mapping/mapping';
import { type Messages, messagesOf } from '../../messages/messages';
import { PORTAL_COLUMNS, PORTAL_STATUSES, portalStatus, portalValues } from '../tables/portal-columns';
import { countingColumns } from './counting-columns';
import { contextColumns, ownColumns } from './own-columns';
import { choiceText, differenceText, reviewOrder, shownCandidates } from './review-choices';
import type { ColumnOptions, SheetColumnSpec } from './review-column';
import { whyCell } from './review-formulas';
import { LOOKS } from './review-looks';
import { isWaiting, notesText, reasonsText, whyNote, whyText } from './review-why';

/**
 * Columns of the sheet of one mapping, in the order they are written: what a decision needs stands side by side, all else is folded away.
 */
export function columnsOf(mapping: Mapping, options: ColumnOptions): SheetColumnSpec[] {
  const messages = messagesOf(options.lang);
  const [code, name, score, ...reasons] = proposalColumns(mapping, options, messages) as [
    SheetColumnSpec,
    SheetColumnSpec,
    SheetColumnSpec,
    ...SheetColumnSpec[],
  ];
  const [decision, why, comment, reviewer, relationship] = personColumns(mapping, options, messages) as [
    SheetColumnSpec,
    SheetColumnSpec,
    SheetColumnSpec,
    SheetColumnSpec,
    SheetColumnSpec,
  ];
  const folded = (fold: 1 | 2, columns: readonly SheetColumnSpec[]) => columns.map((one) => ({ ...one, fold }));
  return [
    ...ownColumns(mapping, options, messages),
    ...[code, name, score, decision, why, comment, reviewer],
    ...folded(1, [relationship, ...contextColumns(mapping, messages), ...reasons]),
    ...folded(2, [
      ...otherColumns(mapping, options, messages),
      ...portalColumns(mapping, options, messages),
      ...countingColumns(mapping, options, messages),
    ]),
  ];
}

function personColumns(mapping: Mapping, options: ColumnOptions, messages: Messages): SheetColumnSpec[] {
  const { kind, secondReview, rows } = mapping;
  const { lang, lookup, places } = options;
  const context = { kind, lookup, messages, lang };
  const noted = notedRows(rows);
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
    { id: 'decision', group, header: labels.decision, width: 25, look: LOOKS.input, value: decisionText },
    {
      id: 'why',
      group,
      header: labels.why,
      width: 30,
      look: LOOKS.text,
      value: (row, index, cell) => {
        const note = noted.has(index) ? whyNote(row, context) : undefined;
        return whyCell(row, { why: whyText(row, context), note }, { kind, secondReview, lang, places, cell });
      },
    },
    {
      id: 'comment',
      group,
      header: labels.comment,
      width: 16,
      look: LOOKS.input,
      value: ({ decision }) => decision?.comment ?? null,
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
      id: 'relationship',
      group,
      header: labels.relationship,
      width: 16,
      look: LOOKS.input,
      value: ({ decision }) =>
        decision?.status === 'confirmed' && decision.relationship ? relationships[decision.relationship] : null,
    },
  ];
}

/** Notes make a workbook slow to open: only the rows that are looked at first have them. */
const MOST_NOTES = 3000;

function notedRows(rows: readonly MappedRow[]): ReadonlySet<number> {
  const order = reviewOrder(rows);
  const waiting = rows.map((_, at) => at).filter((at) => isWaiting(rows[at] as MappedRow));
  return new Set(waiting.sort((a, b) => order[a]! - order[b]!).slice(0, MOST_NOTES));
}

/** Fields that tell the codes of a row apart; none unless it is ambiguous. */
export function differBy(match: MappedRow['match']): readonly string[] {
  return match.status === 'ambiguous' ? match.differBy : [];
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
  const columns: SheetColumnSpec[] = [
    {
      id: 'code',
      group,
      header: labels.code,
      width: 14,
      look: LOOKS.code,
      value: (row) => shownCandidates(row)[0]?.code ?? null,
    },
    {
      id: 'name',
      group,
      header: labels.name,
      width: 27,
      look: LOOKS.text,
      value: (row) => shownCandidates(row)[0]?.name ?? null,
    },
    {
      id: 'score',
      group,
      header: labels.score,
      width: 6,
      look: LOOKS.percent,
      value: (row) => percent(shownCandidates(row)[0]?.score),
    },
    {
      id: 'reasons',
      group,
      header: labels.reasons,
      width: 46,
      look: LOOKS.text,
      value: (row) => reasonsText(row, lang),
    },
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
      value: (row) => notesText(row, messages, lang) || null,
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
