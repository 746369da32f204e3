import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI, dmdc, dmdcProcess, ndjson, workFolder } from './helpers';

const folder = workFolder();
const SETTINGS = ['--kind', 'blood', '--edition', 'qd7603-2018'];
const HEADER = 'MA_CSKCB\tMã máu\tTên chế phẩm máu\n';
const lines = (facility: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `${facility}\tM${at}\tMáu toàn phần ${at % 2 ? 250 : 350} ml\n`).join('');
const stream = (input: string, ...args: string[]) =>
  dmdcProcess(['map', '-', ...SETTINGS, ...args], folder, {}, 0, input);

/** Starts `dmdc map -` and leaves its standard input open. */
function open(...args: string[]) {
  const child = spawn(process.execPath, [CLI, 'map', '-', ...SETTINGS, ...args], { cwd: folder });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let err = '';
  child.stderr.on('data', (part: Buffer) => {
    err += part.toString();
  });
  return { child, ended, err: () => err };
}

describe('dmdc map -', () => {
  it('gives each row of a list that comes by standard input the answer that its file gets', () => {
    const list = HEADER + lines('01001', 3);
    writeFileSync(join(folder, 'mau.tsv'), list);
    const rows = (text: string) => ndjson(text).map(({ sheet: _, file: __, ...row }) => row);
    const named = ['--facility', 'Trạm X'];
    const { code, out } = stream(list, ...named);
    expect(code).toBe(0);
    expect(rows(out)).toEqual(rows(dmdc(['map', 'mau.tsv', ...SETTINGS, ...named, '--format', 'ndjson'], folder).out));
    expect(rows(out)).toHaveLength(3);
  });

  it('writes a table by the ending of its file, with one header over all facilities, and says how many rows', () => {
    const list = HEADER + lines('01001', 2) + lines('01002', 1);
    const { code, out, err } = stream(list, '-o', 'ra.csv', '--facility', 'Trạm X');
    expect([code, out, err]).toEqual([0, '', expect.stringContaining('ra.csv')]);
    const written = readFileSync(join(folder, 'ra.csv'), 'utf8').trimEnd().split('\r\n');
    expect(written).toHaveLength(4);
    expect(written[0]).not.toContain('M0');
    expect(stream(HEADER + lines('01001', 1), '--format', 'tsv').out.split('\t').length).toBeGreaterThan(5);
  });

  it.each([
    [['map', '-', 'mau.tsv'], /một mình|riêng/],
    [['map', '-', '--mapping', 'm'], /--mapping/],
    [['map', '-', '--format', 'json'], /ndjson, csv, tsv/],
    [['map', '-', '--format', 'csv'], /--kind/],
  ])('%j is refused with what to write', (args, message) => {
    const { code, out, err } = dmdc(args, folder);
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(message)]);
  });

  it('leaves no half table where the list that comes is none', () => {
    const { code, err } = stream('{"localCode": "A"\n', '-o', 'hong.ndjson');
    expect(code).toBe(3);
    expect(err).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder, 'hong.ndjson'))).toBe(false);
  });

  it('ends quietly when whoever reads its answers stops reading', async () => {
    const { child, ended, err } = open();
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.write(HEADER + lines('01001', 200) + lines('01002', 200) + lines('01003', 200));
    child.stdin.end();
    expect(await ended).toBe(0);
    expect(err()).not.toMatch(/EPIPE|\n\s+at /);
  });

  it('stops at Ctrl-C while it waits for the next line, and says how far it came', async () => {
    const { child, ended, err } = open('--lang', 'en');
    const answered = new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdin.write(HEADER + lines('01001', 3) + lines('01002', 1));
    await answered;
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(err()).toMatch(/3 rows/);
  });
});
