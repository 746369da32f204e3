import { distance } from 'fastest-levenshtein';
import type { Entry } from '../../src/catalog/entry';
import { drawn, keyOf, type Names, pick, sample } from './names';
import type { SetRow } from './row';
import {
  abbreviated,
  bare,
  cutAt,
  doubled,
  marked,
  mistyped,
  scanned,
  spaced,
  spelt,
  upper,
  type Wording,
} from './wordings';

/** How many rows of each class a kind gets. */
export type Plan = Readonly<Partial<Record<MadeClass, number>>>;

export type MadeClass = (typeof CLASSES)[number]['name'];

interface MadeClassRule {
  readonly name: string;
  readonly wording: Wording;
  /** Which codes the written text may mean: `same`: those whose name says the same; `alike`: also those whose names are written so by the same hand; `begins`: those whose name begins so. */
  readonly means: 'same' | 'alike' | 'begins';
  /** A garbled text is taken only where no other name is about as near. */
  readonly garbled?: true;
}

/** Classes that are made of official names by a rule. */
const CLASSES = [
  { name: 'official name', wording: (name: string) => name, means: 'same' },
  { name: 'lost accents', wording: bare, means: 'same' },
  { name: 'upper case', wording: upper, means: 'same' },
  { name: 'marks', wording: marked, means: 'same' },
  { name: 'typed twice', wording: doubled, means: 'same' },
  { name: 'signs and spaces', wording: spaced, means: 'same' },
  { name: 'spelling', wording: spelt, means: 'alike' },
  { name: 'abbreviations', wording: abbreviated, means: 'alike' },
  { name: 'typos', wording: mistyped, means: 'same', garbled: true },
  { name: 'scanned', wording: scanned, means: 'same', garbled: true },
  { name: 'cut', wording: cutAt(50), means: 'begins' },
] as const satisfies readonly MadeClassRule[];

/** No row leaves more codes open than this: a list of twenty right answers measures nothing. */
const MOST_OPEN = 4;

/** Rows made of official names; `usable` says which entries may be asked for. */
export function madeRows(names: Names, plan: Plan, usable: (entry: Entry) => boolean = () => true): SetRow[] {
  const { kind } = names.catalog;
  const rows: SetRow[] = [];
  for (const rule of CLASSES as readonly MadeClassRule[]) {
    const wanted = plan[rule.name as MadeClass] ?? 0;
    if (wanted === 0) continue;
    const alike = rule.means === 'alike' ? byWriting(names, rule.wording) : undefined;
    const taken = new Set<string>();
    let count = 0;
    for (const entry of sample(names.catalog.entries, names.catalog.size, ({ code }) => code, `${kind}|${rule.name}`)) {
      if (count === wanted) break;
      const name = rule.wording(entry.name, kind);
      if (!usable(entry) || name === undefined || taken.has(keyOf(name)) || keyOf(name).length < 3) continue;
      if (rule.garbled && names.mayBeOther(name, entry.name, distance)) continue;
      const meant = rule.means === 'begins' ? names.beginning(name) : (alike?.get(keyOf(name)) ?? names.of(entry.name));
      if (!meant.every(usable) || meant.length > MOST_OPEN) continue;
      taken.add(keyOf(name));
      rows.push({ kind, class: rule.name, name, gold: [codesOf(sameCase(meant, entry, rule.name))] });
      count++;
    }
    if (count < wanted) console.error(`${kind}, ${rule.name}: ${count} of ${wanted}`);
  }
  return rows;
}

/** Where names differ in case alone and the row keeps the case, it says which is meant. */
function sameCase(meant: readonly Entry[], entry: Entry, rule: string): readonly Entry[] {
  if (rule !== 'official name' && rule !== 'marks') return meant;
  const letters = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, '');
  const differ = meant.some(
    ({ name }) =>
      letters(name) !== letters(entry.name) && letters(name).toLowerCase() === letters(entry.name).toLowerCase(),
  );
  return differ ? meant.filter(({ name }) => letters(name) === letters(entry.name)) : meant;
}

export function codesOf(entries: readonly Entry[]): string[] {
  return entries.map(({ code }) => code);
}

function byWriting(names: Names, wording: Wording): Map<string, Entry[]> {
  const out = new Map<string, Entry[]>();
  for (const entry of names.catalog) {
    // A name that is already written so counts too.
    const key = keyOf(wording(entry.name) ?? entry.name);
    out.set(key, [...new Set([...(out.get(key) ?? []), ...names.of(entry.name)])]);
  }
  return out;
}

/** Two or three diseases in one cell, each by its official name. */
export function severalRows(names: Names, count: number, usable: (entry: Entry) => boolean): SetRow[] {
  const able = sample(names.catalog.entries, names.catalog.size, ({ code }) => code, 'several').filter(
    (entry) =>
      usable(entry) &&
      entry.name.length < 45 &&
      !/[,;/+\-–()[\]]|\b(?:và|kèm|có|hoặc|với)\b/u.test(entry.name) &&
      names.of(entry.name).length <= 2,
  );
  const rows: SetRow[] = [];
  for (let at = 0; rows.length < count; at += 3) {
    const things = able.slice(at, at + (drawn(`several ${at}`) < 0.3 ? 3 : 2));
    const sign = pick(['; ', ' ; ', ';', ' + ', ' / '], `sign ${at}`);
    rows.push({
      kind: names.catalog.kind,
      class: 'several diseases',
      name: things.map(({ name }) => name).join(sign),
      gold: things.map(({ name }) => codesOf(names.of(name))),
    });
  }
  return rows;
}

/** The code written into the name, as exports do that have one column too few. */
export function codeInName(names: Names, count: number, usable: (entry: Entry) => boolean): SetRow[] {
  return sample(names.catalog.entries, names.catalog.size, ({ code }) => code, 'code in name')
    .filter(usable)
    .slice(0, count)
    .map(({ code, name }, at) => ({
      kind: names.catalog.kind,
      class: 'code in the name',
      name: [`${code} - ${name}`, `${name} (${code})`, `${name} [${code}]`, `${code} ${name}`, `${name}_${code}`][
        at % 5
      ] as string,
      gold: [[code]],
    }));
}
