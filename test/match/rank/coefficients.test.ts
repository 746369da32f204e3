import { describe, expect, it } from 'vitest';
import { COEFFICIENTS, type Line } from '../../../src/match/rank/coefficients';
import { chanceOf, INNER, NO_CUT } from '../../../src/match/rank/trees';
import { SIGNS } from '../../../src/match/rank/trust';

const LINES = Object.entries(COEFFICIENTS).flatMap(([family, { calibration, calibrationWhole }]) => [
  { family, which: 'any name', line: calibration },
  { family, which: 'a whole name', line: calibrationWhole },
]);

const rises = (numbers: readonly number[]): boolean => numbers.every((one, at) => at === 0 || one >= numbers[at - 1]!);

describe('the calibration lines', () => {
  it.each(LINES)('rise between 0 and 1 and never fall: $family, $which', ({ line }: { line: Line }) => {
    const at = line.map(([x]) => x);
    expect(new Set([0, ...at, 1]).size).toBe(at.length + 2);
    expect(rises([0, ...at, 1])).toBe(true);
    expect(rises([0, ...line.map(([, y]) => y), 1])).toBe(true);
  });
});

const FAMILIES = Object.entries(COEFFICIENTS).map(([family, { trust }]) => ({ family, trees: trust.trees }));
const nodes = (tree: readonly number[]): (readonly [sign: number, cut: number])[] =>
  Array.from({ length: INNER }, (_, at) => [tree[2 * at]!, tree[2 * at + 1]!]);

describe('the trees of trust', () => {
  it.each(FAMILIES)(
    'have a sign and a cut for every inner node, and a leaf for every way down: $family',
    ({ trees }) => {
      expect(trees.length).toBeGreaterThan(0);
      expect(new Set(trees.map((tree) => tree.length))).toEqual(new Set([3 * INNER + 1]));
      const signs = trees.flatMap(nodes).map(([sign]) => sign);
      expect(signs.filter((sign) => SIGNS[sign] === undefined)).toEqual([]);
    },
  );

  it('never ask for a sign that the family does not show: only services and diseases are read with a part left out', () => {
    const at = SIGNS.indexOf('something left out');
    const asking = FAMILIES.filter(({ trees }) =>
      trees.flatMap(nodes).some(([sign, cut]) => sign === at && cut < NO_CUT),
    );
    expect(asking.map(({ family }) => family).filter((family) => !['general', 'diseases'].includes(family))).toEqual(
      [],
    );
  });

  it('add up the leaves that the signs lead to', () => {
    const tree = [0, 1, 1, 5, 2, 7, 0, NO_CUT, 0, NO_CUT, 0, NO_CUT, 0, NO_CUT, -1, 0, 2, 0, -3, 0, 4, 0];
    const odds = (...signs: number[]): number => {
      const chance = chanceOf(Float64Array.from(signs), { constant: 0.5, trees: [tree, tree] });
      return Number(Math.log(chance / (1 - chance)).toFixed(6));
    };
    expect(odds(1, 5, 0)).toBe(-1.5);
    expect(odds(1, 6, 0)).toBe(4.5);
    expect(odds(2, 0, 7)).toBe(-5.5);
    expect(odds(2, 0, 8)).toBe(8.5);
  });
});
