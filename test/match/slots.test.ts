import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { compareSites, compareSlots, slotConflicts, slotsOf } from '../../src/match/slots';
import { wordsOf } from '../../src/text/words';

const slots = (text: string) => slotsOf(wordsOf(text));
const clashes = (a: string, b: string): string[] => slotConflicts(slots(a), slots(b)).map(({ slot }) => slot);
const compare = (a: string, b: string) => {
  const left = slots(a);
  const right = slots(b);
  const packed = compareSlots(left.low, left.high, right.low, right.high);
  return {
    conflicts: (packed & 255) + compareSites(left.site, left.more, right.site, right.more),
    written: (packed >>> 8) & 255,
    official: packed >>> 16,
  };
};

describe('deciding words', () => {
  it.each([
    ['Mổ mắt phải', 'Mổ mắt trái', 'side'],
    ['Cắt amidan một bên', 'Cắt amidan hai bên', 'sides'],
    ['Cắt amidan 01 bên', 'Cắt amidan 2 bên', 'sides'],
    ['Chụp có thuốc cản quang', 'Chụp không thuốc cản quang', 'polarity'],
    ['Chụp có tiêm', 'Chụp không có tiêm', 'polarity'],
    ['Lấy dị vật gây mê', 'Lấy dị vật gây tê', 'anaesthesia'],
    ['Lấy dị vật gây mê', 'Lấy dị vật tê tại chỗ', 'anaesthesia'],
    ['Soi trẻ em', 'Soi người lớn', 'age'],
    ['Viêm phế quản cấp', 'Viêm phế quản mạn tính', 'course'],
    ['U lành tính', 'U ác tính', 'nature'],
    ['Vô sinh nguyên phát', 'Vô sinh thứ phát', 'origin'],
    ['Cắt toàn bộ dạ dày', 'Cắt bán phần dạ dày', 'extent'],
    ['Chi trên', 'Chi dưới', 'level'],
    ['Gãy xương hở', 'Gãy xương kín', 'opening'],
    ['Tăng kali máu', 'Hạ kali máu', 'change'],
    ['Đặt ống dẫn lưu', 'Rút ống dẫn lưu', 'handling'],
    ['HBsAg định tính', 'HBsAg định lượng', 'assay'],
    ['Bilirubin trực tiếp', 'Bilirubin gián tiếp', 'way'],
    ['Thông động mạch', 'Thông tĩnh mạch', 'vessel'],
    ['Bộc lộ ĐM', 'Bộc lộ TM', 'vessel'],
    ['MỔ MẮT PHẢI', 'mo mat trai', 'side'],
    ['Nắn gãy cổ xương đùi', 'Nắn gãy mâm chày', 'bone'],
    ['Chọc hút khớp gối', 'Chọc hút khớp háng', 'joint'],
    ['Sỏi thận', 'Sỏi bàng quang', 'organ'],
    ['Cắt polyp cổ tử cung', 'Cắt polyp tử cung', 'organ'],
    ['Viêm phế quản', 'Viêm tiểu phế quản', 'organ'],
    ['Vết thương tim', 'Vết thương phổi', 'organ'],
    ['Sỏi túi mật', 'Sỏi đường mật', 'organ'],
    ['Gutta percha nguội', 'Gutta percha nóng chảy', 'heat'],
    ['Chân chữ X', 'Chân chữ O', 'knee'],
    ['Viêm tai giữa', 'Viêm tai ngoài', 'ear'],
    ['Xuất huyết trước đẻ', 'Xuất huyết trong khi đẻ', 'birth'],
    ['Tiền sử gia đình có u', 'Tiền sử cá nhân có u', 'whose'],
    ['Gù cột sống', 'Vẹo cột sống', 'curve'],
    ['Bạch cầu cấp dòng tủy', 'Bạch cầu cấp dòng lympho', 'lineage'],
    ['Gãy 1/3 trên xương đùi', 'Gãy 1/3 giữa xương đùi', 'level'],
  ])('%s ≠ %s', (a, b, slot) => {
    expect(clashes(a, b)).toContain(slot);
    expect(clashes(b, a)).toContain(slot);
    expect(compare(a, b).conflicts).toBe(clashes(a, b).length);
  });

  it.each([
    ['Viêm màng ngoài tim không xác định', 'Viêm màng ngoài tim có tràn dịch'],
    ['Chụp dưới hướng dẫn siêu âm', 'Khoan trên máy'],
    ['Cấp cứu ngừng tuần hoàn', 'Cấp cứu'],
    ['Cắt hai bên phải và trái', 'Cắt bên phải'],
    ['Siêu âm', 'Siêu âm'],
    ['Nội soi đại trực tràng', 'Nội soi trực tràng'],
    ['Siêu âm gan thận', 'Siêu âm thận'],
    ['Điện tim', 'Phổi'],
    ['Viêm phế quản phổi', 'Viêm phổi'],
    ['Gù vẹo cột sống', 'Vẹo cột sống'],
    ['Vết thương gan bàn tay', 'Vết thương lách'],
    ['', 'Cắt bên trái'],
  ])('%s does not exclude %s', (a, b) => expect(clashes(a, b)).toEqual([]));

  it('a deciding word on one side alone is counted on that side', () => {
    expect(compare('Mổ mắt phải', 'Mổ mắt')).toEqual({ conflicts: 0, written: 1, official: 0 });
    expect(compare('Mổ mắt', 'Mổ mắt phải')).toEqual({ conflicts: 0, written: 0, official: 1 });
    expect(compare('Mổ mắt phải', 'Mổ mắt phải')).toEqual({ conflicts: 0, written: 0, official: 0 });
  });

  it('no official name contradicts itself, and the comparison of bits agrees with the one of words', () => {
    const names = [...openCatalog('services', { edition: 'qd7603-2018' })].map(({ name }) => slots(name));
    const wrong: number[] = [];
    names.forEach((a, at) => {
      const b = names[(at * 7 + 13) % names.length] as typeof a;
      if (compareSlots(a.low, a.high, a.low, a.high) !== 0) wrong.push(at);
      if (
        (compareSlots(a.low, a.high, b.low, b.high) & 255) + compareSites(a.site, a.more, b.site, b.more) !==
        slotConflicts(a, b).length
      )
        wrong.push(at);
    });
    expect(wrong).toEqual([]);
  });
});
