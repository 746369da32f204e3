import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PRODUCTS } from '../match/thirty-trade-names';
import { dmdc, ndjson, workFolder } from './helpers';

const folder = workFolder();
writeFileSync(
  join(folder, 'thuoc.csv'),
  ['Mã thuốc,Tên thuốc', ...PRODUCTS.map(([name], at) => `T${at + 1},"${name}"`)].join('\n'),
);

it.each([
  ['of 2019', ['--as-of', '2019-06-01']],
  ['of today', []],
])('a list of thirty trade names, as %s: no code is wrong, and most rows need nobody', (_, day) => {
  const run = dmdc(['map', 'thuoc.csv', '--kind', 'drugs', ...day, '--format', 'ndjson'], folder, {
    DMDC_CATALOGS: '',
  });
  const rows = ndjson(run.out) as {
    localName: string;
    status: string;
    code?: string;
    candidates: { code: string }[];
  }[];
  expect(rows.map(({ localName }) => localName)).toEqual(PRODUCTS.map(([name]) => name));
  // Of two codes of one ingredient the name cannot say which it is: both stand first.
  const wrong = PRODUCTS.filter(([, code], at) => {
    const { status, candidates } = rows[at]!;
    const first = candidates.slice(0, status === 'ambiguous' ? 2 : 1).map((one) => one.code);
    return code === '' ? first.length > 0 : !first.includes(code);
  });
  expect(wrong).toEqual([]);
  const decided = rows.filter(({ status }) => status === 'auto');
  expect(decided.map(({ code }) => code)).toEqual(decided.map(({ candidates }) => candidates[0]?.code));
  expect(decided.length).toBeGreaterThanOrEqual(12);
});
