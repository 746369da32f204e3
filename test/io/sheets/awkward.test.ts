import { describe, expect, it } from 'vitest';
import { DmdcError } from '../../../src/errors';
import { readFacilityCatalog } from '../../../src/io/sheets/facility-list';
import { awkwardFiles } from '../../helpers/awkward';

describe('awkward files', () => {
  it.each(awkwardFiles().map((file) => [file.fileName, file] as const))(
    '%s is read or refused with a reason',
    (fileName, { bytes, items, error }) => {
      try {
        const catalog = readFacilityCatalog(bytes, { fileName });
        expect(catalog.items.length).toBe(items);
        expect(catalog.items.every(({ kind, localName }) => kind === 'services' && localName !== '')).toBe(true);
      } catch (cause) {
        if (!(cause instanceof DmdcError)) throw cause;
        expect(cause.code).toBe(error);
        expect(cause.place.file).toBe(fileName);
        expect(cause.messages.vi).not.toBe(cause.messages.en);
      }
    },
  );

  it('that are locked say how to unlock them', () => {
    const { bytes } = awkwardFiles().find(({ fileName }) => fileName === 'mat-khau.xlsx')!;
    expect(() => readFacilityCatalog(bytes)).toThrowError(/mật khẩu/);
  });
});

/** Columns of the insurer's portal and of the forms of circular 12/2026, and what a row of each has to give. */
const FORMS = [
  [
    'services',
    'stt ma_dvkt ma_ax ten_dvkt ten_ax ma_gia don_gia gia_ax quyet_dinh cong_bo ma_cosokcb manhom_9324 hieuluc ketqua lydotuchoi',
    ['localCode', 'localName', 'declaredCode', 'declaredName', 'unitPrice'],
  ],
  [
    'drugs',
    'stt ma_hoat_chat ma_ax hoat_chat hoatchat_ax ma_duong_dung ma_duongdung_ax duong_dung duongdung_ax ham_luong hamluong_ax ten_thuoc tenthuoc_ax so_dang_ky sodangky_ax dong_goi don_vi_tinh don_gia don_gia_tt so_luong ma_cskcb hang_sx nuoc_sx nha_thau quyet_dinh cong_bo ma_thuoc_bv loai_thuoc',
    [
      'declaredCode',
      'ingredient',
      'route',
      'strength',
      'tradeName',
      'registrationNo',
      'packaging',
      'unit',
      'unitPrice',
      'quantity',
      'manufacturer',
      'country',
      'localCode',
    ],
  ],
  [
    'supplies',
    'stt ma_nhom_vtyt ma_nhom_ax ten_nhom_vtyt ten_nhom_ax ma_hieu ma_vtyt_bv ten_vtyt_bv quy_cach nuoc_sx hang_sx don_vi_tinh don_gia don_gia_tt nha_thau dinh_muc so_luong ma_cskcb',
    [
      'declaredCode',
      'groupName',
      'model',
      'localCode',
      'localName',
      'packaging',
      'country',
      'manufacturer',
      'unit',
      'unitPrice',
      'quantity',
    ],
  ],
  [
    'drugs',
    'STT MA_THUOC TEN_HOAT_CHAT TEN_THUOC DON_VI_TINH HAM_LUONG DUONG_DUNG MA_DUONG_DUNG DANG_BAO_CHE SO_DANG_KY SO_LUONG DON_GIA DON_GIA_BH QUY_CACH NHA_SX NUOC_SX NHA_THAU TT_THAU TU_NGAY_HD DEN_NGAY_HD MA_CSKCB LOAI_THUOC MA_DVKT BO_PHAN_VT TEN_KHOA_HOC NGUON_GOC PP_CHEBIEN TU_NGAY DEN_NGAY',
    [
      'ingredient',
      'tradeName',
      'unit',
      'strength',
      'route',
      'dosageForm',
      'registrationNo',
      'quantity',
      'unitPrice',
      'packaging',
      'manufacturer',
      'country',
      'validFrom',
      'validTo',
    ],
  ],
  [
    'supplies',
    'STT MA_VAT_TU NHOM_VAT_TU TEN_VAT_TU MA_HIEU SO_LUU_HANH TINHNANG_KT QUY_CACH HANG_SX NUOC_SX DON_VI_TINH DON_GIA DON_GIA_BH TYLE_TT_BH SO_LUONG TU_NGAY_HD MA_CSKCB TU_NGAY DEN_NGAY',
    [
      'localCode',
      'groupName',
      'localName',
      'model',
      'packaging',
      'manufacturer',
      'country',
      'unit',
      'unitPrice',
      'quantity',
      'validFrom',
      'validTo',
    ],
  ],
  [
    'services',
    'STT MA_DICH_VU TEN_DICH_VU TEN_DVKT_GIA DON_GIA QUY_TRINH SO_LUONG_CGKT CSKCB_CGKT CSKCB_CLS QD_DVKT QD_PD_GIA GHI_CHU TU_NGAY DEN_NGAY MA_CSKCB GIA_THANH_TOAN',
    ['localCode', 'localName', 'priceName', 'unitPrice', 'validFrom', 'validTo'],
  ],
] as const;

describe('official forms', () => {
  it.each(FORMS)('of %s are read column by column: %s', (kind, columns, fields) => {
    const headers = columns.split(' ');
    const rows = [headers, headers.map((_, i) => String(20_260_101 + i))];
    const { sheets } = readFacilityCatalog(new TextEncoder().encode(rows.map((row) => row.join('\t')).join('\n')));
    expect(sheets[0]!.kind).toBe(kind);
    const read = sheets[0]!.columns.map(({ field }) => field).filter((field) => field !== undefined);
    expect([...read].sort()).toEqual(expect.arrayContaining([...fields].sort()));
    expect(new Set(read).size).toBe(read.length);
  });

  it.each([
    'STT MA_KHOA TEN_KHOA BAN_KHAM GIUONG_PD TU_NGAY DEN_NGAY MA_CSKCB',
    'STT MA_KHOA TEN_KHOA HO_TEN GIOI_TINH SO_DINH_DANH MACCHN TU_NGAY MA_CSKCB',
  ])('of wards and staff are no catalogue: %s', (columns) => {
    const text = `${columns.replaceAll(' ', ',')}\n${columns.replaceAll(/\S+/g, 'x').replaceAll(' ', ',')}\n`;
    expect(() => readFacilityCatalog(new TextEncoder().encode(text))).toThrowError(
      expect.objectContaining({ code: 'header-not-found' }),
    );
  });
});
