import { describe, expect, it } from 'vitest';
import { numberText } from '../../src/messages/pair';

describe('numbers in words of a language', () => {
  it.each([0, 7, 999, 1000, 12345, 1234567, 2 ** 40, -1234, 0.5, 1234.5, 1e21])(
    'are grouped as the platform groups %d',
    (value) => {
      expect(numberText(value, 'vi')).toBe(new Intl.NumberFormat('vi-VN').format(value));
      expect(numberText(value, 'en')).toBe(new Intl.NumberFormat('en-US').format(value));
    },
  );
});
