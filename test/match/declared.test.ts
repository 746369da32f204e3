import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/catalog/catalog';
import { openCatalog } from '../../src/io/catalogs/open';
import { ask, catalogOf, decided } from './helpers/catalog';

const entries = [
  { code: '02.0085.1778', name: 'Điện tim thường' },
  { code: '02.0314.0001', name: 'Siêu âm ổ bụng' },
  { code: '03.0001.0001', name: 'Chích áp xe', specialty: 'III. NHI KHOA' },
  { code: '10.0001.0001', name: 'Chích áp xe', specialty: 'X. NGOẠI KHOA' },
];
const retired = [{ code: '02.0099.0001', name: 'Điện tim gắng sức', successors: ['02.0085.1778'] }];
const catalog = (coverage: Coverage = 'complete') => catalogOf('services', entries, { coverage, retired });

describe('a code that the row already carries', () => {
  it('decides between codes that the name leaves open', () => {
    const result = ask(catalog(), { localName: 'Chích áp xe', declaredCode: '10.0001.0001' });
    expect(result).toMatchObject({ status: 'auto', code: '10.0001.0001', issues: [] });
  });

  it.each(['2.85.1778', ' 02.0085.1778 ', '02.0085.1778_GT', '02.0085.1778.K.01234'])(
    'is read in the spelling %j',
    (declaredCode) => {
      expect(ask(catalog(), { localName: 'Điện tim thường', declaredCode })).toMatchObject({
        status: 'auto',
        code: '02.0085.1778',
        issues: [],
      });
    },
  );

  it('that contradicts the name decides nothing, and an issue says so', () => {
    const result = ask(catalog(), { localName: 'Siêu âm ổ bụng', declaredCode: '02.0085.1778', sheet: 'DV', row: 7 });
    expect(decided(result)).toBeUndefined();
    expect(result.candidates[0]?.code).toBe('02.0314.0001');
    expect(result.issues).toMatchObject([
      { code: 'declared-name-contradicts', severity: 'warning', sheet: 'DV', row: 7, value: '02.0085.1778' },
    ]);
  });

  it.each([
    ['99.0001.0001', 'declared-malformed', 'error'],
    ['xin chào', 'declared-malformed', 'error'],
    ['toString', 'declared-malformed', 'error'],
    ['05.0001.0001', 'declared-unknown', 'error'],
    ['02.0099.0001', 'declared-retired', 'error'],
  ])('%s: %s', (declaredCode, code, severity) => {
    const result = ask(catalog(), { localName: 'Điện tim thường', declaredCode });
    expect(result.issues).toMatchObject([{ code, severity, value: declaredCode }]);
    expect(result.candidates[0]?.code).toBe('02.0085.1778');
    for (const { message } of result.issues) expect(message.vi && message.en).toContain(declaredCode);
  });

  it('that was cancelled names its successors', () => {
    const [issue] = ask(catalog(), { localName: 'Điện tim', declaredCode: '02.0099.0001' }).issues;
    expect(issue?.message.vi).toContain('02.0085.1778');
  });

  it('that is missing from a partial list gives only a warning, since it may be right', () => {
    const { issues } = ask(catalog('partial'), { localName: 'Điện tim thường', declaredCode: '05.0001.0001' });
    expect(issues).toMatchObject([{ code: 'declared-unknown', severity: 'warning' }]);
  });

  it.each(['', '   ', undefined])('that is %j counts as no code', (declaredCode) => {
    expect(ask(catalog(), { localName: 'Điện tim thường', declaredCode })).toEqual(ask(catalog(), 'Điện tim thường'));
  });

  it('is not decided where the list itself is provisional', () => {
    const result = ask(catalog('provisional'), { localName: 'Chích áp xe', declaredCode: '10.0001.0001' });
    expect(result.status).not.toBe('auto');
    expect(result.candidates[0]?.code).toBe('10.0001.0001');
  });
});

describe('coverage', () => {
  it('a row can be automatic with a partial list, never with a provisional one', () => {
    expect(ask(catalog('partial'), 'Điện tim thường').status).toBe('auto');
    const result = ask(catalog('provisional'), 'Điện tim thường');
    expect(result).toMatchObject({ status: 'review' });
    expect(result.reasons.map(({ code }) => code)).toContain('edition-provisional');
    expect(result.candidates[0]?.code).toBe('02.0085.1778');
  });
});

describe('a cell of codes as people write it', () => {
  const table = catalogOf('services', [
    { code: '02.0085.1778', name: 'Điện tim thường', technique: '2.85', interopCode: '37.3F00.1778' },
    { code: '21.0014.1778', name: 'Điện tim thường', technique: '21.14' },
    { code: '01.0002.1778', name: 'Ghi điện tim cấp cứu tại giường', technique: '1.2' },
  ]);
  const one = (declaredCode: string) => ask(table, { localName: 'Điện tim thường', declaredCode });

  it.each([
    '01.0002.1778;02.0085.1778',
    '01.0002.1778\n02.0085.1778',
    '02.0085.1778, 01.0002.1778',
    '02.0085.1778/01.0002.1778',
    '="02.0085.1778"',
    "'02.0085.1778",
    '02,0085,1778',
    '02.0085.1778.',
    '02.0085.1778;',
    '０２．００８５．１７７８',
    '02。0085。1778',
    '02.0085.1778 - Điện tim thường',
    '02.0085.1778 (Nội khoa)',
    '2.85',
    '02.0085',
    '02.0085.0000',
    '37.3F00.1778',
  ])('%j is 02.0085.1778 where the name agrees', (declaredCode) => {
    expect(one(declaredCode)).toMatchObject({ status: 'auto', code: '02.0085.1778', issues: [] });
  });

  it.each(['-', 'x', '0', 'Không', 'KHÔNG CÓ', 'Chưa có', 'Chưa có mã', 'NULL', 'N/A', '--', '…'.replace('…', '...')])(
    '%j counts as no code, and no issue is raised',
    (declaredCode) => {
      const bare = ask(table, { localName: 'Điện tim thường' });
      expect(one(declaredCode)).toEqual(bare);
    },
  );

  it('names two codes that both agree: a person chooses between them', () => {
    expect(one('02.0085.1778; 21.0014.1778')).toMatchObject({
      status: 'ambiguous',
      among: ['02.0085.1778', '21.0014.1778'],
    });
  });

  it('does not take a code out of a longer one', () => {
    for (const text of ['02.0085.1778_ABC', '102.0085.17789', 'BV02.0085.1778x']) {
      expect(one(text).issues.map(({ code }) => code)).toEqual(['declared-malformed']);
    }
  });
});

describe('codes of diseases as people write them', () => {
  const table = catalogOf('icd10', [
    { code: 'I10', name: 'Bệnh tăng huyết áp vô căn' },
    { code: 'E10', name: 'Đái tháo đường típ 1' },
    { code: 'E11', name: 'Đái tháo đường típ 2' },
    { code: 'E15', name: 'Hôn mê hạ đường huyết' },
    { code: 'A00', name: 'Bệnh tả' },
  ]);
  it.each(['I10X', 'I10.X', 'I10-', 'I10.-', 'i10', 'I10; A00'])('%j', (declaredCode) => {
    expect(ask(table, { localName: 'Bệnh tăng huyết áp vô căn', declaredCode })).toMatchObject({
      status: 'auto',
      code: 'I10',
      issues: [],
    });
  });
  it.each(['E10-E14', 'E10 đến E14', 'E10–E14', 'E10-14'])(
    '%j is a range and is never decided as one code',
    (declaredCode) => {
      const result = ask(table, { localName: 'Đái tháo đường típ 2', declaredCode });
      expect([result.status, result.candidates[0]?.code]).toEqual(['review', 'E11']);
      expect(result.issues).toMatchObject([{ code: 'declared-range', severity: 'info' }]);
    },
  );
  it('without a name are valid and wait with the code in front', () => {
    expect(ask(table, { localName: '', declaredCode: 'A00' })).toMatchObject({
      status: 'review',
      candidates: [{ code: 'A00' }],
      reasons: [{ code: 'declared-without-name' }],
      issues: [],
    });
  });
  it.each([
    'I10 - Bệnh tăng huyết áp vô căn',
    'I10: Bệnh tăng huyết áp vô căn',
    '[I10] Bệnh tăng huyết áp vô căn',
    'Bệnh tăng huyết áp vô căn (I10)',
    'I10 Bệnh tăng huyết áp vô căn',
    'Bệnh tăng huyết áp vô căn_I10',
  ])('are read in the name %j', (localName) =>
    expect(ask(table, { localName })).toMatchObject({ status: 'auto', code: 'I10' }),
  );
  it('in a name count only where the edition has them, and not where they are half of a pair of codes', () => {
    expect(ask(table, { localName: 'B12 Bệnh tả' }).issues).toEqual([]);
    expect(ask(table, { localName: 'Bệnh tả (A00*)' }).reasons.map(({ code }) => code)).not.toContain(
      'declared-agrees',
    );
  });
});

describe('a code that lost a zero to a spreadsheet', () => {
  const table = catalogOf('drugs', [
    { code: '40.26', name: 'Zoledronic acid' },
    { code: '40.260', name: 'Aciclovir' },
  ]);
  it('is offered repaired where the name agrees with that one, and never automatic', () => {
    const result = ask(table, { localName: 'Aciclovir', ingredient: 'Aciclovir', declaredCode: '40.26' });
    expect(result).toMatchObject({ status: 'review', candidates: [{ code: '40.260' }] });
    expect(result.issues).toMatchObject([{ code: 'declared-lost-zero' }]);
  });
  it('stays what it is where the name agrees with the code as written', () => {
    const result = ask(table, { localName: 'Zoledronic acid', ingredient: 'Zoledronic acid', declaredCode: '40.26' });
    expect(result).toMatchObject({ status: 'auto', code: '40.26', issues: [] });
  });
});

describe('several codes, and codes of a category', () => {
  const services = catalogOf('services', [
    { code: '02.0085.1778', name: 'Điện tim thường' },
    { code: '02.0024.1791', name: 'Đo chức năng hô hấp' },
    { code: '18.0015.0001', name: 'Siêu âm ổ bụng' },
  ]);
  const diseases = catalogOf('icd10', [
    { code: 'K35', name: 'Viêm ruột thừa cấp' },
    { code: 'K35.2', name: 'Viêm ruột thừa cấp có viêm phúc mạc toàn thể' },
    { code: 'K35.8', name: 'Viêm ruột thừa cấp, khác và không xác định' },
    { code: 'K36', name: 'Viêm ruột thừa khác' },
    { code: 'J02', name: 'Viêm họng cấp' },
    { code: 'J02.8', name: 'Viêm họng cấp do vi sinh vật xác định khác' },
    { code: 'J02.9', name: 'Viêm họng cấp, không xác định' },
  ]);

  it('leaves open which of two declared codes is meant where the name agrees with neither', () => {
    const found = ask(services, { localName: 'Điện tim thường', declaredCode: '02.0024.1791; 18.0015.0001' });
    expect(found).toMatchObject({ status: 'ambiguous', among: ['02.0024.1791', '18.0015.0001'] });
    expect(found.candidates.map(({ code }) => code)).toContain('02.0085.1778');
    expect(found.reasons.map(({ code }) => code)).toContain('declared-several');
  });

  it('takes the one that the name agrees with', () => {
    const item = { localName: 'Điện tim thường', declaredCode: '02.0024.1791; 02.0085.1778' };
    expect(ask(services, item)).toMatchObject({ status: 'auto', code: '02.0085.1778' });
  });

  it.each([
    ['K35.8 - Viêm ruột thừa cấp', undefined],
    ['Viêm ruột thừa cấp', 'K35.8'],
    ['(K35.8) Viêm ruột thừa cấp', undefined],
  ])(
    'takes the unspecified member that a row declares with the name of its category: %s',
    (localName, declaredCode) => {
      expect(ask(diseases, { localName, declaredCode })).toMatchObject({ status: 'auto', code: 'K35.8' });
    },
  );

  it.each([
    ['J02.8 - Viêm họng cấp', 'J02.8', 'J02'],
    ['K35.2 - Viêm ruột thừa cấp', 'K35.2', 'K35'],
  ])('puts any other declared member before its category, and does not decide: %s', (localName, own, category) => {
    expect(ask(diseases, { localName })).toMatchObject({ status: 'ambiguous', among: [own, category] });
  });
});

describe('a name that no decision gives, beside a declared code', () => {
  it.each([
    ['icd10', 'Gan nhiễm mỡ', 'K76.0'],
    ['icd10', 'viêm phổi', 'J18.9'],
    ['icd10', 'J18.9 - Viêm phổi', undefined],
    ['services', 'Hút đàm nhớt', '01.0054.0114'],
  ] as const)('is certain: %s, %s', (kind, localName, declaredCode) => {
    const set = openCatalog(kind, { catalogsDir: null });
    const alone = ask(set, { localName: localName.replace(/^J18\.9 - /, '') });
    expect(decided(alone)).toBeUndefined();
    const result = ask(set, { localName, ...(declaredCode && { declaredCode }) });
    expect(decided(result)).toBe(declaredCode ?? 'J18.9');
  });

  it.each([
    ['a name of more words', 'Gan nhiễm mỡ nặng lên', 'K76.0'],
    ['another code', 'Gan nhiễm mỡ', 'K70.0'],
  ])('is not where the row has %s', (_, localName, declaredCode) => {
    const result = ask(openCatalog('icd10', { catalogsDir: null }), { localName, declaredCode });
    expect(decided(result)).toBeUndefined();
  });
});
