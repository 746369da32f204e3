import { describe, expect, it } from 'vitest';
import { COEFFICIENTS, type Line } from '../../../src/match/rank/coefficients';
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

describe('the weights of the signs', () => {
  it('are 0 where a family never shows the sign: only services and diseases are read with a part left out', () => {
    const at = SIGNS.indexOf('something left out');
    expect(COEFFICIENTS.ingredients.trust[at]).toBe(0);
    expect(COEFFICIENTS.groups.trust[at]).toBe(0);
  });
});
