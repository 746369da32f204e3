import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planMigration } from '../../../src/editions/migrate/plan';
import { openCatalog } from '../../../src/io/catalogs/open';

interface Truth {
  readonly code: string;
  readonly sample: boolean;
  readonly how: string;
  /** Codes that are right; `-` = none is. */
  readonly accepted: readonly string[];
}

const TRUTH: Truth[] = readFileSync(new URL('./vanished-icd10.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [code = '', sample, how = '', accepted = ''] = line.split('\t');
    return { code, sample: sample === 'yes', how, accepted: accepted.split(' ') };
  });

const before = openCatalog('icd10', { edition: 'qd4469-2020' });
const after = openCatalog('icd10', { edition: 'tt06-2026' });
const plan = planMigration(before, after);

function isRight({ code, accepted }: Truth, first: number): boolean {
  const fate = plan.fate(code);
  if (!('successors' in fate)) return false;
  if (fate.successors.length === 0) return accepted.includes('-');
  return fate.successors.slice(0, first).some((one) => accepted.includes(one.code));
}

const share = (rows: readonly Truth[], first: number) => rows.filter((row) => isRight(row, first)).length / rows.length;

describe('ICD-10 of 2020 to 2026, every code', () => {
  it('carries every surviving code as itself and lists every vanished one', () => {
    const gone: string[] = [];
    for (const { code } of before) {
      const fate = plan.fate(code);
      if ('now' in fate) expect(fate.now.code).toBe(code);
      else gone.push(code);
    }
    expect(gone).toHaveLength(208);
    expect(gone.sort()).toEqual(TRUTH.map(({ code }) => code).sort());
    expect(gone.every((code) => !after.has(code))).toBe(true);
  });

  it('the sample is the 60 that the hash picks, and every accepted code exists', () => {
    const hash = (code: string) => createHash('sha256').update(`dmdc-vanished-60:${code}`).digest('hex');
    const picked = TRUTH.map(({ code }) => code)
      .sort((a, b) => (hash(a) < hash(b) ? -1 : 1))
      .slice(0, 60)
      .sort();
    expect(
      TRUTH.filter(({ sample }) => sample)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(picked);
    for (const { accepted } of TRUTH) for (const code of accepted) expect(code === '-' || after.has(code)).toBe(true);
  });

  it('has the right successor among the first three for nine of ten', () => {
    expect(
      share(
        TRUTH.filter(({ sample }) => sample),
        3,
      ),
    ).toBeGreaterThanOrEqual(0.9);
    expect(share(TRUTH, 3)).toBeGreaterThanOrEqual(0.9);
  });

  it('among the codes whose meaning moved, where structure does not help, for more than half', () => {
    expect(
      share(
        TRUTH.filter(({ how }) => how === 'meaning'),
        3,
      ),
    ).toBeGreaterThanOrEqual(0.55);
  });

  it('is right about as often as it says', () => {
    let said = 0;
    let right = 0;
    for (const row of TRUTH) {
      const fate = plan.fate(row.code);
      if (!('successors' in fate) || !fate.successors[0]) continue;
      said += fate.successors[0].probability;
      right += row.accepted.includes(fate.successors[0].code) ? 1 : 0;
    }
    expect(Math.abs(said - right) / TRUTH.length).toBeLessThan(0.1);
  });
});

describe('services: codes cancelled by QĐ 7603', () => {
  const catalog = openCatalog('services', { edition: 'qd7603-2018' });
  // The edition that had them is not at hand: all there is are the cancelled list and the names.
  const former = { ...catalog.edition, id: 'qd6061-2017' };
  const rows = readFileSync(new URL('../../../catalogs/services/qd7603-2018.retired.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as [string, string, string, string]);
  const services = planMigration(former, catalog);

  it.each(rows.filter(([, , , successors]) => successors !== ''))(
    '%s: the declared successor is first',
    (code, _, __, successors) => {
      const fate = services.fate(code);
      if (!('successors' in fate)) throw new Error('found');
      const declared = successors.split(' ');
      expect(fate.successors.slice(0, declared.length).map((one) => one.code)).toEqual(declared);
      expect(fate.successors[0]?.reasons[0]?.code).toBe('declared');
      expect(fate.kind).toBe(declared.length > 1 ? 'split' : 'replaced');
    },
  );

  it('proposes nothing as declared where the decision names nobody', () => {
    for (const [code] of rows.filter(([, , , successors]) => successors === '')) {
      const fate = services.fate(code);
      if (!('successors' in fate)) throw new Error('found');
      expect(fate.successors.every(({ reasons }) => reasons.every((reason) => reason.code !== 'declared'))).toBe(true);
    }
  });
});
