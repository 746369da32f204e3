import { describe, expect, it } from 'vitest';
import { impactOf } from '../../../src/editions/migrate/impact';
import { migrateMapping } from '../../../src/editions/migrate/migrate';
import { planMigration } from '../../../src/editions/migrate/plan';
import { mappingFileText, parseMappingFile } from '../../../src/io/record/mapping-text';
import type { Confirmed, Decision, MappedRow, Mapping } from '../../../src/mapping/mapping';
import { decidedCode, rowStatus } from '../../../src/mapping/mapping';
import { icdCatalog } from '../../mapping/helpers/icd-catalog';

const OLD = icdCatalog('old', {
  A00: 'Bệnh tả',
  A01: 'Viêm gan, không đặc hiệu',
  A02: 'Gãy xương tay phải',
  'M14.0': 'Bệnh khớp gút',
  'M14.01': 'Bệnh khớp gút, vùng vai',
  U06: 'Sử dụng mã U06 trong cấp cứu',
});
const NEW = icdCatalog('new', {
  A00: 'Bệnh tả',
  A01: 'Viêm gan không đặc hiệu',
  A02: 'Gãy xương tay trái',
  'M14.0': 'Bệnh khớp gút',
});
const plan = planMigration(OLD, NEW);
const AT = '2026-07-01T00:00:00.000Z';

function confirmed(code: string, more: Partial<Confirmed> = {}): Confirmed {
  return {
    status: 'confirmed',
    code,
    name: OLD.get(code)?.name ?? '',
    relationship: 'equivalent',
    reviewer: 'Lan',
    at: '2025-01-02T03:04:05.000Z',
    comment: 'đã xem',
    ...more,
  };
}

function row(localCode: string, decision?: Decision, auto?: string): MappedRow {
  const candidates = auto ? [{ code: auto, name: OLD.get(auto)?.name ?? '', score: 1, reasons: [] }] : [];
  return {
    item: { localCode, localName: `bệnh ${localCode}` },
    match: auto
      ? { status: 'auto', code: auto, candidates, reasons: [], issues: [] }
      : { status: 'none', candidates, reasons: [], issues: [] },
    ...(decision && { decision }),
  };
}

function mapping(rows: MappedRow[]): Mapping {
  const { kind, id, title, decision, coverage } = OLD.edition;
  return {
    kind,
    facility: { name: 'Trạm A', code: '01001' },
    edition: { kind, id, title, decision, coverage },
    rows,
    issues: [],
  };
}

const EVERY = mapping([
  row('1', confirmed('A00')),
  row('2', confirmed('A01')),
  row('3', confirmed('A02')),
  row('4', confirmed('M14.01')),
  row('5', confirmed('U06')),
  row('6', { status: 'no-equivalent', reviewer: 'Lan' }),
  row('7', undefined, 'A00'),
  row('8', undefined, 'M14.01'),
  row('9'),
]);

describe('migrating a mapping', () => {
  const { mapping: after, rows, counts } = migrateMapping(EVERY, plan, { at: AT });

  it('says what happened to each row', () => {
    expect(rows.map(({ outcome }) => outcome)).toEqual([
      'carried',
      'carried',
      'reworded',
      'replaced',
      'lost',
      'kept',
      'undecided',
      'undecided',
      'undecided',
    ]);
    expect(counts).toEqual({ carried: 2, reworded: 1, replaced: 1, split: 0, lost: 1, kept: 1, undecided: 3 });
    expect(after.edition).toMatchObject({ id: 'new', sha256: NEW.edition.sha256 });
  });

  it('carries a decision where code and meaning stand, with its reviewer, time and comment', () => {
    expect(after.rows[0]?.decision).toEqual(confirmed('A00'));
    expect(after.rows[1]?.decision).toEqual(confirmed('A01', { name: 'Viêm gan không đặc hiệu' }));
    expect(decidedCode(after.rows[1]!)).toBe('A01');
  });

  it('sends a changed meaning back to review with old and new wording', () => {
    const third = after.rows[2]!;
    expect(rowStatus(third)).toBe('review');
    expect(decidedCode(third)).toBeUndefined();
    expect(third.draft).toMatchObject({
      why: 'migrated',
      from: { name: 'Gãy xương tay phải', code: 'A02', edition: 'old' },
      decision: { code: 'A02', name: 'Gãy xương tay trái' },
    });
  });

  it('proposes successors of a code that is gone and confirms none', () => {
    const fourth = after.rows[3]!;
    expect(rowStatus(fourth)).toBe('review');
    expect(decidedCode(fourth)).toBeUndefined();
    expect(fourth.draft).toMatchObject({
      why: 'migrated',
      from: { code: 'M14.01' },
      decision: { code: 'M14.0', how: 'lexical' },
    });
    expect(fourth.match.candidates[0]).toMatchObject({
      code: 'M14.0',
      reasons: expect.arrayContaining([{ code: 'successor-parent' }]),
    });
    expect(fourth.match.candidates[0]?.score).toBeGreaterThan(0.5);
    // Lan confirmed the old code, not this one; it says less than the old one did.
    expect(fourth.draft?.decision.reviewer).toBeUndefined();
    expect(fourth.draft?.decision).toMatchObject({ relationship: 'source-is-narrower-than-target' });
  });

  it('leaves nothing standing where there is no successor, and says why', () => {
    const fifth = after.rows[4]!;
    expect(rowStatus(fifth)).toBe('none');
    expect(fifth.match.reasons).toEqual([
      { code: 'code-gone', params: { code: 'U06', name: 'Sử dụng mã U06 trong cấp cứu' } },
    ]);
  });

  it('loses nothing that was confirmed: old code, edition and reviewer are in the history of every decided row', () => {
    EVERY.rows.forEach((before, i) => {
      if (!before.decision) return;
      expect(after.rows[i]?.history?.at(-1)).toMatchObject({
        action: 'migrate',
        edition: 'old',
        at: AT,
        was: { decision: before.decision },
      });
    });
  });

  it('keeps what the machine had decided only where the meaning stands', () => {
    expect(rowStatus(after.rows[6]!)).toBe('auto');
    expect(rowStatus(after.rows[7]!)).toBe('review');
    expect(rowStatus(after.rows[8]!)).toBe('none');
  });

  it('asks the machine again about rows that nobody decided, and about no other', () => {
    const asked: string[] = [];
    const result = migrateMapping(EVERY, plan, {
      at: AT,
      matchAll: (items) => {
        asked.push(...items.map(({ localCode }) => localCode));
        return items.map(() => ({ status: 'none', candidates: [], reasons: [], issues: [] }));
      },
    });
    expect(asked).toEqual(['7', '8', '9']);
    expect(result.mapping.rows[0]?.decision).toBeDefined();
  });

  it('survives being written and read', () => {
    expect(parseMappingFile(mappingFileText(after)).rows).toEqual(after.rows);
  });

  it('a bundle is only carried whole', () => {
    const both = mapping([
      row('1', confirmed('A00', { also: [{ code: 'M14.01', relationship: 'equivalent' }], join: 'all-of' })),
    ]);
    const { mapping: moved, counts: of } = migrateMapping(both, plan, { at: AT });
    expect(of.replaced).toBe(1);
    expect(moved.rows[0]?.draft?.decision).toMatchObject({ code: 'A00', also: [{ code: 'M14.0' }] });
  });

  it('does not migrate a mapping of another edition or of another table', () => {
    expect(() => migrateMapping(after, plan, { at: AT })).toThrow(/icd10\/new, không phải icd10\/old/);
    const pinned = { ...EVERY, edition: { ...EVERY.edition, sha256: 'f'.repeat(64) } };
    expect(() => migrateMapping(pinned, plan, { at: AT })).toThrow(/sha256 ffffffffffff/);
  });
});

describe('impact before anyone migrates', () => {
  it('counts items by facility and by code, and changes nothing', () => {
    const second: Mapping = {
      ...mapping([row('1', confirmed('A02')), row('2', confirmed('A02'))]),
      facility: { name: 'Trạm B' },
    };
    const { mappings, counts, codes } = impactOf([EVERY, second], plan);
    expect(mappings.map(({ facility, toReview }) => [facility.name, toReview.length])).toEqual([
      ['Trạm A', 3],
      ['Trạm B', 2],
    ]);
    expect(counts.reworded).toBe(3);
    expect(codes[0]).toEqual({ code: 'A02', name: 'Gãy xương tay phải', outcome: 'reworded', rows: 3, facilities: 2 });
  });
});
