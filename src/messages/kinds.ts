/** Official names of the code sets, as in the columns of letter 677/BYT-BH. */
export const KIND_NAMES = {
  drugs: { vi: 'Thuốc tân dược', en: 'Drugs' },
  'traditional-medicines': { vi: 'Thuốc chế phẩm YHCT và vị thuốc YHCT', en: 'Traditional medicines' },
  services: { vi: 'Dịch vụ kỹ thuật', en: 'Technical services' },
  supplies: { vi: 'Vật tư y tế', en: 'Medical supplies' },
  icd10: { vi: 'Bệnh theo ICD-10', en: 'Diseases (ICD-10)' },
  'yhct-diseases': { vi: 'Bệnh YHCT', en: 'Traditional-medicine diseases' },
  blood: { vi: 'Đơn vị máu toàn phần và chế phẩm máu', en: 'Whole blood and blood products' },
};

/** Short names of kinds, fit for a sheet tab. */
export const KIND_TABS = {
  drugs: { vi: 'Thuốc tân dược', en: 'Drugs' },
  'traditional-medicines': { vi: 'Chế phẩm, vị thuốc YHCT', en: 'Traditional medicines' },
  services: { vi: 'Dịch vụ kỹ thuật', en: 'Services' },
  supplies: { vi: 'Vật tư y tế', en: 'Supplies' },
  icd10: { vi: 'Bệnh ICD-10', en: 'ICD-10' },
  'yhct-diseases': { vi: 'Bệnh YHCT', en: 'Traditional diseases' },
  blood: { vi: 'Máu và chế phẩm máu', en: 'Blood' },
};
