import { subject } from '../pair';

/** Texts of `dmdc check-xml`. */
export const claimsCliTexts = subject({
  help: {
    checkXml: {
      vi: 'kiểm tra tệp XML giám định BHYT: trường thiếu (Mục I), mã danh mục dùng chung, đúng ngày; không lộ dữ liệu người bệnh',
      en: 'check claims files (XML): missing fields (Mục I), codes of the shared code sets, timeliness; no patient data is shown',
    },
    files: {
      vi: 'tệp .xml hoặc .zip, thư mục, hoặc tên có dấu *',
      en: '.xml or .zip files, folders, or names with a *',
    },
    output: {
      vi: 'tệp kết quả .json, .csv hoặc .xlsx; dùng được nhiều lần',
      en: 'file to write: .json, .csv or .xlsx; may be repeated',
    },
    dateBy: {
      vi: 'mã phải có hiệu lực vào ngày nào: line (ngày y lệnh của dòng; mã bệnh: ngày ra viện), end (ngày ra viện), start (ngày vào), hoặc một ngày (mặc định line)',
      en: 'the day on which codes must be in force: line (the order of the line; diseases: discharge), end (discharge), start (admission), or one day (default line)',
    },
    fields: {
      vi: 'danh sách trường để kiểm tra: 4750, 4210 hoặc 9324 (mặc định: theo chính bản ghi)',
      en: 'field list to check against: 4750, 4210 or 9324 (default: told by the records)',
    },
    optional: {
      vi: 'trường được phép thiếu, ví dụ XML1.MAHUYEN_CU_TRU; dùng được nhiều lần',
      en: 'field that may be missing, as XML1.MAHUYEN_CU_TRU; may be repeated',
    },
    sent: {
      vi: 'bảng số hồ sơ gửi đúng ngày và có phản hồi (.csv, .xlsx): MA_CSKCB, SO_HO_SO, DUNG_NGAY, PHAN_HOI',
      en: 'table of records sent on the day and answered (.csv, .xlsx): MA_CSKCB, SO_HO_SO, DUNG_NGAY, PHAN_HOI',
    },
    register: {
      vi: 'danh sách cơ sở của tỉnh (mã, tên, tuyến): .csv, .xlsx',
      en: 'the province’s register of facilities (code, name, level): .csv, .xlsx',
    },
    hideNames: {
      vi: 'gọi tệp bằng số thứ tự, khi tên tệp có thể chứa tên hoặc số thẻ người bệnh',
      en: 'call files by number, where their names may hold names or card numbers of patients',
    },
  },
  noFiles: (folder: string) => ({
    vi: `Thư mục “${folder}” không có tệp .xml hoặc .zip nào.`,
    en: `The folder “${folder}” has no .xml or .zip file.`,
  }),
  badOutput: (file: string) => ({
    vi: `Không ghi được dạng “${file}”. Chọn đuôi: .json, .csv, .xlsx.`,
    en: `“${file}” cannot be written. Choose an extension: .json, .csv, .xlsx.`,
  }),
  badFields: (value: string) => ({
    vi: `Không có danh sách trường “${value}”. Chọn 4750, 4210 hoặc 9324.`,
    en: `There is no field list “${value}”. Choose 4750, 4210 or 9324.`,
  }),
  wrote: (file: string) => ({ vi: `Đã ghi ${file}`, en: `Wrote ${file}` }),
  reading: (file: string, at: string, of: string) => ({
    vi: `Đang đọc tệp ${file}: ${at} / ${of} MB`,
    en: `Reading file ${file}: ${at} / ${of} MB`,
  }),
  facility: (name: string, records: string, lists: string) => ({
    vi: `${name}: ${records} bản ghi XML1, ${lists}`,
    en: `${name}: ${records} XML1 records, ${lists}`,
  }),
  inFull: (records: string, fields: string) => ({
    vi: `${records} bản ghi, ${fields} trường đủ`,
    en: `${records} records, ${fields} fields in full`,
  }),
  missing: { vi: 'thiếu', en: 'missing' },
  absent: (count: string) => ({ vi: `không có thẻ ở ${count}`, en: `element absent in ${count}` }),
  empty: (count: string) => ({ vi: `trống ở ${count}`, en: `empty in ${count}` }),
  more: (count: string) => ({ vi: `và ${count} trường khác`, en: `and ${count} more fields` }),
  toLook: { vi: 'Mã cần xem (nhiều dòng nhất):', en: 'Codes to look at (most lines first):' },
  lines: (count: string) => ({ vi: `${count} dòng`, en: `${count} lines` }),
  faults: { vi: 'Tệp có lỗi:', en: 'Files with faults:' },
  moreInFiles: {
    vi: 'Chi tiết từng cơ sở: thêm -o ket-qua.xlsx.',
    en: 'Details of each facility: add -o results.xlsx.',
  },
  notJudged: { vi: 'Chưa kiểm được không phải là sai:', en: 'Cannot be judged is not wrong:' },
  leftOut: (count: string) => ({
    vi: `${count} dòng của bảng số hồ sơ không dùng được.`,
    en: `${count} rows of the table of records cannot be used.`,
  }),
});
