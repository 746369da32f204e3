import { KIND_NAMES } from '../kinds';
import type { Pair, Texts } from '../pair';

/** What the sentences about an official workbook are made of. */
export interface ImportValues {
  readonly value?: string | undefined;
  readonly sheet?: string | undefined;
  /** The second value of the sentence: another row, code, number or kind. */
  readonly other: string;
}

/** What may be wrong with an official workbook that is imported, by code. */
export const IMPORT_FAULTS = {
  'code-missing': ({ value }: ImportValues) => ({
    vi: `Dòng có tên “${value}” nhưng không có mã. Điền mã theo quyết định hoặc xóa dòng.`,
    en: `The row has the name “${value}” and no code. Fill in the decision's code or delete the row.`,
  }),
  'name-missing': ({ value }: ImportValues) => ({
    vi: `Mã ${value} không có tên. Điền tên theo quyết định.`,
    en: `Code ${value} has no name. Fill in the decision's name.`,
  }),
  'code-malformed': ({ value, other }: ImportValues) => ({
    vi: `“${value}” không đúng cấu trúc mã của danh mục ${kindName(other).vi}.`,
    en: `“${value}” does not follow the code grammar of ${kindName(other).en}.`,
  }),
  'code-with-suffix': ({ value, other }: ImportValues) => ({
    vi: `“${value}” có phần đuôi “${other}” của cơ sở: danh mục quốc gia không có đuôi này.`,
    en: `“${value}” carries the suffix “${other}” of a facility: national lists have none.`,
  }),
  'code-number': ({ value }: ImportValues) => ({
    vi: `Ô mã là số (${value}): Excel có thể đã bỏ số 0 (2.10 thành 2.1). Định dạng cột mã là Văn bản rồi nhập lại theo quyết định.`,
    en: `The code cell is a number (${value}): Excel may have dropped zeros (2.10 to 2.1). Format the column as text and enter the codes again from the decision.`,
  }),
  'code-date': ({ value }: ImportValues) => ({
    vi: `Ô mã là ngày (${value}): Excel đã đổi mã thành ngày. Định dạng cột mã là Văn bản rồi nhập lại.`,
    en: `The code cell is a date (${value}): Excel turned the code into one. Format the column as text and enter it again.`,
  }),
  'code-twice': ({ value, other }: ImportValues) => ({
    vi: `Mã ${value} đã có ở dòng ${other} với nội dung khác. Giữ dòng đúng theo quyết định.`,
    en: `Code ${value} already stands in row ${other} with other content. Keep the row that the decision has.`,
  }),
  'row-twice': ({ value, other }: ImportValues) => ({
    vi: `Dòng mã ${value} lặp lại dòng ${other}: chỉ lấy một.`,
    en: `The row of code ${value} repeats row ${other}: taken once.`,
  }),
  'cell-error': ({ value }: ImportValues) => ({
    vi: `Ô báo lỗi công thức ${value}. Mở bằng Excel và sửa ô này.`,
    en: `The cell shows the formula error ${value}. Open the file in Excel and mend it.`,
  }),
  'cell-formula': ({ value }: ImportValues) => ({
    vi: `Ô là công thức chưa có kết quả (${value}). Mở bằng Excel, lưu lại rồi nhập.`,
    en: `The cell is a formula without a result (${value}). Open the file in Excel, save it and import again.`,
  }),
  'character-lost': ({ value }: ImportValues) => ({
    vi: `“${value}” có ký tự bị mất (�): tệp đã lưu sai bảng mã. Dùng tệp gốc của Bộ.`,
    en: `“${value}” has lost characters (�): the file was saved in a wrong encoding. Use the Ministry's own file.`,
  }),
  'legacy-font': ({ value }: ImportValues) => ({
    vi: `“${value}” viết bằng phông cũ (TCVN3 hoặc VNI). Chuyển tệp sang Unicode rồi nhập lại.`,
    en: `“${value}” is written in a legacy font (TCVN3 or VNI). Convert the file to Unicode and import again.`,
  }),
  'price-malformed': ({ value }: ImportValues) => ({
    vi: `Giá “${value}” không phải là số nguyên đồng.`,
    en: `The price “${value}” is not a whole number of đồng.`,
  }),
  'volume-malformed': ({ value }: ImportValues) => ({
    vi: `Thể tích “${value}” không phải là số nguyên ml.`,
    en: `The volume “${value}” is not a whole number of ml.`,
  }),
  'technique-differs': ({ value, other }: ImportValues) => ({
    vi: `Mã kỹ thuật “${value}” không khớp với mã dịch vụ ${other}.`,
    en: `The technique “${value}” does not agree with the service code ${other}.`,
  }),
  'price-item-differs': ({ value, other }: ImportValues) => ({
    vi: `Mã giá “${value}” không khớp với phần cuối của mã dịch vụ ${other}.`,
    en: `The price item “${value}” does not agree with the end of the service code ${other}.`,
  }),
  'partner-malformed': ({ value }: ImportValues) => ({
    vi: `“${value}” không phải mã ICD-10.`,
    en: `“${value}” is no ICD-10 code.`,
  }),
  'partner-nameless': ({ value }: ImportValues) => ({
    vi: `Mã ICD-10 ${value} đi kèm không có tên bệnh.`,
    en: `The ICD-10 code ${value} beside it has no name.`,
  }),
  'successor-malformed': ({ value }: ImportValues) => ({
    vi: `Mã thay thế “${value}” sai cấu trúc.`,
    en: `The successor “${value}” does not follow the grammar.`,
  }),
  'successor-unknown': ({ value }: ImportValues) => ({
    vi: `Mã thay thế ${value} không có trong danh mục đầy đủ.`,
    en: `The successor ${value} is not in the full list.`,
  }),
  'retired-still-there': ({ value }: ImportValues) => ({
    vi: `Mã ${value} vừa ở danh mục đầy đủ vừa ở danh sách hủy.`,
    en: `Code ${value} stands in the full list and among the cancelled ones.`,
  }),
  'retired-unknown': ({ value }: ImportValues) => ({
    vi: `Mã hủy ${value} không có trong danh mục được sửa đổi: kiểm tra lại mã.`,
    en: `The cancelled code ${value} is not in the list that is amended: check the code.`,
  }),
  'changed-missing': ({ value }: ImportValues) => ({
    vi: `Mã ${value} ở danh sách thay đổi không có trong danh mục đầy đủ.`,
    en: `Code ${value} of the changes is not in the full list.`,
  }),
  'numbering-gap': ({ value, other }: ImportValues) => ({
    vi: `Số thứ tự nhảy từ ${other} sang ${value}: có thể thiếu dòng.`,
    en: `The numbering jumps from ${other} to ${value}: rows may be missing.`,
  }),
  'rows-hidden': ({ value }: ImportValues) => ({
    vi: `${value} dòng bị ẩn vẫn được đọc.`,
    en: `${value} hidden rows were read all the same.`,
  }),
  'sheet-ignored': ({ sheet }: ImportValues) => ({
    vi: `Trang “${sheet}” không phải danh mục: bỏ qua.`,
    en: `Sheet “${sheet}” is no list: left out.`,
  }),
  'sheets-joined': ({ value }: ImportValues) => ({
    vi: `Các trang ${value} có cùng cột và không trùng mã: đọc thành một danh mục.`,
    en: `The sheets ${value} have the same columns and no code in common: read as one list.`,
  }),
  'sheets-overlap': ({ sheet, value, other }: ImportValues) => ({
    vi: `Trang “${sheet}” có mã đã ở trang “${other}”: ${value}. Giữ trang đúng theo quyết định và xóa trang kia, hoặc nhập riêng bằng --sheet.`,
    en: `Sheet “${sheet}” has codes that stand on sheet “${other}” too: ${value}. Keep the sheet that the decision has and delete the other, or import it alone with --sheet.`,
  }),
  'sheets-differ': ({ sheet, value, other }: ImportValues) => ({
    vi: `Trang “${sheet}” và trang “${other}” không cùng cột (chỉ một trang có ${value}) nên không chắc là một danh mục. Đặt tiêu đề hai trang giống nhau, hoặc nhập riêng bằng --sheet.`,
    en: `Sheets “${sheet}” and “${other}” do not have the same columns (only one has ${value}), so they may not be one list. Give both the same headers, or import one alone with --sheet.`,
  }),
  'retired-unread': ({ sheet }: ImportValues) => ({
    vi: `Trang “${sheet}” có vẻ là mã hủy nhưng không thấy cột mã cũ và mã thay thế (hoặc tên). Đặt lại tiêu đề “Mã cũ”, “Mã thay thế”, hoặc xóa trang.`,
    en: `Sheet “${sheet}” looks like cancelled codes, but has no column of old codes with successors or names. Name the columns “Mã cũ” and “Mã thay thế”, or delete the sheet.`,
  }),
  'count-differs': ({ value, other }: ImportValues) => ({
    vi: `Đọc được ${value} mã, quyết định ghi ${other}. Tệp thiếu hoặc thừa dòng.`,
    en: `${value} codes were read, the decision has ${other}. Rows are missing or added.`,
  }),
} satisfies Texts;

function kindName(kind: string): Pair {
  return (KIND_NAMES as Readonly<Record<string, Pair>>)[kind] ?? { vi: kind, en: kind };
}
