import type { Place } from '../../errors';
import type { Issue } from '../../issue';
import { REVIEW_REMARKS } from '../../messages/review-faults';

type RemarkCode = keyof typeof REVIEW_REMARKS;

/** Remarks that cost no decision. */
const WARNINGS: ReadonlySet<RemarkCode> = new Set([
  'row-deleted',
  'row-unknown',
  'remark-without-decision',
  'decision-cleared',
] as const);

/** A remark on reading a review workbook back. */
export function decisionIssue(code: RemarkCode, place: Place, value = ''): Issue {
  const severity = WARNINGS.has(code) ? 'warning' : 'error';
  return { severity, code, ...place, ...(value && { value }), message: REVIEW_REMARKS[code](value) };
}
