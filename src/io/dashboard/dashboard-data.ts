import { KINDS, type Kind } from '../../catalog/kinds';
import { COVERAGE_MARKS } from '../../messages/coverage';
import type { RecordShare } from '../../report/monthly';
import { MOST_OPEN_ITEMS, type OpenItem } from '../../report/open-items';
import type { RatioPart } from '../../report/parts';
import type { ProgressCurve } from '../../report/progress';
import type { Ratio } from '../../report/ratio';
import { LEVEL_LABELS } from '../../report/register';
import { repairLegacy } from '../../text/legacy';
import { jsonInHtml } from '../files/html';
import { type DashboardView, dueOf, type FacilityView, lateKinds, pointBefore } from './dashboard-view';
import type { FacilityData, ListData, OpenRow, PageData } from './page/page-data';

/** What the drill-down may weigh. The page of 300 facilities stays under 2 MB with it. */
const MOST_BYTES = 1_200_000;
/** Open items and parts of a list that travel along: the last that fits. */
const LIMITS: readonly { readonly items: number; readonly parts: number }[] = [
  { items: 0, parts: 0 },
  { items: 1, parts: 2 },
  { items: 3, parts: 3 },
  { items: 5, parts: 4 },
  { items: 8, parts: 6 },
  { items: 12, parts: 8 },
  { items: 20, parts: 12 },
  { items: 30, parts: 16 },
  { items: MOST_OPEN_ITEMS, parts: 24 },
];
const STATES: readonly OpenItem['state'][] = [
  'ambiguous',
  'review',
  'none',
  'flagged',
  'rejected',
  'contradicting',
  'no-equivalent',
];

/**
 * The figures of every facility for the drill-down, as JSON for the page. Texts stand once each in `s` and are named by their place:
 * facilities of one province write the same names. The script in page/ reads them.
 */
export function dashboardData(view: DashboardView, mostBytes = MOST_BYTES): string {
  let best = '';
  for (const limit of LIMITS) {
    const text = jsonInHtml(dataOf(view, limit));
    if (best !== '' && Buffer.byteLength(text) > mostBytes) break;
    best = text;
  }
  return best;
}

function dataOf(view: DashboardView, limit: Limit): PageData {
  const { texts, lang, progress } = view;
  const strings = new Strings();
  return {
    vi: lang === 'vi',
    t: {
      kinds: KINDS.map((kind) => texts.kinds[kind]),
      ids: KINDS,
      columns: texts.columns,
      tables: [1, 2, 3, 4, 5].map((table) => texts.columns.table(table)),
      panel: {
        ...texts.panel,
        code: texts.panel.code('{}'),
        open: texts.panel.open('{}', '{}'),
        openAll: texts.panel.openAll('{}'),
        openLeftOut: texts.panel.openLeftOut('{}'),
        notInForce: texts.panel.notInForce('{}'),
        duplicates: texts.panel.duplicates('{}'),
      },
      states: STATES.map((state) => texts.states[state]),
      items: texts.totals.items('{}'),
      near: texts.worst.near('{}'),
      nothingNear: texts.worst.nothingNear,
      shown: texts.heat.shown('{}', '{}'),
    },
    months: progress?.months ?? [],
    f: view.facilities.map((one) => facilityData(view, one, limit, strings)),
    s: strings.list,
  };
}

/** Every text once. */
class Strings {
  readonly list: string[] = [];
  readonly #places = new Map<string, number>();

  at(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}

type Limit = { readonly items: number; readonly parts: number };

function facilityData(view: DashboardView, one: FacilityView, limit: Limit, strings: Strings): FacilityData {
  const { report, lang } = view;
  const { facility, level, ratios, curves, claims } = one;
  return {
    n: facility.name || facility.code || '—',
    c: facility.code ?? '',
    l: level ?? '',
    ll: level ? LEVEL_LABELS[level][lang] : '',
    late: lateKinds(report, one).length > 0 ? 1 : 0,
    slip: view.slipped(facility) ? 1 : 0,
    ...(claims && {
      x: [claims.tables?.map(Number) ?? null, pair(claims.onDay), pair(claims.answered)],
    }),
    k: KINDS.map((kind) => {
      const ratio = ratios[kind];
      return ratio ? listData(view, one, kind, ratio, curves?.[kind] ?? null, limit, strings) : null;
    }),
  };
}

function pair(value: RecordShare | undefined): [number, number] | null {
  return value ? [value.count, value.total] : null;
}

function listData(
  view: DashboardView,
  { level }: FacilityView,
  kind: Kind,
  ratio: Ratio,
  curve: ProgressCurve | null,
  limit: Limit,
  strings: Strings,
): ListData {
  const { report, format, texts } = view;
  const { ambiguous, review, none, flagged, rejected, contradicting } = ratio.waitingBy;
  const before = pointBefore(curve, report.month);
  const due = dueOf(report, kind, level, ratio);
  const handed = flagged + rejected + contradicting;
  return {
    c: [
      ratio.mapped,
      ratio.total,
      ratio.automatic,
      ratio.confirmed,
      ambiguous,
      review,
      none,
      handed,
      ratio.noEquivalent,
      ratio.declaredInvalid,
      ratio.waiting,
      ratio.notInForce,
      ratio.duplicateRows,
    ],
    ...(before && { b: [before.mapped, before.total] }),
    ...(due && { d: [due.milestone.percent, due.items] }),
    ...(curve &&
      curve.months.length > 1 && {
        p: curve.months.map((one) => (one.state === 'counted' ? [one.mapped, one.total] : 0)),
      }),
    e: ratio.byEdition.map(({ edition, total, abolished }) => {
      const force = abolished ? `, ${texts.basis.abolished(format.date(abolished.validTo))}` : '';
      const mark = COVERAGE_MARKS[edition.coverage];
      return [strings.at(`${edition.decision} (${edition.id})${mark ? ` ${mark}` : ''}${force}`), total];
    }),
    o: ratio.open.slice(0, limit.items).map((item) => itemData(item, strings)),
    r: heaviestParts(ratio.parts, limit.parts).map(({ by, key, mapped, total }) => [
      by,
      strings.at(key),
      mapped,
      total,
    ]),
  };
}

function itemData({ localCode, localName, state, quantity, amount, nearest }: OpenItem, strings: Strings): OpenRow {
  return [
    strings.at(localCode),
    strings.at(repairLegacy(localName)),
    STATES.indexOf(state),
    quantity === undefined ? null : Math.round(quantity),
    amount === undefined ? null : Math.round(amount),
    ...(nearest
      ? ([strings.at(nearest.code), strings.at(nearest.name), Math.floor(nearest.score * 100)] as const)
      : ([] as const)),
  ];
}

/** The parts of each dimension in which most is open, in the order of the report; the others as one. */
function heaviestParts(parts: readonly RatioPart[], most: number): RatioPart[] {
  if (most === 0) return [];
  return (['chapter', 'department', 'group'] as const).flatMap((by) => {
    const own = parts.filter((part) => part.by === by);
    if (own.length <= most) return own;
    const open = ({ mapped, total }: RatioPart) => total - mapped;
    const kept = new Set([...own].sort((a, b) => open(b) - open(a) || b.total - a.total).slice(0, most));
    const others = own.filter((part) => !kept.has(part));
    const sum = { by, key: '…', mapped: 0, total: 0 };
    for (const { mapped, total } of others) {
      sum.mapped += mapped;
      sum.total += total;
    }
    // The report has a rest of its own where a column is full of free text.
    return [...own.filter((part) => kept.has(part)), sum];
  });
}
