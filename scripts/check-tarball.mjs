// Packs the package as it would be published and looks at what is in it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const LIMIT = 6_000_000;
const NEEDED = [
  /^dist\/index\.(js|cjs|d\.ts|d\.cts)$/,
  /^dist\/core\.(js|cjs|d\.ts|d\.cts)$/,
  /^dist\/cli\.cjs$/,
  /^catalogs\/editions\.json$/,
  /^catalogs\/services\/.+\.tsv$/,
  /^catalogs\/icd10\/.+\.tsv$/,
  /^examples\/.+\.xlsx$/,
  /^bench-set\/.+\.tsv$/,
  /^docs\/schema\/.+\.json$/,
  /^README\.md$/,
  /^README\.vi\.md$/,
  /^CHANGELOG\.md$/,
  /^LICENSE$/,
  /^SECURITY\.md$/,
  /^dist\/reader\.js$/,
  /^dist\/packages\.cjs$/,
  /^THIRD-PARTY-LICENSES\.md$/,
];
const UNWANTED = /^(src|test|bench|scripts|node_modules|\.ci|\.scratch)\/|\.tgz$|^examples\/.+\.ts$/;

const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
  shell: process.platform === 'win32',
});
const [pack] = JSON.parse(output);
const paths = pack.files.map((file) => file.path);
/** Relative links of a document that lead to nothing in the package. */
function deadLinks(document) {
  const links = [...readFileSync(document, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link);
  const targets = links
    .filter((link) => !/^(?:[a-z]+:|#)/i.test(link))
    .map((link) => posix.normalize(posix.join(posix.dirname(document), link.replace(/#.*$/, ''))));
  const isThere = (target) => paths.some((path) => path === target || path.startsWith(`${target.replace(/\/$/, '')}/`));
  return [...new Set(targets)].filter((target) => !isThere(target)).map((target) => `${document} links ${target}`);
}
const faults = [
  ...NEEDED.filter((pattern) => !paths.some((path) => pattern.test(path))).map((pattern) => `missing: ${pattern}`),
  ...paths.filter((path) => UNWANTED.test(path)).map((path) => `does not belong: ${path}`),
  ...paths.filter((path) => path.endsWith('.md')).flatMap(deadLinks),
  ...(pack.size > LIMIT ? [`too big: ${pack.size} bytes packed, limit ${LIMIT}`] : []),
];
for (const fault of faults) console.error(fault);
const megabytes = (bytes) => (bytes / 1024 / 1024).toFixed(2);
console.log(
  `${pack.filename}: ${paths.length} files, ${megabytes(pack.size)} MB packed, ${megabytes(pack.unpackedSize)} MB unpacked`,
);
process.exit(faults.length > 0 ? 1 : 0);
