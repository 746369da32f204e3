import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Piece } from '../review/contract';

/** A name with what tells it apart marked. */
export function Name({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <>{pieces.map(({ text, apart }, at) => (apart ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}</>
  );
}

/** A button with its key. A click leaves the focus where it was, so that the next key is the page's. */
export function KeyButton(props: {
  readonly keys: string;
  readonly label: string;
  readonly act: () => void;
  readonly class?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
}) {
  const { keys, label, act, disabled, pressed } = props;
  return (
    <button
      type="button"
      class={`key-button ${props.class ?? ''}`}
      disabled={disabled}
      aria-pressed={pressed}
      onClick={(event) => {
        if (event.detail > 0) event.currentTarget.blur();
        act();
      }}
    >
      <kbd>{keys}</kbd>
      <span>{label}</span>
    </button>
  );
}

/** A window over the page; Escape closes it. */
export function Dialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly onKey?: (event: KeyboardEvent) => void;
  readonly children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    current?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={props.title}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onKeyDown={(event) => {
        if (!event.isComposing) props.onKey?.(event);
      }}
      onClick={(event) => {
        if (event.target === dialog.current) props.onClose();
      }}
    >
      <div class="dialog">
        <h2>{props.title}</h2>
        {props.children}
      </div>
    </dialog>
  );
}

const TIMES = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short' });

/** A moment as people here write it. */
export function moment(at: string): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? at : TIMES.format(time);
}
