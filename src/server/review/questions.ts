import { z } from 'zod';
import type { ReviewSession } from '../../jobs/review-session';
import { RULE_SUBJECTS, type RuleSubject, ruleKey } from '../../mapping/rules';
import type { Lang } from '../../messages/pair';
import { QUESTION_TEXTS, RULE_VALUES, ruleText } from '../../messages/rules/rule-texts';
import { bareTitle } from './chapters';
import type { AnswerDone, QuestionsView } from './contract';

const text = z.string().min(1).max(500).optional();

/** What the page says of rules: answers to questions, and rules that are taken back. */
export const answerSchema = z.object({
  answers: z
    .array(
      z.object({
        about: z.enum(RULE_SUBJECTS),
        when: z.strictObject({ department: text, among: text, mark: text, name: text, route: text }),
        answer: z.array(z.string().min(1).max(100)).max(30),
      }),
    )
    .max(10)
    .optional(),
  withdraw: z.array(z.string().max(2000)).max(10).optional(),
  dryRun: z.boolean().optional(),
});

/** Questions that several values may answer, the first that a row has before the next. */
const OF_SEVERAL: ReadonlySet<RuleSubject> = new Set(['chapter', 'without-chapter', 'price', 'slices', 'tesla']);

/** The questions of a mapping file as the page shows them, best first, and the rules that stand. */
export async function questionsFor(session: ReviewSession, lang: Lang): Promise<QuestionsView> {
  // A table that is not at hand tells nothing of codes.
  if (!session.catalog) return { questions: [], rules: [] };
  const { mapping, questions, rules } = await session.questions();
  const used = mapping.rows.reduce((sum, { item }) => sum + (item.quantity ?? 0), 0);
  return {
    questions: questions.map(({ about, when, options, rows, use, examples }) => ({
      key: ruleKey({ about, when }),
      text: QUESTION_TEXTS[about](when)[lang],
      about,
      when,
      several: OF_SEVERAL.has(about),
      options: options.map(({ value, label, settles }) => {
        const words = RULE_VALUES[value]?.[lang];
        return { value, text: words ?? [value, label && bareTitle(label)].filter(Boolean).join(' '), settles };
      }),
      rows,
      use: used > 0 ? use / used : null,
      examples: examples.map(({ item: { localCode, localName, department = '' } }) => ({
        code: localCode,
        name: localName,
        department,
      })),
    })),
    rules: rules.map((rule) => ({ key: ruleKey(rule), text: ruleText(rule)[lang], by: rule.by, at: rule.at })),
  };
}

/** Changes rules as the page has it, or tries what that would do. */
export async function answerQuestions(
  session: ReviewSession,
  request: z.infer<typeof answerSchema>,
  by: string,
): Promise<AnswerDone> {
  const { settled, reopened } = await session.changeRules({ ...request, by });
  const coded = settled.filter(({ code }) => code !== undefined).length;
  return { automatic: coded, outOfScope: settled.length - coded, reopened: reopened.length };
}
