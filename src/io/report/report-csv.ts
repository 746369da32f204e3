import { COVERAGE_LABELS } from '../../catalog/catalog';
import { KIND_LABELS, KINDS } from '../../catalog/kinds';
import type { Facility } from '../../mapping/mapping';
import type { Lang } from '../../messages/pair';
import { reportTexts } from '../../messages/report-texts';
import type { PartDimension } from '../../report/parts';
import { formatRatio, type Ratio, type RatioReport, type RatioTotal } from '../../report/ratio';
import { onAbolished } from '../../report/share';
import { wholeTableText } from '../tables/table-text';

const COLUMNS = [
  'facilityCode',
  'facility',
  'kind',
  'kindLabel',
  'ratio',
  'mapped',
  'total',
  'automatic',
  'confirmed',
  'waiting',
  'ambiguous',
  'review',
  'none',
  'flagged',
  'rejected',
  'contradicting',
  'noEquivalent',
  'outOfScope',
  'declaredInvalid',
  'duplicateRows',
  'notInForce',
  'editions',
  'coverage',
  'onAbolished',
  'quantityItems',
  'quantityMapped',
  'quantityTotal',
  'amountItems',
  'amountMapped',
  'amountTotal',
  'returnedItems',
] as const;

const PART_COLUMNS = [
  'facilityCode',
  'facility',
  'kind',
  'kindLabel',
  'by',
  'part',
  'ratio',
  'mapped',
  'total',
] as const;

/**
 * The ratio report as CSV: one line for every facility and kind, a kind without a list as `—`, then the totals.
 * UTF-8 with a byte-order mark; texts that a spreadsheet would run as formulas are made inert.
 * The column `ratio` begins with a no-break space, or Excel would read 3/12 as a date.
 */
export function reportCsv(report: RatioReport, { lang = 'vi' }: { readonly lang?: Lang } = {}): string {
  const lines: (string | number | undefined)[][] = [[...COLUMNS]];
  for (const { facility, ratios } of report.facilities) {
    for (const kind of KINDS) lines.push(line(facility, kind, ratios[kind], lang));
  }
  const total = { name: reportTexts(lang).total };
  for (const kind of KINDS) lines.push(line(total, kind, report.totals[kind], lang));
  return wholeTableText(lines, 'csv');
}

/** The ratios by chapter, department or group as CSV: one line for every facility, kind and part, then those of the total. */
export function partsCsv(
  report: RatioReport,
  by: PartDimension,
  { lang = 'vi' }: { readonly lang?: Lang } = {},
): string {
  const lines: (string | number | undefined)[][] = [[...PART_COLUMNS]];
  for (const { facility, ratios } of [
    ...report.facilities,
    { facility: { name: reportTexts(lang).total }, ratios: report.totals },
  ]) {
    const { code, name } = facility as Facility;
    for (const kind of KINDS) {
      for (const { by: dimension, key, mapped, total } of ratios[kind]?.parts ?? []) {
        if (dimension !== by) continue;
        lines.push([
          code,
          name,
          kind,
          KIND_LABELS[kind][lang],
          by,
          key,
          `\u00A0${formatRatio({ mapped, total })}`,
          mapped,
          total,
        ]);
      }
    }
  }
  return wholeTableText(lines, 'csv');
}

function line(facility: Facility, kind: (typeof KINDS)[number], ratio: Ratio | RatioTotal | null, lang: Lang) {
  const head = [facility.code, facility.name, kind, KIND_LABELS[kind][lang]];
  // Every line has all columns: strict readers refuse ragged tables.
  if (ratio === null) return [...head, formatRatio(null), ...COLUMNS.slice(5).map(() => undefined)];
  const { waitingBy } = ratio;
  const { quantity, amount } = ratio.use;
  return [
    ...head,
    `\u00A0${formatRatio(ratio)}`,
    ratio.mapped,
    ratio.total,
    ratio.automatic,
    ratio.confirmed,
    ratio.waiting,
    waitingBy.ambiguous,
    waitingBy.review,
    waitingBy.none,
    waitingBy.flagged,
    waitingBy.rejected,
    waitingBy.contradicting,
    ratio.noEquivalent,
    ratio.outOfScope,
    ratio.declaredInvalid,
    ratio.duplicateRows,
    ratio.notInForce,
    ratio.editions.map((edition) => edition.id).join(' '),
    COVERAGE_LABELS[ratio.coverage][lang],
    onAbolished(ratio),
    ...[quantity, amount].flatMap((use) => [use?.items, use?.mapped, use?.total]),
    quantity || amount ? Math.max(quantity?.returned ?? 0, amount?.returned ?? 0) : undefined,
  ];
}
