import { describe, expect, it } from 'vitest';
import { buildNameIndex, type NameIndex } from '../../../src/match/index/name-index';
import { QueryReader } from '../../../src/match/query';
import { Aligner, FEATURE_COUNT, FEATURES } from '../../../src/match/rank/align';
import { wordsOf } from '../../../src/text/words';

type Feature = (typeof FEATURES)[number];

const indexOf = (...names: readonly string[]): NameIndex =>
  buildNameIndex(names.map((name, entry) => ({ entry, words: wordsOf(name), source: 'official' })));

/** What aligning a written name with the first of the names says. */
function aligned(written: string, name: string, ...others: readonly string[]) {
  const index = indexOf(name, ...others);
  const aligner = new Aligner(index);
  aligner.begin(new QueryReader(index).read(wordsOf(written), written.length));
  const features = new Float64Array(FEATURE_COUNT);
  aligner.measure(0, features);
  return { aligner, of: (feature: Feature) => features[FEATURES.indexOf(feature)] as number };
}

it('a text is read up to its 512th word', () => {
  const coverage = (wordsBefore: number) =>
    aligned(`${'khác '.repeat(wordsBefore)}soi đáy mắt`, 'soi đáy mắt').of('coverage of the official name');
  expect(coverage(509)).toBeCloseTo(1);
  expect(coverage(512)).toBe(0);
});

describe('how a written name stands to an official one', () => {
  it('the same words and accents', () => {
    const { aligner, of } = aligned('soi đáy mắt', 'Soi đáy mắt', 'khâu da');
    expect(of('same words and accents')).toBe(1);
    expect(of('same words in the same order')).toBe(1);
    expect(of('coverage of the written name')).toBeCloseTo(1);
    expect(of('coverage of the official name')).toBeCloseTo(1);
    expect(of('word order')).toBe(1);
    expect(of('every word found on both sides')).toBe(1);
    expect(of('accents differ')).toBe(0);
    expect(aligner).toMatchObject({ leftOver: 0, doubtful: 0, begins: false, sameCount: true, leftWritten: 0 });
  });

  it('the same words, written without accents', () => {
    const { of } = aligned('soi day mat', 'Soi đáy mắt', 'khâu da');
    expect(of('same words and accents')).toBe(0);
    expect(of('same words in the same order')).toBe(1);
    expect(of('accents differ')).toBe(0);
  });

  it('a bare word among words with accents counts a little, an other accent counts in full', () => {
    const bare = aligned('soi đay mắt', 'Soi đáy mắt', 'khâu da');
    const one = aligned('soi đáy mat', 'Soi đáy mắt', 'khâu da');
    expect(bare.of('accents differ')).toBeCloseTo(1 / 3);
    expect(one.of('accents differ')).toBeCloseTo(0.1);
  });

  it('the same words in another order', () => {
    const { aligner, of } = aligned('mắt đáy soi', 'Soi đáy mắt', 'khâu da');
    expect(of('same words in the same order')).toBe(0);
    expect(of('every word found on both sides')).toBe(1);
    expect(of('word order')).toBe(0);
    expect(aligner.leftOver).toBe(0);
    expect(aligned('đáy mắt soi', 'Soi đáy mắt', 'khâu da').of('word order')).toBe(0.5);
  });

  it('a word only on one side', () => {
    const more = aligned('soi đáy mắt lại', 'Soi đáy mắt', 'khâu da lại');
    expect(more.of('every official word found')).toBe(1);
    expect(more.of('every written word found')).toBe(0);
    expect(more.of('written words left over')).toBe(0.25);
    expect(more.of('rarest written word left over')).toBeGreaterThan(0);
    expect(more.of('words replaced')).toBe(0);
    expect(more.aligner).toMatchObject({
      leftWritten: 0b1000,
      leftOfficial: 0,
      leftOver: 1,
      writtenLeft: 1,
      officialLeft: 0,
    });
    const less = aligned('soi mắt', 'Soi đáy mắt', 'khâu da');
    expect(less.of('every official word found')).toBe(0);
    expect(less.of('official words left over')).toBe(0.25);
    expect(less.of('official name goes on')).toBe(0);
    expect(less.of('coverage of the official name')).toBeCloseTo(2 / 3);
    expect(less.aligner).toMatchObject({ leftWritten: 0, leftOfficial: 0b010, leftOver: 1, officialLeft: 1 });
  });

  it('one word in the place of another, and joining words, which say nothing', () => {
    expect(aligned('soi đáy gan', 'Soi đáy mắt', 'khâu gan').of('words replaced')).toBeGreaterThan(0);
    const light = aligned('soi của mắt', 'Soi mắt', 'của da');
    expect(light.of('every written word found')).toBe(1);
    expect(light.aligner).toMatchObject({ leftOver: 0, leftWritten: 0b010 });
    expect(aligned('soi mắt', 'Soi của mắt', 'khâu da').aligner).toMatchObject({ leftOver: 0, leftOfficial: 0b010 });
  });

  it('numbers that differ, and a number only on one side', () => {
    const differ = aligned('soi 2 mắt', 'Soi 3 mắt', 'khâu 2');
    expect(differ.aligner).toMatchObject({ numbersDiffer: true, oneSided: 0, writtenLeft: 0 });
    expect(differ.of('numbers differ')).toBe(1);
    expect(differ.of('number only on one side')).toBe(0);
    for (const one of [aligned('soi 2 mắt', 'Soi mắt', 'khâu 2'), aligned('soi mắt', 'Soi 2 mắt', 'khâu da')]) {
      expect(one.of('numbers differ')).toBe(0);
      expect(one.of('number only on one side')).toBe(1);
      expect(one.aligner).toMatchObject({ numbersDiffer: false, oneSided: 1 });
    }
  });

  it('a word said more often on one side', () => {
    expect(aligned('bệnh khác', 'bệnh khác do bệnh', 'khâu da do').aligner.leftOver).toBe(1);
    expect(aligned('khác do bệnh', 'khác do bệnh khác', 'khâu da').aligner.leftOver).toBe(1);
    expect(aligned('khác do bệnh khác', 'khác do bệnh', 'khâu da').aligner.leftOver).toBe(1);
    expect(aligned('bệnh do khác', 'khác do bệnh', 'khâu da').aligner.leftOver).toBe(0);
  });

  it('a name that goes on behind what is written, the last word of which may be cut', () => {
    const { aligner, of } = aligned('soi đáy mắt', 'Soi đáy mắt trực tiếp', 'khâu da');
    expect(aligner).toMatchObject({ begins: true, continues: false, sameCount: false });
    expect(of('official name goes on')).toBeCloseTo(2 / 5);
    expect(of('official name goes on after a cut')).toBe(0);
    expect(aligned('soi đáy mă', 'Soi đáy mắt trực tiếp', 'khâu da').aligner.begins).toBe(true);
    expect(aligned('soi đáy', 'Soi đáy mắt trực tiếp', 'khâu da').aligner.begins).toBe(false);
    expect(aligned('đáy mắt trực', 'Soi đáy mắt trực tiếp', 'khâu da').aligner.begins).toBe(false);
  });

  it('a last word cut by a field, from twenty letters on', () => {
    const cut = aligned('siêu âm tuyến giáp ng', 'Siêu âm tuyến giáp nghiêng', 'khâu da');
    expect(cut.of('every word found on both sides')).toBe(1);
    expect(cut.aligner.leftWritten).toBe(0);
    expect(aligned('siêu âm tuyến giap n', 'Siêu âm tuyến giáp mạc', 'khâu da').aligner.leftWritten).toBe(0b10000);
    expect(aligned('soi đáy ng', 'Soi đáy nghiêng', 'khâu da').aligner.leftWritten).toBe(0b100);
  });

  it('initials on either side', () => {
    const written = aligned('xbtq mắt', 'Xẻ bỏ túi quặm mắt', 'khâu da');
    expect(written.of('every word found on both sides')).toBe(1);
    expect(aligned('xbtk mắt', 'Xẻ bỏ túi quặm mắt', 'khâu da').aligner.leftWritten).toBe(0b01);
    const official = aligned('Xẻ bỏ túi quặm mắt', 'XBTQ mắt', 'khâu da');
    expect(official.of('every word found on both sides')).toBe(1);
  });

  it('a new written name forgets the one before', () => {
    const index = indexOf('soi đáy mắt', 'khâu da');
    const reader = new QueryReader(index);
    const aligner = new Aligner(index);
    const features = new Float64Array(FEATURE_COUNT);
    aligner.begin(reader.read(wordsOf('soi đáy mắt'), 11));
    aligner.begin(reader.read(wordsOf('khâu da'), 7));
    aligner.measure(0, features);
    expect(features[FEATURES.indexOf('coverage of the official name')]).toBe(0);
    aligner.measure(1, features);
    expect(features[FEATURES.indexOf('same words and accents')]).toBe(1);
  });
});
