import { KINDS, type Kind } from '../../catalog/kinds';
import { COVERAGE_MARKS } from '../../messages/coverage';
import type { Milestone } from '../../report/monthly';
import type { RatioTotal } from '../../report/ratio';
import { shareOf } from '../../report/share';
import { escapeHtml as esc } from '../files/html';
import { bar } from './dashboard-bar';
import { type DashboardView, dueOf, lateKinds, pointBefore } from './dashboard-view';

/** A tile for each kind and one for the facilities. */
export function totalsSection(view: DashboardView): string {
  const { texts } = view;
  const { columns } = texts;
  const key = [
    ['auto', columns.automatic],
    ['conf', columns.confirmed],
    ['wait', columns.waiting],
    ['noeq', columns.noEquivalent],
  ].map(([name, label]) => `<li><b class="k-${name}"></b>${esc(label as string)}</li>`);
  return `<section id="totals" class="bare"><h2>${esc(texts.sections.totals)}</h2>
<div class="tiles">${KINDS.map((kind) => tile(view, kind)).join('\n')}
${facilitiesTile(view)}</div>
<ul class="legend" aria-label="${esc(texts.heat.legend)}">${key.join('')}<li><b class="k-tick"></b>${esc(columns.milestone)}</li></ul>
<details class="panel"><summary>${esc(texts.totals.more)}</summary>${countsTable(view)}</details></section>`;
}

function tile(view: DashboardView, kind: Kind): string {
  const { report, progress, texts, format } = view;
  const total = report.ratios.totals[kind];
  const name = `<h3>${esc(texts.kinds[kind])}${total ? mark(view, total) : ''}</h3>`;
  if (!total)
    return `<article class="tile empty">${name}<p class="big">—</p><p>${esc(texts.totals.noLists)}</p></article>`;
  const before = pointBefore(progress?.totals[kind], report.month);
  const lines = [
    `${texts.totals.items(format.ratio(total))} · ${lists(view, total)}`,
    ...milestoneLines(view, kind, total),
    useLine(view, total),
    editionsLine(view, total),
  ].filter(Boolean);
  const share = total.total > 0 ? esc(format.percent(total)) : '—';
  const change = before && total.total > 0 && before.total > 0 ? `<p>${changeText(view, total, before)}</p>` : '';
  return `<article class="tile">${name}<p class="big">${share}</p>${change}
${bar(total, dueOf(report, kind, undefined, total)?.milestone.percent)}${lines.map((line) => `<p>${line}</p>`).join('')}</article>`;
}

function mark({ texts }: DashboardView, { coverage }: RatioTotal): string {
  if (coverage === 'complete') return '';
  const title = coverage === 'partial' ? texts.basis.partialMark : texts.basis.provisionalMark;
  return ` <abbr title="${esc(title)}">${COVERAGE_MARKS[coverage]}</abbr>`;
}

function lists({ texts, format, facilities }: DashboardView, total: RatioTotal): string {
  const count = format.number(total.facilities);
  const all = facilities.length;
  return esc(all > total.facilities ? texts.totals.listsOf(count, format.number(all)) : texts.totals.lists(count));
}

function changeText(
  { texts, format }: DashboardView,
  now: RatioTotal,
  before: { readonly month: string; readonly mapped: number; readonly total: number },
): string {
  const month = format.month(before.month);
  const points = format.change(now, before);
  if (!points) return `<span class="flat">${esc(texts.totals.same(month))}</span>`;
  const up = points.startsWith('+');
  return `<span class="${up ? 'up' : 'down'}"><i aria-hidden="true">${up ? '▲' : '▼'}</i> ${esc(texts.totals.since(points, month))}</span>`;
}

function milestoneLines({ report, texts, format }: DashboardView, kind: Kind, total: RatioTotal): string[] {
  const lines: string[] = [];
  const due = dueOf(report, kind, undefined, total);
  if (due) {
    const day = format.date(due.milestone.date);
    const target = format.target(due.milestone.percent);
    lines.push(
      due.items > 0
        ? `<span class="down">${esc(texts.totals.behind(day, target, format.points(due.behind), format.number(due.items)))}</span>`
        : esc(texts.totals.reached(day, target)),
    );
  }
  const next = nextMilestone(report.milestones ?? [], kind, report.date);
  if (next) lines.push(esc(texts.totals.next(format.date(next.date), format.target(next.percent))));
  return lines;
}

/** The first milestone for all facilities that comes after a day. */
export function nextMilestone(milestones: readonly Milestone[], kind: Kind, day: string): Milestone | undefined {
  return milestones
    .filter((one) => one.level === undefined && (one.kind === undefined || one.kind === kind) && one.date > day)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : (b.kind ? 1 : 0) - (a.kind ? 1 : 0)))[0];
}

function useLine({ texts, format }: DashboardView, { use }: RatioTotal): string {
  const quantity =
    use.quantity && shareOf(use.quantity.mapped, use.quantity.total) !== null ? format.percent(use.quantity) : '';
  const amount = use.amount && shareOf(use.amount.mapped, use.amount.total) !== null ? format.percent(use.amount) : '';
  if (!quantity) return amount ? esc(texts.totals.byAmountOnly(amount)) : '';
  const first = texts.totals.byQuantity(quantity);
  return esc(amount ? `${first}, ${texts.totals.byAmount(amount)}` : first);
}

/** What the number rests on, and what of it is no longer in force. */
function editionsLine({ texts }: DashboardView, { byEdition }: RatioTotal): string {
  return byEdition
    .map(({ edition, abolished }) =>
      abolished
        ? `<span class="line down">${esc(texts.totals.outOfForce(edition.decision))}</span>`
        : `<span class="line">${esc(edition.decision)}</span>`,
    )
    .join(', ');
}

function facilitiesTile(view: DashboardView): string {
  const { report, texts, format, facilities } = view;
  const { totals } = texts;
  const sent = facilities.filter(({ ratios }) => KINDS.some((kind) => ratios[kind] !== null)).length;
  const late = facilities.filter((one) => lateKinds(report, one).length > 0).length;
  const slipped = facilities.filter(({ facility }) => view.slipped(facility)).length;
  const abolished = KINDS.flatMap((kind) => report.ratios.totals[kind]?.byEdition ?? [])
    .filter((edition) => edition.abolished)
    .reduce((sum, { total }) => sum + total, 0);
  const line = (count: number, text: (count: string) => string, target: string) =>
    count > 0 ? `<p><a href="#${target}">${esc(text(format.number(count)))}</a></p>` : '';
  return `<article class="tile"><h3>${esc(totals.facilities)}</h3><p class="big">${format.number(facilities.length)}</p>
<p>${esc(totals.sent(format.number(sent), format.number(facilities.length)))}</p>
${line(facilities.length - sent, totals.notSent, 'missing')}${line(late, totals.late, 'behind')}${line(slipped, totals.slipped, 'slips')}${line(report.unreadable.length, totals.unreadable, 'missing')}${line(abolished, totals.abolished, 'basis')}</article>`;
}

function countsTable(view: DashboardView): string {
  const { report, texts, format } = view;
  const { columns } = texts;
  const heads = [
    columns.kind,
    columns.ratio,
    columns.percent,
    columns.automatic,
    columns.confirmed,
    columns.ambiguous,
    columns.review,
    columns.none,
    columns.handed,
    columns.noEquivalent,
    columns.declaredInvalid,
  ];
  const rows = KINDS.map((kind) => {
    const total = report.ratios.totals[kind];
    const head = `<th scope="row">${esc(texts.kinds[kind])}</th>`;
    if (!total) return `<tr>${head}${'<td>—</td>'.repeat(heads.length - 1)}</tr>`;
    const { ambiguous, review, none, flagged, rejected, contradicting } = total.waitingBy;
    const counts = [
      total.automatic,
      total.confirmed,
      ambiguous,
      review,
      none,
      flagged + rejected + contradicting,
      total.noEquivalent,
      total.declaredInvalid,
    ];
    const share = total.total > 0 ? esc(format.percent(total)) : '—';
    return `<tr>${head}<td>${format.ratio(total)}</td><td>${share}</td>${counts.map((count) => `<td>${format.number(count)}</td>`).join('')}</tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="${esc(texts.totals.more)}"><table><caption>${esc(texts.totals.more)}</caption><thead><tr>${heads.map((head) => `<th scope="col">${esc(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}
