import { KIND_LABELS } from '../catalog/kinds';
import type { ClaimsFault } from '../claims/claims-fault';
import type { CodeGroup, CodeState, UnverifiedReason } from '../claims/code-state';
import type { FieldListId } from '../claims/fields';
import type { Lang } from './types';

/** What the results of checking claims are called. */
export interface ClaimsTexts {
  readonly title: string;
  readonly lists: Readonly<Record<FieldListId, string>>;
  readonly groups: Readonly<Record<CodeGroup, string>>;
  readonly states: Readonly<Record<CodeState, string>>;
  readonly reasons: Readonly<Record<UnverifiedReason, string>>;
  /** Stands for texts in code fields that are not shown. */
  readonly hiddenCode: string;
  readonly noFacility: string;
  readonly tabs: Readonly<
    Record<'summary' | 'fields' | 'alwaysEmpty' | 'codes' | 'problems' | 'sent' | 'files' | 'about', string>
  >;
  readonly columns: Readonly<
    Record<
      | 'code'
      | 'facility'
      | 'level'
      | 'records'
      | 'list'
      | 'remarks'
      | 'table'
      | 'field'
      | 'absent'
      | 'empty'
      | 'tooLong'
      | 'wrongType'
      | 'group'
      | 'lines'
      | 'valid'
      | 'validShare'
      | 'amount'
      | 'validAmount'
      | 'amountShare'
      | 'wrong'
      | 'state'
      | 'itemCode'
      | 'source'
      | 'onDay'
      | 'onDayShare'
      | 'target'
      | 'met'
      | 'answered'
      | 'answeredShare'
      | 'facilities'
      | 'file'
      | 'fault'
      | 'line'
      | 'count'
      | 'edition'
      | 'from'
      | 'to'
      | 'note',
      string
    >
  >;
  readonly tableName: (number: number) => string;
  readonly alwaysEmpty: string;
  readonly noRecords: string;
  readonly unreadableParts: (table: string, count: number) => string;
  readonly brokenFiles: (count: number) => string;
  readonly unchecked: (table: string, records: string) => string;
  readonly otherKind: (kind: string) => string;
  readonly sources: Readonly<Record<'table' | 'files', string>>;
  readonly yes: string;
  readonly no: string;
  readonly exempt: string;
  readonly levelUnknown: string;
  readonly levelsTitle: string;
  readonly notes: readonly string[];
  readonly optional: (fields: string) => string;
  /** A fault in one sentence. */
  readonly fault: (fault: ClaimsFault) => string;
}

const groupsOf = (lang: Lang, routes: string, indicators: string): ClaimsTexts['groups'] => ({
  drugs: KIND_LABELS.drugs[lang],
  'traditional-medicines': KIND_LABELS['traditional-medicines'][lang],
  services: KIND_LABELS.services[lang],
  supplies: KIND_LABELS.supplies[lang],
  icd10: KIND_LABELS.icd10[lang],
  'yhct-diseases': KIND_LABELS['yhct-diseases'][lang],
  blood: KIND_LABELS.blood[lang],
  routes,
  indicators,
});

const vi: ClaimsTexts = {
  title: 'Kiểm tra dữ liệu XML giám định BHYT',
  lists: {
    '4750': 'QĐ 4750/QĐ-BYT (QĐ 3176/QĐ-BYT)',
    '4210': 'QĐ 4210/QĐ-BYT',
    '9324': 'Công văn 9324/BYT-BH',
  },
  groups: groupsOf('vi', 'Đường dùng', 'Chỉ số xét nghiệm'),
  states: {
    valid: 'Có trong danh mục đang có hiệu lực',
    'outside-list': 'Ngoài danh mục',
    unverified: 'Chưa kiểm được',
    'not-in-force': 'Không còn hoặc chưa có hiệu lực',
    unknown: 'Không có trong danh mục',
    'other-kind': 'Mã của loại danh mục khác',
    malformed: 'Sai cấu trúc mã',
  },
  reasons: {
    'no-edition': 'không rõ danh mục nào có hiệu lực ngày đó',
    'not-bundled': 'danh mục có hiệu lực ngày đó không có kèm trong phần mềm',
    partial: 'bảng mã trong phần mềm chưa đầy đủ',
    provisional: 'bảng mã trong phần mềm là tạm thời',
    amended: 'quyết định sửa đổi sau đó có thể đã thêm mã',
    'no-date': 'dòng không có ngày hợp lệ',
    'no-list': 'không có danh mục loại mã này để đối chiếu',
  },
  hiddenCode: '(không phải mã)',
  noFacility: '(không rõ cơ sở)',
  tabs: {
    summary: 'Tổng hợp',
    fields: 'Trường thiếu',
    alwaysEmpty: 'Trường luôn trống',
    codes: 'Tỷ lệ mã',
    problems: 'Mã cần xem',
    sent: 'Đúng ngày và phản hồi',
    files: 'Tệp đã đọc',
    about: 'Căn cứ',
  },
  columns: {
    code: 'Mã CSKCB',
    facility: 'Cơ sở khám bệnh, chữa bệnh',
    level: 'Tuyến',
    records: 'Số bản ghi',
    list: 'Danh sách trường',
    remarks: 'Ghi chú',
    table: 'Bảng',
    field: 'Trường',
    absent: 'Không có thẻ',
    empty: 'Bắt buộc nhưng trống',
    tooLong: 'Dài quá cỡ',
    wrongType: 'Không phải số',
    group: 'Loại mã',
    lines: 'Số dòng',
    valid: 'Dòng có mã đúng',
    validShare: '% theo dòng',
    amount: 'Thành tiền (đồng)',
    validAmount: 'Tiền của dòng có mã đúng',
    amountShare: '% theo tiền',
    wrong: 'Mã sai',
    state: 'Kết quả',
    itemCode: 'Mã',
    source: 'Nguồn số liệu',
    onDay: 'Gửi đúng ngày',
    onDayShare: '% đúng ngày',
    target: 'Mục tiêu (%)',
    met: 'Đạt',
    answered: 'Có phản hồi tự động',
    answeredShare: '% có phản hồi',
    facilities: 'Số cơ sở',
    file: 'Tệp',
    fault: 'Lỗi',
    line: 'Dòng trong tệp',
    count: 'Số chỗ',
    edition: 'Ấn bản',
    from: 'Từ tháng',
    to: 'Đến tháng',
    note: 'Lưu ý',
  },
  tableName: (number) => `Bảng ${number}`,
  alwaysEmpty: 'Có thẻ nhưng luôn trống (không bắt buộc)',
  noRecords: 'không có bản ghi',
  unreadableParts: (table, count) => `${table}: ${count} phần không đọc được`,
  brokenFiles: (count) => `${count} tệp không đọc hết: không đánh dấu x`,
  unchecked: (table, records) => `${table}: ${records} bản ghi, chưa có danh sách trường để kiểm tra`,
  otherKind: (kind) => `là mã ${kind}`,
  sources: { table: 'bảng số liệu', files: 'ngày lập tệp (NGAYLAP)' },
  yes: 'có',
  no: 'chưa',
  exempt: 'không có hạ tầng CNTT',
  levelUnknown: 'Chưa rõ tuyến',
  levelsTitle: 'Theo tuyến',
  notes: [
    'Dấu x (Bảng 1–5): có bản ghi; mọi trường trong danh sách đều có thẻ ở mọi bản ghi; trường bắt buộc không trống; không phần nào của bảng bị hỏng.',
    'Độ dài và kiểu số được liệt kê nhưng không làm mất dấu x: trường đã được trích xuất.',
    'Trường bắt buộc có điều kiện chỉ xét khi điều kiện đúng; điều kiện nằm ở văn bản không có trong tay thì không xét.',
    'QĐ 4210 và Công văn 9324: chỉ có tên trường, không có cỡ và kiểu; trường bắt buộc suy từ bảng của QĐ 4750 ghi “như 4210”.',
    'Mã bệnh xét theo ngày ra viện; mã khác theo ngày y lệnh của dòng, không có thì theo ngày ra viện (trừ khi chọn khác).',
    '“Chưa kiểm được” không phải là sai: không có danh mục để kết luận.',
    'Đúng ngày tính từ tệp: NGAYLAP không muộn hơn NGAY_TTOAN (không có thì NGAY_RA). NGAYLAP là ngày lập tệp, không phải ngày cổng nhận, nên đây là mức cao nhất có thể.',
    'Kết quả không có dữ liệu người bệnh: chỉ có tên trường, mã danh mục và số đếm.',
  ],
  optional: (fields) => `Trường được phép thiếu theo yêu cầu khi chạy: ${fields}.`,
  fault: ({ message, table, line, count }) =>
    [
      `${table ? `${table}: ` : ''}${message.vi}`,
      line === undefined ? '' : count > 1 ? `từ dòng ${line}` : `dòng ${line}`,
      count > 1 ? `${count} chỗ` : '',
    ]
      .filter(Boolean)
      .join(', '),
};

const en: ClaimsTexts = {
  title: 'Check of claims files (XML)',
  lists: {
    '4750': 'QĐ 4750/QĐ-BYT (QĐ 3176/QĐ-BYT)',
    '4210': 'QĐ 4210/QĐ-BYT',
    '9324': 'Letter 9324/BYT-BH',
  },
  groups: groupsOf('en', 'Drug routes', 'Test indicators'),
  states: {
    valid: 'In the list in force',
    'outside-list': 'Outside the list',
    unverified: 'Cannot be judged',
    'not-in-force': 'Not in force on the day',
    unknown: 'Not in the list',
    'other-kind': 'Code of another code set',
    malformed: 'Malformed code',
  },
  reasons: {
    'no-edition': 'no list is known to have been in force that day',
    'not-bundled': 'the list in force that day is not bundled',
    partial: 'the table at hand is partial',
    provisional: 'the table at hand is provisional',
    amended: 'a later decision may have added the code',
    'no-date': 'the line has no valid date',
    'no-list': 'there is no list of such codes to compare with',
  },
  hiddenCode: '(not a code)',
  noFacility: '(facility not given)',
  tabs: {
    summary: 'Summary',
    fields: 'Missing fields',
    alwaysEmpty: 'Fields always empty',
    codes: 'Code ratios',
    problems: 'Codes to look at',
    sent: 'In time and answered',
    files: 'Files read',
    about: 'Basis',
  },
  columns: {
    code: 'Facility code',
    facility: 'Facility',
    level: 'Level',
    records: 'Records',
    list: 'Field list',
    remarks: 'Remarks',
    table: 'Table',
    field: 'Field',
    absent: 'Element absent',
    empty: 'Mandatory and empty',
    tooLong: 'Too long',
    wrongType: 'Not a number',
    group: 'Code set',
    lines: 'Lines',
    valid: 'Lines with a right code',
    validShare: '% of lines',
    amount: 'Amount (đồng)',
    validAmount: 'Amount of lines with a right code',
    amountShare: '% of amount',
    wrong: 'Wrong codes',
    state: 'Result',
    itemCode: 'Code',
    source: 'Source',
    onDay: 'Sent on the day',
    onDayShare: '% on the day',
    target: 'Target (%)',
    met: 'Met',
    answered: 'Answered automatically',
    answeredShare: '% answered',
    facilities: 'Facilities',
    file: 'File',
    fault: 'Fault',
    line: 'Line of the file',
    count: 'Places',
    edition: 'Edition',
    from: 'From month',
    to: 'To month',
    note: 'Note',
  },
  tableName: (number) => `Table ${number}`,
  alwaysEmpty: 'There, but always empty (not mandatory)',
  noRecords: 'no records',
  unreadableParts: (table, count) => `${table}: ${count} parts could not be read`,
  brokenFiles: (count) => `${count} files not read to the end: no x`,
  unchecked: (table, records) => `${table}: ${records} records, no field list to check against`,
  otherKind: (kind) => `is a code of ${kind}`,
  sources: { table: 'counted table', files: 'day the file was made (NGAYLAP)' },
  yes: 'yes',
  no: 'no',
  exempt: 'no IT infrastructure',
  levelUnknown: 'Level not known',
  levelsTitle: 'By level',
  notes: [
    'x (Bảng 1–5): there are records; every field of the list has its element in every record; mandatory fields are not empty; no part of the table is damaged.',
    'Length and number type are listed and take no x away: the field was extracted.',
    'Fields that are mandatory under a condition count only where it holds; conditions in texts not at hand are not looked at.',
    'QĐ 4210 and letter 9324: field names only, no sizes and types; mandatory fields are inferred from the table of QĐ 4750 that says “as in 4210”.',
    'Diseases go by the day of discharge; other codes by the day of the line’s order, else of discharge (unless chosen otherwise).',
    '“Cannot be judged” is not wrong: there is no list to tell.',
    'On the day, from files: NGAYLAP not after NGAY_TTOAN (else NGAY_RA). NGAYLAP is when the file was made, not when the portal received it, so this is the most it can be.',
    'The result holds no patient data: field names, item codes and counts only.',
  ],
  optional: (fields) => `Fields allowed to be missing in this run: ${fields}.`,
  fault: ({ message, table, line, count }) =>
    [
      `${table ? `${table}: ` : ''}${message.en}`,
      line === undefined ? '' : count > 1 ? `from line ${line}` : `line ${line}`,
      count > 1 ? `${count} places` : '',
    ]
      .filter(Boolean)
      .join(', '),
};

/** Texts about checked claims. */
export function claimsTexts(lang: Lang): ClaimsTexts {
  return lang === 'en' ? en : vi;
}
