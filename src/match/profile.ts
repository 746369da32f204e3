import type { Entry } from '../catalog/entry';
import type { Item } from '../item';
import type { SaidReason } from '../messages/reasons';
import type { Mark } from '../text/marks';
import type { Word } from '../text/words';
import type { ListContext } from './context';
import type { Family } from './rank/coefficients';

/** One name of an entry, before it is split into words. */
export interface EntryName {
  readonly text: string;
  readonly source: string;
}

/** What an item says beside its name, made ready once for all its candidates. */
export interface ItemFacts {
  /** Wordings to look up, the most specific first. */
  readonly texts: readonly string[];
  /**
   * So many of the first wordings are readings of equal standing, such as the whole text and what stands before its bracket.
   * @default 1
   */
  readonly equal?: number;
  /** What was set apart from the name as a mark of the facility. */
  readonly marks?: readonly Mark[];
  /** What the row says beside its name when it is read by each wording, where that differs from the rest of the facts. */
  readonly readings?: readonly ItemFacts[];
  /** Words set aside from the name. Where the name of another code has them, they are part of the meaning after all. */
  readonly aside?: readonly Word[];
  /** What is read as a bracket is not certain to be one: it may be part of the name. */
  readonly tail?: boolean;
  /** From this wording on something that the row says is left out: found by them, a code is never certain. */
  readonly loose?: number;
  /** The row itself is not certain of what it says: found by whatever of it, no code is. */
  readonly uncertain?: boolean;
  /** Text in square brackets. */
  readonly bracket: readonly Word[];
  /** Name of the price item, where the list has it. */
  readonly priceName: readonly Word[];
  readonly item: Item;
  /** Whatever else the profile keeps for {@link Profile.weigh}. */
  readonly more?: unknown;
}

/** Evidence for or against one entry, apart from the name. */
export interface Evidence {
  readonly logOdds: number;
  /** A deciding word contradicts: never automatic. */
  readonly conflict: boolean;
  /** Log-odds that choose among the codes of one name only, never among names; 0 or less. */
  readonly among?: number;
  /** The same for what only puts such codes into an order and never decides: how common each is. */
  readonly common?: number;
  /** Nothing contradicts, but it takes a person to decide: never automatic. */
  readonly doubt?: boolean;
  /** What the code says and the row does not makes another thing of it: a code that is not shown as likely. */
  readonly other?: boolean;
  /** The part of `logOdds` that comes from the price alone: it never decides by itself. */
  readonly priced?: number;
  /** Whether the code is of the specialty of the row's department, or was seen with its route; undefined: nothing tells. */
  readonly fits?: boolean | undefined;
}

/**
 * Qualifiers in a name that change its meaning: others than those named (`khác`), a late effect, a history of the disease.
 * Packed into the bits of a number, so that two names are compared without reading their words again.
 */
export interface Sense {
  /** The sense of a name, from its folded words joined by blanks; 0…2³¹−1. */
  of(folded: string): number;
  /** Bits that narrow a name to another thing: congenital, of the newborn, of pregnancy. */
  readonly narrowing?: number;
  /** Log-odds that a written name of one sense means an index name of another: 0 where both say the same. */
  compare(written: number, name: number): number;
}

/** Where reasons are said into. */
export interface Said {
  push(reason: SaidReason): unknown;
}

/** How the entries and items of one kind are read. */
export interface Profile {
  /** Whose coefficients weigh its names. */
  readonly family: Family;
  /**
   * What the words of a row are beside those of the name: `with-brands` where makers and models stand among them,
   * `as-a-set` where each names a thing of its own, so that one more or less is something else.
   */
  readonly spoken?: 'with-brands' | 'as-a-set';
  /** Where words beside the thing itself make it another thing. */
  readonly sense?: Sense;
  /** The names an entry is found by; the official one first. */
  names(entry: Entry): readonly EntryName[];
  facts(item: Item): ItemFacts;
  /** The text of a row that may name several things at once (`tăng huyết áp; đái tháo đường`). */
  severalIn?(item: Item): string;
  /** What {@link weigh} needs of an entry: worked out once, then passed in for every row. */
  keep?(entry: Entry): unknown;
  /** Weighs one entry; says why into `why` when somebody asks. */
  weigh(facts: ItemFacts, entry: Entry, context: ListContext, why?: Said, kept?: unknown): Evidence;
  /** Fields in which entries of one name may differ, the most useful to ask for first. */
  readonly differences: readonly (keyof Entry)[];
}

export const NO_EVIDENCE: Evidence = Object.freeze({ logOdds: 0, conflict: false });
