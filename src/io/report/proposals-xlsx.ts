import { KIND_LABELS } from '../../catalog/kinds';
import type { Lang } from '../../messages/pair';
import { proposalTexts } from '../../messages/proposal-texts';
import type { Proposal, Proposals } from '../../report/proposals';
import { type Look, type SheetCell, type SheetSpec, writeWorkbook } from '../sheets/workbook';
import { type ProposalView, proposalViews } from './proposal-view';
import { REPORT_LOOKS, tableSheet } from './report-looks';
import { withTallRows } from './tall-rows';

/** Rows on the sheet of all rows: more than this is for programs, and they read the CSV. */
const MOST_ROWS = 100_000;
const NAME: Look = {
  font: { name: 'Times New Roman', size: 11, bold: true },
  alignment: { vertical: 'top', wrapText: true },
};

/**
 * Proposals of new codes as a workbook for the Ministry: what facilities state has no code, what nobody has decided yet, and every row behind them.
 * No formula of a facility's list reaches it: all texts are written as text.
 */
export function proposalsXlsx(proposals: Proposals, options: { readonly lang?: Lang } = {}): Promise<Uint8Array> {
  const lang = options.lang ?? 'vi';
  const texts = proposalTexts(lang);
  const views = proposalViews(proposals, lang);
  const number = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US');
  const part = (basis: Proposal['basis']) => views.filter(({ proposal }) => proposal.basis === basis);
  const note = texts.notes.stated(number.format(proposals.lists), number.format(proposals.facilities.length));
  const stated = part('no-equivalent');
  const open = part('open');
  const toCheck = part('to-check');
  const sheets = [
    ...(stated.length > 0 || open.length + toCheck.length === 0
      ? [proposalSheet(texts.sheets.stated, texts.titles.stated, note, stated, lang)]
      : []),
    ...(open.length > 0 ? [proposalSheet(texts.sheets.open, texts.titles.open, texts.notes.open, open, lang)] : []),
    ...(toCheck.length > 0
      ? [proposalSheet(texts.sheets.toCheck, texts.titles.toCheck, texts.notes.toCheck, toCheck, lang)]
      : []),
    itemsSheet(views, proposals, lang),
  ];
  return writeWorkbook({ title: texts.title, sheets });
}

function proposalSheet(
  name: string,
  title: string,
  note: string,
  views: readonly ProposalView[],
  lang: Lang,
): SheetSpec {
  const { columns: c } = proposalTexts(lang);
  const { key, number } = REPORT_LOOKS;
  const columns = [
    { header: c.number, width: 6, look: key },
    { header: c.kind, width: 12 },
    { header: c.name, width: 28, look: NAME },
    { header: c.facilities, width: 8, look: number },
    { header: c.stated, width: 10, look: number },
    { header: c.rows, width: 8, look: number },
    { header: c.quantity, width: 10, look: number },
    { header: c.amount, width: 14, look: number },
    { header: c.prices, width: 12 },
    { header: c.names, width: 26 },
    { header: c.nearest, width: 26 },
    { header: c.against, width: 32 },
    { header: c.said, width: 18 },
    { header: c.declared, width: 12 },
    { header: c.where, width: 24 },
  ];
  const rows = views.map((view): SheetCell[] => {
    const { kind, name: proposed, facilities, stated, items, quantity, amount } = view.proposal;
    return [
      view.number,
      KIND_LABELS[kind][lang],
      proposed,
      facilities.length,
      stated,
      items.length,
      quantity,
      amount,
      view.prices || null,
      view.names || null,
      view.nearest || null,
      view.against || null,
      view.said || null,
      view.declared || null,
      view.where,
    ];
  });
  const sheet = tableSheet(name, columns, rows, { title, note, frozenColumns: 3 });
  return withTallRows({ ...sheet, rowHeights: new Map([...(sheet.rowHeights ?? []), [2, 64]]) }, 3);
}

function itemsSheet(views: readonly ProposalView[], { facilities }: Proposals, lang: Lang): SheetSpec {
  const texts = proposalTexts(lang);
  const { columns: c } = texts;
  const { key, number } = REPORT_LOOKS;
  const columns = [
    { header: c.number, width: 6, look: key },
    { header: c.kind, width: 18 },
    { header: c.name, width: 34 },
    { header: c.code, width: 10, look: key },
    { header: c.where, width: 32 },
    { header: c.localCode, width: 16, look: key },
    { header: c.localName, width: 40 },
    { header: c.state, width: 16 },
    { header: c.quantity, width: 11, look: number },
    { header: c.amount, width: 15, look: number },
    { header: c.unitPrice, width: 12, look: number },
    { header: c.declared, width: 16, look: key },
  ];
  const rows: SheetCell[][] = [];
  let all = 0;
  for (const { number: at, proposal } of views) {
    all += proposal.items.length;
    for (const item of proposal.items) {
      if (rows.length >= MOST_ROWS) break;
      const facility = facilities[item.facility];
      rows.push([
        at,
        KIND_LABELS[proposal.kind][lang],
        proposal.name,
        facility?.code ?? null,
        facility?.name ?? null,
        item.localCode,
        item.localName,
        texts.states[item.state],
        item.quantity ?? null,
        item.amount ?? null,
        item.unitPrice ?? null,
        item.declaredCode ?? null,
      ]);
    }
  }
  const count = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US');
  const cut = all > rows.length ? ` ${texts.notes.itemsCut(count.format(rows.length), count.format(all))}` : '';
  return tableSheet(texts.sheets.items, columns, rows, { title: texts.titles.items, note: texts.notes.items + cut });
}
