import { describe, expect, it } from 'vitest';
import { percent } from '../../src/server/page/numbers';

describe('a share on the review page', () => {
  it.each([
    [1 - 0.8, '20'],
    [1 - 0.9, '10'],
    [0.999, '99'],
    [1, '100'],
    [0.0049, '0,4'],
    [0, '0'],
  ])('%s is %s %%: rounded down, and never by a slip of the machine', (share, text) => {
    expect(percent(share, 'vi')).toBe(text);
  });
});
