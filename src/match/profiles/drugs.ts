import type { Entry } from '../../catalog/entry';
import { bareIngredientText, bracketedNames, ingredientText, saltsOf } from '../../text/ingredients';
import type { EntryName, Evidence, Profile } from '../profile';
import { NO_EVIDENCE } from '../profile';
import { routeCode } from '../routes';

/** Names of an entry as written, without salts, and what stands in its brackets. */
function variants(text: string, source: string): EntryName[] {
  const full = ingredientText(text);
  const names: EntryName[] = [{ text: full, source }];
  const bare = bareIngredientText(text);
  if (bare !== full) names.push({ text: bare, source: source === 'official' ? 'without-salt' : source });
  for (const name of bracketedNames(text)) {
    names.push({ text: bareIngredientText(name), source: source === 'official' ? 'in-brackets' : source });
  }
  return names;
}

/** A code for the skin, and a row that is given by needle: another use, whatever the name. */
const BY_NEEDLE = /^2\./;
const FOR_SKIN = /^3\./;
const OTHER_USE = -6;

/**
 * Groups of circular 40/2014 by position, where the same substance stands once more for another use. Inferred from the
 * codes seen in use, not read in the decision: enough to prefer one of two codes of one name, never to decide alone.
 */
const GROUPS: readonly { readonly from: number; readonly to: number; readonly routes: RegExp }[] = [
  { from: 583, to: 625, routes: FOR_SKIN },
  // Contrast media stand between the medicines for the skin and the antiseptics.
  { from: 651, to: 658, routes: FOR_SKIN },
  { from: 845, to: 905, routes: /^(?:6\.|5\.07|5\.10)/ },
  { from: 1003, to: 1010, routes: /^1\./ },
  { from: 1011, to: 1030, routes: /^2\./ },
];
const GROUP_AGREES = 1.2;
const OTHER_SALT: Evidence = Object.freeze({ logOdds: -2, conflict: false, doubt: true });

function groupOf(entry: Entry): (typeof GROUPS)[number] | undefined {
  const position = Number(/^40\.(\d+)/.exec(entry.code)?.[1]);
  return GROUPS.find(({ from, to }) => position >= from && position <= to);
}

/** Log-odds among codes of one name where the row's route was seen under another of them only: enough to put that first, never to decide. */
const ROUTE_NOT_SEEN = -0.8;

/** Whether a route, or one of its group (`2.10` and `2.15` are given by needle), was seen under a code; undefined: none was. */
function routeSeen(route: string, { routes = [] }: Entry): boolean | undefined {
  const [group] = route.split('.');
  return routes.length === 0 ? undefined : routes.some((one) => one.split('.')[0] === group);
}

/** How common a code is, in log-odds: products seen under it by routes of the row's group, or by any where the row gives none. */
function common(route: string | undefined, { routes = [], routesSeen = [] }: Entry): number {
  const group = route?.split('.')[0];
  let seen = 0;
  routes.forEach((one, at) => {
    if (group === undefined || one.split('.')[0] === group) seen += routesSeen[at] ?? 0;
  });
  return Math.log1p(seen);
}

const entrySalts = new WeakMap<Entry, readonly ReadonlySet<string>[]>();

function saltsOfEntry(entry: Entry): readonly ReadonlySet<string>[] {
  let salts = entrySalts.get(entry);
  if (!salts) {
    const official = saltsOf(entry.name);
    // An official name without a salt stands for every salt; one with a salt for that and for the other salted names.
    const others = official.size === 0 ? [] : (entry.aliases ?? []).map(({ name }) => saltsOf(name));
    salts = [official, ...others].filter(({ size }) => size > 0);
    entrySalts.set(entry, salts);
  }
  return salts;
}

/** Whether each names a salt that the other has not: `calci carbonat` is not `magnesi carbonat`, even if the rest is equal. */
function otherSalt(written: ReadonlySet<string>, official: ReadonlySet<string>): boolean {
  const lacks = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((salt) => !b.has(salt));
  return lacks(written, official) && lacks(official, written);
}

/** What a drug's row says beside its ingredients. */
interface DrugFacts {
  readonly route: string | undefined;
  readonly salts: ReadonlySet<string>;
}

/** Drugs: by active ingredients, as a set. The code stands for ingredients, not for a product. */
export const drugs: Profile = {
  family: 'ingredients',
  spoken: 'as-a-set',
  names: (entry) => [
    ...variants(entry.name, 'official'),
    ...(entry.aliases ?? []).flatMap(({ name, source }) => variants(name, source)),
  ],
  facts(item) {
    const written = item.ingredient ?? item.localName;
    const texts = [ingredientText(written)];
    const bare = bareIngredientText(written);
    if (bare !== texts[0]) texts.push(bare);
    return {
      item,
      texts,
      bracket: [],
      priceName: [],
      more: { route: routeCode(item.route), salts: saltsOf(written) } satisfies DrugFacts,
    };
  },
  weigh(facts, entry, _, why): Evidence {
    const { route, salts } = facts.more as DrugFacts;
    const own = saltsOfEntry(entry);
    const doubt = salts.size > 0 && own.length > 0 && own.every((official) => otherSalt(salts, official));
    if (doubt) why?.push({ code: 'salt-differs' });
    const evidence = { ...(doubt ? OTHER_SALT : NO_EVIDENCE), common: common(route, entry) };
    if (route === undefined) return evidence;
    const seen = routeSeen(route, entry);
    if (seen !== undefined) why?.push({ code: seen ? 'route-seen' : 'route-not-seen', params: { route } });
    const among = seen === false ? ROUTE_NOT_SEEN : 0;
    const group = groupOf(entry);
    if (group === undefined) return seen === undefined ? evidence : { ...evidence, among, fits: seen };
    const agrees = group.routes.test(route);
    if (agrees) why?.push({ code: 'route-agrees', params: { route } });
    const isOtherUse = BY_NEEDLE.test(route) && group.routes === FOR_SKIN && seen !== true;
    const logOdds = evidence.logOdds + (agrees ? GROUP_AGREES : isOtherUse ? OTHER_USE : -GROUP_AGREES);
    return { ...evidence, logOdds, among, fits: seen, doubt: evidence.doubt || isOtherUse };
  },
  differences: ['name', 'group', 'routes'],
};
