import type { UnreadableFile } from '../../report/monthly';
import type { RatioReport } from '../../report/ratio';

/** The ratio report as one JSON document: the numbers as `ratioReport` gives them, and the files that are not in them, where there are any. */
export function reportJson(report: RatioReport, unreadable: readonly UnreadableFile[] = []): string {
  const rest = unreadable.length > 0 ? { unreadable } : {};
  return `${JSON.stringify({ format: 'dmdc-ratios', version: 2, ...report, ...rest }, null, 1)}\n`;
}
