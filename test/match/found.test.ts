import { expect, it } from 'vitest';
import {
  AGREES,
  CONFLICT,
  CONTINUES,
  FoundNames,
  NUMBERS_DIFFER,
  SAID,
  SAME,
  SAME_FOLDED,
  WHOLE,
} from '../../src/match/found';

const TRAITS = [CONFLICT, WHOLE, CONTINUES, SAME_FOLDED, SAME, NUMBERS_DIFFER, AGREES, SAID];

it('keeps each trait of a name in its own bit of one byte, so that none overwrites another', () => {
  expect([...TRAITS].sort((a, b) => a - b)).toEqual([1, 2, 4, 8, 16, 32, 64, 128]);
});

it('loses nothing of the names found when it has to grow', () => {
  const found = new FoundNames();
  for (let name = 0; name < 300; name++) {
    const at = found.add();
    found.names[at] = name;
    found.odds[at] = name % 2;
    found.traits[at] = SAID;
  }
  const best = [...found.inOrder()].slice(0, found.count).map((at) => found.names[at]);
  expect(best.slice(0, 3)).toEqual([1, 3, 5]);
  expect(best.at(-1)).toBe(298);
  expect([...found.traits.slice(0, 300)].every((traits) => traits === SAID)).toBe(true);
});
