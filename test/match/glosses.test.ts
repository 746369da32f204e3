import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';
import { withoutGlosses } from '../../src/match/profiles/glosses';

describe('brackets that only spell out what stands before them', () => {
  it.each([
    ['Đo hoạt độ GGT (Gama Glutamyl Transferase)', 'Đo hoạt độ GGT'],
    ['Định lượng CA 15 - 3 (Cancer Antigen 15- 3)', 'Định lượng CA 15 - 3'],
    ['Co cục máu đông (Tên khác: Co cục máu)', 'Co cục máu đông'],
    ['Điều trị u mạch máu bằng IPL (Intense Pulsed Light)', 'Điều trị u mạch máu bằng IPL'],
  ])('%s', (name, short) => expect(withoutGlosses(name)[0]).toBe(short));

  it.each([
    'Siêu âm ổ bụng (gan mật, tụy, lách, thận, bàng quang)',
    'Chụp cộng hưởng từ khớp (0.2-1.5T)',
    'Định tính Codein (test nhanh)',
    'Lấy dị vật tai (gây mê/ gây tê)',
    'Nhuộm đỏ Congo kiềm (theo Puchtler 1962)',
    'Nội soi ổ bụng',
    '',
  ])('are kept where they tell similar services apart: %s', (name) => expect(withoutGlosses(name)).toEqual([]));

  it('give further names that replace what stands before the bracket', () => {
    expect(
      withoutGlosses('Thời gian thromboplastin (APTT: Activated Partial Time), (Tên khác: TCK) bằng máy tự động'),
    ).toEqual([
      'Thời gian thromboplastin, bằng máy tự động',
      'Thời gian thromboplastin (APTT), bằng máy tự động',
      'APTT, bằng máy tự động',
      'TCK, bằng máy tự động',
    ]);
  });

  it('are not needed to find a service', () => {
    const services = createMatcher(openCatalog('services', { edition: 'qd7603-2018', catalogsDir: null }));
    const codeOf = (localName: string) => services.match({ localCode: 'X', localName }).candidates[0]?.code;
    expect(codeOf('Đo hoạt độ GGT [Máu]')).toBe('23.0077.1518');
    expect(codeOf('Định lượng LDL-C [Máu]')).toBe('23.0112.1506');
    expect(codeOf('APTT bằng máy bán tự động')).toBe('22.0006.1354');
  });
});
