import type { Catalog } from '../../catalog/catalog';
import type { MatchResult } from '../../match/result';
import { type Judgement, judgeOf, type TruthRow } from './judge';
import { type Measures, Tally } from './tally';

/** A row that came out wrong, for a person to look at. */
export interface Miss {
  readonly what: 'auto' | 'ambiguous' | 'name' | 'code' | 'top10' | 'route';
  readonly row: TruthRow;
  readonly result: MatchResult;
}

/** What was wrong with the answer to a row. */
export function missesOf({ what, name, first, decidable, in10, autoRight, holds, route }: Judgement): Miss['what'][] {
  if (what === 'lacking') return [];
  const coded = what === 'coded';
  const found: Miss['what'][] = [];
  if (coded && decidable ? !first : name === false) found.push(name === false ? 'name' : 'code');
  if (coded && !in10) found.push('top10');
  if (autoRight === false) found.push('auto');
  if (holds === false) found.push('ambiguous');
  if (route === false) found.push('route');
  return found;
}

/** Measures the answers to one list, one answer a row. `see` is called for every row that came out wrong. */
export function measure(
  catalog: Catalog,
  truth: readonly TruthRow[],
  results: readonly MatchResult[],
  see?: (miss: Miss) => void,
): Measures {
  const judge = judgeOf(catalog);
  const tally = new Tally();
  truth.forEach((row, at) => {
    const result = results[at] as MatchResult;
    const judged = judge(row, result);
    tally.add(judged);
    for (const what of missesOf(judged)) see?.({ what, row, result });
  });
  return tally.measures;
}
