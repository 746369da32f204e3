import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeFileAtomic } from '../../../src/io/files/atomic';
import { holdLock } from '../../../src/store/lock';

const failing = vi.hoisted(() => ({ rename: '', lock: '' }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const renameSync = (from: string, to: string) => {
    if (failing.rename) throw Object.assign(new Error(failing.rename), { code: failing.rename });
    fs.renameSync(from, to);
  };
  const writeFileSync = (path: string | number, ...rest: [never, never]) => {
    if (failing.lock === '') return fs.writeFileSync(path, ...rest);
    // A full disk: the file is there and empty.
    if (typeof path === 'string') fs.writeFileSync(path, '');
    throw Object.assign(new Error(failing.lock), { code: failing.lock });
  };
  return { ...fs, renameSync, writeFileSync };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dmdc-atomic-'));
});
afterEach(() => {
  failing.rename = '';
  failing.lock = '';
  rmSync(folder, { recursive: true, force: true });
});

describe('writing a file', () => {
  it('replaces the old file and leaves nothing else in the folder', () => {
    const path = join(folder, 'kết quả.csv');
    writeFileSync(path, 'cũ');
    writeFileAtomic(path, 'mới');
    expect(readFileSync(path, 'utf8')).toBe('mới');
    writeFileAtomic(path, new Uint8Array([1, 2, 3]));
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual(['kết quả.csv']);
  });

  it('takes names as long as the file system allows', () => {
    const path = join(folder, `${'a'.repeat(251)}.csv`);
    writeFileAtomic(path, 'x');
    expect(existsSync(path)).toBe(true);
  });

  it.each(['EBUSY', 'EPERM', 'EACCES'])('keeps the old file and says that it may be open in Excel (%s)', (code) => {
    const path = join(folder, 'mở.xlsx');
    writeFileSync(path, 'cũ');
    failing.rename = code;
    expect(() => writeFileAtomic(path, 'mới')).toThrowError(/Excel.*đóng tệp/u);
    expect(readFileSync(path, 'utf8')).toBe('cũ');
    expect(readdirSync(folder)).toEqual(['mở.xlsx']);
  });

  it('says that the disk is full', () => {
    failing.rename = 'ENOSPC';
    expect(() => writeFileAtomic(join(folder, 'a'), 'x')).toThrowError(/đĩa đã đầy/u);
  });

  it('names the folder that is missing, and refuses a folder for a file', () => {
    expect(() => writeFileAtomic(join(folder, 'chưa có', 'a.csv'), 'x')).toThrowError(/chưa có.*Hãy tạo/u);
    mkdirSync(join(folder, 'thư mục'));
    expect(() => writeFileAtomic(join(folder, 'thư mục'), 'x')).toThrowError(
      expect.objectContaining({ code: 'file-not-writable', place: { file: join(folder, 'thư mục') } }),
    );
  });
});

describe('writing a file piece by piece', () => {
  it('has nothing under its name until the last piece, and nothing is left where a piece fails', () => {
    const path = join(folder, 'dài.ndjson');
    writeFileAtomic(
      path,
      (function* () {
        for (let i = 0; i < 5; i++) {
          yield 'đ'.repeat(100_000);
          expect(existsSync(path)).toBe(false);
        }
        yield new Uint8Array([33]);
      })(),
    );
    expect(readFileSync(path, 'utf8')).toBe(`${'đ'.repeat(500_000)}!`);
    const broken = (function* () {
      yield 'x';
      throw new Error('gone');
    })();
    expect(() => writeFileAtomic(path, broken)).toThrowError('gone');
    expect(readFileSync(path, 'utf8')).toHaveLength(500_001);
    expect(readdirSync(folder)).toEqual(['dài.ndjson']);
  });
});

it('a lock that a full disk does not take leaves no file', () => {
  failing.lock = 'ENOSPC';
  expect(() => holdLock(join(folder, 'a.dmdc.ndjson'))).toThrowError(
    expect.objectContaining({ code: 'file-not-writable' }),
  );
  failing.lock = '';
  expect(readdirSync(folder)).toEqual([]);
});
