// `npx tsx bench/stream.ts [ROWS]`: what `dmdc map -` takes for a long list of services: processor time and bytes a row, memory
// at the most. Prints the figures of docs/scale.md; needs `npm run build` and GNU time.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createGzip } from 'node:zlib';
import { openCatalog } from '../src/io/catalogs/open';
import { seeded } from './random';
import { ENVIRONMENT } from './section';

const ROWS = Number(process.argv[2] ?? 200_000);
const ROWS_OF_A_FACILITY = 1_000;
const { entries } = openCatalog('services', { edition: 'qd7603-2018', catalogsDir: null });
const draw = seeded(5);

/** A row with an official name, in half of the rows with a letter lost. */
function row(at: number): string {
  const { name, price = 1_000 } = entries[Math.floor(draw() * entries.length)]!;
  const lost = draw() < 0.5 ? Math.floor(draw() * name.length) : name.length;
  const localName = name.slice(0, lost) + name.slice(lost + 1);
  const facilityCode = String(10_000 + Math.floor(at / ROWS_OF_A_FACILITY));
  return `${JSON.stringify({ facilityCode, localCode: `D${at}`, localName, unitPrice: price })}\n`;
}

const child = spawn(
  '/usr/bin/time',
  ['-f', '%U %S %M', process.execPath, 'dist/cli.cjs', 'map', '-', '--kind', 'services'],
  {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: ENVIRONMENT,
  },
);
let bytes = 0;
let packed = 0;
let said = '';
const gzip = createGzip().on('data', (part: Buffer) => {
  packed += part.length;
});
child.stdout.on('data', (part: Buffer) => {
  bytes += part.length;
});
child.stdout.pipe(gzip);
child.stderr.on('data', (part) => {
  said += part;
});
for (let at = 0; at < ROWS; at++) if (!child.stdin.write(row(at))) await once(child.stdin, 'drain');
child.stdin.end();
await Promise.all([once(child, 'close'), once(gzip, 'end')]);
const [user = 0, system = 0, most = 0] = (said.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
console.log(
  `${ROWS} rows: ${Math.round(((user + system) / ROWS) * 1e6)} µs of processor time a row, ${Math.round(most / 1024)} MB at the most`,
);
console.log(`NDJSON: ${(bytes / ROWS / 1024).toFixed(1)} KB a row, ${(packed / ROWS / 1024).toFixed(2)} KB with gzip`);
