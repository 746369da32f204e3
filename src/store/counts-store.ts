import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { version } from '../../package.json';
import { asDate } from '../catalog/date';
import { writeFileAtomic } from '../io/files/atomic';
import { jsonPieces } from '../io/files/json-pieces';
import { makeFolder } from '../io/files/make-folder';
import type { Mapping } from '../mapping/mapping';
import { holdsOn } from '../report/holds';
import { type CountedList, countList, type RatioOptions } from '../report/ratio';
import { countsPath } from './counts-path';
import { mappingStamps, readMappingFile } from './mapping-store';

const FORMAT = 'dmdc-counts';
/** Version of the rules of counting: raise it when they change, and older counts are made anew. */
const RULES = 6;
/** Days kept for one mapping; more are never asked for in turn. */
const MOST_DAYS = 6;

type Stamps = ReturnType<typeof mappingStamps>;

/** The file of counts: the state of the mapping file that was counted, and its counts. */
interface Sidecar {
  readonly format: typeof FORMAT;
  readonly rules: string;
  /** Of the mapping file and of the rows that wait for it, taken before they were read: rows that came later are not in the counts. */
  readonly stamps: Stamps;
  readonly counted: readonly CountedList[];
}

/**
 * Keeps what was counted of a mapping file beside it, so that a report need not read its rows again. Without a day it is counted as of today,
 * and regardless of dates. Call it while nobody else can write the mapping file, as the `after` of `updateMappingFile` is called.
 * A folder that cannot be written is no error: without counts a report only takes longer.
 */
export function writeCounts(mappingPath: string, mapping: Mapping, options: Pick<RatioOptions, 'date'> = {}): void {
  const stamps = mappingStamps(mappingPath);
  if (stamps.file === '') return;
  const day = countList(mapping, { date: options.date ?? new Date() });
  // Where no row has dates the count of one day stands for every day.
  keep(mappingPath, stamps, holdsOn(day.holds, undefined) ? [day] : [day, countList(mapping)]);
}

/**
 * What the rows of a mapping file amount to on a day: as kept beside it where the file is still the same, else counted now and kept.
 * @throws {DmdcError} `bad-date`; as `readMappingFile` when the file has to be read.
 */
export function readCountedList(mappingPath: string, options: Pick<RatioOptions, 'date'> = {}): CountedList {
  const date = options.date === undefined ? undefined : asDate(options.date);
  const load = (): Mapping => readMappingFile(mappingPath);
  const stamps = mappingStamps(mappingPath);
  if (stamps.file === '') return countList(load(), { date });
  const kept = readSidecar(mappingPath, stamps);
  const found = kept.find(({ holds }) => holdsOn(holds, date));
  if (found) return { ...found, load };
  const counted = countList(load(), { date });
  keep(mappingPath, stamps, [...kept, counted].slice(-MOST_DAYS));
  return { ...counted, load };
}

function readSidecar(mappingPath: string, { file, pending }: Stamps): readonly CountedList[] {
  try {
    const kept = JSON.parse(readFileSync(countsPath(mappingPath), 'utf8')) as Partial<Sidecar> | null;
    const isOurs = kept?.format === FORMAT && kept.rules === rules();
    return isOurs && kept.stamps?.file === file && kept.stamps.pending === pending && Array.isArray(kept.counted)
      ? kept.counted.filter(isCounted)
      : [];
  } catch {
    return [];
  }
}

/** Whether the content has the form that is written here; otherwise the mapping is counted anew. */
function isCounted(value: Partial<CountedList> | null): value is CountedList {
  return (
    typeof value?.counts?.total === 'number' &&
    typeof value.edition?.id === 'string' &&
    typeof value.facility?.name === 'string' &&
    [value.duplicates, value.byEdition, value.parts, value.open, value.issues].every(Array.isArray) &&
    typeof value.holds === 'object'
  );
}

function keep(mappingPath: string, stamps: Stamps, counted: readonly CountedList[]): void {
  const path = countsPath(mappingPath);
  const sidecar: Sidecar = { format: FORMAT, rules: rules(), stamps, counted };
  try {
    makeFolder(dirname(path));
    writeFileAtomic(path, jsonPieces(sidecar, 0));
  } catch {
    // Read-only folders are reported on all the same.
  }
}

function rules(): string {
  return `${version}/${RULES}`;
}
