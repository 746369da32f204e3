import type { Lang } from '../../messages/messages';
import { type Form677Options, form677 } from '../../report/form677';
import type { RatioReport } from '../../report/ratio';
import { form677Xlsx } from './form677-xlsx';
import { formatOf } from './mapping';
import { reportCsv } from './report-csv';
import { reportJson } from './report-json';

/** Formats that ratio reports are written in; `xlsx` is the form of letter 677/BYT-BH. */
export const REPORT_FORMATS = ['xlsx', 'csv', 'json'] as const;

/** A format that ratio reports are written in. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/**
 * The format that the name of a file to write asks for.
 * @throws {DmdcError} `format-unknown`, listing the formats.
 */
export function reportFormatOf(path: string): ReportFormat {
  return formatOf(path, REPORT_FORMATS);
}

/** A ratio report as the content of a file. Asynchronous because workbooks are. */
export async function renderReport(
  report: RatioReport,
  format: ReportFormat,
  options: Form677Options & { readonly lang?: Lang } = {},
): Promise<string | Uint8Array> {
  switch (format) {
    case 'xlsx':
      return form677Xlsx(form677(report, options));
    case 'csv':
      return reportCsv(report, options);
    case 'json':
      return reportJson(report);
  }
}
