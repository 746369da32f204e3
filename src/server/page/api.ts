import type { Lang, Pair } from '../../messages/pair';

/** A request that the server refused, with its words. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly fault: Pair | undefined,
  ) {
    super(fault?.en ?? `status ${status}`);
  }

  say(lang: Lang): string {
    return this.fault?.[lang] ?? this.message;
  }
}

/** Asks the server; what it refuses is thrown as {@link Refused}, a server that does not answer as another error. */
export async function ask<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(`/api${path}`, {
    cache: 'no-store',
    credentials: 'same-origin',
    ...(body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (response.ok) return (await response.json()) as T;
  const said = (await response.json().catch(() => undefined)) as { fault?: Pair } | undefined;
  throw new Refused(response.status, said?.fault);
}
