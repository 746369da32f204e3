import type { Place } from '../../errors';
import type { Issue } from '../../issue';
import { fault } from './faults';
import type { FoundSheet } from './sheet';

/** A sheet with the codes that its rows have. */
export interface JoinedPart {
  readonly sheet: FoundSheet;
  readonly codes: ReadonlySet<string>;
}

/**
 * Whether several sheets of one role are one list that goes on: the same columns, and no code in two of them. What speaks
 * against it is an error that names both sheets; what holds is said.
 */
export function joinFaults(parts: readonly JoinedPart[], place: Place): Issue[] {
  const [first, ...others] = parts;
  if (!first || others.length === 0) return [];
  const issues: Issue[] = [];
  parts.forEach((part, at) => {
    const sheet = part.sheet.grid.name;
    const missing = differing(first.sheet, part.sheet);
    if (missing.length > 0) {
      issues.push(fault('sheets-differ', { ...place, sheet, value: missing.join(', ') }, first.sheet.grid.name));
    }
    for (const before of parts.slice(0, at)) {
      const both = [...part.codes].filter((code) => before.codes.has(code));
      if (both.length === 0) continue;
      const value = `${both.slice(0, 3).join(', ')}${both.length > 3 ? ` … (${both.length})` : ''}`;
      issues.push(fault('sheets-overlap', { ...place, sheet, value }, before.sheet.grid.name));
    }
  });
  if (issues.length > 0) return issues;
  const names = parts.map(({ sheet }) => `“${sheet.grid.name}”`).join(', ');
  return [fault('sheets-joined', { ...place, value: names }, String(parts.length))];
}

/** Headers that one of two sheets has and the other has not; the running number does not count. */
function differing(a: FoundSheet, b: FoundSheet): string[] {
  const only = (own: FoundSheet, other: FoundSheet) =>
    [...own.headers].flatMap(([column, header]) =>
      column === 'order' || other.columns.has(column) ? [] : [`“${header}”`],
    );
  return [...only(a, b), ...only(b, a)];
}
