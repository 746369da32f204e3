import { describe, expect, it } from 'vitest';
import { cleanText, isClean, shortBlanks } from '../../src/text/clean';

describe('text as a person sees it', () => {
  it.each([
    ['a\u0000b', 'ab'],
    ['\u202ea\u2069', 'a\u2069'],
    ['a\ufe0f\u200d\u034f\u061c\u180e\u2060\ufffe\uffffb', 'ab'],
    ['\u0110 \u0189 \u00d0', 'Đ Đ Đ'],
    ['\u0111 \u0256 \u00f0', 'đ đ đ'],
    ['e\u0302\u0301', 'ế'],
    ['\u3000a\u2003\u2028b\u1680', 'a b'],
    [' ', ''],
    ['', ''],
  ])('%j is %j', (written, seen) => {
    expect(cleanText(written)).toBe(seen);
    expect(isClean(written)).toBe(false);
  });

  it.each(['Đặt nội khí quản (NKQ) ≤ 8 giờ – lần 1', 'a', 'Ỹ'])('“%s” is clean', (text) => {
    expect(isClean(text)).toBe(true);
    expect(cleanText(text)).toBe(text);
  });

  it.each(['a  b', ' a', 'a ', 'a\tb', 'ð'])('%j is not', (text) => expect(isClean(text)).toBe(false));
});

describe('long runs of blanks', () => {
  it.each([
    ['a       b', 'a       b'],
    ['a        b  c', 'a b c'],
    ['a\u00a0\t      b', 'a b'],
    ['a \n\n \r b        c', 'a\nb c'],
    ['a\n\n\n\n\n\n\n\nb', 'a\nb'],
  ])('%j is %j', (written, short) => expect(shortBlanks(written)).toBe(short));
});
