// Completes package-lock.json: npm leaves out the packages of other platforms when the registry at hand does not have them,
// and then refuses `npm ci` everywhere. Run after changing dependencies: node scripts/complete-lockfile.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const OS = ['android', 'darwin', 'freebsd', 'linux', 'openbsd', 'openharmony', 'win32'];
const CPU = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
};
let n = 0;
for (const [key, p] of Object.entries({ ...lock.packages }))
  for (const [name, version] of Object.entries(p.optionalDependencies ?? {})) {
    const at = `node_modules/${name}`;
    if (lock.packages[at] || lock.packages[`${key}/${at}`]) continue;
    const parts = name.split('/').pop().split('-');
    const os = parts.find((x) => OS.includes(x));
    const cpu = CPU[parts.find((x) => CPU[x])];
    if (!os || !cpu) throw new Error(name);
    const entry = { version, cpu: [cpu], dev: true };
    if (os === 'linux') entry.libc = [parts.some((x) => x.startsWith('musl')) ? 'musl' : 'glibc'];
    entry.optional = true;
    entry.os = [os];
    lock.packages[at] = entry;
    n++;
  }
const sorted = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a === '' ? -1 : b === '' ? 1 : a.localeCompare(b, 'en'))),
);
lock.packages = sorted;
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(n);
