import type { Catalog } from '../catalog/catalog';
import { isInferred } from '../catalog/entry';
import type { FurtherName } from '../catalog/further-names';
import { departmentOf, type Item } from '../item';
import type { SaidReason } from '../messages/reasons';
import { nameKey } from '../text/same-text';
import type { Candidate, MatchResult } from './result';

/** What people confirmed for one name: each code, the departments in which it was confirmed, and whether the facility itself did so. */
type Meanings = Map<string, { readonly departments: ReadonlySet<string>; readonly isOwn: boolean }>;

/** An answer as it stands for the department of its row. */
export type ByDepartment = (item: Item, result: MatchResult) => MatchResult;

/**
 * Chooses among the codes that people confirmed for one name, each in departments of its own, the one of the row's own department
 * (else group of the list): the same name in surgery and in paediatrics is two services. A row of no department, or of another one, stays open.
 * A code that only other facilities confirmed is shown first but waits for a person.
 */
export function byDepartment(names: readonly FurtherName[], catalog: Catalog): ByDepartment {
  const known = new Map<string, Meanings>();
  for (const { code, name, departments, source } of names) {
    if (!departments) continue;
    const key = nameKey(name);
    const meanings: Meanings = known.get(key) ?? new Map();
    known.set(
      key,
      meanings.set(code, { departments: new Set(departments.map(nameKey)), isOwn: source === 'memory:own' }),
    );
  }
  if (known.size === 0) return (_, result) => result;
  return (item, result) => {
    if (result.status !== 'ambiguous' && result.status !== 'review') return result;
    const meanings = known.get(nameKey(item.localName));
    const department = nameKey(departmentOf(item));
    if (!meanings || department === '') return result;
    const open = result.status === 'ambiguous' ? result.among : firstOf(result.candidates, meanings.size);
    if (!open.every((code) => meanings.has(code))) return result;
    const codes = [...meanings].flatMap(([code, { departments }]) => (departments.has(department) ? [code] : []));
    const [code] = codes;
    const chosen = codes.length === 1 && result.candidates.find((candidate) => candidate.code === code);
    return chosen ? choose(chosen, result, catalog, meanings.get(chosen.code)?.isOwn === true) : result;
  };
}

/** The codes of the first candidates: the choices for a row whose answer names no codes that remain possible. */
function firstOf(candidates: readonly Candidate[], count: number): readonly string[] {
  return candidates.slice(0, count).map(({ code }) => code);
}

function choose(chosen: Candidate, result: MatchResult, catalog: Catalog, isOwn: boolean): MatchResult {
  const reason: SaidReason = { code: 'confirmed-in-department' };
  const score = Math.max(chosen.score, result.candidates[0]?.score ?? 0);
  const first = { ...chosen, score, reasons: [reason, ...chosen.reasons] };
  const candidates = [first, ...result.candidates.filter((candidate) => candidate !== chosen)];
  const { issues, routeCode } = result;
  const rest = { candidates, issues, ...(routeCode !== undefined && { routeCode }) };
  const entry = catalog.get(chosen.code);
  const doubted = issues.some(({ code, severity }) => code.startsWith('declared-') && severity !== 'info');
  if (!isOwn || doubted || catalog.edition.coverage === 'provisional' || !entry || isInferred(entry)) {
    return { status: 'review', reasons: [reason, { code: 'held-by-further-name' }], ...rest };
  }
  return { status: 'auto', code: chosen.code, reasons: [reason], ...rest };
}
