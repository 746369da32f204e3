import { describe, expect, it } from 'vitest';
import { identify, knownFacilities } from '../../src/store/facility-identity';

const NOTHING = knownFacilities();
const REGISTER = knownFacilities([
  { code: '01234', name: 'Bệnh viện Đa khoa huyện Lâm Khê' },
  { code: '01235', name: 'Trạm Y tế xã Tân Lập' },
  { code: '01236', name: 'Trạm Y tế xã Tân Lập' },
  { code: 'K0199', name: 'Phòng khám Đa khoa Vân Sơn' },
]);
const file = (stem: string, content?: { code?: string; name?: string }) => ({ stem, ...(content && { content }) });

describe('whose a file is', () => {
  it('is told by the code in its content, and the register knows the name', () => {
    const content = { code: '01234', name: 'BVĐK LÂM KHÊ' };
    expect(identify([file('dvkt', content)], 'bv-1', REGISTER)).toEqual([
      { facility: { code: '01234', name: 'Bệnh viện Đa khoa huyện Lâm Khê' } },
    ]);
    expect(identify([file('dvkt', content)], undefined, NOTHING)).toEqual([
      { facility: { code: '01234', name: 'BVĐK LÂM KHÊ' } },
    ]);
  });

  it.each([
    ['01234 - Lâm Khê', '01234'],
    ['BV_01234', '01234'],
    ['pk K0199 thang 11', 'K0199'],
    ['benh-vien-da-khoa-huyen-lam-khe', '01234'],
    ['PHÒNG KHÁM ĐA KHOA VÂN SƠN', 'K0199'],
  ])('is told by the folder “%s”', (folder, code) => {
    const [found] = identify([file('danh-muc')], folder, REGISTER);
    expect(found).toMatchObject({ facility: { code } });
  });

  it('takes five digits at the beginning for a code, but no longer number', () => {
    expect(identify([file('99001_dvkt')], undefined, NOTHING)[0]).toMatchObject({ facility: { code: '99001' } });
    expect(identify([file('202611 dvkt')], undefined, NOTHING)[0]).toEqual({ facility: { name: '202611 dvkt' } });
  });

  it('never chooses between two facilities of one name', () => {
    expect(identify([file('danh-muc')], 'tram-y-te-xa-tan-lap', REGISTER)).toEqual([
      { facility: { name: 'tram-y-te-xa-tan-lap' } },
    ]);
  });

  it('gives the code that one file of a folder has to the others', () => {
    const found = identify([file('thuoc'), file('dvkt', { code: '01234' })], 'lam khe', NOTHING);
    expect(found).toEqual([
      { facility: { code: '01234', name: 'lam khe' } },
      { facility: { code: '01234', name: 'lam khe' } },
    ]);
  });

  it('refuses where codes contradict each other, and where a file may be of several', () => {
    expect(identify([file('dvkt', { code: '05678' })], '01234', NOTHING)[0]).toMatchObject({ refused: 'codes-differ' });
    const mixed = identify([file('01234'), file('05678'), file('thuoc')], 'dvkt', NOTHING);
    expect(mixed.map((one) => ('facility' in one ? one.facility.code : one.refused))).toEqual([
      '01234',
      '05678',
      'several-facilities',
    ]);
  });

  it('bears the title only where all files agree on it, else the name of the folder', () => {
    const one = { name: 'TRẠM Y TẾ XÃ BÌNH AN' };
    expect(identify([file('a', one), file('b')], 'binh an', NOTHING)[1]).toEqual({ facility: one });
    const other = { name: 'TRẠM Y TẾ XÃ KHÁC' };
    expect(identify([file('a', one), file('b', other)], 'binh an', NOTHING)[0]).toEqual({
      facility: { name: 'binh an' },
    });
  });

  it('is whoever the person says', () => {
    expect(identify([file('dvkt', { code: '05678' })], '01234', NOTHING, { code: '09999', name: 'X' })).toEqual([
      { facility: { code: '09999', name: 'X' } },
    ]);
  });
});
