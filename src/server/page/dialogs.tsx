import { useState } from 'preact/hooks';
import { digitOf } from './keys';
import { Dialog } from './parts';
import { Said } from './row';
import type { Race, Work } from './work';

interface AskProps {
  readonly work: Work;
  readonly onClose: () => void;
}

/** Asks why a row has no code or needs none: a digit takes a reason, Enter goes without. */
export function Why({
  work,
  status,
  onClose,
  onTake,
}: AskProps & {
  readonly status: 'no-equivalent' | 'out-of-scope';
  readonly onTake: (status: 'no-equivalent' | 'out-of-scope', reason: string | undefined, label: string) => void;
}) {
  const { texts, list } = work;
  const [other, setOther] = useState('');
  const reasons = texts.reasons[status];
  const label = status === 'no-equivalent' ? texts.keys.noEquivalent : texts.keys.outOfScope;
  const take = (reason: string | undefined) => {
    onClose();
    onTake(status, reason, label);
  };
  const onKey = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement;
    const digit = isTyping ? undefined : digitOf(event);
    if (digit !== undefined && reasons[digit - 1] !== undefined) take(reasons[digit - 1]);
    else if (event.code === 'Enter' && (isTyping || !(event.target instanceof HTMLButtonElement))) take(other.trim());
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={texts.reasonsFor[status]} onClose={onClose} onKey={onKey}>
      {status === 'no-equivalent' && list?.isPartial && <p class="against">{texts.partialFirst}</p>}
      <ol class="choices">
        {reasons.map((reason, at) => (
          <li key={reason}>
            <button type="button" class="key-button" onClick={() => take(reason)}>
              <kbd>{at + 1}</kbd>
              <span>{reason}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="key-button" data-first onClick={() => take(undefined)}>
            <kbd>Enter</kbd>
            <span>{texts.noReason}</span>
          </button>
        </li>
      </ol>
      <label>
        {texts.otherReason}
        <input value={other} onInput={(event) => setOther(event.currentTarget.value)} maxLength={500} />
      </label>
    </Dialog>
  );
}

/** Asks for one line of text; Enter takes it. */
export function AskText({
  title,
  hint,
  value,
  onTake,
  onClose,
  work,
}: AskProps & {
  readonly title: string;
  readonly hint?: string;
  readonly value: string;
  readonly onTake: (text: string) => void;
}) {
  const [text, setText] = useState(value);
  const { texts } = work;
  return (
    <Dialog title={title} onClose={onClose}>
      {hint && <p>{hint}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onTake(text.trim());
        }}
      >
        <input
          data-first
          aria-label={title}
          value={text}
          maxLength={1000}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="dialog-acts">
          <button type="submit" class="primary">
            {texts.save}
          </button>
          <button type="button" class="plain" onClick={onClose}>
            {texts.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** Somebody decided the row before this decision came: both are shown. */
export function RaceLost({ work, race }: { readonly work: Work; readonly race: Race }) {
  const { texts } = work;
  const { row } = race;
  const standing = row.decision ?? row.draft?.opinions[0];
  return (
    <Dialog title={texts.race.title} onClose={() => work.settle(false)}>
      <p class="race-name">{row.name.map(({ text }) => text).join('')}</p>
      <div class="sides">
        <section>
          <h3>{texts.race.theirs}</h3>
          {standing ? <Said opinion={standing} /> : <p>{texts.race.hidden}</p>}
          <button type="button" class="primary" data-first onClick={() => work.settle(false)}>
            {texts.race.keep}
          </button>
        </section>
        <section>
          <h3>{texts.race.yours}</h3>
          <div class="opinion">
            <p>
              <b>{race.what}</b>
              {race.comment && <q>{race.comment}</q>}
            </p>
            <p class="by">{work.me.name}</p>
          </div>
          <button type="button" class="plain" onClick={() => work.settle(true)}>
            {texts.race.take}
          </button>
        </section>
      </div>
    </Dialog>
  );
}

/** All keys. */
export function Help({ work, onClose }: AskProps) {
  const { texts } = work;
  const { keys } = texts;
  const rows: readonly (readonly [string, string])[] = [
    ['1 – 5', keys.choose],
    ['Enter', keys.accept],
    ['0', keys.noEquivalent],
    ['O', keys.outOfScope],
    ['X', keys.reject],
    ['F', keys.flag],
    ['C', keys.comment],
    ['/', keys.search],
    ['J ↓', keys.next],
    ['K ↑', keys.previous],
    ['G', keys.group],
    ['U', keys.undo],
    ['Q', keys.questions],
    ...(work.me.province === 'none' ? [] : [['P', keys.names] as const]),
    ['?', keys.help],
  ];
  return (
    <Dialog title={texts.helpTitle} onClose={onClose}>
      <dl class="keys">
        {rows.map(([key, label]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <p>{texts.helpText}</p>
      <p class="dialog-acts">
        <button type="button" class="primary" data-first onClick={onClose}>
          {texts.close}
        </button>
      </p>
    </Dialog>
  );
}
