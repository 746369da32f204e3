/** How much of a decision's list a table holds, the same words in every workbook, form and page. */
export const COVERAGE_NAMES = {
  complete: { vi: 'đầy đủ', en: 'complete' },
  partial: { vi: 'chưa đầy đủ', en: 'partial' },
  provisional: { vi: 'tạm thời', en: 'provisional' },
};

/** What stands behind a ratio that rests on such a table; the mark is explained beside the ratios. */
export const COVERAGE_MARKS = { complete: '', partial: '(*)', provisional: '(**)' };

/** What to do where a partial or provisional table answers; said wherever a ratio on one is shown. */
export const BRING_OFFICIAL = {
  vi: 'Có tệp DMDC của Bộ Y tế thì nạp một lần: dmdc import TỆP.',
  en: 'With the Ministry’s own DMDC workbook, import it once: dmdc import FILE.',
};
