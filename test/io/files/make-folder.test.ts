import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolder } from '../../../src/io/files/make-folder';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dmdc-folder-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('makes the folders above it, and leaves one that is there', () => {
  makeFolder(join(dir, 'a', 'b', 'c'));
  makeFolder(join(dir, 'a', 'b'));
  expect(existsSync(join(dir, 'a', 'b', 'c'))).toBe(true);
});

it('says so where a file stands in the way', () => {
  writeFileSync(join(dir, 'a'), '');
  expect(() => makeFolder(join(dir, 'a', 'b'))).toThrowError(/Không tạo được thư mục/);
});

// Node's own recursive mkdir never comes back from here.
it.skipIf(!existsSync('/proc/self'))('comes back from file systems that deny it by another answer', () => {
  expect(() => makeFolder('/proc/dmdc-none/a')).toThrowError(/Không tạo được thư mục/);
});
