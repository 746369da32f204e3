import { KIND_LABELS, KINDS } from '../../catalog/kinds';
import type { Facility } from '../../mapping/mapping';
import type { Lang } from '../../messages/pair';
import { progressTexts, slipReasonText } from '../../messages/progress-texts';
import type { Progress, ProgressCurve, Slip } from '../../report/progress';
import { wholeTableText } from '../tables/table-text';

const COLUMNS = [
  'facilityCode',
  'facility',
  'level',
  'kind',
  'kindLabel',
  'month',
  'mapped',
  'total',
  'share',
  'gap',
  'changeSince',
  'changePoints',
  'milestoneDay',
  'milestonePercent',
  'missingItems',
  'slipReasons',
] as const;

/** Ratios over time as CSV: one line for every facility, list and month, the province last. Gaps have no numbers, and say why. */
export function progressCsv(progress: Progress, { lang = 'vi' }: { readonly lang?: Lang } = {}): string {
  const texts = progressTexts(lang);
  const slips = new Map(progress.slips.map((slip) => [keyOf(slip.facility, slip.kind, slip.month), slip]));
  const lines: (string | number | null | undefined)[][] = [[...COLUMNS]];
  const add = (facility: Facility, level: string | undefined, { kind, months }: ProgressCurve) => {
    for (const month of months) {
      const head = [facility.code, facility.name, level, kind, KIND_LABELS[kind][lang], month.month];
      const why = reasonsOf(slips.get(keyOf(facility, kind, month.month)), lang);
      if (month.state === 'gap') {
        lines.push([...head, null, null, null, texts.gaps[month.why], null, null, null, null, null, why]);
        continue;
      }
      const { mapped, total, share, change, milestone } = month;
      lines.push([
        ...head,
        mapped,
        total,
        share,
        null,
        change?.since,
        change?.points,
        milestone?.date,
        milestone?.percent,
        milestone?.items,
        why,
      ]);
    }
  };
  for (const { facility, level, kinds } of progress.facilities) {
    for (const kind of KINDS) if (kinds[kind]) add(facility, level, kinds[kind]);
  }
  for (const kind of KINDS) {
    const total = progress.totals[kind];
    if (total) add({ name: texts.province }, undefined, total);
  }
  return wholeTableText(lines, 'csv');
}

function keyOf({ code, name }: Facility, kind: string, month: string): string {
  return [code ?? '', name, kind, month].join('\0');
}

function reasonsOf(slip: Slip | undefined, lang: Lang): string | undefined {
  return slip?.reasons.map((reason) => slipReasonText(reason, lang)).join('; ');
}
