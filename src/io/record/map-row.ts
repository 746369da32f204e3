import type { Place } from '../../errors';
import { decidedCode, type MappedRow, type Mapping, rowStatus } from '../../mapping/mapping';
import { isMachineStatus } from '../../mapping/states';
import type { MatchStatus, Reason } from '../../match/result';
import type { Lang } from '../../messages/pair';
import { describeReason } from '../../messages/reasons';
import type { MapRow } from './row';
import { decisionFrom, itemFields, itemFrom, matchFrom, toIssue } from './row-parts';

/** One row of a mapping as a line of the NDJSON contract; keys stand in the order of the contract. */
export function toMapRow(mapping: Omit<Mapping, 'rows' | 'issues'>, row: MappedRow, lang: Lang = 'vi'): MapRow {
  const { item, match, decision, draft, history } = row;
  const { localCode, localName, sheet, row: line } = item;
  const others = itemFields(item);
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
    ...(others && { item: others }),
  };
}

/**
 * The mapped row that {@link toMapRow} wrote, or another program. A line may name a person's status without the decision itself.
 * @throws {DmdcError} `mapping-invalid` for an automatic row without a code.
 */
export function fromMapRow(line: MapRow, place: Place = {}): MappedRow {
  const { draft, history, status, code } = line;
  const targets = code === undefined ? [] : [{ code, relationship: 'equivalent' as const }];
  const decision = line.decision ?? decisionFrom({ status, targets });
  const isOpen = decision === undefined;
  const said = line.matchStatus ?? (isMachineStatus(status) ? status : line.candidates.length > 0 ? 'review' : 'none');
  const match = matchFrom(
    { ...line, status: said as MatchStatus, code: line.autoCode ?? (isOpen ? code : undefined) },
    { decision, draft },
    place,
  );
  return {
    item: itemFrom(line, line.item),
    match,
    ...(decision && { decision }),
    ...(draft && { draft }),
    ...(history?.length && { history }),
  };
}

function toReason({ code, params }: Reason, lang: Lang): MapRow['candidates'][number]['reasons'][number] {
  return { code, text: describeReason({ code, params }, lang), ...(params && { params: { ...params } }) };
}
