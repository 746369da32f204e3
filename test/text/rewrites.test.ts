import { describe, expect, it } from 'vitest';
import type * as Rewrites from '../../src/text/rewrites';
import type * as Words from '../../src/text/words';
import { fresh } from './helpers/fresh';

describe('the table of wordings', () => {
  it.each([
    ['polip', 'polyp'],
    ['pô líp', 'polyp'],
    ['cao huyết áp', 'tăng huyết áp'],
    ['balloon', 'bóng nong'],
    ['acetaminophen', 'paracetamol'],
  ])('has %s, an other spelling or name of %s, under any conditions', async (from, to) => {
    const { rewrites } = await fresh<typeof Rewrites>('rewrites');
    expect(rewrites().filter((one) => one.from.join(' ') === from)).toEqual([
      { from: from.split(' '), to: to.split(' ') },
    ]);
  });

  it.each([
    ['khx', 'kết hợp xương', undefined, undefined],
    ['mia', 'mi a', ['nguyen', 'miltenberger'], undefined],
    ['vp', 'viêm phổi', undefined, ['shunt', 'dan', 'luu']],
    ['tkt', 'thần kinh tọa', ['dau', 'viem', 'hoi', 'chung'], undefined],
  ])('has %s, short for %s, beside %j and not beside %j', async (from, meaning, near, unless) => {
    const { rewrites } = await fresh<typeof Rewrites>('rewrites');
    expect(rewrites().filter((one) => one.from.join(' ') === from)).toEqual([
      { from: [from], to: meaning.split(' '), meaning, near, unless },
    ]);
  });

  it('has a condition of each kind for `k`, and words alone in all its lines', async () => {
    const { rewrites } = await fresh<typeof Rewrites>('rewrites');
    const [k] = rewrites().filter(({ from }) => from.join(' ') === 'k');
    expect(k?.near).toEqual(expect.arrayContaining(['vu', 'phoi', 'can']));
    expect(k?.unless).toEqual(['vitamin', 'khang', 'kali', 'na', 'cl', 'nk', 'antigen']);
    for (const { from, to } of rewrites()) {
      expect(from).not.toHaveLength(0);
      expect(to).not.toHaveLength(0);
      for (const word of [...from, ...to]) expect(word).toMatch(/^[^\s,=|→]+$/);
    }
  });
});

/** Each text is read by a program that has read nothing before. */
describe('the first text that is read', () => {
  it.each([
    ['cắt pô líp', 'cắt polyp'],
    ['PTNS ruột', 'phẫu thuật nội soi ruột'],
    // The longest phrase that fits.
    ['chụp ct scanner', 'chụp cắt lớp vi tính'],
    ['chụp ct bụng', 'chụp cắt lớp vi tính bụng'],
    ['rối loạn mỡ máu', 'rối loạn lipid máu'],
    ['máu nhiễm mỡ', 'tăng lipid máu'],
    // Without accents, where the whole word has none.
    ['cao huyet ap', 'tăng huyết áp'],
    ['cáo huyết áp', 'cáo huyết áp'],
    // One syllable stands for itself alone.
    ['dò', 'rò'],
    ['do', 'do'],
    ['đo', 'đo'],
    ['acetaminophen', 'paracetamol'],
    // Conditions.
    ['K phổi', 'u ác phổi'],
    ['K', 'k'],
    ['vitamin K phổi', 'vitamin k phổi'],
    ['prothrombin PT', 'prothrombin pt'],
    ['Mia máu', 'mia máu'],
    // Said twice, kept once.
    ['kết hợp xương (KHX) đòn', 'kết hợp xương đòn'],
    ['KHX (kết hợp xương) đòn', 'kết hợp xương đòn'],
    ['KHX kết hợp', 'kết hợp xương kết hợp'],
    ['hợp xương KHX', 'hợp xương kết hợp xương'],
    ['KHX', 'kết hợp xương'],
    // A spelling is no short form: said twice, it is kept twice.
    ['polyp polip', 'polyp polyp'],
    ['polip polyp', 'polyp polyp'],
    // Numbers, units and signs.
    ['≤ 8h, ≥ 5 %, ± 3ph', '≤ 8 giờ ≥ 5 % ± 3 phút'],
    ['<= 8 =< 9 >= 7', '≤ 8 ≤ 9 ≥ 7'],
    ['0,0050 120.0 1200,00', '0.0050 120 1200'],
    ['nhóm VI, độ II', 'nhóm 6 độ 2'],
    ['nhóm vi sinh', 'nhóm vi sinh'],
    ['độ mạch', 'độ mạch'],
    ['nhóm VI', 'nhóm 6'],
    ['lý, thỷ', 'lí thỉ'],
    ['CA 72-4 ca 19.9', 'ca 72 4 ca 19 9'],
    ['đĩa H₂O, Leᵇ', 'đĩa h 2 o le b'],
    ['cIorid, MacrogoI, đIện, thaI', 'clorid macrogol điện thai'],
    ['Cr0ssen, tạ0, 1ành', 'crossen tạo lành'],
    ['', ''],
  ])('%s is read %s', async (text, wanted) => {
    const { wordsOf } = await fresh<typeof Words>('words');
    const read = () =>
      wordsOf(text)
        .map((word) => word.text)
        .join(' ');
    expect(read()).toBe(wanted);
    expect(read()).toBe(wanted);
  });

  it('has words without accents, and foreign words by their key', async () => {
    const { wordsOf } = await fresh<typeof Words>('words');
    expect(wordsOf('≤ Đo Cephalexin >')).toEqual([
      { text: '≤', fold: '≤' },
      { text: 'đo', fold: 'do' },
      { text: 'cephalexin', fold: 'cefalexin' },
      { text: 'trên', fold: 'tren' },
    ]);
  });
});
