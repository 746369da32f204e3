import { BRING_OFFICIAL } from '../coverage';
import { subject } from '../pair';
import { HELP } from './help';

/** Texts of the command line as a whole and of its first commands. */
export const cliTexts = subject({
  help: HELP,
  severities: {
    error: { vi: 'lỗi', en: 'error' },
    warning: { vi: 'cảnh báo', en: 'warning' },
    info: { vi: 'ghi chú', en: 'note' },
  },
  amended: (decision: string, from: string, what: string, certain: boolean, kinds: string) => ({
    vi: `${certain ? 'Bảng mã chưa gồm' : 'Bảng mã có thể chưa gồm'} ${decision} (từ ${from}): ${what} Liên quan: ${kinds}.`,
    en: `${certain ? 'Not in the table' : 'Perhaps not in the table'}: ${decision} (from ${from}): ${what} Concerns: ${kinds}.`,
  }),
  error: { vi: 'Lỗi', en: 'Error' },
  place: {
    file: { vi: 'tệp', en: 'file' },
    sheet: { vi: 'trang', en: 'sheet' },
    row: { vi: 'dòng', en: 'row' },
    column: { vi: 'cột', en: 'column' },
    value: { vi: 'giá trị', en: 'value' },
  },
  internal: (message: string) => ({
    vi: `Lỗi của chương trình: ${message}\nChạy lại với DMDC_DEBUG=1 để thấy chi tiết, rồi gửi cho nhóm phát triển.`,
    en: `Fault of the program: ${message}\nRun again with DMDC_DEBUG=1 to see the details, and send them to the developers.`,
  }),
  usage: {
    unknownOption: (name: string) => ({ vi: `Không có tùy chọn “${name}”.`, en: `There is no option “${name}”.` }),
    unknownCommand: (name: string) => ({ vi: `Không có lệnh “${name}”.`, en: `There is no command “${name}”.` }),
    missingArgument: (name: string) => ({ vi: `Thiếu tham số <${name}>.`, en: `The argument <${name}> is missing.` }),
    missingCommand: { vi: 'Thiếu tên lệnh.', en: 'The name of a command is missing.' },
    missingOption: (name: string) => ({
      vi: `Thiếu tùy chọn bắt buộc ${name}.`,
      en: `The option ${name} is required.`,
    }),
    missingOptionValue: (name: string) => ({
      vi: `Tùy chọn ${name} cần một giá trị.`,
      en: `The option ${name} takes a value.`,
    }),
    excess: { vi: 'Thừa tham số.', en: 'Too many arguments.' },
    didYouMean: (name: string) => ({ vi: `Có phải ý bạn là ${name}?`, en: `Did you mean ${name}?` }),
    seeHelp: (command: string) => ({ vi: `Xem hướng dẫn: ${command} --help`, en: `For help: ${command} --help` }),
    badLang: (value: string) => ({
      vi: `Không có ngôn ngữ “${value}”. Chọn vi hoặc en.`,
      en: `There is no language “${value}”. Choose vi or en.`,
    }),
    badColumn: (value: string) => ({
      vi: `“${value}” không đúng dạng trường=cột, ví dụ --column localCode="Mã nội bộ".`,
      en: `“${value}” is not of the form field=column, for example --column localCode="Mã nội bộ".`,
    }),
    badNumber: (option: string, value: string) => ({
      vi: `${option} cần một số, không phải “${value}”.`,
      en: `${option} takes a number, not “${value}”.`,
    }),
    badFormat: (value: string, list: string) => ({
      vi: `Không có dạng kết quả “${value}”. Các dạng: ${list}.`,
      en: `There is no format “${value}”. The formats are: ${list}.`,
    }),
    badExtension: (file: string, list: string) => ({
      vi: `Không rõ ghi “${file}” dưới dạng nào. Hãy dùng một trong các đuôi ${list}, hoặc thêm --format.`,
      en: `It is not clear in which format to write “${file}”. Use one of the extensions ${list}, or add --format.`,
    }),
    badEnding: (file: string, list: string) => ({
      vi: `Không rõ ghi “${file}” dưới dạng nào. Hãy dùng một trong các đuôi ${list}.`,
      en: `It is not clear in which format to write “${file}”. Use one of the extensions ${list}.`,
    }),
    formatContradicts: (format: string, file: string) => ({
      vi: `--format ${format} không khớp với đuôi của “${file}”. Bỏ --format hoặc đổi đuôi tệp.`,
      en: `--format ${format} contradicts the extension of “${file}”. Leave --format out or change the extension.`,
    }),
    xlsxNeedsFile: {
      vi: 'Dạng xlsx không in ra màn hình được. Hãy thêm -o, ví dụ -o ra-soat.xlsx.',
      en: 'The format xlsx cannot be printed. Add -o, for example -o review.xlsx.',
    },
    badMonth: (value: string) => ({
      vi: `“${value}” không phải là một tháng. Viết yyyy-mm hoặc mm/yyyy, ví dụ 2026-11.`,
      en: `“${value}” is not a month. Write yyyy-mm or mm/yyyy, for example 2026-11.`,
    }),
    outputIsInput: (file: string) => ({
      vi: `Tệp kết quả “${file}” trùng với tệp đưa vào. Hãy chọn tên khác.`,
      en: `The result “${file}” would overwrite an input file. Choose another name.`,
    }),
  },
  catalogs: {
    headers: {
      kind: { vi: 'Loại', en: 'Kind' },
      id: { vi: 'Bản', en: 'Edition' },
      decision: { vi: 'Quyết định', en: 'Decision' },
      validFrom: { vi: 'Từ ngày', en: 'From' },
      validTo: { vi: 'Đến ngày', en: 'To' },
      codes: { vi: 'Số mã', en: 'Codes' },
      coverage: { vi: 'Bảng mã', en: 'Table' },
      state: (date: string) => ({ vi: `Ngày ${date}`, en: `On ${date}` }),
    },
    inForce: { vi: 'có hiệu lực', en: 'in force' },
    notInForce: { vi: 'không', en: 'no' },
    part: { vi: 'trong bản ghép', en: 'as a part' },
    inForceByDate: (date: string) => ({ vi: `Danh mục có hiệu lực ngày ${date}`, en: `Lists in force on ${date}` }),
    inForceExact: (label: string, decision: string, id: string) => ({
      vi: `${label}: ${decision}, bản ${id}.`,
      en: `${label}: ${decision}, edition ${id}.`,
    }),
    nothingInForce: { vi: 'không có', en: 'none' },
    notBundled: { vi: 'Đã biết nhưng chưa kèm trong phần mềm', en: 'Known to exist, not bundled' },
    issued: (date: string) => ({ vi: `ban hành ${date}`, en: `issued ${date}` }),
    list: (label: string, from: string, to: string) => ({
      vi: `${label} (${from} – ${to || '…'})`,
      en: `${label} (${from} – ${to || '…'})`,
    }),
    change: (label: string, what: string) => ({ vi: `sửa ${label}: ${what}`, en: `amends ${label}: ${what}` }),
    versions: { vi: 'Phiên bản DMDC', en: 'DMDC versions' },
    version: (id: string, decision: string, editions: string) => ({
      vi: `${id} (${decision}): ${editions || 'chưa kèm'}`,
      en: `${id} (${decision}): ${editions || 'not bundled'}`,
    }),
    gaps: {
      vi: `Bảng mã chưa đầy đủ hoặc tạm thời: xem catalogs/README.md. ${BRING_OFFICIAL.vi}`,
      en: `Partial and provisional tables: see catalogs/README.md. ${BRING_OFFICIAL.en}`,
    },
  },
  lookup: {
    none: (code: string, kind: string) => ({
      vi: `Không có mã “${code}” trong ${kind}.`,
      en: `There is no code “${code}” in ${kind}.`,
    }),
    nearest: { vi: 'Các mã gần nhất:', en: 'Nearest codes:' },
    otherKind: (kind: string) => ({
      vi: `Mã này có trong ${kind}: dmdc lookup`,
      en: `The code is one of ${kind}: dmdc lookup`,
    }),
    retired: (edition: string) => ({ vi: `Đã hủy trong ${edition}`, en: `Cancelled in ${edition}` }),
    successors: { vi: 'Thay bằng', en: 'Replaced by' },
    noSuccessors: { vi: 'Quyết định không nêu mã thay thế.', en: 'The decision names no replacement.' },
    amended: (decision: string, from: string) => ({
      vi: `Theo ${decision} mã này bị hủy từ ${from}.`,
      en: `By ${decision} this code is cancelled from ${from}.`,
    }),
    inForce: (from: string, to: string) => ({
      vi: to ? `từ ${from} đến ${to}` : `từ ${from}`,
      en: to ? `from ${from} to ${to}` : `from ${from}`,
    }),
    aliases: { vi: 'Tên khác', en: 'Other names' },
  },
  search: {
    none: (text: string, kind: string) => ({
      vi: `Không tìm thấy “${text}” trong ${kind}.`,
      en: `“${text}” was not found in ${kind}.`,
    }),
    header: (edition: string) => ({ vi: `Theo ${edition}`, en: `By ${edition}` }),
    inferred: { vi: 'mã suy ra, cần đối chiếu', en: 'inferred code, to be checked' },
    empty: { vi: 'Hãy gõ tên cần tìm.', en: 'Type the name to look for.' },
  },
  map: {
    reading: (file: string) => ({ vi: `Đang đọc ${file} …`, en: `Reading ${file} …` }),
    mapping: (file: string) => ({ vi: `Đang ánh xạ ${file}`, en: `Mapping ${file}` }),
    rows: (done: string, total: string) => ({ vi: `${done}/${total} dòng`, en: `${done}/${total} rows` }),
    sheet: (name: string) => ({ vi: `Trang “${name}”`, en: `Sheet “${name}”` }),
    wholeFile: { vi: 'Danh mục', en: 'List' },
    columns: { vi: 'Cột', en: 'Columns' },
    unusedColumns: { vi: 'Cột không dùng để ánh xạ', en: 'Columns not used for mapping' },
    rowsRead: (rows: number, items: number) => ({
      vi: `${rows} dòng, trong đó ${items} mục`,
      en: `${rows} rows, ${items} of them items`,
    }),
    issues: { vi: 'Cần chú ý', en: 'Please note' },
    ratios: { vi: 'Kết quả', en: 'Result' },
    next: { vi: 'Việc tiếp theo', en: 'What to do next' },
    nextPage: (command: string) => ({
      vi: `Rà soát trên trang:    ${command}`,
      en: `Review on a page:     ${command}`,
    }),
    nextReview: (command: string) => ({
      vi: `Rà soát trong Excel:   ${command}`,
      en: `Review in Excel:      ${command}`,
    }),
    nextOpen: (file: string) => ({
      vi: `Rà soát trong Excel:   mở ${file}, ghi vào cột “Quyết định”, lưu lại`,
      en: `Review in Excel:      open ${file}, fill in “Decision”, save it`,
    }),
    nextApply: (command: string) => ({
      vi: `Đưa quyết định vào:    ${command}`,
      en: `Take decisions in:    ${command}`,
    }),
    nextReport: (command: string) => ({
      vi: `Lập mẫu báo cáo 677:   ${command}`,
      en: `Fill the form 677:    ${command}`,
    }),
    nextKind: {
      vi: 'Trang nào nhận sai loại thì chạy lại với --sheet và --kind; cột nào nhận sai thì thêm --column.',
      en: 'Where a kind was taken wrongly, run again with --sheet and --kind; where a column was, name it with --column.',
    },
    wrote: (file: string, rows: string) => ({
      vi: `Đã ghi ${file} (${rows} dòng).`,
      en: `Wrote ${file} (${rows} rows).`,
    }),
    failed: { vi: 'Các tệp không đọc được:', en: 'Files that could not be read:' },
    noItems: (file: string) => ({
      vi: `${file}: không có mục nào để ánh xạ.`,
      en: `${file}: there is no item to map.`,
    }),
    notWritten: (file: string) => ({
      vi: `Không ghi ${file}: không có dòng nào để rà soát.`,
      en: `${file} was not written: there is no row to review.`,
    }),
  },
  ratios: {
    kind: { vi: 'Danh mục', en: 'Code set' },
    facility: { vi: 'Cơ sở', en: 'Facility' },
    edition: { vi: 'Bản DMDC', en: 'Edition' },
    ratio: { vi: 'Đã ánh xạ/tổng số', en: 'Mapped/items' },
    percent: { vi: 'Tỷ lệ', en: 'Share' },
    automatic: { vi: 'Tự động', en: 'Automatic' },
    confirmed: { vi: 'Đã duyệt', en: 'Confirmed' },
    ambiguous: { vi: 'Nhiều mã', en: 'Several codes' },
    review: { vi: 'Cần xem', en: 'To review' },
    none: { vi: 'Chưa thấy', en: 'Not found' },
    noEquivalent: { vi: 'Không có mã', en: 'No equivalent' },
    outOfScope: { vi: 'Ngoài phạm vi', en: 'Out of scope' },
    waiting: { vi: 'Còn chờ', en: 'Waiting' },
    total: { vi: 'Tổng', en: 'Total' },
  },
  report: {
    wrote: (file: string) => ({ vi: `Đã ghi ${file}.`, en: `Wrote ${file}.` }),
    cleared: (files: string) => ({
      vi: `Đã dọn tệp tạm và tệp khóa do một lần chạy bị ngắt để lại: ${files}`,
      en: `Cleared temporary and lock files that an interrupted run had left: ${files}`,
    }),
    nothing: { vi: 'Không có kết quả ánh xạ nào để tính tỷ lệ.', en: 'There is no mapping to count.' },
  },
  demo: {
    intro: (facility: string) => ({
      vi: `Ví dụ: danh mục (tự đặt) của ${facility}.`,
      en: `Example: the (made-up) lists of ${facility}.`,
    }),
    supplies: {
      vi: 'Vật tư y tế: bệnh viện ghi tên hàng, bộ mã ghi tên nhóm. Nhóm nào là do người xem chọn trong các nhóm được đề xuất, nên không dòng nào tự động.',
      en: 'Medical supplies: hospitals name goods, the code set names groups. Which group it is a person chooses among those proposed, so that no row is automatic.',
    },
    made: { vi: 'Đã ghi:', en: 'Written:' },
    review: { vi: 'sổ rà soát, mở bằng Excel hoặc LibreOffice', en: 'review workbook, for Excel or LibreOffice' },
    form: { vi: 'mẫu báo cáo của Công văn 677/BYT-BH', en: 'form of letter 677/BYT-BH' },
    ndjson: {
      vi: 'kết quả ánh xạ từng dòng, để phần mềm khác đọc',
      en: 'the mapping line by line, for other programs',
    },
    input: { vi: 'danh mục ví dụ đưa vào', en: 'the example list that was read' },
    next: (review: string, command: string) => ({
      vi: `Bước tiếp: mở ${review}, chọn mã ở cột “Quyết định”, lưu lại, rồi chạy ${command} report ${review} để xem tỷ lệ mới.`,
      en: `Next: open ${review}, choose codes in the column “Decision”, save, then run ${command} report ${review} for the new ratios.`,
    }),
    time: (seconds: string) => ({ vi: `Xong trong ${seconds} giây.`, en: `Done in ${seconds} seconds.` }),
    missing: {
      vi: 'Không thấy danh mục ví dụ (thư mục examples) của gói dmdc. Hãy cài lại gói.',
      en: 'The example list (folder examples) of the package dmdc is missing. Install the package again.',
    },
  },
});

/** Texts of the command line in one language. */
export type Texts = ReturnType<typeof cliTexts>;
