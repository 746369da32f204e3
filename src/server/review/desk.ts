import { KIND_LABELS } from '../../catalog/kinds';
import { ReviewSession, type SeenDecision } from '../../jobs/review-session';
import type { MappedRow } from '../../mapping/mapping';
import { revisionOf } from '../../mapping/revision';
import { messagesOf } from '../../messages/messages';
import type { Lang } from '../../messages/pair';
import { describeReason } from '../../messages/reasons';
import { chapterTitles } from './chapters';
import { type Compared, columnsOf } from './compared';
import type {
  DecideAnswer,
  DecideRequest,
  ListView,
  QueueRow,
  RowView,
  SearchHit,
  ServerEvent,
  UndoAnswer,
} from './contract';
import type { Elsewhere } from './elsewhere';
import { likeRows, partOf, queueOf, stateFor, type Uses, usesOf } from './queue';
import { isOpen, rowView } from './row-view';
import { searchFor } from './search';
import { Tally } from './tally';

/** Who looks, and in which language. */
export interface Viewer {
  readonly name: string;
  readonly lang: Lang;
}

/** One mapping file on the page: its session, with what the page shows of it. */
export class Desk {
  readonly session: ReviewSession;
  #groups: readonly number[] = [];
  #members = new Map<number, number[]>();
  #uses: Uses = { by: null, of: [], total: 0 };
  #columns: readonly Compared[] = [];
  #tally: Tally;
  readonly #watchers = new Set<{ readonly viewer: Viewer; readonly send: (event: ServerEvent) => void }>();

  /** @throws {DmdcError} as `readMappingFile`. */
  constructor(
    readonly id: string,
    path: string,
    private readonly elsewhere: Elsewhere,
  ) {
    this.session = new ReviewSession(path);
    this.#tally = this.#survey();
    this.session.listen((changed) => this.#changed(changed));
  }

  #survey(): Tally {
    const { mapping, catalog } = this.session;
    const items = mapping.rows.map(({ item }) => item);
    this.#groups = likeRows(mapping.rows);
    this.#members = new Map();
    this.#groups.forEach((group, at) => {
      const members = this.#members.get(group);
      if (members) members.push(at);
      else this.#members.set(group, [at]);
    });
    this.#uses = usesOf(mapping.rows);
    this.#columns = columnsOf(mapping.kind, items, catalog ?? []);
    return new Tally(this.session, this.#uses);
  }

  /** The whole list as one person sees it. */
  view({ name, lang }: Viewer): ListView {
    const { mapping, ids } = this.session;
    const { kind, rows, facility, edition, secondReview = false } = mapping;
    const states = rows.map((row) => stateFor(row, name));
    const chapters = new Places();
    const departments = new Places();
    const reasons = new Places();
    const all = rows.map((row, at): QueueRow => {
      const { chapter, department } = partOf(kind, row);
      const [reason] = row.match.reasons;
      return {
        id: ids[at] as string,
        code: row.item.localCode,
        name: row.item.localName,
        state: states[at] as QueueRow['state'],
        group: this.#groups[at] as number,
        use: this.#uses.total > 0 ? (this.#uses.of[at] as number) / this.#uses.total : null,
        chapter: chapters.of(chapter),
        department: departments.of(department),
        // The words of a reason differ from row to row: what is chosen by is its kind.
        reason: reasons.of(reason?.code ?? '', () =>
          reason ? describeReason({ code: reason.code, params: { fields: reason.params?.fields ?? '' } }, lang) : '',
        ),
      };
    });
    const { coverageNote, bringOfficial } = messagesOf(lang);
    const isWhole = edition.coverage === 'complete';
    return {
      id: this.id,
      facility: facility.name,
      kind,
      label: KIND_LABELS[kind][lang],
      edition: `${edition.decision} (${edition.id})`,
      notes:
        edition.coverage === 'complete'
          ? []
          : [coverageNote(edition.coverage, `${edition.decision} (${edition.id})`), bringOfficial],
      secondReview,
      isPartial: !isWhole,
      columns: this.#columns.map(({ label }) => messagesOf(lang).fields[label] ?? label),
      filters: {
        chapters: chapterTitles(chapters.names, this.session.catalog),
        departments: departments.names,
        reasons: reasons.names,
      },
      rows: queueOf(rows, states, this.#groups, this.#uses).map((at) => all[at] as QueueRow),
      progress: this.#tally.progress(mapping),
      ratio: this.#tally.ratio,
    };
  }

  /** Rows as one person sees them; unknown ones are left out. */
  rows(ids: readonly string[], viewer: Viewer): RowView[] {
    return ids.flatMap((id) => {
      const at = this.session.placeOf(id);
      return at === undefined ? [] : [this.#row(at, viewer)];
    });
  }

  #row(at: number, { name, lang }: Viewer): RowView {
    const { mapping, ids, catalog } = this.session;
    const context = { mapping, catalog, columns: this.#columns, lang, by: name };
    const row = mapping.rows[at] as MappedRow;
    const elsewhere = this.elsewhere.of(mapping.kind, mapping.facility, row.item.localName, lang);
    return rowView(row, ids[at] as string, elsewhere, context);
  }

  /** Rows of the group of a row that nobody decided. */
  #openLike(at: number): readonly number[] {
    const { rows } = this.session.mapping;
    return (this.#members.get(this.#groups[at] as number) ?? []).filter((one) => isOpen(rows[one] as MappedRow));
  }

  async decide({ id, revision, group, wish, comment }: DecideRequest, viewer: Viewer): Promise<DecideAnswer> {
    const at = this.session.placeOf(id);
    const { mapping, ids } = this.session;
    const others = group && at !== undefined ? this.#openLike(at).filter((one) => one !== at) : [];
    const rows = others.map((one) => ({
      id: ids[one] as string,
      revision: revisionOf(mapping.rows[one] as MappedRow, mapping.edition.id),
    }));
    const inputs = [{ id, revision }, ...rows].map(
      (row): SeenDecision => ({ ...row, wish, ...(comment !== undefined && { comment }) }),
    );
    const { batch = null, changed, conflicts, refused } = await this.session.decide(viewer.name, inputs);
    return {
      batch,
      changed: this.#idsOf(changed),
      conflicts: conflicts.map((one) => this.#row(one.at, viewer)),
      refused: refused.map(({ input, message }) => ({ id: input.id ?? '', text: message[viewer.lang] })),
    };
  }

  async undo({ name }: Viewer, batch?: string): Promise<UndoAnswer> {
    const { changed, kept } = await this.session.undo(name, batch);
    return { changed: this.#idsOf(changed), kept };
  }

  search(typed: string, { lang }: Viewer): SearchHit[] {
    return searchFor(typed, this.session, this.#columns, lang);
  }

  /** Sends events to a person until the function that comes back is called. */
  watch(viewer: Viewer, send: (event: ServerEvent) => void): () => void {
    const watcher = { viewer, send };
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  #idsOf(places: readonly number[]): string[] {
    return places.map((at) => this.session.ids[at] as string);
  }

  #changed(changed: readonly number[] | 'all'): void {
    if (changed === 'all') {
      this.#tally = this.#survey();
      for (const { send } of this.#watchers) send({ type: 'reload' });
      return;
    }
    const { mapping, ids } = this.session;
    this.#tally.update(mapping, changed);
    const progress = this.#tally.progress(mapping);
    const { ratio } = this.#tally;
    for (const { viewer, send } of this.#watchers) {
      const rows = changed.map((at) => ({
        id: ids[at] as string,
        state: stateFor(mapping.rows[at] as MappedRow, viewer.name),
      }));
      send({ type: 'rows', rows, progress, ratio });
    }
  }
}

/** Names with the numbers of their places; an empty name has none. */
class Places {
  readonly names: string[] = [];
  readonly #places = new Map<string, number>();

  of(key: string, name: () => string = () => key): number {
    if (key === '') return -1;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.names.push(name());
    this.#places.set(key, this.names.length - 1);
    return this.names.length - 1;
  }
}
