import type { Kind } from '../src/catalog/kinds';
import type { ImportListOptions } from '../src/jobs/import-edition';
import { drugCodes, positions2018, positions2022 } from './sources/drugs';
import type { ReadSource } from './sources/tsv';

/** How one source table is imported: the options that `dmdc import` and `importEdition` take, and nothing else. */
export interface Recipe extends ImportListOptions {
  readonly kind: Kind | 'reference';
  /** The source table, relative to the folder of sources; side tables beside it. */
  readonly from: string;
  /** The table made of it, relative to the folder of code sets. */
  readonly to: string;
  /** What has to be done to the text of a source that is no list yet; `read` gives other sources. */
  readonly prepare?: (text: string, read: ReadSource) => string;
}

/** The bundled tables in the order in which they are made; reference tables stand in `reference/`. */
export const RECIPES: readonly Recipe[] = [
  {
    kind: 'services',
    from: 'services/qd7603-2018.tsv',
    to: 'services/qd7603-2018.tsv',
    sideFiles: { changed: 'services/qd7603-2018.changed.tsv', retired: 'services/qd7603-2018.cancelled.tsv' },
  },
  {
    kind: 'icd10',
    from: 'icd10/qd4469-2020.tsv',
    to: 'icd10/qd4469-2020.tsv',
    // The source puts this one code into the block of the next category.
    corrections: [
      { code: 'I79.2*', column: 'block', from: 'I80-I89', to: 'I70-I79' },
      {
        code: 'I79.2*',
        column: 'block_name',
        from: 'Bệnh tĩnh mạch, mạch bạch huyết và hạch bạch huyết không phân loại nơi khác',
        to: 'Bệnh động mạch, tiểu động mạch và mao mạch',
      },
    ],
  },
  { kind: 'icd10', from: 'icd10/tt06-2026.tsv', to: 'icd10/tt06-2026.tsv' },
  { kind: 'yhct-diseases', from: 'yhct-diseases/qd7603-2018.tsv', to: 'yhct-diseases/qd7603-2018.tsv' },
  { kind: 'drugs', from: 'drugs/dm40.tsv', to: 'drugs/qd7603-2018.tsv', prepare: drugCodes },
  {
    kind: 'traditional-medicines',
    from: 'traditional-medicines/observed-05c.tsv',
    to: 'traditional-medicines/qd7603-2018.tsv',
    columns: { name: 'names', observed_names: 'names' },
  },
  {
    kind: 'supplies',
    from: 'supplies/observed-groups.tsv',
    to: 'supplies/qd7603-2018.tsv',
    columns: { seen: 'observed' },
  },
  {
    kind: 'blood',
    from: 'blood/tt17-2020-partial.tsv',
    to: 'blood/qd7603-2018.tsv',
    columns: { code: 'code_inferred' },
    defaults: { checked: 'inferred' },
    corrections: [{ code: '2.7', column: 'checked', from: 'inferred', to: 'seen in use' }],
  },
  {
    kind: 'reference',
    from: 'reference/routes.tsv',
    to: 'reference/routes.tsv',
    columns: { observed_names: 'observed_wordings' },
  },
  {
    kind: 'reference',
    from: 'techniques/tt23-2024.tsv',
    to: 'reference/techniques-tt23-2024.tsv',
    columns: { specialty: 'chapter' },
    // Printed without its dot in the source; it stands between 19.164 and 19.166.
    corrections: [{ code: '19165', column: 'code', from: '19165', to: '19.165' }],
  },
  {
    kind: 'reference',
    from: 'drugs/tt30-2018-positions.tsv',
    to: 'reference/drugs-tt30-2018.tsv',
    columns: { code: 'position' },
    prepare: positions2018,
  },
  {
    kind: 'reference',
    from: 'drugs/tt20-2022-list.tsv',
    to: 'reference/drugs-tt20-2022.tsv',
    columns: { code: 'position' },
    prepare: positions2022,
  },
];
