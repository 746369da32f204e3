import { describe, expect, it } from 'vitest';
import { finishedPhrases } from '../../src/text/unfinished';

describe('a text whose last words begin a phrase that is read as a whole', () => {
  it.each([
    ['cao huyet', 'cao huyết áp'],
    ['Cao huyết', 'cao huyết áp'],
    ['theo dõi cao huyết', 'theo dõi cao huyết áp'],
    [' theo  dõi cao huyết ', 'theo dõi cao huyết áp'],
    ['viêm gan vi khu', 'viêm gan vi khuan'],
    ['thai ngoài dạ', 'thai ngoài dạ con'],
    ['chua duoc phan loai o noi', 'chưa được phân loại ở nơi khác'],
    ['không phụ thuộc đái tháo đường không phụ thuộc', 'không phụ thuộc đái tháo đường không phụ thuộc insulin'],
  ])('%j may become %j', (typed, whole) => expect(finishedPhrases(typed)).toContain(whole));

  it.each(['cao', 'khâu da', 'huyết', 'c', '', 'cao huyết áp hôm nay', 'huyết cao thấp'])('%j begins none', (typed) =>
    expect(finishedPhrases(typed)).toEqual([]),
  );

  it('may become several, those of the longest beginning first', () => {
    expect(finishedPhrases('dây oxy hai')).toEqual(['dây oxy hai nhánh', 'dây oxy hai gọng']);
    expect(finishedPhrases('chụp ct')).toEqual(['chụp ct scanner', 'chụp ct scan']);
    expect(finishedPhrases('xơ gan bệnh phân loại ở').slice(-1)).toEqual(['xơ gan bệnh phân loại ở chỗ khác']);
  });
});
