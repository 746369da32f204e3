import type { Lang } from '../types';

const vi = {
  help: {
    checkXml:
      'kiểm tra tệp XML giám định BHYT: trường thiếu (Mục I), mã danh mục dùng chung, đúng ngày; không lộ dữ liệu người bệnh',
    files: 'tệp .xml hoặc .zip, thư mục, hoặc tên có dấu *',
    output: 'tệp kết quả .json, .csv hoặc .xlsx; dùng được nhiều lần',
    dateBy:
      'mã phải có hiệu lực vào ngày nào: line (ngày y lệnh của dòng; mã bệnh: ngày ra viện), end (ngày ra viện), start (ngày vào), hoặc một ngày (mặc định line)',
    fields: 'danh sách trường để kiểm tra: 4750, 4210 hoặc 9324 (mặc định: theo chính bản ghi)',
    optional: 'trường được phép thiếu, ví dụ XML1.MAHUYEN_CU_TRU; dùng được nhiều lần',
    sent: 'bảng số hồ sơ gửi đúng ngày và có phản hồi (.csv, .xlsx): MA_CSKCB, SO_HO_SO, DUNG_NGAY, PHAN_HOI',
    register: 'danh sách cơ sở của tỉnh (mã, tên, tuyến): .csv, .xlsx',
    hideNames: 'gọi tệp bằng số thứ tự, khi tên tệp có thể chứa tên hoặc số thẻ người bệnh',
  },
  noFiles: (folder: string) => `Thư mục “${folder}” không có tệp .xml hoặc .zip nào.`,
  badOutput: (file: string) => `Không ghi được dạng “${file}”. Chọn đuôi: .json, .csv, .xlsx.`,
  badFields: (value: string) => `Không có danh sách trường “${value}”. Chọn 4750, 4210 hoặc 9324.`,
  wrote: (file: string) => `Đã ghi ${file}`,
  reading: (file: string, at: string, of: string) => `Đang đọc tệp ${file}: ${at} / ${of} MB`,
  facility: (name: string, records: string, lists: string) => `${name}: ${records} bản ghi XML1, ${lists}`,
  inFull: (records: string, fields: string) => `${records} bản ghi, ${fields} trường đủ`,
  missing: 'thiếu',
  absent: (count: string) => `không có thẻ ở ${count}`,
  empty: (count: string) => `trống ở ${count}`,
  more: (count: string) => `và ${count} trường khác`,
  toLook: 'Mã cần xem (nhiều dòng nhất):',
  lines: (count: string) => `${count} dòng`,
  faults: 'Tệp có lỗi:',
  moreInFiles: 'Chi tiết từng cơ sở: thêm -o ket-qua.xlsx.',
  notJudged: 'Chưa kiểm được không phải là sai:',
  leftOut: (count: string) => `${count} dòng của bảng số hồ sơ không dùng được.`,
};

/** Texts of `dmdc check-xml`. */
type ClaimsCliTexts = typeof vi;

const en: ClaimsCliTexts = {
  help: {
    checkXml:
      'check claims files (XML): missing fields (Mục I), codes of the shared code sets, timeliness; no patient data is shown',
    files: '.xml or .zip files, folders, or names with a *',
    output: 'file to write: .json, .csv or .xlsx; may be repeated',
    dateBy:
      'the day on which codes must be in force: line (the order of the line; diseases: discharge), end (discharge), start (admission), or one day (default line)',
    fields: 'field list to check against: 4750, 4210 or 9324 (default: told by the records)',
    optional: 'field that may be missing, as XML1.MAHUYEN_CU_TRU; may be repeated',
    sent: 'table of records sent on the day and answered (.csv, .xlsx): MA_CSKCB, SO_HO_SO, DUNG_NGAY, PHAN_HOI',
    register: 'the province’s register of facilities (code, name, level): .csv, .xlsx',
    hideNames: 'call files by number, where their names may hold names or card numbers of patients',
  },
  noFiles: (folder) => `The folder “${folder}” has no .xml or .zip file.`,
  badOutput: (file) => `“${file}” cannot be written. Choose an extension: .json, .csv, .xlsx.`,
  badFields: (value) => `There is no field list “${value}”. Choose 4750, 4210 or 9324.`,
  wrote: (file) => `Wrote ${file}`,
  reading: (file, at, of) => `Reading file ${file}: ${at} / ${of} MB`,
  facility: (name, records, lists) => `${name}: ${records} XML1 records, ${lists}`,
  inFull: (records, fields) => `${records} records, ${fields} fields in full`,
  missing: 'missing',
  absent: (count) => `element absent in ${count}`,
  empty: (count) => `empty in ${count}`,
  more: (count) => `and ${count} more fields`,
  toLook: 'Codes to look at (most lines first):',
  lines: (count) => `${count} lines`,
  faults: 'Files with faults:',
  moreInFiles: 'Details of each facility: add -o results.xlsx.',
  notJudged: 'Cannot be judged is not wrong:',
  leftOut: (count) => `${count} rows of the table of records cannot be used.`,
};

/** Texts of the command about claims files. */
export function claimsCliTexts(lang: Lang): ClaimsCliTexts {
  return lang === 'en' ? en : vi;
}
