import { seeded } from '../bench/random';

/** A made-up person: every value of every personal field is unlike any other text in the files. */
export interface MadeUpPerson {
  readonly HO_TEN: string;
  readonly NGAY_SINH: string;
  readonly SO_CCCD: string;
  readonly DIA_CHI: string;
  readonly DIEN_THOAI: string;
  readonly MA_THE_BHYT: string;
  readonly MA_BN: string;
  readonly MA_LK: string;
  readonly MA_HSBA: string;
}

const FAMILY = ['Khuất', 'Lã', 'Nghiêm', 'Phí', 'Quách', 'Triệu', 'Uông', 'Viên'];
const MIDDLE = ['Hạnh', 'Kiều', 'Mạnh', 'Thục', 'Tường', 'Vĩnh', 'Xuân', 'Yên'];
const GIVEN = ['Bảo Trâm', 'Cẩm Nhung', 'Đăng Khôi', 'Hải Đường', 'Khánh Vân', 'Ngọc Lệ', 'Quỳnh Dao', 'Tú Uyên'];

/** The person with a number; the same number is always the same person. */
export function madeUpPerson(number: number): MadeUpPerson {
  const random = seeded(number + 1);
  const one = (of: readonly string[]) => of[Math.floor(random() * of.length)]!;
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const serial = String(number).padStart(7, '0');
  return {
    HO_TEN: `${one(FAMILY)} ${one(MIDDLE)} ${one(GIVEN)}`,
    NGAY_SINH: `19${digits(1)}${1 + Math.floor(random() * 8)}0${1 + Math.floor(random() * 9)}${10 + Math.floor(random() * 18)}0000`,
    SO_CCCD: `0${digits(4)}${serial}`,
    DIA_CHI: `Số ${serial} ngõ Rặng Bưởi, thôn Khe Sẻ`,
    DIEN_THOAI: `09${digits(1)}${serial}`,
    MA_THE_BHYT: `GD4${digits(5)}${serial}`,
    MA_BN: `BN${serial}${digits(3)}`,
    MA_LK: `LK${digits(3)}${serial}`,
    MA_HSBA: `HSBA/${serial}/${digits(2)}`,
  };
}

/** What can be different about the records made. */
export interface MadeUpClaims {
  readonly facility?: string;
  /** `yyyymmdd` of treatment. */
  readonly day?: string;
  /** Changes the fields of a record before it is written; a field set to null is left out. */
  readonly change?: (table: string, fields: Record<string, string | null>) => void;
  readonly drugLines?: number;
  readonly serviceLines?: number;
}

const SERVICES = ['02.0085.1778', '01.0098.0079', '03.0080.0079', '01.0009.0098'];
const DRUGS = ['40.1', '40.2', '40.48', '40.67'];

/** The five tables of a made-up encounter by QĐ 4750: fields in order, every one of them there. */
export function madeUpTables(
  number: number,
  options: MadeUpClaims = {},
): Record<'XML1' | 'XML2' | 'XML3' | 'XML4' | 'XML5', Record<string, string | null>[]> {
  const person = madeUpPerson(number);
  const { facility = '01999', day = '20241105', drugLines = 3, serviceLines = 3, change } = options;
  const money = (count: number) => String(count * 1000);
  const zeros = (names: string) => Object.fromEntries(names.split(' ').map((name) => [name, '0']));
  const blanks = (names: string) => Object.fromEntries(names.split(' ').map((name) => [name, '']));
  const XML1 = [
    {
      MA_LK: person.MA_LK,
      STT: '1',
      MA_BN: person.MA_BN,
      HO_TEN: person.HO_TEN,
      SO_CCCD: person.SO_CCCD,
      NGAY_SINH: person.NGAY_SINH,
      GIOI_TINH: '2',
      NHOM_MAU: '',
      MA_QUOCTICH: '000',
      MA_DANTOC: '01',
      MA_NGHE_NGHIEP: '00000',
      DIA_CHI: person.DIA_CHI,
      MATINH_CU_TRU: '01',
      MAHUYEN_CU_TRU: '001',
      MAXA_CU_TRU: '00001',
      DIEN_THOAI: person.DIEN_THOAI,
      MA_THE_BHYT: person.MA_THE_BHYT,
      MA_DKBD: facility,
      GT_THE_TU: '20240101',
      GT_THE_DEN: '20241231',
      NGAY_MIEN_CCT: '',
      LY_DO_VV: `Đau, theo lời ${person.HO_TEN}`,
      LY_DO_VNT: '',
      MA_LY_DO_VNT: '',
      CHAN_DOAN_VAO: 'Viêm họng',
      CHAN_DOAN_RV: 'Viêm họng cấp',
      MA_BENH_CHINH: 'J02.9',
      MA_BENH_KT: 'I10;E11.9',
      ...blanks('MA_BENH_YHCT MA_PTTT_QT'),
      MA_DOITUONG_KCB: '1',
      ...blanks('MA_NOI_DI MA_NOI_DEN MA_TAI_NAN'),
      NGAY_VAO: `${day}0730`,
      NGAY_VAO_NOI_TRU: '',
      NGAY_RA: `${day}1030`,
      GIAY_CHUYEN_TUYEN: '',
      SO_NGAY_DTRI: '0',
      PP_DIEU_TRI: '',
      KET_QUA_DTRI: '1',
      MA_LOAI_RV: '1',
      GHI_CHU: '',
      NGAY_TTOAN: `${day}1045`,
      T_THUOC: money(30),
      ...zeros('T_VTYT'),
      T_TONGCHI_BV: money(90),
      T_TONGCHI_BH: money(90),
      ...zeros('T_BNTT T_BNCCT'),
      T_BHTT: money(90),
      ...zeros('T_NGUONKHAC T_BHTT_GDV'),
      NAM_QT: day.slice(0, 4),
      THANG_QT: day.slice(4, 6),
      MA_LOAI_KCB: '01',
      MA_KHOA: 'K01',
      MA_CSKCB: facility,
      MA_KHUVUC: '',
      CAN_NANG: '55',
      ...blanks('CAN_NANG_CON NAM_NAM_LIEN_TUC NGAY_TAI_KHAM'),
      MA_HSBA: person.MA_HSBA,
      MA_TTDV: '',
      DU_PHONG: '',
    },
  ];
  const XML2 = Array.from({ length: drugLines }, (_, i) => ({
    MA_LK: person.MA_LK,
    STT: String(i + 1),
    MA_THUOC: DRUGS[(number + i) % DRUGS.length]!,
    ...blanks('MA_PP_CHEBIEN MA_CSKCB_THUOC'),
    MA_NHOM: '4',
    TEN_THUOC: 'Thuốc viên',
    DON_VI_TINH: 'Viên',
    HAM_LUONG: '500mg',
    DUONG_DUNG: '1.01',
    DANG_BAO_CHE: '',
    LIEU_DUNG: '2 viên/ngày',
    CACH_DUNG: '',
    SO_DANG_KY: 'VN-11111-11',
    TT_THAU: '001;N1;2024',
    PHAM_VI: '1',
    TYLE_TT_BH: '100',
    SO_LUONG: '10.5',
    DON_GIA: '1000',
    THANH_TIEN_BV: '10500',
    THANH_TIEN_BH: '10500',
    ...zeros('T_NGUONKHAC_NSNN T_NGUONKHAC_VTNN T_NGUONKHAC_VTTN T_NGUONKHAC_CL T_NGUONKHAC'),
    MUC_HUONG: '100',
    ...zeros('T_BNTT T_BNCCT'),
    T_BHTT: '10500',
    MA_KHOA: 'K01',
    MA_BAC_SI: `BS${number}`,
    MA_DICH_VU: '',
    NGAY_YL: `${day}0800`,
    NGAY_TH_YL: '',
    MA_PTTT: '1',
    NGUON_CTRA: '1',
    ...blanks('VET_THUONG_TP DU_PHONG'),
  }));
  const XML3 = Array.from({ length: serviceLines }, (_, i) => ({
    MA_LK: person.MA_LK,
    STT: String(i + 1),
    MA_DICH_VU: SERVICES[(number + i) % SERVICES.length]!,
    ...blanks('MA_PTTT_QT MA_VAT_TU'),
    MA_NHOM: '2',
    ...blanks('GOI_VTYT TEN_VAT_TU'),
    TEN_DICH_VU: 'Dịch vụ',
    MA_XANG_DAU: '',
    DON_VI_TINH: 'Lần',
    PHAM_VI: '1',
    SO_LUONG: '1',
    DON_GIA_BV: '20000',
    DON_GIA_BH: '20000',
    TT_THAU: '',
    TYLE_TT_DV: '100',
    TYLE_TT_BH: '100',
    THANH_TIEN_BV: '20000',
    THANH_TIEN_BH: '20000',
    T_TRANTT: '',
    MUC_HUONG: '100',
    ...zeros('T_NGUONKHAC_NSNN T_NGUONKHAC_VTNN T_NGUONKHAC_VTTN T_NGUONKHAC_CL T_NGUONKHAC T_BNTT T_BNCCT'),
    T_BHTT: '20000',
    MA_KHOA: 'K01',
    MA_GIUONG: '',
    MA_BAC_SI: `BS${number}`,
    NGUOI_THUC_HIEN: `BS${number}`,
    MA_BENH: 'J02.9',
    MA_BENH_YHCT: '',
    NGAY_YL: `${day}0800`,
    NGAY_TH_YL: `${day}0815`,
    NGAY_KQ: `${day}0900`,
    MA_PTTT: '1',
    ...blanks('VET_THUONG_TP PP_VO_CAM VI_TRI_TH_DVKT MA_MAY MA_HIEU_SP TAI_SU_DUNG DU_PHONG'),
  }));
  const XML4 = [
    {
      MA_LK: person.MA_LK,
      STT: '1',
      MA_DICH_VU: '',
      MA_CHI_SO: '2301023',
      TEN_CHI_SO: 'Glucose',
      GIA_TRI: '5.4',
      DON_VI_DO: 'mmol/L',
      ...blanks('MO_TA KET_LUAN'),
      NGAY_KQ: `${day}0900`,
      MA_BS_DOC_KQ: '',
      DU_PHONG: '',
    },
  ];
  const XML5 = [
    {
      MA_LK: person.MA_LK,
      STT: '1',
      DIEN_BIEN_LS: `${person.HO_TEN} tỉnh, tiếp xúc tốt & ăn được < 1 bát`,
      ...blanks('GIAI_DOAN_BENH HOI_CHAN PHAU_THUAT'),
      THOI_DIEM_DBLS: `${day}0830`,
      NGUOI_THUC_HIEN: `BS${number}`,
      DU_PHONG: '',
    },
  ];
  const tables: Record<'XML1' | 'XML2' | 'XML3' | 'XML4' | 'XML5', Record<string, string | null>[]> = {
    XML1,
    XML2,
    XML3,
    XML4,
    XML5,
  };
  if (change)
    for (const [table, records] of Object.entries(tables)) for (const fields of records) change(table, fields);
  return tables;
}

/** Elements around the records of each table. */
const AROUND = {
  XML1: { outer: [], record: 'TONG_HOP' },
  XML2: { outer: ['CHITIEU_CHITIET_THUOC', 'DSACH_CHI_TIET_THUOC'], record: 'CHI_TIET_THUOC' },
  XML3: { outer: ['CHITIEU_CHITIET_DVKT_VTYT', 'DSACH_CHI_TIET_DVKT'], record: 'CHI_TIET_DVKT' },
  XML4: { outer: ['CHITIEU_CHITIET_DICHVUCANLAMSANG', 'DSACH_CHI_TIET_CLS'], record: 'CHI_TIET_CLS' },
  XML5: {
    outer: ['CHITIEU_CHITIET_DIENBIENLAMSANG', 'DSACH_CHI_TIET_DIEN_BIEN_BENH'],
    record: 'CHI_TIET_DIEN_BIEN_BENH',
  },
} as const;

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** One table as XML; `cdata` writes texts as CDATA sections. */
export function tableXml(
  table: keyof typeof AROUND,
  records: readonly Record<string, string | null>[],
  { cdata = false, lower = false } = {},
): string {
  const { outer, record } = AROUND[table];
  const tag = (name: string) => (lower ? name.toLowerCase() : name);
  const value = (text: string) => (cdata && text !== '' && !/^\d*$/.test(text) ? `<![CDATA[${text}]]>` : escaped(text));
  const body = records
    .map((fields) => {
      const inner = Object.entries(fields)
        .filter(([, text]) => text !== null)
        .map(([name, text]) =>
          text === '' ? `<${tag(name)} />` : `<${tag(name)}>${value(text ?? '')}</${tag(name)}>`,
        );
      return `<${tag(record)}>${inner.join('')}</${tag(record)}>`;
    })
    .join('\n');
  return outer.reduceRight((text, name) => `<${tag(name)}>${text}</${tag(name)}>`, body);
}

/** How the parts of a file are written. */
export type PartStyle = 'base64' | 'nested' | 'cdata';

/** One HOSO as XML. */
export function encounterXml(
  number: number,
  options: MadeUpClaims & { readonly style?: PartStyle; readonly cdata?: boolean; readonly lower?: boolean } = {},
): string {
  const { style = 'base64', ...look } = options;
  const tables = madeUpTables(number, options);
  const parts = Object.entries(tables)
    .filter(([, records]) => records.length > 0)
    .map(([table, records]) => {
      const xml = tableXml(table as keyof typeof AROUND, records, look);
      const content =
        style === 'base64'
          ? Buffer.from(`<?xml version="1.0" encoding="utf-8"?>${xml}`).toString('base64')
          : style === 'cdata'
            ? `<![CDATA[${xml}]]>`
            : xml;
      return `<FILEHOSO><LOAIHOSO>${table}</LOAIHOSO><NOIDUNGFILE>${content}</NOIDUNGFILE></FILEHOSO>`;
    });
  return `<HOSO>${parts.join('\n')}</HOSO>\n`;
}

/** What stands before and after the HOSO of a file. */
export function envelope({
  facility = '01999',
  madeOn = '20241105',
  count,
}: {
  readonly facility?: string;
  readonly madeOn?: string;
  readonly count: number;
}): readonly [string, string] {
  return [
    `<?xml version="1.0" encoding="utf-8"?>\n<GIAMDINHHS xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><THONGTINDONVI><MACSKCB>${facility}</MACSKCB></THONGTINDONVI><THONGTINHOSO><NGAYLAP>${madeOn}</NGAYLAP><SOLUONGHOSO>${count}</SOLUONGHOSO><DANHSACHHOSO>\n`,
    '</DANHSACHHOSO></THONGTINHOSO><CHUKYDONVI /></GIAMDINHHS>\n',
  ];
}

/** A whole made-up claims file. */
export function claimsXml(
  count: number,
  options: Parameters<typeof encounterXml>[1] & { readonly madeOn?: string; readonly first?: number } = {},
): string {
  const [head, tail] = envelope({ ...options, count });
  return (
    head + Array.from({ length: count }, (_, i) => encounterXml((options.first ?? 0) + i, options)).join('') + tail
  );
}
