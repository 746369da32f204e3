/** Levels of the administrative system of care (tuyến). */
export const LEVEL_NAMES = {
  central: { vi: 'Tuyến trung ương', en: 'Central level' },
  province: { vi: 'Tuyến tỉnh', en: 'Province level' },
  district: { vi: 'Tuyến huyện', en: 'District level' },
  commune: { vi: 'Tuyến xã', en: 'Commune level' },
};
