import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dmdcProcess, workFolder } from './helpers';

const folder = workFolder();

/** Loaded before the program: ends a thread as soon as it opens a file of a certain name, as a file that is too much for it would. */
const HOOK = `
const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');
const { openSync, readFileSync } = fs;
const dies = (path) => !isMainThread && String(path).endsWith('qua-lon.csv') && process.exit(1);
fs.openSync = (path, ...more) => (dies(path), openSync(path, ...more));
fs.readFileSync = (path, ...more) => (dies(path), readFileSync(path, ...more));
require('node:module').syncBuiltinESMExports();
`;

it('a file of which a thread dies is named with what to do, the others are mapped, and what it says works', () => {
  mkdirSync(join(folder, 'ds'));
  for (const name of ['qua-lon', 'nho-1', 'nho-2'])
    writeFileSync(join(folder, 'ds', `${name}.csv`), `Mã DV,Tên dịch vụ\n${name},Đo chức năng hô hấp\n`);
  writeFileSync(join(folder, 'hook.cjs'), HOOK);
  const dmdc = (...args: string[]) =>
    dmdcProcess(args, folder, { NODE_OPTIONS: `--require ${join(folder, 'hook.cjs')}`, DMDC_LANG: 'en' }, 300_000);
  const into = ['--mapping', 'kq', '--kind', 'services', '--edition', 'qd7603-2018'];
  const run = dmdc('map', 'ds', ...into, '--jobs', '2');
  expect(run.code).not.toBe(0);
  expect(run.out + run.err).toMatch(/qua-lon\.csv.*the thread that read it ended.*--jobs 1/);
  expect(run.out + run.err).not.toMatch(/nho-\d\.csv.*thread/);
  const again = dmdc('map', join('ds', 'qua-lon.csv'), ...into, '--jobs', '1');
  expect({ code: again.code, err: again.err }).toEqual({ code: 0, err: expect.not.stringMatching(/thread that/) });
  expect(dmdc('report', 'kq').out).toContain('3/3');
});
