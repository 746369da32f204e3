import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { ListView, NamesView, RowView } from '../../src/server/review/contract';
import { CLI, dmdcProcess, workFolder } from '../cli/helpers';

const folder = workFolder();
const M = 'm.dmdc.ndjson';
const PAGE = ['review', M, '--no-open', '--by', 'Lan'] as const;
const children: ChildProcess[] = [];

beforeAll(() => {
  writeFileSync(join(folder, 'dv.csv'), 'Mã DV,Tên dịch vụ\nS1,Điện tim thường\n');
  expect(dmdcProcess(['map', 'dv.csv', '--edition', 'qd7603-2018', '--mapping', M], folder).code).toBe(0);
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A command that goes on, and the link that it prints. */
async function served(...args: readonly string[]): Promise<{ readonly link: URL; readonly stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  // Listened to until the end: a pipe that closes would end the command.
  const link = await new Promise<URL>((found) => {
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
      const [address] = /https?:\S+(?=\s)/.exec(printed) ?? [];
      if (address !== undefined) found(new URL(address));
    });
  });
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return { link, stop };
}

/** Asks as the page does; `body` = sent, `cookie` = from somebody who was let in. */
async function ask({ origin }: URL, path: string, { body, cookie }: { body?: object; cookie?: string } = {}) {
  const answer = await fetch(new URL(path, origin), {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: { origin, 'content-type': 'application/json', ...(cookie && { cookie }) },
  });
  const value = (await answer.json()) as { fault?: { vi: string } };
  return { status: answer.status, value, said: value.fault?.vi ?? '', cookie: answer.headers.get('set-cookie') ?? '' };
}

/** Opens the page by its link, as a browser does. */
const open = (link: URL) => ask(link, '/api/session', { body: { token: link.hash.slice(1) } });

async function decide(link: URL, cookie: string) {
  const view = (await ask(link, '/api/lists/0/view', { cookie })).value as unknown as ListView;
  const ids = view.rows.map(({ id }) => id).join();
  const shown = (await ask(link, `/api/lists/0/rows?ids=${ids}`, { cookie })).value as unknown as RowView[];
  const wish = { status: 'confirmed', code: '02.0085.1778' };
  const body = { id: shown[0]?.id, revision: shown[0]?.revision, wish };
  return ask(link, '/api/lists/0/decide', { cookie, body });
}

it.each([
  [PAGE, '/', /Bỏ (--port)/, () => [...PAGE]],
  [['serve'], '/editions', /Chọn cổng khác bằng (--port)/, (free: string, option: string) => ['serve', option, free]],
])('a port in use: %s is told what to do, and it works', async (command, path, says, follow) => {
  const taken = createServer().listen(0, '127.0.0.1');
  const free = createServer().listen(0, '127.0.0.1');
  await Promise.all([once(taken, 'listening'), once(free, 'listening')]);
  const [port, other] = [taken, free].map((server) => String((server.address() as { port: number }).port));
  const child = spawn(process.execPath, [CLI, ...command, '--port', port as string], { cwd: folder });
  const err = await text(child.stderr);
  expect(err).toMatch(says);
  free.close();
  await once(free, 'close');
  const { link } = await served(...follow(other as string, says.exec(err)?.[1] as string));
  expect((await fetch(new URL(path, link))).status).toBe(200);
  taken.close();
});

it('who comes without the link is sent to it, who uses it twice to a new one; both work', async () => {
  const first = await served(...PAGE);
  const stranger = await ask(first.link, '/api/lists');
  expect(stranger).toMatchObject({
    status: 401,
    said: expect.stringContaining('bằng liên kết mà lệnh dmdc review đã in ra'),
  });
  const { status, cookie } = await open(first.link);
  expect(status).toBe(200);
  expect((await ask(first.link, '/api/lists', { cookie })).status).toBe(200);
  expect((await open(first.link)).said).toContain('hoặc chạy lại dmdc review');
  await first.stop();
  const second = await served(...PAGE);
  expect((await open(second.link)).status).toBe(200);
});

it('a page for reading names the option that makes it one; without it the decision is taken and outlives the command', async () => {
  const reading = await served(...PAGE, '--readonly');
  const refused = await decide(reading.link, (await open(reading.link)).cookie);
  expect(refused).toMatchObject({ status: 403, said: expect.stringContaining('(--readonly)') });
  await reading.stop();
  const writing = await served(...PAGE);
  expect((await decide(writing.link, (await open(writing.link)).cookie)).status).toBe(200);
  // The page says `run dmdc review again; what was saved is kept` when the server does not answer.
  await writing.stop();
  await expect(ask(writing.link, '/api/lists')).rejects.toThrow();
  const again = await served(...PAGE);
  const view = await ask(again.link, '/api/lists/0/view', { cookie: (await open(again.link)).cookie });
  expect(view.value).toMatchObject({ rows: [{ state: 'confirmed' }] });
});

it('a page that only offers names the option by which it decides for all, and with it the decision is taken', async () => {
  mkdirSync(join(folder, 'tinh'));
  for (const one of ['a', 'b']) {
    writeFileSync(join(folder, `${one}.csv`), 'Mã DV,Tên dịch vụ\nS1,Đặt catheter động mạch\n');
    const args = ['map', `${one}.csv`, '--edition', 'qd7603-2018', '--facility', `TYT ${one}`];
    expect(dmdcProcess([...args, '--mapping', join('tinh', `${one}.services.dmdc.ndjson`)], folder).code).toBe(0);
  }
  const page = ['review', 'tinh', '--no-open', '--by', 'Sở'];
  const decideForAll = async (link: URL) => {
    const { cookie } = await open(link);
    const { names } = (await ask(link, '/api/names', { cookie })).value as unknown as NamesView;
    const wish = { status: 'confirmed', code: '03.0033.0097' };
    return ask(link, '/api/names/offer', { cookie, body: { key: names[0]?.key, wish, accept: true } });
  };
  const offering = await served(...page);
  const refused = await decideForAll(offering.link);
  const [, option = ''] = /dmdc review … (--\S+?)\.?$/.exec(refused.said) ?? [];
  expect([refused.status, option]).toEqual([403, '--for-all']);
  await offering.stop();
  const deciding = await served(...page, option);
  expect((await decideForAll(deciding.link)).value).toMatchObject({ rows: 2, facilities: 2 });
});
