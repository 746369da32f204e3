import type { z } from 'zod';
import { DmdcError, type Place } from '../../errors';
import type { Issue } from '../../issue';
import type { Item } from '../../item';
import type { Decision, DecisionFacts, MappedRow, Target } from '../../mapping/mapping';
import type { RowStatus } from '../../mapping/states';
import type { MatchResult, MatchStatus, Reason } from '../../match/result';
import { RECORD } from '../../messages/record-texts';
import type { RowIssue } from './row';
import type { itemFieldsSchema } from './row-schema';

/*
 * What every file that holds rows (NDJSON and JSON of `dmdc map`, mapping file, hidden sheets of the review workbook) says in its own keys,
 * put into and taken out of one form here: no two files can read one record differently.
 */

type WrittenIssue = RowIssue;
type WrittenFields = z.infer<typeof itemFieldsSchema>;

/** What is written of the machine's answer. */
export interface WrittenMatch {
  readonly status: MatchStatus;
  /** `auto`: the code. */
  readonly code?: string;
  readonly among?: readonly string[];
  readonly differBy?: readonly string[];
  readonly routeCode?: string;
  readonly reasons?: readonly Reason[];
  readonly issues?: readonly WrittenIssue[];
  readonly candidates?: readonly {
    readonly code: string;
    readonly name: string;
    readonly score: number;
    readonly reasons?: readonly Reason[];
  }[];
}

/** What is written of a person's decision. */
export interface WrittenDecision extends DecisionFacts {
  readonly status: RowStatus;
  readonly targets?: readonly Target[];
  readonly join?: 'all-of' | 'depends-on';
  readonly reason?: string;
  readonly codes?: readonly string[];
}

/**
 * The machine's answer that a file says.
 * An automatic answer without its code is none: the first candidate may be one of several that are equally near. Where a person has decided
 * the row it reads as `review`.
 * @throws {DmdcError} `mapping-invalid` for such an answer where nobody decided.
 */
export function matchFrom(
  written: WrittenMatch,
  { decision, draft }: Omit<MappedRow, 'item' | 'match'>,
  place: Place,
): MatchResult {
  const { status, code, among = [], differBy = [], routeCode } = written;
  const base = {
    candidates: (written.candidates ?? []).map((one) => ({ ...one, reasons: plainReasons(one.reasons ?? []) })),
    reasons: plainReasons(written.reasons ?? []),
    issues: (written.issues ?? []).map(fromIssue),
    ...(routeCode !== undefined && { routeCode }),
  };
  if (status === 'ambiguous') return { ...base, status, among, differBy };
  if (status !== 'auto') return { ...base, status };
  if (code !== undefined && code !== '') return { ...base, status, code };
  if (decision || draft) return { ...base, status: 'review' };
  const [at = '', label = ''] = [String(place.row ?? ''), place.sheet ?? place.file ?? ''];
  throw new DmdcError('mapping-invalid', RECORD.autoWithoutCode(label, at), { ...place, column: 'code' });
}

/** The decision that a file says; nothing where the status is the machine's. A confirmed row without a code counts as flagged: it says nothing that can be used. */
export function decisionFrom(written: WrittenDecision): Decision | undefined {
  const { status, targets = [], join, reason, codes, ...given } = written;
  const facts = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as DecisionFacts;
  switch (status) {
    case 'confirmed': {
      const [first, ...also] = targets;
      if (!first) return { status: 'flagged', ...facts };
      return { status, ...first, ...(also.length > 0 && { also }), ...(join && { join }), ...facts };
    }
    case 'no-equivalent':
    case 'out-of-scope':
      return { status, ...(reason !== undefined && { reason }), ...facts };
    case 'rejected':
      return { status, ...(codes && { codes }), ...facts };
    case 'flagged':
      return { status, ...facts };
    default:
      return undefined;
  }
}

/** The item that a file says. */
export function itemFrom(
  {
    localCode,
    localName,
    sheet,
    row,
  }: Pick<Item, 'localCode' | 'localName' | 'sheet'> & { readonly row?: number | null },
  { extra, ...fields }: WrittenFields = {},
): Item {
  return {
    localCode,
    localName,
    ...fields,
    ...(sheet !== undefined && { sheet }),
    ...(typeof row === 'number' && { row }),
    ...(extra && { extra: new Map(extra) }),
  };
}

/** In the order of the schema, which is not asked: to write rows takes no schema. */
const ORDER: Readonly<Record<keyof WrittenFields, true>> = {
  kind: true,
  declaredCode: true,
  declaredName: true,
  unitPrice: true,
  unit: true,
  quantity: true,
  amount: true,
  department: true,
  validFrom: true,
  validTo: true,
  priceName: true,
  tradeName: true,
  ingredient: true,
  strength: true,
  route: true,
  dosageForm: true,
  registrationNo: true,
  groupName: true,
  model: true,
  packaging: true,
  manufacturer: true,
  country: true,
  nameEn: true,
  icd10: true,
  modernName: true,
  volumeMl: true,
  extra: true,
};
const FIELDS = Object.keys(ORDER) as (keyof WrittenFields)[];

/** The further columns of an item, if it has any, in the order of the schema. */
export function itemFields(item: Item): WrittenFields | undefined {
  const fields: Record<string, unknown> = {};
  let any = false;
  for (const field of FIELDS) {
    const value = field === 'extra' ? (item.extra?.size ? [...item.extra] : undefined) : item[field];
    if (value === undefined) continue;
    fields[field] = value;
    any = true;
  }
  return any ? (fields as WrittenFields) : undefined;
}

/** The machine's answer as it is written: what is empty is left out. */
export function writtenMatch(match: MatchResult): WrittenMatch {
  return {
    status: match.status,
    code: match.status === 'auto' ? match.code : undefined,
    among: match.status === 'ambiguous' ? match.among : undefined,
    differBy: match.status === 'ambiguous' ? match.differBy : undefined,
    routeCode: match.routeCode,
    reasons: filled(plainReasons(match.reasons)),
    issues: filled(match.issues.map((issue) => toIssue(issue))),
    candidates: filled(
      match.candidates.map(({ code, name, score, reasons }) => ({
        code,
        name,
        score,
        ...(reasons.length > 0 && { reasons: plainReasons(reasons) }),
      })),
    ),
  };
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** Reasons as data: no words, which are made anew in the reader's language. */
export function plainReasons(reasons: readonly Reason[]): { code: string; params?: Record<string, string | number> }[] {
  return reasons.map(({ code, params }) => (params ? { code, params: { ...params } } : { code }));
}

/** An issue as it is written: its message in one language where it is read, and in both. */
export function toIssue({ severity, code, message, ...place }: Issue, lang: 'vi' | 'en' = 'vi'): WrittenIssue {
  const { file, sheet, row, column, value } = place;
  const messages = { vi: message.vi, en: message.en };
  return { severity, code, message: message[lang], messages, file, sheet, row, column, value };
}

/** The issue that {@link toIssue} wrote. */
export function fromIssue(issue: WrittenIssue): Issue {
  const { severity, code, message, messages, file, sheet, row, column, value } = issue;
  return { severity, code, message: messages ?? { vi: message, en: message }, file, sheet, row, column, value };
}
