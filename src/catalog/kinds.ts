import { DmdcError } from '../errors';
import { CATALOG_FAULTS } from '../messages/editions/catalog-faults';
import { KIND_NAMES } from '../messages/kinds';
import type { Pair } from '../messages/pair';

/** The seven code sets of letter 677/BYT-BH, Mục II, in the order of its columns. */
export const KINDS = [
  'drugs',
  'traditional-medicines',
  'services',
  'supplies',
  'icd10',
  'yhct-diseases',
  'blood',
] as const;

/** One of the seven code sets. */
export type Kind = (typeof KINDS)[number];

/** Official names of the code sets, as in the columns of letter 677/BYT-BH. */
export const KIND_LABELS: Readonly<Record<Kind, Pair>> = Object.freeze(KIND_NAMES);

/** Whether a text names one of the seven kinds. */
export function isKind(value: unknown): value is Kind {
  return typeof value === 'string' && (KINDS as readonly string[]).includes(value);
}

/**
 * The kind that a text names.
 * @throws {DmdcError} `unknown-kind`, listing the seven kinds.
 */
export function asKind(value: string): Kind {
  if (isKind(value)) return value;
  const list = KINDS.join(', ');
  throw new DmdcError('unknown-kind', CATALOG_FAULTS.unknownKind(value, list), { value });
}
