import { type Aligner, FEATURE_COUNT } from './align';
import type { Weighed } from './candidates';
import type { NameIndex } from './name-index';
import type { Reason } from './result';
import { slotConflicts } from './slots';

const scratch = new Float64Array(FEATURE_COUNT);
const COVERAGE_WRITTEN = 0;
const COVERAGE_OFFICIAL = 1;
const SAME_FOLDED = 20;
const SAME = 21;

/** The reasons of one candidate: how its name stands to the written one, what is left over on either side, what contradicts, what else speaks for it (`evidence`). */
export function explain(candidate: Weighed, index: NameIndex, aligner: Aligner, evidence: readonly Reason[]): Reason[] {
  const { query, name, source } = candidate;
  const reasons: Reason[] = [];
  if (source !== 'official') reasons.push({ code: 'further-name', params: { source, name: nameText(index, name) } });
  aligner.begin(query);
  aligner.measure(name, scratch);
  if (scratch[SAME] === 1) reasons.push({ code: 'name-identical' });
  else if (scratch[SAME_FOLDED] === 1) reasons.push({ code: 'name-folded' });
  else {
    const start = index.start[name] as number;
    const count = (index.start[name + 1] as number) - start;
    let writtenOnly = '';
    let officialOnly = '';
    for (let at = 0; at < query.words.length; at++) {
      if (aligner.written[at] === 0) writtenOnly += ` ${(query.words[at] as { text: string }).text}`;
    }
    for (let at = 0; at < count; at++) {
      if (aligner.official[at] === 0) officialOnly += ` ${index.texts.word(index.textIds[start + at] as number)}`;
    }
    if (query.joinedHash === index.joinedHash[name]) reasons.push({ code: 'name-joined' });
    else if (scratch[COVERAGE_WRITTEN] === 1 && scratch[COVERAGE_OFFICIAL] === 1) reasons.push({ code: 'name-sorted' });
    else {
      const percent = Math.round(((scratch[COVERAGE_WRITTEN] as number) + (scratch[COVERAGE_OFFICIAL] as number)) * 50);
      reasons.push({ code: 'name-near', params: { percent } });
      if (writtenOnly) reasons.push({ code: 'written-only', params: { words: writtenOnly.slice(1) } });
      if (officialOnly) reasons.push({ code: 'official-only', params: { words: officialOnly.slice(1) } });
      if (aligner.numbersDiffer) reasons.push({ code: 'numbers-differ' });
    }
  }
  if (aligner.conflicts > 0) {
    const written = { low: query.slotLow, high: query.slotHigh };
    const official = { low: index.slotLow[name] as number, high: index.slotHigh[name] as number };
    for (const clash of slotConflicts(written, official)) {
      reasons.push({ code: 'deciding-word', params: { written: clash.left, official: clash.right } });
    }
  }
  if (candidate.declared) reasons.push({ code: 'declared-agrees' });
  reasons.push(...evidence);
  return reasons;
}

function nameText(index: NameIndex, name: number): string {
  const words: string[] = [];
  for (let at = index.start[name] as number; at < (index.start[name + 1] as number); at++) {
    words.push(index.texts.word(index.textIds[at] as number));
  }
  return words.join(' ');
}
