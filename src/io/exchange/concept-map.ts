import { isKind, KIND_LABELS, type Kind } from '../../catalog/kinds';
import { DmdcError, type Place } from '../../errors';
import { type ExchangeRow, exchangeRows, type SkippedLine } from '../../mapping/exchange';
import { type Mapping, PROVENANCES, type Provenance, RELATIONSHIPS, type Relationship } from '../../mapping/mapping';
import { FILE_FAULTS } from '../../messages/file-faults';
import { faultPath, faultText } from '../../messages/schema-fault';
import { isTooDeep, MOST_NESTED } from '../files/nesting';
import type { ConceptMapR4, ConceptMapR5 } from './concept-map-types';
import { conceptMapR4Schema, conceptMapR5Schema } from './fhir-schema';
import { facilityPart, localSystem, nationalSystem } from './systems';

/** Options of {@link toConceptMap}. */
export interface ConceptMapOptions {
  /** Version of FHIR. @default 'R5' */
  readonly fhir?: 'R4' | 'R5';
  /** ISO 8601; not written when absent. */
  readonly date?: string;
  /** Canonical address of the map. @default made of facility, kind and edition */
  readonly url?: string;
  /** Code systems of the two sides. @default `urn:dmdc:…` */
  readonly systems?: { readonly source?: string; readonly target?: string };
}

const FROM_R4: Readonly<Record<string, Relationship>> = Object.freeze({
  equivalent: 'equivalent',
  equal: 'equivalent',
  wider: 'source-is-narrower-than-target',
  subsumes: 'source-is-narrower-than-target',
  narrower: 'source-is-broader-than-target',
  specializes: 'source-is-broader-than-target',
  relatedto: 'related-to',
  inexact: 'related-to',
});
const TO_R4 = {
  equivalent: 'equivalent',
  'source-is-narrower-than-target': 'wider',
  'source-is-broader-than-target': 'narrower',
  'related-to': 'relatedto',
  'not-related-to': 'disjoint',
} as const;

const EXTENSION = 'urn:dmdc:concept-map:';
/** What FHIR makes a comment compulsory for, when nobody wrote one. */
const NO_COMMENT = '—';

/** Facts of a decision that FHIR has no element for: properties of the target in R5, extensions in R4 and where there is no target. */
const FACTS = ['status', 'author', 'reviewer', 'time', 'how', 'probability', 'join', 'reason', 'comment'] as const;
type Fact = (typeof FACTS)[number];
const FACT_TYPES: Readonly<Record<Fact, 'string' | 'dateTime' | 'decimal'>> = {
  status: 'string',
  author: 'string',
  reviewer: 'string',
  time: 'dateTime',
  how: 'string',
  probability: 'decimal',
  join: 'string',
  reason: 'string',
  comment: 'string',
};

interface Fields {
  valueString?: string;
  valueDecimal?: number;
  valueDateTime?: string;
}

interface Element {
  extension?: ({ url: string } & Fields)[];
  code: string;
  display?: string;
  noMap?: boolean;
  target?: Target[];
}

interface Target {
  extension?: ({ url: string } & Fields)[];
  property?: ({ code: string } & Fields)[];
  code?: string;
  display?: string;
  relationship?: Relationship | 'not-related-to';
  equivalence?: string;
  comment?: string;
}

/** A mapping as ConceptMap of FHIR R5 or R4, one element an item in their order. */
export function toConceptMap(mapping: Mapping, options: ConceptMapOptions & { readonly fhir: 'R4' }): ConceptMapR4;
export function toConceptMap(mapping: Mapping, options?: ConceptMapOptions): ConceptMapR5;
export function toConceptMap(mapping: Mapping, options: ConceptMapOptions = {}): ConceptMapR4 | ConceptMapR5 {
  const { kind, facility, edition } = mapping;
  const r4 = options.fhir === 'R4';
  const who = facilityPart(facility);
  const source = options.systems?.source ?? localSystem(facility, kind);
  const target = options.systems?.target ?? nationalSystem(kind);
  const version = edition.id;
  const rows = exchangeRows(mapping);
  const element = rows.map((row) => elementOf(row, r4));
  const label = `${KIND_LABELS[kind].vi} — ${facility.name} → ${edition.decision}`;
  return {
    resourceType: 'ConceptMap',
    url: options.url ?? `urn:dmdc:concept-map:${who}:${kind}:${edition.id}`,
    title: fhirText(label) ?? kind,
    name: `Dmdc_${kind.replaceAll('-', '_')}`,
    // A map with codes that no person has seen is a draft.
    status: rows.some((row) => row.status === 'auto') ? 'draft' : 'active',
    ...(options.date !== undefined && { date: options.date }),
    ...(fhirText(facility.name) && { publisher: fhirText(facility.name) }),
    extension: [
      { url: `${EXTENSION}kind`, valueString: kind },
      { url: `${EXTENSION}edition`, valueString: edition.id },
      ...(facility.code ? [{ url: `${EXTENSION}facility`, valueString: facility.code }] : []),
    ],
    ...(!r4 && { property: FACTS.map((code) => ({ code, uri: `${EXTENSION}${code}`, type: FACT_TYPES[code] })) }),
    ...(element.length > 0 && {
      group: [
        r4 ? { source, target, targetVersion: version, element } : { source, target: `${target}|${version}`, element },
      ],
    }),
  } as ConceptMapR4 | ConceptMapR5;
}

function elementOf(row: ExchangeRow, r4: boolean): Element {
  const code = fhirCode(row.localCode) || `#${row.id}`;
  const element: Element = { extension: [{ url: `${EXTENSION}item`, valueString: row.id ?? '' }], code };
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined && fhirText(value)) element.extension?.push({ url: EXTENSION + name, valueString: value });
  };
  if (code !== row.localCode) add('localCode', row.localCode);
  const display = fhirText(row.localName ?? '');
  if (display) element.display = display;
  if (display !== row.localName) add('localName', row.localName);
  if (row.status === 'confirmed' || row.status === 'auto') {
    element.target = row.targets.map(({ code: to, name, relationship }, i) => {
      const facts = i === 0 ? factsOf(row) : [];
      const needsComment = relationship === 'source-is-broader-than-target';
      const comment = (i === 0 && fhirText(row.comment ?? '')) || (needsComment ? NO_COMMENT : undefined);
      return targetOf(to, name, relationship, facts, comment, r4);
    });
    return element;
  }
  for (const { code: fact, ...value } of factsOf(row)) element.extension?.push({ url: EXTENSION + fact, ...value });
  add('comment', row.comment);
  if (row.status === 'no-equivalent') {
    if (r4) element.target = [{ equivalence: 'unmatched' }];
    else element.noMap = true;
  }
  if (row.status === 'rejected' && row.codes?.length) {
    element.target = row.codes.map((to) => targetOf(to, undefined, 'not-related-to', [], NO_COMMENT, r4));
  }
  return element;
}

function targetOf(
  code: string,
  name: string | undefined,
  relationship: Relationship | 'not-related-to',
  facts: readonly ({ code: Fact } & Fields)[],
  comment: string | undefined,
  r4: boolean,
): Target {
  const display = name === undefined ? undefined : fhirText(name);
  const extension = facts.map(({ code: fact, ...value }) => ({ url: EXTENSION + fact, ...value }));
  return {
    ...(r4 && extension.length > 0 && { extension }),
    code,
    ...(display && { display }),
    ...(r4 ? { equivalence: TO_R4[relationship] } : { relationship }),
    ...(comment && { comment }),
    ...(!r4 && facts.length > 0 && { property: [...facts] }),
  };
}

function factsOf(row: ExchangeRow): ({ code: Fact } & Fields)[] {
  const facts: ({ code: Fact } & Fields)[] = [];
  for (const code of FACTS) {
    const value = row[code];
    // The comment has an element of its own beside a target.
    if (value === undefined || code === 'comment') continue;
    if (typeof value === 'number') facts.push({ code, valueDecimal: value });
    else if (fhirText(value))
      facts.push(code === 'time' ? { code, valueDateTime: value } : { code, valueString: value });
  }
  return facts;
}

/** A text as FHIR takes it: not empty, without the control characters that it forbids. */
function fhirText(value: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what FHIR forbids
  const clean = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, '');
  return clean.trim() === '' ? undefined : clean;
}

function fhirCode(value: string): string {
  return value.replace(/\s+/gu, ' ').trim();
}

/** What a ConceptMap says. */
export interface ReadConceptMap {
  readonly kind?: Kind;
  readonly edition?: string;
  readonly rows: readonly ExchangeRow[];
  /** Targets that are not taken in. */
  readonly skipped: readonly SkippedLine[];
  /** Targets without the comment that FHIR asks for beside their relation; they are taken all the same. */
  readonly uncommented: number;
}

/**
 * {@link fromConceptMap} for the text of a file.
 * @throws {DmdcError} also `mapping-invalid` where the text is no whole JSON.
 */
export function parseConceptMap(text: string, place: Place = {}): ReadConceptMap {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (cause) {
    throw new DmdcError('mapping-invalid', FILE_FAULTS.conceptMapNotJson(named(place)), place, { cause });
  }
  return fromConceptMap(value);
}

function named({ file }: Place): string {
  return file === undefined ? '' : ` “${file}”`;
}

/**
 * Reads a ConceptMap of R4 or R5, ours or another tool's. A Bundle with one ConceptMap is taken for it.
 * Where it does not say who decided what, a target counts as confirmed; in a map that says of itself that it is a draft or experimental it is a proposal.
 * @throws {DmdcError} `mapping-invalid`, naming the element that is not as FHIR publishes it.
 */
export function fromConceptMap(given: unknown): ReadConceptMap {
  if (isTooDeep(given)) throw new DmdcError('mapping-invalid', FILE_FAULTS.tooDeep(MOST_NESTED));
  const resource = trimmed(onlyMap(given));
  const isR5 = looksLikeR5(resource);
  const checked = (isR5 ? conceptMapR5Schema : conceptMapR4Schema).safeParse(resource);
  // Other tools write no comment where FHIR asks for one: the map is clear without.
  const faults = (checked.error?.issues ?? []).filter(({ message }) => !message.startsWith('cmd-1'));
  if (faults.length > 0) {
    const fault = faultText({ issues: faults });
    const path = faultPath({ issues: faults });
    throw new DmdcError(
      'mapping-invalid',
      FILE_FAULTS.badConceptMap(isR5, fault),
      { column: path },
      { cause: checked.error },
    );
  }
  const map = resource as ConceptMapR4 | ConceptMapR5;
  const isDraft = map.status === 'draft' || map.experimental === true;
  const skipped: SkippedLine[] = [];
  let uncommented = 0;
  const rows: ExchangeRow[] = [];
  for (const group of map.group ?? []) {
    for (const element of group.element as unknown as Element[]) {
      if (element.code === undefined) {
        // FHIR lets an element stand for a whole value set, or for nothing: it decides no item.
        skipped.push({ why: 'no-source', ...(element.display !== undefined && { value: element.display }) });
        continue;
      }
      const row = rowOf(element);
      const isProposal = isDraft && row.status === 'confirmed' && !saysStatus(element);
      rows.push(isProposal ? { ...row, isProposal } : row);
      for (const target of element.target ?? []) {
        const relation = target.relationship ?? target.equivalence;
        if (target.comment === undefined && UNCOMMENTED.has(relation ?? '')) uncommented++;
        if (target.code === undefined && relation !== 'unmatched')
          skipped.push({ why: 'no-code', value: element.code });
        else if (!isKnownRelation(relation)) skipped.push({ why: 'predicate', value: relation });
      }
    }
  }
  const of = (name: string) => map.extension?.find(({ url }) => url === EXTENSION + name)?.valueString;
  const kind = of('kind');
  const edition = of('edition');
  return {
    ...(isKind(kind) && { kind }),
    ...(edition !== undefined && { edition }),
    rows: onePerCode(rows),
    skipped,
    uncommented,
  };
}

/** A code that stands in several groups, as for two editions, is one item: where they differ, a person has to choose. */
function onePerCode(rows: readonly ExchangeRow[]): ExchangeRow[] {
  const items = new Map<string, ExchangeRow>();
  for (const [at, row] of rows.entries()) {
    const key = row.id === undefined ? `${row.localCode}\t${row.localName ?? ''}` : `\t${at}`;
    const before = items.get(key);
    items.set(key, before ? together(before, row) : row);
  }
  return [...items.values()];
}

function together(first: ExchangeRow, second: ExchangeRow): ExchangeRow {
  if (first.status === 'none') return second;
  if (second.status === 'none') return first;
  return {
    ...first,
    status: first.status === second.status ? first.status : 'ambiguous',
    targets: [...first.targets, ...second.targets],
    ...((first.codes ?? second.codes) && { codes: [...(first.codes ?? []), ...(second.codes ?? [])] }),
    ...((first.isProposal || second.isProposal) && { isProposal: true }),
  };
}

const UNCOMMENTED: ReadonlySet<string> = new Set(['narrower', 'inexact', 'source-is-broader-than-target']);

function isKnownRelation(relation: string | undefined): boolean {
  if (relation === undefined) return false;
  return relation in FROM_R4 || [...RELATIONSHIPS, 'not-related-to', 'disjoint', 'unmatched'].includes(relation);
}

/** Whether an element says itself how it was decided, as those that we write do. */
function saysStatus({ extension = [], target = [] }: Element): boolean {
  const [first] = target;
  const facts = [...extension, ...(first?.extension ?? []).map((one) => one)];
  return (
    facts.some(({ url }) => url === `${EXTENSION}status`) ||
    (first?.property ?? []).some(({ code }) => code === 'status')
  );
}

/** The ConceptMap of a Bundle that holds one, as servers answer a search; anything else as it is. */
function onlyMap(given: unknown): unknown {
  const { resourceType, entry } = (given ?? {}) as { resourceType?: unknown; entry?: unknown };
  if (resourceType !== 'Bundle' || !Array.isArray(entry)) return given;
  const maps = entry
    .map((one: { resource?: { resourceType?: unknown } } | null) => one?.resource)
    .filter((one) => one?.resourceType === 'ConceptMap');
  if (maps.length === 1) return maps[0];
  throw new DmdcError('mapping-invalid', FILE_FAULTS.severalConceptMaps(maps.length));
}

/** Codes without spaces at their ends, which other tools leave there. */
function trimmed(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return key === 'code' ? fhirCode(value) : value;
  if (Array.isArray(value)) return value.map((one) => trimmed(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, trimmed(one, name)]));
}

function looksLikeR5(resource: unknown): boolean {
  const text = JSON.stringify(resource) ?? '';
  return text.includes('"relationship"') || text.includes('"noMap"') || !text.includes('"equivalence"');
}

function rowOf(element: Element): ExchangeRow {
  const facts = new Map<string, string | number>();
  const learn = (values: readonly ({ url?: string; code?: string } & Fields)[] | undefined) => {
    for (const { url, code, valueString, valueDecimal, valueDateTime } of values ?? []) {
      const name = url?.startsWith(EXTENSION) ? url.slice(EXTENSION.length) : url === undefined ? code : undefined;
      const value = valueString ?? valueDateTime ?? valueDecimal;
      if (name !== undefined && value !== undefined) facts.set(name, value);
    }
  };
  learn(element.extension);
  const targets = element.target ?? [];
  learn(targets[0]?.extension);
  learn(targets[0]?.property);
  const text = (name: string) => {
    const value = facts.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const mapped = targets.flatMap(({ code, display, relationship, equivalence }) => {
    const how = relationship ?? FROM_R4[equivalence ?? ''];
    if (code === undefined || !RELATIONSHIPS.includes(how as Relationship)) return [];
    return [{ code, ...(display !== undefined && { name: display }), relationship: how as Relationship }];
  });
  const refused = targets.filter(
    ({ relationship, equivalence }) => relationship === 'not-related-to' || equivalence === 'disjoint',
  );
  const isNoMap = element.noMap === true || targets.some(({ equivalence }) => equivalence === 'unmatched');
  const guess = mapped.length > 0 ? 'confirmed' : isNoMap ? 'no-equivalent' : refused.length > 0 ? 'rejected' : 'none';
  const comment = text('comment') ?? targets[0]?.comment;
  const how = text('how');
  const probability = facts.get('probability');
  const row = {
    id: text('item'),
    localCode: text('localCode') ?? (element.code.startsWith('#') && text('item') ? '' : element.code),
    localName: text('localName') ?? element.display,
    status: (text('status') as ExchangeRow['status'] | undefined) ?? guess,
    targets: mapped,
    join: text('join') as ExchangeRow['join'],
    codes: refused.length > 0 ? refused.flatMap(({ code }) => (code === undefined ? [] : [code])) : undefined,
    reason: text('reason'),
    comment: comment === NO_COMMENT ? undefined : comment,
    author: text('author'),
    reviewer: text('reviewer'),
    time: text('time'),
    how: PROVENANCES.includes(how as Provenance) ? (how as Provenance) : undefined,
    probability: typeof probability === 'number' ? probability : undefined,
  };
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as unknown as ExchangeRow;
}
