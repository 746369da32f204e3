import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';

const services = createMatcher(openCatalog('services', { edition: 'qd7603-2018' }));
const icd10 = createMatcher(openCatalog('icd10', { edition: 'tt06-2026' }));

describe('a laboratory test by its short name', () => {
  it.each([
    ['TSH', '23.0162.1570'],
    ['SGPT', '23.0019.1493'],
    ['XN SGPT', '23.0019.1493'],
    ['CA 72.4', '23.0035.1471'],
    ['LDH dịch chọc dò', '23.0218.1534'],
    ['Mỡ máu: LDL-Cholesterol', '23.0112.1506'],
  ])('%s is likely and waits for a person', (localName, code) => {
    const { status, candidates } = services.match({ localCode: '1', localName });
    expect(candidates[0]?.code).toBe(code);
    expect(candidates[0]?.score).toBeGreaterThan(0.5);
    expect(status).not.toBe('auto');
  });

  it.each(['Kali', 'Xét nghiệm đột biến gen KRAT'])(
    '%s is not taken for a word that differs by a letter',
    (localName) => {
      const { candidates } = services.match({ localCode: '1', localName });
      expect(candidates[0]?.score ?? 0).toBeLessThan(0.5);
    },
  );
});

describe('a whole name comes first', () => {
  it('before a bracket that explains it', () => {
    expect(icd10.match({ localCode: '1', localName: 'Ung thư biểu mô tế bào gan (HCC)' }).candidates[0]?.code).toBe(
      'C22.0',
    );
  });

  it('where a field has cut it', () => {
    const localName = 'Tổn thương cơ và/hoặc gân không xác định, vùng vai';
    expect(icd10.match({ localCode: '1', localName }).candidates[0]?.code).toBe('S46.9');
  });

  it('behind its own code and a low line', () => {
    expect(icd10.match({ localCode: '1', localName: 'M54.5_Đau thắt lưng' })).toMatchObject({
      status: 'auto',
      code: 'M54.5',
    });
  });

  it('a scanner’s capital I inside a word is an l', () => {
    const drugs = createMatcher(openCatalog('drugs'));
    const localName = 'MacrogoI + natri su1fat + natri bicarbonat + natri cIorid + kali clorid';
    expect(drugs.match({ localCode: '1', localName }).candidates[0]?.code).toBe('40.712');
  });
});
