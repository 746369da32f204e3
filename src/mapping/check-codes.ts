import type { Catalog } from '../catalog/catalog';
import type { Issue } from '../issue';
import { apartAs } from '../match/service-type';
import { MAPPING_FAULTS } from '../messages/mapping-faults';
import type { Confirmed, MappedRow, Mapping, Target } from './mapping';
import { checkTypedCode } from './typed-code';

/**
 * A mapping from outside (workbook, NDJSON) with every code that counts checked against the edition, as `applyDecisions` checks what it takes in.
 * A code that is unknown, cancelled or of another kind decides nothing: the row stands as if nobody had decided, and an issue names row and reason.
 */
export function checkCodes(mapping: Mapping, catalog: Catalog): Mapping {
  const issues: Issue[] = [];
  const rows = mapping.rows.map((row) => checkRow(row, catalog, issues));
  return { ...mapping, rows, issues: [...mapping.issues, ...issues] };
}

function checkRow(row: MappedRow, catalog: Catalog, issues: Issue[]): MappedRow {
  const { item, match, decision, ...rest } = row;
  const say = (code: string, message: Issue['message'], value: string) =>
    issues.push({ severity: 'error', code, sheet: item.sheet, row: item.row, column: 'code', value, message });
  if (decision?.status === 'confirmed') {
    const known = new Set(match.candidates.map((candidate) => candidate.code));
    const targets: Target[] = [];
    for (const target of targetsOf(decision)) {
      if (known.has(target.code)) {
        targets.push(target);
        continue;
      }
      const { entries, refusal } = checkTypedCode(target.code, catalog, apartAs(match));
      if (refusal) {
        const label = item.localCode || item.localName;
        say(refusal.code, MAPPING_FAULTS.doesNotCount(label, refusal.message), target.code);
        return { item, match, ...rest };
      }
      for (const { code, name } of entries) targets.push({ code, name, relationship: target.relationship });
    }
    return { ...row, decision: withTargets(decision, targets) };
  }
  if (!decision && match.status === 'auto' && !catalog.has(match.code)) {
    const { refusal } = checkTypedCode(match.code, catalog);
    if (!refusal) return row;
    say(refusal.code, refusal.message, match.code);
    const { code: _code, ...open } = match;
    return { ...row, match: { ...open, status: 'review' } };
  }
  return row;
}

function targetsOf({ code, relationship = 'equivalent', also = [] }: Confirmed): Target[] {
  return [{ code, relationship }, ...also];
}

function withTargets(decision: Confirmed, targets: readonly Target[]): Confirmed {
  const codes = (list: readonly Target[]) => list.map(({ code }) => code).join();
  if (codes(targets) === codes(targetsOf(decision))) return decision;
  const { also: _, join = 'all-of', ...one } = decision;
  const [first, ...also] = targets;
  return { ...one, ...first, ...(also.length > 0 && { also, join }) };
}
