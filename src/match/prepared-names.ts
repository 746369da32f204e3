import type { Prepared } from '../catalog/prepared';
import type { NameData } from './index/name-data';
import type { Numbers } from './index/numbers';

/** The names of a code set as they were prepared. */
export function preparedNames(from: Prepared): NameData {
  return {
    texts: from.json('texts'),
    folds: from.json('folds'),
    foldOfText: from.numbers('foldOfText'),
    oddPlaces: from.numbers('oddPlaces'),
    oddFolds: from.numbers('oddFolds'),
    foldTraits: new Uint8Array(from.small('foldTraits')),
    ofStart: starts(from.small('lengths')),
    textIds: from.small('textIds'),
    slotLow: from.unsigned('slotLow'),
    slotHigh: from.unsigned('slotHigh'),
    site: from.unsigned('site'),
    moreSite: from.unsigned('moreSite'),
    owners: {
      start: starts(from.small('owners')),
      entries: from.small('ownerEntries'),
      sources: new Uint16Array(from.small('ownerSources')),
      sourceNames: from.json('sourceNames'),
    },
  };
}

function starts(lengths: Numbers): Int32Array {
  const start = new Int32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at++) start[at + 1] = (start[at] as number) + (lengths[at] as number);
  return start;
}
