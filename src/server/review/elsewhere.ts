import { setTimeout as wait } from 'node:timers/promises';
import type { Kind } from '../../catalog/kinds';
import type { Decision, Facility, RowStatus } from '../../mapping/mapping';
import type { Lang } from '../../messages/pair';
import { mappingStamps, readMappingFile } from '../../store/mapping-store';
import { foldWords } from '../../text/fold';
import { facilityKey } from '../../text/same-text';
import type { RowView } from './contract';
import { decisionText } from './row-view';

const DECIDED: ReadonlySet<RowStatus> = new Set(['confirmed', 'no-equivalent', 'out-of-scope']);
/** So long a file is not read again, in milliseconds: while people decide in it, it changes with every key, and reading it takes a second. */
const REST_MS = 30_000;
/** Room for requests between two files, in milliseconds. */
const PAUSE_MS = 20;

interface Said {
  readonly key: string;
  readonly facility: string;
  readonly kind: Kind;
  readonly decisions: ReadonlyMap<string, readonly Decision[]>;
}

/** What people decided in other mapping files, by name of the item; read bit by bit while the page is open. */
export class Elsewhere {
  readonly #said = new Map<string, { readonly stamp: string; readonly at: number; readonly said: Said | undefined }>();
  #reading: Promise<void> | undefined;

  constructor(private readonly paths: readonly string[]) {}

  /**
   * Reads the files that are new or changed since. A file that cannot be read says nothing here.
   * @param own - the file that is looked at: what it says itself is shown to nobody who looks at it.
   */
  refresh(own: string): Promise<void> {
    this.#reading ??= this.#read(own).finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #read(own: string): Promise<void> {
    for (const path of this.paths) {
      const before = this.#said.get(path);
      if (path === own || (before && performance.now() - before.at < REST_MS)) continue;
      const stamp = JSON.stringify(mappingStamps(path));
      if (before?.stamp === stamp) continue;
      await wait(PAUSE_MS);
      this.#said.set(path, { stamp, at: performance.now(), said: decisionsIn(path) });
    }
  }

  /** What others said of a name; decisions of the facility itself are none of others. */
  of(kind: Kind, facility: Facility, name: string, lang: Lang): RowView['elsewhere'] {
    const own = facilityKey(facility);
    const found = new Map<string, Set<string>>();
    for (const { said } of this.#said.values()) {
      if (!said || said.kind !== kind || said.key === own) continue;
      for (const decision of said.decisions.get(foldWords(name)) ?? []) {
        const text = decisionText(decision, lang);
        found.set(text, (found.get(text) ?? new Set()).add(said.facility));
      }
    }
    return [...found]
      .map(([text, facilities]) => ({ text, facilities: [...facilities].sort() }))
      .sort((a, b) => b.facilities.length - a.facilities.length || (a.text < b.text ? -1 : 1));
  }
}

function decisionsIn(path: string): Said | undefined {
  try {
    const { kind, facility, rows } = readMappingFile(path, { statuses: DECIDED });
    const decisions = new Map<string, Decision[]>();
    for (const { item, decision } of rows) {
      if (!decision) continue;
      const name = foldWords(item.localName);
      const known = decisions.get(name);
      if (known) known.push(decision);
      else decisions.set(name, [decision]);
    }
    return { key: facilityKey(facility), facility: facility.name, kind, decisions };
  } catch {
    return undefined;
  }
}
