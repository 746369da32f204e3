import type { AnswerDone, AnswerRequest, ListView, QuestionsView, QuestionView } from '../review/contract';
import { ask, Refused } from './api';
import { number } from './numbers';
import type { PageWork } from './page-work';

const NOTHING: QuestionsView = { questions: [], rules: [] };

/** What answering needs of the page's work. */
interface Page extends PageWork {
  readonly list: Pick<ListView, 'id'> | undefined;
}

/** The questions of the list that is open: one is looked at, values are chosen for it, and tried before they are its answer. */
export class Asking {
  view: QuestionsView = NOTHING;
  isOpen = false;
  /** Place of the question that is looked at. */
  at = 0;
  /** What is chosen for it, in order. */
  chosen: readonly string[] = [];
  /** What that would do; nothing while the server works it out. */
  trial: AnswerDone | undefined;
  isBusy = false;
  /** Key of the rule that was made last, for the undo key. */
  last: string | undefined;

  constructor(private readonly work: Page) {}

  get current(): QuestionView | undefined {
    return this.view.questions[this.at];
  }

  /** Asks anew what there is to ask. */
  async load(): Promise<void> {
    const id = this.work.list?.id;
    try {
      const view = await ask<QuestionsView>(`/lists/${id}/questions`);
      if (this.work.list?.id !== id) return;
      const key = this.current?.key;
      this.view = view;
      const same = view.questions.findIndex((one) => one.key === key);
      // What is chosen stays chosen.
      if (same >= 0) this.at = same;
      else this.go(Math.max(0, Math.min(this.at, view.questions.length - 1)));
    } catch (error) {
      this.#fail(error);
    }
    this.work.changed();
  }

  /** Forgets the questions of a list that is left. */
  clear(): void {
    this.view = NOTHING;
    this.last = undefined;
    this.isOpen = false;
    this.at = 0;
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
    this.go(this.at);
    // Decisions made since have left less to ask.
    if (this.isOpen) void this.load();
  }

  go(at: number): void {
    if (at < 0 || (at > 0 && at >= this.view.questions.length)) return;
    this.at = at;
    this.chosen = [];
    this.trial = undefined;
    this.work.changed();
  }

  /** Takes a value into the answer to a question, or out of it. */
  choose(at: number, place: number): void {
    if (at !== this.at) this.go(at);
    const question = this.current;
    const option = question?.options[place];
    if (!question || !option || this.work.me.readonly) return;
    const { value } = option;
    if (this.chosen.includes(value)) this.chosen = this.chosen.filter((one) => one !== value);
    else this.chosen = question.several ? [...this.chosen, value] : [value];
    this.trial = undefined;
    this.work.changed();
    if (this.chosen.length > 0) void this.#try(question, this.chosen);
  }

  async #try(question: QuestionView, values: readonly string[]): Promise<void> {
    const trial = await this.#send({ ...answerOf(question, values), dryRun: true });
    // Another value was chosen meanwhile.
    if (this.chosen !== values) return;
    this.trial = trial;
    this.work.changed();
  }

  /** Answers the question that is looked at with what is chosen, or says that no rule can tell. */
  async answer(values = this.chosen): Promise<void> {
    const question = this.current;
    if (!question || this.isBusy || this.work.me.readonly || (values.length === 0 && values === this.chosen)) return;
    const { texts, me } = this.work;
    const done = await this.#change(answerOf(question, values));
    if (!done) return;
    this.last = question.key;
    const count = number(done.automatic + done.outOfScope, me.lang);
    this.work.tell({ text: values.length > 0 ? texts.ask.done(count) : texts.ask.skipped, look: 'done', undo: true });
  }

  /** Takes a rule back. */
  async withdraw(key: string): Promise<void> {
    const done = await this.#change({ withdraw: [key] });
    if (!done) return;
    const { texts, me } = this.work;
    this.work.tell({ text: texts.ask.withdrawn(number(done.reopened, me.lang)), look: 'done' });
  }

  async #change(request: AnswerRequest): Promise<AnswerDone | undefined> {
    this.isBusy = true;
    this.last = undefined;
    this.work.changed();
    const done = await this.#send(request);
    if (done) {
      await this.work.reload();
      await this.load();
    }
    this.isBusy = false;
    this.work.changed();
    return done;
  }

  async #send(request: AnswerRequest): Promise<AnswerDone | undefined> {
    // Decisions that are under way come first.
    await this.work.outbox.empty();
    try {
      return await ask<AnswerDone>(`/lists/${this.work.list?.id}/answer`, request);
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

function answerOf({ about, when }: QuestionView, answer: readonly string[]): AnswerRequest {
  return { answers: [{ about, when, answer }] };
}
