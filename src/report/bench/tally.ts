import type { Share } from './interval';
import type { Judgement } from './judge';

/** What a list, or a class of its rows, measures. */
export interface Measures {
  /** Rows whose truth is known. */
  readonly rows: number;
  /** Rows whose right code is not in the edition; left out of everything else but `lackingAuto`. */
  readonly unknownGold: number;
  readonly nameR1: Share;
  readonly nameR1Hard: Share;
  readonly codeR1: Share;
  readonly codeR1Hard: Share;
  readonly codeR1Decidable: Share;
  readonly codeR1DecidableHard: Share;
  readonly r5: Share;
  readonly r5Hard: Share;
  readonly r10: Share;
  /** Of the automatic rows that have a code: right. */
  readonly autoPrecision: Share;
  /** Of all automatic rows: right. A row without a code is never rightly automatic. */
  readonly autoRight: Share;
  readonly autoCoverage: Share;
  readonly autoCoverageHard: Share;
  /** Rows that leave several codes open, and how many were decided automatically all the same. */
  readonly autoOpen: Share;
  readonly ambiguousHolds: Share;
  readonly route: Share;
  /** Rows without a code: first candidate with a probability of one half or more. */
  readonly absentHalf: Share;
  readonly absentAuto: Share;
  /** Rows whose right code the edition lacks: decided automatically, and therefore wrongly. */
  readonly lackingAuto: Share;
  /**
   * Expected calibration error of the first candidate's probability, 0…1, over ten bins of equal width (Naeini, Cooper and
   * Hauskrecht 2015); rows without a code count, there the first candidate is wrong. NaN where no row has a candidate.
   */
  readonly calibrationError: number;
  readonly review: number;
  readonly none: number;
}

/** Names of the measures that are shares. */
export type ShareName = { [K in keyof Measures]: Measures[K] extends number ? never : K }[keyof Measures];

/** The measures that are shares, in the order in which they are written. */
export const SHARES = [
  'nameR1',
  'nameR1Hard',
  'codeR1',
  'codeR1Hard',
  'codeR1Decidable',
  'codeR1DecidableHard',
  'r5',
  'r5Hard',
  'r10',
  'autoPrecision',
  'autoRight',
  'autoCoverage',
  'autoCoverageHard',
  'autoOpen',
  'ambiguousHolds',
  'route',
  'absentHalf',
  'absentAuto',
  'lackingAuto',
] as const satisfies readonly ShareName[];

const HALF = 0.5;
const BINS = 10;

/** Counts judgements. */
export class Tally {
  private rows = 0;
  private unknownGold = 0;
  private review = 0;
  private none = 0;
  private readonly shares = Object.fromEntries(SHARES.map((name) => [name, { hits: 0, of: 0 }])) as Record<
    ShareName,
    { hits: number; of: number }
  >;
  private readonly bins = Array.from({ length: BINS }, () => ({ rows: 0, score: 0, right: 0 }));

  add(judged: Judgement): void {
    const { what, status, score, first } = judged;
    const auto = status === 'auto';
    this.rows++;
    if (what === 'lacking') {
      this.unknownGold++;
      this.share('lackingAuto', auto);
      return;
    }
    if (score !== undefined) this.calibrate(score, first);
    this.share('autoRight', judged.autoRight);
    if (what === 'none') {
      this.share('absentHalf', score !== undefined && score >= HALF);
      this.share('absentAuto', auto);
      return;
    }
    const { hard, name, decidable, open, in5, in10, holds, route } = judged;
    const soft = !hard;
    this.share('nameR1', name);
    this.share('codeR1', first);
    this.share('codeR1Decidable', decidable ? first : undefined);
    this.share('r5', in5);
    this.share('r10', in10);
    this.share('autoPrecision', judged.autoRight);
    this.share('autoCoverage', auto);
    this.share('autoOpen', open ? auto : undefined);
    this.share('ambiguousHolds', holds);
    this.share('route', route);
    this.share('nameR1Hard', soft ? undefined : name);
    this.share('codeR1Hard', soft ? undefined : first);
    this.share('codeR1DecidableHard', soft || !decidable ? undefined : first);
    this.share('r5Hard', soft ? undefined : in5);
    this.share('autoCoverageHard', soft ? undefined : auto);
    if (status === 'review' || status === 'none') this[status]++;
  }

  get measures(): Measures {
    const { rows, unknownGold, review, none } = this;
    return {
      rows,
      unknownGold,
      ...structuredClone(this.shares),
      calibrationError: this.calibrationError(),
      review,
      none,
    };
  }

  private share(name: ShareName, hit: boolean | undefined): void {
    if (hit === undefined) return;
    this.shares[name].of++;
    if (hit) this.shares[name].hits++;
  }

  private calibrate(score: number, right: boolean): void {
    const bin = this.bins[Math.min(BINS - 1, Math.floor(score * BINS))] as (typeof this.bins)[number];
    bin.rows++;
    bin.score += score;
    if (right) bin.right++;
  }

  private calibrationError(): number {
    const rows = this.bins.reduce((sum, bin) => sum + bin.rows, 0);
    return this.bins.reduce((sum, bin) => sum + Math.abs(bin.score - bin.right), 0) / rows;
  }
}
