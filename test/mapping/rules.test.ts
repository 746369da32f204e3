import { describe, expect, it } from 'vitest';
import {
  type FacilityRule,
  NO_RULES,
  RULE_SUBJECTS,
  ruleKey,
  rulesSchema,
  scopeKey,
  standingRules,
  withoutRule,
  withRule,
} from '../../src/mapping/rules';

const AT = '2026-11-02T01:00:00.000Z';
const LATER = '2026-11-03T01:00:00.000Z';
const rule = (about: FacilityRule['about'], when: FacilityRule['when'], ...answer: string[]): FacilityRule => {
  return { about, when, answer, by: 'Lan', at: AT };
};
const [ENT, CHILD] = [rule('chapter', { department: 'Khoa A' }, '15'), rule('chapter', { department: 'Khoa B' }, '03')];

describe('a rule of a facility', () => {
  it('is known by what it is about and which rows it is for, in whatever order these are written', () => {
    expect(ruleKey(ENT)).toBe('chapter {"department":"Khoa A"}');
    expect(ruleKey({ about: 'scope', when: { name: 'x', mark: '(YC)' } })).toBe('scope {"mark":"(YC)","name":"x"}');
  });

  it('answers the same question however the names of its rows are written', () => {
    const key = scopeKey({ about: 'chapter', when: { department: 'khoa hóa', among: '03|13' } });
    expect(scopeKey({ about: 'chapter', when: { department: ' Khoa Hoá', among: '03|13' } })).toBe(key);
    expect(scopeKey({ about: 'chapter', when: { department: 'khoa hoa', among: '03|13' } })).not.toBe(key);
    expect(scopeKey({ about: 'chapter', when: { department: 'khoa hóa' } })).not.toBe(key);
    expect(scopeKey({ about: 'without-chapter', when: { department: 'khoa hóa', among: '03|13' } })).not.toBe(key);
  });

  it('takes an earlier answer to its question back, and no other rule', () => {
    const both = withRule(withRule(NO_RULES, ENT), CHILD);
    expect(standingRules(both)).toEqual([ENT, CHILD]);
    const again = { ...ENT, answer: ['03'], by: 'Hoa', at: LATER };
    const after = withRule(both, again);
    expect(after).toEqual({
      format: 'dmdc-rules',
      version: 1,
      rules: [{ ...ENT, withdrawn: { by: 'Hoa', at: LATER } }, CHILD, again],
    });
    expect(standingRules(after)).toEqual([CHILD, again]);
    expect(NO_RULES.rules).toEqual([]);
  });

  it('that is taken back stays as history with who did it, once', () => {
    const twice = withRule(withRule(NO_RULES, ENT), { ...ENT, answer: ['03'] });
    const none = withoutRule(twice, ruleKey(ENT), { by: 'Mai', at: LATER });
    expect(none.rules.map(({ withdrawn }) => withdrawn)).toEqual([
      { by: 'Lan', at: AT },
      { by: 'Mai', at: LATER },
    ]);
    expect(withoutRule(none, ruleKey(ENT), { by: 'Hoa', at: LATER })).toBe(none);
    expect(withoutRule(twice, ruleKey(CHILD), { by: 'Hoa', at: LATER })).toBe(twice);
  });
});

describe('a file of rules', () => {
  const reads = (over: object) =>
    rulesSchema.safeParse({ format: 'dmdc-rules', version: 1, rules: [{ ...ENT, ...over }] }).success;

  it('is read as it was written, each subject and each part of the scope', () => {
    const when = { department: 'A', among: '03|13', mark: '(YC)', name: 'x', route: '1.01' };
    const rules = RULE_SUBJECTS.map((about) => ({ ...rule(about, when, 'a'), withdrawn: { by: 'Mai', at: LATER } }));
    const file = { format: 'dmdc-rules', version: 1, rules: [...rules, rule('price', {})] };
    expect(rulesSchema.parse(file)).toEqual(file);
    expect(RULE_SUBJECTS).toHaveLength(10);
  });

  it('is refused where it says what no rule says', () => {
    expect(reads({})).toBe(true);
    for (const over of [
      { about: 'colour' },
      { when: { department: '' } },
      { when: { color: 'x' } },
      { when: undefined },
      { answer: [''] },
      { answer: '03' },
      { by: undefined },
      { at: 'yesterday' },
      { withdrawn: { by: 'Mai' } },
      { withdrawn: { by: 'Mai', at: LATER, why: 'x' } },
      { more: 1 },
    ]) {
      expect(reads(over), JSON.stringify(over)).toBe(false);
    }
    expect(rulesSchema.safeParse({ format: 'dmdc-memory', version: 1, rules: [] }).success).toBe(false);
    expect(rulesSchema.safeParse({ format: 'dmdc-rules', version: 2, rules: [] }).success).toBe(false);
    expect(rulesSchema.safeParse({ format: 'dmdc-rules', version: 1, rules: [], more: 1 }).success).toBe(false);
  });
});
