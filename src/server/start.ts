import type { Server, ServerResponse } from 'node:http';
import { setTimeout as setTimeoutAsync } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Ends open connections and listens no more. */
  readonly close: () => Promise<void>;
  /** Answers what was asked, for `patience` milliseconds at most, then ends the connections and listens no more. */
  readonly finish: (patience: number) => Promise<void>;
}

const POLL_MS = 20;
const QUIET_POLLS = 10;

/** Listens on one address of this machine; port 0 = any that is free. Rejects with the system's error where it cannot. */
export function listen(app: Pick<Hono, 'fetch'>, host: string, port = 0): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  /** Answers that are not wholly sent. */
  const open = new Set<ServerResponse>();
  let ending = false;
  server.on('request', (_, answer) => {
    open.add(answer);
    if (ending) answer.shouldKeepAlive = false;
    answer.once('close', () => open.delete(answer));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        close: () =>
          new Promise((ended) => {
            server.close(() => ended());
            server.closeAllConnections();
          }),
        finish: async (patience) => {
          const end = Date.now() + patience;
          ending = true;
          for (const answer of open) answer.shouldKeepAlive = false;
          // Requests that were on their way are still read: only when nothing has been open for a while is anything cut off.
          // HTTP's own `close` cuts off connections whose request is not read yet.
          for (let quiet = 0; quiet < QUIET_POLLS && Date.now() < end; await setTimeoutAsync(POLL_MS)) {
            quiet = open.size === 0 ? quiet + 1 : 0;
          }
          const ended = new Promise<void>((done) => server.close(() => done()));
          server.closeAllConnections();
          await ended;
        },
      });
    });
  });
}
