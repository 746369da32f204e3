import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const CORE = join(ROOT, 'dist', 'core.js');
const folder = mkdtempSync(join(tmpdir(), 'dmdc-core-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a page does with the library: a table as text, a list of rows, a ratio. */
const PAGE = `
  import { createCatalog, createMatcher, mapItems, parseTable, ratioReport, describeReason } from ${JSON.stringify(CORE)};
  const both = { vi: 'x', en: 'x' };
  const edition = { kind: 'icd10', id: 'own', title: both, decision: 'own', annex: null, issued: '2026-01-01',
    validFrom: '2026-01-01', validTo: null, abolishedBy: null, coverage: 'complete', codes: 3, sha256: '',
    compiled: both, checked: both, gaps: [] };
  const table = 'code\\tname\\nA00\\tBệnh tả\\nA01.0\\tThương hàn\\nE11\\tBệnh đái tháo đường típ 2\\n';
  const matcher = createMatcher(createCatalog(edition, parseTable('icd10', table)));
  const items = ['Bệnh tả', 'THUONG HAN', 'Gãy xương đòn'].map((localName, i) => ({ localCode: String(i), localName }));
  const mapping = mapItems(items, matcher, { name: 'Trạm Y tế X' });
  const { mapped, total } = ratioReport([mapping]).totals.icd10;
  const [first] = mapping.rows[0].match.candidates;
  const second = mapping.rows[1].match.candidates[0];
  globalThis.answer = [mapped >= 1, total, first.code, describeReason(first.reasons[0], 'en'), second.code].join('|');
  if (globalThis.document) document.title = globalThis.answer;
`;
const ANSWER = /^true\|3\|A00\|[^|]+\|A01\.0$/;

interface Bundler {
  build(options: object): Promise<{ outputFiles: { text: string }[]; metafile: { inputs: Record<string, unknown> } }>;
}

let bundle = '';
let inputs: string[] = [];

beforeAll(async () => {
  if (!existsSync(CORE)) throw new Error('dist/core.js is missing: run `npm run build` first.');
  // The bundler that comes with the build tool, so that no further dependency is needed.
  const fromTsup = createRequire(createRequire(import.meta.url).resolve('tsup'));
  const { build } = fromTsup('esbuild') as Bundler;
  const entry = join(folder, 'page.js');
  writeFileSync(entry, PAGE);
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    metafile: true,
    minify: true,
    nodePaths: [join(ROOT, 'node_modules')],
    logLevel: 'silent',
  });
  bundle = result.outputFiles[0]!.text;
  inputs = Object.keys(result.metafile.inputs);
});

describe('dmdc/core in a browser', () => {
  it('bundles without any module of Node, nor the libraries that read and write files', () => {
    expect(readFileSync(CORE, 'utf8')).not.toMatch(/from ['"](?:node:|fs|path|crypto|url)/);
    expect(inputs.filter((path) => /node_modules\/(xlsx|hucre|csv-|commander|iconv-lite|zod)/.test(path))).toEqual([]);
  });

  it('maps and counts where there is nothing but the language itself', () => {
    const context = vm.createContext(Object.create(null));
    vm.runInContext(bundle, context);
    expect(vm.runInContext('answer', context)).toMatch(ANSWER);
  });

  const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  it.skipIf(!chromium)('maps and counts in Chromium (skipped where there is none)', () => {
    const page = join(folder, 'page.html');
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8"><title>-</title><script>${bundle.replaceAll('</', '<\\/')}</script>`,
    );
    const { stdout } = spawnSync(
      chromium!,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        `--user-data-dir=${join(folder, 'profile')}`,
        '--dump-dom',
        `file://${page}`,
      ],
      { encoding: 'utf8', timeout: 150_000 },
    );
    expect(/<title>([^<]*)<\/title>/.exec(stdout)?.[1]).toMatch(ANSWER);
  });
});
