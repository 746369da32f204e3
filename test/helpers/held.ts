import { expect } from 'vitest';

/**
 * Counts how often a guard held. An expectation behind an `if` proves nothing where the `if` is never true: say at the
 * end how often it must have been.
 */
export class Held {
  #times = 0;

  /** The condition, counted where it holds. */
  when(condition: boolean): boolean {
    if (condition) this.#times++;
    return condition;
  }

  /** Fails where the guard held fewer times. */
  atLeast(times: number): void {
    expect(this.#times, 'how often the guard held').toBeGreaterThanOrEqual(times);
  }
}
