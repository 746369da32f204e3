import { isKind, KIND_LABELS } from '../../catalog/kinds';
import type { Place } from '../../errors';
import type { Issue, Severity } from '../../issue';

/** What may be wrong with an official workbook. Errors refuse the import; warnings go on record. */
export type FaultCode = keyof typeof FAULTS;

interface Fault {
  readonly severity: Severity;
  readonly vi: (p: Place & { readonly other: string }) => string;
  readonly en: (p: Place & { readonly other: string }) => string;
}

const FAULTS = {
  'code-missing': {
    severity: 'error',
    vi: ({ value }) => `Dòng có tên “${value}” nhưng không có mã. Điền mã theo quyết định hoặc xóa dòng.`,
    en: ({ value }) => `The row has the name “${value}” and no code. Fill in the decision's code or delete the row.`,
  },
  'name-missing': {
    severity: 'error',
    vi: ({ value }) => `Mã ${value} không có tên. Điền tên theo quyết định.`,
    en: ({ value }) => `Code ${value} has no name. Fill in the decision's name.`,
  },
  'code-malformed': {
    severity: 'error',
    vi: ({ value, other }) =>
      `“${value}” không đúng cấu trúc mã của danh mục ${isKind(other) ? KIND_LABELS[other].vi : other}.`,
    en: ({ value, other }) => `“${value}” does not follow the code grammar of ${other}.`,
  },
  'code-with-suffix': {
    severity: 'error',
    vi: ({ value, other }) => `“${value}” có phần đuôi “${other}” của cơ sở: danh mục quốc gia không có đuôi này.`,
    en: ({ value, other }) => `“${value}” carries the suffix “${other}” of a facility: national lists have none.`,
  },
  'code-number': {
    severity: 'error',
    vi: ({ value }) =>
      `Ô mã là số (${value}): Excel có thể đã bỏ số 0 (2.10 thành 2.1). Định dạng cột mã là Văn bản rồi nhập lại theo quyết định.`,
    en: ({ value }) =>
      `The code cell is a number (${value}): Excel may have dropped zeros (2.10 to 2.1). Format the column as text and enter the codes again from the decision.`,
  },
  'code-date': {
    severity: 'error',
    vi: ({ value }) => `Ô mã là ngày (${value}): Excel đã đổi mã thành ngày. Định dạng cột mã là Văn bản rồi nhập lại.`,
    en: ({ value }) =>
      `The code cell is a date (${value}): Excel turned the code into one. Format the column as text and enter it again.`,
  },
  'code-twice': {
    severity: 'error',
    vi: ({ value, other }) => `Mã ${value} đã có ở dòng ${other} với nội dung khác. Giữ dòng đúng theo quyết định.`,
    en: ({ value, other }) =>
      `Code ${value} already stands in row ${other} with other content. Keep the row that the decision has.`,
  },
  'row-twice': {
    severity: 'warning',
    vi: ({ value, other }) => `Dòng mã ${value} lặp lại dòng ${other}: chỉ lấy một.`,
    en: ({ value, other }) => `The row of code ${value} repeats row ${other}: taken once.`,
  },
  'cell-error': {
    severity: 'error',
    vi: ({ value }) => `Ô báo lỗi công thức ${value}. Mở bằng Excel và sửa ô này.`,
    en: ({ value }) => `The cell shows the formula error ${value}. Open the file in Excel and mend it.`,
  },
  'cell-formula': {
    severity: 'error',
    vi: ({ value }) => `Ô là công thức chưa có kết quả (${value}). Mở bằng Excel, lưu lại rồi nhập.`,
    en: ({ value }) =>
      `The cell is a formula without a result (${value}). Open the file in Excel, save it and import again.`,
  },
  'character-lost': {
    severity: 'error',
    vi: ({ value }) => `“${value}” có ký tự bị mất (�): tệp đã lưu sai bảng mã. Dùng tệp gốc của Bộ.`,
    en: ({ value }) =>
      `“${value}” has lost characters (�): the file was saved in a wrong encoding. Use the Ministry's own file.`,
  },
  'legacy-font': {
    severity: 'error',
    vi: ({ value }) => `“${value}” viết bằng phông cũ (TCVN3 hoặc VNI). Chuyển tệp sang Unicode rồi nhập lại.`,
    en: ({ value }) =>
      `“${value}” is written in a legacy font (TCVN3 or VNI). Convert the file to Unicode and import again.`,
  },
  'price-malformed': {
    severity: 'error',
    vi: ({ value }) => `Giá “${value}” không phải là số nguyên đồng.`,
    en: ({ value }) => `The price “${value}” is not a whole number of đồng.`,
  },
  'volume-malformed': {
    severity: 'error',
    vi: ({ value }) => `Thể tích “${value}” không phải là số nguyên ml.`,
    en: ({ value }) => `The volume “${value}” is not a whole number of ml.`,
  },
  'technique-differs': {
    severity: 'error',
    vi: ({ value, other }) => `Mã kỹ thuật “${value}” không khớp với mã dịch vụ ${other}.`,
    en: ({ value, other }) => `The technique “${value}” does not agree with the service code ${other}.`,
  },
  'price-item-differs': {
    severity: 'error',
    vi: ({ value, other }) => `Mã giá “${value}” không khớp với phần cuối của mã dịch vụ ${other}.`,
    en: ({ value, other }) => `The price item “${value}” does not agree with the end of the service code ${other}.`,
  },
  'partner-malformed': {
    severity: 'error',
    vi: ({ value }) => `“${value}” không phải mã ICD-10.`,
    en: ({ value }) => `“${value}” is no ICD-10 code.`,
  },
  'partner-nameless': {
    severity: 'error',
    vi: ({ value }) => `Mã ICD-10 ${value} đi kèm không có tên bệnh.`,
    en: ({ value }) => `The ICD-10 code ${value} beside it has no name.`,
  },
  'successor-malformed': {
    severity: 'error',
    vi: ({ value }) => `Mã thay thế “${value}” sai cấu trúc.`,
    en: ({ value }) => `The successor “${value}” does not follow the grammar.`,
  },
  'successor-unknown': {
    severity: 'warning',
    vi: ({ value }) => `Mã thay thế ${value} không có trong danh mục đầy đủ.`,
    en: ({ value }) => `The successor ${value} is not in the full list.`,
  },
  'retired-still-there': {
    severity: 'error',
    vi: ({ value }) => `Mã ${value} vừa ở danh mục đầy đủ vừa ở danh sách hủy.`,
    en: ({ value }) => `Code ${value} stands in the full list and among the cancelled ones.`,
  },
  'retired-unknown': {
    severity: 'warning',
    vi: ({ value }) => `Mã hủy ${value} không có trong danh mục được sửa đổi: kiểm tra lại mã.`,
    en: ({ value }) => `The cancelled code ${value} is not in the list that is amended: check the code.`,
  },
  'changed-missing': {
    severity: 'warning',
    vi: ({ value }) => `Mã ${value} ở danh sách thay đổi không có trong danh mục đầy đủ.`,
    en: ({ value }) => `Code ${value} of the changes is not in the full list.`,
  },
  'numbering-gap': {
    severity: 'warning',
    vi: ({ value, other }) => `Số thứ tự nhảy từ ${other} sang ${value}: có thể thiếu dòng.`,
    en: ({ value, other }) => `The numbering jumps from ${other} to ${value}: rows may be missing.`,
  },
  'rows-hidden': {
    severity: 'warning',
    vi: ({ value }) => `${value} dòng bị ẩn vẫn được đọc.`,
    en: ({ value }) => `${value} hidden rows were read all the same.`,
  },
  'sheet-ignored': {
    severity: 'info',
    vi: ({ sheet }) => `Trang “${sheet}” không phải danh mục: bỏ qua.`,
    en: ({ sheet }) => `Sheet “${sheet}” is no list: left out.`,
  },
  'retired-unread': {
    severity: 'error',
    vi: ({ sheet }) =>
      `Trang “${sheet}” có vẻ là mã hủy nhưng không thấy cột mã cũ và mã thay thế (hoặc tên). Đặt lại tiêu đề “Mã cũ”, “Mã thay thế”, hoặc xóa trang.`,
    en: ({ sheet }) =>
      `Sheet “${sheet}” looks like cancelled codes, but has no column of old codes with successors or names. Name the columns “Mã cũ” and “Mã thay thế”, or delete the sheet.`,
  },
  'count-differs': {
    severity: 'error',
    vi: ({ value, other }) => `Đọc được ${value} mã, quyết định ghi ${other}. Tệp thiếu hoặc thừa dòng.`,
    en: ({ value, other }) => `${value} codes were read, the decision has ${other}. Rows are missing or added.`,
  },
} as const satisfies Record<string, Fault>;

/** A fault of an official workbook as an issue. `other` is the second value of its sentence. */
export function fault(code: FaultCode, place: Place, other = ''): Issue {
  const { severity, vi, en } = FAULTS[code] as Fault;
  const filled = { ...place, other };
  return { severity, code, ...place, message: { vi: vi(filled), en: en(filled) } };
}
