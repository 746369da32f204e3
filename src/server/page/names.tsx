import { useEffect, useRef, useState } from 'preact/hooks';
import type { NameView } from '../review/contract';
import type { Acts } from './keys';
import { number } from './numbers';
import { KeyButton } from './parts';
import type { Work } from './work';

/** Rows that are named which stay out. */
const SHOWN_LEFT = 12;

function Trial({ work }: { readonly work: Work }) {
  const { sharing, texts, me } = work;
  const { wish, trial } = sharing;
  if (!wish) return <p class="question-trial">{texts.names.choose}</p>;
  if (!trial) return <p class="question-trial">{texts.ask.trying}</p>;
  const { left } = trial;
  return (
    <div class="question-trial" role="status">
      <p>{texts.names.takes(number(trial.facilities, me.lang), number(trial.rows, me.lang))}</p>
      {left.length > 0 && (
        <>
          <p>{texts.names.left(number(left.length, me.lang))}</p>
          <ul class="left-out">
            {left.slice(0, SHOWN_LEFT).map(({ facility, row, why }) => (
              <li key={`${facility} ${row}`}>
                {facility} · {row}: {why}
              </li>
            ))}
            {left.length > SHOWN_LEFT && <li>…</li>}
          </ul>
        </>
      )}
    </div>
  );
}

function Card({
  work,
  name,
  at,
  acts,
}: {
  readonly work: Work;
  readonly name: NameView;
  readonly at: number;
  readonly acts: Acts;
}) {
  const { sharing, texts, me } = work;
  const isCurrent = sharing.at === at;
  const [typed, setTyped] = useState('');
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.focus();
  }, [isCurrent]);
  const { facilities, rows, use, codes, decided, about } = name;
  const off = me.readonly || sharing.isBusy;
  const isChosen = (code: string) => isCurrent && sharing.wish?.status === 'confirmed' && sharing.wish.code === code;
  const isReady = isCurrent && (sharing.trial?.rows ?? 0) > 0;
  return (
    <article
      class="question"
      tabIndex={-1}
      ref={card}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={name.name}
    >
      <h3>
        {at + 1}. {name.name}
      </h3>
      <p class="question-rows" title={facilities.join(', ')}>
        {about.join(' · ')} · {texts.names.rows(number(facilities.length, me.lang), number(rows, me.lang))}
        {use > 0 && ` · ${texts.names.use(number(use, me.lang))}`}
      </p>
      {decided.map((one) => (
        <p key={one.text} class="question-rows">
          {texts.elsewhere}: {one.text} ({one.facilities.join(', ')})
        </p>
      ))}
      <div class="question-options">
        {codes.map((one, place) => (
          <button
            key={one.code}
            type="button"
            class="key-button"
            aria-pressed={isChosen(one.code)}
            disabled={off}
            onClick={(event) => {
              if (event.detail > 0) event.currentTarget.blur();
              sharing.go(at);
              sharing.choose(place);
            }}
          >
            {isCurrent && <kbd>{place + 1}</kbd>}
            <span>
              {one.code} {one.name}
            </span>
            <span class="settles">{texts.names.at(number(one.facilities, me.lang))}</span>
          </button>
        ))}
      </div>
      {isCurrent && (
        <>
          <div class="question-options">
            <KeyButton
              keys="0"
              label={texts.keys.noEquivalent}
              pressed={sharing.wish?.status === 'no-equivalent'}
              disabled={off}
              act={acts.noEquivalent}
            />
            <KeyButton
              keys="O"
              label={texts.keys.outOfScope}
              pressed={sharing.wish?.status === 'out-of-scope'}
              disabled={off}
              act={acts.outOfScope}
            />
            <form
              onSubmit={(event) => {
                event.preventDefault();
                const code = typed.trim();
                if (code !== '') sharing.take({ status: 'confirmed', code });
                card.current?.focus();
              }}
            >
              <input
                class="other-code"
                aria-label={texts.names.other}
                placeholder={`/ ${texts.names.other}`}
                value={typed}
                disabled={off}
                onInput={(event) => setTyped(event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Escape') card.current?.focus();
                }}
              />
            </form>
          </div>
          <Trial work={work} />
          <p class="question-acts">
            <KeyButton
              keys="Enter"
              class="primary"
              label={texts.names.offer}
              disabled={off || !isReady}
              act={acts.accept}
            />
            {me.province === 'decides' && (
              <KeyButton keys="A" label={texts.names.decide} disabled={off || !isReady} act={acts.all} />
            )}
          </p>
        </>
      )}
    </article>
  );
}

/** What is decided once for many facilities: one line above the rows, which opens. */
export function Names({ work, acts }: { readonly work: Work; readonly acts: Acts }) {
  const { sharing, texts, me } = work;
  if (me.province === 'none') return null;
  const { view, isOpen } = sharing;
  return (
    <section id="names" class={`questions${isOpen ? ' open' : ''}`} aria-label={texts.names.title}>
      <button
        type="button"
        class="questions-line"
        aria-expanded={isOpen}
        aria-controls="name-list"
        onClick={() => sharing.toggle()}
      >
        <kbd>P</kbd>
        <b>{texts.names.title}</b>
        <span class="questions-more">
          {view ? texts.names.count(number(view.names.length, me.lang), number(view.total, me.lang)) : texts.names.hint}
        </span>
        <span class="questions-fold">{isOpen ? texts.ask.close : texts.ask.open}</span>
      </button>
      {isOpen && (
        <div class="question-list" id="name-list">
          {!view && <p class="empty">{texts.loading}</p>}
          {view?.names.length === 0 && <p class="empty">{texts.names.nothing}</p>}
          {view?.names.map((name, at) => (
            <Card key={name.key} work={work} name={name} at={at} acts={acts} />
          ))}
        </div>
      )}
    </section>
  );
}
