import type { Place } from '../../errors';
import { itemIds } from '../../mapping/identity';
import {
  type ClosedRow,
  type EditionRef,
  type MappedRow,
  type Mapping,
  rowStatus,
  type Target,
} from '../../mapping/mapping';
import { provenanceOf } from '../../mapping/provenance';
import type { MatchResult } from '../../match/result';
import { MAPPING_FILE_FORMAT, MAPPING_FILE_VERSION, type MappingHeader, type MappingLine } from './file-schema';
import {
  decisionFrom,
  fromIssue,
  itemFields,
  itemFrom,
  matchFrom,
  plainReasons,
  toIssue,
  writtenMatch,
} from './row-parts';
import { changeSchema, draftSchema, targetSchema } from './row-schema';

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
    ...(issues.length > 0 && { issues: issues.map((issue) => toIssue(issue)) }),
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

/** One row as JSON. What the machine says and the history are written by themselves: they are the last keys, and many rows share one answer. */
export function toLine(id: string, row: MappedRow, closed?: string): string {
  const { item, match, decision, draft, history } = row;
  const { localCode, localName, sheet, row: place } = item;
  const fields = itemFields(item);
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
    reason: decision && 'reason' in decision ? decision.reason : undefined,
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
    evidence: decision?.evidence?.length ? plainReasons(decision.evidence) : undefined,
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
  const text = JSON.stringify(writtenMatch(match));
  if (written.has(match)) texts.set(match, text);
  else written.add(match);
  return text;
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

/** The row that a line says, with `closedOn` where the list no longer has it. */
export function fromLine(line: MappingLine, place: Place = {}): MappedRow | ClosedRow {
  const { draft, history, closed, status, targets, join, reason, codes } = line;
  const { how, probability, author, reviewer, comment, evidence, time: at } = line;
  const facts = { author, reviewer, comment, at, how, probability, evidence };
  const decision = decisionFrom({ status, targets, join, reason, codes, ...facts });
  return {
    item: itemFrom(line, line.item),
    match: matchFrom(line.match, { decision, draft }, place),
    ...(decision && { decision }),
    ...(draft && { draft }),
    ...(history && { history }),
    ...(closed !== undefined && { closedOn: closed }),
  };
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
