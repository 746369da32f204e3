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
    ['Chụp CR khớp vai', 'Chụp Xquang khớp vai', 'digital-x-ray'],
    ['Chụp số hóa khớp vai', 'Chụp Xquang khớp vai', 'digital-x-ray'],
  ])('%s', (written, text, meaning) => {
    expect(withoutMarks(written).text).toBe(text);
    expect(meanings(written)).toEqual([meaning]);
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
