import type { Catalog } from '../catalog/catalog';
import { chapterOf } from '../catalog/chapter';
import type { Entry } from '../catalog/entry';
import type { Kind } from '../catalog/kinds';
import { departmentOf } from '../item';
import { apartAs } from '../match/service-type';
import { APART_MARK } from '../messages/rules/rule-texts';
import { cleanText } from '../text/clean';
import { wordsOf } from '../text/words';
import type { MappedRow } from './mapping';
import { type RuleScope, type RuleSubject, scopeKey } from './rules';

/** One thing in which the codes of a row differ: the value of each code, and the rows to which one answer would hold alike. */
export interface Dimension {
  readonly about: RuleSubject;
  readonly when: RuleScope;
  /** {@link scopeKey} of both. */
  readonly key: string;
  /** What each code of the row is of: one value; of price regimes those under which it costs what the row does, perhaps none. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

type Means = Extract<RuleSubject, 'cast' | 'slices' | 'tesla' | 'film'>;

/**
 * What a facility has one of, as names of techniques and price items say it: its values, each with its wording. `other`: the value of a
 * name that says none of them, where a name beside it does.
 */
const MEANS: readonly {
  readonly about: Means;
  readonly values: readonly (readonly [string, RegExp])[];
  readonly other?: string;
}[] = [
  {
    about: 'cast',
    values: [
      ['bột liền', /bột liền/iu],
      ['bột tự cán', /bột tự cán/iu],
    ],
  },
  {
    about: 'slices',
    values: [
      ['1–32 dãy', /(?:từ\s*)?(?:1\s*[-–]\s*|đến\s*)32\s*dãy/iu],
      ['64–128 dãy', /(?:từ\s*)?64\s*(?:dãy\s*)?(?:[-–]|đến)\s*128\s*dãy/iu],
      ['≥ 256 dãy', /(?:từ\s*|≥\s*)?256\s*dãy(?:\s*trở lên)?/iu],
    ],
  },
  {
    about: 'tesla',
    values: [
      ['0,2–1,5T', /(?:từ\s*)?0[.,]2\s*[-–]\s*1[.,]5\s*T(?:esla)?(?!\p{L})/iu],
      ['3T', /(?:từ\s*|≥\s*)?3(?:[.,]0)?\s*T(?:esla)?(?!\p{L})/iu],
    ],
  },
  { about: 'film', values: [['số hóa', /số hóa(?! xóa nền)/iu]], other: 'phim' },
];

/** What is left of a name without the words for what it is done with: names that are one then differ in nothing else. */
function commonName(name: string): string {
  let text = name;
  for (const { values } of MEANS) for (const [, wording] of values) text = text.replace(wording, '');
  return wordsOf(text)
    .map((word) => word.fold)
    .join(' ');
}

function meansOf(entries: readonly Entry[]): Dimension[] {
  return MEANS.flatMap(({ about, values, other }) => {
    const found = entries.map(({ code, name, priceName = '' }) => {
      const value = [name, priceName].flatMap((text) => values.find(([, wording]) => wording.test(text)) ?? [])[0];
      return [code, value ?? other] as const;
    });
    // A code that says nothing of it is of none of the values: then no answer tells.
    if (found.some(([, value]) => value === undefined)) return [];
    return dimension(about, {}, found as [string, string][]);
  });
}

/** The dimension, if the values differ at all. */
function dimension(about: RuleSubject, when: RuleScope, found: Iterable<readonly [string, string]>): Dimension[] {
  const values = new Map(Array.from(found, ([code, value]) => [code, [value]] as const));
  const isTold = new Set(Array.from(values.values(), ([value]) => value)).size > 1;
  return isTold ? [{ about, when, key: scopeKey({ about, when }), values }] : [];
}

/** Where the price of the row is that of some codes under a price decision and not of others. */
function ofPrice({ item: { unitPrice = 0 } }: MappedRow, entries: readonly Entry[], catalog: Catalog): Dimension[] {
  const prices = unitPrice > 0 ? catalog.priceItems?.() : undefined;
  if (!prices) return [];
  const values = new Map(
    entries.map(({ code, priceItem = '' }) => [
      code,
      prices.regimes.filter((regime) => prices.pricesOf(priceItem, regime).includes(unitPrice)),
    ]),
  );
  const told = Array.from(values.values(), (regimes) => regimes.join('|'));
  return new Set(told).size > 1
    ? [{ about: 'price', when: {}, key: scopeKey({ about: 'price', when: {} }), values }]
    : [];
}

function param(row: MappedRow, reason: string, name: string): string | undefined {
  const value = row.match.reasons.find(({ code }) => code === reason)?.params?.[name];
  return value === undefined ? undefined : String(value);
}

/** What many rows bear that a facility may leave out of scope as one: the mark of a service on demand, as written; examinations and beds. */
export function scopeMark(row: MappedRow): string | undefined {
  const type = row.match.status === 'none' ? apartAs(row.match) : undefined;
  return type === undefined ? param(row, 'mark-on-demand', 'mark') : APART_MARK;
}

function ofServices(row: MappedRow, entries: readonly Entry[], catalog: Catalog): Dimension[] {
  const chapters = new Map(entries.map(({ code }) => [code, chapterOf('services', code) ?? '']));
  const department = cleanText(departmentOf(row.item));
  const among = [...new Set(chapters.values())].sort().join('|');
  const when = department === '' ? { among } : { department };
  return [...dimension('chapter', when, chapters), ...meansOf(entries), ...ofPrice(row, entries, catalog)];
}

function ofDiseases(row: MappedRow, entries: readonly Entry[]): Dimension[] {
  const category = param(row, 'category-or-member', 'category');
  const member = param(row, 'category-or-member', 'member');
  const values = new Map<string, string>();
  for (const { code } of entries) {
    if (code !== category && code !== member) return [];
    values.set(code, code === category ? 'category' : 'member');
  }
  return dimension('member', {}, values);
}

function byName(kind: Kind, row: MappedRow, entries: readonly Entry[]): Dimension[] {
  const { item, match } = row;
  const name = cleanText((kind === 'drugs' && item.ingredient) || item.localName);
  if (name === '') return [];
  const route = kind === 'drugs' ? match.routeCode : undefined;
  const values = entries.map(({ code }) => [code, code] as const);
  return dimension('code', { name, ...(route !== undefined && { route }) }, values);
}

/**
 * The things in which the codes that remain possible for a row differ, where answers to them would leave one code; none where codes
 * differ in anything else, or a code of them is not known.
 */
export function dimensionsOf(row: MappedRow, catalog: Catalog): readonly Dimension[] {
  let ofCatalog = known.get(catalog);
  if (!ofCatalog) {
    ofCatalog = new WeakMap();
    known.set(catalog, ofCatalog);
  }
  let found = ofCatalog.get(row);
  if (!found) {
    found = findDimensions(row, catalog);
    ofCatalog.set(row, found);
  }
  return found;
}

/** What was found for rows: they are asked about again with every answer and every decision beside them. */
const known = new WeakMap<Catalog, WeakMap<MappedRow, readonly Dimension[]>>();

function findDimensions(row: MappedRow, catalog: Catalog): readonly Dimension[] {
  const { match } = row;
  if (match.status !== 'ambiguous') return [];
  const entries = match.among.flatMap((code) => catalog.get(code) ?? []);
  if (entries.length < 2 || entries.length < match.among.length) return [];
  const { kind } = catalog;
  if (kind === 'icd10') return ofDiseases(row, entries);
  if (kind !== 'services') return byName(kind, row, entries);
  if (new Set(entries.map(({ name }) => commonName(name))).size > 1) return [];
  const found = ofServices(row, entries, catalog);
  const told = entries.map(({ code }) => found.map(({ values }) => values.get(code)?.join('|')).join('\u0000'));
  // An answer has to leave one code of them: codes that nothing tells apart can still be none of the answer.
  const isAlone = told.some((one) => told.indexOf(one) === told.lastIndexOf(one));
  return isAlone ? found : [];
}
