import { useState } from 'preact/hooks';
import type { ListSummary } from '../review/contract';
import { ask } from './api';
import { number, percent } from './numbers';
import { Dialog } from './parts';
import type { Work } from './work';

const DOWNLOADS = ['workbook', 'form', 'concept-map'] as const;

/** The head of the page: which list, how far it is, the form, what can be taken away, and who works. */
export function Head({
  work,
  onName,
  onQueue,
}: {
  readonly work: Work;
  readonly onName: () => void;
  readonly onQueue: () => void;
}) {
  const { texts, list, lists, me } = work;
  const [link, setLink] = useState<string | undefined>();
  const { lang } = me;
  const progress = list?.progress;
  const done = progress && progress.total > 0 ? 1 - progress.waiting / progress.total : 0;
  const used = progress?.used ?? done;
  // What tells the lists apart comes first: the choice is too narrow for all of it.
  const isOneFacility = lists.every(({ facility }) => facility === lists[0]?.facility);
  const nameOf = ({ facility, label, waiting, total }: ListSummary) => {
    const kind = `${label} (${number(waiting, lang)}/${number(total, lang)})`;
    return isOneFacility ? `${kind} · ${facility}` : `${facility} · ${kind}`;
  };
  return (
    <header class="head">
      <a class="skip" href="#row">
        {texts.skip}
      </a>
      <button type="button" class="plain queue-toggle" onClick={onQueue}>
        ☰ {texts.showQueue}
      </button>
      {lists.length > 1 ? (
        <select
          class="list-choice"
          aria-label={texts.list}
          value={list?.id}
          onChange={(event) => void work.open(event.currentTarget.value)}
        >
          {lists.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      ) : (
        <span class="list-name" title={list?.edition}>
          <b>{list?.facility}</b> {list?.label}
        </span>
      )}
      {progress && (
        <div class="progress" role="status">
          <span class="progress-text">
            {texts.left(number(progress.waiting, lang), number(progress.total, lang))}
            <span class="progress-used"> · {texts.used(percent(used, lang), progress.usedBy)}</span>
          </span>
          <progress max={1} value={used} aria-hidden="true" />
        </div>
      )}
      {list && (
        <span class="ratio" title={texts.formHint}>
          {texts.form} <b>{`${number(list.ratio.mapped, lang)}/${number(list.ratio.total, lang)}`}</b>
        </span>
      )}
      {progress?.twice && (
        <span class="ratio twice">
          {texts.twice(
            number(progress.twice.pairs, lang),
            number(progress.twice.agreed, lang),
            progress.twice.kappa === null ? '–' : progress.twice.kappa.toFixed(2),
          )}
        </span>
      )}
      <details class="menu">
        <summary>{texts.downloads.title}</summary>
        <ul>
          {DOWNLOADS.map((what) => (
            <li key={what}>
              <a href={`/api/lists/${list?.id}/download/${what}`} download>
                {texts.downloads[what]}
              </a>
            </li>
          ))}
        </ul>
      </details>
      <details class="menu">
        <summary>{me.readonly ? texts.readonly : me.name || texts.reviewer}</summary>
        <ul>
          <li>
            <button type="button" onClick={onName}>
              {texts.reviewer} …
            </button>
          </li>
          <li>
            <button type="button" onClick={() => void work.setMe({ lang: lang === 'vi' ? 'en' : 'vi' })}>
              {texts.language}
            </button>
          </li>
          {!me.shared && (
            <li>
              <button
                type="button"
                onClick={() =>
                  void ask<{ token: string }>('/invite', {}).then(({ token }) =>
                    setLink(`${location.origin}/#${token}`),
                  )
                }
              >
                {texts.invite}
              </button>
            </li>
          )}
        </ul>
      </details>
      {link !== undefined && (
        <Dialog title={texts.invite} onClose={() => setLink(undefined)}>
          <p>{texts.inviteHint}</p>
          <input readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
          <p class="dialog-acts">
            <button type="button" class="primary" onClick={() => void navigator.clipboard?.writeText(link)}>
              {texts.copy}
            </button>
            <button type="button" class="plain" onClick={() => setLink(undefined)}>
              {texts.close}
            </button>
          </p>
        </Dialog>
      )}
    </header>
  );
}
