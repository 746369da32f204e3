import type { EditionChoice } from '../../../src/catalog/resolve';
import { OpenMatchers } from '../../../src/jobs/open-matchers';
import type { Lang } from '../../../src/messages/pair';
import { createServeApp } from '../../../src/server/serve/app';
import { ConfirmedMaps } from '../../../src/server/serve/fhir/translate';

export const HOST = '127.0.0.1:6770';

/** One for all tests of a file: code sets are indexed once. */
const matchers = new OpenMatchers();

export type Send = (path: string, init?: RequestInit) => Promise<Response>;

interface ServiceSettings {
  readonly lang?: Lang;
  readonly mappings?: readonly string[];
  readonly choice?: EditionChoice;
}

/** The service without a network: requests as programs send them. A header `-` is left out. */
export function service({ lang = 'vi', mappings = [], choice = {} }: ServiceSettings = {}): Send {
  const hosts = new Set([HOST, 'localhost:6770']);
  const app = createServeApp({ matchers, maps: new ConfirmedMaps(mappings), lang, choice, hosts: () => hosts });
  return async (path, init = {}) => {
    const headers = new Headers({ host: HOST });
    if (init.body !== undefined) headers.set('content-type', 'application/json');
    new Headers(init.headers).forEach((value, name) => {
      if (value === '-') headers.delete(name);
      else headers.set(name, value);
    });
    return app.request(`http://${HOST}${path}`, { method: init.body === undefined ? 'GET' : 'POST', ...init, headers });
  };
}

export const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers,
});

export async function jsonOf<T = Record<string, unknown>>(answer: Response | Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}
