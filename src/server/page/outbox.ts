import { Refused } from './api';

/** How long after a failed try the next follows, in milliseconds. */
const AGAIN_MS = 1500;

/** Requests that change something, sent one after the other in the order of the keys; a server that does not answer is asked again. */
export class Outbox {
  #waiting: { readonly send: () => Promise<void>; readonly refused: (error: Refused) => void }[] = [];
  #busy: Promise<void> | undefined;
  /** Whether the last try failed. */
  failing = false;

  constructor(private readonly changed: () => void) {
    window.addEventListener('beforeunload', (event) => {
      if (this.#waiting.length > 0) event.preventDefault();
    });
  }

  get size(): number {
    return this.#waiting.length;
  }

  add(send: () => Promise<void>, refused: (error: Refused) => void): void {
    this.#waiting.push({ send, refused });
    this.#busy ??= this.#work().finally(() => {
      this.#busy = undefined;
    });
  }

  /** Resolves once everything is sent. */
  async empty(): Promise<void> {
    await this.#busy;
  }

  async #work(): Promise<void> {
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      try {
        await first.send();
        this.failing = false;
      } catch (error) {
        // Locked by another program, or gone: neither is an answer.
        if (!(error instanceof Refused) || error.status === 503) {
          this.failing = true;
          this.changed();
          await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
          continue;
        }
        this.failing = false;
        first.refused(error);
      }
      this.#waiting.shift();
      this.changed();
    }
  }
}
