import type { Word } from '../../text/words';
import {
  accentConflicts,
  bagKey,
  bareReadings,
  type ComparableName,
  comparableName,
  isAccented,
  isBare,
  joinedKey,
  keyWithout,
  mustKeepOrder,
} from './comparable-name';
import { SpellingLexicon } from './spelling-lexicon';

/** A name and its weight: among several spellings of one thing the one with the largest weight leads the cluster. */
export interface NameToCluster {
  readonly text: string;
  /** For example the number of facilities that use it. */
  readonly weight: number;
}

/** Options of {@link clusterNames}. */
export interface ClusterOptions {
  /** Names whose words are spelled right, such as the official ones: only other words can be typing errors. */
  readonly known?: Iterable<string>;
  /** Whether typing errors are looked for; off where one letter may make another substance. @default true */
  readonly typos?: boolean;
}

/** A name while it is placed. */
interface Node extends ComparableName {
  readonly at: number;
  readonly weight: number;
  /** Words that are not known as they are written. */
  readonly doubtful: number;
  /** Places of words that may be typing errors. */
  readonly slips: readonly number[];
}

/** Least number of words in a name before one of them is taken for a typing error. */
const LEAST_WORDS = 3;

/**
 * Puts names together that say the same: other order, case, accents lost, abbreviations, spelling families, typing errors.
 * Names that differ in a word that decides (có/không, phải/trái, a number, a specimen, a method) or in any word that is no typing error stay apart;
 * where two clusters fit, neither is taken: a cluster split in two costs time, a wrong merge is an error.
 * The time grows as the number of names. The order of names changes nothing.
 * @returns for each name the place of the name that leads its cluster.
 */
export function clusterNames(names: readonly NameToCluster[], options: ClusterOptions = {}): number[] {
  const { known = [], typos = true } = options;
  const lexicon = new SpellingLexicon(known);
  const nodes = names.map((name, at) => toNode(name, at, lexicon));
  // The names with the fewest doubtful words first: they lead clusters, and doubtful names join them.
  nodes.sort(
    (a, b) =>
      a.slips.length - b.slips.length ||
      a.doubtful - b.doubtful ||
      b.weight - a.weight ||
      (a.text < b.text ? -1 : a.text > b.text ? 1 : a.at - b.at),
  );
  const leaderOf = new Array<number>(names.length);
  const clusters = new Clusters(lexicon, typos ? nodes : []);
  for (const node of nodes) {
    const leader =
      clusters.sameWords(node) ?? clusters.sameLetters(node) ?? (typos ? clusters.misspelt(node) : undefined);
    leaderOf[node.at] = leader?.at ?? node.at;
    if (!leader) clusters.add(node);
  }
  return leaderOf;
}

function toNode({ text, weight }: NameToCluster, at: number, lexicon: SpellingLexicon): Node {
  const name = comparableName(text);
  const accented = isAccented(name.words);
  const slips = name.words.flatMap((word, i) => (lexicon.mayBeSlip(word, accented) ? [i] : []));
  const doubtful = name.words.reduce((sum, word) => sum + (lexicon.isKnown(word) ? 0 : 1) + (isBare(word) ? 1 : 0), 0);
  return { ...name, at, weight, doubtful, slips };
}

/** The names that lead clusters so far, by their keys. */
class Clusters {
  readonly #byBag = new Map<string, Node[]>();
  readonly #byLetters = new Map<string, Node[]>();
  /** By the words that are left when one is taken out; made only for a name with a typing error. */
  readonly #byRest = new Map<string, Node[]>();
  readonly #wanted = new Set<string>();
  readonly #lexicon: SpellingLexicon;

  constructor(lexicon: SpellingLexicon, withSlips: readonly Node[]) {
    this.#lexicon = lexicon;
    for (const node of withSlips) {
      for (const at of slipPlaces(node)) this.#wanted.add(keyWithout(node.words, at, node.ordered));
    }
  }

  add(node: Node): void {
    const { words, ordered } = node;
    push(this.#byBag, bagKey(words, ordered), node);
    push(this.#byLetters, joinedKey(words), node);
    if (words.length < LEAST_WORDS) return;
    for (let at = 0; at < words.length; at++) {
      const key = keyWithout(words, at, ordered);
      if (this.#wanted.has(key)) push(this.#byRest, key, node);
    }
  }

  /** The one cluster whose words are those of the name. */
  sameWords(node: Node): Node | undefined {
    const group = this.#byBag.get(bagKey(node.words, node.ordered)) ?? [];
    const key = texts(node.words);
    const same = group.find((leader) => texts(leader.words) === key);
    if (same) return same;
    if (group.length > 0) return only(group.filter((leader) => this.#agree(node, leader)));
    const found = new Set<Node>();
    for (const words of bareReadings(node)) {
      for (const leader of this.#byBag.get(bagKey(words, mustKeepOrder(words))) ?? []) {
        if (this.#agree({ ...node, words }, leader)) found.add(leader);
      }
    }
    return only([...found]);
  }

  /** The one cluster that has the same letters, spaces left aside. */
  sameLetters(node: Node): Node | undefined {
    if (node.slips.length === 0) return undefined;
    const mine = letters(node.words);
    const bare = joinedKey(node.words);
    const group = this.#byLetters.get(bare) ?? [];
    return only(group.filter(({ words }) => letters(words) === mine || mine === bare));
  }

  /** The one cluster that the name belongs to when one of its words is a typing error. */
  misspelt(node: Node): Node | undefined {
    const { words, ordered } = node;
    const found = new Set<Node>();
    for (const at of slipPlaces(node)) {
      for (const leader of this.#byRest.get(keyWithout(words, at, ordered)) ?? []) {
        const meant = differingWord(words, at, leader.words);
        if (!meant || !this.#lexicon.isSlipOf(words[at] as Word, meant)) continue;
        if (accentConflicts(words.with(at, meant), leader.words)?.length === 0) found.add(leader);
      }
    }
    return only([...found]);
  }

  /** Whether a name and the leader of a cluster, of the same folded words, say the same. */
  #agree(node: Pick<Node, 'words' | 'text'>, leader: Node): boolean {
    const conflicts = accentConflicts(node.words, leader.words);
    if (!conflicts || conflicts.length > 1) return false;
    const [conflict] = conflicts;
    if (!conflict) return true;
    // `phẩu thuật`: one accent that makes no word of the lists, in a name that says enough beside it.
    if (leader.words.length < LEAST_WORDS) return false;
    return this.#lexicon.isAccentSlip(conflict[0], conflict[1]);
  }
}

/** The place of the one word that may be a typing error; none where the name has too few words, or several are doubtful. */
function slipPlaces({ words, slips }: Node): readonly number[] {
  return slips.length === 1 && words.length >= LEAST_WORDS ? slips : [];
}

/** The word of the other name in place of the one at `at`, when all others are the same but for accents. */
function differingWord(words: readonly Word[], at: number, others: readonly Word[]): Word | undefined {
  const rest = new Map<string, number>();
  words.forEach(({ fold }, i) => {
    if (i !== at) rest.set(fold, (rest.get(fold) ?? 0) + 1);
  });
  return others.find(({ fold }) => {
    const left = rest.get(fold) ?? 0;
    rest.set(fold, left - 1);
    return left === 0;
  });
}

function letters(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('');
}

function texts(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
