import type { Catalog } from '../catalog/catalog';
import { normalizeCode } from '../catalog/code';
import type { Entry } from '../catalog/entry';
import { KIND_LABELS, KINDS } from '../catalog/kinds';
import type { ServiceType } from '../match/service-type';
import { MAPPING_FAULTS } from '../messages/mapping-faults';

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
 * @param type - what the row is when it is no technical service: codes of its own table are taken too
 */
export function checkTypedCode(typed: string, catalog: Catalog, type?: ServiceType): TypedCode {
  const own = type && catalog.ownTables?.()[type].find(({ code }) => code === typed.trim().toUpperCase());
  if (own) return { entries: [own] };
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
      message: MAPPING_FAULTS.codeRetired(code, edition.id, successors),
    };
  }
  if (!normalizeCode(kind, code).wellFormed) {
    const other = KINDS.find((one) => one !== kind && normalizeCode(one, code).wellFormed);
    if (other) {
      return {
        code: 'code-wrong-kind',
        message: MAPPING_FAULTS.codeOfOtherKind(code, KIND_LABELS[other], KIND_LABELS[kind]),
      };
    }
    return {
      code: 'code-malformed',
      message: MAPPING_FAULTS.codeMalformed(code, KIND_LABELS[kind]),
    };
  }
  const partial = edition.coverage !== 'complete';
  return {
    code: 'code-unknown',
    message: MAPPING_FAULTS.codeUnknown(code, edition.id, partial),
  };
}
