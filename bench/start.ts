/**
 * What starting costs: whole processes of today's build beside those of an earlier commit, in turns, by processor time.
 * `npm run bench:start`; `-- --rounds 3` for a quick look, `-- --only lookup` for one line.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { againstOptions, type Build, benchFile, commandOf, compare, processUse, table } from './against';
import { benchCatalog, facilityList } from './lists';
import { progress } from './section';

const { rounds, only } = againstOptions();

function tsv(count: number): string {
  const rows = facilityList(benchCatalog('services'), count).map(({ item }) =>
    [item.localCode, item.localName, item.unitPrice ?? ''].join('\t'),
  );
  return `${['Mã dịch vụ\tTên dịch vụ\tĐơn giá', ...rows].join('\n')}\n`;
}

const one = benchFile('one.tsv', tsv(1));
const list = benchFile('list.tsv', tsv(1064));

const cli =
  (...args: readonly string[]) =>
  ({ folder }: Build): readonly string[] => [commandOf(folder), ...args];

/** A program that uses the library for one row. */
const library = ({ name, folder }: Build): readonly string[] => {
  const door = pathToFileURL(join(folder, 'dist', 'index.js')).href;
  const script = `import { createMatcher, openCatalog } from '${door}';
const { candidates } = createMatcher(openCatalog('services', { catalogsDir: null })).match({ localCode: '1', localName: 'Siêu âm ổ bụng' });
if (candidates.length === 0) process.exit(1);`;
  return [benchFile(`library-${name}.mjs`, script)];
};

const importing = ({ name, folder }: Build): readonly string[] => [
  benchFile(`import-${name}.mjs`, `import '${pathToFileURL(join(folder, 'dist', 'index.js')).href}';`),
];

const edition = ['--edition', 'qd7603-2018'];
const WORK: Readonly<Record<string, (build: Build) => readonly string[]>> = {
  '`dmdc --version`': cli('--version'),
  '`dmdc lookup services`': cli('lookup', 'services', '02.0314.0001'),
  '`dmdc lookup icd10`': cli('lookup', 'icd10', 'E11.9'),
  '`dmdc search services`': cli('search', 'services', 'siêu âm ổ bụng', ...edition),
  '`dmdc search icd10`': cli('search', 'icd10', 'đái tháo đường'),
  '`dmdc map`, 1 row': cli('map', one, '--kind', 'services', '--format', 'ndjson'),
  '`dmdc map`, 1,064 services to NDJSON': cli('map', list, '--kind', 'services', '--format', 'ndjson'),
  'library: import': importing,
  'library: import, openCatalog, createMatcher, first match': library,
};

const lines: (readonly (string | number)[])[] = [];
for (const [work, argsOf] of Object.entries(WORK)) {
  if (only !== undefined && !work.includes(only)) continue;
  progress(`start: ${work}`);
  const { today, before, ratio } = await compare(rounds, async (build) => (await processUse(argsOf(build))).cpu);
  lines.push([work, before, today, ratio]);
}
console.log(table(['whole process, ms of processor time', '82d234a', 'today', 'ratio'], lines));
