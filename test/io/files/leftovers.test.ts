import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomic } from '../../../src/io/files/atomic';
import { takeCleared, temporaryName } from '../../../src/io/files/leftovers';
import { holdLock } from '../../../src/store/lock';

/** A process that has ended. */
const GONE = spawnSync(process.execPath, ['-e', '']).pid;
const OLD = new Date(Date.now() - 700_000);

let folder: string;
const put = (name: string, text = '', at?: Date) => {
  writeFileSync(join(folder, name), text);
  if (at) utimesSync(join(folder, name), at, at);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dmdc-left-'));
  takeCleared();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what a killed run left in a folder', () => {
  it('its temporary files are gone after the next write there, and are named', () => {
    const own = temporaryName();
    const dead = own.replace(/^\.dmdc-\d+/u, `.dmdc-${GONE}`);
    const elsewhere = `.dmdc-${GONE}-00000000-0123abcd.tmp`;
    const old = `.dmdc-${GONE}-00000000-ffffffff.tmp`;
    const former = `.dmdc-${GONE}-ffffffff.tmp`;
    for (const name of [own, dead, elsewhere]) put(name, 'x');
    for (const name of [old, former, 'a.tmp']) put(name, 'x', OLD);
    writeFileAtomic(join(folder, 'b.csv'), 'mới');
    expect(readdirSync(folder).sort()).toEqual([own, elsewhere, 'a.tmp', 'b.csv'].sort());
    expect(takeCleared().sort()).toEqual([dead, old, former].map((name) => join(folder, name)).sort());
    expect(takeCleared()).toEqual([]);
  });

  it('its locks are gone once another file there is locked; living locks and lock files of other programs stay', () => {
    const owner = (pid: number | undefined, host = hostname()) =>
      JSON.stringify({ pid, host, at: '2026-11-01T00:00:00Z', token: 'a' });
    const token = '0123456789abcdef';
    put('chet.dmdc.ndjson.lock', owner(GONE));
    put(`chet.dmdc.ndjson.lock.${token}`, owner(GONE));
    put(`day.dmdc.ndjson.lock.${token}`, '', OLD);
    put('cat.dmdc.ndjson.lock', '', OLD);
    const kept = ['song.dmdc.ndjson.lock', 'may-khac.dmdc.ndjson.lock', 'yarn.lock', 'rong.lock'];
    put(kept[0]!, owner(process.pid));
    put(kept[1]!, owner(GONE, 'may-khac'));
    put(kept[2]!, '# yarn lockfile v1', OLD);
    put(kept[3]!, '', OLD);
    const { release } = holdLock(join(folder, 'x.dmdc.ndjson'));
    release();
    expect(readdirSync(folder).sort()).toEqual([...kept].sort());
    expect(takeCleared()).toHaveLength(4);
  });

  it('the lock of the very file is taken over, and named', () => {
    const path = join(folder, 'x.dmdc.ndjson');
    holdLock(path).release();
    put('x.dmdc.ndjson.lock', JSON.stringify({ pid: GONE, host: hostname(), at: '', token: 'a' }));
    holdLock(path, { waitMs: 100 }).release();
    expect(readdirSync(folder)).toEqual([]);
    expect(takeCleared()).toEqual([`${path}.lock`]);
  });
});
