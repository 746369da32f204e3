import { KIND_LABELS, KINDS } from '../catalog/kinds';
import { messagesOf } from '../messages/messages';
import { formatRatio, type Ratio, type RatioReport, type RatioTotal } from '../report/ratio';
import type { Console } from './console';
import { tableLines, terminalWidth } from './table';

/** Prints the ratios of every facility and the total, and what they rest on. */
export function printRatios(report: RatioReport, io: Console): void {
  const { texts } = io;
  const several = report.facilities.length > 1;
  const rows: string[][] = [];
  for (const { facility, ratios } of report.facilities) {
    for (const kind of KINDS) {
      const ratio = ratios[kind];
      if (ratio) rows.push([...(several ? [facility.name] : []), ...cells(ratio, io)]);
    }
  }
  if (several) {
    for (const kind of KINDS) {
      const total = report.totals[kind];
      if (total) rows.push([texts.ratios.total, ...cells(total, io)]);
    }
  }
  const number = (header: string) => ({ header, align: 'right' }) as const;
  const lines = tableLines(
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
    ],
    rows,
    terminalWidth(),
  );
  lines.forEach((line, i) => {
    io.print(i === 0 ? io.paint('bold', line) : line);
  });
  printCautions(report, io);
}

function cells(ratio: Ratio | RatioTotal, io: Console): string[] {
  const mark = ratio.coverage === 'complete' ? '' : ratio.coverage === 'partial' ? ' (*)' : ' (**)';
  const share = ratio.N === 0 ? '—' : `${(Math.floor((ratio.n / ratio.N) * 1000) / 10).toLocaleString(io.lang)} %`;
  const { ambiguous, review, none, flagged, rejected, contradicting } = ratio.waitingBy;
  return [
    KIND_LABELS[ratio.kind][io.lang] + mark,
    ratio.editions.map((edition) => edition.id).join(', '),
    formatRatio(ratio),
    share,
    io.number(ratio.automatic),
    io.number(ratio.confirmed),
    io.number(ambiguous),
    io.number(review + flagged + rejected + contradicting),
    io.number(none),
    io.number(ratio.noEquivalent),
  ];
}

/** A ratio on a table that is not complete says so wherever it is shown; so do duplicates and invalid codes. */
function printCautions(report: RatioReport, io: Console): void {
  const messages = messagesOf(io.lang);
  for (const kind of KINDS) {
    const total = report.totals[kind];
    if (!total) continue;
    const label = KIND_LABELS[kind][io.lang];
    for (const { coverage, id } of total.editions) {
      if (coverage === 'complete') continue;
      const mark = coverage === 'partial' ? '(*)' : '(**)';
      io.print(`${mark} ${label}: ${messages.coverageNote(coverage, id)}`);
    }
    if (total.duplicateRows > 0) io.print(`${label}: ${messages.review.duplicates(total.duplicateRows)}`);
    if (total.declaredInvalid > 0) io.print(`${label}: ${messages.review.declaredInvalid(total.declaredInvalid)}`);
  }
}
