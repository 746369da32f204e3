import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Ends open connections and listens no more. */
  readonly close: () => Promise<void>;
}

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
      });
    });
  });
}
