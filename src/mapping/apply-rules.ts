import type { Catalog } from '../catalog/catalog';
import type { AmbiguousMatch, AutoMatch, Candidate, MatchResult, Reason } from '../match/result';
import { joined } from '../messages/pair';
import type { SaidReason } from '../messages/reasons';
import { ruleText } from '../messages/rules/rule-texts';
import type { MappedRow, Mapping } from './mapping';
import { type Dimension, dimensionsOf, scopeMark } from './rule-values';
import { type FacilityRule, scopeKey } from './rules';

/** The reason that a row bears which a rule has settled. */
export const RULE_REASON = 'facility-rule';

/** Reasons for which no rule decides a row: what is said there contradicts the code. */
export const CONTRADICTIONS: ReadonlySet<string> = new Set([
  'deciding-word',
  'numbers-differ',
  'bracket-contradicts',
  'bracket-unmatched',
  'price-elsewhere',
  'price-of-other-item',
  'salt-differs',
]);
const CHILDREN = '03';
const WITHOUT = scopeKey({ about: 'without-chapter', when: {} });

/** Rules by the question that they answer. */
export type RulesByKey = ReadonlyMap<string, FacilityRule>;

/** Puts rules where {@link codeByRules} finds them; names are compared as names are. */
export function rulesByKey(rules: readonly FacilityRule[]): RulesByKey {
  return new Map(rules.map((rule) => [scopeKey(rule), rule]));
}

/** The values of a dimension that a rule leaves, and the rule; undefined where none tells. */
function narrowed(
  { about, key, values }: Dimension,
  codes: readonly string[],
  rules: RulesByKey,
): { readonly codes: readonly string[]; readonly rule: FacilityRule } | undefined {
  const rule = rules.get(key);
  const has = (code: string, value: string) => values.get(code)?.includes(value) === true;
  const value = rule?.answer.find((one) => codes.some((code) => has(code, one)));
  if (rule && value !== undefined) return { codes: codes.filter((code) => has(code, value)), rule };
  if (about !== 'chapter') return undefined;
  const without = rules.get(WITHOUT);
  const left = without ? codes.filter((code) => !without.answer.some((value) => has(code, value))) : codes;
  return without && left.length > 0 && left.length < codes.length ? { codes: left, rule: without } : undefined;
}

/** The one code that rules leave of those that remain possible for a row, and the rules that told; undefined where they leave more. */
export function codeByRules(
  row: MappedRow,
  dimensions: readonly Dimension[],
  rules: RulesByKey,
): { readonly code: string; readonly by: readonly FacilityRule[] } | undefined {
  if (row.match.status !== 'ambiguous' || dimensions.length === 0) return undefined;
  let codes: readonly string[] = row.match.among;
  const by: FacilityRule[] = [];
  for (const one of dimensions) {
    const step = narrowed(one, codes, rules);
    if (!step || step.codes.length === codes.length) continue;
    codes = step.codes;
    by.push(step.rule);
  }
  const [code] = codes;
  return code !== undefined && codes.length === 1 && !speaksAgainst(row, code) ? { code, by } : undefined;
}

/** Whether the row itself says that a code is wrong: no rule decides it then. */
function speaksAgainst({ match }: MappedRow, code: string): boolean {
  const chosen = match.candidates.find((one) => one.code === code);
  if (!chosen || chosen.reasons.some((reason) => CONTRADICTIONS.has(reason.code))) return true;
  if (match.issues.some((issue) => issue.code.startsWith('declared-') && issue.severity !== 'info')) return true;
  return match.reasons.some((reason) => reason.code === 'mark-child') && !code.startsWith(`${CHILDREN}.`);
}

function reasonOf(rules: readonly FacilityRule[], was: string): Reason {
  const { vi, en } = joined(rules.map(ruleText), '; ');
  const by = [...new Set(rules.map((rule) => rule.by))].join(', ');
  return { code: RULE_REASON, params: { vi, en, by, was } } satisfies SaidReason;
}

/** The answer with the code of a rule; `was` keeps what {@link matchBefore} needs: the place of the candidate, the codes, the fields. */
function settled(match: AmbiguousMatch, code: string, by: readonly FacilityRule[]): AutoMatch {
  const { status: _, among, differBy, candidates, reasons, ...rest } = match;
  const place = candidates.findIndex((one) => one.code === code);
  const chosen = candidates[place] as Candidate;
  const reason = reasonOf(by, JSON.stringify([place, chosen.score, among, differBy]));
  // Candidates stand in falling order of score.
  const score = Math.max(chosen.score, candidates[0]?.score ?? 0);
  const others = candidates.filter((one) => one !== chosen);
  return {
    status: 'auto',
    code,
    candidates: [{ ...chosen, score }, ...others],
    reasons: [reason, ...reasons],
    ...rest,
  };
}

/** The answer as it was before a rule settled it; the same answer where none did. */
function matchBefore(match: MatchResult): MatchResult {
  const [reason, ...reasons] = match.reasons;
  if (match.status !== 'auto' || reason?.code !== RULE_REASON) return match;
  const { status: _, code: __, candidates, reasons: ___, ...rest } = match;
  const [place, score, among, differBy] = JSON.parse(String(reason.params?.was)) as [
    number,
    number,
    string[],
    string[],
  ];
  const [first, ...others] = candidates;
  const before = [...others.slice(0, place), { ...(first as Candidate), score }, ...others.slice(place)];
  return { status: 'ambiguous', among, differBy, candidates: before, reasons, ...rest };
}

function isByRule({ decision }: MappedRow): boolean {
  return decision?.evidence?.[0]?.code === RULE_REASON;
}

/** Whether the last that people did to a row was to give it back: what they took back no rule does again. */
function isGivenBack({ history = [] }: MappedRow): boolean {
  return history.findLast(({ action }) => action === 'decide' || action === 'reopen')?.action === 'reopen';
}

/** Whether nobody decided a row, and the machine neither: only such rows are settled by a rule. */
export function isOpen(row: MappedRow): boolean {
  return !row.decision && !row.draft && row.match.status !== 'auto';
}

function rowBefore(row: MappedRow): MappedRow {
  const match = matchBefore(row.match);
  if (isByRule(row)) {
    const { decision: _, ...open } = row;
    return { ...open, match };
  }
  return match === row.match ? row : { ...row, match };
}

/** The mapping as it is without any rule: what rules settled is open again, to the byte. */
export function withoutRules(mapping: Mapping): Mapping {
  const rows = mapping.rows.map(rowBefore);
  return rows.some((row, at) => row !== mapping.rows[at]) ? { ...mapping, rows } : mapping;
}

function ruled(row: MappedRow, rules: RulesByKey, catalog: Catalog, secondReview: boolean): MappedRow {
  if (!isOpen(row) || isGivenBack(row)) return row;
  const mark = scopeMark(row);
  const scope = mark === undefined ? undefined : rules.get(scopeKey({ about: 'scope', when: { mark } }));
  if (scope?.answer.includes('out-of-scope')) {
    // Where two people are needed one rule is not enough.
    if (secondReview) return row;
    const { by, at } = scope;
    const evidence = [reasonOf([scope], '')];
    return { ...row, decision: { status: 'out-of-scope', reason: mark as string, reviewer: by, at, evidence } };
  }
  if (row.match.status !== 'ambiguous') return row;
  const found = codeByRules(row, dimensionsOf(row, catalog), rules);
  return found ? { ...row, match: settled(row.match, found.code, found.by) } : row;
}

/**
 * A facility's rules on its mapping, in place of those that were there before: rows that wait and that the rules tell of are settled,
 * each with the reason `facility-rule`; rows of rules that no longer stand are open again. A rule never moves a row that a person or
 * the machine decided, nor one whose name, price or declared code contradicts the code. Pure.
 */
export function applyRules(mapping: Mapping, rules: readonly FacilityRule[], catalog: Catalog): Mapping {
  const plain = withoutRules(mapping);
  if (rules.length === 0) return plain;
  const byKey = rulesByKey(rules);
  const rows = plain.rows.map((row) => ruled(row, byKey, catalog, mapping.secondReview === true));
  return { ...plain, rows };
}
