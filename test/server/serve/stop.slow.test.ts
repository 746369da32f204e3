import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { CLI, uniqueServices } from '../../cli/helpers';

let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));

const LISTS = 40;
const FEW = 4;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function start(port: number): Promise<string> {
  child = spawn(process.execPath, [CLI, 'serve', '--port', String(port), '--lang', 'en'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  return /(http:\S+)/.exec(line.toString())?.[1] ?? '';
}

const rows = uniqueServices(300).map(({ name, price }, at) => ({
  localCode: `D${at}`,
  localName: name,
  unitPrice: price,
}));

/** Asks on a connection of its own, so that the request is on its way at once and waits behind no other. */
async function match(address: string, body: unknown): Promise<string[]> {
  const headers = { 'content-type': 'application/json' };
  const asked = request(`${address}match?kind=services`, { method: 'POST', headers, agent: false });
  asked.end(JSON.stringify(body));
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(200);
  let text = '';
  for await (const part of answer.setEncoding('utf8')) text += part;
  return text.trimEnd().split('\n');
}

it('answers two hundred requests at once, each with its own row', async () => {
  const address = await start(await freePort());
  const some = Array.from({ length: 200 }, (_, at) => ({ ...rows[at], localCode: `R${at}` }));
  const answers = await Promise.all(some.map((row) => match(address, row)));
  const codes = answers.map(([line]) => (JSON.parse(line ?? '{}') as { localCode?: string }).localCode);
  expect(codes).toEqual(some.map(({ localCode }) => localCode));
});

it.each(['SIGTERM', 'SIGINT'] as const)('at %s it answers what was asked, and ends with 0', async (signal) => {
  const address = await start(await freePort());
  const exited = once(child!, 'exit');
  let answered = 0;
  const asked = Array.from({ length: LISTS }, async () => {
    const lines = await match(address, rows);
    answered++;
    return lines;
  });
  // Lists take turns: once a few are answered, the server has all of them, and most are under way.
  await expect.poll(() => answered, { interval: 5, timeout: 300_000 }).toBeGreaterThanOrEqual(FEW);
  expect(answered).toBeLessThan(LISTS);
  child?.kill(signal);
  const answers = await Promise.all(asked);
  expect(answers.map((lines) => lines.length)).toEqual(new Array(LISTS).fill(rows.length));
  expect(await exited).toEqual([0, null]);
  await expect(fetch(`${address}health`)).rejects.toThrow();
});

it('says so where the port is taken', async () => {
  const port = await freePort();
  await start(port);
  const second = spawn(process.execPath, [CLI, 'serve', '--port', String(port), '--lang', 'en'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  second.stderr.on('data', (text: Buffer) => said.push(text.toString()));
  expect(await once(second, 'exit')).toEqual([2, null]);
  expect(said.join('')).toContain(`Port ${port} is in use`);
});
