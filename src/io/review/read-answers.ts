import { z } from 'zod';
import type { Place } from '../../errors';
import type { Issue } from '../../issue';
import { lazily } from '../../lazily';
import type { Grid } from '../../list/grid';
import { typedAnswer } from '../../mapping/questions';
import { type FacilityRule, RULE_SUBJECTS } from '../../mapping/rules';
import { questionSheetTexts } from '../../messages/rules/question-sheet';
import { exactKey } from '../../text/same-text';
import { CHOICE_DASH } from './review-choices';
import { decisionIssue } from './review-issues';

/** An answer to a question of the workbook, and where it stands. */
export type ReadAnswer = Pick<FacilityRule, 'about' | 'when' | 'answer'> & { readonly place: Place };

const questionSchema = lazily(() =>
  z.object({
    about: z.enum(RULE_SUBJECTS),
    when: z.record(z.string(), z.string()),
    values: z.array(z.string()),
  }),
);

const LANGS = ['vi', 'en'] as const;
/** Header rows stand this high at most. */
const HEADER_WITHIN = 30;

/**
 * The answers that people wrote on the sheet of questions, by place of the mapping; a workbook without that sheet has none.
 * @param records - the sheet of records, which says what was asked
 */
export function readAnswers(
  grids: readonly Grid[],
  records: Grid,
  place: Place,
): ReadonlyMap<number, { readonly answers: ReadAnswer[]; readonly issues: Issue[] }> {
  const asked = new Map<
    string,
    { readonly mapping: number; readonly json: string; readonly choices: readonly string[] }
  >();
  for (const row of records.rows) {
    const [type, mapping, number = '', json = '', ...choices] = records.cells(row).map((cell) => cell?.text ?? '');
    if (type === 'question') asked.set(number, { mapping: Number(mapping), json, choices });
  }
  const found = new Map<number, { answers: ReadAnswer[]; issues: Issue[] }>();
  const sheet = asked.size === 0 ? undefined : questionLines(grids);
  for (const { row, number, typed } of sheet?.lines ?? []) {
    const record = asked.get(number);
    if (!record || typed === '') continue;
    const { mapping, json, choices } = record;
    const own = found.get(mapping) ?? { answers: [], issues: [] };
    found.set(mapping, own);
    const at = { ...place, sheet: sheet?.name, row };
    const question = parsed(json);
    const chosen = choices.findIndex((choice) => exactKey(choice) === typed);
    const text = chosen < 0 ? withoutLabels(typed) : (question?.values[chosen] ?? '-');
    const read = question && typedAnswer(question.values, text);
    if (!question || !read || 'wrong' in read) own.issues.push(decisionIssue('answer-unreadable', at, typed));
    else own.answers.push({ about: question.about, when: question.when, answer: read.answer, place: at });
  }
  return found;
}

/** The lines of the sheet that has the columns of questions, wherever they stand. */
function questionLines(grids: readonly Grid[]) {
  for (const grid of grids) {
    if (grid.hidden) continue;
    for (const row of grid.rows) {
      if (row > HEADER_WITHIN) break;
      const texts = grid.cells(row).map((cell) => exactKey(cell?.text ?? ''));
      for (const lang of LANGS) {
        const labels = questionSheetTexts(lang);
        const [number, answer] = [texts.indexOf(labels.number), texts.indexOf(labels.answer)];
        if (number < 0 || answer < 0 || !texts.includes(labels.question)) continue;
        const lines = [...grid.rows]
          .filter((one) => one > row)
          .map((one) => {
            const cells = grid.cells(one);
            return {
              row: one,
              number: exactKey(cells[number]?.text ?? ''),
              typed: exactKey(cells[answer]?.text ?? ''),
            };
          });
        return { name: grid.name, lines };
      }
    }
  }
  return undefined;
}

/** `03 — NHI KHOA` is `03`, also where several are typed or chosen one after the other. */
function withoutLabels(typed: string): string {
  return typed
    .split(/[,;](?=[^,;]*(?: — |$))/u)
    .map((one) => one.split(CHOICE_DASH)[0] as string)
    .join(',');
}

function parsed(json: string) {
  try {
    return questionSchema.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
}
