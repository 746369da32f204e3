import type { Catalog } from '../catalog/catalog';
import { normalizeCode } from '../catalog/code';
import type { Entry } from '../catalog/entry';
import { KIND_LABELS, KINDS } from '../catalog/kinds';

/** Why a code that a person typed cannot be used. */
export interface CodeRefusal {
  readonly code: 'code-unknown' | 'code-retired' | 'code-wrong-kind' | 'code-malformed';
  readonly message: { readonly vi: string; readonly en: string };
}

/** What a typed code comes to: entries of the edition, one for each part of a combination, or why it is refused. */
export type TypedCode =
  | { readonly entries: readonly Entry[]; readonly refusal?: undefined }
  | { readonly entries?: undefined; readonly refusal: CodeRefusal };

/**
 * Checks a code that a person typed against the edition: it must exist there and not be cancelled. Codes joined by `+` are a combination.
 * Spelling is mended by the kind's grammar; a local suffix (`_GT`) is left off, since the national code has none.
 */
export function checkTypedCode(typed: string, catalog: Catalog): TypedCode {
  const whole = catalog.get(typed);
  if (whole) return { entries: [whole] };
  const parts = catalog.kind === 'drugs' ? typed.split('+').map((part) => part.trim()) : [typed];
  const entries: Entry[] = [];
  for (const part of parts) {
    const entry = catalog.get(part);
    if (!entry) return { refusal: refuse(part, catalog) };
    if (!entries.includes(entry)) entries.push(entry);
  }
  return { entries };
}

function refuse(code: string, catalog: Catalog): CodeRefusal {
  const { kind, edition } = catalog;
  const retired = catalog.retired(code);
  if (retired) {
    const successors = retired.successors.join(', ');
    return {
      code: 'code-retired',
      message: {
        vi: `Mã ${code} đã bị hủy trong bản ${edition.id}${successors ? `; mã thay thế: ${successors}` : ''}.`,
        en: `Code ${code} is cancelled in edition ${edition.id}${successors ? `; replaced by ${successors}` : ''}.`,
      },
    };
  }
  if (!normalizeCode(kind, code).wellFormed) {
    const other = KINDS.find((one) => one !== kind && normalizeCode(one, code).wellFormed);
    if (other) {
      return {
        code: 'code-wrong-kind',
        message: {
          vi: `Mã ${code} có dạng mã của danh mục “${KIND_LABELS[other].vi}”, không phải “${KIND_LABELS[kind].vi}”.`,
          en: `Code ${code} looks like a code of “${KIND_LABELS[other].en}”, not of “${KIND_LABELS[kind].en}”.`,
        },
      };
    }
    return {
      code: 'code-malformed',
      message: {
        vi: `“${code}” không đúng cấu trúc mã của danh mục “${KIND_LABELS[kind].vi}”.`,
        en: `“${code}” does not follow the grammar of “${KIND_LABELS[kind].en}”.`,
      },
    };
  }
  const partial = edition.coverage !== 'complete';
  return {
    code: 'code-unknown',
    message: {
      vi: `Không có mã ${code} trong bản ${edition.id}${partial ? '; bảng mã này chưa đầy đủ: nếu mã đúng theo quyết định, hãy nạp bản đầy đủ rồi làm lại' : ''}.`,
      en: `Code ${code} is not in edition ${edition.id}${partial ? '; this table is not complete: if the decision has the code, bring the full list and try again' : ''}.`,
    },
  };
}
