/** How much of a decision's list a table holds, the same words in every workbook, form and page. */
export const COVERAGE_NAMES = {
  complete: { vi: 'đầy đủ', en: 'complete' },
  partial: { vi: 'chưa đầy đủ', en: 'partial' },
  provisional: { vi: 'tạm thời', en: 'provisional' },
};
