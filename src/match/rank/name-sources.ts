/** How a code is found by a name of one source. */
interface NameSource {
  /** How little such a name says beside the official one, 2…6: a sign of {@link SIGNS}. */
  readonly kind: number;
  /** Multiplier of the penalty of a further name: the less it says, the more. @default 1 */
  readonly penalty?: number;
  /** It says less than the official one, or no decision gives it: found by it a code is never certain, but for `confirmed`. */
  readonly neverSure?: true;
  /** A code is certain by it where the row declares that code too. */
  readonly confirmed?: true;
  /** People say it in the place of the official name. */
  readonly said?: true;
}

/** What people say in the place of an official name that they know. */
const SHORTER: NameSource = { kind: 4, penalty: 1.5, neverSure: true, confirmed: true, said: true };

/** By source of the name; others, such as an edition, are as good as official ones. `word`: one word alone, such as `kim`. */
const SOURCES: Readonly<Record<string, NameSource>> = {
  'in-brackets': { kind: 2 },
  everyday: { ...SHORTER, kind: 3 },
  unspecified: SHORTER,
  scanner: SHORTER,
  view: SHORTER,
  operation: SHORTER,
  analyte: { kind: 5, neverSure: true, confirmed: true },
  half: { kind: 5, penalty: 3, neverSure: true },
  part: { kind: 5 },
  word: { kind: 6, penalty: 6 },
};
const OTHER: NameSource = { kind: 1 };

const sources: ReadonlyMap<string, NameSource> = new Map(Object.entries(SOURCES));

/** How a code is found by a name of a further source, whatever it is called. */
export function nameSource(source: string): NameSource {
  return sources.get(source) ?? OTHER;
}

/** Sources of names by which no code is certain by itself. */
export const NEVER_SURE: ReadonlySet<string> = new Set(
  [...sources.keys()].filter((one) => sources.get(one)?.neverSure),
);
