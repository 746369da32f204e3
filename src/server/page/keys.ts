import type { Work } from './work';

/** What a key does; the page's buttons do the same. */
export interface Acts {
  accept(): void;
  choose(at: number): void;
  noEquivalent(): void;
  outOfScope(): void;
  reject(): void;
  flag(): void;
  comment(): void;
  search(): void;
  group(): void;
  undo(): void;
  next(): void;
  previous(): void;
  help(): void;
  questions(): void;
  /** Names of many facilities. */
  names(): void;
  /** Decides for all of them. */
  all(): void;
  leave(): void;
}

const nothing = () => undefined;

/** Acts of keys that do nothing. */
export const NO_ACTS: Acts = {
  accept: nothing,
  choose: nothing,
  noEquivalent: nothing,
  outOfScope: nothing,
  reject: nothing,
  flag: nothing,
  comment: nothing,
  search: nothing,
  group: nothing,
  undo: nothing,
  next: nothing,
  previous: nothing,
  help: nothing,
  questions: nothing,
  names: nothing,
  all: nothing,
  leave: nothing,
};

/** Keys by their place on the keyboard: an input method or another layout changes letters, not places. */
const BY_CODE: Readonly<Record<string, (acts: Acts) => void>> = {
  Enter: (acts) => acts.accept(),
  NumpadEnter: (acts) => acts.accept(),
  Digit0: (acts) => acts.noEquivalent(),
  Numpad0: (acts) => acts.noEquivalent(),
  KeyO: (acts) => acts.outOfScope(),
  KeyX: (acts) => acts.reject(),
  KeyF: (acts) => acts.flag(),
  KeyC: (acts) => acts.comment(),
  KeyG: (acts) => acts.group(),
  KeyU: (acts) => acts.undo(),
  KeyJ: (acts) => acts.next(),
  ArrowDown: (acts) => acts.next(),
  KeyK: (acts) => acts.previous(),
  ArrowUp: (acts) => acts.previous(),
  Slash: (acts) => acts.search(),
  NumpadDivide: (acts) => acts.search(),
  KeyQ: (acts) => acts.questions(),
  KeyP: (acts) => acts.names(),
  KeyA: (acts) => acts.all(),
  Escape: (acts) => acts.leave(),
};

const DIGIT = /^(?:Digit|Numpad)([1-9])$/;

/** The digit of a key, wherever it stands on the keyboard. */
export function digitOf(event: KeyboardEvent): number | undefined {
  const digit = DIGIT.exec(event.code)?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** Whether a key belongs to what has the focus: a field, an open dialog, a button that is to be pressed. */
function isTaken({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input:not([type=button]), textarea, select, dialog, search')) return true;
  return (
    (code === 'Enter' || code === 'Space' || code === 'NumpadEnter') && target.closest('button, a, summary') !== null
  );
}

/** Listens to the whole page's keys. While an input method composes, keys are its own. */
export function listenToKeys(work: Work, acts: Acts): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
    if (work.race !== undefined || document.querySelector('dialog[open]')) return;
    const digit = digitOf(event);
    const act = event.code === 'Slash' && event.shiftKey ? (all: Acts) => all.help() : BY_CODE[event.code];
    if (digit !== undefined) acts.choose(digit - 1);
    else if (act) act(acts);
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', listener);
  return () => document.removeEventListener('keydown', listener);
}
