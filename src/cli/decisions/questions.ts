import { createInterface } from 'node:readline/promises';
import { readFacilityCatalog } from '../../io/sheets/facility-list';
import { type Answer, askQuestions, changeRules } from '../../jobs/ask-questions';
import { mapInto } from '../../jobs/map-into';
import { isOpen } from '../../mapping/apply-rules';
import { decidedCode, type MappedRow, type Mapping } from '../../mapping/mapping';
import { type Question, questionsOf, type RulesTrial, typedAnswer } from '../../mapping/questions';
import { ruleKey } from '../../mapping/rules';
import { decisionTexts } from '../../messages/cli/decisions';
import { questionTexts } from '../../messages/cli/questions';
import { QUESTION_TEXTS, RULE_VALUES, ruleText } from '../../messages/rules/rule-texts';
import { mappingFiles } from '../../store/paths';
import { rulesPath } from '../../store/rules-store';
import { type Console, save } from '../terminal/console';
import { EXIT, UsageError } from '../terminal/exit';
import { numberOption, person } from '../terminal/options';

/** Options of `dmdc questions`, as commander gives them. */
export interface QuestionsCommandOptions {
  readonly answer?: readonly string[];
  readonly withdraw?: readonly string[];
  readonly rules?: boolean;
  readonly top?: string;
  readonly json?: boolean;
  readonly by?: string;
  readonly dryRun?: boolean;
}

/** `dmdc questions`: prints the questions of a mapping file, takes answers as rules, lists and takes rules back; 1 when nothing is left to ask. */
export async function questions(path: string, options: QuestionsCommandOptions, io: Console): Promise<number> {
  const texts = questionTexts(io.lang);
  const most = numberOption('--top', options.top, io);
  const isChange = (options.answer ?? options.withdraw) !== undefined;
  const isList = !path.endsWith('.ndjson') && /\.[a-z]{3,6}$/iu.test(path);
  if (isList) {
    if (isChange || options.rules) throw new UsageError(texts.listOnly(path));
    return questionsOfList(path, most, options, io);
  }
  const files = mappingFiles([path]);
  if (options.rules) return printRules(files, io);
  if (isChange) {
    if (files.length !== 1) throw new UsageError(texts.oneFile);
    return change(files[0] as string, most, options, io);
  }
  let found = false;
  for (const file of files) {
    const asked = askQuestions(file, { most });
    if (asked.questions.length > 0) found = true;
    if (options.json) await printJson(file, asked.questions, io);
    else if (process.stdin.isTTY && process.stdout.isTTY && !options.dryRun) {
      await converse(file, asked.mapping, asked.questions, options, io);
    } else {
      printQuestions(file, asked.mapping, asked.questions, io);
      if (asked.questions.length > 0) io.tell(texts.next(file));
    }
  }
  return found ? EXIT.done : EXIT.findings;
}

async function questionsOfList(
  path: string,
  most: number | undefined,
  { json }: QuestionsCommandOptions,
  io: Console,
): Promise<number> {
  let found = false;
  for (const { mapping, catalog } of await mapInto(undefined, readFacilityCatalog(path), { source: path })) {
    const all = questionsOf(mapping, catalog, { most });
    if (all.length > 0) found = true;
    if (json) await printJson(path, all, io);
    else printQuestions(path, mapping, all, io);
  }
  io.tell(questionTexts(io.lang).listOnly(path));
  return found ? EXIT.done : EXIT.findings;
}

function printHead(file: string, mapping: Mapping, all: readonly Question[], io: Console): void {
  const texts = questionTexts(io.lang);
  const waiting = mapping.rows.filter(isOpen).length;
  io.print(texts.head(file, io.number(waiting), io.number(mapping.rows.length)));
  if (all.length === 0) io.print(texts.none);
}

function printQuestions(file: string, mapping: Mapping, all: readonly Question[], io: Console): void {
  printHead(file, mapping, all, io);
  for (const [at, question] of all.entries()) {
    io.print();
    printQuestion(at + 1, question, io);
  }
}

function printQuestion(number: number, question: Question, io: Console): void {
  const texts = questionTexts(io.lang);
  const { about, when, options, rows, use, examples } = question;
  io.print(`${io.paint('bold', `${number}. ${QUESTION_TEXTS[about](when)[io.lang]}`)}`);
  io.print(`   ${io.paint('dim', texts.rows(io.number(rows), use > 0 ? io.number(use) : ''))}`);
  for (const { value, label = RULE_VALUES[value]?.[io.lang] ?? '', settles } of options) {
    io.print(`   – ${texts.option(value, label, io.number(settles))}`);
  }
  for (const { item } of examples) {
    io.print(`   ${io.paint('dim', `${texts.example}: ${item.localCode} – ${item.localName}`)}`);
  }
}

async function printJson(file: string, all: readonly Question[], io: Console): Promise<void> {
  const shown = all.map(({ about, when, options, rows, use, examples }) => {
    const names = examples.map(({ item: { localCode, localName } }) => ({ localCode, localName }));
    return { question: QUESTION_TEXTS[about](when)[io.lang], about, when, options, rows, use, examples: names };
  });
  await save(undefined, `${JSON.stringify({ file, questions: shown }, null, 2)}\n`, io);
}

function printRules(files: readonly string[], io: Console): number {
  let found = false;
  for (const file of files) {
    const { rules } = askQuestions(file);
    if (rules.length > 0) found = true;
    if (files.length > 1) io.print(file);
    for (const [at, rule] of rules.entries()) {
      io.print(`${at + 1}. ${ruleText(rule)[io.lang]}  (${rule.by}, ${io.date(rule.at.slice(0, 10))})`);
    }
  }
  if (!found) io.tell(questionTexts(io.lang).noRules);
  return found ? EXIT.done : EXIT.findings;
}

function change(file: string, most: number | undefined, options: QuestionsCommandOptions, io: Console): number {
  const { questions: all, rules } = askQuestions(file, { most });
  const answers = (options.answer ?? []).map((text) => {
    const [, number = '', value = ''] = /^\s*(\d+)\s*=(.*)$/su.exec(text) ?? [];
    return answerTo(picked(all, number, text, io), value, io);
  });
  const withdraw = (options.withdraw ?? []).map((text) => ruleKey(picked(rules, text, text, io)));
  settle(file, { answers, withdraw }, options, io);
  return EXIT.done;
}

function settle(
  file: string,
  changes: { readonly answers: readonly Answer[]; readonly withdraw?: readonly string[] },
  { by, dryRun = false }: QuestionsCommandOptions,
  io: Console,
): void {
  const texts = questionTexts(io.lang);
  const result = changeRules(file, { ...changes, by: person(by), dryRun });
  io.print(texts.settled(io.number(result.settled.length), io.number(result.reopened.length)));
  tellExamples(result, io);
  io.print(dryRun ? decisionTexts(io.lang).dryRun : texts.wrote(rulesPath(file)));
}

const SHOWN = 3;

function tellExamples({ settled, reopened }: RulesTrial, io: Console): void {
  const line = ({ item }: MappedRow, to: string) => io.print(`   ${item.localCode} – ${item.localName} → ${to}`);
  for (const { row } of settled.slice(0, SHOWN)) line(row, decidedCode(row) ?? 'out-of-scope');
  for (const row of reopened.slice(0, SHOWN)) line(row, row.match.status);
}

/** The one that a number, counted from 1, names. */
function picked<T>(all: readonly T[], number: string, text: string, io: Console): T {
  const found = /^\s*\d+\s*$/u.test(number) ? all[Number(number) - 1] : undefined;
  if (found === undefined) throw new UsageError(questionTexts(io.lang).badNumber(text, io.number(all.length)));
  return found;
}

/** The answer that a person typed. */
function answerTo({ about, when, options }: Question, typed: string, io: Console): Answer {
  const values = options.map(({ value }) => value);
  const read = typedAnswer(values, typed);
  if ('wrong' in read) throw new UsageError(questionTexts(io.lang).badValue(read.wrong, values.join(', ')));
  return { about, when, answer: read.answer };
}

/** Asks a person at a terminal, one question after the other. */
async function converse(
  file: string,
  mapping: Mapping,
  all: readonly Question[],
  options: QuestionsCommandOptions,
  io: Console,
): Promise<void> {
  const texts = questionTexts(io.lang);
  printHead(file, mapping, all, io);
  if (all.length === 0) return;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answers: Answer[] = [];
  try {
    for (let at = 0; at < all.length; ) {
      const question = all[at] as Question;
      io.print();
      printQuestion(at + 1, question, io);
      const typed = (await terminal.question(texts.prompt)).trim();
      if (typed === 'q') break;
      try {
        if (typed !== '') answers.push(answerTo(question, typed, io));
        at++;
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        io.tell(error.message);
      }
    }
  } finally {
    terminal.close();
  }
  if (answers.length > 0) settle(file, { answers }, options, io);
}
