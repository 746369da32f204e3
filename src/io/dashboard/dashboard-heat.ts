import { KINDS, type Kind } from '../../catalog/kinds';
import { COVERAGE_MARKS } from '../../messages/coverage';
import type { Ratio } from '../../report/ratio';
import { FACILITY_LEVELS, LEVEL_LABELS } from '../../report/register';
import { escapeHtml as esc } from '../files/html';
import { tenthsOf } from './dashboard-format';
import { type DashboardView, dueOf, type FacilityView } from './dashboard-view';

/** A step of the scale: shares from `from` (tenths of a percent) on, with its colours (background, text) by day and by night. */
export interface HeatStep {
  readonly from: number;
  readonly light: readonly [string, string];
  readonly dark: readonly [string, string];
}

/**
 * The less is done, the stronger the colour: a reader looks for those who need help. From brown over sand to pale blue: told apart
 * with any colour blindness and, but for the last step, in grey as well; the number stands in every cell.
 */
export const HEAT_STEPS: readonly HeatStep[] = [
  { from: 0, light: ['#7f2f0b', '#ffffff'], dark: ['#f7a650', '#1d1002'] },
  { from: 250, light: ['#ab4a10', '#ffffff'], dark: ['#d07f2c', '#1d1002'] },
  { from: 500, light: ['#eea45c', '#2a1503'], dark: ['#8a5220', '#ffffff'] },
  { from: 750, light: ['#f9d7aa', '#2a1503'], dark: ['#5c4026', '#ffffff'] },
  { from: 900, light: ['#f3f3ee', '#1c2430'], dark: ['#2d3640', '#e8edf2'] },
  { from: 1000, light: ['#cfe2f3', '#10263d'], dark: ['#1f4468', '#ffffff'] },
];

/** Facilities from which on the table scrolls by itself, under a header that stays. */
const LONG = 20;

/** The step of a share. */
export function heatStep(tenths: number): number {
  let step = 0;
  while (step + 1 < HEAT_STEPS.length && tenths >= (HEAT_STEPS[step + 1] as HeatStep).from) step++;
  return step;
}

/** The table facility × kind. It is complete without the script, which only sorts and filters its rows. */
export function heatSection(view: DashboardView): string {
  const { texts, format, facilities } = view;
  const { heat, columns } = texts;
  // Beside the button stands its text: for paper, where browsers do not repeat buttons, and where nothing can be sorted without the script.
  const sort = (key: string, label: string, mark = '') => {
    const text = `${esc(label)}${mark ? ` <abbr>${mark}</abbr>` : ''}`;
    return `<button type="button" data-sort="${key}">${text}<i aria-hidden="true"></i></button><span class="plain">${text}</span>`;
  };
  const heads = KINDS.map((kind) => `<th scope="col">${sort(kind, texts.kinds[kind], kindMark(view, kind))}</th>`);
  return `<section id="heat"><h2>${esc(texts.sections.heat)}</h2><p class="about">${esc(heat.about)}</p>
${tools(view)}${legend(view)}
<div class="scroll${facilities.length > LONG ? ' long' : ''}" tabindex="0" role="region" aria-labelledby="heat-caption"><table class="heat" id="heat-table">
<caption id="heat-caption">${esc(heat.caption(format.number(facilities.length)))}</caption>
<thead><tr><th scope="col">${sort('name', columns.facility)}</th>${heads.join('')}<th scope="col">${sort('waiting', columns.waiting)}</th></tr>
${totalRow(view)}</thead>
<tbody>${facilities.map((one) => row(view, one)).join('\n')}</tbody></table></div>
<p class="note" id="heat-nothing" hidden>${esc(heat.nothing)}</p></section>`;
}

function kindMark({ report }: DashboardView, kind: Kind): string {
  return COVERAGE_MARKS[report.ratios.totals[kind]?.coverage ?? 'complete'];
}

function tools({ texts, facilities, lang }: DashboardView): string {
  const { heat } = texts;
  const present = new Set(facilities.map(({ level }) => level));
  const options = [
    `<option value="">${esc(heat.allLevels)}</option>`,
    ...FACILITY_LEVELS.filter((level) => present.has(level)).map(
      (level) => `<option value="${level}">${esc(LEVEL_LABELS[level][lang])}</option>`,
    ),
    ...(present.has(undefined) ? [`<option value="-">${esc(heat.noLevel)}</option>`] : []),
  ];
  const level =
    present.size > 1 ? `<label>${esc(heat.level)} <select id="level">${options.join('')}</select></label>` : '';
  const check = (id: string, label: string) =>
    `<label class="check"><input type="checkbox" id="${id}"> ${esc(label)}</label>`;
  return `<form class="tools" id="tools"><label>${esc(heat.find)} <input type="search" id="find" placeholder="${esc(heat.findHint)}" autocomplete="off"></label>${level}
${check('only-late', heat.onlyLate)}${check('only-slipped', heat.onlySlipped)}${check('counts', heat.showCounts)}
<button type="reset">${esc(heat.reset)}</button><button type="button" id="print-facilities">${esc(texts.panel.printAll)}</button><span id="shown" role="status"></span></form>`;
}

function legend({ texts, format }: DashboardView): string {
  const { heat, noList } = { heat: texts.heat, noList: texts.noList };
  const percent = (tenths: number) => format.target(tenths / 10);
  const entries = HEAT_STEPS.map(({ from }, step) => {
    const next = HEAT_STEPS[step + 1]?.from;
    const text =
      next === undefined
        ? heat.full
        : step === 0
          ? heat.below(percent(next))
          : heat.between(percent(from), percent(next));
    return `<li><b class="c${step}"></b>${esc(text)}</li>`;
  });
  return `<ul class="legend" aria-label="${esc(heat.legend)}">${entries.join('')}<li><b class="cx">—</b>${esc(noList)}</li><li><b class="late"></b>${esc(heat.late)}</li></ul>`;
}

function totalRow({ report, texts, format }: DashboardView): string {
  let waiting = 0;
  const cells = KINDS.map((kind) => {
    const total = report.ratios.totals[kind];
    waiting += total?.waiting ?? 0;
    if (!total) return `<td>—</td>`;
    return `<td>${total.total > 0 ? esc(format.percent(total)) : '—'}<small>${format.ratio(total).replace('/', '/<wbr>')}</small></td>`;
  });
  return `<tr class="sum"><th scope="row">${esc(texts.columns.total)}</th>${cells.join('')}<td>${format.number(waiting)}</td></tr>`;
}

function row(view: DashboardView, one: FacilityView): string {
  const { texts, format, lang } = view;
  const { number, facility, level, ratios } = one;
  const waiting = KINDS.reduce((sum, kind) => sum + (ratios[kind]?.waiting ?? 0), 0);
  const about = [facility.code, level && LEVEL_LABELS[level][lang]].filter(Boolean).join(' · ');
  const sent = KINDS.some((kind) => ratios[kind] !== null);
  const cells = KINDS.map((kind) => cell(view, one, kind));
  return `<tr id="cs-${number}"><th scope="row"><a href="#cs-${number}">${esc(facility.name || facility.code || texts.none)}</a>${about ? `<small>${esc(about)}</small>` : ''}</th>${cells.join('')}<td class="w">${sent ? format.number(waiting) : '—'}</td></tr>`;
}

function cell({ texts, format, report }: DashboardView, { number, ratios, level }: FacilityView, kind: Kind): string {
  const ratio: Ratio | null = ratios[kind];
  const label = texts.kinds[kind];
  if (!ratio) return `<td class="cx" title="${esc(`${label}: ${texts.noList}`)}">—</td>`;
  const pair = format.ratio(ratio);
  if (ratio.total === 0) return `<td class="cx" title="${esc(`${label}: ${texts.emptyList}`)}">${pair}</td>`;
  const behind = dueOf(report, kind, level, ratio)?.behind ?? 0;
  const late = behind > 0 ? texts.heat.lateBy(format.points(behind)) : '';
  const title = `${label}: ${pair}${late ? `, ${late}` : ''}`;
  return `<td class="c${heatStep(tenthsOf(ratio))}${late ? ' late' : ''}" title="${esc(title)}"><a href="#cs-${number}-${kind}">${esc(format.percent(ratio))}</a><small>${pair}</small>${late ? `<span class="vh">${esc(late)}</span>` : ''}</td>`;
}
