import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMappings } from '../../../src/io/mappings/read-mappings';
import { mapRowJsonSchema, mapRowSchema } from '../../../src/io/record/row-schema';
import { mappingCsv } from '../../../src/io/tables/mapping-csv';
import { mappingJson } from '../../../src/io/tables/mapping-json';
import { mappingLines, mappingNdjson } from '../../../src/io/tables/mapping-ndjson';
import { mappingTsv } from '../../../src/io/tables/mapping-tsv';
import type { Mapping } from '../../../src/mapping/mapping';
import { ambiguous, auto, candidate, edition, mapping, NONE, review, row, STATION } from '../../report/mappings';

const SERVICES = mapping(
  [
    row('00123', auto('02.0085.1778'), undefined, { localName: 'Điện tim', unitPrice: 32800, row: 8, sheet: 'DVKT' }),
    row('=cmd|1', ambiguous(candidate('1.1', 'A'), candidate('1.2', 'A', 0.9)), undefined, { localName: '+1\t"x"\nđ' }),
    row('C', review(candidate('1.1', 'A')), { status: 'confirmed', code: '1.3', reviewer: '@lan' }),
    row('D', auto('1.1', 'A'), { status: 'no-equivalent', comment: 'tự chế' }),
    row('E', {
      ...NONE,
      issues: [{ severity: 'error', code: 'declared-unknown', value: '9', message: { vi: 'Mã lạ', en: 'Unknown' } }],
    }),
    row('F', NONE, undefined, {
      extra: new Map([
        ['__proto__', 'x'],
        ['Khoa', 'Nội'],
      ]),
    }),
  ],
  { issues: [{ severity: 'warning', code: 'rows-skipped', message: { vi: 'Bỏ 2 dòng', en: '2 rows left out' } }] },
);
const DRUGS = mapping([row('T', { ...auto('40.48', 'Paracetamol'), routeCode: '1.01' })], {
  kind: 'drugs',
  edition: edition('drugs', 'partial'),
  facility: STATION,
});
const ALL: readonly Mapping[] = [SERVICES, DRUGS];
const bytes = (text: string) => new TextEncoder().encode(text);

describe('NDJSON, the contract', () => {
  it('has one object a line for every item, in input order, with the keys of the contract first', () => {
    const lines = mappingNdjson(ALL).split('\n');
    expect(lines.pop()).toBe('');
    const rows = lines.map((line) => JSON.parse(line));
    expect(rows.map(({ localCode }) => localCode)).toEqual(['00123', '=cmd|1', 'C', 'D', 'E', 'F', 'T']);
    for (const one of rows) {
      expect(Object.keys(one).slice(0, 8)).toEqual([
        'kind',
        'facility',
        'row',
        'localCode',
        'localName',
        'status',
        'candidates',
        'issues',
      ]);
      expect(mapRowSchema.safeParse(one).success).toBe(true);
    }
    expect(rows[0]).toMatchObject({
      kind: 'services',
      row: 8,
      status: 'auto',
      code: '02.0085.1778',
      candidates: [{ code: '02.0085.1778', score: 1, reasons: [{ code: 'name-identical', text: 'Tên trùng khớp' }] }],
    });
    expect(rows[4].issues).toMatchObject([{ severity: 'error', code: 'declared-unknown', message: 'Mã lạ' }]);
  });

  it('speaks the language asked for', () => {
    const [, , , , line] = [...mappingLines(SERVICES, { lang: 'en' })];
    expect(JSON.parse(line!).issues[0].message).toBe('Unknown');
  });

  it('has the JSON Schema that is committed (npx vitest -u writes it anew)', async () => {
    const schema = `${JSON.stringify(mapRowJsonSchema(), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot('../../../docs/schema/map-row.schema.json');
  });

  it('comes back with everything but faults of the file and the wording of editions', () => {
    const read = readMappings(bytes(mappingNdjson(ALL)), { resolveEdition: (kind) => edition(kind) });
    expect(read).toEqual([{ ...SERVICES, issues: [] }, DRUGS]);
  });

  it('does not take an edition of unknown coverage for complete', () => {
    const line = {
      kind: 'icd10',
      facility: 'X',
      row: null,
      localCode: '',
      localName: 'Sốt',
      status: 'none',
      candidates: [],
      issues: [],
    };
    const [read] = readMappings(bytes(JSON.stringify(line)));
    expect(read!.edition.coverage).toBe('partial');
    expect(read!.rows[0]!.item).toEqual({ localCode: '', localName: 'Sốt' });
  });

  it.each([
    ['a damaged line', '{"kind":"services"\n'],
    ['a wrong status', JSON.stringify({ ...JSON.parse([...mappingLines(DRUGS)][0]!), status: 'maybe' })],
    ['a score beyond 1', [...mappingLines(DRUGS)][0]!.replace('"score":1', '"score":101')],
    ['another kind of list', 'stt;ten\n1;a\n'],
  ])('refuses %s and names the line', (_what, text) => {
    const good = `${[...mappingLines(SERVICES)][0]}\n`;
    const file = text.startsWith('stt') ? text : good + text;
    expect(() => readMappings(bytes(file), { fileName: 'a.ndjson' })).toThrowError(
      expect.objectContaining({ code: 'mapping-invalid' }),
    );
    if (!text.startsWith('stt')) expect(() => readMappings(bytes(file))).toThrowError(/dòng 2/u);
  });
});

describe('JSON', () => {
  it('comes back without loss', () => {
    expect(readMappings(bytes(mappingJson(ALL)))).toEqual(ALL);
    expect(readMappings(bytes(mappingJson(ALL, { lang: 'en' })))).toEqual(ALL);
  });

  it('comes back without loss for any text in codes, names and headers', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(text, text, text, (localCode, localName, header) => {
        const one = mapping([row(localCode, NONE, undefined, { localName, extra: new Map([[header, localName]]) })]);
        expect(readMappings(bytes(mappingJson([one])))).toEqual([one]);
        expect(readMappings(bytes(mappingNdjson([one])), { resolveEdition: (kind) => edition(kind) })).toEqual([one]);
      }),
    );
  });
});

describe('CSV and TSV', () => {
  const csv = mappingCsv(ALL);

  it('opens in Excel with its accents and has one line for every item', () => {
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map(({ status }) => status)).toEqual([
      'auto',
      'ambiguous',
      'confirmed',
      'no-equivalent',
      'none',
      'none',
      'auto',
    ]);
    expect(rows[0]).toMatchObject({ localCode: '00123', localName: 'Điện tim', unitPrice: '32800' });
  });

  it('lets no text run as a formula', () => {
    for (const [text, delimiter] of [
      [csv, ','],
      [mappingTsv(ALL), '\t'],
    ] as const) {
      const cells = (parse(text, { bom: true, delimiter }) as string[][]).flat();
      expect(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d)/u.test(cell))).toEqual([]);
      expect(cells).toContain("'=cmd|1");
      expect(cells).toContain("'@lan");
    }
  });

  it("fills the insurer's columns of each kind for decided rows, and status 0, 1 or 2", () => {
    const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
    const columns = ({ MA_AX, TEN_AX, HOATCHAT_AX, MA_DUONGDUNG_AX, TRANG_THAI }: Record<string, string>) => [
      MA_AX,
      TEN_AX,
      HOATCHAT_AX,
      MA_DUONGDUNG_AX,
      TRANG_THAI,
    ];
    expect(columns(rows[0]!)).toEqual(['02.0085.1778', 'Điện tim thường', '', '', '1']);
    expect(columns(rows[1]!)).toEqual(['', '', '', '', '0']);
    expect(columns(rows[2]!)).toEqual(['1.3', '', '', '', '2']);
    expect(columns(rows[3]!)).toEqual(['', '', '', '', '0']);
    expect(columns(rows[6]!)).toEqual(['40.48', '', 'Paracetamol', '1.01', '1']);
  });
});

describe('files that are no mapping', () => {
  it('are refused with the reason', () => {
    expect(() => readMappings('/không/có.ndjson')).toThrowError(expect.objectContaining({ code: 'file-not-found' }));
    expect(() => readMappings(bytes(''))).toThrowError(expect.objectContaining({ code: 'file-unreadable' }));
    expect(() => readMappings(bytes('%PDF-1.7'))).toThrowError(expect.objectContaining({ code: 'format-unknown' }));
  });
});

it('JSON is laid out as JSON.stringify lays it out, also without rows or mappings', () => {
  for (const mappings of [ALL, [], [{ ...DRUGS, rows: [] }], [{ ...DRUGS, rows: [] }, SERVICES]]) {
    const text = mappingJson(mappings);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 1)}\n`);
    expect(JSON.parse(text).mappings).toHaveLength(mappings.length);
  }
});
