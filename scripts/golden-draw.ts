import { writeFileSync } from 'node:fs';
import { abbreviated, bare, cut, joined, type Noise, reordered, scanned, typos } from '../bench/noise';
import { seeded, seedOf } from '../bench/random';
import type { Entry } from '../src/catalog/entry';
import { KINDS, type Kind } from '../src/catalog/kinds';
import { createMatcher } from '../src/match/matcher';
import {
  GOLDEN_OPTIONS,
  type GoldenRow,
  goldenCatalog,
  goldenFile,
  goldenRows,
  goldenText,
} from '../test/match/golden/rows';

// `npm run golden:draw`: official names worded anew by noise that is the same in every run. Lines marked `own` and `weights` stay.

const DRAWN = 175;

const words = (name: string): string[] => name.split(' ');

function without(name: string): string {
  const all = words(name);
  return all.length < 2 ? name : all.toSpliced(Math.floor(seeded(seedOf(name))() * all.length), 1).join(' ');
}

const MARKS = ['(TE) ', '1.2 ', 'TE - ', ''];
const TAILS = ['', ' [BHYT]', ' (YC)', ' - BHYT', ' lần 2', ' bên trái', ' theo dõi', ' (chưa rõ)', ' tại giường'];

function glossed(name: string): string {
  const random = seeded(seedOf(name) + 3);
  return `${MARKS[Math.floor(random() * MARKS.length)]}${name}${TAILS[Math.floor(random() * TAILS.length)]}`;
}

const SWAPS: readonly (readonly [string, string])[] = [
  ['phải', 'trái'],
  ['trái', 'phải'],
  ['một', 'hai'],
  ['cấp', 'mạn'],
  ['mạn', 'cấp'],
  ['trên', 'dưới'],
  ['có', 'không'],
  ['không', 'có'],
  ['động mạch', 'tĩnh mạch'],
  ['trẻ em', 'người lớn'],
  ['tay', 'chân'],
  ['trước', 'sau'],
  ['tăng', 'giảm'],
  ['nội', 'ngoại'],
  ['100', '350'],
  ['2', '3'],
  ['lá', 'rễ'],
  ['acid', 'muối'],
];

/** One deciding word changed for its opposite; else one word for another. */
function swapped(name: string): string {
  const spaced = ` ${name} `;
  const swap = SWAPS.find(([from]) => spaced.includes(` ${from} `));
  if (swap) return spaced.replace(` ${swap[0]} `, ` ${swap[1]} `).trim();
  return words(name).with(-1, 'khác').join(' ');
}

/** The words in the middle lost: `Phẫu thuật cắt … bàn tay`. */
function short(name: string): string {
  const all = words(name);
  return all.length < 5 ? name : [...all.slice(0, 2), ...all.slice(-2)].join(' ');
}

/** A name with the end of another one behind it. */
function mixed(name: string, other: string): string {
  return `${words(name).slice(0, 3).join(' ')} ${words(other).slice(-2).join(' ')}`;
}

const NOISE: Readonly<Record<string, Noise>> = {
  'as issued': (name) => name,
  'upper case': (name) => name.toUpperCase(),
  'no accents': bare,
  'one typo': typos(1),
  'three typos': typos(3),
  'no accents, two typos': (name) => typos(2)(bare(name)),
  'cut at 50': cut(50),
  'cut at 25': cut(25),
  abbreviated,
  reordered,
  'words joined': joined,
  scanned,
  'word lost': without,
  'two words lost': (name) => without(without(name)),
  'words lost, typo': (name) => typos(1)(without(name)),
  glossed,
  'glossed, no accents': (name) => bare(glossed(name)),
  swapped,
  'swapped, word lost': (name) => without(swapped(name)),
  'middle lost': short,
  'abbreviated, typo': (name) => typos(1)(abbreviated(name)),
};

/** What stands beside the name in some of the rows. */
function fieldsOf(kind: Kind, entry: Entry, other: Entry, at: number): string {
  const fields: string[] = [];
  const add = (every: number, key: string, value: string | number | undefined): void => {
    if (at % every === every - 1 && value !== undefined && value !== '') fields.push(`${key}=${value}`);
  };
  if (kind === 'services') {
    add(4, 'unitPrice', entry.price && Math.round(entry.price * 1.08));
    add(9, 'priceName', entry.priceName);
  }
  if (kind === 'yhct-diseases') {
    add(3, 'icd10', entry.partners?.[0]?.icd10);
    add(5, 'modernName', entry.partners?.[0]?.name);
  }
  if (kind === 'blood') add(3, 'volumeMl', entry.volumeMl);
  if (kind === 'drugs') add(4, 'route', at % 8 === 3 ? '1.01' : '2.10');
  add(11, 'declaredCode', at % 2 === 0 ? entry.code : other.code);
  return fields.join('; ');
}

function drawn(kind: Kind, entries: readonly Entry[]): GoldenRow[] {
  const random = seeded(seedOf(kind));
  const any = (): Entry => entries[Math.floor(random() * entries.length)] as Entry;
  const rows = new Map<string, GoldenRow>();
  const noises = Object.entries(NOISE);
  for (let at = 0; rows.size < DRAWN && at < 40 * DRAWN; at++) {
    const entry = any();
    const other = any();
    const [how, noise] = noises[at % (noises.length + 1)] ?? ['mixed', (name: string) => mixed(name, other.name)];
    const name = noise(entry.name).replace(/\s+/gu, ' ').trim();
    const row = { how, name, fields: fieldsOf(kind, entry, other, at) };
    if (name !== '' && !rows.has(name)) rows.set(name, row);
  }
  return [...rows.values()];
}

for (const kind of KINDS) {
  const catalog = goldenCatalog(kind);
  const own = goldenRows(kind).filter(({ how }) => how === 'own' || how === 'weights');
  const rows = [...own, ...drawn(kind, catalog.entries)];
  writeFileSync(goldenFile(kind), goldenText(rows, createMatcher(catalog, GOLDEN_OPTIONS)));
}
