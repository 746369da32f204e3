import { describe, expect, it } from 'vitest';
import { canonicalTone } from '../../src/text/tone';

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
});
