import { describe, expect, it } from 'vitest';
import { AGREES, CONFLICT } from '../../../src/match/found';
import { readSigns, SIGN_COUNT, SIGNS } from '../../../src/match/rank/trust';
import type { Weighed } from '../../../src/match/rank/weighed';
import { foundIn } from './helpers/found';
import { weighed } from './helpers/weighed';

type Sign = (typeof SIGNS)[number];

interface Told {
  readonly best?: Partial<Weighed>;
  /** The other candidates, each with the place of its name. */
  readonly others?: readonly Weighed[];
  readonly together?: number;
  /** Place of the official name of the code and what was found of it. */
  readonly official?: { readonly place: number; readonly traits: number };
  /** The row's wording that found each name, 0 where not told. */
  readonly wordings?: readonly number[];
  readonly cut?: boolean;
}

/** The signs of the first name for a written one; each name is the only one of an entry. */
function signs(written: string, names: readonly string[], told: Told = {}) {
  const { index, query, aligner, found } = foundIn(written, names, told.cut);
  told.wordings?.forEach((wording, name) => {
    found.wordings[name] = wording;
  });
  if (told.official) found.traits[told.official.place] = told.official.traits;
  const best = weighed(0, { query, ...told.best });
  const out = new Float64Array(SIGN_COUNT);
  const seen = { index, found, aligner, official: told.official?.place ?? -1 };
  readSigns(best, [best, ...(told.others ?? [])], told.together ?? 0.5, seen, out);
  return (sign: Sign): number => Number((out[SIGNS.indexOf(sign)] as number).toFixed(4));
}

/** Three names: a word of one has weight 1 in units of the rarest possible, a word of two 0.661, a word of all three 0.5. */
const EYE = ['soi đáy mắt', 'khâu da', 'chụp phổi'];
const IN_TWO = 0.661;

describe('signs of the odds', () => {
  it.each([
    [0.5, 0],
    [0.75, 1.0986],
    [0, -8],
    [1, 8],
    // Shares of many codes of one name add up to a little more than one.
    [1 + Number.EPSILON, 8],
  ])('a probability of %f as log-odds: %f', (together, odds) => {
    expect(signs('soi đáy mắt', EYE, { together })('odds')).toBe(odds);
  });

  it('how far the next name is, and how many are near: names and not codes of the best one', () => {
    const others = [
      weighed(7, { name: 0, odds: 3 }),
      weighed(1, { odds: 1.5 }),
      weighed(2, { odds: 1.4 }),
      weighed(8, { name: 2, odds: 1.3 }),
      weighed(3, { odds: 1 }),
    ];
    const told = signs('soi đáy mắt', EYE, { best: { odds: 3 }, others });
    expect(told('distance to the next name')).toBe(1.5);
    expect(told('near names')).toBe(2);
    const many = Array.from({ length: 9 }, (_, at) => weighed(at + 1, { odds: 3 }));
    expect(signs('soi đáy mắt', EYE, { best: { odds: 3 }, others: many })('near names')).toBe(5);
    // A name with better evidence beside it may stand before the best: no less than nothing.
    const better = [weighed(1, { odds: 4 })];
    expect(signs('soi đáy mắt', EYE, { best: { odds: 3 }, others: better })('distance to the next name')).toBe(0);
    expect(signs('soi đáy mắt', EYE)('distance to the next name')).toBe(8);
    expect(signs('soi đáy mắt', EYE)('near names')).toBe(0);
  });

  it('what speaks for the code beside its name, from −3 to 5', () => {
    const evidence = (odds: number) => signs('soi đáy mắt', EYE, { best: { odds, nameOdds: 1 } })('evidence');
    expect([evidence(3), evidence(-0.5), evidence(-9), evidence(9)]).toEqual([2, -1.5, -3, 5]);
  });
});

describe('names that lack the same words of the row', () => {
  const names = ['soi đáy mắt', 'soi đáy', 'soi mắt', 'khâu da'];

  it('are those that leave the same words over, read in the same wording', () => {
    const lack = (written: string, wordings?: number[]) =>
      signs(written, names, { wordings })('names that lack the same words');
    expect(lack('soi đáy da')).toBe(1);
    expect(lack('soi đáy da', [0, 1])).toBe(0);
    expect(lack('soi đáy da', [0, 0, 1, 1])).toBe(1);
    expect(lack('soi đáy mắt da')).toBe(0);
  });

  it('are not counted where the name lacks none, and no further than five', () => {
    const five = ['gan', 'tim', 'phổi', 'da', 'mắt', 'mũi', 'họng'].map((site) => `soi ${site}`);
    expect(signs('soi', five)('names that lack the same words')).toBe(0);
    expect(signs('soi lách', five)('names that lack the same words')).toBe(5);
  });
});

describe('words of the row that the name lacks', () => {
  it('a known one by its weight, the heaviest', () => {
    const names = ['soi đáy mắt', 'khâu da mi', 'chụp da'];
    const one = signs('soi đáy mắt da', names);
    expect(one('known word left over')).toBe(IN_TWO);
    expect(one('known words left over')).toBe(1);
    expect(one('unknown words left over')).toBe(0);
    expect(one('narrowed by the row')).toBe(IN_TWO);
    const two = signs('da khâu soi đáy mắt', names);
    expect(two('known word left over')).toBe(1);
    expect(two('known words left over')).toBe(2);
    expect(signs('khâu da soi đáy mắt', names)('known word left over')).toBe(1);
  });

  it('an unknown one, which may be a syllable or foreign, has no weight of its own', () => {
    const told = signs('soi đáy mắt lách betadin', EYE);
    expect(told('known word left over')).toBe(0);
    expect(told('known words left over')).toBe(0);
    expect(told('unknown words left over')).toBe(2);
    expect(told('unknown syllables left over')).toBe(1);
    expect(told('words that no name has')).toBe(1);
    // An unknown word has 0.7 of the weight of the rarest.
    expect(told('narrowed by the row')).toBe(0.7);
  });

  it('are known by any other name, the first of the code set too', () => {
    const second = signs('soi khâu da', EYE, { best: { name: 1, found: 1 } });
    expect(second('known word left over')).toBe(1);
    expect(second('unknown words left over')).toBe(0);
    expect(second('first word of the row left over')).toBe(1);
    expect(second('narrowed by the row')).toBe(1);
  });

  it('are counted up to four', () => {
    const many = ['soi', 'gan lách thận tim ruột'];
    expect(signs('soi gan lách thận tim ruột', many)('known words left over')).toBe(4);
    const unknown = signs('soi gan lách thận tim ruột', ['soi', 'khâu da']);
    expect(unknown('unknown words left over')).toBe(4);
    expect(unknown('unknown syllables left over')).toBe(4);
    const foreign = signs('soi betadin gentacid rovastin clotrimax vancocef', ['soi', 'khâu da']);
    expect(foreign('words that no name has')).toBe(4);
    expect(foreign('unknown syllables left over')).toBe(0);
  });

  it('are no numbers and no joining words', () => {
    const told = signs('của soi đáy mắt 2 và', [...EYE.slice(0, 2), 'chụp phổi 2']);
    expect(told('known word left over')).toBe(0);
    expect(told('known words left over')).toBe(0);
    expect(told('narrowed by the row')).toBe(0);
    expect(told('first word of the row left over')).toBe(0);
  });

  it('at the beginning, behind joining words', () => {
    const first = (written: string) => signs(written, EYE)('first word of the row left over');
    expect(first('khâu soi đáy mắt')).toBe(1);
    expect(first('của khâu soi đáy mắt')).toBe(1);
    expect(first('soi khâu đáy mắt')).toBe(0);
    expect(first('2 soi đáy mắt')).toBe(1);
    expect(first('của')).toBe(0);
  });
});

describe('words of the name that the row lacks', () => {
  it('inside weigh apart from those at the end', () => {
    const names = ['soi đáy mắt phải', 'khâu đáy', 'chụp phải mắt'];
    const inside = signs('soi mắt phải', names);
    expect(inside('inner word of the name left over')).toBe(IN_TWO);
    expect(inside('last word of the name left over')).toBe(0);
    expect(inside('narrowed by the name')).toBe(IN_TWO);
    const end = signs('soi đáy mắt', names);
    expect(end('inner word of the name left over')).toBe(0);
    expect(end('last word of the name left over')).toBe(IN_TWO);
    expect(end('narrowed by the name')).toBe(IN_TWO);
    expect(end('narrowed by the row')).toBe(0);
    // The heaviest of several.
    expect(signs('mắt phải', names)('inner word of the name left over')).toBe(1);
    expect(signs('soi', ['soi mắt gan', 'chụp gan', 'da'])('last word of the name left over')).toBe(1);
  });

  it('are those of this name, not of a longer one aligned before', () => {
    const told = signs('soi phải trái', ['soi đáy', 'gan mắt phải trái']);
    expect(told('inner word of the name left over')).toBe(0);
    expect(told('last word of the name left over')).toBe(1);
  });

  it('all of them are at the end where none is matched', () => {
    const told = signs('khâu', ['soi đáy mắt', 'khâu da', 'chụp phổi']);
    expect(told('inner word of the name left over')).toBe(0);
    expect(told('last word of the name left over')).toBe(1);
    expect(told('word in the place of another')).toBe(1);
  });

  it('are no joining words', () => {
    const told = signs('soi mắt', ['của soi của mắt', 'khâu da']);
    expect(told('inner word of the name left over')).toBe(0);
    expect(told('first word of the name left over')).toBe(0);
    expect(told('narrowed by the name')).toBe(0);
    expect(told('says less')).toBe(0);
  });

  it('at the beginning, behind joining words', () => {
    const first = (name: string, written = 'đáy mắt') =>
      signs(written, [name, 'khâu da'])('first word of the name left over');
    expect(first('soi đáy mắt')).toBe(1);
    expect(first('của soi đáy mắt')).toBe(1);
    expect(first('đáy soi mắt')).toBe(0);
    expect(first('của', 'khâu')).toBe(0);
  });

  it('beside words of the row that it lacks: one in the place of another, by the lighter', () => {
    const names = ['soi đáy mắt', 'khâu da', 'chụp da'];
    expect(signs('soi đáy da', names)('word in the place of another')).toBe(IN_TWO);
    expect(signs('soi đáy khâu', names)('word in the place of another')).toBe(1);
    expect(signs('khâu đáy mắt', names)('word in the place of another')).toBe(1);
    expect(signs('soi đáy mắt da', names)('word in the place of another')).toBe(0);
    expect(signs('soi đáy', names)('word in the place of another')).toBe(0);
  });

  it('narrow nothing where the row has words of its own too', () => {
    const told = signs('soi đáy da', ['soi đáy mắt', 'khâu da', 'chụp phổi']);
    expect(told('narrowed by the row')).toBe(0);
    expect(told('narrowed by the name')).toBe(0);
  });
});

describe('a word of the row unlike the word that the name has in its place', () => {
  const unlike = (written: string, names: readonly string[]) =>
    signs(written, names)('unlike word in the place of another');

  it('by the share of letters to change, against the word most like it', () => {
    // `thận` and `gan`: two of four letters.
    expect(unlike('soi thận', ['soi gan', 'thận', 'da'])).toBe(0.5);
    expect(unlike('chụp gan', ['chụp tim', 'gan', 'da'])).toBe(1);
    expect(unlike('chụp gan', ['chụp tim bàn', 'gan', 'da'])).toBe(0.3333);
  });

  it('by its own weight, and the heaviest of several', () => {
    const names = ['chụp tim', 'khâu gan', 'chọc gan'];
    expect(unlike('chụp gan', names)).toBe(IN_TWO);
    expect(unlike('chụp gan khâu', names)).toBe(1);
    expect(unlike('chụp khâu gan', names)).toBe(1);
  });

  it('not where one begins like the other, nor where the name lacks none', () => {
    expect(unlike('chụp th', ['chụp thận', 'th', 'da'])).toBe(0);
    expect(unlike('chụp thận', ['chụp th', 'thận', 'da'])).toBe(0);
    expect(unlike('chụp tim gan', ['chụp tim', 'gan', 'da'])).toBe(0);
    expect(unlike('chụp', ['chụp tim', 'gan', 'da'])).toBe(0);
  });

  it('compares sixteen words of either side', () => {
    const words = 'mi phổi mũi họng răng môi cổ vai ngực bụng lưng háng đùi gối chân gan'.split(' ');
    const missing = (before: number) => [`${words.slice(0, before).join(' ')} tên`, 'tết'];
    expect(unlike('tết', missing(15))).toBe(0.3333);
    // Of all that is compared, nothing is like it.
    expect(unlike('tết', missing(16))).toBe(1);
    const row = (before: number) => unlike(`${'gan '.repeat(before)}tết`, ['gang', 'gan', 'tết']);
    expect(row(15)).toBe(1);
    expect(row(16)).toBe(0);
  });
});

describe('a name that is not the official one', () => {
  const names = ['soi mắt', 'soi đáy mắt tay', 'khâu da'];
  const by = (source: string, traits = AGREES) =>
    signs('soi mắt', names, { best: { source }, official: { place: 1, traits } });

  it('says how much of the official name the row lacks, and whether that one disagrees', () => {
    const further = by('everyday');
    expect(further('found by a further name')).toBe(1);
    // `soi` and `mắt` stand in two names: 2 · 0.661 of 2 · 0.661 + 2.
    expect(further('official name lacks')).toBe(0.6021);
    expect(further('official name disagrees')).toBe(0);
    expect(by('everyday', 0)('official name disagrees')).toBe(1);
    expect(by('everyday', AGREES | CONFLICT)('official name disagrees')).toBe(1);
    expect(by('everyday', CONFLICT)('official name disagrees')).toBe(1);
  });

  it('says nothing of it where it is the official one, or where that one was not aligned', () => {
    const own = by('official', CONFLICT);
    expect(own('found by a further name')).toBe(0);
    expect(own('official name lacks')).toBe(0);
    expect(own('official name disagrees')).toBe(0);
    const alone = signs('soi mắt', names, { best: { source: 'everyday' } });
    expect(alone('official name lacks')).toBe(0);
    expect(alone('official name disagrees')).toBe(0);
    const first = signs('soi mắt', ['soi đáy mắt', 'da'], {
      best: { source: 'everyday' },
      official: { place: 0, traits: 0 },
    });
    expect(first('official name lacks')).toBeGreaterThan(0);
    expect(first('official name disagrees')).toBe(1);
  });

  it.each([
    ['official', 0],
    ['qd7603-2018', 1],
    ['in-brackets', 2],
    ['everyday', 3],
    ['unspecified', 4],
    ['analyte', 5],
    ['half', 5],
    ['part', 5],
    ['word', 6],
  ])('is of a kind: %s, %i', (source, kind) => expect(by(source)('kind of further name')).toBe(kind));
});

describe('how a row is written', () => {
  it('short, without accents, cut, with something left out', () => {
    const told = signs('soi day mat', EYE, { cut: true, best: { loose: true } });
    expect(told('short')).toBe(0.3333);
    expect(told('accents lost')).toBe(1);
    expect(told('may be cut')).toBe(1);
    expect(told('something left out')).toBe(1);
    const plain = signs('soi đáy mắt của da', EYE);
    expect(plain('short')).toBe(0.2);
    expect(plain('accents lost')).toBe(0);
    expect(plain('may be cut')).toBe(0);
    expect(plain('something left out')).toBe(0);
    expect(signs('', EYE)('short')).toBe(1);
  });

  it('with the accents of another word of the names', () => {
    const names = (more: string) => ['chụp tủy', ...Array.from({ length: 8 }, (_, at) => `tụy ${at} ${more}${at}`)];
    const often = [...names('tủy '), 'da'];
    // It stands in nine of ten names: ln(1 + 10/9) of ln 11.
    expect(signs('chụp tụy', often)('accents of another word')).toBe(0.3116);
    expect(signs('chụp tủy', often)('accents of another word')).toBe(0);
  });

  it('says less than an official name, and may not be misspelt', () => {
    const less = (written: string, source = 'official') => signs(written, EYE, { best: { source } })('says less');
    expect(less('soi đáy')).toBe(1);
    expect(less('soi đáy mắt')).toBe(0);
    expect(less('soi đáy', 'everyday')).toBe(0);
    expect(less('soi day')).toBe(0);
    expect(less('soi đáy lách')).toBe(0);
    expect(less('soi đáy da')).toBe(1);
  });
});
