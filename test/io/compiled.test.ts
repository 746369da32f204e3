import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dmdcProcess } from '../cli/helpers';

const home = mkdtempSync(join(tmpdir(), 'dmdc-compiled-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const lookup = (code: string, cache: string) =>
  dmdcProcess(['--lang', 'en', 'lookup', 'blood', code], home, { DMDC_CACHE: cache, DMDC_CATALOGS: '' });

describe('compiled code of the command line', () => {
  it('is kept by a run that went well, serves the next one, and is made anew where it is damaged', () => {
    const cache = join(home, 'cache');
    expect(lookup('9.99', cache).code).toBe(1);
    expect(existsSync(cache)).toBe(false);
    const first = lookup('2.7', cache);
    expect(first).toMatchObject({ code: 0, err: '' });
    const [build = ''] = readdirSync(cache);
    expect(readdirSync(join(cache, build))).toEqual(['lookup.bin']);
    const file = join(cache, build, 'lookup.bin');
    const kept = readFileSync(file);
    const damaged = [kept.subarray(0, 5000), Buffer.alloc(kept.length), kept.fill(0, 90_000, 90_100), Buffer.alloc(0)];
    for (const bytes of damaged) {
      writeFileSync(file, bytes);
      expect(lookup('2.7', cache)).toEqual(first);
      expect(readFileSync(file).length).toBeGreaterThan(100_000);
    }
    expect(lookup('2.7', cache)).toEqual(first);
  });

  it('is not kept where the folder is empty or may not be made, and nothing is said of it', () => {
    const inTheWay = join(home, 'file');
    writeFileSync(inTheWay, '');
    for (const cache of ['', join(inTheWay, 'below')]) expect(lookup('2.7', cache)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(inTheWay, 'utf8')).toBe('');
  });
});
