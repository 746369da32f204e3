import { type Hunk, hunksOf } from './align';

/** Two wordings of one code as folded words, and the group of codes that it stands in. */
export interface WordedPair {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Codes of one group are re-worded alike: a change counts once for each group. */
  readonly group: string;
  /** Where they differ. */
  readonly hunks: readonly Hunk[];
}

/** Two wordings, compared. */
export function wordedPair(before: readonly string[], after: readonly string[], group: string): WordedPair {
  return { before, after, group, hunks: hunksOf(before, after) };
}

/** Words that turn a meaning round: a change of them is never a matter of phrasing. */
const DECIDING = new Set(['khong', 'chua', 'co', 'khac', 'tru', 'ngoai', 'trong', 'phai', 'trai', 'mot', 'hai']);
/** Groups that must show a change before it counts as the house's phrasing. */
const ENOUGH = 3;
/** The same for words that come out of nothing or go. */
const ENOUGH_ALONE = 8;
/** Of the names that had the words, the share that has lost them. */
const SHARE = 0.5;
const LONGEST = 4;

/**
 * How a new edition phrases what the old one phrased otherwise, learned from the codes that both have:
 * “không đặc hiệu” is written “không xác định” throughout. A change counts as phrasing when it is made in several groups
 * of codes and in most names that had the words; “cẳng tay” written “vùng cổ” in a few names is none, for “cẳng tay”
 * stays everywhere else.
 */
export class Phrasing {
  readonly #to = new Map<string, Map<string, number>>();
  readonly #best = new Map<string, string>();
  readonly #firsts = new Set<string>();

  constructor(pairs: readonly WordedPair[]) {
    const groups = new Map<string, Set<string>>();
    const changed = new Map<string, number>();
    for (const { before, after, group, hunks } of pairs) {
      for (const { from, to, newFrom, newTo } of hunks) {
        if (to - from > LONGEST || newTo - newFrom > LONGEST) continue;
        const old = before.slice(from, to).join(' ');
        const now = after.slice(newFrom, newTo).join(' ');
        if (!isPhrase(old, now)) continue;
        changed.set(old, (changed.get(old) ?? 0) + 1);
        const key = `${old}>${now}`;
        const known = groups.get(key);
        if (known) known.add(group);
        else groups.set(key, new Set([group]));
      }
    }
    const often = [...groups].flatMap(([key, seen]) => {
      const [old = '', now = ''] = key.split('>');
      return seen.size < (old === '' || now === '' ? ENOUGH_ALONE : ENOUGH) ? [] : [{ old, now, seen }];
    });
    const total = this.#occurrences(pairs, new Set(often.map(({ old }) => old)));
    for (const { old, now, seen } of often) {
      if (old !== '' && (changed.get(old) as number) < SHARE * (total.get(old) ?? 0)) continue;
      const known = this.#to.get(old) ?? new Map<string, number>();
      this.#to.set(old, known.set(now, seen.size));
    }
    for (const [old, now] of this.#to) {
      if (old === '') continue;
      const [first] = [...now].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      this.#best.set(old, (first as [string, number])[0]);
      this.#firsts.add(old.split(' ', 1)[0] as string);
    }
  }

  #occurrences(pairs: readonly WordedPair[], wanted: ReadonlySet<string>): Map<string, number> {
    const total = new Map<string, number>();
    const firstWords = new Set([...wanted].map((phrase) => phrase.split(' ', 1)[0]));
    for (const { before } of pairs) {
      for (let from = 0; from < before.length; from++) {
        if (!firstWords.has(before[from])) continue;
        let phrase = '';
        for (let to = from; to < Math.min(before.length, from + LONGEST); to++) {
          phrase = phrase === '' ? (before[to] as string) : `${phrase} ${before[to]}`;
          if (wanted.has(phrase)) total.set(phrase, (total.get(phrase) ?? 0) + 1);
        }
      }
    }
    return total;
  }

  /** Whether a change of words is the house's phrasing. */
  has(old: string, now: string): boolean {
    return this.#to.get(old)?.has(now) === true;
  }

  /** Old words as the new edition would phrase them. */
  rephrase(words: readonly string[]): string[] {
    const out: string[] = [];
    for (let at = 0; at < words.length; ) {
      let taken = 0;
      const longest = this.#firsts.has(words[at] as string) ? Math.min(LONGEST, words.length - at) : 0;
      for (let length = longest; length > 0 && taken === 0; length--) {
        const now = this.#best.get(words.slice(at, at + length).join(' '));
        if (now === undefined) continue;
        if (now !== '') out.push(...now.split(' '));
        taken = length;
      }
      if (taken === 0) out.push(words[at] as string);
      at += taken || 1;
    }
    return out;
  }
}

function isPhrase(old: string, now: string): boolean {
  if (/\d/.test(old) || /\d/.test(now)) return false;
  const deciding = (text: string) =>
    text
      .split(' ')
      .filter((word) => DECIDING.has(word))
      .join(' ');
  const a = deciding(old);
  const b = deciding(now);
  // “chưa” and “không” deny alike.
  return a.replaceAll('chua', 'khong') === b.replaceAll('chua', 'khong');
}
