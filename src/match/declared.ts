import type { Catalog } from '../catalog/catalog';
import { normalizeCode } from '../catalog/code';
import type { Entry } from '../catalog/entry';
import type { Issue } from '../issue';
import type { Item } from '../item';
import { MAPPING_FAULTS } from '../messages/mapping-faults';

/** What a row's own national code comes to. */
export interface Declared {
  /** The entry it names, when it exists in the edition. */
  readonly entry: Entry | undefined;
  readonly issues: readonly Issue[];
}

const NOTHING: Declared = Object.freeze({ entry: undefined, issues: Object.freeze([]) });

/** Looks the national code up that a row already carries: does it follow the grammar, exist, or is it retired? */
export function checkDeclared(item: Item, catalog: Catalog): Declared {
  const written = item.declaredCode?.trim();
  if (!written) return NOTHING;
  const entry = catalog.get(written);
  const place = { sheet: item.sheet, row: item.row, column: 'declaredCode', value: written };
  if (entry) return { entry, issues: [] };
  const edition = catalog.edition.id;
  const retired = catalog.retired(written);
  if (retired) {
    const successors = retired.successors.join(', ');
    return {
      entry: undefined,
      issues: [
        {
          ...place,
          severity: 'error',
          code: 'declared-retired',
          message: MAPPING_FAULTS.declaredRetired(written, edition, successors),
        },
      ],
    };
  }
  if (!normalizeCode(catalog.kind, written).wellFormed) {
    return {
      entry: undefined,
      issues: [
        {
          ...place,
          severity: 'error',
          code: 'declared-malformed',
          message: MAPPING_FAULTS.declaredMalformed(written),
        },
      ],
    };
  }
  const partial = catalog.edition.coverage !== 'complete';
  return {
    entry: undefined,
    issues: [
      {
        ...place,
        severity: partial ? 'warning' : 'error',
        code: 'declared-unknown',
        message: MAPPING_FAULTS.declaredUnknown(written, edition, partial),
      },
    ],
  };
}

/** The issue of a row whose national code exists but means something else than its name. */
export function nameContradicts(item: Item, entry: Entry): Issue {
  return {
    severity: 'warning',
    code: 'declared-name-contradicts',
    sheet: item.sheet,
    row: item.row,
    column: 'declaredCode',
    value: item.declaredCode,
    message: MAPPING_FAULTS.declaredNameContradicts(entry.code, entry.name, item.localName),
  };
}
