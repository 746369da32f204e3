/** Longest time that work keeps the thread before other work has its turn, in milliseconds: a server still answers quickly. */
const TURN_MS = 12;

/** Does all steps of a piece of work at once. */
export function doAtOnce<T>(steps: Iterator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Does the steps of a piece of work in turns of at most {@link TURN_MS}, and lets the event loop go round between two.
 * @throws the reason of the signal, once it is aborted.
 */
export async function doInTurns<T>(steps: Iterator<void, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const end = performance.now() + TURN_MS;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
    await nextTurn();
  }
}

/** Turns of at most {@link TURN_MS} of work that gives something out at each step. */
export class Turns {
  #end = performance.now() + TURN_MS;

  constructor(readonly signal?: AbortSignal) {
    signal?.throwIfAborted();
  }

  isOver(): boolean {
    return performance.now() >= this.#end;
  }

  /** @throws the reason of the signal, once it is aborted. */
  async next(): Promise<void> {
    await nextTurn();
    this.signal?.throwIfAborted();
    this.#end = performance.now() + TURN_MS;
  }
}

/** Lets everything that waits run first. Browsers have no `setImmediate`. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve);
  });
}
