import type { Place } from '../../errors';
import type { Issue, Severity } from '../../issue';

const TEXTS = {
  'sheet-missing': [
    'error',
    () =>
      'Không tìm thấy trang này trong sổ rà soát: các quyết định ở đó không đọc được, mọi dòng giữ nguyên như trước.',
    () => 'This sheet is not in the review workbook: its decisions cannot be read, every row stays as it was.',
  ],
  'row-deleted': [
    'warning',
    (value: string) => `Dòng của “${value}” đã bị xóa khỏi sổ rà soát; mục này vẫn được giữ như trước khi rà soát.`,
    (value: string) => `The row of “${value}” was deleted from the review workbook; the item stays as it was before.`,
  ],
  'row-unknown': [
    'warning',
    (value: string) => `Dòng “${value}” không có trong danh mục đã ánh xạ; quyết định ở dòng này bị bỏ qua.`,
    (value: string) => `The row “${value}” is not in the mapped list; its decision is left out.`,
  ],
  'row-mismatch': [
    'error',
    (value: string) =>
      `Dòng “${value}”: STT không khớp với mã và tên nội bộ, có thể chỉ một phần các cột được sắp xếp; quyết định bị bỏ qua. Hãy sắp xếp cả bảng.`,
    (value: string) =>
      `The row “${value}”: its number does not agree with local code and name, perhaps only some columns were sorted; its decision is left out. Sort the whole table.`,
  ],
  'decisions-contradict': [
    'error',
    (value: string) =>
      `“${value}” có ở hai dòng với quyết định khác nhau; không dòng nào được dùng. Hãy giữ lại một dòng.`,
    (value: string) => `“${value}” stands on two rows with different decisions; neither is used. Keep one of them.`,
  ],
  'remark-without-decision': [
    'warning',
    (value: string) =>
      `Có ghi “${value}” nhưng ô “Quyết định” để trống; ghi chú này không được lưu. Hãy chọn mã hoặc “Cần xem lại”.`,
    (value: string) =>
      `“${value}” is written but “Decision” is empty; the remark is not kept. Choose a code or “Look at again”.`,
  ],
  'decision-number': [
    'error',
    (value: string) =>
      `Quyết định “${value}” là số hoặc ngày, có thể đã mất chữ số 0; chưa được dùng. Hãy định dạng ô là Text rồi gõ lại mã.`,
    (value: string) =>
      `The decision “${value}” is a number or date and may have lost zeros; it is not used. Format the cell as text and type the code again.`,
  ],
  'decision-wrong-kind': [
    'error',
    (value: string) => `“${value}” có dạng mã của danh mục khác; chưa được dùng. Hãy chọn mã của đúng danh mục.`,
    (value: string) => `“${value}” looks like a code of another code set; it is not used. Choose a code of this one.`,
  ],
  'decision-cleared': [
    'warning',
    (value: string) =>
      `Ô “Quyết định” của “${value}” đã bị xóa; quyết định trước vẫn giữ. Muốn hủy thì dùng: dmdc reopen.`,
    (value: string) =>
      `The cell “Decision” of “${value}” was emptied; the earlier decision stays. To take it back use: dmdc reopen.`,
  ],
  'decision-several-codes': [
    'error',
    (value: string) =>
      `Ô “Quyết định” có nhiều mã (${value}); chưa mã nào được dùng. Hãy để lại một mã, các mã khác ghi ở cột “Ghi chú”.`,
    (value: string) =>
      `The cell “Decision” holds several codes (${value}); none is used. Leave one of them, others go to the column “Comment”.`,
  ],
  'decision-nothing-to-accept': [
    'error',
    (value: string) =>
      `“${value}” chưa rõ là đồng ý với mã nào: dòng này không có đúng một mã đề xuất. Hãy chọn hoặc gõ mã.`,
    (value: string) =>
      `“${value}” does not say which code is accepted: this row has no single proposal. Choose or type a code.`,
  ],
  'decision-unreadable': [
    'error',
    (value: string) =>
      `Không thấy mã ở đầu quyết định “${value}”; chưa được dùng. Hãy ghi mã trước, ý kiến ghi ở cột “Ghi chú”.`,
    (value: string) =>
      `No code stands at the start of the decision “${value}”; it is not used. Write the code first, remarks go to the column “Comment”.`,
  ],
} as const satisfies Readonly<
  Record<string, readonly [Severity, (value: string) => string, (value: string) => string]>
>;

/** A remark on reading a review workbook back. */
export function decisionIssue(code: keyof typeof TEXTS, place: Place, value = ''): Issue {
  const [severity, vi, en] = TEXTS[code];
  return { severity, code, ...place, ...(value && { value }), message: { vi: vi(value), en: en(value) } };
}
