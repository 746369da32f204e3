import { KINDS, type Kind } from '../../catalog/kinds';
import { milestoneOn } from '../../report/milestones';
import type { Milestone } from '../../report/monthly';
import type { Progress, ProgressTotal } from '../../report/progress';
import { escapeHtml as esc } from '../files/html';
import { nextMilestone } from './dashboard-totals';
import type { DashboardView } from './dashboard-view';

const WIDTH = 320;
const HEIGHT = 138;
const LEFT = 34;
const RIGHT = 8;
const TOP = 8;
const BOTTOM = 22;
/** How far the axis reaches beyond the last month, so that the next milestone can be seen. */
const AHEAD = 3;

/** Small multiples: one curve a kind, all on one scale. */
export function curvesSection(view: DashboardView): string {
  const { texts, progress } = view;
  const several = progress !== undefined && progress.months.length > 1;
  const about = several ? texts.curves.about : texts.curves.one;
  const figures = KINDS.flatMap((kind) => {
    const total = progress?.totals[kind];
    if (!total) return [];
    return `<figure><figcaption>${esc(texts.kinds[kind])}<b>${now(view, total)}</b></figcaption>${curve(view, total)}</figure>`;
  });
  const body = several ? `<div class="curves">${figures.join('\n')}</div>${table(view, progress)}` : '';
  return `<section id="curves"><h2>${esc(texts.sections.curves)}</h2><p class="about">${esc(about)}</p>${body}</section>`;
}

/** The last share, beside the name: on the curve it would hide something. */
function now({ format, report }: DashboardView, { months }: ProgressTotal): string {
  const point = months.find(({ month }) => month === report.month);
  return point?.state === 'counted' && point.total > 0 ? esc(format.percent(point)) : '—';
}

function curve(view: DashboardView, { kind, months }: ProgressTotal): string {
  const { texts, format, report } = view;
  const first = months[0]?.month ?? report.month;
  const last = monthsBetween(first, months[months.length - 1]?.month ?? report.month);
  const next = nextMilestone(report.milestones ?? [], kind, report.date);
  const end = Math.max(last, 1, next ? Math.min(Math.ceil(position(first, next.date)), last + AHEAD) : 0);
  const x = (at: number) => LEFT + (at / end) * (WIDTH - LEFT - RIGHT);
  const y = (share: number) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const px = (value: number) => value.toFixed(1);

  const grid = [0, 0.5, 1].map(
    (share) =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${px(y(share))}" y2="${px(y(share))}"/><text class="axis" x="${LEFT - 5}" y="${px(y(share) + 4)}" text-anchor="end">${share * 100}</text>`,
  );
  const labels = axisMonths(first, end).map(
    ({ at, month }) =>
      `<text class="axis" x="${px(x(at))}" y="${HEIGHT - 6}" text-anchor="${at === end ? 'end' : at === 0 ? 'start' : 'middle'}">${format.month(month)}</text>`,
  );
  const steps = milestoneSteps(report.milestones ?? [], kind, first, end);
  const goal = steps.map(({ date, from, to, percent }, i) => {
    const before = steps[i - 1];
    const level = px(y(percent / 100));
    const rise = before ? `M${px(x(from))} ${px(y(before.percent / 100))}V${level}` : `M${px(x(from))} ${level}`;
    const about = `${texts.curves.milestone} ${format.date(date)}: ${format.target(percent)}`;
    return `<path class="goal" d="${rise}H${px(x(to))}"/><rect class="goal" x="${px(x(from) - 3)}" y="${px(y(percent / 100) - 3)}" width="6" height="6"><title>${esc(about)}</title></rect>`;
  });
  let path = '';
  let pen = false;
  const dots: string[] = [];
  months.forEach((point, at) => {
    if (point.state !== 'counted' || point.share === null) {
      pen = false;
      return;
    }
    path += `${pen ? 'L' : 'M'}${px(x(at))} ${px(y(point.share))}`;
    pen = true;
    dots.push(
      `<circle cx="${px(x(at))}" cy="${px(y(point.share))}" r="2.6"><title>${esc(`${format.month(point.month)}: ${format.percent(point)} (${format.ratio(point)})`)}</title></circle>`,
    );
  });
  const spoken = texts.curves.label(
    texts.kinds[kind],
    months
      .map((one) => `${format.month(one.month)} ${one.state === 'counted' ? format.percent(one) : texts.curves.gap}`)
      .join('; '),
  );
  return `<svg class="curve" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${esc(spoken)}">${grid.join('')}${labels.join('')}${goal.join('')}<path d="${path}"/>${dots.join('')}</svg>`;
}

/** Where a day lies on the axis of months: the last day of a month is that month. */
function position(first: string, day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return monthsBetween(first, day) - 1 + date / length;
}

function monthsBetween(first: string, last: string): number {
  const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return count(last) - count(first);
}

/** From each milestone for the whole province to the next. */
function milestoneSteps(
  milestones: readonly Milestone[],
  kind: Kind,
  first: string,
  end: number,
): { readonly date: string; readonly from: number; readonly to: number; readonly percent: number }[] {
  const mine = [...new Set(milestones.map(({ date }) => date))].sort().flatMap((date) => {
    const milestone = milestoneOn(milestones, { kind, date });
    return milestone ? [{ date, at: position(first, date), percent: milestone.percent }] : [];
  });
  return mine.flatMap(({ date, at, percent }, i) => {
    const from = Math.max(at, 0);
    const to = Math.min(mine[i + 1]?.at ?? end, end);
    return to >= from && from <= end ? [{ date, from, to, percent }] : [];
  });
}

/** The last month and every so many before it, without crowding. */
function axisMonths(first: string, end: number): { readonly at: number; readonly month: string }[] {
  const every = Math.max(1, Math.ceil(end / 4));
  const start = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1;
  const list: { at: number; month: string }[] = [];
  for (let at = end % every; at <= end; at += every) {
    const month = ((start + at) % 12) + 1;
    const year = Math.floor((start + at) / 12);
    list.push({ at, month: `${year}-${String(month).padStart(2, '0')}` });
  }
  return list;
}

function table({ texts, format }: DashboardView, progress: Progress): string {
  const kinds = KINDS.filter((kind) => progress.totals[kind]);
  const rows = progress.months.map((month, at) => {
    const cells = kinds.map((kind) => {
      const point = progress.totals[kind]?.months[at];
      if (point?.state !== 'counted') return `<td>—</td>`;
      return `<td>${point.share === null ? '—' : esc(format.percent(point))}<small>${format.ratio(point)}</small></td>`;
    });
    return `<tr><th scope="row">${esc(format.month(month))}</th>${cells.join('')}</tr>`;
  });
  const heads = [texts.columns.month, ...kinds.map((kind) => texts.kinds[kind])];
  return `<details><summary>${esc(texts.curves.table)}</summary><div class="scroll" tabindex="0" role="region" aria-label="${esc(texts.curves.table)}"><table><caption>${esc(texts.curves.table)}</caption><thead><tr>${heads.map((head) => `<th scope="col">${esc(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`;
}
