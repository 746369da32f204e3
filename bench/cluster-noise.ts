import { abbreviated, chance, withoutAccents } from '../examples/noise';
import { isLightWord } from '../src/match/index/name-index';
import { wordsOf } from '../src/text/words';

/** A name made from an official one, and what it is. */
export interface NoisyName {
  readonly text: string;
  readonly weight: number;
  /** Names with the same number are the same thing. */
  readonly truth: number;
  readonly noise: string;
  /** Place of the name without noise; absent for itself. */
  readonly plain?: number;
}

/** A word that decides, and one that says the contrary. */
const CONTRARY: readonly (readonly [RegExp, string])[] = [
  [/ phải(?!\p{L})/u, ' trái'],
  [/ trái(?!\p{L})/u, ' phải'],
  [/không có thuốc/u, 'có thuốc'],
  [/không tiêm/u, 'có tiêm'],
  [/có tiêm/u, 'không tiêm'],
  [/gây mê/u, 'gây tê'],
  [/gây tê/u, 'gây mê'],
  [/trẻ em/u, 'người lớn'],
  [/người lớn/u, 'trẻ em'],
  [/ trên(?!\p{L})/u, ' dưới'],
  [/ dưới(?!\p{L})/u, ' trên'],
  [/động mạch/u, 'tĩnh mạch'],
  [/tĩnh mạch/u, 'động mạch'],
  [/định lượng/u, 'định tính'],
  [/một bên/u, 'hai bên'],
  [/hai bên/u, 'một bên'],
  [/huyết thanh/u, 'nước tiểu'],
  [/cẳng tay/u, 'cẳng chân'],
  [/bàn tay/u, 'bàn chân'],
  [/bàn chân/u, 'bàn tay'],
  [/ 1(?!\d)/u, ' 2'],
  [/ 2(?!\d)/u, ' 3'],
  [/ bằng laser/u, ' bằng áp lạnh'],
  [/siêu âm/u, 'cộng hưởng từ'],
];

type Noise = (text: string, random: () => number) => string;

const NOISES: Readonly<Record<string, Noise>> = {
  accents: (text) => withoutAccents(text),
  capitals: (text) => text.toLocaleUpperCase('vi'),
  abbreviations: (text) => abbreviated(text),
  order: turned,
  swap: (text, random) =>
    letterSlip(text, random, (word, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)),
  lost: (text, random) => letterSlip(text, random, (word, at) => word.slice(0, at) + word.slice(at + 1)),
  doubled: (text, random) => letterSlip(text, random, (word, at) => word.slice(0, at) + word[at] + word.slice(at)),
  'wrong letter': (text, random) =>
    letterSlip(
      text,
      random,
      (word, at) => word.slice(0, at) + 'abcdehiklmnoprstuv'[Math.floor(random() * 18)] + word.slice(at + 1),
    ),
  'hook for tilde': (text) =>
    text
      .normalize('NFD')
      .replace(/\u0303/u, '\u0309')
      .normalize('NFC'),
  joined: (text, random) => {
    const words = text.split(' ');
    const at = 1 + Math.floor(random() * Math.max(1, words.length - 1));
    return [...words.slice(0, at - 1), `${words[at - 1]}${words[at] ?? ''}`, ...words.slice(at + 1)].join(' ');
  },
  'accents, swap': (text, random) => withoutAccents(NOISES.swap?.(text, random) as string),
};

/** Names of known truth: official ones, each with some of the noises, and for every second one that can be turned its contrary, with noises of its own. */
export function noisyNames(
  official: readonly string[],
  { count, seed }: { readonly count: number; readonly seed: number },
): NoisyName[] {
  const random = chance(seed);
  // What differs in case, punctuation, spelling families and abbreviations (`KHX`) alone is one thing: that is settled where words are read.
  const key = (text: string) =>
    wordsOf(text)
      .filter((word) => !isLightWord(word.text))
      .map((word) => word.text)
      .join(' ');
  const distinct = [...new Map(official.map((name) => [key(name), name])).values()];
  const truths = new Map<string, number>();
  const names: NoisyName[] = [];
  const kinds = Object.keys(NOISES);
  const family = (text: string) => {
    const truth = truths.get(key(text)) ?? truths.size;
    if (truths.has(key(text))) return;
    truths.set(key(text), truth);
    const plain = names.length;
    names.push({ text, weight: 5, truth, noise: 'plain' });
    for (let i = 0; i < 3; i++) {
      const noise = kinds[Math.floor(random() * kinds.length)] as string;
      const made = NOISES[noise]?.(text, random) as string;
      if (made !== text) names.push({ text: made, weight: 1, truth, noise, plain });
    }
  };
  // Neighbours in the list are alike: taking runs of it makes the task hard.
  const runs = Math.ceil(count / 20);
  for (let run = 0; run < runs; run++) {
    const start = Math.floor(random() * Math.max(1, distinct.length - 20));
    for (const name of distinct.slice(start, start + 20)) {
      family(name);
      const turn = CONTRARY.find(([word]) => word.test(name));
      if (turn) family(name.replace(turn[0], turn[1]));
    }
  }
  return names;
}

/** A phrase taken from the end to the front, or the halves around a comma exchanged. */
function turned(text: string, random: () => number): string {
  const bracket = /^(.*?)\s*([[(][^\])]*[\])])\s*$/u.exec(text);
  if (bracket) return `${bracket[2]} ${bracket[1]}`;
  const words = text.split(' ');
  if (words.length < 4) return text;
  const at = 2 + Math.floor(random() * (words.length - 3));
  return [...words.slice(at), ...words.slice(0, at)].join(' ');
}

function letterSlip(text: string, random: () => number, slip: (word: string, at: number) => string): string {
  const words = text.split(' ');
  const long = words.flatMap((word, i) => (word.length > 3 && /^\p{L}+$/u.test(word) ? [i] : []));
  if (long.length === 0) return text;
  const place = long[Math.floor(random() * long.length)] as number;
  const word = words[place] as string;
  words[place] = slip(word, 1 + Math.floor(random() * (word.length - 2)));
  return words.join(' ');
}

/** What pairs of names say of a clustering. */
export interface PairMeasures {
  /** Pairs put together. */
  readonly together: number;
  /** … that are not the same thing. */
  readonly wrong: number;
  readonly precision: number;
  readonly recall: number;
  /** Wrong pairs, one a cluster. */
  readonly examples: readonly (readonly [number, number])[];
}

/** Pair precision and recall of a clustering. */
export function pairMeasures(truth: readonly number[], cluster: readonly number[]): PairMeasures {
  const pairs = (counts: Iterable<number>) => [...counts].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const both = new Map<string, number>();
  const byTruth = new Map<number, number>();
  const byCluster = new Map<number, number>();
  const firstOf = new Map<number, number>();
  const examples: [number, number][] = [];
  truth.forEach((one, at) => {
    const leader = cluster[at] as number;
    const key = `${one} ${leader}`;
    both.set(key, (both.get(key) ?? 0) + 1);
    byTruth.set(one, (byTruth.get(one) ?? 0) + 1);
    byCluster.set(leader, (byCluster.get(leader) ?? 0) + 1);
    const first = firstOf.get(leader);
    if (first === undefined) firstOf.set(leader, at);
    else if (truth[first] !== one) examples.push([first, at]);
  });
  const right = pairs(both.values());
  const together = pairs(byCluster.values());
  const wanted = pairs(byTruth.values());
  return {
    together,
    wrong: together - right,
    precision: together === 0 ? 1 : right / together,
    recall: wanted === 0 ? 1 : right / wanted,
    examples,
  };
}
