import { useEffect, useRef } from 'preact/hooks';
import type { QuestionView } from '../review/contract';
import { number, percent } from './numbers';
import { KeyButton, moment } from './parts';
import type { Work } from './work';

/** Options that have a digit as their key. */
const MOST_KEYS = 9;

/** What the chosen answer would do, in words. */
function trialText({ asking, texts, me }: Work): string {
  const { trial, chosen } = asking;
  if (chosen.length === 0) return texts.ask.choose;
  if (!trial) return texts.ask.trying;
  const { automatic, outOfScope } = trial;
  const parts = [
    ...(automatic > 0 ? [texts.ask.automatic(number(automatic, me.lang))] : []),
    ...(outOfScope > 0 ? [texts.ask.outOfScope(number(outOfScope, me.lang))] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : texts.ask.none;
}

function Question({
  work,
  question,
  at,
  onAnswer,
}: {
  readonly work: Work;
  readonly question: QuestionView;
  readonly at: number;
  readonly onAnswer: (values?: readonly string[]) => void;
}) {
  const { asking, texts, me } = work;
  const isCurrent = asking.at === at;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.focus();
  }, [isCurrent]);
  const { text, rows, use, examples, options, several } = question;
  const off = me.readonly || asking.isBusy;
  return (
    <article class="question" tabIndex={-1} ref={card} aria-current={isCurrent ? 'true' : undefined} aria-label={text}>
      <h3>
        {at + 1}. {text}
      </h3>
      <p class="question-rows">
        {texts.ask.rows(number(rows, me.lang))}
        {use !== null && use >= 0.001 && ` · ${texts.share(percent(use, me.lang))}`}
        {several && options.length > 1 && ` · ${texts.ask.several}`}
      </p>
      <ul class="question-examples">
        {examples.map(({ code, name, department }) => (
          <li key={code}>
            {name} <span class="by">{[code, department].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <div class="question-options">
        {options.map((option, place) => {
          const rank = isCurrent ? asking.chosen.indexOf(option.value) : -1;
          return (
            <button
              key={option.value}
              type="button"
              class="key-button"
              aria-pressed={rank >= 0}
              disabled={off}
              onClick={(event) => {
                if (event.detail > 0) event.currentTarget.blur();
                asking.choose(at, place);
              }}
            >
              {isCurrent && place < MOST_KEYS && <kbd>{place + 1}</kbd>}
              <span>
                {several && rank >= 0 && asking.chosen.length > 1 && <b>{rank + 1}. </b>}
                {option.text}
              </span>
              <span class="settles">{texts.ask.settles(number(option.settles, me.lang))}</span>
            </button>
          );
        })}
      </div>
      {isCurrent && (
        <p class="question-acts">
          <KeyButton
            keys="Enter"
            class="primary"
            label={texts.ask.apply}
            disabled={off || asking.chosen.length === 0}
            act={() => onAnswer()}
          />
          <span class="question-trial" role="status">
            {trialText(work)}
          </span>
          <KeyButton keys="0" label={texts.ask.rowByRow} disabled={off} act={() => onAnswer([])} />
        </p>
      )}
    </article>
  );
}

/** What is asked once for many rows: one line above the rows, which opens. */
export function Questions({
  work,
  onAnswer,
}: {
  readonly work: Work;
  readonly onAnswer: (values?: readonly string[]) => void;
}) {
  const { asking, texts, me } = work;
  const { questions, rules } = asking.view;
  if (questions.length === 0 && rules.length === 0 && !asking.isOpen) return null;
  return (
    <section id="questions" class={`questions${asking.isOpen ? ' open' : ''}`} aria-label={texts.ask.title}>
      <button
        type="button"
        class="questions-line"
        aria-expanded={asking.isOpen}
        aria-controls="question-list"
        onClick={() => asking.toggle()}
      >
        <kbd>Q</kbd>
        <b>{texts.ask.title}</b>
        {questions.length > 0 && <span>{texts.ask.count(number(questions.length, me.lang))}</span>}
        {questions[0] && <span class="questions-more">· {texts.ask.first(number(questions[0].rows, me.lang))}</span>}
        <span class="questions-fold">{asking.isOpen ? texts.ask.close : texts.ask.open}</span>
      </button>
      {asking.isOpen && (
        <div class="question-list" id="question-list">
          {questions.length === 0 && <p class="empty">{texts.ask.nothing}</p>}
          {questions.map((question, at) => (
            <Question key={question.key} work={work} question={question} at={at} onAnswer={onAnswer} />
          ))}
          {rules.length > 0 && (
            <section class="rules">
              <h3>{texts.ask.rules}</h3>
              <ul>
                {rules.map(({ key, text, by, at }) => (
                  <li key={key}>
                    <span>
                      {text} <span class="by">{`${by} · ${moment(at)}`}</span>
                    </span>
                    <button
                      type="button"
                      class="plain"
                      disabled={me.readonly || asking.isBusy}
                      onClick={() => void asking.withdraw(key)}
                    >
                      {texts.ask.withdraw}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </section>
  );
}
