import { COVERAGE_LABELS } from '../../catalog/catalog';
import { KIND_LABELS } from '../../catalog/kinds';
import type { Mapping, RowStatus } from '../../mapping/mapping';
import { dayText } from '../../messages/day';
import { messagesOf } from '../../messages/messages';
import type { Lang } from '../../messages/pair';
import { formatRatio, type Ratio } from '../../report/ratio';
import { type CellRange, columnLetters, type SheetCell, type SheetSpec } from '../sheets/workbook';
import { wrappedLines } from '../sheets/wrapped-lines';
import { shownStatus } from './review-choices';
import { quoted } from './review-formulas';
import { bordered, LOOKS, STATUS_LOOKS, TABLE_HEADER } from './review-looks';
import { countedAlone, type Repeated } from './review-repeated';

/** One mapping and its numbers. */
export interface SummaryLine {
  readonly mapping: Mapping;
  readonly ratio: Ratio;
  readonly live: LiveCounts;
}

/** Formulas that count a sheet of the workbook while people type. */
export type LiveCounts = Readonly<Record<'total' | 'automatic' | 'confirmed' | 'noEquivalent', string>>;

/**
 * The formulas that count a mapping's sheet as the ratios do. Rows that share a local code count by the cell that says what they count as;
 * where there are too many of them they count as they did when the workbook was written.
 */
export function liveCounts(
  { mapping, ratio }: Pick<SummaryLine, 'mapping' | 'ratio'>,
  repeated: Repeated,
  tab: string,
  ranges: Readonly<Record<'status' | 'repeated' | 'counted', string>>,
  lang: Lang,
): LiveCounts {
  const { statuses } = messagesOf(lang);
  const at = (range: string) => `'${tab.replaceAll("'", "''")}'!${range}`;
  const isProvisional = mapping.edition.coverage === 'provisional';
  const alone = mapping.rows.filter((_, place) => repeated.marks[place] === undefined);
  const count = (status: RowStatus, now: number): string => {
    const label = quoted(statuses[status]);
    const all = `COUNTIF(${at(ranges.status)},${label})`;
    if (!repeated.marks.some((mark) => mark !== undefined)) return all;
    const single = `${all}-COUNTIFS(${at(ranges.status)},${label},${at(ranges.repeated)},"?*")`;
    if (repeated.isLive) return `${single}+COUNTIF(${at(ranges.counted)},${label})`;
    return `${single}+${now - alone.filter((row) => shownStatus(row) === status).length}`;
  };
  return {
    automatic: isProvisional ? '0' : count('auto', ratio.automatic),
    confirmed: count('confirmed', ratio.confirmed),
    noEquivalent: count('no-equivalent', ratio.noEquivalent),
    total: `${countedAlone(repeated)}-(${count('out-of-scope', ratio.outOfScope)})`,
  };
}

/** The row of the first line of the table, from 1. */
const FIRST_LINE = 4;

/** The cell that holds the ratio of a mapping, by its place. */
export function ratioCell(index: number): string {
  return `$${columnLetters(9)}$${FIRST_LINE + index}`;
}

const WIDTHS = [34, 30, 30, 14, 10, 11, 11, 12, 10, 16, 9];
const LAST = WIDTHS.length - 1;
const WHOLE = WIDTHS.reduce((sum, width) => sum + width, 0);
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
export function ratioWarnings(line: Pick<SummaryLine, 'mapping' | 'ratio'>, lang: Lang): string[] {
  const own = ownWarnings(line, lang);
  return line.ratio.coverage === 'complete' ? own : [...own, messagesOf(lang).bringOfficial];
}

/** Coverage, items out of scope, duplicates, declared codes that are wrong. */
function ownWarnings({ mapping, ratio }: Pick<SummaryLine, 'mapping' | 'ratio'>, lang: Lang): string[] {
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
    heights.set(rows.length, height + (wrappedLines(text, WHOLE) - 1) * 15);
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
  for (const { mapping, ratio, live } of lines) {
    const { edition, facility, kind } = mapping;
    const number = rows.length + 1;
    const [total, automatic, confirmed, none] = ['E', 'F', 'G', 'H'].map((column) => `${column}${number}`);
    const counts = [
      { value: ratio.total, formula: live.total },
      { value: ratio.automatic, formula: live.automatic },
      { value: ratio.confirmed, formula: live.confirmed },
      { value: ratio.noEquivalent, formula: live.noEquivalent },
      { value: ratio.waiting, formula: `${total}-${automatic}-${confirmed}-${none}` },
    ];
    // Rounded down to a tenth, as everywhere: 100 % means that nothing is left.
    const share = ratio.total === 0 ? null : Math.floor((1000 * ratio.mapped) / ratio.total) / 1000;
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
      ...counts.map((cell) => ({ ...cell, look: bordered(LOOKS.price) })),
      {
        value: formatRatio(ratio),
        look: bordered(LOOKS.centered),
        formula: `(${automatic}+${confirmed})&"/"&${total}`,
      },
      {
        value: share,
        look: bordered(LOOKS.share),
        formula: `IF(${total}=0,"",INT(1000*(${automatic}+${confirmed})/${total})/1000)`,
      },
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
