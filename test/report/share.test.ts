import { expect, it } from 'vitest';
import { shareOf, shareText } from '../../src/report/share';

it.each([
  [0, 12, '0 %'],
  [12, 12, '100 %'],
  [1999, 2000, '99,9 %'],
  [579, 1000, '57,9 %'],
  [29, 100, '29 %'],
  [2, 3, '66,6 %'],
  [0, 0, '—'],
  [-5, 10, '—'],
  [3, -2, '—'],
])('%i of %i reads %s: never more than is so', (mapped, total, text) => {
  expect(shareText(mapped, total, 'vi')).toBe(text);
  expect(shareOf(mapped, total) ?? -1).toBeLessThanOrEqual(1);
});
