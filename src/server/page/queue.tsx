import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { messagesOf } from '../../messages/messages';
import { LEFT, type QueueRow, type RowState, TO_DO } from '../review/contract';
import { number, percent } from './numbers';

import type { Filters, Work } from './work';

/** Height of a row of the list, in rem: the list only draws what is seen. */
const ROW_REM = 3.5;
const SPARE = 6;

/** A state in words. */
export function stateText(state: RowState, work: Work): string {
  const { states } = work.texts;
  switch (state) {
    case 'second':
    case 'sent':
    case 'conflict':
    case 'draft':
      return states[state];
    default:
      return messagesOf(work.me.lang).statuses[state];
  }
}

/** Whether somebody has done with a row. */
function isDone(state: RowState): boolean {
  return !TO_DO.includes(state) && !LEFT.includes(state) && state !== 'auto';
}

const STATES: readonly Filters['state'][] = [
  'todo',
  ...TO_DO,
  ...LEFT,
  'auto',
  'confirmed',
  'no-equivalent',
  'out-of-scope',
  'sent',
  'all',
];

function FilterBar({ work }: { readonly work: Work }) {
  const { texts, filters, list } = work;
  const { lang } = work.me;
  const [typed, setTyped] = useState(filters.text);
  useEffect(() => {
    if (typed === filters.text) return;
    const timer = setTimeout(() => work.setFilters({ text: typed }), 120);
    return () => clearTimeout(timer);
  }, [typed]);
  const { counts } = work;
  const choose = (name: 'chapter' | 'department' | 'reason', label: string, names: readonly string[]) =>
    names.length > 1 && (
      <select
        aria-label={label}
        value={String(filters[name])}
        onChange={(event) => work.setFilters({ [name]: Number(event.currentTarget.value) })}
      >
        <option value="-1">{label}</option>
        {names
          .map((text, at) => ({ text, at }))
          .sort((a, b) => a.text.localeCompare(b.text, 'vi'))
          .map(({ text, at }) => (
            <option key={at} value={at}>
              {text}
            </option>
          ))}
      </select>
    );
  return (
    <div class="filters">
      <select
        class="state-filter"
        aria-label={texts.filterState}
        value={filters.state}
        onChange={(event) => work.setFilters({ state: event.currentTarget.value as Filters['state'] })}
      >
        {STATES.filter((state) => state === 'todo' || state === filters.state || (counts.get(state) ?? 0) > 0).map(
          (state) => (
            <option key={state} value={state}>
              {state === 'todo' || state === 'all' ? texts.states[state] : stateText(state, work)} (
              {number(counts.get(state) ?? 0, lang)})
            </option>
          ),
        )}
      </select>
      <input
        type="search"
        placeholder={texts.filterText}
        aria-label={texts.filterText}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <details open={filters.reason >= 0 || filters.chapter >= 0 || filters.department >= 0}>
        <summary>{texts.moreFilters}</summary>
        {choose('reason', texts.filterReason, list?.filters.reasons ?? [])}
        {choose('chapter', texts.filterChapter, list?.filters.chapters ?? [])}
        {choose('department', texts.filterDepartment, list?.filters.departments ?? [])}
      </details>
    </div>
  );
}

function Line({
  row,
  work,
  top,
  follows,
}: {
  readonly row: QueueRow;
  readonly work: Work;
  readonly top: number;
  readonly follows: boolean;
}) {
  const { lang } = work.me;
  const state = work.stateOf(row.id);
  const alike = follows ? 0 : work.alike(row);
  const isCurrent = row.id === work.current;
  return (
    <li style={{ top: `${top}rem` }} class={follows ? 'follows' : ''}>
      <button
        type="button"
        class={`line state-${state}${isDone(state) ? ' done' : ''}`}
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={isCurrent ? 0 : -1}
        onClick={(event) => {
          if (event.detail > 0) event.currentTarget.blur();
          work.go(row.id);
        }}
      >
        <span class="line-name">{row.name}</span>
        <span class="line-facts">
          <span class="dot" aria-hidden="true" />
          {stateText(state, work)}
          {alike > 1 && <b title={work.texts.alike(number(alike, lang))}>×{number(alike, lang)}</b>}
          {row.use !== null && row.use >= 0.001 && <span class="line-use">{percent(row.use, lang)} %</span>}
        </span>
      </button>
    </li>
  );
}

/** What waits, in the order in which it is best looked at. Only the rows that are seen are drawn. */
export function Queue({ work }: { readonly work: Work }) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const rowHeight = ROW_REM * rem;
  const { shown, current, texts } = work;
  useLayoutEffect(() => {
    const measure = () => setHeight(box.current?.clientHeight ?? 600);
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  useLayoutEffect(() => {
    const { current: list } = box;
    const at = shown.findIndex(({ id }) => id === current);
    if (!list || at < 0) return;
    const from = at * rowHeight;
    if (from < list.scrollTop + rowHeight) list.scrollTop = Math.max(0, from - rowHeight);
    else if (from + 2 * rowHeight > list.scrollTop + list.clientHeight) {
      list.scrollTop = from - Math.max(rowHeight, list.clientHeight / 3);
    }
  }, [current, shown]);
  const first = Math.max(0, Math.floor(top / rowHeight) - SPARE);
  const last = Math.min(shown.length, Math.ceil((top + height) / rowHeight) + SPARE);
  return (
    <nav class="queue" aria-label={texts.queue}>
      <FilterBar work={work} key={work.list?.id} />
      <div class="lines" ref={box} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
        {shown.length === 0 && <p class="empty">{texts.nothingLeft}</p>}
        <ol style={{ height: `${shown.length * ROW_REM}rem` }}>
          {shown.slice(first, last).map((row, at) => (
            <Line
              key={row.id}
              row={row}
              work={work}
              top={(first + at) * ROW_REM}
              follows={shown[first + at - 1]?.group === row.group}
            />
          ))}
        </ol>
      </div>
    </nav>
  );
}
