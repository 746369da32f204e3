import type { TruthRow as AnyRow } from '../src/report/bench/judge';

/** The measures are the library's own: `dmdc bench` gives users the same. */
export { type Estimate, estimate, percent, type Share } from '../src/report/bench/interval';
export { isHard } from '../src/report/bench/judge';
export { type Miss, measure } from '../src/report/bench/measure';
export type { Measures, ShareName } from '../src/report/bench/tally';

/** A row of a list made here: it always has one right code. */
export type TruthRow = AnyRow & { readonly gold: string };
