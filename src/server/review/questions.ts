import { z } from 'zod';
import { askQuestions } from '../../jobs/ask-questions';
import { RULE_SUBJECTS } from '../../mapping/rules';
import type { Lang } from '../../messages/pair';
import { QUESTION_TEXTS } from '../../messages/rules/rule-texts';

const text = z.string().min(1).max(500).optional();

/** An answer as the page sends it: the question's `about` and `when`, and the values that hold. */
export const answerSchema = z.object({
  about: z.enum(RULE_SUBJECTS),
  when: z.strictObject({ department: text, among: text, mark: text, name: text, route: text }),
  answer: z.array(z.string().min(1).max(100)).max(30),
});

/** The questions of a mapping file as the page shows them, best first. */
export function questionsFor(path: string, lang: Lang) {
  return askQuestions(path).questions.map(({ about, when, options, rows, use, examples }) => ({
    text: QUESTION_TEXTS[about](when)[lang],
    about,
    when,
    options,
    rows,
    use,
    examples: examples.map(({ item }) => ({ code: item.localCode, name: item.localName })),
  }));
}
