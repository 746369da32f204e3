import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Bar } from './bar';
import { AskText, Help, RaceLost, Why } from './dialogs';
import { Head } from './head';
import { type Acts, listenToKeys, NO_ACTS } from './keys';
import { Names } from './names';
import { number } from './numbers';
import { KeyButton } from './parts';
import { Questions } from './questions';
import { Queue } from './queue';
import { Row } from './row';
import { Side } from './side';
import type { Work } from './work';

const IS_SMALL = '(max-width: 52rem), (max-height: 30rem)';

/** What must be said of the edition; a small window has room for a line, which opens. */
function Notes({ notes, short }: { readonly notes: readonly string[]; readonly short: string }) {
  if (notes.length === 0) return null;
  if (!matchMedia(IS_SMALL).matches) return <p class="note">{notes.join(' ')}</p>;
  return (
    <details class="note">
      <summary>{short}</summary>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </details>
  );
}

type Asking = 'no-equivalent' | 'out-of-scope' | 'comment' | 'name' | 'help';

/** The whole page. */
export function App({ work }: { readonly work: Work }) {
  const { texts, me, notice, outbox, race } = work;
  const [asking, setAsking] = useState<Asking | undefined>();
  const [isQueueOpen, setQueueOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { asking: asked, sharing } = work;
  const mayDecide = () => {
    if (me.readonly) return false;
    if (work.me.name !== '') return true;
    setAsking('name');
    return false;
  };
  const canDecide = () => work.view !== undefined && mayDecide();
  const acts: Acts = {
    accept: () => {
      if (!canDecide()) return;
      const only = work.view?.draft?.opinions;
      const [said] = only?.length === 1 ? only : [];
      if (said?.wish && work.view?.state === 'draft') work.decide(said.wish, said.text);
      // Of codes that are not near none is taken by the key for the first.
      else if (work.view?.state !== 'none') acts.choose(0);
    },
    choose: (at) => {
      const candidate = work.view?.candidates[at];
      if (!candidate || !canDecide()) return;
      const name = candidate.name.map(({ text }) => text).join('');
      work.decide({ status: 'confirmed', code: candidate.code }, `${candidate.code} ${name}`);
    },
    noEquivalent: () => canDecide() && setAsking('no-equivalent'),
    outOfScope: () => canDecide() && setAsking('out-of-scope'),
    reject: () => {
      if (canDecide()) work.decide({ status: 'rejected' }, texts.keys.reject);
    },
    flag: () => {
      if (canDecide()) work.decide({ status: 'flagged' }, texts.keys.flag);
    },
    comment: () => canDecide() && setAsking('comment'),
    search: () => {
      field.current?.focus();
      field.current?.scrollIntoView({ block: 'nearest' });
    },
    group: () => work.toggleGroup(),
    undo: () => work.undo(),
    next: () => work.move(1),
    previous: () => work.move(-1),
    help: () => setAsking('help'),
    questions: () => {
      if (sharing.isOpen) sharing.toggle();
      asked.toggle();
    },
    names: () => {
      if (asked.isOpen) asked.toggle();
      sharing.toggle();
    },
    all: () => undefined,
    leave: () => undefined,
  };
  const answer = (values?: readonly string[]) => {
    if (mayDecide()) void asked.answer(values);
  };
  /** Over the questions the same keys answer them. */
  const answering: Acts = {
    ...NO_ACTS,
    accept: () => answer(),
    choose: (at) => asked.choose(asked.at, at),
    noEquivalent: () => answer([]),
    undo: acts.undo,
    next: () => asked.go(asked.at + 1),
    previous: () => asked.go(asked.at - 1),
    help: acts.help,
    questions: acts.questions,
    names: acts.names,
    leave: acts.questions,
  };
  /** Over the names of many facilities, too. */
  const offering: Acts = {
    ...NO_ACTS,
    accept: () => mayDecide() && void sharing.offer(false),
    all: () => mayDecide() && void sharing.offer(true),
    choose: (at) => sharing.choose(at),
    noEquivalent: () => mayDecide() && setAsking('no-equivalent'),
    outOfScope: () => mayDecide() && setAsking('out-of-scope'),
    search: () => document.querySelector<HTMLElement>('.other-code')?.focus(),
    undo: () => void sharing.undo(),
    next: () => sharing.go(sharing.at + 1),
    previous: () => sharing.go(sharing.at - 1),
    help: acts.help,
    questions: acts.questions,
    names: acts.names,
    leave: acts.names,
  };
  const latest = useRef(acts);
  latest.current = asked.isOpen ? answering : sharing.isOpen ? offering : acts;
  // Before the first picture: a key pressed as soon as the page is seen must not be lost.
  useLayoutEffect(
    () => listenToKeys(work, new Proxy(acts, { get: (_, name) => latest.current[name as keyof Acts] })),
    [work],
  );
  useEffect(() => {
    if (me.name === '' && !me.readonly) setAsking('name');
  }, []);
  const close = () => setAsking(undefined);
  const takeReason = (status: 'no-equivalent' | 'out-of-scope', reason: string | undefined, label: string) => {
    const wish = { status, ...(reason && { reason }) };
    if (sharing.isOpen) sharing.take(wish);
    else work.decide(wish, label);
  };
  const { view } = work;
  return (
    <>
      <Head work={work} onName={() => setAsking('name')} onQueue={() => setQueueOpen(!isQueueOpen)} />
      <Notes notes={work.list?.notes ?? []} short={texts.partialShort} />
      {(work.lost || outbox.failing) && (
        <p class="note fault" role="alert">
          {outbox.size > 0 ? texts.done.unsaved(number(outbox.size, me.lang)) : texts.lost}
        </p>
      )}
      {!asked.isOpen && <Names work={work} acts={offering} />}
      {!sharing.isOpen && <Questions work={work} onAnswer={answer} />}
      {!asked.isOpen && !sharing.isOpen && (
        <>
          <div class={`columns${isQueueOpen ? ' queue-open' : ''}`}>
            <Queue work={work} />
            <Row work={work} acts={acts} />
            <Side work={work} field={field} />
          </div>
          {work.list && <Bar work={work} acts={acts} />}
        </>
      )}
      <div class="notice" role="status" aria-live="polite">
        {notice && (
          <p class={notice.look}>
            <span class="notice-text">{notice.text}</span>
            {notice.undo && <KeyButton keys="U" label={texts.keys.undo} act={() => latest.current.undo()} />}
          </p>
        )}
      </div>
      {(asking === 'no-equivalent' || asking === 'out-of-scope') && (
        <Why work={work} status={asking} onClose={close} onTake={takeReason} />
      )}
      {asking === 'comment' && view && (
        <AskText
          work={work}
          title={texts.commentAsk}
          value={work.comments.get(view.id) ?? view.decision?.comment ?? ''}
          onClose={close}
          onTake={(text) => {
            close();
            work.setComment(view, text);
          }}
        />
      )}
      {asking === 'name' && (
        <AskText
          work={work}
          title={texts.reviewer}
          hint={texts.nameAsk}
          value={me.name}
          onClose={close}
          onTake={(name) => {
            close();
            void work.setMe({ name });
          }}
        />
      )}
      {asking === 'help' && <Help work={work} onClose={close} />}
      {race && <RaceLost work={work} race={race} />}
    </>
  );
}
