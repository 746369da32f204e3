import type { Issue } from '../../issue';
import type { Item } from '../../item';
import { type Decision, decidedCode, type MappedRow, type Mapping, rowStatus } from '../../mapping/mapping';
import type { MatchResult, Reason } from '../../match/result';
import { describeReason } from '../../messages/reasons';
import type { Lang } from '../../messages/types';
import type { MapRow } from './row-schema';

/** One row of a mapping as a line of the NDJSON contract; keys stand in the order of the contract. */
export function toMapRow(mapping: Omit<Mapping, 'rows' | 'issues'>, row: MappedRow, lang: Lang = 'vi'): MapRow {
  const { item, match, decision, draft, history } = row;
  const { localCode, localName, sheet, row: line, extra, ...rest } = item;
  const others = extra?.size ? { ...rest, extra: [...extra] } : rest;
  const code = decidedCode(row);
  return {
    kind: mapping.kind,
    facility: mapping.facility.name,
    row: line ?? null,
    localCode,
    localName,
    status: rowStatus(row),
    candidates: match.candidates.map((candidate) => ({
      code: candidate.code,
      name: candidate.name,
      score: candidate.score,
      reasons: candidate.reasons.map((reason) => toReason(reason, lang)),
    })),
    issues: match.issues.map((issue) => toIssue(issue, lang)),
    ...(mapping.facility.code && { facilityCode: mapping.facility.code }),
    edition: mapping.edition.id,
    coverage: mapping.edition.coverage,
    ...(mapping.edition.sha256 && { editionSha256: mapping.edition.sha256 }),
    ...(sheet !== undefined && { sheet }),
    ...(code !== undefined && { code }),
    ...((decision || draft) && { matchStatus: match.status }),
    ...((decision || draft) && match.status === 'auto' && { autoCode: match.code }),
    ...(match.status === 'ambiguous' && { among: [...match.among], differBy: [...match.differBy] }),
    ...(match.routeCode !== undefined && { routeCode: match.routeCode }),
    ...(match.reasons.length > 0 && { reasons: match.reasons.map((reason) => toReason(reason, lang)) }),
    ...(decision && { decision: decision as NonNullable<MapRow['decision']> }),
    ...(draft && { draft: draft as NonNullable<MapRow['draft']> }),
    ...(history?.length && { history: history as NonNullable<MapRow['history']> }),
    ...(Object.values(others).some((value) => value !== undefined) && { item: others }),
  };
}

/** An issue in the shape of the contract. */
export function toIssue(issue: Issue, lang: Lang = 'vi'): MapRow['issues'][number] {
  const { severity, code, message, ...place } = issue;
  return { severity, code, message: message[lang], messages: { ...message }, ...place };
}

/** The issue that {@link toIssue} wrote. */
export function fromIssue(issue: MapRow['issues'][number]): Issue {
  const { severity, code, message, messages, file, sheet, row, column, value } = issue;
  return { severity, code, message: messages ?? { vi: message, en: message }, file, sheet, row, column, value };
}

/** The mapped row that {@link toMapRow} wrote. */
export function fromMapRow(line: MapRow): MappedRow {
  const { extra, ...fields } = line.item ?? {};
  const item: Item = {
    localCode: line.localCode,
    localName: line.localName,
    ...fields,
    ...(line.sheet !== undefined && { sheet: line.sheet }),
    ...(line.row !== null && { row: line.row }),
    ...(extra && { extra: new Map(extra) }),
  };
  const decision = decisionOf(line);
  const { draft, history } = line;
  return {
    item,
    match: matchOf(line),
    ...(decision && { decision }),
    ...(draft && { draft }),
    ...(history?.length && { history }),
  };
}

function toReason({ code, params }: Reason, lang: Lang): MapRow['candidates'][number]['reasons'][number] {
  return { code, text: describeReason({ code, params }, lang), ...(params && { params: { ...params } }) };
}

function fromReason({ code, params }: { code: string; params?: Reason['params'] }): Reason {
  return params ? { code, params } : { code };
}

/** A line of another program may name a person's status without the decision itself. */
function decisionOf({ decision, status, code }: MapRow): Decision | undefined {
  if (decision) return decision;
  if (status === 'confirmed') return code ? { status, code } : { status: 'flagged' };
  if (status === 'no-equivalent' || status === 'rejected' || status === 'flagged') return { status };
  return undefined;
}

function matchOf(line: MapRow): MatchResult {
  const base = {
    candidates: line.candidates.map(({ code, name, score, reasons }) => ({
      code,
      name,
      score,
      reasons: reasons.map(fromReason),
    })),
    reasons: (line.reasons ?? []).map(fromReason),
    issues: line.issues.map(fromIssue),
    ...(line.routeCode !== undefined && { routeCode: line.routeCode }),
  };
  const said = line.matchStatus ?? line.status;
  const autoCode = line.autoCode ?? (line.decision ? undefined : line.code) ?? line.candidates[0]?.code;
  if (said === 'auto' && autoCode !== undefined) return { ...base, status: 'auto', code: autoCode };
  if (said === 'ambiguous') {
    return { ...base, status: 'ambiguous', among: line.among ?? [], differBy: line.differBy ?? [] };
  }
  if (said === 'none' || (base.candidates.length === 0 && said !== 'review')) return { ...base, status: 'none' };
  return { ...base, status: 'review' };
}
