import { KIND_NAMES } from './kinds';
import { type Pair, subject } from './pair';

interface Fault {
  readonly message: Pair;
  readonly table?: string;
  readonly line?: number;
  readonly count: number;
}

/** What the results of checking claims are called. */
export const claimsTexts = subject({
  title: { vi: 'Kiểm tra dữ liệu XML giám định BHYT', en: 'Check of claims files (XML)' },
  lists: {
    '4750': { vi: 'QĐ 4750/QĐ-BYT (QĐ 3176/QĐ-BYT)', en: 'QĐ 4750/QĐ-BYT (QĐ 3176/QĐ-BYT)' },
    '4210': { vi: 'QĐ 4210/QĐ-BYT', en: 'QĐ 4210/QĐ-BYT' },
    '9324': { vi: 'Công văn 9324/BYT-BH', en: 'Letter 9324/BYT-BH' },
  },
  groups: {
    ...KIND_NAMES,
    routes: { vi: 'Đường dùng', en: 'Drug routes' },
    indicators: { vi: 'Chỉ số xét nghiệm', en: 'Test indicators' },
  },
  states: {
    valid: { vi: 'Có trong danh mục đang có hiệu lực', en: 'In the list in force' },
    'outside-list': { vi: 'Ngoài danh mục', en: 'Outside the list' },
    unverified: { vi: 'Chưa kiểm được', en: 'Cannot be judged' },
    'no-main-diagnosis': {
      vi: 'Không được là bệnh chính (mã có dấu *, nguyên nhân bên ngoài V–Y, tác nhân B95–B98, di chứng)',
      en: 'Cannot be the main diagnosis (asterisk code, external cause V–Y, agent B95–B98, late effect)',
    },
    'not-in-force': { vi: 'Không còn hoặc chưa có hiệu lực', en: 'Not in force on the day' },
    unknown: { vi: 'Không có trong danh mục', en: 'Not in the list' },
    'other-kind': { vi: 'Mã của loại danh mục khác', en: 'Code of another code set' },
    malformed: { vi: 'Sai cấu trúc mã', en: 'Malformed code' },
  },
  reasons: {
    'no-edition': {
      vi: 'không rõ danh mục nào có hiệu lực ngày đó',
      en: 'no list is known to have been in force that day',
    },
    'not-bundled': {
      vi: 'danh mục có hiệu lực ngày đó không có kèm trong phần mềm',
      en: 'the list in force that day is not bundled',
    },
    partial: { vi: 'bảng mã trong phần mềm chưa đầy đủ', en: 'the table at hand is partial' },
    provisional: { vi: 'bảng mã trong phần mềm là tạm thời', en: 'the table at hand is provisional' },
    amended: { vi: 'quyết định sửa đổi sau đó có thể đã thêm mã', en: 'a later decision may have added the code' },
    'no-date': { vi: 'dòng không có ngày hợp lệ', en: 'the line has no valid date' },
    'no-list': {
      vi: 'không có danh mục loại mã này để đối chiếu',
      en: 'there is no list of such codes to compare with',
    },
  },
  /** Stands for texts in code fields that are not shown. */
  hiddenCode: { vi: '(không phải mã)', en: '(not a code)' },
  noFacility: { vi: '(không rõ cơ sở)', en: '(facility not given)' },
  tabs: {
    summary: { vi: 'Tổng hợp', en: 'Summary' },
    fields: { vi: 'Trường thiếu', en: 'Missing fields' },
    alwaysEmpty: { vi: 'Trường luôn trống', en: 'Fields always empty' },
    codes: { vi: 'Tỷ lệ mã', en: 'Code ratios' },
    problems: { vi: 'Mã cần xem', en: 'Codes to look at' },
    sent: { vi: 'Đúng ngày và phản hồi', en: 'In time and answered' },
    files: { vi: 'Tệp đã đọc', en: 'Files read' },
    about: { vi: 'Căn cứ', en: 'Basis' },
  },
  columns: {
    code: { vi: 'Mã CSKCB', en: 'Facility code' },
    facility: { vi: 'Cơ sở khám bệnh, chữa bệnh', en: 'Facility' },
    level: { vi: 'Tuyến', en: 'Level' },
    records: { vi: 'Số bản ghi', en: 'Records' },
    list: { vi: 'Danh sách trường', en: 'Field list' },
    remarks: { vi: 'Ghi chú', en: 'Remarks' },
    table: { vi: 'Bảng', en: 'Table' },
    field: { vi: 'Trường', en: 'Field' },
    absent: { vi: 'Không có thẻ', en: 'Element absent' },
    empty: { vi: 'Bắt buộc nhưng trống', en: 'Mandatory and empty' },
    tooLong: { vi: 'Dài quá cỡ', en: 'Too long' },
    wrongType: { vi: 'Không phải số', en: 'Not a number' },
    group: { vi: 'Loại mã', en: 'Code set' },
    lines: { vi: 'Số dòng', en: 'Lines' },
    valid: { vi: 'Dòng có mã đúng', en: 'Lines with a right code' },
    validShare: { vi: '% theo dòng', en: '% of lines' },
    amount: { vi: 'Thành tiền (đồng)', en: 'Amount (đồng)' },
    validAmount: { vi: 'Tiền của dòng có mã đúng', en: 'Amount of lines with a right code' },
    amountShare: { vi: '% theo tiền', en: '% of amount' },
    wrong: { vi: 'Mã sai', en: 'Wrong codes' },
    state: { vi: 'Kết quả', en: 'Result' },
    itemCode: { vi: 'Mã', en: 'Code' },
    source: { vi: 'Nguồn số liệu', en: 'Source' },
    onDay: { vi: 'Gửi đúng ngày', en: 'Sent on the day' },
    onDayShare: { vi: '% đúng ngày', en: '% on the day' },
    target: { vi: 'Mục tiêu (%)', en: 'Target (%)' },
    met: { vi: 'Đạt', en: 'Met' },
    answered: { vi: 'Có phản hồi tự động', en: 'Answered automatically' },
    answeredShare: { vi: '% có phản hồi', en: '% answered' },
    facilities: { vi: 'Số cơ sở', en: 'Facilities' },
    file: { vi: 'Tệp', en: 'File' },
    fault: { vi: 'Lỗi', en: 'Fault' },
    line: { vi: 'Dòng trong tệp', en: 'Line of the file' },
    count: { vi: 'Số chỗ', en: 'Places' },
    edition: { vi: 'Ấn bản', en: 'Edition' },
    from: { vi: 'Từ tháng', en: 'From month' },
    to: { vi: 'Đến tháng', en: 'To month' },
    note: { vi: 'Lưu ý', en: 'Note' },
  },
  tableName: (number: number) => ({ vi: `Bảng ${number}`, en: `Table ${number}` }),
  alwaysEmpty: { vi: 'Có thẻ nhưng luôn trống (không bắt buộc)', en: 'There, but always empty (not mandatory)' },
  noRecords: { vi: 'không có bản ghi', en: 'no records' },
  unreadableParts: (table: string, count: number) => ({
    vi: `${table}: ${count} phần không đọc được`,
    en: `${table}: ${count} parts could not be read`,
  }),
  brokenFiles: (count: number) => ({
    vi: `${count} tệp không đọc hết: không đánh dấu x`,
    en: `${count} files not read to the end: no x`,
  }),
  returnedItems: (count: string) => ({
    vi: `Không tính vào số tiền ${count} mã hoàn trả nhiều hơn sử dụng (tổng tiền âm).`,
    en: `${count} codes of which more was returned than used (amounts below 0) are left out of the amounts.`,
  }),
  unchecked: (table: string, records: string) => ({
    vi: `${table}: ${records} bản ghi, chưa có danh sách trường để kiểm tra`,
    en: `${table}: ${records} records, no field list to check against`,
  }),
  otherKind: (kind: string) => ({ vi: `là mã ${kind}`, en: `is a code of ${kind}` }),
  sources: {
    table: { vi: 'bảng số liệu', en: 'counted table' },
    files: { vi: 'ngày lập tệp (NGAYLAP)', en: 'day the file was made (NGAYLAP)' },
  },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'chưa', en: 'no' },
  exempt: { vi: 'không có hạ tầng CNTT', en: 'no IT infrastructure' },
  levelUnknown: { vi: 'Chưa rõ tuyến', en: 'Level not known' },
  levelsTitle: { vi: 'Theo tuyến', en: 'By level' },
  notes: [
    {
      vi: 'Dấu x (Bảng 1–5): có bản ghi; mọi trường trong danh sách đều có thẻ ở mọi bản ghi; trường bắt buộc không trống; không phần nào của bảng bị hỏng.',
      en: 'x (Bảng 1–5): there are records; every field of the list has its element in every record; mandatory fields are not empty; no part of the table is damaged.',
    },
    {
      vi: 'Độ dài và kiểu số được liệt kê nhưng không làm mất dấu x: trường đã được trích xuất.',
      en: 'Length and number type are listed and take no x away: the field was extracted.',
    },
    {
      vi: 'Trường bắt buộc có điều kiện chỉ xét khi điều kiện đúng; điều kiện nằm ở văn bản không có trong tay thì không xét.',
      en: 'Fields that are mandatory under a condition count only where it holds; conditions in texts not at hand are not looked at.',
    },
    {
      vi: 'QĐ 4210 và Công văn 9324: chỉ có tên trường, không có cỡ và kiểu; trường bắt buộc suy từ bảng của QĐ 4750 ghi “như 4210”.',
      en: 'QĐ 4210 and letter 9324: field names only, no sizes and types; mandatory fields are inferred from the table of QĐ 4750 that says “as in 4210”.',
    },
    {
      vi: 'Mã bệnh xét theo ngày ra viện; mã khác theo ngày y lệnh của dòng, không có thì theo ngày ra viện (trừ khi chọn khác).',
      en: 'Diseases go by the day of discharge; other codes by the day of the line’s order, else of discharge (unless chosen otherwise).',
    },
    {
      vi: '“Chưa kiểm được” không phải là sai: không có danh mục để kết luận.',
      en: '“Cannot be judged” is not wrong: there is no list to tell.',
    },
    {
      vi: 'Đúng ngày tính từ tệp: NGAYLAP không muộn hơn NGAY_TTOAN (không có thì NGAY_RA). NGAYLAP là ngày lập tệp, không phải ngày cổng nhận, nên đây là mức cao nhất có thể.',
      en: 'On the day, from files: NGAYLAP not after NGAY_TTOAN (else NGAY_RA). NGAYLAP is when the file was made, not when the portal received it, so this is the most it can be.',
    },
    {
      vi: 'Kết quả không có dữ liệu người bệnh: chỉ có tên trường, mã danh mục và số đếm.',
      en: 'The result holds no patient data: field names, item codes and counts only.',
    },
  ],
  optional: (fields: string) => ({
    vi: `Trường được phép thiếu theo yêu cầu khi chạy: ${fields}.`,
    en: `Fields allowed to be missing in this run: ${fields}.`,
  }),
  /** A fault in one sentence. */
  fault: ({ message, table, line, count }: Fault) => ({
    vi: [
      `${table ? `${table}: ` : ''}${message.vi}`,
      line === undefined ? '' : count > 1 ? `từ dòng ${line}` : `dòng ${line}`,
      count > 1 ? `${count} chỗ` : '',
    ]
      .filter(Boolean)
      .join(', '),
    en: [
      `${table ? `${table}: ` : ''}${message.en}`,
      line === undefined ? '' : count > 1 ? `from line ${line}` : `line ${line}`,
      count > 1 ? `${count} places` : '',
    ]
      .filter(Boolean)
      .join(', '),
  }),
});

/** Texts about checked claims in one language. */
export type ClaimsTexts = ReturnType<typeof claimsTexts>;
