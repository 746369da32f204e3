import type { Kind } from '../../catalog/kinds';
import type { MappedRow, Mapping } from '../../mapping/mapping';
import { apartAs } from '../../match/service-type';
import { type Messages, messagesOf } from '../../messages/messages';
import type { Lang } from '../../messages/pair';
import type { SheetCell, ValueCell } from '../sheets/workbook';
import { acceptedDecision } from './decision-cells';
import { CHOICE_DASH, shownStatus } from './review-choices';
import { decisionWords } from './typed-decision';

/** Where the formulas of a sheet look things up. */
export interface FormulaPlaces {
  /** Cells of {@link wordRows}. */
  readonly words: string;
  /** Two columns of the code list: code and name. */
  readonly codes?: string;
}

/** The cell of a column in the line of a formula: `$J5`. */
export type CellOf = (column: 'decision' | 'why' | 'status' | 'repeated' | 'verdict') => string;

/** First sign of an answer that says that what was typed cannot be used. */
export const WRONG = '✗';
/** First sign of an answer that says that it can. */
const TAKEN = '✓';
/** Columns of {@link wordRows} behind the word, counted from 1. */
const WORD = { status: 2, answer: 3, answerOfDoubtful: 4 } as const;

/** A text inside a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Each word that means a status, the status, what is answered where a proposal can be agreed with, and where not. */
export function wordRows(lang: Lang): SheetCell[][] {
  const { statuses, review } = messagesOf(lang);
  const { check, noEquivalent, checkFirst } = review;
  const rows = decisionWords().map(([word, status]) => {
    if (status === 'accepted') return ['word', word, statuses.confirmed, TAKEN, check.chooseOne];
    return ['word', word, statuses[status], TAKEN, TAKEN];
  });
  // The formula takes what stands before a colon, and this choice of the drop-down has one.
  const [before] = `${noEquivalent} ${checkFirst}`.split(':');
  return [...rows, ['word', before as string, statuses['no-equivalent'], TAKEN, TAKEN]];
}

/** What stands before a colon: a reason may follow it. */
const wordIn = (cell: string) => `TRIM(LEFT(${cell},FIND(":",${cell}&":")-1))`;
const firstToken = (cell: string) =>
  `SUBSTITUTE(SUBSTITUTE(LEFT(TRIM(${cell}),FIND(" ",TRIM(${cell})&" ")-1),",",""),";","")`;

/** Other spellings of a code that `apply` takes: without what a facility adds, with the zeros or the dot that were left out. */
function spellings(kind: Kind, token: string): string[] {
  if (kind === 'services') {
    const part = (at: number) => `TRIM(MID(SUBSTITUTE(${token},".",REPT(" ",20)),${20 * at + 1},20))`;
    const [chapter, technique, price] = [0, 1, 2].map(part);
    const padded = `RIGHT("0"&${chapter},2)&"."&RIGHT("000"&${technique},4)&"."&RIGHT("000"&${price},4)`;
    return [`LEFT(${token},12)`, padded];
  }
  if (kind === 'icd10') {
    const marked = `SUBSTITUTE(SUBSTITUTE(${token},"†",""),"*","")`;
    return [marked, `LEFT(${marked},3)&"."&MID(${marked},4,9)`];
  }
  return kind === 'drugs' ? [`LEFT(${token},FIND("+",${token}&"+")-1)`] : [];
}

/** Whether a second code stands in the cell: as the next word, or behind a semicolon. */
function severalIn(decision: string, codes: string): string {
  const isCode = (text: string) => `ISNUMBER(MATCH(${text},INDEX(${codes},0,1),0))`;
  const words = `TRIM(SUBSTITUTE(SUBSTITUTE(${decision},";"," "),","," "))`;
  const second = `TRIM(MID(SUBSTITUTE(${words}," ",REPT(" ",60)),61,60))`;
  return `OR(${isCode(second)},${isCode(firstToken(`MID(${decision},FIND(";",${decision}&";")+1,60)`))})`;
}

/** Why a row waits, until something is typed; then whether that can be used, and the name of a code that is not of the drop-down. */
export function whyCell(
  row: MappedRow,
  { why, note }: { readonly why: string; readonly note?: string },
  { kind, lang, places, cell }: FormulaContext,
): ValueCell {
  const { check } = messagesOf(lang).review;
  const decision = cell('decision');
  const token = firstToken(decision);
  const { codes } = places;
  const found = (code: string) => `VLOOKUP(${code},${codes},2,0)`;
  const named = spellings(kind, token).reduceRight<string | undefined>(
    (rest, code) => (rest === undefined ? found(code) : `IFERROR(${found(code)},${rest})`),
    undefined,
  );
  const name = named === undefined ? found(token) : `IFERROR(${found(token)},${named})`;
  const looked = codes ? `IFERROR(${quoted(`${TAKEN} `)}&${name},${quoted(check.unknownCode)})` : quoted(TAKEN);
  const single = `IF(ISNUMBER(FIND(${quoted(CHOICE_DASH)},${decision})),${quoted(TAKEN)},${looked})`;
  const chosen = codes ? `IF(${severalIn(decision, codes)},${quoted(check.severalCodes)},${single})` : single;
  const column = acceptedDecision(row) ? WORD.answer : WORD.answerOfDoubtful;
  const word = `IFERROR(VLOOKUP(${wordIn(decision)},${places.words},${column},0),${chosen})`;
  return {
    value: row.decision ? TAKEN : why,
    formula: `IF(${decision}="",${quoted(why)},${word})`,
    ...(note !== undefined && { note }),
  };
}

/** What a formula of a row is made for. */
export interface FormulaContext extends Pick<Mapping, 'kind' | 'secondReview'> {
  readonly lang: Lang;
  readonly places: FormulaPlaces;
  readonly cell: CellOf;
}

/** The status of a row as it is with what is typed. */
export function statusCell(row: MappedRow, { secondReview, lang, places, cell }: FormulaContext): ValueCell {
  const messages = messagesOf(lang);
  const now = messages.statuses[shownStatus(row)];
  const decision = cell('decision');
  const said = `VLOOKUP(${wordIn(decision)},${places.words},${WORD.status},0)`;
  // What one of two people decides does not count yet.
  const typed =
    secondReview && !row.draft
      ? quoted(row.decision ? now : messages.review.drafts['second-review'])
      : `IFERROR(${said},${confirmedAs(row, decision, messages)})`;
  const isUsable = `LEFT(${cell('why')},1)<>${quoted(WRONG)}`;
  return {
    value: now,
    formula: `IF(${decision}="",${quoted(now)},IF(${isUsable},${typed},${quoted(now)}))`,
  };
}

/** A code of an examination or a bed takes neither into the techniques: the row stays out of scope with it. */
function confirmedAs({ match }: MappedRow, decision: string, { statuses }: Messages): string {
  const confirmed = quoted(statuses.confirmed);
  if (!apartAs(match)) return confirmed;
  const token = firstToken(decision);
  const isTechnique = `AND(LEN(${token})>11,MID(${token},3,1)=".",MID(${token},8,1)=".")`;
  return `IF(${isTechnique},${confirmed},${quoted(statuses['out-of-scope'])})`;
}

/** What of a row is counted, for rows that share their local code. */
export function verdictCell(row: MappedRow, isProvisional: boolean, { lang, cell }: FormulaContext): ValueCell {
  const { statuses } = messagesOf(lang);
  const [status, decision] = [cell('status'), cell('decision')];
  const is = (one: keyof typeof statuses) => `${status}=${quoted(statuses[one])}`;
  const accepted = acceptedDecision(row);
  const known = accepted?.status === 'confirmed' ? accepted.code : '';
  const automatic = row.match.status === 'auto' && !isProvisional ? row.match.code : '';
  const own = `OR(${decision}="",LEFT(${cell('why')},1)=${quoted(WRONG)},ISNUMBER(MATCH(${wordIn(decision)},{${ACCEPTED}},0)))`;
  const code = `IF(${own},${quoted(known)},${firstToken(decision)})`;
  const other = `IF(${is('no-equivalent')},${quoted(NONE)},IF(${is('out-of-scope')},${quoted(OUTSIDE)},""))`;
  const formula = `IF(${is('confirmed')},${code},IF(${is('auto')},${quoted(automatic)},${other}))`;
  const now = shownStatus(row);
  const value =
    now === 'confirmed'
      ? known
      : now === 'auto'
        ? automatic
        : now === 'no-equivalent'
          ? NONE
          : now === 'out-of-scope'
            ? OUTSIDE
            : '';
  return { value, formula };
}

/** What is counted where there is no code. */
export const NONE = 'KC';
export const OUTSIDE = 'NPV';
const ACCEPTED = decisionWords()
  .filter(([, status]) => status === 'accepted')
  .map(([word]) => quoted(word))
  .join(',');
