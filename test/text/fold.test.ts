import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/text/clean';
import { fold, foldWords } from '../../src/text/fold';

describe('cleanText', () => {
  it.each([
    ['Khám\u00a0bệnh', 'Khám bệnh'],
    ['Khám\u200b bệnh\ufeff', 'Khám bệnh'],
    ['  Siêu\t âm \r\n ổ bụng ', 'Siêu âm ổ bụng'],
    ['Ðặt nội khí quản', 'Đặt nội khí quản'],
    ['trư\u00adờng hợp', 'trường hợp'],
    ['Ƣ', 'Ƣ'],
  ])('%j reads %j', (written, seen) => expect(cleanText(written)).toBe(seen));

  it('gives a decomposed name in composed form', () => {
    const name = 'Phẫu thuật cắt tử cung đường âm đạo';
    expect(cleanText(name.normalize('NFD'))).toBe(name);
  });
});

describe('fold', () => {
  it('removes the accents of all Vietnamese letters', () => {
    const bases = 'aăâeêioôơuưy';
    const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
    const plain: Record<string, string> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u' };
    for (const base of bases) {
      for (const tone of tones) {
        const letter = (base + tone).normalize('NFC');
        const wanted = plain[base] ?? base;
        for (const form of [letter, letter.toUpperCase(), letter.normalize('NFD')]) expect(fold(form)).toBe(wanted);
      }
    }
    expect(fold('Đđ')).toBe('dd');
  });

  it.each([
    ['Й – ñ', 'и – n'],
    ['ﬁbrin Ω', 'fibrin ω'],
    ['ẾCH ộp', 'ech op'],
    ['ASCII  Text', 'ascii text'],
    ['e\u0302\u0301ch', 'ech'],
    ['½ µg', '1⁄2 μg'],
  ])('%s folds to %s', (text, wanted) => expect(fold(text)).toBe(wanted));

  it('keeps punctuation; foldWords keeps words alone', () => {
    expect(fold('Đặt nội khí quản (NKQ)')).toBe('dat noi khi quan (nkq)');
    expect(foldWords('  Tiêm – truyền, (TM)… ')).toBe('tiem truyen tm');
  });
});
