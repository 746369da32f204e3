import type { Texts } from './pair';

/** Why a review workbook cannot be read back. */
export const REVIEW_FAULTS = {
  noWorkbook: {
    vi: 'Đây không phải sổ rà soát của dmdc. Hãy dùng tệp do “dmdc map -o tệp.xlsx” tạo ra và giữ nguyên các trang ẩn.',
    en: 'This is no review workbook of dmdc. Use the file made by “dmdc map -o file.xlsx” and leave the hidden sheets in it.',
  },
  hiddenMissing: {
    vi: 'Đây không phải sổ rà soát của dmdc, hoặc các trang ẩn “_dmdc” đã bị xóa. Hãy dùng tệp do “dmdc map -o tệp.xlsx” tạo ra và giữ nguyên các trang ẩn.',
    en: 'This is no review workbook of dmdc, or its hidden “_dmdc” sheets were deleted. Use the file made by “dmdc map -o file.xlsx” and leave the hidden sheets in it.',
  },
  hiddenChanged: (where: string) => ({
    vi: `Dữ liệu ẩn của sổ rà soát đã bị sửa hoặc hỏng (trang và dòng: ${where}). Hãy chép các quyết định sang sổ mới do “dmdc map” tạo ra.`,
    en: `The hidden data of the review workbook was changed or damaged (sheet and row: ${where}). Copy the decisions into a new workbook made by “dmdc map”.`,
  }),
  newer: (version: number) => ({
    vi: `Sổ rà soát này do phiên bản dmdc mới hơn tạo ra (dạng ${version}). Hãy cập nhật dmdc rồi đọc lại.`,
    en: `This review workbook was made by a later dmdc (format ${version}). Update dmdc and read it again.`,
  }),
} satisfies Texts;

/** Remarks on rows and cells of a review workbook, by code; `value` is what stands in the cell or names the row. */
export const REVIEW_REMARKS = {
  'sheet-missing': () => ({
    vi: 'Không tìm thấy trang này trong sổ rà soát: các quyết định ở đó không đọc được, mọi dòng giữ nguyên như trước.',
    en: 'This sheet is not in the review workbook: its decisions cannot be read, every row stays as it was.',
  }),
  'row-deleted': (value: string) => ({
    vi: `Dòng của “${value}” đã bị xóa khỏi sổ rà soát; mục này vẫn được giữ như trước khi rà soát.`,
    en: `The row of “${value}” was deleted from the review workbook; the item stays as it was before.`,
  }),
  'row-unknown': (value: string) => ({
    vi: `Dòng “${value}” không có trong danh mục đã ánh xạ; quyết định ở dòng này bị bỏ qua.`,
    en: `The row “${value}” is not in the mapped list; its decision is left out.`,
  }),
  'row-mismatch': (value: string) => ({
    vi: `Dòng “${value}”: STT không khớp với mã và tên nội bộ, có thể chỉ một phần các cột được sắp xếp; quyết định bị bỏ qua. Hãy hoàn tác việc sắp xếp rồi sắp xếp cả bảng.`,
    en: `The row “${value}”: its number does not agree with local code and name, perhaps only some columns were sorted; its decision is left out. Undo the sorting, then sort the whole table.`,
  }),
  'decisions-contradict': (value: string) => ({
    vi: `“${value}” có ở hai dòng với quyết định khác nhau; không dòng nào được dùng. Hãy giữ lại một dòng.`,
    en: `“${value}” stands on two rows with different decisions; neither is used. Keep one of them.`,
  }),
  'remark-without-decision': (value: string) => ({
    vi: `Có ghi “${value}” nhưng ô “Quyết định” để trống; ghi chú này không được lưu. Hãy chọn mã hoặc “Cần xem lại”.`,
    en: `“${value}” is written but “Decision” is empty; the remark is not kept. Choose a code or “Look at again”.`,
  }),
  'decision-number': (value: string) => ({
    vi: `Quyết định “${value}” là số hoặc ngày, có thể đã mất chữ số 0; chưa được dùng. Hãy định dạng ô là Text rồi gõ lại mã.`,
    en: `The decision “${value}” is a number or date and may have lost zeros; it is not used. Format the cell as text and type the code again.`,
  }),
  'decision-wrong-kind': (value: string) => ({
    vi: `“${value}” có dạng mã của danh mục khác; chưa được dùng. Hãy chọn mã của đúng danh mục.`,
    en: `“${value}” looks like a code of another code set; it is not used. Choose a code of this one.`,
  }),
  'decision-cleared': (value: string) => ({
    vi: `Ô “Quyết định” của “${value}” đã bị xóa; quyết định trước vẫn giữ. Muốn hủy thì dùng: dmdc reopen.`,
    en: `The cell “Decision” of “${value}” was emptied; the earlier decision stays. To take it back use: dmdc reopen.`,
  }),
  'answer-unreadable': (value: string) => ({
    vi: `Câu trả lời “${value}” không có trong các câu trả lời của câu hỏi này; chưa được dùng. Hãy chọn trong danh sách của ô.`,
    en: `The answer “${value}” is none of the answers of this question; it is not used. Choose one from the list of the cell.`,
  }),
  'decision-several-codes': (value: string) => ({
    vi: `Ô “Quyết định” có nhiều mã (${value}); chưa mã nào được dùng. Hãy để lại một mã, các mã khác ghi ở cột “Ghi chú”.`,
    en: `The cell “Decision” holds several codes (${value}); none is used. Leave one of them, others go to the column “Comment”.`,
  }),
  'decision-nothing-to-accept': (value: string) => ({
    vi: `“${value}” chưa rõ là đồng ý với mã nào: dòng này không có đúng một mã đề xuất. Hãy chọn hoặc gõ mã.`,
    en: `“${value}” does not say which code is accepted: this row has no single proposal. Choose or type a code.`,
  }),
  'decision-unreadable': (value: string) => ({
    vi: `Không thấy mã ở đầu quyết định “${value}”; chưa được dùng. Hãy ghi mã trước, ý kiến ghi ở cột “Ghi chú”.`,
    en: `No code stands at the start of the decision “${value}”; it is not used. Write the code first, remarks go to the column “Comment”.`,
  }),
} satisfies Texts;
