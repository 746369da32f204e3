import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis) console.log('redis-server is not installed: the queue is not tested');

const LISTS = 20;
const ROWS = 60;
const NAMES = ['Siêu âm ổ bụng', 'Điện tim thường', 'Nội soi tai mũi họng', 'Châm cứu', 'Chụp Xquang ngực thẳng'];

/** Started by this test, ended by it. */
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: 'ignore',
    env: { ...process.env, DMDC_CATALOGS: '', ...env },
  });
  started.push(child);
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

it.skipIf(!hasRedis)(
  'twenty lists in a queue are all mapped, each row once, though a worker is killed in the middle of one',
  async () => {
    const { Queue } = await import('bullmq');
    const folder = mkdtempSync(join(tmpdir(), 'dmdc-queue-'));
    const port = await freePort();
    start('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder]);
    const queue = new Queue('dmdc', { connection: { host: '127.0.0.1', port, maxRetriesPerRequest: null } });
    await queue.waitUntilReady();
    const outputOf = (at: number): string => join(folder, 'out', `${at}.ndjson`);
    for (let at = 0; at < LISTS; at++) {
      const rows = Array.from(
        { length: ROWS },
        (_, row) => `${at}-${row}\t${NAMES[row % NAMES.length]} ${row}\t${30_000 + 1000 * row}`,
      );
      const file = join(folder, `${at}.tsv`);
      writeFileSync(file, `Mã dịch vụ\tTên dịch vụ\tĐơn giá\n${rows.join('\n')}\n`);
      await queue.add('map', { file, kind: 'services', output: outputOf(at) }, { attempts: 3 });
    }
    const env = { REDIS_URL: `redis://127.0.0.1:${port}`, LOCK_MS: '6000' };
    const worker = (): ChildProcess => start(process.execPath, ['examples/queue-worker.mjs'], env);
    const first = worker();
    worker();
    while ((await queue.getCompletedCount()) < 3) await wait(50);
    while ((await queue.getActiveCount()) === 0) await wait(5);
    first.kill('SIGKILL');
    worker();
    while ((await queue.getCompletedCount()) < LISTS) await wait(200);
    for (let at = 0; at < LISTS; at++) {
      expect(existsSync(outputOf(at))).toBe(true);
      const lines = readFileSync(outputOf(at), 'utf8').trimEnd().split('\n');
      const codes = lines.map((line) => JSON.parse(line).localCode);
      expect(codes).toEqual(Array.from({ length: ROWS }, (_, row) => `${at}-${row}`));
    }
    await queue.close();
  },
);
