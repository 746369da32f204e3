import { describe, expect, it } from 'vitest';
import { headsOf } from '../../src/text/brackets';
import { withoutMarks } from '../../src/text/marks';

const meanings = (name: string): string[] => withoutMarks(name).marks.map(({ meaning }) => meaning);

describe('marks that a facility adds to its names', () => {
  it.each([
    ['Soi cổ tử cung (BHYT)', 'Soi cổ tử cung', 'insurance'],
    ['BHYT - Soi cổ tử cung', 'Soi cổ tử cung', 'insurance'],
    ['[BHYT] Soi cổ tử cung', 'Soi cổ tử cung', 'insurance'],
    ['Soi cổ tử cung_BHYT', 'Soi cổ tử cung', 'insurance'],
    ['1. Soi cổ tử cung', 'Soi cổ tử cung', 'list-number'],
    ['2.14 Soi cổ tử cung', 'Soi cổ tử cung', 'list-number'],
    ['II.3. Soi cổ tử cung', 'Soi cổ tử cung', 'list-number'],
    ['b) Soi cổ tử cung', 'Soi cổ tử cung', 'list-number'],
    ['Soi cổ tử cung (2)', 'Soi cổ tử cung', 'list-number'],
    ['Soi cổ tử cung (TT22)', 'Soi cổ tử cung', 'circular'],
    ['Soi cổ tử cung (TT 13/2019/TT-BYT)', 'Soi cổ tử cung', 'circular'],
    ['Soi cổ tử cung TT39', 'Soi cổ tử cung', 'circular'],
    ['Soi cổ tử cung - giá TT22', 'Soi cổ tử cung', 'circular'],
    ['Soi cổ tử cung theo TT 39/2018', 'Soi cổ tử cung', 'circular'],
    ['Soi cổ tử cung/lần', 'Soi cổ tử cung', 'unit'],
    ['Soi cổ tử cung [Chưa bao gồm thuốc]', 'Soi cổ tử cung', 'remark'],
    ['Soi cổ tử cung (Áp dụng với trường hợp cấp cứu (ban đêm', 'Soi cổ tử cung', 'remark'],
    ['Thở máy [theo giờ thực tế]', 'Thở máy', 'remark'],
    ['Soi cổ tử cungSoi cổ tử cung', 'Soi cổ tử cung', 'twice'],
    ['(TE) Thay băng', 'Thay băng', 'child'],
    ['TE - Thay băng', 'Thay băng', 'child'],
    ['Thay băng (trẻ em)', 'Thay băng', 'child'],
    ['Thay băng [nhi]', 'Thay băng', 'child'],
    ['Thay băng (YC)', 'Thay băng', 'on-demand'],
    ['DV - Thay băng', 'Thay băng', 'on-demand'],
    ['DV Thay băng', 'Thay băng', 'on-demand'],
    ['Thay băng YC', 'Thay băng', 'on-demand'],
    ['THAY BĂNG DVYC', 'THAY BĂNG', 'on-demand'],
    ['Thay băng theo yêu cầu', 'Thay băng', 'on-demand'],
    ['Thay băng, giá dịch vụ', 'Thay băng', 'on-demand'],
    ['TE Thay băng', 'Thay băng', 'child'],
    ['Thay băng TE', 'Thay băng', 'child'],
    ['Chụp CR khớp vai', 'Chụp Xquang khớp vai', 'digital-x-ray'],
    ['Chụp số hóa khớp vai', 'Chụp Xquang khớp vai', 'digital-x-ray'],
  ])('%s', (written, text, meaning) => {
    expect(withoutMarks(written).text).toBe(text);
    expect(meanings(written)).toEqual([meaning]);
  });

  it.each([
    ['Phẫu thuật nội soi cắt túi mật ( có BHYT )', 'insurance'],
    ['Phẫu thuật nội soi cắt túi mật (Bảo hiểm)', 'insurance'],
    ['Phẫu thuật nội soi cắt túi mật [bảo hiểm y tế]', 'insurance'],
    ['Phẫu thuật nội soi cắt túi mật (BHXH)', 'insurance'],
    ['BHYT Phẫu thuật nội soi cắt túi mật', 'insurance'],
    ['BHXH: Phẫu thuật nội soi cắt túi mật', 'insurance'],
    ['Phẫu thuật nội soi cắt túi mật BHYT', 'insurance'],
    ['Phẫu thuật nội soi cắt túi mật, BHXH', 'insurance'],
    ['Phẫu thuật nội soi cắt túi mật.BHYT', 'insurance'],
    ['Phẫu thuật nội soi cắt túi mật (theo TT 39)', 'circular'],
    ['Phẫu thuật nội soi cắt túi mật (thông tư số 39/2018)', 'circular'],
    ['Phẫu thuật nội soi cắt túi mật (Quyết định 12/2020/QĐ-BYT)', 'circular'],
    ['Phẫu thuật nội soi cắt túi mật (NQ-05)', 'circular'],
    ['Phẫu thuật nội soi cắt túi mật [TT.22]', 'circular'],
    ['Phẫu thuật nội soi cắt túi mật - TT39', 'circular'],
    ['Phẫu thuật nội soi cắt túi mật - TT39/2018/TT-BYT', 'circular'],
    ['Phẫu thuật nội soi cắt túi mật_QĐ12', 'circular'],
    ['TT39 - Phẫu thuật nội soi cắt túi mật', 'circular'],
    ['TT 39/2018: Phẫu thuật nội soi cắt túi mật', 'circular'],
    ['[nhi] - Phẫu thuật nội soi cắt túi mật', 'child'],
    ['(trẻ em) Phẫu thuật nội soi cắt túi mật', 'child'],
    ['nhi: Phẫu thuật nội soi cắt túi mật', 'child'],
    ['trẻ em - Phẫu thuật nội soi cắt túi mật', 'child'],
    ['Phẫu thuật nội soi cắt túi mật - TE', 'child'],
    ['Phẫu thuật nội soi cắt túi mật - trẻ em', 'child'],
    ['Phẫu thuật nội soi cắt túi mật (DVYC)', 'on-demand'],
    ['Phẫu thuật nội soi cắt túi mật (giá theo yêu cầu)', 'on-demand'],
    ['Phẫu thuật nội soi cắt túi mật (theo yêu cầu)', 'on-demand'],
    ['Phẫu thuật nội soi cắt túi mật (giá dịch vụ)', 'on-demand'],
    ['Phẫu thuật nội soi cắt túi mật (dịch vụ theo yêu cầu)', 'on-demand'],
    ['Phẫu thuật nội soi cắt túi mật (ngoài giờ)', 'on-demand'],
    ['Phẫu thuật nội soi cắt túi mật [viện phí]', 'on-demand'],
    ['YC: Phẫu thuật nội soi cắt túi mật', 'on-demand'],
    ['Phẫu thuật nội soi cắt túi mật - YC', 'on-demand'],
    ['Phẫu thuật nội soi cắt túi mật - theo yêu cầu', 'on-demand'],
    ['Phẫu thuật nội soi cắt túi mật - dịch vụ', 'on-demand'],
    ['(1) Phẫu thuật nội soi cắt túi mật', 'list-number'],
    ['(iv) Phẫu thuật nội soi cắt túi mật', 'list-number'],
    ['(đ) Phẫu thuật nội soi cắt túi mật', 'list-number'],
    ['12) Phẫu thuật nội soi cắt túi mật', 'list-number'],
    ['12/ Phẫu thuật nội soi cắt túi mật', 'list-number'],
    ['1.2.3.4. Phẫu thuật nội soi cắt túi mật', 'list-number'],
    ['1.2 Phẫu thuật nội soi cắt túi mật', 'list-number'],
    ['1.Phẫu thuật nội soi cắt túi mật', 'list-number'],
    ['II.3 Phẫu thuật nội soi cắt túi mật', 'list-number'],
    ['IV. Phẫu thuật nội soi cắt túi mật', 'list-number'],
    ['V) Phẫu thuật nội soi cắt túi mật', 'list-number'],
    ['a) Phẫu thuật nội soi cắt túi mật', 'list-number'],
    ['- Phẫu thuật nội soi cắt túi mật', 'list-number'],
    ['+ Phẫu thuật nội soi cắt túi mật', 'list-number'],
    ['• Phẫu thuật nội soi cắt túi mật', 'list-number'],
    ['* Phẫu thuật nội soi cắt túi mật', 'list-number'],
    ['Phẫu thuật nội soi cắt túi mật (**)', 'list-number'],
    ['Phẫu thuật nội soi cắt túi mật [5]', 'list-number'],
    ['Phẫu thuật nội soi cắt túi mật **', 'list-number'],
    ['Phẫu thuật nội soi cắt túi mật / 1 lần', 'unit'],
    ['Phẫu thuật nội soi cắt túi mật/lượt', 'unit'],
    ['Phẫu thuật nội soi cắt túi mật (đồng/ca)', 'unit'],
    ['Phẫu thuật nội soi cắt túi mật [/lần]', 'unit'],
    ['Phẫu thuật nội soi cắt túi mật (không bao gồm thuốc)', 'remark'],
    ['Phẫu thuật nội soi cắt túi mật (đã bao gồm công (một lần) khám)', 'remark'],
    ['Phẫu thuật nội soi cắt túi mật [ghi chú: x', 'remark'],
    ['Phẫu thuật nội soi cắt túi mật (giá chưa', 'remark'],
    ['Phẫu thuật nội soi cắt túi mật [thanh toán (theo lần)]', 'remark'],
    ['Phẫu thuật nội soi cắt túi mật, phẫu thuật nội soi cắt túi mật', 'twice'],
    ['Phẫu thuật nội soi cắt túi mật - Phẫu thuật nội soi cắt túi mật', 'twice'],
  ])('%s: %s', (written, meaning) => {
    expect(withoutMarks(written).text).toBe('Phẫu thuật nội soi cắt túi mật');
    expect(meanings(written)).toEqual([meaning]);
  });

  it.each([
    ['Soi cổ tử cung (nhi) lại', 'Soi cổ tử cung lại', ['child: (nhi)']],
    ['Soi cổ tử cung (YC) - lại', 'Soi cổ tử cung lại', ['on-demand: (YC) -']],
    ['Soi cổ tử cung [thanh toán (theo lần)] lại', 'Soi cổ tử cung lại', ['remark: [thanh toán (theo lần)]']],
    ['Soi cổ tử cung (thanh toán [một] lần) lại', 'Soi cổ tử cung lại', ['remark: (thanh toán [một] lần)']],
    ['Cắt u (BHYT) (YC) lại', 'Cắt u lại', ['insurance: (BHYT)', 'on-demand: (YC)']],
    ['Soi may, soi máy', 'Soi may', ['twice: , soi máy']],
    ['Nội soiNội soi', 'Nội soi', ['twice: Nội soi']],
    ['Chụp CR ngực, chụp lại', 'Chụp Xquang ngực, chụp lại', ['digital-x-ray: CR']],
    ['Cắt(BHYT)u', 'Cắt u', ['insurance: (BHYT)']],
    ['Chụp ngực (KTS)', 'Chụp Xquang ngực', ['digital-x-ray: (KTS)']],
    ['Chụp ngực ( Số hóa )', 'Chụp Xquang ngực', ['digital-x-ray: ( Số hóa )']],
    ['Chụp kỹ thuật số ngực', 'Chụp Xquang ngực', ['digital-x-ray: kỹ thuật số']],
    ['Chụp DR ngực', 'Chụp Xquang ngực', ['digital-x-ray: DR']],
    ['  CHỤP số hoá tim', 'CHỤP Xquang tim', ['digital-x-ray: số hoá']],
  ])('%s is %s', (written, text, marks) => {
    const found = withoutMarks(written);
    expect(found.text).toBe(text);
    expect(found.marks.map((mark) => `${mark.meaning}: ${mark.text}`)).toEqual(marks);
  });

  it.each([
    'Định lượng 25OH Vitamin D (D3)',
    'Chụp số hóa xóa nền động mạch chi (DSA)',
    'Chụp cắt lớp vi tính sọ não (từ 1-32 dãy)',
    'Phẫu thuật nội soi (gây mê)',
    'Nắn trật khớp vai (2 bên)',
    '(BHYT)',
    'V.A nạo',
    '17-OH Progesterone',
    'BHYT 12',
    'Thẻ BHYT mẫu',
    'Soi cổ tử cung (TT 1)',
    'Soi cổ tử cung (TT 12345)',
    'Soi cổ tử cung (12)',
    'Soi cổ tử cung (bao gồm thuốc)',
    'Soi cổ tử cung/lần/ngày',
    'Soi cổ tử cung  lại',
    'Soi và chụp CR ngực',
    'Đo tim Đo tim',
    'abcdefgabcdef',
    '12 ngón tay',
    '1234. Soi cổ tử cung',
    'dv - Soi cổ tử cung',
    'Chụp CR răng',
    'Chụp Xquang CR ngực',
    'Chụp MRI (CR)',
    'Soi ngực CR',
    'ChụpCR ngực',
    'SoiSoi',
    'Nội soi Nội soi lại',
    'abcdefabcdeg',
    'abcdefaabcdef',
    '[A]',
    '1. 2',
  ])('are not seen in “%s”', (name) => {
    expect(withoutMarks(name)).toEqual({ text: name, marks: [] });
  });
});

describe('a name and what stands in round brackets behind it', () => {
  it('are split at each bracket that opens outside another, also where the last is cut off', () => {
    expect(headsOf('Cắt u mi (một mắt)(Cắt u mi (gây tê)')).toEqual([
      { head: 'Cắt u mi', tail: 'một mắt)(Cắt u mi (gây tê' },
      { head: 'Cắt u mi (một mắt)', tail: 'Cắt u mi (gây tê' },
    ]);
  });

  it('are split where two texts lack a space between them, and not inside a foreign word', () => {
    expect(headsOf('Tháo bột cẳng chânTháo bột các loại')).toEqual([
      { head: 'Tháo bột cẳng chân', tail: 'Tháo bột các loại' },
    ]);
    expect(headsOf('Trám răng bằng GlassIonomer, HbA1c, proBNP')).toEqual([]);
  });
});
