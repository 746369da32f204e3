import type { Coverage } from '../../src/catalog/catalog';
import type { Kind } from '../../src/catalog/kinds';
import type { Item } from '../../src/item';
import type { Decision, EditionRef, Facility, MappedRow, Mapping } from '../../src/mapping/mapping';
import type { Candidate, MatchResult } from '../../src/match/result';

/** Made-up mappings for tests of ratios and writers. */

export const HOSPITAL: Facility = { code: '99001', name: 'Bệnh viện đa khoa huyện Suối Mơ' };
export const STATION: Facility = { code: '99002', name: 'Trạm y tế xã Đồi Thông' };

export function edition(kind: Kind, coverage: Coverage = 'complete', id = 'qd7603-2018'): EditionRef {
  return { kind, id, title: { vi: `Bản ${id}`, en: `Edition ${id}` }, decision: 'QĐ 7603/QĐ-BYT', coverage };
}

export function candidate(code: string, name: string, score = 1, reason = 'name-identical'): Candidate {
  return { code, name, score, reasons: [{ code: reason }] };
}

const base = { reasons: [], issues: [] };

export function auto(code: string, name = 'Điện tim thường'): MatchResult {
  return { ...base, status: 'auto', code, candidates: [candidate(code, name)] };
}

export function ambiguous(...candidates: Candidate[]): MatchResult {
  const among = candidates.map(({ code }) => code);
  return { ...base, status: 'ambiguous', candidates, among, differBy: ['priceItem', 'specialty'] };
}

export function review(...candidates: Candidate[]): MatchResult {
  return { ...base, status: 'review', candidates };
}

export const NONE: MatchResult = { ...base, status: 'none', candidates: [], reasons: [{ code: 'nothing-near' }] };

export function row(localCode: string, match: MatchResult, decision?: Decision, item: Partial<Item> = {}): MappedRow {
  const full = { localCode, localName: `Tên của ${localCode}`, ...item };
  return decision ? { item: full, match, decision } : { item: full, match };
}

export function mapping(rows: readonly MappedRow[], over: Partial<Mapping> = {}): Mapping {
  const kind = over.kind ?? 'services';
  return { kind, facility: HOSPITAL, edition: edition(kind), rows, issues: [], ...over };
}
