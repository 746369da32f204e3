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

const WHOLE = 'Soi đáy mắt';

describe('what aligning counts, worked out by hand', () => {
  it('words left over by their number, up to four', () => {
    const left = (written: string, name: string) => {
      const { of } = aligned(written, name, 'khâu da');
      return [of('written words left over'), of('official words left over')];
    };
    expect(left('soi đáy mắt gan phổi', WHOLE)).toEqual([0.5, 0]);
    expect(left('soi đáy mắt gan phổi tim thận ruột lách', WHOLE)).toEqual([1, 0]);
    expect(left('soi đáy', WHOLE)).toEqual([0, 0.25]);
    expect(left('soi', 'Soi gan phổi tim thận ruột lách')).toEqual([0, 1]);
  });

  it('the rarest word left over on either side, and the lighter of the two as replaced', () => {
    // Of three names: `da` stands in two, `gan` in one, `lách` in none.
    const two = Math.log(1 + 3 / 2) / Math.log(4);
    const { of } = aligned('soi gan đáy da lách', 'Soi mắt đáy to', 'khâu da', 'chụp da gan');
    expect(of('rarest written word left over')).toBeCloseTo(1);
    expect(of('rarest official word left over')).toBeCloseTo(1);
    const light = aligned('soi đáy da', WHOLE, 'khâu da', 'chụp da');
    expect(light.of('rarest written word left over')).toBeCloseTo(two);
    expect(light.of('rarest official word left over')).toBeCloseTo(1);
    expect(light.of('words replaced')).toBeCloseTo(two);
    const heavy = aligned('soi đáy gan', 'Soi đáy da', 'khâu da', 'chụp gan');
    expect(heavy.of('words replaced')).toBeCloseTo(two);
    expect(aligned('soi đáy lách', WHOLE, 'khâu da').of('rarest written word left over')).toBeCloseTo(0.7);
  });

  it('which side has words of its own', () => {
    const found = (written: string) => {
      const { of } = aligned(written, WHOLE, 'khâu da');
      return [of('every written word found'), of('every official word found'), of('every word found on both sides')];
    };
    expect(found('soi đáy mắt')).toEqual([1, 1, 1]);
    expect(found('soi đáy')).toEqual([1, 0, 0]);
    expect(found('soi đáy mắt da')).toEqual([0, 1, 0]);
    expect(found('soi đáy da')).toEqual([0, 0, 0]);
  });

  it('a near spelling by what it is short of the word as written', () => {
    const { aligner, of } = aligned('amoxicirin uống', 'Amoxicilin uống', 'khâu da');
    expect(of('near spellings')).toBeCloseTo((1 - 0.859) / 2, 3);
    expect(of('accents differ')).toBe(0);
    expect(of('coverage of the written name')).toBeCloseTo((1 + 0.859) / 2, 3);
    expect(of('same words in the same order')).toBe(0);
    expect(aligner.doubtful).toBe(1);
    expect(aligned('amoxicilin uống', 'Amoxicilin uống', 'khâu da').aligner.doubtful).toBe(0);
    // One letter less is a syllable of its own, two letters swapped are none.
    expect(aligned('chụp nghiên', 'Chụp nghiêng', 'khâu da').aligner.doubtful).toBe(1);
    expect(aligned('chụp nghiêgn', 'Chụp nghiêng', 'khâu da').aligner.doubtful).toBe(0);
  });

  it('a word written twice both times, unless it has other accents there', () => {
    expect(aligned('soi mắt mắt', 'Soi mắt', 'khâu da').aligner.leftWritten).toBe(0);
    expect(aligned('soi mắt soi', 'Soi mắt', 'khâu da').aligner.leftWritten).toBe(0);
    expect(aligned('soi mắt mat', 'Soi mắt', 'khâu da').aligner.leftWritten).toBe(0);
    expect(aligned('soi mắt mặt', 'Soi mắt', 'khâu da').aligner.leftWritten).toBe(0b100);
    expect(aligned('soi da da', 'Soi mắt', 'khâu da').aligner.leftWritten).toBe(0b110);
  });

  it('neighbours by the word, wherever it stands first', () => {
    expect(aligned('mắt soi mắt da', 'Soi mắt da', 'khâu gan').of('word order')).toBeCloseTo(1 / 3);
    expect(aligned('soi mắt da', 'Soi mắt gan da', 'khâu').of('word order')).toBeCloseTo(1 / 3);
    expect(aligned('mắt', 'Mắt', 'khâu da').of('word order')).toBe(1);
    expect(aligned('da', 'Mắt', 'khâu da').of('word order')).toBe(1);
    expect(aligned('soi mắt', 'Mắt', 'khâu da').of('word order')).toBe(0);
  });

  it('names of nearly as many words', () => {
    const same = (written: string) => aligned(written, WHOLE, 'khâu da').aligner.sameCount;
    expect([same('soi'), same('soi đáy'), same('soi đáy mắt da'), same('soi đáy mắt da mi')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('accents', () => {
  it('of two words alike but for them: each word for itself', () => {
    const { aligner, of } = aligned('hạch hai bên', 'Hạch bẹn hai bên', 'khâu da');
    expect(aligner.leftOfficial).toBe(0b0010);
    expect(of('accents differ')).toBe(0);
    expect(of('near spellings')).toBe(0);
    expect(aligned('hạch bên bên', 'Hạch bẹn bên', 'khâu da').of('same words in the same order')).toBe(0);
    const both = aligned('nối nội', 'Nối nội', 'khâu da');
    expect(both.of('same words and accents')).toBe(1);
    expect(both.aligner.leftWritten).toBe(0);
    expect(aligned('hạch bẻn', 'Hạch bẹn', 'khâu da').of('accents differ')).toBeCloseTo(0.5);
  });

  it('missing from a word that is all of a name: another word, or a doubtful one', () => {
    const among = aligned('kim bấm máu', 'Kìm', 'kim tiêm');
    expect(among.of('coverage of the official name')).toBe(0);
    expect(among.of('near spellings')).toBe(0);
    expect(among.aligner.leftWritten).toBe(0b111);
    const bare = aligned('kim bam mau', 'Kìm', 'kim tiêm');
    expect(bare.of('coverage of the official name')).toBe(1);
    expect(bare.of('accents differ')).toBe(0);
    expect(bare.aligner.doubtful).toBe(1);
    const unknown = aligned('kim bấm máu', 'Kìm', 'khâu da');
    expect(unknown.of('coverage of the official name')).toBe(1);
    expect(unknown.of('accents differ')).toBeCloseTo(0.3);
    expect(unknown.aligner.doubtful).toBe(1);
    expect(aligned('kim bam', 'Kìm bấm', 'khâu da').aligner.doubtful).toBe(0);
    // In a longer name it is the word without its accent: three tenths of its weight.
    const longer = aligned('kim bấm', 'Kìm bấm', 'kim tiêm');
    expect(longer.aligner.leftOfficial).toBe(0);
    expect(longer.of('accents differ')).toBeCloseTo((0.3 * Math.log(2)) / (Math.log(2) + Math.log(3)));
  });

  it('of another word, where both stand eight times in names', () => {
    const other = (tuy: number, marrow: number) =>
      aligned('chụp tụy', 'Chụp tủy', 'tụy '.repeat(tuy), 'tủy '.repeat(marrow)).aligner.otherAccents;
    expect(other(8, 7)).toBeCloseTo(Math.log(2));
    expect(other(7, 7)).toBe(0);
    expect(other(8, 6)).toBe(0);
  });
});

describe('deciding words and numbers of a row', () => {
  it('exclude each other, up to two, or stand on one side only', () => {
    const slots = (written: string, name: string) => {
      const { aligner, of } = aligned(written, name, 'khâu da');
      return [
        of('deciding words exclude each other'),
        of('deciding word only in the written name'),
        of('deciding word only in the official name'),
        aligner.conflicts,
        aligner.oneSided,
      ];
    };
    expect(slots('mổ mắt phải', 'Mổ mắt trái')).toEqual([1, 0, 0, 1, 0]);
    expect(slots('mổ mắt phải', 'Mổ mắt')).toEqual([0, 1, 0, 0, 1]);
    expect(slots('mổ mắt', 'Mổ mắt phải')).toEqual([0, 0, 1, 0, 1]);
    expect(slots('phải trên trước mắt', 'Trái dưới sau mắt')).toEqual([2, 0, 0, 3, 0]);
    expect(slots('phải trên trước mắt', 'Mắt')).toEqual([0, 2, 0, 0, 3]);
    expect(slots('mắt', 'Phải trên trước mắt')).toEqual([0, 0, 2, 0, 3]);
    expect(slots('phải mắt trên', 'Mắt trước')).toEqual([0, 2, 1, 0, 3]);
    expect(slots('chụp gan', 'Chụp phổi')).toEqual([1, 0, 0, 1, 0]);
    expect(slots('chụp gan phải', 'Chụp phổi trái')).toEqual([2, 0, 0, 2, 0]);
    expect(slots('mắt phải 2', 'Mắt')).toEqual([0, 1, 0, 0, 2]);
  });

  it('numbers are counted apart from words', () => {
    const { aligner, of } = aligned('soi mắt lại 2 lần 3', 'Soi mắt', 'lại 2 lần 3');
    expect(aligner).toMatchObject({ leftOver: 4, writtenLeft: 2 });
    expect(of('number only on one side')).toBe(1);
    const official = aligned('soi mắt', 'Soi mắt 2 lần', 'khâu da').aligner;
    expect(official).toMatchObject({ leftOver: 2, officialLeft: 2, writtenLeft: 0, oneSided: 1 });
  });
});

describe('a name that may be cut', () => {
  it('goes on after a cut from 45 letters on', () => {
    const tail = (letters: number) =>
      aligned('soi đáy mắt'.padEnd(letters, '.'), 'Soi đáy mắt trực tiếp', 'khâu da').of(
        'official name goes on after a cut',
      );
    expect(tail(44)).toBe(0);
    expect(tail(45)).toBeCloseTo(2 / 5);
  });

  it('gives the cut word four fifths of its weight', () => {
    const { aligner, of } = aligned(
      'phẫu thuật nội soi cắt ruột thừa viêm mủ cấ',
      'Phẫu thuật nội soi cắt ruột thừa viêm mủ cấm',
      'khâu da',
    );
    expect(of('coverage of the written name')).toBeGreaterThan(0.9);
    expect(of('coverage of the official name')).toBeCloseTo(9.8 / 10);
    expect(aligner).toMatchObject({ leftWritten: 0, leftOfficial: 0 });
    const twice = aligned('siêu âm tuyến giáp ng', 'Siêu âm tuyến giáp nghiêng ngang', 'khâu da');
    expect(twice.aligner).toMatchObject({ leftWritten: 0, leftOfficial: 0b100000 });
    expect(aligned('siêu âm tuyến giá ng', 'Siêu âm tuyến giá nghiêng', 'khâu da').aligner.leftWritten).toBe(0);
    expect(aligned('siêu âm tuyến gi ng', 'Siêu âm tuyến gi nghiêng', 'khâu da').aligner.leftWritten).toBe(0b10000);
  });

  it('begins like a longer one that it may be, where its list cuts names', () => {
    const cut = (written: string, name: string, isCut: boolean) => {
      const index = indexOf(name, 'khâu da');
      const aligner = new Aligner(index);
      aligner.begin(new QueryReader(index).read(wordsOf(written), written.length, undefined, isCut));
      aligner.measure(0, new Float64Array(FEATURE_COUNT));
      return [aligner.continues, aligner.begins];
    };
    expect(cut('soi đáy mắt', 'Soi đáy mắt trực tiếp', true)).toEqual([true, true]);
    expect(cut('soi đáy mắt', 'Soi đáy mắt trực tiếp', false)).toEqual([false, true]);
    expect(cut('soi đáy', 'Soi đáy mắt trực tiếp', true)).toEqual([true, false]);
    expect(cut('soi đáy mắt', 'Soi đáy mắt', true)).toEqual([false, false]);
    expect(cut('soi đáy mắt da', 'Soi đáy mắt', true)).toEqual([false, false]);
    expect(cut('soi da mắt', 'Soi đáy mắt trực tiếp', true)).toEqual([false, false]);
    expect(cut('soi đáy da', 'Soi đáy mắt trực tiếp', true)).toEqual([true, false]);
  });
});

describe('initials', () => {
  it('count 0.85 of each word they stand for, wherever they stand', () => {
    for (const [written, name] of [
      ['xbtq mắt', 'Xẻ bỏ túi quặm mắt'],
      ['mắt xbtq', 'Mắt xẻ bỏ túi quặm'],
    ] as const) {
      const { aligner, of } = aligned(written, name, 'khâu da');
      expect(of('coverage of the official name')).toBeCloseTo(4.4 / 5);
      expect(aligner).toMatchObject({ leftWritten: 0, leftOfficial: 0 });
      const back = aligned(name, written, 'khâu da');
      expect(back.of('coverage of the official name')).toBeCloseTo(1.85 / 2);
      expect(back.aligner).toMatchObject({ leftWritten: 0, leftOfficial: 0 });
    }
  });

  it('do not stand for words that are matched, or that follow on no further', () => {
    expect(aligned('xbtq túi', 'Xẻ bỏ túi quặm', 'khâu da').aligner.leftWritten).toBe(0b01);
    expect(aligned('xbtq mắt', 'Mắt xẻ bỏ túi', 'khâu da').aligner.leftWritten).toBe(0b01);
    expect(aligned('xẻ bỏ túi mắt', 'XBTQ mắt', 'khâu da').aligner.leftOfficial).toBe(0b01);
    expect(aligned('mắt xẻ bỏ túi', 'XBTQ mắt', 'khâu da').aligner.leftOfficial).toBe(0b01);
    expect(aligned('xẻ bỏ túi quặm', 'XBTQ túi', 'khâu da').aligner.leftOfficial).toBe(0b01);
    expect(aligned('gan tim phổi lách mắt', 'XBTQ mắt', 'khâu da').aligner.leftOfficial).toBe(0b01);
    expect(aligned('xẻ bỏ túi quặm gan mắt', 'XBTQ mắt', 'khâu da').aligner.leftWritten).toBe(0b010000);
  });
});

it('a written name is aligned the same after any other', () => {
  const names = ['Soi đáy mắt', 'Mắt', 'Khâu da mi 2', 'Amoxicilin uống', 'Xẻ bỏ túi quặm mắt'];
  const rows = [
    'soi đay mắt',
    'mat',
    'da mi khâu',
    'amoxicirin uống',
    'xbtq mắt',
    'uống soi da',
    'khâu mặt mi',
    'sói đáy',
  ];
  const index = indexOf(...names);
  const reader = new QueryReader(index);
  const measured = (aligner: Aligner, row: string) => {
    aligner.begin(reader.read(wordsOf(row), row.length));
    return names.map((_, name) => {
      const features = new Float64Array(FEATURE_COUNT);
      aligner.measure(name, features);
      return [...features, aligner.leftWritten, aligner.leftOfficial, aligner.doubtful];
    });
  };
  for (const before of rows)
    for (const row of rows) {
      const used = new Aligner(index);
      measured(used, before);
      expect(measured(used, row)).toEqual(measured(new Aligner(index), row));
    }
});

it('a row read into the place of a longer one has only its own words', () => {
  const index = indexOf('Soi đáy mắt', 'khâu da');
  const reader = new QueryReader(index);
  const aligner = new Aligner(index);
  const query = reader.read(wordsOf('soi đáy mat'), 11);
  reader.read(wordsOf('soi đáy'), 7, query);
  aligner.begin(query);
  aligner.measure(0, new Float64Array(FEATURE_COUNT));
  expect(aligner.leftOfficial).toBe(0b100);
});
