import { circularId } from '../catalog/beside';
import type { Kind } from '../catalog/kinds';
import type { ReferenceRecord } from '../catalog/registry';
import { formatTable } from '../catalog/table';
import type { PositionList } from '../editions/import/positions';
import { unpreparedSets } from '../io/catalogs/open';
import { prepareCodeSets } from '../io/catalogs/prepare';
import { sha256, storeReference } from '../io/catalogs/store';
import { EDITION_RECORD } from '../messages/editions/edition-record';
import { IMPORT_PROBLEMS } from '../messages/editions/import-problems';
import type { Pair } from '../messages/pair';

/** A circular's list of names with positions: ready to be stored, or with the reason against it. */
export interface CircularList {
  readonly sheet: string;
  readonly kind: Kind;
  readonly circular: string;
  /** Id of the reference table that it becomes. */
  readonly id: string;
  readonly positions: number;
  readonly unread: readonly number[];
  readonly problem?: Pair;
  /**
   * Puts it into a folder of code sets, as names that are known without a code.
   * @throws {DmdcError} `bad-catalog` when the folder has the list already; `file-not-writable`.
   */
  store(dir: string, options?: { readonly replace?: boolean }): void;
}

/** Makes a reference table of a circular's list of positions; nothing is written until `store`. */
export function circularList(
  list: PositionList,
  { file, sheet, part }: { readonly file: string; readonly sheet: string; readonly part: number },
): CircularList {
  const { kind, circular = '', entries, unread } = list;
  const [, number = '', year = ''] = /(\d+)\/(\d{4})/.exec(circular) ?? [];
  const id = circularId(kind, `tt${number}-${year}${part > 1 ? `-${part}` : ''}`);
  const store: CircularList['store'] = (dir, options) => {
    const text = formatTable('reference', entries);
    const record: ReferenceRecord = {
      id,
      title: EDITION_RECORD.positionsTitle(circular),
      decision: circular,
      issued: year,
      coverage: 'partial',
      table: `reference/${id}.tsv`,
      codes: entries.length,
      sha256: sha256(text),
      compiled: EDITION_RECORD.readFrom(file, sheet),
      checked: EDITION_RECORD.positionsChecked(entries.length),
      gaps: unread.length > 0 ? [EDITION_RECORD.rowsUnread(unread.join(', '))] : [],
      mended: {},
      findings: {},
    };
    storeReference(dir, record, text, options);
    prepareCodeSets(dir, unpreparedSets({ catalogsDir: dir }), [kind]);
  };
  const problem = circular === '' ? IMPORT_PROBLEMS.noCircular() : undefined;
  return { sheet, kind, circular, id, positions: entries.length, unread, ...(problem && { problem }), store };
}
