import { describe, expect, it } from 'vitest';
import { COEFFICIENTS, type Line } from '../../../src/match/rank/coefficients';

const LINES = Object.entries(COEFFICIENTS).flatMap(([family, { calibration, calibrationWhole }]) => [
  { family, which: 'any name', line: calibration },
  { family, which: 'a whole name', line: calibrationWhole },
]);

const rises = (numbers: readonly number[]): boolean => numbers.every((one, at) => at === 0 || one >= numbers[at - 1]!);

describe('the calibration lines', () => {
  it.each(LINES)('rise from 0 to 1 and never fall: $family, $which', ({ line }: { line: Line }) => {
    expect(line[0]).toEqual([0, 0]);
    expect(line.at(-1)).toEqual([1, 1]);
    expect(rises(line.map(([x]) => x))).toBe(true);
    expect(rises(line.map(([, y]) => y))).toBe(true);
  });
});
