import type { Acts } from './keys';
import { number } from './numbers';
import { KeyButton } from './parts';
import type { Work } from './work';

/** The keys that decide on a row, as buttons. */
export function Bar({ work, acts }: { readonly work: Work; readonly acts: Acts }) {
  const { view, texts, me } = work;
  const { keys } = texts;
  const off = me.readonly || !view;
  const group = view ? work.openLike(view.id).length : 0;
  const isFar = view?.state === 'none';
  const enter = isFar ? keys.nothing : view?.state === 'draft' ? keys.agreeDraft : keys.accept;
  return (
    <div class="bar" role="toolbar" aria-label={texts.helpTitle}>
      <KeyButton keys="Enter" label={enter} class="primary" disabled={off || isFar} act={() => acts.accept()} />
      <KeyButton keys="0" label={keys.noEquivalent} disabled={off} act={() => acts.noEquivalent()} />
      <KeyButton keys="O" label={keys.outOfScope} disabled={off} act={() => acts.outOfScope()} />
      <KeyButton keys="X" label={keys.reject} disabled={off} act={() => acts.reject()} />
      <KeyButton keys="F" label={keys.flag} disabled={off} act={() => acts.flag()} />
      <KeyButton keys="C" label={keys.comment} disabled={off} act={() => acts.comment()} />
      {group > 1 && (
        <KeyButton
          keys="G"
          label={`${keys.group} (${number(group, me.lang)})`}
          pressed={work.groupOn}
          disabled={off}
          act={() => acts.group()}
        />
      )}
      <span class="bar-space" />
      <KeyButton keys="U" label={keys.undo} disabled={me.readonly} act={() => acts.undo()} />
      <KeyButton keys="K" label={keys.previous} class="small" act={() => acts.previous()} />
      <KeyButton keys="J" label={keys.next} class="small" act={() => acts.next()} />
      <KeyButton keys="?" label={keys.help} class="small" act={() => acts.help()} />
    </div>
  );
}
