import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';

const matcher = createMatcher(openCatalog('services', { catalogsDir: null, asOf: '2026-01-15' }));
const match = (localName: string) => matcher.match({ localCode: '1', localName });

describe('the specimen of a laboratory test', () => {
  it.each([
    ['Định lượng Ure [máu]', '23.0166.1494', 'stands behind the official name without a bracket'],
    ['Định lượng Creatinin [dịch chọc dò]', '23.0216.1494', 'is a fluid in the official name'],
    ['Đo hoạt độ Amylase [niệu]', '23.0175.1576', 'and the verb of the test says nothing'],
    ['HCV Ab miễn dịch tự động [máu]', '24.0146.1622', 'is blood for a code that names none'],
    ['Vi nấm soi tươi (dịch âm đạo)', '24.0319.1674', 'tells no code of microbiology apart'],
    ['Vi nấm nhuộm soi DNT', '24.0321.1674', 'behind the name'],
  ])('%s is %s: it %s', (localName, code) => {
    expect(match(localName)).toMatchObject({ status: 'auto', code });
  });

  it('is blood where a list says none, and that is for a person to confirm', () => {
    const { status, candidates } = match('Định lượng Urê');
    expect(status).not.toBe('auto');
    expect(candidates[0]?.code).toBe('23.0166.1494');
  });

  it('is blood where the same test of fluid has the shorter name', () => {
    const older = createMatcher(openCatalog('services', { edition: 'qd7603-2018', catalogsDir: null }));
    const { status, candidates } = older.match({ localCode: '1', localName: 'Định lượng LDH' });
    expect(status).not.toBe('auto');
    expect(candidates[0]?.name).toBe('Đo hoạt độ LDH (Lactat dehydrogenase) [Máu]');
  });

  it('stays one that tells codes apart where it is another than that of the code', () => {
    expect(match('Định lượng Cortisol [niệu]')).toMatchObject({ status: 'auto', code: '23.0183.1480' });
    expect(match('Định lượng D-Dimer [dịch khớp]').status).not.toBe('auto');
    expect(match('Điện giải đồ (Na, K, Cl) [dịch]').status).not.toBe('auto');
  });

  it('is never a fluid where nobody says so', () => {
    expect(match('Định lượng LDH')).not.toMatchObject({ status: 'auto', code: '23.0218.1534' });
  });

  it.each([
    ['Định lượng Canxi', '23.0180.1577', 'niệu'],
    ['Điện giải (Na, K, Cl)', '23.0172.1580', 'niệu'],
    ['Định lượng Clo', '23.0207.1604', 'dịch não tuỷ'],
  ])('of %s, which has blood under another name, is asked for', (localName, code, words) => {
    const { status, candidates, reasons } = match(localName);
    expect(status).toBe('review');
    expect(candidates[0]?.code).toBe(code);
    expect(reasons[0]).toEqual({ code: 'held-by-official-word', params: { words } });
  });

  it('is told by the price of the very item, and by its kind where a drug is found or not', () => {
    const price = openCatalog('services', { catalogsDir: null, asOf: '2026-01-15' }).get('23.0180.1577')?.price;
    const row = { localCode: '1', localName: 'Định lượng Canxi', unitPrice: price };
    expect(matcher.match(row)).toMatchObject({ status: 'auto', code: '23.0180.1577' });
    expect(match('Định tính Opiate (test nhanh)')).toMatchObject({ status: 'auto', code: '23.0193.1589' });
  });

  it('is no colour: `màu` has other accents than `máu`', () => {
    expect(match('HBsAg test nhanh (màu)').status).not.toBe('auto');
  });
});

describe('the method of a laboratory test', () => {
  it.each([
    ['APTT', ['22.0005.1354', '22.0006.1354']],
    ['Thời gian prothrombin', ['22.0001.1352', '22.0002.1352', '22.0003.1351']],
    ['Tỷ lệ Prothrombin', ['22.0001.1352', '22.0002.1352', '22.0003.1351']],
    ['Nghiệm pháp Coombs trực tiếp', ['22.0304.1306']],
  ])('is left out by a laboratory: %s', (localName, codes) => {
    const { status, candidates } = match(localName);
    expect(status).not.toBe('auto');
    expect(codes).toContain(candidates[0]?.code);
    expect(candidates.slice(0, 3).map(({ code }) => code)).toEqual(expect.arrayContaining(codes.slice(0, 2)));
  });

  it('is not left out where the row says another', () => {
    const { status, candidates } = match('Xác định kháng nguyên H (Kỹ thuật Scangel/Gelcard)');
    expect(status).not.toBe('auto');
    expect(candidates[0]?.score).toBeLessThan(0.5);
  });

  it('gives no abbreviation of an operation: a row `Phẫu thuật` is no clotting test', () => {
    expect(match('Phẫu thuật').candidates[0]?.code).not.toMatch(/^22\./);
  });
});

describe('the method of a laboratory test in a bracket', () => {
  it('is the one that the name says, though the price item has others too', () => {
    expect(match('Định nhóm máu hệ Rh(D) (phiến đá)').candidates[0]?.name).toBe(
      'Định nhóm máu hệ Rh(D) (Kỹ thuật phiến đá)',
    );
    expect(match('Định nhóm máu hệ Rh(D) (ống nghiệm)').candidates[0]?.name).toBe(
      'Định nhóm máu hệ Rh(D) (Kỹ thuật ống nghiệm)',
    );
  });
});
