import type { Word } from '../text/words';
import type { Aligner } from './align';
import { FEATURE_COUNT } from './align';
import type { Weighed } from './candidates';
import { foldedKey, type NameIndex, sortedKey } from './name-index';
import type { Reason } from './result';
import { slotConflicts } from './slots';

const scratch = new Float64Array(FEATURE_COUNT);

/** The reasons of one candidate: how its name stands to the written one, what is left over on either side, what contradicts, what else speaks for it. */
export function explain(candidate: Weighed, index: NameIndex, aligner: Aligner): Reason[] {
  const { query, name, source } = candidate;
  const reasons: Reason[] = [];
  const from = index.start[name] as number;
  const to = index.start[name + 1] as number;
  const official: Word[] = [];
  for (let i = from; i < to; i++) {
    official.push({
      text: index.texts.word(index.textIds[i] as number),
      fold: index.folds.word(index.foldIds[i] as number),
    });
  }
  if (source !== 'official')
    reasons.push({ code: 'further-name', params: { source, name: official.map((word) => word.text).join(' ') } });
  aligner.begin(query);
  aligner.measure(name, scratch);
  if (scratch[16] === 1) reasons.push({ code: 'name-identical' });
  else if (scratch[15] === 1) reasons.push({ code: 'name-folded' });
  else if (sortedKey(query.words) === sortedKey(official)) reasons.push({ code: 'name-sorted' });
  else if (foldedKey(query.words).replaceAll(' ', '') === foldedKey(official).replaceAll(' ', ''))
    reasons.push({ code: 'name-joined' });
  else {
    const percent = Math.round(((scratch[0] as number) + (scratch[1] as number)) * 50);
    reasons.push({ code: 'name-near', params: { percent } });
    const writtenOnly = query.words.filter((_, at) => aligner.written[at] === 0).map((word) => word.text);
    const officialOnly = official.filter((_, at) => aligner.official[at] === 0).map((word) => word.text);
    if (writtenOnly.length > 0) reasons.push({ code: 'written-only', params: { words: writtenOnly.join(' ') } });
    if (officialOnly.length > 0) reasons.push({ code: 'official-only', params: { words: officialOnly.join(' ') } });
    if (aligner.numbersDiffer) reasons.push({ code: 'numbers-differ' });
  }
  if (aligner.conflicts > 0) {
    const left = { low: query.slotLow, high: query.slotHigh };
    const right = { low: index.slotLow[name] as number, high: index.slotHigh[name] as number };
    for (const clash of slotConflicts(left, right)) {
      reasons.push({ code: 'deciding-word', params: { written: clash.left, official: clash.right } });
    }
  }
  reasons.push(...candidate.evidence.reasons);
  return reasons;
}
