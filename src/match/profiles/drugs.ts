import type { Entry } from '../../catalog/entry';
import { bareIngredientText, bracketedNames, ingredientText } from '../../text/ingredients';
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

/**
 * Groups of circular 40/2014 by position, where the same substance stands once more for another use. Inferred from the
 * codes seen in use, not read in the decision: enough to prefer one of two codes of one name, never to decide alone.
 */
const GROUPS: readonly { readonly from: number; readonly to: number; readonly routes: RegExp }[] = [
  { from: 583, to: 658, routes: /^3\./ },
  { from: 845, to: 905, routes: /^(?:6\.|5\.07|5\.10)/ },
  { from: 1003, to: 1010, routes: /^1\./ },
  { from: 1011, to: 1030, routes: /^2\./ },
];
const GROUP_AGREES = 1.2;

function groupOf(entry: Entry): (typeof GROUPS)[number] | undefined {
  const position = Number(/^40\.(\d+)/.exec(entry.code)?.[1]);
  return GROUPS.find(({ from, to }) => position >= from && position <= to);
}

/** Drugs: by active ingredients, as a set. The code stands for ingredients, not for a product. */
export const drugs: Profile = {
  family: 'general',
  names: (entry) => [
    ...variants(entry.name, 'official'),
    ...(entry.aliases ?? []).flatMap(({ name, source }) => variants(name, source)),
  ],
  facts(item) {
    const written = item.ingredient ?? item.localName;
    const texts = [ingredientText(written)];
    const bare = bareIngredientText(written);
    if (bare !== texts[0]) texts.push(bare);
    return { item, texts, bracket: [], priceName: [], more: routeCode(item.route) };
  },
  weigh(facts, entry, _, why): Evidence {
    const route = facts.more as string | undefined;
    if (!route) return NO_EVIDENCE;
    const group = groupOf(entry);
    if (!group) return NO_EVIDENCE;
    const agrees = group.routes.test(route);
    if (agrees) why?.push({ code: 'route-agrees', params: { route } });
    return { logOdds: agrees ? GROUP_AGREES : -GROUP_AGREES, conflict: false };
  },
  differences: ['name'],
};
