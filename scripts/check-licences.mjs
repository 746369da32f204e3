// Every package that users get with ours has a licence that we may pass on, and stands in THIRD-PARTY-LICENSES.md: with its text
// where its code is bundled into `dist`, by name where it is installed beside ours.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ALLOWED = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0']);
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const { dependencies } = json('package.json');
const locked = json('package-lock.json').packages;
const text = readFileSync('THIRD-PARTY-LICENSES.md', 'utf8');

/** Packages that the sources import and nobody installs: they are bundled. */
function bundled() {
  const names = new Set();
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue;
    const code = readFileSync(join('src', file), 'utf8');
    const imports = /(?:^(?:import|export|\}) (?!type\b).*?|\bimport\()'((?:@[\w.-]+\/)?\w[\w.-]*)(?:\/[\w./-]*)?'/gm;
    for (const [, name] of code.matchAll(imports)) if (!(name in dependencies)) names.add(name);
  }
  return names;
}

/** These packages and those that they need, by their places in the lock file. */
function withNeeded(names) {
  const places = new Set();
  const add = (name) => {
    const place = `node_modules/${name}`;
    if (places.has(place) || !locked[place]) return;
    places.add(place);
    for (const needed of Object.keys(locked[place].dependencies ?? {})) add(needed);
  };
  for (const name of names) add(name);
  return [...places];
}

const faults = [];
/** `name version`, as headings and lines say it. */
const shown = (place) => `${locked[place].name ?? place.replace(/^.*node_modules\//, '')} ${locked[place].version}`;
const allow = (place) => {
  const { license } = locked[place];
  if (!ALLOWED.has(license))
    faults.push(`${shown(place)}: licence ${license} is not one of ${[...ALLOWED].join(', ')}`);
};
const headings = new Set([...text.matchAll(/^## (.+)$/gm)].flatMap(([, names]) => names.split(', ')));
const isOutside = (place) => !locked[place].dev && !locked[place].devOptional;
const inside = withNeeded(bundled()).filter((place) => !isOutside(place));
for (const place of inside) {
  allow(place);
  if (!headings.has(shown(place)))
    faults.push(`${shown(place)} is bundled, and its licence is not in THIRD-PARTY-LICENSES.md`);
}
const outside = Object.keys(locked).filter((place) => place !== '' && isOutside(place));
for (const place of outside) {
  allow(place);
  const line = `- ${shown(place)}: ${locked[place].license}`;
  if (!text.includes(`${line}\n`)) faults.push(`missing in THIRD-PARTY-LICENSES.md: ${line}`);
}
for (const fault of faults) console.error(fault);
console.log(
  `${inside.length} packages bundled, ${outside.length} installed: ${faults.length} faults in their licences`,
);
process.exit(faults.length > 0 ? 1 : 0);
