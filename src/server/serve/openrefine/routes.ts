import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { version } from '../../../../package.json';
import { asKind, isKind, KIND_LABELS, KINDS, type Kind } from '../../../catalog/kinds';
import { escapeHtml } from '../../../io/files/html';
import { searchCodes } from '../../../match/search';
import type { Lang } from '../../../messages/pair';
import { faultText, jsonFault } from '../../../messages/schema-fault';
import { RECONCILE_TEXTS, SERVICE_FAULTS } from '../../../messages/server/service-texts';
import { fold } from '../../../text/fold';
import { factsOf } from '../entry-facts';
import type { Service } from '../operations';
import { languageOf, Problem } from '../problem';
import { extend, extendSchema, proposed } from './extend';
import { labelOf, propertiesOf } from './properties';
import { BATCH_SIZE, queriesSchema, reconcile } from './reconcile';

/** Where OpenRefine serves its own page. */
export const OPENREFINE_ORIGINS: ReadonlySet<string> = new Set(['http://127.0.0.1:3333', 'http://localhost:3333']);
/** The form in which it sends queries. */
export const FORM = 'application/x-www-form-urlencoded';
const BASE = '/reconcile';
const SUGGESTIONS = 20;

export function isReconcilePath(path: string): boolean {
  return path === BASE || path.startsWith(`${BASE}/`);
}

/** The reconciliation service (Reconciliation Service API 0.2), one for each kind, at `/reconcile/KIND`. */
export function reconcileRoutes(app: Hono, service: Service): void {
  const lang = (c: Context) => languageOf(c, service.lang);
  app.get(BASE, (c) => {
    const list = KINDS.map((kind) => ({ kind, name: KIND_LABELS[kind][lang(c)], url: `${rootOf(c)}/${kind}` }));
    return c.json({ services: list });
  });
  app.get(`${BASE}/:kind`, (c) => answer(c, c.req.query()));
  app.post(`${BASE}/:kind`, async (c) => {
    if (!c.req.header('content-type')?.startsWith(FORM)) {
      throw new Problem(415, 'other-type', SERVICE_FAULTS.otherType(FORM));
    }
    const form = Object.fromEntries(new URLSearchParams(await c.req.text()));
    if (form.queries === undefined && form.extend === undefined)
      throw new Problem(400, 'no-form', RECONCILE_TEXTS.noForm);
    return answer(c, form);
  });

  async function answer(c: Context, { queries, extend: wanted }: Readonly<Record<string, string>>): Promise<Response> {
    const kind = kindOf(c);
    if (queries !== undefined) {
      const batch = parse(queries, queriesSchema, 'badQueries');
      return c.json(await reconcile(kind, batch, service, lang(c), c.req.raw.signal));
    }
    if (wanted === undefined) return c.json(manifest(kind, `${rootOf(c)}/${kind}`, lang(c)));
    const query = parse(wanted, extendSchema, 'badExtend');
    return c.json(extend(query, service.matchers.catalog(kind, service.choice), lang(c)));
  }

  app.get(`${BASE}/:kind/suggest/entity`, (c) => {
    const kind = kindOf(c);
    const prefix = c.req.query('prefix') ?? '';
    const skip = Math.min(1_000, Math.max(0, Math.floor(Number(c.req.query('cursor') ?? 0)) || 0));
    if (prefix.trim() === '') return c.json({ result: [] });
    const matcher = service.matchers.get(kind, { ...service.choice, top: SUGGESTIONS });
    const found = searchCodes(matcher, prefix.slice(0, 500), skip + SUGGESTIONS).slice(skip);
    const notable = [typeOf(kind, lang(c))];
    const result = found.map(({ code, name, entry }) => {
      const description = [code, ...factsOf(entry, lang(c)).map(({ label, text }) => `${label}: ${text}`)].join(' · ');
      return { id: code, name, description, notable };
    });
    return c.json({ result });
  });

  app.get(`${BASE}/:kind/suggest/type`, (c) => c.json({ result: beginning(c, [typeOf(kindOf(c), lang(c))]) }));
  app.get(`${BASE}/:kind/suggest/property`, (c) => {
    const all = propertiesOf(kindOf(c)).map((one) => ({ id: one.id, name: labelOf(one, lang(c)) }));
    return c.json({ result: beginning(c, all) });
  });

  app.get(`${BASE}/:kind/properties`, (c) => {
    const kind = kindOf(c);
    const limit = Math.max(0, Math.floor(Number(c.req.query('limit')))) || undefined;
    const properties = proposed(service.matchers.catalog(kind, service.choice), lang(c)).slice(0, limit);
    return c.json({ type: c.req.query('type') ?? kind, ...(limit && { limit }), properties });
  });

  app.get(`${BASE}/:kind/preview`, (c) => {
    const kind = kindOf(c);
    const code = c.req.query('id') ?? '';
    const entry = service.matchers.catalog(kind, service.choice).get(code);
    if (!entry) throw new Problem(404, 'no-such-code', SERVICE_FAULTS.noCode(code, KIND_LABELS[kind], ''));
    const rows = factsOf(entry, lang(c)).map(
      ({ label, text }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(text)}</dd>`,
    );
    const title = `<strong>${escapeHtml(entry.code)}</strong> ${escapeHtml(entry.name)}`;
    const head = `<meta charset="utf-8"><title>${escapeHtml(entry.code)}</title>`;
    return c.html(
      `<!doctype html><html lang="${lang(c)}"><head>${head}</head><body><p>${title}</p><dl>${rows.join('')}</dl></body></html>`,
    );
  });
}

function kindOf(c: Context): Kind {
  const kind = c.req.param('kind') ?? '';
  if (isKind(kind)) return kind;
  throw new Problem(404, 'no-such-address', SERVICE_FAULTS.noAddress);
}

/** The address under which the caller reached the service. */
function rootOf(c: Context): string {
  return `http://${c.req.header('host')}${BASE}`;
}

function typeOf(kind: Kind, lang: Lang) {
  return { id: kind, name: KIND_LABELS[asKind(kind)][lang] };
}

/** Those whose id or name, or a word of it, begins so, accents or not. */
function beginning<T extends { readonly id: string; readonly name: string }>(c: Context, all: readonly T[]): T[] {
  const start = fold(c.req.query('prefix') ?? '').trim();
  const skip = Math.max(0, Math.floor(Number(c.req.query('cursor') ?? 0)) || 0);
  const fits = ({ id, name }: T) => [id, name].some((text) => ` ${fold(text)}`.includes(` ${start}`));
  return all.filter(fits).slice(skip);
}

function parse<T extends z.ZodType>(text: string, schema: T, fault: 'badQueries' | 'badExtend'): z.infer<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Problem(400, 'not-json', RECONCILE_TEXTS[fault](jsonFault(text, cause)));
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new Problem(400, 'query-invalid', RECONCILE_TEXTS[fault](faultText(read.error)));
}

/** What the service can do. */
function manifest(kind: Kind, url: string, lang: Lang) {
  const path = (service_path: string) => ({ service_url: url, service_path });
  return {
    versions: ['0.2'],
    name: RECONCILE_TEXTS.name(KIND_LABELS[kind])[lang],
    identifierSpace: `urn:dmdc:${kind}`,
    schemaSpace: 'urn:dmdc:schema',
    serviceVersion: version,
    defaultTypes: [typeOf(kind, lang)],
    view: { url: `${url}/preview?id={{id}}` },
    preview: { url: `${url}/preview?id={{id}}`, width: 480, height: 240 },
    suggest: {
      entity: path('/suggest/entity'),
      property: path('/suggest/property'),
      type: path('/suggest/type'),
    },
    extend: { propose_properties: path('/properties'), property_settings: [] },
    batchSize: BATCH_SIZE,
  };
}
