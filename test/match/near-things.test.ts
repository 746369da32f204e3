import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/catalog/create';
import type { Kind } from '../../src/catalog/kinds';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher, type Matcher } from '../../src/match/matcher';

/** A code set from which the codes whose name tells are taken out. */
function without(kind: Kind, edition: string, isOut: (name: string) => boolean): Matcher {
  const whole = openCatalog(kind, { edition, catalogsDir: null });
  const left = whole.entries.filter(({ name }) => !isOut(name));
  return createMatcher({ ...createCatalog(whole.edition, left), furtherNames: whole.furtherNames });
}

const answer = (matcher: Matcher, localName: string) => {
  const { status, candidates } = matcher.match({ localCode: '1', localName });
  return { status, score: candidates[0]?.score ?? 0, name: candidates[0]?.name };
};

describe('techniques near one that the list has', () => {
  const matcher = without('services', 'qd7603-2018', (name) =>
    /thần kinh VII$|Pepsinogen II |nhân cách \(CAT\)|kháng thể bất thường.*bán tự động|^HBcAb test/u.test(name),
  );

  it.each([
    ['another number', 'Phẫu thuật cắt u dây thần kinh VII'],
    ['another number of a test', 'Định lượng Pepsinogen II [Máu]'],
    ['another virus', 'Parvovirus test nhanh'],
    ['another substance', 'Định lượng 11-deoxycortisol [Máu]'],
    ['another way', 'Phẫu thuật Cox điều trị rung nhĩ'],
    ['another operation', 'Gây mê trong phẫu thuật Whipple'],
    ['another antigen', 'Xác định kháng nguyên Cˣ của hệ nhóm máu Rh (kỹ thuật ống nghiệm)'],
    ['another wave', 'Điều trị các bệnh lý của da bằng UVA1 tại chỗ'],
    ['parts that changed places about a third', 'Cắt đầu tụy bảo tồn tá tràng'],
    ['a name that says more', 'Đo âm ốc tai (OAE)'],
    ['initials that a name begins with', 'Thang đánh giá nhân cách (CAT)'],
    ['another machine in the bracket', 'Sàng lọc kháng thể bất thường (Kỹ thuật Scangel/Gelcard trên máy bán tự động)'],
    ['a quick test of what is measured', 'Benzodiazepin (test nhanh)'],
    ['initials one letter away', 'HBcAb test nhanh'],
  ])('%s does not look likely: %s', (_, name) => {
    const { status, score } = answer(matcher, name);
    expect(status).not.toBe('auto');
    expect(score).toBeLessThan(0.5);
  });

  it.each([
    ['Rotavirsu test nhanh', 'Rotavirus test nhanh'],
    ['Nộu soi ruyến tiền liệt bằng phương pháp nhiệt', 'Nội soi tuyến tiền liệt bằng phương pháp nhiệt'],
    ['Cắt lách bệnh lý, ungthư, áp xe, xơ lách', 'Cắt lách bệnh lý, ung thư, áp xe, xơ lách'],
    ['Mo da dday laay ba thuc an', 'Mở dạ dày lấy bã thức ăn'],
    ['Chụp Xquang đường mật qua Kerh', 'Chụp Xquang đường mật qua Kehr'],
    ['Định lượng Cretinin máu', 'Định lượng Creatinin (máu)'],
    ['Cắt 1 thùy tuyến giáp trong ung thư giáp', 'Cắt 1 thuỳ tuyến giáp trong ung thư tuyến giáp'],
    ['Phẫu thuật cắt cổ bàng quang nội soi', 'Phẫu thuật nội soi cắt cổ bàng quang'],
    ['Phẫu thụât cắt u dây thần kinh VIII', 'Phẫu thuật cắt u dây thần kinh VIII'],
  ])('the thing itself in other words stays likely: %s', (written, official) => {
    const { score, name } = answer(matcher, written);
    expect(name).toBe(official);
    expect(score).toBeGreaterThan(0.5);
  });
});

describe('diseases near one that the list has', () => {
  const matcher = without('icd10', 'tt06-2026', (name) =>
    /túi thừa của ruột$|động mạch não, không dẫn|viêm da tiếp xúc kích ứng|sau viêm não$|^Khó tiểu tiện$/iu.test(name),
  );

  it.each([
    ['another chromosome', 'Thể tam nhiễm sắc thể 9, không phân ly trong giảm phân'],
    ['a word that only the name says twice', 'Bệnh túi thừa của ruột'],
    ['a deciding word that only the name has', 'Tắc và/hoặc hẹp động mạch não, không dẫn đến nhồi máu não'],
    ['words in the place of others', 'Viêm da tiếp xúc kích ứng do thuốc bôi'],
    ['a word by which the list tells such things apart', 'Khó tiểu tiện'],
  ])('%s does not look likely: %s', (_, name) => expect(answer(matcher, name).score).toBeLessThan(0.5));

  it.each([
    'U ác của thực quản ngực',
    'Tăng huyết áp vô căn',
    'Viêm phổi do liên cầu khuẩn nhóm B',
    'Loạn sản âm hộ mức độ nặng',
  ])('the thing itself in other words stays likely: %s', (name) =>
    expect(answer(matcher, name).score).toBeGreaterThan(0.5),
  );
});

describe('initials that nobody knows', () => {
  it('are no word of their letters', () => {
    const matcher = createMatcher(openCatalog('icd10', { edition: 'tt06-2026', catalogsDir: null }));
    expect(answer(matcher, 'GEU').status).toBe('none');
  });
});

describe('a disease of a pair', () => {
  const matcher = without('icd10', 'tt06-2026', (name) => name === 'Bệnh phổi dạng thấp (M05.1†)');

  it('is not the other of the pair, which its bracket names', () => {
    const { status, score } = answer(matcher, 'Bệnh phổi dạng thấp (M05.1†)');
    expect(status).not.toBe('auto');
    expect(score).toBeLessThan(0.5);
  });
});
