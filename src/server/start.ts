import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Ends open connections and listens no more. */
  readonly close: () => Promise<void>;
  /** Listens no more, answers what was asked, for `patience` milliseconds at most, and ends the connections then. */
  readonly finish: (patience: number) => Promise<void>;
}

const SWEEP_MS = 50;

/** Listens on one address of this machine; port 0 = any that is free. Rejects with the system's error where it cannot. */
export function listen(app: Pick<Hono, 'fetch'>, host: string, port = 0): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
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
        finish: (patience) =>
          new Promise((ended) => {
            // A connection that is kept open for a next request is idle once its last one is answered.
            const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
            const end = setTimeout(() => server.closeAllConnections(), patience);
            server.close(() => {
              clearInterval(sweep);
              clearTimeout(end);
              ended();
            });
          }),
      });
    });
  });
}
