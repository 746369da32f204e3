import { describe, expect, it } from 'vitest';
import type * as Rewrites from '../../src/text/rewrites';
import type * as Words from '../../src/text/words';
import { fresh } from './helpers/fresh';

describe('the table of wordings', () => {
  it('has other spellings and names, under any conditions, and short forms with theirs', async () => {
    const { rewrites } = await fresh<typeof Rewrites>('rewrites');
    const found = (from: string) => rewrites().filter((one) => one.from.join(' ') === from);
    for (const [from, to] of [
      ['polip', 'polyp'],
      ['pô líp', 'polyp'],
      ['cao huyết áp', 'tăng huyết áp'],
      ['balloon', 'bóng nong'],
      ['acetaminophen', 'paracetamol'],
    ] as const)
      expect(found(from)).toEqual([{ from: from.split(' '), to: to.split(' '), first: false }]);
    for (const [from, meaning, near, unless] of [
      ['khx', 'kết hợp xương', undefined, undefined],
      ['mia', 'mi a', ['nguyen', 'miltenberger'], undefined],
      ['vp', 'viêm phổi', undefined, ['shunt', 'dan', 'luu']],
      ['tkt', 'thần kinh tọa', ['dau', 'viem', 'hoi', 'chung'], undefined],
    ] as const)
      expect(found(from)).toEqual([{ from: [from], to: meaning.split(' '), meaning, near, unless }]);
    const [k] = found('k');
    expect(k?.near).toEqual(expect.arrayContaining(['vu', 'phoi', 'can']));
    expect(k?.unless).toEqual(['vitamin', 'khang', 'kali', 'na', 'cl', 'nk', 'antigen']);
    for (const { from, to } of rewrites()) {
      expect(from).not.toHaveLength(0);
      expect(to).not.toHaveLength(0);
      for (const word of [...from, ...to]) expect(word).toMatch(/^[^\s,=|→]+$/);
    }
  });
});

/** What a text is read as. A pair each, since one text may stand in another's way: what was read is kept. */
const READ: readonly (readonly [string, string])[] = [
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
  ['V.A, T.S.H', 'va tsh'],
  ['gan.mật, x.quangs, xy.z, a.bc', 'gan mật x quangs xy z a bc'],
  ['1.000 12.000,5 2.500.000', '1000 12000.5 2500000'],
  ['1.25 1.0000 0.125 01.000', '1.25 1 0.125 1'],
  ['110.0 1.500', '110 1500'],
  ['<5 >6', 'dưới 5 trên 6'],
  ['α β γ đ', 'alpha beta gama đ'],
  ['5 p, 6 ph', '5 phút 6 phút'],
  ['độ I, do III, loại IV, type V, giai đoạn VII, nhánh VIII', 'độ 1 do 3 loại 4 type 5 giai đoạn 7 nhánh 8'],
  ['gđ I, số II, bậc III, mức IV, thì V, yếu tố VIII', 'giai đoạn 1 số 2 bậc 3 mức 4 thì 5 yếu tố 8'],
  ['gan I, độ X', 'gan i độ x'],
  ['đĩa 22ºC, 22 ºC, 22˚ C, 22℃, 22°℃, 5º', 'đĩa 22 c 22 c 22 c 22 c 22 c 5 c'],
  ['đĩa H₂O, 10⁹, 1½, m²', 'đĩa h 2 o 10 9 1 1 2 m 2'],
  ['ca72.4, xca 72.4, CA 72.45', 'ca 72 4 xca 72.4 ca 72.45'],
  ['kỳ, ký, kỷ, kỹ, vỵ, hy, đỹ, myo', 'kì kí kỉ kĩ vị hi đỹ myo'],
  ['tạ01, ta0, xạ0', 'tạ 1 ta 0 xạo'],
  ['ab1de, a1de, ab1d, 10mg1lan, mg1lan', 'ablde a 1 de ab 1 d 10 mg 1 lan mg 1 lan'],
  ['1ành, b1ành, 1,1ành, 1anh, 1ằ', 'lành b 1 ành 1.1 ành 1 anh 1 ằ'],
  ['xMacrogoI, MacrogoI. VitI', 'xmacrogoi macrogol viti'],
  ['', ''],
];

describe('a program that has read nothing before', () => {
  it('reads each text as it is meant, and the same when asked again', async () => {
    const { wordsOf } = await fresh<typeof Words>('words');
    const read = (text: string) =>
      wordsOf(text)
        .map((word) => word.text)
        .join(' ');
    for (let time = 0; time < 2; time++)
      expect(READ.map(([text]) => [text, read(text)])).toEqual(READ.map(([text, wanted]) => [text, wanted]));
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
