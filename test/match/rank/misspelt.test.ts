import { describe, expect, it } from 'vitest';
import { isMisspelt } from '../../../src/match/rank/misspelt';

/** Words that many names have; others have none. */
const COMMON = new Set('châm chân điều trị đau tụy tủy siêu âm thận thân cắt'.split(' '));
const BARE = new Set('cham chan dieu tri dau tuy sieu am than cat'.split(' '));
const times = (word: string, isBare: boolean): number => ((isBare ? BARE : COMMON).has(word) ? 50 : 0);

describe('a row that is a name misspelt', () => {
  it.each([
    ['a key beside another', 'Nộu soi tuyến tiền liệt', 'Nội soi tuyến tiền liệt'],
    ['two letters that changed places', 'Chụp đường mật qua Kerh', 'Chụp đường mật qua Kehr'],
    ['words written as one', 'Nạo vét tổchức hốc mắt', 'Nạo vét tổ chức hốc mắt'],
    ['a blank too many', 'Tán s ỏi ngoài cơ thể', 'Tán sỏi ngoài cơ thể'],
    ['accents lost', 'Mo da day lay ba thuc an', 'Mở dạ dày lấy bã thức ăn'],
    ['a scanner’s zero', 'Bệnh d0 nhiễm', 'Bệnh do nhiễm'],
    ['a long foreign word', 'Chích áp xe quanh Amidau', 'Chích áp xe quanh Amidan'],
    ['a common word for another beside a slip', 'Tguỷ chân điều trị trĩ', 'Thuỷ châm điều trị trĩ'],
    ['small letters throughout', 'rotavirsu test nhanh', 'ROTAVIRUS TEST NHANH'],
  ])('has %s: %s', (_, written, official) => {
    expect(isMisspelt(written, official, times)).toBe(true);
  });

  it.each([
    ['one common word for another and no slip', 'Điện chân điều trị trĩ', 'Điện châm điều trị trĩ'],
    ['other accents of a common word', 'Siêu âm tủy ngoài', 'Siêu âm tụy ngoài'],
    ['a word left out', 'Cắt nang buồng trứng', 'Cắt u nang buồng trứng'],
    ['a word more', 'Cắt u nang buồng trứng', 'Cắt nang buồng trứng'],
    ['another figure', 'Pepsinogen 2 trong máu', 'Pepsinogen 1 trong máu'],
    ['other initials', 'HBcAb test nhanh', 'HBsAb test nhanh'],
    ['a short foreign word', 'Đo alt trong máu', 'Đo ast trong máu'],
    ['another substance', 'Lutetium dotatoc', 'Lutetium dotatate'],
    ['no letters', '…', 'Siêu âm'],
  ])('has not %s: %s', (_, written, official) => {
    expect(isMisspelt(written, official, times)).toBe(false);
  });
});
