import { Query } from '../../../../src/match/query';
import type { Weighed } from '../../../../src/match/rank/weighed';

/** A candidate as the finder weighs it: the entry of that number, by a name of its own, unless told otherwise. */
export function weighed(entry: number, own: Partial<Weighed> = {}): Weighed {
  return {
    entry,
    name: entry,
    source: 'official',
    found: entry,
    wording: 0,
    query: new Query(),
    nameOdds: 0,
    among: 0,
    common: 0,
    odds: 0,
    probability: 0,
    conflict: false,
    doubt: false,
    other: false,
    priced: 0,
    fits: undefined,
    whole: false,
    loose: false,
    declared: false,
    ...own,
  };
}
