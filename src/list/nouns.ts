import type { Kind } from '../catalog/kinds';
import { type ColumnRole, each, type Spelling } from './column-role';
import { headerKey } from './header-key';

/** Words for what a list is a list of. `Mã …` and `Tên …` before them, and the qualifiers after them, are made by rule. */
const NOUNS: readonly { readonly kinds: readonly Kind[]; readonly nouns: readonly string[] }[] = [
  {
    kinds: ['services'],
    nouns: each(`
      dịch vụ | dịch vụ kỹ thuật | dịch vụ kĩ thuật | DVKT | DV | kỹ thuật | kĩ thuật | dịch vụ y tế |
      dịch vụ khám chữa bệnh | dịch vụ khám bệnh, chữa bệnh | dịch vụ KCB | DVKCB | dịch vụ CLS | DVKT CLS |
      phẫu thuật | thủ thuật | phẫu thuật thủ thuật | phẫu thuật, thủ thuật | PTTT | xét nghiệm | XN |
      cận lâm sàng | CLS | kỹ thuật y tế | giường | chỉ định
    `),
  },
  {
    kinds: ['drugs', 'traditional-medicines'],
    nouns: each('thuốc | dược | thuốc, hoạt chất | thuốc/hoạt chất | thuốc trúng thầu'),
  },
  { kinds: ['drugs'], nouns: each('tân dược | thuốc tân dược | biệt dược | thuốc biệt dược') },
  {
    kinds: ['traditional-medicines'],
    nouns: each(`
      vị thuốc | dược liệu | vị thuốc YHCT | vị thuốc cổ truyền | thuốc YHCT | thuốc cổ truyền | thuốc đông y |
      chế phẩm YHCT | chế phẩm y học cổ truyền | thuốc chế phẩm | thuốc chế phẩm YHCT | bài thuốc |
      thuốc dược liệu
    `),
  },
  {
    kinds: ['supplies'],
    nouns: each(`
      vật tư | vật tư y tế | VTYT | VT | vật tư tiêu hao | VTTH | vật tư tiêu hao y tế | thiết bị y tế | TBYT |
      trang thiết bị y tế | TTBYT | vật tư, hóa chất | hóa chất | vật tư thay thế
    `),
  },
  {
    kinds: ['supplies', 'drugs', 'blood', 'traditional-medicines'],
    nouns: each('hàng | hàng hóa | hàng hoá | mặt hàng | sản phẩm | SP'),
  },
  { kinds: ['icd10', 'yhct-diseases'], nouns: each('bệnh | bệnh tật | chẩn đoán | bệnh chính | nhóm bệnh') },
  { kinds: ['icd10'], nouns: each('bệnh ICD | bệnh ICD10 | bệnh theo ICD10 | bệnh theo ICD') },
  {
    kinds: ['yhct-diseases'],
    nouns: each(`
      bệnh YHCT | bệnh y học cổ truyền | bệnh đông y | bệnh theo YHCT | bệnh theo y học cổ truyền | chứng bệnh |
      chứng | bệnh danh | bệnh danh YHCT | thể bệnh | thể bệnh YHCT | chứng bệnh YHCT | YHCT | bệnh chứng
    `),
  },
  {
    kinds: ['blood'],
    nouns: each(`
      máu | chế phẩm máu | đơn vị máu | máu và chế phẩm | máu và chế phẩm máu | máu, chế phẩm máu |
      máu/chế phẩm máu | sản phẩm máu | máu toàn phần và chế phẩm máu | túi máu | loại máu
    `),
  },
];

/** Words after a code or name that say it is the facility's own. */
const LOCAL = each(`
      BV | bệnh viện | tại BV | tại bệnh viện | của BV | của bệnh viện | theo BV | theo bệnh viện | nội bộ |
      nội viện | CSKCB | của CSKCB | tại CSKCB | đơn vị | tại đơn vị | của đơn vị | cơ sở | tại cơ sở | của cơ sở |
      HIS | trên HIS | phần mềm | trên phần mềm | local | khoa dược | riêng | viện | thường gọi | sử dụng tại BV
    `);

/** Words after a code or name that say it is the national one. */
const NATIONAL = each(`
      tương đương | BYT | của BYT | theo BYT | Bộ Y tế | của Bộ Y tế | theo Bộ Y tế | DMDC | theo DMDC | DMDC BYT |
      dùng chung | danh mục dùng chung | theo danh mục dùng chung | BHYT | BHXH | BH | bảo hiểm | bảo hiểm y tế |
      theo BHYT | theo BHXH | quốc gia | chuẩn | chuẩn hóa | chuẩn hoá | theo thông tư | theo TT | theo quyết định |
      theo QĐ | tương đương BYT | tương đương TT43 | tương đương theo BYT | gửi cổng | cổng BHXH | liên thông
    `);

/** `Mã …` or `Tên …` with every noun and qualifier, as keys: that of a header is those of its words, one after the other. */
function both(prefix: 'ma' | 'ten', nouns: readonly string[], qualifiers: readonly string[]): string[] {
  const ends = qualifiers.map(headerKey);
  return nouns.map(headerKey).flatMap((noun) => ends.map((end) => prefix + noun + end));
}

/** Name columns fill `localName`, but a drug's name is its trade name. */
function nameRole(kinds: readonly Kind[], nouns: readonly string[]): ColumnRole {
  return kinds[0] === 'drugs' && nouns.includes('thuốc') ? 'tradeName' : 'localName';
}

/** `Mã …` and `Tên …` with every noun, alone and with every qualifier. */
export const byRule = (): readonly Spelling[] =>
  NOUNS.flatMap(({ kinds, nouns }): Spelling[] => [
    { role: 'code', kinds, keys: both('ma', nouns, ['']) },
    { role: 'localCode', kinds, keys: both('ma', nouns, LOCAL) },
    { role: 'declaredCode', kinds, keys: both('ma', nouns, NATIONAL) },
    {
      role: nameRole(kinds, nouns),
      kinds,
      keys: [...both('ten', nouns, ['']), ...both('ten', nouns, LOCAL)],
    },
    { role: 'declaredName', kinds, keys: both('ten', nouns, NATIONAL) },
  ]);

/** Without a noun these name the facility or its ward, not its codes and names. */
const NEEDS_NOUN: ReadonlySet<string> = new Set(['đơn vị', 'cơ sở', 'CSKCB', 'viện', 'của CSKCB', 'của cơ sở']);
const BARE_LOCAL = LOCAL.filter((qualifier) => !NEEDS_NOUN.has(qualifier));

/** `Mã …` and `Tên …` with a qualifier alone, for lists of any kind. */
export const withoutNoun = (): readonly Spelling[] => [
  { role: 'localCode', keys: both('ma', [''], BARE_LOCAL) },
  { role: 'declaredCode', keys: both('ma', [''], NATIONAL) },
  { role: 'localName', keys: both('ten', [''], BARE_LOCAL) },
  { role: 'declaredName', keys: both('ten', [''], NATIONAL) },
];
