import type { Kind } from '../../src/catalog/kinds';

/** One row of the test set before it gets its local code. */
export interface SetRow {
  readonly kind: Kind;
  /** Class of wording. */
  readonly class: string;
  readonly name: string;
  /** For each thing that the row names the codes of which any is right; empty: no code. */
  readonly gold: readonly (readonly string[])[];
  readonly price?: number;
  readonly department?: string;
  readonly ingredient?: string;
  readonly strength?: string;
  readonly registrationNo?: string;
  readonly icd10?: string;
  readonly modernName?: string;
  readonly volumeMl?: number;
}

/** Columns of the files, as `dmdc map` reads them. */
export const COLUMNS: readonly (readonly [string, (row: SetRow & { readonly code: string }) => string | undefined])[] =
  [
    ['local_code', ({ code }) => code],
    ['kind', ({ kind }) => kind],
    ['local_name', ({ name }) => name],
    ['unit_price', ({ price }) => price?.toString()],
    ['department', ({ department }) => department],
    ['ingredient', ({ ingredient }) => ingredient],
    ['strength', ({ strength }) => strength],
    ['registration_no', ({ registrationNo }) => registrationNo],
    ['icd10', ({ icd10 }) => icd10],
    ['modern_name', ({ modernName }) => modernName],
    ['volume_ml', ({ volumeMl }) => volumeMl?.toString()],
    ['gold_code', ({ gold }) => gold.map((codes) => codes.join(' | ')).join(' + ') || '-'],
    ['gold_class', (row) => row.class],
  ];
