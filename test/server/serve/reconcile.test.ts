import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonOf, post, service } from './helpers';

const send = service();
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const OWN = 'http://127.0.0.1:3333';

// What the specification asks of answers (Reconciliation Service API 0.2).
const url = z.string().regex(/\{\{id\}\}/);
const suggest = z.object({ service_url: z.url(), service_path: z.string() });
const named = z.object({ id: z.string(), name: z.string() });
const manifestSchema = z.object({
  versions: z.array(z.string()).refine((all) => all.includes('0.2')),
  name: z.string(),
  identifierSpace: z.string(),
  schemaSpace: z.string(),
  defaultTypes: z.array(named),
  view: z.object({ url }),
  preview: z.object({ url, width: z.int(), height: z.int() }),
  suggest: z.object({ entity: suggest, property: suggest, type: suggest }),
  extend: z.object({ propose_properties: suggest, property_settings: z.array(z.never()) }),
  batchSize: z.int().positive(),
});
const resultsSchema = z.record(
  z.string(),
  z.object({
    result: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        description: z.string().optional(),
        score: z.number().min(0).max(100),
        match: z.boolean(),
        type: z.array(named),
        features: z
          .array(z.object({ id: z.string(), value: z.union([z.boolean(), z.number()]) }))
          .refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
      }),
    ),
  }),
);
const suggestedSchema = z.object({
  result: z.array(named.extend({ description: z.string().optional(), notable: z.array(named).optional() })),
});
const cell = z.union([z.strictObject({ str: z.string() }), z.strictObject({ float: z.number() })]);
const extendedSchema = z.object({
  meta: z.array(named),
  rows: z.record(z.string(), z.record(z.string(), z.array(cell))),
});

const form = (name: 'queries' | 'extend', value: unknown, headers: Record<string, string> = {}): RequestInit =>
  post(new URLSearchParams({ [name]: JSON.stringify(value) }).toString(), { ...FORM, ...headers });

async function ask(queries: Record<string, unknown>, kind = 'services') {
  return resultsSchema.parse(await jsonOf(send(`/reconcile/${kind}`, form('queries', queries))));
}

describe('the reconciliation service', () => {
  it('has a manifest for each kind, whose addresses answer', async () => {
    const { services } = await jsonOf<{ services: { url: string }[] }>(send('/reconcile'));
    expect(services).toHaveLength(7);
    for (const { url: address } of services) {
      manifestSchema.parse(await jsonOf(send(new URL(address).pathname)));
    }
    const manifest = manifestSchema.parse(await jsonOf(send('/reconcile/icd10')));
    for (const { service_url, service_path } of Object.values(manifest.suggest)) {
      const address = new URL(`${service_url}${service_path}?prefix=b`);
      suggestedSchema.parse(await jsonOf(send(address.pathname + address.search)));
    }
    expect((await send('/reconcile/wine')).status).toBe(404);
  });

  it('answers a batch as OpenRefine sends it, by form or address, each query under its name', async () => {
    const queries = {
      q0: { query: 'Đái tháo đường típ 2', limit: 3 },
      q1: { query: 'xyz abc', type: 'icd10', type_strict: 'should' },
      q2: { query: 'E11.9' },
    };
    const sent = await ask(queries, 'icd10');
    expect(Object.keys(sent)).toEqual(['q0', 'q1', 'q2']);
    expect(sent.q0?.result).toHaveLength(3);
    const address = `/reconcile/icd10?queries=${encodeURIComponent(JSON.stringify(queries))}`;
    expect(await jsonOf(send(address))).toEqual(sent);
  });

  it('says “match” only for a code that dmdc would map automatically, and scores by probability', async () => {
    const rows = ['Điện tim thường', 'Siêu âm ổ bụng', 'Cắt ruột thừa nội soi', 'Điện não đồ thường quy', 'Thuê xe'];
    const batch = await ask(Object.fromEntries(rows.map((query, at) => [`q${at}`, { query }])));
    const body = rows.map((localName) => ({ localName }));
    let matched = 0;
    for (const [at, row] of body.entries()) {
      // Each query is a list of its own.
      const own = JSON.parse(await (await send('/match?kind=services', post(row))).text()) as {
        status: string;
        code?: string;
        candidates: { code: string; score: number }[];
      };
      const result = batch[`q${at}`]?.result ?? [];
      expect(result.map(({ id, score }) => [id, score])).toEqual(
        own.candidates.map(({ code, score }) => [code, Math.round(score * 10_000) / 100]),
      );
      expect(result.filter(({ match }) => match).map(({ id }) => id)).toEqual(own.status === 'auto' ? [own.code] : []);
      matched += result.filter(({ match }) => match).length;
    }
    expect(matched).toBeGreaterThan(0);
    expect(matched).toBeLessThan(rows.length);
  });

  it('takes columns as constraints: the department tells two codes of one name apart', async () => {
    const query = 'Điện tim thường';
    const department = (v: string) => ({ query, properties: [{ pid: 'department', v }] });
    const { none, inner, lab } = await ask({
      none: { query },
      inner: department('Nội khoa'),
      lab: { query, properties: [{ pid: 'department', v: { id: 'x', name: 'Thăm dò chức năng' } }] },
    });
    expect(none?.result[0]?.match).toBe(false);
    expect(inner?.result[0]?.id).toMatch(/^02\./);
    expect(lab?.result[0]?.id).toMatch(/^21\./);
  });

  it('reads prices as people write them, and gives the reasons as features', async () => {
    const price = (v: unknown) => ({ query: 'Điện tim thường', properties: [{ pid: 'price', v }] });
    const { text, number, unclear } = await ask({
      text: price('1.234.000'),
      number: price(1234000),
      unclear: price('?'),
    });
    expect(text).toEqual(number);
    expect(text?.result[0]?.features.map(({ id }) => id)).toContain('name-identical');
    expect(unclear?.result.length).toBeGreaterThan(0);
  });

  it('gives nothing for another type, and refuses what it does not understand, naming it', async () => {
    const { other } = await ask({ other: { query: 'Điện tim thường', type: 'drugs' } });
    expect(other?.result).toEqual([]);
    const unknown = await send(
      '/reconcile/services',
      form('queries', { q: { query: 'x', properties: [{ pid: 'gia', v: 1 }] } }),
    );
    expect(unknown.status).toBe(400);
    expect(await unknown.text()).toContain('price, department');
    const broken = await send('/reconcile/services?queries=%7B');
    const empty = await send('/reconcile/services', post('a=1', FORM));
    const json = await send('/reconcile/services', post({ queries: {} }));
    expect([broken.status, empty.status, json.status]).toEqual([400, 400, 415]);
  });

  it('reads a type and a value in each form that programs send', async () => {
    const query = 'Điện tim thường';
    const department = (v: unknown) => ({ query, properties: [{ pid: 'department', v }] });
    const sent = await ask({
      list: { query, type: ['icd10', 'services'] },
      one: { query, type: { id: 'services' } },
      other: { query, type: 'icd10' },
      any: { query, type: '' },
      id: department({ id: 'Thăm dò chức năng' }),
      many: department(['Thăm dò chức năng', 'Nội khoa']),
      blank: { query: ' ' },
      empty: department(null),
      unnamed: { ...department('Nội khoa'), query: '' },
      half: { query, limit: 0.5 },
    });
    const first = Object.fromEntries(Object.entries(sent).map(([name, { result }]) => [name, result[0]?.id]));
    const [inner, lab] = ['02.0085.1778', '21.0014.1778'];
    expect(first).toEqual({
      ...{ list: inner, one: inner, other: undefined, any: inner, id: lab, many: lab },
      ...{ blank: undefined, empty: inner, unnamed: undefined, half: inner },
    });
    expect(sent.half?.result).toHaveLength(1);
  });

  it('refuses more queries than it answers at once, saying how many it does', async () => {
    const { batchSize } = manifestSchema.parse(await jsonOf(send('/reconcile/services')));
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`q${at}`, { query: ' ' }]));
    expect(batchSize).toBeLessThan(1_001);
    const answer = await send('/reconcile/services', form('queries', many));
    expect(answer.status).toBe(413);
    expect(JSON.stringify(await answer.json())).toMatch(/\d+/);
  });

  it('suggests nothing where nothing is typed, as many properties as are asked for, and names a wrong query', async () => {
    expect(await jsonOf(send('/reconcile/services/suggest/entity'))).toEqual({ result: [] });
    const properties = '/reconcile/services/properties';
    const some = await jsonOf<{ properties: object[] }>(send(`${properties}?limit=2`));
    expect(some).toMatchObject({ type: 'services', limit: 2 });
    expect(some.properties).toHaveLength(2);
    const { result } = suggestedSchema.parse(await jsonOf(send('/reconcile/services/suggest/property')));
    expect(result.length).toBeGreaterThan(3);
    const wrong = await send('/reconcile/services', form('extend', { ids: 'x' }));
    expect([wrong.status, JSON.stringify(await wrong.json())]).toEqual([400, expect.stringContaining('ids')]);
    expect((await send('/reconcile/services/preview')).status).toBe(404);
  });

  it('hands out a fact that a code lacks as none, and names a property that it does not know by its id', async () => {
    const query = { ids: ['02.0085.1778'], properties: [{ id: 'procedureClass' }, { id: 'colour' }] };
    const { meta, rows } = extendedSchema.parse(await jsonOf(send('/reconcile/services', form('extend', query))));
    expect(meta[1]).toEqual({ id: 'colour', name: 'colour' });
    expect(rows['02.0085.1778']).toEqual({ procedureClass: [], colour: [] });
  });

  it('suggests codes, types and properties for what is typed', async () => {
    const read = async (path: string) =>
      suggestedSchema.parse(await jsonOf(send(`/reconcile/services/suggest/${path}`)));
    expect((await read('entity?prefix=02.0085.1778')).result[0]?.id).toBe('02.0085.1778');
    expect((await read('property?prefix=Khoa')).result.map(({ id }) => id)).toEqual(['department']);
    expect((await read('type?prefix=dich')).result.map(({ id }) => id)).toEqual(['services']);
    const all = (await read('entity?prefix=dien%20tim')).result;
    expect((await read('entity?prefix=dien%20tim&cursor=1')).result[0]).toEqual(all[1]);
  });

  it('hands out facts of codes, numbers as numbers, and none for a code that it does not know', async () => {
    const { properties } = await jsonOf<{ properties: { id: string }[] }>(
      send('/reconcile/services/properties?type=services'),
    );
    expect(properties.map(({ id }) => id)).toContain('specialty');
    const query = { ids: ['02.0085.1778', 'X'], properties: [{ id: 'price' }, { id: 'specialty' }, { id: 'name' }] };
    const { meta, rows } = extendedSchema.parse(await jsonOf(send('/reconcile/services', form('extend', query))));
    expect(meta.map(({ id }) => id)).toEqual(['price', 'specialty', 'name']);
    expect(rows['02.0085.1778']).toMatchObject({
      name: [{ str: 'Điện tim thường' }],
      price: [{ float: expect.any(Number) }],
    });
    expect(rows.X).toEqual({ price: [], specialty: [], name: [] });
  });

  it('shows a code as a small page that OpenRefine alone may frame', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' };
    const answer = await send('/reconcile/services/preview?id=02.0085.1778', { headers });
    expect(await answer.text()).toContain('Điện tim thường');
    expect(answer.headers.get('x-frame-options')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toContain(`frame-ancestors ${OWN} http://localhost:3333`);
    const strange = await send(`/reconcile/services/preview?id=${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(strange.status).toBe(404);
    expect(strange.headers.get('content-type')).toMatch(/problem\+json/);
  });

  it('lets pages of OpenRefine read, and no others', async () => {
    for (const origin of [OWN, 'http://localhost:3333']) {
      const read = await send('/reconcile/services', { headers: { origin } });
      const write = await send('/reconcile/services', form('queries', { q: { query: 'Sốt' } }, { origin }));
      const before = await send('/reconcile/services', { method: 'OPTIONS', headers: { origin } });
      expect([read.status, write.status, before.status]).toEqual([200, 200, 204]);
      for (const answer of [read, write, before]) {
        expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
        expect(answer.headers.get('vary')).toBe('Origin');
      }
    }
    for (const origin of ['http://127.0.0.1:3334', 'http://example.com', 'null', 'https://127.0.0.1:3333']) {
      const read = await send('/reconcile/services', { headers: { origin } });
      const before = await send('/reconcile/services', { method: 'OPTIONS', headers: { origin } });
      expect([read.status, before.status]).toEqual([403, 403]);
      expect(read.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});
