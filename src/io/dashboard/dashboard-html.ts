import type { Lang } from '../../messages/pair';
import type { MonthlyReport } from '../../report/monthly';
import type { Progress } from '../../report/progress';
import { escapeHtml as esc, policyHash } from '../files/html';
import { curvesSection } from './dashboard-curves';
import { dashboardData } from './dashboard-data';
import { heatSection } from './dashboard-heat';
import { DASHBOARD_SCRIPT } from './dashboard-script.generated';
import { DASHBOARD_STYLE } from './dashboard-style';
import {
  basisSection,
  behindSection,
  claimsSection,
  missingSection,
  slipsSection,
  worstSection,
} from './dashboard-tables';
import { totalsSection } from './dashboard-totals';
import { byFacility, type DashboardView, dashboardView } from './dashboard-view';

/** What {@link dashboardHtml} shows. */
export interface DashboardOptions {
  /** The month that the page is about; its milestones are those that count. */
  readonly report: MonthlyReport;
  /** This month and those before it, for curves, changes and falls; without it the page shows the month alone. */
  readonly progress?: Progress;
  /** @default 'vi' */
  readonly lang?: Lang;
}

/**
 * A province's month as one page that needs nothing else: it opens from a stick or a mail, without a network, in browsers of 2020 and later,
 * on a phone and on paper. All figures of the province and the table facility × kind are there without the script, which sorts, filters and
 * opens single facilities. Texts of the lists are escaped, and the page forbids all but its own style and script.
 * The page stays under about 2 MB: of large provinces it carries fewer open items of each list, and says so.
 */
export function dashboardHtml({ report, progress, lang = 'vi' }: DashboardOptions): string {
  const view = dashboardView(report, progress, lang);
  const { texts } = view;
  const heading = [texts.title, report.province].filter(Boolean).join(' – ');
  const policy = `default-src 'none'; style-src ${policyHash(DASHBOARD_STYLE)}; script-src ${policyHash(DASHBOARD_SCRIPT)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no">
<title>${esc(`${heading} – ${view.format.month(report.month)}`)}</title><style>${DASHBOARD_STYLE}</style></head><body>
<a class="skip" href="#overview">${esc(texts.skip)}</a>
${header(view)}
<main><div id="overview" tabindex="-1">
<noscript><p class="panel">${esc(texts.noScript)}</p></noscript>
${sections(view).join('\n')}
</div><div id="panel" hidden></div><div id="print-all"></div></main>
<script type="application/json" id="data">${dashboardData(view)}</script><script>${DASHBOARD_SCRIPT}</script></body></html>
`;
}

function header(view: DashboardView): string {
  const { report, texts, format } = view;
  const made = report.made && /^\d{4}-\d{2}-\d{2}/.test(report.made) ? report.made.slice(0, 10) : undefined;
  const about = [
    report.province && `<b>${esc(texts.province(report.province))}</b>`,
    `<b>${esc(texts.month(format.month(report.month)))}</b>`,
    esc(texts.counted(format.date(report.date))) + (made ? `, ${esc(texts.made(format.date(made)))}` : ''),
  ].filter(Boolean);
  const ids = (['totals', 'heat', 'curves', 'behind', 'slips', 'worst', 'claims', 'missing', 'basis'] as const).filter(
    (id) => id !== 'claims' || report.claims?.length,
  );
  const links = ids.map((id) => `<a href="#${id}">${esc(texts.nav[id])}</a>`);
  return `<header class="top"><div><h1>${esc(texts.title)}</h1><p>${about.join(' · ')}</p></div><nav aria-label="${esc(texts.contents)}">${links.join(' ')}</nav></header>`;
}

function sections(view: DashboardView): string[] {
  const find = byFacility(view.facilities, ({ facility }) => facility);
  return [
    totalsSection(view),
    heatSection(view),
    curvesSection(view),
    behindSection(view),
    slipsSection(view, find),
    worstSection(view),
    claimsSection(view),
    missingSection(view),
    basisSection(view),
  ];
}
