import { expect, it } from 'vitest';
import { buildNameIndex } from '../../../src/match/index/name-index';
import { QueryReader } from '../../../src/match/query';
import { Aligner, FEATURE_COUNT, FEATURES } from '../../../src/match/rank/align';
import { wordsOf } from '../../../src/text/words';

/** How much of the official name is found in a text that says it after so many words of other things. */
function officialCoverage(wordsBefore: number): number | undefined {
  const index = buildNameIndex([{ entry: 0, words: wordsOf('soi đáy mắt'), source: 'official' }]);
  const text = `${'khác '.repeat(wordsBefore)}soi đáy mắt`;
  const aligner = new Aligner(index);
  aligner.begin(new QueryReader(index).read(wordsOf(text), text.length));
  const features = new Float64Array(FEATURE_COUNT);
  aligner.measure(0, features);
  return features[FEATURES.indexOf('coverage of the official name')];
}

it('a text is read up to its 512th word', () => {
  expect(officialCoverage(509)).toBeCloseTo(1);
  expect(officialCoverage(512)).toBe(0);
});
