import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/catalog/kinds';
import type { Decision, MappedRow } from '../../src/mapping/mapping';
import { formatRatio, ratioReport } from '../../src/report/ratio';
import type { RatioCounts } from '../../src/report/ratio-counts';
import { ambiguous, auto, candidate, edition, HOSPITAL, mapping, NONE, review, row, STATION } from './mappings';

const services = (rows: readonly MappedRow[], options: Parameters<typeof ratioReport>[1] = {}) =>
  ratioReport([mapping(rows)], options).facilities[0]!.ratios.services!;

const confirmed = (code: string): Decision => ({ status: 'confirmed', code });

describe('what counts as mapped', () => {
  it('counts automatic and confirmed codes, and says what waits for what', () => {
    const ratio = services([
      row('A', auto('1.1')),
      row('B', review(candidate('1.2', 'B')), confirmed('1.2')),
      row('C', ambiguous(candidate('1.1', 'C'), candidate('1.2', 'C'))),
      row('D', review(candidate('1.3', 'D'))),
      row('E', NONE),
      row('F', NONE, { status: 'no-equivalent' }),
      row('G', auto('1.1'), { status: 'flagged' }),
      row('H', auto('1.1'), { status: 'rejected' }),
    ]);
    expect(formatRatio(ratio)).toBe('2/8');
    expect(ratio).toMatchObject({ automatic: 1, confirmed: 1, noEquivalent: 1, waiting: 5 });
    expect(ratio.waitingBy).toEqual({ ambiguous: 1, review: 1, none: 1, flagged: 1, rejected: 1, contradicting: 0 });
  });

  it('counts what is out of scope in no ratio and lists it with its reason', () => {
    const bed = row('G', NONE, { status: 'out-of-scope', reason: 'giường' });
    const ratio = services([row('A', auto('1.1')), row('B', NONE), bed, { ...bed }]);
    expect(formatRatio(ratio)).toBe('1/2');
    expect(ratio).toMatchObject({ outOfScope: 1, duplicateRows: 1, noEquivalent: 0, waiting: 1 });
    expect(ratio.outside).toEqual([{ localCode: 'G', localName: 'Tên của G', reason: 'giường' }]);
    expect(ratio.byEdition).toMatchObject([{ mapped: 1, total: 2 }]);
  });

  it('keeps examinations and beds out of the total, counts each and lists them, until a person decides', () => {
    const apart = (type: string) => ({ ...NONE, reasons: [{ code: `${type}-apart` }] });
    const rows = [
      row('A', auto('1.1')),
      row('B', NONE),
      row('K', apart('exam')),
      row('G', apart('bed')),
      row('G2', apart('bed')),
      row('P', apart('exam'), confirmed('02.0085.1778')),
      row('M', apart('exam'), confirmed('02.03')),
    ];
    const ratio = services(rows);
    expect(formatRatio(ratio)).toBe('2/3');
    expect(ratio).toMatchObject({ outOfScope: 4, apart: { exam: 2, bed: 2 }, waiting: 1 });
    expect(ratio.outside.map(({ localCode, apart: type }) => [localCode, type])).toEqual([
      ['G', 'bed'],
      ['G2', 'bed'],
      ['K', 'exam'],
      ['M', 'exam'],
    ]);
  });

  it('does not count a code that one row puts out of scope and another confirms', () => {
    const rows = [row('A', auto('1.1'), { status: 'out-of-scope' }), row('A', auto('1.1'), confirmed('1.1'))];
    expect(services(rows)).toMatchObject({ mapped: 0, total: 1, waitingBy: { contradicting: 1 } });
  });

  it('takes what a person confirmed before what the machine found', () => {
    expect(services([row('A', auto('1.1'), confirmed('1.2'))])).toMatchObject({ automatic: 0, confirmed: 1 });
  });

  it('takes no automatic code on a provisional edition', () => {
    const blood = mapping([row('M1', auto('2.7')), row('M2', NONE, confirmed('2.8'))], {
      kind: 'blood',
      edition: edition('blood', 'provisional'),
    });
    const ratio = ratioReport([blood]).facilities[0]!.ratios.blood!;
    expect(ratio).toMatchObject({
      mapped: 1,
      total: 2,
      automatic: 0,
      coverage: 'provisional',
      waitingBy: { review: 1 },
    });
  });

  it('counts items whose own national code was found wrong beside the rest', () => {
    const issue = { code: 'declared-unknown', message: { vi: '', en: '' } };
    const wrong = { ...NONE, issues: [{ ...issue, severity: 'error' as const }] };
    const remark = { ...NONE, issues: [{ ...issue, severity: 'info' as const }] };
    expect(services([row('A', wrong), row('B', remark), row('C', NONE)]).declaredInvalid).toBe(1);
  });
});

describe('one local code on several rows', () => {
  it('counts once and is listed with its rows', () => {
    const ratio = services([
      row('A', auto('1.1'), undefined, { row: 9 }),
      row('A ', auto('1.1'), undefined, { row: 4, localName: 'Tên của A' }),
      row('B', NONE),
    ]);
    expect(formatRatio(ratio)).toBe('1/2');
    expect(ratio.duplicateRows).toBe(1);
    expect(ratio.duplicates).toEqual([
      { localCode: 'A', rows: 2, places: [4, 9], codes: ['1.1'], contradicting: false },
    ]);
  });

  it('does not count as mapped when the rows contradict each other', () => {
    const report = ratioReport([mapping([row('A', auto('1.1')), row('A', auto('1.2')), row('B', auto('1.3'))])]);
    expect(formatRatio(report.facilities[0]!.ratios.services)).toBe('1/2');
    expect(report.facilities[0]!.ratios.services!.duplicates[0]).toMatchObject({
      contradicting: true,
      codes: ['1.1', '1.2'],
    });
    expect(report.issues.map(({ code, value }) => [code, value])).toEqual([['duplicate-contradicts', 'A']]);
  });

  it.each([
    ['a code and no equivalent', row('A', auto('1.1')), row('A', NONE, { status: 'no-equivalent' }), 'contradicting'],
    ['a code and a flag', row('A', auto('1.1')), row('A', NONE, { status: 'flagged' }), 'flagged'],
    [
      'a code and another name still open',
      row('A', auto('1.1')),
      row('A', NONE, undefined, { localName: 'Khác' }),
      'none',
    ],
  ] as const)('waits with %s', (_what, first, second, state) => {
    const ratio = services([first, second]);
    expect(formatRatio(ratio)).toBe('0/1');
    expect(ratio.waitingBy[state]).toBe(1);
  });

  it('lets one confirmed row speak for its twins of the same name', () => {
    const twins = [
      row('A', NONE),
      row('A', NONE, confirmed('1.1')),
      row('A', NONE, undefined, { localName: 'TÊN  của A' }),
    ];
    expect(formatRatio(services(twins))).toBe('1/1');
  });

  it('leaves rows without local code apart', () => {
    expect(formatRatio(services([row('', auto('1.1')), row('', auto('1.1')), row(' ', NONE)]))).toBe('2/3');
  });

  it('takes codes that differ in unseen characters only for one code', () => {
    const spelled = ['DV 01', 'DV 01', 'DV\u00a0 01', 'DV 01\u200b'];
    const ratio = services(spelled.map((code) => row(code, auto('1.1'), undefined, { localName: 'Điện tim thường' })));
    expect(ratio).toMatchObject({ mapped: 1, total: 1, duplicateRows: 3 });
    expect(ratio.duplicates).toMatchObject([{ localCode: 'DV 01', rows: 4 }]);
  });

  it('sees duplicates across the files of one facility', () => {
    const report = ratioReport([mapping([row('A', auto('1.1'))]), mapping([row('A', auto('1.1')), row('B', NONE)])]);
    expect(report.facilities).toHaveLength(1);
    expect(formatRatio(report.facilities[0]!.ratios.services)).toBe('1/2');
  });
});

describe('the date of the report', () => {
  const rows = [
    row('closed', auto('1.1'), undefined, { validTo: '2026-10-31' }),
    row('open', auto('1.1'), undefined, { validFrom: '2026-11-01' }),
    row('later', auto('1.1'), undefined, { validFrom: '2027-01-01' }),
    row('always', NONE),
  ];

  it('leaves no row out when none is given', () => {
    expect(services(rows)).toMatchObject({ mapped: 3, total: 4, notInForce: 0 });
    expect(ratioReport([]).date).toBeNull();
  });

  it('counts rows in force on the day, both ends included', () => {
    expect(services(rows, { date: '2026-11-01' })).toMatchObject({ mapped: 1, total: 2, notInForce: 2 });
    expect(services(rows, { date: '31/10/2026' })).toMatchObject({ mapped: 1, total: 2, notInForce: 2 });
  });

  it('looks at duplicates only among rows in force: a price change closes one row and opens another', () => {
    const changed = [
      row('A', auto('1.1'), undefined, { validTo: '2026-10-31' }),
      row('A', auto('1.2'), undefined, { validFrom: '2026-11-01' }),
    ];
    expect(services(changed, { date: '2026-11-15' })).toMatchObject({ mapped: 1, total: 1, duplicateRows: 0 });
    expect(services(changed)).toMatchObject({ mapped: 0, total: 1, waitingBy: { contradicting: 1 } });
  });

  it('keeps a row whose dates cannot be read and says so', () => {
    const report = ratioReport([mapping([row('A', NONE, undefined, { validTo: 'hết năm', row: 5 })])], {
      date: '2026-11-01',
    });
    expect(report.totals.services).toMatchObject({ total: 1 });
    expect(report.issues).toMatchObject([{ code: 'date-unreadable', row: 5, value: 'hết năm' }]);
  });

  it('refuses a day that no calendar has', () => {
    expect(() => ratioReport([], { date: '2026-02-30' })).toThrowError(expect.objectContaining({ code: 'bad-date' }));
  });
});

describe('facilities and totals', () => {
  it('tells a facility without a list from an empty list', () => {
    const report = ratioReport([mapping([], { kind: 'drugs', edition: edition('drugs', 'partial') })]);
    expect(formatRatio(report.facilities[0]!.ratios.drugs)).toBe('0/0');
    expect(report.facilities[0]!.ratios.services).toBeNull();
    expect(formatRatio(report.totals.services)).toBe('—');
    expect(Object.keys(report.totals)).toEqual([...KINDS]);
  });

  it('sums, never averages, and keeps the weakest coverage and every edition', () => {
    const partial = edition('services', 'partial', 'tinh-2026');
    const report = ratioReport([
      mapping([row('A', auto('1.1'))]),
      mapping(
        Array.from({ length: 9 }, (_, i) => row(`B${i}`, NONE)),
        { facility: STATION, edition: partial },
      ),
    ]);
    expect(formatRatio(report.totals.services)).toBe('1/10');
    expect(report.totals.services).toMatchObject({ coverage: 'partial', facilities: 2 });
    expect(report.totals.services!.editions.map(({ id }) => id)).toEqual(['qd7603-2018', 'tinh-2026']);
  });

  it('puts files of one facility together by code, else by name, and knows the register', () => {
    const byName = { name: `  ${HOSPITAL.name.toUpperCase()} ` };
    const report = ratioReport(
      [
        mapping([row('A', NONE)], { facility: byName }),
        mapping([row('B', NONE)]),
        mapping([], { facility: { name: 'Phòng khám Lá' } }),
      ],
      { facilities: [STATION, HOSPITAL] },
    );
    expect(report.facilities.map(({ facility }) => facility.name)).toEqual([
      STATION.name,
      HOSPITAL.name,
      'Phòng khám Lá',
    ]);
    expect(formatRatio(report.facilities[1]!.ratios.services)).toBe('0/2');
    expect(report.facilities[0]!.ratios.services).toBeNull();
  });
});

describe('properties', () => {
  const match = fc.constantFrom(
    auto('1.1'),
    auto('1.2'),
    NONE,
    review(candidate('1.1', 'A')),
    ambiguous(candidate('1.1', 'A'), candidate('1.2', 'A')),
  );
  const decision = fc.option(
    fc.constantFrom<Decision>(
      confirmed('1.1'),
      confirmed('1.3'),
      { status: 'no-equivalent' },
      { status: 'flagged' },
      { status: 'rejected' },
    ),
    { nil: undefined },
  );
  const day = fc.option(fc.constantFrom('2025-12-31', '2026-06-30', '2026-12-31'), { nil: undefined });
  const rows = fc.array(
    fc
      .tuple(fc.constantFrom('', 'A', 'B', 'C', 'D'), match, decision, day, day, fc.constantFrom('x', 'y'))
      .map(([code, found, decided, validFrom, validTo, localName]) =>
        row(code, found, decided, { validFrom, validTo, localName }),
      ),
    { maxLength: 25 },
  );

  it('n ≤ N, the parts add up to N, and every row is accounted for', () => {
    fc.assert(
      fc.property(rows, fc.option(fc.constant('2026-06-30'), { nil: undefined }), (list, date) => {
        const ratio: RatioCounts = services(list, { date });
        expect(ratio.mapped).toBe(ratio.automatic + ratio.confirmed);
        expect(ratio.mapped + ratio.noEquivalent + ratio.waiting).toBe(ratio.total);
        expect(Object.values(ratio.waitingBy).reduce((a, b) => a + b, 0)).toBe(ratio.waiting);
        expect(ratio.total + ratio.duplicateRows + ratio.notInForce).toBe(list.length);
      }),
    );
  });

  it('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(
        rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(services(shuffled, { date: '2026-06-30' })).toEqual(services(list, { date: '2026-06-30' }));
        },
      ),
    );
  });
});
