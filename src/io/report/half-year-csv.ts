import { KIND_LABELS } from '../../catalog/kinds';
import type { Facility } from '../../mapping/mapping';
import type { Lang } from '../../messages/pair';
import { reportTexts } from '../../messages/report-texts';
import type { HalfYear, HalfYearKind } from '../../report/half-year';
import { wholeTableText } from '../tables/table-text';

const COLUMNS = [
  'facilityCode',
  'facility',
  'level',
  'kind',
  'kindLabel',
  'beginMonth',
  'beginMapped',
  'beginTotal',
  'endMonth',
  'endMapped',
  'endTotal',
  'onAbolished',
] as const;

/** The half-year as CSV: one line for every facility and kind, the totals last. Numbers that are not known stay empty. */
export function halfYearCsv(half: HalfYear, { lang = 'vi' }: { readonly lang?: Lang } = {}): string {
  const line = (facility: Facility, level: string | undefined, { kind, begin, end }: HalfYearKind) => [
    facility.code,
    facility.name,
    level,
    kind,
    KIND_LABELS[kind][lang],
    half.begin.month,
    begin?.mapped,
    begin?.total,
    half.end.month,
    end?.mapped,
    end?.total,
    end?.onAbolished,
  ];
  const lines = [
    [...COLUMNS],
    ...half.lines.map((one) => line(one.facility, one.level, one)),
    ...half.kinds.map((one) => line({ name: reportTexts(lang).total }, undefined, one)),
  ];
  return wholeTableText(lines, 'csv');
}
