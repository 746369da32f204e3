import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DmdcError } from '../../../src/errors';
import { findProgram, printPdf } from '../../../src/io/report/pdf';

const folder = mkdtempSync(join(tmpdir(), 'dmdc-pdftest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = (path: string, script = '') => {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, `#!/bin/sh\n${script}\n`);
  chmodSync(full, 0o755);
  return full;
};
const what = { workbook: async () => new Uint8Array([1]), page: () => '<p>' };
const none = { DMDC_SOFFICE: join(folder, 'none'), DMDC_BROWSER: join(folder, 'none'), PATH: '' };

describe('the program that prints', () => {
  it('is taken from the environment, else from the search path', () => {
    const office = program('bin/soffice');
    expect(findProgram('office', { env: { PATH: join(folder, 'bin') }, platform: 'linux' })).toBe(office);
    expect(findProgram('browser', { env: { PATH: join(folder, 'bin') }, platform: 'linux' })).toBeUndefined();
    const own = program('own/office');
    expect(findProgram('office', { env: { PATH: join(folder, 'bin'), DMDC_SOFFICE: own } })).toBe(own);
    expect(findProgram('office', { env: { ...none, PATH: join(folder, 'bin') } })).toBeUndefined();
  });

  it('is found where Windows installs it', () => {
    const edge = program('Program Files/Microsoft/Edge/Application/msedge.exe');
    const env = { ProgramFiles: join(folder, 'Program Files'), Path: '' };
    expect(findProgram('browser', { env, platform: 'win32' })).toBe(edge);
    const office = program('Program Files/LibreOffice/program/soffice.com');
    expect(findProgram('office', { env, platform: 'win32' })).toBe(office);
  });
});

describe.skipIf(process.platform === 'win32')('printing', () => {
  const before = () => readdirSync(tmpdir()).filter((name) => name.startsWith('dmdc-pdf-'));

  it('hands the program files, never a command line of a shell, and leaves nothing behind', async () => {
    const left = before();
    const office = program(
      'ok/soffice',
      'for last; do :; done; case "$*" in *UserInstallation=file://*) printf "%%PDF-1.7 ok" > "$(dirname "$last")/report.pdf";; esac',
    );
    const bytes = await printPdf(what, { env: { ...none, DMDC_SOFFICE: office } });
    expect(new TextDecoder().decode(bytes)).toBe('%PDF-1.7 ok');
    expect(before()).toEqual(left);
  });

  it('turns to the browser where the office fails or makes nothing', async () => {
    const office = program('bad/soffice', 'exit 0');
    const browser = program(
      'ok/chromium',
      'for one; do case "$one" in --print-to-pdf=*) printf "%%PDF-1.4 web" > "$(echo "$one" | cut -d= -f2)";; esac; done',
    );
    const bytes = await printPdf(what, { env: { ...none, DMDC_SOFFICE: office, DMDC_BROWSER: browser } });
    expect(new TextDecoder().decode(bytes)).toBe('%PDF-1.4 web');
  });

  it('ends a program that hangs and says how to print by hand', async () => {
    const office = program('slow/soffice', 'sleep 60 & wait');
    const act = printPdf(what, { env: { ...none, DMDC_SOFFICE: office }, timeout: 300 });
    await expect(act).rejects.toMatchObject({ code: 'pdf-unavailable' });
    await expect(act).rejects.toThrow(/Tệp > Xuất > PDF/);
    await expect(printPdf(what, { env: none })).rejects.toBeInstanceOf(DmdcError);
  });
});
