import { COVERAGE_LABELS } from '../../catalog/catalog';
import { KINDS, type Kind } from '../../catalog/kinds';
import type { Facility } from '../../mapping/mapping';
import { COVERAGE_MARKS } from '../../messages/coverage';
import type { RecordShare } from '../../report/monthly';
import { MOST_OPEN_ITEMS } from '../../report/open-items';
import type { Slip } from '../../report/progress';
import type { FacilityLevel } from '../../report/register';
import type { SlipReason } from '../../report/slip';
import { worstItems } from '../../report/worst-items';
import { escapeHtml as esc } from '../files/html';
import { type DashboardView, dueOf, type FacilityView, type MonthlyClaims } from './dashboard-view';

/** Rows of each list; the rest is told as a number. */
const SHOWN = 25;
const WORST_SHOWN = 60;
/** Reasons of one fall. */
const REASONS = 3;
const TABLES = 5;

/** Head of a column of numbers, or of words. */
type Head = string | { readonly text: string };

/** One table in a region that scrolls by itself, so that the page never does. */
export function tableHtml(caption: string, heads: readonly Head[], rows: readonly string[], className = ''): string {
  const head = heads
    .map((one) =>
      typeof one === 'string' ? `<th scope="col">${esc(one)}</th>` : `<th scope="col" class="t">${esc(one.text)}</th>`,
    )
    .join('');
  return `<div class="scroll" tabindex="0" role="region" aria-label="${esc(caption)}"><table${className ? ` class="${className}"` : ''}><caption>${esc(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

function section(id: string, title: string, about: string, body: string): string {
  return `<section id="${id}"><h2>${esc(title)}</h2>${about ? `<p class="about">${esc(about)}</p>` : ''}${body}</section>`;
}

function facilityHead({ number, facility }: FacilityView, kind?: Kind): string {
  return `<th scope="row"><a href="#cs-${number}${kind ? `-${kind}` : ''}">${esc(facility.name || facility.code || '—')}</a></th>`;
}

/** Who is behind the milestones that are due. */
export function behindSection(view: DashboardView): string {
  const { report, texts, format, facilities } = view;
  const { behind, sections, columns } = texts;
  if (!report.milestones?.length) return section('behind', sections.behind, behind.noMilestones, '');
  const late = facilities
    .flatMap((one) =>
      KINDS.flatMap((kind) => {
        const ratio = one.ratios[kind];
        const due = dueOf(report, kind, one.level, ratio);
        return ratio && due && due.items > 0 ? [{ one, kind, ratio, due }] : [];
      }),
    )
    .sort((a, b) => b.due.items - a.due.items || b.due.behind - a.due.behind || a.one.number - b.one.number);
  if (late.length === 0) return section('behind', sections.behind, behind.none, '');
  const rows = late
    .slice(0, SHOWN)
    .map(
      ({ one, kind, ratio, due }) =>
        `<tr>${facilityHead(one, kind)}<td class="t">${esc(texts.kinds[kind])}</td><td>${format.ratio(ratio)}</td><td>${esc(format.percent(ratio))}</td><td>${format.target(due.milestone.percent)} <span class="soft">(${format.date(due.milestone.date)})</span></td><td>${format.points(due.behind)}</td><td>${format.number(due.items)}</td></tr>`,
    );
  const heads = [
    columns.facility,
    { text: columns.kind },
    columns.ratio,
    columns.percent,
    columns.milestone,
    columns.short,
    columns.shortItems,
  ];
  return section(
    'behind',
    sections.behind,
    behind.about,
    tableHtml(sections.behind, heads, rows) + rest(late.length - rows.length, (count) => behind.more(count), view),
  );
}

/** Who fell since the last count, and why. */
export function slipsSection(view: DashboardView, find: (facility: Facility) => FacilityView | undefined): string {
  const { progress, texts, slips } = view;
  const { sections, columns } = texts;
  if (!progress || progress.months.length < 2) return section('slips', sections.slips, texts.slips.noHistory, '');
  if (slips.length === 0) return section('slips', sections.slips, texts.slips.none, '');
  const rows = slips.slice(0, SHOWN).map((slip) => slipRow(view, slip, find(slip.facility)));
  const heads = [
    columns.facility,
    { text: columns.kind },
    columns.from,
    columns.to,
    columns.change,
    { text: columns.why },
  ];
  return section(
    'slips',
    sections.slips,
    texts.slips.about,
    tableHtml(sections.slips, heads, rows) + rest(slips.length - rows.length, (count) => texts.slips.more(count), view),
  );
}

function slipRow(view: DashboardView, slip: Slip, one: FacilityView | undefined): string {
  const { texts, format } = view;
  const { before, after, kind, since } = slip;
  const head = one ? facilityHead(one, kind) : `<th scope="row">${esc(slip.facility.name)}</th>`;
  const from = before.total > 0 ? esc(format.percent(before)) : '—';
  const to = after ? (after.total > 0 ? esc(format.percent(after)) : '—') : esc(texts.slips.missing);
  const change = after && before.total > 0 && after.total > 0 ? (format.change(after, before) ?? '−0,0') : '';
  const counts = after ? `<small>${format.ratio(after)}</small>` : '';
  return `<tr>${head}<td class="t">${esc(texts.kinds[kind])}</td><td>${from}<small>${esc(format.month(since))}</small></td><td>${to}${counts}</td><td>${change}</td><td class="t">${slip.reasons
    .slice(0, REASONS)
    .map((reason) => `<div>${esc(slipReason(view, reason))}</div>`)
    .join('')}</td></tr>`;
}

/** A reason of a fall in words, with how many items it concerns. */
export function slipReason({ texts, format }: DashboardView, { code, items, most }: SlipReason): string {
  const reason = texts.slips.reasons[code];
  if (most === 0) return reason;
  if (items === most) return texts.slips.items(reason, format.number(items));
  if (items === 0) return texts.slips.upTo(reason, format.number(most));
  return texts.slips.range(reason, format.number(items), format.number(most));
}

/** The items without a code that weigh most over the province. */
export function worstSection(view: DashboardView): string {
  const { report, texts, format } = view;
  const { sections, columns, worst } = texts;
  const items = worstItems(report.ratios, WORST_SHOWN);
  if (items.length === 0) return section('worst', sections.worst, worst.none, '');
  const quantity = items.some((item) => item.quantity !== undefined);
  const amount = items.some((item) => item.amount !== undefined);
  const rows = items.map((item) => {
    const near = item.nearest
      ? `<code>${esc(item.nearest.code)}</code> ${esc(item.nearest.name)} <small>${esc(worst.near(format.percent({ mapped: item.nearest.score * 1000, total: 1000 })))}</small>`
      : `<span class="soft">${esc(worst.nothingNear)}</span>`;
    return `<tr data-kind="${item.kind}"><th scope="row">${esc(item.localName)}<small>${esc(texts.states[item.state])}</small></th><td class="t">${esc(texts.kinds[item.kind])}</td><td>${format.number(item.facilities)}</td>${
      quantity ? `<td>${item.quantity === undefined ? '—' : format.number(item.quantity)}</td>` : ''
    }${amount ? `<td>${item.amount === undefined ? '—' : esc(format.millions(item.amount))}</td>` : ''}<td class="t near">${near}</td></tr>`;
  });
  const kinds = KINDS.filter((kind) => items.some((item) => item.kind === kind));
  const options = kinds.map((kind) => `<option value="${kind}">${esc(texts.kinds[kind])}</option>`);
  const filter =
    kinds.length > 1
      ? `<form class="tools"><label>${esc(worst.filter)} <select id="worst-kind"><option value="">${esc(worst.all)}</option>${options.join('')}</select></label></form>`
      : '';
  const heads = [
    columns.item,
    { text: columns.kind },
    columns.facilities,
    ...(quantity ? [columns.quantity] : []),
    ...(amount ? [columns.amount] : []),
    { text: columns.nearest },
  ];
  const about = [worst.about(format.number(MOST_OPEN_ITEMS)), ...(quantity || amount ? [] : [worst.noUse])].join(' ');
  return section('worst', sections.worst, about, filter + tableHtml(sections.worst, heads, rows, 'items'));
}

/** Mục I: marks of Bảng 1…5 and timeliness, where the report has them. */
export function claimsSection(view: DashboardView): string {
  const { report, texts, format, facilities } = view;
  const { claims, columns, sections } = texts;
  if (!report.claims?.length) return '';
  const known = facilities.filter((one) => one.claims);
  const heads = [
    columns.facility,
    ...Array.from({ length: TABLES }, (_, i) => columns.table(i + 1)),
    columns.onDay,
    columns.answered,
  ];
  const rows = known.map((one) => {
    const { tables, onDay, answered } = one.claims as MonthlyClaims;
    const marks = Array.from({ length: TABLES }, (_, i) => `<td class="m">${tableMark(tables, i)}</td>`);
    return `<tr>${facilityHead(one)}${marks.join('')}${share(view, onDay, onDayTarget(one.level))}${share(view, answered, 100)}</tr>`;
  });
  const sum = (pick: (one: MonthlyClaims) => RecordShare | undefined): RecordShare | undefined => {
    const all = known.flatMap((one) => pick(one.claims as MonthlyClaims) ?? []);
    return all.length === 0
      ? undefined
      : {
          count: all.reduce((count, a) => count + a.count, 0),
          total: all.reduce((total, a) => total + a.total, 0),
        };
  };
  const counts = Array.from({ length: TABLES }, (_, i) => {
    const told = known.filter((one) => one.claims?.tables);
    const full = told.filter((one) => one.claims?.tables?.[i]).length;
    return `<td>${told.length > 0 ? `${format.number(full)}/${format.number(told.length)}` : '—'}</td>`;
  });
  const total = `<tr class="sum"><th scope="row">${esc(columns.total)}</th>${counts.join('')}${share(
    view,
    sum(({ onDay }) => onDay),
    undefined,
  )}${share(
    view,
    sum(({ answered }) => answered),
    undefined,
  )}</tr>`;
  const body = `${tableHtml(columns.total, heads, [total])}<p class="note">${esc(claims.targets)}</p><details><summary>${esc(claims.all(format.number(known.length)))}</summary>${tableHtml(sections.claims, heads, rows)}</details>`;
  return section('claims', sections.claims, claims.about, body);
}

function tableMark(tables: readonly boolean[] | undefined, at: number): string {
  return tables === undefined ? '—' : tables[at] ? 'x' : '';
}

/** The plan of 2020: 95 % at central and province level, 100 % at district and commune level. */
export function onDayTarget(level: FacilityLevel | undefined): number | undefined {
  if (!level) return undefined;
  return level === 'central' || level === 'province' ? 95 : 100;
}

function share({ format, texts }: DashboardView, value: RecordShare | undefined, target: number | undefined): string {
  if (!value || value.total === 0) return '<td>—</td>';
  const pair = { mapped: value.count, total: value.total };
  const short = target !== undefined && value.count * 100 < target * value.total;
  return `<td${short ? ` class="short" title="${esc(texts.claims.short)}"` : ''}>${esc(format.percent(pair))}<small>${format.ratio(pair)}</small>${short ? `<span class="vh">${esc(texts.claims.short)}</span>` : ''}</td>`;
}

/** Facilities that sent nothing, files that could not be read. */
export function missingSection(view: DashboardView): string {
  const { report, texts, format, facilities, lang } = view;
  const { missing, columns, sections } = texts;
  const silent = facilities.filter(({ ratios }) => KINDS.every((kind) => ratios[kind] === null));
  if (silent.length === 0 && report.unreadable.length === 0) {
    return section('missing', sections.missing, missing.none, '');
  }
  const names = silent.map(
    ({ number, facility }) =>
      `<li><a href="#cs-${number}">${esc(facility.name || facility.code || '—')}</a>${facility.code ? ` <small>${esc(facility.code)}</small>` : ''}</li>`,
  );
  const files = report.unreadable.map(
    ({ file, at, reason }) =>
      `<tr><th scope="row" class="file">${esc(file)}<small>${esc(missing.at[at])}</small></th><td class="t">${esc(reason[lang])}</td></tr>`,
  );
  const list = `<details${names.length <= 20 ? ' open' : ''}><summary>${esc(missing.notSent(format.number(silent.length)))}</summary><ul class="names">${names.join('')}</ul></details>`;
  const table = `<h3>${esc(missing.unreadable(format.number(files.length)))}</h3>${tableHtml(missing.unreadable(format.number(files.length)), [columns.file, { text: columns.reason }], files)}`;
  return section('missing', sections.missing, '', `${names.length > 0 ? list : ''}${files.length > 0 ? table : ''}`);
}

/** The editions that the figures rest on, and how to read them. */
export function basisSection(view: DashboardView): string {
  const { report, texts, format } = view;
  const { basis, columns, sections } = texts;
  const rows = KINDS.flatMap((kind) =>
    (report.ratios.totals[kind]?.byEdition ?? []).map(({ edition, mapped, total, abolished }) => {
      const mark = COVERAGE_MARKS[edition.coverage];
      const force = abolished
        ? `<b class="down">${esc(
            abolished.by
              ? basis.abolishedBy(format.date(abolished.validTo), abolished.by)
              : basis.abolished(format.date(abolished.validTo)),
          )}</b>`
        : esc(basis.inForce);
      return `<tr><th scope="row">${esc(texts.kinds[kind])}</th><td class="t">${esc(edition.decision)} <small>${esc(edition.id)}</small></td><td class="t">${esc(COVERAGE_LABELS[edition.coverage][view.lang])}${mark ? ` ${mark}` : ''}</td><td>${format.ratio({ mapped, total })}</td><td class="t">${force}</td></tr>`;
    }),
  );
  const heads = [
    columns.kind,
    { text: columns.edition },
    { text: columns.coverage },
    columns.resting,
    { text: columns.force },
  ];
  const notes = basis.notes.map((note) => `<li>${esc(note)}</li>`).join('');
  return section(
    'basis',
    sections.basis,
    '',
    `${rows.length > 0 ? tableHtml(sections.basis, heads, rows) : ''}<ul class="notes">${notes}</ul>`,
  );
}

function rest(count: number, text: (count: string) => string, { format }: DashboardView): string {
  return count > 0 ? `<p class="note">${esc(text(format.number(count)))}</p>` : '';
}
