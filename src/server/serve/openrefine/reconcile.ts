import { z } from 'zod';
import { KIND_LABELS, type Kind } from '../../../catalog/kinds';
import { jsonCell } from '../../../io/sheets/json';
import type { KindItem } from '../../../jobs/open-matchers';
import type { ItemField } from '../../../list/column-role';
import type { Cell } from '../../../list/grid';
import { namedRow } from '../../../list/named-row';
import type { MatchResult, Reason } from '../../../match/result';
import { nextTurn } from '../../../match/steps';
import type { Lang } from '../../../messages/pair';
import { RECONCILE_TEXTS } from '../../../messages/server/service-texts';
import { factsOf } from '../entry-facts';
import type { Service } from '../operations';
import { Problem } from '../problem';
import { propertiesOf } from './properties';

const MOST_TEXT = 2_000;
/** Queries of one batch: the manifest says so. */
export const BATCH_SIZE = 50;
const MOST_QUERIES = 1_000;

const plain = z.union([
  z.string().max(MOST_TEXT),
  z.number(),
  z.boolean(),
  z.looseObject({ id: z.string().max(MOST_TEXT), name: z.string().max(MOST_TEXT).optional() }),
]);
const querySchema = z.object({
  query: z.string().max(MOST_TEXT).optional(),
  type: z.union([z.string(), z.array(z.string()), z.looseObject({ id: z.string() })]).optional(),
  limit: z.number().optional(),
  type_strict: z.string().optional(),
  properties: z.array(z.looseObject({ pid: z.string(), v: z.union([plain, z.array(plain), z.null()]) })).optional(),
});
/** A batch of reconciliation queries, by name. */
export const queriesSchema = z.record(z.string(), querySchema);
type Query = z.infer<typeof querySchema>;

/** What a code is reconciled to. */
interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Probability × 100. */
  readonly score: number;
  /** Only for a row that the matcher is certain of. */
  readonly match: boolean;
  readonly type: readonly { readonly id: string; readonly name: string }[];
  readonly features: readonly { readonly id: string; readonly value: boolean | number }[];
}

const MOST_CANDIDATES = 100;
const USUAL_CANDIDATES = 10;

/** Answers a batch, each query as a list of its own: none bears on another. */
export async function reconcile(
  kind: Kind,
  queries: z.infer<typeof queriesSchema>,
  { matchers, choice }: Service,
  lang: Lang,
  signal: AbortSignal,
): Promise<Record<string, { readonly result: readonly Candidate[] }>> {
  const named = Object.entries(queries);
  if (named.length > MOST_QUERIES) {
    throw new Problem(413, 'too-many-queries', RECONCILE_TEXTS.tooManyQueries(MOST_QUERIES));
  }
  const asked = named.map(([name, query]) => [name, query, itemOf(kind, query)] as const);
  const results: [string, { readonly result: readonly Candidate[] }][] = [];
  for (const [name, query, item] of asked) {
    const limit = limitOf(query);
    const isOther = typesOf(query).length > 0 && !typesOf(query).includes(kind);
    if (isOther || !item) {
      results.push([name, { result: [] }]);
      continue;
    }
    const matcher = matchers.get(kind, { ...choice, top: Math.max(limit, USUAL_CANDIDATES) });
    const [match] = await matcher.matchAllAsync([item], { signal });
    results.push([name, { result: match ? candidatesOf(kind, match, limit, matcher.catalog, lang) : [] }]);
    await nextTurn();
  }
  return Object.fromEntries(results);
}

function limitOf({ limit = USUAL_CANDIDATES }: Query): number {
  return Math.min(MOST_CANDIDATES, Math.max(1, Math.floor(limit)));
}

function typesOf({ type }: Query): readonly string[] {
  if (type === undefined || type === '') return [];
  if (typeof type === 'string') return [type];
  return Array.isArray(type) ? type : [type.id];
}

/** The item that a query describes; nothing where it says nothing. */
function itemOf(kind: Kind, { query = '', properties = [] }: Query): KindItem | undefined {
  const known = propertiesOf(kind);
  const cells = new Map<ItemField, Cell>();
  const put = (field: ItemField, value: unknown) => {
    const cell = jsonCell(value);
    if (cell) cells.set(field, cell);
  };
  for (const { pid, v } of properties) {
    const property = known.find(({ id, field }) => id === pid || field === pid);
    if (!property) {
      const list = known.map(({ id }) => id).join(', ');
      throw new Problem(400, 'unknown-property', RECONCILE_TEXTS.unknownProperty(pid, list));
    }
    const first = Array.isArray(v) ? v[0] : v;
    put(property.field, typeof first === 'object' && first !== null ? (first.name ?? first.id) : first);
  }
  if (query.trim() === '' && cells.size === 0) return undefined;
  put('localName', query);
  return { ...namedRow(cells, new Map(), { kind, row: 1 }).item, kind };
}

function candidatesOf(
  kind: Kind,
  match: MatchResult,
  limit: number,
  catalog: { get(code: string): Parameters<typeof factsOf>[0] | undefined },
  lang: Lang,
): Candidate[] {
  const type = [{ id: kind, name: KIND_LABELS[kind][lang] }];
  return match.candidates.slice(0, limit).map(({ code, name, score, reasons }, at) => {
    const entry = catalog.get(code);
    const description = entry
      ? factsOf(entry, lang)
          .map(({ label, text }) => `${label}: ${text}`)
          .join(' · ')
      : '';
    return {
      id: code,
      name,
      ...(description && { description }),
      score: Math.round(score * 10_000) / 100,
      match: match.status === 'auto' && match.code === code && at === 0,
      type,
      features: featuresOf(score, reasons, match.reasons),
    };
  });
}

/** The reasons of the candidate and, as `row:…`, of the row's status; each once. */
function featuresOf(score: number, own: readonly Reason[], ofRow: readonly Reason[]): Candidate['features'] {
  const ids = new Set([...own.map(({ code }) => code), ...ofRow.map(({ code }) => `row:${code}`)]);
  return [{ id: 'probability', value: score }, ...[...ids].map((id) => ({ id, value: true }))];
}
