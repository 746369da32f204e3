import type { Kind } from '../../catalog/kinds';
import type { Item } from '../../item';
import { headerKey } from './header-key';

/** Fields of an item that a column can fill. */
export type ItemField = Exclude<keyof Item, 'kind' | 'sheet' | 'row' | 'extra'>;

/**
 * What a header can stand for: a field of the item, or one of
 * `code` (national or local: the values decide), `group` (name or code of a group: the values decide),
 * `mappedCode` and `mappedName` (earlier mapped values, the insurer's `_AX` columns),
 * `kind` (kind of the row), `drugType` (LOAI_THUOC of circular 12/2026), `facilityCode`, `ordinal`.
 */
export type ColumnRole =
  | ItemField
  | 'code'
  | 'group'
  | 'mappedCode'
  | 'mappedName'
  | 'kind'
  | 'drugType'
  | 'facilityCode'
  | 'ordinal';

/** One line of the table: headers that stand for a role, for all kinds or for some. Earlier headers are preferred. */
export interface Spelling {
  readonly role: ColumnRole;
  /** Kinds in whose lists the header has this meaning; all when absent. The first is the likeliest. */
  readonly kinds?: readonly Kind[];
  readonly headers: readonly string[];
}

const DRUGS = ['drugs', 'traditional-medicines'] as const;
const GOODS = ['drugs', 'supplies', 'traditional-medicines'] as const;

/** Words for what a list is a list of. `Mã …` and `Tên …` before them, and the qualifiers after them, are made by rule. */
const NOUNS: readonly { readonly kinds: readonly Kind[]; readonly nouns: readonly string[] }[] = [
  {
    kinds: ['services'],
    nouns: [
      'dịch vụ',
      'dịch vụ kỹ thuật',
      'dịch vụ kĩ thuật',
      'DVKT',
      'DV',
      'kỹ thuật',
      'kĩ thuật',
      'dịch vụ y tế',
      'dịch vụ khám chữa bệnh',
      'dịch vụ khám bệnh, chữa bệnh',
      'dịch vụ KCB',
      'DVKCB',
      'dịch vụ CLS',
      'DVKT CLS',
      'phẫu thuật',
      'thủ thuật',
      'phẫu thuật thủ thuật',
      'phẫu thuật, thủ thuật',
      'PTTT',
      'xét nghiệm',
      'XN',
      'cận lâm sàng',
      'CLS',
      'kỹ thuật y tế',
      'giường',
      'chỉ định',
    ],
  },
  {
    kinds: ['drugs', 'traditional-medicines'],
    nouns: ['thuốc', 'dược', 'thuốc, hoạt chất', 'thuốc/hoạt chất', 'thuốc trúng thầu'],
  },
  { kinds: ['drugs'], nouns: ['tân dược', 'thuốc tân dược', 'biệt dược', 'thuốc biệt dược'] },
  {
    kinds: ['traditional-medicines'],
    nouns: [
      'vị thuốc',
      'dược liệu',
      'vị thuốc YHCT',
      'vị thuốc cổ truyền',
      'thuốc YHCT',
      'thuốc cổ truyền',
      'thuốc đông y',
      'chế phẩm YHCT',
      'chế phẩm y học cổ truyền',
      'thuốc chế phẩm',
      'thuốc chế phẩm YHCT',
      'bài thuốc',
      'thuốc dược liệu',
    ],
  },
  {
    kinds: ['supplies'],
    nouns: [
      'vật tư',
      'vật tư y tế',
      'VTYT',
      'VT',
      'vật tư tiêu hao',
      'VTTH',
      'vật tư tiêu hao y tế',
      'thiết bị y tế',
      'TBYT',
      'trang thiết bị y tế',
      'TTBYT',
      'vật tư, hóa chất',
      'hóa chất',
      'vật tư thay thế',
    ],
  },
  { kinds: ['supplies', 'drugs'], nouns: ['hàng', 'hàng hóa', 'hàng hoá', 'mặt hàng', 'sản phẩm'] },
  { kinds: ['icd10', 'yhct-diseases'], nouns: ['bệnh', 'bệnh tật', 'chẩn đoán', 'bệnh chính', 'nhóm bệnh'] },
  { kinds: ['icd10'], nouns: ['bệnh ICD', 'bệnh ICD10', 'bệnh theo ICD10', 'bệnh theo ICD'] },
  {
    kinds: ['yhct-diseases'],
    nouns: [
      'bệnh YHCT',
      'bệnh y học cổ truyền',
      'bệnh đông y',
      'bệnh theo YHCT',
      'bệnh theo y học cổ truyền',
      'chứng bệnh',
      'chứng',
      'bệnh danh',
      'bệnh danh YHCT',
      'thể bệnh',
      'thể bệnh YHCT',
      'chứng bệnh YHCT',
      'YHCT',
      'bệnh chứng',
    ],
  },
  {
    kinds: ['blood'],
    nouns: [
      'máu',
      'chế phẩm máu',
      'đơn vị máu',
      'máu và chế phẩm',
      'máu và chế phẩm máu',
      'máu, chế phẩm máu',
      'máu/chế phẩm máu',
      'sản phẩm máu',
      'máu toàn phần và chế phẩm máu',
      'túi máu',
      'loại máu',
    ],
  },
];

/** Words after a code or name that say it is the facility's own. */
const LOCAL = [
  'BV',
  'bệnh viện',
  'tại BV',
  'tại bệnh viện',
  'của BV',
  'của bệnh viện',
  'theo BV',
  'theo bệnh viện',
  'nội bộ',
  'nội viện',
  'CSKCB',
  'của CSKCB',
  'tại CSKCB',
  'đơn vị',
  'tại đơn vị',
  'của đơn vị',
  'cơ sở',
  'tại cơ sở',
  'của cơ sở',
  'HIS',
  'trên HIS',
  'phần mềm',
  'trên phần mềm',
  'local',
  'khoa dược',
  'riêng',
  'viện',
  'thường gọi',
  'sử dụng tại BV',
] as const;

/** Words after a code or name that say it is the national one. */
const NATIONAL = [
  'tương đương',
  'BYT',
  'của BYT',
  'theo BYT',
  'Bộ Y tế',
  'của Bộ Y tế',
  'theo Bộ Y tế',
  'DMDC',
  'theo DMDC',
  'DMDC BYT',
  'dùng chung',
  'danh mục dùng chung',
  'theo danh mục dùng chung',
  'BHYT',
  'BHXH',
  'BH',
  'bảo hiểm',
  'bảo hiểm y tế',
  'theo BHYT',
  'theo BHXH',
  'quốc gia',
  'chuẩn',
  'chuẩn hóa',
  'chuẩn hoá',
  'theo thông tư',
  'theo TT',
  'theo quyết định',
  'theo QĐ',
  'tương đương BYT',
  'tương đương TT43',
  'tương đương theo BYT',
  'gửi cổng',
  'cổng BHXH',
  'liên thông',
] as const;

function both(prefix: string, nouns: readonly string[], qualifiers: readonly string[]): string[] {
  return nouns.flatMap((noun) => qualifiers.map((qualifier) => `${prefix} ${noun} ${qualifier}`));
}

/** Name columns fill `localName`, but a drug's name is its trade name. */
function nameRole(kinds: readonly Kind[], nouns: readonly string[]): ColumnRole {
  return kinds[0] === 'drugs' && nouns.includes('thuốc') ? 'tradeName' : 'localName';
}

const BY_RULE: readonly Spelling[] = NOUNS.flatMap(({ kinds, nouns }): Spelling[] => [
  { role: 'code', kinds, headers: nouns.map((noun) => `mã ${noun}`) },
  { role: 'localCode', kinds, headers: both('mã', nouns, LOCAL) },
  { role: 'declaredCode', kinds, headers: both('mã', nouns, NATIONAL) },
  {
    role: nameRole(kinds, nouns),
    kinds,
    headers: [...nouns.map((noun) => `tên ${noun}`), ...both('tên', nouns, LOCAL)],
  },
  { role: 'declaredName', kinds, headers: both('tên', nouns, NATIONAL) },
]);

/** Without a noun these name the facility or its ward, not its codes and names. */
const NEEDS_NOUN: ReadonlySet<string> = new Set(['đơn vị', 'cơ sở', 'CSKCB', 'viện', 'của CSKCB', 'của cơ sở']);
const BARE_LOCAL = LOCAL.filter((qualifier) => !NEEDS_NOUN.has(qualifier));

const WITHOUT_NOUN: readonly Spelling[] = [
  { role: 'localCode', headers: both('mã', [''], BARE_LOCAL) },
  { role: 'declaredCode', headers: both('mã', [''], NATIONAL) },
  { role: 'localName', headers: both('tên', [''], BARE_LOCAL) },
  { role: 'declaredName', headers: both('tên', [''], NATIONAL) },
];

const BY_HAND: readonly Spelling[] = [
  // codes
  {
    role: 'localCode',
    headers: [
      'local_code',
      'Mã nội bộ',
      'Mã BV',
      'Mã bệnh viện',
      'Mã tại BV',
      'Mã của BV',
      'Mã riêng',
      'Mã HIS',
      'Mã trên HIS',
      'Mã phần mềm',
      'Mã nội viện',
      'Mã khoa dược',
      'Mã quản lý',
      'Mã viện phí',
      'Mã số nội bộ',
      'MA_NOI_BO',
      'MA_BV',
      'Mã tự đặt',
      'source_code',
      'item_code',
    ],
  },
  { role: 'localCode', kinds: ['services'], headers: ['MA_DV_BV', 'MA_DVKT_BV', 'MA_DICHVU_BV', 'Mã viện phí DV'] },
  { role: 'localCode', kinds: DRUGS, headers: ['MA_THUOC_BV', 'MATHUOC_BV'] },
  { role: 'localCode', kinds: ['supplies'], headers: ['MA_VTYT_BV', 'MA_VT_BV', 'MA_VATTU_BV'] },
  {
    role: 'declaredCode',
    headers: [
      'declared_code',
      'Mã tương đương',
      'MA_TUONG_DUONG',
      'Mã BYT',
      'Mã Bộ Y tế',
      'Mã DMDC',
      'Mã dùng chung',
      'Mã danh mục dùng chung',
      'Mã DM dùng chung',
      'Mã BHYT',
      'Mã BHXH',
      'Mã bảo hiểm',
      'Mã bảo hiểm y tế',
      'Mã BH',
      'Mã quốc gia',
      'Mã chuẩn',
      'Mã ánh xạ',
      'Mã gửi BHXH',
      'Mã gửi cổng',
      'Mã liên thông',
      'Mã theo BYT',
      'Mã theo Bộ Y tế',
      'national_code',
    ],
  },
  { role: 'declaredCode', kinds: ['services'], headers: ['Mã TT43', 'Mã TT50', 'Mã 7603', 'Mã DVKT tương đương TT43'] },
  {
    role: 'declaredCode',
    kinds: DRUGS,
    headers: [
      'Mã hoạt chất',
      'MA_HOAT_CHAT',
      'MA_HOATCHAT',
      'Mã HC',
      'Mã hoạt chất theo TT40',
      'Mã thuốc TT40',
      'Mã TT40',
    ],
  },
  {
    role: 'declaredCode',
    kinds: ['supplies'],
    headers: [
      'Mã nhóm VTYT',
      'MA_NHOM_VTYT',
      'Mã nhóm vật tư',
      'Mã nhóm vật tư y tế',
      'Mã nhóm TBYT',
      'MA_NHOM_VAT_TU',
      'Mã nhóm VT',
      'Mã nhóm theo TT04',
      'Mã TT04',
    ],
  },
  {
    role: 'declaredCode',
    kinds: ['icd10'],
    headers: [
      'Mã ICD',
      'Mã ICD 10',
      'Mã ICD-X',
      'ICD',
      'ICD 10',
      'Mã bệnh theo ICD 10',
      'MA_ICD',
      'MA_ICD10',
      'Mã ICDX',
    ],
  },
  { role: 'code', headers: ['Mã', 'Mã số', 'code', 'Mã danh mục', 'Mã DM', 'Ma so'] },
  { role: 'mappedCode', headers: ['MA_AX', 'Mã AX', 'Mã đã ánh xạ'] },
  { role: 'mappedCode', kinds: ['supplies'], headers: ['MA_NHOM_AX'] },
  { role: 'mappedName', headers: ['TEN_AX', 'Tên AX', 'Tên đã ánh xạ'] },
  { role: 'mappedName', kinds: ['supplies'], headers: ['TEN_NHOM_AX'] },

  // names
  {
    role: 'localName',
    headers: [
      'local_name',
      'Tên nội bộ',
      'Tên BV',
      'Tên bệnh viện đặt',
      'Tên tại BV',
      'Tên riêng',
      'Tên HIS',
      'Tên',
      'name',
      'Tên gọi',
      'Tên danh mục',
      'Danh mục',
      'Nội dung',
      'Diễn giải',
      'item_name',
      'source_name',
      'Tên đầy đủ',
    ],
  },
  {
    role: 'localName',
    kinds: ['services'],
    headers: [
      'TEN_DICH_VU',
      'TEN_DVKT',
      'TEN_DVKT_PHEDUYET',
      'Tên DVKT phê duyệt',
      'Tên dịch vụ phê duyệt',
      'Tên dịch vụ được phê duyệt',
      'Tên dịch vụ kỹ thuật được phê duyệt',
      'Danh mục kỹ thuật',
      'Danh mục dịch vụ',
      'Danh mục dịch vụ kỹ thuật',
      'Dịch vụ',
      'Dịch vụ kỹ thuật',
      'Tên loại dịch vụ',
      'Các loại dịch vụ',
      'Tên phẫu thuật/thủ thuật',
    ],
  },
  {
    role: 'localName',
    kinds: ['supplies'],
    headers: ['TEN_VTYT_BV', 'TEN_VAT_TU', 'Tên thương mại', 'Vật tư y tế', 'Tên thương mại VTYT'],
  },
  {
    role: 'localName',
    kinds: ['icd10'],
    headers: ['TEN_BENH', 'Tên bệnh tiếng Việt', 'disease_name', 'Tên bệnh (Việt)', 'Tên tiếng Việt'],
  },
  { role: 'localName', kinds: ['yhct-diseases'], headers: ['TEN_BENH_YHCT', 'Bệnh YHCT', 'Chứng bệnh', 'Bệnh danh'] },
  {
    role: 'localName',
    kinds: ['blood'],
    headers: ['Chế phẩm máu', 'Chế phẩm', 'Tên chế phẩm', 'Loại chế phẩm', 'Máu và chế phẩm máu', 'Sản phẩm máu'],
  },
  { role: 'localName', kinds: ['traditional-medicines'], headers: ['Tên chế phẩm', 'Vị thuốc', 'TEN_VI_THUOC'] },
  {
    role: 'declaredName',
    headers: [
      'declared_name',
      'Tên tương đương',
      'TEN_TUONG_DUONG',
      'Tên BYT',
      'Tên Bộ Y tế',
      'Tên DMDC',
      'Tên dùng chung',
      'Tên BHYT',
      'Tên BHXH',
      'Tên bảo hiểm',
      'Tên theo BYT',
      'Tên theo Bộ Y tế',
      'Tên chuẩn',
      'Tên ánh xạ',
      'national_name',
      'Tên gửi cổng',
    ],
  },
  {
    role: 'declaredName',
    kinds: ['services'],
    headers: ['Tên dịch vụ theo TT43', 'Tên TT43', 'Tên TT50', 'TEN_DVKT_BYT'],
  },

  // services
  {
    role: 'priceName',
    kinds: ['services'],
    headers: [
      'price_name',
      'TEN_DVKT_GIA',
      'Tên DVKT giá',
      'Tên giá',
      'Tên mục giá',
      'Tên dịch vụ theo giá',
      'TEN_GIA',
      'Tên dịch vụ giá',
      'Tên giá dịch vụ',
      'Tên DVKT theo giá',
      'Tên dịch vụ tính giá',
    ],
  },
  {
    role: 'department',
    headers: [
      'department',
      'Khoa',
      'Khoa/phòng',
      'Khoa, phòng',
      'Khoa phòng',
      'Tên khoa',
      'Chuyên khoa',
      'Khoa thực hiện',
      'Khoa phòng thực hiện',
      'Phòng thực hiện',
      'Nơi thực hiện',
      'Phòng ban',
      'specialty',
      'Tên khoa phòng',
      'Chương',
      'Khoa sử dụng',
    ],
  },

  // drugs and traditional medicines
  {
    role: 'tradeName',
    kinds: DRUGS,
    headers: [
      'trade_name',
      'TEN_THUOC',
      'Tên biệt dược',
      'Biệt dược',
      'Tên thương mại',
      'Tên thuốc thành phẩm',
      'Tên thuốc trúng thầu',
      'Tên thành phẩm',
      'brand_name',
      'Tên biệt dược/tên thương mại',
    ],
  },
  {
    role: 'ingredient',
    kinds: DRUGS,
    headers: [
      'ingredient',
      'HOAT_CHAT',
      'TEN_HOAT_CHAT',
      'Hoạt chất',
      'Tên hoạt chất',
      'Thành phần',
      'Thành phần hoạt chất',
      'Hoạt chất/thành phần',
      'Tên thành phần',
      'Tên hoạt chất/thành phần',
      'Hoạt chất, thành phần',
      'active_ingredient',
      'Tên gốc',
      'Tên chung quốc tế',
      'Tên thuốc/hoạt chất',
      'Tên hoạt chất, thành phần dược liệu',
      'Thành phần dược liệu',
    ],
  },
  {
    role: 'strength',
    kinds: DRUGS,
    headers: [
      'strength',
      'HAM_LUONG',
      'Hàm lượng',
      'Nồng độ',
      'Nồng độ/Hàm lượng',
      'Nồng độ, hàm lượng',
      'Nồng độ hàm lượng',
      'Nồng độ - hàm lượng',
      'Hàm lượng/nồng độ',
      'Hàm lượng, nồng độ',
      'NĐ/HL',
      'NĐHL',
      'Nồng độ và hàm lượng',
    ],
  },
  {
    role: 'route',
    kinds: DRUGS,
    headers: [
      'route',
      'DUONG_DUNG',
      'Đường dùng',
      'Đường sử dụng',
      'Đường dùng thuốc',
      'Đường dùng, dạng dùng',
      'Đường dùng/dạng dùng',
      'MA_DUONG_DUNG',
      'Mã đường dùng',
    ],
  },
  {
    role: 'dosageForm',
    kinds: DRUGS,
    headers: ['dosage_form', 'DANG_BAO_CHE', 'Dạng bào chế', 'Dạng thuốc', 'Dạng dùng', 'form'],
  },
  {
    role: 'registrationNo',
    kinds: DRUGS,
    headers: [
      'registration_no',
      'SO_DANG_KY',
      'Số đăng ký',
      'Số ĐK',
      'SĐK',
      'Số đăng kí',
      'SĐK/GPNK',
      'SĐK hoặc GPNK',
      'Số đăng ký/GPNK',
      'Số đăng ký hoặc số GPNK',
      'Số đăng ký lưu hành',
      'Số GPLH',
      'GPLH',
      'GĐKLH',
      'Số visa',
      'visa',
      'SDK',
      'Số đăng ký lưu hành/GPNK',
      'GĐKLH hoặc GPNK',
    ],
  },

  // goods
  {
    role: 'packaging',
    kinds: GOODS,
    headers: ['packaging', 'QUY_CACH', 'Quy cách', 'Quy cách đóng gói', 'Đóng gói', 'DONG_GOI', 'Quy cách, đóng gói'],
  },
  {
    role: 'manufacturer',
    kinds: GOODS,
    headers: [
      'manufacturer',
      'HANG_SX',
      'NHA_SX',
      'Hãng sản xuất',
      'Nhà sản xuất',
      'Hãng SX',
      'Nhà SX',
      'Cơ sở sản xuất',
      'Cơ sở SX',
      'Hãng sản xuất/chủ sở hữu',
      'NSX',
      'Tên cơ sở sản xuất',
    ],
  },
  {
    role: 'country',
    kinds: GOODS,
    headers: ['country', 'NUOC_SX', 'Nước sản xuất', 'Nước SX', 'Xuất xứ', 'Nước', 'Hãng nước sản xuất'],
  },
  {
    role: 'manufacturer',
    kinds: GOODS,
    headers: ['Hãng/nước sản xuất', 'Hãng sản xuất/nước sản xuất', 'Hãng SX - Nước SX', 'Hãng sản xuất, nước sản xuất'],
  },
  {
    role: 'model',
    kinds: ['supplies'],
    headers: [
      'model',
      'MA_HIEU',
      'Mã hiệu',
      'Model',
      'Ký mã hiệu',
      'Ký hiệu',
      'Chủng loại',
      'Mã hiệu/chủng loại',
      'Kích cỡ',
    ],
  },
  {
    role: 'group',
    kinds: ['supplies'],
    headers: ['NHOM_VAT_TU', 'Nhóm vật tư', 'Nhóm VTYT', 'Nhóm vật tư y tế', 'Nhóm TBYT'],
  },
  {
    role: 'groupName',
    kinds: ['supplies'],
    headers: [
      'group_name',
      'TEN_NHOM_VTYT',
      'Tên nhóm VTYT',
      'Tên nhóm vật tư',
      'Tên nhóm vật tư y tế',
      'TEN_NHOM_VAT_TU',
    ],
  },
  {
    role: 'groupName',
    headers: [
      'Nhóm',
      'Tên nhóm',
      'Nhóm dịch vụ',
      'Tên nhóm dịch vụ',
      'Loại dịch vụ',
      'Phân nhóm',
      'Nhóm thuốc',
      'Nhóm hàng',
    ],
  },

  // diseases
  {
    role: 'nameEn',
    kinds: ['icd10', 'yhct-diseases'],
    headers: [
      'name_en',
      'Tên tiếng Anh',
      'Tên bệnh tiếng Anh',
      'TEN_TIENG_ANH',
      'english_name',
      'Tên Anh',
      'disease_name_en',
    ],
  },
  {
    role: 'icd10',
    kinds: ['yhct-diseases'],
    headers: [
      'icd10',
      'Mã ICD',
      'Mã ICD 10',
      'ICD',
      'ICD-10',
      'Mã bệnh ICD',
      'Mã bệnh ICD10',
      'Mã bệnh theo ICD10',
      'Mã YHHĐ',
      'Mã bệnh YHHĐ',
      'Mã ICD10 tương ứng',
      'MA_ICD',
      'MA_ICD10',
      'Mã bệnh y học hiện đại',
    ],
  },
  {
    role: 'modernName',
    kinds: ['yhct-diseases'],
    headers: [
      'modern_name',
      'Tên bệnh YHHĐ',
      'Tên bệnh y học hiện đại',
      'Tên bệnh theo YHHĐ',
      'Tên bệnh ICD',
      'Tên bệnh ICD10',
      'Tên bệnh theo ICD',
      'Tên bệnh theo ICD10',
      'Bệnh YHHĐ',
      'Tên YHHĐ',
      'Tên bệnh theo y học hiện đại',
      'Tên bệnh tây y',
      'TEN_BENH_ICD10',
      'TEN_BENH_YHHD',
    ],
  },

  // blood
  {
    role: 'volumeMl',
    kinds: ['blood'],
    headers: [
      'volume_ml',
      'Thể tích',
      'Thể tích thực',
      'Dung tích',
      'volume',
      'Thể tích (ml)',
      'Thể tích ml',
      'Thể tích đơn vị máu',
      'Thể tích chế phẩm',
    ],
  },

  // all kinds
  {
    role: 'unitPrice',
    headers: [
      'unit_price',
      'DON_GIA_BH',
      'Giá BHYT',
      'Đơn giá BHYT',
      'Giá BH',
      'Đơn giá BH',
      'Giá bảo hiểm',
      'Giá bảo hiểm y tế',
      'Mức giá BHYT',
      'DON_GIA',
      'Đơn giá',
      'Giá',
      'price',
      'Mức giá',
      'Giá dịch vụ',
      'Giá DVKT',
      'Giá DV',
      'Đơn giá VNĐ',
      'Giá VNĐ',
      'GIA_THANH_TOAN',
      'Giá thanh toán',
      'DON_GIA_TT',
      'Đơn giá thanh toán',
      'Giá trúng thầu',
      'Đơn giá trúng thầu',
      'Giá phê duyệt',
      'Đơn giá phê duyệt',
      'Giá viện phí',
      'Đơn giá viện phí',
      'Giá VP',
      'Viện phí',
      'Giá có VAT',
      'Đơn giá có VAT',
      'Giá bán',
    ],
  },
  { role: 'unit', headers: ['unit', 'DON_VI_TINH', 'ĐVT', 'Đơn vị tính', 'Đơn vị', 'Đ/v tính', 'ĐV tính', 'DVT'] },
  {
    role: 'quantity',
    headers: [
      'quantity',
      'SO_LUONG',
      'Số lượng',
      'SL',
      'Số lượng sử dụng',
      'SL sử dụng',
      'Số lượng thực hiện',
      'SL thực hiện',
      'Số lượt',
      'Số lần',
      'Số lần thực hiện',
      'Tần suất',
      'Số ca',
      'Số lượt thực hiện',
      'Số lượng trúng thầu',
      'SL trúng thầu',
      'Số lượng dùng',
    ],
  },
  {
    role: 'validFrom',
    headers: [
      'valid_from',
      'TU_NGAY',
      'Từ ngày',
      'Hiệu lực từ',
      'Hiệu lực từ ngày',
      'Ngày hiệu lực',
      'Ngày bắt đầu',
      'Ngày áp dụng',
      'Áp dụng từ',
      'Áp dụng từ ngày',
      'Từ ngày hiệu lực',
      'Ngày bắt đầu hiệu lực',
    ],
  },
  {
    role: 'validTo',
    headers: [
      'valid_to',
      'DEN_NGAY',
      'Đến ngày',
      'Hiệu lực đến',
      'Hiệu lực đến ngày',
      'Ngày hết hiệu lực',
      'Ngày kết thúc',
      'Áp dụng đến',
      'Ngày ngừng',
      'Ngày hết hạn hiệu lực',
    ],
  },
  { role: 'kind', headers: ['kind', 'Loại danh mục'] },
  { role: 'drugType', kinds: ['drugs', 'traditional-medicines', 'blood'], headers: ['LOAI_THUOC', 'Loại thuốc'] },
  {
    role: 'facilityCode',
    headers: [
      'MA_CSKCB',
      'Mã CSKCB',
      'MA_COSOKCB',
      'Mã cơ sở KCB',
      'Mã cơ sở',
      'facility_code',
      'Mã cơ sở khám chữa bệnh',
      'Mã cơ sở khám bệnh, chữa bệnh',
    ],
  },
  { role: 'ordinal', headers: ['STT', 'TT', 'Số TT', 'Số thứ tự', 'S TT', 'No', 'ordinal', 'Thứ tự'] },

  // headers that only tell the kind: their columns go to `extra`
];

/** The fields of an item under their own names, as JSON and the `columns` option write them. */
export const ITEM_FIELDS: readonly ItemField[] = [
  'localCode',
  'localName',
  'declaredCode',
  'declaredName',
  'unitPrice',
  'unit',
  'quantity',
  'department',
  'validFrom',
  'validTo',
  'priceName',
  'tradeName',
  'ingredient',
  'strength',
  'route',
  'dosageForm',
  'registrationNo',
  'groupName',
  'model',
  'packaging',
  'manufacturer',
  'country',
  'nameEn',
  'icd10',
  'modernName',
  'volumeMl',
];

/** The whole table. By hand goes before by rule where both know a header. */
export const SPELLINGS: readonly Spelling[] = [
  ...BY_HAND,
  ...BY_RULE,
  ...WITHOUT_NOUN,
  ...ITEM_FIELDS.map((field): Spelling => ({ role: field, headers: [field] })),
];

/** Headers that fill no field but are telling of a kind: contract and template columns of circular 12/2026 and the portal. */
export const KIND_HINTS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  services: [
    'MA_GIA',
    'GIA_AX',
    'QUY_TRINH',
    'QD_PD_GIA',
    'QD_DVKT',
    'SO_LUONG_CGKT',
    'CSKCB_CLS',
    'Phân tuyến',
    'Phân loại PTTT',
    'Loại PTTT',
    'Loại phẫu thuật',
    'Phân tuyến kỹ thuật',
  ],
  drugs: [
    'HOATCHAT_AX',
    'HAMLUONG_AX',
    'DUONGDUNG_AX',
    'MA_DUONGDUNG_AX',
    'SODANGKY_AX',
    'TENTHUOC_AX',
    'Nhóm TCKT',
    'Nhóm dược lý',
  ],
  'traditional-medicines': [
    'BO_PHAN_VT',
    'TEN_KHOA_HOC',
    'NGUON_GOC',
    'PP_CHEBIEN',
    'MA_DL_NHAP',
    'TLHH_CB',
    'Bộ phận dùng',
    'Tên khoa học',
    'Nguồn gốc',
    'Phương pháp chế biến',
    'Dạng sơ chế',
  ],
  supplies: [
    'SO_LUU_HANH',
    'Số lưu hành',
    'TINHNANG_KT',
    'TYLE_TT_BH',
    'DINH_MUC',
    'MA_CSKCB_TBYT',
    'Tính năng kỹ thuật',
    'Thông số kỹ thuật',
  ],
};

/** One meaning of a header. */
export interface Meaning {
  readonly role: ColumnRole;
  readonly kinds?: readonly Kind[];
  /** Lower is preferred where several columns have one role. */
  readonly rank: number;
}

function indexTable(): ReadonlyMap<string, readonly Meaning[]> {
  const table = new Map<string, Meaning[]>();
  let rank = 0;
  for (const { role, kinds, headers } of SPELLINGS) {
    for (const header of headers) {
      const key = headerKey(header);
      const known = table.get(key) ?? [];
      known.push({ role, kinds, rank: rank++ });
      table.set(key, known);
    }
  }
  return table;
}

const TABLE = indexTable();
const HINTS: ReadonlyMap<string, Kind> = new Map(
  Object.entries(KIND_HINTS).flatMap(([kind, headers]) => headers.map((header) => [headerKey(header), kind as Kind])),
);

/** “… theo TT 43/2013”, “… QĐ 7603”: named after a circular or decision, hence the national one. */
const BY_DECREE = /^((?:ma|ten).*?)(?:theo)?(?:thongtu|tt|quyetdinh|qd)\d.*$/;

/** Every meaning of the first of the keys that the table knows; none when it knows none. */
export function meanings(keys: readonly string[]): readonly Meaning[] {
  for (const key of keys) {
    const known = TABLE.get(key);
    if (known) return known;
  }
  for (const key of keys) {
    const decree = BY_DECREE.exec(key);
    const known = decree && TABLE.get(`${decree[1]}byt`);
    if (known) return known;
  }
  return [];
}

/** The kind that a header hints at although it fills no field. */
export function kindHint(keys: readonly string[]): Kind | undefined {
  for (const key of keys) {
    const kind = HINTS.get(key);
    if (kind) return kind;
  }
  return undefined;
}
