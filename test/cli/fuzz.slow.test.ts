import { expect, it } from 'vitest';
import { fuzzCommands } from '../../scripts/fuzz-commands';

it('no command breaks down over a mutated file: a result, findings or a typed error', async () => {
  const { runs, done, refused, faults } = await fuzzCommands({ count: 52, seed: 1 });
  expect(faults).toEqual([]);
  expect([done + refused, done > 5, refused > 5]).toEqual([runs, true, true]);
});
