/**
 * Measures how everyday and abbreviated disease names find their ICD-10 codes: `npx tsx bench/everyday.ts [look|held] [everyday|circular] [--wrong]`.
 *
 * The table is our own. Its half `look` may be looked at while synonyms are collected; `held` is only ever counted.
 * A row that names several diseases counts as found when each of them stands among the first, as many as there are.
 */
import { readFileSync } from 'node:fs';
import { createMatcher } from '../src/match/matcher';
import { benchCatalog } from './lists';

interface Row {
  readonly name: string;
  /** For each disease named, the codes that are right. */
  readonly accept: readonly (readonly string[])[];
  readonly half: string;
  /** `everyday`: as doctors and patients write; `circular`: as lists of other circulars write. */
  readonly style: string;
}

function rows(): Row[] {
  const text = readFileSync(new URL('everyday-icd10.tsv', import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [name = '', accept = '', half = '', style = ''] = line.split('\t');
      return { name, accept: accept.split('+').map((codes) => codes.split(' ')), half, style };
    });
}

const [, , wanted = 'look', style = 'everyday'] = process.argv;
const matcher = createMatcher(benchCatalog('icd10'));
const list = rows().filter((row) => row.half === wanted && row.style === style);
const results = matcher.matchAll(list.map(({ name }, at) => ({ localCode: String(at), localName: name })));
const found = { first: 0, five: 0, auto: 0, autoRight: 0 };
list.forEach(({ name, accept }, at) => {
  const result = results[at] as (typeof results)[number];
  const codes = result.candidates.map(({ code }) => code);
  const within = (count: number): boolean =>
    accept.every((one) => codes.slice(0, count).some((code) => one.includes(code)));
  const first = within(accept.length);
  if (first) found.first++;
  if (within(5)) found.five++;
  if (result.status === 'auto') {
    found.auto++;
    if (first) found.autoRight++;
  }
  if (!first && process.argv.includes('--wrong')) {
    const shown = result.candidates.slice(0, 4).map((one) => `${one.code} ${one.name} ${one.score}`);
    console.log(`${name} [${accept.join(' + ')}] ${result.status}: ${shown.join(' | ')}`);
  }
});
const share = (count: number, of: number): string => `${count}/${of} = ${((100 * count) / of).toFixed(1)} %`;
console.log(
  `${style}, ${wanted}: R@1 ${share(found.first, list.length)}, R@5 ${share(found.five, list.length)}, auto ${found.auto}, right ${found.autoRight}`,
);
