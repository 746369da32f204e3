import {
  CODE_GROUPS,
  CODE_STATES,
  type CodeGroup,
  type CodeState,
  type CodeVerdict,
  type UnverifiedReason,
} from './code-state';
import { type TableCheck, TableCounter } from './field-check';
import { FIELD_LISTS, type FieldListId, fieldsOf } from './fields';
import type { UsedCode } from './record-codes';
import { CLAIM_TABLES, type ClaimRecord, type ClaimTable, FORM_TABLES } from './tables';

/** Lines and money; `amount` is a sum in đồng. Of codes it is a sum over the items of which more was used than returned. */
export interface LinesAndAmount {
  readonly lines: number;
  readonly amount: number;
}

/** How the codes of one group fare at a facility. */
export interface CodeTally extends LinesAndAmount {
  readonly group: CodeGroup;
  readonly states: Readonly<Record<CodeState, LinesAndAmount>>;
  /** Lines of `unverified` by reason. */
  readonly unverified: Readonly<Partial<Record<UnverifiedReason, number>>>;
  /** Lines whose amount cannot be read; they count as lines only. */
  readonly withoutAmount: number;
  /** Codes whose amounts add up to less than 0, for more was returned than used: in no amount, so that no share is above 100 % or below 0. */
  readonly returnedItems: number;
}

/** Lines that a code is used in and that are not `valid`; where it is the list and not the code that is wanting, they are only counted. */
export interface CodeProblem extends LinesAndAmount {
  readonly group: CodeGroup;
  readonly field: string;
  readonly state: Exclude<CodeState, 'valid'>;
  readonly reason?: UnverifiedReason;
  /** The code set that has the code, for `other-kind`. */
  readonly other?: CodeGroup;
  /** Null where the texts may be something else than codes: they are counted and never shown. */
  readonly code: string | null;
}

/** XML1 records by the day their file was made. */
export interface SentByFiles {
  /** Records with the day of the envelope (NGAYLAP) and a day of their own (NGAY_TTOAN, else NGAY_RA). */
  readonly withDates: number;
  /** Records whose file was made on their day or before. */
  readonly onDay: number;
}

/** What the claims files of one facility are found to be. Holds field names, item codes and numbers only. */
export interface FacilityClaims {
  /** MA_CSKCB; null where the files do not say. */
  readonly code: string | null;
  /** XML1 records. */
  readonly encounters: number;
  /** Bảng 1–5 of letter 677: every field of every record in full, and nothing unreadable. */
  readonly marks: readonly boolean[];
  readonly tables: readonly TableCheck[];
  /** Tables without a field list (XML6–XML15): counted, not checked. */
  readonly unchecked: readonly { readonly table: ClaimTable; readonly records: number }[];
  /** Parts that could not be read, by table. They take the `x` of the table away. */
  readonly unreadable: readonly { readonly table: ClaimTable; readonly parts: number }[];
  /** Files that broke off or could not be read to the end. They take every `x` away. */
  readonly brokenFiles: number;
  readonly codes: readonly CodeTally[];
  /** Most lines first. */
  readonly problems: readonly CodeProblem[];
  readonly sent: SentByFiles;
}

/** Reasons that say nothing of a code: every code of such lines has them. */
const OF_THE_LIST: ReadonlySet<UnverifiedReason> = new Set(['no-edition', 'not-bundled', 'no-date', 'no-list']);

/** Different codes that one facility's problems are told apart by; more are counted together. */
const MAX_CODES = 5000;

interface Sum {
  lines: number;
  amount: number;
}

interface GroupSum {
  readonly states: Map<CodeState, StateSum>;
  readonly reasons: Map<UnverifiedReason, number>;
  withoutAmount: number;
}

/** Lines, and what each code comes to: a returned line is taken off its own code alone. */
interface StateSum {
  lines: number;
  readonly amounts: Map<string, number>;
}

interface ProblemSum extends Sum {
  readonly head: Omit<CodeProblem, 'lines' | 'amount'>;
}

/** Adds up the records of one facility. */
export class FacilityCounter {
  encounters = 0;
  brokenFiles = 0;
  readonly sent = { withDates: 0, onDay: 0 };
  private readonly tables = new Map<string, TableCounter>();
  private readonly unchecked = new Map<ClaimTable, number>();
  private readonly unreadable = new Map<ClaimTable, number>();
  private readonly groups = new Map<CodeGroup, GroupSum>();
  private readonly problems = new Map<string, ProblemSum>();

  constructor(
    readonly code: string | null,
    private readonly optional: ReadonlySet<string>,
  ) {}

  addRecord(table: ClaimTable, record: ClaimRecord, list: FieldListId): void {
    if (fieldsOf(list, table) === undefined) {
      this.unchecked.set(table, (this.unchecked.get(table) ?? 0) + 1);
      return;
    }
    const key = `${list}/${table}`;
    let counter = this.tables.get(key);
    if (!counter) {
      counter = new TableCounter(table, list, this.optional);
      this.tables.set(key, counter);
    }
    counter.add(record);
  }

  addUnreadable(table: ClaimTable): void {
    this.unreadable.set(table, (this.unreadable.get(table) ?? 0) + 1);
  }

  addCode({ group, field, code, amount }: UsedCode, verdict: CodeVerdict): void {
    const { state, reason } = verdict;
    let sums = this.groups.get(group);
    if (!sums) {
      sums = { states: new Map(), reasons: new Map(), withoutAmount: 0 };
      this.groups.set(group, sums);
    }
    const readable = amount !== undefined && Number.isFinite(amount) ? amount : 0;
    if (Number.isNaN(amount)) sums.withoutAmount++;
    const sum = sums.states.get(state) ?? { lines: 0, amounts: new Map<string, number>() };
    sums.states.set(state, sum);
    sum.lines++;
    const item = sum.amounts.has(code) || sum.amounts.size < MAX_CODES ? code : '';
    sum.amounts.set(item, (sum.amounts.get(item) ?? 0) + readable);
    if (reason) sums.reasons.set(reason, (sums.reasons.get(reason) ?? 0) + 1);
    if (state === 'valid' || (reason && OF_THE_LIST.has(reason))) return;
    const problem = this.problemOf({ group, field, state, reason, other: verdict.other, code: verdict.shown ?? null });
    problem.lines++;
    problem.amount += readable;
  }

  private problemOf(head: ProblemSum['head']): ProblemSum {
    const keyOf = ({ group, field, state, reason, other, code }: ProblemSum['head']) =>
      [group, field, state, reason ?? '', other ?? '', code ?? ''].join('|');
    const found = this.problems.get(keyOf(head));
    if (found) return found;
    const kept = this.problems.size < MAX_CODES ? head : { ...head, code: null };
    const key = keyOf(kept);
    const problem = this.problems.get(key) ?? { head: kept, lines: 0, amount: 0 };
    this.problems.set(key, problem);
    return problem;
  }

  result(): FacilityClaims {
    const tables = [...this.tables.values()]
      .map((counter) => counter.result())
      .sort(
        (a, b) =>
          CLAIM_TABLES.indexOf(a.table) - CLAIM_TABLES.indexOf(b.table) ||
          FIELD_LISTS.indexOf(a.list) - FIELD_LISTS.indexOf(b.list),
      );
    const marks = FORM_TABLES.map((table) => {
      const own = tables.filter((check) => check.table === table);
      return (
        own.length > 0 && own.every(({ complete }) => complete) && !this.unreadable.has(table) && this.brokenFiles === 0
      );
    });
    const inOrder = <T>(map: ReadonlyMap<ClaimTable, T>) =>
      [...map].sort(([a], [b]) => CLAIM_TABLES.indexOf(a) - CLAIM_TABLES.indexOf(b));
    return {
      code: this.code,
      encounters: this.encounters,
      marks,
      tables,
      unchecked: inOrder(this.unchecked).map(([table, records]) => ({ table, records })),
      unreadable: inOrder(this.unreadable).map(([table, parts]) => ({ table, parts })),
      brokenFiles: this.brokenFiles,
      codes: CODE_GROUPS.flatMap((group) => {
        const sums = this.groups.get(group);
        return sums ? [tally(group, sums)] : [];
      }),
      problems: [...this.problems.values()]
        .map(({ head, lines, amount }) => ({ ...head, lines, amount: inDong(amount) }))
        .sort((a, b) => b.lines - a.lines || b.amount - a.amount || compare(keyText(a), keyText(b))),
      sent: { ...this.sent },
    };
  }
}

function tally(group: CodeGroup, { states, reasons, withoutAmount }: GroupSum): CodeTally {
  let returnedItems = 0;
  const sums = CODE_STATES.map((state) => {
    const { lines, amounts } = states.get(state) ?? { lines: 0, amounts: new Map<string, number>() };
    const all = [...amounts.values()].map(inDong);
    returnedItems += all.filter((amount) => amount < 0).length;
    return [state, { lines, amount: inDong(all.reduce((sum, amount) => sum + Math.max(0, amount), 0)) }] as const;
  });
  return {
    group,
    lines: sums.reduce((sum, [, { lines }]) => sum + lines, 0),
    amount: inDong(sums.reduce((sum, [, { amount }]) => sum + amount, 0)),
    states: Object.fromEntries(sums) as Record<CodeState, LinesAndAmount>,
    unverified: Object.fromEntries([...reasons].sort(([a], [b]) => compare(a, b))),
    withoutAmount,
    returnedItems,
  };
}

function keyText({ group, field, state, code }: CodeProblem): string {
  return `${group}|${field}|${state}|${code ?? ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sums of many fractions, without the dust of binary arithmetic. */
function inDong(amount: number): number {
  return Math.round(amount * 100) / 100;
}
