import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { listEditions, openCatalog } from '../../src/io/catalogs/open';
import { decodeTcvn3, decodeVni, detectLegacy, repairLegacy } from '../../src/text/legacy';
import { isSyllable } from '../../src/text/syllable';
import { wordsOf } from '../../src/text/words';
import { asVni } from './helpers/vni';

const services = openCatalog('services', { edition: 'qd7603-2018' });

/** What a TCVN3 file looks like to a program that takes it for Latin-1. */
function asTcvn3(text: string): string {
  return iconv.decode(iconv.encode(text, 'tcvn'), 'latin1');
}

/** Names in the letters that TCVN3 has: it codes small accented letters alone, capitals come from a capitals font. */
const writable = [...new Set([...services].map(({ name }) => name.toLowerCase()))].filter(
  (name) => decodeTcvn3(asTcvn3(name)) === name,
);

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

  it('can write nearly all service names', () => expect(writable.length).toBeGreaterThan(6500));

  it('is repaired in every service name, unless each garbled word is a Vietnamese syllable too', () => {
    const left: string[] = [];
    for (const name of writable) {
      const repaired = repairLegacy(asTcvn3(name));
      if (repaired === name) continue;
      // `nong réng van tim`: nothing tells that a font is missing. Then the text stays as it is, and a person sees it.
      expect(repaired).toBe(asTcvn3(name));
      const words = repaired.match(/[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]+/gu) ?? [];
      if (!words.every((word) => isSyllable(word) || /^[a-z]+$/.test(word))) left.push(name);
    }
    expect(left).toEqual([]);
  });

  it('is repaired before soft hyphens are removed, since the letter ư is stored as one', () => {
    const garbled = asTcvn3('thay băng vết thương chiều dài dưới 15 cm');
    expect(garbled).toContain('\u00ad');
    expect(wordsOf(garbled)).toEqual(wordsOf('thay băng vết thương chiều dài dưới 15 cm'));
  });
});

describe('VNI', () => {
  it('is repaired in every service name that it can write, capitals too', () => {
    let checked = 0;
    const wrong: string[] = [];
    for (const { name } of services) {
      const written = asVni(name);
      if (written === undefined) continue;
      if (decodeVni(written) !== name) wrong.push(name);
      checked++;
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(8000);
  });

  it('is recognised', () => {
    let wrong = 0;
    let all = 0;
    for (const { name } of services) {
      const written = asVni(name);
      if (written === undefined || written === name) continue;
      all++;
      if (repairLegacy(written) !== name) wrong++;
    }
    expect(wrong / all).toBeLessThan(0.005);
  });

  it.each([
    ['Xeùt nghieäm maùu', 'Xét nghiệm máu'],
    ['Ñieän tim thöôøng', 'Điện tim thường'],
    ['SIEÂU AÂM OÅ BUÏNG', 'SIÊU ÂM Ổ BỤNG'],
  ])('%s is %s', (written, read) => expect(repairLegacy(written)).toBe(read));
});

describe('text in no legacy encoding', () => {
  it('stays as it is: every name of every edition, in all its languages', () => {
    const changed: string[] = [];
    for (const { kind, id } of listEditions()) {
      for (const entry of openCatalog(kind, { edition: id })) {
        const names = [
          entry.name,
          entry.nameEn,
          entry.priceName,
          entry.specialty,
          entry.blockName,
          entry.chapterName,
          ...(entry.aliases ?? []).map(({ name }) => name),
          ...(entry.partners ?? []).map(({ name }) => name),
        ];
        for (const name of names) {
          if (name !== undefined && repairLegacy(name) !== name) changed.push(name);
        }
      }
    }
    expect(changed).toEqual([]);
  });

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

  it('is not changed by a second repair', () => {
    for (const name of writable.filter((_, at) => at % 20 === 0)) {
      const once = repairLegacy(asTcvn3(name));
      expect(repairLegacy(once)).toBe(once);
    }
  });
});
