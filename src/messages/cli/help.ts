import type { Texts } from '../pair';

/** What `--help` says of the program and of its first commands. */
export const HELP = {
  program: {
    vi: 'Ánh xạ danh mục của cơ sở khám bệnh, chữa bệnh với Bộ mã danh mục dùng chung (DMDC) và báo cáo tỷ lệ.',
    en: "Maps a facility's own catalogues onto the Vietnamese national code set (DMDC) and reports the ratios that the Ministry of Health asks for.",
  },
  usage: { vi: 'Cách dùng:', en: 'Usage:' },
  arguments: { vi: 'Tham số:', en: 'Arguments:' },
  options: { vi: 'Tùy chọn:', en: 'Options:' },
  commands: { vi: 'Lệnh:', en: 'Commands:' },
  globalOptions: { vi: 'Tùy chọn chung:', en: 'Global options:' },
  someOptions: { vi: '[tùy chọn]', en: '[options]' },
  aCommand: { vi: '[lệnh]', en: '[command]' },
  usageProgram: { vi: '<lệnh> [tùy chọn]', en: '<command> [options]' },
  lang: {
    vi: 'ngôn ngữ của thông báo: vi hoặc en (mặc định vi, hoặc biến môi trường DMDC_LANG)',
    en: 'language of messages: vi or en (default vi, or the environment variable DMDC_LANG)',
  },
  version: { vi: 'in số phiên bản rồi thoát', en: 'print the version and exit' },
  help: { vi: 'in hướng dẫn rồi thoát', en: 'print this help and exit' },
  after: {
    vi: [
      '',
      'Mã thoát: 0 xong · 1 không tìm thấy mã hoặc tên cần tra, hoặc còn dòng cần xem · 2 gõ sai lệnh hay tùy chọn · 3 có tệp không đọc hoặc không ghi được · 4 lỗi của chính chương trình.',
      'Xem hướng dẫn từng lệnh: dmdc <lệnh> --help',
    ].join('\n'),
    en: [
      '',
      'Exit codes: 0 done · 1 the code or name looked for was not found, or rows are left to look at · 2 wrong command or option · 3 a file could not be read or written · 4 a fault of the program itself.',
      'Help of one command: dmdc <command> --help',
    ].join('\n'),
  },
  kinds: (kinds: string) => ({ vi: `loại danh mục: ${kinds}`, en: `code set: ${kinds}` }),
  demo: {
    vi: 'chạy thử với danh mục ví dụ đi kèm, cả bảy loại: sổ rà soát, mẫu 677 và tệp NDJSON',
    en: 'try it on the example list that comes along, all seven kinds: review workbook, form 677 and NDJSON',
  },
  demoOut: { vi: 'thư mục ghi kết quả (mặc định dmdc-demo)', en: 'folder for the results (default dmdc-demo)' },
  catalogs: {
    vi: 'các bản danh mục: quyết định, ngày, số mã, mức đầy đủ, bản nào đang có hiệu lực',
    en: 'editions of the code sets: decision, dates, codes, coverage, which are in force',
  },
  asOf: {
    vi: 'xét tại ngày này: yyyy-mm-dd hoặc dd/mm/yyyy (mặc định hôm nay)',
    en: 'as of this day: yyyy-mm-dd or dd/mm/yyyy (default today)',
  },
  json: { vi: 'in ra JSON', en: 'print JSON' },
  lookup: {
    vi: 'tra một mã trong mọi bản có mã đó, kể cả mã đã hủy',
    en: 'look up one code in every edition that has it, cancelled codes included',
  },
  lookupCode: { vi: 'mã cần tra, ví dụ 02.0085.1778', en: 'the code, for example 02.0085.1778' },
  search: {
    vi: 'tìm mã theo tên, gõ có dấu hay không dấu đều được',
    en: 'find codes by name, typed with or without accents',
  },
  searchText: { vi: 'tên cần tìm', en: 'the name to look for' },
  explain: {
    vi: 'giải thích một tên được quyết định thế nào: trạng thái, từng mã và vì sao',
    en: 'explain how one name is decided: the status, each code and why',
  },
  explainPrice: { vi: 'đơn giá của dòng, đồng', en: 'price of the row, in đồng' },
  explainDepartment: { vi: 'khoa hoặc chuyên khoa của dòng', en: 'department or specialty of the row' },
  explainIngredient: { vi: 'hoạt chất (thuốc)', en: 'active ingredient (drugs)' },
  explainRoute: { vi: 'đường dùng (thuốc)', en: 'route of administration (drugs)' },
  explainIcd10: {
    vi: 'mã ICD-10 đi kèm (bệnh YHCT)',
    en: 'ICD-10 code beside the name (traditional-medicine diseases)',
  },
  explainModernName: {
    vi: 'tên y học hiện đại đi kèm (bệnh YHCT)',
    en: 'modern name beside the name (traditional-medicine diseases)',
  },
  explainDeclared: { vi: 'mã DMDC mà dòng đã khai', en: 'national code that the row already carries' },
  edition: {
    vi: 'bản danh mục, ví dụ qd7603-2018 (xem: dmdc catalogs)',
    en: 'edition, for example qd7603-2018 (see: dmdc catalogs)',
  },
  dmdc: { vi: 'phiên bản DMDC, ví dụ 6', en: 'DMDC version, for example 6' },
  top: (count: number) => ({
    vi: `số mã nhiều nhất cho mỗi dòng, 1–100 (mặc định ${count})`,
    en: `most candidates a row, 1–100 (default ${count})`,
  }),
  map: {
    vi: 'ánh xạ danh mục của cơ sở (.xlsx, .xls, .ods, .csv, .tsv, .json, .ndjson)',
    en: "map a facility's list (.xlsx, .xls, .ods, .csv, .tsv, .json, .ndjson)",
  },
  mapFiles: {
    vi: 'danh mục của cơ sở (.xlsx, .xls, .ods, .csv, .tsv, .json), hoặc thư mục chứa danh mục của nhiều cơ sở',
    en: 'lists of a facility (.xlsx, .xls, .ods, .csv, .tsv, .json), or a folder with the lists of many',
  },
  mapKind: {
    vi: 'loại danh mục của mọi trang; không ghi thì tự nhận ra từng trang',
    en: 'kind of all sheets; recognised sheet by sheet when not given',
  },
  column: {
    vi: 'cột nào là trường nào, ví dụ localCode="Mã VT" hoặc localName=C; dùng được nhiều lần',
    en: 'which column is which field, for example localCode="Mã VT" or localName=C; may be repeated',
  },
  sheet: { vi: 'chỉ đọc trang tính này', en: 'read this sheet only' },
  accept: {
    vi: 'xác suất tối thiểu để tự động nhận một mã, 0,5–1 (mặc định 0.995)',
    en: 'probability from which a code is accepted automatically, 0.5–1 (default 0.995)',
  },
  facility: {
    vi: 'tên cơ sở; không ghi thì lấy trong tệp, hoặc tên tệp',
    en: 'name of the facility; else taken from the file, or the name of the file',
  },
  facilityCode: { vi: 'mã cơ sở KCB (5 ký tự)', en: 'code of the facility (5 characters)' },
  format: {
    vi: 'dạng kết quả: xlsx, csv, tsv, ndjson, json (mặc định theo đuôi của tệp -o)',
    en: 'format of the result: xlsx, csv, tsv, ndjson, json (default by the extension of -o)',
  },
  output: { vi: 'tệp kết quả; không ghi thì in ra màn hình', en: 'file for the result; printed when not given' },
} satisfies Texts;
