import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/catalog/kinds';
import { openCatalog } from '../../src/io/catalogs/open';
import type { Item } from '../../src/item';
import { createMatcher } from '../../src/match/matcher';
import { describeReason } from '../../src/messages/reasons';

/** What a person reads beside a row that waits. */
function whyOf(kind: Kind, item: Partial<Item>): string {
  const matcher = createMatcher(openCatalog(kind, { catalogsDir: null }));
  const { status, reasons } = matcher.match({ localCode: '1', localName: '', ...item });
  expect(status).not.toBe('auto');
  return reasons.map((reason) => describeReason(reason, 'vi')).join(' / ');
}

describe('the line beside a row that waits says what to do', () => {
  it('where the nearest code is most likely another thing: no word of it is held against the row', () => {
    const why = whyOf('services', { localName: 'Đo thị lực không kính' });
    expect(why).toMatch(/tìm bằng tên đầy đủ|đánh dấu không có mã/);
    expect(why).not.toContain('Tên DMDC có từ');
  });

  it('where a word of the row is none of the names, though its letters are near one: that word, not the rest of the name', () => {
    expect(whyOf('services', { localName: 'Định lượng Cisplatin' })).toContain('“cisplatin” mà tên DMDC không có');
  });

  it('where the name is the official one on demand: that, and once', () => {
    const why = whyOf('services', { localName: 'Đỡ đẻ thường ngôi chỏm (YC)' });
    expect(why.match(/theo yêu cầu/gu)).toHaveLength(1);
    expect(why).toMatch(/^“\(YC\)”/u);
  });

  it('where a bracket may be a remark: what each case leads to', () => {
    const why = whyOf('services', { localName: 'Đo nhĩ lượng (máy mới)' });
    expect(why).toContain('nếu chỉ là ghi chú thì duyệt');
  });

  it('where codes of one ingredient remain: the route, where the row gives none, else the use', () => {
    expect(whyOf('drugs', { localName: 'Amikacin', ingredient: 'Amikacin' })).toContain('Cho biết đường dùng');
    const asked = whyOf('drugs', { localName: 'Amikacin', ingredient: 'Amikacin', route: 'Tiêm' });
    expect(asked).toContain('nhóm thuốc');
    expect(asked).not.toContain('Cho biết đường dùng');
  });

  it('where names differ in a detail only: to read them', () => {
    expect(whyOf('services', { localName: 'Tỷ lệ Prothrombin' })).toMatch(/Cho biết giá|Đọc tên từng mã/);
  });

  it('asks for no ingredient of a drug that is found by its name', () => {
    expect(whyOf('drugs', { localName: 'Natri clorid 0,9%' })).not.toContain('hoạt chất (hoặc số đăng ký)');
    expect(whyOf('drugs', { localName: 'Zxqvim 10mg' })).toContain('hoạt chất (hoặc số đăng ký)');
  });
});
