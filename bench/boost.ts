/** Gradient boosting of small trees (Friedman 2001) for a yes or no, with second-order leaves (Chen, Guestrin 2016). */

import { DEPTH, INNER, NO_CUT, type Trees } from '../src/match/rank/trees';

interface Sample {
  readonly signs: readonly number[];
  /** 1 where the answer is yes. */
  readonly right: number;
  readonly weight: number;
}

const BINS = 32;
const RATE = 0.12;
/** A leaf rests on so much weight at the least, the mean weight of a sample being 1. */
const LEAST = 25;
/** How strongly leaves are drawn to nothing. */
const PULL = 6;
const GAIN = 1e-3;

const digits = (value: number): number => Number(value.toFixed(3));

/** Values at which a sign may be cut: between all its values where they are few, else between equally many samples. */
function cutsOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const kinds = [...new Set(sorted)];
  const between =
    kinds.length <= BINS
      ? kinds.slice(1).map((value, at) => (value + (kinds[at] as number)) / 2)
      : Array.from({ length: BINS - 1 }, (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / BINS)] as number);
  return [...new Set(between.map(digits))].filter((cut) => cut < NO_CUT);
}

/** Fits `rounds` trees. The same samples give the same trees. */
export function boost(samples: readonly Sample[], rounds: number): Trees {
  const size = samples.length;
  const signs = samples[0]?.signs.length ?? 0;
  const cuts = Array.from({ length: signs }, (_, sign) => cutsOf(samples.map((one) => one.signs[sign] as number)));
  const bins = cuts.map((own, sign) =>
    Uint8Array.from(samples, (one) => own.filter((cut) => (one.signs[sign] as number) > cut).length),
  );
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = Float64Array.from(samples, ({ weight }) => (weight * size) / total);
  const yes = samples.reduce((sum, { right, weight }) => sum + right * weight, 0);
  const constant = digits(Math.log(yes / (total - yes)));
  const odds = new Float64Array(size).fill(constant);
  const slope = new Float64Array(size);
  const bend = new Float64Array(size);
  const node = new Uint8Array(size);
  const trees: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < size; at++) {
      const chance = 1 / (1 + Math.exp(-(odds[at] as number)));
      slope[at] = (weights[at] as number) * ((samples[at] as Sample).right - chance);
      bend[at] = (weights[at] as number) * chance * (1 - chance);
    }
    node.fill(0);
    const inner: number[] = [];
    for (let depth = 0; depth < DEPTH; depth++) {
      const first = 2 ** depth - 1;
      const members: number[][] = Array.from({ length: first + 1 }, () => []);
      for (let at = 0; at < size; at++) members[(node[at] as number) - first]?.push(at);
      const level = members.map(bestCut);
      for (const { sign, cut } of level) inner.push(sign, cut);
      for (let at = 0; at < size; at++) {
        const own = node[at] as number;
        const { sign, bin } = level[own - first] as Cut;
        node[at] = 2 * own + 1 + ((bins[sign]?.[at] as number) > bin ? 1 : 0);
      }
    }
    const sums = new Float64Array(INNER + 1);
    const bends = new Float64Array(INNER + 1);
    for (let at = 0; at < size; at++) {
      const leaf = (node[at] as number) - INNER;
      sums[leaf] = (sums[leaf] as number) + (slope[at] as number);
      bends[leaf] = (bends[leaf] as number) + (bend[at] as number);
    }
    const leaves = Array.from(sums, (sum, leaf) => digits((RATE * sum) / ((bends[leaf] as number) + PULL)));
    for (let at = 0; at < size; at++)
      odds[at] = (odds[at] as number) + (leaves[(node[at] as number) - INNER] as number);
    trees.push([...inner, ...leaves]);
  }
  return { constant, trees };

  interface Cut {
    readonly sign: number;
    readonly cut: number;
    /** Samples of this bin and below go left. */
    readonly bin: number;
  }

  function bestCut(members: readonly number[]): Cut {
    let found: Cut = { sign: 0, cut: NO_CUT, bin: BINS };
    let most = GAIN;
    const sums = new Float64Array(BINS + 1);
    const bends = new Float64Array(BINS + 1);
    const counts = new Float64Array(BINS + 1);
    for (let sign = 0; sign < signs; sign++) {
      const own = bins[sign] as Uint8Array;
      sums.fill(0);
      bends.fill(0);
      counts.fill(0);
      for (const at of members) {
        const bin = own[at] as number;
        sums[bin] = (sums[bin] as number) + (slope[at] as number);
        bends[bin] = (bends[bin] as number) + (bend[at] as number);
        counts[bin] = (counts[bin] as number) + (weights[at] as number);
      }
      const add = (a: number, b: number): number => a + b;
      const sum = sums.reduce(add);
      const bent = bends.reduce(add);
      const count = counts.reduce(add);
      const whole = (sum * sum) / (bent + PULL);
      let left = 0;
      let bentLeft = 0;
      let countLeft = 0;
      (cuts[sign] as number[]).forEach((cut, bin) => {
        left += sums[bin] as number;
        bentLeft += bends[bin] as number;
        countLeft += counts[bin] as number;
        if (countLeft < LEAST || count - countLeft < LEAST) return;
        const gain = left ** 2 / (bentLeft + PULL) + (sum - left) ** 2 / (bent - bentLeft + PULL) - whole;
        if (gain <= most) return;
        most = gain;
        found = { sign, cut, bin };
      });
    }
    return found;
  }
}
