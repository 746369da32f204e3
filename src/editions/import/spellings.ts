import { COLUMNS, type Column, type TableKind } from '../../catalog/columns';
import type { Kind } from '../../catalog/kinds';
import { headerKey } from '../../list/header-key';

/** A column of an official workbook: one of the table's, or the running number that is only checked. */
export type SourceColumn = Column | 'order';

/** What official workbooks write above their columns. Compared without accents, case, punctuation and brackets. */
const SPELLINGS: Readonly<Partial<Record<SourceColumn, readonly string[]>>> = {
  order: ['STT', 'TT', 'Số thứ tự', 'No'],
  code: ['code', 'Mã'],
  name: ['name', 'Tên'],
  name_en: ['name_en', 'Disease name', 'Tên tiếng Anh', 'Tên bệnh tiếng Anh', 'English name'],
  other_names: ['other_names', 'Tên khác'],
  observed_names: ['observed_names', 'Cách viết khác', 'Tên gọi khác'],
  note: ['note', 'Ghi chú'],
  mark: ['mark', 'Dấu', 'Ký hiệu'],
  checked: ['checked', 'Kiểm tra', 'Đối chiếu'],
  successors: [
    'successors',
    'Mã thay thế',
    'Mã mới',
    'Mã tương đương mới',
    'Thay bằng mã',
    'Thay thế bằng',
    'Mã chuyển đổi',
  ],
};

/** Headers that mean something for one kind only; these go before the general ones. */
const BY_KIND: Readonly<Partial<Record<TableKind, Readonly<Partial<Record<SourceColumn, readonly string[]>>>>>> = {
  services: {
    code: ['Mã tương đương', 'MA_TUONG_DUONG', 'MA_DICH_VU', 'MA_DVKT', 'Mã dịch vụ', 'Mã dịch vụ kỹ thuật', 'Mã DVKT'],
    name: [
      'TEN_DICH_VU',
      'TEN_DVKT',
      'TEN_DVKT_PHEDUYET',
      'Tên dịch vụ',
      'Tên dịch vụ kỹ thuật',
      'Tên DVKT',
      'Tên danh mục kỹ thuật',
    ],
    technique: ['technique', 'technique_code', 'Mã kỹ thuật', 'MA_KY_THUAT', 'Mã kỹ thuật theo thông tư', 'Mã TT43'],
    specialty: ['specialty', 'Chuyên khoa', 'Chương', 'Chuyên ngành'],
    level: ['level', 'Phân tuyến', 'Tuyến', 'Phân tuyến kỹ thuật'],
    procedure_class: ['procedure_class', 'Phân loại PTTT', 'Loại PTTT', 'Phân loại phẫu thuật, thủ thuật', 'PTTT'],
    price_item: ['price_item', 'Mã giá', 'STT giá', 'Mã mục giá', 'MA_GIA'],
    price_name: ['price_name', 'Tên giá', 'TEN_DVKT_GIA', 'Tên mục giá', 'Tên dịch vụ theo giá', 'Tên theo giá'],
    price: ['price', 'price_vnd', 'Giá', 'Đơn giá', 'DON_GIA', 'Mức giá', 'Giá tiền'],
    interop_code: ['interop_code', 'Mã liên thông', 'MA_LIEN_THONG', 'Mã dùng để liên thông'],
  },
  icd10: {
    code: ['Mã bệnh', 'MA_BENH', 'Mã ICD-10', 'Mã ICD', 'Mã ICD 10', 'Disease code'],
    name: ['Tên bệnh', 'TEN_BENH', 'Tên bệnh tiếng Việt', 'Tên tiếng Việt'],
    block: ['block', 'Mã nhóm chính', 'Mã nhóm bệnh', 'Nhóm'],
    block_name: ['block_name', 'Tên nhóm chính', 'Tên nhóm bệnh', 'Tên nhóm'],
    chapter: ['chapter', 'Mã chương', 'Chương'],
    chapter_name: ['chapter_name', 'Tên chương'],
  },
  'yhct-diseases': {
    code: ['Mã bệnh YHCT', 'MA_BENH_YHCT', 'Mã bệnh y học cổ truyền', 'Mã YHCT'],
    name: ['Tên bệnh YHCT', 'TEN_BENH_YHCT', 'Tên bệnh y học cổ truyền', 'Tên bệnh theo YHCT'],
    icd10: ['icd10', 'Mã ICD-10', 'Mã ICD', 'Mã ICD 10', 'Mã bệnh', 'Mã bệnh ICD-10', 'Mã bệnh YHHĐ'],
    modern_name: ['modern_name', 'Tên bệnh', 'Tên bệnh YHHĐ', 'Tên bệnh y học hiện đại', 'Tên bệnh theo ICD-10'],
  },
  drugs: {
    code: ['MA_HOAT_CHAT', 'Mã hoạt chất', 'MA_THUOC', 'Mã thuốc'],
    name: ['HOAT_CHAT', 'Tên hoạt chất', 'TEN_HOAT_CHAT', 'Hoạt chất'],
    group: ['group', 'Nhóm thuốc'],
    routes: ['routes', 'Mã đường dùng'],
    routes_seen: ['routes_seen'],
  },
  'traditional-medicines': {
    code: ['MA_HOAT_CHAT', 'Mã hoạt chất', 'Mã vị thuốc', 'Mã thuốc', 'Mã chế phẩm', 'Mã thuốc YHCT'],
    other_codes: ['other_codes', 'Mã HD'],
    name: ['Tên vị thuốc', 'Tên chế phẩm', 'Tên thuốc', 'Thành phần', 'HOAT_CHAT', 'Tên hoạt chất'],
  },
  supplies: {
    code: ['Mã nhóm', 'MA_NHOM_VTYT', 'Mã nhóm vật tư', 'Mã nhóm vật tư y tế', 'Mã vật tư', 'MA_VTYT'],
    name: ['Tên nhóm', 'TEN_NHOM_VTYT', 'Tên nhóm vật tư', 'Tên nhóm vật tư y tế', 'Tên vật tư', 'Nhóm vật tư y tế'],
    seen: ['seen'],
  },
  blood: {
    code: ['Mã máu', 'Mã máu và chế phẩm máu', 'Mã chế phẩm'],
    name: ['Tên máu', 'Tên chế phẩm máu', 'Tên máu và chế phẩm máu', 'Máu và chế phẩm máu', 'Tên chế phẩm'],
    volume_ml: ['volume_ml', 'Thể tích', 'Thể tích (ml)', 'Dung tích'],
  },
  reference: {
    specialty: ['specialty', 'Chương', 'Chuyên khoa'],
    route: ['route', 'Đường dùng'],
    codes: ['codes'],
    same_as: ['same_as'],
    prices: ['prices'],
    ingredient: ['ingredient', 'Hoạt chất'],
    strength: ['strength', 'Hàm lượng'],
    routes: ['routes'],
  },
};

/** The list of a kind: its table, or one of its side tables. */
export type SheetRole = 'full' | 'retired' | 'changed';

/** The columns that a sheet of a kind may have. */
export function columnsOf(kind: Kind | 'reference', role: SheetRole): readonly SourceColumn[] {
  return ['order', ...(role === 'full' ? COLUMNS[kind] : COLUMNS[role])];
}

/** Headers of lists of cancelled codes, before the kind's own. */
const OF_RETIRED: Readonly<Partial<Record<SourceColumn, readonly string[]>>> = {
  code: ['Mã cũ', 'Mã hủy', 'Mã bị hủy', 'Mã bãi bỏ', 'Mã tương đương cũ', 'Mã tương đương hủy'],
  name: ['Tên cũ', 'Tên dịch vụ cũ'],
};

/** Which column each known header of a kind's sheet is, with the kind's own headers first. */
export function knownHeaders(kind: Kind | 'reference', role: SheetRole): ReadonlyMap<string, SourceColumn> {
  const columns = new Set(columnsOf(kind, role));
  const known = new Map<string, SourceColumn>();
  for (const table of [role === 'retired' ? OF_RETIRED : {}, BY_KIND[kind] ?? {}, SPELLINGS]) {
    for (const [column, texts] of Object.entries(table) as [SourceColumn, readonly string[]][]) {
      if (!columns.has(column)) continue;
      for (const text of texts) {
        const key = headerKey(text);
        if (!known.has(key)) known.set(key, column);
      }
    }
  }
  return known;
}

const ROLE_WORDS: readonly (readonly [SheetRole, RegExp])[] = [
  ['retired', /huy|baibo|loaibo|cancel|retired|hetieuluc|hethieuluc/],
  ['changed', /thaydoi|suadoi|dieuchinh|bosung|changed|capnhat|update/],
  ['full', /daydu|toanbo|danhmuc|full|tonghop|phuluc/],
];

/** What a sheet holds, as far as its name tells. */
export function roleOfName(name: string): SheetRole | undefined {
  const key = headerKey(name);
  return ROLE_WORDS.find(([, pattern]) => pattern.test(key))?.[0];
}
