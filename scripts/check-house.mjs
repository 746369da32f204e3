// Checks the map in ARCHITECTURE.md against the code: which room may import which, and how large rooms and the front door may grow.
//
//   npm run check:house                all rules, with the numbers
//   node scripts/check-house.mjs --borders   imports only, without a word when they hold
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Rooms from the ground up: a room imports those before it, never one after it. `pure`: no file system, no Node. */
const ROOMS = [
  { name: 'messages', pure: true },
  { name: 'text', pure: true },
  { name: 'catalog', pure: true },
  { name: 'match', pure: true },
  { name: 'list', pure: true },
  { name: 'mapping', pure: true },
  { name: 'editions', pure: true },
  { name: 'report', pure: true },
  { name: 'claims', pure: true },
  { name: 'io', pure: false },
  { name: 'store', pure: false },
  { name: 'jobs', pure: false },
  { name: 'server', pure: false },
  { name: 'cli', pure: false },
];
/** Files beside the rooms. Ground is imported by every room, a door by none. */
const GROUND = ['src/errors.ts', 'src/issue.ts', 'src/item.ts', 'src/lazily.ts'];
const DOORS = ['src/index.ts', 'src/core.ts', 'src/province.ts', 'src/editions.ts'];

const MOST_FILES_IN_FOLDER = 30;
const MOST_COMMAND_FILES = 45;
const MOST_VALUES = 70;
const MOST_NAMES = 150;

const bordersOnly = process.argv.includes('--borders');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && existsSync(file));
const known = new Set(files);
const source = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const faults = [];
const fault = (what, instead) => faults.push(`${what}\n    → ${instead}`);

/** Files that a file imports, types included, with the names of outside modules apart. */
function importsOf(file) {
  const inside = [];
  const outside = [];
  for (const [, name] of source.get(file).matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)['"]([^'"]+)['"]/gm)) {
    if (!name.startsWith('.')) {
      outside.push(name);
      continue;
    }
    const base = normalize(join(dirname(file), name)).replaceAll('\\', '/');
    const target = [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`, base].find((path) => known.has(path));
    if (target) inside.push(target);
  }
  return { inside, outside };
}
const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** The room of a file: 0 is the ground, then the rooms in order, last the doors. */
function level(file) {
  if (GROUND.includes(file)) return 0;
  if (DOORS.includes(file)) return ROOMS.length + 1;
  return ROOMS.findIndex(({ name }) => file.startsWith(`src/${name}/`)) + 1 || undefined;
}

for (const file of files) {
  const own = level(file);
  if (own === undefined) {
    fault(`${file} stands in no room`, `put it into one of: ${ROOMS.map(({ name }) => name).join(', ')}`);
    continue;
  }
  const room = ROOMS[own - 1];
  for (const target of imports.get(file).inside) {
    const other = level(target);
    // The ground may name types of the catalogue (a kind) and take wording from messages.
    if (own === 0) continue;
    if (other !== undefined && other > own) {
      const name = ROOMS[own - 1]?.name;
      fault(
        `${file} imports ${target}: ${name} stands below ${ROOMS[other - 1]?.name ?? 'the front door'}`,
        `move what both need to ${name} or lower, or hand it in as a parameter`,
      );
    }
  }
  if (room?.pure) {
    for (const name of imports.get(file).outside) {
      if (name.startsWith('node:'))
        fault(`${file} imports ${name}: ${room.name} is pure`, 'read and write files in io/, and hand the values in');
    }
  }
}

/** Circles of files, by Tarjan's strongly connected components. */
function circles() {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const found = [];
  const visit = (file) => {
    index.set(file, index.size);
    low.set(file, index.get(file));
    stack.push(file);
    for (const target of imports.get(file).inside) {
      if (!index.has(target)) {
        visit(target);
        low.set(file, Math.min(low.get(file), low.get(target)));
      } else if (stack.includes(target)) low.set(file, Math.min(low.get(file), index.get(target)));
    }
    if (low.get(file) !== index.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const file of files) if (!index.has(file)) visit(file);
  return found;
}
for (const circle of circles())
  fault(`a circle of files: ${circle.join(', ')}`, 'move the type or function that closes it to the lowest of them');

/** Folders of one room that import each other; a folder and the folder around it are one. */
const arrows = new Set();
for (const file of files)
  for (const target of imports.get(file).inside) arrows.add(`${dirname(file)}>${dirname(target)}`);
for (const arrow of arrows) {
  const [from, to] = arrow.split('>');
  const nested = from === to || from.startsWith(`${to}/`) || to.startsWith(`${from}/`);
  if (!nested && from < to && arrows.has(`${to}>${from}`)) {
    fault(`${from} and ${to} import each other`, 'decide which is lower, and move what it needs down to it');
  }
}

const folders = Map.groupBy ? Map.groupBy(files, dirname) : group(files, dirname);
function group(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

if (!bordersOnly) {
  for (const [folder, inside] of folders) {
    if (inside.length > MOST_FILES_IN_FOLDER)
      fault(
        `${folder} holds ${inside.length} files, at most ${MOST_FILES_IN_FOLDER}`,
        'make a folder for each concern in it',
      );
  }
  const commands = files.filter((file) => file.startsWith('src/cli/'));
  if (commands.length > MOST_COMMAND_FILES)
    fault(
      `src/cli holds ${commands.length} files, at most ${MOST_COMMAND_FILES}`,
      'move what is no parsing or printing to jobs/; where all is, a file may hold two commands that belong together',
    );
  const lines = [...source.values()].reduce((sum, text) => sum + text.split('\n').length - 1, 0);

  const doors = await exported(DOORS.filter((path) => known.has(path)));
  const { values, types } = doors.get('src/index.ts');
  if (values.length > MOST_VALUES)
    fault(
      `the front door has ${values.length} values, at most ${MOST_VALUES}`,
      'keep it inside, or put it into dmdc/province or dmdc/editions',
    );
  if (values.length + types.length > MOST_NAMES)
    fault(
      `the front door has ${values.length + types.length} names, at most ${MOST_NAMES}`,
      'types that follow from a function need no name of their own',
    );
  const api = existsSync('docs/api.md') ? readFileSync('docs/api.md', 'utf8') : '';
  for (const [door, names] of doors) {
    for (const name of names.values) {
      if (!new RegExp(`\\b${name}\\b`).test(api))
        fault(`${name} of ${door} is not in docs/api.md`, 'add it there with an example');
    }
  }
  const architecture = existsSync('ARCHITECTURE.md') ? readFileSync('ARCHITECTURE.md', 'utf8') : '';
  for (const room of ROOMS) {
    if (
      files.some((file) => level(file) && file.startsWith(`src/${room.name}/`)) &&
      !architecture.includes(`\n## ${room.name}`)
    )
      fault(`ARCHITECTURE.md has no section “${room.name}”`, 'say what the room knows and what it must not know');
  }
  const widest = [...folders].map(([folder, inside]) => [inside.length, folder]).sort((a, b) => b[0] - a[0])[0];
  console.log(
    `${files.length} files, ${lines} lines, mean ${Math.round(lines / files.length)}; ${folders.size} folders, the fullest ${widest[1]} with ${widest[0]}`,
  );
  console.log(`front door: ${values.length} values and ${types.length} types; command line: ${commands.length} files`);
}

/** Names that each of these modules exports, told apart by TypeScript: values and types. */
async function exported(modules) {
  const { default: ts } = await import('typescript');
  const program = ts.createProgram(modules, { ...options(ts), noEmit: true });
  const checker = program.getTypeChecker();
  const isValue = (symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return (target.flags & ts.SymbolFlags.Value) !== 0 && !isTypeOnly(symbol, ts);
  };
  const names = (list) => list.map(({ name }) => name).sort();
  return new Map(
    modules.map((file) => {
      const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)));
      return [
        file,
        { values: names(symbols.filter(isValue)), types: names(symbols.filter((symbol) => !isValue(symbol))) },
      ];
    }),
  );
}

function isTypeOnly(symbol, ts) {
  return (symbol.declarations ?? []).some(
    (node) => ts.isExportSpecifier(node) && (node.isTypeOnly || node.parent.parent.isTypeOnly),
  );
}

function options(ts) {
  return ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, '.').options;
}

for (const text of faults) console.error(text);
if (!bordersOnly) console.log(faults.length === 0 ? 'The house holds.' : `${faults.length} faults.`);
process.exit(faults.length > 0 ? 1 : 0);
