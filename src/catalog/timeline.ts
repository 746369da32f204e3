import { dayBefore } from './date';
import type { Kind } from './kinds';
import type { Registry } from './registry';

/** A stretch of days on which no list of a kind is known to be in force, or more than one. Days are `yyyy-mm-dd`, both included. */
export interface TimelineFault {
  readonly kind: Kind;
  readonly what: 'gap' | 'overlap';
  readonly from: string;
  /** Null: to this day and on. */
  readonly to: string | null;
  /** `overlap`: the lists in force together; `gap`: the ones before and after it. */
  readonly lists: readonly string[];
}

interface Span {
  readonly label: string;
  readonly from: string;
  readonly to: string | null;
}

/** Where the lists of a kind leave days uncovered or cover them twice, by all that is known of editions and decisions. */
export function timelineFaults(registry: Registry, kind: Kind): TimelineFault[] {
  const spans = spansOf(registry, kind).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const faults: TimelineFault[] = [];
  let last: Span | undefined;
  for (const span of spans) {
    if (last) {
      if (last.to !== null && last.to < dayBefore(span.from)) {
        faults.push({
          kind,
          what: 'gap',
          from: dayAfter(last.to),
          to: dayBefore(span.from),
          lists: [last.label, span.label],
        });
      } else if (last.to === null || last.to >= span.from) {
        const to = earlier(last.to, span.to);
        faults.push({ kind, what: 'overlap', from: span.from, to, lists: [last.label, span.label] });
      }
    }
    if (!last || last.to !== null) last = later(last, span);
  }
  return faults;
}

function spansOf(registry: Registry, kind: Kind): Span[] {
  const editions = registry.editions.filter((e) => e.kind === kind && e.amends === undefined && !e.standsFor);
  // One list at hand twice, as bundled and as imported, is one list.
  const once = editions.filter((e, at) => editions.findIndex(({ decision }) => decision === e.decision) === at);
  const spans: Span[] = once.map(({ decision, validFrom, validTo }) => ({
    label: decision,
    from: validFrom,
    to: validTo,
  }));
  for (const { decision, lists } of registry.decisions) {
    if (editions.some((e) => e.decision === decision)) continue;
    for (const list of lists) {
      if (list.kind === kind) spans.push({ label: decision, from: list.validFrom, to: list.validTo });
    }
  }
  return spans;
}

function later(a: Span | undefined, b: Span): Span {
  if (!a) return b;
  return a.to === null || (b.to !== null && b.to < a.to) ? a : b;
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null) return b;
  return b === null || a < b ? a : b;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
