import type { Wish } from '../../mapping/wish';
import { type PageTexts, reviewPageTexts } from '../../messages/server/review-page';
import {
  type DecideAnswer,
  type DecideRequest,
  LEFT,
  type ListSummary,
  type ListView,
  type Me,
  type QueueRow,
  type RowState,
  type RowView,
  type ServerEvent,
  TO_DO,
  type UndoAnswer,
} from '../review/contract';
import { ask, Refused } from './api';
import { Asking } from './asking';
import type { Notice } from './notice';
import { Outbox } from './outbox';
import { Sharing } from './sharing';

/** What of the queue is shown. */
export interface Filters {
  readonly state: RowState | 'todo' | 'all';
  readonly chapter: number;
  readonly department: number;
  readonly reason: number;
  readonly text: string;
}

const EVERYTHING: Filters = { state: 'todo', chapter: -1, department: -1, reason: -1, text: '' };

/** A decision that came too late. */
export interface Race {
  readonly row: RowView;
  readonly wish: Wish;
  readonly comment: string | undefined;
  /** The decision in words. */
  readonly what: string;
}

/** Rows that are asked for ahead of the one that is looked at. */
const AHEAD = 16;
/** States that a group's decision is for. */
const OPEN: readonly RowState[] = ['ambiguous', 'review', 'none'];
/** So few that are ahead can wait for more. */
const FEW = 6;

/** Letters without accents and case, as a person types who is in a hurry. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase();
}

/** What the page knows and does. Components show it and call it; it tells them when it changed. */
export class Work {
  lists: readonly ListSummary[] = [];
  list: ListView | undefined;
  filters: Filters = EVERYTHING;
  /** Rows of the queue as filtered; they stay in their places when they are decided. */
  shown: readonly QueueRow[] = [];
  current = '';
  view: RowView | undefined;
  groupOn = false;
  notice: Notice | undefined;
  race: Race | undefined;
  lost = false;
  readonly comments = new Map<string, string>();
  readonly #states = new Map<string, RowState>();
  readonly #views = new Map<string, RowView>();
  /** Views that may be old: they are shown until the server has given the new ones. */
  readonly #old = new Set<string>();
  #groups = new Map<number, string[]>();
  #byId = new Map<string, QueueRow>();
  /** Places of the rows that are shown. */
  #places = new Map<string, number>();
  #asked = new Set<string>();
  readonly #sending = new Set<string>();
  #events: EventSource | undefined;
  readonly outbox = new Outbox(() => this.changed());
  readonly asking = new Asking(this);
  readonly sharing = new Sharing(this);

  constructor(
    public me: Me,
    readonly changed: () => void,
  ) {}

  get texts(): PageTexts {
    return reviewPageTexts(this.me.lang);
  }

  async start(): Promise<void> {
    this.lists = await ask<ListSummary[]>('/lists');
    const [first] = this.lists;
    const most = this.lists.reduce((best, one) => (one.waiting > best.waiting ? one : best), first as ListSummary);
    if (most) await this.open(most.id);
  }

  async open(id: string): Promise<void> {
    this.#events?.close();
    await this.#load(id);
    this.asking.clear();
    void this.asking.load();
    const events = new EventSource(`/api/lists/${id}/events`);
    events.onmessage = ({ data }) => this.#hear(JSON.parse(data as string) as ServerEvent);
    events.onerror = () => this.#setLost(true);
    events.addEventListener('beat', () => this.#setLost(false));
    this.#events = events;
  }

  #setLost(lost: boolean): void {
    if (this.lost === lost) return;
    this.lost = lost;
    // What others did meanwhile was not heard.
    if (!lost && this.list) void this.#load(this.list.id, this.current);
    this.changed();
  }

  /** Takes over how the whole list stands. */
  async reload(): Promise<void> {
    if (this.list) await this.#load(this.list.id, this.current);
  }

  tell(notice: Notice): void {
    this.notice = notice;
    this.changed();
  }

  async #load(id: string, current = ''): Promise<void> {
    await this.outbox.empty();
    const list = await ask<ListView>(`/lists/${id}/view`);
    if (this.list?.id !== id) {
      this.filters = EVERYTHING;
      this.comments.clear();
    }
    // Rows keep their tokens from one reading to the next; those of another list have others.
    for (const row of this.#views.keys()) this.#old.add(row);
    if (this.list?.id !== id) this.#views.clear();
    this.list = list;
    this.#asked.clear();
    this.#states.clear();
    this.#byId = new Map(list.rows.map((row) => [row.id, row]));
    this.#groups = new Map();
    this.counts.clear();
    for (const { id: row, group, state } of list.rows) {
      const members = this.#groups.get(group);
      if (members) members.push(row);
      else this.#groups.set(group, [row]);
      this.#count(state, 1);
    }
    document.title = `${list.facility} – ${this.texts.title}`;
    this.#filter();
    const kept = this.shown.find((row) => row.id === current);
    this.go((kept ?? this.shown.find((row) => this.isToDo(row.id)) ?? this.shown[0])?.id ?? '');
  }

  /** Where a row stands now. */
  stateOf(id: string): RowState {
    return this.#states.get(id) ?? this.#byId.get(id)?.state ?? 'none';
  }

  isToDo(id: string): boolean {
    return TO_DO.includes(this.stateOf(id));
  }

  /** How many rows of the group of a row wait for a decision. */
  alike(row: QueueRow): number {
    return (this.#groups.get(row.group) ?? []).filter((id) => this.isToDo(id)).length;
  }

  /** Rows in each state, and those that a person has to do something about. */
  readonly counts = new Map<Filters['state'], number>();

  #count(state: RowState, by: 1 | -1): void {
    const add = (key: Filters['state']) => this.counts.set(key, (this.counts.get(key) ?? 0) + by);
    add(state);
    add('all');
    if (TO_DO.includes(state)) add('todo');
  }

  #setState(id: string, state: RowState): void {
    this.#count(this.stateOf(id), -1);
    this.#states.set(id, state);
    this.#count(state, 1);
  }

  rowOf(id: string): QueueRow | undefined {
    return this.#byId.get(id);
  }

  setFilters(change: Partial<Filters>): void {
    this.filters = { ...this.filters, ...change };
    this.#filter();
    if (!this.shown.some(({ id }) => id === this.current)) this.go(this.shown[0]?.id ?? '');
    else this.changed();
  }

  #filter(): void {
    const { state, chapter, department, reason, text } = this.filters;
    const words = plain(text).split(/\s+/).filter(Boolean);
    this.shown = (this.list?.rows ?? []).filter((row) => {
      const own = this.stateOf(row.id);
      if (state === 'todo' ? !TO_DO.includes(own) : state !== 'all' && own !== state) return false;
      if (chapter >= 0 && row.chapter !== chapter) return false;
      if (department >= 0 && row.department !== department) return false;
      if (reason >= 0 && row.reason !== reason) return false;
      if (words.length === 0) return true;
      const key = plain(`${row.code} ${row.name}`);
      return words.every((word) => key.includes(word));
    });
    this.#places = new Map(this.shown.map(({ id }, at) => [id, at]));
  }

  go(id: string): void {
    this.current = id;
    this.groupOn = false;
    this.view = this.#views.get(id);
    this.changed();
    void this.#fetch();
  }

  move(by: 1 | -1): void {
    const next = this.shown[this.#place() + by];
    if (next) this.go(next.id);
  }

  #place(): number {
    return this.#places.get(this.current) ?? -1;
  }

  /** To the next row that waits, from the top again at the end. */
  #next(): void {
    const { length } = this.shown;
    const at = this.#place();
    for (let step = 1; step <= length; step++) {
      const row = this.shown[(at + step) % length];
      if (row && row.id !== this.current && this.isToDo(row.id)) {
        this.go(row.id);
        return;
      }
    }
    this.go('');
  }

  /** Rows that may be looked at next: those that follow, and the first of the groups that follow. */
  #near(): string[] {
    const ids = [this.current];
    const groups = new Set<number>();
    let following = 0;
    for (let at = this.#place() + 1; at < this.shown.length && groups.size < AHEAD; at++) {
      const row = this.shown[at] as QueueRow;
      if (!this.isToDo(row.id)) continue;
      const isNew = !groups.has(row.group);
      groups.add(row.group);
      if (isNew || following < FEW) ids.push(row.id);
      following++;
    }
    return ids;
  }

  async #fetch(): Promise<void> {
    const { list } = this;
    if (!list) return;
    const wanted = this.#near().filter((id) => id !== '' && !this.#isFresh(id) && !this.#asked.has(id));
    if (wanted.length === 0 || (wanted.length < FEW && this.#isFresh(this.current))) return;
    for (const id of wanted) this.#asked.add(id);
    try {
      // A row whose decision is under way is asked for once that is there.
      if (wanted.some((id) => this.#sending.has(id))) await this.outbox.empty();
      const views = await ask<RowView[]>(`/lists/${list.id}/rows?ids=${wanted.join(',')}`);
      for (const view of views) this.#take(view);
    } catch (error) {
      this.#fail(error);
    }
    for (const id of wanted) this.#asked.delete(id);
    this.view = this.#views.get(this.current);
    this.changed();
  }

  #isFresh(id: string): boolean {
    return this.#views.has(id) && !this.#old.has(id);
  }

  #take(view: RowView): void {
    this.#views.set(view.id, view);
    this.#old.delete(view.id);
    this.#setState(view.id, view.state);
  }

  /** What is known of a row and of those like it is old. */
  #forget(ids: readonly string[]): void {
    for (const group of new Set(ids.map((id) => this.#byId.get(id)?.group))) {
      for (const one of this.#groups.get(group ?? -1) ?? []) this.#old.add(one);
    }
    if (!this.#isFresh(this.current)) void this.#fetch();
  }

  /** Decides on the row that is looked at, or on its group, and goes on. */
  decide(wish: Wish, label: string): void {
    const { view, list } = this;
    if (!view || !list || this.me.readonly) return;
    if (this.me.name === '') {
      this.changed();
      return;
    }
    const rows = this.groupOn ? this.openLike(view.id) : [view.id];
    const comment = this.comments.get(view.id);
    this.comments.delete(view.id);
    const becomes = stateAfter(wish, list.secondReview);
    for (const id of rows) {
      this.#setState(id, becomes);
      this.#views.delete(id);
    }
    const what = rows.length > 1 ? `${label} × ${rows.length}` : label;
    this.notice = undefined;
    this.asking.last = undefined;
    const { id, revision } = view;
    const request = { id, revision, wish, ...(rows.length > 1 && { group: true }) };
    this.#next();
    this.#send({ ...request, ...(comment !== undefined && { comment }) }, rows, what);
  }

  /** The rows that one decision can be for: a row itself, and those like it that nobody decided. */
  openLike(id: string): string[] {
    const group = this.#groups.get(this.#byId.get(id)?.group ?? -1) ?? [];
    if (!OPEN.includes(this.stateOf(id))) return [id];
    return group.filter((one) => OPEN.includes(this.stateOf(one)));
  }

  #send(request: DecideRequest, rows: readonly string[], what: string): void {
    const list = this.list?.id ?? '';
    for (const row of rows) this.#sending.add(row);
    const sent = () => {
      for (const row of rows) this.#sending.delete(row);
    };
    const { wish, comment } = request;
    this.outbox.add(
      async () => {
        const answer = await ask<DecideAnswer>(`/lists/${list}/decide`, request);
        sent();
        const [conflict] = answer.conflicts;
        for (const row of answer.conflicts) this.#take(row);
        if (conflict) this.race = { row: conflict, wish, comment, what };
        const [refused] = answer.refused;
        if (refused) {
          this.notice = { text: refused.text, look: 'fault' };
          this.#restore(answer.refused.map((one) => one.id));
        } else if (!conflict) this.notice = { text: this.texts.done.saved(what), look: 'done', undo: true };
      },
      (error) => {
        sent();
        this.notice = { text: error.say(this.me.lang), look: 'fault' };
        this.#restore(rows);
      },
    );
  }

  /** Rows that were not decided after all. */
  #restore(ids: readonly string[]): void {
    for (const id of ids) this.#setState(id, this.#byId.get(id)?.state ?? 'none');
    this.#forget(ids);
    if (ids[0] !== undefined) this.go(ids[0]);
  }

  /** Of two decisions the other's stays, or mine takes its place. */
  settle(mine: boolean): void {
    const { race } = this;
    this.race = undefined;
    if (race && mine) {
      const { row, wish, comment, what } = race;
      const { id, revision } = row;
      this.#send({ id, revision, wish, ...(comment !== undefined && { comment }) }, [id], what);
    } else if (race) this.go(race.row.id);
    this.changed();
  }

  undo(): void {
    const { list, asking } = this;
    if (!list || this.me.readonly) return;
    if (asking.last !== undefined) {
      void asking.withdraw(asking.last);
      return;
    }
    this.outbox.add(
      async () => {
        const { changed, kept } = await ask<UndoAnswer>(`/lists/${list.id}/undo`, {});
        const { done } = this.texts;
        if (changed.length === 0 && kept === 0) this.notice = { text: done.nothing, look: 'fault' };
        else {
          const parts = [done.undone(String(changed.length)), ...(kept > 0 ? [done.kept(String(kept))] : [])];
          this.notice = { text: parts.join('; '), look: 'done' };
          this.#forget(changed);
          if (changed.some((one) => !this.#places.has(one))) this.#filter();
          if (changed[0] !== undefined) setTimeout(() => this.go(changed[0] as string));
        }
      },
      (error) => {
        this.notice = { text: error.say(this.me.lang), look: 'fault' };
      },
    );
  }

  /** Keeps a comment for the decision to come; on a row that is decided it goes there at once. */
  setComment(view: RowView, text: string): void {
    const { decision } = view;
    const { id, revision } = view;
    if (decision?.wish) this.#send({ id, revision, wish: decision.wish, comment: text }, [id], decision.text);
    else if (text === '') this.comments.delete(view.id);
    else this.comments.set(view.id, text);
    this.changed();
  }

  toggleGroup(): void {
    if (this.openLike(this.current).length > 1) this.groupOn = !this.groupOn;
    this.changed();
  }

  async setMe(change: { readonly name?: string; readonly lang?: Me['lang'] }): Promise<void> {
    try {
      this.me = await ask<Me>('/me', change);
      document.documentElement.lang = this.me.lang;
      this.lists = await ask<ListSummary[]>('/lists');
      // Another person has another queue.
      if (this.list) await this.#load(this.list.id, change.name === undefined ? this.current : '');
    } catch (error) {
      this.#fail(error);
    }
    this.changed();
  }

  #hear(event: ServerEvent): void {
    const { list } = this;
    if (!list) return;
    if (event.type === 'reload') {
      this.notice = { text: this.texts.reloaded, look: 'done' };
      void this.#load(list.id, this.current).catch((error) => this.#fail(error));
      return;
    }
    this.list = { ...list, progress: event.progress, ratio: event.ratio };
    for (const { id, state } of event.rows) this.#setState(id, state);
    this.#forget(event.rows.map(({ id }) => id));
    this.changed();
  }

  #fail(error: unknown): void {
    if (error instanceof Refused) this.notice = { text: error.say(this.me.lang), look: 'fault' };
    else this.lost = true;
    this.changed();
  }
}

function stateAfter(wish: Wish, secondReview: boolean): RowState {
  if (wish.status === 'reopened') return 'review';
  return secondReview && !LEFT.includes(wish.status) ? 'sent' : wish.status;
}
