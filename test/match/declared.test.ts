import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/catalog/catalog';
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
  it('makes certain what the name leaves open', () => {
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

  it('that contradicts the name decides nothing and is said', () => {
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

  it('that a partial list has not may still be right: a warning', () => {
    const { issues } = ask(catalog('partial'), { localName: 'Điện tim thường', declaredCode: '05.0001.0001' });
    expect(issues).toMatchObject([{ code: 'declared-unknown', severity: 'warning' }]);
  });

  it.each(['', '   ', undefined])('that is %j is none', (declaredCode) => {
    expect(ask(catalog(), { localName: 'Điện tim thường', declaredCode })).toEqual(ask(catalog(), 'Điện tim thường'));
  });

  it('cannot be sneaked in where the list itself is provisional', () => {
    const result = ask(catalog('provisional'), { localName: 'Chích áp xe', declaredCode: '10.0001.0001' });
    expect(result.status).not.toBe('auto');
    expect(result.candidates[0]?.code).toBe('10.0001.0001');
  });
});

describe('coverage', () => {
  it('a partial list may decide, a provisional one never', () => {
    expect(ask(catalog('partial'), 'Điện tim thường').status).toBe('auto');
    const result = ask(catalog('provisional'), 'Điện tim thường');
    expect(result).toMatchObject({ status: 'review' });
    expect(result.reasons.map(({ code }) => code)).toContain('edition-provisional');
    expect(result.candidates[0]?.code).toBe('02.0085.1778');
  });
});
