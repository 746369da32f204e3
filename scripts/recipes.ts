import type { Kind } from '../src/catalog/kinds';
import type { ImportListOptions } from '../src/jobs/import-edition';
import { drugCodes, positions2018, positions2022 } from './sources/drugs';
import { departments, herbs, routes, supplyGroups, traditionalCodes } from './sources/others';
import { products } from './sources/products';
import { beds, examinations, notInForce, observedServices, priceItems } from './sources/services';
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
  /** Makes the list of cancelled codes of other sources. */
  readonly retired?: (read: ReadSource) => string;
  /** The table that this one amends, made before it. */
  readonly amends?: string;
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
    kind: 'services',
    from: 'services/observed-2025.tsv',
    to: 'services/observed-2025.tsv',
    amends: 'services/qd7603-2018.tsv',
    prepare: observedServices,
    retired: notInForce,
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
    from: 'traditional-medicines/codes-329.tsv',
    to: 'traditional-medicines/qd7603-2018.tsv',
    prepare: traditionalCodes,
  },
  {
    kind: 'supplies',
    from: 'supplies/groups-109.tsv',
    to: 'supplies/qd7603-2018.tsv',
    prepare: supplyGroups,
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
    from: 'reference/routes-65.tsv',
    to: 'reference/routes.tsv',
    prepare: routes,
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
  { kind: 'reference', from: 'drugs/products-dqg-2019.tsv', to: 'reference/drug-products.tsv', prepare: products },
  {
    kind: 'reference',
    from: 'services/exam-codes-observed.tsv',
    to: 'reference/examinations.tsv',
    prepare: examinations,
  },
  { kind: 'reference', from: 'services/price-items.tsv', to: 'reference/price-items.tsv', prepare: priceItems },
  { kind: 'reference', from: 'services/bed-codes-observed.tsv', to: 'reference/beds.tsv', prepare: beds },
  {
    kind: 'reference',
    from: 'reference/departments-2026.tsv',
    to: 'reference/departments.tsv',
    prepare: departments,
  },
  {
    kind: 'reference',
    from: 'traditional-medicines/herbs-official-names-no-code.tsv',
    to: 'reference/herbs.tsv',
    prepare: herbs,
  },
];
