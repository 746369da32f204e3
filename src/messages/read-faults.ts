import type { Pair, Texts } from './pair';

/** Why a file cannot be read; each goes on after one of the sentences of {@link UNREAD}. */
export const READ_FAULTS = {
  cannotOpen: {
    vi: 'không mở được tệp.',
    en: 'it cannot be opened.',
  },
  partDamaged: {
    vi: 'phần này của tệp nén bị hỏng hoặc có mật khẩu. Hãy chép hoặc nén lại.',
    en: 'this part of the archive is damaged or locked. Copy or pack it again.',
  },
  isFolder: {
    vi: 'đây là một thư mục.',
    en: 'it is a folder.',
  },
  systemError: (code: string) => ({
    vi: `lỗi hệ thống ${code}.`,
    en: `system error ${code}.`,
  }),
  diskFailed: {
    vi: 'lỗi khi đọc đĩa.',
    en: 'reading from the disk failed.',
  },
  notPermitted: {
    vi: 'không có quyền đọc.',
    en: 'reading it is not permitted.',
  },
  overLimitSplit: (size: string, limit: string) => ({
    vi: `${size}, giới hạn là ${limit}. Hãy tách thành nhiều tệp.`,
    en: `${size}, the limit is ${limit}. Split it into several files.`,
  }),
  noColumns: {
    vi: 'không tách được các cột của tệp văn bản.',
    en: 'the columns of the text file could not be told apart.',
  },
  neitherTextNorWorkbook: {
    vi: 'không phải văn bản cũng không phải bảng tính.',
    en: 'it is neither text nor a workbook.',
  },
  otherXml: (element: string) => ({
    vi: `là tệp XML${element}, không phải bảng tính: XML trao đổi danh mục không đọc được`,
    en: `is XML${element} but no workbook: catalogues exchanged as XML are not read`,
  }),
  fods: {
    vi: 'là bảng tính OpenDocument dạng XML (.fods)',
    en: 'is an OpenDocument sheet in XML (.fods)',
  },
  nested: (entry: number, limit: number) => ({
    vi: `mục ${entry} có các phần lồng nhau quá ${limit} lớp. Hãy xuất lại danh mục.`,
    en: `the parts of its entry ${entry} stand more than ${limit} deep in each other. Export the list again.`,
  }),
  mhtml: {
    vi: 'là trang web đóng gói (MHTML)',
    en: 'is a packed web page (MHTML)',
  },
  empty: {
    vi: 'tệp rỗng (0 byte).',
    en: 'it is empty (0 bytes).',
  },
  json: {
    vi: 'là JSON, không phải bảng tính',
    en: 'is JSON and no workbook',
  },
  noTable: {
    vi: 'đây là một trang web không có bảng nào.',
    en: 'it is a web page without any table.',
  },
  tableTooLarge: {
    vi: 'bảng có hàng chục triệu ô. Hãy mở bằng Excel và lưu lại thành .xlsx.',
    en: 'its table has tens of millions of cells. Open it in Excel and save it again as .xlsx.',
  },
  noObject: {
    vi: 'không dòng nào là một đối tượng JSON.',
    en: 'no line of it is a JSON object.',
  },
  noArray: {
    vi: 'cần một mảng các đối tượng, hoặc { "items": [ … ] }.',
    en: 'an array of objects is needed, or { "items": [ … ] }.',
  },
  badJson: (why: Pair) => ({
    vi: `${why.vi}. Hãy xuất lại tệp.`,
    en: `${why.en}. Export the file again.`,
  }),
  tooManyKeys: (most: number) => ({
    vi: `có hơn ${most} tên trường khác nhau.`,
    en: `it has more than ${most} different keys.`,
  }),
  repeatedCells: {
    vi: 'các ô lặp lại tạo ra hàng chục triệu ô. Hãy xóa các cột, dòng thừa ở bên phải và phía dưới bảng rồi lưu lại, hoặc lưu bảng thành .csv.',
    en: 'its repeated cells make tens of millions of cells. Delete the superfluous columns and rows to the right of the table and below it and save, or save the table as .csv.',
  },
  shortHeader: (row: number, cells: number, below: number) => ({
    vi: `dòng tiêu đề (dòng ${row}) có ${cells} ô, mọi dòng dưới có ${below} ô: không rõ cột nào thiếu tiêu đề. Hãy thêm một ô trống vào dòng tiêu đề, đúng chỗ của cột đó.`,
    en: `the header (row ${row}) has ${cells} cells, every row below has ${below}: it is not clear which column lacks a header. Put an empty cell into the header where that column stands.`,
  }),
  spansTooLarge: {
    vi: 'các ô gộp và các dòng, cột lặp lại trải ra hàng triệu ô. Hãy mở bằng Excel, bỏ gộp ô thừa và lưu lại thành .xlsx.',
    en: 'its merged cells and repeated lines stretch over millions of cells. Open it in Excel, unmerge what is not needed and save it as .xlsx.',
  },
  sheetTooWide: (sheet: string) => ({
    vi: `trang tính “${sheet}” trải ra hàng chục triệu ô. Hãy xóa các ô ở xa bên phải rồi lưu lại.`,
    en: `its sheet “${sheet}” stretches over tens of millions of cells. Delete the cells far on the right and save it again.`,
  }),
  contentDamaged: { vi: 'nội dung bị hỏng.', en: 'its content is damaged.' },
  workbookDamaged: {
    vi: 'bảng tính bị hỏng hoặc bị cắt cụt. Hãy mở bằng Excel và lưu lại thành .xlsx.',
    en: 'the workbook is damaged or cut off. Open it in Excel and save it again as .xlsx.',
  },
  partCutOff: (part: string) => ({
    vi: `phần “${part}” của bảng tính bị cắt cụt, các dòng sau chỗ đó đã mất. Hãy xuất hoặc chép lại tệp từ nơi có bản đủ.`,
    en: `the part “${part}” of the workbook is cut off, the rows behind that place are lost. Export the file again, or copy it from where it is whole.`,
  }),
  tooLong: (seconds: number) => ({
    vi: `đọc quá ${seconds} giây vẫn chưa xong, nhiều khả năng vì tệp bị hỏng. Hãy mở bằng Excel hoặc LibreOffice, chép riêng bảng danh mục sang một trang tính mới rồi lưu thành .csv (CSV UTF-8).`,
    en: `it was not read within ${seconds} seconds, most likely because it is damaged. Open it in Excel or LibreOffice, copy the table alone to a new sheet and save that as .csv (CSV UTF-8).`,
  }),
  tooMuchMemory: (megabytes: number) => ({
    vi: `đọc tệp này cần hơn ${megabytes} MB bộ nhớ, nhiều khả năng vì tệp bị hỏng hoặc có quá nhiều ô thừa. Hãy mở bằng Excel hoặc LibreOffice, chép riêng bảng danh mục sang một trang tính mới rồi lưu thành .csv (CSV UTF-8).`,
    en: `reading it takes more than ${megabytes} MB of memory, most likely because it is damaged or has far too many spare cells. Open it in Excel or LibreOffice, copy the table alone to a new sheet and save that as .csv (CSV UTF-8).`,
  }),
  locked: {
    vi: 'tệp có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại.',
    en: 'it is locked with a password. Open it in Excel, remove the password and save it again.',
  },
  partOfArchiveDamaged: (part: string) => ({
    vi: `phần “${part}” bị hỏng.`,
    en: `its part “${part}” is damaged.`,
  }),
  archiveLocked: {
    vi: 'tệp có mật khẩu. Hãy bỏ mật khẩu rồi lưu lại.',
    en: 'it is locked with a password. Remove the password and save it again.',
  },
  unpackedOverLimit: (size: string, limit: string) => ({
    vi: `giải nén ra ${size}, giới hạn là ${limit}. Hãy tách thành nhiều tệp.`,
    en: `it unpacks to ${size}, the limit is ${limit}. Split it into several files.`,
  }),
  directoryDamaged: {
    vi: 'mục lục của tệp bị hỏng.',
    en: 'its table of contents is damaged.',
  },
  tooManyFiles: (count: number) => ({
    vi: `chứa ${count} tệp con.`,
    en: `it holds ${count} files.`,
  }),
  zip64: {
    vi: 'tệp nén dạng ZIP64.',
    en: 'it is a ZIP64 archive.',
  },
  archiveCutOff: {
    vi: 'tệp bị cắt cụt, thiếu phần cuối. Hãy chép hoặc tải lại tệp.',
    en: 'it is cut off, its end is missing. Copy or download it again.',
  },
  claimsChecksNewer: (version: number) => ({
    vi: `tệp do phiên bản dmdc mới hơn ghi (dạng ${version}). Hãy cập nhật dmdc.`,
    en: `a newer dmdc wrote it (version ${version}). Update dmdc.`,
  }),
  noFolder: {
    vi: 'đây không phải là thư mục.',
    en: 'it is no folder.',
  },
  reportCutOff: {
    vi: 'nội dung không phải JSON nguyên vẹn; có thể bị cắt cụt. Hãy lấy lại bản đầy đủ.',
    en: 'it is no whole JSON, perhaps cut off. Fetch the whole file again.',
  },
  size: (size: string) => ({ vi: `${size}.`, en: `${size}.` }),
  claimsChecksWrong: (why: Pair) => ({
    vi: `tệp kết quả kiểm tra bị sửa hoặc hỏng: ${why.vi}. Hãy chạy lại dmdc check-xml … -o kiem-tra.json.`,
    en: `this result of a check was edited or is damaged: ${why.en}. Run dmdc check-xml … -o checks.json again.`,
  }),
  noClaimsChecks: {
    vi: 'đây không phải tệp kết quả của dmdc check-xml -o ….json.',
    en: 'it is no file that dmdc check-xml -o ….json wrote.',
  },
  pdf: { vi: 'là tệp PDF', en: 'is a PDF' },
  rar: { vi: 'là tệp nén RAR', en: 'is a RAR archive' },
  sevenZip: { vi: 'là tệp nén 7z', en: 'is a 7z archive' },
  gzip: { vi: 'là tệp nén gzip', en: 'is a gzip archive' },
  png: { vi: 'là ảnh PNG', en: 'is a PNG picture' },
  jpeg: { vi: 'là ảnh JPEG', en: 'is a JPEG picture' },
  rtf: { vi: 'là văn bản RTF', en: 'is an RTF document' },
  windowsProgram: { vi: 'là chương trình Windows', en: 'is a Windows program' },
} satisfies Texts;

/** What a person can do with a file of a sort that is no catalogue. */
export const REMEDIES = {
  excel: { vi: 'Hãy mở tệp bằng Excel và lưu thành .xlsx.', en: 'Open the file in Excel and save it as .xlsx.' },
  libreOffice: {
    vi: 'Excel không mở được tệp này: hãy mở bằng LibreOffice và lưu thành .xlsx hoặc .ods.',
    en: 'Excel cannot open it: open the file in LibreOffice and save it as .xlsx or .ods.',
  },
  word: {
    vi: 'Hãy mở bằng Word, chép bảng sang Excel và lưu thành .xlsx.',
    en: 'Open it in Word, copy the table to Excel and save that as .xlsx.',
  },
  unpack: { vi: 'Hãy giải nén rồi đưa tệp bảng tính bên trong.', en: 'Unpack it and give the table inside.' },
  source: {
    vi: 'Hãy xin hoặc xuất lại danh mục dạng bảng tính (.xlsx) từ nơi lập ra nó.',
    en: 'Ask whoever made it for the list as a spreadsheet (.xlsx), or export it again as one.',
  },
  check: { vi: 'Hãy kiểm tra lại: có lẽ chọn nhầm tệp.', en: 'Check the name: it is probably the wrong file.' },
} satisfies Texts;

/** The sentences that name the file; `file` is its name between quotes with a space before it, or nothing. */
export const UNREAD = {
  unreadable: (file: string, why: Pair) => ({
    vi: `Không đọc được tệp${file}: ${why.vi}`,
    en: `The file${file} could not be read: ${why.en}`,
  }),
  tooLarge: (file: string, why: Pair) => ({
    vi: `Tệp${file} quá lớn: ${why.vi}`,
    en: `The file${file} is too large: ${why.en}`,
  }),
  unknownFormat: (file: string, why: Pair, formats: string, remedy: Pair) => ({
    vi: `Tệp${file} ${why.vi}. Đọc được các dạng: ${formats}. ${remedy.vi}`,
    en: `The file${file} ${why.en}. These can be read: ${formats}. ${remedy.en}`,
  }),
} satisfies Texts;
