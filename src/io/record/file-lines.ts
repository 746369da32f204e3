import { itemIds } from '../../mapping/identity';
import {
  type ClosedRow,
  type Decision,
  type EditionRef,
  type MappedRow,
  type Mapping,
  rowStatus,
  type Target,
} from '../../mapping/mapping';
import { provenanceOf } from '../../mapping/provenance';
import type { MatchResult, Reason } from '../../match/result';
import { MAPPING_FILE_FORMAT, MAPPING_FILE_VERSION, type MappingHeader, type MappingLine } from './file-schema';
import { fromIssue } from './map-row';
import { changeSchema, draftSchema, itemFieldsSchema, targetSchema } from './row-schema';

/** The first line of a mapping file as an object, keys in the order they are written. */
export function toHeader(mapping: Mapping): MappingHeader {
  const { kind, facility, edition, previous, tool, created, secondReview, issues, rows, closed = [] } = mapping;
  return {
    format: MAPPING_FILE_FORMAT,
    version: MAPPING_FILE_VERSION,
    kind,
    facility: { ...(facility.code !== undefined && { code: facility.code }), name: facility.name },
    edition: plainEdition(edition),
    ...(previous?.length && {
      previous: previous.map(({ edition: before, at, by, batch }) => ({
        edition: plainEdition(before),
        at,
        by,
        batch,
      })),
    }),
    rows: rows.length + closed.length,
    ...(tool !== undefined && { tool }),
    ...(created !== undefined && { created }),
    ...(secondReview && { secondReview }),
    ...(issues.length > 0 && { issues: issues.map(plainIssue) }),
  };
}

function plainEdition({ id, decision, title, coverage, sha256 }: EditionRef): MappingHeader['edition'] {
  return {
    id,
    decision,
    title: { vi: title.vi, en: title.en },
    coverage,
    ...(sha256 !== undefined && { sha256 }),
  };
}

/** The lines of the items of a mapping as JSON, in their order; those that the list no longer has come last. */
export function* toLines(mapping: Mapping): Generator<string> {
  const { kind, rows, closed = [] } = mapping;
  const ids = itemIds(
    kind,
    rows.map(({ item }) => item),
  );
  for (let at = 0; at < rows.length; at++) yield toLine(ids[at] as string, rows[at] as MappedRow);
  const closedIds = itemIds(
    kind,
    closed.map(({ item }) => item),
  );
  for (let at = 0; at < closed.length; at++) {
    const row = closed[at] as ClosedRow;
    yield toLine(closedIds[at] as string, row, row.closedOn);
  }
}

/** What the machine says and the history are written by themselves: they are the last keys, and many rows share one answer. */
function toLine(id: string, row: MappedRow, closed?: string): string {
  const { item, match, decision, draft, history } = row;
  const { localCode, localName, sheet, row: place } = item;
  const fields = fieldsOf(item);
  const targets = targetsOf(row);
  const how = decision ? decision.how : match.status === 'auto' ? provenanceOf(match, match.code) : undefined;
  const probability = decision
    ? decision.probability
    : match.status === 'auto'
      ? scoreOf(match, match.code)
      : undefined;
  const facts = decision && {
    author: decision.author,
    reviewer: decision.reviewer,
    time: decision.at,
    comment: decision.comment,
  };
  const line = {
    id,
    localCode,
    localName,
    status: rowStatus(row),
    targets: targets.length > 0 ? targets : undefined,
    join: decision?.status === 'confirmed' ? decision.join : undefined,
    reason: decision?.status === 'no-equivalent' ? decision.reason : undefined,
    codes: decision?.status === 'rejected' ? decision.codes : undefined,
    how,
    probability,
    ...facts,
    closed,
    // The schema puts keys in one order, however the objects were made: the same mapping gives the same bytes.
    draft: draft && draftSchema.parse(draft),
    item: fields,
    sheet,
    row: place,
    evidence: decision?.evidence && plainReasons(decision.evidence),
  };
  const changes = history?.length ? `,"history":${JSON.stringify(history.map((one) => changeSchema.parse(one)))}` : '';
  return `${JSON.stringify(line).slice(0, -1)},"match":${matchText(match)}${changes}}`;
}

/** Answers that were written once; and those that were written again, with their text. */
const written = new WeakSet<MatchResult>();
const texts = new WeakMap<MatchResult, string>();

/** An answer as JSON. One that many rows share is put into words twice at the most. */
function matchText(match: MatchResult): string {
  const known = texts.get(match);
  if (known !== undefined) return known;
  const text = JSON.stringify(matchLine(match));
  if (written.has(match)) texts.set(match, text);
  else written.add(match);
  return text;
}

function matchLine(match: MatchResult): MappingLine['match'] {
  const line = {
    status: match.status,
    code: match.status === 'auto' ? match.code : undefined,
    among: match.status === 'ambiguous' ? match.among : undefined,
    differBy: match.status === 'ambiguous' ? match.differBy : undefined,
    routeCode: match.routeCode,
    reasons: plainReasons(match.reasons),
    issues: match.issues.length > 0 ? match.issues.map(plainIssue) : undefined,
    candidates:
      match.candidates.length > 0
        ? match.candidates.map(({ code, name, score, reasons }) => ({
            code,
            name,
            score,
            ...(reasons.length > 0 && { reasons: plainReasons(reasons) }),
          }))
        : undefined,
  };
  // The types of the schema let be written to what is read-only here; nobody writes to it.
  return line as MappingLine['match'];
}

/** The codes that count for a row, and what can be said of an automatic one. */
function targetsOf({ decision, match, draft }: MappedRow): Target[] {
  if (decision?.status === 'confirmed') {
    const { code, name, relationship = 'equivalent', also = [] } = decision;
    return [
      { code, ...(name !== undefined && { name }), relationship },
      ...also.map((target) => targetSchema.parse(target)),
    ];
  }
  if (decision || match.status !== 'auto' || rowStatus({ match, draft }) !== 'auto') return [];
  const name = match.candidates.find((candidate) => candidate.code === match.code)?.name;
  return [{ code: match.code, ...(name !== undefined && { name }), relationship: 'equivalent' }];
}

function scoreOf(match: MatchResult, code: string): number | undefined {
  return match.candidates.find((candidate) => candidate.code === code)?.score;
}

const FIELDS = Object.keys(itemFieldsSchema.shape) as (keyof typeof itemFieldsSchema.shape)[];

/** The further columns of an item, if it has any, in the order of the schema. */
function fieldsOf(item: MappedRow['item']): MappingLine['item'] {
  const fields: Record<string, unknown> = {};
  let any = false;
  for (const field of FIELDS) {
    const value = field === 'extra' ? (item.extra?.size ? [...item.extra] : undefined) : item[field];
    if (value === undefined) continue;
    fields[field] = value;
    any = true;
  }
  return any ? fields : undefined;
}

function plainReasons(reasons: readonly Reason[]) {
  return reasons.length > 0 ? reasons.map(({ code, params }) => (params ? { code, params } : { code })) : undefined;
}

/** The issue in both languages, its Vietnamese message readable where it stands. */
function plainIssue({ severity, code, message, file, sheet, row, column, value }: Mapping['issues'][number]) {
  const messages = { vi: message.vi, en: message.en };
  return { severity, code, message: message.vi, messages, file, sheet, row, column, value };
}

/** The row that a line says, with `closedOn` where the list no longer has it. */
export function fromLine(line: MappingLine): MappedRow | ClosedRow {
  const { extra, ...fields } = line.item ?? {};
  const decision = decisionOf(line);
  return {
    item: {
      localCode: line.localCode,
      localName: line.localName,
      ...fields,
      ...(line.sheet !== undefined && { sheet: line.sheet }),
      ...(line.row !== undefined && { row: line.row }),
      ...(extra && { extra: new Map(extra) }),
    },
    match: matchOf(line.match),
    ...(decision && { decision }),
    ...(line.draft && { draft: line.draft }),
    ...(line.history && { history: line.history }),
    ...(line.closed !== undefined && { closedOn: line.closed }),
  };
}

/** A confirmed line without target says nothing that can be used: it counts as flagged. */
function decisionOf(line: MappingLine): Decision | undefined {
  const { how, probability, author, reviewer, comment, evidence, time: at } = line;
  const given = { author, reviewer, comment, at, how, probability, evidence };
  const facts = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as typeof given;
  switch (line.status) {
    case 'confirmed': {
      const [first, ...also] = line.targets ?? [];
      if (!first) return { status: 'flagged', ...facts };
      return {
        status: 'confirmed',
        ...first,
        ...(also.length > 0 && { also }),
        ...(line.join && { join: line.join }),
        ...facts,
      };
    }
    case 'no-equivalent':
      return { status: 'no-equivalent', ...(line.reason !== undefined && { reason: line.reason }), ...facts };
    case 'rejected':
      return { status: 'rejected', ...(line.codes && { codes: line.codes }), ...facts };
    case 'flagged':
      return { status: 'flagged', ...facts };
    default:
      return undefined;
  }
}

function matchOf(match: MappingLine['match']): MatchResult {
  const base = {
    candidates: (match.candidates ?? []).map((candidate) => ({ ...candidate, reasons: candidate.reasons ?? [] })),
    reasons: match.reasons ?? [],
    issues: (match.issues ?? []).map(fromIssue),
    ...(match.routeCode !== undefined && { routeCode: match.routeCode }),
  };
  const { status, code, among = [], differBy = [] } = match;
  if (status === 'auto') return code === undefined ? { ...base, status: 'review' } : { ...base, status, code };
  if (status === 'ambiguous') return { ...base, status, among, differBy };
  return { ...base, status };
}

/** The mapping that a header and the rows after it make. */
export function fromHeader(header: MappingHeader, lines: Iterable<MappedRow | ClosedRow>): Mapping {
  const { kind, facility, edition, previous, tool, created, secondReview, issues = [] } = header;
  const rows: MappedRow[] = [];
  const closed: ClosedRow[] = [];
  for (const row of lines) {
    if ('closedOn' in row) closed.push(row);
    else rows.push(row);
  }
  return {
    kind,
    facility,
    edition: { kind, ...edition },
    ...(previous?.length && {
      previous: previous.map((one) => ({ ...one, edition: { kind, ...one.edition } })),
    }),
    rows,
    issues: issues.map(fromIssue),
    ...(closed.length > 0 && { closed }),
    ...(tool !== undefined && { tool }),
    ...(created !== undefined && { created }),
    ...(secondReview && { secondReview }),
  };
}
