import { subject } from '../pair';

/** Texts of the commands about decisions. */
export const decisionTexts = subject({
  help: {
    mapping: {
      vi: 'tệp ánh xạ .dmdc.ndjson, hoặc thư mục chứa các tệp đó; dùng được nhiều lần',
      en: 'mapping file .dmdc.ndjson, or a folder of them; may be repeated',
    },
    mappingOne: { vi: 'tệp ánh xạ .dmdc.ndjson (một tệp)', en: 'mapping file .dmdc.ndjson (one file)' },
    mapStore: {
      vi: 'ghi vào tệp ánh xạ này (.dmdc.ndjson) hoặc thư mục này; đã có thì giữ mọi quyết định cũ',
      en: 'write into this mapping file (.dmdc.ndjson) or folder; one that exists keeps every decision',
    },
    previous: {
      vi: 'giữ lại quyết định từ tệp hoặc thư mục ánh xạ này',
      en: 'keep the decisions of this mapping file or folder',
    },
    memory: {
      vi: 'dùng các tên đã được duyệt trong tệp nhớ này (xem: dmdc memory)',
      en: 'use the confirmed names of this memory file (see: dmdc memory)',
    },
    memoryScope: {
      vi: 'own: chỉ tên của chính cơ sở; all: cả cơ sở khác, khi có hai nơi hoặc hai người cùng xác nhận (mặc định)',
      en: 'own: only the facility’s own names; all: others’ too, from two independent voices (default)',
    },
    remap: {
      vi: 'cho máy tìm lại cả các dòng cũ chưa ai quyết định',
      en: 'ask the machine again for old rows that nobody decided',
    },
    secondReview: {
      vi: 'mã chỉ được tính khi người thứ hai đồng ý',
      en: 'a code counts only once a second person agreed',
    },
    by: {
      vi: 'người quyết định (mặc định: biến DMDC_USER, hoặc tên đăng nhập máy)',
      en: 'who decides (default: variable DMDC_USER, or the login name)',
    },
    comment: { vi: 'ghi chú cho mọi dòng được quyết định', en: 'comment for every row decided' },
    apply: {
      vi: 'đọc quyết định trong sổ rà soát và ghi vào tệp ánh xạ',
      en: 'read the decisions of a review workbook into the mapping file',
    },
    applyFile: { vi: 'sổ rà soát (.xlsx hoặc .ods)', en: 'review workbook (.xlsx or .ods)' },
    accept: {
      vi: 'duyệt hàng loạt mã đề xuất đầu tiên; không bao giờ chọn thay khi còn nhiều mã',
      en: 'accept first candidates in bulk; never chooses where several codes remain',
    },
    reject: { vi: 'bác hàng loạt các mã đề xuất', en: 'reject proposals in bulk' },
    noEquivalent: {
      vi: 'ghi hàng loạt là không có mã tương đương',
      en: 'say in bulk that there is no equivalent code',
    },
    outOfScope: {
      vi: 'ghi hàng loạt là ngoài phạm vi (ngoài BHYT, khám, giường, tài sản …): không tính vào tỷ lệ',
      en: 'say in bulk that rows are out of scope (not covered, exams, beds, assets …): they count in no ratio',
    },
    flag: { vi: 'đánh dấu hàng loạt để xem lại', en: 'flag in bulk to be looked at again' },
    reopen: {
      vi: 'hủy quyết định hàng loạt, trả dòng về kết quả của máy',
      en: 'take decisions back in bulk, rows return to what the machine says',
    },
    files: { vi: 'tệp ánh xạ .dmdc.ndjson hoặc thư mục', en: 'mapping file .dmdc.ndjson or folder' },
    status: {
      vi: 'chỉ các dòng có trạng thái này: auto, ambiguous, review, none, confirmed, rejected, no-equivalent, flagged; ngăn bằng dấu phẩy',
      en: 'only rows of this status: auto, ambiguous, review, none, confirmed, rejected, no-equivalent, flagged; separated by commas',
    },
    min: { vi: 'xác suất của mã đầu tiên ít nhất, 0–1', en: 'least probability of the first candidate, 0–1' },
    max: { vi: 'xác suất của mã đầu tiên nhiều nhất, 0–1', en: 'greatest probability of the first candidate, 0–1' },
    where: {
      vi: 'điều kiện trường=giá trị, trường~chứa, trường!=…, trường!~…; không phân biệt dấu; dùng được nhiều lần',
      en: 'condition field=value, field~contains, field!=…, field!~…; accents do not count; may be repeated',
    },
    drafts: {
      vi: 'chỉ các dòng đang chờ người thứ hai hoặc chờ xem lại',
      en: 'only rows that wait for a second person or for another look',
    },
    reason: {
      vi: 'lý do không có mã tương đương hoặc ngoài phạm vi',
      en: 'why there is no equivalent code, or why it is out of scope',
    },
    undo: {
      vi: 'hủy lệnh gần nhất đã ghi quyết định (lịch sử vẫn giữ)',
      en: 'take the latest deciding command back (the history keeps it)',
    },
    batch: {
      vi: 'hủy đúng lệnh này (xem: dmdc undo --list)',
      en: 'take exactly this command back (see: dmdc undo --list)',
    },
    list: { vi: 'liệt kê các lệnh đã ghi quyết định', en: 'list the commands that decided' },
    memoryCommand: {
      vi: 'gom các tên nội bộ đã được duyệt ở nhiều cơ sở',
      en: 'collect local names that people confirmed across facilities',
    },
    memoryBuild: { vi: 'lập tệp nhớ từ các tệp ánh xạ', en: 'make a memory file of mapping files' },
    output: { vi: 'tệp kết quả', en: 'file to write' },
    validate: {
      vi: 'kiểm tra mã DMDC đã khai trong danh mục: không có, đã hủy, trái tên, sai đuôi, sai loại, trùng khóa',
      en: 'check the national codes that a list declares: unknown, cancelled, contradicted by the name, wrong suffix, wrong kind, duplicate key',
    },
    list_: { vi: 'danh mục của cơ sở', en: 'the facility’s list' },
    date: {
      vi: 'ngày dùng mã: yyyy-mm-dd hoặc dd/mm/yyyy; chỉ xét các dòng còn hiệu lực',
      en: 'day on which the codes are used: yyyy-mm-dd or dd/mm/yyyy; only rows in force are looked at',
    },
    json: { vi: 'in ra JSON', en: 'print JSON' },
    export: { vi: 'xuất tệp ánh xạ ra dạng khác', en: 'write a mapping file in another format' },
    exportTo: {
      vi: 'fhir-r5, fhir-r4, sssom, csv, tsv, xlsx, ndjson (mặc định theo đuôi của -o: .json là fhir-r5, .sssom.tsv là sssom)',
      en: 'fhir-r5, fhir-r4, sssom, csv, tsv, xlsx, ndjson (default by the end of -o: .json is fhir-r5, .sssom.tsv is sssom)',
    },
    only: {
      vi: 'confirmed: chỉ những dòng đã có người quyết định',
      en: 'confirmed: only rows that a person decided',
    },
    importMapping: {
      vi: 'nhận quyết định từ bảng hai cột, danh sách có cột _AX, FHIR ConceptMap hoặc SSSOM vào tệp ánh xạ',
      en: 'take decisions from a two-column table, a list with _AX columns, a FHIR ConceptMap or SSSOM into a mapping file',
    },
    importFile: { vi: 'tệp cần nhận', en: 'file to take in' },
    column: {
      vi: 'cột nào là gì: localCode=…, localName=…, code=… (tên cột hoặc chữ cái)',
      en: 'which column is what: localCode=…, localName=…, code=… (header or letter)',
    },
    fill: {
      vi: 'điền mã đã quyết định vào bản sao tệp Excel của cơ sở, giữ nguyên mọi thứ khác',
      en: 'fill decided codes into a copy of the facility’s workbook, everything else as it was',
    },
    fillFile: {
      vi: 'tệp .xlsx của cơ sở, chính là danh mục đã ánh xạ',
      en: 'the facility’s .xlsx, the very list that was mapped',
    },
    fillColumn: {
      vi: 'cột nhận mã, khi tên cột không cho biết',
      en: 'column that takes the code, where the headers do not tell',
    },
    overwrite: { vi: 'thay cả mã đang có trong ô', en: 'replace codes that stand in the cells' },
    reconcile: {
      vi: 'đối chiếu hai người ánh xạ độc lập: hệ số kappa, chỗ khác nhau',
      en: 'compare two people’s independent mappings: kappa, differences',
    },
    first: {
      vi: 'tệp ánh xạ của người thứ nhất; kết quả ghi vào đây trừ khi có -o',
      en: 'mapping file of the first person; the result goes there unless -o is given',
    },
    second: { vi: 'tệp ánh xạ của người thứ hai', en: 'mapping file of the second person' },
    dryRun: { vi: 'chỉ tính và in, không ghi', en: 'count and print only, write nothing' },
  },
  noFiles: (path: string, hasReports: boolean) => ({
    vi: `Không có tệp ánh xạ (*.dmdc.ndjson) trong “${path}”.${hasReports ? ' Thư mục có tệp .json: nếu là các báo cáo tháng, hãy dùng dmdc progress, dmdc dashboard hoặc dmdc report --half.' : ''}`,
    en: `There is no mapping file (*.dmdc.ndjson) in “${path}”.${hasReports ? ' It has .json files: if they are monthly reports, use dmdc progress, dmdc dashboard or dmdc report --half.' : ''}`,
  }),
  noMappingFor: (facility: string, kind: { vi: string; en: string }) => ({
    vi: `Không có tệp ánh xạ nào cho ${facility} – ${kind.vi}: hãy thêm --mapping.`,
    en: `There is no mapping file for ${facility} – ${kind.en}: add --mapping.`,
  }),
  nothingDecided: (facility: string, kind: string) => ({
    vi: `${facility} – ${kind}: sổ rà soát chưa có quyết định nào, các tệp ánh xạ đã nêu cũng không có danh mục này; không có gì thay đổi.`,
    en: `${facility} – ${kind}: the workbook holds no decision, and the mapping files that were named do not have this list; nothing changes.`,
  }),
  otherEdition: (book: string, now: string, file: string) => ({
    vi: `sổ rà soát dựa trên bản ${book}, tệp ánh xạ dựa trên bản ${now}: hãy xuất sổ mới (dmdc export ${file} -o so-moi.xlsx) rồi chép các quyết định sang.`,
    en: `the workbook rests on edition ${book}, the mapping file on ${now}: write a new one (dmdc export ${file} -o new.xlsx) and copy the decisions into it.`,
  }),
  /** `proposals` of another tool, where there are any. */
  applied: (
    file: string,
    decided: string,
    drafts: string,
    approved: string,
    unchanged: string,
    proposals: string | undefined,
  ) => ({
    vi: `${file}: ${decided} quyết định, ${proposals ? `${proposals} đề xuất của công cụ khác chưa tính (duyệt bằng dmdc accept --drafts), ` : ''}${drafts} chờ người thứ hai, ${approved} được người thứ hai đồng ý, ${unchanged} không đổi.`,
    en: `${file}: ${decided} decisions, ${proposals ? `${proposals} proposals of another tool that do not count yet (dmdc accept --drafts confirms them), ` : ''}${drafts} waiting for a second person, ${approved} agreed by a second person, ${unchanged} unchanged.`,
  }),
  bulk: (file: string, matched: string, applied: string) => ({
    vi: `${file}: ${matched} dòng khớp điều kiện, ${applied} dòng thay đổi.`,
    en: `${file}: ${matched} rows match, ${applied} rows change.`,
  }),
  /** What a bulk command does, or would do, by status before and reason of the machine. */
  bulkGroup: (count: string, status: string, reason: string, example: string) => ({
    vi: `  ${count} dòng “${status}”${reason ? `: ${reason}` : ''} (ví dụ: ${example})`,
    en: `  ${count} rows “${status}”${reason ? `: ${reason}` : ''} (for example: ${example})`,
  }),
  refusedGroup: (count: string, reason: string, examples: string) => ({
    vi: `${count} dòng: ${reason} (${examples})`,
    en: `${count} rows: ${reason} (${examples})`,
  }),
  dryRun: {
    vi: 'Đây là chạy thử (--dry-run): chưa ghi gì.',
    en: 'This was a dry run: nothing was written.',
  },
  refusedTitle: (count: string) => ({ vi: `${count} dòng không được nhận:`, en: `${count} rows were refused:` }),
  conflictsTitle: (count: string) => ({
    vi: `${count} dòng xung đột, đã có người quyết định từ khi sổ được lập; không ghi đè:`,
    en: `${count} rows conflict, somebody decided since the workbook was written; nothing was overwritten:`,
  }),
  conflict: (now: string, wanted: string) => ({
    vi: `đang là ${now}; sổ ghi ${wanted}`,
    en: `is ${now}; the workbook says ${wanted}`,
  }),
  more: (count: string) => ({ vi: `… và ${count} dòng nữa.`, en: `… and ${count} more rows.` }),
  undone: (file: string, batch: string, rows: string) => ({
    vi: `${file}: đã hủy “${batch}”, ${rows} dòng trở về như trước.`,
    en: `${file}: took “${batch}” back, ${rows} rows are as before.`,
  }),
  kept: (rows: string) => ({
    vi: `${rows} dòng đã được quyết định lại sau đó nên giữ nguyên.`,
    en: `${rows} rows were decided again since and stay.`,
  }),
  nothingToUndo: (file: string) => ({
    vi: `${file}: không còn lệnh nào để hủy.`,
    en: `${file}: there is nothing left to undo.`,
  }),
  undoneMark: { vi: 'đã hủy', en: 'undone' },
  rows: (count: string) => ({ vi: `${count} dòng`, en: `${count} rows` }),
  memoryBuilt: (file: string, names: string, conflicts: string) => ({
    vi: `Đã ghi ${file}: ${names} tên, ${conflicts} tên có ý kiến khác nhau (không dùng).`,
    en: `Wrote ${file}: ${names} names, ${conflicts} with contradicting votes (not used).`,
  }),
  memoryUsed: (names: string, waiting: string, conflicts: string) => ({
    vi: `Tệp nhớ: dùng ${names} tên; ${waiting} tên chờ thêm một nơi xác nhận; ${conflicts} tên có ý kiến khác nhau, không dùng.`,
    en: `Memory: ${names} names used; ${waiting} wait for another voice; ${conflicts} with contradicting votes are not used.`,
  }),
  carried: (kept: string, decisions: string, added: string, renamed: string, closed: string, returned: string) => ({
    vi: `Giữ ${kept} dòng (${decisions} quyết định), ${added} dòng mới, ${renamed} dòng đổi tên, ${closed} dòng đóng, ${returned} dòng trở lại.`,
    en: `Kept ${kept} rows (${decisions} decisions), ${added} new, ${renamed} renamed, ${closed} closed, ${returned} returned.`,
  }),
  renamed: (code: string, before: string, after: string, respelled: boolean) => ({
    vi: `${code}: “${before}” → “${after}”${respelled ? ' (chỉ khác cách viết, giữ quyết định)' : ' (cần xem lại)'}`,
    en: `${code}: “${before}” → “${after}”${respelled ? ' (only the spelling, decision kept)' : ' (to be looked at)'}`,
  }),
  saved: (file: string, rows: string) => ({
    vi: `Đã ghi ${file} (${rows} dòng).`,
    en: `Wrote ${file} (${rows} rows).`,
  }),
  validated: (kind: string, edition: string, items: string, declared: string, valid: string) => ({
    vi: `${kind} (${edition}): ${items} dòng, ${declared} dòng có mã đã khai, ${valid} dòng không có vấn đề.`,
    en: `${kind} (${edition}): ${items} rows, ${declared} with a declared code, ${valid} without findings.`,
  }),
  filled: (file: string, cells: string, same: string) => ({
    vi: `Đã ghi ${file}: điền ${cells} ô, ${same} ô đã có đúng mã.`,
    en: `Wrote ${file}: ${cells} cells filled, ${same} held the code already.`,
  }),
  agreement: (pairs: string, agreed: string, kappa: string, first: string, second: string) => ({
    vi: `${pairs} dòng cả hai cùng quyết định, ${agreed} dòng giống nhau, kappa ${kappa}; ${first} dòng chỉ người thứ nhất, ${second} dòng chỉ người thứ hai.`,
    en: `${pairs} rows decided by both, ${agreed} alike, kappa ${kappa}; ${first} rows only by the first, ${second} only by the second.`,
  }),
  samePerson: (rows: string) => ({
    vi: `${rows} dòng do cùng một người quyết định ở cả hai tệp, không được tính là hai người.`,
    en: `${rows} rows were decided by one person in both files and do not count as two.`,
  }),
  badStatus: (value: string) => ({ vi: `Không có trạng thái “${value}”.`, en: `There is no status “${value}”.` }),
  badWhere: (value: string) => ({
    vi: `“${value}” không phải điều kiện. Viết ví dụ: --where "department=Khoa Nội" hoặc --where localName~chụp.`,
    en: `“${value}” is no condition. Write for example: --where "department=Khoa Nội" or --where localName~chụp.`,
  }),
  badScope: (value: string) => ({
    vi: `--memory-scope là own hoặc all, không phải “${value}”.`,
    en: `--memory-scope takes own or all, not “${value}”.`,
  }),
  badOnly: (value: string) => ({
    vi: `Không hiểu --only “${value}”. Chỉ có: confirmed.`,
    en: `Cannot read --only “${value}”. There is: confirmed.`,
  }),
  badExport: (value: string) => ({
    vi: `Không rõ xuất “${value}” ra dạng nào. Hãy thêm --to: fhir-r5, fhir-r4, sssom, csv, tsv, xlsx, ndjson.`,
    en: `It is not clear how to write “${value}”. Add --to: fhir-r5, fhir-r4, sssom, csv, tsv, xlsx, ndjson.`,
  }),
  needsFilter: {
    vi: 'Hãy cho biết những dòng nào: --status, --min, --where hoặc --drafts.',
    en: 'Say which rows: --status, --min, --where or --drafts.',
  },
  oneMapping: {
    vi: 'Dạng này chỉ chứa được một tệp ánh xạ mỗi lần. Hãy chỉ vào một tệp .dmdc.ndjson, hoặc xuất cả thư mục ra .csv, .tsv, .xlsx.',
    en: 'This format holds one mapping file at a time. Name one .dmdc.ndjson file, or export the folder as .csv, .tsv or .xlsx.',
  },
  filledIsXlsx: {
    vi: 'Bản điền mã là tệp .xlsx. Hãy đặt tên có đuôi .xlsx, ví dụ -o ket-qua.xlsx.',
    en: 'The filled copy is an .xlsx file. Give it a name that ends in .xlsx, for example -o result.xlsx.',
  },
  sameFile: {
    vi: 'Tệp kết quả trùng với tệp đưa vào. Hãy ghi ra tên khác.',
    en: 'The file to write is the file to read. Choose another name.',
  },
});
