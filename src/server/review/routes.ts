import { basename } from 'node:path';
import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { KIND_LABELS } from '../../catalog/kinds';
import { RELATIONSHIPS } from '../../mapping/mapping';
import type { Wish } from '../../mapping/wish';
import { SERVER_FAULTS } from '../../messages/server/server-faults';
import { readCountedList } from '../../store/counts-store';
import { facilityKey } from '../../text/same-text';
import type { Entrance, Guest, GuestEnv } from '../entrance';
import type { ListSummary, Me } from './contract';
import { Desk } from './desk';
import { download, FORMATS } from './downloads';
import { Elsewhere } from './elsewhere';
import { FolderNames, offerSchema } from './names';
import { answerQuestions, answerSchema, questionsFor } from './questions';

/** What the review page is about. */
export interface ReviewOptions {
  /** Mapping files. */
  readonly paths: readonly string[];
  /** Further mapping files whose decisions are shown and not changed. */
  readonly beside?: readonly string[];
  readonly readonly?: boolean;
  /** Whether people may decide for all facilities at once. @default false: they offer */
  readonly forAll?: boolean;
  /** Told how many pages are open, whenever that changes. */
  readonly onPages?: (open: number) => void;
}

const code = z.string().min(1).max(100);
const relationship = z.enum(RELATIONSHIPS);
const reason = z.string().max(500).optional();
const wishSchema: z.ZodType<Wish> = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('confirmed'),
    code,
    relationship: relationship.optional(),
    also: z
      .array(z.object({ code, name: z.string().max(1000).optional(), relationship }))
      .max(20)
      .optional(),
    join: z.enum(['all-of', 'depends-on']).optional(),
  }),
  z.object({ status: z.literal('no-equivalent'), reason }),
  z.object({ status: z.literal('out-of-scope'), reason }),
  z.object({ status: z.literal('rejected'), codes: z.array(code).max(20).optional() }),
  z.object({ status: z.literal('flagged') }),
  z.object({ status: z.literal('reopened') }),
]);
const id = z.string().max(100);
const decideSchema = z.object({
  id,
  revision: z.string().max(100),
  group: z.boolean().optional(),
  wish: wishSchema,
  comment: z.string().max(2000).optional(),
});
const undoSchema = z.object({ batch: z.string().max(300).optional() });
const meSchema = z.object({ name: z.string().trim().max(100).optional(), lang: z.enum(['vi', 'en']).optional() });

/** Rows that are asked for at once. */
const MOST_ROWS = 40;
/** How often an open page hears that the server lives, in milliseconds. */
const BEAT_MS = 20_000;

/** The mapping files on the page, each opened when somebody looks at it. */
export class Desks {
  readonly #desks = new Map<string, Desk>();
  readonly #elsewhere: Elsewhere;
  #pages = 0;

  constructor(readonly options: ReviewOptions) {
    this.#elsewhere = new Elsewhere([...options.paths, ...(options.beside ?? [])]);
    this.names = this.#facilities() > 1 ? new FolderNames(options.paths) : undefined;
  }

  /** How many facilities the lists are of. */
  #facilities(): number {
    const { paths } = this.options;
    if (paths.length < 2) return paths.length;
    return new Set(paths.map((path) => facilityKey(readCountedList(path, { date: new Date() }).facility))).size;
  }

  /** @throws {DmdcError} as `readMappingFile`. */
  open(id: string): Desk | undefined {
    const path = this.options.paths[Number(id)];
    if (path === undefined || String(Number(id)) !== id) return undefined;
    let desk = this.#desks.get(id);
    if (!desk) {
      desk = new Desk(id, path, this.#elsewhere);
      this.#desks.set(id, desk);
    }
    void this.#elsewhere.refresh(path);
    return desk;
  }

  /** What the facilities have in common; nothing where all lists are of one. */
  readonly names: FolderNames | undefined;

  /** Lists that are open take over what was written into their files. */
  async catchUp(): Promise<void> {
    for (const { session } of this.#desks.values()) await session.catchUp();
  }

  list(lang: Guest['lang']): ListSummary[] {
    return this.options.paths.map((path, at) => {
      const { facility, kind, counts } = readCountedList(path, { date: new Date() });
      const { waiting, total } = counts;
      return {
        id: String(at),
        file: basename(path),
        facility: facility.name,
        kind,
        label: KIND_LABELS[kind][lang],
        waiting,
        total,
      };
    });
  }

  pages(change: 1 | -1): void {
    this.#pages += change;
    this.options.onPages?.(this.#pages);
  }

  /** Puts everything that was decided into the mapping files. */
  async close(): Promise<void> {
    for (const { session } of this.#desks.values()) await session.fold();
  }
}

/** The faces of the review page. */
export function reviewRoutes(desks: Desks): (app: Hono<GuestEnv>, entrance: Entrance) => void {
  const { readonly = false, forAll = false, paths } = desks.options;
  return (app, entrance) => {
    const province = !desks.names ? 'none' : forAll ? 'decides' : 'offers';
    const me = ({ name, lang }: Guest): Me => ({ name, lang, readonly, shared: entrance.isShared, province });
    const refusal = (guest: Guest) =>
      readonly ? SERVER_FAULTS.readonly : guest.name === '' ? SERVER_FAULTS.nameNeeded : undefined;

    app.get('/me', (c) => c.json(me(c.var.guest)));
    app.post('/me', async (c) => {
      const { name, lang } = meSchema.parse(await c.req.json());
      const { guest } = c.var;
      if (name !== undefined) guest.name = name;
      if (lang !== undefined) guest.lang = lang;
      return c.json(me(guest));
    });
    // A second browser on this machine comes in by a link of its own.
    app.post('/invite', (c) => c.json({ token: entrance.invite() }));
    app.get('/lists', (c) => c.json(desks.list(c.var.guest.lang)));

    app.use('/lists/:id/*', async (c, next) => {
      if (!desks.open(c.req.param('id'))) return c.json({ fault: SERVER_FAULTS.noSuch }, 404);
      const fault = c.req.method === 'POST' ? refusal(c.var.guest) : undefined;
      return fault ? c.json({ fault }, 403) : next();
    });
    const { names } = desks;
    if (names) {
      app.get('/names', async (c) => c.json(await names.view(c.var.guest.lang)));
      app.post('/names/offer', async (c) => {
        const { guest } = c.var;
        const request = offerSchema.parse(await c.req.json());
        const fault = request.dryRun
          ? undefined
          : (refusal(guest) ?? (request.accept && !forAll ? SERVER_FAULTS.offersOnly : undefined));
        if (fault) return c.json({ fault }, 403);
        const done = await names.offer(request, guest.name, guest.lang);
        if (!request.dryRun) await desks.catchUp();
        return done ? c.json(done) : c.json({ fault: SERVER_FAULTS.noSuch }, 404);
      });
      app.post('/names/undo', async (c) => {
        const fault = refusal(c.var.guest);
        if (fault) return c.json({ fault }, 403);
        const { batch = '' } = undoSchema.parse(await c.req.json());
        const undone = await names.undo(c.var.guest.name, batch);
        await desks.catchUp();
        return c.json(undone);
      });
    }
    const deskOf = (id: string) => desks.open(id) as Desk;

    app.get('/lists/:id/view', (c) => c.json(deskOf(c.req.param('id')).view(c.var.guest)));
    app.get('/lists/:id/rows', (c) => {
      const ids = (c.req.query('ids') ?? '').split(',').slice(0, MOST_ROWS);
      return c.json(deskOf(c.req.param('id')).rows(ids, c.var.guest));
    });
    app.post('/lists/:id/decide', async (c) => {
      const request = decideSchema.parse(await c.req.json());
      return c.json(await deskOf(c.req.param('id')).decide(request, c.var.guest));
    });
    app.post('/lists/:id/undo', async (c) => {
      const { batch } = undoSchema.parse(await c.req.json());
      return c.json(await deskOf(c.req.param('id')).undo(c.var.guest, batch));
    });
    app.get('/lists/:id/questions', async (c) =>
      c.json(await questionsFor(deskOf(c.req.param('id')).session, c.var.guest.lang)),
    );
    app.post('/lists/:id/answer', async (c) => {
      const request = answerSchema.parse(await c.req.json());
      return c.json(await answerQuestions(deskOf(c.req.param('id')).session, request, c.var.guest.name));
    });
    app.get('/lists/:id/search', (c) => {
      const typed = (c.req.query('q') ?? '').slice(0, 200);
      return c.json(deskOf(c.req.param('id')).search(typed, c.var.guest));
    });
    app.get('/lists/:id/download/:what', async (c) => {
      const what = FORMATS.find((format) => format === c.req.param('what'));
      if (!what) return c.json({ fault: SERVER_FAULTS.noSuch }, 404);
      const { session } = deskOf(c.req.param('id'));
      if (!readonly) await session.fold();
      const file = await download(what, session, paths, c.var.guest.lang);
      c.header('Content-Type', file.type);
      c.header('Content-Disposition', `attachment; filename="${file.name}"`);
      return c.body(file.bytes);
    });
    app.get('/lists/:id/events', (c) => {
      const desk = deskOf(c.req.param('id'));
      const { guest } = c.var;
      return streamSSE(c, async (stream) => {
        desks.pages(1);
        const send = (event: object) => void stream.writeSSE({ data: JSON.stringify(event) });
        const stop = desk.watch(guest, send);
        const beat = setInterval(() => void stream.writeSSE({ event: 'beat', data: '' }), BEAT_MS);
        await stream.writeSSE({ event: 'beat', data: '' });
        await new Promise<void>((resolve) => stream.onAbort(resolve));
        clearInterval(beat);
        stop();
        desks.pages(-1);
      });
    });
  };
}
