import type { Catalog } from '../catalog/catalog';
import { normalizeCode } from '../catalog/code';
import { KIND_LABELS, KINDS, type Kind } from '../catalog/kinds';
import { readWrittenCode } from '../catalog/written-code';
import { type Issue, SEVERITIES, type Severity } from '../issue';
import type { Item } from '../item';
import type { MatchResult } from '../match/result';
import { MAPPING_FAULTS } from '../messages/mapping-faults';
import { exactKey } from '../text/same-text';

/** Business keys of circular 12/2026, as far as items hold their fields: rows that share one are the same row twice. */
export const BUSINESS_KEYS: Readonly<Record<Kind, readonly (keyof Item)[]>> = Object.freeze({
  drugs: ['declaredCode', 'strength', 'route', 'registrationNo', 'unitPrice', 'validFrom'],
  'traditional-medicines': ['declaredCode', 'strength', 'route', 'registrationNo', 'unitPrice', 'validFrom'],
  services: ['declaredCode', 'localName', 'priceName', 'validFrom'],
  supplies: ['localCode', 'declaredCode', 'model', 'registrationNo', 'unitPrice', 'validFrom'],
  icd10: ['declaredCode'],
  'yhct-diseases': ['declaredCode', 'icd10'],
  blood: ['declaredCode', 'unitPrice', 'validFrom'],
});

/** What a check of declared codes found. */
export interface ValidationReport {
  readonly kind: Kind;
  readonly edition: string;
  readonly items: number;
  /** Items that carry a national code. */
  readonly declared: number;
  /** … those of them that nothing was found against. */
  readonly valid: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** By severity, then in the order of the list. */
  readonly issues: readonly Issue[];
}

/**
 * Checks the national codes that a facility's list already carries against an edition: unknown, cancelled, of another kind, with a suffix that
 * the grammar does not know, contradicted by the name, on two rows with one business key.
 * `matches` are the matcher's answers for the items: they say where a name contradicts.
 * @param date - day on which the codes are used, `yyyy-mm-dd`: rows that are not in force then are left out, and the edition has to be in force
 */
export function validateDeclared(
  items: readonly Item[],
  matches: readonly MatchResult[],
  catalog: Catalog,
  options: { readonly date?: string } = {},
): ValidationReport {
  const { kind, edition } = catalog;
  const { date } = options;
  const found: Issue[] = [];
  if (date !== undefined) found.push(...editionIssues(catalog, date));
  const keys = new Map<string, Item>();
  const bad = new Set<Item>();
  let declared = 0;
  let counted = 0;
  items.forEach((item, i) => {
    if (date !== undefined && !inForce(item, date)) return;
    counted++;
    const read = readWrittenCode(kind, item.declaredCode ?? '');
    if (read.form === 'none') return;
    const said = (matches[i]?.issues ?? []).filter((issue) => issue.code.startsWith('declared-'));
    const [code = item.declaredCode!.trim(), ...more] = read.form === 'codes' ? read.codes : [];
    declared++;
    // Of several codes the matcher speaks one by one; together they have the shape of none.
    const ofCode = more.length > 0 ? said : codeIssues(item, code, catalog, said);
    const own = [...ofCode, ...duplicateIssues(kind, item, keys)];
    if (own.some(({ severity }) => severity !== 'info')) bad.add(item);
    found.push(...own);
  });
  const issues = SEVERITIES.flatMap((severity) => found.filter((issue) => issue.severity === severity));
  const count = (severity: Severity) => found.filter((issue) => issue.severity === severity).length;
  return {
    kind,
    edition: edition.id,
    items: counted,
    declared,
    valid: declared - bad.size,
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    issues,
  };
}

function inForce({ validFrom, validTo }: Item, date: string): boolean {
  return !(validFrom !== undefined && validFrom > date) && !(validTo !== undefined && validTo < date);
}

function editionIssues({ edition }: Catalog, date: string): Issue[] {
  const { validFrom, validTo, id } = edition;
  if (date >= validFrom && (validTo === null || date <= validTo)) return [];
  const until = validTo === null ? '' : ` – ${validTo}`;
  return [
    {
      severity: 'warning',
      code: 'edition-not-in-force',
      value: date,
      message: MAPPING_FAULTS.editionNotInForce(id, validFrom, until, date),
    },
  ];
}

function codeIssues(item: Item, code: string, catalog: Catalog, said: readonly Issue[]): readonly Issue[] {
  const { kind } = catalog;
  const place = { sheet: item.sheet, row: item.row, column: 'declaredCode', value: code };
  const normal = normalizeCode(kind, code);
  if (catalog.has(code)) {
    if (normal.suffix === undefined) return said;
    return [
      ...said,
      {
        ...place,
        severity: 'info',
        code: 'declared-suffix',
        message: MAPPING_FAULTS.declaredSuffix(code, normal.suffix, normal.code),
      },
    ];
  }
  if (normal.wellFormed) return said;
  const others = said.filter((issue) => issue.code !== 'declared-malformed' && issue.code !== 'declared-unknown');
  if (normal.suffix !== undefined && catalog.has(normal.code)) {
    return [
      ...others,
      {
        ...place,
        severity: 'error',
        code: 'declared-suffix-illegal',
        message: MAPPING_FAULTS.declaredSuffixIllegal(code, normal.suffix, normal.code),
      },
    ];
  }
  const other = KINDS.find((one) => one !== kind && normalizeCode(one, code).wellFormed);
  if (!other) return said;
  return [
    ...others,
    {
      ...place,
      severity: 'error',
      code: 'declared-wrong-kind',
      message: MAPPING_FAULTS.declaredOfOtherKind(code, KIND_LABELS[other], KIND_LABELS[kind]),
    },
  ];
}

function duplicateIssues(kind: Kind, item: Item, keys: Map<string, Item>): Issue[] {
  const key = BUSINESS_KEYS[kind].map((field) => exactKey(String(item[field] ?? ''))).join('\u0000');
  const first = keys.get(key);
  if (!first) {
    keys.set(key, item);
    return [];
  }
  return [
    {
      severity: 'warning',
      code: 'duplicate-business-key',
      sheet: item.sheet,
      row: item.row,
      column: 'declaredCode',
      value: item.declaredCode,
      message: MAPPING_FAULTS.duplicateBusinessKey(BUSINESS_KEYS[kind].join(', '), first.row),
    },
  ];
}
