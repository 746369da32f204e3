/** What the alignment found of one name; bits of {@link FoundNames.traits}. */
export const CONFLICT = 1;
/** Both names say the same: no word of weight left over, no doubtful reading, the words in one order. */
export const WHOLE = 2;
/** The official name goes on where the written one may have been cut. */
export const CONTINUES = 4;
/** The same words in the same order, and with the same accents. */
export const SAME_FOLDED = 8;
export const SAME = 16;
export const NUMBERS_DIFFER = 32;
/** No number and no deciding word that only one side has, or that differs. */
export const AGREES = 64;
/** All of one name said and nothing else, misspelt perhaps. */
export const SAID = 128;

const FEW_NAMES = 128;

/** The names aligned with one row, as columns (typed arrays) that are used again for the next row. */
export class FoundNames {
  count = 0;
  names = new Int32Array(FEW_NAMES);
  odds = new Float64Array(FEW_NAMES);
  traits = new Uint8Array(FEW_NAMES);
  /** Which of the row's wordings found the name. */
  wordings = new Uint8Array(FEW_NAMES);
  /** Share of the weight of either name that the other has. */
  coverageWritten = new Float64Array(FEW_NAMES);
  coverageOfficial = new Float64Array(FEW_NAMES);
  /** One bit for each word left over among the first 32. */
  leftWritten = new Int32Array(FEW_NAMES);
  leftOfficial = new Int32Array(FEW_NAMES);

  #order = new Int32Array(FEW_NAMES);
  /** Of names that were not aligned, since they have too little in common with the row: their wordings, and about what is left over. */
  passed = 0;
  passedWordings = new Uint8Array(FEW_NAMES);
  passedLeft = new Int32Array(FEW_NAMES);

  /** Forgets the names of the row before. */
  clear(): void {
    this.count = 0;
    this.passed = 0;
  }

  /** Takes note of a name that is not aligned. */
  pass(wording: number, left: number): void {
    const at = this.passed++;
    if (at === this.passedLeft.length) {
      this.passedWordings = longer(this.passedWordings, new Uint8Array(2 * at));
      this.passedLeft = longer(this.passedLeft, new Int32Array(2 * at));
    }
    this.passedWordings[at] = wording;
    this.passedLeft[at] = left;
  }

  /** Makes room for one more and gives its place. */
  add(): number {
    const at = this.count++;
    if (at === this.names.length) {
      this.names = longer(this.names, new Int32Array(2 * at));
      this.odds = longer(this.odds, new Float64Array(2 * at));
      this.traits = longer(this.traits, new Uint8Array(2 * at));
      this.wordings = longer(this.wordings, new Uint8Array(2 * at));
      this.coverageWritten = longer(this.coverageWritten, new Float64Array(2 * at));
      this.coverageOfficial = longer(this.coverageOfficial, new Float64Array(2 * at));
      this.leftWritten = longer(this.leftWritten, new Int32Array(2 * at));
      this.leftOfficial = longer(this.leftOfficial, new Int32Array(2 * at));
      this.#order = new Int32Array(2 * at);
    }
    return at;
  }

  /** Adds a name as it was found before. */
  copy(from: FoundNames, place: number): void {
    const at = this.add();
    this.names[at] = from.names[place] as number;
    this.odds[at] = from.odds[place] as number;
    this.traits[at] = from.traits[place] as number;
    this.wordings[at] = from.wordings[place] as number;
    this.coverageWritten[at] = from.coverageWritten[place] as number;
    this.coverageOfficial[at] = from.coverageOfficial[place] as number;
    this.leftWritten[at] = from.leftWritten[place] as number;
    this.leftOfficial[at] = from.leftOfficial[place] as number;
  }

  /** The places in falling order of odds, then by name. Longer than there are names; valid until the next call. */
  inOrder(): Int32Array {
    const { names, odds, count } = this;
    const order = this.#order;
    for (let at = 0; at < count; at++) {
      const own = odds[at] as number;
      let to = at;
      while (to > 0) {
        const before = order[to - 1] as number;
        const other = odds[before] as number;
        if (other > own || (other === own && (names[before] as number) <= (names[at] as number))) break;
        order[to] = before;
        to--;
      }
      order[to] = at;
    }
    return order;
  }
}

function longer<T extends Int32Array | Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
