import type { Issue } from '../../issue';
import { editionCliTexts } from '../../messages/cli/editions';
import type { Console } from '../terminal/console';
import { placeText } from '../terminal/exit';

/** Faults of one sort that are printed one by one. */
const SHOWN = 20;

/** Errors before warnings, the first of each sort with their places, the others as a number. */
export function faultLines(issues: readonly Issue[], io: Console): string[] {
  const lines: string[] = [];
  for (const severity of ['error', 'warning', 'info'] as const) {
    const groups = new Map<string, Issue[]>();
    for (const issue of issues) {
      if (issue.severity === severity) groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue]);
    }
    for (const [code, group] of groups) {
      const shown = severity === 'error' ? SHOWN : 3;
      for (const { message, ...place } of group.slice(0, shown)) {
        const text = message[io.lang];
        const where = placeText(place, io, text);
        lines.push(`${io.texts.severities[severity]} [${code}]: ${text}${where ? ` (${where})` : ''}`);
      }
      if (group.length > shown) lines.push(`  ${editionCliTexts(io.lang).moreIssues(io.number(group.length - shown))}`);
    }
  }
  return lines;
}
