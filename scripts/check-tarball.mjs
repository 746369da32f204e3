// Packs the package as it would be published and looks at what is in it.
import { execFileSync } from 'node:child_process';

const LIMIT = 5 * 1024 * 1024;
const NEEDED = [
  /^dist\/index\.(js|cjs|d\.ts|d\.cts)$/,
  /^dist\/core\.(js|cjs|d\.ts|d\.cts)$/,
  /^dist\/cli\.js$/,
  /^catalogs\/editions\.json$/,
  /^catalogs\/services\/.+\.tsv$/,
  /^catalogs\/icd10\/.+\.tsv$/,
  /^examples\/.+\.xlsx$/,
  /^docs\/schema\/.+\.json$/,
  /^README\.md$/,
  /^README\.vi\.md$/,
  /^CHANGELOG\.md$/,
  /^LICENSE$/,
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
const faults = [
  ...NEEDED.filter((pattern) => !paths.some((path) => pattern.test(path))).map((pattern) => `missing: ${pattern}`),
  ...paths.filter((path) => UNWANTED.test(path)).map((path) => `does not belong: ${path}`),
  ...(pack.size > LIMIT ? [`too big: ${pack.size} bytes packed, limit ${LIMIT}`] : []),
];
for (const fault of faults) console.error(fault);
const megabytes = (bytes) => (bytes / 1024 / 1024).toFixed(2);
console.log(
  `${pack.filename}: ${paths.length} files, ${megabytes(pack.size)} MB packed, ${megabytes(pack.unpackedSize)} MB unpacked`,
);
process.exit(faults.length > 0 ? 1 : 0);
