import { Hono } from 'hono';
import { z } from 'zod';
import { DmdcError } from '../errors';
import { SERVER_FAULTS } from '../messages/server/server-faults';
import { Entrance, type EntranceOptions, type GuestEnv } from './entrance';
import { guard } from './guard';

/** A server's settings. */
export interface AppOptions extends EntranceOptions {
  /** The values of Host by which the server is called, port included. */
  readonly hosts: () => ReadonlySet<string>;
  /** Faces that anybody who calls the right host may see: they hold nothing secret. */
  readonly open?: (app: Hono) => void;
  /** Faces for those who were let in, under `/api`. */
  readonly api?: (app: Hono<GuestEnv>, entrance: Entrance) => void;
}

const keySchema = z.object({ token: z.string().max(200).optional(), passphrase: z.string().max(200).optional() });

/** A server as a function from requests to responses: guarded, with an entrance, and the faces that it is given. */
export function createApp(options: AppOptions): { readonly app: Hono; readonly entrance: Entrance } {
  const app = new Hono();
  const entrance = new Entrance(options);
  app.use(guard(options.hosts));
  app.onError((error, c) => {
    if (error instanceof DmdcError) return c.json({ fault: error.messages }, error.code === 'file-locked' ? 503 : 500);
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      return c.json({ fault: SERVER_FAULTS.notUnderstood }, 400);
    }
    return c.json({ fault: SERVER_FAULTS.internal }, 500);
  });
  app.notFound((c) => c.json({ fault: SERVER_FAULTS.noSuch }, 404));
  options.open?.(app);
  app.post('/api/session', async (c) => {
    const secret = entrance.admit(keySchema.parse(await c.req.json()));
    if (secret === undefined) {
      const fault = entrance.isShared ? SERVER_FAULTS.passphraseWrong : SERVER_FAULTS.linkUsed;
      return c.json({ fault }, 401);
    }
    entrance.setCookie(c, secret);
    return c.json({});
  });
  const api = new Hono<GuestEnv>();
  api.use(entrance.check);
  options.api?.(api, entrance);
  app.route('/api', api);
  return { app, entrance };
}
