import { COVERAGE_LABELS } from '../../catalog/catalog';
import { KIND_LABELS } from '../../catalog/kinds';
import type { Mapping, RowStatus } from '../../mapping/mapping';
import { dayText } from '../../messages/day';
import { messagesOf } from '../../messages/messages';
import type { Lang } from '../../messages/pair';
import { formatRatio, type Ratio } from '../../report/ratio';
import { type CellRange, type SheetCell, type SheetSpec, wrappedLines } from '../sheets/workbook';
import { bordered, LOOKS, STATUS_LOOKS, TABLE_HEADER } from './review-looks';

/** One mapping and its numbers. */
export interface SummaryLine {
  readonly mapping: Mapping;
  readonly ratio: Ratio;
}

const WIDTHS = [34, 30, 30, 14, 10, 11, 11, 12, 10, 16, 9];
const LAST = WIDTHS.length - 1;
const STATUSES: readonly RowStatus[] = [
  'ambiguous',
  'review',
  'none',
  'flagged',
  'rejected',
  'auto',
  'confirmed',
  'no-equivalent',
  'out-of-scope',
];

/** What must be said beside a ratio, how to bring the official file last. */
export function ratioWarnings(line: SummaryLine, lang: Lang): string[] {
  const own = ownWarnings(line, lang);
  return line.ratio.coverage === 'complete' ? own : [...own, messagesOf(lang).bringOfficial];
}

/** Coverage, items out of scope, duplicates, declared codes that are wrong. */
function ownWarnings({ mapping, ratio }: SummaryLine, lang: Lang): string[] {
  const messages = messagesOf(lang);
  const { coverage, decision, id } = mapping.edition;
  const lines: string[] = [];
  if (coverage !== 'complete') lines.push(messages.coverageNote(coverage, `${decision} (${id})`));
  for (const { edition, abolished } of ratio.byEdition) {
    if (abolished)
      lines.push(
        messages.editionEnded(`${edition.decision} (${edition.id})`, dayText(abolished.validTo, lang), abolished.by),
      );
  }
  if (ratio.outOfScope > 0) lines.push(messages.review.outside(ratio.outOfScope));
  if (ratio.duplicateRows > 0) lines.push(messages.review.duplicates(ratio.duplicateRows));
  const { exam, bed } = ratio.apart;
  if (exam + bed > 0) lines.push(messages.review.apart(exam, bed));
  if (ratio.declaredInvalid > 0) lines.push(messages.review.declaredInvalid(ratio.declaredInvalid));
  return lines;
}

/** The first sheet: ratios, warnings, how to use the workbook, what the statuses mean. */
export function summarySheet(lines: readonly SummaryLine[], lang: Lang): SheetSpec {
  const messages = messagesOf(lang);
  const { review } = messages;
  const labels = review.summary;
  const rows: SheetCell[][] = [];
  const merges: CellRange[] = [];
  const heights = new Map<number, number>();
  const wide = (text: string, look: (typeof LOOKS)[keyof typeof LOOKS], height: number) => {
    merges.push({ top: rows.length, left: 0, bottom: rows.length, right: LAST });
    // Wrapped text in merged cells does not raise the row by itself.
    const lineCount = Math.ceil(text.length / 165);
    heights.set(rows.length, height + (lineCount - 1) * 15);
    rows.push([{ value: text, look }]);
  };

  wide(review.title, LOOKS.title, 26);
  rows.push([]);
  const head = rows.length;
  rows.push(
    [
      labels.facility,
      labels.kind,
      labels.edition,
      labels.coverage,
      labels.total,
      labels.automatic,
      labels.confirmed,
      labels.noEquivalent,
      labels.waiting,
      labels.ratio,
      labels.percent,
    ].map((value) => ({ value, look: TABLE_HEADER })),
  );
  heights.set(head, 34);
  for (const { mapping, ratio } of lines) {
    const { edition, facility, kind } = mapping;
    const counts = [ratio.total, ratio.automatic, ratio.confirmed, ratio.noEquivalent, ratio.waiting];
    // Rounded down: 100 % means that nothing is left.
    const share = ratio.total === 0 ? null : Math.floor((ratio.mapped / ratio.total) * 100) / 100;
    const wrapped = Math.max(
      wrappedLines(facility.name, WIDTHS[0]!),
      wrappedLines(KIND_LABELS[kind][lang], WIDTHS[1]!),
      wrappedLines(`${edition.decision} (${edition.id})`, WIDTHS[2]!),
    );
    heights.set(rows.length, wrapped * 15 + 2);
    rows.push([
      { value: facility.name, look: bordered(LOOKS.text) },
      { value: KIND_LABELS[kind][lang], look: bordered(LOOKS.text) },
      { value: `${edition.decision} (${edition.id})`, look: bordered(LOOKS.text) },
      { value: COVERAGE_LABELS[ratio.coverage][lang], look: bordered(LOOKS.centered) },
      ...counts.map((value) => ({ value, look: bordered(LOOKS.price) })),
      { value: formatRatio(ratio), look: bordered(LOOKS.centered) },
      { value: share, look: bordered(LOOKS.percent) },
    ]);
  }
  rows.push([]);

  const warnings = lines.flatMap((line) =>
    ownWarnings(line, lang).map((text) => `• ${messages.tabs[line.mapping.kind]}: ${text}`),
  );
  if (lines.some(({ ratio }) => ratio.coverage !== 'complete')) warnings.push(`• ${messages.bringOfficial}`);
  if (warnings.length > 0) {
    wide(review.warningsTitle, LOOKS.heading, 20);
    for (const text of new Set(warnings)) wide(text, LOOKS.plain, 16);
    rows.push([]);
  }
  wide(review.howToTitle, LOOKS.heading, 20);
  for (const text of review.howTo) wide(text, LOOKS.plain, 16);
  rows.push([]);
  const isPartial = lines.some(({ mapping }) => mapping.edition.coverage !== 'complete');
  wide(review.legendTitle, LOOKS.heading, 20);
  for (const status of STATUSES) {
    merges.push({ top: rows.length, left: 1, bottom: rows.length, right: LAST });
    heights.set(rows.length, 17);
    rows.push([
      { value: messages.statuses[status], look: STATUS_LOOKS[status] },
      { value: status === 'none' && isPartial ? review.notFoundInPartial : review.legend[status], look: LOOKS.plain },
    ]);
  }
  return {
    name: review.summaryTab,
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    merges,
    rowHeights: heights,
    tabColor: '1F3864',
    print: { landscape: true, footer: '&R&P/&N' },
  };
}
