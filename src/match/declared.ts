import type { Catalog } from '../catalog/catalog';
import { normalizeCode } from '../catalog/code';
import type { Entry } from '../catalog/entry';
import type { Issue } from '../issue';
import type { Item } from '../item';

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
          message: {
            vi: `Mã ${written} đã bị hủy trong bản ${edition}${successors ? `; mã thay thế: ${successors}` : ''}.`,
            en: `Code ${written} is cancelled in edition ${edition}${successors ? `; replaced by ${successors}` : ''}.`,
          },
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
          message: {
            vi: `Mã ${written} không đúng cấu trúc mã của danh mục này.`,
            en: `Code ${written} does not follow the grammar of this code set.`,
          },
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
        message: {
          vi: `Không có mã ${written} trong bản ${edition}${partial ? ' (bảng mã chưa đầy đủ, mã có thể vẫn đúng)' : ''}.`,
          en: `Code ${written} is not in edition ${edition}${partial ? ' (the table is not complete, so the code may still be right)' : ''}.`,
        },
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
    message: {
      vi: `Mã đã khai ${entry.code} là “${entry.name}”, không khớp với tên “${item.localName}”.`,
      en: `The declared code ${entry.code} is “${entry.name}”, which does not agree with the name “${item.localName}”.`,
    },
  };
}
