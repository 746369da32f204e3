import { describe, expect, it } from 'vitest';
import { COEFFICIENTS, type Line } from '../../../src/match/rank/coefficients';

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
