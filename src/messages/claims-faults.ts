import type { Pair, Texts } from './pair';

/** What is wrong with claims files and the tables beside them. */
export const CLAIMS_FAULTS = {
  sentHeaderNotFound: {
    vi: 'Không thấy dòng tiêu đề của bảng số hồ sơ. Cần có cột MA_CSKCB (hoặc TEN_CSKCB) và SO_HO_SO; thêm DUNG_NGAY, PHAN_HOI, TUYEN nếu có.',
    en: 'The table of records has no header row. It needs the columns MA_CSKCB (or TEN_CSKCB) and SO_HO_SO; DUNG_NGAY, PHAN_HOI, TUYEN where known.',
  },
  sentCountsContradict: {
    vi: 'Số đúng ngày hoặc số có phản hồi lớn hơn tổng số hồ sơ; dòng này không tính.',
    en: 'More records on the day or answered than there are; the row does not count.',
  },
  sentCountUnreadable: {
    vi: 'Không đọc được số hồ sơ; dòng này không tính.',
    en: 'The number of records cannot be read; the row does not count.',
  },
  notReadToTheEnd: (file: string | undefined, line: number, message: Pair) => ({
    vi: `Không đọc hết được tệp “${file}”, dừng ở dòng ${line}: ${message.vi}.`,
    en: `The file “${file}” could not be read to its end, it stops at line ${line}: ${message.en}.`,
  }),
  badFieldList: (list: string) => ({
    vi: `Các danh sách trường: ${list}.`,
    en: `The field lists are: ${list}.`,
  }),
  badDateBy: (text: string) => ({
    vi: `“${text}” không phải là một ngày, cũng không phải line, end hay start. Viết yyyy-mm-dd hoặc dd/mm/yyyy, hoặc một trong ba từ đó.`,
    en: `“${text}” is neither a day nor line, end or start. Write yyyy-mm-dd or dd/mm/yyyy, or one of these words.`,
  }),
  badField: (text: string) => ({
    vi: `“${text}” không phải là trường nào. Viết bảng và trường, ví dụ XML1.MAHUYEN_CU_TRU.`,
    en: `“${text}” is no field. Write table and field, as XML1.MAHUYEN_CU_TRU.`,
  }),
  listNotBundled: (decision: string) => ({
    vi: `Danh mục có hiệu lực là ${decision}, không có kèm trong phần mềm: mã của các dòng này chưa kiểm được.`,
    en: `The list in force is ${decision}, which is not bundled: the codes of these lines cannot be judged.`,
  }),
  noListInForce: { vi: 'Không rõ danh mục nào có hiệu lực.', en: 'No list is known to have been in force.' },
} satisfies Texts;

/** What is wrong with a claims file, by code; the sentence goes on after the name of the file. */
export const CLAIMS_FILE_FAULTS = {
  doctype: {
    vi: 'có khai báo DOCTYPE hoặc thực thể (entity). Dữ liệu giám định không bao giờ có; hãy xuất lại tệp từ phần mềm bệnh viện',
    en: 'it declares a DOCTYPE or entities. Claims never do; export the file from the hospital’s system again',
  },
  'too-deep': {
    vi: 'các thẻ lồng nhau quá sâu. Hãy xuất lại tệp',
    en: 'its elements stand too deep in each other. Export the file again',
  },
  'too-long': {
    vi: 'một đoạn quá dài so với mọi hồ sơ thật. Hãy xuất lại tệp, mỗi lần ít hồ sơ hơn',
    en: 'one piece is longer than in any real claim. Export the file again, with fewer records at a time',
  },
  malformed: {
    vi: 'không đúng cú pháp XML (thường do dấu & hoặc < chưa được mã hóa, hoặc thẻ không khớp). Hãy xuất lại tệp',
    en: 'it breaks the rules of XML (often an & or < that is not escaped, or tags that do not match). Export the file again',
  },
  'cut-off': {
    vi: 'thiếu phần cuối: bị cắt cụt, hoặc phía trước có dấu & chưa được mã hóa. Hãy chép hoặc xuất lại tệp',
    en: 'its end is missing: it is cut off, or has an & before that is not escaped. Copy or export the file again',
  },
  'bad-base64': {
    vi: 'nội dung không phải base64. Hãy xuất lại tệp',
    en: 'its content is not base64. Export the file again',
  },
  'no-facility': {
    vi: 'không có mã cơ sở KCB hợp lệ (MACSKCB hoặc MA_CSKCB, 5 ký tự): các hồ sơ này không tính cho cơ sở nào',
    en: 'there is no valid facility code (MACSKCB or MA_CSKCB, 5 characters): these records count for no facility',
  },
  'no-records': {
    vi: 'không tìm thấy hồ sơ nào: đây có phải tệp XML giám định BHYT không?',
    en: 'no records were found: is this an XML claims file?',
  },
  'count-differs': {
    vi: 'số hồ sơ đọc được khác với SOLUONGHOSO',
    en: 'the number of records read differs from SOLUONGHOSO',
  },
} satisfies Texts;
