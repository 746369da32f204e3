import type { NamesView, NameView, OfferDone, OfferRequest } from '../review/contract';
import { ask, Refused } from './api';
import { number } from './numbers';
import type { PageWork } from './page-work';

type Wish = OfferRequest['wish'];

/** Names that wait at several facilities of the folder: one is looked at, a decision is chosen for it, and tried before it is offered. */
export class Sharing {
  view: NamesView | undefined;
  isOpen = false;
  /** Place of the name that is looked at. */
  at = 0;
  wish: Wish | undefined;
  /** What the wish would do; nothing while the server works it out. */
  trial: OfferDone | undefined;
  isBusy = false;
  /** The last run, for the undo key. */
  last: string | undefined;

  constructor(private readonly work: PageWork) {}

  get current(): NameView | undefined {
    return this.view?.names[this.at];
  }

  toggle(): void {
    if (this.work.me.province === 'none') return;
    this.isOpen = !this.isOpen;
    this.go(this.at);
    if (this.isOpen) void this.#load();
  }

  go(at: number): void {
    if (at < 0 || (at > 0 && at >= (this.view?.names.length ?? 0))) return;
    this.at = at;
    this.wish = undefined;
    this.trial = undefined;
    this.work.changed();
  }

  /** Chooses one of the codes that are shown. */
  choose(place: number): void {
    const code = this.current?.codes[place]?.code;
    if (code !== undefined) this.take({ status: 'confirmed', code });
  }

  /** Chooses a decision on the name that is looked at, and tries it. */
  take(wish: Wish): void {
    if (!this.current || this.work.me.readonly) return;
    this.wish = wish;
    this.trial = undefined;
    this.work.changed();
    void this.#try(wish);
  }

  async #try(wish: Wish): Promise<void> {
    const trial = await this.#send(wish, { dryRun: true });
    if (this.wish !== wish) return;
    this.trial = trial;
    this.work.changed();
  }

  /** Offers what is chosen to the facilities, or decides for all of them. */
  async offer(accept: boolean): Promise<void> {
    const { wish, trial, isBusy } = this;
    if (!wish || !trial?.rows || isBusy || (accept && this.work.me.province !== 'decides')) return;
    const done = await this.#change(() => this.#send(wish, { accept }));
    if (!done) return;
    this.last = done.batch;
    const { texts, me } = this.work;
    const said = accept ? texts.names.decided : texts.names.offered;
    this.work.tell({ text: said(number(done.facilities, me.lang)), look: 'done', undo: true });
  }

  /** Takes the last run back at all facilities. */
  async undo(): Promise<void> {
    const { last: batch } = this;
    const { texts } = this.work;
    if (batch === undefined) return this.work.tell({ text: texts.done.nothing, look: 'fault' });
    const undone = await this.#change(() => ask<{ rows: number; kept: number }>('/names/undo', { batch }));
    if (!undone) return;
    const kept = undone.kept > 0 ? [texts.done.kept(String(undone.kept))] : [];
    this.work.tell({ text: [texts.done.undone(String(undone.rows)), ...kept].join('; '), look: 'done' });
  }

  async #load(): Promise<void> {
    try {
      this.view = await ask<NamesView>('/names');
      this.go(Math.max(0, Math.min(this.at, this.view.names.length - 1)));
    } catch (error) {
      this.#fail(error);
    }
  }

  async #change<T>(send: () => Promise<T | undefined>): Promise<T | undefined> {
    this.isBusy = true;
    this.last = undefined;
    this.work.changed();
    const done = await send().catch((error) => this.#fail(error));
    this.isBusy = false;
    if (done) await Promise.all([this.#load(), this.work.reload()]);
    this.work.changed();
    return done ?? undefined;
  }

  async #send(wish: Wish, more: Pick<OfferRequest, 'accept' | 'dryRun'>): Promise<OfferDone | undefined> {
    const key = this.current?.key ?? '';
    // Decisions that are under way come first.
    await this.work.outbox.empty();
    try {
      return await ask<OfferDone>('/names/offer', { key, wish, ...more } satisfies OfferRequest);
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  #fail(error: unknown): void {
    const { me, texts } = this.work;
    this.work.tell({ text: error instanceof Refused ? error.say(me.lang) : texts.lost, look: 'fault' });
  }
}
