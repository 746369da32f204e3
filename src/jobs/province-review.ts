import { readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import type { Kind } from '../catalog/kinds';
import { type OpenCatalogOptions, openCatalog } from '../io/catalogs/open';
import { readPending } from '../io/record/pending';
import { undo } from '../mapping/bulk';
import { batchesOf } from '../mapping/history';
import type { Facility, Mapping, RowStatus } from '../mapping/mapping';
import { acceptOffers, type LeftOut, type Offer, type OfferResult, offerTo } from '../mapping/offers';
import {
  type FacilityNames,
  namesOf,
  type SharedName,
  type SharedNameOptions,
  sharedNames,
} from '../mapping/shared-names';
import { ROW_STATUSES } from '../mapping/states';
import { writeCounts } from '../store/counts-store';
import { mappingStamps, readMappingFile, updateMappingFileAsync } from '../store/mapping-store';
import { now } from '../store/paths';
import { rulesBeside } from '../store/rules-store';
import { exactKey, facilityKey, nameKey } from '../text/same-text';

/** Ends the name of a run over many facilities; the histories of their rows hold it. */
const PROVINCE_RUN = ' province';
/** What the machine decided is not looked at: most rows of most lists. */
const LOOKED_AT: ReadonlySet<RowStatus> = new Set(ROW_STATUSES.filter((status) => status !== 'auto'));

/** The names of many mapping files, read anew only where a file has changed. */
export class ProvinceNames {
  readonly #known = new Map<string, { readonly stamp: string; readonly names: FacilityNames }>();

  constructor(private readonly paths: readonly string[]) {}

  /**
   * Names that wait at several facilities, best first.
   * @throws {DmdcError} as `readMappingFile`. The reason of `signal` once it is aborted.
   */
  async list(
    options: SharedNameOptions & { readonly kind?: Kind; readonly signal?: AbortSignal } = {},
  ): Promise<SharedName[]> {
    for (const path of this.paths) {
      options.signal?.throwIfAborted();
      const stamp = JSON.stringify(mappingStamps(path));
      if (this.#known.get(path)?.stamp === stamp) continue;
      this.#known.set(path, { stamp, names: namesOf(readMappingFile(path, { statuses: LOOKED_AT }), path) });
      // Others are answered between two files.
      await turn();
    }
    const all = this.paths.flatMap((path) => this.#known.get(path)?.names ?? []);
    return sharedNames(
      all.filter(({ kind }) => options.kind === undefined || kind === options.kind),
      options,
    );
  }
}

/**
 * Names that wait at several facilities of a folder of mapping files, by facilities × use: one decision can be offered to all of them.
 * @throws {DmdcError} as `readMappingFile`.
 */
export function provinceNames(
  paths: readonly string[],
  options: SharedNameOptions & { readonly kind?: Kind } = {},
): Promise<SharedName[]> {
  return new ProvinceNames(paths).list(options);
}

/** How a run over the facilities of a province works. */
export interface ProvinceRunOptions extends Pick<OpenCatalogOptions, 'catalogsDir'> {
  /** Who offers, or accepts. */
  readonly by: string;
  /** Only these facilities, by code or name. @default all */
  readonly facilities?: readonly string[];
  /** Says what would become of the rows, and writes nothing. @default false */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
}

/** What a run came to in one mapping file. */
export interface ProvincePart {
  readonly file: string;
  readonly facility: Facility;
  readonly kind: Kind;
  /** Rows that changed. */
  readonly rows: number;
  readonly left: readonly LeftOut[];
}

/** What a run came to. Files in which nothing was to be done are left out. */
export interface ProvinceRun {
  /** Names the run in the history of every row that it changed: it is taken back as one. */
  readonly batch: string;
  readonly parts: readonly ProvincePart[];
}

/** Decisions on names, each with the files where the name waits. */
export type NameOffer = Offer & Pick<SharedName, 'files'>;

/**
 * Offers decisions to every facility that has the names, as proposals with their author, or (`accept`) decides for all of them. Rows that speak
 * against a decision are left out, each with the reason. Each file is changed under its lock, in one piece.
 * @throws {DmdcError} as `readMappingFile`, `openCatalog`, `readRules`; `file-locked`, `file-not-writable`: files before stay changed, and
 * `undoProvince` takes them back. The reason of `signal` once it is aborted, likewise.
 */
export function offerNames(
  offers: readonly NameOffer[],
  options: ProvinceRunOptions & { readonly accept?: boolean },
): Promise<ProvinceRun> {
  const files = [...new Set(offers.flatMap((offer) => offer.files))];
  return runOver(files, options, (mapping, context) => {
    const own = offers.filter((offer) => offer.files.includes(context.file));
    return offerTo(mapping, own, { ...context, accept: options.accept });
  });
}

/**
 * Accepts what was offered, for all facilities or those named.
 * @param keys - only these names. @default all
 * @throws {DmdcError} as {@link offerNames}.
 */
export function acceptNames(
  paths: readonly string[],
  options: ProvinceRunOptions & { readonly keys?: readonly string[] },
): Promise<ProvinceRun> {
  const keys = options.keys && new Set(options.keys);
  const files = paths.filter((path) => mentions(path, '"offered"'));
  return runOver(files, options, (mapping, context) => acceptOffers(mapping, context, keys));
}

type Context = Parameters<typeof acceptOffers>[1] & { readonly file: string };

async function runOver(
  files: readonly string[],
  options: ProvinceRunOptions,
  work: (mapping: Mapping, context: Context) => OfferResult,
): Promise<ProvinceRun> {
  const { by, facilities, dryRun, signal, catalogsDir } = options;
  const at = now();
  const batch = `${at} ${by}${PROVINCE_RUN}`;
  const parts: ProvincePart[] = [];
  const change = (mapping: Mapping, file: string): { readonly mapping: Mapping } => {
    const { kind, facility, edition } = mapping;
    if (facilities && !isNamed(facility, facilities)) return { mapping };
    const catalog = openCatalog(kind, { edition: edition.id, catalogsDir });
    const result = work(mapping, { by: exactKey(by), at, batch, catalog, rules: rulesBeside(file), file });
    const { taken, left } = result;
    if (taken.length + left.length > 0) parts.push({ file, facility, kind, rows: taken.length, left });
    return result;
  };
  for (const file of files) {
    signal?.throwIfAborted();
    if (dryRun) change(readMappingFile(file), file);
    else await update(file, (mapping) => change(mapping, file));
    // Others are answered between two files.
    await turn();
  }
  return { batch, parts };
}

/** Changes a mapping file under its lock; whoever reads it finds the old or the new one, whole. */
function update<T extends { readonly mapping: Mapping }>(file: string, change: (mapping: Mapping) => T): Promise<T> {
  const after = (mapping: Mapping) => writeCounts(file, mapping);
  return updateMappingFileAsync(file, async (stored) => change(stored ?? readMappingFile(file)), { after });
}

function isNamed(facility: Facility, names: readonly string[]): boolean {
  const keys = [facilityKey(facility), nameKey(facility.name)];
  return names.some((name) => keys.includes(nameKey(name)) || keys.includes(`code:${exactKey(name)}`));
}

/** Whether a mapping file, or what waits beside it, holds a text: thousands of files are not parsed for the few that do. */
function mentions(path: string, text: string): boolean {
  return readFileSync(path).includes(text) || readPending(path)?.includes(text) === true;
}

/** What an undo took back; `kept`: rows that were decided again since. */
export interface ProvinceUndone {
  readonly batch: string | undefined;
  readonly restored: number;
  readonly kept: number;
  readonly files: number;
}

/**
 * Takes the latest run over facilities back that stands in any file, or the one that is named, in all of its files. A run that was cut off
 * is taken back as far as it came, and an undo that was cut off goes on.
 * @throws {DmdcError} as `readMappingFile`; `file-locked`, `file-not-writable`.
 */
export async function undoProvince(
  paths: readonly string[],
  options: { readonly by: string; readonly batch?: string },
): Promise<ProvinceUndone> {
  const touched = paths.filter((path) => mentions(path, PROVINCE_RUN));
  const batch = options.batch ?? latestRun(touched);
  let [restored, kept, files] = [0, 0, 0];
  if (batch === undefined) return { batch, restored, kept, files };
  for (const path of touched) {
    const result = await update(path, (mapping) => undo(mapping, { by: options.by, at: now(), batch }));
    if (result.restored + result.kept.length > 0) files++;
    restored += result.restored;
    kept += result.kept.length;
    await turn();
  }
  return { batch, restored, kept, files };
}

function latestRun(paths: readonly string[]): string | undefined {
  return paths
    .flatMap((path) =>
      batchesOf(readMappingFile(path)).filter(({ id, undone }) => id.endsWith(PROVINCE_RUN) && !undone),
    )
    .reduce<{ id: string; at: string } | undefined>(
      (latest, one) => (!latest || one.at > latest.at ? one : latest),
      undefined,
    )?.id;
}
