import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { makeMonths } from '../../../examples/make-months';
import type { Coverage } from '../../../src/catalog/catalog';
import { dashboardHtml } from '../../../src/io/dashboard/dashboard-html';
import { form677Sheet, form677Xlsx } from '../../../src/io/report/form677-xlsx';
import { halfYearSheets, halfYearXlsx } from '../../../src/io/report/half-year-sheets';
import { progressXlsx } from '../../../src/io/report/progress-xlsx';
import { reportJson } from '../../../src/io/report/report-json';
import { reportXlsx } from '../../../src/io/report/report-sheets';
import { sheetHtml } from '../../../src/io/report/sheet-html';
import { reviewWorkbook } from '../../../src/io/review/review-xlsx';
import { BRING_OFFICIAL } from '../../../src/messages/coverage';
import { form677 } from '../../../src/report/form677';
import { type HalfYear, halfYear } from '../../../src/report/half-year';
import type { MonthlyReport } from '../../../src/report/monthly';
import { progressOf } from '../../../src/report/progress';
import { ratioReport } from '../../../src/report/ratio';
import { auto, edition, mapping, NONE, row } from '../../report/mappings';

/** Every place that shows a ratio, made from one list of a facility whose table has a coverage: its text. */
const listOn = (coverage: Coverage) =>
  mapping([row('A', auto('N01.01.010')), row('B', NONE)], { kind: 'supplies', edition: edition('supplies', coverage) });
const ratiosOn = (coverage: Coverage) => ratioReport([listOn(coverage)]);
const monthsOn = (coverage: Coverage): MonthlyReport[] =>
  makeMonths({ facilities: 1, months: 6, seed: 1, last: '2026-06' }).map((report) => ({
    ...report,
    ratios: ratiosOn(coverage),
  }));
const halfOn = (coverage: Coverage) => halfYear('2026H1', monthsOn(coverage)) as HalfYear;
const sheetsOf = async (bytes: Promise<Uint8Array>): Promise<Record<string, string>> => {
  const { Sheets } = XLSX.read(await bytes);
  return Object.fromEntries(Object.entries(Sheets).map(([name, sheet]) => [name, XLSX.utils.sheet_to_csv(sheet)]));
};
const sheet = async (bytes: Promise<Uint8Array>, name: RegExp): Promise<string> =>
  Object.entries(await sheetsOf(bytes)).find(([own]) => name.test(own))?.[1] ?? '';

const PLACES: Readonly<Record<string, (coverage: Coverage) => string | Promise<string>>> = {
  'the form of letter 677': (coverage) => JSON.stringify(form677(ratiosOn(coverage))),
  'its workbook': (coverage) => sheet(form677Xlsx(form677(ratiosOn(coverage))), /677/),
  'its page for printing': (coverage) => sheetHtml('', [form677Sheet(form677(ratiosOn(coverage)))]),
  'the sheet of numbers beside the form': (coverage) =>
    sheet(reportXlsx(form677(ratiosOn(coverage)), { ratios: ratiosOn(coverage) }, 'vi'), /số/i),
  'the report as JSON': (coverage) => reportJson(ratiosOn(coverage)),
  'the half-year as a workbook': async (coverage) =>
    Object.values(await sheetsOf(halfYearXlsx(halfOn(coverage)))).join('\n'),
  'the half-year for printing': (coverage) => sheetHtml('', halfYearSheets(halfOn(coverage))),
  'progress as a workbook': (coverage) => sheet(progressXlsx(progressOf(monthsOn(coverage))), /Tiến độ/),
  'the dashboard of a province': (coverage) =>
    dashboardHtml({ report: monthsOn(coverage).at(-1) as MonthlyReport, progress: progressOf(monthsOn(coverage)) }),
  'the review workbook': async (coverage) =>
    Object.values(await sheetsOf(reviewWorkbook([listOn(coverage)]))).join('\n'),
};

describe.each(Object.entries(PLACES))('%s', (place, show) => {
  it.each(['partial', 'provisional'] as const)('says how to bring the official list beside a %s table', async (on) => {
    expect(await show(on)).toContain(BRING_OFFICIAL.vi);
  });

  // The legend of the dashboard explains its marks, used or not.
  it.skipIf(place.startsWith('the dashboard'))('does not say so beside a whole table', async () => {
    expect(await show('complete')).not.toContain(BRING_OFFICIAL.vi);
  });
});
