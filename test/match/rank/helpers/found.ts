import { FoundNames } from '../../../../src/match/found';
import { buildNameIndex } from '../../../../src/match/index/name-index';
import { QueryReader } from '../../../../src/match/query';
import { Aligner, FEATURE_COUNT } from '../../../../src/match/rank/align';
import { wordsOf } from '../../../../src/text/words';

/** All names, each of an entry of its own, aligned with a written one; the place of a name is its number. */
export function foundIn(written: string, names: readonly string[], cut = false) {
  const index = buildNameIndex(names.map((name, entry) => ({ entry, words: wordsOf(name), source: 'official' })));
  const query = new QueryReader(index).read(wordsOf(written), written.length, undefined, cut);
  const aligner = new Aligner(index);
  const found = new FoundNames();
  const features = new Float64Array(FEATURE_COUNT);
  aligner.begin(query);
  names.forEach((_, name) => {
    aligner.measure(name, features);
    const at = found.add();
    found.names[at] = name;
    found.coverageWritten[at] = features[0] as number;
    found.coverageOfficial[at] = features[1] as number;
    found.leftWritten[at] = aligner.leftWritten;
    found.leftOfficial[at] = aligner.leftOfficial;
  });
  return { index, query, aligner, found };
}
