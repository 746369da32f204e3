import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.cjs');
const HOOK = join(import.meta.dirname, 'hook.cjs');

/** The environment that commands of the torture run in. */
export const envOf = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  SOURCE_DATE_EPOCH: '1700000000',
  DMDC_LANG: 'en',
  DMDC_CATALOGS: join(folder, 'own'),
});

/** Starts the built command in a folder, with the hook where `torture` says something. */
export function start(args: readonly string[], folder: string, torture: Record<string, string> = {}): ChildProcess {
  const isTortured = Object.keys(torture).length > 0;
  return spawn(process.execPath, [...(isTortured ? ['--require', HOOK] : []), CLI, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...envOf(folder), ...(isTortured && { DMDC_TORTURE_FOLDER: folder }), ...torture },
  });
}

interface Row {
  readonly id: string;
  readonly code: string;
  readonly revision: string;
}

/** What came of a decision: taken, refused as seen too late, or the server was gone. */
export type Answered = 'taken' | 'late' | 'gone';

/** A review page as a browser uses it. */
export interface Page {
  /** Flags the row with this local code. */
  readonly flag: (code: string) => Promise<Answered>;
  /** Stops the server as Ctrl-C does, where it is still there. */
  readonly stop: () => Promise<void>;
}

/** Starts `dmdc review` on a mapping file and lets one browser in; nothing when the server ended before. */
export async function openPage(
  mapping: string,
  by: string,
  folder: string,
  torture: Record<string, string> = {},
): Promise<Page | undefined> {
  const server = start(['review', mapping, '--by', by, '--no-open', '--lang', 'en'], folder, torture);
  const closed = once(server, 'close');
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    await closed;
  };
  let link: URL | undefined;
  for await (const line of createInterface({ input: server.stdout as NodeJS.ReadableStream })) {
    const found = /http:\/\/\S+/u.exec(line);
    if (!found) continue;
    link = new URL(found[0]);
    break;
  }
  if (!link) {
    await closed;
    return undefined;
  }
  // What the server says later is read, so that it never waits for a reader.
  server.stdout?.resume();
  server.stderr?.resume();
  const { origin } = link;
  let cookie = '';
  const ask = async (path: string, body?: unknown): Promise<Response> =>
    fetch(`${origin}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { origin, cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  try {
    const entered = await ask('/api/session', { token: link.hash.replace(/^#(?:token=)?/u, '') });
    cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    if (!entered.ok) throw new Error(`the page refused its own link: ${entered.status}`);
  } catch (error) {
    if (server.exitCode === null && server.signalCode === null) await stop();
    if (server.signalCode !== 'SIGKILL') throw error;
    return undefined;
  }
  const rows = async (): Promise<Row[]> => ((await (await ask('/api/lists/0/view')).json()) as { rows: Row[] }).rows;
  const flag = async (code: string): Promise<Answered> => {
    try {
      const id = (await rows()).find((row) => row.code === code)?.id;
      if (id === undefined) return 'late';
      const [row] = (await (await ask(`/api/lists/0/rows?ids=${id}`)).json()) as Row[];
      const answer = await ask('/api/lists/0/decide', { id, revision: row?.revision, wish: { status: 'flagged' } });
      if (!answer.ok) return 'late';
      return ((await answer.json()) as { changed: string[] }).changed.length > 0 ? 'taken' : 'late';
    } catch {
      return 'gone';
    }
  };
  return { flag, stop };
}
