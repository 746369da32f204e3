import { CsvError, parse } from 'csv-parse/sync';
import { isKind, KIND_LABELS, type Kind } from '../../catalog/kinds';
import { DmdcError, type Place } from '../../errors';
import { type ExchangeRow, exchangeRows, type SkippedLine } from '../../mapping/exchange';
import type { Mapping, Provenance, Relationship } from '../../mapping/mapping';
import { FILE_FAULTS } from '../../messages/file-faults';
import { asTyped } from '../files/inert';
import { tableText } from '../tables/table-text';

/** Standard columns of SSSOM, in the order that we write them. */
export const SSSOM_COLUMNS = [
  'subject_id',
  'subject_label',
  'predicate_modifier',
  'predicate_id',
  'object_id',
  'object_label',
  'mapping_justification',
  'author_label',
  'reviewer_label',
  'mapping_date',
  'confidence',
  'subject_source',
  'object_source',
  'object_source_version',
  'mapping_tool',
  'comment',
  'other',
] as const;

type Column = (typeof SSSOM_COLUMNS)[number];

const NO_TERM = 'sssom:NoTermFound';
const PREDICATES: Readonly<Record<Relationship, string>> = Object.freeze({
  equivalent: 'skos:exactMatch',
  'source-is-narrower-than-target': 'skos:broadMatch',
  'source-is-broader-than-target': 'skos:narrowMatch',
  'related-to': 'skos:relatedMatch',
});
const RELATIONSHIPS_OF: Readonly<Record<string, Relationship>> = Object.freeze({
  ...Object.fromEntries(
    Object.entries(PREDICATES).map(([relationship, predicate]) => [predicate, relationship as Relationship]),
  ),
  'skos:closeMatch': 'related-to',
});
/** Justifications that say that a person looked. */
const BY_PEOPLE: ReadonlySet<string> = new Set(['semapv:ManualMappingCuration', 'semapv:MappingReview']);
const JUSTIFICATIONS: Readonly<Record<Provenance, string>> = Object.freeze({
  declared: 'semapv:BackgroundKnowledgeBasedMatching',
  exact: 'semapv:LexicalMatching',
  lexical: 'semapv:LexicalSimilarityThresholdMatching',
  memory: 'semapv:MappingChaining',
  manual: 'semapv:ManualMappingCuration',
});

/**
 * A mapping as SSSOM TSV: a header of metadata in comment lines, then one line for every pair of an item and a code.
 * Items that nobody decided have no line; an item without equivalent is mapped to `sssom:NoTermFound`.
 */
export function toSssom(mapping: Mapping): string {
  return [...sssomPieces(mapping)].join('');
}

/** The text of {@link toSssom} in pieces. */
export function* sssomPieces(mapping: Mapping): Generator<string> {
  const { kind, facility, edition, tool = 'dmdc' } = mapping;
  const who = encodeURIComponent(facility.code ?? facility.name);
  const metadata = [
    'curie_map:',
    `  local: "urn:dmdc:facility:${who}:${kind}:"`,
    `  national: "urn:dmdc:${kind}:"`,
    '  skos: "http://www.w3.org/2004/02/skos/core#"',
    '  semapv: "https://w3id.org/semapv/vocab/"',
    '  sssom: "https://w3id.org/sssom/"',
    `mapping_set_id: "urn:dmdc:sssom:${who}:${kind}:${edition.id}"`,
    `mapping_set_title: ${JSON.stringify(`${KIND_LABELS[kind].vi} — ${facility.name}`)}`,
    'license: "https://w3id.org/sssom/license/unspecified"',
    `mapping_tool: ${JSON.stringify(tool)}`,
    `subject_source: "urn:dmdc:facility:${who}"`,
    `object_source: "urn:dmdc:${kind}"`,
    `object_source_version: ${JSON.stringify(edition.id)}`,
  ].map((line) => `#${line}\n`);
  yield metadata.join('');
  yield* tableText(tableOf(mapping, who), 'tsv');
}

function* tableOf(mapping: Mapping, who: string): Generator<readonly string[]> {
  yield SSSOM_COLUMNS;
  for (const row of exchangeRows(mapping))
    for (const line of linesOf(row, mapping, who)) yield SSSOM_COLUMNS.map((column) => line[column] ?? '');
}

type Line = Partial<Record<Column, string>>;

function linesOf(row: ExchangeRow, { kind, edition, tool = 'dmdc' }: Mapping, who: string): Line[] {
  const { status, how = 'manual' } = row;
  const base: Line = {
    subject_id: `local:${encodeURIComponent(row.localCode)}`,
    subject_label: row.localName,
    // What a person agreed with was reviewed, whatever the machine had gone by.
    mapping_justification: status === 'auto' || how === 'manual' ? JUSTIFICATIONS[how] : 'semapv:MappingReview',
    author_label: row.author ?? row.reviewer,
    reviewer_label: row.author === undefined ? undefined : row.reviewer,
    mapping_date: row.time?.slice(0, 10),
    confidence: row.probability === undefined ? undefined : String(row.probability),
    subject_source: `urn:dmdc:facility:${who}`,
    object_source: `urn:dmdc:${kind}`,
    object_source_version: edition.id,
    mapping_tool: tool,
    comment: row.comment,
  };
  // SSSOM's column for what it has no column for.
  const other = (code?: string) => {
    const rest = { id: row.id, status, how: row.how, join: row.join, reason: row.reason, time: row.time, code };
    return JSON.stringify(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)));
  };
  switch (status) {
    case 'confirmed':
    case 'auto':
      return row.targets.map(({ code, name, relationship }) => ({
        ...base,
        predicate_id: PREDICATES[relationship],
        object_id: `national:${encodeURIComponent(code)}`,
        object_label: name,
        other: other(),
      }));
    case 'no-equivalent':
    case 'out-of-scope':
      return [
        {
          ...base,
          mapping_justification: 'semapv:ManualMappingCuration',
          predicate_id: 'skos:exactMatch',
          object_id: NO_TERM,
          other: other(),
        },
      ];
    case 'rejected':
      return (row.codes ?? []).map((code) => ({
        ...base,
        mapping_justification: 'semapv:ManualMappingCuration',
        predicate_modifier: 'Not',
        predicate_id: 'skos:exactMatch',
        object_id: `national:${encodeURIComponent(code)}`,
        other: other(),
      }));
    default:
      return [];
  }
}

/** What a SSSOM table says. */
export interface ReadSssom {
  readonly kind?: Kind;
  readonly edition?: string;
  readonly rows: readonly ExchangeRow[];
  /** Lines that are not taken in. */
  readonly skipped: readonly SkippedLine[];
}

/**
 * Reads a SSSOM table (TSV or CSV), ours or another tool's. Lines of one subject are one item; identifiers are taken after their prefix.
 * A line counts as a person's word only if it is signed and its justification says so; another becomes a proposal. Every line is in `rows` or in `skipped`.
 * @throws {DmdcError} `mapping-invalid` when a column is missing that SSSOM requires, or with the line where a quotation mark stands that is no RFC 4180.
 */
export function fromSssom(text: string, place: Place = {}): ReadSssom {
  // One kind of line break: the reader counts CR LF in a quoted cell twice.
  const whole = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const body = whole.replace(/^(?:#.*\n)+/u, '');
  /** Lines of metadata before the table. */
  const before = whole.split('\n').length - body.split('\n').length;
  const [head, ...records] = recordsOf(body, before, place);
  const header = head?.record ?? [];
  const lines = records.map(({ record, line }) => ({
    line,
    cells: new Map(header.map((column, i) => [column, record[i] ?? ''])),
  }));
  const first = lines[0]?.cells;
  for (const column of ['subject_id', 'predicate_id', 'object_id', 'mapping_justification']) {
    if (!header.includes(column)) {
      throw new DmdcError('mapping-invalid', FILE_FAULTS.sssomColumnMissing(column), { ...place, column });
    }
  }
  const subjects = new Map<string, ExchangeRow>();
  const skipped: SkippedLine[] = [];
  for (const { line, cells } of lines) {
    const cell: Cell = (column) => {
      const value = asTyped(cells.get(column) ?? '');
      return value === '' ? undefined : value;
    };
    const more = parsed(cell('other'));
    const subject = cell('subject_id') ?? '';
    const key = more.id ?? `${subject}\t${cell('subject_label') ?? ''}`;
    const next = merge(subjects.get(key), cell, more, subject);
    if ('why' in next) skipped.push({ ...next, line });
    else subjects.set(key, next);
  }
  const source = /^urn:dmdc:(.+)$/u.exec(asTyped(first?.get('object_source') ?? ''))?.[1];
  const edition = first?.get('object_source_version') || undefined;
  return {
    ...(isKind(source) && { kind: source }),
    ...(edition && { edition }),
    rows: [...subjects.values()],
    skipped,
  };
}

/** Cells of a line of the table, and the line of the file at which it begins. */
interface TableLine {
  readonly record: readonly string[];
  readonly line: number;
}

function recordsOf(body: string, before: number, place: Place): TableLine[] {
  try {
    const read = parse(body, {
      delimiter: /^[^\n]*\t/u.test(body) ? '\t' : ',',
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    return read.map(({ record, info }) => ({
      record,
      line: before + info.lines - (record.join('').match(/\n/gu)?.length ?? 0),
    }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const row = before + Number(cause.lines);
    const file = place.file === undefined ? '' : ` “${place.file}”`;
    throw new DmdcError('mapping-invalid', FILE_FAULTS.sssomBroken(file, row), { ...place, row }, { cause });
  }
}

type Cell = (column: Column | 'author_id' | 'reviewer_id') => string | undefined;

function merge(
  before: ExchangeRow | undefined,
  cell: Cell,
  more: Record<string, string>,
  subject: string,
): ExchangeRow | SkippedLine {
  const object = cell('object_id') ?? '';
  const code = afterPrefix(object);
  const relationship = RELATIONSHIPS_OF[cell('predicate_id') ?? ''];
  const isNot = cell('predicate_modifier') === 'Not';
  const confidence = Number(cell('confidence') ?? Number.NaN);
  const author = cell('author_label');
  const reviewer = cell('reviewer_label');
  const isSigned = [author, reviewer, cell('author_id'), cell('reviewer_id')].some((one) => one !== undefined);
  const isPersons = more.status === 'confirmed' || (isSigned && BY_PEOPLE.has(cell('mapping_justification') ?? ''));
  const row: ExchangeRow = before ?? {
    ...(more.id !== undefined && { id: more.id }),
    localCode: afterPrefix(subject).trim(),
    ...(cell('subject_label') !== undefined && { localName: cell('subject_label') }),
    status: 'none',
    targets: [],
    ...(more.join !== undefined && { join: more.join as ExchangeRow['join'] }),
    ...(more.reason !== undefined && { reason: more.reason }),
    ...(cell('comment') !== undefined && { comment: cell('comment') }),
    // One person alone is the one who answers for the decision.
    ...(reviewer !== undefined && author !== undefined && { author }),
    ...((reviewer ?? author) !== undefined && { reviewer: reviewer ?? author }),
    ...((more.time ?? cell('mapping_date')) !== undefined && { time: more.time ?? cell('mapping_date') }),
    ...(more.how !== undefined && { how: more.how as Provenance }),
    ...(!Number.isNaN(confidence) && { probability: confidence }),
  };
  const isOpinion = isPersons || more.id !== undefined;
  if ((object === NO_TERM || isNot) && !isOpinion) return { why: 'machine', value: cell('mapping_justification') };
  if (object === NO_TERM) return { ...row, status: more.status === 'out-of-scope' ? more.status : 'no-equivalent' };
  if (isNot) return { ...row, status: 'rejected', codes: [...(row.codes ?? []), code] };
  if (!relationship) return { why: 'predicate', value: cell('predicate_id') };
  if (code.trim() === '') return { why: 'no-code' };
  const name = cell('object_label');
  const status = (more.status as ExchangeRow['status'] | undefined) ?? 'confirmed';
  const targets = [...row.targets, { code, ...(name !== undefined && { name }), relationship }];
  const isProposal = status === 'confirmed' && (!isPersons || before?.isProposal === true);
  return { ...row, status, targets, ...(isProposal && { isProposal }) };
}

function afterPrefix(curie: string): string {
  const at = curie.indexOf(':');
  const rest = at < 0 ? curie : curie.slice(at + 1);
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

function parsed(text: string | undefined): Record<string, string> {
  try {
    const value = JSON.parse(text ?? '{}') as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
  } catch {
    return {};
  }
}
