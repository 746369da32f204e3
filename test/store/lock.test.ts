import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { holdLock, releaseLockOf, withLock, withLockAsync } from '../../src/store/lock';

const root = mkdtempSync(join(tmpdir(), 'dmdc-lock-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the lock of a file', () => {
  it('that an ended thread left is taken away for it, and nobody else’s', () => {
    const path = join(root, 'a');
    holdLock(path);
    releaseLockOf(threadId + 1, path);
    expect(existsSync(`${path}.lock`)).toBe(true);
    releaseLockOf(threadId, path);
    expect(existsSync(`${path}.lock`)).toBe(false);
    releaseLockOf(threadId, path);
  });

  it('is given back when the work fails, and work waits for its turn', async () => {
    const path = join(root, 'b');
    await expect(withLockAsync(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const order: number[] = [];
    const work = (number: number) => async () => {
      order.push(number);
      await new Promise((resolve) => setTimeout(resolve, 30));
      order.push(number);
    };
    await Promise.all([withLockAsync(path, work(1)), withLockAsync(path, work(2))]);
    expect(order).toEqual([1, 1, 2, 2]);
    expect(withLock(path, () => 3)).toBe(3);
  });

  it('is waited for no longer than was said', async () => {
    const path = join(root, 'c');
    const { release } = holdLock(path);
    await expect(withLockAsync(path, async () => 1, { waitMs: 40 })).rejects.toMatchObject({ code: 'file-locked' });
    release();
  });

  it('that was cut off at any letter is cleared with the next one of its folder; what other programs wrote stays', () => {
    const folder = mkdtempSync(join(root, 'cut-'));
    const content = '{"pid":4711,"host":"a"';
    const token = (number: number) => number.toString(16).padStart(16, '0');
    for (let length = 0; length <= content.length; length++)
      writeFileSync(join(folder, `m.lock.${token(length)}`), content.slice(0, length));
    writeFileSync(join(folder, 'm.dmdc.ndjson.lock'), '{"p');
    writeFileSync(join(folder, 'm.lock'), '');
    writeFileSync(join(folder, `x.lock.${token(99)}`), 'held by another program');
    const others = ['m.lock', `x.lock.${token(99)}`];
    const ago = new Date(Date.now() - 60_000);
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), ago, ago);
    withLock(join(folder, 'n'), () => undefined);
    expect(readdirSync(folder).sort()).toEqual(others);
  });
});
