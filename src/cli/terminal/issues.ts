import type { Issue } from '../../issue';
import { rowList } from '../../list/remarks';
import type { Mapping } from '../../mapping/mapping';
import type { Console } from './console';
import { placeText } from './exit';

/** Issues of one sort in one sheet, of which the first is shown and the others counted. */
interface Group {
  readonly first: Issue;
  readonly rows: number[];
  count: number;
}

const ORDER = ['error', 'warning', 'info'] as const;
const COLOURS = { error: 'red', warning: 'yellow', info: 'dim' } as const;

/** Lines that tell the issues of a file and its rows, worst first, those of one sort together. */
export function issueLines(
  issues: Iterable<Issue>,
  io: Console,
  { least = 'info', painted = true }: { readonly least?: Issue['severity']; readonly painted?: boolean } = {},
): string[] {
  const groups = new Map<string, Group>();
  for (const issue of issues) {
    if (ORDER.indexOf(issue.severity) > ORDER.indexOf(least)) continue;
    const key = `${issue.severity}|${issue.code}|${issue.sheet ?? ''}`;
    const group = groups.get(key);
    if (!group) groups.set(key, { first: issue, rows: [], count: 1 });
    else {
      group.count++;
      if (issue.row !== undefined) group.rows.push(issue.row);
    }
  }
  return [...groups.values()]
    .sort((a, b) => ORDER.indexOf(a.first.severity) - ORDER.indexOf(b.first.severity))
    .map(({ first, rows, count }) => {
      const word = io.texts.severities[first.severity];
      const label = painted ? io.paint(COLOURS[first.severity], word) : word;
      const { file: _, ...place } = first;
      const message = first.message[io.lang];
      const where = placeText(place, io, message);
      const others =
        count > 1 ? `, ${io.texts.map.andOthers(count - 1, rowList([...rows].sort((a, b) => a - b)))}` : '';
      return `${label}: ${message}${where || others ? ` (${[where, others.slice(2)].filter(Boolean).join(', ')})` : ''}`;
    });
}

/** Issues of the file, then those of its rows, with their sheet and row. */
export function* allIssues(fileIssues: readonly Issue[], mappings: readonly Mapping[]): Generator<Issue> {
  yield* fileIssues;
  for (const { rows } of mappings) {
    for (const { item, match } of rows) {
      for (const issue of match.issues) yield { sheet: item.sheet, row: item.row, ...issue };
    }
  }
}
