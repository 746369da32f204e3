/** The lists of a made-up province: which items a facility has, and how it writes them. Names are official ones out of `catalogs/` with noise of ours. */
import type { Entry } from '../src/catalog/entry';
import type { Kind } from '../src/catalog/kinds';
import { openCatalog } from '../src/io/catalogs/open';
import { chance, noisy } from './noise';

/** One row of a list, cells in the order of {@link HEADERS}. */
export type ListRow = readonly (string | number)[];

/** Who writes a list: facilities with one supplier of software (0…3) share most spellings. */
export interface Writer {
  /** Place of the facility in the province, from 0. */
  readonly number: number;
  readonly supplier: number;
  /** What it is paid of the official price. */
  readonly priceFactor: number;
}

/** Header spellings by kind, one a supplier. */
export const HEADERS: Readonly<Record<Kind, readonly (readonly string[])[]>> = {
  services: [
    ['Mã dịch vụ', 'Tên dịch vụ kỹ thuật', 'Mã tương đương', 'Giá BHYT', 'Khoa thực hiện', 'Số lượng'],
    ['MA_NOI_BO', 'TEN_DVKT', 'MA_TUONG_DUONG', 'DON_GIA', 'KHOA', 'SO_LUONG'],
    ['Mã nội bộ', 'Tên dịch vụ', 'Mã DVKT tương đương', 'Đơn giá', 'Khoa phòng', 'Số lần'],
    ['Ma noi bo', 'Ten dich vu', 'Ma tuong duong', 'Don gia', 'Khoa thuc hien', 'So luong'],
  ],
  drugs: [
    [
      'Mã thuốc BV',
      'Tên thương mại',
      'Tên hoạt chất',
      'Hàm lượng',
      'Đường dùng',
      'Mã hoạt chất',
      'Đơn giá',
      'Số lượng',
    ],
    ['MA_NOI_BO', 'TEN_THUOC', 'HOAT_CHAT', 'HAM_LUONG', 'DUONG_DUNG', 'MA_HOAT_CHAT', 'DON_GIA', 'SO_LUONG'],
    ['Mã nội bộ', 'Tên thuốc', 'Hoạt chất', 'Nồng độ, hàm lượng', 'Đường dùng', 'Mã hoạt chất', 'Giá', 'Số lượng'],
    ['Ma thuoc', 'Ten thuoc', 'Hoat chat', 'Ham luong', 'Duong dung', 'Ma hoat chat', 'Don gia', 'So luong'],
  ],
  'traditional-medicines': [
    ['Mã nội bộ', 'Tên thuốc YHCT', 'Đường dùng', 'Đơn vị tính', 'Đơn giá', 'Số lượng'],
    ['MA_NOI_BO', 'TEN_THUOC_YHCT', 'DUONG_DUNG', 'DON_VI_TINH', 'DON_GIA', 'SO_LUONG'],
    ['Mã nội bộ', 'Tên thuốc YHCT', 'Đường dùng', 'ĐVT', 'Giá', 'Số lượng'],
    ['Ma noi bo', 'Ten thuoc YHCT', 'Duong dung', 'DVT', 'Don gia', 'So luong'],
  ],
  supplies: [
    ['Mã vật tư', 'Tên vật tư y tế', 'Mã nhóm VTYT', 'Quy cách', 'ĐVT', 'Đơn giá', 'Số lượng'],
    ['MA_NOI_BO', 'TEN_VAT_TU', 'NHOM_VTYT', 'QUY_CACH', 'DON_VI_TINH', 'DON_GIA', 'SO_LUONG'],
    ['Mã vật tư', 'Tên vật tư', 'Mã nhóm vật tư', 'Quy cách', 'ĐVT', 'Giá', 'Số lượng'],
    ['Ma vat tu', 'Ten vat tu y te', 'Ma nhom VTYT', 'Quy cach', 'DVT', 'Don gia', 'So luong'],
  ],
  icd10: [
    ['Mã nội bộ', 'Tên bệnh', 'Mã ICD-10'],
    ['MA_NOI_BO', 'TEN_BENH', 'MA_BENH'],
    ['Mã nội bộ', 'Tên bệnh', 'Mã ICD10'],
    ['Ma noi bo', 'Ten benh', 'Ma ICD10'],
  ],
  'yhct-diseases': [
    ['Mã nội bộ', 'Tên bệnh YHCT', 'Mã ICD 10', 'Tên bệnh theo YHHĐ'],
    ['MA_NOI_BO', 'TEN_BENH_YHCT', 'MA_ICD10', 'TEN_BENH_YHHD'],
    ['Mã nội bộ', 'Tên bệnh YHCT', 'Mã ICD10', 'Tên bệnh YHHĐ'],
    ['Ma noi bo', 'Ten benh YHCT', 'Ma ICD10', 'Ten benh YHHD'],
  ],
  blood: [
    ['Mã nội bộ', 'Tên chế phẩm máu', 'Thể tích (ml)', 'ĐVT', 'Giá', 'Số lượng'],
    ['MA_NOI_BO', 'TEN_CHE_PHAM_MAU', 'THE_TICH', 'DON_VI_TINH', 'DON_GIA', 'SO_LUONG'],
    ['Mã nội bộ', 'Tên chế phẩm máu', 'Thể tích (ml)', 'ĐVT', 'Đơn giá', 'Số lượng'],
    ['Ma noi bo', 'Ten che pham mau', 'The tich (ml)', 'DVT', 'Don gia', 'So luong'],
  ],
};

const STRENGTHS = ['500mg', '250mg', '0,5g', '10mg', '20mg/5ml', '5mg', '1g', '100mg', '40mg', '2,5mg'];
const ROUTES = ['Uống', 'Tiêm', 'Tiêm truyền', 'Uống', 'Tiêm tĩnh mạch', 'uống', 'Dùng ngoài', 'Uống'];
const DEPARTMENTS = [
  'Khoa Nội',
  'Khoa Ngoại',
  'Khoa Sản',
  'Khoa Nhi',
  'Khoa Xét nghiệm',
  'Khoa CĐHA',
  'Khoa Khám bệnh',
];
const SIZES = [
  'số 14',
  'số 16',
  '5ml',
  '10 ml',
  '20G',
  '22G',
  'cỡ M',
  '10cm x 5m',
  'người lớn',
  'trẻ em',
  '7.5',
  '3.5mm',
];
const HERBS = (
  'Đương quy,Bạch truật,Cam thảo,Xuyên khung,Thục địa,Ngưu tất,Hoàng kỳ,Tang ký sinh,Đỗ trọng,Độc hoạt,Phòng phong,' +
  'Tần giao,Quế chi,Bạch thược,Đảng sâm,Phục linh,Trần bì,Bán hạ,Hoài sơn,Sơn thù,Trạch tả,Mẫu đơn bì,Kim ngân hoa,Liên kiều'
).split(',');
const PREPARED = ['', ' (chích)', ' (sao)', ' (tẩm rượu)', ' phiến', ' (chế)', ' khô', ' (sao vàng)'];
/** Offered, and on no national list. */
const OWN = [
  'Thuê xe cấp cứu',
  'Phòng dịch vụ theo yêu cầu',
  'Sao bệnh án',
  'Gói khám sức khỏe',
  'Cấp lại sổ khám bệnh',
];

/** Share of items in a hundred that a facility writes in its own way; the others are written as its supplier of software does. */
const OWN_SPELLING = 18;

function hash(...parts: readonly number[]): number {
  let out = 0x811c9dc5;
  for (const part of parts) {
    out = Math.imul(out ^ part, 0x01000193);
    out ^= out >>> 15;
    out = Math.imul(out, 0x2c1b3c6d);
  }
  return (out ^ (out >>> 13)) >>> 0;
}

const spellings = new Map<string, string>();

/** A name as one writer has it: more than half of the names as issued, the others with one kind of noise. */
function spelled(name: string, place: number, by: number): string {
  const how = hash(place, by);
  if (how % 100 < 55) return name;
  return noisy(name, how >>> 8, chance(how));
}

function written(name: string, place: number, { number, supplier }: Writer): string {
  if (hash(place, number, 7) % 100 < OWN_SPELLING) return spelled(name, place, 1000 + number);
  const key = `${supplier}|${place}|${name}`;
  let text = spellings.get(key);
  if (text === undefined) {
    text = spelled(name, place, supplier);
    spellings.set(key, text);
  }
  return text;
}

const lists = new Map<Kind, readonly Entry[]>();

function entriesOf(kind: Kind): readonly Entry[] {
  let entries = lists.get(kind);
  if (!entries) {
    entries = openCatalog(kind, { catalogsDir: null }).entries;
    lists.set(kind, entries);
  }
  return entries;
}

/** What a list says of the national code: mostly nothing or the right one, now and then a wrong one. */
function declared(code: string, entries: readonly Entry[], how: number): string {
  if (how % 100 < 55) return '';
  if (how % 100 < 97) return code;
  return (entries[how % entries.length] as Entry).code;
}

type Cells = (place: number, writer: Writer) => ListRow;

const CELLS: Readonly<Record<Kind, Cells>> = {
  services(place, writer) {
    const entries = entriesOf('services');
    const entry = entries[place % entries.length] as Entry;
    const how = hash(place, writer.number, 1);
    if (how % 100 === 0) return [`${OWN[how % OWN.length]} ${(how >>> 12) % 20}`, '', 15_000, '', how % 40];
    const price = Math.round(((entry.price ?? 50_000) * writer.priceFactor) / 100) * 100;
    return [
      written(entry.name, place, writer),
      declared(entry.code, entries, how >>> 3),
      how % 11 === 0 ? '' : price,
      how % 3 === 0 ? '' : (DEPARTMENTS[hash(place) % DEPARTMENTS.length] as string),
      quantity(how),
    ];
  },
  drugs(place, writer) {
    const entries = entriesOf('drugs');
    const entry = entries[place % entries.length] as Entry;
    const how = hash(place, writer.number, 2);
    const strength = STRENGTHS[hash(place, 3) % STRENGTHS.length] as string;
    const name = written(entry.name, place, writer);
    return [
      `${name.split(/[ +,(]/u)[0]} ${'ABCDEFGH'[place % 8]}${place % 90} ${strength}`,
      name,
      strength,
      ROUTES[hash(place, 4) % ROUTES.length] as string,
      declared(entry.code, entries, how >>> 3),
      500 + (hash(place, 5) % 900) * 50,
      quantity(how),
    ];
  },
  'traditional-medicines'(place, writer) {
    const entries = entriesOf('traditional-medicines');
    const how = hash(place, writer.number, 3);
    const own = place % 4 !== 0;
    const name = own
      ? `${HERBS[place % HERBS.length]}${PREPARED[(place >>> 3) % PREPARED.length]}${place >= 192 ? ` loại ${place % 17}` : ''}`
      : (entries[(place >>> 2) % entries.length] as Entry).name;
    return [written(name, place, writer), 'Uống', own ? 'Gam' : 'Viên', 100 + (place % 700) * 10, quantity(how)];
  },
  supplies(place, writer) {
    const entries = entriesOf('supplies');
    const entry = entries[place % entries.length] as Entry;
    const how = hash(place, writer.number, 4);
    const head = (entry.name.split(/,| các loại/u)[0] as string).trim();
    return [
      written(`${head} ${SIZES[hash(place, 6) % SIZES.length]}`, place, writer),
      declared(entry.code, entries, how >>> 3),
      `Hộp ${10 + (place % 9) * 10}`,
      'Cái',
      2500 + (place % 400) * 250,
      quantity(how),
    ];
  },
  icd10(place, writer) {
    const entries = entriesOf('icd10');
    const entry = entries[place % entries.length] as Entry;
    return [written(entry.name, place, writer), declared(entry.code, entries, hash(place, writer.number, 5))];
  },
  'yhct-diseases'(place, writer) {
    const entries = entriesOf('yhct-diseases');
    const entry = entries[place % entries.length] as Entry;
    const partner = entry.partners?.[hash(place) % (entry.partners.length || 1)];
    const how = hash(place, writer.supplier);
    return [entry.name, how % 4 === 0 ? '' : (partner?.icd10 ?? ''), written(partner?.name ?? '', place, writer)];
  },
  blood(place, writer) {
    const entries = entriesOf('blood');
    const entry = entries[place % entries.length] as Entry;
    const more =
      place < entries.length ? '' : ` ${['lọc bạch cầu', 'chiếu xạ', 'NAT', 'đợt'][place % 4]} ${place % 97}`;
    const name = written(`${entry.name}${more}`, place, writer);
    return [name, entry.volumeMl ?? '', 'Đơn vị', 150_000 + (place % 60) * 7000, quantity(hash(place, writer.number))];
  },
};

function quantity(how: number): number {
  return 1 + Math.floor(3000 / (1 + ((how >>> 5) % 1500)));
}

/** Local codes begin with it. */
const PREFIX: Readonly<Record<Kind, string>> = {
  services: 'DV',
  drugs: 'T',
  'traditional-medicines': 'YH',
  supplies: 'VT',
  icd10: 'B',
  'yhct-diseases': 'YB',
  blood: 'M',
};

/** Different items of a kind in the province; a list never has one of them twice. */
function poolSize(kind: Kind, items: number): number {
  return Math.max(
    { services: 9190, drugs: 4200, supplies: 4000, icd10: 15_840, 'yhct-diseases': 4140 }[kind as 'drugs'] ?? 3200,
    items,
  );
}

/** The rows of one list, the local code first; the same facility always has the same. */
export function* listRows(kind: Kind, items: number, writer: Writer): Generator<ListRow> {
  const pool = poolSize(kind, items);
  const cells = CELLS[kind];
  // Facilities of one size have most of their items in common, as hospitals do: a window into the pool that moves from one to the next.
  const start = hash(writer.number, 11) % Math.max(1, Math.min(pool - items + 1, Math.ceil(items / 2)));
  const step = [7, 11, 13, 17][writer.supplier % 4] as number;
  for (let at = 0; at < items; at++) {
    const place = pool % step === 0 ? start + at : ((start + at) * step) % pool;
    yield [`${PREFIX[kind]}${String(at + 1).padStart(4, '0')}`, ...cells(place % pool, writer)];
  }
}
