import { createReadStream, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { dmdcProcess as dmdc, uniqueServices, workFolder } from './helpers';

const folder = workFolder();
const HEAP_MB = 192;

it('a list whose answers would fill the heap becomes NDJSON with one line a row, in order', async () => {
  const count = 25_000;
  const services = uniqueServices(2000);
  // No two names are the same.
  const lines = Array.from({ length: count }, (_, i) => {
    const { name, price } = services[i % services.length]!;
    return `DV${i},"${name.replaceAll('"', '""')} lần ${Math.floor(i / services.length)}",${price}`;
  });
  writeFileSync(join(folder, 'dv.csv'), `Mã nội bộ,Tên dịch vụ,Đơn giá\n${lines.join('\n')}\n`);
  const args = ['map', 'dv.csv', '--kind', 'services', '--edition', 'qd7603-2018', '-o', 'kq.ndjson'];
  const { code, err } = dmdc(args, folder, { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` });
  expect(err).not.toMatch(/\n\s+at |heap|Invalid string/u);
  expect(code).toBe(0);
  expect(statSync(join(folder, 'kq.ndjson')).size).toBeGreaterThan(HEAP_MB * 1_000_000);
  let at = 0;
  for await (const line of createInterface({ input: createReadStream(join(folder, 'kq.ndjson')) })) {
    if (at % 997 === 0) expect(JSON.parse(line).localCode).toBe(`DV${at}`);
    at++;
  }
  expect(at).toBe(count);
});
