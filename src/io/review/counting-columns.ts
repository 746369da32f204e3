import type { Mapping } from '../../mapping/mapping';
import type { Messages } from '../../messages/messages';
import type { ColumnOptions, SheetColumnSpec } from './review-column';
import { verdictCell } from './review-formulas';
import { LOOKS } from './review-looks';
import { countedCell, uncoveredCell } from './review-repeated';

/** Rows that share a local code count once: formulas beside them work out as what. Absent where no rows do. */
export function countingColumns(
  { kind, edition }: Mapping,
  { lang, places, repeated, counted }: ColumnOptions,
  messages: Messages,
): SheetColumnSpec[] {
  const { marks, first, isLive } = repeated;
  if (!marks.some((mark) => mark !== undefined)) return [];
  const labels = messages.review.columns;
  const base = { group: 'portal', look: LOOKS.text, width: 12 } as const;
  const isProvisional = edition.coverage === 'provisional';
  const several = (index: number) => (marks[index]?.includes('|') ? (marks[index] as string) : undefined);
  const columns: SheetColumnSpec[] = [
    { ...base, id: 'repeated', header: labels.repeated, value: (_, index) => marks[index] ?? null },
  ];
  if (!isLive) return columns;
  columns.push(
    {
      ...base,
      id: 'verdict',
      header: labels.verdict,
      value: (row, index, cell) =>
        several(index) === undefined ? null : verdictCell(row, isProvisional, { kind, lang, places, cell }),
    },
    {
      ...base,
      id: 'uncovered',
      header: labels.uncovered,
      value: (_, index, cell) => {
        const mark = several(index);
        return mark === undefined ? null : uncoveredCell(mark, cell('status'), cell('verdict'), counted(), lang);
      },
    },
    {
      ...base,
      id: 'counted',
      header: labels.counted,
      value: (_, index) => (first.has(index) ? countedCell(several(index) as string, counted(), lang) : null),
    },
  );
  return columns;
}
