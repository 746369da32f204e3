import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '../review/contract';
import { ask } from './api';
import { moment, Name } from './parts';
import type { Work } from './work';

/** How long somebody stops typing before the server is asked, in milliseconds. */
const PAUSE_MS = 120;

/** Search over codes and names beside the row. */
export function Search({ work, field }: { readonly work: Work; readonly field: RefObject<HTMLInputElement | null> }) {
  const { texts, list, me, view } = work;
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<{ readonly of: string; readonly codes: readonly SearchHit[] } | undefined>();
  const found = useRef<HTMLUListElement>(null);
  useEffect(() => {
    setTyped('');
    setAnswer(undefined);
  }, [view?.id]);
  useEffect(() => {
    if (typed.trim() === '') {
      setAnswer(undefined);
      return;
    }
    let isOld = false;
    const timer = setTimeout(() => {
      ask<SearchHit[]>(`/lists/${list?.id}/search?q=${encodeURIComponent(typed)}`).then(
        (codes) => {
          if (!isOld) setAnswer({ of: typed, codes });
        },
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [typed, list?.id]);
  const hits = answer?.codes;
  const take = (hit: SearchHit | undefined) => {
    if (!hit) return;
    (document.activeElement as HTMLElement | null)?.blur();
    work.decide({ status: 'confirmed', code: hit.code }, `${hit.code} ${hit.name.map(({ text }) => text).join('')}`);
  };
  /** Arrows go through what was found and back to the field; Escape goes back to the row. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const target = event.target as HTMLElement;
    const buttons = [...(found.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(target as HTMLButtonElement);
    if (event.key === 'ArrowDown') buttons[Math.min(at + 1, buttons.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (buttons[at - 1] ?? field.current)?.focus();
    else if (event.key === 'Escape') target.blur();
    else if (event.key === 'Enter' && at < 0) take(answer?.of === typed ? hits?.[0] : undefined);
    else return;
    event.preventDefault();
  };
  return (
    <search class="search" onKeyDown={onKeyDown}>
      <label class="search-field">
        <kbd>/</kbd>
        <input
          type="search"
          ref={field}
          aria-label={`${texts.search}: ${texts.searchHint}`}
          placeholder={texts.searchHint}
          value={typed}
          onFocus={() => void ask(`/lists/${list?.id}/search?q=`).catch(() => undefined)}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      {hits?.length === 0 && <p class="empty">{texts.searchNone}</p>}
      <ul class="hits" ref={found}>
        {(hits ?? []).map((hit) => (
          <li key={hit.code}>
            <button type="button" disabled={me.readonly || !view} onClick={() => take(hit)}>
              <span class="candidate-code">{hit.code}</span>
              <Name pieces={hit.name} />
              <span class="hit-values">
                {hit.values
                  .map(({ text }) => text)
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {hits !== undefined && hits.length > 0 && <p class="how">{texts.searchHow}</p>}
    </search>
  );
}

/** Beside the row: search, what others decided, what happened. */
export function Side({ work, field }: { readonly work: Work; readonly field: RefObject<HTMLInputElement | null> }) {
  const { texts, view } = work;
  return (
    <aside class="side">
      <Search work={work} field={field} />
      {view && view.elsewhere.length > 0 && (
        <section>
          <h3>{texts.elsewhere}</h3>
          <ul class="elsewhere">
            {view.elsewhere.map(({ text, facilities }) => (
              <li key={text} title={facilities.join(', ')}>
                <b>{facilities.length}×</b> {text}
                <span class="by">{facilities.slice(0, 3).join(', ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view && view.history.length > 0 && (
        <section>
          <h3>{texts.history}</h3>
          <ol class="history">
            {[...view.history].reverse().map(({ at, by, text }) => (
              <li key={at + text}>
                {text}
                <span class="by">
                  {by} · {moment(at)}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </aside>
  );
}
