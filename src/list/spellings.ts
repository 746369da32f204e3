import type { Kind } from '../catalog/kinds';
import { each, type Spelling } from './column-role';

const DRUGS = ['drugs', 'traditional-medicines'] as const;
const GOODS = ['drugs', 'supplies', 'traditional-medicines'] as const;

/** The table of headers: what facilities, the portal, circular 12/2026 and our own exports write. Earlier lines and headers are preferred. */
export const SPELLINGS: readonly Spelling[] = [
  // codes
  {
    role: 'localCode',
    headers: each(`
      local_code | Mã nội bộ | Mã BV | Mã bệnh viện | Mã tại BV | Mã của BV | Mã riêng | Mã HIS | Mã trên HIS |
      Mã phần mềm | Mã nội viện | Mã khoa dược | Mã quản lý | Mã viện phí | Mã số nội bộ | MA_NOI_BO | MA_BV |
      Mã tự đặt | source_code | item_code
    `),
  },
  { role: 'code', kinds: ['services'], headers: ['Mã hiệu', 'MA_HIEU'] },
  { role: 'localCode', kinds: ['services'], headers: each('MA_DV_BV | MA_DVKT_BV | MA_DICHVU_BV | Mã viện phí DV') },
  { role: 'localCode', kinds: DRUGS, headers: ['MA_THUOC_BV', 'MATHUOC_BV'] },
  { role: 'localCode', kinds: ['supplies'], headers: ['MA_VTYT_BV', 'MA_VT_BV', 'MA_VATTU_BV'] },
  {
    role: 'declaredCode',
    headers: each(`
      declared_code | Mã tương đương | MA_TUONG_DUONG | Mã BYT | Mã Bộ Y tế | Mã DMDC | Mã dùng chung |
      Mã danh mục dùng chung | Mã DM dùng chung | Mã BHYT | Mã BHXH | Mã bảo hiểm | Mã bảo hiểm y tế | Mã BH |
      Mã quốc gia | Mã chuẩn | Mã ánh xạ | Mã gửi BHXH | Mã gửi cổng | Mã liên thông | Mã theo BYT |
      Mã theo Bộ Y tế | national_code
    `),
  },
  {
    role: 'declaredCode',
    kinds: ['services'],
    headers: each('Mã TT43 | Mã TT50 | Mã 7603 | Mã DVKT tương đương TT43'),
  },
  {
    role: 'declaredCode',
    kinds: DRUGS,
    headers: each(`
      Mã hoạt chất | MA_HOAT_CHAT | MA_HOATCHAT | Mã HC | Mã hoạt chất theo TT40 | Mã thuốc TT40 | Mã TT40
    `),
  },
  {
    role: 'declaredCode',
    kinds: ['supplies'],
    headers: each(`
      Mã nhóm VTYT | MA_NHOM_VTYT | Mã nhóm vật tư | Mã nhóm vật tư y tế | Mã nhóm TBYT | MA_NHOM_VAT_TU |
      Mã nhóm VT | Mã nhóm theo TT04 | Mã TT04
    `),
  },
  {
    role: 'declaredCode',
    kinds: ['icd10'],
    headers: each(`
      Mã ICD | Mã ICD 10 | Mã ICD-X | ICD | ICD 10 | Mã bệnh theo ICD 10 | MA_ICD | MA_ICD10 | Mã ICDX | Dagger | Dagger (†) |
      Mã dagger
    `),
  },
  { role: 'code', headers: each('Mã | Mã số | code | Mã danh mục | Mã DM | Ma so') },
  { role: 'mappedCode', headers: ['MA_AX', 'Mã AX', 'Mã đã ánh xạ'] },
  { role: 'mappedCode', kinds: ['supplies'], headers: ['MA_NHOM_AX'] },
  { role: 'mappedName', headers: ['TEN_AX', 'Tên AX', 'Tên đã ánh xạ'] },
  { role: 'mappedName', kinds: ['supplies'], headers: ['TEN_NHOM_AX'] },

  // names
  {
    role: 'localName',
    headers: each(`
      local_name | Tên nội bộ | Tên BV | Tên bệnh viện đặt | Tên tại BV | Tên riêng | Tên HIS | Tên | name |
      Tên gọi | Tên danh mục | Danh mục | Nội dung | Diễn giải | item_name | source_name | Tên đầy đủ
    `),
  },
  {
    role: 'localName',
    kinds: ['services'],
    headers: each(`
      TEN_DICH_VU | TEN_DVKT | TEN_DVKT_PHEDUYET | Tên DVKT phê duyệt | Tên dịch vụ phê duyệt |
      Tên dịch vụ được phê duyệt | Tên dịch vụ kỹ thuật được phê duyệt | Danh mục kỹ thuật | Danh mục dịch vụ |
      Danh mục dịch vụ kỹ thuật | Dịch vụ | Dịch vụ kỹ thuật | Tên loại dịch vụ | Các loại dịch vụ |
      Tên phẫu thuật/thủ thuật
    `),
  },
  {
    role: 'localName',
    kinds: ['supplies'],
    headers: each('TEN_VTYT_BV | TEN_VAT_TU | Tên thương mại | Vật tư y tế | Tên thương mại VTYT'),
  },
  {
    role: 'localName',
    kinds: ['icd10'],
    headers: each(
      'TEN_BENH | Chẩn đoán | Chẩn đoán bệnh | Danh mục bệnh | Danh mục bệnh theo các chuyên khoa | Tên bệnh tiếng Việt | disease_name | Tên bệnh (Việt) | Tên tiếng Việt',
    ),
  },
  { role: 'localName', kinds: ['yhct-diseases'], headers: each('TEN_BENH_YHCT | Bệnh YHCT | Chứng bệnh | Bệnh danh') },
  {
    role: 'localName',
    kinds: ['blood'],
    headers: each(`
      Chế phẩm máu | Chế phẩm | Tên chế phẩm | Loại chế phẩm | Máu và chế phẩm máu | Sản phẩm máu
    `),
  },
  { role: 'localName', kinds: ['traditional-medicines'], headers: ['Tên chế phẩm', 'Vị thuốc', 'TEN_VI_THUOC'] },
  {
    role: 'declaredName',
    headers: each(`
      declared_name | Tên tương đương | TEN_TUONG_DUONG | Tên BYT | Tên Bộ Y tế | Tên DMDC | Tên dùng chung |
      Tên BHYT | Tên BHXH | Tên bảo hiểm | Tên theo BYT | Tên theo Bộ Y tế | Tên chuẩn | Tên ánh xạ |
      national_name | Tên gửi cổng
    `),
  },
  {
    role: 'declaredName',
    kinds: ['services'],
    headers: each('Tên 21 | Tên TT21 | Tên dịch vụ theo TT43 | Tên TT43 | Tên TT50 | TEN_DVKT_BYT'),
  },

  // services
  {
    role: 'priceName',
    kinds: ['services'],
    headers: each(`
      price_name | TEN_DVKT_GIA | Tên DVKT giá | Tên giá | Tên mục giá | Tên dịch vụ theo giá | TEN_GIA |
      Tên dịch vụ giá | Tên giá dịch vụ | Tên DVKT theo giá | Tên dịch vụ tính giá
    `),
  },
  {
    role: 'department',
    headers: each(`
      department | Khoa | Khoa/phòng | Khoa, phòng | Khoa phòng | Tên khoa | Chuyên khoa | Khoa thực hiện |
      Khoa phòng thực hiện | Phòng thực hiện | Nơi thực hiện | Phòng ban | specialty | Tên khoa phòng | Chương |
      Khoa sử dụng
    `),
  },

  // drugs and traditional medicines
  {
    role: 'tradeName',
    kinds: DRUGS,
    headers: each(`
      trade_name | TEN_THUOC | Tên biệt dược | Biệt dược | Tên thương mại | Tên thuốc thành phẩm |
      Tên thuốc trúng thầu | Tên thành phẩm | brand_name | Tên biệt dược/tên thương mại
    `),
  },
  {
    role: 'ingredient',
    kinds: DRUGS,
    headers: each(`
      ingredient | HOAT_CHAT | TEN_HOAT_CHAT | Hoạt chất | Tên hoạt chất | Thành phần | Thành phần hoạt chất |
      Hoạt chất/thành phần | Tên thành phần | Tên hoạt chất/thành phần | Hoạt chất, thành phần | active_ingredient |
      Tên gốc | Tên chung quốc tế | Tên thuốc/hoạt chất | Tên hoạt chất, thành phần dược liệu |
      Thành phần dược liệu
    `),
  },
  {
    role: 'strength',
    kinds: DRUGS,
    headers: each(`
      strength | HAM_LUONG | Hàm lượng | Nồng độ | Nồng độ/Hàm lượng | Nồng độ, hàm lượng | Nồng độ hàm lượng |
      Nồng độ - hàm lượng | Hàm lượng/nồng độ | Hàm lượng, nồng độ | NĐ/HL | NĐHL | Nồng độ và hàm lượng
    `),
  },
  {
    role: 'route',
    kinds: DRUGS,
    headers: each(`
      route | DUONG_DUNG | Đường dùng | Đường sử dụng | Đường dùng thuốc | Đường dùng, dạng dùng |
      Đường dùng/dạng dùng | MA_DUONG_DUNG | Mã đường dùng
    `),
  },
  {
    role: 'dosageForm',
    kinds: DRUGS,
    headers: each('dosage_form | DANG_BAO_CHE | Dạng bào chế | Dạng thuốc | Dạng dùng | form'),
  },
  {
    role: 'registrationNo',
    kinds: DRUGS,
    headers: each(`
      registration_no | SO_DANG_KY | Số đăng ký | Số ĐK | SĐK | Số đăng kí | SĐK/GPNK | SĐK hoặc GPNK |
      Số đăng ký/GPNK | Số đăng ký hoặc số GPNK | Số đăng ký lưu hành | Số GPLH | GPLH | GĐKLH | Số visa | visa |
      SDK | Số đăng ký lưu hành/GPNK | GĐKLH hoặc GPNK
    `),
  },

  // goods
  {
    role: 'packaging',
    kinds: GOODS,
    headers: each(`
      packaging | QUY_CACH | Quy cách | Quy cách đóng gói | Đóng gói | DONG_GOI | Quy cách, đóng gói
    `),
  },
  {
    role: 'manufacturer',
    kinds: GOODS,
    headers: each(`
      manufacturer | HANG_SX | NHA_SX | Hãng sản xuất | Nhà sản xuất | Hãng SX | Nhà SX | Cơ sở sản xuất |
      Cơ sở SX | Hãng sản xuất/chủ sở hữu | NSX | Tên cơ sở sản xuất
    `),
  },
  {
    role: 'country',
    kinds: GOODS,
    headers: each('country | NUOC_SX | Nước sản xuất | Nước SX | Xuất xứ | Nước | Hãng nước sản xuất'),
  },
  {
    role: 'manufacturer',
    kinds: GOODS,
    headers: each(`
      Hãng/nước sản xuất | Hãng sản xuất/nước sản xuất | Hãng SX - Nước SX | Hãng sản xuất, nước sản xuất
    `),
  },
  {
    role: 'model',
    kinds: ['supplies'],
    headers: each(`
      model | MA_HIEU | Mã hiệu | Model | Ký mã hiệu | Ký hiệu | Chủng loại | Mã hiệu/chủng loại | Kích cỡ
    `),
  },
  {
    role: 'group',
    kinds: ['supplies'],
    headers: each('NHOM_VAT_TU | Nhóm vật tư | Nhóm VTYT | Nhóm vật tư y tế | Nhóm TBYT'),
  },
  {
    role: 'groupName',
    kinds: ['supplies'],
    headers: each(`
      group_name | TEN_NHOM_VTYT | Tên nhóm VTYT | Tên nhóm vật tư | Tên nhóm vật tư y tế | TEN_NHOM_VAT_TU
    `),
  },
  {
    role: 'groupName',
    headers: each(`
      Nhóm | Tên nhóm | Nhóm dịch vụ | Tên nhóm dịch vụ | Loại dịch vụ | Phân nhóm | Nhóm thuốc | Nhóm hàng
    `),
  },

  // diseases
  {
    role: 'nameEn',
    kinds: ['icd10', 'yhct-diseases'],
    headers: each(`
      name_en | Tên tiếng Anh | Tên bệnh tiếng Anh | TEN_TIENG_ANH | english_name | Tên Anh | disease_name_en
    `),
  },
  {
    role: 'icd10',
    kinds: ['yhct-diseases'],
    headers: each(`
      icd10 | Mã ICD | Mã ICD 10 | ICD | ICD-10 | Mã bệnh ICD | Mã bệnh ICD10 | Mã bệnh theo ICD10 | Mã YHHĐ |
      Mã bệnh YHHĐ | Mã ICD10 tương ứng | MA_ICD | MA_ICD10 | Mã bệnh y học hiện đại
    `),
  },
  {
    role: 'modernName',
    kinds: ['yhct-diseases'],
    headers: each(`
      modern_name | Tên bệnh YHHĐ | Tên bệnh y học hiện đại | Tên bệnh theo YHHĐ | Tên bệnh ICD | Tên bệnh ICD10 |
      Tên bệnh theo ICD | Tên bệnh theo ICD10 | Bệnh YHHĐ | Tên YHHĐ | Tên bệnh theo y học hiện đại |
      Tên bệnh tây y | TEN_BENH_ICD10 | TEN_BENH_YHHD
    `),
  },

  // blood
  {
    role: 'volumeMl',
    kinds: ['blood'],
    headers: each(`
      volume_ml | Thể tích | Thể tích thực | Dung tích | volume | Thể tích (ml) | Thể tích ml |
      Thể tích đơn vị máu | Thể tích chế phẩm
    `),
  },

  // all kinds
  {
    role: 'unitPrice',
    headers: each(`
      unit_price | DON_GIA_BH | Giá BHYT | Đơn giá BHYT | Giá BH | Đơn giá BH | Giá bảo hiểm | Giá bảo hiểm y tế |
      Mức giá BHYT | DON_GIA | Đơn giá | Giá | price | Mức giá | Giá dịch vụ | Giá DVKT | Giá DV | Đơn giá VNĐ |
      Giá VNĐ | GIA_THANH_TOAN | Giá thanh toán | DON_GIA_TT | Đơn giá thanh toán | Giá trúng thầu |
      Đơn giá trúng thầu | Giá phê duyệt | Đơn giá phê duyệt | Giá viện phí | Đơn giá viện phí | Giá VP | Viện phí |
      Giá có VAT | Đơn giá có VAT | Giá bán
    `),
  },
  { role: 'unit', headers: each('unit | DON_VI_TINH | ĐVT | Đơn vị tính | Đơn vị | Đ/v tính | ĐV tính | DVT') },
  {
    role: 'quantity',
    headers: each(`
      quantity | SO_LUONG | Số lượng | SL | Số lượng sử dụng | SL sử dụng | Số lượng thực hiện | SL thực hiện |
      Số lượt | Số lần | Số lần thực hiện | Tần suất | Số ca | Số lượt thực hiện | Số lượng trúng thầu |
      SL trúng thầu | Số lượng dùng
    `),
  },
  {
    role: 'amount',
    headers: each(`
      amount | THANH_TIEN_BH | Thành tiền BHYT | Thành tiền BH | THANH_TIEN | Thành tiền | THANH_TIEN_BV |
      Thành tiền BV | Tổng tiền | Tổng thành tiền | Doanh thu | Tổng chi phí
    `),
  },
  {
    role: 'validFrom',
    headers: each(`
      valid_from | TU_NGAY | Từ ngày | Hiệu lực từ | Hiệu lực từ ngày | Ngày hiệu lực | Ngày bắt đầu |
      Ngày áp dụng | Áp dụng từ | Áp dụng từ ngày | Từ ngày hiệu lực | Ngày bắt đầu hiệu lực
    `),
  },
  {
    role: 'validTo',
    headers: each(`
      valid_to | DEN_NGAY | Đến ngày | Hiệu lực đến | Hiệu lực đến ngày | Ngày hết hiệu lực | Ngày kết thúc |
      Áp dụng đến | Ngày ngừng | Ngày hết hạn hiệu lực
    `),
  },
  { role: 'kind', headers: ['kind', 'Loại danh mục', 'Loại mặt hàng', 'Loại hàng'] },
  { role: 'drugType', kinds: ['drugs', 'traditional-medicines', 'blood'], headers: ['LOAI_THUOC', 'Loại thuốc'] },
  {
    role: 'facilityCode',
    headers: each(`
      MA_CSKCB | Mã CSKCB | MA_COSOKCB | Mã cơ sở KCB | Mã cơ sở | facility_code | Mã cơ sở khám chữa bệnh |
      Mã cơ sở khám bệnh, chữa bệnh
    `),
  },
  { role: 'ordinal', headers: each('STT | TT | Số TT | Số thứ tự | S TT | No | ordinal | Thứ tự') },
];

/** Headers that fill no field but are telling of a kind: contract and template columns of circular 12/2026 and the portal. */
export const KIND_HINTS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  services: each(`
      MA_GIA | GIA_AX | QUY_TRINH | QD_PD_GIA | QD_DVKT | SO_LUONG_CGKT | CSKCB_CLS | Phân tuyến | Phân loại PTTT |
      Loại PTTT | Loại phẫu thuật | Phân tuyến kỹ thuật
    `),
  drugs: each(`
      HOATCHAT_AX | HAMLUONG_AX | DUONGDUNG_AX | MA_DUONGDUNG_AX | SODANGKY_AX | TENTHUOC_AX | Nhóm TCKT |
      Nhóm dược lý
    `),
  'traditional-medicines': each(`
      BO_PHAN_VT | TEN_KHOA_HOC | NGUON_GOC | PP_CHEBIEN | MA_DL_NHAP | TLHH_CB | Bộ phận dùng | Tên khoa học |
      Nguồn gốc | Phương pháp chế biến | Dạng sơ chế
    `),
  supplies: each(`
      SO_LUU_HANH | Số lưu hành | TINHNANG_KT | TYLE_TT_BH | DINH_MUC | MA_CSKCB_TBYT | Tính năng kỹ thuật |
      Thông số kỹ thuật
    `),
};
