import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listEditions, openCatalog } from '../../src/io/catalogs/open';
import { fold } from '../../src/text/fold';
import { canonicalTone } from '../../src/text/tone';
import { vietnameseText } from './helpers/arbitrary';

describe('canonicalTone', () => {
  it.each([
    ['hoá', 'hóa'],
    ['tuỷ', 'tủy'],
    ['thuỷ dịch', 'thủy dịch'],
    ['sức khoẻ', 'sức khỏe'],
    ['HOÁ SINH', 'HÓA SINH'],
    ['Hoà', 'Hòa'],
    ['thoạ', 'thọa'],
    ['huỳnh quang', 'huỳnh quang'],
  ])('%s → %s', (written, wanted) => expect(canonicalTone(written)).toBe(wanted));

  it.each([
    'hoàn',
    'hoàng',
    'quý',
    'quỳ',
    'QUÝ',
    'quả',
    'gia',
    'già',
    'giá',
    'toán',
    'xoắn',
    'hóa',
    'thủy',
    'khuỷu',
    'nguyễn',
  ])('leaves %s as it is', (word) => expect(canonicalTone(word)).toBe(word));

  it('gives the same text when applied twice, and moves only the tone', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        const composed = text.normalize('NFC');
        const once = canonicalTone(composed);
        expect(canonicalTone(once)).toBe(once);
        expect(fold(once)).toBe(fold(composed));
      }),
      { numRuns: 1000 },
    );
  });

  it('changes each word as it would alone, wherever it stands in a text', () => {
    const wrong: string[] = [];
    for (const { kind, id } of listEditions()) {
      for (const { name } of openCatalog(kind, { edition: id })) {
        if (canonicalTone(name) !== name.split(' ').map(canonicalTone).join(' ')) wrong.push(name);
      }
    }
    expect(wrong).toEqual([]);
  });
});
