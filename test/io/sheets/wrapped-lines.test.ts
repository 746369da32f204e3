import { expect, it } from 'vitest';
import { textWidth, wrappedLines } from '../../../src/io/sheets/wrapped-lines';

it('counts lines by whole words: what a word leaves of a line stays empty', () => {
  expect(wrappedLines('', 10)).toBe(1);
  expect(wrappedLines('Uống', 10)).toBe(1);
  // Two lines would do if words could be broken.
  expect(textWidth('aaaaaaaa aaaaaaaa aaaaaaaa')).toBeLessThan(2 * 13);
  expect(wrappedLines('aaaaaaaa aaaaaaaa aaaaaaaa', 13)).toBe(3);
  expect(wrappedLines('một\nhai\n', 14)).toBe(3);
  expect(wrappedLines('a'.repeat(30), 10)).toBe(3);
});

it('takes the width of signs from the font: capitals are wide, accents of decomposed text take no room', () => {
  expect(textWidth('CHẨN ĐOÁN HÌNH ẢNH')).toBeGreaterThan(1.3 * textWidth('chẩn đoán hình ảnh'));
  expect(textWidth('Thủy tinh thể'.normalize('NFD'))).toBe(textWidth('Thuy tinh the'));
  expect(textWidth('0123456789')).toBeCloseTo(9.7);
});
