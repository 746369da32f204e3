import { z } from 'zod';
import { version } from '../../../package.json';
import {
  candidateReasonSchema,
  changeSchema,
  decisionSchema,
  draftSchema,
  issueSchema,
  targetSchema,
} from '../../io/record/row-schema';
import { actual } from '../../lazily';
import type { Lang } from '../../messages/pair';
import { ADDRESSES } from '../../messages/server/service-texts';
import { OPERATIONS, type Operation, ROW_TYPES, summaryOf } from './operations';
import { NAMED } from './schemas';

type Json = Record<string, unknown>;

const at = (name: string) => `#/components/schemas/${name}`;
const ref = (name: string): Json => ({ $ref: at(name) });

/** Every schema under its name, those within others pointed at. */
function schemas(): Json {
  const registry = z.registry<{ id: string }>();
  const inner = { issueSchema, targetSchema, decisionSchema, draftSchema, changeSchema };
  for (const [id, schema] of Object.entries(NAMED())) registry.add(schema, { id });
  for (const [name, schema] of Object.entries(inner)) {
    registry.add(actual(schema as z.ZodType), { id: name.charAt(0).toUpperCase() + name.slice(1, -'Schema'.length) });
  }
  registry.add(actual(candidateReasonSchema as z.ZodType), { id: 'Reason' });
  const { schemas: made } = z.toJSONSchema(registry, { uri: at, io: 'input' });
  return Object.fromEntries(Object.entries(made).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]));
}

function parametersOf({ query, parts }: Operation): Json[] {
  const of = (schema: z.ZodObject | undefined, where: 'query' | 'path') =>
    Object.entries(schema?.shape ?? {}).map(([name, field]) => {
      const { $schema: _, description, ...json } = z.toJSONSchema(field as z.ZodType, { io: 'output' });
      const required = where === 'path' || !(field as z.ZodType).safeParse(undefined).success;
      return { name, in: where, required, ...(description !== undefined && { description }), schema: json };
    });
  return [...of(parts, 'path'), ...of(query, 'query')];
}

function answersOf({ gives, refusals }: Operation, lang: Lang): Json {
  const content: Json =
    gives === 'MapRow'
      ? {
          'application/x-ndjson': { schema: ref(gives) },
          'application/json': { schema: { type: 'array', items: ref(gives) } },
        }
      : { 'application/json': { schema: gives === 'Document' ? { type: 'object' } : ref(gives) } };
  const problem = {
    description: ADDRESSES.refused[lang],
    content: { 'application/problem+json': { schema: ref('Problem') } },
  };
  return { 200: { description: 'OK', content }, ...Object.fromEntries(refusals.map((status) => [status, problem])) };
}

function bodyOf({ takes }: Operation): Json | undefined {
  if (takes === undefined) return undefined;
  const list = { type: 'array', items: ref(takes), minItems: 1 };
  const content = ROW_TYPES.map((type) => [type, { schema: type === 'application/json' ? list : ref(takes) }]);
  return { required: true, content: Object.fromEntries(content) };
}

/** The description of the service, as OpenAPI 3.1 has it. */
export function openApiDocument(lang: Lang): Json {
  const paths: Record<string, Json> = {};
  const self: Operation = {
    id: 'openapi',
    method: 'get',
    path: '/openapi.json',
    query: z.object({}),
    gives: 'Document',
    refusals: [],
    run: () => new Response(),
  };
  for (const operation of [...OPERATIONS, self]) {
    const body = bodyOf(operation);
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: {
        operationId: operation.id,
        summary: summaryOf(operation)[lang],
        parameters: parametersOf(operation),
        ...(body && { requestBody: body }),
        responses: answersOf(operation, lang),
      },
    };
  }
  const { title, description } = ADDRESSES;
  return {
    openapi: '3.1.0',
    info: { title: title[lang], description: description[lang], version, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: schemas() },
  };
}
