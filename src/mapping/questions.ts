import type { Catalog } from '../catalog/catalog';
import { doAtOnce, doInTurns } from '../match/steps';
import { codeByRules, isOpen, type RulesByKey, rulesByKey } from './apply-rules';
import { decidedCode, type MappedRow, type Mapping } from './mapping';
import { type Dimension, dimensionsOf, scopeMark } from './rule-values';
import { type FacilityRule, type RuleScope, type RuleSubject, ruleKey } from './rules';

/** One answer that a question may have. */
export interface QuestionOption {
  readonly value: string;
  /** What the code set says of it: the specialty, the name of the code. */
  readonly label?: string;
  /** Rows that have a code of it. */
  readonly rows: number;
  /** Rows that this answer alone would settle. */
  readonly settles: number;
}

/** One question whose answer settles many rows that wait. */
export interface Question {
  readonly about: RuleSubject;
  readonly when: RuleScope;
  /** Possible answers, that of most rows first. */
  readonly options: readonly QuestionOption[];
  /** Rows that wait for this answer, alone or with others. */
  readonly rows: number;
  /** Their use: the quantities of the list added up; 0 where it gives none. */
  readonly use: number;
  /** Three of them, the most used first. */
  readonly examples: readonly MappedRow[];
}

/** Settings of {@link questionsOf}. */
export interface QuestionOptions {
  /** Answers that stand. */
  readonly rules?: readonly FacilityRule[];
  /** @default 10 */
  readonly most?: number;
}

const MOST = 10;
const EXAMPLES = 3;
/** A question of yes or no, of which one answer settles nothing, is worth half. */
const HALF = 0.5;
/** Fewer rows are decided as fast as the question is read. */
const FEWEST = 2;

/** A row that answers would settle. */
interface Waiting {
  readonly row: MappedRow;
  /** Position in the mapping. */
  readonly at: number;
  readonly weight: number;
  readonly dimensions: readonly Dimension[];
}

interface Group {
  readonly about: RuleSubject;
  readonly when: RuleScope;
  readonly key: string;
  readonly factor: number;
  readonly rows: { readonly waiting: Waiting; readonly dimension: Dimension | undefined }[];
}

/**
 * The few questions whose answers settle most rows of a mapping that wait, best first: rows whose possible codes differ in one thing that
 * a person of the facility knows for all of them (`dimensionsOf`) are one question. Each next question is the one that settles most,
 * rows × use, of what the questions before it leave. Rows that people decided, and rows of standing rules, are in none. Pure.
 */
export function questionsOf(mapping: Mapping, catalog: Catalog, options: QuestionOptions = {}): Question[] {
  return doAtOnce(asking(mapping, catalog, options));
}

/** {@link questionsOf} in turns, so that a server answers meanwhile. */
export function questionsInTurns(mapping: Mapping, catalog: Catalog, options?: QuestionOptions): Promise<Question[]> {
  return doInTurns(asking(mapping, catalog, options));
}

function* asking(mapping: Mapping, catalog: Catalog, options: QuestionOptions = {}): Generator<void, Question[]> {
  const { rules = [], most = MOST } = options;
  const byKey = rulesByKey(rules);
  const answered = new Set(rules.map(ruleKey));
  // Where two people are needed no rule puts rows out of scope.
  const rows = yield* waitingRows(mapping, catalog, mapping.secondReview !== true);
  const groups = groupsOf(rows, answered);
  yield;
  const asked: Group[] = [];
  const told = new Map<number, number>();
  while (asked.length < most) {
    const next = bestOf(groups, asked, told);
    if (!next) break;
    asked.push(next);
    for (const { waiting } of next.rows) told.set(waiting.at, (told.get(waiting.at) ?? 0) + next.factor);
    yield;
  }
  const all: Question[] = [];
  for (const group of asked) all.push(yield* questionOf(group, byKey, catalog));
  return all;
}

function* waitingRows({ rows }: Mapping, catalog: Catalog, withMarks: boolean): Generator<void, Waiting[]> {
  const used = rows.flatMap(({ item }) => item.quantity ?? []);
  const middle = used.reduce((sum, one) => sum + one, 0) / Math.max(1, used.length);
  const waiting: Waiting[] = [];
  for (const [at, row] of rows.entries()) {
    if (!isOpen(row)) continue;
    const dimensions = dimensionsOf(row, catalog);
    yield;
    const isMarked = scopeMark(row) !== undefined;
    if (isMarked ? !withMarks : dimensions.length === 0) continue;
    const weight = 1 + (middle > 0 ? (row.item.quantity ?? 0) / middle : 0);
    waiting.push({ row, at, weight, dimensions });
  }
  return waiting;
}

function groupsOf(rows: readonly Waiting[], answered: ReadonlySet<string>): Group[] {
  const groups = new Map<string, Group>();
  const add = (about: RuleSubject, when: RuleScope, factor: number, waiting: Waiting, dimension?: Dimension) => {
    const key = ruleKey({ about, when });
    if (answered.has(key)) return;
    const group = groups.get(key) ?? { about, when, key, factor, rows: [] };
    groups.set(key, group);
    group.rows.push({ waiting, dimension });
  };
  for (const waiting of rows) {
    const mark = scopeMark(waiting.row);
    if (mark !== undefined) {
      add('scope', { mark }, 1, waiting);
      continue;
    }
    for (const dimension of waiting.dimensions) {
      add(dimension.about, dimension.when, 1, waiting, dimension);
    }
    const [chapter] = waiting.dimensions.filter(({ about, when }) => about === 'chapter' && when.among !== undefined);
    if (chapter) add('without-chapter', {}, HALF, waiting, chapter);
  }
  return [...groups.values()].filter(({ rows: own }) => own.length >= FEWEST);
}

/** What a question is worth: of each of its rows the part that is not told by questions before it. */
function worth({ rows, factor }: Group, told: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const { waiting } of rows) {
    const open = Math.max(1, waiting.dimensions.length);
    const left = Math.max(0, open - (told.get(waiting.at) ?? 0));
    sum += (factor * waiting.weight * Math.min(1, left)) / open;
  }
  return sum;
}

function bestOf(
  groups: readonly Group[],
  asked: readonly Group[],
  told: ReadonlyMap<number, number>,
): Group | undefined {
  let best: Group | undefined;
  let most = 0;
  for (const group of groups) {
    if (asked.includes(group)) continue;
    const gain = worth(group, told);
    if (gain > most || (gain === most && best && group.key < best.key)) [best, most] = [group, gain];
  }
  return best;
}

/** What the code set says of a value, by one of the codes that have it. */
function labelOf(about: RuleSubject, value: string, rows: Group['rows'], catalog: Catalog): string | undefined {
  if (about !== 'chapter' && about !== 'without-chapter' && about !== 'code') return undefined;
  for (const { dimension } of rows) {
    const [code] = [...(dimension?.values ?? [])].find(([, own]) => own.includes(value)) ?? [];
    const entry = code === undefined ? undefined : catalog.get(code);
    if (entry) return about === 'code' ? [entry.name, entry.group].filter(Boolean).join(' – ') : entry.specialty;
  }
  return undefined;
}

function* questionOf({ about, when, rows }: Group, standing: RulesByKey, catalog: Catalog): Generator<void, Question> {
  const values = new Map<string, number>();
  for (const { dimension } of rows) {
    for (const value of new Set(dimension ? [...dimension.values.values()].flat() : ['out-of-scope'])) {
      values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  const options: QuestionOption[] = [];
  for (const [value, count] of [...values].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))) {
    const label = labelOf(about, value, rows, catalog);
    const settles =
      about === 'scope' ? count : settledBy(rows, { about, when, answer: [value], by: '', at: '' }, standing);
    options.push({ value, rows: count, settles, ...(label !== undefined && { label }) });
    yield;
  }
  const shown = [...rows].sort((a, b) => b.waiting.weight - a.waiting.weight || a.waiting.at - b.waiting.at);
  return {
    about,
    when,
    options,
    rows: rows.length,
    use: rows.reduce((sum, { waiting }) => sum + (waiting.row.item.quantity ?? 0), 0),
    examples: shown.slice(0, EXAMPLES).map(({ waiting }) => waiting.row),
  };
}

/** What a person typed as an answer, as values of a rule; or the part of it that is none of the values. `-`: no rule can tell. */
export function typedAnswer(
  values: readonly string[],
  typed: string,
): { readonly answer: readonly string[] } | { readonly wrong: string } {
  // Some values hold a comma themselves: `0,2–1,5T`.
  const whole = values.find((one) => one.toLowerCase() === typed.trim().toLowerCase());
  if (whole !== undefined) return { answer: [whole] };
  const parts = typed
    .split(/[,;]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (parts.length === 1 && parts[0] === '-') return { answer: [] };
  const answer: string[] = [];
  for (const part of parts.length > 0 ? parts : ['']) {
    const same = values.find((one) => one.toLowerCase() === part.toLowerCase());
    // `3` is chapter `03`.
    const found = same ?? values.find((one) => /^\d+$/u.test(part) && /^\d+$/u.test(one) && +one === +part);
    if (found === undefined) return { wrong: part };
    answer.push(found);
  }
  return { answer };
}

function settledBy(rows: Group['rows'], rule: FacilityRule, standing: RulesByKey): number {
  const all = new Map([...standing, ...rulesByKey([rule])]);
  return rows.filter(({ waiting: { row, dimensions } }) => codeByRules(row, dimensions, all) !== undefined).length;
}

/** What rules would do to a mapping. */
export interface RulesTrial {
  /** Rows that would be settled, each with its code; out of scope: without one. */
  readonly settled: readonly { readonly row: MappedRow; readonly code?: string }[];
  /** Rows that would be open again. */
  readonly reopened: readonly MappedRow[];
}

/** What differs between a mapping before and after its rules were applied: for dry runs and for what is said of a run. */
export function rulesTrial(before: Mapping, after: Mapping): RulesTrial {
  const settled: { row: MappedRow; code?: string }[] = [];
  const reopened: MappedRow[] = [];
  after.rows.forEach((row, at) => {
    const was = before.rows[at] as MappedRow;
    if (row === was) return;
    const code = decidedCode(row);
    if (isOpen(was) && !isOpen(row)) settled.push({ row, ...(code !== undefined && { code }) });
    else if (!isOpen(was) && isOpen(row)) reopened.push(row);
  });
  return { settled, reopened };
}
