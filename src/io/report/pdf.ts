import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DmdcError } from '../../errors';
import { REPORT_FAULTS } from '../../messages/report-faults';

/** What is to be printed: as a workbook for LibreOffice, as a page for a browser. Made only when it is needed. */
export interface Printable {
  readonly workbook: () => Promise<Uint8Array>;
  readonly page: () => string;
}

/** Options of {@link printPdf}. */
export interface PrintOptions {
  /** @default the environment of the process */
  readonly env?: NodeJS.ProcessEnv;
  /** @default the platform of the process */
  readonly platform?: NodeJS.Platform;
  /** How long one program may take, in milliseconds. @default 120000 */
  readonly timeout?: number;
}

type Tool = 'office' | 'browser';

/** Names on the search path, in the order in which they are tried. */
const NAMES: Readonly<Record<Tool, readonly string[]>> = {
  office: ['soffice', 'libreoffice'],
  browser: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'microsoft-edge-stable',
    'msedge',
  ],
};
/** Variables by which a person says where the program is. */
const VARIABLES: Readonly<Record<Tool, string>> = { office: 'DMDC_SOFFICE', browser: 'DMDC_BROWSER' };

const MAC: Readonly<Record<Tool, readonly string[]>> = {
  office: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  browser: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
};
/** Below the folders of programs. `soffice.com` waits until the work is done, `soffice.exe` does not. */
const WINDOWS: Readonly<Record<Tool, readonly string[]>> = {
  office: ['LibreOffice/program/soffice.com', 'LibreOffice/program/soffice.exe'],
  browser: [
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'Chromium/Application/chrome.exe',
  ],
};

/**
 * A PDF, made by LibreOffice if it is installed, else by Chrome, Chromium or Edge. Each works in a folder of its own that is removed afterwards,
 * so that a window the person has open is not disturbed, and is ended when it takes too long.
 * @throws {DmdcError} `pdf-unavailable` when none is there or none succeeds, saying how to print by hand.
 */
export async function printPdf(what: Printable, options: PrintOptions = {}): Promise<Uint8Array> {
  const { timeout = 120_000 } = options;
  const office = findProgram('office', options);
  const browser = findProgram('browser', options);
  const faults: string[] = [];
  if (office) {
    const folder = mkdtempSync(join(tmpdir(), 'dmdc-pdf-'));
    try {
      return await byOffice(office, folder, await what.workbook(), timeout);
    } catch (error) {
      faults.push(`${office}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      remove(folder);
    }
  }
  if (browser) {
    const folder = mkdtempSync(join(tmpdir(), 'dmdc-pdf-'));
    try {
      return await byBrowser(browser, folder, what.page(), timeout);
    } catch (error) {
      faults.push(`${browser}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      remove(folder);
    }
  }
  throw unavailable(faults);
}

/** Where the program is: as the environment says, else on the search path, else where it is usually installed. */
export function findProgram(tool: Tool, options: PrintOptions = {}): string | undefined {
  const { env = process.env, platform = process.platform } = options;
  const said = env[VARIABLES[tool]]?.trim();
  if (said) return isProgram(said) ? said : undefined;
  const onPath = (env.PATH ?? env.Path ?? '').split(platform === 'win32' ? ';' : delimiter).filter((dir) => dir !== '');
  const names = platform === 'win32' ? NAMES[tool].flatMap((name) => [`${name}.com`, `${name}.exe`]) : NAMES[tool];
  const usual =
    platform === 'darwin'
      ? MAC[tool]
      : platform === 'win32'
        ? [env.ProgramFiles, env['ProgramFiles(x86)'], env.ProgramW6432, env.LOCALAPPDATA].flatMap((dir) =>
            dir ? WINDOWS[tool].map((path) => join(dir, path)) : [],
          )
        : [];
  const all = [...names.flatMap((name) => onPath.map((dir) => join(dir, name))), ...usual];
  return all.find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

async function byOffice(program: string, folder: string, workbook: Uint8Array, timeout: number): Promise<Uint8Array> {
  const source = join(folder, 'report.xlsx');
  writeFileSync(source, workbook);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  await run(
    program,
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--convert-to',
      'pdf:calc_pdf_Export',
      '--outdir',
      folder,
      source,
    ],
    timeout,
  );
  return pdfIn(join(folder, 'report.pdf'));
}

async function byBrowser(program: string, folder: string, page: string, timeout: number): Promise<Uint8Array> {
  const source = join(folder, 'report.html');
  const target = join(folder, 'report.pdf');
  writeFileSync(source, page);
  // Chrome refuses its sandbox to the administrator of a Linux machine. The page is our own and runs no script.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  await run(
    program,
    [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-extensions',
      ...sandbox,
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${target}`,
      pathToFileURL(source).href,
    ],
    timeout,
  );
  return pdfIn(target);
}

function pdfIn(path: string): Uint8Array {
  const bytes = readFileSync(path);
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('no PDF came out');
  return bytes;
}

/** Runs a program, never through a shell, and ends it with all that it started when it takes too long. */
function run(program: string, args: readonly string[], timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
      detached: process.platform !== 'win32',
    });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      if (said.length < 2000) said += chunk.toString('utf8');
    });
    const timer = setTimeout(() => {
      end(child);
      reject(new Error(`> ${timeout / 1000} s`));
    }, timeout);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(said.trim().split('\n').at(-1) || `exit ${code}`));
    });
  });
}

function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  } catch {
    // A browser may hold its profile a moment longer; the system clears its temporary folder.
  }
}

function unavailable(faults: readonly string[]): DmdcError {
  const why = faults.length > 0 ? REPORT_FAULTS.pdfFailed(faults.join('; ')) : REPORT_FAULTS.noPdfProgram;
  return new DmdcError('pdf-unavailable', REPORT_FAULTS.withoutPdf(why));
}
