import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'dmdc-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shell = process.platform === 'win32';
const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell });
const project = join(folder, 'project');

function run(name: string, code: string): string {
  writeFileSync(join(project, name), code);
  const { status, stdout, stderr } = spawnSync(process.execPath, [name], { cwd: project, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout.trim();
}

/** What each program below prints: the code of a row that has an official name of its own. */
const MAP = `
  const catalog = openCatalog('services', { edition: 'qd7603-2018' });
  const [mapping] = mapCatalog([{ localCode: '007', localName: 'Điện tim thường', kind: 'services' }], { edition: 'qd7603-2018' });
  const [row] = mapping.rows;
  console.log(catalog.size, row.item.localCode, row.match.candidates[0].code);
`;
const ANSWER = '9190 007 02.0085.1778';

// The tarball is packed from dist: `npm run build` comes first, as in `npm test`.
beforeAll(() => {
  mkdirSync(project);
  npm(['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
  writeFileSync(join(project, 'package.json'), '{ "name": "empty", "private": true }');
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  npm(['install', '--no-audit', '--no-fund', '--prefer-offline', join('..', tarball)], project);
}, 300_000);

describe('the packed tarball in an empty project', () => {
  it('stays under 6 MB', () => {
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
    expect(statSync(join(folder, tarball)).size).toBeLessThan(6_000_000);
  });

  it('maps a row from an ES module', () => {
    expect(run('esm.mjs', `import { mapCatalog, openCatalog } from 'dmdc';${MAP}`)).toBe(ANSWER);
  });

  it('maps a row from CommonJS', () => {
    expect(run('cjs.cjs', `const { mapCatalog, openCatalog } = require('dmdc');${MAP}`)).toBe(ANSWER);
  });

  it('opens every kind of code set that it says it has', () => {
    const out = run(
      'all.mjs',
      `import { listEditions, openCatalog } from 'dmdc';
       // An edition that amends another opens on top of it.
       for (const { kind, id, codes, amends } of listEditions()) {
         const { size } = openCatalog(kind, { edition: id });
         console.log(amends === undefined ? size === codes : size > codes);
       }`,
    );
    expect(new Set(out.split('\n'))).toEqual(new Set(['true']));
  });

  it('writes and reads back a review workbook from CommonJS', () => {
    const out = run(
      'review.cjs',
      `const { mapCatalog, reviewWorkbook, readMappings } = require('dmdc');
       const mappings = mapCatalog([{ localCode: 'A', localName: 'Bệnh tả', kind: 'icd10' }], { edition: 'tt06-2026' });
       reviewWorkbook(mappings).then((bytes) => console.log(readMappings(bytes)[0].rows[0].item.localName));`,
    );
    expect(out).toBe('Bệnh tả');
  });

  it.each([
    ['core.mjs', `import { createCatalog, createMatcher, KINDS } from 'dmdc/core';`],
    ['core.cjs', `const { createCatalog, createMatcher, KINDS } = require('dmdc/core');`],
  ])('maps plain objects with dmdc/core (%s)', (name, load) => {
    const both = `{ vi: 'x', en: 'x' }`;
    const code = `${load}
      const edition = { kind: 'icd10', id: 'own', title: ${both}, decision: 'own', annex: null, issued: '2026-01-01',
        validFrom: '2026-01-01', validTo: null, abolishedBy: null, coverage: 'complete', codes: 2, sha256: '',
        compiled: ${both}, checked: ${both}, gaps: [] };
      const catalog = createCatalog(edition, [{ code: 'A00', name: 'Bệnh tả' }, { code: 'A01', name: 'Thương hàn' }]);
      const { candidates } = createMatcher(catalog).match({ localCode: '1', localName: 'thuong han' });
      console.log(KINDS.length, candidates[0].code);`;
    expect(run(name, code)).toBe('7 A01');
  });

  it('has a command that runs', () => {
    const bin = join(project, 'node_modules', '.bin', shell ? 'dmdc.cmd' : 'dmdc');
    const out = execFileSync(bin, ['lookup', 'icd10', 'A00'], { cwd: project, encoding: 'utf8', shell });
    expect(out).toContain('Bệnh tả');
    const demo = execFileSync(bin, ['demo'], {
      cwd: project,
      encoding: 'utf8',
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(demo).toContain(join('dmdc-demo', 'ra-soat.xlsx'));
  });

  it('maps the lists of a folder in threads of its own', () => {
    for (const [name, item] of [
      ['01234.csv', 'Kim luồn'],
      ['01235.csv', 'Bơm tiêm'],
    ] as const) {
      mkdirSync(join(project, 'danh-muc'), { recursive: true });
      writeFileSync(join(project, 'danh-muc', name), `Mã vật tư,Tên vật tư y tế\n1,${item}\n`);
    }
    const bin = join(project, 'node_modules', '.bin', shell ? 'dmdc.cmd' : 'dmdc');
    const args = ['map', 'danh-muc', '--mapping', 'anh-xa', '--jobs', '2'];
    execFileSync(bin, args, { cwd: project, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    const made = readdirSync(join(project, 'anh-xa')).filter((name) => name.endsWith('.dmdc.ndjson'));
    expect(made.sort()).toEqual(['01234.supplies.dmdc.ndjson', '01235.supplies.dmdc.ndjson']);
  });

  it.each(['README.md', 'README.vi.md'])('runs the examples of %s as they stand', (readme) => {
    const blocks = [...readFileSync(join(ROOT, readme), 'utf8').matchAll(/^```js\n([\s\S]*?)^```$/gm)];
    expect(blocks.length).toBeGreaterThan(0);
    const examples = join(project, 'node_modules', 'dmdc', 'examples');
    copyFileSync(join(examples, readdirSync(examples)[0]!), join(project, 'danh-muc.xlsx'));
    for (const [, code] of blocks) expect(run('readme.mjs', code!)).toMatch(/qd7603-2018 \d+\/\d+|02\.0085\.1778/);
    expect(existsSync(join(project, 'ra-soat.xlsx'))).toBe(true);
  });

  it('has types that a strict program compiles against, as ES module and as CommonJS', () => {
    const code = `
      import { type Mapping, mapCatalog, readFacilityCatalog, rowStatus } from 'dmdc';
      import { createMatcher, type MatchResult } from 'dmdc/core';
      import { diffEditions } from 'dmdc/editions';
      import { progressOf } from 'dmdc/province';
      export function codes(mapping: Mapping): string[] {
        return mapping.rows.flatMap(({ match }) => (match.status === 'auto' ? [match.code] : []));
      }
      export const statuses = mapCatalog(readFacilityCatalog('x.xlsx')).map((one) => one.rows.map(rowStatus));
      export function pick(match: MatchResult): string {
        // @ts-expect-error a code stands only on an automatic row
        return match.code;
      }
      export { createMatcher, diffEditions, progressOf };
    `;
    writeFileSync(join(project, 'use.mts'), code);
    writeFileSync(join(project, 'use.cts'), code);
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const resolutions = [
      { module: 'node16', files: ['use.mts', 'use.cts'] },
      { module: 'esnext', moduleResolution: 'bundler', files: ['use.mts'] },
    ];
    for (const { files, ...resolution } of resolutions) {
      const compilerOptions = {
        ...resolution,
        target: 'es2022',
        strict: true,
        noEmit: true,
        skipLibCheck: false,
        types: [],
      };
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
      const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', '.'], { cwd: project, encoding: 'utf8' });
      expect(stdout).toBe('');
      expect(status).toBe(0);
    }
  });

  it('names no schema library in any declaration file', () => {
    const declarations = readdirSync(join(project, 'node_modules', 'dmdc', 'dist')).filter((name) =>
      /\.d\.c?ts$/.test(name),
    );
    expect(declarations.length).toBeGreaterThan(7);
    const texts = declarations.map((name) => readFileSync(join(project, 'node_modules', 'dmdc', 'dist', name), 'utf8'));
    expect(declarations.filter((_, at) => /\bzod\b/.test(texts[at]!))).toEqual([]);
  });
});
