import { describe, expect, it } from 'vitest';
import type { Decision, Mapping } from '../../src/mapping/mapping';
import { buildMemory, contradicts, independent, memoryNames, memorySchema } from '../../src/mapping/memory';
import { createMatcher } from '../../src/match/matcher';
import { auto, HOSPITAL, mapping, NONE, row, STATION } from '../report/mappings';
import { smallCatalog } from './helpers/catalog';

const THIRD = { code: '99003', name: 'Phòng khám Mây' };
const catalog = smallCatalog();

function said(facility: Mapping['facility'], reviewer: string, names: Readonly<Record<string, string>>): Mapping {
  const rows = Object.entries(names).map(([localName, code]) =>
    row(`x-${localName}`, NONE, { status: 'confirmed', code, reviewer, at: '2026-11-02T01:00:00.000Z' }, { localName }),
  );
  return mapping(rows, { facility });
}

describe('memory', () => {
  it('collects who confirmed what and how often, and nothing that only the machine decided', () => {
    const memory = buildMemory([
      said(HOSPITAL, 'Lan', { ĐTĐ: '02.0085.1778' }),
      said(STATION, 'Hoa', { 'đtđ ': '02.0085.1778' }),
      mapping([row('A', auto('02.0314.0001'), undefined, { localName: 'SA' })]),
      mapping([
        row('B', NONE, { status: 'confirmed', code: '02.0314.0001', relationship: 'related-to' }, { localName: 'SA' }),
      ]),
    ]);
    expect(memory.names).toEqual([
      {
        kind: 'services',
        name: 'ĐTĐ',
        meanings: [
          {
            code: '02.0085.1778',
            votes: [
              { facility: '99001', reviewer: 'Lan', count: 1, last: '2026-11-02' },
              { facility: '99002', reviewer: 'Hoa', count: 1, last: '2026-11-02' },
            ],
          },
        ],
      },
    ]);
  });

  it('counts the rows of each person and keeps the latest day, whatever the order', () => {
    const on = (at?: string): Mapping => {
      const decision = { status: 'confirmed', code: '02.0085.1778', reviewer: 'Lan', ...(at && { at }) } as Decision;
      return mapping([row('A', NONE, decision, { localName: 'ĐTĐ' })]);
    };
    const votes = (...days: (string | undefined)[]) => buildMemory(days.map(on)).names[0]!.meanings[0]!.votes;
    const [early, late] = ['2026-11-02T01:00:00.000Z', '2026-11-03T01:00:00.000Z'];
    const one = { facility: '99001', reviewer: 'Lan' };
    expect(votes(early, late)).toEqual([{ ...one, count: 2, last: '2026-11-03' }]);
    expect(votes(late, early)).toEqual([{ ...one, count: 2, last: '2026-11-03' }]);
    expect(votes(undefined, early, undefined)).toEqual([{ ...one, count: 3, last: '2026-11-02' }]);
    expect(votes(undefined)).toStrictEqual([{ ...one, count: 1 }]);
  });

  it('is written in one order: by kind and name, codes of most sources first, votes by facility', () => {
    const [ecg, scan, other] = ['02.0085.1778', '02.0314.0001', '03.0042.0101'];
    const memory = buildMemory([
      mapping([row('T', NONE, { status: 'confirmed', code: '40.48' }, { localName: 'A' })], { kind: 'drugs' }),
      said(THIRD, 'Mai', { SA: other }),
      said(STATION, 'Mai', { SA: scan }),
      said(STATION, 'Hoa', { B: ecg, SA: ecg }),
      said(HOSPITAL, 'Lan', { SA: ecg, C: ecg, A: ecg }),
      said(HOSPITAL, 'Hoa', { A: ecg }),
      mapping([row('S', NONE, { status: 'confirmed', code: ecg }, { localName: '' })]),
    ]);
    expect(memory.names.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'drugs A',
      'services A',
      'services B',
      'services C',
      'services SA',
    ]);
    const [, a, , , sa] = memory.names;
    expect(sa?.meanings.map(({ code }) => code)).toEqual([ecg, scan, other]);
    expect(sa?.meanings[0]?.votes.map(({ facility }) => facility)).toEqual(['99001', '99002']);
    expect(a?.meanings[0]?.votes.map(({ reviewer }) => reviewer)).toEqual(['Lan', 'Hoa']);
    expect(memorySchema.parse(memory)).toEqual(memory);
    expect(memorySchema.safeParse({ ...memory, version: 2 }).success).toBe(false);
    expect(memorySchema.safeParse({ ...memory, names: [{ kind: 'drugs', name: 'A' }] }).success).toBe(false);
    const noCount = { kind: 'drugs', name: 'A', meanings: [{ code: '40.48', votes: [{ facility: '99001' }] }] };
    expect(memorySchema.safeParse({ ...memory, names: [noCount] }).success).toBe(false);
  });

  it('takes a vote without a name for no further source', () => {
    const of = (facility: string, reviewer?: string) => ({ facility, count: 1, ...(reviewer && { reviewer }) });
    expect(independent([of('1', 'Lan'), of('1')])).toBe(1);
    expect(independent([of('1', 'Lan'), of('1', 'Hoa'), of('1', 'LAN')])).toBe(2);
    expect(independent([of('1', 'Lan'), of('2', 'Lan'), of('3')])).toBe(3);
  });

  it('contradicts itself as soon as one department has two codes', () => {
    const of = (code: string, ...departments: string[]) => ({
      code,
      votes: departments.map((department) => ({ facility: '1', department, count: 1 })),
    });
    expect(contradicts([of('A', 'Ngoại', 'Nhi'), of('B', 'Nhi', 'Mắt')])).toBe(true);
    expect(contradicts([of('A', 'Ngoại', 'Nhi'), of('B', 'Mắt')])).toBe(false);
    expect(contradicts([of('A', 'Ngoại', '')])).toBe(false);
  });

  it('gives a name with its code and source, and those of another kind not at all', () => {
    const memory = buildMemory([
      said(HOSPITAL, 'Lan', { ĐTĐ: '02.0085.1778' }),
      said(STATION, 'Hoa', { ĐTĐ: '02.0085.1778' }),
      { ...said(HOSPITAL, 'Lan', { 'Đo tim': '02.0085.1778' }), kind: 'supplies' },
    ]);
    const given = { code: '02.0085.1778', name: 'ĐTĐ' };
    expect(memoryNames(memory, catalog, { facility: HOSPITAL }).names).toStrictEqual([
      { ...given, source: 'memory:own' },
    ]);
    expect(memoryNames(memory, catalog, { facility: THIRD }).names).toStrictEqual([{ ...given, source: 'memory' }]);
  });

  it('of the facility itself counts whoever else is listened to, and no other does then', () => {
    const memory = buildMemory([
      said(HOSPITAL, 'Lan', { ĐTĐ: '02.0085.1778' }),
      said(THIRD, 'Mai', { ĐTĐ: '02.0314.0001', SA: '02.0314.0001' }),
    ]);
    for (const limit of [{ scope: 'own' as const }, { facilities: ['99002'] }]) {
      const { names, ...rest } = memoryNames(memory, catalog, { facility: HOSPITAL, ...limit });
      expect(names).toMatchObject([{ code: '02.0085.1778', source: 'memory:own' }]);
      expect(rest).toEqual({ conflicts: [], waiting: [], refused: [] });
    }
  });

  it('is not used where the facility itself has said two codes', () => {
    const memory = buildMemory([
      said(HOSPITAL, 'Lan', { SA: '02.0085.1778' }),
      said(HOSPITAL, 'Hoa', { SA: '02.0314.0001' }),
    ]);
    const { names, conflicts } = memoryNames(memory, catalog, { facility: HOSPITAL });
    expect([names, conflicts.length]).toEqual([[], 1]);
  });

  describe('of one name in two departments', () => {
    const decided = (department: string | undefined, code: string, facility = HOSPITAL) =>
      mapping(
        [
          row(
            `x-${department}`,
            NONE,
            { status: 'confirmed', code, reviewer: 'Lan' },
            {
              localName: 'Đo chức năng',
              ...(department && { department }),
            },
          ),
        ],
        { facility },
      );
    const SURGERY = decided('Ngoại', '02.0085.1778');

    it('is no contradiction: both codes are offered, and neither is taken for the other department', () => {
      const memory = buildMemory([SURGERY, decided('Nhi', '02.0314.0001')]);
      expect(memory.names).toHaveLength(1);
      const { names, conflicts } = memoryNames(memory, catalog, { facility: HOSPITAL });
      expect(conflicts).toEqual([]);
      expect(names.map(({ code, source, departments }) => [code, source, departments])).toEqual([
        ['02.0085.1778', 'memory:own', ['Ngoại']],
        ['02.0314.0001', 'memory:own', ['Nhi']],
      ]);
      const { status, candidates } = createMatcher(catalog, { names }).match({
        localCode: 'Z',
        localName: 'Đo chức năng',
      });
      expect(status).not.toBe('auto');
      expect(
        candidates
          .slice(0, 2)
          .map(({ code }) => code)
          .sort(),
      ).toEqual(['02.0085.1778', '02.0314.0001']);
    });

    it('gives each row the code of its own department; without one, or in a third, the row stays open', () => {
      const { names } = memoryNames(buildMemory([SURGERY, decided('Nhi', '02.0314.0001')]), catalog, {
        facility: HOSPITAL,
      });
      const matcher = createMatcher(catalog, { names });
      const items = ['Nhi', 'NGOẠI', undefined, 'Mắt'].map((department, i) => ({
        localCode: String(i),
        localName: 'Đo chức năng',
        ...(department && { department }),
      }));
      const found = matcher.matchAll(items);
      expect(found.map((one) => (one.status === 'auto' ? one.code : one.status))).toEqual([
        '02.0314.0001',
        '02.0085.1778',
        'ambiguous',
        'ambiguous',
      ]);
      expect(found[0]?.reasons).toEqual([{ code: 'confirmed-in-department' }]);
      expect(items.map((item) => matcher.match(item).status)).toEqual(found.map(({ status }) => status));
    });

    it('puts what others confirmed for the department first, and leaves it to a person', () => {
      const of = (facility: typeof HOSPITAL) => [
        decided('Ngoại', '02.0085.1778', facility),
        decided('Nhi', '02.0314.0001', facility),
      ];
      const { names } = memoryNames(buildMemory([...of(HOSPITAL), ...of(STATION)]), catalog, { facility: THIRD });
      const found = createMatcher(catalog, { names }).match({
        localCode: 'Z',
        localName: 'Đo chức năng',
        department: 'Nhi',
      });
      expect([found.status, found.candidates[0]?.code]).toEqual(['review', '02.0314.0001']);
    });

    it('waits as a whole until all its codes have been heard often enough', () => {
      const memory = buildMemory([
        SURGERY,
        decided('Ngoại', '02.0085.1778', STATION),
        decided('Nhi', '02.0314.0001', STATION),
      ]);
      const { names, waiting } = memoryNames(memory, catalog, { facility: THIRD });
      expect([names.length, waiting.length]).toEqual([0, 2]);
    });

    it.each([
      ['in the same department', decided('ngoại ', '02.0314.0001')],
      ['where one row names no department', decided(undefined, '02.0314.0001')],
      ['in the same department of another facility', decided('Ngoại', '02.0314.0001', STATION)],
    ])('is one %s', (_, other) => {
      const { conflicts } = memoryNames(buildMemory([SURGERY, other]), catalog, { facility: THIRD });
      expect(conflicts).toHaveLength(1);
    });
  });

  it('keeps names apart that differ in accents', () => {
    const memory = buildMemory([said(HOSPITAL, 'Lan', { 'Đo mờ': '02.0085.1778', 'Đo mỡ': '02.0314.0001' })]);
    expect(memory.names).toHaveLength(2);
  });

  it('counts for others only from two independent facilities or reviewers, for oneself at once', () => {
    const one = buildMemory([said(HOSPITAL, 'Lan', { 'Ghi điện tim': '02.0085.1778' })]);
    expect(memoryNames(one, catalog, { facility: STATION })).toMatchObject({
      names: [],
      waiting: [{ name: 'Ghi điện tim', meanings: [{ code: '02.0085.1778' }] }],
    });
    expect(memoryNames(one, catalog, { facility: HOSPITAL }).names).toHaveLength(1);
    const reviewers = [
      said(HOSPITAL, 'Lan', { 'Ghi điện tim': '02.0085.1778' }),
      said(HOSPITAL, 'Hoa', { 'Ghi điện tim': '02.0085.1778' }),
    ];
    expect(memoryNames(buildMemory(reviewers), catalog, { facility: STATION }).names).toHaveLength(1);
    const again = [
      said(HOSPITAL, 'Lan', { 'Ghi điện tim': '02.0085.1778' }),
      said(HOSPITAL, 'LAN', { 'Ghi điện tim': '02.0085.1778' }),
    ];
    expect(memoryNames(buildMemory(again), catalog, { facility: STATION }).names).toEqual([]);
  });

  it('shows contradicting votes and never lets the many outvote the few', () => {
    const memory = buildMemory([
      said(HOSPITAL, 'Lan', { 'Siêu âm': '02.0314.0001' }),
      said(STATION, 'Hoa', { 'Siêu âm': '02.0314.0001' }),
      said(THIRD, 'Mai', { 'Siêu âm': '02.0085.1778' }),
    ]);
    const other = memoryNames(memory, catalog, { facility: { name: 'Khác' } });
    expect(other.names).toEqual([]);
    expect(other.conflicts[0]!.meanings.map(({ code }) => code)).toEqual(['02.0314.0001', '02.0085.1778']);
    const own = memoryNames(memory, catalog, { facility: THIRD });
    expect(own.names).toMatchObject([{ code: '02.0085.1778', source: 'memory:own' }]);
    expect(own.conflicts).toHaveLength(1);
  });

  it('can be limited to oneself or to some facilities', () => {
    const memory = buildMemory([
      said(HOSPITAL, 'Lan', { ĐT: '02.0085.1778' }),
      said(STATION, 'Hoa', { ĐT: '02.0085.1778' }),
    ]);
    expect(memoryNames(memory, catalog, { facility: THIRD, scope: 'own' }).names).toEqual([]);
    expect(memoryNames(memory, catalog, { facility: THIRD, facilities: ['99001'] }).names).toEqual([]);
    expect(memoryNames(memory, catalog, { facility: THIRD, facilities: ['99001', '99002'] }).names).toHaveLength(1);
  });

  it('never gives a code the official name of another', () => {
    const wrong = { 'Điện tim thường': '02.0314.0001', 'Gì đó': '09.9999.0001' };
    const memory = buildMemory([said(HOSPITAL, 'Lan', wrong), said(STATION, 'Hoa', wrong)]);
    const { names, refused } = memoryNames(memory, catalog, { facility: THIRD });
    expect(names).toEqual([]);
    expect(refused.map(({ name, meanings }) => [name, meanings.map(({ code }) => code)])).toEqual([
      ['Gì đó', ['09.9999.0001']],
      ['Điện tim thường', ['02.0314.0001']],
    ]);
  });

  it('lets the matcher find what no spelling rule could', () => {
    const odd = { localCode: 'Z', localName: 'Kéo tem tim' };
    const memory = buildMemory([
      said(HOSPITAL, 'Lan', { 'Kéo tem tim': '02.0085.1778' }),
      said(STATION, 'Hoa', { 'Kéo tem tim': '02.0085.1778' }),
    ]);
    const { names } = memoryNames(memory, catalog, { facility: THIRD });
    const [without] = createMatcher(catalog).matchAll([odd]);
    const [withMemory] = createMatcher(catalog, { names }).matchAll([odd]);
    expect(withMemory!.candidates[0]).toMatchObject({ code: '02.0085.1778' });
    expect(withMemory!.candidates[0]!.reasons[0]).toMatchObject({ code: 'further-name', params: { source: 'memory' } });
    expect(withMemory!.candidates[0]!.score).toBeGreaterThan(without!.candidates[0]?.score ?? 0);
  });
});
