import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeTcvn3, detectLegacy, repairLegacy } from '../../src/text/legacy';
import { wordsOf } from '../../src/text/words';
import { asTcvn3 } from './helpers/tcvn3';

describe('TCVN3', () => {
  it('is decoded letter by letter as iconv does', () => {
    for (let byte = 0xa1; byte <= 0xfe; byte++) {
      // iconv has tone marks by themselves here; in files these bytes are `°`, `±` and the like.
      if (byte >= 0xb0 && byte <= 0xb4) continue;
      const char = String.fromCharCode(byte);
      expect(decodeTcvn3(char)).toBe(iconv.decode(Buffer.from([byte]), 'tcvn'));
    }
    expect(decodeTcvn3('37°C ±2')).toBe('37°C ±2');
  });

  it('is repaired before soft hyphens are removed, since the letter ư is stored as one', () => {
    const garbled = asTcvn3('thay băng vết thương chiều dài dưới 15 cm');
    expect(garbled).toContain('\u00ad');
    expect(wordsOf(garbled)).toEqual(wordsOf('thay băng vết thương chiều dài dưới 15 cm'));
  });
});

describe('VNI', () => {
  it.each([
    ['Xeùt nghieäm maùu', 'Xét nghiệm máu'],
    ['Ñieän tim thöôøng', 'Điện tim thường'],
    ['SIEÂU AÂM OÅ BUÏNG', 'SIÊU ÂM Ổ BỤNG'],
  ])('%s is %s', (written, read) => expect(repairLegacy(written)).toBe(read));
});

describe('text in no legacy encoding', () => {
  it.each([
    'Hội chứng Guillain-Barré',
    'Maladie de Ménière',
    'Syndrome de Sjögren, maladie de Behçet',
    'Röntgen thorax',
    'Müller–Hinton',
    'Créatinine, glycémie à jeun, fièvre',
    'Douleur épigastrique aiguë',
    'Hà Nam',
    'Khám tai',
    'Khám và tháo máy',
    '37 °C ± 2',
    '10⁹/L, 5 µg/ml, ½ viên',
    'Naïve T cells',
    '',
  ])('%j', (text) => {
    expect(detectLegacy(text)).toBeUndefined();
    expect(repairLegacy(text)).toBe(text);
  });
});
