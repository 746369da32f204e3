import type { Lang } from '../types';

const vi = {
  help: {
    mapping: 'tệp ánh xạ .dmdc.ndjson, hoặc thư mục chứa các tệp đó; dùng được nhiều lần',
    mappingOne: 'tệp ánh xạ .dmdc.ndjson (một tệp)',
    mapStore: 'ghi vào tệp ánh xạ này (.dmdc.ndjson) hoặc thư mục này; đã có thì giữ mọi quyết định cũ',
    previous: 'giữ lại quyết định từ tệp hoặc thư mục ánh xạ này',
    memory: 'dùng các tên đã được duyệt trong tệp nhớ này (xem: dmdc memory)',
    memoryScope:
      'own: chỉ tên của chính cơ sở; all: cả cơ sở khác, khi có hai nơi hoặc hai người cùng xác nhận (mặc định)',
    remap: 'cho máy tìm lại cả các dòng cũ chưa ai quyết định',
    secondReview: 'mã chỉ được tính khi người thứ hai đồng ý',
    by: 'người quyết định (mặc định: biến DMDC_USER, hoặc tên đăng nhập máy)',
    comment: 'ghi chú cho mọi dòng được quyết định',
    apply: 'đọc quyết định trong sổ rà soát và ghi vào tệp ánh xạ',
    applyFile: 'sổ rà soát (.xlsx hoặc .ods)',
    accept: 'duyệt hàng loạt mã đề xuất đầu tiên; không bao giờ chọn thay khi còn nhiều mã',
    reject: 'bác hàng loạt các mã đề xuất',
    noEquivalent: 'ghi hàng loạt là không có mã tương đương',
    flag: 'đánh dấu hàng loạt để xem lại',
    reopen: 'hủy quyết định hàng loạt, trả dòng về kết quả của máy',
    files: 'tệp ánh xạ .dmdc.ndjson hoặc thư mục',
    status:
      'chỉ các dòng có trạng thái này: auto, ambiguous, review, none, confirmed, rejected, no-equivalent, flagged; ngăn bằng dấu phẩy',
    min: 'xác suất của mã đầu tiên ít nhất, 0–1',
    max: 'xác suất của mã đầu tiên nhiều nhất, 0–1',
    where: 'điều kiện trường=giá trị, trường~chứa, trường!=…, trường!~…; không phân biệt dấu; dùng được nhiều lần',
    drafts: 'chỉ các dòng đang chờ người thứ hai hoặc chờ xem lại',
    reason: 'lý do không có mã tương đương',
    undo: 'hủy lệnh gần nhất đã ghi quyết định (lịch sử vẫn giữ)',
    batch: 'hủy đúng lệnh này (xem: dmdc undo --list)',
    list: 'liệt kê các lệnh đã ghi quyết định',
    memoryCommand: 'gom các tên nội bộ đã được duyệt ở nhiều cơ sở',
    memoryBuild: 'lập tệp nhớ từ các tệp ánh xạ',
    output: 'tệp kết quả',
    validate: 'kiểm tra mã DMDC đã khai trong danh mục: không có, đã hủy, trái tên, sai đuôi, sai loại, trùng khóa',
    list_: 'danh mục của cơ sở',
    date: 'ngày dùng mã: yyyy-mm-dd hoặc dd/mm/yyyy; chỉ xét các dòng còn hiệu lực',
    json: 'in ra JSON',
    export: 'xuất tệp ánh xạ ra dạng khác',
    exportTo:
      'fhir-r5, fhir-r4, sssom, csv, tsv, xlsx, ndjson (mặc định theo đuôi của -o: .json là fhir-r5, .sssom.tsv là sssom)',
    importMapping: 'nhận quyết định từ bảng hai cột, danh sách có cột _AX, FHIR ConceptMap hoặc SSSOM vào tệp ánh xạ',
    importFile: 'tệp cần nhận',
    column: 'cột nào là gì: localCode=…, localName=…, code=… (tên cột hoặc chữ cái)',
    fill: 'điền mã đã quyết định vào bản sao tệp Excel của cơ sở, giữ nguyên mọi thứ khác',
    fillFile: 'tệp .xlsx của cơ sở, chính là danh mục đã ánh xạ',
    fillColumn: 'cột nhận mã, khi tên cột không cho biết',
    overwrite: 'thay cả mã đang có trong ô',
    reconcile: 'đối chiếu hai người ánh xạ độc lập: hệ số kappa, chỗ khác nhau',
    first: 'tệp ánh xạ của người thứ nhất; kết quả ghi vào đây trừ khi có -o',
    second: 'tệp ánh xạ của người thứ hai',
    dryRun: 'chỉ tính và in, không ghi',
  },
  noFiles: (path: string, hasReports: boolean) =>
    `Không có tệp ánh xạ (*.dmdc.ndjson) trong “${path}”.${hasReports ? ' Thư mục có tệp .json: nếu là các báo cáo tháng, hãy dùng dmdc progress, dmdc dashboard hoặc dmdc report --half.' : ''}`,
  noMappingFor: (what: string) => `Không có tệp ánh xạ nào cho ${what}: hãy thêm --mapping.`,
  otherEdition: (book: string, file: string) =>
    `sổ rà soát dựa trên bản ${book}, tệp ánh xạ dựa trên bản ${file}: hãy xuất sổ rà soát mới.`,
  applied: (file: string, decided: string, drafts: string, approved: string, unchanged: string) =>
    `${file}: ${decided} quyết định, ${drafts} chờ người thứ hai, ${approved} được người thứ hai đồng ý, ${unchanged} không đổi.`,
  bulk: (file: string, matched: string, applied: string) =>
    `${file}: ${matched} dòng khớp điều kiện, ${applied} dòng thay đổi.`,
  refusedTitle: (count: string) => `${count} dòng không được nhận:`,
  conflictsTitle: (count: string) => `${count} dòng xung đột, đã có người quyết định từ khi sổ được lập; không ghi đè:`,
  conflict: (now: string, wanted: string) => `đang là ${now}; sổ ghi ${wanted}`,
  more: (count: string) => `… và ${count} dòng nữa.`,
  undone: (file: string, batch: string, rows: string) => `${file}: đã hủy “${batch}”, ${rows} dòng trở về như trước.`,
  kept: (rows: string) => `${rows} dòng đã được quyết định lại sau đó nên giữ nguyên.`,
  nothingToUndo: (file: string) => `${file}: không còn lệnh nào để hủy.`,
  undoneMark: 'đã hủy',
  rows: (count: string) => `${count} dòng`,
  memoryBuilt: (file: string, names: string, conflicts: string) =>
    `Đã ghi ${file}: ${names} tên, ${conflicts} tên có ý kiến khác nhau (không dùng).`,
  memoryUsed: (names: string, waiting: string, conflicts: string) =>
    `Tệp nhớ: dùng ${names} tên; ${waiting} tên chờ thêm một nơi xác nhận; ${conflicts} tên có ý kiến khác nhau, không dùng.`,
  carried: (kept: string, decisions: string, added: string, renamed: string, closed: string, returned: string) =>
    `Giữ ${kept} dòng (${decisions} quyết định), ${added} dòng mới, ${renamed} dòng đổi tên, ${closed} dòng đóng, ${returned} dòng trở lại.`,
  renamed: (code: string, before: string, after: string, respelled: boolean) =>
    `${code}: “${before}” → “${after}”${respelled ? ' (chỉ khác cách viết, giữ quyết định)' : ' (cần xem lại)'}`,
  saved: (file: string, rows: string) => `Đã ghi ${file} (${rows} dòng).`,
  validated: (kind: string, edition: string, items: string, declared: string, valid: string) =>
    `${kind} (${edition}): ${items} dòng, ${declared} dòng có mã đã khai, ${valid} dòng không có vấn đề.`,
  filled: (file: string, cells: string, same: string) => `Đã ghi ${file}: điền ${cells} ô, ${same} ô đã có đúng mã.`,
  agreement: (pairs: string, agreed: string, kappa: string, first: string, second: string) =>
    `${pairs} dòng cả hai cùng quyết định, ${agreed} dòng giống nhau, kappa ${kappa}; ${first} dòng chỉ người thứ nhất, ${second} dòng chỉ người thứ hai.`,
  samePerson: (rows: string) => `${rows} dòng do cùng một người quyết định ở cả hai tệp, không được tính là hai người.`,
  badStatus: (value: string) => `Không có trạng thái “${value}”.`,
  badWhere: (value: string) =>
    `“${value}” không phải điều kiện. Viết ví dụ: --where "department=Khoa Nội" hoặc --where localName~chụp.`,
  badScope: (value: string) => `--memory-scope là own hoặc all, không phải “${value}”.`,
  badExport: (value: string) =>
    `Không rõ xuất “${value}” ra dạng nào. Hãy thêm --to: fhir-r5, fhir-r4, sssom, csv, tsv, xlsx, ndjson.`,
  needsFilter: 'Hãy cho biết những dòng nào: --status, --min, --where hoặc --drafts.',
  oneMapping: 'Dạng này chỉ chứa được một tệp ánh xạ mỗi lần.',
  sameFile: 'Tệp kết quả trùng với tệp đưa vào. Hãy ghi ra tên khác.',
};

/** Texts of the commands about decisions. */
export type DecisionTexts = typeof vi;

const en: DecisionTexts = {
  help: {
    mapping: 'mapping file .dmdc.ndjson, or a folder of them; may be repeated',
    mappingOne: 'mapping file .dmdc.ndjson (one file)',
    mapStore: 'write into this mapping file (.dmdc.ndjson) or folder; one that exists keeps every decision',
    previous: 'keep the decisions of this mapping file or folder',
    memory: 'use the confirmed names of this memory file (see: dmdc memory)',
    memoryScope: 'own: only the facility’s own names; all: others’ too, from two independent voices (default)',
    remap: 'ask the machine again for old rows that nobody decided',
    secondReview: 'a code counts only once a second person agreed',
    by: 'who decides (default: variable DMDC_USER, or the login name)',
    comment: 'comment for every row decided',
    apply: 'read the decisions of a review workbook into the mapping file',
    applyFile: 'review workbook (.xlsx or .ods)',
    accept: 'accept first candidates in bulk; never chooses where several codes remain',
    reject: 'reject proposals in bulk',
    noEquivalent: 'say in bulk that there is no equivalent code',
    flag: 'flag in bulk to be looked at again',
    reopen: 'take decisions back in bulk, rows return to what the machine says',
    files: 'mapping file .dmdc.ndjson or folder',
    status:
      'only rows of this status: auto, ambiguous, review, none, confirmed, rejected, no-equivalent, flagged; separated by commas',
    min: 'least probability of the first candidate, 0–1',
    max: 'greatest probability of the first candidate, 0–1',
    where: 'condition field=value, field~contains, field!=…, field!~…; accents do not count; may be repeated',
    drafts: 'only rows that wait for a second person or for another look',
    reason: 'why there is no equivalent code',
    undo: 'take the latest deciding command back (the history keeps it)',
    batch: 'take exactly this command back (see: dmdc undo --list)',
    list: 'list the commands that decided',
    memoryCommand: 'collect local names that people confirmed across facilities',
    memoryBuild: 'make a memory file of mapping files',
    output: 'file to write',
    validate:
      'check the national codes that a list declares: unknown, cancelled, contradicted by the name, wrong suffix, wrong kind, duplicate key',
    list_: 'the facility’s list',
    date: 'day on which the codes are used: yyyy-mm-dd or dd/mm/yyyy; only rows in force are looked at',
    json: 'print JSON',
    export: 'write a mapping file in another format',
    exportTo:
      'fhir-r5, fhir-r4, sssom, csv, tsv, xlsx, ndjson (default by the end of -o: .json is fhir-r5, .sssom.tsv is sssom)',
    importMapping:
      'take decisions from a two-column table, a list with _AX columns, a FHIR ConceptMap or SSSOM into a mapping file',
    importFile: 'file to take in',
    column: 'which column is what: localCode=…, localName=…, code=… (header or letter)',
    fill: 'fill decided codes into a copy of the facility’s workbook, everything else as it was',
    fillFile: 'the facility’s .xlsx, the very list that was mapped',
    fillColumn: 'column that takes the code, where the headers do not tell',
    overwrite: 'replace codes that stand in the cells',
    reconcile: 'compare two people’s independent mappings: kappa, differences',
    first: 'mapping file of the first person; the result goes there unless -o is given',
    second: 'mapping file of the second person',
    dryRun: 'count and print only, write nothing',
  },
  noFiles: (path, hasReports) =>
    `There is no mapping file (*.dmdc.ndjson) in “${path}”.${hasReports ? ' It has .json files: if they are monthly reports, use dmdc progress, dmdc dashboard or dmdc report --half.' : ''}`,
  noMappingFor: (what) => `There is no mapping file for ${what}: add --mapping.`,
  otherEdition: (book, file) =>
    `the workbook rests on edition ${book}, the mapping file on ${file}: write a new workbook.`,
  applied: (file, decided, drafts, approved, unchanged) =>
    `${file}: ${decided} decisions, ${drafts} waiting for a second person, ${approved} agreed by a second person, ${unchanged} unchanged.`,
  bulk: (file, matched, applied) => `${file}: ${matched} rows match, ${applied} rows change.`,
  refusedTitle: (count) => `${count} rows were refused:`,
  conflictsTitle: (count) =>
    `${count} rows conflict, somebody decided since the workbook was written; nothing was overwritten:`,
  conflict: (now, wanted) => `is ${now}; the workbook says ${wanted}`,
  more: (count) => `… and ${count} more rows.`,
  undone: (file, batch, rows) => `${file}: took “${batch}” back, ${rows} rows are as before.`,
  kept: (rows) => `${rows} rows were decided again since and stay.`,
  nothingToUndo: (file) => `${file}: there is nothing left to undo.`,
  undoneMark: 'undone',
  rows: (count) => `${count} rows`,
  memoryBuilt: (file, names, conflicts) =>
    `Wrote ${file}: ${names} names, ${conflicts} with contradicting votes (not used).`,
  memoryUsed: (names, waiting, conflicts) =>
    `Memory: ${names} names used; ${waiting} wait for another voice; ${conflicts} with contradicting votes are not used.`,
  carried: (kept, decisions, added, renamed, closed, returned) =>
    `Kept ${kept} rows (${decisions} decisions), ${added} new, ${renamed} renamed, ${closed} closed, ${returned} returned.`,
  renamed: (code, before, after, respelled) =>
    `${code}: “${before}” → “${after}”${respelled ? ' (only the spelling, decision kept)' : ' (to be looked at)'}`,
  saved: (file, rows) => `Wrote ${file} (${rows} rows).`,
  validated: (kind, edition, items, declared, valid) =>
    `${kind} (${edition}): ${items} rows, ${declared} with a declared code, ${valid} without findings.`,
  filled: (file, cells, same) => `Wrote ${file}: ${cells} cells filled, ${same} held the code already.`,
  agreement: (pairs, agreed, kappa, first, second) =>
    `${pairs} rows decided by both, ${agreed} alike, kappa ${kappa}; ${first} rows only by the first, ${second} only by the second.`,
  samePerson: (rows) => `${rows} rows were decided by one person in both files and do not count as two.`,
  badStatus: (value) => `There is no status “${value}”.`,
  badWhere: (value) =>
    `“${value}” is no condition. Write for example: --where "department=Khoa Nội" or --where localName~chụp.`,
  badScope: (value) => `--memory-scope takes own or all, not “${value}”.`,
  badExport: (value) =>
    `It is not clear how to write “${value}”. Add --to: fhir-r5, fhir-r4, sssom, csv, tsv, xlsx, ndjson.`,
  needsFilter: 'Say which rows: --status, --min, --where or --drafts.',
  oneMapping: 'This format holds one mapping file at a time.',
  sameFile: 'The file to write is the file to read. Choose another name.',
};

/** Texts of the commands about decisions, in a language. */
export function decisionTexts(lang: Lang): DecisionTexts {
  return lang === 'vi' ? vi : en;
}
