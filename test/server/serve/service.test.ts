import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonOf, post, service } from './helpers';

const send = service();

interface Schema {
  readonly $ref?: string;
}
interface Described {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, object> };
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly { name: string; in: string; required: boolean }[];
  readonly responses: Record<string, { content: Record<string, { schema: Schema }> }>;
}

const described = async () => jsonOf<Described>(send('/openapi.json'));

/** The schema of an answer in the description, ready to check answers by. */
function schemaOf(doc: Described, path: string, method: string, status: number, type: string): z.ZodType {
  const schema = doc.paths[path]?.[method]?.responses[status]?.content[type]?.schema;
  const whole = JSON.stringify({ ...schema, $defs: doc.components.schemas });
  return z.fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')));
}

describe('the description', () => {
  it('is OpenAPI 3.1: every reference leads somewhere, every part of an address is a parameter', async () => {
    const doc = await described();
    expect(doc.openapi).toBe('3.1.0');
    const text = JSON.stringify(doc);
    for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
      expect(doc.components.schemas).toHaveProperty(name as string);
    }
    expect(text).not.toMatch(/\$defs|"\$id"|__shared/);
    const operations = Object.entries(doc.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => [path, operation] as const),
    );
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, { parameters, summary, responses }] of operations) {
      const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      expect(summary).toMatch(/\p{L}/u);
      expect(responses).toHaveProperty('200');
    }
    expect(doc.paths['/search']?.get?.parameters.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      'kind',
      'q',
    ]);
  });

  it.each([
    ['/search', 'get', '/search?kind=icd10&q=dai%20thao%20duong', 200, 'application/json'],
    ['/search', 'get', '/search?kind=icd10', 400, 'application/problem+json'],
    ['/codes/{kind}/{code}', 'get', '/codes/services/02.0085.1778', 200, 'application/json'],
    ['/codes/{kind}/{code}', 'get', '/codes/icd10/E1199', 404, 'application/problem+json'],
    ['/editions', 'get', '/editions', 200, 'application/json'],
    ['/health', 'get', '/health', 200, 'application/json'],
  ])('says what %s (%s) answers: %s', async (path, method, address, status, type) => {
    const answer = await send(address);
    expect(answer.status).toBe(status);
    schemaOf(await described(), path, method, status, type).parse(await answer.json());
  });

  it('says what rows are and what comes of them', async () => {
    const doc = await described();
    const rows = [{ kind: 'services', localCode: 'A', localName: 'Điện tim thường', unitPrice: '39.900' }];
    const answer = await send('/match', post(rows, { accept: 'application/json' }));
    schemaOf(doc, '/match', 'post', 200, 'application/json').parse(await answer.json());
    const refused = await send('/match', post([{ localName: 'x', gia: 1 }]));
    schemaOf(doc, '/match', 'post', 422, 'application/problem+json').parse(await refused.json());
    const row = z.fromJSONSchema(doc.components.schemas.Row as Parameters<typeof z.fromJSONSchema>[0]);
    expect(row.safeParse(rows[0]).success).toBe(true);
    expect(row.safeParse({ localName: 'x', gia: 1 }).success).toBe(false);
  });
});

describe('looking things up', () => {
  it('finds codes for what is typed, with the letters to mark', async () => {
    const found = await jsonOf<{ results: { code: string; ranges: unknown[] }[] }>(
      send('/search?kind=services&q=02.0085&limit=3'),
    );
    expect(found.results[0]?.code).toMatch(/^02\.0085\./);
    expect(found.results.length).toBeLessThanOrEqual(3);
  });

  it('finds a code in all editions that have it, in another spelling too', async () => {
    const { found } = await jsonOf<{ found: { edition: { id: string }; entry?: { code: string } }[] }>(
      send('/codes/icd10/e119'),
    );
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(({ entry }) => entry?.code))).toEqual(new Set(['E11.9']));
  });

  it('says which codes are near one that does not exist', async () => {
    const problem = await jsonOf<{ title: string }>(send('/codes/services/02.0085.1779'));
    expect(problem.title).toContain('02.0085.1778');
  });

  it('tells which edition is used on a day', async () => {
    const { used, date } = await jsonOf<{ used: Record<string, string>; date: string }>(
      send('/editions?kind=icd10&asOf=2025-03-01'),
    );
    expect(date).toBe('2025-03-01');
    expect(used).toEqual({ icd10: 'qd4469-2020' });
  });
});

describe('who may call', () => {
  it.each(['dmdc.example:6770', '127.0.0.1', 'localhost:80', '-'])('the host “%s” is refused', async (host) => {
    const answer = await send('/health', { headers: { host } });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toMatch(/problem\+json/);
  });

  it.each(['http://example.com', 'null', 'http://127.0.0.1:9', 'http://127.0.0.1:3333'])(
    'a page of %s reads and sends nothing',
    async (origin) => {
      const read = await send('/search?kind=icd10&q=ho', { headers: { origin } });
      const write = await send('/match?kind=icd10', post([{ localName: 'Ho' }], { origin }));
      expect([read.status, write.status]).toEqual([403, 403]);
      expect(read.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('a page of another site cannot load an answer as picture, script or frame', async () => {
    for (const dest of ['image', 'script', 'iframe']) {
      const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': dest };
      expect((await send('/editions', { headers })).status).toBe(403);
    }
  });

  it('the address bar and programs are let in', async () => {
    expect((await send('/health', { headers: { 'sec-fetch-site': 'none' } })).status).toBe(200);
    expect((await send('/match?kind=icd10', post([{ localName: 'Ho' }]))).status).toBe(200);
  });

  it('bodies of other types, too long ones and other methods are refused', async () => {
    const text = await send('/match?kind=icd10', post('[]', { 'content-type': 'text/plain' }));
    const long = 'x'.repeat(9 * 1_048_576);
    const tooLong = await send('/match?kind=icd10', post(long, { 'content-length': String(long.length) }));
    const put = await send('/match', { method: 'PUT', body: '[]' });
    const get = await send('/match');
    expect([text.status, tooLong.status, put.status, get.status]).toEqual([415, 413, 405, 405]);
    for (const answer of [text, tooLong, put, get]) expect(answer.headers.get('content-type')).toMatch(/problem\+json/);
  });

  it('answers are not kept, framed or sniffed', async () => {
    const { headers } = await send('/health');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
