import type { Kind } from '../../catalog/kinds';
import type { Judgement, TruthRow } from './judge';
import type { Miss } from './measure';
import { type Measures, Tally } from './tally';

/** One row and how its answer compares with the truth. */
export interface Judged {
  readonly row: TruthRow;
  readonly judgement: Judgement;
}

/** The measures of one matcher on some rows. */
export interface Pooled {
  /** `dmdc`, `tfidf`, or the command of another matcher. */
  readonly matcher: string;
  readonly measures: Measures;
  /** By class of wording, where the rows name classes; in the order of first appearance. */
  readonly classes: ReadonlyMap<string, Measures>;
}

/** The measures of one matcher on lists of one name and kind, in one edition. */
export interface BenchResult extends Pooled {
  /** Name of the list. */
  readonly file: string;
  readonly kind: Kind;
  /** Id of the edition. */
  readonly edition: string;
  /** Every row with its judgement, in the order of the list: to pool results, or to look at single rows. */
  readonly judged: readonly Judged[];
  /** Rows decided automatically against the right code. */
  readonly wrong: readonly Miss[];
}

/** The measures of rows, all and by class; also of rows from several results. */
export function pool(matcher: string, judged: readonly Judged[]): Pooled {
  const all = new Tally();
  const byClass = new Map<string, Tally>();
  for (const { row, judgement } of judged) {
    all.add(judgement);
    for (const name of row.classes ?? []) {
      const tally = byClass.get(name) ?? new Tally();
      byClass.set(name, tally);
      tally.add(judgement);
    }
  }
  return {
    matcher,
    measures: all.measures,
    classes: new Map([...byClass].map(([name, tally]) => [name, tally.measures])),
  };
}

/** Results of all lists together, a matcher each; none where a list was measured in several editions. */
export function totals(results: readonly BenchResult[]): Pooled[] {
  const seen = new Map<string, Judged[]>();
  const lists = new Set<string>();
  for (const { file, kind, matcher, judged } of results) {
    const list = `${file}\n${kind}\n${matcher}`;
    if (lists.has(list)) return [];
    lists.add(list);
    seen.set(matcher, [...(seen.get(matcher) ?? []), ...judged]);
  }
  return [...seen].map(([matcher, judged]) => pool(matcher, judged));
}
