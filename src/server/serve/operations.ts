import type { Context } from 'hono';
import type { z } from 'zod';
import { version } from '../../../package.json';
import { asDate, today } from '../../catalog/date';
import { KIND_LABELS, KINDS, type Kind } from '../../catalog/kinds';
import type { EditionChoice } from '../../catalog/resolve';
import { nearestCodes } from '../../io/catalogs/nearest-codes';
import { listEditions, lookupCode, resolveEdition } from '../../io/catalogs/open';
import { ndjsonChunks } from '../../io/tables/mapping-ndjson';
import type { OpenMatchers } from '../../jobs/open-matchers';
import { searchCodes, searchReasons } from '../../match/search';
import { nextTurn } from '../../match/steps';
import type { Lang, Pair } from '../../messages/pair';
import { describeReason } from '../../messages/reasons';
import { ADDRESSES, FIELD_FAULTS, SERVICE_FAULTS } from '../../messages/server/service-texts';
import { fieldFaults } from './field-faults';
import { languageOf, Problem } from './problem';
import { itemsOf, utf8 } from './rows';
import {
  codePathSchema,
  editionSchema,
  editionsQuerySchema,
  langQuerySchema,
  matchQuerySchema,
  searchQuerySchema,
} from './schemas';

/** What the service works with. */
export interface Service {
  readonly matchers: OpenMatchers;
  readonly lang: Lang;
  /** Used where a request names no edition. */
  readonly choice: EditionChoice;
}

/** Media types of rows: whatever is said, the body is looked at. */
export const ROW_TYPES = [
  'application/json',
  'application/x-ndjson',
  'application/ndjson',
  'application/jsonl',
] as const;
export const NDJSON = 'application/x-ndjson; charset=utf-8';

/** One address of the service: what it takes, what it gives, and the work. */
export interface Operation {
  readonly id: keyof typeof ADDRESSES;
  readonly method: 'get' | 'post';
  /** With `{name}` for parts of the address. */
  readonly path: string;
  readonly parts?: z.ZodObject;
  readonly query: z.ZodObject;
  /** Name of the schema of a row that is sent. */
  readonly takes?: 'Row';
  /** Name of the schema of what is given. */
  readonly gives: 'MapRow' | 'Search' | 'Code' | 'Editions' | 'Health' | 'Document';
  readonly refusals: readonly number[];
  run(c: Context, service: Service, lang: Lang): Response | Promise<Response>;
}

/** Parameters as their schema reads them; a name that it does not know is a fault, since a mistyped edition would be another one. */
function read<T extends z.ZodObject>(schema: T, given: Readonly<Record<string, string>>): z.infer<T> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const names = Object.keys(schema.shape).join(', ');
  const unknown = { message: FIELD_FAULTS.unknownParameter, remedy: FIELD_FAULTS.unknownParameterRemedy(names) };
  throw new Problem(
    400,
    'parameters-invalid',
    SERVICE_FAULTS.parametersWrong,
    fieldFaults(result.error, given, unknown),
  );
}

/** The edition that a request names, else the service's own. */
function choiceOf(query: EditionChoice, usual: EditionChoice): EditionChoice {
  const { edition, dmdc, asOf } = query;
  if (edition === undefined && dmdc === undefined && asOf === undefined) return usual;
  return { ...(edition && { edition }), ...(dmdc && { dmdc }), ...(asOf && { asOf }) };
}

async function match(c: Context, { matchers, choice }: Service, lang: Lang): Promise<Response> {
  const { kind, top, accept, facility = '', facilityCode: code, ...query } = read(matchQuerySchema, c.req.query());
  const items = itemsOf(utf8(await c.req.arrayBuffer()), kind);
  const options = { ...choiceOf(query, choice), top, accept };
  const mappings = await matchers.map(items, { name: facility, ...(code && { code }) }, options, c.req.raw.signal);
  let lines = '';
  for (const chunk of ndjsonChunks(items, mappings, lang)) {
    lines += chunk;
    await nextTurn();
  }
  const wantsArray = /application\/json/.test(c.req.header('accept') ?? '');
  if (!wantsArray) return c.body(lines, 200, { 'Content-Type': NDJSON });
  return c.body(`[${lines.trimEnd().replaceAll('\n', ',')}]`, 200, { 'Content-Type': 'application/json' });
}

function search(c: Context, { matchers, choice }: Service, lang: Lang): Response {
  const { kind, q, limit, ...query } = read(searchQuerySchema, c.req.query());
  const matcher = matchers.get(kind, { ...choiceOf(query, choice), top: limit });
  const found = searchCodes(matcher, q, limit);
  const reasons = searchReasons(matcher, q).map((reason) => ({ text: describeReason(reason, lang), ...reason }));
  return c.json({
    kind,
    edition: matcher.catalog.edition.id,
    text: q,
    ...(reasons.length > 0 && { reasons }),
    results: found.map(({ code, name, score, ranges }) => ({ code, name, score, ranges })),
  });
}

function code(c: Context): Response {
  const { kind, code: written } = read(codePathSchema, c.req.param());
  read(langQuerySchema, c.req.query());
  const found = lookupCode(kind, written).map(({ edition, ...rest }) => ({ edition: shownEdition(edition), ...rest }));
  if (found.length > 0) return c.json({ kind, code: written, found });
  const near = nearestCodes(kind, written).map((one) => `${one.code} (${one.name})`);
  throw new Problem(404, 'no-such-code', SERVICE_FAULTS.noCode(written, KIND_LABELS[kind], near.join('; ')));
}

/** The facts of an edition that other programs need. */
function shownEdition(edition: object): z.infer<typeof editionSchema> {
  return editionSchema.parse(edition);
}

function editions(c: Context, { choice }: Service): Response {
  const { kind, asOf } = read(editionsQuerySchema, c.req.query());
  const asked = asOf === undefined ? choice : { asOf };
  const kinds: readonly Kind[] = kind === undefined ? KINDS : [kind];
  const date = asked.asOf === undefined ? today() : asDate(asked.asOf);
  return c.json({
    date,
    used: Object.fromEntries(kinds.map((one) => [one, resolveEdition(one, asked).id])),
    editions: listEditions()
      .filter((one) => kinds.includes(one.kind))
      .map(shownEdition),
  });
}

function health(c: Context): Response {
  read(langQuerySchema, c.req.query());
  return c.json({ status: 'ok', version });
}

/** Every address but that of the description itself. */
export const OPERATIONS: readonly Operation[] = [
  {
    id: 'match',
    method: 'post',
    path: '/match',
    query: matchQuerySchema,
    takes: 'Row',
    gives: 'MapRow',
    refusals: [400, 403, 413, 415, 422],
    run: match,
  },
  {
    id: 'search',
    method: 'get',
    path: '/search',
    query: searchQuerySchema,
    gives: 'Search',
    refusals: [400],
    run: search,
  },
  {
    id: 'code',
    method: 'get',
    path: '/codes/{kind}/{code}',
    parts: codePathSchema,
    query: langQuerySchema,
    gives: 'Code',
    refusals: [400, 404],
    run: code,
  },
  {
    id: 'editions',
    method: 'get',
    path: '/editions',
    query: editionsQuerySchema,
    gives: 'Editions',
    refusals: [400],
    run: editions,
  },
  {
    id: 'health',
    method: 'get',
    path: '/health',
    query: langQuerySchema,
    gives: 'Health',
    refusals: [400],
    run: health,
  },
];

/** What an address does, in words. */
export function summaryOf({ id }: Operation): Pair {
  return ADDRESSES[id];
}

/** Adds the addresses to a server. */
export function addOperations(
  app: { on(method: string, path: string, handler: (c: Context) => Response | Promise<Response>): unknown },
  service: Service,
): void {
  for (const operation of OPERATIONS) {
    const path = operation.path.replace(/\{(\w+)\}/g, ':$1');
    app.on(operation.method.toUpperCase(), path, (c) => operation.run(c, service, languageOf(c, service.lang)));
  }
}
