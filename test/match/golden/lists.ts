import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTruthLists } from '../../../src/io/mappings/truth';
import { createMatcher } from '../../../src/match/matcher';
import { goldenCatalog } from './rows';

const LISTS = fileURLToPath(new URL('../../../bench-set/', import.meta.url));

/** Where the digests of the made-up lists stand. */
export const LISTS_FILE = fileURLToPath(new URL('./lists.tsv', import.meta.url));

const HEAD = [
  '# The made-up lists of bench-set, answered as lists: every byte of every answer, reasons and issues too. A change that only makes',
  '# matching faster changes no line. After a change of answers on purpose: npm run golden.',
  ['file', 'kind', 'rows', 'decided', 'digest'].join('\t'),
];

/** One line a list: how many rows it has, how many are decided, and a checksum of all answers. */
export function listDigests(): string {
  const lines = [...HEAD];
  for (const file of readdirSync(LISTS).sort()) {
    if (!file.endsWith('.tsv')) continue;
    for (const { kind, items } of readTruthLists(LISTS + file)) {
      const answers = createMatcher(goldenCatalog(kind)).matchAll(items.map(({ item }) => item));
      const hash = createHash('sha256');
      for (const answer of answers) hash.update(JSON.stringify(answer)).update('\n');
      const decided = answers.filter(({ status }) => status === 'auto').length;
      lines.push([file, kind, answers.length, decided, hash.digest('hex').slice(0, 16)].join('\t'));
    }
  }
  return `${lines.join('\n')}\n`;
}
