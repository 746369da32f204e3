import { KIND_LABELS, KINDS } from '../../catalog/kinds';
import type { Facility } from '../../mapping/mapping';
import { dayText } from '../../messages/day';
import { messagesOf } from '../../messages/messages';
import type { Lang } from '../../messages/pair';
import { progressTexts, slipReasonText } from '../../messages/progress-texts';
import { lastPoint, type Progress, type ProgressCurve, type ProgressPoint, restsOnThin } from '../../report/progress';
import { formatRatio } from '../../report/ratio';
import { type FacilityLevel, LEVEL_LABELS } from '../../report/register';
import { shareOf } from '../../report/share';
import { type Look, type SheetCell, type SheetSpec, writeWorkbook } from '../sheets/workbook';
import { REPORT_LOOKS, tableSheet } from './report-looks';
import { withTallRows } from './tall-rows';

const FONT = { name: 'Times New Roman', size: 11 };
/** Shades of one colour, light to dark by share: the order is seen in grey too, and the number stands in the cell. */
const SHADES: readonly (readonly [number, string])[] = [
  [0.95, '9DC3E6'],
  [0.8, 'BDD7EE'],
  [0.5, 'DEEBF7'],
  [0, 'FFFFFF'],
];
const POINTS = { numFmt: '▲0.0;▼0.0;0.0', alignment: { vertical: 'top', horizontal: 'right' } } as const;
/** Blue and orange, and an arrow: whoever does not see the colours sees the arrow. */
const UP: Look = { ...POINTS, font: { ...FONT, color: { rgb: '1F4E79' } } };
const DOWN: Look = {
  ...POINTS,
  font: { ...FONT, bold: true, color: { rgb: '833C0B' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FBE5D6' } },
};
const LOOKS = new Map<string, Look>(
  SHADES.map(([, rgb]) => [
    rgb,
    { ...REPORT_LOOKS.percent, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } },
  ]),
);
const GAP: Look = { alignment: { vertical: 'top', horizontal: 'center' }, font: { ...FONT, color: { rgb: '595959' } } };

/** Ratios over time as a workbook: every facility and list by month, who slipped back and why, who is behind the milestone. */
export function progressXlsx(progress: Progress, options: { readonly lang?: Lang } = {}): Promise<Uint8Array> {
  const lang = options.lang ?? 'vi';
  return writeWorkbook({
    title: progressTexts(lang).title(progress.province),
    sheets: [curvesSheet(progress, lang), slipsSheet(progress, lang), milestonesSheet(progress, lang)],
  });
}

function curvesSheet(progress: Progress, lang: Lang): SheetSpec {
  const texts = progressTexts(lang);
  const { columns: c } = texts;
  const key = { look: REPORT_LOOKS.key };
  const columns = [
    { header: c.code, width: 10, ...key },
    { header: c.facility, width: 34 },
    { header: c.level, width: 14 },
    { header: c.kind, width: 26 },
    ...progress.months.map((month) => ({ header: dayText(month, lang), width: 9, look: REPORT_LOOKS.percent })),
    { header: c.change, width: 12, look: POINTS },
    { header: c.ratio, width: 14, look: REPORT_LOOKS.ratio },
    { header: c.milestone, width: 8, look: REPORT_LOOKS.percent },
    { header: c.missing, width: 10, look: REPORT_LOOKS.number },
  ];
  const rows: SheetCell[][] = [];
  const add = (facility: Facility, level: FacilityLevel | undefined, curve: ProgressCurve | null) => {
    if (!curve) return;
    const names = [
      facility.code ?? null,
      facility.name,
      level ? LEVEL_LABELS[level][lang] : null,
      KIND_LABELS[curve.kind][lang],
    ];
    rows.push([...names, ...curve.months.map((month) => monthCell(month)), ...lastCells(curve)]);
  };
  for (const kind of KINDS) add({ name: texts.province }, undefined, progress.totals[kind]);
  for (const { facility, level, kinds } of progress.facilities)
    for (const kind of KINDS) add(facility, level, kinds[kind]);
  const sheet = tableSheet(texts.sheets.progress, columns, rows, {
    title: texts.title(progress.province),
    note: restsOnThin(progress) ? `${texts.notes.progress} ${messagesOf(lang).bringOfficial}` : texts.notes.progress,
    frozenColumns: 2,
  });
  return withTallRows(sheet, 3);
}

function monthCell(month: ProgressCurve['months'][number]): SheetCell {
  if (month.state === 'gap') return month.why === 'no-report' ? null : { value: '—', look: GAP };
  const share = shareOf(month.mapped, month.total);
  if (share === null) return { value: '0/0', look: GAP };
  const shade = SHADES.find(([least]) => share >= least)?.[1] ?? 'FFFFFF';
  return { value: share, look: LOOKS.get(shade) ?? REPORT_LOOKS.percent };
}

/** Change, ratio, milestone and what is missing, of the last month with a count. */
function lastCells(curve: ProgressCurve): SheetCell[] {
  const point = lastPoint(curve);
  if (!point) return [null, null, null, null];
  const points = point.change?.points ?? null;
  const change = points === null ? null : { value: points, look: points < 0 ? DOWN : UP };
  const { milestone } = point;
  return [change, formatRatio(point), milestone ? milestone.percent / 100 : null, milestone ? milestone.items : null];
}

function slipsSheet(progress: Progress, lang: Lang): SheetSpec {
  const texts = progressTexts(lang);
  const { columns: c } = texts;
  const columns = [
    { header: c.month, width: 10, look: REPORT_LOOKS.key },
    { header: c.code, width: 10, look: REPORT_LOOKS.key },
    { header: c.facility, width: 34 },
    { header: c.kind, width: 26 },
    { header: c.since, width: 10, look: REPORT_LOOKS.key },
    { header: c.before, width: 13, look: REPORT_LOOKS.ratio },
    { header: c.after, width: 13, look: REPORT_LOOKS.ratio },
    { header: c.change, width: 12, look: DOWN },
    { header: c.reasons, width: 62 },
  ];
  const rows = progress.slips.map(({ month, facility, kind, since, before, after, points, reasons }): SheetCell[] => [
    dayText(month, lang),
    facility.code ?? null,
    facility.name,
    KIND_LABELS[kind][lang],
    dayText(since, lang),
    formatRatio(before),
    formatRatio(after),
    points,
    reasons.map((reason) => slipReasonText(reason, lang)).join('\n'),
  ]);
  const sheet = tableSheet(texts.sheets.slips, columns, rows, { title: texts.titles.slips, note: texts.notes.slips });
  return withTallRows(sheet, 3);
}

function milestonesSheet(progress: Progress, lang: Lang): SheetSpec {
  const texts = progressTexts(lang);
  const { columns: c } = texts;
  const month = progress.months.at(-1) ?? '';
  const columns = [
    { header: c.code, width: 10, look: REPORT_LOOKS.key },
    { header: c.facility, width: 34 },
    { header: c.level, width: 16 },
    { header: c.kind, width: 30 },
    { header: c.milestoneDay, width: 12, look: REPORT_LOOKS.key },
    { header: c.milestone, width: 9, look: REPORT_LOOKS.percent },
    { header: c.share, width: 9, look: REPORT_LOOKS.percent },
    { header: c.ratio, width: 14, look: REPORT_LOOKS.ratio },
    { header: c.behind, width: 12, look: { ...REPORT_LOOKS.number, numFmt: '0.0' } },
    { header: c.missing, width: 12, look: REPORT_LOOKS.number },
  ];
  const rows = behindIn(progress, month).map(({ facility, level, kind, point }): SheetCell[] => {
    const { date = '', percent = 0, behind = 0, items = 0 } = point.milestone ?? {};
    return [
      facility.code ?? null,
      facility.name,
      level ? LEVEL_LABELS[level][lang] : null,
      KIND_LABELS[kind][lang],
      dayText(date, lang),
      percent / 100,
      shareOf(point.mapped, point.total),
      formatRatio(point),
      behind,
      items,
    ];
  });
  const sheet = tableSheet(texts.sheets.milestones, columns, rows, {
    title: texts.titles.milestones,
    note: texts.notes.milestones(dayText(month, lang)),
  });
  return withTallRows(sheet, 3);
}

/** Lists that are behind their milestone in a month, those with the most missing items first. */
export function behindIn(progress: Progress, month: string) {
  return progress.facilities
    .flatMap(({ facility, level, kinds }) =>
      KINDS.flatMap((kind) => {
        const point = kinds[kind]?.months.find(
          (one): one is ProgressPoint => one.state === 'counted' && one.month === month,
        );
        return point?.milestone?.items ? [{ facility, level, kind, point }] : [];
      }),
    )
    .sort((a, b) => (b.point.milestone?.items ?? 0) - (a.point.milestone?.items ?? 0));
}
