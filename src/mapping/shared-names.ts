import type { Kind } from '../catalog/kinds';
import type { Item } from '../item';
import { cleanText } from '../text/clean';
import { facilityKey, nameKey } from '../text/same-text';
import { isOpen } from './apply-rules';
import { fingerprint } from './hash';
import type { Decision, Facility, Mapping } from './mapping';
import { verdictOf } from './second-review';

/** Fields that belong to a name when facilities share it. Price and department are each facility's own. */
const ABOUT: Readonly<Record<Kind, readonly (keyof Item)[]>> = {
  drugs: ['ingredient', 'route'],
  'traditional-medicines': ['ingredient', 'route'],
  services: ['priceName'],
  supplies: ['groupName'],
  icd10: [],
  'yhct-diseases': ['modernName', 'icd10'],
  blood: ['volumeMl'],
};

/** Codes that are kept for a row of a name. */
const CODES = 5;

/** One name in one facility's mapping: what waits there, what was offered, what was decided. */
interface NameAt {
  readonly name: string;
  readonly about: readonly string[];
  rows: number;
  use: number;
  weight: number;
  offered: number;
  readonly codes: Set<string>;
  readonly decided: Map<string, Decision>;
}

/** The names of one mapping that wait or were decided, by their key. */
export interface FacilityNames {
  readonly kind: Kind;
  readonly facility: Facility;
  readonly file: string;
  readonly names: ReadonlyMap<string, NameAt>;
}

/** One name that waits at several facilities. */
export interface SharedName {
  /** Tells it from all other names, from one reading to the next. */
  readonly key: string;
  readonly kind: Kind;
  /** As the first facility writes it, with what else belongs to the name: ingredient, route, price item … */
  readonly name: string;
  readonly about: readonly string[];
  /** Facilities where rows of it wait, and their mapping files. */
  readonly facilities: readonly Facility[];
  readonly files: readonly string[];
  /** Rows that wait. */
  readonly rows: number;
  /** Their quantities; 0 where no list gives any. */
  readonly use: number;
  /** Codes that the machine proposes, those of most facilities first. */
  readonly codes: readonly { readonly code: string; readonly facilities: number }[];
  /** Facilities where a decision was offered and waits to be accepted. */
  readonly offered: number;
  /** What facilities decided for this name, that of most facilities first. */
  readonly decided: readonly { readonly decision: Decision; readonly facilities: readonly string[] }[];
}

function aboutOf(kind: Kind, item: Item): string[] {
  return ABOUT[kind].map((field) => cleanText(String(item[field] ?? '')));
}

/** What all rows of one name share, whichever facility has them. */
export function sharedKey(kind: Kind, item: Item): string {
  return fingerprint([kind, item.localName, ...aboutOf(kind, item)].map(nameKey).join('\u0000'));
}

/** The names of one mapping; rows that the machine decided are passed over. */
export function namesOf({ kind, facility, rows }: Mapping, file: string): FacilityNames {
  const names = new Map<string, NameAt>();
  const used = rows.flatMap(({ item }) => item.quantity ?? []);
  const middle = used.reduce((sum, one) => sum + Math.max(0, one), 0) / Math.max(1, used.length);
  for (const row of rows) {
    const { item, match, decision, draft } = row;
    const isOffered = draft?.why === 'offered';
    if (!decision && !isOffered && !isOpen(row)) continue;
    const key = sharedKey(kind, item);
    let at = names.get(key);
    if (!at) {
      const about = aboutOf(kind, item).filter((text) => text !== '');
      const nothing = { rows: 0, use: 0, weight: 0, offered: 0 };
      at = { name: item.localName, about, ...nothing, codes: new Set(), decided: new Map() };
      names.set(key, at);
    }
    if (decision) {
      if (decision.status !== 'flagged' && decision.status !== 'rejected')
        at.decided.set(verdictOf(decision), decision);
    } else if (isOffered) at.offered++;
    else {
      const use = Math.max(0, item.quantity ?? 0);
      at.rows++;
      at.use += use;
      at.weight += 1 + (middle > 0 ? use / middle : 0);
      for (const { code } of match.candidates.slice(0, CODES)) at.codes.add(code);
    }
  }
  return { kind, facility, file, names };
}

/** How {@link sharedNames} lists names. */
export interface SharedNameOptions {
  /** Facilities that a name waits at, at least. @default 2 */
  readonly least?: number;
  /** Names at most. @default all */
  readonly most?: number;
}

/** Names that wait at several facilities, in the order of facilities × use: where one decision is worth most. */
export function sharedNames(all: readonly FacilityNames[], { least = 2, most }: SharedNameOptions = {}): SharedName[] {
  const byKey = new Map<string, { readonly of: FacilityNames; readonly at: NameAt }[]>();
  for (const of of all) {
    for (const [key, at] of of.names) {
      const known = byKey.get(key);
      if (known) known.push({ of, at });
      else byKey.set(key, [{ of, at }]);
    }
  }
  const found: { readonly name: SharedName; readonly worth: number }[] = [];
  for (const [key, places] of byKey) {
    const open = places.filter(({ at }) => at.rows > 0);
    const facilities = new Map(open.map(({ of }) => [facilityKey(of.facility), of.facility]));
    const [first] = open;
    if (!first || facilities.size < least) continue;
    const sum = (field: 'rows' | 'use' | 'weight') => open.reduce((total, { at }) => total + at[field], 0);
    const name: SharedName = {
      key,
      kind: first.of.kind,
      name: first.at.name,
      about: first.at.about,
      facilities: [...facilities.values()],
      files: open.map(({ of }) => of.file),
      rows: sum('rows'),
      use: sum('use'),
      codes: counted(open.map(({ at }) => [...at.codes])).map(([code, count]) => ({ code, facilities: count })),
      offered: places.filter(({ at }) => at.offered > 0).length,
      decided: decidedOf(places),
    };
    found.push({ name, worth: facilities.size * sum('weight') });
  }
  found.sort((a, b) => b.worth - a.worth || (a.name.key < b.name.key ? -1 : 1));
  return found.slice(0, most).map(({ name }) => name);
}

/** How many lists hold each text, the most frequent first; of equals the one that stands earlier in its lists. */
function counted(lists: readonly (readonly string[])[]): [string, number][] {
  const counts = new Map<string, number>();
  const places = new Map<string, number>();
  for (const list of lists) {
    list.forEach((text, at) => {
      counts.set(text, (counts.get(text) ?? 0) + 1);
      places.set(text, (places.get(text) ?? 0) + at);
    });
  }
  const place = (text: string) => (places.get(text) ?? 0) / (counts.get(text) ?? 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || place(a) - place(b) || (a < b ? -1 : 1));
}

function decidedOf(places: readonly { readonly of: FacilityNames; readonly at: NameAt }[]): SharedName['decided'] {
  const said = new Map<string, { readonly decision: Decision; readonly facilities: Set<string> }>();
  for (const { of, at } of places) {
    for (const [verdict, decision] of at.decided) {
      const known = said.get(verdict) ?? { decision, facilities: new Set() };
      said.set(verdict, known);
      known.facilities.add(of.facility.name);
    }
  }
  return [...said.values()]
    .map(({ decision, facilities }) => ({ decision, facilities: [...facilities].sort() }))
    .sort((a, b) => b.facilities.length - a.facilities.length);
}
