import { BRING_OFFICIAL } from '../../messages/coverage';
import type { UnreadableFile } from '../../report/monthly';
import { type RatioReport, restsOnThinTable } from '../../report/ratio';

/** The ratio report as one JSON document: the numbers as `ratioReport` gives them, the files that are not in them, where there are any, and `note` where a table is not complete. */
export function reportJson(report: RatioReport, unreadable: readonly UnreadableFile[] = []): string {
  const note = restsOnThinTable(report) ? { note: BRING_OFFICIAL } : {};
  const rest = unreadable.length > 0 ? { unreadable } : {};
  return `${JSON.stringify({ format: 'dmdc-ratios', version: 2, ...note, ...report, ...rest }, null, 1)}\n`;
}
