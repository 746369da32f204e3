import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** A build whose code nobody has run for so long is gone. */
const KEPT_MS = 30 * 24 * 3600 * 1000;

/** The folder for what can be made again: `DMDC_CACHE` (empty: nothing is kept), or `dmdc` in the user's folder for it. */
function cacheDir(): string | undefined {
  const { env, platform } = process;
  if (env.DMDC_CACHE !== undefined) return env.DMDC_CACHE || undefined;
  if (platform === 'win32') return env.LOCALAPPDATA && join(env.LOCALAPPDATA, 'dmdc', 'cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'dmdc');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'dmdc');
}

/** Bytes of the checksum that stands before kept code. */
const CHECKSUM = 32;

const checksum = (code: Buffer): Buffer => createHash('sha256').update(code).digest();

/** Kept code as it was written. V8 believes what it is given: by one wrong byte the process would end without a word. */
function readKept(path: string): Buffer | undefined {
  const bytes = tryTo(() => readFileSync(path));
  const code = bytes?.subarray(CHECKSUM);
  return code && bytes?.subarray(0, CHECKSUM).equals(checksum(code)) ? code : undefined;
}

/**
 * Loads a CommonJS file by its compiled code where that was kept, and keeps it at the end of a run that went well. V8
 * itself refuses what another version of it has made, and compiles anew.
 * @param build - tells this state of the file from any other.
 * @param use - what the run is for: the functions that one command needs are no others' load.
 */
export function loadCompiled<T>(file: string, build: string, use: string): T {
  const require = createRequire(file);
  const loaded = require.cache[file];
  if (loaded) return loaded.exports as T;
  const folder = cacheDir();
  const kept = folder && join(folder, `${build}-${process.version}-${process.arch}`, `${use}.bin`);
  // What is read as Latin 1 is ASCII: the build writes all other letters as escapes.
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  const cachedData = kept === undefined ? undefined : readKept(kept);
  const script = new Script(source, { filename: file, cachedData });
  if (kept !== undefined && (cachedData === undefined || script.cachedDataRejected)) {
    process.once('exit', (code) => {
      if (code === 0) keep(kept, script);
    });
  }
  const module = new Module(file);
  require.cache[file] = module;
  script.runInThisContext()(module.exports, require, module, file, dirname(file));
  return module.exports as T;
}

function tryTo<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** A run does not fail because its code could not be kept. */
function keep(path: string, script: Script): void {
  const temporary = `${path}.${process.pid}`;
  try {
    const folder = dirname(path);
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) forgetOld(dirname(folder));
    const code = script.createCachedData();
    writeFileSync(temporary, Buffer.concat([checksum(code), code]));
    renameSync(temporary, path);
  } catch {
    tryTo(() => unlinkSync(temporary));
  }
}

function forgetOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const build = join(folder, name);
    if (Date.now() - statSync(build).mtimeMs > KEPT_MS) rmSync(build, { recursive: true, force: true });
  }
}
