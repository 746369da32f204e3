/**
 * Fits the weights by which successors of vanished codes are ranked, on the 208 codes that left ICD-10 in 2026:
 *
 *     npx tsx bench/fit-successors.ts [--write]
 *
 * The codes are dealt into two halves by a hash of the code. Weights fitted on one half are measured on the other, and
 * the other way round; what is kept is fitted on all. A conditional logit with weights drawn to a prior set by hand.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { successionContext } from '../src/editions/diff/diff';
import {
  type SuccessionCandidate,
  type SuccessionFeatures,
  successionCandidates,
  weigh,
} from '../src/editions/diff/succession';
import { openCatalog } from '../src/io/catalogs/open';

/** What each weight would be by judgement alone; no weight may change sides. `technique` has no example to be fitted on. */
const PRIOR: SuccessionFeatures = {
  base: -3,
  name: 5,
  same: 1,
  former: 2,
  english: 2,
  near: 1,
  fresh: 0.7,
  heading: -0.9,
  conflict: -2.5,
  residual: 1.5,
  otherResidual: 1,
  parent: 0.5,
  parentShare: 1,
  siteParent: 2,
  siteParentShare: 3,
  technique: 3,
};
const KEYS = Object.keys(PRIOR) as (keyof SuccessionFeatures)[];
/** How strongly weights are drawn to the prior. */
const PULL = 0.3;
const STEPS = 3000;
const RATE = 0.02;

interface Example {
  readonly code: string;
  readonly hard: boolean;
  readonly sample: boolean;
  readonly half: 0 | 1;
  readonly candidates: readonly SuccessionCandidate[];
  readonly isRight: readonly boolean[];
  /** Whether no code at all is right. */
  readonly none: boolean;
}

function examples(): Example[] {
  const before = openCatalog('icd10', { edition: 'qd4469-2020', catalogsDir: null });
  const after = openCatalog('icd10', { edition: 'tt06-2026', catalogsDir: null });
  const context = successionContext(before, after);
  const truth = readFileSync(new URL('../test/editions/migrate/vanished-icd10.tsv', import.meta.url), 'utf8');
  return truth
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line): Example => {
      const [code = '', sample, how, accepted = ''] = line.split('\t');
      const entry = before.get(code);
      if (!entry) throw new Error(`${code} is not in the old edition`);
      const codes = accepted.split(' ');
      const candidates = how === 'none' ? [] : successionCandidates(entry, context);
      const digest = createHash('sha256').update(`dmdc-successors:${code}`).digest();
      return {
        code,
        hard: how === 'meaning',
        sample: sample === 'yes',
        half: ((digest[0] as number) & 1) as 0 | 1,
        candidates,
        isRight: candidates.map((one) => codes.includes(one.entry.code)),
        none: codes.includes('-'),
      };
    });
}

function probabilities({ candidates }: Example, weights: SuccessionFeatures): number[] {
  const scores = candidates.map(({ features }) => weigh(features, weights));
  const most = Math.max(0, ...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, one) => sum + one, Math.exp(-most));
  return powers.map((one) => one / total);
}

function fitted(list: readonly Example[]): SuccessionFeatures {
  const weights: { -readonly [K in keyof SuccessionFeatures]: number } = { ...PRIOR };
  const usable = list.filter(({ isRight, none }) => none || isRight.includes(true));
  const mean = new Map(KEYS.map((key) => [key, 0]));
  const spread = new Map(KEYS.map((key) => [key, 0]));
  for (let step = 1; step <= STEPS; step++) {
    const slope = new Map(KEYS.map((key) => [key, -PULL * (weights[key] - PRIOR[key])]));
    for (const example of usable) {
      const shares = probabilities(example, weights);
      const right = shares.reduce((sum, one, i) => sum + (example.isRight[i] ? one : 0), 0);
      const sure = Math.max(1e-12, right + (example.none ? 1 - shares.reduce((sum, one) => sum + one, 0) : 0));
      example.candidates.forEach(({ features }, i) => {
        const share = shares[i] as number;
        const push = (example.isRight[i] ? share / sure : 0) - share;
        for (const key of KEYS) slope.set(key, (slope.get(key) as number) + push * features[key]);
      });
    }
    for (const key of KEYS) {
      const g = slope.get(key) as number;
      mean.set(key, 0.9 * (mean.get(key) as number) + 0.1 * g);
      spread.set(key, 0.999 * (spread.get(key) as number) + 0.001 * g * g);
      const m = (mean.get(key) as number) / (1 - 0.9 ** step);
      const v = (spread.get(key) as number) / (1 - 0.999 ** step);
      const next = weights[key] + (RATE * m) / (Math.sqrt(v) + 1e-8);
      weights[key] = PRIOR[key] > 0 ? Math.max(0, next) : Math.min(0, next);
    }
  }
  for (const key of KEYS) weights[key] = Math.round(weights[key] * 1000) / 1000;
  return weights;
}

function rightAmong(example: Example, weights: SuccessionFeatures, first: number): boolean {
  if (example.candidates.length === 0) return example.none;
  const order = example.candidates
    .map((one, i) => ({ code: one.entry.code, score: weigh(one.features, weights), right: example.isRight[i] }))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  return order.slice(0, first).some(({ right }) => right);
}

function tell(name: string, list: readonly Example[], weightsOf: (example: Example) => SuccessionFeatures): void {
  const share = (some: readonly Example[], first: number) => {
    const right = some.filter((one) => rightAmong(one, weightsOf(one), first)).length;
    return `${right}/${some.length}`;
  };
  const hard = list.filter((one) => one.hard);
  const sample = list.filter((one) => one.sample);
  console.log(
    `${name}: first three ${share(list, 3)}, of the sample ${share(sample, 3)}, without help of structure ${share(hard, 3)}; first ${share(list, 1)}, ${share(hard, 1)}`,
  );
}

const all = examples();
const halves = [0, 1].map((half) => fitted(all.filter((one) => one.half !== half)));
const whole = fitted(all);
tell('judgement alone', all, () => PRIOR);
for (const half of [0, 1]) {
  tell(
    `half ${half + 1}, fitted on the other`,
    all.filter((one) => one.half === half),
    () => halves[half] as SuccessionFeatures,
  );
}
tell('both halves, each fitted on the other', all, ({ half }) => halves[half] as SuccessionFeatures);
tell('fitted on all', all, () => whole);
const findable = all.filter(({ isRight, none }) => none || isRight.includes(true)).length;
console.log(`a right code is among those weighed for ${findable}/${all.length}`);
console.log(JSON.stringify(whole));
if (process.argv.includes('--write')) {
  const file = new URL('../src/editions/diff/succession-weights.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(whole, null, 2)}\n`);
}
