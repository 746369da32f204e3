/**
 * Makes a claims file of made-up people, checks it, and says how long that took and how much memory.
 *
 *     npx tsx bench/claims.ts [--mb 300] [--file FILE]
 */
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encounterXml, envelope } from '../examples/claims';
import { checkClaims } from '../src/jobs/check-claims';

const { mb, file: kept } = parseArgs({
  options: { mb: { type: 'string', default: '300' }, file: { type: 'string' } },
}).values;
const folder = kept ? undefined : mkdtempSync(join(tmpdir(), 'dmdc-claims-'));
const file = kept ?? join(folder!, 'claims.xml');

function make(target: string, bytes: number): void {
  const out = openSync(target, 'w');
  const [head, tail] = envelope({ count: 0 });
  writeSync(out, head.replace('<SOLUONGHOSO>0</SOLUONGHOSO>', ''));
  for (let written = 0, number = 0; written < bytes; number++) {
    const day = `2024${String(1 + (number % 12)).padStart(2, '0')}${String(1 + (number % 28)).padStart(2, '0')}`;
    written += writeSync(
      out,
      encounterXml(number, { day, drugLines: 4 + (number % 5), serviceLines: 4 + (number % 7) }),
    );
  }
  writeSync(out, tail);
  closeSync(out);
}

try {
  if (!existsSync(file)) make(file, Number(mb) * 1_048_576);
  const megabytes = (bytes: number) => Math.round(bytes / 1_048_576);
  const before = process.memoryUsage().rss;
  const marks: number[] = [];
  const started = performance.now();
  let next = 0;
  const checks = checkClaims([file], {
    catalogsDir: null,
    onProgress: (_, bytes) => {
      if (bytes < next) return;
      next += 50 * 1_048_576;
      marks.push(megabytes(process.memoryUsage().rss));
    },
  });
  const seconds = (performance.now() - started) / 1000;
  const size = statSync(file).size;
  console.log(
    JSON.stringify({
      megabytes: megabytes(size),
      seconds: Number(seconds.toFixed(1)),
      megabytesPerSecond: Number((size / 1_048_576 / seconds).toFixed(1)),
      encounters: checks.facilities[0]?.encounters,
      records: checks.files[0]?.records,
      marks: checks.facilities[0]?.marks,
      residentBefore: megabytes(before),
      residentEvery50MB: marks,
      residentPeak: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
} finally {
  if (folder) rmSync(folder, { recursive: true, force: true });
}
