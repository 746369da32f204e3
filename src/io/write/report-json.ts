import type { RatioReport } from '../../report/ratio';

/** The ratio report as one JSON document: the numbers as `ratioReport` gives them. */
export function reportJson(report: RatioReport): string {
  return `${JSON.stringify({ format: 'dmdc-ratios', version: 1, ...report }, null, 1)}\n`;
}
