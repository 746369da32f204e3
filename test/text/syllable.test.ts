import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold';
import { isBareSyllable, isSyllable, syllableShare } from '../../src/text/syllable';

describe('isSyllable', () => {
  it.each(['phế', 'phê', 'quản', 'nghiêng', 'khuỷu', 'xoắn', 'giấy', 'gì', 'ưỡn', 'yếu', 'Đ'.concat('ặt'), 'QUÝ'])(
    'knows %s',
    (word) => expect(isSyllable(word)).toBe(true),
  );

  it.each(['thjật', 'CO2', 'laser', 'polyp', 'phẫuthuật', 'nghnh', 'hòán', 'b', ''])(
    'does not take %j for a syllable',
    (word) => expect(isSyllable(word)).toBe(false),
  );

  it('knows each syllable without its accents too', () => {
    for (const word of 'phẫu thuật nội soi khâu lỗ thủng dạ dày đường ruột nghiêng ngửa'.split(' ')) {
      expect(isSyllable(word) && isBareSyllable(fold(word))).toBe(true);
    }
  });
});

describe('syllableShare', () => {
  it('is the share of the words that have letters', () => {
    expect(syllableShare('Chụp laser 12')).toBe(0.5);
    expect(syllableShare('12 – 14')).toBe(1);
    expect(syllableShare('')).toBe(1);
  });
});
