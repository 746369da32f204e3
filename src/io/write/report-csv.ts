import { stringify } from 'csv-stringify/sync';
import { KIND_LABELS, KINDS } from '../../catalog/kinds';
import type { Facility } from '../../mapping/mapping';
import { type Lang, messagesOf } from '../../messages/messages';
import { formatRatio, type Ratio, type RatioReport, type RatioTotal } from '../../report/ratio';

const COLUMNS = [
  'facilityCode',
  'facility',
  'kind',
  'kindLabel',
  'ratio',
  'n',
  'N',
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
  'declaredInvalid',
  'duplicateRows',
  'notInForce',
  'editions',
  'coverage',
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
  const total = { name: lang === 'vi' ? 'Tổng' : 'Total' };
  for (const kind of KINDS) lines.push(line(total, kind, report.totals[kind], lang));
  return stringify(lines, { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

function line(facility: Facility, kind: (typeof KINDS)[number], ratio: Ratio | RatioTotal | null, lang: Lang) {
  const head = [facility.code, facility.name, kind, KIND_LABELS[kind][lang]];
  // Every line has all columns: strict readers refuse ragged tables.
  if (ratio === null) return [...head, formatRatio(null), ...COLUMNS.slice(5).map(() => undefined)];
  const { waitingBy } = ratio;
  return [
    ...head,
    `\u00A0${formatRatio(ratio)}`,
    ratio.n,
    ratio.N,
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
    ratio.declaredInvalid,
    ratio.duplicateRows,
    ratio.notInForce,
    ratio.editions.map((edition) => edition.id).join(' '),
    messagesOf(lang).coverage[ratio.coverage],
  ];
}
