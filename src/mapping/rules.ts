import { z } from 'zod';
import { lazily } from '../lazily';
import { nameKey } from '../text/same-text';
import { canonicalJson } from './hash';

/** What a rules file says it is. */
export const RULES_FORMAT = 'dmdc-rules';

/**
 * What a rule tells of the codes of one row:
 * `chapter`: which specialty (`03`) it is of; `without-chapter`: the facility does nothing of that one; `cast`, `slices`, `tesla`, `film`: with
 * what it is done; `price`: the price decision that the list's prices are of to the đồng; `member`: an unspecified disease is its `category` or the `member` (`.9`); `code`: which code of one name;
 * `scope`: rows with a mark are `out-of-scope`.
 */
export const RULE_SUBJECTS = [
  'chapter',
  'without-chapter',
  'cast',
  'slices',
  'tesla',
  'film',
  'price',
  'member',
  'code',
  'scope',
] as const;

/** One of {@link RULE_SUBJECTS}. */
export type RuleSubject = (typeof RULE_SUBJECTS)[number];

/** Which rows a rule is about: those that meet everything that is given; nothing given = all rows. */
export interface RuleScope {
  /** Department, else group of the list or heading. */
  readonly department?: string;
  /** Chapters that remain possible, in order, parted by `|`, on rows without a department: `03|13`. */
  readonly among?: string;
  /** A mark beside the name, as written: `(YC)`. */
  readonly mark?: string;
  /** Drugs: the ingredient; other kinds: the local name. */
  readonly name?: string;
  /** Drugs: code of the route. */
  readonly route?: string;
}

/** A facility's own rule: the answer of a person to a question about many rows. */
export interface FacilityRule {
  readonly about: RuleSubject;
  readonly when: RuleScope;
  /** The values that hold, the first that a row has before the next; empty: no rule can tell, people decide row by row. */
  readonly answer: readonly string[];
  /** Who answered. */
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** By whom and when it was taken back: it has no effect since. */
  readonly withdrawn?: { readonly by: string; readonly at: string };
}

/** The rules of one facility and kind; those that were taken back stay as its history. */
export interface FacilityRules {
  readonly format: typeof RULES_FORMAT;
  readonly version: 1;
  readonly rules: readonly FacilityRule[];
}

/** The file of a facility's rules. */
export const rulesSchema = lazily(() => {
  const text = z.string().min(1).optional();
  const when = z.strictObject({ department: text, among: text, mark: text, name: text, route: text });
  const signed = { by: z.string(), at: z.iso.datetime() };
  const rule = z.strictObject({
    about: z.enum(RULE_SUBJECTS),
    when,
    answer: z.array(z.string().min(1)),
    ...signed,
    withdrawn: z.strictObject(signed).optional(),
  });
  return z.strictObject({ format: z.literal(RULES_FORMAT), version: z.literal(1), rules: z.array(rule) });
});

/** A facility without rules. */
export const NO_RULES: FacilityRules = Object.freeze({ format: RULES_FORMAT, version: 1, rules: [] });

/** What a rule is about, as one text: two rules of one key answer one question. */
export function ruleKey({ about, when }: Pick<FacilityRule, 'about' | 'when'>): string {
  return `${about} ${canonicalJson(when)}`;
}

/** Tells rules of one question apart from others; names are compared as names are. */
export function scopeKey({ about, when }: Pick<FacilityRule, 'about' | 'when'>): string {
  const same = Object.fromEntries(Object.entries(when).map(([field, value]) => [field, nameKey(value)]));
  return ruleKey({ about, when: same });
}

/** The rules that hold. */
export function standingRules({ rules }: FacilityRules): readonly FacilityRule[] {
  return rules.filter(({ withdrawn }) => !withdrawn);
}

/** The rules with one more; an earlier answer to the same question is taken back by it. */
export function withRule(rules: FacilityRules, rule: FacilityRule): FacilityRules {
  const { rules: before, ...rest } = withoutRule(rules, ruleKey(rule), rule);
  return { ...rest, rules: [...before, rule] };
}

/** The rules with one taken back, named by its {@link ruleKey}; the same rules when none of that key holds. */
export function withoutRule(
  rules: FacilityRules,
  key: string,
  { by, at }: { readonly by: string; readonly at: string },
): FacilityRules {
  if (!standingRules(rules).some((rule) => ruleKey(rule) === key)) return rules;
  const all = rules.rules.map((rule) =>
    !rule.withdrawn && ruleKey(rule) === key ? { ...rule, withdrawn: { by, at } } : rule,
  );
  return { ...rules, rules: all };
}
