import { useEffect, useRef } from 'preact/hooks';
import type { CandidateView, Opinion, RowView, Value } from '../review/contract';
import type { Acts } from './keys';
import { number, percent } from './numbers';
import { moment, Name } from './parts';
import { stateText } from './queue';
import type { Work } from './work';

function Values({
  values,
  labels,
  withLabels,
}: {
  readonly values: readonly Value[];
  readonly labels: readonly string[];
  readonly withLabels?: boolean;
}) {
  if (labels.length === 0) return null;
  return (
    <span class="values">
      {values.map(({ text, look }, at) => (
        <span key={labels[at]} class={`value ${look ?? ''}${withLabels ? ' labelled' : ''}`} title={text}>
          <span class="value-label">{labels[at]}</span>
          <span class="value-text">{text || '–'}</span>
        </span>
      ))}
    </span>
  );
}

/** A longer name is shown in smaller letters, so that its codes are still in the window. */
const LONG_NAME = 110;
/** So many candidates stand in a window one under the other with all that is said of them. */
const MOST_TALL = 3;

function Candidate(props: {
  readonly candidate: CandidateView;
  readonly at: number;
  readonly labels: readonly string[];
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly act: () => void;
}) {
  const { candidate, at, labels, chosen, disabled, act } = props;
  return (
    <li>
      <button
        type="button"
        class={`candidate${chosen ? ' chosen' : ''}${candidate.against.length > 0 ? ' contradicted' : ''}`}
        disabled={disabled}
        onClick={(event) => {
          if (event.detail > 0) event.currentTarget.blur();
          act();
        }}
      >
        <kbd>{at + 1}</kbd>
        <span class="candidate-body">
          <span class="candidate-name">
            <Name pieces={candidate.name} />
          </span>
          <span class="candidate-code">{candidate.code}</span>
          {candidate.percent !== null && (
            <span class="percent">{candidate.percent === 0 ? '< 1' : candidate.percent} %</span>
          )}
          <Values values={candidate.values} labels={labels} />
          {candidate.against.map((text) => (
            <span key={text} class="against">
              ✕ {text}
            </span>
          ))}
          {candidate.notes.length > 0 && (
            <span class="notes" title={candidate.notes.join(' · ')}>
              {candidate.notes.join(' · ')}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

/** What somebody said, with a button that says the same. */
export function Said({
  opinion,
  agree,
  act,
}: {
  readonly opinion: Opinion;
  readonly agree?: string;
  readonly act?: () => void;
}) {
  return (
    <div class="opinion">
      <p>
        <b>{opinion.text}</b>
        {opinion.comment && <q>{opinion.comment}</q>}
      </p>
      <p class="by">
        {opinion.by} {opinion.at && `· ${moment(opinion.at)}`}
      </p>
      {agree && act && opinion.wish && (
        <button type="button" class="plain" onClick={act}>
          {agree}
        </button>
      )}
    </div>
  );
}

function Standing({ view, work }: { readonly view: RowView; readonly work: Work }) {
  const { texts } = work;
  if (view.state === 'second') return <p class="standing">{texts.unseen}</p>;
  if (view.decision) {
    return (
      <section class="standing">
        <h3>{texts.decided}</h3>
        <Said opinion={view.decision} />
      </section>
    );
  }
  if (!view.draft) return null;
  const isConflict = view.draft.opinions.length > 1;
  return (
    <section class={`standing${isConflict ? ' conflict' : ''}`}>
      <h3>{isConflict ? texts.opinions : view.draft.why}</h3>
      <div class="sides">
        {view.draft.opinions.map((opinion) => (
          <Said
            key={opinion.by + opinion.text}
            opinion={opinion}
            agree={work.me.readonly ? undefined : texts.agree}
            act={() => opinion.wish && work.decide(opinion.wish, opinion.text)}
          />
        ))}
      </div>
    </section>
  );
}

/** The row that is looked at, what it may stand for, and what can be done. */
export function Row({ work, acts }: { readonly work: Work; readonly acts: Acts }) {
  const { view, texts, list, me } = work;
  const card = useRef<HTMLElement>(null);
  // A screen reader says the new row; the keys are the page's.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement === null) card.current?.focus({ preventScroll: true });
    card.current?.scrollTo({ top: 0 });
  }, [view?.id]);
  if (!list) return <main class="row">{texts.loading}</main>;
  if (!view) {
    const isLoading = work.current !== '';
    return (
      <main class="row" id="row" tabIndex={-1} ref={card}>
        <p class="empty big">
          {isLoading ? texts.loading : (work.counts.get('todo') ?? 0) > 0 ? texts.nothingLeft : texts.allDone}
        </p>
      </main>
    );
  }
  const queueRow = work.rowOf(view.id);
  const comment = work.comments.get(view.id);
  const labels = list.columns;
  return (
    <main class="row" id="row" tabIndex={-1} ref={card} aria-label={view.name.map(({ text }) => text).join('')}>
      <div class="row-scroll" key={view.id}>
        <p class="row-facts">
          <span class={`chip state-${view.state}`}>{stateText(view.state, work)}</span>
          <span class="row-code">{view.code}</span>
          {queueRow?.use != null && queueRow.use > 0 && <span>{texts.share(percent(queueRow.use, me.lang))}</span>}
        </p>
        <h1 class={view.name.reduce((sum, { text }) => sum + text.length, 0) > LONG_NAME ? 'long' : ''}>
          <Name pieces={view.name} />
        </h1>
        <dl class="facts">
          {view.facts.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {view.why.length > 0 && (
          <p class="why">
            <b>{view.state === 'auto' ? texts.whyAuto : texts.why}:</b> {view.why.join('; ')}.
          </p>
        )}
        <Standing view={view} work={work} />
        {work.groupOn && <p class="group-on">{texts.groupOn(number(work.openLike(view.id).length, me.lang))}</p>}
        {comment !== undefined && (
          <p class="comment">
            {texts.commentKept}: <q>{comment}</q>
          </p>
        )}
        <div class="own" aria-hidden="true">
          <Values values={view.values} labels={labels} withLabels />
        </div>
        {view.candidates.length === 0 && <p class="empty">{texts.noCandidate}</p>}
        <ol class={`candidates${view.candidates.length > MOST_TALL ? ' many' : ''}`}>
          {view.candidates.map((candidate, at) => (
            <Candidate
              key={candidate.code}
              candidate={candidate}
              at={at}
              labels={labels}
              chosen={view.decision?.wish?.status === 'confirmed' && view.decision.wish.code === candidate.code}
              disabled={me.readonly}
              act={() => acts.choose(at)}
            />
          ))}
        </ol>
      </div>
    </main>
  );
}
