import { createReadStream, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { dmdcProcess as dmdc, uniqueServices, workFolder } from './helpers';

const folder = workFolder();

it('a list of 100,000 rows becomes NDJSON with one line a row, in order, in a heap of 2 GB', async () => {
  const count = 100_000;
  const services = uniqueServices(2000);
  const lines = Array.from({ length: count }, (_, i) => {
    const { name, price } = services[i % services.length]!;
    return `DV${i},"${name.replaceAll('"', '""')} lần ${Math.floor(i / services.length)}",${price}`;
  });
  writeFileSync(join(folder, 'dv.csv'), `Mã nội bộ,Tên dịch vụ,Đơn giá\n${lines.join('\n')}\n`);
  const args = ['map', 'dv.csv', '--kind', 'services', '--edition', 'qd7603-2018', '-o', 'kq.ndjson'];
  const { code, err } = dmdc(args, folder, { NODE_OPTIONS: '--max-old-space-size=2048' });
  expect(err).not.toMatch(/\n\s+at |heap|Invalid string/u);
  expect(code).toBe(0);
  expect(statSync(join(folder, 'kq.ndjson')).size).toBeGreaterThan(100_000_000);
  let at = 0;
  for await (const line of createInterface({ input: createReadStream(join(folder, 'kq.ndjson')) })) {
    if (at % 9973 === 0) expect(JSON.parse(line).localCode).toBe(`DV${at}`);
    at++;
  }
  expect(at).toBe(count);
});
