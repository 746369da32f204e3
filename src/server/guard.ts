import type { Context, MiddlewareHandler } from 'hono';
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

/** How a server departs from serving its own pages only. */
export interface GuardRules {
  /** Bytes that a body may have. @default 262144 (256 KB) */
  readonly mostBody?: number;
  /** Media types of bodies. @default application/json */
  readonly types?: ReadonlySet<string>;
  /** Programs call it, too. They name no origin; a browser names one whenever it writes. @default false */
  readonly isForPrograms?: boolean;
  /** Pages of other origins that may call some addresses, and show them in a frame. @default none */
  readonly guests?: Guests;
  /** Says no. @default as JSON with `fault` */
  readonly refuse?: (c: Context, status: Refusal, why: GuardFault) => Response;
}

/** Other origins, and what they may call. */
interface Guests {
  readonly origins: ReadonlySet<string>;
  readonly mayCall: (path: string) => boolean;
}

/** Why a request is turned away. */
export type GuardFault = keyof typeof SERVER_FAULTS & ('tooLong' | 'otherHost' | 'otherOrigin' | 'noSuch' | 'notJson');
type Refusal = 403 | 405 | 413 | 415;

const JSON_ONLY: ReadonlySet<string> = new Set(['application/json']);

/** Whether a request may have been sent by the address bar, by a page of this server or one of its guests, as far as its headers tell. */
function isWelcome(c: Context, host: string, guests: Guests | undefined, isForPrograms: boolean): boolean {
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  if (origin !== undefined) return origin === `http://${host}` || guests?.origins.has(origin) === true;
  if (!isReading(c)) return isForPrograms && site === undefined;
  // Who may show it in a frame, its policy says.
  const isFrame = guests !== undefined && c.req.header('sec-fetch-dest') === 'iframe';
  return site === undefined || site === 'same-origin' || site === 'none' || isFrame;
}

function isReading(c: Context): boolean {
  return c.req.method === 'GET' || c.req.method === 'HEAD';
}

function setHeaders(c: Context, guests: Guests | undefined): void {
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  if (!guests) return;
  const origins = [...guests.origins];
  c.header('Content-Security-Policy', POLICY.replace("frame-ancestors 'none'", `frame-ancestors ${origins.join(' ')}`));
  c.header('X-Frame-Options', undefined);
  c.header('Vary', 'Origin');
  const origin = origins.find((one) => one === c.req.header('origin'));
  if (origin !== undefined) c.header('Access-Control-Allow-Origin', origin);
}

/** Tells a page of a guest what it may send. */
function answerPreflight(c: Context): Response {
  c.header('Access-Control-Allow-Methods', 'GET, POST');
  c.header('Access-Control-Allow-Headers', 'Content-Type');
  c.header('Access-Control-Max-Age', '600');
  return c.body(null, 204);
}

/**
 * Lets only requests through that are meant for this server and come from its own pages, or as `rules` have it: a name that another site
 * points at this address (DNS rebinding) is refused by its Host, a request of another site by its Origin. Bodies are of known types and
 * bounded; nothing is cached.
 * @param hosts - the values of Host by which the server is called, port included.
 */
export function guard(hosts: () => ReadonlySet<string>, rules: GuardRules = {}): MiddlewareHandler {
  const { mostBody: maxSize = MOST_BODY, types = JSON_ONLY, isForPrograms = false } = rules;
  const refuse = rules.refuse ?? ((c, status, why) => c.json({ fault: SERVER_FAULTS[why] }, status));
  const limit = bodyLimit({ maxSize, onError: (c) => refuse(c, 413, 'tooLong') });
  return async (c, next) => {
    const { method } = c.req;
    const guests = rules.guests?.mayCall(c.req.path) ? rules.guests : undefined;
    setHeaders(c, guests);
    const host = c.req.header('host')?.toLowerCase() ?? '';
    if (!hosts().has(host)) return refuse(c, 403, 'otherHost');
    if (guests && method === 'OPTIONS' && guests.origins.has(c.req.header('origin') ?? '')) return answerPreflight(c);
    if (!isWelcome(c, host, guests, isForPrograms)) return refuse(c, 403, 'otherOrigin');
    if (isReading(c)) return next();
    if (method !== 'POST') return refuse(c, 405, 'noSuch');
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (type === undefined || !types.has(type)) return refuse(c, 415, 'notJson');
    return limit(c, next);
  };
}
