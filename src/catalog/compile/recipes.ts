import { DmdcError } from '../../errors';
import { normalizeCode } from '../code';
import type { TableKind } from '../columns';
import type { Alias, Entry, RetiredEntry } from '../entry';
import type { FactRow } from './facts';
import { mergeIcdTwins, mergePartners } from './merge';

/** How one source table becomes one table of ours. */
export interface Recipe<Row = Entry> {
  readonly kind: TableKind;
  /** The source table, relative to the folder of facts. */
  readonly from: string;
  /** The table made of it, relative to the folder of catalogs. */
  readonly to: string;
  /** Columns that the source must have. */
  readonly columns: readonly string[];
  readonly convert: (rows: readonly FactRow[]) => Row[];
}

const cell = (row: FactRow, column: string): string => row.get(column) ?? '';
const optional = (row: FactRow, column: string): string | undefined => row.get(column) || undefined;

/** The observed spellings that add something to the name. */
function observed(name: string, spellings: readonly string[]): readonly Alias[] | undefined {
  const others = [...new Set(spellings)].filter((spelling) => spelling !== '' && spelling !== name);
  return others.length > 0 ? others.map((other) => ({ name: other, source: 'observed' })) : undefined;
}

const splitNames = (text: string): string[] => text.split('|').map((name) => name.trim());

/** Tables of codes, by the folder of their kind; reference tables stand in `reference/`. */
export const RECIPES: readonly Recipe[] = [
  {
    kind: 'services',
    from: 'services/qd7603-2018.tsv',
    to: 'services/qd7603-2018.tsv',
    columns: ['code', 'technique_code', 'name', 'specialty', 'level', 'procedure_class', 'price_item', 'price_name'],
    convert: (rows) =>
      rows.map((row) => ({
        code: cell(row, 'code'),
        name: cell(row, 'name'),
        technique: optional(row, 'technique_code'),
        specialty: optional(row, 'specialty'),
        level: optional(row, 'level'),
        procedureClass: optional(row, 'procedure_class'),
        priceItem: optional(row, 'price_item'),
        priceName: optional(row, 'price_name'),
        price: cell(row, 'price_vnd') === '' ? undefined : Number(cell(row, 'price_vnd')),
        interopCode: optional(row, 'interop_code'),
      })),
  },
  {
    kind: 'changed',
    from: 'services/qd7603-2018.changed.tsv',
    to: 'services/qd7603-2018.changed.tsv',
    columns: ['code', 'name'],
    convert: (rows) => rows.map((row) => ({ code: cell(row, 'code'), name: cell(row, 'name') })),
  },
  {
    kind: 'icd10',
    from: 'icd10/qd4469-2020.tsv',
    to: 'icd10/qd4469-2020.tsv',
    columns: ['code', 'name', 'name_en', 'block', 'block_name', 'chapter', 'chapter_name'],
    convert: (rows) => {
      const entries = mergeIcdTwins(
        rows.map((row) => ({
          ...icdCode(cell(row, 'code')),
          name: cell(row, 'name'),
          nameEn: optional(row, 'name_en'),
          block: optional(row, 'block'),
          blockName: optional(row, 'block_name'),
          chapter: optional(row, 'chapter'),
          chapterName: optional(row, 'chapter_name'),
        })),
      );
      // The source puts this one code into the block of the next category.
      return moveToBlockOf(entries, 'I79.2', 'I80-I89', 'I79');
    },
  },
  {
    kind: 'icd10',
    from: 'icd10/tt06-2026.tsv',
    to: 'icd10/tt06-2026.tsv',
    columns: ['code', 'name', 'checked'],
    convert: (rows) =>
      rows.map((row) => ({
        ...icdCode(cell(row, 'code')),
        name: cell(row, 'name'),
        checked: optional(row, 'checked'),
      })),
  },
  {
    kind: 'yhct-diseases',
    from: 'yhct-diseases/qd7603-2018.tsv',
    to: 'yhct-diseases/qd7603-2018.tsv',
    columns: ['code', 'name', 'icd10', 'modern_name'],
    convert: (rows) =>
      mergePartners(
        rows.map((row) => {
          const { code, mark } = normalizeCode('icd10', cell(row, 'icd10'));
          const name = cell(row, 'modern_name');
          return {
            code: cell(row, 'code'),
            name: cell(row, 'name'),
            partners: [mark ? { icd10: code, mark, name } : { icd10: code, name }],
          };
        }),
      ),
  },
  {
    kind: 'drugs',
    from: 'drugs/observed-40.tsv',
    to: 'drugs/qd7603-2018.tsv',
    columns: ['code', 'name', 'observed_names'],
    convert: withObservedNames('observed_names'),
  },
  {
    kind: 'traditional-medicines',
    from: 'traditional-medicines/observed-05c.tsv',
    to: 'traditional-medicines/qd7603-2018.tsv',
    columns: ['code', 'names'],
    convert: (rows) =>
      rows.map((row) => {
        const [name = '', ...others] = splitNames(cell(row, 'names'));
        return { code: cell(row, 'code'), name, aliases: observed(name, others) };
      }),
  },
  {
    kind: 'supplies',
    from: 'supplies/observed-groups.tsv',
    to: 'supplies/qd7603-2018.tsv',
    columns: ['code', 'name', 'observed'],
    convert: (rows) =>
      rows.map((row) => ({ code: cell(row, 'code'), name: cell(row, 'name'), seen: Number(cell(row, 'observed')) })),
  },
  {
    kind: 'blood',
    from: 'blood/tt17-2020-partial.tsv',
    to: 'blood/qd7603-2018.tsv',
    columns: ['code_inferred', 'name', 'volume_ml'],
    convert: (rows) =>
      rows.map((row) => ({
        code: cell(row, 'code_inferred'),
        name: cell(row, 'name'),
        volumeMl: cell(row, 'volume_ml') === '' ? undefined : Number(cell(row, 'volume_ml')),
        checked: cell(row, 'code_inferred') === '2.7' ? 'seen in use' : 'inferred',
      })),
  },
  {
    kind: 'reference',
    from: 'reference/routes.tsv',
    to: 'reference/routes.tsv',
    columns: ['code', 'name', 'observed_wordings'],
    convert: withObservedNames('observed_wordings'),
  },
  {
    kind: 'reference',
    from: 'techniques/tt23-2024.tsv',
    to: 'reference/techniques-tt23-2024.tsv',
    columns: ['code', 'chapter', 'name'],
    convert: (rows) =>
      rows.map((row) => ({
        // Printed without its dot in the source; it stands between 19.164 and 19.166.
        code: cell(row, 'code') === '19165' ? '19.165' : cell(row, 'code'),
        name: cell(row, 'name'),
        specialty: optional(row, 'chapter'),
      })),
  },
  {
    kind: 'reference',
    from: 'drugs/tt20-2022-positions.tsv',
    to: 'reference/drugs-tt20-2022.tsv',
    columns: ['position', 'names'],
    convert: (rows) =>
      rows
        // Two rows are no positions but what was left over: `*` and “Ngoài” (outside the list).
        .filter((row) => /^(?:\d+|PX\.\d+)$/.test(cell(row, 'position')))
        .map((row) => {
          // Each spelling ends in the number of lists it was seen in; the most frequent stands first.
          const spellings = splitNames(cell(row, 'names')).map((name) => name.replace(/ \(\d+\)$/, ''));
          const [name = '', ...others] = spellings;
          return { code: cell(row, 'position'), name, aliases: observed(name, others) };
        }),
  },
];

/** Side tables of cancelled codes. */
export const RETIRED_RECIPES: readonly Recipe<RetiredEntry>[] = [
  {
    kind: 'retired',
    from: 'services/qd7603-2018.cancelled.tsv',
    to: 'services/qd7603-2018.retired.tsv',
    columns: ['code', 'name', 'price_name', 'successors'],
    convert: (rows) =>
      rows.map((row) => ({
        code: cell(row, 'code'),
        name: cell(row, 'name'),
        priceName: optional(row, 'price_name'),
        successors: cell(row, 'successors').split(' ').filter(Boolean),
      })),
  },
];

function withObservedNames(column: string): Recipe['convert'] {
  return (rows) =>
    rows.map((row) => {
      const name = cell(row, 'name');
      return { code: cell(row, 'code'), name, aliases: observed(name, splitNames(cell(row, column))) };
    });
}

function icdCode(text: string): { code: string; mark?: string } {
  const { code, mark } = normalizeCode('icd10', text);
  return { code, mark };
}

/** A correction that refuses to be made to a table that does not have the fault. */
function moveToBlockOf(entries: Entry[], code: string, wrongBlock: string, model: string): Entry[] {
  const right = entries.find((entry) => entry.code === model);
  return entries.map((entry) => {
    if (entry.code !== code) return entry;
    if (!right || entry.block !== wrongBlock) {
      throw new DmdcError(
        'bad-catalog',
        {
          vi: `Mã ${code}: chờ thấy nhóm ${wrongBlock}, bảng nguồn ghi ${entry.block}; hãy xem lại việc sửa này.`,
          en: `Code ${code}: expected block ${wrongBlock}, the source says ${entry.block}; look at this correction again.`,
        },
        { value: code },
      );
    }
    return { ...entry, block: right.block, blockName: right.blockName };
  });
}
