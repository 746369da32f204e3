import { KIND_LABELS, KINDS } from '../../catalog/kinds';
import { reportCliTexts } from '../../messages/cli/report';
import { COVERAGE_MARKS } from '../../messages/coverage';
import { messagesOf } from '../../messages/messages';
import { reportTexts } from '../../messages/report-texts';
import type { MilestoneState } from '../../report/behind';
import { silentFacilities } from '../../report/difficulties';
import type { PartDimension } from '../../report/parts';
import { formatRatio, type Ratio, type RatioReport, type RatioTotal, restsOnThinTable } from '../../report/ratio';
import { LEVEL_LABELS } from '../../report/register';
import { onAbolished, shareText } from '../../report/share';
import type { Console } from '../terminal/console';
import { type TextColumn, tableLines, terminalWidth } from '../terminal/table';

const MOST_BEHIND = 5;

/** Options of {@link printRatios}. */
export interface PrintOptions {
  /** Adds the shares by quantity and by amount. @default false */
  readonly weighted?: boolean;
}

/** Prints the ratios of every facility and the total, and what they rest on. */
export function printRatios(report: RatioReport, io: Console, { weighted = false }: PrintOptions = {}): void {
  const { texts } = io;
  const several = report.facilities.length > 1;
  const rows: string[][] = [];
  const someOutside = KINDS.some((kind) => (report.totals[kind]?.outOfScope ?? 0) > 0);
  const line = (ratio: Ratio | RatioTotal) => [
    ...cells(ratio, io),
    ...(someOutside ? [io.number(ratio.outOfScope)] : []),
    ...(weighted ? weights(ratio, io) : []),
  ];
  for (const { facility, ratios } of report.facilities) {
    for (const kind of KINDS) {
      const ratio = ratios[kind];
      if (ratio) rows.push([...(several ? [facility.name] : []), ...line(ratio)]);
    }
  }
  if (several) {
    for (const kind of KINDS) {
      const total = report.totals[kind];
      if (total) rows.push([texts.ratios.total, ...line(total)]);
    }
  }
  const { columns } = reportCliTexts(io.lang);
  printTable(
    [
      ...(several ? [{ header: texts.ratios.facility, shrink: true }] : []),
      { header: texts.ratios.kind, shrink: true },
      { header: texts.ratios.edition },
      number(texts.ratios.ratio),
      number(texts.ratios.percent),
      number(texts.ratios.automatic),
      number(texts.ratios.confirmed),
      number(texts.ratios.ambiguous),
      number(texts.ratios.review),
      number(texts.ratios.none),
      number(texts.ratios.noEquivalent),
      ...(someOutside ? [number(texts.ratios.outOfScope)] : []),
      ...(weighted ? [number(columns.quantity), number(columns.amount)] : []),
    ],
    rows,
    io,
  );
  if (several) {
    const silent = silentFacilities(report).length;
    io.print(reportCliTexts(io.lang).facilities(io.number(report.facilities.length), io.number(silent)));
  }
  printCautions(report, io);
}

/** Prints the ratios by chapter, department or group: of the total, and of every facility where there are several. */
export function printParts(report: RatioReport, by: PartDimension, io: Console): void {
  const { columns, parts, unknownPart, total } = reportTexts(io.lang);
  const several = report.facilities.length > 1;
  const rows: string[][] = [];
  const lines = [
    ...(several ? report.facilities : []),
    { facility: { name: several ? total : '' }, ratios: report.totals },
  ];
  for (const { facility, ratios } of lines) {
    for (const kind of KINDS) {
      for (const part of ratios[kind]?.parts ?? []) {
        if (part.by !== by) continue;
        const cells = [
          KIND_LABELS[kind][io.lang],
          part.key || unknownPart,
          formatRatio(part),
          shareText(part.mapped, part.total, io.lang),
        ];
        rows.push([...(several ? [facility.name] : []), ...cells]);
      }
    }
  }
  io.print();
  printTable(
    [
      ...(several ? [{ header: columns.facility, shrink: true }] : []),
      { header: columns.kind, shrink: true },
      { header: `${columns.part} (${parts[by]})`, shrink: true },
      number(columns.ratio),
      number(columns.share),
    ],
    rows,
    io,
  );
}

/** Tells who is behind which milestone. */
export function printMilestones(states: readonly MilestoneState[], io: Console, line: (text: string) => void): void {
  const texts = reportCliTexts(io.lang);
  const { due, notDue } = reportTexts(io.lang);
  for (const { milestone, lists, reached, behind, due: isDue } of states) {
    const { kind, level, percent, date } = milestone;
    const what = [kind && KIND_LABELS[kind][io.lang], level && LEVEL_LABELS[level][io.lang]].filter(Boolean).join(', ');
    const head = texts.milestone(
      what ? ` (${what})` : '',
      percent.toLocaleString(io.lang),
      io.date(date),
      io.number(reached),
      io.number(lists),
    );
    line(`${head}${behind.length === 0 ? '' : ` (${isDue ? due : notDue})`}`);
    for (const one of (isDue ? [...behind] : []).sort((a, b) => b.missing - a.missing).slice(0, MOST_BEHIND)) {
      const ratio = `${formatRatio(one)} (${shareText(one.mapped, one.total, io.lang)})`;
      line(
        `  ${one.facility.name}: ${KIND_LABELS[one.kind][io.lang]} ${ratio}, ${texts.missing(io.number(one.missing))}`,
      );
    }
    if (isDue && behind.length > MOST_BEHIND) line(`  ${texts.moreBehind(io.number(behind.length - MOST_BEHIND))}`);
  }
}

/** Tells the totals in a few lines, where the numbers themselves go to a file. */
export function tellSummary(report: RatioReport, io: Console): void {
  const texts = reportCliTexts(io.lang);
  if (report.facilities.length > 1) {
    io.tell(texts.facilities(io.number(report.facilities.length), io.number(silentFacilities(report).length)));
  }
  for (const kind of KINDS) {
    const total = report.totals[kind];
    if (!total) continue;
    const parts = [`${formatRatio(total)} (${shareText(total.mapped, total.total, io.lang)})`, ...remarks(total, io)];
    io.tell(`${KIND_LABELS[kind][io.lang]}: ${parts.join('; ')}`);
  }
  if (restsOnThinTable(report)) io.tell(messagesOf(io.lang).bringOfficial);
}

function number(header: string): TextColumn {
  return { header, align: 'right' };
}

function printTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[], io: Console): void {
  tableLines(columns, rows, terminalWidth()).forEach((line, i) => {
    io.print(i === 0 ? io.paint('bold', line) : line);
  });
}

function cells(ratio: Ratio | RatioTotal, io: Console): string[] {
  const { ambiguous, review, none, flagged, rejected, contradicting } = ratio.waitingBy;
  return [
    `${KIND_LABELS[ratio.kind][io.lang]} ${COVERAGE_MARKS[ratio.coverage]}`.trimEnd(),
    ratio.editions.map((edition) => edition.id).join(', '),
    formatRatio(ratio),
    shareText(ratio.mapped, ratio.total, io.lang),
    io.number(ratio.automatic),
    io.number(ratio.confirmed),
    io.number(ambiguous),
    io.number(review + flagged + rejected + contradicting),
    io.number(none),
    io.number(ratio.noEquivalent),
  ];
}

function weights({ use }: Ratio | RatioTotal, io: Console): string[] {
  return [use.quantity, use.amount].map((weighed) =>
    weighed ? shareText(weighed.mapped, weighed.total, io.lang) : '—',
  );
}

/** What is to be said of a total beside its ratio: how it weighs by use, and what rests on abolished editions. */
function remarks(total: RatioTotal, io: Console): string[] {
  const texts = reportCliTexts(io.lang);
  const { quantity, amount } = total.use;
  const { exam, bed } = total.apart;
  const shares = [
    ...(quantity ? [texts.byQuantity(shareText(quantity.mapped, quantity.total, io.lang))] : []),
    ...(amount ? [texts.byAmount(shareText(amount.mapped, amount.total, io.lang))] : []),
  ];
  const items = Math.max(quantity?.items ?? 0, amount?.items ?? 0);
  const returned = Math.max(quantity?.returned ?? 0, amount?.returned ?? 0);
  const asides = [
    ...(items < total.total && items > 0 ? [texts.someItems(io.number(items))] : []),
    ...(returned > 0 ? [texts.returned(io.number(returned))] : []),
  ];
  const some = asides.length > 0 ? ` (${asides.join('; ')})` : '';
  const ended = total.byEdition.filter(({ abolished, total }) => abolished && total > 0);
  const decisions = ended.map(({ edition }) => edition.decision).join(', ');
  const last = ended.map(({ abolished }) => abolished?.validTo ?? '').sort()[0] ?? '';
  return [
    ...(exam + bed > 0 ? [messagesOf(io.lang).review.apart(exam, bed)] : []),
    ...(shares.length > 0 ? [`${texts.byUse(shares.join(', '))}${some}`] : []),
    ...(ended.length > 0 ? [texts.abolished(io.number(onAbolished(total)), decisions, io.date(last))] : []),
  ];
}

/** A ratio on a table that is not complete says so wherever it is shown; so do use, abolished editions, duplicates and invalid codes. */
function printCautions(report: RatioReport, io: Console): void {
  const messages = messagesOf(io.lang);
  for (const coverage of ['partial', 'provisional'] as const) {
    const thin = KINDS.filter((kind) => report.totals[kind]?.editions.some((edition) => edition.coverage === coverage));
    if (thin.length === 0) continue;
    const editions = thin.flatMap((kind) => report.totals[kind]?.editions ?? []);
    const ids = new Set(editions.filter((edition) => edition.coverage === coverage).map(({ id }) => id));
    const labels = thin.map((kind) => KIND_LABELS[kind][io.lang]).join('; ');
    io.print(`${COVERAGE_MARKS[coverage]} ${labels}: ${messages.coverageNote(coverage, [...ids].join(', '))}`);
  }
  for (const kind of KINDS) {
    const total = report.totals[kind];
    if (!total) continue;
    const label = KIND_LABELS[kind][io.lang];
    for (const remark of remarks(total, io)) io.print(`${label}: ${remark}`);
    if (total.duplicateRows > 0) io.print(`${label}: ${messages.review.duplicates(total.duplicateRows)}`);
    if (total.declaredInvalid > 0) io.print(`${label}: ${messages.review.declaredInvalid(total.declaredInvalid)}`);
  }
  if (restsOnThinTable(report)) io.print(messages.bringOfficial);
}
