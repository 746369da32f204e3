import { basename } from 'node:path';
import type { Kind } from '../../catalog/kinds';
import { DmdcError, type Place } from '../../errors';
import type { Issue } from '../../issue';
import type { DecisionInput } from '../../mapping/apply';
import { itemIds } from '../../mapping/identity';
import type { Decision, Facility, Mapping } from '../../mapping/mapping';
import { wishOf } from '../../mapping/wish';
import { REVIEW_FAULTS } from '../../messages/review-faults';
import { zippedGrids } from '../sheets/apart/workbooks';
import { loadBytes } from '../sheets/bytes';
import { containerOf } from '../sheets/format';
import type { ReadAnswer } from './read-answers';
import { isReviewWorkbook, readReviewed } from './read-workbook';
import { decisionIssue } from './review-issues';

/** What people wrote into a review workbook about one facility and kind. */
export interface ReviewDecisions {
  readonly kind: Kind;
  readonly facility: Facility;
  /** Id of the edition that the workbook rests on. */
  readonly edition: string;
  /** Only what people changed since the workbook was written, each with the state that they saw. */
  readonly decisions: readonly DecisionInput[];
  /** Answers on the sheet of questions: rules of the facility once they are applied. */
  readonly answers: readonly ReadAnswer[];
  /** Rows and cells that cannot be used, each with sheet and row. */
  readonly issues: readonly Issue[];
  /** The mapping as it stood when the workbook was written: what the decisions are applied to where there is no mapping file. */
  readonly base: Mapping;
}

const MAX_UNPACKED = 1024 * 1_048_576;

/**
 * Reads the decisions that people wrote into a review workbook (.xlsx, also saved as .ods), ready for `applyDecisions`.
 * Rows may have been sorted, filtered or deleted and columns moved. What stood there when the workbook was written is no new decision.
 * @throws {DmdcError} `file-not-found`, `file-unreadable`; `mapping-invalid` when it is no review workbook.
 */
export function readReviewDecisions(source: string | Uint8Array): ReviewDecisions[] {
  const place: Place = typeof source === 'string' ? { file: basename(source) } : {};
  const bytes = loadBytes(source, place);
  const grids = containerOf(bytes, place) === 'zip' ? zippedGrids(bytes, MAX_UNPACKED, place).grids : [];
  if (!isReviewWorkbook(grids)) {
    throw new DmdcError('mapping-invalid', REVIEW_FAULTS.noWorkbook, place);
  }
  return readReviewed(grids, place).map(({ mapping, answers, before }) => {
    const { kind, facility, edition, rows, issues } = mapping;
    const ids = itemIds(
      kind,
      rows.map(({ item }) => item),
    );
    const decisions: DecisionInput[] = [];
    const remarks: Issue[] = [...issues];
    rows.forEach(({ item, decision }, at) => {
      const { decision: stood, revision, place: where, isRead } = before[at] as (typeof before)[number];
      if (!isRead) return;
      if (!decision) {
        if (stood) remarks.push(decisionIssue('decision-cleared', where ?? place, item.localCode || item.localName));
        return;
      }
      if (stood && sameWriting(stood, decision)) return;
      decisions.push({
        id: ids[at],
        localCode: item.localCode,
        localName: item.localName,
        wish: wishOf(decision),
        ...(revision !== undefined && { revision }),
        ...(decision.reviewer !== undefined && { by: decision.reviewer }),
        ...(decision.comment !== undefined && { comment: decision.comment }),
        place: where,
      });
    });
    const base = {
      ...mapping,
      issues: [],
      rows: rows.map(({ item, match }, at) => ({ item, match, ...before[at]?.standing })),
    };
    return { kind, facility, edition: edition.id, decisions, answers, issues: remarks, base };
  });
}

/** Whether a decision reads as it was written: nobody changed it. */
function sameWriting(stood: Decision, read: Decision): boolean {
  if (stood.status !== read.status || (stood.comment ?? '') !== (read.comment ?? '')) return false;
  if (stood.status !== 'confirmed' || read.status !== 'confirmed') return true;
  return stood.code === read.code && (stood.relationship ?? 'equivalent') === (read.relationship ?? 'equivalent');
}
