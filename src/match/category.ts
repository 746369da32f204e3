import type { Catalog } from '../catalog/catalog';
import { type EntrySource, entrySource } from '../catalog/entry-source';
import { cleanText } from '../text/clean';
import type { Depth } from './context';
import { nameSource } from './rank/name-sources';
import { IN_DOUBT } from './rank/rank';
import type { Weighed } from './rank/weighed';

const UNSPECIFIED =
  /(?:không|chưa)\s+(?:được\s+)?(?:xác định|đặc hiệu|biệt định|định rõ|rõ)|khong (?:xac dinh|dac hieu)/iu;
const HEADING = /^[-\s]*các\s|(?:^|\s)khác(?![\p{L}])/iu;
const SMALL_LETTER = /^[^\p{Lu}]*\p{Ll}/u;
/** Least shares of a list's rows, and least numbers of rows, from which its way of naming is known. */
const TOLD = 0.02;
const HEADINGS = 0.08;
const SPOKEN = 0.6;
const FEWEST = 3;
const FEWEST_TOLD = 10;

/** How a list names its diseases. The order of rows changes nothing. */
export function depthOf(names: readonly string[]): Depth {
  const count = (pattern: RegExp): number => names.filter((name) => pattern.test(name)).length;
  const enough = (found: number, share: number): boolean => found >= FEWEST && found >= share * names.length;
  const told = count(UNSPECIFIED);
  if (told >= FEWEST_TOLD && told >= TOLD * names.length) return 'told';
  if (enough(count(HEADING), HEADINGS)) return 'headings';
  return enough(count(SMALL_LETTER), SPOKEN) ? 'spoken' : undefined;
}

/** Share of the probability that goes to the category, by how the list names diseases. */
const TO_CATEGORY = Object.freeze({ told: 0.7, headings: 0.7, spoken: 0.3 });
const FIRST_FOUND = 0.55;
/** Share of the declared member, where the name says no more than its category and the member's name says more. */
const TO_DECLARED = 0.75;
/** The same where the member says `không xác định`: that is what a name without further detail means, and the row says so by its code. */
const TO_DECLARED_UNSPECIFIED = 0.9999;
const LIKE_A_MEMBER = /không (?:xác định|rõ)/iu;

/** A category and its member: the two entries, by number, that a name without further detail may mean. */
export interface Pair {
  readonly category: number;
  readonly member: number;
}

const known = new WeakMap<EntrySource, Categories>();

/**
 * Categories of diseases with their unspecified member: `Viêm họng cấp tính` (J02) and `…, không xác định` (J02.9).
 * A row that says no more than the category's name may mean either: lists copied from circulars mean the category,
 * clinicians mean the member, and no word of the row says which.
 */
export class Categories {
  readonly #entries: EntrySource;
  readonly #memberOf: ReadonlyMap<number, number>;
  readonly #categoryOf: ReadonlyMap<number, number>;

  /** Those of a catalogue, made once. */
  static of(catalog: Catalog): Categories {
    const source = entrySource(catalog);
    let made = known.get(source);
    if (made === undefined) {
      made = new Categories(source);
      known.set(source, made);
    }
    return made;
  }

  constructor(entries: EntrySource) {
    this.#entries = entries;
    const pairs = entries.prepared?.json<[number, number][]>('categories') ?? Categories.pairs(entries);
    this.#memberOf = new Map(pairs);
    this.#categoryOf = new Map(pairs.map(([category, member]) => [member, category]));
  }

  /** Categories and their members, as numbers of entries. */
  static pairs(source: EntrySource): [category: number, member: number][] {
    const entries = Array.from({ length: source.size }, (_, number) => source.at(number));
    const numbers = new Map(entries.map(({ code }, number) => [code, number]));
    return entries.flatMap(({ code, name }, category): [number, number][] => {
      if (code.length !== 3) return [];
      const member = numbers.get(`${code}.9`) ?? numbers.get(`${code}.8`);
      if (member === undefined) return [];
      const own = entries[member]?.name ?? '';
      const isPair =
        LIKE_A_MEMBER.test(own) || cleanText(own).startsWith(cleanText(name.replace(/\s*\[[^\]]*\]/gu, '')));
      return isPair ? [[category, member]] : [];
    });
  }

  /**
   * The pair that a row means when it says no more than the name of the category; undefined when its words tell, and when
   * one of the two is not among the candidates or contradicts.
   */
  pair(weighed: readonly Weighed[], written: string, depth: Depth): Pair | undefined {
    const best = weighed[0];
    if (best === undefined || best.conflict || best.declared || UNSPECIFIED.test(written)) return undefined;
    // Where the list says `không xác định` when it means so, only names that no decision gives stay in doubt.
    if (best.source.startsWith('memory') || (depth === 'told' && best.source !== 'everyday')) return undefined;
    const member = this.#memberOf.get(best.entry);
    const category = nameSource(best.source).neverSure ? this.#categoryOf.get(best.entry) : undefined;
    const other = member ?? category;
    if (!weighed.some(({ entry, conflict, declared }) => entry === other && !conflict && !declared)) return undefined;
    return member === undefined
      ? { category: category as number, member: best.entry }
      : { category: best.entry, member };
  }

  /**
   * The member of a category that a row declares (`declared`: numbers of entries) while its name says no more than the category; undefined
   * where it declares several, or the member contradicts the name.
   */
  declaredMember(weighed: readonly Weighed[], declared: readonly number[]): Weighed | undefined {
    const [best] = weighed;
    const [own, ...others] = declared;
    if (best === undefined || best.conflict || own === undefined || own === best.entry || others.length > 0)
      return undefined;
    const code = this.#entries.at(best.entry).code;
    if (code.length !== 3 || !this.#entries.at(own).code.startsWith(`${code}.`)) return undefined;
    return weighed.find(({ entry, conflict }) => entry === own && !conflict);
  }

  /**
   * The candidates with the declared member in front. The unspecified member is as certain as the category was; any other one
   * says more than the row, and a person has to say that it is meant.
   */
  memberFirst(weighed: readonly Weighed[], member: Weighed): Weighed[] {
    const best = weighed[0] as Weighed;
    const sum = best.probability + member.probability;
    const isUnspecified = LIKE_A_MEMBER.test(this.#entries.at(member.entry).name);
    member.probability = sum * (isUnspecified ? TO_DECLARED_UNSPECIFIED : TO_DECLARED);
    if (isUnspecified) member.whole = best.whole;
    best.probability = sum - member.probability;
    return [member, ...weighed.filter((one) => one !== member)];
  }

  /** The candidates with the probability of the pair shared between the two. */
  share(weighed: readonly Weighed[], { category, member }: Pair, depth: Depth): Weighed[] {
    const best = weighed[0] as Weighed;
    const other = best.entry === category ? member : category;
    const second = weighed.find(({ entry }) => entry === other) as Weighed;
    const inDoubt = best.loose || nameSource(best.source).neverSure;
    const sum = Math.min(best.probability + second.probability, inDoubt ? IN_DOUBT : 1);
    const toCategory = depth && TO_CATEGORY[depth];
    const toBest = toCategory === undefined ? FIRST_FOUND : best.entry === category ? toCategory : 1 - toCategory;
    best.probability = sum * toBest;
    second.probability = sum - best.probability;
    return [...weighed].sort((a, b) => Number(a.conflict) - Number(b.conflict) || b.probability - a.probability);
  }
}
