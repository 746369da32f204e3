import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'tsup';

/** Kilobytes (1,000 bytes). */
export interface SizeSection {
  /** `dmdc/core` with everything it needs, minified. */
  readonly coreMinified: number;
  readonly coreGzipped: number;
  /** The packed tarball, where `dist` is built. */
  readonly tarball?: number;
  readonly tarballUnpacked?: number;
}

const kilobytes = (bytes: number): number => Math.round(bytes / 1000);

/** Bundles the browser core the way an application would and weighs it. */
export async function size(root: string, folder: string): Promise<SizeSection> {
  const outDir = join(folder, 'core');
  await build({
    config: false,
    entry: { core: join(root, 'src/core.ts') },
    outDir,
    format: ['esm'],
    target: 'es2022',
    platform: 'browser',
    noExternal: [/.*/],
    minify: true,
    treeshake: true,
    silent: true,
  });
  const bundle = readFileSync(join(outDir, 'core.js'));
  const packed = packedSize(root);
  return {
    coreMinified: kilobytes(bundle.length),
    coreGzipped: kilobytes(gzipSync(bundle, { level: 9 }).length),
    ...(packed && { tarball: kilobytes(packed.size), tarballUnpacked: kilobytes(packed.unpackedSize) }),
  };
}

/** What `npm pack` of a built checkout weighs, bytes. */
export function packedSize(root: string): { size: number; unpackedSize: number } | undefined {
  if (!existsSync(join(root, 'dist/index.js'))) return undefined;
  const run = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) return undefined;
  return (JSON.parse(run.stdout) as { size: number; unpackedSize: number }[])[0];
}
