import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Kind } from '../../catalog/kinds';
import { DmdcError } from '../../errors';
import { findEdition, readEditions } from '../../io/catalogs/open';
import type { Issue } from '../../issue';
import { readDecided } from '../../jobs/read-decided';
import type { Mapping } from '../../mapping/mapping';
import { reportCliTexts } from '../../messages/cli/report';
import type { UnreadableFile } from '../../report/monthly';
import { type CountedList, countList, type RatioOptions } from '../../report/ratio';
import type { Abolition } from '../../report/ratio-counts';
import { readCountedList } from '../../store/counts-store';
import { MAPPING_FILE_EXTENSION } from '../../store/mapping-store';
import { readRunFaults } from '../../store/run-journal';
import type { Console } from '../terminal/console';
import { progress } from '../terminal/progress-bar';

/** Lists counted, and the files that could not be. */
export interface CountedFiles {
  readonly lists: readonly CountedList[];
  /** Faults that the files themselves show, such as decisions of a workbook that cannot be used. */
  readonly issues: readonly Issue[];
  readonly unreadable: readonly (UnreadableFile & { readonly error?: DmdcError; readonly path: string })[];
}

/**
 * Counts the lists of files, one after the other, so that only the counts stay in memory. A file that cannot be read stops no other.
 * @param folders - where a run of `dmdc map` may have left word of lists that could not be mapped.
 */
export async function countFiles(
  files: readonly string[],
  folders: readonly string[],
  date: string,
  io: Console,
): Promise<CountedFiles> {
  const texts = reportCliTexts(io.lang);
  const lists: CountedList[] = [];
  const issues: Issue[] = [];
  const unreadable: CountedFiles['unreadable'][number][] = [];
  const bar = await progress(texts.counting, io, (done, total) => texts.files(io.number(done), io.number(total)));
  let done = 0;
  for (const path of files) {
    try {
      if (path.endsWith(MAPPING_FILE_EXTENSION)) lists.push(readCountedList(path, { date }));
      else {
        const read = (): Mapping[] => readDecided(path);
        for (const [at, mapping] of read().entries()) {
          issues.push(...mapping.issues);
          lists.push({ ...countList(mapping, { date }), load: () => read()[at] as Mapping });
        }
      }
    } catch (error) {
      if (!(error instanceof DmdcError)) throw error;
      const { vi, en } = error.messages;
      unreadable.push({ file: basename(path), at: 'report', reason: { vi, en }, error, path });
    }
    bar.step(++done, files.length);
  }
  bar.end();
  for (const folder of folders) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue;
    unreadable.push(...readRunFaults(folder).map((fault) => ({ ...fault, path: fault.file })));
  }
  return { lists, issues, unreadable };
}

/** Says of an edition whether it was still in force on the day of the report, by what is known of editions. */
export function abolitionKnown(): NonNullable<RatioOptions['abolition']> {
  const ends = new Map<string, Abolition | undefined>();
  const endOf = (kind: Kind, id: string): Abolition | undefined => {
    const edition = readEditions().editions.find((one) => one.kind === kind && one.id === id) ?? findEdition(kind, id);
    return edition?.validTo ? { validTo: edition.validTo, by: edition.abolishedBy } : undefined;
  };
  return ({ kind, id }, date) => {
    const key = `${kind}/${id}`;
    if (!ends.has(key)) ends.set(key, endOf(kind, id));
    const end = ends.get(key);
    return end && date !== undefined && end.validTo < date ? end : undefined;
  };
}
