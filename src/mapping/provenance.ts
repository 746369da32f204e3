import type { MatchResult } from '../match/result';
import type { Provenance } from './mapping';

const EXACT: ReadonlySet<string> = new Set(['name-identical', 'name-folded']);

/** How a code came about on a row: from the matcher's answer, else typed by a person. */
export function provenanceOf(match: MatchResult, code: string): Provenance {
  const candidate = match.candidates.find((one) => one.code === code);
  if (!candidate) return 'manual';
  let exact = false;
  for (const reason of candidate.reasons) {
    if (reason.code === 'declared-agrees') return 'declared';
    if (reason.code === 'further-name' && String(reason.params?.source ?? '').startsWith('memory')) return 'memory';
    if (EXACT.has(reason.code)) exact = true;
  }
  return exact ? 'exact' : 'lexical';
}
