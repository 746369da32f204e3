import type { Catalog } from '../catalog/catalog';
import { DmdcError } from '../errors';
import { openCatalog } from '../io/catalogs/open';
import { newerRow, pendingRows, readPending } from '../io/record/pending';
import type { Conflict, DecisionInput, RefusedDecision } from '../mapping/apply';
import { undo as takeBack, UNDOABLE } from '../mapping/bulk';
import { batchesOf } from '../mapping/history';
import { itemIds } from '../mapping/identity';
import { type MappedRow, type Mapping, rowStatus } from '../mapping/mapping';
import type { RulesTrial } from '../mapping/questions';
import { decideUnseen } from '../mapping/second-review';
import { writeCounts } from '../store/counts-store';
import { withLockAsync } from '../store/lock';
import { appendRows, mappingStamps, readMappingFile, replaceMappingFile } from '../store/mapping-store';
import { now } from '../store/paths';
import { writeRulesBeside } from '../store/rules-store';
import { isSameName } from '../text/same-text';
import { type Asked, askInTurns, type RuleChanges, tryRules } from './ask-questions';

/** A decision on a row, with the token of the state that was seen. */
export type SeenDecision = Pick<DecisionInput, 'wish' | 'comment'> & { readonly id: string; readonly revision: string };

/** What became of decisions; rows by their place in the mapping. */
export interface SessionOutcome {
  /** What the changes share, for undo; nothing where nothing changed. */
  readonly batch?: string;
  readonly changed: readonly number[];
  readonly conflicts: readonly (Conflict & { readonly at: number })[];
  readonly refused: readonly RefusedDecision[];
}

/** Told of rows that changed, whoever changed them; `all` when the file holds another list. */
export type SessionListener = (changed: readonly number[] | 'all') => void;

/** Time without a decision, in milliseconds, after which waiting rows are put into the mapping file. */
const IDLE_MS = 60_000;
/** Interval, in milliseconds, of checks whether another program wrote the mapping file. */
const LOOK_MS = 2_000;
const WAIT_MS = 5_000;

/**
 * One mapping file while people decide on its rows one by one. Each decision is on disk when the call returns, in rows that wait beside the
 * file; they are put into the file when nobody decides for a while. What other programs write meanwhile is taken over, and a decision
 * that was made from an older state comes back as a conflict.
 */
export class ReviewSession {
  #mapping: Mapping;
  #ids: string[] = [];
  #places = new Map<string, number>();
  #stamps: ReturnType<typeof mappingStamps>;
  #catalog: Catalog | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #lastBatch = '';
  #sameTime = 1;
  #idle: NodeJS.Timeout | undefined;
  #look: NodeJS.Timeout | undefined;
  readonly #listeners = new Set<SessionListener>();

  /** @throws {DmdcError} as `readMappingFile`. */
  constructor(readonly path: string) {
    this.#stamps = mappingStamps(path);
    this.#mapping = readMappingFile(path);
    this.#index();
  }

  get mapping(): Mapping {
    return this.#mapping;
  }

  /** Identities of the rows, in their order. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  /** The code set that the mapping rests on; nothing when it is not at hand, and then only proposed codes can be chosen. */
  get catalog(): Catalog | undefined {
    this.#catalog ??= catalogOf(this.#mapping);
    return this.#catalog;
  }

  placeOf(id: string): number | undefined {
    return this.#places.get(id);
  }

  /** Calls the listener on changes until the returned function is called. */
  listen(listener: SessionListener): () => void {
    this.#listeners.add(listener);
    this.#look ??= setInterval(() => {
      void this.#alone(async () => this.#sync()).catch(() => undefined);
    }, LOOK_MS).unref();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearInterval(this.#look);
      this.#look = undefined;
    };
  }

  /**
   * Writes decisions down: they are on disk when this resolves.
   * @throws {DmdcError} `file-locked` while another program writes the file; `file-not-writable`.
   */
  decide(by: string, decisions: readonly SeenDecision[]): Promise<SessionOutcome> {
    return this.#write(() => {
      const at = now();
      const batch = this.#batch(at, by);
      const changed: number[] = [];
      const conflicts: (Conflict & { at: number })[] = [];
      const refused: RefusedDecision[] = [];
      const rows = [...this.#mapping.rows];
      for (const input of decisions) {
        const place = this.#places.get(input.id);
        const row = place === undefined ? undefined : rows[place];
        if (place === undefined || !row) continue;
        const made = decideUnseen(this.#mapping, row, input, { by, at, batch, catalog: this.catalog });
        if (made === 'unchanged') continue;
        if ('why' in made) conflicts.push({ ...made, at: place });
        else if ('code' in made) refused.push(made);
        else {
          rows[place] = made.row;
          changed.push(place);
        }
      }
      return { rows, outcome: { ...(changed.length > 0 && { batch }), changed, conflicts, refused } };
    });
  }

  /** Takes back what a person decided last, or a batch that is named. */
  undo(by: string, named?: string): Promise<SessionOutcome & { readonly kept: number }> {
    return this.#write<SessionOutcome & { readonly kept: number }>(() => {
      const batch =
        named ??
        batchesOf(this.#mapping).find((one) => !one.undone && UNDOABLE.has(one.action) && isSameName(one.by, by))?.id;
      const nothing = { changed: [], conflicts: [], refused: [], kept: 0 };
      if (batch === undefined) return { rows: this.#mapping.rows, outcome: nothing };
      const { mapping, kept } = takeBack(this.#mapping, { by, at: now(), batch });
      const changed = mapping.rows.flatMap((row, at) => (row === this.#mapping.rows[at] ? [] : [at]));
      return { rows: mapping.rows, outcome: { ...nothing, batch, changed, kept: kept.length } };
    });
  }

  /**
   * The questions whose answers settle most rows that wait, and the rules that stand.
   * @throws {DmdcError} as `askQuestions`.
   */
  questions(): Promise<Asked> {
    return askInTurns(this.#mapping, this.path, this.#needed());
  }

  /**
   * Writes answers down as rules of the facility and applies them: what became of the rows. Rules and mapping file are on disk when this resolves.
   * @throws {DmdcError} as `changeRules`.
   */
  changeRules(changes: RuleChanges): Promise<RulesTrial> {
    const work = () => tryRules(this.#mapping, this.path, this.#needed(), changes);
    if (changes.dryRun) return this.#alone(async () => work().trial);
    return this.#locked(() => {
      const { mapping, rules, trial } = work();
      // Rules first: a later run applies rules that it finds, but rows settled without their rule would stay so.
      writeRulesBeside(this.path, rules);
      if (mapping === this.#mapping) return trial;
      const places = mapping.rows.flatMap((row, at) => (row === this.#mapping.rows[at] ? [] : [at]));
      this.#mapping = mapping;
      this.#store();
      this.#tell(places);
      return trial;
    });
  }

  /** Takes over at once what other programs wrote. */
  catchUp(): Promise<void> {
    return this.#alone(async () => this.#sync());
  }

  /** Puts waiting rows into the mapping file. */
  fold(): Promise<void> {
    clearTimeout(this.#idle);
    return this.#locked(() => {
      if (mappingStamps(this.path).pending !== '') this.#store();
    });
  }

  #store(): void {
    replaceMappingFile(this.path, this.#mapping);
    writeCounts(this.path, this.#mapping);
    this.#stamps = mappingStamps(this.path);
  }

  #needed(): Catalog {
    return this.catalog ?? openCatalog(this.#mapping.kind, { edition: this.#mapping.edition.id });
  }

  #write<T extends SessionOutcome>(
    work: () => { readonly rows: readonly MappedRow[]; readonly outcome: T },
  ): Promise<T> {
    return this.#locked(() => {
      const { rows, outcome } = work();
      if (outcome.changed.length === 0) return outcome;
      const lines = outcome.changed.map((at) => ({ id: this.#ids[at] as string, row: rows[at] as MappedRow }));
      appendRows(this.path, lines);
      this.#mapping = { ...this.#mapping, rows };
      this.#stamps = mappingStamps(this.path);
      this.#tell(outcome.changed);
      clearTimeout(this.#idle);
      this.#idle = setTimeout(() => void this.fold().catch(() => undefined), IDLE_MS).unref();
      return outcome;
    });
  }

  /** Works on the present state while nobody else writes the file. */
  #locked<T>(work: () => T): Promise<T> {
    const turn = async () => {
      this.#sync();
      return work();
    };
    return this.#alone(() => withLockAsync(this.path, turn, { waitMs: WAIT_MS }));
  }

  /** Runs work one at a time, in the order of the calls. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Takes over what other programs wrote since. */
  #sync(): void {
    const stamps = mappingStamps(this.path);
    const { file, pending } = this.#stamps;
    if (stamps.file === file && stamps.pending === pending) return;
    if (stamps.file !== file) {
      const before = this.#mapping;
      this.#mapping = readMappingFile(this.path);
      this.#stamps = stamps;
      const ids = this.#ids;
      this.#index();
      const same = ids.length === this.#ids.length && ids.every((id, at) => id === this.#ids[at]);
      if (!same || before.edition.id !== this.#mapping.edition.id) {
        this.#catalog = undefined;
        this.#tell('all');
        return;
      }
      // Rules of the facility settle rows without a change of theirs.
      const state = (row: MappedRow) => `${row.history?.length ?? 0} ${rowStatus(row)}`;
      const changed = (row: MappedRow, at: number) => state(row) !== state(before.rows[at] as MappedRow);
      this.#tell(this.#mapping.rows.flatMap((row, at) => (changed(row, at) ? [at] : [])));
      return;
    }
    const waiting = pendingRows(readPending(this.path) ?? '');
    const rows = this.#mapping.rows.map((row, at) => newerRow(row, waiting.get(this.#ids[at] as string)));
    const changed = rows.flatMap((row, at) => (row === this.#mapping.rows[at] ? [] : [at]));
    this.#mapping = { ...this.#mapping, rows };
    this.#stamps = stamps;
    this.#tell(changed);
  }

  #index(): void {
    this.#ids = itemIds(
      this.#mapping.kind,
      this.#mapping.rows.map(({ item }) => item),
    );
    this.#places = new Map(this.#ids.map((id, at) => [id, at]));
  }

  #tell(changed: readonly number[] | 'all'): void {
    if (changed.length === 0) return;
    for (const listener of this.#listeners) listener(changed);
  }

  /** Two decisions of one person within a millisecond are two commands. */
  #batch(at: string, by: string): string {
    const batch = `${at} ${by}`;
    this.#sameTime = batch === this.#lastBatch ? this.#sameTime + 1 : 1;
    this.#lastBatch = batch;
    return this.#sameTime === 1 ? batch : `${batch} ${this.#sameTime}`;
  }
}

function catalogOf({ kind, edition }: Mapping): Catalog | undefined {
  try {
    return openCatalog(kind, { edition: edition.id });
  } catch (error) {
    if (error instanceof DmdcError && error.code === 'unknown-edition') return undefined;
    throw error;
  }
}
