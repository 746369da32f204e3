/** The code sets as the Ministry's plan of 2020 names them. */
export const PLAN_SET_NAMES = {
  icd10: { vi: 'Mã bệnh theo ICD-10', en: 'ICD-10' },
  facilities: { vi: 'Mã cơ sở khám bệnh, chữa bệnh', en: 'Facility codes' },
  laboratory: {
    vi: 'Xét nghiệm (huyết học, hóa sinh, vi sinh)',
    en: 'Laboratory (haematology, biochemistry, microbiology)',
  },
  imaging: { vi: 'Chẩn đoán hình ảnh, nội soi', en: 'Imaging and endoscopy' },
  drugs: {
    vi: 'Thuốc hóa dược, sinh phẩm, thuốc phóng xạ mới được cấp hoặc rút số đăng ký',
    en: 'Chemical drugs, biologicals, radiopharmaceuticals newly granted or withdrawn',
  },
  herbalDrugs: { vi: 'Thuốc từ dược liệu', en: 'Herbal drugs' },
  yhctDiseases: { vi: 'Bệnh y học cổ truyền', en: 'Traditional-medicine diseases' },
  supplies: { vi: 'Vật tư y tế', en: 'Medical supplies' },
  services: {
    vi: 'Dịch vụ kỹ thuật tương đương giữa Thông tư 43/2013, Thông tư 50/2014 và các thông tư về giá',
    en: 'Services equivalent between circulars 43/2013 and 50/2014 and the price circulars',
  },
  paediatrics: { vi: 'Dịch vụ kỹ thuật nhi khoa còn thiếu', en: 'Missing paediatric services' },
};
