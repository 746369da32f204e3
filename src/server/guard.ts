import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { SERVER_FAULTS } from '../messages/server/server-faults';

/** Bytes that the body of a request may have. */
const MOST_BODY = 256 * 1024;

/** What pages of this server may load: their own script and style, and nothing from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Whether a request may have been sent by the address bar or by a page of this server, as far as its headers tell. */
function isOwn(method: string, host: string, header: (name: string) => string | undefined): boolean {
  const origin = header('origin');
  const site = header('sec-fetch-site');
  if (origin !== undefined) return origin === `http://${host}`;
  const isReading = method === 'GET' || method === 'HEAD';
  return isReading && (site === undefined || site === 'same-origin' || site === 'none');
}

/**
 * Lets only requests through that are meant for this server and come from its own pages: a name that another site points at this address
 * (DNS rebinding) is refused by its Host, a request of another site by its Origin. Bodies are JSON and bounded; nothing is cached.
 * @param hosts - the values of Host by which the server is called, port included.
 */
export function guard(hosts: () => ReadonlySet<string>): MiddlewareHandler {
  const limit = bodyLimit({ maxSize: MOST_BODY, onError: (c) => c.json({ fault: SERVER_FAULTS.tooLong }, 413) });
  return async (c, next) => {
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    const { method } = c.req;
    const host = c.req.header('host')?.toLowerCase() ?? '';
    if (!hosts().has(host)) return c.json({ fault: SERVER_FAULTS.otherHost }, 403);
    if (!isOwn(method, host, (name) => c.req.header(name))) return c.json({ fault: SERVER_FAULTS.otherOrigin }, 403);
    if (method === 'GET' || method === 'HEAD') return next();
    if (method !== 'POST') return c.json({ fault: SERVER_FAULTS.noSuch }, 405);
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json') return c.json({ fault: SERVER_FAULTS.notJson }, 415);
    return limit(c, next);
  };
}
