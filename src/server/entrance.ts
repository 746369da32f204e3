import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Lang } from '../messages/pair';
import { SERVER_FAULTS } from '../messages/server/server-faults';

/** Somebody who was let in. */
export interface Guest {
  /** The person who signs decisions; empty until they gave their name. */
  name: string;
  lang: Lang;
}

/** What the handlers of a server find in a request that was let in. */
export interface GuestEnv {
  Variables: { guest: Guest };
}

/** How people come in. */
export interface EntranceOptions {
  readonly lang: Lang;
  /** Lets in whoever knows it, besides those who bring a link; for a server that others on the network reach. */
  readonly passphrase?: string;
}

/** After so many wrong passphrases nobody comes in by one for a while. */
const MOST_WRONG = 5;
const PAUSE_MS = 30_000;
const MOST_GUESTS = 1_000;

/**
 * Who may use the server. A link holds a token in its fragment, which no server log sees; it is exchanged once for a cookie that scripts
 * cannot read and other sites cannot send.
 */
export class Entrance {
  /** Tokens that nobody used yet, with the name of whoever they are for. */
  readonly #tokens = new Map<string, string>();
  readonly #guests = new Map<string, Guest>();
  #wrong = 0;
  #closedUntil = 0;

  constructor(private readonly options: EntranceOptions) {}

  /** A token that lets one browser in, once: as the person who is named, or as somebody who has to say who they are. */
  invite(name = ''): string {
    const token = randomBytes(24).toString('base64url');
    this.#tokens.set(token, name);
    return token;
  }

  get isShared(): boolean {
    return this.options.passphrase !== undefined;
  }

  /** Lets a browser in that brings a token or the passphrase: its guest, and the secret of its cookie; nothing for one that does not. */
  admit({ token, passphrase }: { readonly token?: string; readonly passphrase?: string }): string | undefined {
    const name = token === undefined ? undefined : this.#tokens.get(token);
    if (token !== undefined && name !== undefined) {
      this.#tokens.delete(token);
      return this.#welcome(name);
    }
    if (passphrase === undefined || this.options.passphrase === undefined || Date.now() < this.#closedUntil) {
      return undefined;
    }
    if (isSame(passphrase, this.options.passphrase)) {
      this.#wrong = 0;
      return this.#welcome('');
    }
    this.#wrong++;
    if (this.#wrong >= MOST_WRONG) {
      this.#wrong = 0;
      this.#closedUntil = Date.now() + PAUSE_MS;
    }
    return undefined;
  }

  #welcome(name: string): string {
    const secret = randomBytes(32).toString('base64url');
    // The oldest goes where somebody lets in more than any office has.
    if (this.#guests.size >= MOST_GUESTS) this.#guests.delete(this.#guests.keys().next().value as string);
    this.#guests.set(secret, { name, lang: this.options.lang });
    return secret;
  }

  /** Hands the cookie out. Cookies do not know ports: its name does, so that two servers do not take each other's. */
  setCookie(c: Context, secret: string): void {
    setCookie(c, cookieName(c), secret, { httpOnly: true, sameSite: 'Strict', path: '/' });
  }

  /** Lets only those through who were let in. */
  readonly check: MiddlewareHandler<GuestEnv> = async (c, next) => {
    const guest = this.#guests.get(getCookie(c, cookieName(c)) ?? '');
    if (!guest)
      return c.json({ fault: this.isShared ? SERVER_FAULTS.passphraseNeeded : SERVER_FAULTS.linkNeeded }, 401);
    c.set('guest', guest);
    return next();
  };
}

function cookieName(c: Context): string {
  const port = /:(\d+)$/.exec(c.req.header('host') ?? '')?.[1] ?? '80';
  return `dmdc-${port}`;
}

function isSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text.normalize('NFC')).digest();
  return timingSafeEqual(hash(a), hash(b));
}
