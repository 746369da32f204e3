import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { mappingFilePieces } from '../../src/io/record/mapping-text';
import type { Item } from '../../src/item';
import { applyRules, isOpen, RULE_REASON, withoutRules } from '../../src/mapping/apply-rules';
import { mapItems } from '../../src/mapping/map-items';
import { decidedCode, type MappedRow, type Mapping } from '../../src/mapping/mapping';
import { questionsOf } from '../../src/mapping/questions';
import { dimensionsOf } from '../../src/mapping/rule-values';
import { type FacilityRule, NO_RULES, standingRules, withoutRule, withRule } from '../../src/mapping/rules';
import { createMatcher } from '../../src/match/matcher';
import { describeReason } from '../../src/messages/reasons';
import { QUESTION_TEXTS } from '../../src/messages/rules/rule-texts';
import { DEPARTMENT_CHAPTERS, departmentList, PRICES } from '../helpers/department-list';

const services = openCatalog('services');
const matcher = createMatcher(services);
const AT = '2026-11-02T01:00:00.000Z';
const FACILITY = { name: 'Bệnh viện Mẫu' };

function rule(about: FacilityRule['about'], when: FacilityRule['when'], ...answer: string[]): FacilityRule {
  return { about, when, answer, by: 'Lan', at: AT };
}

function mapped(...items: Partial<Item>[]): Mapping {
  const list = items.map((item, at) => ({ localCode: `DV${at}`, localName: 'Chọc dò màng bụng', ...item }));
  return mapItems(list, matcher, FACILITY);
}

function bytes(mapping: Mapping): string {
  return [...mappingFilePieces(mapping)].join('');
}

/** Codes of this name: in paediatrics (03) and in ear, nose and throat (15). */
const AMYGDALA = { localName: 'Trích áp xe quanh Amidan [gây mê]' };
const chapters = ({ match }: MappedRow) =>
  match.status === 'ambiguous' ? [...new Set(match.among.map((code) => code.slice(0, 2)))].sort() : [];

const known = departmentList(services, 1500, 1);
const list = mapItems(
  known.map(({ item }) => item),
  matcher,
  FACILITY,
);

describe('questions', () => {
  const answers: Readonly<Record<string, string>> = {
    cast: 'bột liền',
    slices: '1–32 dãy',
    film: 'số hóa',
    tesla: '0,2–1,5T',
    price: PRICES,
  };
  const questions = questionsOf(list, services);
  const rules = questions.map(({ about, when }) => {
    const answer = about === 'chapter' ? DEPARTMENT_CHAPTERS[when.department ?? ''] : answers[about];
    return rule(about, when, ...(answer === undefined ? [] : [answer]));
  });

  it('bring what waits of 1,500 made-up services to a third with ten answers, and are right', () => {
    const after = applyRules(list, rules, services);
    const waiting = (mapping: Mapping) => mapping.rows.filter(isOpen).length;
    expect(questions.length).toBeLessThanOrEqual(10);
    expect(waiting(list)).toBeGreaterThan(300);
    expect(waiting(after)).toBeLessThanOrEqual(waiting(list) / 3);
    const decided = after.rows.flatMap((row, at) => {
      const code = decidedCode(row);
      return code === undefined ? [] : [code === known[at]?.code];
    });
    expect(decided.filter(Boolean).length / decided.length).toBeGreaterThanOrEqual(0.995);
  });

  it('say how many rows each answer settles, and show three that are used most', () => {
    for (const [at, { about, when, options, rows, examples }] of questions.entries()) {
      expect(examples).toHaveLength(3);
      expect(examples.every(isOpen)).toBe(true);
      expect(options.every((option) => option.rows <= rows && option.settles <= option.rows)).toBe(true);
      const value = rules[at]?.answer[0];
      if (value === undefined) continue;
      const alone = applyRules(list, [rule(about, when, value)], services);
      const settled = alone.rows.filter((row, place) => row !== list.rows[place]).length;
      expect(options.find((option) => option.value === value)?.settles).toBe(settled);
    }
  });

  it('are not asked again once answered, even when no rule can tell', () => {
    const first = questions[0]!;
    const again = questionsOf(list, services, { rules: [rule(first.about, first.when)] });
    expect(again.some(({ about, when }) => about === first.about && when === first.when)).toBe(false);
  });

  it('leave the mapping as it was, to the byte, when all rules are taken back', () => {
    const before = bytes(list);
    for (let count = 1; count <= rules.length; count += 9) {
      const after = applyRules(list, rules.slice(0, count), services);
      expect(bytes(after)).not.toBe(before);
      expect(bytes(applyRules(after, [], services))).toBe(before);
      expect(bytes(applyRules(after, rules.slice(0, count), services))).toBe(bytes(after));
    }
  });

  it('ask for the category or its member once for all diseases', () => {
    const icd10 = openCatalog('icd10');
    const names = ['Viêm họng cấp', 'Viêm phế quản cấp', 'Viêm dạ dày'].map((localName, at) => ({
      localCode: `B${at}`,
      localName,
    }));
    const mapping = mapItems(names, createMatcher(icd10), FACILITY);
    const open = mapping.rows.filter((row) => dimensionsOf(row, icd10).length > 0);
    expect(open.length).toBeGreaterThan(1);
    expect(questionsOf(mapping, icd10).map(({ about }) => about)).toEqual(['member']);
    const after = applyRules(mapping, [rule('member', {}, 'member')], icd10);
    for (const row of after.rows.filter((_, at) => open.includes(mapping.rows[at] as MappedRow))) {
      expect(decidedCode(row)).toMatch(/\.9$/);
    }
  });
});

describe('a rule of a facility', () => {
  it('settles rows of its department, however it is written, and says so as the first reason', () => {
    const mapping = mapped({ ...AMYGDALA, department: 'Khoa  A1' }, { ...AMYGDALA, department: 'Khoa B' });
    expect(mapping.rows.map(chapters)).toEqual([
      ['03', '15'],
      ['03', '15'],
    ]);
    const [first, second] = applyRules(mapping, [rule('chapter', { department: 'khoa a1' }, '15')], services).rows;
    expect(decidedCode(first as MappedRow)).toMatch(/^15\./);
    expect(first?.match.candidates[0]?.code).toBe(decidedCode(first as MappedRow));
    expect(first?.match.reasons[0]?.code).toBe(RULE_REASON);
    expect(describeReason(first!.match.reasons[0]!, 'vi')).toBe('Theo quy ước của cơ sở: khoa a1 → chương 15 (Lan)');
    expect(second).toBe(mapping.rows[1]);
  });

  it('takes the first of its values that a row has', () => {
    const mapping = mapped({ ...AMYGDALA, department: 'A' });
    const after = applyRules(mapping, [rule('chapter', { department: 'A' }, '02', '03')], services);
    expect(decidedCode(after.rows[0] as MappedRow)).toMatch(/^03\./);
  });

  it('for a chapter that the facility has nothing of leaves the others', () => {
    const shared = known.filter((_, at) => {
      const [first, ...others] = chapters(list.rows[at] as MappedRow);
      return first === '03' && others.length === 1;
    });
    const mapping = mapped(...shared.slice(0, 40).map(({ item }) => ({ localName: item.localName })));
    const open = mapping.rows.filter(isOpen).length;
    expect(questionsOf(mapping, services)[0]?.about).toBe('without-chapter');
    const after = applyRules(mapping, [rule('without-chapter', {}, '03')], services);
    expect(after.rows.filter(isOpen).length).toBeLessThan(open / 2);
    expect(after.rows.some((row, at) => row !== mapping.rows[at] && decidedCode(row)?.startsWith('03.'))).toBe(false);
  });

  it('never overrides a decision, a draft, what the machine decided, or what a person gave back', () => {
    const [open] = mapped({ ...AMYGDALA, department: 'A' }).rows as [MappedRow];
    const code = open.match.candidates.find((one) => one.code.startsWith('03'))?.code as string;
    const decision = { status: 'confirmed', code } as const;
    const rows: MappedRow[] = [
      { ...open, decision },
      { ...open, draft: { decision, why: 'second-review' } },
      { ...open, decision: { status: 'rejected' } },
      { ...open, history: [{ at: AT, by: 'Hoa', action: 'reopen', status: 'ambiguous' }] },
      { ...open, match: { ...open.match, status: 'auto', code } as MappedRow['match'] },
      { ...open, match: { ...open.match, status: 'review' } as MappedRow['match'] },
    ];
    const mapping = { ...mapped(AMYGDALA), rows };
    const after = applyRules(mapping, [rule('chapter', { department: 'A' }, '15')], services);
    expect(after.rows.map((row, at) => row === rows[at])).toEqual(rows.map(() => true));
  });

  it('never chooses a code that the row itself contradicts', () => {
    const [open] = mapped({ ...AMYGDALA, department: 'A' }).rows as [MappedRow];
    const against = (code: string): MappedRow => ({
      ...open,
      match: {
        ...open.match,
        candidates: open.match.candidates.map((one) => ({ ...one, reasons: [{ code }, ...one.reasons] })),
      },
    });
    const child: MappedRow = {
      ...open,
      match: { ...open.match, reasons: [...open.match.reasons, { code: 'mark-child', params: { mark: '(TE)' } }] },
    };
    const rows = [against('deciding-word'), against('numbers-differ'), against('price-of-other-item'), child];
    const mapping = { ...mapped(AMYGDALA), rows };
    const after = applyRules(mapping, [rule('chapter', { department: 'A' }, '15')], services);
    expect(after.rows.map((row, at) => row === rows[at])).toEqual(rows.map(() => true));
  });

  it('keeps what a person decided on a row that it had settled when it is taken back', () => {
    const settled = applyRules(
      mapped({ ...AMYGDALA, department: 'A' }),
      [rule('chapter', { department: 'A' }, '15')],
      services,
    );
    const decision = { status: 'confirmed', code: decidedCode(settled.rows[0] as MappedRow) as string } as const;
    const decided = { ...settled, rows: settled.rows.map((row) => ({ ...row, decision })) };
    const [row] = withoutRules(decided).rows;
    expect(row?.decision).toEqual(decision);
    expect(row?.match.status).toBe('ambiguous');
  });

  it('puts services on demand out of scope, signed by whoever said so, unless two people are needed', () => {
    const mapping = mapped({ localName: 'Siêu âm ổ bụng (YC)' });
    const mark = '(YC)';
    const yes = rule('scope', { mark }, 'out-of-scope');
    const after = applyRules(mapping, [yes], services);
    expect(after.rows[0]?.decision).toMatchObject({ status: 'out-of-scope', reviewer: 'Lan', at: AT });
    expect(bytes(withoutRules(after))).toBe(bytes(mapping));
    expect(applyRules({ ...mapping, secondReview: true }, [yes], services).rows).toEqual(mapping.rows);
  });

  it('stands in the file with its author; another answer or a withdrawal is kept as history', () => {
    const when = { department: 'A' };
    const key = 'chapter {"department":"A"}';
    const first = withRule(NO_RULES, rule('chapter', when, '15'));
    const second = withRule(first, { ...rule('chapter', when, '03'), by: 'Hoa' });
    expect(standingRules(second).map(({ answer, by }) => [answer[0], by])).toEqual([['03', 'Hoa']]);
    const none = withoutRule(second, key, { by: 'Lan', at: AT });
    expect(standingRules(none)).toEqual([]);
    expect(none.rules.map(({ withdrawn }) => withdrawn?.by)).toEqual(['Hoa', 'Lan']);
    expect(withoutRule(none, key, { by: 'Lan', at: AT })).toBe(none);
  });
});

describe('rows that one answer settles though not all their codes can be told apart', () => {
  const settledBy = (localName: string, ...rules: FacilityRule[]) =>
    decidedCode(applyRules(mapped({ localName }), rules, services).rows[0] as MappedRow);

  it('are settled where it leaves one code, and wait where it leaves two', () => {
    const name = 'Thụt tháo phân';
    const row = mapped({ localName: name }).rows[0] as MappedRow;
    expect(chapters(row)).toEqual(['02', '03']);
    expect(settledBy(name, rule('without-chapter', {}, '03'))).toBe('02.0339.0211');
    expect(settledBy(name, rule('without-chapter', {}, '02'))).toBeUndefined();
  });

  it('are one name where codes spell it with other signs and letters', () => {
    const name = 'Nối mật-Hỗng tràng do ung thư';
    expect(settledBy(name, rule('chapter', { among: '03|12' }, '12'))).toBe('12.0236.0481');
  });

  it('leave examinations and beds out of scope as one', () => {
    const beds = ['Giường Nội khoa loại 2 Hạng II - Khoa Nội tổng hợp', 'Khám bệnh'].map((localName) => ({
      localName,
    }));
    const mapping = mapped(...beds);
    const [question] = questionsOf(mapping, services);
    expect(question).toMatchObject({ about: 'scope', rows: 2, options: [{ value: 'out-of-scope', settles: 2 }] });
    expect(QUESTION_TEXTS.scope(question?.when ?? {}).vi).toContain('ngày giường');
    const answer = rule('scope', question?.when ?? {}, 'out-of-scope');
    const { rows } = applyRules(mapping, [answer], services);
    expect(rows.map(({ decision }) => decision?.status)).toEqual(['out-of-scope', 'out-of-scope']);
    expect(bytes(withoutRules({ ...mapping, rows }))).toBe(bytes(mapping));
  });
});
